"""What the sync page tells of others and to whom: receipts, panels, what came, what is missing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.choosers import Choosers
from qvisit.ui.sync_page import SyncPage
from qvisit.ui.widgets.data_table import DataTable
from qvisit.usecases.visits import start_visit
from tests.ui.keyboard import press, the
from tests.ui.page_checks import words_on
from tests.usecases.trust import Trust, answer, packs_on, score

Idle = Callable[[], None]
Open = Callable[[str], SyncPage]


@pytest.fixture
def look_at(sync_page: Callable[[str, Choosers], SyncPage]) -> Open:
    """The sync page on the laptop of somebody."""
    return lambda name: sync_page(name, Choosers())


def test_what_became_of_what_was_written_is_said(
    look_at: Open, trust: Trust, qtbot: QtBot, idle: Idle
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    answer(trust, "ash")
    answer(trust, "ash", "W-2")
    page = look_at("ash")
    waits = words_on(page)

    with qtbot.waitSignal(page.synced):
        press(page.action, Qt.Key.Key_Return)
    idle()
    written = words_on(page)
    trust.sync("rowan", "ash")
    page.refresh()
    idle()

    assert "2 answers, Willow Ward" in waits
    assert "Written, not confirmed" not in waits
    assert "Written, not confirmed" in written
    assert "Received by Rowan" in words_on(page)


def test_nobody_elses_answers_are_counted_before_all_are_done(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    score(trust, "rowan")
    trust.sync("rowan", "hazel")
    answer(trust, "hazel")
    page = look_at("hazel")
    before = _table(page)

    for name in ("hazel", "ash"):
        score(trust, name)
    trust.sync("hazel", "ash", "rowan", "hazel")
    page.refresh()
    idle()

    assert [row[:3] for row in before] == [
        ["Hazel", "1 of 3", "Not yet"],
        ["Ash", "Hidden", "Not yet"],
        ["Rowan", "Hidden", "Done"],
    ]
    assert [row[3].startswith("today at") for row in before] == [True, True, True]
    assert [row[1:3] for row in _table(page)] == [["3 of 3", "Done"]] * 3


def _table(page: SyncPage) -> list[list[str]]:
    model = the(page, DataTable).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_what_came_today_is_told_and_nobodys_answers_are(look_at: Open, trust: Trust) -> None:
    start_visit(trust["rowan"], trust.seen_by("rowan"))
    score(trust, "rowan")
    trust.sync("rowan", "hazel")

    shown = words_on(look_at("hazel"))

    assert "Fetched for you today" in shown
    assert "Willow Ward: the panel is on the ward" in shown
    assert "Willow Ward: Rowan is done" in shown


def test_files_that_others_name_and_nobody_brought_are_said_to_be_missing(
    look_at: Open, trust: Trust
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    trust.sync("ash", "rowan")
    answer(trust, "rowan")
    trust.sync("rowan")
    packs_on(trust.share, trust["ash"].device)[-1].unlink()
    trust.sync("hazel")

    shown = words_on(look_at("hazel"))

    assert "Not here yet: 1 file" in shown
    assert "The laptop of Ash has written" in shown
    assert "Nothing is lost" in shown
