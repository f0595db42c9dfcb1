"""What of some kinds came in since it was last looked at; its cost does not grow with the past."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from qvisit.ids import StreamId
from qvisit.store.tables import ChangeRow


class Place(NamedTuple):
    """How far in the changes was looked: a row, and the id of the change in it."""

    row: int = 0
    change: str = ""


class News(NamedTuple):
    """The streams with something new, sorted, and the place after all that is here."""

    streams: tuple[StreamId, ...]
    place: Place


def news(session: Session, kinds: Collection[str], place: Place) -> News:
    """The streams in which changes of some kinds came after a place.

    Args:
        session: A transaction.
        kinds: Of change.
        place: The beginning, or what an earlier call gave. Where another change stands in it now,
            the profile was restored, and everything is looked at again.
    """
    last = int(session.scalar(select(func.max(ChangeRow.row))) or 0)
    after = place.row if _change_at(session, place.row) == place.change else 0
    # Asked for distinct streams, SQLite would go through the index of all streams, from the first.
    query = select(ChangeRow.stream).where(ChangeRow.row > after, ChangeRow.kind.in_(sorted(kinds)))
    streams = tuple(sorted(set(session.scalars(query))))
    return News(streams, Place(last, _change_at(session, last)))


def _change_at(session: Session, row: int) -> str:
    return session.scalar(select(ChangeRow.id).where(ChangeRow.row == row)) or ""
