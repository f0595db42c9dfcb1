"""Ratings by other rules than the usual: their words, what the panel judges, how they compare."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.theme import Look
from qvisit.ui.visit.rating_step import RatingStep
from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.usecases import reports
from tests.ui.keyboard import press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, main_buttons
from tests.ui.visit.panel_pages import open_step, words_on
from tests.usecases.rated_by import QUESTIONS, debriefed_by, judge, scored_by
from tests.usecases.trust import Trust, score_all

LOCAL, JUDGED = "local-four-level 1.0.0", "judgement-only 1.0.0"


def open_rating(trust: Trust, name: str, qtbot: QtBot) -> RatingStep:
    return open_step(trust, name, lambda editor, _ws: RatingStep(editor), qtbot)


def choose(step: RatingStep, about: str) -> None:
    while step.form.about.value != about:
        press(step.form.about.box, Qt.Key.Key_Down)


def offered(step: RatingStep) -> list[str]:
    keys = ("outstanding", "good", "requires_improvement", "inadequate")
    return [step.form.rating.tile(key).text() for key in keys]


def test_the_rating_step_speaks_the_words_of_the_visits_rules(trust: Trust, qtbot: QtBot) -> None:
    scored_by(trust, LOCAL)

    step = open_rating(trust, "hazel", qtbot)

    assert offered(step) == ["Good Plus", "Good", "Requires improvement", "Needs support"]
    assert "Good Plus" in words_on(step)
    assert "The rules give Good Plus." in words_on(step.form)
    assert "Outstanding" not in words_on(step)


def test_other_rules_are_shown_on_demand_and_change_nothing(trust: Trust, qtbot: QtBot) -> None:
    before = scored_by(trust, LOCAL)
    step = open_rating(trust, "ash", qtbot)
    closed = words_on(step.others)

    press(step.others.unfold, Qt.Key.Key_Return)
    settle(step)
    shown = words_on(step.others)
    press(step.others.unfold, Qt.Key.Key_Return)

    assert "It changes nothing." in closed
    assert "QVisit internal rating" not in closed
    assert shown.count("Whole visit") == 3
    assert "Local four levels" not in shown
    assert "CQC principle: at least two key questions are Outstanding" in shown
    assert "The panel judges Safe against the rating characteristics" in shown
    assert words_on(step.others) == closed
    assert trust.seen_by("hazel") == before


def test_other_rules_are_closed_again_on_another_visit(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    first = trust.seen_by("hazel")
    second = scored_by(trust, LOCAL)
    step = open_rating(trust, "hazel", qtbot)
    press(step.others.unfold, Qt.Key.Key_Return)
    assert "Hide other rules" in step.others.unfold.words

    step.others.show_visit(first)

    assert step.others.unfold.words == "Show other rules"
    assert first.visit.id != second.visit.id


def test_what_the_panel_judges_has_its_characteristics_beside_it(
    trust: Trust, qtbot: QtBot
) -> None:
    scored_by(trust, JUDGED)
    step = open_rating(trust, "hazel", qtbot)
    about_the_visit = words_on(step.form)

    choose(step, "safe")

    said = words_on(step.form)
    assert "Good: People are safe" not in about_the_visit
    assert "No score gives this rating." in said
    assert "Good: People are safe and treated well, day and night." in said
    assert step.form.rating.value == ""
    assert "1 of 1 item that applies was answered" in words_on(step)


def test_a_judged_rating_is_recorded_with_a_reason_and_not_without(
    trust: Trust, qtbot: QtBot
) -> None:
    scored_by(trust, JUDGED)
    step = open_rating(trust, "hazel", qtbot)
    choose(step, "caring")

    press(step.form.save, Qt.Key.Key_Return)
    nothing_chosen = words_on(step.form)
    press(step.form.rating.tile("good"), Qt.Key.Key_Space)
    press(step.form.save, Qt.Key.Key_Return)
    no_reason = words_on(step.form)
    type_words(step.form.reason.edit, "They sat with people")
    press(step.form.save, Qt.Key.Key_Return)

    assert "Choose a rating first." in nothing_chosen
    assert "Write why: what you saw that fits these words." in no_reason
    said = trust.seen_by("hazel").shared.ratings["caring"].now.said
    assert (said.rating, said.reason) == ("good", "They sat with people")


def test_a_judged_visit_waits_for_its_key_questions(trust: Trust, qtbot: QtBot) -> None:
    scored_by(trust, JUDGED)
    early = open_rating(trust, "hazel", qtbot)
    waiting = words_on(early.form)
    judge(trust, **dict.fromkeys(QUESTIONS, "good"))

    step = open_rating(trust, "hazel", qtbot)

    assert "Judge the five key questions first." in waiting
    assert early.form.save.reason == "There is no rating to set yet."
    assert "The rules give Good." in words_on(step.form)
    assert step.form.rating.value == "good"


def test_going_on_to_a_question_that_nobody_judged_leaves_no_choice_behind(
    trust: Trust, qtbot: QtBot
) -> None:
    scored_by(trust, JUDGED)
    judge(trust, safe="inadequate")
    step = open_rating(trust, "hazel", qtbot)

    choose(step, "safe")
    judged = step.form.rating.value
    choose(step, "effective")

    assert (judged, step.form.rating.value) == ("inadequate", "")


def test_governance_signs_the_words_of_the_visits_rules(trust: Trust, qtbot: QtBot) -> None:
    scored_by(trust, LOCAL)
    debriefed_by(trust)

    card = open_step(trust, "linden", lambda editor, _ws: SignOffCard(editor), qtbot)

    assert "Computed: Good Plus. After caps: Good Plus. Panel: Good Plus." in words_on(card)
    assert "Outstanding" not in words_on(card)


def test_nothing_can_be_signed_by_rules_that_are_not_known_here(trust: Trust, qtbot: QtBot) -> None:
    scored_by(trust, "made-elsewhere 1.0.0", {})
    debriefed_by(trust)

    card = open_step(trust, "linden", lambda editor, _ws: SignOffCard(editor), qtbot)

    assert "does not know the rating rules" in words_on(card)
    assert main_buttons(card) == []


@pytest.mark.parametrize("rules", [LOCAL, JUDGED])
def test_nothing_is_cut_in_any_look(trust: Trust, qtbot: QtBot, look: Look, rules: str) -> None:
    scored_by(trust, rules, {"W-1": "not_met"})
    step = open_rating(trust, "hazel", qtbot)
    choose(step, "safe")
    press(step.others.unfold, Qt.Key.Key_Return)

    settle(step)
    assert_page_is_sound(step)
    assert len(main_buttons(step)) <= 1


def test_after_the_sign_off_a_judged_visit_shows_what_was_judged(
    trust: Trust, qtbot: QtBot
) -> None:
    scored_by(trust, JUDGED)
    judge(trust, **dict.fromkeys(QUESTIONS, "good"))
    reports.sign_off(trust["linden"], debriefed_by(trust))

    step = open_rating(trust, "linden", qtbot)

    assert "What we saw of safe." in words_on(step)
    assert "Signed off. These ratings are final." in words_on(step)
