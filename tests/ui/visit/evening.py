"""The whole window on somebody's laptop, at a visit that asks for every kind of answer."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.answers.field import AnswerField
from qvisit.ui.visit.item_row import RowFace
from qvisit.ui.visit.own_work import LIST
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.window import MainWindow
from tests.ui.layout_checks import activate, settle
from tests.ui.visit.every_scale import key
from tests.usecases.trust import Trust


class Evening:
    """One window. What the editor says went wrong is in `failures`."""

    def __init__(self, trust: Trust, name: str, qtbot: QtBot, background: Background) -> None:
        self.trust, self.name = trust, name
        self.failures: list[QVisitError] = []
        self.window = MainWindow(trust[name], background, Choosers())
        self.window.editor.failed.connect(self.failures.append)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 690)
        self.window.show()
        self.window.begin()
        qtbot.waitUntil(lambda: not background.busy, timeout=10_000)
        self.window.open_visit(trust.visit, "score")
        self.window.pages.visit.score.show_face(LIST)
        activate(self.window)

    @property
    def view(self) -> ScoreView:
        """The panes of the scoring list."""
        return self.window.pages.visit.score.view

    def go_to(self, code: str) -> None:
        """Show an item with the focus where it is answered."""
        self.view.go_to(key(code), focus=True)
        settle(self.window)

    def face(self, code: str) -> RowFace:
        """What is seen of an item's row."""
        return self.view.items.row(key(code)).face

    def field(self, code: str) -> AnswerField:
        """Where an item is answered."""
        return self.face(code).answers

    def button(self, code: str, words: str) -> AnswerButton:
        """The button of an item that says `words`."""
        found = self.field(code).findChildren(AnswerButton)
        shown = [one for one in found if one.isVisibleTo(self.window)]
        return next(one for one in shown if one.option.words == words)

    def saved(self, code: str) -> str | None:
        """The reply that is on the disk."""
        return self.trust.seen_by(self.name).sheet.reply(*key(code))

    def listed(self) -> list[str]:
        """The codes of the rows that are seen, from the top."""
        items = self.view.items
        assert all(items.row(one).isVisibleTo(self.window) for one in items.order)
        return [code for _, code in items.order]

    def holds_focus(self, code: str, focused: QWidget) -> bool:
        """Whether a widget is part of an item's row."""
        return self.view.items.row(key(code)).isAncestorOf(focused)

    def leave(self) -> None:
        """Close as the program does: what is being written becomes durable."""
        self.window.leave()
        for row in self.window.rows():  # first, as the program does: all at once takes far longer
            row.setParent(None)
            row.deleteLater()
