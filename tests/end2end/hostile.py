"""What hostile hands do, and what the others see of it."""

import hashlib
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nacl.utils import random

from qvisit.ids import PersonId, StreamId
from qvisit.store import changes, membership, stream_keys
from qvisit.sync.keys import seal_for
from qvisit.usecases.record import record
from qvisit.usecases.syncing import list_set_aside
from qvisit.usecases.verify import verify
from qvisit.visits.change import Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.kinds import Payload
from qvisit.workspace import Workspace
from tests.end2end.forged import (
    MAGIC,
    Fields,
    Parts,
    key_name,
    next_pack,
    put_pack,
    put_together,
)
from tests.usecases.trust import (
    Trust,
)

MUCH_MEMORY = 100_000_000


def refused(trust: Trust, name: str) -> str:
    """All that somebody's sync page says of files that were not used."""
    return " ".join(f"{one.file}: {one.reason} {one.hint}" for one in list_set_aside(trust[name]))


def finished(trust: Trust, name: str) -> set[PersonId]:
    """Who is done, as one laptop knows it."""
    return set(trust.seen_by(name).shared.finished)


def assert_rowan_alone_came(trust: Trust) -> None:
    assert finished(trust, "hazel") == {trust.person("rowan")}
    assert verify(trust["hazel"]).faults == ()


def assert_all_is_well_again(trust: Trust) -> None:
    trust.sync("ash", "hazel")
    assert finished(trust, "hazel") == {trust.person("ash"), trust.person("rowan")}
    assert list_set_aside(trust["hazel"]) == []
    assert verify(trust["hazel"]).faults == ()


def slip_in(
    ws: Workspace, stream: StreamId, said: Payload, author: str = "", lamport: int = 0
) -> None:
    """Put a change into one's own record without asking whether one may."""
    with ws.writing.begin() as session:
        if not author and not lamport:
            record(ws, session, stream, said)
            return
        head = changes.head(session, stream, ws.device)
        content, salt = canonical(said.model_dump(mode="json")), bytes(16)
        envelope = Envelope(
            kind=KIND_OF[type(said)],
            kind_version=1,
            stream=stream,
            author=author or ws.person,
            device=ws.device,
            number=head.number + 1 if head else 1,
            previous=head.last_id if head else "",
            lamport=lamport or changes.highest_lamport(session) + 1,
            at="2027-03-09T14:02:00Z",
            offset=0,
            payload_hash=payload_hash(salt, content),
        )
        changes.append(session, seal(envelope, salt, content), received_at=envelope.at)


def segment(ws: Workspace, stream: str, envelope: Fields, salt: bytes, payload: bytes) -> bytes:
    """The bytes of a section with one change of somebody's own chain, signed as it should be."""
    text = canonical(envelope).decode()
    number = envelope["number"]
    run: Fields = {
        "device": ws.device,
        "first": number,
        "last": number,
        "last_id": hashlib.sha256(text.encode()).hexdigest(),
    }
    with ws.reading() as session:
        share = membership.read_share(session)
    assert share is not None
    words = canonical({**run, "type": "segment", "share": share.share_id, "stream": stream})
    written: Fields = {"e": text, "s": salt.hex(), "p": payload.decode()}
    run |= {"signature": ws.keys.sign(words), "changes": [written]}
    return canonical({"segments": [run]})


def hand_out(trust: Trust, name: str, stream: str, to: str) -> str:
    """Let somebody's program offer a key of a stream to another laptop; the key's name."""
    key = random(32)
    grant: Fields = {
        "stream": stream,
        "key": key_name(key),
        "device": trust[to].device,
        "sealed": seal_for(trust[to].keys.box_public, key),
    }
    parts = next_pack(trust, name)
    parts.header["grants"] = [grant]
    put_next(trust, name, parts)
    return key_name(key)


def put_next(trust: Trust, name: str, parts: Parts, magic: bytes = MAGIC) -> Path:
    """Lay a forged pack after somebody's newest one."""
    number = parts.header["number"]
    assert isinstance(number, int)
    return put_pack(trust, trust[name].device, number, put_together(trust, name, parts, magic))


def key_of(ws: Workspace, stream: StreamId) -> bytes:
    with ws.reading() as session:
        return list(stream_keys.stream_keys(session, stream).values())[-1]


def all_changes(ws: Workspace) -> Iterator[Change]:
    with ws.reading() as session:
        for stream in changes.streams(session):
            yield from changes.read_stream(session, stream)


@contextmanager
def little_memory() -> Iterator[None]:
    """Fail when what is done takes much more than reading its files does."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MUCH_MEMORY
    finally:
        tracemalloc.stop()
