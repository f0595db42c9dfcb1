"""The records page: governance places holds, sees what is due, and removes words for ever."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.records_page import RecordsCard, RecordsPage
from qvisit.ui.records_words import RemovalSheet
from qvisit.ui.theme import Look
from qvisit.usecases import concerns, notes
from qvisit.usecases.copies import take_off_due
from qvisit.usecases.found_words import found_in
from qvisit.usecases.holds import list_holds
from qvisit.usecases.removal import remove_words
from qvisit.usecases.retention import list_due, read_rules
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import assert_page_is_sound, button, show_page, words_on
from tests.usecases.published import published
from tests.usecases.trust import TEMPLATE, Trust, debriefed, signed_off

Open = Callable[[str], RecordsPage]
LATER = datetime(2029, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def look_at(trust: Trust, qtbot: QtBot, background: Background) -> Open:
    def make(name: str) -> RecordsPage:
        page = RecordsPage(trust[name], background)
        qtbot.addWidget(page)
        show_page(page)
        page.refresh()
        _wait(qtbot, background)
        return page

    return make


def _wait(qtbot: QtBot, background: Background) -> None:
    qtbot.waitUntil(lambda: background.wait_for_done(0) and not background._running)


def _sheet(page: RecordsPage) -> RemovalSheet:
    return next(one for one in page.window().findChildren(RemovalSheet) if one.isVisible())


def test_a_hold_is_placed_and_lifted_with_the_keyboard(
    look_at: Open, trust: Trust, qtbot: QtBot, background: Background
) -> None:
    page = look_at("linden")
    assert "No hold was ever placed." in words_on(page)
    page.holds.why.show_value("other")
    press(page.holds.place, Qt.Key.Key_Return)
    assert "Write the reason" in words_on(page)
    page.holds.why.show_value("coroner")
    type_words(page.holds.words.edit, "Inquest 7")
    press(page.holds.words.edit, Qt.Key.Key_Return)
    _wait(qtbot, background)

    assert [(one.why, one.words) for one in list_holds(trust["linden"])] == [
        ("coroner", "Inquest 7")
    ]
    assert "Willow Ward (WIL), 9 March 2027: Coroner" in words_on(page)
    lift = "Lift the hold on Willow Ward (WIL), 9 March 2027: Coroner"
    press(button(page, lift), Qt.Key.Key_Space)
    assert page.holds.question.reason.edit.hasFocus()
    press(page.holds.question.reason.edit, Qt.Key.Key_Return)
    assert "Write a reason" in words_on(page)
    type_words(page.holds.question.reason.edit, "It ended.")
    press(page.holds.question.reason.edit, Qt.Key.Key_Return)
    _wait(qtbot, background)

    assert list_holds(trust["linden"])[0].lifted is not None
    assert "Lifted" in words_on(page)
    assert not page.holds.question.isVisible()


def test_what_is_due_is_previewed_and_kept_unless_the_person_says_yes(
    look_at: Open, trust: Trust, qtbot: QtBot, background: Background
) -> None:
    signed_off(trust)
    trust.clock.now = LATER
    page = look_at("linden")
    assert "Due for removal: 1" in words_on(page)
    see = "See what goes: Willow Ward (WIL), 9 March 2027: answers and notes"

    press(button(page, see), Qt.Key.Key_Return)
    sheet = _sheet(page)
    assert "Answer: 9" in sheet.said
    assert "What stays: what the panel agreed" in sheet.said
    assert sheet.keep.hasFocus()
    press(sheet.keep, Qt.Key.Key_Escape)
    assert len(list_due(trust["linden"])) == 1

    press(button(page, see), Qt.Key.Key_Return)
    press(_sheet(page).remove, Qt.Key.Key_Space)
    _wait(qtbot, background)

    assert list_due(trust["linden"]) == []
    qtbot.waitUntil(lambda: "Nothing is due now." in words_on(page))
    assert "Changes: 9." in words_on(page)


def test_words_are_looked_for_when_asked_and_removed(
    look_at: Open, trust: Trust, qtbot: QtBot, background: Background
) -> None:
    ws = trust["ash"]
    said = notes.Noted("Told by Mr Example in the corridor.")
    notes.keep_note(ws, trust.seen_by("ash"), (TEMPLATE, "W-1"), said)
    concerns.raise_concern(ws, trust.seen_by("ash"), "Mr Example cannot get out.", {})
    debriefed(trust)
    page = look_at("linden")
    press(page.found.look, Qt.Key.Key_Return)
    _wait(qtbot, background)
    assert "Found: 2" in words_on(page)

    remove = "Remove the words with “Mr Example”"
    for said_first in ("The concern stays open", "What goes: all words of this text."):
        press(button(page, remove), Qt.Key.Key_Return)
        _wait(qtbot, background)
        assert said_first in _sheet(page).said
        press(_sheet(page).remove, Qt.Key.Key_Space)
        _wait(qtbot, background)
        qtbot.waitUntil(lambda: not background._running)

    assert found_in(trust["linden"], trust.visit) == ()
    assert len(trust.seen_by("linden").shared.open_concerns) == 1


def test_the_time_limits_are_said_for_the_whole_trust(
    look_at: Open, trust: Trust, qtbot: QtBot, background: Background
) -> None:
    page = look_at("linden")
    page.rules.scores.edit.clear()
    type_words(page.rules.scores.edit, "soon")
    press(page.rules.save, Qt.Key.Key_Space)
    assert "Write a number of months" in words_on(page)
    page.rules.scores.edit.clear()
    type_words(page.rules.scores.edit, "36")
    page.rules.copies.edit.clear()
    press(page.rules.save, Qt.Key.Key_Space)
    assert "Write a number of days" in words_on(page)
    assert page.rules.copies.edit.hasFocus()
    type_words(page.rules.copies.edit, "0")
    press(page.rules.save, Qt.Key.Key_Space)
    _wait(qtbot, background)

    assert page.rules.save.reason == ""
    said = read_rules(trust["linden"])
    assert (said.scores_months, said.copies_days) == (36, 0)


def test_a_published_report_with_removed_words_leads_to_its_visit(
    look_at: Open, trust: Trust, qtbot: QtBot, background: Background
) -> None:
    opened = published(trust)
    finding = next(iter(opened.shared.findings.values())).now.change
    remove_words(trust["linden"], opened, [finding], "a name was found")

    page = look_at("linden")
    with qtbot.waitSignal(page.visit_wanted) as asked:
        press(
            button(page, "Open the report: Willow Ward (WIL), 9 March 2027: version 1"),
            Qt.Key.Key_Return,
        )

    assert asked.args == [trust.visit, "report"]
    assert "Publish it again" in words_on(page)
    assert_page_is_sound(page)


def test_others_are_told_who_keeps_the_records(look_at: Open) -> None:
    page = look_at("hazel")

    assert "Governance keeps the records." in words_on(page)
    assert not page.holds.isVisible()


def test_the_settings_say_what_becomes_of_copies(trust: Trust, qtbot: QtBot) -> None:
    published(trust)
    trust.sync("linden", "hazel", "ash", "linden", "hazel", "ash")
    trust.clock.now += timedelta(days=31)
    take_off_due(trust["ash"])
    said = {}
    for name in ("ash", "hazel", "linden"):
        card = RecordsCard(trust[name])
        qtbot.addWidget(card)
        card.show()
        said[name] = card.copies.text()

    leaves = "What each person scored and noted leaves this laptop 30 days after the report came."
    assert said["ash"] == f"{leaves} Taken off so far: 1 visit."
    assert said["hazel"] == leaves
    assert "it keeps everything" in said["linden"]


def test_the_page_is_sound_in_every_look(
    look_at: Open, trust: Trust, look: Look, qtbot: QtBot, background: Background
) -> None:
    page = look_at("linden")
    page.holds.why.show_value("police")
    press(page.holds.place, Qt.Key.Key_Return)
    _wait(qtbot, background)
    press(page.found.look, Qt.Key.Key_Return)
    _wait(qtbot, background)

    assert_page_is_sound(page)
