"""What lies sealed on a share, and every key that a laptop has to try on it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
from nacl.exceptions import CryptoError
from sqlalchemy import text

from qvisit.ids import StreamId
from qvisit.store import stream_keys
from qvisit.sync.keys import DeviceKeys, SealBrokenError, key_id
from qvisit.sync.packs import Grant, Header
from qvisit.workspace import Workspace
from tests.end2end.forged import canonical, taken_apart
from tests.usecases.trust import Trust, packs_on

NONCE = 24


class Section(NamedTuple):
    """A section as it lies on the share, with the header of its pack."""

    header: Header
    stream: StreamId
    key: str
    content: bytes


def sections_on(trust: Trust, stream: StreamId | None = None) -> Sequence[Section]:
    """Every section on the share, or every one of a stream."""
    found = [
        Section(header, StreamId(head.stream), head.key, content)
        for header, contents in _packs(trust)
        for head, content in zip(header.sections, contents, strict=True)
    ]
    return [one for one in found if stream in (None, one.stream)]


def grants_on(trust: Trust, stream: StreamId | None = None) -> Sequence[Grant]:
    """Every hand-over of a key, or of a key of a stream."""
    found = [one for header, _ in _packs(trust) for one in header.grants]
    return [one for one in found if stream in (None, one.stream)]


def every_key(ws: Workspace) -> Sequence[bytes]:
    """All stream keys that a laptop holds."""
    with ws.reading() as session:
        return list(session.scalars(text("SELECT key FROM stream_keys")))


def keys_of(ws: Workspace, stream: StreamId) -> Sequence[bytes]:
    """The keys of one stream that a laptop holds."""
    with ws.reading() as session:
        return list(stream_keys.stream_keys(session, stream).values())


def unsealed_by(keys: DeviceKeys, grants: Iterable[Grant]) -> Sequence[bytes]:
    """The keys that somebody can unseal, whoever they are meant for."""
    opened = []
    for grant in grants:
        try:
            opened.append(keys.unseal(grant.sealed))
        except SealBrokenError:
            continue
        assert key_id(opened[-1]) == grant.key
    return opened


def opens(keys: Iterable[bytes], section: Section) -> bool:
    """Whether one of some keys opens a section where it lies; who signed it matters nothing."""
    header, stream, _, sealed = section
    place = canonical(
        {
            "share": header.share,
            "device": header.device,
            "number": header.number,
            "stream": stream,
        }
    )
    for key in keys:
        try:
            crypto_aead_xchacha20poly1305_ietf_decrypt(sealed[NONCE:], place, sealed[:NONCE], key)
        except CryptoError:
            continue
        return True
    return False


def _packs(trust: Trust) -> Iterator[tuple[Header, Sequence[bytes]]]:
    for folder in (trust.share / "packs").iterdir():
        for path in packs_on(trust.share, folder.name):
            parts = taken_apart(path.read_bytes())
            yield Header.model_validate_json(canonical(parts.header)), parts.sections
