"""Write down what was read from the share, in short steps: saving goes on between them.

Whatever is cut off is read again by the next sync: a pack counts as taken in last of all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, StreamId
from qvisit.store import bundles, changes, deliveries, keys_due, sections, segments, stream_keys
from qvisit.store.deliveries import SealedSection, SeenPack
from qvisit.store.sections import Heard, SectionPlace
from qvisit.store.segments import Segment
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import key_id
from qvisit.sync.packs import Front
from qvisit.sync.sections import Opened
from qvisit.sync.share import PACK_NAME, pack_name
from qvisit.usecases.photo_bundles import place_of
from qvisit.visits.change import Change
from qvisit.visits.streams import answers_of, visit_of
from qvisit.workspace import Session, Workspace

IN_ONE_STEP = 1_000
"""So many changes are written in one step: some hundredths of a second."""
FORKED = "This laptop wrote two files with one number: somebody copied its profile."
UNVOUCHED = "It holds words of a laptop that nobody let in yet. The rest of it was used."
UNVOUCHED_HINT = "They are read as soon as that laptop is let in. You need do nothing."
NOT_IN_ROW = "This laptop's files do not follow each other. What is in this one was used."


@dataclass(frozen=True)
class TakenSection:
    """A section that was read: opened, refused, or still sealed until its key comes."""

    place: SectionPlace
    opened: Opened | None = None
    refused: RefusedFileError | None = None
    held: bytes = b""


@dataclass(frozen=True)
class Taken:
    """A pack that was read: its front, where its sections lie, its keys for us, what was read."""

    front: Front
    places: Sequence[SectionPlace]
    keys: Sequence[tuple[StreamId, bytes]]
    found: Sequence[TakenSection]

    @property
    def count(self) -> int:
        """How many changes were read."""
        return sum(len(one.opened.changes) for one in self.found if one.opened)


@dataclass
class Outcome:
    """How many changes were new, and what was not used: file, whose, why."""

    changes: int = 0
    refused: list[tuple[str, DeviceId, QVisitError]] = field(default_factory=list)


def take_in(
    ws: Workspace, packs: Sequence[Taken], now: str, found: Sequence[TakenSection] = ()
) -> Outcome:
    """Write down packs, and sections that were read by themselves.

    Args:
        ws: The open profile.
        packs: Read just now.
        now: UTC.
        found: Sections whose packs were taken in earlier.
    """
    outcome = Outcome()
    everything = [*found, *(one for pack in packs for one in pack.found)]
    said = [change for one in everything if one.opened for change in one.opened.changes]
    for start in range(0, len(said) - IN_ONE_STEP, IN_ONE_STEP):
        with ws.writing.begin() as session:
            outcome.changes += _receive(session, said[start : start + IN_ONE_STEP], now)
    rest = said[-(len(said) % IN_ONE_STEP or IN_ONE_STEP) :]
    with ws.writing.begin() as session:
        outcome.changes += _receive(session, rest, now)
        for pack in packs:
            _keep_pack(session, pack, now, outcome)
        _keep_sections(session, everything, outcome)
    return outcome


def read_unvouched_again(session: Session) -> None:
    """Look again, in this sync, at the words of laptops that were not let in: some were by now."""
    for one in deliveries.list_set_aside(session):
        named = PACK_NAME.match(one.file.rpartition("/")[2])
        if named is not None and one.reason == UNVOUCHED:
            pack = SeenPack(int(named.group(1)), named.group(2))
            sections.read_pack_again(session, one.device, pack)
            deliveries.take_back_set_aside(session, one.file)


def _receive(session: Session, said: Sequence[Change], now: str) -> int:
    """Add changes; what they touch is looked at again before this sync ends, or in the next."""
    new = changes.receive(session, said, received_at=now)
    if new < len(said):  # what is known already may be here without its words
        new += _fill(session, said)
    if new:
        keys_due.mark_news(session, {change.stream for change in said})
    return new


def _fill(session: Session, said: Sequence[Change]) -> int:
    """Take words in again that were dropped here, of visits alone; what was removed goes again."""
    by_stream: dict[StreamId, list[Change]] = {}
    for change in said:
        if visit_of(change.stream) or answers_of(change.stream):
            by_stream.setdefault(change.stream, []).append(change)
    return sum(changes.fill_words(session, stream, some) for stream, some in by_stream.items())


def _keep_pack(session: Session, pack: Taken, now: str, outcome: Outcome) -> None:
    front, device = pack.front, pack.front.device
    header = front.header
    named = SeenPack(header.number, front.sha256)
    deliveries.take_back_set_aside(session, pack_name(device, *named))
    for stream, key in pack.keys:
        if stream_keys.keep_stream_key(session, stream, key_id(key), key, from_device=device):
            keys_due.mark_due(session, (stream,))
    given = [(StreamId(one.stream), one.key, one.device) for one in header.grants]
    sections.note_grants_seen(session, given)
    sections.note_sections(session, pack.places)
    sections.note_heard(session, device, Heard(header.number, header.made_at, now))
    says = {DeviceId(of): SeenPack(one.number, one.sha256) for of, one in header.seen.items()}
    sections.note_reported(session, device, says)
    outcome.refused += [(pack_name(device, *named), device, one) for one in _doubts(session, front)]
    highest = deliveries.highest_seen(session).get(device)
    whole = highest.number if highest else 0
    known = deliveries.seen_packs(session, device, after=whole)
    deliveries.note_seen(session, device, named)
    _raise_highest(session, device, whole, {*known, named})


def _doubts(session: Session, front: Front) -> Iterator[QVisitError]:
    """What is odd about a pack's place among the others of its device."""
    number, device = front.header.number, front.device
    known = deliveries.seen_packs(session, device, after=number - 2)
    before = {one.hash for one in known if one.number == number - 1}
    if before and front.header.previous not in before:
        yield RefusedFileError(NOT_IN_ROW)
    if any(one.number == number and one.hash != front.sha256 for one in known):
        yield RefusedFileError(FORKED)


def _raise_highest(
    session: Session, device: DeviceId, number: int, known: Iterable[SeenPack]
) -> None:
    """Go up to the last pack before the next gap; a gap that was filled is one no longer."""
    by_number = {one.number: one for one in known}
    while number + 1 in by_number:
        number += 1
    if number in by_number:
        deliveries.raise_highest(session, device, by_number[number])


def _keep_sections(session: Session, read: Sequence[TakenSection], outcome: Outcome) -> None:
    for one in read:
        if one.held:
            deliveries.keep_sealed(session, _sealed(one.place, one.held))
        if one.refused is not None:
            file = pack_name(one.place.device, one.place.number, one.place.hash)
            outcome.refused.append((file, one.place.device, one.refused))
        if one.opened is not None and one.opened.strangers:
            file = pack_name(one.place.device, one.place.number, one.place.hash)
            unvouched = RefusedFileError(UNVOUCHED, hint=UNVOUCHED_HINT)
            outcome.refused.append((file, one.place.device, unvouched))
    opened = [(one.place.stream, one.opened) for one in read if one.opened]
    runs = [Segment(stream, *run) for stream, one in opened for run in one.runs]
    segments.keep_segments(session, runs)
    files = [place_of(stream, head) for stream, one in opened for head in one.files]
    bundles.note_files(session, files)
    done = [one.place for one in read if not one.held]
    sections.note_taken(session, done)
    deliveries.drop_sealed(session, [_sealed(place) for place in done])


def _sealed(place: SectionPlace, content: bytes = b"") -> SealedSection:
    return SealedSection(
        place.stream, place.key_id, place.device, place.number, place.hash, content
    )
