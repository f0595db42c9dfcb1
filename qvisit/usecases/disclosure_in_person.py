"""Hand a disclosure over face to face: from then on its words are sealed for its readers alone."""

from qvisit.errors import QVisitError
from qvisit.store import membership
from qvisit.usecases.disclosure_readers import note_handed_in_person, people_of
from qvisit.usecases.membership import load_certified
from qvisit.usecases.readers import readers_of
from qvisit.usecases.shares import NotJoinedError
from qvisit.usecases.syncing import seal_waiting
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.streams import disclosure_stream
from qvisit.workspace import Workspace


class NotYetReachableError(QVisitError):
    """No laptop of its readers takes part that could open it."""

    def __init__(self) -> None:
        super().__init__(
            "No laptop of those people takes part in the share now, so it stays here.",
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
        NotYetReachableError: No laptop of its readers takes part for everything.
        NotAllowedError: It is somebody else's, or was handed over.
    """
    stream = disclosure_stream(opened.visit.id, disclosure)
    with ws.writing.begin() as session:
        share = membership.read_share(session)
        if share is None:
            raise NotJoinedError
        certified = load_certified(session)
        named = {stream: people_of(session, ws, stream)}
        if not readers_of(stream, certified, {}, ws.person, named) - {ws.device}:
            raise NotYetReachableError  # sealed for nobody, the words would be lost
        note_handed_in_person(ws, session, opened, disclosure, to)
    seal_waiting(ws, share, certified)
