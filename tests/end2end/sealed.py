"""What lies sealed on a share, and every key that a laptop has to try on it."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import text

from qvisit.ids import StreamId
from qvisit.sync.packs import Grant, Header
from qvisit.workspace import Workspace
from tests.usecases.trust import Trust, packs_on


class Section(NamedTuple):
    """A section as it lies on the share, with the header of its pack."""

    header: Header
    content: bytes


def sections_on(trust: Trust, stream: StreamId) -> Sequence[Section]:
    """Every section of a stream."""
    found = []
    for header, rest in _packs(trust):
        start = 0
        for head in header.sections:
            if head.stream == stream:
                found.append(Section(header, rest[start : start + head.length]))
            start += head.length
    return found


def grants_on(trust: Trust, stream: StreamId) -> Sequence[Grant]:
    """Every hand-over of a key of a stream."""
    return [one for header, _ in _packs(trust) for one in header.grants if one.stream == stream]


def every_key(ws: Workspace) -> Sequence[bytes]:
    """All stream keys that a laptop holds."""
    with ws.reading() as session:
        return [row[0] for row in session.execute(text("SELECT key FROM stream_keys"))]


def _packs(trust: Trust) -> Iterator[tuple[Header, bytes]]:
    for folder in (trust.share / "packs").iterdir():
        for path in packs_on(trust.share, folder.name):
            data = path.read_bytes()
            end = 12 + int.from_bytes(data[8:12], "big")
            yield Header.model_validate_json(json.dumps(json.loads(data[12:end]))), data[end + 64 :]
