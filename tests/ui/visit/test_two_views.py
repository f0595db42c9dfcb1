"""Two views of the ward at the debrief: alike in colour and size, in words, never joined."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from qvisit.ui.editor import VisitEditor
from qvisit.ui.theme import Look, apply_look, tokens
from qvisit.ui.visit.two_views_chart import PairedMarks, StandardRow, figure_words
from qvisit.ui.visit.two_views_pane import TwoViewsPane
from qvisit.ui.widgets.choice import TickBox
from qvisit.usecases import notes, two_views
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.two_views import Figures
from qvisit.workspace import Workspace
from tests.report.both_views import NOTE, scored, views_of
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import activate, settle
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.ui.visit.conftest import Open
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import TEMPLATE, Trust, score_all

HALF = Figures(Fraction(1, 4), Fraction(3, 4), 4, 4, same=True)


@pytest.fixture(scope="module")
def five() -> OpenVisit:
    return scored(lived=2, others=2, wanted=2)


@pytest.fixture
def pane(trust: Trust, qtbot: QtBot) -> TwoViewsPane:
    editor = VisitEditor(trust["hazel"])
    pane = TwoViewsPane(editor)
    editor.setParent(pane)
    qtbot.addWidget(pane)
    return pane


def _show(pane: TwoViewsPane, opened: OpenVisit, wide: int = 264) -> str:
    show_page(pane, wide, 600)
    pane.show_visit(opened, views_of(opened))
    settle(pane)
    return words_on(pane)


def test_each_standard_has_both_figures_in_words(pane: TwoViewsPane, five: OpenVisit) -> None:
    said = _show(pane, five)

    (first, *_) = pane.findChildren(StandardRow)
    assert "Person-centred care" in said
    assert "2 of 5 on the panel have lived experience. The plan wanted 2." in said
    assert first.accessibleName() == (
        "Person-centred care: lived-experience reviewers 58\N{NO-BREAK SPACE}%, the other "
        "reviewers 100\N{NO-BREAK SPACE}%. Over 4 questions that both saw."
    )
    assert "lower" not in said.casefold()
    assert "gap" not in said.casefold()
    assert "alpha" not in said.casefold()


def test_a_screen_reader_is_told_of_a_picture_and_what_it_shows(
    pane: TwoViewsPane, five: OpenVisit
) -> None:
    _show(pane, five)

    face = QAccessible.queryAccessibleInterface(pane.findChildren(PairedMarks)[0])

    assert face.role() == QAccessible.Role.Graphic
    assert face.text(QAccessible.Text.Name).startswith("Person-centred care: lived-experience")


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_both_marks_have_one_colour_and_one_size(
    qapp: QApplication, qtbot: QtBot, theme: str
) -> None:
    apply_look(qapp, Look(theme=theme))
    marks = PairedMarks(HALF, "both")
    qtbot.addWidget(marks)
    marks.resize(400, marks.height())
    ink = QColor(tokens().text)

    drawn = marks.grab().toImage()

    middle = drawn.width() // 2
    left, right = _extent(drawn, ink, 0, middle - 60), _extent(drawn, ink, middle + 60, 400)
    assert abs(left - right) <= 3


def _extent(drawn: QImage, ink: QColor, start: int, end: int) -> int:
    """How high the ink of a colour is between two columns, in px; the line alone is 2 high."""
    rows = [
        y
        for y in range(drawn.height())
        if any(drawn.pixelColor(x, y) == ink for x in range(start, min(end, drawn.width())))
    ]
    return max(rows) - min(rows) + 1


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (HALF, "LX 25 % · others 75 % · 4 questions"),
        (Figures(Fraction(4, 5), Fraction(4, 5), 1, 1, same=True), "Alike · 1 question"),
        (
            Figures(Fraction(4, 5), Fraction(4, 5), 8, 3, same=False),
            "LX 80 % (8) · others 80 % (3), not the same questions",
        ),
    ],
)
def test_alike_is_said_only_of_the_same_questions(figures: Figures, words: str) -> None:
    assert figure_words(figures).replace("\N{NO-BREAK SPACE}", " ") == words


def test_t_shows_the_same_as_a_table_and_back(pane: TwoViewsPane, five: OpenVisit) -> None:
    _show(pane, five)
    activate(pane)
    pane.chart.setFocus()

    press(pane.chart, Qt.Key.Key_T)
    settle(pane)
    table = pane.is_table, focused() is pane.table
    press(pane.table, Qt.Key.Key_Down)
    index = pane.table.currentIndex()
    sentence = index.siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole)
    press(pane.turn, Qt.Key.Key_Space)
    settle(pane)

    assert table == (True, True)
    assert sentence.startswith("Visiting and accompanying: lived-experience reviewers ")
    assert not pane.is_table
    assert pane.turn.words == "Show as a table (T)"


@pytest.mark.parametrize(
    ("look", "wide"),
    [(Look(), 264), (Look(), 900), (Look(text_percent=200), 640), (Look(theme="dark"), 264)],
)
@pytest.mark.parametrize("lived", [1, 2])
def test_nothing_is_cut_as_a_drawing_or_a_table(
    qapp: QApplication, pane: TwoViewsPane, look: Look, wide: int, lived: int
) -> None:
    apply_look(qapp, look)
    _show(pane, scored(lived=lived, others=2), wide)

    assert_page_is_sound(pane)
    pane.toggle()
    settle(pane)
    assert_page_is_sound(pane)


def test_one_persons_scores_never_become_a_figure(pane: TwoViewsPane) -> None:
    said = _show(pane, scored(lived=1, others=3, wanted=2))

    assert pane.findChildren(StandardRow) == []
    assert "%" not in said
    assert NOTE in said
    assert "1 of 4" not in said
    assert "1 of 5 on the panel have lived experience. The plan wanted 2." in said
    assert not pane.turn.isVisibleTo(pane)
    pane.toggle()
    assert not pane.is_table


def _debrief(show: Open, name: str) -> Shown:
    shown = show(name)
    shown.page.show_step("debrief")
    settle(shown.frame)
    return shown


def _ticks(shown: Shown) -> list[TickBox]:
    return shown.page.later.debrief.both.findChildren(TickBox)


def test_words_stand_once_their_writer_or_the_lead_for_them_says_so(
    noted: Trust, show: Open
) -> None:
    lead = _debrief(show, "hazel")
    (tick,) = _ticks(lead)
    name = tick.accessibleName()
    tick.setFocus()

    press(tick, Qt.Key.Key_Space)
    settle(lead.frame)

    (again,) = _ticks(lead)
    opened = noted.seen_by("hazel")
    (allowed,) = opened.shared.allowed.values()
    assert name == "May stand in the report: It was cold at night."
    assert (allowed.author, len(allowed.said.notes)) == (noted.person("hazel"), 1)
    assert again.isChecked()
    assert again.hasFocus()


@contextmanager
def taking_nothing(ws: Workspace) -> Iterator[None]:
    """Let the database take no change."""
    said = ["query_only = 1"]

    def limit(raw: sqlite3.Connection, *_: object) -> None:
        raw.execute(f"PRAGMA {said[0]}")

    event.listen(ws.engine, "checkout", limit)
    try:
        yield
    finally:
        said[0] = "query_only = 0"


def test_a_tick_that_could_not_be_kept_is_taken_back(noted: Trust, show: Open) -> None:
    lead = _debrief(show, "hazel")
    (tick,) = _ticks(lead)
    last = tick.isChecked()

    with taking_nothing(noted["hazel"]):
        press(tick, Qt.Key.Key_Space)
        settle(lead.frame)

    (tick,) = _ticks(lead)
    assert len(lead.failures) == 1
    assert tick.isChecked() is last is False


def test_whoever_wrote_it_has_the_last_word(noted: Trust, show: Open) -> None:
    own = _debrief(show, "rowan")
    for _ in range(2):
        (tick,) = _ticks(own)
        press(tick, Qt.Key.Key_Space)
        settle(own.frame)
    noted.sync("rowan", "hazel")

    lead = _debrief(show, "hazel")

    assert noted.seen_by("hazel").shared.allowed[noted.person("rowan")].said.notes == ()
    assert _ticks(lead) == []
    assert "It does not stand in the report." in words_on(lead.page.later.debrief.both)


def test_others_on_the_panel_read_what_was_said(noted: Trust, show: Open) -> None:
    visitor = _debrief(show, "ash")

    assert _ticks(visitor) == []
    assert "It was cold at night." in words_on(visitor.page.later.debrief.both)


@pytest.fixture
def noted(on_the_ward: Trust) -> Trust:
    """The trust whose one lived-experience reviewer wrote a note; everyone is done."""
    said = notes.Noted("It was cold at night.")
    notes.keep_note(on_the_ward["rowan"], on_the_ward.seen_by("rowan"), (TEMPLATE, "W-1"), said)
    score_all(on_the_ward)
    return on_the_ward


def test_what_was_allowed_can_be_taken_back(noted: Trust) -> None:
    opened = noted.seen_by("hazel")
    person = noted.person("rowan")
    note = next(iter(opened.visit.sheets[person].notes.values()))

    after = two_views.allow_words(noted["hazel"], opened, person, (note.change,), allowed=True)
    back = two_views.allow_words(noted["hazel"], after, person, (note.change,), allowed=False)

    assert after.shared.allowed[person].said.notes == (note.change,)
    assert back.shared.allowed[person].said.notes == ()
