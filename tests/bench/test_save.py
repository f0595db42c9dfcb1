"""How long an answer takes to be saved, against the least that a durable save can take."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from qvisit.store import changes, summaries
from qvisit.store.engine import migrate, open_engine
from qvisit.store.sessions import open_sessions
from tests.bench.raw_save import (
    DEVICE,
    KEY,
    NOW,
    PERSON,
    STREAM,
    VISIT,
    floor_file,
    made_answer,
    made_change,
    save_row,
)

ROUNDS, BATCH, WARM_UP = 20, 50, 100
MOST_TIMES, MOST_MS = 3.0, 20.0


def _save(writing: sessionmaker[Session], number: int) -> None:
    """All that has to happen for one answer, as when a person presses a key."""
    said = made_answer(number)
    with writing.begin() as session:
        head = changes.head(session, STREAM, DEVICE)
        place, previous = (head.number + 1, head.last_id) if head else (1, "")
        lamport = changes.highest_lamport(session) + 1
        changes.latest_own_time(session)
        made = made_change(said, place, previous, lamport)
        changes.append(session, made, received_at=NOW)
        summaries.save_answer(session, VISIT, PERSON, said)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(tmp_path / "profile.db", KEY)
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with floor_file(tmp_path / "floor.db") as raw:
        yield raw


def _time(step: Callable[[], None]) -> float:
    begun = time.perf_counter()
    step()
    return (time.perf_counter() - begun) * 1_000


@pytest.mark.bench
def test_an_answer_is_saved_in_little_more_than_a_flush(
    engine: Engine, floor: sqlite3.Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    writing = open_sessions(engine)[1]
    ours: list[float] = []
    least: list[float] = []
    rounds: list[float] = []
    number = 0
    for turn in range(ROUNDS + WARM_UP // BATCH):
        batch = range(number + 1, number + BATCH + 1)
        number += BATCH
        made = [made_change(made_answer(n), n, "", n) for n in batch]
        # In turns, so that whatever else the machine does falls on both.
        a = [_time(lambda n=n: _save(writing, n)) for n in batch]  # type: ignore[misc]
        b = [_time(lambda c=c: save_row(floor, c)) for c in made]  # type: ignore[misc]
        if turn >= WARM_UP // BATCH:
            ours += a
            least += b
            rounds.append(statistics.median(a) / statistics.median(b))

    times = statistics.median(rounds)
    worst = sorted(ours)[int(len(ours) * 0.99)]
    with capsys.disabled():
        print(  # noqa: T201  the answer that this measurement is made for
            f"\nanswer saved: {times:.2f} × floor (p99 {worst:.1f} ms; "
            f"median {statistics.median(ours):.2f} ms, floor {statistics.median(least):.2f} ms)"
        )

    assert times <= MOST_TIMES
    assert worst <= MOST_MS
