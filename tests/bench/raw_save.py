"""The least that a durable save of one answer can take: its row alone, by hand, with a flush."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from qvisit.ids import DeviceId, PersonId, VisitId
from qvisit.store.engine import open_engine
from qvisit.visits.change import Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.own_kinds import AnswerGiven
from qvisit.visits.streams import answers_stream

KEY = bytes(range(32))
VISIT, PERSON, DEVICE = VisitId("0" * 25 + "v"), PersonId("0" * 25 + "p"), DeviceId("0" * 26)
STREAM = answers_stream(VISIT, PERSON)
NOW = "2027-03-09T14:02:00Z"
ITEMS = 300


def made_answer(number: int) -> AnswerGiven:
    reply = "yes" if number // ITEMS % 2 else "no"
    return AnswerGiven(template="ward-environment", item=f"E{number % ITEMS}", reply=reply)


def made_change(said: AnswerGiven, number: int, previous: str, lamport: int) -> Change:
    content, salt = canonical(said.model_dump(mode="json")), number.to_bytes(16, "big")
    envelope = Envelope(
        kind="answer.given",
        kind_version=1,
        stream=STREAM,
        author=PERSON,
        device=DEVICE,
        number=number,
        previous=previous,
        lamport=lamport,
        at=NOW,
        offset=0,
        payload_hash=payload_hash(salt, content),
    )
    return seal(envelope, salt, content)


def save_row(raw: sqlite3.Connection, made: Change) -> None:
    """The change row alone, by hand, with the same flush."""
    envelope = made.envelope
    row = (
        made.id,
        envelope.stream,
        envelope.device,
        envelope.number,
        envelope.author,
        envelope.lamport,
        envelope.kind,
        envelope.kind_version,
        envelope.at,
        made.envelope_bytes,
        made.salt,
        made.payload,
        NOW,
        True,
    )
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(f"INSERT INTO changes VALUES (NULL, {', '.join('?' * len(row))})", row)
    raw.execute("COMMIT")


@contextmanager
def floor_file(path: Path) -> Iterator[sqlite3.Connection]:
    """An encrypted file opened as a profile is, with one table and no index."""
    engine = open_engine(path, KEY)
    with closing(engine.raw_connection()) as pooled:
        raw = pooled.driver_connection
        assert raw is not None
        raw.execute(
            'CREATE TABLE changes ("row" INTEGER PRIMARY KEY, id, stream, device, number, author,'
            " lamport, kind, kind_version, at, envelope, salt, payload, received_at, own)"
        )
        yield raw
    engine.dispose()
