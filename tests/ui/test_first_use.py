"""Somebody who has never seen QVisit scores a section in each view, led by what stands there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from qvisit.ids import VisitId
from qvisit.ui.choosers import Choosers
from qvisit.ui.window import MainWindow
from qvisit.usecases.visits import list_visits, open_visit
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button, main_buttons, words_on
from tests.usecases.trust import Trust

ENTER = Qt.Key.Key_Return
Idle = Callable[[], None]
Open = Callable[[str], MainWindow]


@pytest.fixture
def sit_down(seat: Callable[[str, Choosers], MainWindow]) -> Open:
    """The window on somebody's laptop, on its first page."""
    return lambda name: seat(name, Choosers())


def _replies(trust: Trust, name: str, visit: VisitId) -> int:
    return len(open_visit(trust[name], visit).sheet.answers)


def test_a_new_reviewer_practises_in_each_view(sit_down: Open, trust: Trust, idle: Idle) -> None:
    trust.new_laptop("willow", "lived_experience_reviewer")
    window = sit_down("willow")

    press(button(window, "Practise on an example ward"), ENTER)
    idle()
    settle(window)
    visit = VisitId(list_visits(trust["willow"])[0].visit)
    assert window.pages.visit.score.is_guided
    assert main_buttons(window) == ["Next"]
    type_words(focused(), "1")
    settle(window)
    assert _replies(trust, "willow", visit) == 1
    press(button(window, "List"), ENTER)
    settle(window)
    assert not window.pages.visit.score.is_guided
    assert "1 of 2" in words_on(window)


def test_a_panel_member_is_led_from_home_to_the_first_question(
    sit_down: Open, trust: Trust, idle: Idle
) -> None:
    window = sit_down("ash")
    assert "New to QVisit?" in words_on(window)
    press(button(window, "Start scoring"), ENTER)
    idle()
    settle(window)
    assert "It keeps the time, and opens scoring." in words_on(window)
    assert focused() is window.pages.visit.prepare.start

    press(focused(), ENTER)
    settle(window)
    assert window.pages.visit.step == "score"
    for key in "m", "p", "4":
        type_words(focused(), key)
        press(focused(), Qt.Key.Key_Down)
        settle(window)

    assert len(trust.seen_by("ash").sheet.answers) == 3
