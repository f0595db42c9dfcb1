"""What helps while an action is written: where it comes from, vague words, the day."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from qvisit.ui.visit.actions_step import ActionsStep
from qvisit.usecases import debrief
from tests.ui.keyboard import type_words
from tests.ui.page_checks import words_on
from tests.usecases.trust import FINDING, Trust, debriefed, score_all

Open = Callable[..., ActionsStep]


def test_what_asks_for_an_action_comes_first_by_its_name_in_the_documents(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    score_all(trust)
    ws, opened = trust["hazel"], debrief.agree_rest(trust["hazel"], trust.seen_by("hazel"))
    good = {**FINDING, "kind": "strength", "text": "Staff wait for the answer."}
    for finding in (good, FINDING):
        opened, _ = debrief.record_finding(ws, opened, finding)
    debrief.finish_debrief(ws, opened)

    box = open_actions(trust, "hazel", qtbot).form.finding.box

    found = [box.itemText(at) for at in range(box.count())]
    assert found == ["F2: To improve", "F1: Strength"]


def test_a_vague_word_is_named_until_a_number_stands_beside_it(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)

    type_words(step.form.aim.edit, "Ensure that doors lock")
    vague = words_on(step)
    type_words(step.form.aim.edit, " by 9 April")

    assert "Vague word: “Ensure”." in vague
    assert "No date. Say by when." in vague
    assert "Vague word" not in words_on(step)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9 april 2027", "That is 9 April 2027."),
        ("1/3/2027", "That is 1 March 2027. This day is past."),
        ("soon", "Such as 9 April 2027."),
    ],
)
def test_the_day_that_was_understood_is_said(
    trust: Trust, qtbot: QtBot, open_actions: Open, typed: str, said: str
) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)

    type_words(step.form.due.edit, typed)

    assert step.form.due.hint.text() == said
