"""Answers are chosen by keyboard, and shown only once they are recorded."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from qvisit.ui.theme import Look
from qvisit.ui.widgets.answer_button import AnswerButton, AnswerOption
from qvisit.ui.widgets.answer_group import AnswerGroup
from qvisit.ui.widgets.scroll_page import ScrollPage
from tests.ui.keyboard import CTRL, click, focused, press, the
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    focusable,
    settle,
)

QUESTION = "The emergency bag is sealed."
OPTIONS = (
    AnswerOption("met", "Met", key="M"),
    AnswerOption("partly", "Partly met", "Partly", key="P", icon="half-disc"),
    AnswerOption("not_met", "Not met", key="N", icon="cross"),
)
OTHERS = (
    AnswerOption("not_seen", "Not seen", key="S"),
    AnswerOption("unknown", "Don’t know", key="K"),
    AnswerOption("not_applicable", "Doesn’t apply", key="D"),
    AnswerOption("rather_not", "Rather not say", key="R"),
)


def _group(qtbot: QtBot, *, compact: bool = False, single_keys: bool = True) -> AnswerGroup:
    group = AnswerGroup(QUESTION, OPTIONS, OTHERS, compact=compact, single_keys=single_keys)
    qtbot.addWidget(group)
    group.resize(640, 120)
    activate(group)
    return group


def _button(group: AnswerGroup, words: str) -> AnswerButton:
    return next(one for one in _shown(group) if one.option.words == words)


def _shown(group: AnswerGroup) -> list[AnswerButton]:
    return [one for one in group.findChildren(AnswerButton) if not one.isHidden()]


@pytest.mark.parametrize("compact", [False, True])
def test_a_group_is_one_tab_stop(qtbot: QtBot, compact: bool) -> None:
    group = _group(qtbot, compact=compact)

    assert len(focusable(group)) == 1


def test_arrows_move_the_focus_and_choose_nothing(qtbot: QtBot) -> None:
    group = _group(qtbot)
    heard: list[str] = []
    group.chosen.connect(heard.append)
    group.take_focus()

    for _ in range(4):
        press(focused(), Qt.Key.Key_Right)
    press(focused(), Qt.Key.Key_Left)

    assert focused() is _button(group, "Not seen")
    assert heard == []
    assert len(focusable(group)) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_or_enter_chooses(qtbot: QtBot, key: Qt.Key) -> None:
    group = _group(qtbot)
    group.take_focus()
    press(focused(), Qt.Key.Key_Right)

    with qtbot.waitSignal(group.chosen) as heard:
        press(focused(), key)

    assert heard.args == ["partly"]


def test_nothing_looks_chosen_before_it_is_recorded(qtbot: QtBot) -> None:
    group = _group(qtbot)
    button = _button(group, "Met")

    click(button)
    before = button.isChecked()
    group.show_reply("met")

    assert (before, button.isChecked()) == (False, True)


def test_a_letter_chooses_where_the_person_left_that_on(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.take_focus()

    with qtbot.waitSignal(group.chosen) as heard:
        press(focused(), Qt.Key.Key_N)

    assert heard.args == ["not_met"]


def test_a_letter_does_nothing_when_single_keys_are_off(qtbot: QtBot) -> None:
    group = _group(qtbot, single_keys=False)
    heard: list[str] = []
    group.chosen.connect(heard.append)
    group.take_focus()

    press(focused(), Qt.Key.Key_N)
    press(focused(), Qt.Key.Key_M, CTRL)

    assert heard == []
    assert "key" not in _button(group, "Met").accessibleName()


def test_choosing_again_what_is_recorded_changes_nothing(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.show_reply("met")
    heard: list[str] = []
    group.chosen.connect(heard.append)

    group.take_focus()
    press(focused(), Qt.Key.Key_Space)

    assert heard == []


def test_screen_readers_hear_words_state_place_and_key(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.show_reply("not_met")
    face = QAccessible.queryAccessibleInterface(_button(group, "Not met"))

    assert group.accessibleName() == QUESTION
    assert face.text(QAccessible.Text.Name) == "Not met, chosen, 3 of 7, key N"
    assert face.role() == QAccessible.Role.RadioButton
    assert face.state().checked
    assert _button(group, "Met").accessibleName() == "Met, 1 of 7, key M"
    assert_all_named(group)


def test_the_tab_stop_is_the_recorded_answer(qtbot: QtBot) -> None:
    group = _group(qtbot)

    group.show_reply("unknown")

    assert focusable(group) == [_button(group, "Don’t know")]


def test_a_compact_row_folds_what_is_no_judgement(qtbot: QtBot) -> None:
    group = _group(qtbot, compact=True)

    group.show_reply("not_seen")

    shown = [one.option.words for one in _shown(group)]
    assert shown == ["Met", "Partly met", "Not met", "Not seen"]
    assert _button(group, "Not seen").accessibleName() == (
        "Not seen, chosen, opens more answers, 4 of 4"
    )


def test_the_folded_answers_can_be_chosen(qtbot: QtBot) -> None:
    group = _group(qtbot, compact=True)
    group.take_focus()
    press(focused(), Qt.Key.Key_End)

    press(focused(), Qt.Key.Key_Space)
    menu = the(group, QMenu)
    with qtbot.waitSignal(group.chosen) as heard:
        menu.actions()[3].trigger()
    menu.close()

    assert [action.text() for action in menu.actions()] == [each.words for each in OTHERS]
    assert heard.args == ["rather_not"]


def test_growing_a_row_keeps_answer_and_focus(qtbot: QtBot) -> None:
    group = _group(qtbot, compact=True)
    group.show_reply("partly")
    group.take_focus()

    group.set_options(OPTIONS, OTHERS, compact=False)
    settle(group)

    assert group.reply == "partly"
    assert focused() is _button(group, "Partly met")
    assert len(_shown(group)) == 7


def test_no_answer_is_cut(qtbot: QtBot, look: Look) -> None:
    for compact in (True, False):
        group = _group(qtbot, compact=compact)
        group.show_reply("not_applicable")
        group.resize(480, 10)

        group.resize(480, group.heightForWidth(480))

        assert_nothing_cut(group)


def test_answers_are_large_enough_to_hit(qtbot: QtBot, look: Look) -> None:
    group = _group(qtbot)
    group.resize(640, group.heightForWidth(640))
    settle(group)

    assert min(one.height() for one in group.findChildren(AnswerButton)) >= 32


def test_an_answer_can_be_taken_back(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.show_reply("met")

    group.show_reply(None)

    assert not any(one.isChecked() for one in group.findChildren(AnswerButton))
    assert focusable(group) == [_button(group, "Met")]


class _Requests(QObject):
    """Counts how often a widget is laid out anew."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


def test_showing_an_answer_lays_nothing_out_anew(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    groups = [AnswerGroup(f"{QUESTION} {at}", OPTIONS, OTHERS, compact=True) for at in range(9)]
    for group in groups:
        page.body.addWidget(group)
    settle(page)
    requests = _Requests()
    page.content.installEventFilter(requests)

    for reply in ("met", "not_met", None, "partly"):
        groups[4].show_reply(reply)
        settle(page)

    assert requests.count == 0


def test_longer_words_in_the_folded_answer_make_room_for_themselves(qtbot: QtBot) -> None:
    group = _group(qtbot, compact=True)
    group.resize(360, group.heightForWidth(360))
    settle(group)

    group.show_reply("rather_not")
    settle(group)
    group.resize(360, group.heightForWidth(360))

    assert_nothing_cut(group)
