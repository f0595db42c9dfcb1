"""Jots in the real window: one key anywhere, nothing lost, sorted before one is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.entry_list import EntryButton
from qvisit.ui.visit.jots.page import JotsPage
from qvisit.ui.visit.jots.panel import JotPanel
from qvisit.ui.visit.own_work import GUIDED, LIST
from qvisit.ui.visit.sections_pane import JOTS
from qvisit.visits.visit import Sheet
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import assert_all_named, assert_nothing_cut, settle
from tests.ui.page_checks import words_on
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import key


def panel(evening: Evening) -> JotPanel:
    """Where jots are written."""
    return evening.window.pages.visit.jot


def ctrl_j(evening: Evening) -> None:
    """The key for a jot, wherever the focus is."""
    press(QApplication.focusWidget() or evening.window, Qt.Key.Key_J, CTRL)
    settle(evening.window)


def jot(evening: Evening, words: str) -> None:
    """Write a jot by keyboard alone."""
    ctrl_j(evening)
    type_words(focused(), words)
    ctrl_j(evening)


def saved(evening: Evening) -> Sheet:
    """The person's sheet as it is on the disk."""
    return evening.trust.seen_by(evening.name).sheet


def sorting(evening: Evening) -> JotsPage:
    """The page on which jots are sorted, as its entry in the list brings it up."""
    button = evening.view.sections.sections.button(JOTS)
    assert button is not None
    click(button)
    settle(evening.window)
    return evening.window.pages.visit.score.beside.jots


@pytest.mark.parametrize("face", [LIST, GUIDED])
def test_one_key_opens_a_jot_and_keeps_it_and_the_focus_goes_back(sit: Sit, face: str) -> None:
    evening = sit("ash")
    evening.window.pages.visit.score.show_face(face)
    evening.window.pages.visit.score.take_focus()
    settle(evening.window)
    before = focused()

    jot(evening, "The bins are full.")

    assert not panel(evening).isVisible()
    assert focused() is before
    (kept,) = saved(evening).jots
    assert (kept.said.text, kept.said.item) == ("The bins are full.", "")
    assert evening.failures == []


def test_a_jot_is_written_on_every_step_of_the_visit(sit: Sit) -> None:
    evening = sit("ash")
    evening.window.pages.visit.show_step("prepare")
    settle(evening.window)

    jot(evening, "The board is empty.")

    assert [one.said.text for one in saved(evening).jots] == ["The board is empty."]


def test_a_jot_is_durable_while_it_is_typed(sit: Sit, qtbot: QtBot) -> None:
    evening = sit("ash")
    ctrl_j(evening)
    type_words(focused(), "The bins")

    def kept() -> list[str]:
        drafts = evening.window.editor.scoring.drafts()
        return [one.text for one in drafts if one.field == "jot"]

    qtbot.waitUntil(lambda: kept() == ["The bins"], timeout=10_000)
    again = sit("ash")
    ctrl_j(again)

    assert panel(again).note.text() == "The bins"
    panel(again).close_up()
    assert kept() == []


def test_leaving_a_jot_by_mouse_keeps_it(sit: Sit) -> None:
    evening = sit("ash")
    ctrl_j(evening)
    type_words(focused(), "Loud at nine")

    evening.go_to("E-YES")

    assert not panel(evening).isVisible()
    assert [one.said.text for one in saved(evening).jots] == ["Loud at nine"]


def test_an_empty_jot_is_none(sit: Sit) -> None:
    evening = sit("ash")
    ctrl_j(evening)

    press(focused(), Qt.Key.Key_Escape)

    assert not panel(evening).isVisible()
    assert saved(evening).notes == {}


def test_jots_are_sorted_by_words_to_the_visit_or_back(sit: Sit) -> None:
    evening = sit("ash")
    for words in ("Warm drinks", "Bins", "Nice welcome"):
        jot(evening, words)
    page = sorting(evening)
    assert "Jots to sort: 3" in _entry(evening)

    assert page.cards[0].finder.edit.hasFocus()
    type_words(focused(), "hot drink")
    found = page.cards[0].found.findChildren(EntryButton)
    assert found[0].entry.text.startswith("E-YES")
    press(focused(), Qt.Key.Key_Return)
    click(page.cards[0].back)
    click(page.cards[0].whole)

    sheet = saved(evening)
    assert sheet.jots == ()
    assert [one.said.text for one in sheet.notes_on(*key("E-YES"))] == ["Warm drinks"]
    assert sorted(one.said.text for one in sheet.notes.values() if one.said.whole_visit) == [
        "Nice welcome"
    ]
    assert "All your jots are sorted." in words_on(page)
    click(page.cards[0].sort)
    assert [one.said.text for one in saved(evening).jots] == ["Nice welcome"]


def _entry(evening: Evening) -> str:
    button = evening.view.sections.sections.button(JOTS)
    assert button is not None
    return button.accessibleName()


def test_a_code_finds_its_question_and_nonsense_none(sit: Sit) -> None:
    evening = sit("ash")
    jot(evening, "Bins")
    card = sorting(evening).cards[0]

    type_words(card.finder.edit, "e-count")
    assert [one.entry.text[:7] for one in card.found.findChildren(EntryButton)] == ["E-COUNT"]
    card.finder.edit.clear()
    type_words(card.finder.edit, "zebra")

    assert card.found.keys() == []
    assert "No question has these words." in words_on(card)


def test_the_question_that_one_was_at_is_offered_first(sit: Sit) -> None:
    evening = sit("ash")
    evening.go_to("E-COUNT")
    jot(evening, "Nine of ten had one")

    card = sorting(evening).cards[0]

    assert card.found.keys() == ["ward-evening/E-COUNT"]


def test_unsorted_jots_come_first_before_one_is_done_and_are_no_gate(sit: Sit) -> None:
    evening = sit("ash")
    jot(evening, "Bins")

    click(evening.view.sections.done)
    settle(evening.window)
    first = evening.view.done.findChildren(EntryButton)[0]
    assert first.entry.words == "Jots to sort: 1"
    click(evening.view.done.confirm)

    assert evening.trust.seen_by("ash").is_finished


def test_sorting_is_whole_at_every_size(sit: Sit, qapp: QApplication) -> None:
    evening = sit("ash")
    jot(evening, "The bins by the door are full, and nobody came for them all evening.")
    page = sorting(evening)
    for percent in (100, 200):
        apply_look(qapp, Look(text_percent=percent))
        settle(evening.window)
        assert_nothing_cut(page)
        assert_all_named(page)
        ctrl_j(evening)
        assert_nothing_cut(panel(evening))
        assert_all_named(panel(evening))
        panel(evening).close_up()
