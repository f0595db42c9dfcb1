"""A screen reader sets the state of a button where a hand presses it: both do the same."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.visit.guided.tile_group import TileGroup
from qvisit.ui.visit.guided.tiles import TileWords
from qvisit.ui.visit.guided.wording import Question
from qvisit.ui.widgets.answer_button import AnswerButton, AnswerOption
from qvisit.ui.widgets.answer_group import AnswerGroup
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.segmented import Segmented
from tests.ui.keyboard import SHIFT, focused, hold, press
from tests.ui.layout_checks import activate
from tests.ui.visit.conftest import Sit

OPTIONS = (AnswerOption("met", "Met", key="M"), AnswerOption("not_met", "Not met", key="N"))
SKIPS = (AnswerOption("not_seen", "Not seen"),)


def by_tool(button: QAbstractButton) -> None:
    """Do what Qt does when a screen reader asks for the action of a button with a state."""
    QAbstractButton.toggle(button)


def test_an_answer_chosen_by_a_tool_asks_to_be_saved_once(qtbot: QtBot) -> None:
    group = AnswerGroup("Is it met?", OPTIONS, SKIPS)
    qtbot.addWidget(group)
    asked: list[str] = []
    group.chosen.connect(asked.append)
    group.chosen.connect(group.show_reply)

    by_tool(group.findChildren(AnswerButton)[1])
    qtbot.waitUntil(lambda: asked == ["not_met"])
    group.findChildren(AnswerButton)[0].click()

    assert asked == ["not_met", "met"]
    assert [one.isChecked() for one in group.findChildren(AnswerButton)] == [True, False, False]


def test_an_answer_chosen_by_a_tool_that_is_not_saved_does_not_show(qtbot: QtBot) -> None:
    group = AnswerGroup("Is it met?", OPTIONS, SKIPS)
    qtbot.addWidget(group)
    group.show_reply("met")

    with qtbot.waitSignal(group.chosen):
        by_tool(group.findChildren(AnswerButton)[1])

    qtbot.waitUntil(lambda: group.findChildren(AnswerButton)[0].isChecked())
    assert [one.isChecked() for one in group.findChildren(AnswerButton)] == [True, False, False]


def _segmented() -> tuple[Segmented, list[QAbstractButton]]:
    made = Segmented("Filter", [("all", "All"), ("left", "Unanswered")])
    return made, list(made.findChildren(QAbstractButton))


def _choices() -> tuple[ChoiceGroup, list[QAbstractButton]]:
    made = ChoiceGroup("At risk?", [("all", "Yes", ""), ("left", "No", "")])
    return made, [made.tile("all"), made.tile("left")]


def _answers() -> tuple[AnswerGroup, list[QAbstractButton]]:
    made = AnswerGroup("Is it met?", OPTIONS)
    return made, list(made.findChildren(AnswerButton))


@pytest.mark.parametrize("make", [_segmented, _choices, _answers])
def test_arrow_keys_with_shift_choose_nothing(
    qtbot: QtBot, make: Callable[[], tuple[QWidget, list[QAbstractButton]]]
) -> None:
    group, buttons = make()
    qtbot.addWidget(group)
    activate(group)
    told: list[str] = []
    buttons[0].setChecked(True)
    group.chosen.connect(told.append)  # type: ignore[attr-defined]
    buttons[0].setFocus()

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        press(focused(), key, SHIFT)

    assert told == []
    assert buttons[0].isChecked()


def test_a_key_held_down_answers_once_and_nothing_that_comes_after(qtbot: QtBot) -> None:
    group = TileGroup("Is it kind?", [TileWords("4", "Very good"), TileWords("1", "Bad")])
    question = Question()
    window = QWidget()
    column = QVBoxLayout(window)
    for part in (question, group):
        column.addWidget(part)
    qtbot.addWidget(window)
    activate(window)
    told: list[str] = []
    group.pressed.connect(told.append)
    group.pressed.connect(lambda _reply: question.setFocus())  # as the next page does
    question.key_pressed.connect(group.press_key)

    group.take_focus()
    hold(Qt.Key.Key_2, "2")
    group.take_focus()
    hold(Qt.Key.Key_Return, "\r")

    assert told == ["1", "4"]


@pytest.mark.parametrize("make", [_segmented, _choices])
def test_a_choice_made_by_a_tool_is_told_and_one_that_is_shown_is_not(
    qtbot: QtBot, make: Callable[[], tuple[Segmented | ChoiceGroup, list[QAbstractButton]]]
) -> None:
    group, buttons = make()
    qtbot.addWidget(group)
    told: list[str] = []
    group.chosen.connect(told.append)

    group.show_value("all")
    by_tool(buttons[1])
    qtbot.waitUntil(lambda: told == ["left"])
    group.show_value("all")
    buttons[1].click()
    qtbot.wait(1)

    assert told == ["left", "left"]


def test_ticks_and_fields_opened_by_a_tool_work_as_by_hand(sit: Sit, qtbot: QtBot) -> None:
    evening = sit("ash")
    evening.go_to("E-MULTI")
    tick = next(
        one for one in evening.field("E-MULTI").findChildren(QAbstractButton) if one.text() == "Art"
    )

    by_tool(tick)
    qtbot.waitUntil(lambda: evening.saved("E-MULTI") == "art")
    by_tool(evening.field("E-TEXT").opener)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: evening.view.items.current == ("ward-evening", "E-TEXT"))

    assert tick.isChecked()
    assert not evening.field("E-TEXT").opener.isChecked()  # type: ignore[attr-defined]


def test_a_tile_chosen_by_a_tool_that_is_not_saved_does_not_show(qtbot: QtBot) -> None:
    group = TileGroup("Is it kind?", [TileWords("4", "Very good"), TileWords("1", "Bad")])
    qtbot.addWidget(group)
    group.show_chosen(("4",))

    with qtbot.waitSignal(group.pressed):
        by_tool(group.tiles["1"])

    assert [tile.isChecked() for tile in group.tiles.values()] == [True, False]
