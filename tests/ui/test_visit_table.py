"""The list of visits as a table says in words what it draws."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from qvisit.ids import VisitId
from qvisit.ui.models.folding_table import FoldingTable
from qvisit.ui.models.visit_table import (
    PANEL,
    RATING,
    STATE,
    STEP,
    WARD,
    VisitColumns,
    state_cell,
)
from qvisit.ui.widgets.cells import ICON, LINK, SECOND_LINE, TONE
from qvisit.usecases.visit_list import ListedVisit

Table = FoldingTable[ListedVisit]
LARKSPUR = ListedVisit(
    visit=VisitId("v1"),
    ward_name="Larkspur Ward",
    ward_code="LK2",
    site="Alderbeck Hospital",
    day="2027-03-09",
    visit_type="short_notice",
    status="in_progress",
    seats=5,
    lived_experience=2,
    finished=2,
    open_concerns=0,
    rating="",
    practice=False,
    mine=True,
    step="carry_on",
    rule_set="qvisit-internal 1.0.0",
)


@pytest.fixture
def model() -> Table:
    model = FoldingTable(VisitColumns())
    model.show_rows([LARKSPUR])
    return model


def test_qt_finds_the_model_sound(qapp: object) -> None:
    model = FoldingTable(VisitColumns())
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )

    model.show_rows([LARKSPUR, replace(LARKSPUR, visit=VisitId("v2"))])
    model.set_folded(True)
    model.show_rows([])

    assert tester.model() is model


def test_a_row_is_read_as_one_sentence(model: Table) -> None:
    spoken = model.data(model.index(0, WARD), Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == (
        "Larkspur Ward, LK2, Alderbeck Hospital, 9 March 2027, Short notice, On the ward, "
        "2 of 5 done, next: Carry on scoring"
    )


def test_cells_say_what_they_draw(model: Table) -> None:
    ward, state, step = (model.index(0, column) for column in (WARD, STATE, STEP))

    assert (ward.data(), ward.data(SECOND_LINE)) == ("Larkspur Ward", "LK2 · Alderbeck Hospital")
    assert (state.data(), state.data(TONE), state.data(ICON)) == ("On the ward", "blue", "disc")
    assert (step.data(), step.data(LINK)) == ("Carry on scoring", True)


def test_folded_the_ward_says_what_hidden_columns_would(model: Table) -> None:
    model.set_folded(True)

    second = model.index(0, WARD).data(SECOND_LINE)

    assert second == "LK2 · Alderbeck Hospital · 9 March 2027 · 2 of 5 done"


def test_an_open_concern_stands_before_the_state(model: Table) -> None:
    model.show_rows([replace(LARKSPUR, open_concerns=1, status="moderated")])

    state = model.index(0, STATE)

    assert (state.data(), state.data(TONE), state.data(ICON)) == ("Concern open", "red", "warning")


def test_a_planned_panel_is_counted_in_people(model: Table) -> None:
    model.show_rows(
        [replace(LARKSPUR, status="planned"), replace(LARKSPUR, status="planned", seats=1)]
    )

    assert model.index(0, PANEL).data() == "5 people"
    assert model.index(1, PANEL).data() == "1 person"


def test_a_rating_has_a_shape_and_a_word(model: Table) -> None:
    model.show_rows([replace(LARKSPUR, rating="requires_improvement"), LARKSPUR])

    rated, unrated = model.index(0, RATING), model.index(1, RATING)

    assert (rated.data(), rated.data(ICON)) == ("Requires improvement", "triangle")
    assert unrated.data() == "–"


def test_a_rating_is_called_what_its_rules_call_it(model: Table) -> None:
    local = replace(LARKSPUR, rating="outstanding", rule_set="local-four-level 1.0.0")
    model.show_rows([local])

    spoken = model.data(model.index(0, WARD), Qt.ItemDataRole.AccessibleTextRole)

    assert model.index(0, RATING).data() == "Good Plus"
    assert "internal rating Good Plus" in spoken


def test_what_is_overdue_is_said_after_an_open_concern_alone() -> None:
    late = replace(LARKSPUR, status="published", overdue=2)

    assert state_cell(late).words == "2 actions overdue"
    assert state_cell(replace(late, open_concerns=1)).words == "Concern open"
    assert state_cell(replace(late, overdue=0)).words == "Published"
