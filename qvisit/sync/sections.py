"""A section of a pack: what one stream had to say, signed by whoever said it, sealed for readers.

Layout (docs/share-format.md): XChaCha20-Poly1305 with the stream's key over zlib over canonical
JSON. It is bound to its place, so that it opens nowhere else.
"""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from pydantic import Field, ValidationError

from qvisit.ids import ChangeId, DeviceId, StreamId
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import DeviceKeys, SealBrokenError, is_signed, lock, unlock
from qvisit.visits.change import (
    NO_PREVIOUS,
    Change,
    ChangeBytes,
    FrozenModel,
    Hash,
    UnreadableChangeError,
    canonical,
    read_change,
)
from qvisit.visits.streams import is_stream

MAX_PLAIN = 64 * 1024 * 1024
MAX_CHANGES = 100_000
MAX_SEGMENTS = 10_000
MAX_FILES = 10_000
MAX_FILE = 8 * 1024 * 1024
MAX_BUNDLE = 64 * 1024 * 1024
_SMALLEST_EFFORT = 1
KeyName = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
DeviceName = Annotated[str, Field(pattern=r"^([0-9a-z]{26}|root)$")]


class WrittenChange(FrozenModel):
    """A change inside a segment: its exact envelope text, and salt (hex) and payload text."""

    e: str
    s: str | None = None
    p: str | None = None


class Segment(FrozenModel):
    """A run of one device's chain in one stream, signed by that device."""

    device: DeviceName
    first: Annotated[int, Field(ge=1)]
    last: Annotated[int, Field(ge=1)]
    last_id: Hash
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]
    changes: Annotated[tuple[WrittenChange, ...], Field(min_length=1, max_length=MAX_CHANGES)]


class FileHead(FrozenModel):
    """Where the sealed bytes of a file lie, by the hash of its own bytes.

    In which device's bundle, from which byte on, and which of the stream's keys opens it.
    """

    sha256: Hash
    device: DeviceName
    bundle: Hash
    key: KeyName
    offset: Annotated[int, Field(ge=0, le=MAX_BUNDLE)]
    length: Annotated[int, Field(ge=1, le=MAX_FILE)]


class Section(FrozenModel):
    """What one stream had to say."""

    segments: Annotated[tuple[Segment, ...], Field(min_length=1, max_length=MAX_SEGMENTS)]
    files: Annotated[tuple[FileHead, ...], Field(max_length=MAX_FILES)] = ()


class SignedRun(NamedTuple):
    """Which run of whose chain, with the signature that proves it (hex)."""

    device: DeviceId
    first: int
    last: int
    last_id: ChangeId
    signature: str


class Run(NamedTuple):
    """A signed run with its changes."""

    signed: SignedRun
    changes: Sequence[ChangeBytes]


class Place(NamedTuple):
    """Where a section stands: what it is bound to."""

    share: str
    device: str
    number: int
    stream: StreamId


@dataclass(frozen=True)
class Opened:
    """What was in a section: changes, the runs they came in, and where files lie.

    `strangers` are the devices whose runs were left out, because nobody let them in yet.
    """

    changes: tuple[Change, ...]
    runs: tuple[SignedRun, ...]
    files: tuple[FileHead, ...]
    strangers: frozenset[DeviceId] = frozenset()


def sign_run(
    keys: DeviceKeys, share: str, stream: StreamId, changes: Sequence[ChangeBytes]
) -> SignedRun:
    """Sign some changes of one's own that follow each other in a stream."""
    first, last, last_id = changes[0].number, changes[-1].number, changes[-1].id
    words = _signed_words(share, stream, keys.device, first, last, last_id)
    return SignedRun(keys.device, first, last, last_id, keys.sign(words))


def is_signed_run(share: str, stream: StreamId, run: SignedRun, signer: str | None) -> bool:
    """Whether the device that a run names did sign it. `signer` is its public key, if known."""
    words = _signed_words(share, stream, run.device, run.first, run.last, run.last_id)
    return signer is not None and is_signed(words, run.signature, signer)


def seal_section(
    key: bytes, place: Place, runs: Sequence[Run], files: Sequence[FileHead] = ()
) -> bytes:
    """The bytes of a section."""
    content: dict[str, object] = {"segments": [_write_run(one) for one in runs]}
    if files:
        content["files"] = [one.model_dump(mode="json") for one in files]
    plain = zlib.compress(canonical(content), _SMALLEST_EFFORT)  # type: ignore[arg-type]
    return lock(key, plain, _bound(place))


def open_section(key: bytes, sealed: bytes, place: Place, signers: Mapping[str, str]) -> Opened:
    """What is in a section, every chain and signature checked.

    Runs of devices that are not among the signers are left out; what others say beside them counts.

    Args:
        key: The stream's key.
        sealed: The section's bytes.
        place: Where it was found.
        signers: Public signing keys by device.

    Raises:
        RefusedFileError: It cannot be opened or is not what it claims.
    """
    if not is_stream(place.stream):
        raise RefusedFileError("A part of the file needs a newer QVisit.")
    try:
        locked = unlock(key, sealed, _bound(place))
    except SealBrokenError as error:
        raise RefusedFileError("A part of the file was altered.") from error
    try:
        section = Section.model_validate_json(_inflate(locked))
        said: list[Change] = []
        runs: list[SignedRun] = []
        strangers = {DeviceId(one.device) for one in section.segments} - signers.keys()
        for segment in section.segments:
            if segment.device in strangers:
                continue
            run, changes = _read_segment(place, segment, signers)
            runs.append(run)
            said += changes
    except (ValidationError, UnreadableChangeError, UnicodeError, ValueError) as error:
        raise RefusedFileError("A part of the file is not written as QVisit writes it.") from error
    return Opened(tuple(said), tuple(runs), section.files, frozenset(strangers))


def seal_file(key: bytes, share: str, sha256: str, content: bytes) -> bytes:
    """Seal a file, bound to its share and to the hash of its own bytes."""
    return lock(key, content, _file_bound(share, sha256))


def open_file(key: bytes, share: str, sha256: str, sealed: bytes) -> bytes:
    """Open what `seal_file` made.

    Raises:
        RefusedFileError: It was altered, or stands where another should.
    """
    try:
        return unlock(key, sealed, _file_bound(share, sha256))
    except SealBrokenError as error:
        raise RefusedFileError("A photo was altered on the share.") from error


def _write_run(run: Run) -> dict[str, object]:
    return {
        "device": run.signed.device,
        "first": run.signed.first,
        "last": run.signed.last,
        "last_id": run.signed.last_id,
        "signature": run.signed.signature,
        "changes": [_write_change(one) for one in run.changes],
    }


def _write_change(change: ChangeBytes) -> dict[str, str | None]:
    envelope = change.envelope.decode()
    if change.salt is None or change.payload is None:
        return {"e": envelope, "p": None, "s": None}
    return {"e": envelope, "p": change.payload.decode(), "s": change.salt.hex()}


def _read_segment(
    place: Place, segment: Segment, signers: Mapping[str, str]
) -> tuple[SignedRun, list[Change]]:
    run = SignedRun(
        DeviceId(segment.device),
        segment.first,
        segment.last,
        ChangeId(segment.last_id),
        segment.signature,
    )
    if not is_signed_run(place.share, place.stream, run, signers.get(run.device)):
        raise ValueError("a segment is not signed by its device")
    changes = [_read_written(one) for one in segment.changes]
    if len(changes) != run.last - run.first + 1 or changes[-1].id != run.last_id:
        raise ValueError("a segment has gaps")
    before: Change | None = None
    for number, change in enumerate(changes, start=run.first):
        envelope = change.envelope
        where = (envelope.stream, envelope.device, envelope.number)
        if where != (place.stream, run.device, number) or not _follows(change, before):
            raise ValueError("a chain is broken")
        before = change
    return run, changes


def _follows(change: Change, before: Change | None) -> bool:
    """Whether a change can stand after the one before it in its segment."""
    envelope = change.envelope
    if before is None:
        return (envelope.number == 1) == (envelope.previous == NO_PREVIOUS)
    return envelope.previous == before.id and envelope.lamport >= before.envelope.lamport


def _read_written(written: WrittenChange) -> Change:
    salt = bytes.fromhex(written.s) if written.s is not None else None
    payload = written.p.encode() if written.p is not None else None
    return read_change(written.e.encode(), salt, payload)


def _signed_words(
    share: str, stream: str, device: str, first: int, last: int, last_id: str
) -> bytes:
    return canonical(
        {
            "type": "segment",
            "share": share,
            "stream": stream,
            "device": device,
            "first": first,
            "last": last,
            "last_id": last_id,
        }
    )


def _bound(place: Place) -> bytes:
    share, device, number, stream = place
    return canonical({"share": share, "device": device, "number": number, "stream": stream})


def _file_bound(share: str, sha256: str) -> bytes:
    return canonical({"share": share, "file": sha256})


def _inflate(data: bytes) -> bytes:
    opener = zlib.decompressobj()
    try:
        plain = opener.decompress(data, MAX_PLAIN)
    except zlib.error as error:
        raise ValueError("not compressed as it should be") from error
    if opener.unused_data or not opener.eof:
        raise ValueError("larger than QVisit accepts, or not whole")
    return plain
