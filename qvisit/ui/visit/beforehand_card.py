"""The card that makes the manager's sheet: what can be answered before the visit, on paper."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.beforehand_sheet import (
    beforehand_sheet,
    has_sheet,
    sheet_file_name,
    would_announce,
)
from qvisit.usecases.reports import save_file
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace


class BeforehandCard(Card):
    """Shown only for visits that ask something which a manager can answer beforehand."""

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self.set_title(self.tr("Sheet for the manager"))
        self._background = background
        self._editor = editor
        self._choosers = choosers
        self._visit = ""
        self._saved: Path | None = None
        self.make = SecondButton(self.tr("Sheet for the manager…"), "printer")
        self.open = PlainButton(self.tr("Open it"), "report")
        self._quiet = Banner(
            "amber",
            self.tr("Do not send it before the visit."),
            self.tr("Nobody is told of this visit. Hand the sheet over on the day."),
        )
        self._trouble = Banner("amber", "")
        self._state = Words("", "body", "text2")
        asks = self.tr(
            "The manager can answer some questions beforehand. That leaves more time for people. "
            "You enter what comes back in Score, like any other answer."
        )
        for part in (
            Words(asks),
            self._quiet,
            flow_row((self.make, self.open)),
            self._state,
            self._trouble,
        ):
            self.body.addWidget(part)
        self._trouble.hide()
        self.make.clicked.connect(self._on_make)
        self.open.clicked.connect(self._on_open)

    def show_visit(self, opened: OpenVisit) -> None:
        """Offer the sheet of a visit, if it has one."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._saved = None
            self._trouble.hide()
            self._say("")
        self.setVisible(has_sheet(opened))
        self._quiet.setVisible(would_announce(opened))
        self.open.setVisible(self._saved is not None)

    def _on_make(self) -> None:
        opened = self._editor.current
        path = self._choosers.pdf(self, self.tr("Sheet for the manager"), sheet_file_name(opened))
        if path is None:
            return
        self._trouble.hide()
        self.make.set_unavailable(self.tr("QVisit is making the sheet."))
        self._say(self.tr("Making the sheet. You can carry on."))
        work = partial(_save_sheet, self._editor.ws, opened, path)
        made = partial(self._on_made, opened.visit.id)
        self._background.run(self, work, made, self._on_failed)

    def _on_made(self, visit: str, path: Path) -> None:
        self.make.set_unavailable("")
        if visit != self._visit:
            return
        self._saved = path
        words = self.tr("Saved as {path}.").format(path=path)
        self._say(words)
        self.open.show()
        announce(self, words)

    def _on_failed(self, error: Exception) -> None:
        self.make.set_unavailable("")
        self._say("")
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)
            return
        self._trouble.show_message("amber", error.message, error.hint)
        self._trouble.show()
        bring_into_view(self._trouble)

    def _on_open(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))


def _save_sheet(ws: Workspace, opened: OpenVisit, path: Path) -> Path:
    """Make the sheet and write it; runs off the window's thread."""
    return save_file(path, beforehand_sheet(ws, opened))
