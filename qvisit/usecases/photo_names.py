"""Which photos stand, by the names of their files, and of which visits their time may be over."""

from collections.abc import Mapping
from datetime import date

from qvisit.ids import StreamId, VisitId
from qvisit.store import changes, summaries
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.retention import PHOTO, pictures_are_late
from qvisit.visits.states import PUBLISHED
from qvisit.visits.streams import answers_of
from qvisit.visits.upcast import read_payload
from qvisit.workspace import Session


def photos_wanted(session: Session, over_by: date | None) -> frozenset[str]:
    """The names of the files of all photos that stand, of every visit.

    Args:
        session: The transaction.
        over_by: Leaves out those whose time may be over on this day; None leaves out none.
    """
    standing: dict[tuple[str, str], PhotoTaken] = {}
    kept: dict[str, str] = {}
    for change in changes.read_kind(session, PHOTO):
        said = read_payload(change)
        if isinstance(said, PhotoTaken):
            standing[change.stream, said.photo] = said
            kept[change.stream] = max(kept.get(change.stream, ""), change.envelope.at)
    over = _over(session, kept, over_by) if over_by else frozenset[str]()
    return frozenset(
        one.sha256
        for (stream, _), one in standing.items()
        if not one.taken_back and stream not in over
    )


def is_over(session: Session, visit: VisitId, kept: str, now: date) -> bool:
    """Whether the time of a visit's pixels may be over, as the lists show it.

    Args:
        session: The transaction.
        visit: The visit.
        kept: When a photo of it was kept (UTC).
        now: Today.
    """
    known = summaries.read_visit(session, visit)
    return known is not None and may_be_over(known, kept, now)


def may_be_over(known: summaries.VisitSummary, kept: str, now: date) -> bool:
    """The same of a visit that was read from the lists."""
    return known.status in PUBLISHED or pictures_are_late(max(known.day, kept), now)


def _over(session: Session, kept: Mapping[str, str], now: date) -> frozenset[str]:
    owners = {stream: answers_of(StreamId(stream)) for stream in kept}
    return frozenset(
        stream
        for stream, owner in owners.items()
        if owner and is_over(session, owner.visit, kept[stream], now)
    )
