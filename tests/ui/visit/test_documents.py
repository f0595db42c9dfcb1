"""The Report page's documents: looked at in the window, ticked, saved, opened elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.committee_card import CommitteeCard
from qvisit.ui.visit.report_step import ReportStep
from qvisit.ui.window import MainWindow
from qvisit.usecases import reports, visits
from qvisit.usecases.viewing import FOLDER
from tests.ui.keyboard import CTRL, click, focused, press
from tests.ui.layout_checks import settle
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.report_pages import Viewer, viewer
from tests.usecases.trust import Trust, debriefed, new_visit, signed_off

__all__ = ["viewer"]

Report = Callable[[str], ReportStep]


@pytest.fixture
def report(
    trust: Trust,
    seat: Callable[[str, Choosers], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
) -> Report:
    """The Report page in somebody's window once its preview is there; it saves to `out`."""

    def show(name: str) -> ReportStep:
        choosers = Choosers(folder=lambda _window, _title: tmp_path / "out")
        window = seat(name, choosers)
        window.open_visit(trust.visit, "read")
        step = window.pages.visit.later.report
        seen(step, qtbot)
        return step

    return show


def seen(step: ReportStep, qtbot: QtBot) -> None:
    """Wait until the chosen document can be seen, or why it cannot."""
    qtbot.waitUntil(lambda: step.desk.at_rest and not step.preview.pages.drawing.busy)
    settle(step)


def look_at(step: ReportStep, document: str, qtbot: QtBot) -> None:
    step.documents.tick(document).setFocus()
    seen(step, qtbot)


def test_the_report_is_seen_page_by_page(trust: Trust, report: Report, qtbot: QtBot) -> None:
    debriefed(trust)
    step = report("hazel")
    pages = step.preview.pages
    first, count, fitting = step.preview.says, pages.count, pages.zoom

    press(pages, Qt.Key.Key_PageDown)
    second = step.preview.says
    seen(step, qtbot)
    drawn = pages.grab().toImage()
    tags = "The report’s PDF has a title, its language, and tags on every page."
    qtbot.waitUntil(lambda: tags in words_on(step.way.checked))
    press(pages, Qt.Key.Key_End)
    last = pages.page
    press(pages, Qt.Key.Key_Plus, CTRL)
    larger = pages.zoom
    for _ in range(8):
        press(pages, Qt.Key.Key_Plus, CTRL)
    seen(step, qtbot)
    drawn_at_most = pages.zoom, len(pages.drawing.images)
    press(pages, Qt.Key.Key_0, CTRL)

    assert first == f"Page 1 of {count}"
    assert second == f"Page 2 of {count}"
    assert pages.accessibleName() == f"Visit report. Page {count} of {count}"
    assert last == count - 1
    assert larger > fitting == pages.zoom
    assert drawn_at_most[0] == 400
    assert drawn_at_most[1] <= 2  # each takes 60 MB and more, so none that is out of sight
    assert len(pages.drawing.images) < count  # only those in sight, and beside them
    across, down = range(0, drawn.width(), 2), range(40, drawn.height(), 20)
    colours = {QColor(drawn.pixel(x, y)).name() for x in across for y in down}
    assert len(colours) > 3  # words, paper and ground


def test_what_somebody_may_not_read_is_not_shown(
    trust: Trust, report: Report, qtbot: QtBot
) -> None:
    debriefed(trust)
    step = report("hazel")

    look_at(step, "annex", qtbot)
    press(step.documents.tick("annex"), Qt.Key.Key_Space)
    refused = words_on(step.preview), step.preview.pages.count, step.documents.ticked
    look_at(step, "report", qtbot)
    shown = step.preview.pages.count
    opened = trust.seen_by("hazel")
    shared = replace(opened.shared, debriefed=None, scoring_closed=None, finished={})
    step.desk.show_visit(replace(opened, visit=replace(opened.visit, shared=shared)))

    assert "Only governance may read reviewers' own answers" in refused[0]
    assert refused[1] == 0
    assert "annex" not in refused[2]
    assert shown > 1
    assert "scores stay hidden until everyone is done" in words_on(step.preview)
    assert (step.preview.pages.count, step.preview.pages.drawing.images) == (0, {})


def test_the_preview_follows_the_choice_and_the_visit(
    trust: Trust, report: Report, qtbot: QtBot
) -> None:
    debriefed(trust)
    step = report("linden")
    made: list[str] = []
    step.desk.made.connect(lambda one: made.append(one.document))

    for document in ("annex", "easy-read", "report", "annex"):
        step.documents.tick(document).setFocus()
        qtbot.wait(1)
    seen(step, qtbot)
    chosen = list(made)
    press(step.preview.pages, Qt.Key.Key_PageDown)
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    step.show_visit(visits.open_visit(trust["linden"], trust.visit))
    seen(step, qtbot)

    assert chosen == ["annex"]  # those before were dropped, or never made
    assert made == ["annex", "annex"]
    assert "Governance annex. Page 2 of" in step.preview.pages.accessibleName()


def test_other_files_show_their_words_and_open_in_their_own_program(
    trust: Trust, report: Report, qtbot: QtBot, viewer: Viewer
) -> None:
    debriefed(trust)
    step = report("linden")

    look_at(step, "word", qtbot)
    word, way = step.preview.text.toPlainText(), step.preview.open.words
    press(step.preview.open, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: viewer.shown != [])
    step.desk.copied.emit(Path("report.docx"), False)

    assert "Willow Ward" in word
    assert way == "Open in Word"
    assert viewer.shown[0].name == "2027-03-09 Willow Ward editable report, draft.docx"
    assert "No program on this laptop opened report.docx." in words_on(step)


def test_ticked_documents_are_saved_to_a_folder(
    trust: Trust, report: Report, qtbot: QtBot, tmp_path: Path
) -> None:
    signed_off(trust)
    step = report("linden")
    out = tmp_path / "out"
    for document in step.documents.ticked:
        if document not in ("report", "easy-read"):
            step.documents.tick(document).click()
    asked = step.documents.save.words
    annex = step.documents.tick("annex")
    click(annex)
    looked_at, unticked = step.documents.current, not annex.isChecked()
    for _ in range(2):
        click(annex, QPoint(20, 20))

    press(step.documents.save, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not step.desk.saving.running)
    saved = words_on(step), step.documents.folder.isVisible(), step.documents.save.isVisible()
    names = sorted(path.name for path in out.iterdir())
    out.rename(tmp_path / "away")
    out.write_text("in the way")
    press(step.documents.save, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not step.desk.saving.running)

    assert asked == "Save 2 to a folder"
    assert (looked_at, unticked) == ("annex", True)  # its words are pressed to look at it
    assert names == [
        "2027-03-09 Willow Ward easy read, signed off.pdf",
        "2027-03-09 Willow Ward visit report, signed off.pdf",
    ]
    assert "2 documents are saved." in saved[0]
    assert saved[1:] == (True, True)
    assert f"QVisit may not write in {out}." in words_on(step)


def test_locking_leaves_nothing_in_memory_and_no_copy(
    trust: Trust, report: Report, qtbot: QtBot, viewer: Viewer
) -> None:
    debriefed(trust)
    step = report("hazel")
    step.documents.tick("easy-read").setFocus()
    step.preview.stop.show()  # as it is after a second
    step.preview.stop.setFocus()
    press(step.preview.stop, Qt.Key.Key_Return)
    stopped = words_on(step.preview)
    at = focused()
    press(step.preview.message.button, Qt.Key.Key_Return)
    seen(step, qtbot)
    made_after_all = step.preview.pages.count
    press(step.preview.open, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: viewer.shown != [])
    copy = viewer.shown[0]
    there = copy.read_bytes().startswith(b"%PDF")
    step.documents.tick("report").setFocus()  # its preview is still to come

    window = step.window()
    assert isinstance(window, MainWindow)
    window.leave()
    qtbot.waitUntil(lambda: step.desk.at_rest)

    assert "The preview was stopped." in stopped
    assert at is step.preview.message.button
    assert made_after_all > 0
    assert there
    assert copy.parent.parent.name == FOLDER
    assert not copy.parent.parent.exists()
    assert (step.preview.pages.count, step.preview.pages.drawing.images) == (0, {})


def test_another_visit_begins_with_its_own_ticks(
    trust: Trust, report: Report, qtbot: QtBot
) -> None:
    debriefed(trust)
    step = report("hazel")
    ticked = step.documents.ticked
    annex = step.documents.tick("word")
    press(annex, Qt.Key.Key_Space)
    other = visits.plan_visit(trust["linden"], new_visit(trust))
    trust.sync("linden", "hazel")

    step.show_visit(visits.open_visit(trust["hazel"], other))  # nothing of it can be made yet
    locked = step.documents.ticked, step.documents.save.accessibleDescription()
    step.show_visit(trust.seen_by("hazel"))
    seen(step, qtbot)
    back = step.documents.ticked
    for one in back:
        step.documents.tick(one).setChecked(False)  # as a screen reader does

    assert locked[0] == []
    assert "scores stay hidden" in locked[1]
    assert back == ticked != []
    assert step.documents.save.words == "Save to a folder"


def test_locking_stops_whatever_is_slow(
    trust: Trust, report: Report, background: Background, qtbot: QtBot
) -> None:
    debriefed(trust)
    step, gate = report("linden"), Event()
    window = step.window()
    assert isinstance(window, MainWindow)
    card = window.pages.visits.findChild(CommitteeCard)
    assert card is not None
    card.quarter.set_choices([("2026-Q4", "Quarter 4")])
    for _ in range(32):  # the paper waits behind these
        background.run(step, partial(gate.wait, 3), lambda _: None, lambda _: None)

    card.save.click()
    window.leave()
    stopping = card.work.stopping
    gate.set()
    qtbot.waitUntil(lambda: not card.work.running)

    assert stopping
    assert "You stopped it. No paper was written." in words_on(card)
