"""What a new action is offered to follow from."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qvisit.ui.visit.actions_step import ActionsStep
from qvisit.usecases import debrief
from tests.usecases.trust import FINDING, Trust, score_all

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
