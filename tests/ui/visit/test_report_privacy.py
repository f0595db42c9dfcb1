"""Before a report is signed: what it would print that may tell who somebody is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.theme import Look
from qvisit.ui.visit.report_step import ReportStep
from qvisit.ui.widgets.buttons import WordButton
from qvisit.usecases import debrief, visits
from tests.ui.keyboard import press
from tests.ui.page_checks import assert_page_is_sound
from tests.ui.visit.panel_pages import open_step, words_on
from tests.usecases.trust import FINDING, Trust, new_visit, score_all

Idle = Callable[[], None]
Open = Callable[[str], ReportStep]


@pytest.fixture
def open_report(trust: Trust, qtbot: QtBot, background: Background, idle: Idle) -> Open:
    """The report step of a visit whose finding gives somebody's telephone number."""
    score_all(trust)
    said = {**FINDING, "text": "Ring 07700 900123 about the door."}
    debrief.record_finding(trust["hazel"], trust.seen_by("hazel"), said)
    debrief.agree_rest(trust["hazel"], trust.seen_by("hazel"))
    debrief.finish_debrief(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "ash", "linden")

    def make(name: str) -> ReportStep:
        step = open_step(
            trust,
            name,
            lambda editor, ws: ReportStep(ws, background, editor, Choosers()),
            qtbot,
        )
        idle()
        return step

    return make


def _button(step: ReportStep, words: str) -> WordButton:
    return next(
        one for one in step.findChildren(WordButton) if one.words == words and one.isVisible()
    )


def test_governance_signs_once_it_has_chosen(
    trust: Trust, open_report: Open, idle: Idle, qtbot: QtBot
) -> None:
    step = open_report("linden")
    listed = words_on(step)

    press(step.signing.sign, Qt.Key.Key_Space)
    step.signing.unchecked.set_text("It cannot wait.")
    press(step.signing.confirm, Qt.Key.Key_Space)
    refused = words_on(step)
    press(_button(step, "Keep because…"), Qt.Key.Key_Space)
    press(_button(step, "A service or place that is public"), Qt.Key.Key_Space)
    idle()
    qtbot.waitUntil(lambda: not step.privacy.isVisible())
    press(step.signing.sign, Qt.Key.Key_Space)
    step.signing.unchecked.set_text("It cannot wait.")
    press(step.signing.confirm, Qt.Key.Key_Space)
    idle()

    assert "This report would print 1 text that may tell who somebody is." in listed
    assert "“07700 900123”, a telephone number" in listed
    assert "It cannot be signed before you chose about what is certain" in listed
    assert "Nothing was signed or published." in refused
    assert trust.seen_by("linden").shared.signed is not None


def test_the_lead_takes_the_words_out(trust: Trust, open_report: Open, idle: Idle) -> None:
    step = open_report("hazel")

    press(_button(step, "Remove"), Qt.Key.Key_Space)
    idle()

    (finding,) = trust.seen_by("hazel").shared.findings.values()
    assert finding.now.said.text == "Ring  about the door."
    assert not step.privacy.isVisible()


def test_who_may_not_choose_is_not_asked(open_report: Open) -> None:
    assert not open_report("ash").privacy.isVisible()


def test_nothing_is_cut_and_tab_goes_as_one_reads(open_report: Open, look: Look) -> None:
    step = open_report("linden")
    assert step.privacy.isVisible()

    assert_page_is_sound(step)


def test_words_of_the_visit_before_are_not_asked_about(trust: Trust, open_report: Open) -> None:
    step = open_report("linden")
    asked = words_on(step.privacy)
    other = visits.plan_visit(trust["linden"], new_visit(trust))

    step.show_visit(visits.open_visit(trust["linden"], other))

    assert "07700 900123" in asked
    assert not step.privacy.isVisible()
