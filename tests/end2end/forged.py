"""Files as somebody hostile would put them on a share, made from the format's page alone.

Nothing here uses the program's own writer: a pack is taken apart, altered and signed by hand.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.signing import SigningKey
from nacl.utils import random

from tests.usecases.trust import Trust, packs_on

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value] | None"
Fields: TypeAlias = dict[str, Value]
MAGIC = b"QVPACK1\n"
LENGTH = 4
SIGNATURE = 64
NAMED = 9  # letters before the hash in the name of a pack


@dataclass
class Parts:
    """A pack taken apart: its header as it stands there, and its sealed sections."""

    header: Fields
    sections: list[bytes] = field(default_factory=list)


def head_end(data: bytes) -> int:
    """Where the header of a pack ends, and its signature begins."""
    start = len(MAGIC) + LENGTH
    return start + int.from_bytes(data[len(MAGIC) : start], "big")


def taken_apart(data: bytes) -> Parts:
    """The parts of a pack."""
    end = head_end(data)
    header = json.loads(data[len(MAGIC) + LENGTH : end])
    parts, start = Parts(header), end + SIGNATURE
    for head in header["sections"]:
        parts.sections.append(data[start : start + head["length"]])
        start += head["length"]
    return parts


def newest(trust: Trust, name: str) -> Path:
    """The newest pack of somebody's laptop."""
    return packs_on(trust.share, trust[name].device)[-1]


def put_together(trust: Trust, signer: str, parts: Parts, magic: bytes = MAGIC) -> bytes:
    """A pack of these parts, signed with somebody's key whatever its header says."""
    head = canonical(parts.header)
    front = magic + len(head).to_bytes(LENGTH, "big") + head
    seed = trust.vaults[signer].signing_seed
    return front + SigningKey(seed).sign(front).signature + b"".join(parts.sections)


def hash_of(data: bytes) -> str:
    """The hash that names a pack: over its front with the signature."""
    return hashlib.sha256(data[: head_end(data) + SIGNATURE]).hexdigest()


def put_pack(trust: Trust, device: str, number: int, data: bytes) -> Path:
    """Lay a pack where a device's n-th one belongs."""
    folder = trust.share / "packs" / device
    folder.mkdir(exist_ok=True)
    path = folder / f"{number:08d}-{hash_of(data)}.pack"
    path.write_bytes(data)
    return path


def next_pack(trust: Trust, name: str) -> Parts:
    """An empty pack that would follow somebody's newest one."""
    last = newest(trust, name)
    header = taken_apart(last.read_bytes()).header
    number = int(last.name[: NAMED - 1])
    header |= {"number": number + 1, "previous": last.stem[NAMED:], "sections": [], "grants": []}
    return Parts(header)


def add_section(parts: Parts, stream: str, key: bytes, plain: bytes, **more: Value) -> None:
    """Add a sealed section; `plain` are its bytes before they are packed together."""
    place = {name: parts.header[name] for name in ("share", "device", "number")}
    sealed = locked(key, zlib.compress(plain), canonical({**place, "stream": stream}))
    add_sealed(parts, stream, key_name(key), sealed, **more)


def add_sealed(parts: Parts, stream: str, key: str, sealed: bytes, **more: Value) -> None:
    """Add bytes as a section, with what the header says of it."""
    digest = hashlib.sha256(sealed).hexdigest()
    head: Fields = {"stream": stream, "key": key, "length": len(sealed), "sha256": digest}
    head |= {"last": 0, **more}
    before = parts.header["sections"]
    assert isinstance(before, Sequence)
    parts.header["sections"] = [*before, head]
    parts.sections.append(sealed)


def locked(key: bytes, plain: bytes, place: bytes) -> bytes:
    """Sealed as a section is: a nonce, and XChaCha20-Poly1305 bound to a place."""
    nonce = random(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(plain, place, nonce, key)


def key_name(key: bytes) -> str:
    """What a stream key is called."""
    return hashlib.sha256(b"qvisit stream key" + key).hexdigest()[:32]


def document(trust: Trust, signer: str, body: Fields) -> bytes:
    """A signed document."""
    text = canonical(body).decode()
    signature = SigningKey(trust.vaults[signer].signing_seed).sign(text.encode()).signature
    return canonical({"body": text, "signature": signature.hex()})


def put_document(trust: Trust, issuer: str, data: bytes, ending: str = "cert") -> Path:
    """Lay a signed document among the members."""
    short = hashlib.sha256(data).hexdigest()[:32]
    path = trust.share / "members" / f"{issuer}-{short}.{ending}"
    path.write_bytes(data)
    return path


def canonical(value: Value) -> bytes:
    """The one form of JSON on a share."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def flipped(data: bytes, place: int) -> bytes:
    """The same bytes with one bit of one of them turned over."""
    at = place % len(data)
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
