"""The change: one small immutable thing that a person did.

The envelope is immutable for ever; chains and signatures cover envelopes only, so a payload can be
removed without breaking them. Bytes are hashed and signed as their author wrote them.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from qvisit.errors import QVisitError
from qvisit.ids import ChangeId, DeviceId, PersonId, StreamId
from qvisit.worded import worded

NO_PREVIOUS = ""
MAX_ENVELOPE = 2_000
MAX_PAYLOAD = 1_000_000
SALT_LENGTH = 16


def _real_instant(text: str) -> str:
    datetime.fromisoformat(text)  # a text of the right shape can still name no moment at all
    return text


def _real_day(text: str) -> str:
    date.fromisoformat(text)
    return text


Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Instant = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"),
    AfterValidator(_real_instant),
]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_real_day)]
Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]


class UnreadableChangeError(QVisitError):
    """Bytes that claim to be a change and are none."""


class FrozenModel(BaseModel):
    """A value that cannot be altered and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Envelope(FrozenModel):
    """Who did what kind of thing, when and after what; never the words themselves.

    `number` counts from 1 in the chain of one device in one stream, `previous` is the id of the
    change before it there. `lamport` is one more than the highest its author had seen.
    `at` is UTC, `offset` minutes of local time; both are facts for people and never compared.
    """

    format: Literal[1] = 1
    kind: Annotated[str, Field(pattern=r"^[a-z_]+\.[a-z_]+$", max_length=60)]
    kind_version: Annotated[int, Field(ge=1, le=10_000)]
    stream: Annotated[str, Field(min_length=1, max_length=120)]
    author: Annotated[str, Field(min_length=1, max_length=64)]
    device: Annotated[str, Field(min_length=1, max_length=64)]
    number: Annotated[int, Field(ge=1, le=2**53)]
    previous: Hash | Literal[""]
    lamport: Annotated[int, Field(ge=1, le=2**53)]
    at: Instant
    offset: Annotated[int, Field(ge=-16 * 60, le=16 * 60)]
    clock_doubted: bool = False
    payload_hash: Hash


class ChangeBytes(NamedTuple):
    """A change as it was written, with its place in its chain: all that passing it on needs."""

    number: int
    id: ChangeId
    envelope: bytes
    salt: bytes | None
    payload: bytes | None


@dataclass(frozen=True)
class Change:
    """One envelope with the payload it names, or without it once that was removed."""

    envelope: Envelope
    envelope_bytes: bytes
    salt: bytes | None
    payload: bytes | None

    @cached_property
    def id(self) -> ChangeId:
        """SHA-256 of the envelope's bytes: two different changes can never share it."""
        return ChangeId(hashlib.sha256(self.envelope_bytes).hexdigest())

    @property
    def stream(self) -> StreamId:
        """The stream whose chain it stands in."""
        return StreamId(self.envelope.stream)

    @property
    def author(self) -> PersonId:
        """The person who did it."""
        return PersonId(self.envelope.author)

    @property
    def device(self) -> DeviceId:
        """The profile on a laptop where it was done."""
        return DeviceId(self.envelope.device)

    @cached_property
    def order(self) -> tuple[int, str, int, str]:
        """Its place among all changes, the same on every laptop."""
        envelope = self.envelope
        return envelope.lamport, envelope.device, envelope.number, self.id

    @property
    def as_bytes(self) -> ChangeBytes:
        """The same change, as it is passed on."""
        number = self.envelope.number
        return ChangeBytes(number, self.id, self.envelope_bytes, self.salt, self.payload)

    def without_payload(self) -> "Change":
        """The same change after its words were removed."""
        return Change(self.envelope, self.envelope_bytes, None, None)


def canonical(value: Json) -> bytes:
    """JSON with sorted keys, no spaces and UTF-8: what QVisit writes, hashes and signs."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def payload_hash(salt: bytes, payload: bytes) -> str:
    """SHA-256 over salt and payload; the salt stops guessing short removed words."""
    return hashlib.sha256(salt + payload).hexdigest()


def seal(envelope: Envelope, salt: bytes, payload: bytes) -> Change:
    """Make a new change whose bytes are written here for the first time."""
    return Change(envelope, canonical(envelope.model_dump(mode="json")), salt, payload)


def read_change(envelope_bytes: bytes, salt: bytes | None, payload: bytes | None) -> Change:
    """Read a change that somebody else wrote, trusting nothing.

    Raises:
        UnreadableChangeError: Too large, not an envelope, or the payload is not the one it names.
    """
    if len(envelope_bytes) > MAX_ENVELOPE or len(payload or b"") > MAX_PAYLOAD:
        raise UnreadableChangeError(worded("A change is larger than QVisit accepts."))
    try:
        envelope = Envelope.model_validate_json(envelope_bytes)
    except ValidationError as error:
        raise UnreadableChangeError(
            worded("A change is not written as QVisit writes them.")
        ) from error
    if (salt is None) != (payload is None):
        raise UnreadableChangeError(worded("A change has half of its words."))
    if salt is not None and payload is not None and not _matches(envelope, salt, payload):
        raise UnreadableChangeError(
            worded("The words of a change are not those it was signed with.")
        )
    return Change(envelope, envelope_bytes, salt, payload)


def _matches(envelope: Envelope, salt: bytes, payload: bytes) -> bool:
    return len(salt) == SALT_LENGTH and payload_hash(salt, payload) == envelope.payload_hash
