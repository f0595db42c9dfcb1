"""Hand the keys of streams to those who may read them now, and take note of who may not any more.

Only streams are looked at whose readers may have changed since the last time, so that the cost
does not grow with the visits that are over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.store import changes, grants, keys_due, sections, stream_keys
from qvisit.store.membership import JoinedShare
from qvisit.sync.documents import read_root
from qvisit.sync.keys import ROOT, key_id, new_stream_key, seal_for
from qvisit.sync.membership import Certified
from qvisit.sync.packs import Grant
from qvisit.usecases.disclosure_readers import people_of
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.readers import readers_of
from qvisit.visits.fold import fold_shared
from qvisit.visits.members import ADMINISTRATOR, GOVERNANCE, Members
from qvisit.visits.streams import (
    LIBRARY,
    REGISTER,
    answers_of,
    disclosure_of,
    visit_of,
    visit_stream,
)
from qvisit.visits.visit import Shared
from qvisit.workspace import Session, Workspace


@dataclass
class Policy:
    """Who may read what now; what is looked at is read once."""

    ws: Workspace
    session: Session
    certified: Mapping[DeviceId, Certified]
    _members: Members | None = None
    _withdrawn: Mapping[DeviceId, int] | None = None
    _visits: dict[str, Shared] = field(default_factory=dict)
    _readers: dict[StreamId, frozenset[DeviceId]] = field(default_factory=dict)

    def readers(self, stream: StreamId) -> frozenset[DeviceId]:
        """The devices that may read a stream."""
        if stream not in self._readers:
            self._readers[stream] = self._look(stream)
        return self._readers[stream]

    def withdrawn(self, session: Session) -> Mapping[DeviceId, int]:
        """For each withdrawn device the last key that was here when that became known."""
        if self._withdrawn is None:
            self._withdrawn = keys_due.withdrawn_after(session)
        return self._withdrawn

    def _look(self, stream: StreamId) -> frozenset[DeviceId]:
        visit = visit_in(stream)
        if visit is not None and visit not in self._visits:
            said = changes.read_stream(self.session, visit_stream(visit))
            self._visits[visit] = fold_shared(visit, said, self._who())
        named: Mapping[StreamId, frozenset[PersonId]] = {}
        if disclosure_of(stream) is not None:
            named = {stream: people_of(self.session, self.ws, stream)}
        shared = self._visits.get(visit or "")
        known = {visit or "": shared} if shared is not None and shared.plan is not None else {}
        return readers_of(stream, self.certified, known, self.ws.person, named)

    def _who(self) -> Members:
        if self._members is None:
            members = load_members(self.session)
            mine = {self.ws.device: me_among(self.ws, members)}  # on a lent laptop not let in yet
            self._members = {**members, **mine}
        return self._members


def visit_in(stream: StreamId) -> VisitId | None:
    """The visit that a stream is about, if it is about one."""
    owner, disclosed = answers_of(stream), disclosure_of(stream)
    if owner is not None:
        return owner.visit
    return disclosed.visit if disclosed is not None else visit_of(stream)


def look_at_members(session: Session, certified: Mapping[DeviceId, Certified]) -> None:
    """Mark the streams whose keys those who were let in since may need; note who was withdrawn."""
    before = keys_due.known_members(session)
    now = standings(certified)
    new = {device: words for device, words in now.items() if before.get(device) != words}
    keys_due.note_members(session, new)
    for device in new:
        one = certified[device]
        if one.withdrawn is not None or one.member.formerly:
            keys_due.mark_news(session, keys_due.streams_of(session, device))  # what counts alters
        if one.withdrawn is not None:
            keys_due.note_withdrawn(session, device)
        elif one.visit:
            keys_due.mark_visit_due(session, VisitId(one.visit))
        elif GOVERNANCE in one.member.roles:
            keys_due.mark_all_due(session)
        else:
            for visit in keys_due.visits_of(session, one.member.person):
                keys_due.mark_visit_due(session, visit)
            keys_due.mark_all_due(session, "disclosure.")
    keys_due.mark_due(session, (REGISTER, LIBRARY))


def standings(certified: Mapping[DeviceId, Certified]) -> dict[DeviceId, str]:
    """How each device stands among the members, in a few words that change when it does."""
    return {device: _standing(one) for device, one in certified.items()}


def key_for(ws: Workspace, session: Session, stream: StreamId, policy: Policy) -> bytes:
    """The key to seal a stream with; a fresh one where no good one is here, to be handed over."""
    known = good_key(ws, session, stream, policy)
    if known is not None:
        return known
    key = new_stream_key()
    stream_keys.keep_stream_key(session, stream, key_id(key), key, from_device=ws.device)
    keys_due.mark_due(session, (stream,))
    return key


def good_key(ws: Workspace, session: Session, stream: StreamId, policy: Policy) -> bytes | None:
    """The key that is here to seal a stream with, if there is one.

    Only a key from somebody who may read the stream will do: a key slipped in by anybody else
    would open to them what they must not read. A key that a withdrawn device may hold is good for
    nothing new.
    """
    withdrawn = policy.withdrawn(session)
    for one in reversed(stream_keys.known_keys(session, stream)):
        trusted = one.giver == ws.device or one.giver in policy.readers(stream)
        if trusted and not _is_spoilt(session, stream, one, withdrawn):
            return one.key
    return None


def hand_over(
    ws: Workspace, session: Session, share: JoinedShare, policy: Policy
) -> tuple[list[Grant], Mapping[StreamId, frozenset[DeviceId]]]:
    """Seal the keys of the streams that are due for those who may have them, once each.

    What others say they handed over is not believed: a false word would leave somebody without a
    key. Keys that everyone has are handed over by administrators, by whoever let the device in,
    and by their makers alone; the root's copy and the maker's own by each key's maker.

    Returns:
        The keys, and for each stream the devices that can read it from now on.
    """
    boxes = {device: one.box for device, one in policy.certified.items()}
    boxes |= {ROOT: read_root(share.root, share.share_id).box, ws.device: ws.keys.box_public}
    handed: list[Grant] = []
    opened: dict[StreamId, frozenset[DeviceId]] = {}
    for stream in keys_due.due_streams(session):
        if stream_keys.held_for(stream) is not None:
            handed += _hand_on(ws, session, stream, policy, boxes)
            continue
        before = len(handed)
        handed += _hand_stream(ws, session, stream, policy, boxes)
        new = frozenset(DeviceId(one.device) for one in handed[before:]) - {ROOT, ws.device}
        if new:
            opened[stream] = new
    return handed, opened


def _hand_stream(
    ws: Workspace,
    session: Session,
    stream: StreamId,
    policy: Policy,
    boxes: Mapping[DeviceId, str],
) -> Iterable[Grant]:
    readers = policy.readers(stream)
    known = grants.grants_of(session, stream)
    to_root = disclosure_of(stream) is None  # those are for people alone
    for one in stream_keys.known_keys(session, stream):
        made_here = one.giver == ws.device
        wanted = set(readers)
        if stream in (REGISTER, LIBRARY) and not made_here:
            wanted = {device for device in readers if _gives_to(ws, policy, device)}
        wanted -= {ws.device, one.giver}
        if made_here and to_root:
            wanted |= {ROOT, ws.device}  # a disk that is put back as it was has lost the key
        for device in sorted(wanted):
            if (one.key_id, device) not in known:
                sealed = seal_for(boxes[device], one.key)
                yield Grant(stream=stream, key=one.key_id, device=device, sealed=sealed)


def _hand_on(
    ws: Workspace,
    session: Session,
    held: StreamId,
    policy: Policy,
    boxes: Mapping[DeviceId, str],
) -> Iterable[Grant]:
    """Hand on keys that the root's code opened here. This laptop reads with them what it may."""
    stream = stream_keys.held_for(held) or held
    readers = policy.readers(stream)
    known = grants.grants_of(session, stream)
    for one in stream_keys.known_keys(session, held):
        if ws.device in readers:
            stream_keys.keep_stream_key(session, stream, one.key_id, one.key, from_device=ws.device)
        for device in sorted(readers - {ws.device}):
            if (one.key_id, device) not in known:
                sealed = seal_for(boxes[device], one.key)
                yield Grant(stream=stream, key=one.key_id, device=device, sealed=sealed)


def _gives_to(ws: Workspace, policy: Policy, device: DeviceId) -> bool:
    """Whether this device hands over what everybody has."""
    mine = policy.certified.get(ws.device)
    return (mine is not None and ADMINISTRATOR in mine.member.roles) or policy.certified[
        device
    ].issuer == ws.device


def _is_spoilt(
    session: Session,
    stream: StreamId,
    key: stream_keys.KnownKey,
    withdrawn: Mapping[DeviceId, int],
) -> bool:
    if key.giver in withdrawn:
        return True
    held = [device for device, last in withdrawn.items() if key.row <= last]
    if held and stream in (REGISTER, LIBRARY):
        return True
    return bool(withdrawn) and sections.was_handed(session, stream, key.key_id, withdrawn)


def _standing(one: Certified) -> str:
    roles = ",".join(sorted(one.member.roles))
    return f"{one.member.person} {roles} {one.visit} {one.withdrawn} {one.box}"
