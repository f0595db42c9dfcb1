"""Finding out that a file was altered or damaged."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session, sessionmaker

from qvisit.store import changes
from qvisit.store.engine import open_engine
from qvisit.store.verify import GUARDS, check_file
from qvisit.worded import Worded
from tests.store.chains import Chain

KEY = bytes(range(32))
PAGE = 4096
Sessions = tuple[sessionmaker[Session], sessionmaker[Session]]


@pytest.fixture
def filled(engine: Engine, sessions: Sessions, chain: Chain) -> Engine:
    """A file with an own chain of 3, and the middle of somebody else's."""
    with sessions[1].begin() as session:
        for _ in range(3):
            changes.append(session, chain.make(), received_at="now")
        others = [chain.make(device="dev-b") for _ in range(4)]
        changes.receive(session, others[2:], received_at="now")
    return engine


def _without_guards(engine: Engine, statement: str) -> None:
    """What somebody with the key and another program could do."""
    with engine.connect() as connection:
        sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        guards = connection.exec_driver_sql(sql).all()
        for name, _ in guards:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(statement)
        for _, guard in guards:
            connection.exec_driver_sql(guard)
        connection.commit()


def test_a_sound_file_has_no_faults(filled: Engine) -> None:
    assert check_file(filled) == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ('UPDATE changes SET payload = CAST(\'{"words":"no"}\' AS BLOB) WHERE "row" = 2', "words"),
        ("UPDATE changes SET envelope = x'7b7d' WHERE \"row\" = 2", "not written"),
        ("UPDATE changes SET author = 'somebody' WHERE \"row\" = 2", "altered"),
        ('UPDATE changes SET lamport = 9 WHERE "row" = 2', "altered"),
        ("UPDATE changes SET at = '2020-01-01T00:00:00Z' WHERE \"row\" = 2", "altered"),
        ("UPDATE changes SET id = 'x' WHERE \"row\" = 2", "altered"),
        ('DELETE FROM changes WHERE "row" = 2', "does not follow"),
        ('DELETE FROM changes WHERE "row" = 1', "does not follow"),
    ],
)
def test_a_change_altered_behind_our_back_is_named(
    filled: Engine, statement: str, found: str
) -> None:
    _without_guards(filled, statement)

    faults = check_file(filled)

    assert len(faults) in (1, 2)
    assert found in faults[0]
    assert isinstance(faults[0].values["what"], Worded)  # said in the person's language


def test_a_chain_that_does_not_hold_is_named(
    engine: Engine, sessions: Sessions, chain: Chain
) -> None:
    first, _ = chain.make(), chain.make()
    stranger = Chain()
    stranger.make("another beginning")
    with sessions[1].begin() as session:
        changes.append(session, first, received_at="now")
        changes.receive(session, [stranger.make()], received_at="now")

    assert ["does not follow" in fault for fault in check_file(engine)] == [True]


@pytest.mark.parametrize("guard", sorted(GUARDS))
def test_a_missing_guard_is_named(filled: Engine, guard: str) -> None:
    with filled.connect() as connection:
        connection.exec_driver_sql(f"DROP TRIGGER {guard}")
        connection.commit()

    (fault,) = check_file(filled)
    assert f"A guard against altering saved work is missing: {guard}." in fault


def test_a_trigger_that_is_not_ours_is_named(filled: Engine) -> None:
    with filled.connect() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER listener AFTER INSERT ON drafts BEGIN DELETE FROM drafts; END"
        )
        connection.commit()

    (fault,) = check_file(filled)
    assert "QVisit did not put listener into the file." in fault


def test_an_altered_page_is_noticed_wherever_it_is(filled: Engine, path: Path) -> None:
    with filled.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    filled.dispose()
    sound = path.read_bytes()
    found = []

    for place in range(100, len(sound), PAGE):
        altered = bytearray(sound)
        altered[place] ^= 1
        path.write_bytes(altered)
        try:
            engine = open_engine(path, KEY)
        except DatabaseError:
            continue  # noticed while opening
        found.append(check_file(engine))
        engine.dispose()

    assert len(found) > 10
    assert all(faults and "damaged" in faults[0] for faults in found)


def test_an_unfinished_text_that_cannot_be_read_is_told(filled: Engine) -> None:
    with filled.connect() as connection:
        connection.exec_driver_sql("INSERT INTO drafts VALUES ('v', 't', 'i', 'f', x'ff', 'now')")
        connection.commit()

    (fault,) = check_file(filled)

    assert "1 unfinished text cannot be read. All that was recorded is safe." in fault
    assert "Restore your last good backup" in fault


def test_a_check_tells_how_far_it_is_and_can_be_stopped(filled: Engine) -> None:
    class StoppedError(Exception):
        """The person wants no more of it."""

    told: list[tuple[int, int]] = []
    check_file(filled, lambda done, total: told.append((done, total)))

    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        check_file(filled, stop)
    assert told[0][0] == 0
    assert told[0][1] > 0
