"""The closed-culture level: what the rules give, what the panel makes of it, who approves that."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.theme import Look
from qvisit.ui.visit.culture_card import CultureCard
from qvisit.ui.visit.rating_step import RatingStep
from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.usecases import concerns, debrief, reports
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import OpenVisit
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound
from tests.ui.visit.panel_pages import open_step, words_on
from tests.usecases.test_concerns import CONFIRMED, TOLD
from tests.usecases.trust import Trust, score_all


def open_card(trust: Trust, name: str, qtbot: QtBot) -> CultureCard:
    return open_step(trust, name, lambda editor, _ws: RatingStep(editor), qtbot).culture


def at_risk(trust: Trust) -> None:
    """Somebody is at risk now, so the rules give level 4."""
    ws = trust["hazel"]
    concerns.raise_concern(ws, trust.seen_by("hazel"), "A door is broken.", {"at_risk_now": "yes"})


def dealt_with(trust: Trust) -> None:
    """Somebody named has the concern."""
    ws, opened = trust["hazel"], trust.seen_by("hazel")
    concern = list(opened.shared.concerns)[-1]
    opened = concerns.tell_concern(ws, opened, concern, TOLD)
    concerns.confirm_concern(ws, opened, concern, CONFIRMED)


def record(card: CultureCard, level: int, reason: str) -> None:
    """Agree a level by keys."""
    if card.change.isVisible():
        press(card.change, Qt.Key.Key_Return)
    while card.level.value != str(level):
        step = Qt.Key.Key_Down if int(card.level.value) < level else Qt.Key.Key_Up
        press(card.level.box, step)
    type_words(card.reason.edit, reason)
    press(card.save, Qt.Key.Key_Return)
    settle(card)


def level_of(opened: OpenVisit) -> int | None:
    return assess_visit(opened).culture.level


def test_the_lead_raises_the_level_and_the_first_stays_visible(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    card = open_card(trust, "hazel", qtbot)

    record(card, 3, "Night staff would not talk with us.")

    said = words_on(card)
    assert level_of(trust.seen_by("hazel")) == 3
    assert "High, level 3 of 4" in said
    assert "By the rules: Not enough evidence" in said
    assert "raised the level from Not enough evidence to High. Night staff would not" in said
    assert card.change.isVisible()


def test_no_concern_cannot_be_recorded_without_looking(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    card = open_card(trust, "hazel", qtbot)

    record(card, 0, "It felt fine.")

    assert "Too few ways of looking were used for a level below 2." in words_on(card)
    assert trust.seen_by("hazel").shared.concern_level is None
    assert card.reason.text() == "It felt fine."


def test_another_level_needs_a_reason(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    card = open_card(trust, "hazel", qtbot)

    record(card, 2, "")

    assert "until you write why it should be another" in words_on(card)
    assert trust.seen_by("hazel").shared.concern_level is None


def test_a_lower_level_counts_when_governance_signs_it(trust: Trust, qtbot: QtBot) -> None:
    at_risk(trust)
    dealt_with(trust)
    score_all(trust)
    record(open_card(trust, "hazel", qtbot), 2, "The door was mended while we were there.")
    debriefed_again(trust)

    card = open_step(trust, "linden", lambda editor, _ws: SignOffCard(editor), qtbot)

    said = words_on(card)
    assert "Signs of a closed culture: Immediate by the rules, Heightened by the panel." in said
    assert "The panel lead lowered it. Signing off approves that." in said
    assert "It counts if governance signs off." in said
    signed = reports.sign_off(trust["linden"], trust.seen_by("linden"))
    assert "Governance approved that." in assess_visit(signed).culture.reasons[0]


def test_no_level_is_lowered_while_a_concern_is_open(trust: Trust) -> None:
    at_risk(trust)
    score_all(trust)

    with pytest.raises(NotAllowedError, match="is not confirmed yet"):
        debrief.agree_level(trust["hazel"], trust.seen_by("hazel"), 2, "It was mended.")


def test_what_comes_after_a_lowering_puts_the_rules_first_again(trust: Trust) -> None:
    score_all(trust)
    ws = trust["hazel"]
    debrief.agree_level(ws, trust.seen_by("hazel"), 3, "Night staff would not talk.")
    at_risk(trust)

    assert level_of(trust.seen_by("hazel")) == 4


def test_only_the_lead_is_offered_another_level(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)

    card = open_card(trust, "ash", qtbot)

    assert not card.change.isVisible()
    assert not card.save.isVisible()


def test_the_form_is_sound_in_any_look(trust: Trust, qtbot: QtBot, look: Look) -> None:
    assert look
    score_all(trust)
    step = open_step(trust, "hazel", lambda editor, _ws: RatingStep(editor), qtbot)

    press(step.culture.change, Qt.Key.Key_Return)

    assert_page_is_sound(step)


def debriefed_again(trust: Trust) -> None:
    """Let the panel agree the rest and finish, so that governance may read and sign."""
    ws = trust["hazel"]
    opened = debrief.agree_rest(ws, trust.seen_by("hazel"))
    debrief.finish_debrief(ws, opened)
    trust.sync("hazel", "ash", "rowan", "linden", "hazel", "linden")


def test_the_level_can_be_left_as_it_is(trust: Trust, qtbot: QtBot) -> None:
    score_all(trust)
    card = open_card(trust, "hazel", qtbot)
    press(card.change, Qt.Key.Key_Return)
    opened = card.save.isVisible()

    press(card.back, Qt.Key.Key_Return)

    assert opened
    assert not card.save.isVisible()
    assert focused() is card.change
    assert trust.seen_by("hazel").shared.concern_level is None
