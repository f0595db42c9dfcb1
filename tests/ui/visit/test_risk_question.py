"""A failed safety-critical answer asks at once whether anyone is at risk now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.ui.visit.guided.tiles import RadioTile
from qvisit.ui.visit.own_work import GUIDED
from qvisit.ui.visit.risk_question import RiskQuestion
from qvisit.usecases import scoring, visits
from qvisit.visits.concern_path import path_of
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import settle
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import TEMPLATE, Trust, answer, new_visit


def _asked(shown: Shown, item: str = "W-1") -> RiskQuestion | None:
    row = shown.view.items.row((TEMPLATE, item))
    found = row.findChild(RiskQuestion)
    return found if found is not None and found.isVisibleTo(shown.page) else None


def _failed(show: Open) -> tuple[Shown, RiskQuestion]:
    shown = show("ash")
    shown.go_to("W-1")
    press(focused(), Qt.Key.Key_N)
    settle(shown.frame)
    question = _asked(shown)
    assert question is not None
    return shown, question


def test_only_a_failed_critical_answer_asks(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    for item, key in (("W-1", Qt.Key.Key_M), ("W-2", Qt.Key.Key_N)):
        shown.go_to(item)
        press(focused(), key)
        settle(shown.frame)
    before = [_asked(shown, item) for item in ("W-1", "W-2")]
    shown.go_to("W-1")
    press(focused(), Qt.Key.Key_N)
    settle(shown.frame)

    question = _asked(shown)

    assert before == [None, None]
    assert question is not None
    assert question.accessibleName() == "Is anyone at risk now?"


@pytest.mark.parametrize(("pressed", "safe"), [("no", "unknown"), ("safe", "yes")])
def test_nobody_at_risk_keeps_a_concern_with_three_steps_and_no_pause(
    on_the_ward: Trust, show: Open, pressed: str, safe: str
) -> None:
    shown, question = _failed(show)
    choice = getattr(question, pressed)
    choice.setFocus()

    press(choice, Qt.Key.Key_Space)
    settle(shown.frame)

    (concern,) = on_the_ward.seen_by("ash").shared.concerns.values()
    said = concern.raised.said
    assert (said.template, said.item, said.safe) == (TEMPLATE, "W-1", safe)
    assert said.what == "W-1, Not met: Doors to bedrooms lock from the inside."
    assert not path_of(said).pauses
    assert "Not told yet." in question.accessibleName()
    assert question.accessibleDescription() == (
        "Nurse in charge: now; Panel lead: before you leave; Ward manager: the same day"
    )
    assert question.open.hasFocus()
    assert shown.page.step == "score"


def test_somebody_at_risk_opens_the_form_with_the_items_words(
    on_the_ward: Trust, show: Open
) -> None:
    shown, question = _failed(show)
    question.yes.setFocus()

    press(question.yes, Qt.Key.Key_Space)
    settle(shown.frame)

    form = shown.page.later.concern.form
    assert shown.page.step == "concern"
    assert form.what.text() == "W-1, Not met: Doors to bedrooms lock from the inside."
    assert (form.item.text(), form.at_risk.value) == ("W-1", "yes")
    assert form.in_charge.isAncestorOf(focused())
    press(form.save, Qt.Key.Key_Return)
    (concern,) = on_the_ward.seen_by("ash").shared.concerns.values()
    assert path_of(concern.raised.said).pauses


def test_taking_the_answer_back_takes_the_question_away(on_the_ward: Trust, show: Open) -> None:
    shown, question = _failed(show)

    shown.go_to("W-1")
    press(focused(), Qt.Key.Key_M)
    settle(shown.frame)

    assert question.isHidden()
    assert not on_the_ward.seen_by("ash").shared.concerns


def test_it_asks_still_when_the_visit_is_opened_again(on_the_ward: Trust, show: Open) -> None:
    answer(on_the_ward, "ash", "W-1", "not_met")

    shown = show("ash")
    shown.go_to("W-1")
    settle(shown.frame)

    assert _asked(shown) is not None


def test_the_concern_is_a_press_away_afterwards(on_the_ward: Trust, show: Open) -> None:
    shown, question = _failed(show)
    press(question.no, Qt.Key.Key_Space)
    settle(shown.frame)

    press(question.open, Qt.Key.Key_Space)
    settle(shown.frame)

    assert shown.page.later.concern.track.isVisible()
    assert "3. Ward manager" in words_on(shown.page)
    assert "The visit goes on." in words_on(shown.page)


def _guided(show: Open) -> tuple[Shown, RiskQuestion]:
    shown = show("ash")
    shown.go_to("W-1")
    shown.page.score.show_face(GUIDED)
    settle(shown.frame)
    tiles = shown.page.score.guided.view.question.findChildren(RadioTile)
    wrong = next(one for one in tiles if one.accessibleName().startswith("No"))
    wrong.setFocus()
    press(wrong, Qt.Key.Key_Space)
    settle(shown.frame)
    question = shown.page.score.guided.view.findChild(RiskQuestion)
    assert question is not None
    return shown, question


def test_one_question_at_a_time_asks_too_and_stops_nobody(on_the_ward: Trust, show: Open) -> None:
    shown, question = _guided(show)
    view = shown.page.score.guided.view
    asked = question.isVisibleTo(shown.page)

    press(view.question.next, Qt.Key.Key_Space)
    settle(shown.frame)
    still = question.isVisibleTo(shown.page)
    question.no.setFocus()
    press(question.no, Qt.Key.Key_Space)
    settle(shown.frame)

    (concern,) = on_the_ward.seen_by("ash").shared.concerns.values()
    assert (asked, still) == (True, True)
    assert question.accessibleName() == "Is anyone at risk now?"
    assert "Do bedroom doors lock from the inside?" in question.accessibleDescription()
    assert not question.isVisibleTo(shown.page)
    assert concern.raised.said.item == "W-1"
    assert not path_of(concern.raised.said).pauses
    assert view.isAncestorOf(focused())


def test_one_question_at_a_time_opens_the_form_when_somebody_is_at_risk(
    on_the_ward: Trust, show: Open
) -> None:
    shown, question = _guided(show)
    question.yes.setFocus()

    press(question.yes, Qt.Key.Key_Space)
    settle(shown.frame)

    form = shown.page.later.concern.form
    assert form.isVisible()
    assert (form.item.text(), form.at_risk.value) == ("W-1", "yes")


def _fails_elsewhere(trust: Trust) -> str:
    """Another visit with the same questions, where the same answer of Ash's fails."""
    visit = visits.plan_visit(trust["linden"], new_visit(trust))
    trust.sync("linden", "ash")
    there = visits.start_visit(trust["ash"], visits.open_visit(trust["ash"], visit))
    scoring.give_answer(trust["ash"], there, TEMPLATE, "W-1", "not_met")
    return visit


def test_with_large_text_it_stands_alone_and_can_be_put_off(
    on_the_ward: Trust, show: Open, qapp: QApplication
) -> None:
    before = current_look()
    apply_look(qapp, Look(text_percent=200))
    try:
        shown, question = _guided(show)
        view = shown.page.score.guided.view
        alone = not view.question.isVisibleTo(shown.page)
        fits = question.height() >= question.minimumSizeHint().height()
        focus = question.isAncestorOf(focused())

        question.later.setFocus()
        press(question.later, Qt.Key.Key_Space)
        settle(shown.frame)

        assert (alone, fits, focus) == (True, True, True)
        assert not question.isVisibleTo(shown.page)
        assert view.question.isVisibleTo(shown.page)
        assert view.isAncestorOf(focused())
        assert not on_the_ward.seen_by("ash").shared.concerns
        shown.editor.open(_fails_elsewhere(on_the_ward))
        shown.page.score.show_face(GUIDED)
        assert question.isVisibleTo(shown.page)  # putting off is for one visit
    finally:
        apply_look(qapp, before)
