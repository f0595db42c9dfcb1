"""The whole window on somebody's laptop, one question at a time."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.answers.field import AnswerField
from qvisit.ui.visit.guided.tiles import RadioTile, TickTile
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.guided.way import GuidedWay
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import GUIDED
from qvisit.ui.visit.score_step import ScoreStep
from qvisit.ui.window import MainWindow
from qvisit.usecases.visits import open_visit
from qvisit.workspace import Workspace
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import activate, settle

HIGH = 690  # px that a small laptop leaves of 768


class OneQuestion:
    """One window on one visit."""

    def __init__(self, ws: Workspace, visit: str, qtbot: QtBot, background: Background) -> None:
        self.ws, self.visit = ws, visit
        self.failures: list[Exception] = []
        self.window = MainWindow(ws, background, Choosers())
        self.window.editor.failed.connect(self.failures.append)
        qtbot.addWidget(self.window)
        self.window.resize(1366, HIGH)
        self.window.show()
        self.window.begin()
        qtbot.waitUntil(lambda: not background.busy, timeout=10_000)
        assert self.window.open_visit(visit, "score")
        activate(self.window)

    @property
    def score(self) -> ScoreStep:
        """The step, with both of its views."""
        return self.window.pages.visit.score

    @property
    def way(self) -> GuidedWay:
        """The guided view's way."""
        return self.score.guided

    @property
    def view(self) -> GuidedView:
        """The guided view."""
        return self.way.view

    @property
    def field(self) -> AnswerField:
        """Where the question is answered by typing."""
        answers = self.view.question.answers
        assert answers is not None
        assert answers.field is not None
        return answers.field

    def guide(self) -> "OneQuestion":
        """Show one question at a time."""
        self.score.show_face(GUIDED)
        settle(self.window)
        return self

    def shows(self, page: QWidget) -> bool:
        """Whether a page of the guided view is the one that is to be seen."""
        return self.view.page is page

    def go_to(self, key: ItemKey) -> None:
        """Show a question, without the note before its section."""
        self.way.course.read(key)
        self.way.go(self.way.course.stop_at(key))
        settle(self.window)

    def saved(self, key: ItemKey) -> str | None:
        """The reply that is on the disk."""
        return open_visit(self.ws, self.window.editor.current.visit.id).sheet.reply(*key)

    def tile(self, words: str) -> RadioTile | TickTile:
        """The answer that says `words`."""
        answers = self.view.question.answers
        assert answers is not None
        found = [one for group in answers.groups for one in group.tiles.values()]
        return next(one for one in found if one.face.said.words == words)

    def button(self, words: str) -> QAbstractButton:
        """The button of the page shown that says `words`."""
        page = self.view.page
        assert page is not None
        found = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
        return next(one for one in found if one.text() == words)

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until a control has the focus."""
        for _ in range(60):
            if focused() is wanted:
                return
            press(focused(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {wanted.accessibleName()}")

    def is_whole(self, part: QWidget) -> bool:
        """Whether all of a part is in sight: inside the window and each area that scrolls."""
        seen = QRect(QPoint(0, 0), self.window.size())
        step, place = part.parentWidget(), QRect(part.mapTo(self.window, QPoint(0, 0)), part.size())
        while step is not None and step is not self.window:
            seen &= QRect(step.mapTo(self.window, QPoint(0, 0)), step.size())
            step = step.parentWidget()
        return part.isVisibleTo(self.window) and seen.contains(place)

    def reopen(self) -> None:
        """Close the visit as the program does, and open it again."""
        self.window.leave()
        self.window.editor.open(self.visit)
