"""The first half of a sync: read what other laptops wrote, trusting nothing.

Only fronts are read of all packs; of their sections, those that this profile can open or will soon
be able to. The rest is remembered by its place, in case a key comes later.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, StreamId
from qvisit.store import changes, deliveries, outbox, sections, stream_keys
from qvisit.store.deliveries import SeenPack, SetAside
from qvisit.store.sections import SectionPlace
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import SealBrokenError, key_id
from qvisit.sync.membership import Certified
from qvisit.sync.packs import Front, Grant, check_section
from qvisit.sync.sections import Place, open_section
from qvisit.sync.share import DEVICE_NAME, FILES, PACK_NAME, PACKS, Share, pack_name
from qvisit.usecases.fronts import begin_reading
from qvisit.usecases.handing import visit_in
from qvisit.usecases.progress import FETCHING, LOOKING, OPENING, Report, Step, SyncStoppedError
from qvisit.usecases.taking_in import Taken, TakenSection, take_in
from qvisit.visits.streams import is_stream, visit_stream
from qvisit.workspace import Session, Workspace

LONGEST_STEP = 10_000_000
"""A count that leaps further is a hostile one: it would leave no room for honest changes."""
MOST_HELD = 512 * 1024
"""A sealed section no longer than that is kept when it is about a visit that is followed here."""
TOGETHER = 50
TOGETHER_CHANGES = 400
HINT = (
    "Nothing is lost: the laptop that wrote it still has it. "
    "Ask its person to sync, then sync again."
)
STRANGER = "A laptop that nobody let in has put files there. They were not read."
STRANGER_HINT = "If a colleague waits to be let in, an administrator compares their six words."
WITHDRAWN_HINT = "An administrator withdrew this laptop. What it wrote before is kept and counts."


@dataclass
class Fetched:
    """What came in so far."""

    changes: int = 0
    packs: int = 0
    worth_answering: bool = False
    set_aside: list[str] = field(default_factory=list)
    lacking: set[str] = field(default_factory=set)
    """Own bundles of photos that others say are missing or altered on the share."""
    receipts: dict[DeviceId, int] = field(default_factory=dict)
    """The last of our own packs that each laptop has, by what it wrote last."""


@dataclass(frozen=True)
class Fetching:
    """What reading needs: the profile, the share, who was let in, and where to count."""

    ws: Workspace
    place: Share
    share: str
    certified: Mapping[DeviceId, Certified]
    fetched: Fetched
    keys: dict[tuple[StreamId, str], bytes] = field(default_factory=dict)
    """Keys that came with packs which are not written down yet, and those looked up so far."""

    @cached_property
    def signers(self) -> dict[str, str]:
        """Public signing keys by device."""
        return {device: one.sign for device, one in self.certified.items()}


class _New(NamedTuple):
    """A pack on the share that was not read yet."""

    device: DeviceId
    named: SeenPack

    @property
    def file(self) -> str:
        return pack_name(self.device, *self.named)


def fetch_packs(fetching: Fetching, report: Report) -> None:
    """Read every pack that is new, from every device that was let in.

    What several packs say is written down in one step, so that there is one flush for all of it.

    Raises:
        SyncStoppedError: `report` said stop; what was read so far is kept.
        ShareUnreachableError: The share went away; what was read so far is kept.
    """
    waiting: list[Taken] = []
    try:
        new = list(_new_packs(fetching, report))
        for done, one in enumerate(new):
            if not report(Step(FETCHING, done, len(new))):
                raise SyncStoppedError
            taken = _try_read(fetching, one)
            if taken is not None:
                waiting.append(taken)
            if len(waiting) >= TOGETHER or _count(waiting) >= TOGETHER_CHANGES:
                _write_down(fetching, waiting)
    finally:
        _write_down(fetching, waiting)
    _go_back(fetching, report)


def packs_of(place: Share, device: DeviceId) -> Sequence[SeenPack]:
    """The packs of one device on a share, by number; what is named otherwise is passed over."""
    try:
        names = place.list(f"{PACKS}/{device}")
    except RefusedFileError:
        return []  # something else stands there, which is nobody's packs
    found = [match for name in names if (match := PACK_NAME.match(name))]
    return sorted(SeenPack(int(match.group(1)), match.group(2)) for match in found)


def _new_packs(fetching: Fetching, report: Report) -> Iterator[_New]:
    names = fetching.place.list(PACKS)
    there = {DeviceId(name) for name in names if DEVICE_NAME.match(name)}
    with fetching.ws.reading() as session:
        listed = {one.file for one in deliveries.list_set_aside(session)}
    _note_strangers(fetching, there, listed)
    others = sorted((there & fetching.certified.keys()) - {fetching.ws.device})
    for done, device in enumerate(others):
        if not report(Step(LOOKING, done, len(others))):
            raise SyncStoppedError
        with fetching.ws.reading() as session:
            known = deliveries.seen_packs(session, device)
        withdrawn = fetching.certified[device].withdrawn
        for named in packs_of(fetching.place, device):
            one = _New(device, named)
            if withdrawn is None or named.number <= withdrawn.number:
                if named not in known:
                    yield one
            elif one.file not in listed:  # told once: nothing will ever alter it
                words = "This laptop was withdrawn. What it wrote after that is not used."
                _set_aside(fetching, one.file, device, RefusedFileError(words, hint=WITHDRAWN_HINT))


def _note_strangers(fetching: Fetching, there: Iterable[DeviceId], listed: Collection[str]) -> None:
    """Say which laptops that nobody let in have put files here, and which were let in since."""
    unknown = set(there) - fetching.certified.keys()
    strangers = {f"{PACKS}/{device}": device for device in sorted(unknown)}
    for folder, device in strangers.items():
        if folder not in listed:
            _set_aside(fetching, folder, device, RefusedFileError(STRANGER, hint=STRANGER_HINT))
    folders = {name for name in listed if DEVICE_NAME.match(name.removeprefix(f"{PACKS}/"))}
    over = folders - strangers.keys()
    if over:
        with fetching.ws.writing.begin() as session:
            for file in over:
                deliveries.take_back_set_aside(session, file)


def _try_read(fetching: Fetching, one: _New) -> Taken | None:
    try:
        return _read(fetching, one)
    except RefusedFileError as error:
        _set_aside(fetching, one.file, one.device, error)
        return None


def _read(fetching: Fetching, one: _New) -> Taken:
    writer = fetching.certified[one.device]
    front, start = begin_reading(fetching.place, fetching.share, writer, one.named)
    given = keys_for(fetching.ws, front.header.grants)
    fetching.keys.update(((stream, key_id(key)), key) for stream, key in given)
    places = places_of(front)
    with fetching.ws.reading() as session:
        wanted = [place for place in places if _wants(fetching, session, place)]
        longest = changes.highest_lamport(session) + LONGEST_STEP
    read = _read_sections(fetching, one.file, start, front, wanted)
    found = [_open(fetching, place, sealed, longest) for place, sealed in read]
    return Taken(front, places, given, found)


def places_of(front: Front) -> list[SectionPlace]:
    """Where each section of a pack lies."""
    device, number = front.device, front.header.number
    return [
        SectionPlace(
            device=device,
            number=number,
            hash=front.sha256,
            stream=StreamId(head.stream),
            key_id=head.key,
            offset=offset,
            length=length,
            sha256=head.sha256,
            last=head.last,
        )
        for head, (offset, length) in zip(front.header.sections, front.ranges, strict=True)
    ]


def _wants(fetching: Fetching, session: Session, place: SectionPlace) -> bool:
    """Whether a section is read now: it can be opened, or is about a visit that is followed."""
    known = _look_up(fetching, session, place)
    if not is_stream(place.stream):  # a newer QVisit will know what it is
        return known and place.length <= MOST_HELD
    if known:
        return True
    visit = visit_in(place.stream)
    if visit is None or place.length > MOST_HELD:
        return False
    shared = visit_stream(visit)
    if any(stream == shared for stream, _ in fetching.keys):
        return True
    return bool(stream_keys.known_keys(session, shared))


def _look_up(fetching: Fetching, session: Session, place: SectionPlace) -> bool:
    """See whether the key of a section is here, and keep it at hand."""
    name = (place.stream, place.key_id)
    if name not in fetching.keys:
        key = stream_keys.stream_key(session, *name)
        if key is None:
            return False
        fetching.keys[name] = key
    return True


def _read_sections(
    fetching: Fetching, file: str, start: bytes, front: Front, wanted: Sequence[SectionPlace]
) -> Iterator[tuple[SectionPlace, bytes]]:
    """The bytes of some sections; those that lie side by side in one call."""
    heads = {head.stream: head for head in front.header.sections}
    for group in _side_by_side(wanted):
        begin, end = group[0].offset, group[-1].offset + group[-1].length
        if end <= len(start):
            data = start[begin:end]
        else:
            data = fetching.place.read(file, begin, end - begin)
        for one in group:
            sealed = data[one.offset - begin : one.offset - begin + one.length]
            yield one, check_section(sealed, heads[one.stream])


def _side_by_side(wanted: Iterable[SectionPlace]) -> Iterator[list[SectionPlace]]:
    group: list[SectionPlace] = []
    for one in wanted:
        if group and group[-1].offset + group[-1].length != one.offset:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _open(fetching: Fetching, place: SectionPlace, sealed: bytes, longest: int) -> TakenSection:
    """What is in a section; no change in it may count further than `longest`."""
    key = fetching.keys.get((place.stream, place.key_id))
    if key is None or not is_stream(place.stream):
        return TakenSection(place, held=sealed)
    where = Place(fetching.share, place.device, place.number, place.stream)
    try:
        opened = open_section(key, sealed, where, fetching.signers)
    except RefusedFileError as error:
        return TakenSection(place, refused=error)
    if max((change.envelope.lamport for change in opened.changes), default=0) > longest:
        words = "A count in it runs far ahead of everything that is known."
        return TakenSection(place, refused=RefusedFileError(words))
    own = [run.last for run in opened.runs if run.device == place.device]
    if place.last > max(own, default=0):  # what counts of a withdrawn laptop would rest on it
        words = "A part of the file holds less than the file says."
        return TakenSection(place, refused=RefusedFileError(words))
    return TakenSection(place, opened=opened)


def keys_for(ws: Workspace, given: Iterable[Grant]) -> list[tuple[StreamId, bytes]]:
    """The keys that a pack hands to this profile."""
    found = []
    for one in given:
        if one.device == ws.device:
            try:
                key = ws.keys.unseal(one.sealed)
            except SealBrokenError:
                continue  # sealed for somebody else under our name: it opens nothing
            if key_id(key) == one.key:
                found.append((StreamId(one.stream), key))
    return found


def _write_down(fetching: Fetching, waiting: list[Taken]) -> None:
    taken = list(waiting)
    waiting.clear()  # whatever happens now, these are not taken in again by this sync
    if not taken:
        return
    now = moment(fetching.ws.clock()).utc
    outcome = take_in(fetching.ws, taken, now)
    fetched = fetching.fetched
    fetched.packs += len(taken)
    fetched.changes += outcome.changes
    for one in taken:
        header = one.front.header
        fetched.worth_answering |= bool(header.sections or header.grants)
        mine = header.seen.get(fetching.ws.device)
        fetched.receipts[one.front.device] = mine.number if mine else 0
        own = f"{fetching.ws.device}/"
        fetched.lacking |= {
            f"{FILES}/{name}.files" for name in header.lacks if name.startswith(own)
        }
    for file, device, error in outcome.refused:
        _set_aside(fetching, file, device, error)


def _go_back(fetching: Fetching, report: Report) -> None:
    """Read the sections that were passed over and whose key is here now."""
    with fetching.ws.reading() as session:
        waiting = sections.waiting_sections(session)
        for one in waiting:
            _look_up(fetching, session, one)
        longest = changes.highest_lamport(session) + LONGEST_STEP
        held = {
            (one.device, one.number, one.pack_hash, one.stream): one.content
            for stream, name in outbox.openable(session)
            for one in deliveries.sealed_sections(session, stream, name)
        }
    for done, place in enumerate(waiting):
        if not report(Step(OPENING, done, len(waiting))):
            raise SyncStoppedError
        if not is_stream(place.stream):
            continue
        sealed = held.get((place.device, place.number, place.hash, place.stream))
        if sealed is None:
            sealed = _read_back(fetching, place)
        if sealed is not None:
            found = _open(fetching, place, sealed, longest)
            now = moment(fetching.ws.clock()).utc
            outcome = take_in(fetching.ws, [], now, [found])
            fetching.fetched.changes += outcome.changes
            for file, device, error in outcome.refused:
                _set_aside(fetching, file, device, error)


def _read_back(fetching: Fetching, place: SectionPlace) -> bytes | None:
    """A section by its place; None when its pack does not lie here, or is not whole."""
    file = pack_name(place.device, place.number, place.hash)
    try:
        sealed = fetching.place.read(file, place.offset, place.length)
    except RefusedFileError:
        return None
    return sealed if _is_whole(sealed, place) else None


def _is_whole(sealed: bytes, place: SectionPlace) -> bool:
    return len(sealed) == place.length and hashlib.sha256(sealed).hexdigest() == place.sha256


def _count(waiting: Sequence[Taken]) -> int:
    return sum(one.count for one in waiting)


def _set_aside(fetching: Fetching, file: str, device: DeviceId, error: QVisitError) -> None:
    now = moment(fetching.ws.clock()).utc
    refused = SetAside(file, device, error.message, error.hint or HINT, now)
    fetching.fetched.set_aside.append(f"{file}: {error.message}")
    with fetching.ws.writing.begin() as session:
        before = {one.file for one in deliveries.list_set_aside(session)}
        fetching.fetched.worth_answering |= file not in before  # its writer hears that it lacks
        deliveries.set_aside(session, refused)
