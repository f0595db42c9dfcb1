"""Each step of a concern: its numbers, who was told, who did not answer, and by when."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.concern_path import calls, what_words, who_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.sheet import Sheet, ask
from qvisit.usecases import concerns
from qvisit.usecases.wards import enter_contact
from qvisit.visits.concern_path import Step, path_of
from qvisit.visits.concern_words import WHO, by_words, step_words
from qvisit.visits.visit import Concern
from tests.report.reading import text_of
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button, main_buttons
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import Trust

MANAGER = "Senior manager on call"


@pytest.fixture
def phones(on_the_ward: Trust) -> Trust:
    """The trust whose laptops know whom to phone."""
    numbers = (("Nurse in charge", "101"), (MANAGER, "114"), (f"{MANAGER}, second", "120"))
    for role, number in numbers:
        enter_contact(on_the_ward["linden"], role, "Idris Vale", f"01632 960 {number}")
    on_the_ward.sync("linden", "ash", "hazel", "rowan")
    return on_the_ward


def _raised(trust: Trust, show: Open, name: str = "ash", **facts: str) -> Shown:
    usual = {"at_risk_now": "yes", "about_person_in_charge": "no", "harm_alleged": "no"}
    opened = concerns.raise_concern(
        trust["ash"], trust.seen_by("ash"), "The bag is open.", {**usual, **facts}
    )
    concern = list(opened.shared.concerns)[-1]
    if name != "ash":
        trust.sync("ash", name)
    shown = show(name)
    shown.page.show_concern(concern)
    settle(shown.frame)
    return shown


def _only(trust: Trust, name: str = "ash") -> Concern:
    (concern,) = trust.seen_by(name).shared.concerns.values()
    return concern


def test_a_step_shows_its_own_numbers_and_by_when(phones: Trust, show: Open) -> None:
    shown = _raised(phones, show)

    said = words_on(shown.page)

    assert re.search(r"2\. Senior manager on call\n.*by 14:32.*01632 960 114", said, re.DOTALL)
    assert "01632 960 120" in said
    assert "The visit pauses until you agree to go on." in said
    assert "by 10 March 2027, 14:02" in said
    assert not re.search(r"\b\d+ min", said)  # a time, and never a countdown
    assert_page_is_sound(shown.page.later.concern.track)
    assert main_buttons(shown.page.later.concern.track) == ["I have told them"]


def test_the_nurse_knowing_leaves_it_not_told_until_the_manager_does(
    phones: Trust, show: Open
) -> None:
    shown = _raised(phones, show)
    track = shown.page.later.concern.track
    banners = []
    for who, name in (("I told: Nurse in charge", "R. Example"), (f"I told: {MANAGER}", "I. Vale")):
        press(button(track, who), Qt.Key.Key_Return)
        type_words(focused(), name)
        press(track.told_form.save, Qt.Key.Key_Return)
        assert track.told_form.reply.edit.hasFocus(), "what they answered is part of it"
        type_words(focused(), "I am coming")
        press(track.told_form.save, Qt.Key.Key_Return)
        settle(shown.frame)
        banners.append((track.banner.accessibleName(), track.confirm_form.isVisibleTo(track)))

    concern = _only(phones)
    assert banners == [("Not told yet.", False), ("Told, but not confirmed yet.", True)]
    assert [one.said.step for one in concern.told] == ["make_safe", "manager"]


def test_no_answer_is_written_down_and_the_next_number_tried(phones: Trust, show: Open) -> None:
    shown = _raised(phones, show)
    track = shown.page.later.concern.track
    missed = button(track, f"No answer: {MANAGER}")
    missed.setFocus()

    press(missed, Qt.Key.Key_Return)
    settle(shown.frame)

    assert missed.words == "No answer, try the next number"
    assert "no answer from Senior manager on call." in words_on(shown.page)
    assert _only(phones).state == "not_told"
    assert track.steps.isAncestorOf(focused())


def test_when_they_were_told_can_be_changed_and_is_never_ahead(phones: Trust, show: Open) -> None:
    shown = _raised(phones, show)
    form = shown.page.later.concern.track.told_form
    for field, words in ((form.role, MANAGER), (form.name, "I. Vale"), (form.reply, "Yes")):
        type_words(field.edit, words)
    for typed in ("half past", "23:00"):
        form.when.set_text(typed)
        press(form.save, Qt.Key.Key_Return)
    refused = _only(phones).told
    form.when.set_text("13:50")
    press(form.save, Qt.Key.Key_Return)

    (told,) = _only(phones).told
    assert refused == ()
    assert (told.said.told_at, told.said.step) == ("2027-03-09T13:50:00Z", "manager")


def test_references_are_added_at_any_time(phones: Trust, show: Open) -> None:
    shown = _raised(phones, show)
    form = shown.page.later.concern.track.later_form
    type_words(form.reference.edit, "INC-2027-14")
    type_words(form.item.edit, "w-2")
    press(form.save, Qt.Key.Key_Return)
    settle(shown.frame)

    concern = _only(phones)
    assert concern.references == ("INC-2027-14",)
    assert [code for _, code in concern.items] == ["W-2"]
    assert "Reference: INC-2027-14" in words_on(shown.page)


def test_a_visitor_who_did_not_raise_it_is_told_who_may_write_it_down(
    phones: Trust, show: Open
) -> None:
    shown = _raised(phones, show, "rowan")
    track = shown.page.later.concern.track

    reasons = {track.told_form.save.reason, button(track, f"I told: {MANAGER}").reason}

    assert reasons == {"Only who raised it, the panel lead, or governance can write this down."}
    assert "01632 960 114" in words_on(shown.page)


def test_the_lead_writes_down_who_was_told(phones: Trust, show: Open) -> None:
    shown = _raised(phones, show, "hazel")
    track = shown.page.later.concern.track

    press(button(track, f"I told: {MANAGER}"), Qt.Key.Key_Return)
    type_words(focused(), "I. Vale")
    type_words(track.told_form.reply.edit, "Yes")
    press(track.told_form.save, Qt.Key.Key_Return)

    assert track.confirm_form.role.edit.hasFocus()
    assert _only(phones, "hazel").state == "told"


def test_the_card_is_saved_without_a_print_dialog_and_read_as_plain_text(
    phones: Trust, show: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = _raised(phones, show, about_person_in_charge="unknown")
    card = shown.page.later.concern.track.card
    path = tmp_path / "card.pdf"
    card.making._choosers = Choosers(pdf=lambda _window, _title, _name: path)

    press(card.save, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.making.open.isVisibleTo(card))
    press(card.plain, Qt.Key.Key_Return)
    settle(shown.frame)

    paper = text_of(path.read_bytes(), tmp_path)
    for words in (paper, card.text.text()):
        assert "The bag is open." in words
        assert "by 14:32" in words
        assert "Site manager or on-call manager" in words
        assert "urse in charge" not in words
        assert "01632 960 101" not in words


def test_the_limit_that_has_passed_is_said_to_have_passed(phones: Trust, show: Open) -> None:
    shown = _raised(phones, show)
    phones.clock.now = datetime(2027, 3, 9, 14, 50, tzinfo=UTC)

    shown.editor.reload()
    settle(shown.frame)

    assert "The time was 14:32. Phone now." in words_on(shown.page)


def test_f9_closes_a_sheet_with_nothing_agreed_to(phones: Trust, show: Open) -> None:
    shown = show("ash")
    agreed: list[bool] = []
    sheet = ask(
        shown.frame, "Go?", "It goes.", PlainButton("Go"), "Stay", lambda: agreed.append(True)
    )
    settle(shown.frame)

    press(focused(), Qt.Key.Key_F9)
    settle(shown.frame)

    assert agreed == []
    assert not [one for one in shown.frame.findChildren(Sheet) if one is sheet and one.isVisible()]
    assert shown.page.step == "concern"
    assert shown.page.later.concern.form.isAncestorOf(focused())


@pytest.mark.parametrize("about", ["no", "yes"])
@pytest.mark.parametrize("risk", ["yes", "no"])
def test_the_screen_and_the_card_use_the_same_words(
    phones: Trust, show: Open, about: str, risk: str
) -> None:
    _raised(phones, show, about_person_in_charge=about, at_risk_now=risk)
    raised = _only(phones).raised

    steps: tuple[Step, ...] = path_of(raised.said).steps
    assert [who_words(step.to) for step in steps] == [WHO[step.to] for step in steps]
    assert [what_words(step) for step in steps] == [step_words(step) for step in steps]
    assert [one.by for one in calls(raised)] == [by_words(step, raised) for step in steps]
