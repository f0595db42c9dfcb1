"""A pack: all that one device had to say at one sync, in one write-once file.

Layout (docs/share-format.md): magic, header length (4 bytes, big-endian), header (canonical JSON),
signature over all before it (64 bytes), then the sections one after another. A section is sealed
with its stream's key: XChaCha20-Poly1305 over zlib over canonical JSON.
"""

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from qvisit.ids import DeviceId, StreamId
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import DeviceKeys, SealBrokenError, is_signed, key_id, lock, unlock
from qvisit.visits.change import (
    NO_PREVIOUS,
    Change,
    FrozenModel,
    Hash,
    UnreadableChangeError,
    canonical,
    read_change,
)
from qvisit.visits.streams import is_stream

MAGIC = b"QVPACK1\n"
MAX_PACK = 64 * 1024 * 1024
MAX_PLAIN = 256 * 1024 * 1024
MAX_HEADER = 4 * 1024 * 1024
MAX_CHANGES = 100_000
MAX_SEGMENTS = 10_000
SIGNATURE = 64
KeyName = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
StreamName = Annotated[str, Field(pattern=r"^[a-z]+(\.[0-9a-z]+)*$", max_length=120)]
DeviceName = Annotated[str, Field(pattern=r"^([0-9a-z]{26}|root)$")]


class SectionHead(FrozenModel):
    """Which stream a section belongs to, which key opens it, how long it is.

    The stream may be of a sort that only a newer QVisit knows: its section stays sealed here.
    """

    stream: StreamName
    key: KeyName
    length: Annotated[int, Field(ge=1, le=MAX_PACK)]
    sha256: Hash


class Grant(FrozenModel):
    """A stream's key, sealed for one device (or for the root recovery key)."""

    stream: StreamName
    key: KeyName
    device: DeviceName
    sealed: Annotated[str, Field(pattern=r"^[0-9a-f]+$", max_length=1_000)]


class Seen(FrozenModel):
    """The highest pack of a device that the writer had seen."""

    number: Annotated[int, Field(ge=1)]
    sha256: Hash


class Header(FrozenModel):
    """Everything about a pack that any member may read."""

    format: Literal[1] = 1
    share: Hash
    device: DeviceName
    number: Annotated[int, Field(ge=1, le=99_999_999)]
    previous: Hash | Literal[""]
    made_at: Annotated[str, Field(max_length=40)]
    sections: Annotated[tuple[SectionHead, ...], Field(max_length=10_000)]
    grants: Annotated[tuple[Grant, ...], Field(max_length=100_000)]
    seen: Mapping[DeviceName, Seen]


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


class Section(FrozenModel):
    """What one stream had to say."""

    segments: Annotated[tuple[Segment, ...], Field(min_length=1, max_length=MAX_SEGMENTS)]


@dataclass(frozen=True)
class Pack:
    """A pack as read: header checked, sections still sealed."""

    header: Header
    sha256: str
    sealed: tuple[bytes, ...]

    @property
    def device(self) -> DeviceId:
        """Who wrote it."""
        return DeviceId(self.header.device)


@dataclass(frozen=True)
class Address:
    """Where the next pack of a device stands."""

    share: str
    number: int
    previous: str
    made_at: str


def write_pack(
    keys: DeviceKeys,
    address: Address,
    streams: Mapping[StreamId, tuple[bytes, Sequence[Change]]],
    grants: Iterable[Grant],
    seen: Mapping[str, Seen],
) -> bytes:
    """The bytes of a pack.

    Args:
        keys: The writer's.
        address: Share, number and previous pack's hash.
        streams: For each stream its key and the writer's own changes, a run of its chain.
        grants: Keys handed to other devices.
        seen: Highest packs seen, by device.
    """
    heads, bodies = [], []
    for stream, (key, changes) in sorted(streams.items()):
        section = Section(segments=(_segment(keys, address.share, stream, changes),))
        plain = zlib.compress(canonical(section.model_dump(mode="json")), 6)
        body = lock(key, plain, _bound(address.share, keys.device, address.number, stream))
        digest = hashlib.sha256(body).hexdigest()
        heads.append(SectionHead(stream=stream, key=key_id(key), length=len(body), sha256=digest))
        bodies.append(body)
    header = Header(
        share=address.share,
        device=keys.device,
        number=address.number,
        previous=address.previous,
        made_at=address.made_at,
        sections=tuple(heads),
        grants=tuple(grants),
        seen=dict(seen),
    )
    head = canonical(header.model_dump(mode="json"))
    front = MAGIC + len(head).to_bytes(4, "big") + head
    return front + bytes.fromhex(keys.sign(front)) + b"".join(bodies)


def read_pack(data: bytes, *, share: str, device: str, number: int, sign_public: str) -> Pack:
    """Read a pack that should be a device's n-th, trusting nothing.

    Raises:
        RefusedFileError: Damaged, altered, from another share, device or place, or too new.
    """
    if not data.startswith(MAGIC) or len(data) > MAX_PACK:
        raise RefusedFileError("The file is not a pack that this QVisit can read.")
    head_end = len(MAGIC) + 4 + int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "big")
    if head_end > min(len(data), MAX_HEADER):
        raise RefusedFileError("The file is shorter than it should be.")
    signature = data[head_end : head_end + SIGNATURE].hex()
    if not is_signed(data[:head_end], signature, sign_public):
        raise RefusedFileError("The file was not written by the laptop whose name it bears.")
    try:
        header = Header.model_validate_json(data[len(MAGIC) + 4 : head_end])
    except ValidationError as error:
        raise RefusedFileError("The file needs a newer QVisit.") from error
    if (header.share, header.device, header.number) != (share, device, number):
        raise RefusedFileError("The file stands in a place where it does not belong.")
    sealed = _cut(data[head_end + SIGNATURE :], header.sections)
    return Pack(header, hashlib.sha256(data).hexdigest(), sealed)


def open_section(
    key: bytes, sealed: bytes, header: Header, stream: StreamId, signers: Mapping[str, str]
) -> list[Change]:
    """The changes in a section, every chain and signature checked.

    Args:
        key: The stream's key.
        sealed: The section's bytes.
        header: Of the pack it came in.
        stream: The stream it must belong to.
        signers: Public signing keys by device.

    Raises:
        RefusedFileError: It cannot be opened or is not what it claims.
    """
    if not is_stream(stream):
        raise RefusedFileError("A part of the file needs a newer QVisit.")
    try:
        locked = unlock(key, sealed, _bound(header.share, header.device, header.number, stream))
    except SealBrokenError as error:
        raise RefusedFileError("A part of the file was altered.") from error
    try:
        section = Section.model_validate_json(_inflate(locked))
        found = [
            change
            for segment in section.segments
            for change in _read_segment(header.share, stream, segment, signers)
        ]
    except (ValidationError, UnreadableChangeError, UnicodeError, ValueError) as error:
        raise RefusedFileError("A part of the file is not written as QVisit writes it.") from error
    return found


def _cut(rest: bytes, heads: Sequence[SectionHead]) -> tuple[bytes, ...]:
    if sum(head.length for head in heads) != len(rest):
        raise RefusedFileError("The file is shorter or longer than it should be.")
    parts, start = [], 0
    for head in heads:
        part = rest[start : start + head.length]
        start += head.length
        if hashlib.sha256(part).hexdigest() != head.sha256:
            raise RefusedFileError("A part of the file was altered.")
        parts.append(part)
    return tuple(parts)


def _segment(keys: DeviceKeys, share: str, stream: StreamId, changes: Sequence[Change]) -> Segment:
    first, last = changes[0].envelope.number, changes[-1].envelope.number
    last_id = changes[-1].id
    message = _signed_words(share, stream, keys.device, first, last, last_id)
    return Segment(
        device=keys.device,
        first=first,
        last=last,
        last_id=last_id,
        signature=keys.sign(message),
        changes=tuple(_write_change(change) for change in changes),
    )


def _write_change(change: Change) -> WrittenChange:
    envelope = change.envelope_bytes.decode()
    if change.salt is None or change.payload is None:
        return WrittenChange(e=envelope)
    return WrittenChange(e=envelope, s=change.salt.hex(), p=change.payload.decode())


def _read_segment(
    share: str, stream: StreamId, segment: Segment, signers: Mapping[str, str]
) -> list[Change]:
    words = _signed_words(
        share, stream, segment.device, segment.first, segment.last, segment.last_id
    )
    signer = signers.get(segment.device)
    if signer is None or not is_signed(words, segment.signature, signer):
        raise ValueError("a segment is not signed by its device")
    changes = [_read_written(one) for one in segment.changes]
    if len(changes) != segment.last - segment.first + 1 or changes[-1].id != segment.last_id:
        raise ValueError("a segment has gaps")
    before: Change | None = None
    for number, change in enumerate(changes, start=segment.first):
        envelope = change.envelope
        place = (envelope.stream, envelope.device, envelope.number)
        if place != (stream, segment.device, number) or not _follows(change, before):
            raise ValueError("a chain is broken")
        before = change
    return changes


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


def _bound(share: str, device: str, number: int, stream: str) -> bytes:
    return canonical({"share": share, "device": device, "number": number, "stream": stream})


def _inflate(data: bytes) -> bytes:
    opener = zlib.decompressobj()
    try:
        plain = opener.decompress(data, MAX_PLAIN)
    except zlib.error as error:
        raise ValueError("not compressed as it should be") from error
    if opener.unused_data or not opener.eof:
        raise ValueError("larger than QVisit accepts, or not whole")
    return plain
