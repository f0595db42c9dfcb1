"""Put what waits here, and the keys that others may have now, into packs; keep them here.

A pack is made once. All places get the same bytes.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Lock

from qvisit.clock import moment
from qvisit.ids import DeviceId, StreamId, VisitId
from qvisit.store import (
    changes,
    deliveries,
    grants,
    keys_due,
    outbox,
    sections,
    segments,
)
from qvisit.store.changes import OwnWritten
from qvisit.store.deliveries import SeenPack, SentPack
from qvisit.store.grants import Granted
from qvisit.store.membership import JoinedShare
from qvisit.store.sections import SectionPlace
from qvisit.store.segments import Segment
from qvisit.store.taken_off import taken_off
from qvisit.sync.membership import Certified
from qvisit.sync.packs import Address, Grant, Part, Seen, front_hash, read_front, write_pack
from qvisit.sync.sections import FileHead, Run, SignedRun, sign_run
from qvisit.usecases.disclosure_readers import drop_spent
from qvisit.usecases.fetching import places_of
from qvisit.usecases.handing import Policy, good_key, hand_over, key_for, visit_in
from qvisit.usecases.photo_bundles import (
    Bundle,
    Waiting,
    heads_of,
    keep_bundles,
    lacked,
    seal_photos,
)
from qvisit.visits.streams import answers_of, practised_in
from qvisit.workspace import Session, Workspace

_ONE_AT_A_TIME: defaultdict[Path, Lock] = defaultdict(Lock)
MOST_CHANGES = 20_000
MOST_BYTES = 24 * 1024 * 1024
"""A pack holds no more words than that, before they are made small; the rest has the next."""
MOST_STREAMS = 4_000
ALL = 2**62
"""A position after all changes that there can be."""
MOST_GRANTS = 5_000


@dataclass(frozen=True)
class PackedUp:
    """How many packs were made, and how many changes and keys are in them."""

    packs: int = 0
    changes: int = 0
    keys: int = 0


@dataclass
class _Load:
    """What goes into one pack. All own changes up to `position` are in it or in those before."""

    position: int
    own: dict[StreamId, list[OwnWritten]] = field(default_factory=dict)
    carried: dict[StreamId, list[tuple[Segment, Run]]] = field(default_factory=dict)
    grants: list[Grant] = field(default_factory=list)
    count: int = 0
    size: int = 0

    @property
    def is_full(self) -> bool:
        """Whether the rest goes into the next pack."""
        many = self.count >= MOST_CHANGES or len(self.own) + len(self.carried) >= MOST_STREAMS
        return many or self.size >= MOST_BYTES or len(self.grants) >= MOST_GRANTS

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.own or self.carried or self.grants)


@dataclass(frozen=True)
class _Packer:
    """Fills one pack after another."""

    ws: Workspace
    share: JoinedShare
    session: Session
    policy: Policy
    reported: Mapping[DeviceId, Mapping[DeviceId, SeenPack]]
    end: int

    def loads(self, *, even_empty: bool) -> Iterator[_Load]:
        """What waits, cut into packs; keys come last, so that what they open lies before them."""
        load = _Load(outbox.packed_up_to(self.session, self.ws.device))
        made = 0
        for put in self._pieces(load.position):
            fits = put(load)
            if load.is_full or not fits:
                yield load
                made += 1
                load = _Load(load.position)
            if not fits:
                put(load)
        load.position = max(load.position, self.end)
        if not load.is_empty or (even_empty and not made):
            yield load

    def _pieces(self, position: int) -> Iterator[Callable[[_Load], bool]]:
        """What waits, piece by piece: each puts itself into a load, or says that it won't fit."""
        for said in own_waiting(self.session, position, self.end):
            yield partial(_put_own, said)
        handed, opened = hand_over(self.ws, self.session, self.share, self.policy)
        renewed = False
        for stream, readers in opened.items():
            carries = False
            for segment in self._unknown_to(readers, stream):
                written = segments.changes_of(self.session, segment)
                if written is not None:
                    if not carries:
                        carries, renewed = True, self._renew_key(stream) or renewed
                    run = Run(SignedRun(*segment[1:]), written)
                    yield partial(_put_carried, segment, run)
        if renewed:  # so that all that is passed on can be opened, its new keys go along
            with self.ws.reading() as now:
                policy = replace(self.policy, session=now)
                handed, _ = hand_over(self.ws, now, self.share, policy)
        for grant in handed:
            yield partial(_put_grant, grant)

    def _renew_key(self, stream: StreamId) -> bool:
        """Make a key to pass others' words on with, where none that is here will do."""
        if good_key(self.ws, self.session, stream, self.policy) is not None:
            return False
        with self.ws.writing.begin() as session:
            key_for(self.ws, session, stream, self.policy)
        return True

    def _unknown_to(self, readers: Collection[DeviceId], stream: StreamId) -> Iterator[Segment]:
        """The runs of others that some new readers may never have seen a pack with.

        Whoever saw the pack remembers where in it they lie, and goes back to it. Of a visit whose
        words were taken off this laptop nothing is passed on: the share has it with its words.
        """
        owner = answers_of(stream)
        if owner is not None and taken_off(self.session, owner.visit) is not None:
            return
        for segment in segments.to_pass_on(self.session, stream, self.ws.device):
            pack = sections.pack_with(self.session, segment.device, stream, segment.last)
            seen = self.reported.get(segment.device, {})
            if pack is None or any(
                device not in seen or seen[device].number < pack for device in readers
            ):
                yield segment

    def seal(self, load: _Load) -> "_Sealed":
        """The pack that holds a load, with what is to be remembered of it."""
        ws, session = self.ws, self.session
        last = deliveries.last_sent(session, ws.device)
        address = Address(
            share=self.share.share_id,
            number=last.number + 1 if last else 1,
            previous=last.hash if last else "",
            made_at=moment(ws.clock()).utc,
        )
        waiting = [
            Waiting(stream, key_for(ws, session, stream, self.policy), load.own.get(stream, []))
            for stream in {*load.own, *load.carried}
        ]
        photos = seal_photos(session, address, ws.device, waiting)
        files: dict[StreamId, list[FileHead]] = {}
        for stream, head in (head for one in photos for head in one.heads):
            files.setdefault(stream, []).append(head)
        parts: dict[StreamId, Part] = {}
        for stream, key, said in waiting:
            heads = files.get(stream, [])
            if stream in load.carried:
                heads = [*heads, *heads_of(session, stream)]
            written = [one.written for one in said]
            own = Run(sign_run(ws.keys, address.share, stream, written), written) if said else None
            carried = [run for _, run in load.carried.get(stream, ())]
            parts[stream] = Part(key, own, carried, heads)
        seen: dict[str, Seen] = {
            device: Seen(number=one.number, sha256=one.hash)
            for device, one in deliveries.highest_seen(session).items()
        }
        content = write_pack(ws.keys, address, parts, load.grants, seen, lacked(session))
        digest, made_at = front_hash(content), address.made_at
        pack = SentPack(ws.device, address.number, digest, content, load.position, made_at)
        own_runs = [Segment(stream, *one.own.signed) for stream, one in parts.items() if one.own]
        front = read_front(
            content,
            share=address.share,
            device=ws.device,
            number=address.number,
            sha256=digest,
            sign_public=ws.keys.sign_public,
        )
        return _Sealed(pack, own_runs, photos, places_of(front))


@dataclass(frozen=True)
class _Sealed:
    pack: SentPack
    own: list[Segment]
    photos: Sequence[Bundle]
    places: list[SectionPlace]


def pack_up(
    ws: Workspace,
    share: JoinedShare,
    certified: Mapping[DeviceId, Certified],
    *,
    worth_answering: bool = False,
) -> PackedUp:
    """Put what waits into as few packs as hold it, and keep them here until they are delivered.

    Saving goes on meanwhile: what is slow is done on a snapshot, and the file is written to in
    short steps. Only one sync of a profile may be under way.

    Args:
        ws: The open profile.
        share: The share it goes to.
        certified: Who was let in.
        worth_answering: Whether somebody's news is worth a receipt, though nothing waits.
    """
    with packing_alone(ws):
        return _pack_up(ws, share, certified, worth_answering)


def packing_alone(ws: Workspace) -> Lock:
    """Held while packs are made: each has a number, so two threads must not make one together."""
    return _ONE_AT_A_TIME[ws.folder]


def _pack_up(
    ws: Workspace,
    share: JoinedShare,
    certified: Mapping[DeviceId, Certified],
    worth_answering: bool,
) -> PackedUp:
    with ws.writing.begin() as session:
        policy = Policy(ws, session, certified)
        _prepare_keys(ws, session, policy)
        due = keys_due.due_streams(session)
        end = changes.last_position(session)  # what is saved from now on has no key yet: next time
    done = PackedUp()
    with ws.reading() as session:
        policy, reported = replace(policy, session=session), sections.reported(session)
        packer = _Packer(ws, share, session, policy, reported, end)
        for load in packer.loads(even_empty=worth_answering):
            with ws.reading() as now:  # which knows the pack before this one
                sealed = replace(packer, session=now).seal(load)
            with ws.writing.begin() as writing:
                _keep(writing, sealed, load)
            done = PackedUp(done.packs + 1, done.changes + load.count, done.keys + len(load.grants))
    with ws.writing.begin() as session:
        keys_due.clear_due(session, due)
        drop_spent(ws, session)
    return done


def own_waiting(session: Session, position: int, end: int = ALL) -> Iterator[OwnWritten]:
    """Own changes after a position, and up to another, that others may have; in order."""
    practised = _practised(session)
    here: dict[StreamId, bool] = {}
    while rows := changes.own_written(session, position, end, MOST_CHANGES):
        for one in rows:
            if one.stream not in here:
                here[one.stream] = _stays_here(one.stream, practised)
            if not here[one.stream]:
                yield one
        position = rows[-1].row


def count_waiting(session: Session, position: int) -> int:
    """How many own changes after a position others may have."""
    practised = _practised(session)
    counts = changes.own_counts_after(session, position)
    return sum(count for stream, count in counts.items() if not _stays_here(stream, practised))


def _practised(session: Session) -> set[VisitId]:
    streams = changes.streams(session, "practice.")
    return {visit for stream in streams if (visit := practised_in(stream))}


def _stays_here(stream: StreamId, practised: set[VisitId]) -> bool:
    owner = answers_of(stream)
    return practised_in(stream) is not None or (owner is not None and owner.visit in practised)


def _prepare_keys(ws: Workspace, session: Session, policy: Policy) -> None:
    """See that every stream with something to say has a key; its readers may have changed."""
    position = outbox.packed_up_to(session, ws.device)
    practised = _practised(session)
    streams = changes.own_streams_after(session, position)
    speaking = [one for one in streams if not _stays_here(one, practised)]
    for stream in speaking:
        key_for(ws, session, stream, policy)
    for visit in sorted({visit for one in speaking if (visit := visit_in(one))}):
        keys_due.mark_visit_due(session, visit)


def _put_own(said: OwnWritten, load: _Load) -> bool:
    """A run has no gap: where a copy of this profile wrote too, another end begins another run."""
    before = load.own.setdefault(said.stream, [])
    if before and f'"previous":"{before[-1].written.id}"'.encode() not in said.written.envelope:
        return False
    before.append(said)
    load.position = said.row
    load.count += 1
    load.size += len(said.written.envelope) + len(said.written.payload or b"")
    return True


def _put_carried(segment: Segment, run: Run, load: _Load) -> bool:
    load.carried.setdefault(segment.stream, []).append((segment, run))
    load.size += sum(len(one.envelope) + len(one.payload or b"") for one in run.changes)
    return True


def _put_grant(grant: Grant, load: _Load) -> bool:
    load.grants.append(grant)
    return True


def _keep(session: Session, sealed: _Sealed, load: _Load) -> None:
    number = sealed.pack.number
    deliveries.keep_sent(session, sealed.pack)
    keep_bundles(session, sealed.photos, number)
    segments.keep_segments(session, sealed.own, pack=number)
    sections.note_sections(session, sealed.places, taken=True)
    carried = [one for group in load.carried.values() for one, _ in group]
    segments.note_passed_on(session, carried, number)
    given = [(StreamId(one.stream), one.key, one.device) for one in load.grants]
    grants.note_grants(session, [Granted(*one) for one in given])
    sections.note_grants_seen(session, given)
