"""Long lists are measured quickly, wrap, and are used by keyboard."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.models.reading_rows import Reading, ReadingRows
from qvisit.ui.theme import Look, apply_look, type_font
from qvisit.ui.widgets.blocks import Block, Cell, Mark, Room, RowLook, lay_out
from qvisit.ui.widgets.quick_lines import breaker
from qvisit.ui.widgets.rows_view import RowsView
from qvisit.ui.widgets.wrapping import wrap
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import activate, settle

WORDS = "The door to the garden is open by day, and staff say so to everybody who asks."
ROWS = [Reading(f"{number}: {WORDS}", head=f"Head {number}", icon="eye") for number in range(400)]


def make_list(qtbot: QtBot, rows: Sequence[Reading] = ROWS) -> tuple[RowsView, ReadingRows]:
    """A list that is shown, and its model."""
    model = ReadingRows()
    view = RowsView("Doors", model, model.look_of)
    qtbot.addWidget(view)
    view.resize(400, 300)
    model.show_rows(rows)
    activate(view)
    return view, model


def test_qt_finds_the_model_sound(qapp: object) -> None:
    model = ReadingRows()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )

    model.show_rows(ROWS[:3])
    model.show_rows([])

    assert tester.model() is model


@pytest.mark.parametrize("room", [80, 150, 300, 1000])
def test_lines_break_where_qt_breaks_them(qapp: object, room: int) -> None:
    lines = breaker("body").lines(WORDS, room)

    assert " ".join(lines) == WORDS
    assert len(lines) * 20 == wrap(WORDS, type_font("body"), room, 20).height


def test_no_line_is_wider_than_its_room(qapp: object) -> None:
    known = breaker("body")

    lines = known.lines("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch\n\nyes", 100)

    assert all(known.advance(line) <= 100 for line in lines)
    assert "".join(lines) == "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogochyes"
    assert lines[-2:] == ["", "yes"]


def test_a_new_look_is_measured_anew(qapp: QApplication) -> None:
    before = len(breaker("body").lines(WORDS, 300))

    apply_look(qapp, Look(text_percent=200))

    assert len(breaker("body").lines(WORDS, 300)) > before


def test_cells_stand_beside_or_under_each_other(qapp: object) -> None:
    cell = Cell((Block(WORDS), Block(marks=(Mark("Look", icon="eye"),))), "eye")
    look = RowLook((cell, cell))

    beside = lay_out(look, Room(600, stacked=False, picture=64))
    stacked = lay_out(look, Room(600, stacked=True, picture=64))

    assert beside.divider == 300
    assert not stacked.divider
    assert {line.left >= 300 for line in beside.lines} == {False, True}
    assert all(line.left < 300 for line in stacked.lines)
    assert all(line.top < stacked.height for line in stacked.lines)


def test_marks_wrap_and_nothing_is_wider_than_the_row(qapp: object) -> None:
    marks = tuple(Mark(f"Safety-critical {number}", icon="shield") for number in range(5))

    laid = lay_out(RowLook((Cell((Block(marks=marks),)),)), Room(200, stacked=False, picture=64))

    assert len({line.top for line in laid.lines}) == 5
    known = breaker("dense")
    assert all(line.left + known.advance(line.words) <= 200 for line in laid.lines)


def test_arrows_move_and_enter_opens(qtbot: QtBot) -> None:
    view, _ = make_list(qtbot)
    view.setFocus()

    press(focused(), Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        press(focused(), Qt.Key.Key_Return)

    assert opened.args == [1]
    assert view.selectionModel().isSelected(view.currentIndex())


def test_the_last_row_is_reached_and_seen(qtbot: QtBot) -> None:
    view, model = make_list(qtbot)
    view.setFocus()

    press(view, Qt.Key.Key_End)
    settle(view)

    assert view.row == model.rowCount() - 1
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_rows_are_read_out(qtbot: QtBot) -> None:
    _, model = make_list(qtbot, [Reading("It is open.", head="Door", more="Close it.")])

    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Door. It is open. Close it."


def test_the_ring_goes_round_the_row_and_along_with_it(qtbot: QtBot) -> None:
    view, _ = make_list(qtbot)
    view.setFocus()
    press(view, Qt.Key.Key_Down)

    area = view.focus_area()
    view.verticalScrollBar().setValue(20)

    assert area.height() < 200
    assert view.focus_area().top() == area.top() - 20
    view.verticalScrollBar().setValue(5_000)
    assert view.focus_area() == view.rect()


def test_what_is_found_is_marked(qtbot: QtBot) -> None:
    view, _ = make_list(qtbot, [Reading(WORDS)])
    plain = _colours(view)

    view.set_highlight(lambda line: [(0, 3)] if line.startswith("The") else [])

    assert len(_colours(view) - plain) > 0
    view.set_highlight(None)
    assert _colours(view) == plain


def test_rows_grow_when_there_is_less_room(qtbot: QtBot) -> None:
    view, model = make_list(qtbot)
    before = view.visualRect(model.index(0)).height()

    view.resize(QSize(200, 300))
    settle(view)

    assert view.visualRect(model.index(0)).height() > before


def _colours(view: RowsView) -> set[str]:
    settle(view)
    image: QImage = view.viewport().grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(image.height())
    }
