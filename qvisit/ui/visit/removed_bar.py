"""Across the page: governance removed words of the person who looks, and under which rule."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.records_words import kind_words
from qvisit.ui.tokens import GRID
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.wording import day_words
from qvisit.usecases.found_words import (
    RemovedOfMine,
    note_told,
    removed_of_mine,
    told_so_far,
)
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.retention import What, went

_MOST = 3


class RemovedBar(QWidget):
    """Stands until the person has read it; then until something else of theirs is removed."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._number = 0
        self._key: object = None
        self._known: Sequence[RemovedOfMine] = ()
        self.banner = Banner("blue", self.tr("Governance removed words of yours."), icon="info")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        whole.addWidget(self.banner)
        self.banner.pressed.connect(self._on_read)
        self.hide()

    def show_visit(self, opened: OpenVisit) -> None:
        """Say what was removed; away while there is nothing that they do not know yet."""
        told = self._told(opened)
        self._number = len(told)
        gone = went(opened.shared)
        news = self._number > told_so_far(self._editor.ws, opened.visit.id) if told else False
        if news:
            lines = [
                self.tr("{kind} of {day}: {rule}.").format(
                    kind=kind_words(one.kind), day=day_words(one.day), rule=one.rule
                )
                for one in told[:_MOST]
            ]
            if self._number > _MOST:
                lines.append(self.tr("And {number} more.").format(number=self._number - _MOST))
            stays = self.tr("That you wrote it, and when, stays in the record.")
            self.banner.show_message(
                "blue",
                self.tr("Governance removed words of yours."),
                " ".join((*lines, stays)),
                self.tr("I have read this"),
            )
        else:
            self._say_what_went(gone)
        self.setVisible(news or bool(gone))

    def _told(self, opened: OpenVisit) -> Sequence[RemovedOfMine]:
        """Looked up when something else was removed: a visit is shown at each thing saved."""
        shared = opened.shared
        key = (shared.visit, shared.removed, shared.left)
        if key != self._key:
            self._key, self._known = key, removed_of_mine(self._editor.ws, opened)
        return self._known

    def _say_what_went(self, gone: Collection[What]) -> None:
        if "report" in gone:
            self.banner.show_message(
                "blue",
                self.tr("What the panel agreed was removed under a time limit."),
                self.tr("The plan and the sign-off with its ratings are kept."),
            )
        elif gone:
            self.banner.show_message(
                "blue",
                self.tr("The reviewers’ own answers were removed under a time limit."),
                self.tr("What the panel agreed is kept, and so is the published report."),
            )

    def _on_read(self) -> None:
        opened = self._editor.opened
        if opened is not None:
            note_told(self._editor.ws, opened.visit.id, self._number)
            self.window().focusNextChild()
            self.show_visit(opened)
