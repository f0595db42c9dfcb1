"""The first half of a sync: read what other laptops wrote, trusting nothing."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, StreamId
from qvisit.store import changes, deliveries, library, outbox, stream_keys
from qvisit.store.deliveries import SealedSection, SeenPack, SetAside
from qvisit.store.engine import drop_copies
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import SealBrokenError, key_id
from qvisit.sync.membership import Certified, members_of
from qvisit.sync.packs import Grant, Header, Pack, open_section, read_pack
from qvisit.sync.share import PACK_NAME, PACKS, Share, pack_name
from qvisit.usecases.progress import Report, Step, SyncStoppedError
from qvisit.usecases.removal import drop_words
from qvisit.usecases.visits import load_visit, refresh_lists
from qvisit.visits.change import Change
from qvisit.visits.register import fold_register
from qvisit.visits.streams import LIBRARY, answers_of, is_stream, visit_of
from qvisit.workspace import Session, Workspace

LONGEST_STEP = 10_000_000
"""A count that leaps further is a hostile one: it would leave no room for honest changes."""
TOGETHER = 50
TOGETHER_BYTES = 8 * 1024 * 1024
HINT = (
    "Nothing is lost: the laptop that wrote it still has it. "
    "Ask its person to sync, then sync again."
)


@dataclass
class Fetched:
    """What came in so far."""

    changes: int = 0
    packs: int = 0
    worth_answering: bool = False
    set_aside: list[str] = field(default_factory=list)
    touched: set[StreamId] = field(default_factory=set)
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

    @property
    def signers(self) -> dict[str, str]:
        """Public signing keys by device."""
        return {device: one.sign for device, one in self.certified.items()}


class _Found(NamedTuple):
    named: SeenPack
    pack: Pack

    @property
    def size(self) -> int:
        return sum(len(section) for section in self.pack.sealed)


def fetch_packs(fetching: Fetching, report: Report) -> None:
    """Read every pack that is new, from every device that was let in.

    Packs are taken in several at a time: all that follows from them, such as lists and templates,
    is durable together with them, or they are read again.

    Raises:
        SyncStoppedError: `report` said stop; what was read so far is kept.
        ShareUnreachableError: The share went away; what was read so far is kept.
    """
    waiting: list[_Found] = []
    try:
        for found in _new_packs(fetching, report):
            waiting.append(found)
            if len(waiting) >= TOGETHER or sum(one.size for one in waiting) >= TOGETHER_BYTES:
                _take_in_together(fetching, waiting)
    finally:
        _take_in_together(fetching, waiting)


def packs_of(place: Share, device: DeviceId) -> Sequence[SeenPack]:
    """The packs of one device on a share, by number; what is named otherwise is passed over."""
    names = place.list(f"{PACKS}/{device}")
    found = [match for name in names if (match := PACK_NAME.match(name))]
    return sorted(SeenPack(int(match.group(1)), match.group(2)) for match in found)


def _new_packs(fetching: Fetching, report: Report) -> Iterator[_Found]:
    ws = fetching.ws
    others = sorted(device for device in fetching.certified if device != ws.device)
    for done, device in enumerate(others):
        if not report(Step("Fetching what others wrote", done, len(others))):
            raise SyncStoppedError
        with ws.reading() as session:
            known = deliveries.seen_packs(session, device)
        for named in packs_of(fetching.place, device):
            if named not in known:
                found = _try_read(fetching, device, named)
                if found is not None:
                    yield found


def _try_read(fetching: Fetching, device: DeviceId, named: SeenPack) -> _Found | None:
    try:
        return _Found(named, _read(fetching, device, named))
    except RefusedFileError as error:
        _set_aside(fetching, pack_name(device, *named), device, error)
        return None


def _take_in_together(fetching: Fetching, waiting: list[_Found]) -> None:
    taken = list(waiting)
    waiting.clear()  # whatever happens now, these are not taken in again by this sync
    with fetching.ws.writing.begin() as session:
        for found in taken:
            _take_in_one(fetching, session, found)
        _open_waiting(fetching, session)
        _settle(fetching, session)
    fetching.fetched.packs += len(taken)


def _take_in_one(fetching: Fetching, session: Session, found: _Found) -> None:
    named, device = found.named, found.pack.device
    file = pack_name(device, *named)
    highest = deliveries.highest_seen(session).get(device)
    whole = highest.number if highest else 0
    known = deliveries.seen_packs(session, device, after=min(whole, named.number - 1) - 1)
    deliveries.take_back_set_aside(session, file)
    _take_in(fetching, session, found.pack, file)
    deliveries.note_seen(session, device, named)
    _raise_highest(session, device, whole, {*known, named})
    before = {one.hash for one in known if one.number == named.number - 1}
    if before and found.pack.header.previous not in before:
        words = "This laptop's files do not follow each other. What is in this one was used."
        _set_aside(fetching, file, device, RefusedFileError(words), session)
    if any(one.number == named.number for one in known):
        words = "This laptop wrote two files with one number: somebody copied its profile."
        _set_aside(fetching, file, device, RefusedFileError(words), session)


def _raise_highest(session: Session, device: DeviceId, number: int, known: set[SeenPack]) -> None:
    """Go up to the last pack before the next gap; a gap that was filled is one no longer."""
    by_number = {one.number: one for one in known}
    while number + 1 in by_number:
        number += 1
    if number in by_number:
        deliveries.raise_highest(session, device, by_number[number])


def _read(fetching: Fetching, device: DeviceId, named: SeenPack) -> Pack:
    data = fetching.place.read(pack_name(device, *named))
    if hashlib.sha256(data).hexdigest() != named.hash:
        raise RefusedFileError("The file is not whole yet, or was altered.")
    sign = fetching.certified[device].sign
    return read_pack(
        data, share=fetching.share, device=device, number=named.number, sign_public=sign
    )


def _take_in(fetching: Fetching, session: Session, pack: Pack, file: str) -> None:
    ws, header = fetching.ws, pack.header
    fetching.fetched.worth_answering |= bool(header.sections or header.grants)
    mine = header.seen.get(ws.device)
    fetching.fetched.receipts[pack.device] = mine.number if mine else 0
    _take_keys(ws, session, pack.device, header.grants)
    for head, sealed in zip(header.sections, pack.sealed, strict=True):
        stream = StreamId(head.stream)
        key = stream_keys.stream_key(session, stream, head.key)
        if key is None or not is_stream(stream):  # a newer QVisit may know what it is
            section = SealedSection(
                stream, head.key, pack.device, header.number, pack.sha256, sealed
            )
            deliveries.keep_sealed(session, section)
            continue
        try:
            said = open_section(key, sealed, header, stream, fetching.signers)
            _receive(fetching, session, stream, said)
        except RefusedFileError as error:
            _set_aside(fetching, file, pack.device, error, session)


def _take_keys(ws: Workspace, session: Session, giver: DeviceId, given: Sequence[Grant]) -> None:
    for one in given:
        if one.device != ws.device:
            continue
        try:
            key = ws.keys.unseal(one.sealed)
        except SealBrokenError:
            continue  # sealed for somebody else under our name: it opens nothing
        if key_id(key) == one.key:
            stream_keys.keep_stream_key(
                session, StreamId(one.stream), one.key, key, from_device=giver
            )


def _receive(
    fetching: Fetching, session: Session, stream: StreamId, said: Sequence[Change]
) -> None:
    latest = max(change.envelope.lamport for change in said)
    if latest > changes.highest_lamport(session) + LONGEST_STEP:
        raise RefusedFileError("A count in it runs far ahead of everything that is known.")
    now = moment(fetching.ws.clock()).utc
    new = changes.receive(session, said, received_at=now)
    fetching.fetched.changes += new
    if new:
        fetching.fetched.touched.add(stream)


def _open_waiting(fetching: Fetching, session: Session) -> None:
    for stream, key_name in sorted(outbox.openable(session)):
        if not is_stream(stream):
            continue
        key = stream_keys.stream_key(session, stream, key_name)
        for section in deliveries.sealed_sections(session, stream, key_name):
            header = _place_of(fetching.share, section)
            try:
                said = open_section(key or b"", section.content, header, stream, fetching.signers)
                _receive(fetching, session, stream, said)
            except RefusedFileError as error:
                file = pack_name(section.device, section.number, section.pack_hash)
                _set_aside(fetching, file, section.device, error, session)
            deliveries.drop_sealed(session, section)


def _place_of(share: str, section: SealedSection) -> Header:
    """The part of a pack's header that its sections are bound to."""
    return Header(
        share=share,
        device=section.device,
        number=section.number,
        previous="",
        made_at="",
        sections=(),
        grants=(),
        seen={},
    )


def _settle(fetching: Fetching, session: Session) -> None:
    """Bring lists, library and removed words in step with what came in."""
    touched = fetching.fetched.touched
    if LIBRARY in touched:
        _install_templates(fetching, session)
    visits = {visit_of(stream) for stream in touched}
    visits |= {owner.visit for stream in touched if (owner := answers_of(stream))}
    for visit in sorted(one for one in visits if one):
        opened = load_visit(fetching.ws, session, visit)
        if opened and drop_words(session, opened):
            drop_copies(fetching.ws.folder)
        refresh_lists(fetching.ws, session, visit)
    touched.clear()


def _install_templates(fetching: Fetching, session: Session) -> None:
    members = members_of(fetching.certified)
    register = fold_register(changes.read_stream(session, LIBRARY), members)
    for written in register.templates.values():
        said = written.said
        name = library.TemplateName(said.template, said.version, said.hash)
        try:
            library.install_template(session, name, said.text)
        except QVisitError as error:
            file = f"template {said.template} {said.version}"
            _set_aside(fetching, file, written.device, error, session)


def _set_aside(
    fetching: Fetching,
    file: str,
    device: DeviceId,
    error: QVisitError,
    session: Session | None = None,
) -> None:
    now = moment(fetching.ws.clock()).utc
    refused = SetAside(file, device, error.message, error.hint or HINT, now)
    fetching.fetched.set_aside.append(f"{file}: {error.message}")
    if session is not None:
        deliveries.set_aside(session, refused)
        return
    with fetching.ws.writing.begin() as own:
        before = {one.file for one in deliveries.list_set_aside(own)}
        fetching.fetched.worth_answering |= file not in before  # its writer hears that it lacks
        deliveries.set_aside(own, refused)
