"""The smaller building blocks."""

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from qvisit.ui.theme import Look
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.cells import ICON, LINK, SECOND_LINE, TONE
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.data_table import DataTable
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.progress import ProgressBar, ProgressLine, ProgressRing
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Heading, Words
from tests.ui.keyboard import click, focused, press, the
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    focusable,
    settle,
)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LONG = "Lived-experience reviewers and staff look at the same ward on the same day."


class Wards(QAbstractTableModel):
    """Three wards, as a page would list them."""

    ROWS = (
        ("Larkspur Ward", "LK2 · Alderbeck", "On the ward", "blue", "Carry on scoring"),
        ("Fieldfare Unit", "FF1 · Coldwell", "Paused: concern", "red", "Confirm who was told"),
        ("Medlar House", "MH1 · Eastlow", "Planned", "grey", "Find one LX reviewer"),
    )

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ROWS)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return ("Ward", "State", "Next step")[section] if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        ward, site, state, tone, step = self.ROWS[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (ward, state, step)[index.column()]
        extra = {(0, SECOND_LINE): site, (1, TONE): tone, (1, ICON): "disc", (2, LINK): True}
        return extra.get((index.column(), role))


def test_user_text_is_never_markup(qtbot: QtBot) -> None:
    for label in (Words("<b>x</b>"), Pill("<b>x</b>"), Heading("<b>x</b>")):
        qtbot.addWidget(label)

        assert label.textFormat() is Qt.TextFormat.PlainText


def test_words_grow_downwards_when_there_is_less_room(qtbot: QtBot, look: Look) -> None:
    words = Words(LONG)
    qtbot.addWidget(words)

    assert words.heightForWidth(300) > words.heightForWidth(3000)
    assert words.sizeHint().width() <= 640 * look.text_percent // 100


def test_more_space_between_lines_makes_words_higher(qtbot: QtBot, look: Look) -> None:
    words = Words("One\nTwo\nThree")
    qtbot.addWidget(words)
    lines = words.heightForWidth(3000)

    assert lines == pytest.approx(
        3 * 11 * 96 / 72 * 1.35 * look.text_percent / 100 * look.line_spacing / 100, abs=2
    )


def test_progress_is_said_in_words(qtbot: QtBot) -> None:
    line = ProgressLine(18, 34, "18 of 34 answered")
    qtbot.addWidget(line)
    bar = the(line, ProgressBar)

    line.show_progress(40, 34)

    assert (bar.value(), bar.maximum()) == (34, 34)
    assert bar.accessibleName() == "40 of 34"
    assert QAccessible.queryAccessibleInterface(bar).role() == QAccessible.Role.ProgressBar


def test_a_ring_says_how_full_it_is(qtbot: QtBot) -> None:
    ring = ProgressRing(4, 8)
    qtbot.addWidget(ring)
    half = ring.grab().toImage()
    ring.show_progress(8, 8)

    assert ring.accessibleName() == "8 of 8 answered"
    assert ring.grab().toImage() != half


def test_a_card_is_a_group_named_by_its_heading(qtbot: QtBot) -> None:
    card = Card("Waiting for you")
    qtbot.addWidget(card)
    face = QAccessible.queryAccessibleInterface(card)

    assert face.role() == QAccessible.Role.Grouping
    assert face.text(QAccessible.Text.Name) == "Waiting for you"


def test_a_banner_tells_what_is_so_and_one_next_step(qtbot: QtBot) -> None:
    banner = Banner("red", "Not told yet.", "Saving does not tell anyone.", "Open and phone")
    qtbot.addWidget(banner)
    settle(banner)

    with qtbot.waitSignal(banner.pressed):
        press(banner.button, Qt.Key.Key_Return)

    assert banner.accessibleName() == "Not told yet."
    assert banner.accessibleDescription() == "Saving does not tell anyone."


def test_an_empty_state_may_offer_a_next_step(qtbot: QtBot) -> None:
    state = EmptyState("visits", "No visits yet", "They show here after a sync.", "Practise")
    qtbot.addWidget(state)
    settle(state)

    with qtbot.waitSignal(state.pressed):
        press(state.button, Qt.Key.Key_Space)


def test_a_filter_is_one_stop_and_space_chooses(qtbot: QtBot) -> None:
    filters = Segmented("Filter", [("all", "All"), ("now", "Now"), ("closed", "Closed")])
    qtbot.addWidget(filters)
    activate(filters)
    filters.show_count("now", 2)
    (stop,) = focusable(filters)
    stop.setFocus()

    press(stop, Qt.Key.Key_Right)
    before = filters.value
    with qtbot.waitSignal(filters.chosen) as heard:
        press(focused(), Qt.Key.Key_Space)

    assert (before, heard.args, filters.value) == ("all", ["now"], "now")
    assert focused().accessibleName() == "Now 2, chosen, 2 of 3"


def test_a_choice_is_one_stop_and_keeps_the_last_said(qtbot: QtBot) -> None:
    choice = ChoiceGroup("Whose profile?", [("a", "Amara", ""), ("j", "Joss", "LX reviewer")])
    qtbot.addWidget(choice)
    activate(choice)
    choice.show_value("a")
    choice.take_focus()

    press(focused(), Qt.Key.Key_Down)
    with qtbot.waitSignal(choice.chosen) as heard:
        press(focused(), Qt.Key.Key_Return)

    assert heard.args == ["j"]
    assert choice.value == "j"
    assert len(focusable(choice)) == 1


def test_a_tick_box_answers_space_enter_and_a_press_anywhere(qtbot: QtBot) -> None:
    box = TickBox("Keep things still", "No sliding or fading")
    qtbot.addWidget(box)
    box.resize(400, box.heightForWidth(400))
    settle(box)
    states = []

    press(box, Qt.Key.Key_Space)
    states.append(box.isChecked())
    press(box, Qt.Key.Key_Return)
    states.append(box.isChecked())
    click(box, box.rect().center())
    states.append(box.isChecked())

    assert states == [True, False, True]


def test_a_drop_down_has_a_label_and_ignores_the_wheel(qtbot: QtBot) -> None:
    box = ChoiceBox("Site", [("", "Any site"), ("ald", "Alderbeck")])
    qtbot.addWidget(box)
    settle(box)

    with qtbot.waitSignal(box.chosen) as heard:
        press(box.box, Qt.Key.Key_Down)

    assert heard.args == ["ald"]
    assert box.label.buddy() is box.box


def test_other_choices_keep_what_was_chosen(qtbot: QtBot) -> None:
    box = ChoiceBox("Site", [("", "Any site"), ("ald", "Alderbeck")])
    qtbot.addWidget(box)
    box.show_value("ald")

    box.set_choices([("", "Any site"), ("cold", "Coldwell"), ("ald", "Alderbeck")])

    assert box.value == "ald"


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    """The three wards, on the screen."""
    table = DataTable("Visits")
    model = Wards(table)
    table.setModel(model)
    qtbot.addWidget(table)
    table.resize(900, 400)
    activate(table)
    return table


def test_a_table_can_be_left_by_tab_and_opened_by_enter(qtbot: QtBot, table: DataTable) -> None:
    table.setFocus()
    press(table, Qt.Key.Key_Down)

    with qtbot.waitSignal(table.opened) as heard:
        press(table, Qt.Key.Key_Return)

    assert heard.args == [1]
    assert not table.tabKeyNavigation()


def test_the_ring_of_a_table_is_round_its_row(table: DataTable) -> None:
    table.selectRow(2)

    area = table.focus_area()

    assert table.rect().contains(area)
    assert area.height() == table.rowHeight(2)
    assert area.top() > table.horizontalHeader().height()


def test_rows_grow_with_their_words(qtbot: QtBot, table: DataTable) -> None:
    wide = table.rowHeight(0)

    table.resize(520, 400)
    settle(table)

    assert table.rowHeight(0) >= wide
    assert all(table.columnWidth(column) >= 48 for column in range(3))


def test_the_model_of_these_tests_is_sound(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(Wards())  # type: ignore[no-untyped-call]


def test_things_flow_into_a_new_row_when_there_is_no_room(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    row = FlowLayout(widget)
    pills = [Pill(f"State number {number}") for number in range(6)]
    for pill in pills:
        row.addWidget(pill)
    pills[2].hide()

    high = row.heightForWidth(200)

    assert high > 3 * pills[0].sizeHint().height()
    assert row.heightForWidth(5000) == pills[0].sizeHint().height()
    assert row.sizeHint().width() < 6 * 200


def test_a_page_scrolls_down_and_never_sideways(qtbot: QtBot, look: Look) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    for number in range(12):
        card = Card(f"{number}. {LONG}")
        card.body.addWidget(Words(LONG))
        page.body.addWidget(card)
    page.resize(640, 400)

    assert_nothing_cut(page)

    assert page.verticalScrollBar().maximum() > 0
    assert page.horizontalScrollBar().maximum() == 0


def test_nothing_of_the_small_things_is_cut(qtbot: QtBot, look: Look) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    for part in _all_kinds():
        page.body.addWidget(part)
    page.resize(700, 600)

    assert_nothing_cut(page)
    assert_all_named(page)


def _all_kinds() -> list[QWidget]:
    choice = ChoiceGroup("Role", [("a", LONG, LONG), ("b", "Visitor", "")], columns=3)
    line = QWidget()
    QVBoxLayout(line).addWidget(Pill("Facts being checked by the ward manager", "amber"))
    return [
        Banner("amber", LONG, LONG, "Practise on an example ward now"),
        Segmented("Filter", [("a", "All 23"), ("b", "Coming up 4"), ("c", "In follow-up 6")]),
        choice,
        TickBox(LONG, LONG),
        ChoiceBox("Site", [("a", "Any site"), ("b", "Alderbeck Hospital, Coldwell")]),
        EmptyState("visits", LONG, LONG, "Practise on an example ward"),
        ProgressLine(1, 2, LONG),
        line,
    ]


def test_the_check_for_cut_words_finds_some(qtbot: QtBot) -> None:
    """The check itself must be able to fail."""
    widget = QWidget()
    qtbot.addWidget(widget)
    Words(LONG, parent=widget).setGeometry(0, 0, 100, 20)

    with pytest.raises(AssertionError, match="px high, needs"):
        assert_nothing_cut(widget)


def test_the_check_for_places_finds_what_hangs_out(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 200)
    QLabel("x", widget).setGeometry(150, 10, 100, 20)

    with pytest.raises(AssertionError, match="outside its parent"):
        assert_nothing_cut(widget)


def test_things_in_a_row_stand_below_each_other_where_there_is_no_room(qtbot: QtBot) -> None:
    bed = QWidget()
    qtbot.addWidget(bed)
    row = FlowLayout(bed, spacing=8)
    for word in ("One", "Two"):
        row.addWidget(PlainButton(word))

    assert row.heightForWidth(-20) >= row.heightForWidth(400) > 0
