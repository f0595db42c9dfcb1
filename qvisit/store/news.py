"""What of some kinds came in since it was last looked at; its cost does not grow with the past."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from qvisit.ids import StreamId
from qvisit.store.tables import ChangeRow


class News(NamedTuple):
    """The streams with something new, sorted, and the position after all that is here."""

    streams: tuple[StreamId, ...]
    position: int


def news(session: Session, kinds: Collection[str], position: int) -> News:
    """The streams in which changes of some kinds came after a position.

    Args:
        session: A transaction.
        kinds: Of change.
        position: 0, or what an earlier call gave; one beyond the end counts as 0, since the
            profile was then restored.
    """
    last = int(session.scalar(select(func.max(ChangeRow.row))) or 0)
    after = position if position <= last else 0
    query = (
        select(ChangeRow.stream)
        .where(ChangeRow.row > after, ChangeRow.kind.in_(sorted(kinds)))
        .distinct()
    )
    return News(tuple(sorted(session.scalars(query))), last)
