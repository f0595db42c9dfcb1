"""Play one reviewer through the real window, by keys, without a screen: what the demo shows."""

import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from qvisit.errors import QVisitError
from qvisit.forms.answers import NON_ANSWERS, non_answer_options, options
from qvisit.ids import VisitId
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.focus_ring import FocusRing
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.answers.count_answer import CountAnswer
from qvisit.ui.visit.answers.field import AnswerField, TypedAnswer
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.labels import ItemKey, way_words
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.visit.sections_pane import VOICES
from qvisit.ui.visit.steps import PREPARE, SCORE
from qvisit.ui.widgets.segmented import SegmentButton
from qvisit.ui.window import MainWindow
from qvisit.usecases.demo_script import Part
from qvisit.workspace import Workspace

WIDTH, HEIGHT = 1366, 768
_GUIDED = 5  # questions that are answered one at a time before the list
_PATIENCE = 10_000  # milliseconds for slow work to end
_ENTER = Qt.Key.Key_Return
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NO_KEY = Qt.KeyboardModifier.NoModifier


class NotTakenError(QVisitError):
    """The window did not do what its keys promise."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"The window did not take a key: {words}.",
            hint="Please report this. Everything saved so far is safe.",
        )


def play_reviewer(ws: Workspace, visit: VisitId, part: Part, out: Path) -> Sequence[Path]:
    """Answer every item, write the notes, count the people heard, and be done.

    Args:
        ws: The reviewer's open profile.
        visit: The visit, on the ward.
        part: What they answer and write.
        out: The folder for pictures; made if it is missing.

    Raises:
        NotTakenError: A key had no effect.
    """
    app = the_application()
    apply_look(app, Look())
    ring, background = FocusRing(app), Background(app)
    window = MainWindow(ws, background, Choosers())
    try:
        return _Reviewer(window, background, visit, part, out).play()
    finally:
        window.leave()
        background.wait_for_done(_PATIENCE)
        window.close()
        window.deleteLater()
        ring.deleteLater()
        app.processEvents()


def the_application() -> QApplication:
    """Qt's one application, made here without a screen when there is none yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    qInstallMessageHandler(_tell)
    return QApplication(["qvisit"])


def _tell(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but for what a screen that is none cannot do."""
    if not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


class _Reviewer:
    """One pair of hands on the keyboard."""

    def __init__(
        self, window: MainWindow, background: Background, visit: VisitId, part: Part, out: Path
    ) -> None:
        self._window, self._background = window, background
        self._visit, self._part, self._out = visit, part, out
        self._pictures: list[Path] = []

    @property
    def _view(self) -> ScoreView:
        return self._window.pages.visit.score.view

    def play(self) -> Sequence[Path]:
        """Do all of it."""
        window = self._window
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.begin()
        QTest.qWaitForWindowExposed(window)
        self._picture("home")
        if not window.open_visit(self._visit, "score"):
            raise NotTakenError("the visit could not be opened")
        self._arrive()
        answered = self._one_at_a_time()
        self._view.take_focus()
        self._picture("score-begin")
        while (key := self._next(answered)) is not None:
            self._answer(key)
            answered.add(key)
            if len(answered) in (12, 31):
                self._picture(f"score-item-{len(answered)}")
        self._hear()
        self._finish()
        return self._pictures

    def _arrive(self) -> None:
        """Say that the panel is on the ward, unless this laptop knows it already."""
        page = self._window.pages.visit
        if page.step == PREPARE:
            self._picture("prepare")
            page.prepare.start.setFocus()
            QTest.keyClick(page.prepare.start, Qt.Key.Key_Space)
        if page.step != SCORE or not page.score.isVisible():
            raise NotTakenError("scoring did not open")

    def _one_at_a_time(self) -> set[ItemKey]:
        """Answer a few questions one at a time, if that is how the person begins; then the list.

        Returns:
            What was answered.
        """
        score = self._window.pages.visit.score
        answered: set[ItemKey] = set()
        if not score.is_guided:
            return answered
        view = score.guided.view
        while len(answered) < _GUIDED:
            if view.page is view.note:
                self._picture("guided-note")
                QTest.keyClick(view.note.go_on, Qt.Key.Key_Space)
            key, answers = score.current, view.question.answers
            if key is None or answers is None:
                break
            tiles = {name: one for group in answers.groups for name, one in group.tiles.items()}
            tile = tiles.get(self._part.replies[key])
            if tile is None or self._part.asked.get(key) or key in self._part.notes:
                break
            QTest.keyClick(tile, Qt.Key.Key_Space)
            self._check(key)
            answered.add(key)
            self._picture(f"guided-{key[1]}")
            QTest.keyClick(view.question.next, Qt.Key.Key_Space)
        QTest.keyClick(score, Qt.Key.Key_G, _CONTROL)
        if score.is_guided or not self._view.isVisible():
            raise NotTakenError("the list did not open")
        return answered

    def _next(self, answered: Collection[ItemKey]) -> ItemKey | None:
        """The first item that is asked now: an answer may bring others, or take them away."""
        return next((key for key in self._view.part.order if key not in answered), None)

    def _answer(self, key: ItemKey) -> None:
        items = self._view.items
        if items.current != key:
            self._view.go_to(key, focus=True)
        row = items.row(key)
        asked = self._part.asked.get(key, 0)
        if asked:
            _type_number(row.findChildren(Asking)[0].stepper.box, asked)
        _reply_by_keys(row.face.answers, self._part.replies[key])
        self._check(key)
        if key in self._part.notes:
            self._note(key)

    def _check(self, key: ItemKey) -> None:
        sheet = self._window.editor.current.sheet
        if sheet.reply(*key) != self._part.replies[key]:
            raise NotTakenError(f"{key[1]} is {sheet.reply(*key)!r}")

    def _note(self, key: ItemKey) -> None:
        text, method = self._part.notes[key]
        writer = self._view.side.writer
        buttons = writer.chips.findChildren(SegmentButton)
        wanted = next(one for one in buttons if one.words == way_words(method))
        QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)
        writer.edit.edit.setFocus()
        QTest.keyClicks(writer.edit.edit, text)
        if not self._window.editor.current.sheet.notes_on(*key):
            self._picture(f"note-{key[1]}")
        QTest.keyClick(writer.edit.edit, _ENTER, _CONTROL)
        if not self._window.editor.current.sheet.notes_on(*key):
            raise NotTakenError(f"the note on {key[1]}")

    def _hear(self) -> None:
        self._view.show_section(VOICES)
        voices, counted = self._view.voices, self._part.voices
        _type_number(voices.patients.box, counted.patients)
        _type_number(voices.carers.box, counted.carers)
        _type_number(voices.staff.box, counted.staff)
        voices.not_heard.edit.setFocus()
        QTest.keyClicks(voices.not_heard.edit, counted.not_heard)
        voices.flush()
        self._picture("voices")

    def _finish(self) -> None:
        done = self._view.sections.done
        done.setFocus()
        QTest.keyClick(done, Qt.Key.Key_Space)
        self._picture("done-list")
        QTest.keyClick(self._view.done.confirm, Qt.Key.Key_Space)
        if self._window.editor.current.me.person not in self._window.editor.current.shared.finished:
            raise NotTakenError("I am done")
        self._picture("done")

    def _picture(self, name: str) -> None:
        self._background.wait_for_done(_PATIENCE)
        QTest.qWait(50)
        self._out.mkdir(parents=True, exist_ok=True)
        path = self._out / f"{len(self._pictures) + 1:02d}-{name}.png"
        self._window.grab().save(str(path))
        self._pictures.append(path)


def _reply_by_keys(field: AnswerField, reply: str) -> None:
    """Answer by single keys where there are any, else by typing, as a person does."""
    letters = {one.reply: one.key for one in (*options(field.item), *non_answer_options())}
    if isinstance(field, TypedAnswer) and reply not in NON_ANSWERS:
        _type_reply(field, reply)
        return
    if isinstance(field, TypedAnswer):
        field.group.take_focus()
    else:
        field.take_focus()
    for one in reply.split(","):
        QTest.keyClick(_focused(), Qt.Key(ord(letters[one])))


def _type_reply(field: TypedAnswer, reply: str) -> None:
    field.take_focus()
    if isinstance(field, CountAnswer):
        right, _, whole = reply.partition("/")
        QTest.keyClicks(_focused(), right)
        _type_number(field.whole.box, int(whole))
        return
    QTest.keyClick(_focused(), Qt.Key.Key_A, _CONTROL)
    QTest.keyClicks(_focused(), reply)
    QTest.keyClick(_focused(), _ENTER, _CONTROL if isinstance(field, TextAnswer) else _NO_KEY)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    if focused is None:
        raise NotTakenError("nothing has the focus")
    return focused


def _type_number(box: QWidget, number: int) -> None:
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, _CONTROL)
    QTest.keyClicks(box, str(number))
    QTest.keyClick(box, _ENTER)
