"""What was called saved is there, whenever the program is killed: nothing is tidied up by then."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from qvisit.usecases import scoring
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.verify import verify
from qvisit.usecases.visits import open_visit
from qvisit.workspace import Workspace, open_workspace
from tests.end2end.nursery import begin, nursery
from tests.end2end.seat import SeatedPerson, seated
from tests.ui.visit.every_scale import FORM
from tests.usecases.trust import WORDS, Trust

TRIES = int(os.environ.get("QVISIT_TRIES", "25"))
KILLS = 10 if TRIES <= 25 else 50  # in each part
PARTS = max(1, min(4, TRIES // 100))  # side by side, and each within a test's time
WINDOW_KILLS = 1 if TRIES <= 25 else 10
MOST_LINES = 60  # after so many saved things at most it is killed
MOST_LATER = 0.02  # and so many seconds at most after the last of them
LEVELS = {"4": "Very good", "3": "Good", "2": "Not so good", "1": "Bad"}
ITEM = 3  # words of a line before what was saved


class Told(NamedTuple):
    """What one process called saved, in its order: replies, notes, and text that is typed."""

    answers: list[tuple[str, str, str]]
    notes: list[tuple[str, str, str]]
    typed: dict[tuple[str, str], str]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL and no fork")
def test_every_answer_and_draft_called_saved_is_there_after_a_kill(
    evening: Trust, capsys: pytest.CaptureFixture[str], part: int
) -> None:
    folder = evening.vaults["ash"].folder
    chance = random.Random(TRIES + part)
    answers = drafts = notes = 0

    with nursery("tests.end2end.answer_until_killed", folder, evening.visit) as process:
        for kill in range(KILLS):
            lines = work_until_killed(process, part * KILLS + kill, chance)
            told = read_told(lines)
            with reopened(folder) as ws:
                assert_there(ws, evening, told)
                assert verify(ws).faults == ()
            answers += len(told.answers)
            notes += len(told.notes)
            drafts += sum(line.startswith("d ") for line in lines)

    with capsys.disabled():
        print(  # noqa: T201 - the figure that this proof is made for
            f"\n{KILLS} kills; called saved: {answers} answers, {notes} notes and "
            f"{drafts} drafts; all there"
        )
    assert answers > KILLS
    assert drafts > KILLS
    assert "all is well" in checked_by_command(folder)


@pytest.mark.xcb
def test_what_the_window_called_saved_is_there_after_a_kill(
    evening: Trust, desktop: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = evening.vaults["ash"].folder
    chance = random.Random(TRIES)
    answers = notes = drafts = 0
    last = ""

    for kill in range(WINDOW_KILLS):
        told = Told([], [], {})
        with seated(folder, desktop) as person:
            last = score_at_the_window(person, kill, chance, told, last)
            person.program.kill()
        with reopened(folder) as ws:
            assert_there(ws, evening, told)
            assert verify(ws).faults == ()
        answers += len(told.answers)
        notes += len(told.notes)
        drafts += len(told.typed)

    with capsys.disabled():
        print(  # noqa: T201 - the figure that this proof is made for
            f"\n{WINDOW_KILLS} kills of the whole program; called saved: {answers} answers, "
            f"{notes} notes and {drafts} drafts; all there"
        )


def score_at_the_window(
    person: SeatedPerson, kill: int, chance: random.Random, told: Told, last: str
) -> str:
    """Answer and write by keyboard, up to a random moment.

    Args:
        person: Sits there.
        kill: How often it was killed before.
        chance: Chooses what to do.
        told: Takes what is called saved.
        last: What is answered already: choosing it again would change nothing.

    Returns:
        The last answer.
    """
    reader, key = person.reader, (FORM, "E-LEVEL4")
    person.unlock()
    person.open_visit()
    reader.press(reader.find("button", "Safe at night", within="Sections"))
    person.wait(lambda: person.is_in("E-"), "a question to have its turn")
    while not person.is_in("E-LEVEL4"):
        person.after("Down")
    for _ in range(chance.randrange(1, 6)):
        last = chance.choice([digit for digit in LEVELS if digit != last])
        reader.forget()
        person.keys(last)
        reader.hear("announcement", f"{LEVELS[last]}, saved")
        told.answers.append((*key, last))
    while not person.after("Tab").name.startswith("Your note"):
        assert person.is_there()
    for word in ("one", "two"):
        text = f"Kill {kill}: door {word}"
        person.types_durably(text)
        told.typed[key] = text
        if kill % 2:
            break
        reader.forget()
        person.keys("ctrl+Return")
        reader.hear("announcement", "Note saved on E-LEVEL4")
        told.notes.append((*key, told.typed.pop(key)))
    person.types(" and mo")  # nobody calls this saved
    time.sleep(chance.random() * MOST_LATER)
    return last


def work_until_killed(
    process: "subprocess.Popen[str]", seed: int, chance: random.Random
) -> Sequence[str]:
    """Let one person work, kill it at a random moment, and give what it called saved."""
    pid = begin(process, seed)
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(chance.randrange(MOST_LINES))]
    time.sleep(chance.random() * MOST_LATER)
    os.kill(pid, signal.SIGKILL)
    lines += iter(process.stdout.readline, "dead\n")
    assert all(lines), "it ended by itself"
    return [line.rstrip("\n") for line in lines if line.endswith("\n")]


@contextmanager
def reopened(folder: Path) -> Iterator[Workspace]:
    """The profile as its person finds it again."""
    with open_workspace(unlock_with_words(folder, WORDS)) as ws:
        yield ws


def read_told(lines: Sequence[str]) -> Told:
    told = Told([], [], {})
    for line in lines:
        kind, template, item, said = line.split(" ", ITEM)
        if kind == "a":
            told.answers.append((template, item, said))
        elif kind == "n":
            told.notes.append((template, item, said))
            told.typed.pop((template, item), None)
        else:
            told.typed[template, item] = said
    return told


def assert_there(ws: Workspace, trust: Trust, told: Told) -> None:
    """All that was told is there; at most one thing more, which was not told in time."""
    sheet = open_visit(ws, trust.visit).sheet
    notes = [(one.said.template, one.said.item, one.said.text) for one in sheet.notes.values()]
    drafts = {(one.template, one.item): one.text for one in scoring.read_drafts(ws, trust.visit)}
    by_item: dict[tuple[str, str], list[str | None]] = defaultdict(list)
    for template, item, reply in told.answers:
        by_item[template, item].append(reply)
    for key, replies in by_item.items():
        history: list[str | None] = [one.said.reply for one in sheet.history[key]]
        ends = [history[-len(replies) :], history[-len(replies) - 1 : -1]]
        assert replies in ends, f"answers to {key}: told {replies}, there {history}"
    assert set(told.notes) <= set(notes)
    for (template, item), text in told.typed.items():
        there = drafts.get((template, item), "")
        became_note = any(one[:2] == (template, item) and one[2].startswith(text) for one in notes)
        assert there.startswith(text) or became_note, f"{item}: told {text!r}, there {there!r}"


def checked_by_command(folder: Path) -> str:
    """What `qvisit verify` says of the profile."""
    words = folder.parent / "words.txt"
    words.write_text(WORDS, encoding="utf-8")
    command = (sys.executable, "-m", "qvisit", "--data", str(folder))
    done = subprocess.run(
        (*command, "--words-from", str(words), "verify"), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
