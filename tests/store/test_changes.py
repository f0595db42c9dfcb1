"""The log: kept in order, added to once, altered never."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from qvisit.ids import StreamId
from qvisit.store import changes
from qvisit.store.changes import BrokenChainError
from qvisit.store.engine import migrate, open_engine
from qvisit.store.sessions import open_sessions
from qvisit.store.verify import check_file
from qvisit.visits.change import Change, read_change
from tests.store.chains import OWN, SHARED, Chain

KEY = bytes(range(32))
OTHER = StreamId("answers.0000000000000000000000000v.0000000000000000000000000p")
NOW = "2027-03-09T14:02:00Z"
Sessions = tuple[sessionmaker[Session], sessionmaker[Session]]


def _append(session: Session, *made: Change) -> None:
    for change in made:
        changes.append(session, change, received_at=NOW)


def _own(session: Session, after: int) -> list[Change]:
    """What was made here after a position, read back from its bytes."""
    found = changes.own_written(session, after, 1_000, 1_000)
    return [read_change(one.written.envelope, *one.written[3:]) for one in found]


def test_an_empty_log_knows_nothing(session: Session) -> None:
    assert changes.head(session, SHARED, OWN) is None
    assert changes.highest_lamport(session) == 0
    assert changes.latest_own_time(session) == ""
    assert changes.streams(session) == []
    assert changes.read_stream(session, SHARED) == []
    assert _own(session, 0) == []
    assert changes.last_position(session) == 0


def test_what_was_appended_comes_back_byte_for_byte(sessions: Sessions, chain: Chain) -> None:
    made = [chain.make("day room, très calme"), chain.make("two")]
    with sessions[1].begin() as session:
        _append(session, *made)

    with sessions[0]() as session:
        assert changes.read_stream(session, SHARED) == made
        assert changes.head(session, SHARED, OWN) == (2, made[1].id)
        assert changes.highest_lamport(session) == 2
        assert changes.latest_own_time(session) == made[1].envelope.at


def test_a_change_that_does_not_follow_is_not_saved(session: Session, chain: Chain) -> None:
    first, second, third = chain.make(), chain.make(), chain.make()
    _append(session, first)

    for wrong in (third, first):
        with pytest.raises(BrokenChainError) as refused:
            _append(session, wrong)
        assert "shown as saved is safe" in refused.value.message
    _append(session, second, third)

    assert changes.read_stream(session, SHARED) == [first, second, third]


def test_receiving_twice_adds_once_and_keeps_what_is_here(session: Session, chain: Chain) -> None:
    own = chain.make()
    others = [chain.make(device="dev-b"), chain.make(device="dev-b")]
    _append(session, own)

    assert changes.receive(session, others, received_at=NOW) == 2
    assert changes.receive(session, [*others, own], received_at="later") == 0
    assert changes.receive(session, [], received_at=NOW) == 0

    assert len(changes.read_stream(session, SHARED)) == 3
    assert _own(session, 0) == [own]


def test_one_batch_with_a_change_twice_adds_it_once(session: Session, chain: Chain) -> None:
    change = chain.make(device="dev-b")

    assert changes.receive(session, [change, change], received_at=NOW) == 1


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One file for many tries; each rolls back what it did."""
    engine = open_engine(tmp_path_factory.mktemp("log") / "profile.db", KEY)
    migrate(engine)
    yield engine
    engine.dispose()


@given(
    lamports=st.lists(
        st.tuples(st.sampled_from(["dev-a", "dev-b", "dev-c"]), st.integers(1, 4)), max_size=12
    ),
    cut=st.integers(0, 12),
    rng=st.randoms(use_true_random=False),
)
def test_any_order_of_arrival_reads_the_same(
    log: Engine, lamports: Sequence[tuple[str, int]], cut: int, rng: random.Random
) -> None:
    chain = Chain()
    made = [chain.make(device=device, lamport=lamport) for device, lamport in lamports]
    shuffled = rng.sample(made, len(made))

    with open_sessions(log)[1]() as session:
        changes.receive(session, shuffled[:cut], received_at=NOW)
        changes.receive(session, shuffled + shuffled[:cut], received_at=NOW)
        read = changes.read_stream(session, SHARED)
        session.rollback()

    assert read == sorted(made, key=lambda change: change.order)


def test_streams_are_found_by_name_and_by_beginning(session: Session, chain: Chain) -> None:
    names = [OTHER, SHARED, "register", "answers.0000000000000000000000000w.p"]
    _append(session, *(chain.make(stream=name) for name in names for _ in range(2)))

    assert changes.streams(session) == sorted(names)
    assert changes.streams(session, "answers.0000000000000000000000000v.") == [OTHER]
    assert changes.streams(session, "answers.") == sorted(n for n in names if "answers" in n)
    assert changes.streams(session, "z") == []


def test_a_chain_is_read_from_a_number_on(session: Session, chain: Chain) -> None:
    made = [chain.make() for _ in range(5)]
    _append(session, *made)
    changes.receive(session, [chain.make(device="dev-b")], received_at=NOW)

    assert changes.read_after(session, SHARED, OWN, 3) == made[3:]
    assert changes.heads(session, SHARED) == {"dev-a": 5, "dev-b": 1}


def test_own_changes_not_sent_yet_are_known_by_position(session: Session, chain: Chain) -> None:
    here, there = [chain.make() for _ in range(3)], [chain.make(stream=OTHER) for _ in range(2)]
    _append(session, *here[:2])
    position = changes.last_position(session)
    changes.receive(session, [chain.make(device="dev-b")], received_at=NOW)
    _append(session, here[2], *there)
    end = changes.last_position(session)

    assert _own(session, position) == [here[2], *there]
    assert changes.own_streams_after(session, position) == sorted({SHARED, OTHER})
    assert [one.written for one in changes.own_written(session, 0, position, 10)] == [
        one.as_bytes for one in here[:2]
    ]
    assert len(changes.own_written(session, 0, end, 4)) == 4
    assert _own(session, end) == []


def test_own_changes_are_found_without_reading_those_of_others(
    engine: Engine, sessions: Sessions
) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []
    event.listen(engine, "before_cursor_execute", lambda *call: asked.append(call[2:4]))
    with sessions[0]() as session:
        changes.own_written(session, 0, 100, 10)
        changes.own_streams_after(session, 0)
        changes.latest_own_time(session)
    own = [(sql, values) for sql, values in asked if "own = 1" in sql]

    with closing(engine.raw_connection()) as raw:
        plans = [raw.cursor() for _ in own]
        for plan, (sql, values) in zip(plans, own, strict=True):
            plan.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        found = [str(plan.fetchall()) for plan in plans]

    assert ["ix_changes_own" in plan for plan in found] == [True] * 3
    assert "USING COVERING INDEX ix_changes_own_at" in found[2]


def test_removed_words_are_gone_and_the_chain_still_holds(
    engine: Engine, sessions: Sessions, chain: Chain
) -> None:
    made = [chain.make("named a patient"), chain.make("two")]
    with sessions[1].begin() as session:
        _append(session, *made)

    with sessions[1].begin() as session:
        assert changes.remove_payload(session, made[0].id)
        assert not changes.remove_payload(session, made[0].id)

    with sessions[0]() as session:
        assert changes.read_stream(session, SHARED) == [made[0].without_payload(), made[1]]
    assert check_file(engine) == []


def test_removed_words_do_not_come_back_with_a_late_pack(session: Session, chain: Chain) -> None:
    change = chain.make(device="dev-b")
    changes.receive(session, [change], received_at=NOW)
    changes.remove_payload(session, change.id)

    changes.receive(session, [change], received_at=NOW)

    assert changes.read_stream(session, SHARED) == [change.without_payload()]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM changes",
        "UPDATE changes SET kind = 'visit.started'",
        "UPDATE changes SET number = number + 1",
        "UPDATE changes SET own = 0",
        "UPDATE changes SET received_at = 'x'",
        "UPDATE changes SET envelope = x'00', salt = NULL, payload = NULL",
        "UPDATE changes SET payload = x'00'",
        "UPDATE changes SET payload = NULL",
        "UPDATE changes SET salt = NULL",
        "INSERT OR REPLACE INTO changes SELECT * FROM changes",
        "REPLACE INTO changes SELECT * FROM changes",
    ],
)
def test_the_file_itself_refuses_to_alter_a_change(
    sessions: Sessions, chain: Chain, statement: str
) -> None:
    change = chain.make()
    with sessions[1].begin() as session:
        _append(session, change)

    with pytest.raises(DBAPIError), sessions[1].begin() as session:
        session.execute(text(statement))

    with sessions[0]() as session:
        assert changes.read_stream(session, SHARED) == [change]


def test_removed_words_come_in_again_only_as_they_were(
    engine: Engine, sessions: Sessions, chain: Chain
) -> None:
    change, other = chain.make("kept by a legal hold"), chain.make("two")
    with sessions[1].begin() as session:
        _append(session, change, other)
        changes.remove_payload(session, change.id)
        assert changes.wordless(session, SHARED) == {change.id}

    with sessions[1].begin() as session:
        assert changes.fill_words(session, SHARED, [change.without_payload()]) == 0
        assert changes.fill_words(session, SHARED, [change, other, change]) == 1
        assert changes.fill_words(session, SHARED, [change, other]) == 0

    with sessions[0]() as session:
        assert changes.read_stream(session, SHARED) == [change, other]
        assert changes.wordless(session, SHARED) == set()
    assert check_file(engine) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE changes SET salt = x'00', payload = x'00', kind = 'visit.started'",
        "UPDATE changes SET salt = NULL, payload = NULL",
        "UPDATE changes SET payload = x'00'",
    ],
)
def test_the_file_itself_lets_nothing_but_words_come_in_again(
    sessions: Sessions, chain: Chain, statement: str
) -> None:
    change = chain.make()
    with sessions[1].begin() as session:
        _append(session, change)
        changes.remove_payload(session, change.id)

    with pytest.raises(DBAPIError), sessions[1].begin() as session:
        session.execute(text(statement))


def test_other_words_that_were_put_in_are_found_out(
    engine: Engine, sessions: Sessions, chain: Chain
) -> None:
    change = chain.make()
    with sessions[1].begin() as session:
        _append(session, change)
        changes.remove_payload(session, change.id)
        session.execute(text("UPDATE changes SET salt = x'00', payload = x'00'"))

    assert "not those it was signed with" in check_file(engine)[0]


def test_two_changes_with_one_number_are_both_kept_and_counted(
    session: Session, chain: Chain
) -> None:
    twin = Chain()
    made = [chain.make("here"), twin.make("on the copy"), chain.make()]

    changes.receive(session, made, received_at=NOW)

    assert len(changes.read_stream(session, SHARED)) == 3


PROGRAM = """
import sys
from pathlib import Path
from qvisit.store import changes
from qvisit.store.engine import migrate, open_engine
from qvisit.store.sessions import open_sessions
from tests.store.chains import Chain
engine = open_engine(Path(sys.argv[1]), bytes(range(32)))
migrate(engine)
writing = open_sessions(engine)[1]
chain = Chain()
while True:
    change = chain.make("x" * 500)
    with writing.begin() as session:
        changes.append(session, change, received_at="now")
    print(change.id, flush=True)
"""


def test_killing_the_program_loses_nothing_it_showed_as_saved(tmp_path: Path) -> None:
    rng = random.Random(7)
    for attempt in range(max(2, int(os.environ.get("QSHARED_TRIES", "25")) // 12)):
        path = tmp_path / f"{attempt}.db"
        command = [sys.executable, "-c", PROGRAM, str(path)]
        root = Path(__file__).parents[2]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as child:
            assert child.stdout is not None
            shown = [child.stdout.readline().strip() for _ in range(rng.randint(1, 200))]
            child.kill()
            shown += [line.strip() for line in child.stdout if line.endswith("\n")]

        engine = open_engine(path, KEY)
        with open_sessions(engine)[0]() as session:
            kept = [change.id for change in changes.read_stream(session, SHARED)]
        faults = check_file(engine)
        engine.dispose()

        assert kept[: len(shown)] == shown
        assert len(kept) - len(shown) <= 1  # committed, but ended before it could say so
        assert faults == []
