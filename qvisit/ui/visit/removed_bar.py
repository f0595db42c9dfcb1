"""Across the page: words that are not here any more, why, and the way back where there is one."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.editor import VisitEditor
from qvisit.ui.records_words import kind_words
from qvisit.ui.tokens import GRID
from qvisit.ui.visit.steps import taken_off_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.wording import day_words
from qvisit.usecases.copies import bring_back
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
    """Says what governance removed, until the person has read it; and what was taken off here."""

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
        self._work: Callable[[], None] = self._on_read
        self.banner.pressed.connect(self._on_pressed)
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
        elif opened.taken_off and not gone:
            self.banner.show_message(
                "blue",
                taken_off_words(opened),
                self.tr("Governance keeps the trust’s record and the published report."),
                "" if opened.taken_off.back_at else self.tr("Bring it back to this laptop"),
            )
        else:
            self._say_what_went(gone)
        self._work = self._on_read if news else self._on_bring_back
        self.setVisible(news or bool(gone) or opened.taken_off is not None)

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

    def _on_pressed(self) -> None:
        self._work()

    def _on_bring_back(self) -> None:
        try:
            bring_back(self._editor.ws, self._editor.current.visit.id)
        except QVisitError as error:
            self._editor.failed.emit(error)
            return
        self.window().focusNextChild()
        self._editor.reload()

    def _on_read(self) -> None:
        opened = self._editor.opened
        if opened is not None:
            note_told(self._editor.ws, opened.visit.id, self._number)
            self.window().focusNextChild()
            self.show_visit(opened)
