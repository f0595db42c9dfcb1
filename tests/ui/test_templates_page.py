"""Templates are shown in both wordings, and can be searched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from qvisit.ui.models.item_table import CODE, EASY, STANDARD, ItemTableModel, found_in
from qvisit.ui.templates_page import TemplatesPage
from qvisit.ui.theme import Look
from qvisit.ui.widgets.cells import SECOND_LINE
from tests.ui.keyboard import CTRL, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.usecases.trust import Trust, short_template


@pytest.fixture
def page(trust: Trust, qtbot: QtBot) -> TemplatesPage:
    page = TemplatesPage(trust["linden"])
    qtbot.addWidget(page)
    show_page(page)
    page.refresh()
    settle(page)
    return page


def test_qt_finds_the_model_sound(qapp: object) -> None:
    model = ItemTableModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )

    model.show_items(short_template().items)
    model.set_stacked(True)
    model.show_items([])

    assert tester.model() is model


def test_shipped_and_installed_templates_are_listed(page: TemplatesPage) -> None:
    keys = page.list.keys()

    assert keys[0].startswith("fundamental-standards ")
    assert "ward-walk 1.0.0" in keys
    assert page.title == "Fundamental standards on the ward"


def test_an_item_is_read_as_one_sentence() -> None:
    model = ItemTableModel()
    model.show_items(short_template().items)

    spoken = model.data(model.index(0, CODE), Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == (
        "W-1, safety-critical, Look, Doors to bedrooms lock from the inside. "
        "Easy read: Do bedroom doors lock from the inside?"
    )


def test_both_wordings_stand_side_by_side(page: TemplatesPage) -> None:
    page.show_template("ward-walk 1.0.0")

    row = page.model.index(0, STANDARD).data(), page.model.index(0, EASY).data()

    assert row == (
        "Doors to bedrooms lock from the inside.",
        "Do bedroom doors lock from the inside?",
    )


def test_with_little_room_one_stands_under_the_other(page: TemplatesPage) -> None:
    page.show_template("ward-walk 1.0.0")

    show_page(page, 420)
    page.columns.show_column("items")
    settle(page)

    assert page.table.isColumnHidden(EASY)
    assert (
        page.model.index(0, STANDARD).data(SECOND_LINE) == "Do bedroom doors lock from the inside?"
    )
    assert page.table.horizontalScrollBar().maximum() == 0


def test_one_wording_can_be_read_alone(page: TemplatesPage) -> None:
    page.wording.chosen.emit(str(EASY))

    assert page.table.isColumnHidden(STANDARD)
    assert not page.table.isColumnHidden(EASY)


def test_ctrl_f_searches_words_and_codes(page: TemplatesPage) -> None:
    page.show_template("ward-walk 1.0.0")

    press(page, Qt.Key.Key_F, CTRL)
    type_words(focused(), "knock wait")

    assert [page.model.item_at(row).code for row in range(page.model.rowCount())] == ["W-2"]
    assert "1 of 3 items." in words_on(page)


def test_words_that_no_item_holds_say_what_to_do(page: TemplatesPage) -> None:
    type_words(page.search.edit, "zeppelin")

    assert page.model.rowCount() == 0
    assert "Clear the search" in words_on(page)
    assert "No item chosen" in words_on(page)


def test_the_chosen_item_says_what_good_looks_like(page: TemplatesPage) -> None:
    page.show_template("ward-walk 1.0.0")
    page.table.setFocus()

    press(page.table, Qt.Key.Key_Down)
    press(page.table, Qt.Key.Key_Down)

    shown = words_on(page.item)
    assert "W-3" in shown
    assert "Do staff listen to you?" in shown
    assert "Ask two people." in shown


def test_a_safety_critical_item_says_so(page: TemplatesPage) -> None:
    page.show_template("ward-walk 1.0.0")

    shown = words_on(page.item)

    assert "Safety-critical" in shown


def test_another_template_is_chosen_by_keyboard(page: TemplatesPage) -> None:
    page.list.take_focus()

    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)

    assert page.title == "A walk through the ward"
    assert page.model.rowCount() == 3


def test_search_finds_by_allwords_on() -> None:
    found = [one.code for one in found_in(short_template(), "people listened")]

    assert found == ["W-3"]


def test_nothing_on_the_page_is_cut(trust: Trust, qtbot: QtBot, look: Look) -> None:
    page = TemplatesPage(trust["linden"])
    qtbot.addWidget(page)
    show_page(page)
    page.refresh()

    assert_page_is_sound(page)
    assert page.table.horizontalScrollBar().maximum() == 0
