"""Which photos stand, by the names of their files."""

from qvisit.store import changes
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.upcast import read_payload
from qvisit.workspace import Session


def photos_wanted(session: Session) -> frozenset[str]:
    """The names of the files of all photos that stand, of every visit."""
    standing: dict[tuple[str, str], PhotoTaken] = {}
    for change in changes.read_kind(session, "photo.taken"):
        said = read_payload(change)
        if isinstance(said, PhotoTaken):
            standing[change.stream, said.photo] = said
    return frozenset(one.sha256 for one in standing.values() if not one.taken_back)
