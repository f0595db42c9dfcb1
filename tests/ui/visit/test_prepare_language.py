"""A pack that came in, one that did not, and all around a visit, in another language."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.prepare_step import PACK, PARTS, PLAN, PrepareStep
from qvisit.usecases import care, frame, pack, visits
from qvisit.visits.pack_rows import PARTS as SHEETS
from tests.ui.all_texts import texts_of
from tests.ui.keyboard import press
from tests.ui.known_data import data_of, english_left
from tests.ui.layout_checks import assert_nothing_cut, settle
from tests.ui.pseudo import spoken, write_pseudo
from tests.ui.visit.panel_pages import open_step
from tests.usecases.trust import Trust
from tests.usecases.workbooks import read_book


def _everything(trust: Trust, sheet: Path) -> None:
    ws = trust["hazel"]
    opened = pack.fill_pack(ws, trust.seen_by("hazel"), pack.look_into_pack(sheet))
    opened = visits.start_visit(ws, opened)
    opened = frame.note_feedback(ws, opened, "good", "Kind staff.")
    opened = frame.give_feedback(ws, opened, "Nurse in charge")
    opened = frame.set_left(ws, opened)
    care.offer_talk(ws, opened, trust.person("ash"))
    rowan = trust["rowan"]
    care.tell_support(rowan, trust.seen_by("rowan"), wanted=True)
    care.stop_part(rowan, trust.seen_by("rowan"), "hand_over")
    trust.sync("rowan", "hazel")


def test_nothing_around_a_visit_stays_english_or_is_cut(
    trust: Trust,
    background: Background,
    qtbot: QtBot,
    qapp: QApplication,
    idle: Callable[[], None],
    tmp_path: Path,
) -> None:
    sheet = pack.save_empty_sheet(tmp_path / "p.xlsx")
    book = read_book(sheet)
    for at, text in enumerate(("2025", 60, 7, "per month", "Log", "Mostly at night."), start=2):
        book["Figures"].cell(2, at, text)
    book["Past visits"].append(["14 May 2025", "Announced", "Good", "Kind staff.", "Report"])
    book["Open actions"].append(["Mend the doors", "Estates", "30 June 2027", "Begun", "Plan"])
    book.save(sheet)
    _everything(trust, sheet)
    book["Figures"]["D2"] = "=1+1"
    book["Past visits"]["A2"] = "soon"
    book.save(sheet)
    columns = {column.heading for part in SHEETS for column in part.columns}
    told = (*columns, *(part.name for part in SHEETS), "soon", "Rowan", "Hazel", "Ash")
    wrong: list[str] = []

    with spoken(qapp, write_pseudo(tmp_path)):
        step = open_step(
            trust,
            "hazel",
            lambda editor, _ws: PrepareStep(background, editor, Choosers(sheet=lambda *_: sheet)),
            qtbot,
        )
        data = data_of(trust["hazel"], told)
        for part in PARTS:
            step.show_part(part)
            settle(step)
            wrong += _english(step, data)
            assert_nothing_cut(step)
        step.show_part(PACK)
        press(step.pack.door.fill, Qt.Key.Key_Return)
        idle()
        settle(step)
        wrong += _english(step, data)
        assert_nothing_cut(step)

    assert step.current != PLAN
    assert not wrong, "\n".join(sorted(set(wrong)))


def _english(step: PrepareStep, data: frozenset[str]) -> list[str]:
    found = ((one, english_left(one.words, data)) for one in texts_of(step))
    return [f"{left!r} in {one.words[:100]!r}" for one, left in found if left]
