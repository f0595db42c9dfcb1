"""Whose words were removed is told once; a disclosure that a hold keeps says so."""

from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.copies_desk import CopiesDesk
from qvisit.ui.sync_run import SyncRun
from qvisit.ui.visit.steps import DEBRIEF, RATING, REPORT, SCORE, steps_of
from qvisit.usecases import disclosures, notes
from qvisit.usecases.found_words import found_in, remove_found
from qvisit.usecases.holds import place_hold
from qvisit.usecases.retention import remove_due
from qvisit.usecases.syncing import SyncResult
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.usecases.published import published
from tests.usecases.trust import TEMPLATE, Trust, debriefed, signed_off

LATER = datetime(2029, 3, 10, 9, 0, tzinfo=UTC)
TOLD = "Governance removed words of yours."


def test_the_author_is_told_until_they_have_read_it(trust: Trust, show: Open) -> None:
    said = notes.Noted("Told by Mr Example in the corridor.")
    notes.keep_note(trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), said)
    debriefed(trust)
    (found,) = found_in(trust["linden"], trust.visit)
    remove_found(trust["linden"], found)
    trust.sync("linden", "ash", "hazel")

    shown = show("ash")
    before = words_on(shown.page)
    press(button(shown.page, "I have read this"), Qt.Key.Key_Space)
    settle(shown.frame)

    assert TOLD in before
    assert "Note of 9 March 2027: A person could be identified." in before
    assert TOLD not in words_on(shown.page)
    assert focused() is not None
    assert TOLD not in words_on(show("hazel").page)


def test_a_visit_whose_answers_went_says_so(trust: Trust, show: Open) -> None:
    signed_off(trust)
    trust.clock.now = LATER
    remove_due(trust["linden"], trust.visit, "scores")

    shown = show("linden")

    assert "own answers were removed under a time limit" in words_on(shown.page)


def test_a_writer_is_told_that_a_hold_keeps_a_disclosure(on_the_ward: Trust, show: Open) -> None:
    trust, ws = on_the_ward, on_the_ward["ash"]
    opened = trust.seen_by("ash")
    readers = [one.person for one in disclosures.readers_offered(ws, opened)]
    disclosures.write_disclosure(ws, opened, "She was hurt.", "patient", readers)
    place_hold(trust["linden"], trust.seen_by("linden"), "police")
    trust.sync("linden", "ash", "hazel", "ash", "hazel", "ash")
    shown = show("ash")

    press(focused(), Qt.Key.Key_F9)
    press(button(shown.page, "Use the protected path"), Qt.Key.Key_Return)
    settle(shown.frame)

    said = words_on(shown.page)
    assert "A legal hold keeps everything of this visit" in said
    assert "She was hurt." not in said


def test_an_open_visit_says_that_answers_were_taken_off_and_brings_them_back(
    trust: Trust, show: Open, qtbot: QtBot, background: Background
) -> None:
    published(trust)
    trust.sync("linden", "hazel", "ash", "linden", "hazel", "ash")
    trust.clock.now += timedelta(days=31)
    shown = show("hazel")
    shown.page.show_step(RATING)
    ws = trust["hazel"]
    run, after = SyncRun(ws, background, background), list[str]()
    desk = CopiesDesk(ws, background, run, background)
    with qtbot.waitSignal(desk.changed):
        desk.look(partial(after.append, "the backup"))
    assert after == ["the backup"]
    shown.editor.reload()
    settle(shown.frame)

    said = words_on(shown.page)
    assert "What each person scored and noted was taken off this laptop on 9 April 2027." in said
    assert shown.page.step == REPORT
    reasons = {one.key: one.reason for one in steps_of(trust.seen_by("hazel"))}
    assert [bool(reasons[key]) for key in (SCORE, DEBRIEF, RATING)] == [True] * 3
    assert "taken off this laptop" in button(shown.page, "Save to a folder").reason
    assert_page_is_sound(shown.page)

    press(button(shown.page, "Bring it back to this laptop"), Qt.Key.Key_Space)
    settle(shown.frame)
    assert "comes back with the next sync" in words_on(shown.page)
    assert focused() is not None
    trust.sync("hazel")
    shown.editor.reload()
    shown.page.show_step(RATING)
    settle(shown.frame)

    assert shown.page.step == RATING
    assert not shown.page.removed.isVisible()
    trust.clock.now += timedelta(days=31)
    with qtbot.waitSignal(desk.changed):
        run.ended.emit(SyncResult(0, 0, 0, 0, 0, (), 0))  # the first on a new day
    desk.stop()
    qtbot.waitUntil(lambda: not background.busy)  # the page of the report was being made
    run.ended.emit(SyncResult(1, 1, 0, 0, 0, (), 0))
    assert not background.busy
