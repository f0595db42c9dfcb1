"""How far a sync is, in words for the page, the status line and screen readers."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qvisit.sync.errors import ShareFullError
from qvisit.ui.status_line import StatusLine
from qvisit.ui.sync_outcome import SyncOutcome
from qvisit.ui.sync_words import ProgressVoice, come_in_words, short_step_words, step_words
from qvisit.usecases.copying import stopped_by
from qvisit.usecases.fetched_today import ComeIn
from qvisit.usecases.progress import Step
from qvisit.usecases.syncing import SyncResult
from tests.ui.page_checks import words_on

SENDING = "Sending what waits here"


@pytest.mark.parametrize(
    ("step", "words", "short"),
    [
        (Step(""), "Looking at the share", "Syncing"),
        (
            Step(SENDING, 2, 3, 410_000, 959_001),
            "Sending: 2 of 3 files, 410 of 960 kB",
            "Sending 2 of 3",
        ),
        (
            Step("Fetching photos", 1, 9, 12_000_000, 48_500_000),
            "Fetching photos: 1 of 9 files, 12 of 49 MB",
            "Fetching photos 1 of 9",
        ),
        (
            Step("Looking for what others wrote", 4, 5),
            "Looking for what others wrote: 4 of 5 laptops",
            "Syncing",
        ),
    ],
)
def test_a_step_is_told_in_what_people_count(step: Step, words: str, short: str) -> None:
    assert (step_words(step), short_step_words(step)) == (words, short)


def test_a_screen_reader_hears_each_step_and_each_quarter_once() -> None:
    voice = ProgressVoice()

    said = [voice.hear(Step(SENDING, done, 100)) for done in range(100)]

    assert [words for words in said if words] == [
        "Sending: 0 of 100 files",
        "Sending: 25 of 100 files",
        "Sending: 50 of 100 files",
        "Sending: 75 of 100 files",
    ]


def test_the_status_line_says_how_far_it_is_in_place_of_the_share(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_saved("14:02")
    line.show_waiting(3)
    line.show_share("Share reachable.")

    line.show_sync("Sending 2 of 3")
    going = line.accessibleName()
    line.show_sync("")

    waits = "Saved on this laptop 14:02. 3 changes wait for the share"
    assert going == f"{waits}. Sending 2 of 3"
    assert line.accessibleName() == f"{waits}. Share reachable"


def test_what_came_in_is_told_with_its_number() -> None:
    one = ComeIn("action.agreed", "Larkspur", "Jo", "", 1, "2027-03-09T14:02:00Z")
    three = ComeIn("action.agreed", "Larkspur", "Jo", "", 3, "2027-03-09T14:02:00Z")

    assert come_in_words(one) == "Larkspur: 1 action written"
    assert come_in_words(three) == "Larkspur: 3 actions written"


def test_what_could_not_be_passed_on_is_said_beside_what_was_done(qtbot: QtBot) -> None:
    outcome = SyncOutcome()
    qtbot.addWidget(outcome)
    barred = stopped_by(ShareFullError(Path("E:"))).trouble

    outcome.show_result(SyncResult(0, 0, 2, 1, 0, (), 9, not_passed_on=barred))

    assert words_on(outcome).startswith("Sent 2 changes.")
    assert "could be passed on. The shared folder E: is full. Everything" in words_on(outcome)
    assert "Ask your administrator to make room, then sync again." in words_on(outcome)
