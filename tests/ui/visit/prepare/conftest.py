"""Prepare on somebody's laptop, and a sheet that is filled in."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.prepare_step import (
    PrepareStep,
)
from qvisit.usecases import pack
from tests.ui.layout_checks import settle
from tests.ui.visit.panel_pages import open_step
from tests.ui.visit.prepare.around import Open
from tests.usecases.trust import Trust
from tests.usecases.workbooks import read_book


@pytest.fixture
def prepare(trust: Trust, background: Background, qtbot: QtBot, tmp_path: Path) -> Open:
    """Shows a part of the step to somebody; a sheet is taken from, and saved to, `path`."""

    def show(name: str, part: str, path: Path | None = None) -> PrepareStep:
        choosers = Choosers(
            pdf=lambda *_: tmp_path / "words.pdf",
            sheet=lambda *_: path,
            empty_sheet=lambda *_: path,
        )
        step = open_step(
            trust, name, lambda editor, _ws: PrepareStep(background, editor, choosers), qtbot
        )
        step.show_part(part)
        settle(step)
        return step

    return show


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """The shipped sheet, filled in."""
    path = pack.save_empty_sheet(tmp_path / "pack.xlsx")
    book = read_book(path)
    row = ("April to June 2026", 5840, 18.2, "per 1,000 bed-days", "Log", "Mostly at night.")
    for at, text in enumerate(row, start=2):
        book["Figures"].cell(2, at, text)
    book["Past visits"].append(["14 May 2025", "Announced", "Good", "Kind staff.", "Report"])
    book["Open actions"].append(["Mend the doors", "Estates", "30 June 2027", "Begun", "Plan"])
    book.save(path)
    return path
