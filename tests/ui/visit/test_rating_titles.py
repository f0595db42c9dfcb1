"""A trust's own words for ratings stand everywhere: window, lists, command line and report."""

from itertools import product
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.visit.rating_step import RatingStep
from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.ui.visits_page import VisitsPage
from qvisit.usecases import documents, reports
from qvisit.usecases.visit_list import look_visits
from tests.cli.command import Command
from tests.report.reading import text_of
from tests.ui.page_checks import show_page
from tests.ui.visit.panel_pages import open_step, words_on
from tests.usecases.rated_by import debriefed_by, scored_by
from tests.usecases.trust import Trust

LOCAL = "local-four-level 1.0.0"
WORST = {"W-1": "not_met", "W-3": "1", "W-4": "not_met", "W-5": "not_met"}
OWN, USUAL = "Needs support", ("Inadequate", "inadequate", "Outstanding", "outstanding")


@pytest.fixture
def signed(trust: Trust) -> Trust:
    """A visit that is signed off with the lowest of the trust's own four levels."""
    scored_by(trust, LOCAL, WORST)
    reports.sign_off(trust["linden"], debriefed_by(trust))
    return trust


def _speaks_own_words(said: str) -> None:
    assert OWN in said
    assert not [words for words in USUAL if words in said]


def test_the_rating_step_and_the_sign_off_card(signed: Trust, qtbot: QtBot) -> None:
    step = open_step(signed, "linden", lambda editor, _ws: RatingStep(editor), qtbot)
    card = open_step(signed, "linden", lambda editor, _ws: SignOffCard(editor), qtbot)

    _speaks_own_words(words_on(step))
    _speaks_own_words(words_on(card))


def test_the_list_of_visits(signed: Trust, qtbot: QtBot, background: Background) -> None:
    page = VisitsPage(signed["linden"], background)
    qtbot.addWidget(page)
    qtbot.addWidget(page.action)  # it stands in the frame's header
    show_page(page)
    page.show_visits(look_visits(signed["linden"]))
    cells = range(page.model.rowCount()), range(page.model.columnCount())

    said = [str(page.model.index(row, column).data()) for row, column in product(*cells)]

    _speaks_own_words(" ".join(said))


def test_the_command_line(signed: Trust, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")  # or its tables break the words
    command, visit = Command(signed), signed.visit

    _speaks_own_words(command("linden", "visit", "list").stdout)
    _speaks_own_words(command("linden", "visit", "show", visit).stdout)
    _speaks_own_words(command("linden", "visit", "rate", visit, "--rules", LOCAL).stdout)


def test_the_report(signed: Trust, tmp_path: Path) -> None:
    pdf = documents.make(signed["linden"], signed.seen_by("linden"), "report")

    _speaks_own_words(text_of(pdf, tmp_path))
