"""What tests of the plan page do on it, by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ids import VisitId
from qvisit.ui.plan_page import PlanPage
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.usecases.visits import open_visit
from qvisit.visits.kinds import VisitPlanned
from tests.ui.keyboard import press, type_words
from tests.usecases.trust import Trust

PANEL = ("Hazel", "Ash", "Rowan")


def seat(page: PlanPage, *names: str) -> None:
    """Put people on the panel, or take them off."""
    for name in names:
        row = next(one for one in page.form.panel.people if one.person.name == name)
        press(row.on_panel, Qt.Key.Key_Space)


def choose(box: ChoiceBox, value: str) -> None:
    """Choose in a drop-down list."""
    box.show_value(value)
    box.chosen.emit(value)


def ticked(page: PlanPage) -> Sequence[str]:
    """The templates that are asked, by id."""
    return [one.id for one in page.form.questions.value()]


def take_set(page: PlanPage, name: str) -> None:
    """Choose a set of templates."""
    press(page.form.questions.group.tile(name), Qt.Key.Key_Space)


def plan(page: PlanPage, trust: Trust, qtbot: QtBot) -> VisitPlanned:
    """Check the plan and agree to it; the plan as it is kept."""
    type_words(page.form.day.edit, "9 March 2028")
    press(page.form.check, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.planned) as planned:
        press(page.summary.agree, Qt.Key.Key_Return)
    assert planned.args is not None
    return open_visit(trust["linden"], VisitId(planned.args[0])).plan
