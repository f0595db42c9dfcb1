"""Before the visit: the sheet for the manager, where there is one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.theme import Look
from qvisit.ui.visit.prepare_step import PrepareStep
from qvisit.usecases import visits
from qvisit.usecases.planning import Wanted, plan_by_names
from tests.report.reading import text_of
from tests.ui.keyboard import press
from tests.ui.page_checks import assert_page_is_sound
from tests.ui.visit.panel_pages import open_step, words_on
from tests.usecases.trust import Trust, score_all

Idle = Callable[[], None]
Open = Callable[..., PrepareStep]
PANEL = ("Hazel:panel_lead", "Ash:visitor", "Rowan:lived_experience_reviewer")
NOT_BEFORE = "Do not send it before the visit."


@pytest.fixture
def prepare(trust: Trust, background: Background, qtbot: QtBot, tmp_path: Path) -> Open:
    """Shows the step for governance; the sheet is saved to `path`."""

    def show(visit_type: str = "", path: Path | None = tmp_path / "sheet.pdf") -> PrepareStep:
        trust.sync("linden")
        if visit_type:
            ward, day, asked = "WIL", "2027-05-01", ("sustainability-markers",)
            wanted = Wanted(ward, day, PANEL, visit_type, templates=asked)
            trust.visit = plan_by_names(trust["linden"], wanted)
        choosers = Choosers(pdf=lambda _window, _title, _name: path)
        return open_step(
            trust, "linden", lambda editor, _ws: PrepareStep(background, editor, choosers), qtbot
        )

    return show


def test_the_sheet_is_made_and_said_to_be_saved(prepare: Open, idle: Idle, tmp_path: Path) -> None:
    step = prepare("announced")

    press(step.sheet.make, Qt.Key.Key_Return)
    busy = step.sheet.make.reason
    idle()

    text = text_of((tmp_path / "sheet.pdf").read_bytes(), tmp_path)
    assert "Sheet for the ward manager" in text
    assert busy == "QVisit is making the sheet."
    assert step.sheet.make.reason == ""
    assert f"Saved as {tmp_path / 'sheet.pdf'}." in words_on(step)
    assert step.sheet.open.isVisible()
    assert NOT_BEFORE not in words_on(step)


def test_leaving_the_dialog_makes_nothing(prepare: Open, idle: Idle, tmp_path: Path) -> None:
    step = prepare("announced", None)

    press(step.sheet.make, Qt.Key.Key_Return)
    idle()

    assert not list(tmp_path.glob("*.pdf"))
    assert not step.sheet.open.isVisible()


def test_a_place_that_takes_no_file_is_said_and_nothing_is_lost(
    prepare: Open, idle: Idle, tmp_path: Path
) -> None:
    (tmp_path / "full").write_text("a file, no folder", encoding="utf-8")
    step = prepare("announced", tmp_path / "full" / "sheet.pdf")

    press(step.sheet.make, Qt.Key.Key_Return)
    idle()

    assert "could not be written. The visit itself is safe." in words_on(step)
    assert "Choose another folder" in words_on(step)
    assert step.sheet.make.reason == ""


def test_a_visit_without_notice_warns_not_to_send_it(prepare: Open) -> None:
    assert NOT_BEFORE in words_on(prepare("unannounced"))


def test_a_visit_that_asks_nothing_beforehand_offers_no_sheet(prepare: Open) -> None:
    assert not prepare().sheet.isVisible()


def test_nothing_on_the_step_is_cut(prepare: Open, look: Look) -> None:
    assert_page_is_sound(prepare("unannounced"))


def test_the_banner_says_when_the_visit_is_over(trust: Trust, prepare: Open) -> None:
    step = prepare()
    before = words_on(step)
    ws = trust["hazel"]
    visits.start_visit(ws, trust.seen_by("hazel"))
    trust.sync("hazel", "linden")
    step.show_visit(trust.seen_by("linden"))
    during = words_on(step)

    score_all(trust)
    trust.sync("linden")
    step.show_visit(trust.seen_by("linden"))

    assert "The panel is on the ward." not in before
    assert "The panel is on the ward." in during
    assert "The ward was visited." in words_on(step)
