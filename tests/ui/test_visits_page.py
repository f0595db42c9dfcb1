"""The list of visits can be searched, narrowed down and opened by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ids import VisitId
from qvisit.ui.background import Background
from qvisit.ui.models.visit_table import DAY, WARD
from qvisit.ui.theme import Look
from qvisit.ui.visits_page import CLOSED, COMING, NOW, OUT, WRITING, VisitsPage
from qvisit.ui.widgets.segmented import SegmentButton
from qvisit.usecases.visits import start_visit
from qvisit.visits.states import Status
from tests.ui.keyboard import CTRL, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button, show_page
from tests.ui.test_visit_table import LARKSPUR
from tests.usecases.trust import Trust

FIELDFARE = replace(
    LARKSPUR,
    visit=VisitId("v2"),
    ward_name="Fieldfare Unit",
    ward_code="FF1",
    site="Coldwell Hospital",
    status="planned",
    step="wait",
    day="2027-03-11",
)
MEDLAR = replace(
    LARKSPUR,
    visit=VisitId("v3"),
    ward_name="Medlar House",
    ward_code="MH1",
    site="Eastlow",
    status="signed_off",
    rating="requires_improvement",
    step="publish",
    open_concerns=1,
)


@pytest.fixture
def page(trust: Trust, qtbot: QtBot, background: Background) -> VisitsPage:
    page = VisitsPage(trust["hazel"], background)
    qtbot.addWidget(page)
    qtbot.addWidget(page.action)  # it stands in the frame's header
    show_page(page)
    page.show_visits([LARKSPUR, FIELDFARE, MEDLAR])
    return page


def _wards(page: VisitsPage) -> list[str]:
    return [page.model.row_at(row).ward_name for row in range(page.model.rowCount())]


def test_it_shows_what_is_on_the_laptop(
    page: VisitsPage, trust: Trust, background: Background, idle: Callable[[], None]
) -> None:
    start_visit(trust["hazel"], trust.seen_by("hazel"))

    page.refresh()
    idle()

    assert _wards(page) == ["Willow Ward"]
    assert page.model.row_at(0).status == "in_progress"
    assert page.context == "1 visit on this laptop"


def test_what_is_pressing_comes_first(page: VisitsPage) -> None:
    assert _wards(page) == ["Medlar House", "Larkspur Ward", "Fieldfare Unit"]


def test_enter_opens_the_row(page: VisitsPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Down)

    with qtbot.waitSignal(page.visit_opened) as opened:
        press(page.table, Qt.Key.Key_Return)

    assert opened.args == ["v1", "carry_on"]


def test_ctrl_f_finds_by_ward_code_or_site(page: VisitsPage) -> None:
    press(page, Qt.Key.Key_F, CTRL)
    type_words(focused(), "coldwell")

    assert _wards(page) == ["Fieldfare Unit"]


def test_enter_in_the_search_goes_to_what_was_found(page: VisitsPage, qtbot: QtBot) -> None:
    page.search.edit.setFocus()
    type_words(page.search.edit, "lk2")
    press(page.search.edit, Qt.Key.Key_Return)

    with qtbot.waitSignal(page.visit_opened) as opened:
        press(focused(), Qt.Key.Key_Return)

    assert opened.args == ["v1", "carry_on"]


def test_filters_count_and_narrow_down(page: VisitsPage) -> None:
    names = [one.accessibleName() for one in page.filter.findChildren(SegmentButton)]

    page.filter.show_value(NOW)
    page.filter.chosen.emit(NOW)
    now = _wards(page)
    page.filter.show_value(COMING)
    page.filter.chosen.emit(COMING)

    assert names[0] == "All 3, chosen, 1 of 6"
    assert now == ["Larkspur Ward"]
    assert _wards(page) == ["Fieldfare Unit"]


def test_every_state_stands_under_one_filter_and_is_open_until_it_is_closed(
    page: VisitsPage,
) -> None:
    states = get_args(Status)
    page.show_visits([replace(LARKSPUR, visit=VisitId(one), status=one) for one in states])
    found = []
    for group in (COMING, NOW, WRITING, OUT, CLOSED):
        page.filter.show_value(group)
        page.filter.chosen.emit(group)
        rows = range(page.model.rowCount())
        found.append({page.model.row_at(row).status for row in rows})

    assert sum(map(len, found)) == len(states) == len(set().union(*found))
    assert found[-2:] == [{"published", "in_follow_up"}, {"closed"}]


def test_nothing_found_says_what_to_do(page: VisitsPage) -> None:
    type_words(page.search.edit, "nowhere")

    assert page.model.rowCount() == 0
    assert "Clear the search" in page._summary.text()
    assert not page.open_button.isVisible()


def test_the_chosen_row_stays_chosen_when_the_list_is_read_again(page: VisitsPage) -> None:
    page.table.selectRow(2)

    page.show_visits([MEDLAR, LARKSPUR, FIELDFARE])

    assert page.model.row_at(page.table.currentIndex().row()).ward_name == "Fieldfare Unit"


def test_the_button_opens_the_chosen_row(page: VisitsPage, qtbot: QtBot) -> None:
    page.table.selectRow(0)

    with qtbot.waitSignal(page.visit_opened) as opened:
        press(page.open_button, Qt.Key.Key_Space)

    assert opened.args == ["v3", "publish"]


def test_without_visits_people_can_practise(page: VisitsPage, qtbot: QtBot) -> None:
    page.show_visits([])

    with qtbot.waitSignal(page.practice_requested):
        press(button(page, "Practise on an example ward"), Qt.Key.Key_Return)


def test_only_governance_plans(page: VisitsPage, qtbot: QtBot) -> None:
    page.allow_planning(False)
    with qtbot.assertNotEmitted(page.plan_requested):
        press(page.action, Qt.Key.Key_Return)
    page.allow_planning(True)

    with qtbot.waitSignal(page.plan_requested) as asked:
        press(page.action, Qt.Key.Key_Return)

    assert asked.args == [""]


def test_columns_fold_where_there_is_little_room(page: VisitsPage) -> None:
    wide = page.table.isColumnHidden(DAY)

    show_page(page, 640)
    settle(page)

    assert not wide
    assert page.table.isColumnHidden(DAY)
    assert not page.table.isColumnHidden(WARD)
    assert page.table.horizontalScrollBar().maximum() == 0


def test_nothing_on_the_page_is_cut(
    trust: Trust, qtbot: QtBot, background: Background, look: Look
) -> None:
    page = VisitsPage(trust["hazel"], background)
    qtbot.addWidget(page)
    qtbot.addWidget(page.action)
    show_page(page)

    page.show_visits([LARKSPUR, FIELDFARE, MEDLAR])

    assert_page_is_sound(page)
    assert page.table.horizontalScrollBar().maximum() == 0
