"""The protected path: a page of its own, by keyboard, and gone from here once it is handed over."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.usecases import disclosures
from qvisit.usecases.scoring import read_drafts
from qvisit.usecases.wards import enter_contact
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import Trust

WORDS = "They shout at people who ask for water"


@pytest.fixture
def named(on_the_ward: Trust) -> Trust:
    """The trust whose governance named its safeguarding lead and entered the guardian."""
    linden = on_the_ward["linden"]
    disclosures.name_reader(linden, on_the_ward.person("linden"), "safeguarding")
    enter_contact(linden, "Speak-up guardian", "Tamsin Reed", "01632 960 150")
    on_the_ward.sync("linden", "ash", "hazel", "rowan")
    return on_the_ward


def _protected(show: Open, name: str = "ash") -> Shown:
    shown = show(name)
    press(focused(), Qt.Key.Key_F9)
    press(button(shown.page, "Use the protected path"), Qt.Key.Key_Return)
    settle(shown.frame)
    return shown


def _written(show: Open) -> Shown:
    shown = _protected(show)
    type_words(focused(), WORDS)
    press(button(shown.page, "Save for these people alone"), Qt.Key.Key_Return)
    settle(shown.frame)
    return shown


def test_it_says_what_secrecy_means_and_who_can_read(named: Trust, show: Open) -> None:
    shown = _protected(show)

    said = words_on(shown.page)
    boxes = shown.page.later.concern.protected.form.boxes
    assert "It is not a promise of secrecy." in said
    assert "Saving tells nobody" in said
    assert "you cannot read it again" in said
    assert "Tamsin Reed" in said
    assert {box.accessibleName() for box in boxes.values()} == {
        "Hazel, panel lead",
        "Linden, safeguarding lead",
    }
    assert_page_is_sound(shown.page.later.concern.protected)


def test_words_are_written_by_keyboard_and_kept_for_the_chosen_alone(
    named: Trust, show: Open
) -> None:
    shown = _protected(show)
    form = shown.page.later.concern.protected.form
    lead = form.boxes[named.person("hazel")]
    lead.setFocus()
    press(lead, Qt.Key.Key_Space)  # it may be about the lead
    form.take_focus()

    type_words(focused(), WORDS)
    press(form.save, Qt.Key.Key_Return)
    settle(shown.frame)

    (kept,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    assert kept.words == WORDS
    assert kept.readers == {named.person("linden")}
    assert form.words.text() == ""
    assert kept.reference in words_on(shown.page)
    assert WORDS not in words_on(shown.page)


def test_a_small_team_is_warned_of_before_anything_is_saved(named: Trust, show: Open) -> None:
    shown = _protected(show)
    form = shown.page.later.concern.protected.form
    type_words(focused(), "The only agency nurse told me")
    press(form.save, Qt.Key.Key_Return)
    first = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    said = words_on(shown.page)

    press(form.save, Qt.Key.Key_Return)

    assert first == []
    assert "A small team may know who said this. Nothing is saved yet." in said
    assert "The only, agency" in said
    assert len(disclosures.own_disclosures(named["ash"], named.seen_by("ash"))) == 1


def test_own_words_are_read_and_changed_until_they_are_handed_over(
    named: Trust, show: Open
) -> None:
    shown = _written(show)
    page = shown.page.later.concern.protected
    (kept,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))

    press(button(page, f"Read and change {kept.reference}"), Qt.Key.Key_Return)
    assert page.form.words.text() == WORDS
    assert not page.form.group.isVisibleTo(page), "who may read it was chosen once"
    type_words(focused(), ", every day")
    press(page.form.save, Qt.Key.Key_Return)
    (changed,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    press(button(page, f"I told them in person, {kept.reference}"), Qt.Key.Key_Return)
    settle(shown.frame)

    (gone,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    assert changed.words == f"{WORDS}, every day"
    assert gone.words is None
    assert kept.reference in words_on(shown.page)
    assert "Keep this number." in words_on(shown.page)
    assert not shown.failures
    with pytest.raises(AssertionError):
        button(page, f"Read and change {kept.reference}")


def test_what_was_being_changed_goes_too_once_it_is_handed_over(
    named: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = _written(show)
    page = shown.page.later.concern.protected
    (kept,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    press(button(page, f"Read and change {kept.reference}"), Qt.Key.Key_Return)
    shown.saved.clear()
    type_words(focused(), " daily")
    qtbot.waitUntil(lambda: bool(shown.saved))
    before = _drafts(named)

    named.sync("ash", "hazel", "ash")
    shown.editor.reload()
    settle(shown.frame)

    assert any("daily" in one for one in before)
    assert not [one for one in _drafts(named) if "shout" in one]
    assert page.form.words.text() == ""
    assert WORDS not in words_on(shown.page)


def test_nobody_else_sees_that_there_is_one(named: Trust, show: Open) -> None:
    _written(show)
    named.sync("ash", "hazel", "rowan")

    other = _protected(show, "rowan")
    page = other.page.later.concern.protected
    assert not page.own.isVisibleTo(page)
    assert not page.reading.isVisibleTo(page)
    assert "PD-" not in words_on(other.page)
    assert not named.seen_by("rowan").shared.concerns


def test_the_lead_reads_it_each_look_logged_and_the_guardian_is_asked(
    named: Trust, show: Open
) -> None:
    _written(show)
    named.sync("ash", "hazel", "ash", "hazel")
    led = _protected(show, "hazel")
    page = led.page.later.concern.protected
    (listed,) = disclosures.disclosures_for_me(named["hazel"], named.seen_by("hazel"))
    before = words_on(led.page)

    press(button(page, f"Read {listed.reference}"), Qt.Key.Key_Return)
    settle(led.frame)
    after = words_on(led.page)
    assert page.reading.isAncestorOf(focused())
    press(button(page, "The guardian says: all right"), Qt.Key.Key_Return)
    settle(led.frame)
    checked = words_on(led.page)
    assert page.reading.isAncestorOf(focused())
    led.page.show_step("score")
    led.page.show_concern()
    settle(led.frame)

    assert WORDS not in before
    assert WORDS in after
    assert "Looked at by Hazel" in after
    assert "ask the guardian, not the ward" in after
    assert "Guardian asked by Hazel" in checked
    assert WORDS not in words_on(led.page)


def test_only_the_lead_can_let_the_report_mention_it(named: Trust, show: Open) -> None:
    led = _protected(show, "hazel")
    mention = led.page.later.concern.protected.mention
    mention.setFocus()
    press(mention, Qt.Key.Key_Space)
    ticked = named.seen_by("hazel").shared.mentioned

    other = _protected(show)

    assert ticked is not None
    assert ticked.said.mention
    assert not other.page.later.concern.protected.mention.isVisibleTo(other.page)


def test_who_was_left_out_stays_left_out(named: Trust, show: Open) -> None:
    shown = show("ash")
    press(focused(), Qt.Key.Key_F9)
    type_words(shown.page.later.concern.form.what.edit, WORDS)
    press(button(shown.page, "Use the protected path"), Qt.Key.Key_Return)
    page = shown.page.later.concern
    moved, left = page.protected.form.words.text(), page.form.what.text()
    page.protected.form.boxes[named.person("hazel")].click()  # it may be about the lead
    shown.page.show_step("score")
    settle(shown.frame)
    shown.page.leave()

    again = _protected(show)
    form = again.page.later.concern.protected.form
    press(form.save, Qt.Key.Key_Return)

    (kept,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    assert (moved, left) == (WORDS, "")
    assert kept.words == WORDS
    assert kept.readers == {named.person("linden")}
    assert not [one for one in _drafts(named) if "shout" in one]
    assert all(box.isChecked() for box in form.boxes.values()), "another one, another choice"


def _drafts(trust: Trust) -> list[str]:
    return [one.text for one in read_drafts(trust["ash"], trust.visit)]
