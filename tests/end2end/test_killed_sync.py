"""A sync may be killed at any moment: what was called saved is here, and the share is readable."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import text

from qvisit.usecases import concerns, visits
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import list_set_aside, sync
from qvisit.usecases.verify import verify
from qvisit.visits.streams import visit_stream
from qvisit.workspace import Workspace
from tests.end2end.nursery import begin, nursery
from tests.end2end.seat import seated
from tests.end2end.test_killed import reopened
from tests.usecases.trust import Trust

TRIES = int(os.environ.get("QVISIT_TRIES", "25"))
KILLS = 6 if TRIES <= 25 else 50  # in each part
PARTS = max(1, min(6, TRIES // 60))  # side by side, and each within a test's time
WINDOW_KILLS = 1 if TRIES <= 25 else 10
MOST_SYNCS = 4  # after so many begun at most it is killed
MOST_LATER = 0.08  # and so many seconds at most after the last of them began


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL and no fork")
def test_a_sync_that_is_killed_loses_nothing(
    trust: Trust, capsys: pytest.CaptureFixture[str], part: int
) -> None:
    folder, chance = trust.vaults["ash"].folder, random.Random(TRIES + part)
    saved = cut = synced = 0

    trust.close("ash")
    about = (folder, trust.visit, trust.share)
    with nursery("tests.end2end.sync_until_killed", *about) as process:
        for kill in range(KILLS):
            lines = work_until_killed(process, part * KILLS + kill, chance)
            told = [line.split()[1] for line in lines if line.startswith("saved ")]
            cut += lines[-1] == "begins"
            synced += lines.count("synced")
            saved += len(told)
            assert_nothing_is_lost(trust, folder, lines)

    assert cut
    with reopened(folder) as ash:
        visits.finish_reviewer(ash, visits.open_visit(ash, trust.visit))
        sync(ash, trust.share)
        trust.sync("hazel")
        assert state_hashes(visits.open_visit(ash, trust.visit)) == state_hashes(
            trust.seen_by("hazel")
        )
    with capsys.disabled():
        print(  # noqa: T201 - the figure that this proof is made for
            f"\n{KILLS} kills, {cut} of them in the middle of a sync, after {synced} whole syncs; "
            f"{saved} changes called saved: all there, and all with the others"
        )


@pytest.mark.xcb
def test_the_whole_program_killed_in_a_sync_loses_nothing(
    trust: Trust, desktop: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, chance = trust.vaults["ash"].folder, random.Random(TRIES)
    stream = visit_stream(trust.visit)
    trust.close("ash")

    for kill in range(WINDOW_KILLS):
        with reopened(folder) as ash:
            words = f"Door {kill} does not lock."
            concerns.raise_concern(ash, visits.open_visit(ash, trust.visit), words, {})
            saved = _ids(ash)
        with seated(folder, desktop) as person:
            person.unlock()
            person.reader.press(person.reader.find("button", "Sync"))
            person.reader.press(person.reader.find("button", "Sync now"))
            time.sleep(chance.random() * MOST_LATER)
            person.program.kill()
            person.program.wait()
        with reopened(folder) as ash:
            assert saved <= _ids(ash)
            assert verify(ash).faults == ()
            sync(ash, trust.share)
            trust.sync("hazel")
            assert list_set_aside(trust["hazel"]) == []
            assert _ids(ash, stream) == _ids(trust["hazel"], stream)

    with capsys.disabled():
        print(f"\n{WINDOW_KILLS} kills of the whole program in a sync: nothing lost")  # noqa: T201


def assert_nothing_is_lost(trust: Trust, folder: Path, lines: Sequence[str]) -> None:
    """All that was told is here, others have what was sent, and the next sync goes through."""
    told = [line.split()[1] for line in lines if line.startswith("saved ")]
    sent = _before_last(lines, "synced")
    with reopened(folder) as ash:
        here = _ids(ash)
        shared = _ids(ash, visit_stream(trust.visit))
        assert set(told) <= here
        assert verify(ash).faults == ()
        trust.sync("hazel")
        assert sent & shared <= _ids(trust["hazel"])
        assert list_set_aside(trust["hazel"]) == []

        sync(ash, trust.share)
        trust.sync("hazel")

        assert list_set_aside(ash) == []
        assert list_set_aside(trust["hazel"]) == []
        assert shared <= _ids(trust["hazel"])
        ours, theirs = (
            state_hashes(one)[visit_stream(trust.visit)]
            for one in (visits.open_visit(ash, trust.visit), trust.seen_by("hazel"))
        )
        assert ours == theirs


def work_until_killed(
    process: "subprocess.Popen[str]", seed: int, chance: random.Random
) -> Sequence[str]:
    """Let one laptop work, kill it at a random moment of a sync, and give what it told."""
    pid = begin(process, seed)
    assert process.stdout is not None
    lines: list[str] = []
    for _ in range(chance.randrange(1, MOST_SYNCS)):
        lines += iter(process.stdout.readline, "begins\n")
        assert all(lines), "it ended by itself"
        lines.append("begins\n")
    time.sleep(chance.random() * MOST_LATER)
    os.kill(pid, signal.SIGKILL)
    lines += iter(process.stdout.readline, "dead\n")
    assert all(lines), "it ended by itself"
    return [line.rstrip("\n") for line in lines if line.endswith("\n")]


def _before_last(lines: Sequence[str], word: str) -> set[str]:
    """What was saved before something was told for the last time."""
    ends = [at for at, line in enumerate(lines) if line == word]
    told = lines[: ends[-1]] if ends else []
    return {line.split()[1] for line in told if line.startswith("saved ")}


def _ids(ws: Workspace, stream: str = "") -> set[str]:
    query = text("SELECT id FROM changes WHERE :stream = '' OR stream = :stream")
    with ws.reading() as session:
        return set(session.scalars(query, {"stream": stream}))
