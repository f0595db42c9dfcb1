"""A page that was made is opened in the computer's own program, or its place is said."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.pdf_making import PdfMaking
from qvisit.ui.visit.prepare.leaving_part import FeedbackCard
from tests.ui.visit.panel_pages import open_step, words_on
from tests.ui.visit.report_pages import Viewer, viewer
from tests.usecases.trust import Trust

__all__ = ["viewer"]


def made(trust: Trust, background: Background, qtbot: QtBot, path: Path) -> FeedbackCard:
    ask = Choosers(pdf=lambda *_: path)
    card = open_step(trust, "ash", lambda editor, _: FeedbackCard(background, editor, ask), qtbot)
    card.print.click()
    return card


def test_a_page_that_no_program_opens_is_said_to_be_there(
    trust: Trust, background: Background, idle: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    card = made(trust, background, qtbot, tmp_path / "words.pdf")
    idle()

    making = card.findChild(PdfMaking)
    assert making is not None
    making.open.click()

    assert card.print.reason == ""
    said = words_on(card)
    assert "No program on this laptop opened words.pdf." in said
    assert f"It is here: {tmp_path / 'words.pdf'}" in said


def test_a_page_that_opens_says_no_more(
    trust: Trust,
    background: Background,
    idle: Callable[[], None],
    qtbot: QtBot,
    tmp_path: Path,
    viewer: Viewer,
) -> None:
    card = made(trust, background, qtbot, tmp_path / "words.pdf")
    idle()

    making = card.findChild(PdfMaking)
    assert making is not None
    making.open.click()

    assert viewer.shown == [tmp_path / "words.pdf"]
    assert "No program" not in words_on(card)
