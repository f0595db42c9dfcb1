"""A pack: all that one device had to say at one sync, in one write-once file.

Layout (docs/share-format.md): magic, header length (4 bytes, big-endian), header (canonical JSON),
signature over all before it (64 bytes), then the sections one after another. All before the
sections is the front. It holds their hashes, so the hash of the front names the whole.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from qvisit.ids import DeviceId, StreamId
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import DeviceKeys, is_signed, key_id
from qvisit.sync.sections import DeviceName, FileHead, KeyName, Place, Run, seal_section
from qvisit.visits.change import FrozenModel, Hash, canonical

MAGIC = b"QVPACK1\n"
MAX_PACK = 64 * 1024 * 1024
MAX_HEADER = 4 * 1024 * 1024
SIGNATURE = 64
_LENGTH = 4
LackedName = Annotated[str, Field(pattern=r"^[0-9a-z]{26}/[0-9a-f]{64}$")]
StreamName = Annotated[str, Field(pattern=r"^[a-z]+(\.[0-9a-z]+)*$", max_length=120)]


class SectionHead(FrozenModel):
    """Which stream a section belongs to, which key opens it, how long it is.

    `last` is the last number of the writer's own chain in it, 0 when it holds others' words alone.
    The stream may be of a sort that only a newer QVisit knows: its section stays sealed here.
    """

    stream: StreamName
    key: KeyName
    length: Annotated[int, Field(ge=1, le=MAX_PACK)]
    sha256: Hash
    last: Annotated[int, Field(ge=0, le=2**53)]


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
    lacks: Annotated[tuple[LackedName, ...], Field(max_length=1_000)] = ()

    def place(self, stream: str) -> Place:
        """Where one of its sections stands."""
        return Place(self.share, self.device, self.number, StreamId(stream))


@dataclass(frozen=True)
class Part:
    """What a pack says about one stream.

    `own` is what the writer said itself, if anything; `carried` are others' runs, as they signed
    them.
    """

    key: bytes
    own: Run | None = None
    carried: Sequence[Run] = ()
    files: Sequence[FileHead] = ()


@dataclass(frozen=True)
class Front:
    """All of a pack but its sections, checked. `ranges` are their offsets and lengths in it."""

    header: Header
    sha256: str
    length: int

    @property
    def device(self) -> DeviceId:
        """Who wrote it."""
        return DeviceId(self.header.device)

    @property
    def ranges(self) -> Sequence[tuple[int, int]]:
        """Offset and length of each section in the file, in the header's order."""
        found, offset = [], self.length
        for head in self.header.sections:
            found.append((offset, head.length))
            offset += head.length
        return found

    @property
    def size(self) -> int:
        """How many bytes the whole pack has."""
        return self.length + sum(head.length for head in self.header.sections)


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
    parts: Mapping[StreamId, Part],
    grants: Iterable[Grant],
    seen: Mapping[str, Seen],
    lacks: Sequence[str] = (),
) -> bytes:
    """The bytes of a pack.

    Args:
        keys: The writer's.
        address: Share, number and previous pack's hash.
        parts: What it says, by stream.
        grants: Keys handed to other devices.
        seen: Highest packs seen, by device.
        lacks: Bundles of photos that are missing or altered on the share, as `device/hash`.
    """
    heads, bodies = [], []
    for stream, part in sorted(parts.items()):
        place = Place(address.share, keys.device, address.number, stream)
        runs = [*((part.own,) if part.own else ()), *part.carried]
        body = seal_section(part.key, place, runs, part.files)
        heads.append(
            SectionHead(
                stream=stream,
                key=key_id(part.key),
                length=len(body),
                sha256=hashlib.sha256(body).hexdigest(),
                last=part.own.signed.last if part.own else 0,
            )
        )
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
        lacks=tuple(lacks),
    )
    head = canonical(header.model_dump(mode="json"))
    front = MAGIC + len(head).to_bytes(_LENGTH, "big") + head
    return front + bytes.fromhex(keys.sign(front)) + b"".join(bodies)


def front_length(start: bytes) -> int:
    """How many bytes the front has, from the first bytes of a file.

    Raises:
        RefusedFileError: It is no pack, or the front is larger than any that QVisit writes.
    """
    if not start.startswith(MAGIC):
        raise RefusedFileError("The file is not a pack that this QVisit can read.")
    head_at = len(MAGIC) + _LENGTH
    if len(start) < head_at:
        raise RefusedFileError("The file is shorter than it should be.")
    length = head_at + int.from_bytes(start[len(MAGIC) : head_at], "big") + SIGNATURE
    if length > MAX_HEADER:
        raise RefusedFileError("The file is not a pack that this QVisit can read.")
    return length


def front_hash(data: bytes) -> str:
    """What names a pack: the SHA-256 of its front.

    Raises:
        RefusedFileError: It is no pack, or not whole.
    """
    return hashlib.sha256(_front_of(data)).hexdigest()


def read_front(
    data: bytes, *, share: str, device: str, number: int, sha256: str, sign_public: str
) -> Front:
    """Read the front of a pack that should be a device's n-th, trusting nothing.

    Args:
        data: The first bytes of the file, at least the whole front.
        share: The share's id.
        device: Whose folder it lies in.
        number: The number in its name.
        sha256: The hash in its name.
        sign_public: That device's public signing key.

    Raises:
        RefusedFileError: Damaged, altered, from another share, device or place, or too new.
    """
    front = _front_of(data)
    if hashlib.sha256(front).hexdigest() != sha256:
        raise RefusedFileError("The file is not whole yet, or was altered.")
    signed, signature = front[:-SIGNATURE], front[-SIGNATURE:].hex()
    if not is_signed(signed, signature, sign_public):
        raise RefusedFileError("The file was not written by the laptop whose name it bears.")
    try:
        header = Header.model_validate_json(signed[len(MAGIC) + _LENGTH :])
    except ValidationError as error:
        raise RefusedFileError("The file needs a newer QVisit.") from error
    if (header.share, header.device, header.number) != (share, device, number):
        raise RefusedFileError("The file stands in a place where it does not belong.")
    if len({head.stream for head in header.sections}) < len(header.sections):
        raise RefusedFileError("The file has two parts about one subject.")
    found = Front(header, sha256, len(front))
    if found.size > MAX_PACK:
        raise RefusedFileError("The file is larger than any that QVisit writes.")
    return found


def read_pack(
    data: bytes, *, share: str, device: str, number: int, sha256: str, sign_public: str
) -> Pack:
    """Read a whole pack; raises as `read_front` does, and when a section is not what it says."""
    front = read_front(
        data, share=share, device=device, number=number, sha256=sha256, sign_public=sign_public
    )
    if front.size != len(data):
        raise RefusedFileError("The file is shorter or longer than it should be.")
    heads = front.header.sections
    sealed = [
        check_section(data[offset : offset + length], head)
        for head, (offset, length) in zip(heads, front.ranges, strict=True)
    ]
    return Pack(front.header, sha256, tuple(sealed))


def check_section(sealed: bytes, head: SectionHead) -> bytes:
    """The bytes of a section, when they are those that its head names.

    Raises:
        RefusedFileError: They are others, or not whole.
    """
    if len(sealed) != head.length or hashlib.sha256(sealed).hexdigest() != head.sha256:
        raise RefusedFileError("A part of the file was altered, or is not whole yet.")
    return sealed


def _front_of(data: bytes) -> bytes:
    length = front_length(data)
    if len(data) < length:
        raise RefusedFileError("The file is shorter than it should be.")
    return data[:length]
