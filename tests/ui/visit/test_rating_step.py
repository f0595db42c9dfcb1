"""Ratings: every step with its reason, and what the panel lead may record."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qvisit.ui.editor import VisitEditor
from qvisit.ui.theme import Look
from qvisit.ui.visit.rating_step import RatingStep
from qvisit.usecases import debrief
from qvisit.usecases.reports import ratings_now
from qvisit.usecases.visits import OpenVisit
from tests.ui.keyboard import press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, main_buttons
from tests.ui.visit.panel_pages import open_step, words_on
from tests.usecases.trust import PANEL, Trust, debriefed, score, score_all, signed_off


def open_rating(trust: Trust, name: str, qtbot: QtBot) -> RatingStep:
    return open_step(trust, name, lambda editor, _ws: RatingStep(editor), qtbot)


def choose(step: RatingStep, about: str, rating: str) -> None:
    """Go to a key question and choose a rating by keys."""
    box = step.form.about.box
    while step.form.about.value != about:
        press(box, Qt.Key.Key_Down)
    press(step.form.rating.tile(rating), Qt.Key.Key_Space)


def recorded(trust: Trust, about: str) -> tuple[str, str] | None:
    standing = trust.seen_by("hazel").shared.ratings.get(about)
    return (standing.now.said.rating, standing.now.said.reason) if standing else None


def fail_the_critical_item(trust: Trust) -> None:
    for name in PANEL:
        score(trust, name, {"W-1": "not_met"})
    trust.sync(*PANEL, *PANEL)


def test_every_step_is_shown_with_its_reason(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)

    step = open_rating(trust, "ash", qtbot)

    said = words_on(step)
    assert "QVisit internal rating, not a CQC rating." in said
    for caption in ("Computed", "After caps", "Panel agrees", "Final"):
        assert said.count(f"{caption}\n") == 6
    assert "100 % (3 of 3 weighted points; 1 of 1 items apply)" in said.replace("\u00a0", " ")
    assert "Safe is capped at Good: a better rating needs a panel statement" in said
    assert "Not rated: 2 of 5 key questions have no rating." in said
    assert said.count("Set at sign-off") == 6


def test_the_lead_lowers_a_rating_with_a_reason(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    step = open_rating(trust, "hazel", qtbot)

    choose(step, "safe", "requires_improvement")
    type_words(step.form.reason.edit, "Doors failed last month")
    press(step.form.save, Qt.Key.Key_Return)

    assert recorded(trust, "safe") == ("requires_improvement", "Doors failed last month")
    settle(step)
    assert "Doors failed last month" in words_on(step)


def test_another_rating_than_the_rules_give_needs_a_reason(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    step = open_rating(trust, "hazel", qtbot)

    choose(step, "safe", "requires_improvement")
    press(step.form.save, Qt.Key.Key_Return)

    assert "Write why the panel does not take the rating" in words_on(step.form)
    assert recorded(trust, "safe") is None


def test_a_cap_is_named_beside_the_rating_that_it_stops(trust: Trust, qtbot: QtBot) -> None:
    fail_the_critical_item(trust)
    step = open_rating(trust, "hazel", qtbot)

    choose(step, "safe", "good")
    at_once = words_on(step.form)
    type_words(step.form.reason.edit, "It was mended the same day")
    press(step.form.save, Qt.Key.Key_Return)

    assert "A cap stops this rating. The panel cannot go past it." in at_once
    assert "A cap stops this rating." in words_on(step.form)
    assert recorded(trust, "safe") is None


def test_without_a_rating_by_the_rules_none_is_offered(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)

    step = open_rating(trust, "hazel", qtbot)

    assert not step.form.rating.isVisible()
    assert step.form.save.reason == "There is no rating to set yet."
    assert "The rules give: Not rated." in words_on(step.form)


def test_a_choice_stays_while_nothing_about_the_ratings_changes(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    step = open_rating(trust, "hazel", qtbot)

    choose(step, "safe", "inadequate")
    step.show_visit(trust.seen_by("hazel"))

    assert (step.form.about.value, step.form.rating.value) == ("safe", "inadequate")


def test_a_choice_stays_when_another_rating_comes_in(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    step = open_rating(trust, "hazel", qtbot)
    editor = step.findChild(VisitEditor)
    assert editor is not None
    choose(step, "safe", "requires_improvement")
    chosen = step.form.rating.value

    opened = trust.seen_by("hazel")
    other = next(one for one in ratings_now(opened) if one.capped == "good" and one.about != "safe")
    debrief.agree_rating(trust["hazel"], opened, other.about, "inadequate", "We saw it.")
    editor.reload()
    kept = step.form.rating.value
    debrief.agree_rating(trust["hazel"], trust.seen_by("hazel"), "safe", "inadequate", "It is.")
    editor.reload()

    assert kept == chosen == "requires_improvement"
    assert step.form.rating.value == "inadequate"  # it stands now, so that is what is changed


def test_others_read_who_records_ratings(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)

    step = open_rating(trust, "ash", qtbot)

    assert "Only the panel lead can record a rating." in words_on(step)
    assert "Hazel leads this panel and records them." in words_on(step)
    assert not step.form.isVisible()
    assert main_buttons(step) == []


def test_a_closed_culture_has_a_level_in_words_and_never_a_percentage(
    trust: Trust, qtbot: QtBot
) -> None:
    score_all(trust)

    step = open_rating(trust, "ash", qtbot)

    cards = [
        one.parentWidget() for one in step.findChildren(QLabel) if "closed culture" in one.text()
    ]
    said = words_on(cards[0])  # type: ignore[arg-type]
    assert "Not enough evidence" in said
    assert "Inherent risk is low: 0 of 14 factors." in said
    assert "%" not in said


def test_after_the_sign_off_the_final_ratings_stand(trust: Trust, qtbot: QtBot) -> None:
    signed_off(trust)

    step = open_rating(trust, "linden", qtbot)

    assert "Signed off. These ratings are final." in words_on(step)
    assert "Set at sign-off" not in words_on(step)
    assert main_buttons(step) == []


def test_what_the_panel_agreed_is_shown(trust: Trust, qtbot: QtBot) -> None:
    debriefed(trust)
    opened: OpenVisit = trust.seen_by("hazel")
    debrief.agree_rating(trust["hazel"], opened, "caring", "inadequate", "Nobody knocked.")

    step = open_rating(trust, "hazel", qtbot)

    assert "Nobody knocked." in words_on(step)
    assert "Inadequate" in words_on(step)


@pytest.mark.parametrize("name", ["hazel", "ash"])
def test_nothing_is_cut_in_any_look(trust: Trust, qtbot: QtBot, look: Look, name: str) -> None:
    fail_the_critical_item(trust)
    step = open_rating(trust, name, qtbot)
    if name == "hazel":
        choose(step, "safe", "good")

    assert_page_is_sound(step)
    assert len(main_buttons(step)) <= 1


def test_the_best_rating_asks_what_shows_it(trust: Trust, qtbot: QtBot) -> None:
    for name in PANEL:
        score(trust, name, {"W-3": "4"})
    trust.sync(*PANEL, *PANEL)
    step = open_rating(trust, "hazel", qtbot)
    choose(step, "responsive", "good")
    before = step.form.evidence.isVisibleTo(step)
    choose(step, "responsive", "outstanding")

    type_words(step.form.reason.edit, "Everybody felt heard")
    type_words(step.form.evidence.edit, "w-3, w-1")
    press(step.form.save, Qt.Key.Key_Return)

    assert not before
    said = trust.seen_by("hazel").shared.ratings["responsive"].now.said
    assert (said.rating, said.evidence) == ("outstanding", ("W-3", "W-1"))


def test_the_codes_behind_a_rating_are_kept_while_another_is_looked_at(
    trust: Trust, qtbot: QtBot
) -> None:
    score_all(trust)
    step = open_rating(trust, "hazel", qtbot)
    choose(step, "safe", "outstanding")
    type_words(step.form.evidence.edit, "W-1, W-2")

    choose(step, "caring", "good")
    between = step.form.evidence.text()
    for _ in range(5):
        press(step.form.about.box, Qt.Key.Key_Up)
    choose(step, "safe", "outstanding")

    assert (between, step.form.evidence.text()) == ("", "W-1, W-2")
