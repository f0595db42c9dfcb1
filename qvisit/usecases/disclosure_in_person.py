"""Hand a disclosure over face to face: from then on its words are sealed for its readers alone."""

from qvisit.errors import QVisitError
from qvisit.store import membership
from qvisit.usecases.disclosure_readers import note_handed_in_person, people_of
from qvisit.usecases.membership import load_certified
from qvisit.usecases.shares import NotJoinedError
from qvisit.usecases.syncing import seal_waiting
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.streams import disclosure_stream
from qvisit.workspace import Workspace


class NotYetReachableError(QVisitError):
    """Nobody's laptop has been let in that could open it."""

    def __init__(self) -> None:
        super().__init__(
            "No laptop of those people has been let in to the share yet, so it stays here.",
            hint="Your words are safe. Sync later, then hand it over.",
        )


def hand_over_in_person(ws: Workspace, opened: OpenVisit, disclosure: str, to: str) -> None:
    """Hand it over: seal it for its readers now, and keep no words of it here.

    The sealed pack goes with the next sync.

    Args:
        ws: The open profile.
        opened: The visit.
        disclosure: Which.
        to: Whom it was told in person, by role.

    Raises:
        NotJoinedError: The profile belongs to no share, so it could never arrive.
        NotYetReachableError: No laptop of its readers has been let in.
        NotAllowedError: It is somebody else's, or was handed over.
    """
    stream = disclosure_stream(opened.visit.id, disclosure)
    with ws.writing.begin() as session:
        share = membership.read_share(session)
        if share is None:
            raise NotJoinedError
        certified = load_certified(session)
        readers = people_of(session, ws, stream)
        if not any(one.member.person in readers for one in certified.values()):
            raise NotYetReachableError
        note_handed_in_person(ws, session, opened, disclosure, to)
    seal_waiting(ws, share, certified)
