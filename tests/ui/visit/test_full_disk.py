"""The disk fills up in the middle of a visit: told once, nothing lost, and on it goes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from qvisit.store.profile_folder import DiskFullError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.own_work import GUIDED
from qvisit.ui.widgets.note_edit import NoteEdit
from qvisit.ui.widgets.sheet import Sheet
from qvisit.usecases import scoring
from qvisit.usecases.talks import drafted_talks
from qvisit.usecases.verify import verify
from qvisit.visits.visit import Sheet as Answers
from qvisit.workspace import Workspace
from tests.ui.keyboard import CTRL, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import key
from tests.ui.visit.test_photos_in_window import finish, ready

LONG = "word " * 9_000  # more than the room that is left in the pages there are


@contextmanager
def full_disk(ws: Workspace) -> Iterator[None]:
    """Give the database no page more: SQLite then fails as it does when the disk is full."""
    pages = {"most": 1}  # as many as there are, but no more

    def limit(raw: sqlite3.Connection, *_: object) -> None:
        raw.execute(f"PRAGMA max_page_count = {pages['most']}")

    event.listen(ws.engine, "checkout", limit)
    try:
        yield
    finally:
        pages["most"] = 2**30


def messages(evening: Evening) -> list[Sheet]:
    """The messages over the window."""
    return [one for one in evening.window.findChildren(Sheet) if one.isVisible()]


def told_once(evening: Evening, do: Callable[[], object]) -> None:
    """Do something that cannot be saved: one message says so, and goes when it is read."""
    do()
    settle(evening.window)

    assert len(messages(evening)) == 1
    assert "is full" in messages(evening)[0].said
    press(focused(), Qt.Key.Key_Escape)
    assert not messages(evening)


def write(note: NoteEdit, words: str) -> None:
    """Write as somebody who types fast."""
    note.edit.setFocus()
    note.edit.insert(words)


def on_disk(evening: Evening) -> Answers:
    """What the laptop holds of Ash."""
    return evening.trust.seen_by("ash").sheet


def answer_until_full(evening: Evening) -> None:
    """Answer, to and fro: what is left of the last page takes some."""
    for _ in range(400):
        for letter in "nm":
            type_words(focused(), letter)
            if messages(evening):
                return


@pytest.fixture
def evening(sit: Sit) -> Evening:
    return sit("ash")


def test_in_the_list_a_full_disk_is_told_once_and_nothing_is_lost(evening: Evening) -> None:
    status, side = evening.window.frame.status, evening.view.side
    ws = evening.trust["ash"]
    evening.go_to("E-MET3")
    type_words(focused(), "m")

    with full_disk(ws):
        told_once(evening, lambda: answer_until_full(evening))
        kept, looks = evening.saved("E-MET3"), evening.field("E-MET3").reply
        write(side.writer.edit, LONG)
        told_once(evening, side.writer.keep)
        unsaved = status.accessibleName()
        write(side.writer.edit, "and on")  # while they type on they are not stopped again
        side.writer.keep()
        silent = not messages(evening)
        drafted = evening.window.editor.scoring.drafts()
    type_words(evening.field("E-MET3").group, "")
    evening.go_to("E-YES")
    type_words(focused(), "y")

    assert isinstance(evening.failures[0], DiskFullError)
    assert looks == kept
    assert "Your last words are not saved yet" in unsaved
    assert silent
    assert [one.text for one in drafted if one.field == "note"] == [f"{LONG}and on"]
    assert "Saved on this laptop" in status.accessibleName()
    notes = [one.said.text for one in on_disk(evening).notes_on(*key("E-MET3"))]
    assert notes == [f"{LONG}and on"]
    assert evening.saved("E-YES") == "yes"
    assert verify(ws).faults == ()


def test_beside_the_questions_and_one_at_a_time_too(
    evening: Evening, tmp_path: Path, qtbot: QtBot, background: Background
) -> None:
    page, ws = evening.window.pages.visit, evening.trust["ash"]
    photo = tmp_path / "IMG_1.JPG"
    Image.effect_noise((600, 400), 90).convert("RGB").save(photo, "JPEG")
    page.score.show_face(GUIDED)
    way = page.score.guided
    way.course.read(key("E-TEXT"))
    way.go(way.course.stop_at(key("E-TEXT")))
    settle(evening.window)
    answers = way.view.question.answers
    assert answers is not None
    assert isinstance(answers.field, TextAnswer)
    field = answers.field

    with full_disk(ws):
        write(field.note, LONG[:15_000])
        told_once(evening, field.keep)
        foot = way.view.foot.saved.text()
        told_once(evening, lambda: press(evening.window, Qt.Key.Key_J, CTRL))  # words were left
        press(evening.window, Qt.Key.Key_J, CTRL)
        write(page.jot.note, LONG[:5_000])
        told_once(evening, page.jot.close_up)
        jotted = page.jot.note.text(), page.jot.isVisible()
        page.jot.hide()
        press(evening.window, Qt.Key.Key_T, CTRL)
        settle(evening.window)
        talk = page.score.beside.talks
        write(talk.view.form.words, LONG[:9_000])
        told_once(evening, talk.view.save.click)
        page.score.photos.page._choosers = Choosers(photo=lambda *_: photo)
        way.view.words.photos.add.click()
        ready(page.score.photos.page, qtbot, background)
        told_once(evening, lambda: finish(page.score.photos.page))
    evening.window.editor.drafts.try_again()
    left = {one.field for one in scoring.read_drafts(ws, evening.window.editor.current.desk)}

    assert foot == "Your last words are not saved yet. QVisit tries again."
    assert jotted == (LONG[:5_000], True)
    assert {"reply", "jot"} <= left
    assert len(drafted_talks(scoring.read_drafts(ws, evening.window.editor.current.desk))) == 1
    assert not on_disk(evening).photos
    assert verify(ws).faults == ()
