"""`qvisit actions`: lists, moves, sheets that go out and come back, words to send."""

import json
from pathlib import Path

import pytest

from tests.cli.command import Command, refused
from tests.usecases.next_visits import next_visit
from tests.usecases.trust import Trust, debriefed
from tests.usecases.workbooks import read_book


@pytest.fixture
def qvisit(trust: Trust) -> Command:
    """The command, on a trust whose panel agreed one action."""
    debriefed(trust)
    return Command(trust)


def test_actions_are_listed_moved_and_assured_by_somebody_else(
    trust: Trust, qvisit: Command
) -> None:
    done = qvisit("hazel", "actions", "move", "WIL", "A1", "completed", "--said-by", "Ward manager")
    own = refused(qvisit("hazel", "actions", "move", "WIL", "A1", "assured", "--evidence", "x"))
    trust.sync("hazel", "linden")
    sure = qvisit(
        "linden", "actions", "move", "WIL", "A1", "assured", "--evidence", "18 lock.", "--json"
    )
    check = ("actions", "check", "WIL", "1", "--months", "3", "--evidence", "16 lock.")
    early = refused(qvisit("linden", *check, "--held"))
    checked = qvisit("linden", *check, "--not-held", "--json")
    rows = json.loads(qvisit("linden", "actions", "list", "--json").stdout)

    assert "Completed" in done.stdout
    assert "Only governance" in own
    assert json.loads(sure.stdout)["state"] == "assured"
    assert "too early" in early
    assert json.loads(checked.stdout)["checks"][0]["held"] is False
    assert [(one["number"], one["state"], one["ward"]) for one in rows] == [
        ("A1", "not_assured", "WIL")
    ]


def test_a_sheet_goes_out_comes_back_and_is_taken_by_row(
    trust: Trust, qvisit: Command, tmp_path: Path
) -> None:
    path = tmp_path / "actions.xlsx"
    written = qvisit("linden", "actions", "sheet", "WIL", "--out", path)
    book = read_book(path)
    book["Actions"]["K2"], book["Actions"]["L2"] = "In progress", "Half are mended."
    book.save(path)

    looked = qvisit("linden", "actions", "import", "WIL", path)
    wrong = refused(qvisit("linden", "actions", "import", "WIL", path, "--accept", "7"))
    taken = json.loads(
        qvisit("linden", "actions", "import", "WIL", path, "--accept", "1", "--json").stdout
    )
    again = qvisit("linden", "actions", "import", "WIL", path, "--accept", "all")

    assert str(path) in written.stdout.replace("\n", "")
    assert "Here: Agreed. They say: In progress." in looked.stdout
    assert "Nothing is taken yet." in looked.stdout
    assert "There is no row 7. Nothing was taken." in wrong
    assert [(one["state"], one["taken"]) for one in taken["rows"]] == [("in_progress", True)]
    assert "1 with nothing new." in again.stdout


def test_words_to_send_are_of_a_ward_that_is_known(qvisit: Command) -> None:
    said = qvisit("linden", "actions", "remind", "wil").stdout

    assert "Nothing is overdue" in said or "To: Ward manager, Willow Ward" in said  # by the day
    assert "knows no ward 'NO'" in refused(qvisit("linden", "actions", "remind", "NO"))


def test_a_file_that_is_no_sheet_is_refused_in_one_line(qvisit: Command, tmp_path: Path) -> None:
    path = tmp_path / "actions.xlsx"
    path.write_text("not a workbook")

    assert "not an Excel sheet" in refused(qvisit("linden", "actions", "import", "WIL", path))


def test_a_visit_tells_the_actions_that_it_brought_along(trust: Trust, qvisit: Command) -> None:
    first = trust.visit
    visit = next_visit(trust)

    shown = json.loads(qvisit("linden", "visit", "show", visit, "--json").stdout)

    (one,) = shown["frame"]["actions from last time"]
    assert (one["visit"], one["state"], one["seen"]) == (first, "agreed", "")
