"""The ward's check of the facts in the window: entered, changed, and decided on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from qvisit.ui.visit.accuracy_card import AccuracyCard
from qvisit.ui.visit.people import signers
from qvisit.usecases import workflow
from tests.ui.keyboard import focused, press, type_words
from tests.ui.page_checks import words_on
from tests.ui.visit.report_column import Open
from tests.usecases.drafted import WARDS, comment_of, finding_of, received, sent
from tests.usecases.trust import Trust

ENTER = Qt.Key.Key_Return


def enter(card: AccuracyCard, sort: str, text: str, evidence: str = "") -> None:
    """Enter a comment of the ward by keyboard, and try to save it."""
    press(card.enter, ENTER)
    card.form.sort.tile(sort).click()
    card.form.text.set_text(text)
    card.form.evidence.set_text(evidence)
    press(card.form.save, ENTER)


def test_governance_enters_what_the_ward_wrote_in_one_of_three_kinds(
    trust: Trust, look_at: Open
) -> None:
    sent(trust)
    card = look_at("linden").way.accuracy

    press(card.enter, ENTER)
    explained = words_on(card)
    press(card.form.save, ENTER)
    unsaid = words_on(card)
    enter(card, "inaccurate", "Both doors lock.")
    unproved = words_on(card)
    enter(card, "inaccurate", "Both doors lock.", "The check of 8 March.")

    assert "An opinion is not a correction." in explained
    assert "Choose which kind it is." in unsaid
    assert "A wrong fact needs evidence: write how the ward knows." in unproved
    assert "From: Ward manager, 9 March 2027, on paper." in words_on(card)
    assert "1 comment waits for a decision." in words_on(card)
    assert card.buttons == {}  # governance enters it, the panel decides


def test_what_was_entered_wrongly_for_the_ward_is_changed_and_decided_anew(
    trust: Trust, look_at: Open
) -> None:
    comment = comment_of(received(trust))
    workflow.decide_accuracy(
        trust["hazel"], trust.seen_by("hazel"), comment, accepted=False, words="No."
    )
    card = look_at("hazel").way.accuracy
    heard = card.changes[comment].accessibleName()

    press(card.changes[comment], ENTER)
    stood = card.form.values()
    type_words(card.form.text.edit, " Since May.")
    press(card.form.save, ENTER)
    later = focused() is card.changes[comment]
    press(card.enter, ENTER)

    (said,) = trust.seen_by("hazel").shared.workflow.received.values()
    assert heard == "Change: Both doors lock."
    assert {**WARDS, "on": "2027-03-09"}.items() <= stood.items()
    assert (stood["part"], stood["about"]) == ("finding", finding_of(trust))
    assert said.now.said.text == "Both doors lock. Since May."
    assert not said.contested
    assert "1 comment waits for a decision." in words_on(card)
    assert later
    assert card.form.text.text() == ""


@pytest.mark.parametrize(
    ("choice", "told"),
    [("yes", "Changed: One door, not two."), ("no", "Why not: One door, not two.")],
)
def test_the_lead_decides_with_words(trust: Trust, look_at: Open, choice: str, told: str) -> None:
    comment = comment_of(received(trust))
    card = look_at("hazel").way.accuracy
    heard = card.buttons[comment].accessibleName()
    press(card.buttons[comment], ENTER)
    press(card.deciding.save, ENTER)
    unsaid = words_on(card)
    card.deciding.accepted.tile(choice).click()
    card.deciding.words.set_text("One door, not two.")

    press(card.deciding.save, ENTER)

    assert heard == "Accept or not: Both doors lock."
    assert "Choose one." in unsaid
    assert told in words_on(card)
    assert ("Not put right yet: change it where it stands." in words_on(card)) == (choice == "yes")
    assert trust.seen_by("hazel").shared.workflow.undecided == ()


def test_the_ward_has_nothing_to_correct_so_the_lead_asks_governance_to_sign(
    trust: Trust, look_at: Open
) -> None:
    opened = sent(trust)
    way = look_at("hazel").way
    card, early = way.accuracy, way.asking.isVisible()
    press(card.nothing, ENTER)

    press(card.confirming.save, ENTER)
    press(way.asking.copy, ENTER)

    assert "The ward found nothing to correct." in words_on(card)
    assert not card.nothing.isVisible()
    assert not early
    (signer,) = signers(trust["hazel"], opened)
    assert f"{signer} can sign. Sync, then send them these words." in words_on(way.asking)
    copied = QGuiApplication.clipboard().text()
    assert "the quality visit to Willow Ward, WIL, of 9 March 2027." in copied
    assert not [seat.name for seat in opened.shared.seats if seat.name in copied]
    trust.sync("hazel", "linden")
    assert not look_at("linden").way.asking.isVisible()


def test_a_day_that_has_not_come_is_refused_in_words(trust: Trust, look_at: Open) -> None:
    sent(trust)
    card = look_at("hazel").way.accuracy
    press(card.nothing, ENTER)
    card.confirming.by.day.set_text("1 April 2027")

    press(card.confirming.save, ENTER)

    assert "This day cannot be right" in words_on(card)
    assert trust.seen_by("hazel").shared.workflow.confirmed is None


def test_words_that_were_changed_while_they_are_decided_on_are_shown_and_marked(
    trust: Trust, look_at: Open
) -> None:
    comment = comment_of(received(trust))
    way = look_at("hazel").way
    ws, editor = trust["hazel"], way.accuracy._editor
    workflow.comment_draft(ws, trust.seen_by("hazel"), "Which room?")
    editor.reload()
    (said,) = trust.seen_by("hazel").shared.workflow.comments
    news = "These words were changed just now. Read them again."

    press(way.accuracy.buttons[comment], ENTER)
    facts = {**WARDS, "part": "report", "text": "All doors lock."}
    workflow.receive_accuracy(ws, trust.seen_by("hazel"), facts, name=comment)
    editor.reload()
    ward = words_on(way.accuracy.deciding)
    press(way.comments.buttons[f"settle {said}"], ENTER)
    before = words_on(way.comments.settling)
    workflow.comment_draft(ws, trust.seen_by("hazel"), "Which corridor?", name=said)
    editor.reload()
    panel = words_on(way.comments.settling)
    workflow.comment_draft(ws, trust.seen_by("hazel"), "", name=said)
    editor.reload()

    assert news in ward
    assert "All doors lock." in ward
    assert news not in before
    assert news in panel
    assert "Which corridor?" in panel
    assert not way.comments.settling.isVisible()


def test_what_is_chosen_about_one_comment_is_not_chosen_about_the_next(
    trust: Trust, look_at: Open
) -> None:
    received(trust)
    workflow.receive_accuracy(trust["hazel"], trust.seen_by("hazel"), WARDS)
    card = look_at("hazel").way.accuracy
    first, second = card.buttons
    press(card.buttons[first], ENTER)
    card.deciding.accepted.tile("yes").click()
    card.deciding.words.set_text("One door, not two.")
    press(card.deciding.save, ENTER)

    press(card.buttons[second], ENTER)

    assert card.deciding.accepted.value == ""
