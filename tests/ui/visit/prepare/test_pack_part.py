"""The intelligence pack in the window: looked at first, whole or not at all."""

from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.theme import Look
from qvisit.ui.visit.prepare.pack_rows import RowsCard
from qvisit.ui.visit.prepare_step import (
    PACK,
)
from qvisit.ui.widgets.words import Words
from qvisit.usecases import pack
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import assert_all_named, assert_nothing_cut, settle
from tests.ui.page_checks import main_buttons
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.prepare.around import ENTER, Idle, Open, fill_from_sheet
from tests.usecases.trust import Trust
from tests.usecases.workbooks import read_book


def test_a_sheet_is_shown_before_it_comes_in(
    trust: Trust, prepare: Open, idle: Idle, sheet: Path
) -> None:
    step = prepare("hazel", PACK, sheet)
    assert "There is no pack yet." in words_on(step)

    fill_from_sheet(step, idle)
    looked = words_on(step)
    before = trust.seen_by("hazel").shared.frame.pack
    assert focused() is step.pack.offer.take
    press(focused(), ENTER)
    settle(step)

    assert "1 figure, 1 past visit, 1 open action" in looked
    assert "Nothing is saved yet." in looked
    assert before is None
    assert trust.seen_by("hazel").shared.frame.pack is not None
    shown = words_on(step)
    for words in ("18.2 per 1,000 bed-days", "8 months old", "Kind staff.", "Mend the doors"):
        assert words in shown
    assert "Imported today at" in shown
    assert "Not known: Restrictive practice," in shown
    assert focused() is step.pack.door.fill


def test_leaving_the_sheet_saves_nothing(
    trust: Trust, prepare: Open, idle: Idle, sheet: Path
) -> None:
    step = prepare("hazel", PACK, sheet)
    fill_from_sheet(step, idle)

    press(step.pack.offer.leave, ENTER)

    assert trust.seen_by("hazel").shared.frame.pack is None
    assert not step.pack.offer.isVisibleTo(step)
    assert focused() is step.pack.door.fill


def test_reading_can_be_stopped(
    trust: Trust, prepare: Open, idle: Idle, sheet: Path, background: Background
) -> None:
    step = prepare("hazel", PACK, sheet)
    held = Event()
    for _ in range(QThread.idealThreadCount()):  # nothing is read before the person stops it
        background.run(step, held.wait, lambda _done: None, lambda error: pytest.fail(str(error)))

    press(step.pack.door.fill, ENTER)
    busy = step.pack.door.fill.reason
    step.pack.door.stop.setFocus()
    press(step.pack.door.stop, ENTER)
    held.set()
    idle()
    settle(step)

    assert busy == "QVisit is reading the sheet."
    assert step.pack.door.fill.reason == ""
    assert "You stopped the reading. Nothing was saved." in words_on(step)
    assert not step.pack.offer.isVisibleTo(step)
    assert not step.pack.door.stop.isVisibleTo(step)
    assert focused() is step.pack.door.fill


def test_what_stands_against_a_sheet_is_said_cell_by_cell(
    trust: Trust, prepare: Open, idle: Idle, sheet: Path
) -> None:
    book = read_book(sheet)
    book["Figures"]["G2"] = "See 999 000 0018"
    book["Past visits"]["A2"] = "soon"
    book.save(sheet)
    step = prepare("hazel", PACK, sheet)

    fill_from_sheet(step, idle)

    said = words_on(step)
    assert "2 things stand against this pack. Nothing of it was saved." in said
    assert "Figures, row 2, column “What it means”: This is an NHS number." in said
    assert "Past visits, row 2, column “Day”: “soon” is not a day." in said
    assert not step.pack.offer.isVisibleTo(step)
    assert trust.seen_by("hazel").shared.frame.pack is None
    assert step.pack.door.fill.reason == ""


def test_a_file_that_is_no_sheet_is_refused_in_words(
    prepare: Open, idle: Idle, tmp_path: Path
) -> None:
    (tmp_path / "photo.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    step = prepare("hazel", PACK, tmp_path / "photo.xlsx")

    fill_from_sheet(step, idle)

    assert "neither an Excel sheet nor a CSV file" in words_on(step)


def test_the_empty_sheet_can_be_saved_from_the_window(prepare: Open, tmp_path: Path) -> None:
    step = prepare("hazel", PACK, tmp_path / "empty.xlsx")

    press(step.pack.door.sheet, ENTER)

    assert pack.look_into_pack(tmp_path / "empty.xlsx").is_empty
    assert f"Saved as {tmp_path / 'empty.xlsx'}." in words_on(step)


def test_an_lx_reviewer_reads_what_it_means_in_easy_words_and_fills_nothing(
    trust: Trust, prepare: Open, sheet: Path
) -> None:
    pack.fill_pack(trust["hazel"], trust.seen_by("hazel"), pack.look_into_pack(sheet))
    trust.sync("hazel", "rowan")

    said = words_on(step := prepare("rowan", PACK))

    assert said.index("Things that went wrong") < said.index("Mostly at night.")
    assert said.index("Mostly at night.") < said.index("18.2 per 1,000")
    assert "Is it fair for everybody?" in said
    assert not step.pack.door.isVisibleTo(step)


def test_many_rows_are_shown_a_few_at_a_time(qtbot: QtBot) -> None:
    card = RowsCard("Figures")
    qtbot.addWidget(card)
    card.show_rows([partial(Words, f"Row {at}") for at in range(45)])
    card.show()
    counts = []

    while card.more.isVisible():
        counts.append((words_on(card).count("Row "), card.more.words))
        press(card.more, ENTER)
        settle(card)

    assert counts == [(20, "Show 20 more"), (40, "Show 5 more")]
    assert words_on(card).count("Row ") == 45


def test_nothing_of_an_offer_is_cut(
    trust: Trust, prepare: Open, look: Look, idle: Idle, sheet: Path
) -> None:
    step = prepare("hazel", PACK, sheet)
    fill_from_sheet(step, idle)

    assert_nothing_cut(step)
    assert_all_named(step)
    assert main_buttons(step) == ["Bring it in"]
