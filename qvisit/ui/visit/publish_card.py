"""Publishing a report to the share: who can, what is published already, and where it lies."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import told
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import written_moment
from qvisit.usecases.reports import publish_report
from qvisit.usecases.shares import standing
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.roles import GOVERNANCE, may_publish
from qvisit.workspace import Workspace


class PublishCard(Card):
    """Writes the signed report into the share's Reports folder, off the window's thread."""

    failed = Signal(object)  # a bug: what can be expected is shown here

    def __init__(self, ws: Workspace, background: Background, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Publish"))
        self._ws = ws
        self._background = background
        self._editor = editor
        self._shown: object = None
        self._banner = Banner("blue", self.tr("It is not signed off yet."))
        self._trouble = Banner("amber", self.tr("Nothing was published."))
        self.publish = MainButton(self.tr("Publish to the share"), "arrow-right")
        self._versions = QVBoxLayout()
        self._versions.setSpacing(4)
        for banner in (self._banner, self._trouble):
            self.body.addWidget(banner)
        self.body.addWidget(self.publish)
        self.body.addLayout(self._versions)
        self._trouble.hide()
        self.publish.clicked.connect(self._on_publish)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is published, and the way to publish to those who may."""
        folder = standing(self._ws).folder
        key = (opened, folder)
        if key == self._shown:
            return
        self._shown = key
        self._trouble.hide()
        sentence, text = _why_not(opened, folder)
        self._banner.setVisible(bool(sentence))
        if sentence:
            self._banner.show_message("blue", sentence, text)
        self.publish.setVisible(not sentence)
        count = len(opened.shared.published)
        again = self.tr("Publish it again, as version {number}").format(number=count + 1)
        self.publish.set_words(again if count else self.tr("Publish to the share"))
        self.publish.set_kind("second" if count else "main")
        self._show_versions(opened)

    def _show_versions(self, opened: OpenVisit) -> None:
        empty(self._versions)
        for one in reversed(opened.shared.published):
            self._versions.addWidget(Divider())
            when = written_moment(one, self._ws.clock())
            words = self.tr("Version {number}, {when}").format(number=one.said.version, when=when)
            self._versions.addWidget(Words(words, "row"))
            self._versions.addWidget(Words(one.said.path, "dense", "text2"))

    def _on_publish(self) -> None:
        self._trouble.hide()
        self.publish.set_unavailable(self.tr("The report is being written to the share."))
        folder = Path(standing(self._ws).folder)
        work = partial(publish_report, self._ws, self._editor.current, folder)
        self._background.run(self, work, self._on_published, self._on_failed)

    def _on_published(self, _opened: OpenVisit) -> None:
        self.publish.set_unavailable("")
        self._editor.reload()
        self._editor.tell_saved()
        announce(self, self.tr("Published. People can read it in the share’s Reports folder."))

    def _on_failed(self, error: Exception) -> None:
        self.publish.set_unavailable("")
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
            return
        self._trouble.show_message("amber", *told(error))
        self._trouble.show()
        bring_into_view(self._trouble)


def _why_not(opened: OpenVisit, folder: str) -> tuple[str, str]:
    """Why the person cannot publish now, and who can or what opens it; empty when they can."""
    why = may_publish(opened.shared, opened.me)
    if GOVERNANCE not in opened.me.roles:
        return tr("Only governance can publish a report."), tr("You can make a PDF of it here.")
    if opened.shared.signed is None:
        return tr("It is not signed off yet."), tr("Publishing opens once it is.")
    if why:
        return tr("You led this panel, so you cannot publish it."), tr("Others in governance can.")
    if opened.is_practice:
        return tr("This is a practice visit."), tr("Nothing of it leaves this laptop.")
    if not folder:
        return tr("This laptop knows no share yet."), tr("Join one under Sync, then publish.")
    return "", ""
