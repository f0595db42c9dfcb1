"""Who may read a disclosure, and when its writer's own words and keys go from this laptop."""

from collections.abc import Mapping

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.store import changes, deliveries, drafts, grants, outbox, stream_keys
from qvisit.store.engine import drop_copies
from qvisit.usecases.membership import load_members
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.usecases.visits import OpenVisit, load_visit
from qvisit.usecases.wards import load_register
from qvisit.visits.authorship import author_of
from qvisit.visits.disclosure import WRITTEN, Disclosure, fold_disclosure, may_be_handed
from qvisit.visits.disclosure_kinds import DisclosureHandedOver
from qvisit.visits.streams import disclosure_of, disclosure_stream
from qvisit.workspace import Session, Workspace

DRAFT = "disclosure-words"
"""Names the words of a disclosure among the drafts of a visit, while they are being written."""


def people_of(session: Session, ws: Workspace, stream: StreamId) -> frozenset[PersonId]:
    """The people who may read a disclosure now: those its writer chose, while they may."""
    named = disclosure_of(stream)
    if named is None:
        return frozenset()
    opened = load_visit(ws, session, named.visit)
    if opened is None:
        return frozenset()
    members = load_members(session)
    chosen = fold_disclosure(
        named.visit, named.disclosure, changes.read_stream(session, stream), members
    ).readers
    allowed = may_be_handed(opened.shared, load_register(ws, session), members)
    return frozenset(chosen & allowed.keys())


def load_disclosure(ws: Workspace, session: Session, stream: StreamId) -> Disclosure | None:
    """A disclosure inside a transaction; None for any other stream."""
    named = disclosure_of(stream)
    if named is None:
        return None
    said = changes.read_stream(session, stream)
    return fold_disclosure(named.visit, named.disclosure, said, load_members(session))


def hand_over_received(ws: Workspace, received: Mapping[DeviceId, int]) -> int:
    """Record as handed over what has arrived with somebody who may read it.

    The words go from here once that record is sealed, in the same sync.

    Args:
        ws: The open profile.
        received: The last of our packs that each laptop has, by what it wrote last.

    Returns:
        How many were handed over.
    """
    with ws.reading() as session:
        if not received or not changes.streams(session, "disclosure."):
            return 0
    with ws.writing.begin() as session:
        last = deliveries.last_sent(session, ws.device)
        if last is None:
            return 0
        there = {device for device, number in received.items() if number >= last.number}
        packed = outbox.packed_up_to(session, ws.device)
        waiting = set(changes.own_streams_after(session, packed))
        handed = 0
        for stream in changes.streams(session, "disclosure."):
            if stream in waiting or not _is_mine_still(session, ws, stream):
                continue
            holders = {device for _, device in grants.grants_of(session, stream)}
            if holders & there:
                record(ws, session, stream, DisclosureHandedOver(how="received"))
                handed += 1
    return handed


def note_handed_in_person(
    ws: Workspace, session: Session, opened: OpenVisit, disclosure: str, to: str
) -> None:
    """Record a hand-over in person inside a transaction. The words go once they are sealed.

    Raises:
        NotAllowedError: They are somebody else's, or were handed over.
    """
    stream = disclosure_stream(opened.visit.id, disclosure)
    if not _is_mine_still(session, ws, stream):
        raise NotAllowedError("It was handed over already, or is not yours.")
    said = entry(DisclosureHandedOver, {"how": "in_person", "to": to})
    record(ws, session, stream, said)


def drop_spent(ws: Workspace, session: Session) -> int:
    """Drop the words and keys of own disclosures that were handed over and are sealed in packs.

    While a legal hold stands on the visit they stay, unseen.

    Returns:
        How many streams that was.
    """
    packed = outbox.packed_up_to(session, ws.device)
    waiting = set(changes.own_streams_after(session, packed))
    done = 0
    for stream in changes.streams(session, "disclosure."):
        known = load_disclosure(ws, session, stream)
        if known is None or known.writer != ws.person or known.handed_over is None:
            continue
        if stream in waiting or _is_held(ws, session, known.visit):
            continue
        if stream_keys.drop_stream_keys(session, stream):
            _drop_words(session, ws, stream)
            drafts.drop_draft(session, drafts.Field(known.visit, "", known.id, DRAFT))
            done += 1
    if done:
        drop_copies(ws.folder)  # copies from before migrations hold the words still
    return done


def _is_held(ws: Workspace, session: Session, visit: VisitId) -> bool:
    """Whether a legal hold keeps the words here, though nobody reads them here any more."""
    opened = load_visit(ws, session, visit)
    return opened is not None and opened.shared.is_held


def _drop_words(session: Session, ws: Workspace, stream: StreamId) -> None:
    members = load_members(session)
    for change in changes.read_stream(session, stream):
        author = author_of(change, members)  # they may have written as somebody else before
        if author and author.person == ws.person and change.envelope.kind == WRITTEN:
            changes.remove_payload(session, change.id)


def _is_mine_still(session: Session, ws: Workspace, stream: StreamId) -> bool:
    known = load_disclosure(ws, session, stream)
    return known is not None and known.writer == ws.person and known.handed_over is None
