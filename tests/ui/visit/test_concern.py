"""A concern: one key away, never taken for told, red until somebody named has confirmed it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.visit.told_form import LaterForm, ToldForm
from qvisit.usecases.wards import enter_contact
from qvisit.visits.visit import Concern
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import TEMPLATE, Trust, debriefed


@pytest.fixture
def phones(on_the_ward: Trust) -> Trust:
    """The trust whose laptops know whom to phone."""
    for role, number in (("Nurse in charge", "01632 960 101"), ("On call", "01632 960 114")):
        enter_contact(on_the_ward["linden"], role, "Idris Vale", number)
    on_the_ward.sync("linden", "ash", "hazel")
    return on_the_ward


def test_f9_raises_a_concern_from_every_step(trust: Trust, show: Open) -> None:
    debriefed(trust)
    shown = show("hazel")

    reached = []
    for step in ("prepare", "score", "debrief", "rating", "report", "actions"):
        shown.page.show_step(step)
        settle(shown.frame)
        press(focused(), Qt.Key.Key_F9)
        reached.append((shown.page.step, shown.page.later.concern.form.isVisible()))
        press(button(shown.page, "Back, raise nothing"), Qt.Key.Key_Space)
        assert shown.page.step == step

    assert reached == [("concern", True)] * 6


def test_the_item_in_hand_goes_with_the_concern(on_the_ward: Trust, show: Open) -> None:
    shown = _writing(show, item="W-2")

    press(button(shown.page, "Save, then phone"), Qt.Key.Key_Return)

    raised = _only(on_the_ward).raised.said
    assert (raised.template, raised.item) == (TEMPLATE, "W-2")
    assert raised.what == "The bag is open"
    assert (raised.at_risk_now, raised.about_person_in_charge) == ("unknown", "unknown")


def test_saved_is_not_told(on_the_ward: Trust, show: Open) -> None:
    shown = _raised(show)

    said = words_on(shown.page)

    assert "Saved. Nobody has been told yet." in said
    assert "Saving tells nobody. Phone by 14:32." in said
    assert shown.page.header.concern.property("kind") == "danger"
    assert "1 not told yet" in shown.page.header.concern.accessibleDescription()


def test_the_time_to_phone_by_runs_from_the_seeing(on_the_ward: Trust, show: Open) -> None:
    shown = _writing(show)
    shown.page.later.concern.form.when.set_text("13:20")
    press(button(shown.page, "Save, then phone"), Qt.Key.Key_Return)
    settle(shown.frame)

    said = words_on(shown.page)

    assert "Saving tells nobody. The time was 13:50. Phone now." in said
    assert "by 13:50" in said


def test_without_risk_now_there_is_no_limit_in_minutes(on_the_ward: Trust, show: Open) -> None:
    shown = _writing(show)
    form = shown.page.later.concern.form
    for tile in (form.at_risk.tile("no"), form.harm.tile("no")):
        tile.setFocus()
        press(tile, Qt.Key.Key_Space)

    press(button(shown.page, "Save, then phone"), Qt.Key.Key_Return)

    said = words_on(shown.page)
    assert "Saving tells nobody. Phone today." in said
    assert "by 14:" not in said


@pytest.mark.parametrize(("about", "listed"), [("yes", False), ("unknown", False), ("no", True)])
def test_who_it_may_be_about_is_not_to_be_phoned(
    phones: Trust, show: Open, about: str, listed: bool
) -> None:
    shown = _writing(show)
    tile = shown.page.later.concern.form.in_charge.tile(about)
    tile.setFocus()
    press(tile, Qt.Key.Key_Space)
    settle(shown.frame)
    before = words_on(shown.page)
    press(button(shown.page, "Save, then phone"), Qt.Key.Key_Return)
    settle(shown.frame)
    after = words_on(shown.page)

    assert ("01632 960 101" in before, "01632 960 101" in after) == (listed, listed)
    assert "01632 960 114" in before
    assert "01632 960 114" in after
    assert ("1. Nurse in charge" in after) is listed
    assert ("urse in charge" in after) is listed
    assert "Checked 9 March 2027" in after


def test_it_stays_red_until_a_named_role_has_confirmed(on_the_ward: Trust, show: Open) -> None:
    shown = _raised(show)
    track = shown.page.later.concern.track
    tones = [track.banner.accessibleName()]

    type_words(track.told_form.role.edit, "Senior manager on call")
    type_words(track.told_form.name.edit, "Idris Vale")
    type_words(track.told_form.reply.edit, "I am coming")
    press(track.told_form.save, Qt.Key.Key_Return)
    tones.append(track.banner.accessibleName())
    type_words(track.confirm_form.role.edit, "Senior manager on call")
    type_words(track.confirm_form.name.edit, "Idris Vale")
    type_words(track.confirm_form.step.edit, "A new bag by 15:00")
    press(track.confirm_form.save, Qt.Key.Key_Return)
    tones.append(track.banner.accessibleName())

    concern = _only(on_the_ward)
    assert tones == [
        "Saved. Nobody has been told yet.",
        "Told, but not confirmed yet.",
        "Senior manager on call has it and acts on it.",
    ]
    assert (concern.state, concern.told[0].said.reply) == ("confirmed", "I am coming")
    assert concern.told[0].said.how == "by phone"
    assert not on_the_ward.seen_by("ash").shared.open_concerns
    assert shown.page.header.concern.property("kind") == "danger-outline"


def test_only_the_lead_or_governance_closes_it(on_the_ward: Trust, show: Open) -> None:
    shown = _raised(show)
    track = shown.page.later.concern.track
    told = track.told_form
    for field, words in ((told.role, "Manager on call"), (told.name, "I. Vale"), (told.reply, "Y")):
        type_words(field.edit, words)
    press(track.told_form.save, Qt.Key.Key_Return)
    for field in (track.confirm_form.role, track.confirm_form.name, track.confirm_form.step):
        type_words(field.edit, "Someone")
    press(track.confirm_form.save, Qt.Key.Key_Return)
    by_visitor = track.close_form.save.reason
    on_the_ward.sync("ash", "hazel")

    led = show("hazel")
    led.page.show_concern(next(iter(led.editor.current.shared.concerns)))
    settle(led.frame)
    close = led.page.later.concern.track.close_form
    type_words(close.outcome.edit, "The bag is whole again")
    press(close.save, Qt.Key.Key_Return)

    assert by_visitor == "Only the panel lead, or governance, can close a concern."
    (concern,) = on_the_ward.seen_by("hazel").shared.concerns.values()
    assert concern.state == "closed"
    assert led.page.later.concern.track.isAncestorOf(focused())
    assert "The bag is whole again" in words_on(led.page)


def test_a_concern_needs_words_and_a_code_that_exists(on_the_ward: Trust, show: Open) -> None:
    shown = _writing(show, words="")
    save = button(shown.page, "Save, then phone")
    press(save, Qt.Key.Key_Return)
    without_words = words_on(shown.page)
    type_words(shown.page.later.concern.form.what.edit, "A door")
    type_words(shown.page.later.concern.form.item.edit, "X-99")

    press(save, Qt.Key.Key_Return)

    assert "Write what you saw or heard, in a few words." in without_words
    assert "No item has this code." in words_on(shown.page)
    assert not on_the_ward.seen_by("ash").shared.concerns


def test_what_was_being_filled_in_is_there_again(on_the_ward: Trust, show: Open) -> None:
    first = _writing(show)
    form = first.page.later.concern.form
    for group, choice in ((form.in_charge, "yes"), (form.harm, "no"), (form.safe, "not_yet")):
        group.tile(choice).setFocus()
        press(group.tile(choice), Qt.Key.Key_Space)
    for field, words in ((form.reference, "INC-1"), (form.when, "")):
        field.edit.clear()
        type_words(field.edit, words or "13:40")
    first.page.leave()  # as a lock does, sooner than the words would be kept by themselves
    press(focused(), Qt.Key.Key_F9)
    at_once = (form.what.text(), form.when.text(), form.in_charge.value)
    on_the_ward.clock.now += timedelta(days=1)  # the power was cut until the next day

    again = show("ash")
    again.go_to("W-2")
    press(focused(), Qt.Key.Key_F9)

    form = again.page.later.concern.form
    assert at_once == ("The bag is open", "13:40", "yes")
    assert form.what.text() == "The bag is open"
    assert (form.in_charge.value, form.harm.value, form.safe.value) == ("yes", "no", "not_yet")
    assert (form.reference.text(), form.item.text(), form.when.text()) == ("INC-1", "W-1", "13:40")
    press(button(again.page, "Save, then phone"), Qt.Key.Key_Return)
    said = _only(on_the_ward).raised.said
    assert (said.seen_at, said.item) == ("2027-03-09T13:40:00Z", "W-1")
    again.page.show_concern()
    assert (form.what.text(), form.reference.text(), form.in_charge.value) == ("", "", "unknown")
    assert form.when.text() == "14:02"


def test_what_is_filled_in_under_a_concern_is_there_again(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = _raised(show)
    track = shown.page.later.concern.track
    press(button(track, "I told: Senior manager on call"), Qt.Key.Key_Return)
    type_words(focused(), "Idris Vale")
    type_words(track.told_form.reply.edit, "I am com")
    type_words(track.later_form.reference.edit, "INC-2")
    shown.page.leave()

    (name,) = shown.editor.current.shared.concerns
    told, later = ToldForm(shown.editor), LaterForm(shown.editor)
    for form in (told, later):
        qtbot.addWidget(form)
        form.begin(name)
    type_words(told.reply.edit, "ing")
    press(told.save, Qt.Key.Key_Return)

    concern = _only(on_the_ward)
    assert [(one.said.step, one.said.reply) for one in concern.told] == [("manager", "I am coming")]
    assert later.reference.text() == "INC-2"
    assert (told.name.text(), told.reply.text()) == ("", "")


def test_the_first_question_is_about_the_person_in_charge(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")

    press(focused(), Qt.Key.Key_F9)

    form = shown.page.later.concern.form
    assert form.in_charge.isAncestorOf(focused())
    assert form.in_charge.accessibleName() == "Is this about the person in charge here?"


def _writing(show: Open, words: str = "The bag is open", item: str = "W-1") -> Shown:
    shown = show("ash")
    shown.go_to(item)
    press(focused(), Qt.Key.Key_F9)
    shown.page.later.concern.form.what.edit.setFocus()
    type_words(focused(), words)
    return shown


def _raised(show: Open) -> Shown:
    shown = _writing(show)
    press(button(shown.page, "Save, then phone"), Qt.Key.Key_Return)
    settle(shown.frame)
    return shown


def _only(trust: Trust) -> Concern:
    (concern,) = trust.seen_by("ash").shared.concerns.values()
    return concern
