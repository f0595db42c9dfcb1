"""Which photos stand, by the names of their files."""

from qvisit.ids import StreamId, VisitId
from qvisit.store import changes, summaries
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.streams import answers_of
from qvisit.visits.upcast import read_payload
from qvisit.workspace import Session

_OVER = frozenset({"signed_off", "published"})


def photos_wanted(session: Session, *, as_long_as_report: bool = False) -> frozenset[str]:
    """The names of the files of all photos that stand, of every visit.

    Args:
        session: The transaction.
        as_long_as_report: Those of visits that are signed off too: their pixels may be gone.
    """
    standing: dict[tuple[str, str], PhotoTaken] = {}
    for change in changes.read_kind(session, "photo.taken"):
        said = read_payload(change)
        if isinstance(said, PhotoTaken):
            standing[change.stream, said.photo] = said
    over = set() if as_long_as_report else _over(session, {stream for stream, _ in standing})
    return frozenset(
        one.sha256
        for (stream, _), one in standing.items()
        if not one.taken_back and stream not in over
    )


def is_over(session: Session, visit: VisitId) -> bool:
    """Whether a visit is signed off, as the lists show it."""
    known = summaries.read_visit(session, visit)
    return known is not None and known.status in _OVER


def _over(session: Session, streams: set[str]) -> set[str]:
    owners = {stream: answers_of(StreamId(stream)) for stream in streams}
    return {stream for stream, owner in owners.items() if owner and is_over(session, owner.visit)}
