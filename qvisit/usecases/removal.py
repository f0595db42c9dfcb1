"""Remove words for ever under a rule: an identifier that slipped in, a time limit, a hand-over."""

from collections.abc import Sequence

from qvisit.ids import ChangeId
from qvisit.store import changes
from qvisit.store.engine import drop_copies
from qvisit.usecases.record import NotAllowedError, record
from qvisit.usecases.visits import OpenVisit, load_visit, open_visit, refresh_lists
from qvisit.visits import kinds
from qvisit.visits.roles import why_not
from qvisit.visits.streams import answers_stream
from qvisit.workspace import Session, Workspace


def remove_words(
    ws: Workspace, opened: OpenVisit, removed: Sequence[ChangeId], rule: str
) -> OpenVisit:
    """Remove what some changes of a visit say, here at once and elsewhere at the next sync.

    That there was a change, by whom and when, stays for ever, and so does this removal. What
    others' right to act rests on, such as the plan, keeps its words.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    visit = opened.visit.id
    said = kinds.PayloadRemoved(changes=tuple(removed), rule=rule)
    reason = why_not(opened.shared, opened.me, "payload.removed", said)
    if reason:
        raise NotAllowedError(reason)
    with ws.writing.begin() as session:
        record(ws, session, opened.stream, said)
        now = load_visit(ws, session, visit)
        if now is not None and drop_words(session, now):
            drop_copies(ws.folder)
        refresh_lists(ws, session, visit)
    return open_visit(ws, visit)


def drop_words(session: Session, opened: OpenVisit) -> int:
    """Drop the words of every change of a visit that was removed; how many had words still.

    Only the visit's own changes: what it says of others counts for nothing.
    """
    gone = opened.shared.removed
    if not gone:
        return 0
    people = opened.visit.sheets
    streams = [opened.stream, *(answers_stream(opened.visit.id, person) for person in people)]
    here = [one.id for stream in streams for one in changes.read_stream(session, stream)]
    return sum(changes.remove_payload(session, one) for one in here if one in gone)
