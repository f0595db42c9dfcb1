"""Jots in the real window: one key anywhere, nothing lost, sorted before one is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.visit.entry_list import EntryButton
from qvisit.ui.visit.jots.page import JotsPage
from qvisit.ui.visit.jots.panel import JotPanel
from qvisit.ui.visit.own_work import GUIDED, LIST
from qvisit.ui.visit.sections_pane import JOTS
from qvisit.visits.visit import Sheet
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import assert_all_named, assert_nothing_cut, settle
from tests.ui.page_checks import assert_page_is_sound, words_on
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


def test_one_key_opens_a_jot_anywhere_and_keeps_it_and_the_focus_goes_back(sit: Sit) -> None:
    evening = sit("ash")
    visit = evening.window.pages.visit
    for face, words in ((GUIDED, "The bins are full."), (LIST, "A chair is broken.")):
        visit.score.show_face(face)
        visit.score.take_focus()
        settle(evening.window)
        before = focused()

        jot(evening, words)

        assert not panel(evening).isVisible()
        assert focused() is before
        kept = saved(evening).jots[-1]
        assert (kept.said.text, kept.said.item) == (words, "")
    ctrl_j(evening)
    assert_nothing_cut(panel(evening))
    assert_all_named(panel(evening))
    press(focused(), Qt.Key.Key_Escape)  # an empty one is none
    assert not panel(evening).isVisible()
    ctrl_j(evening)
    type_words(focused(), "Loud at nine")
    evening.go_to("E-YES")  # leaving by mouse keeps it
    assert not panel(evening).isVisible()
    visit.show_step("prepare")
    settle(evening.window)
    jot(evening, "The board is empty.")

    texts = [one.said.text for one in saved(evening).jots]
    assert texts == [
        *("The bins are full.", "A chair is broken.", "Loud at nine", "The board is empty.")
    ]
    assert evening.failures == []


def test_a_jot_is_durable_while_it_is_typed_and_stays_with_its_sheet(
    sit: Sit, qtbot: QtBot
) -> None:
    evening = sit("hazel")
    ctrl_j(evening)
    type_words(focused(), "Of 999 000 0018")

    def kept() -> list[str]:
        drafts = evening.window.editor.scoring.drafts()
        return [one.text for one in drafts if one.field == "jot"]

    qtbot.waitUntil(lambda: kept() == ["Of 999 000 0018"], timeout=10_000)
    evening.window.pages.visit.typing.begin(evening.trust.person("rowan"), "")

    assert not panel(evening).isVisible()
    assert kept() == []
    ctrl_j(evening)
    assert panel(evening).note.text() == ""
    again = sit("hazel")
    ctrl_j(again)
    note = panel(again).note
    assert note.text() == "Of 999 000 0018"
    note.edit.clear()
    type_words(note.edit, "Of a bed")
    panel(again).close_up()
    assert [one.said.text for one in saved(again).jots] == ["Of a bed"]


def test_jots_are_sorted_by_words_to_the_visit_or_back(sit: Sit) -> None:
    evening = sit("ash")
    evening.go_to("E-COUNT")
    for words in ("Warm drinks", "Bins", "Nice welcome"):
        jot(evening, words)
    page = sorting(evening)
    assert "Jots to sort: 3" in _entry(evening)
    assert_page_is_sound(page)

    first = page.cards[0]
    assert first.found.keys() == ["ward-evening/E-COUNT"]  # the question that one was at
    assert first.finder.edit.hasFocus()
    type_words(first.finder.edit, "e-yes")
    assert [one.entry.text[:5] for one in first.found.findChildren(EntryButton)] == ["E-YES"]
    first.finder.edit.clear()
    type_words(first.finder.edit, "zebra")
    assert first.found.keys() == []
    assert "No question has these words." in words_on(first)
    first.finder.edit.clear()
    type_words(focused(), "hot drink")
    found = first.found.findChildren(EntryButton)
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

    click(page.back)
    click(evening.view.sections.done)
    settle(evening.window)
    waiting = evening.view.done.findChildren(EntryButton)[0]
    assert waiting.entry.words == "Jots to sort: 1"
    click(evening.view.done.confirm)  # it is no gate
    assert evening.trust.seen_by("ash").is_finished


def _entry(evening: Evening) -> str:
    button = evening.view.sections.sections.button(JOTS)
    assert button is not None
    return button.accessibleName()
