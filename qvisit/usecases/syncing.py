"""Sync with the share: fetch what others said, hand over keys, send what waits here.

Every step can be cut off and done again: nothing is doubled, nothing is lost.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.store import changes, deliveries, grants, membership, outbox, stream_keys, summaries
from qvisit.store.deliveries import SeenPack, SentPack
from qvisit.store.grants import Granted
from qvisit.sync.documents import read_root
from qvisit.sync.errors import OtherShareError, RefusedFileError
from qvisit.sync.folder import FolderShare, find_share
from qvisit.sync.keys import ROOT, key_id, new_stream_key, seal_for
from qvisit.sync.membership import Certified, read_certificates
from qvisit.sync.packs import Address, Grant, Seen, read_pack, write_pack
from qvisit.sync.share import Share, pack_name, root_name
from qvisit.usecases.disclosure_readers import (
    drop_spent,
    hand_over_received,
    people_by_stream,
)
from qvisit.usecases.fetching import Fetched, Fetching, fetch_packs, packs_of
from qvisit.usecases.membership import keep_certificate, kept_certificates
from qvisit.usecases.progress import Report, Step, SyncStoppedError, carry_on
from qvisit.usecases.readers import readers_of
from qvisit.usecases.shares import NotJoinedError, fetch_certificates
from qvisit.usecases.visits import load_visit
from qvisit.visits.change import Change
from qvisit.visits.roles import ADMINISTRATOR
from qvisit.visits.streams import (
    LIBRARY,
    REGISTER,
    answers_of,
    disclosure_of,
    practised_in,
    visit_of,
)
from qvisit.visits.visit import Shared
from qvisit.workspace import Session, Workspace


class CopiedProfileError(QVisitError):
    """The share holds a pack of this device that this device never wrote."""

    def __init__(self) -> None:
        super().__init__(
            "The share has a file from this laptop that this profile did not write. "
            "Somebody may have copied or restored this profile. Nothing was sent or lost.",
            hint="Go on scoring, and ask your administrator which copy is the right one.",
        )


class NotAdmittedError(QVisitError):
    """An administrator has not let this laptop in yet."""

    def __init__(self) -> None:
        super().__init__(
            "Your administrator has not let this laptop in yet. Everything you wrote is safe here.",
            hint="Read them your six words, then sync again.",
        )


@dataclass(frozen=True)
class SyncResult:
    """What one sync did. Numbers are changes and files; `set_aside` says what was not used."""

    fetched_changes: int
    fetched_packs: int
    sent_changes: int
    sent_packs: int
    keys_given: int
    set_aside: tuple[str, ...]
    share_calls: int

    @property
    def words(self) -> str:
        """One sentence for people."""
        if not (self.fetched_changes or self.sent_changes):
            return "Everything is up to date."
        return f"Sent {self.sent_changes} changes and fetched {self.fetched_changes}."


@dataclass(frozen=True)
class _Policy:
    certified: Mapping[DeviceId, Certified]
    visits: Mapping[str, Shared]
    me: PersonId
    named: Mapping[StreamId, frozenset[PersonId]]

    def readers(self, stream: StreamId) -> frozenset[DeviceId]:
        return readers_of(stream, self.certified, self.visits, self.me, self.named)


@dataclass(frozen=True)
class _Outgoing:
    pack: SentPack | None
    changes: int
    keys: int


def sync(
    ws: Workspace,
    folder: Path,
    report: Report = carry_on,
    open_share: Callable[[Path], FolderShare] = FolderShare,
) -> SyncResult:
    """Bring this laptop and a share together.

    Args:
        ws: The open profile.
        folder: The share's folder, or a stick with a copy of it.
        report: Told of each step; may stop the sync between two files.
        open_share: How the folder is reached.

    Raises:
        ShareUnreachableError, ShareFullError, NotAShareError: The folder; nothing is lost.
        OtherShareError: It belongs to another share.
        NotJoinedError, NotAdmittedError: The profile belongs to no share, or not yet.
        CopiedProfileError: Another copy of this profile wrote to the share.
        SyncStoppedError: `report` said stop.
    """
    place = open_share(folder)
    share = _own_share(ws, place, folder)
    certified = _fetch_members(ws, place, share)
    if ws.device not in certified:
        raise NotAdmittedError
    fetched = Fetched()
    fetch_packs(Fetching(ws, place, share.share_id, certified, fetched), report)
    if not report(Step("Sending what waits here", 0, 1)):
        raise SyncStoppedError
    _check_only_copy(ws, place, share.share_id)
    hand_over_received(ws, fetched.receipts)
    sending = _pack_up(ws, share, certified, worth_answering=fetched.worth_answering)
    sent = _deliver(ws, place, folder, min(fetched.receipts.values(), default=None))
    now = moment(ws.clock()).utc
    with ws.writing.begin() as session:
        deliveries.keep_place(session, str(folder), str(folder))
        deliveries.note_sync(session, str(folder), now)
    return SyncResult(
        fetched_changes=fetched.changes,
        fetched_packs=fetched.packs,
        sent_changes=sending.changes,
        sent_packs=sent,
        keys_given=sending.keys,
        set_aside=tuple(fetched.set_aside),
        share_calls=place.calls,
    )


def waiting_changes(ws: Workspace) -> int:
    """How many changes of this laptop no share's folder holds yet."""
    with ws.reading() as session:
        return len(_own_after(session, outbox.delivered_up_to(session, ws.device))[0])


def _own_share(ws: Workspace, place: Share, folder: Path) -> membership.JoinedShare:
    with ws.reading() as session:
        share = membership.read_share(session)
    if share is None:
        raise NotJoinedError
    if root_name(share.share_id) not in place.list(""):
        find_share(folder)  # raises when the folder holds no share at all
        raise OtherShareError(folder)
    return share


def _fetch_members(
    ws: Workspace, place: Share, share: membership.JoinedShare
) -> Mapping[DeviceId, Certified]:
    with ws.reading() as session:
        known = kept_certificates(session)
    found = fetch_certificates(place, known)
    if found:
        with ws.writing.begin() as session:
            for name, content in found.items():
                keep_certificate(session, name, content)
    return read_certificates(share.root, {**known, **found})


def _pack_up(
    ws: Workspace,
    share: membership.JoinedShare,
    certified: Mapping[DeviceId, Certified],
    *,
    worth_answering: bool,
) -> _Outgoing:
    """Put what waits, and the keys that others may have now, into one new pack; keep it here."""
    with ws.writing.begin() as session:
        own, position = _own_after(session, outbox.packed_up_to(session, ws.device))
        by_stream: dict[StreamId, list[Change]] = {}
        for change in own:
            by_stream.setdefault(change.stream, []).append(change)
        named = people_by_stream(ws, session, {*outbox.keyed_streams(session), *by_stream})
        policy = _Policy(certified, _known_visits(ws, session, by_stream), ws.person, named)
        keys = {stream: _key_for(ws, session, stream, policy) for stream in by_stream}
        handed = _hand_over(ws, session, share, policy)
        if not (by_stream or handed or worth_answering):
            return _Outgoing(None, 0, 0)
        last = deliveries.last_sent(session, ws.device)
        address = Address(
            share=share.share_id,
            number=last.number + 1 if last else 1,
            previous=last.hash if last else "",
            made_at=moment(ws.clock()).utc,
        )
        streams = {stream: (keys[stream], said) for stream, said in by_stream.items()}
        seen: dict[str, Seen] = {
            device: Seen(number=one.number, sha256=one.hash)
            for device, one in deliveries.highest_seen(session).items()
        }
        content = write_pack(ws.keys, address, streams, handed, seen)
        digest = hashlib.sha256(content).hexdigest()
        pack = SentPack(ws.device, address.number, digest, content, position, address.made_at)
        deliveries.keep_sent(session, pack)
        grants.note_grants(
            session, [Granted(StreamId(one.stream), one.key, one.device) for one in handed]
        )
        drop_spent(ws, session)
    return _Outgoing(pack, len(own), len(handed))


def seal_waiting(
    ws: Workspace, share: membership.JoinedShare, certified: Mapping[DeviceId, Certified]
) -> None:
    """Seal what waits here into a pack now, without the share; the next sync delivers it."""
    _pack_up(ws, share, certified, worth_answering=False)


def _check_only_copy(ws: Workspace, place: Share, share: str) -> None:
    """Stop when the share holds a pack that our key signed and this profile never wrote.

    A file that only bears our name is somebody else's doing and stops nothing.
    """
    with ws.reading() as session:
        own = set(outbox.sent_names(session, ws.device))
    for named in packs_of(place, ws.device):
        if named not in own and _is_ours(ws, place, share, named):
            raise CopiedProfileError


def _is_ours(ws: Workspace, place: Share, share: str, named: SeenPack) -> bool:
    try:
        read_pack(
            place.read(pack_name(ws.device, *named)),
            share=share,
            device=ws.device,
            number=named.number,
            sign_public=ws.keys.sign_public,
        )
    except RefusedFileError:
        return False
    return True


def _deliver(ws: Workspace, place: Share, folder: Path, received: int | None) -> int:
    """Write the packs of ours that a place does not have; the number written.

    Args:
        ws: The open profile.
        place: Where to.
        folder: The place's name among those that are remembered.
        received: The last pack that every laptop heard of now has, None if none was heard of.
            Later ones are compared byte by byte: one of them may have been damaged there.
    """
    there = set(packs_of(place, ws.device))
    with ws.reading() as session:
        own = outbox.sent_names(session, ws.device)
        delivered = outbox.delivered_numbers(session, str(folder), ws.device)
    written = 0
    for named in own:
        doubted = received is not None and named.number > received
        if named not in there or doubted:
            with ws.reading() as session:
                content = outbox.sent_content(session, ws.device, named.number)
            if content is not None:
                place.put_new(pack_name(ws.device, *named), content)
                written += named not in there
        if named.number not in delivered:
            with ws.writing.begin() as session:
                deliveries.mark_delivered(session, str(folder), ws.device, named.number)
    return written


def _own_after(session: Session, position: int) -> tuple[Sequence[Change], int]:
    """Own changes after a position that others may have, and the position after them."""
    tail = changes.own_after(session, position)
    practised = {
        visit for stream in changes.streams(session, "practice.") if (visit := practised_in(stream))
    }
    return [one for one in tail.changes if not _stays_here(one.stream, practised)], tail.position


def _stays_here(stream: StreamId, practised: set[VisitId]) -> bool:
    owner = answers_of(stream)
    return practised_in(stream) is not None or (owner is not None and owner.visit in practised)


def _key_for(ws: Workspace, session: Session, stream: StreamId, policy: _Policy) -> bytes:
    """The key to seal a stream with; a fresh one for a stream that begins here.

    Only a key from somebody who may read the stream will do: a key slipped in by anybody else
    would open to them what they must not read.
    """
    trusted = policy.readers(stream) | {ws.device}
    keys = stream_keys.stream_keys(session, stream)
    givers = outbox.key_givers(session, stream)
    usable = [key for name, key in keys.items() if givers[name] in trusted]
    if usable:
        return usable[-1]
    key = new_stream_key()
    stream_keys.keep_stream_key(session, stream, key_id(key), key, from_device=ws.device)
    return key


def _hand_over(
    ws: Workspace, session: Session, share: membership.JoinedShare, policy: _Policy
) -> list[Grant]:
    """Seal the keys that this profile holds for those who may have them, once each.

    What others say they handed over is not believed: a false word would leave somebody without a
    key. Keys that everyone has are handed over by administrators and their makers alone, the
    root's copy by each key's maker.
    """
    boxes = {device: one.box for device, one in policy.certified.items()}
    boxes[ROOT] = read_root(share.root, share.share_id).box
    known = grants.all_grants(session)
    roles = policy.certified[ws.device].member.roles
    handed = []
    for stream in outbox.keyed_streams(session):
        readers, givers = policy.readers(stream), outbox.key_givers(session, stream)
        for name, key in stream_keys.stream_keys(session, stream).items():
            made_here = givers[name] == ws.device
            if stream in (REGISTER, LIBRARY) and not made_here and ADMINISTRATOR not in roles:
                continue
            to_root = made_here and disclosure_of(stream) is None  # those are for people alone
            for device in sorted(readers | {ROOT} if to_root else readers):
                if device != ws.device and Granted(stream, name, device) not in known:
                    sealed = seal_for(boxes[device], key)
                    handed.append(Grant(stream=stream, key=name, device=device, sealed=sealed))
    return handed


def _known_visits(
    ws: Workspace, session: Session, begun: Iterable[StreamId]
) -> Mapping[str, Shared]:
    found: dict[str, Shared] = {}
    for stream in {*outbox.keyed_streams(session), *begun}:
        owner = answers_of(stream)
        visit = owner.visit if owner else visit_of(stream)
        if visit is not None and visit not in found:
            opened = load_visit(ws, session, visit)
            if opened is not None:
                found[visit] = opened.shared
    return found


def last_sync(ws: Workspace, folder: Path) -> str:
    """When the last whole sync with a folder ended (UTC), or "" before the first."""
    with ws.reading() as session:
        places = deliveries.list_places(session)
    return next((one.last_sync or "" for one in places if one.folder == str(folder)), "")


def list_set_aside(ws: Workspace) -> Sequence[deliveries.SetAside]:
    """Files on the share that were not used, with reason and way forward."""
    with ws.reading() as session:
        return deliveries.list_set_aside(session)


def known_laptops(ws: Workspace) -> Mapping[DeviceId, SeenPack]:
    """The last pack of each other laptop up to which nothing is missing."""
    with ws.reading() as session:
        return deliveries.highest_seen(session)


def list_summaries(ws: Workspace) -> Sequence[summaries.VisitSummary]:
    """The visits whose deliveries the sync page shows: real ones that are not published."""
    with ws.reading() as session:
        found = summaries.list_visits(session)
    return [one for one in found if not one.practice and one.status != "published"]
