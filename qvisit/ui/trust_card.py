"""What governance says once for the whole trust: how its hospital numbers are written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent

from qvisit.errors import QVisitError
from qvisit.privacy.masks import WrongMaskError, first_written_so, made_up
from qvisit.ui.announce import announce
from qvisit.ui.language import told
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.hospital_numbers import hospital_number, write_hospital_number
from qvisit.usecases.shares import standing
from qvisit.visits.members import GOVERNANCE
from qvisit.workspace import Workspace

_LONGEST_TRY = 200


class TrustCard(Card):
    """Governance writes the pattern; everybody sees it and can try whether a number is found."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace) -> None:
        super().__init__()
        self.set_title(self.tr("Hospital numbers"))
        self._ws = ws
        self._known = ""
        self._now = Words("", "row")
        self._whose = Words("", "dense", "text2")
        self.pattern = TextField(
            self.tr("How does your trust write them?"),
            self.tr("# stands for a digit, @ for a letter. Such as QV######. Not a real number."),
        )
        self._example = Words("", "body", "text2")
        self.save = MainButton(self.tr("Keep for the whole trust"), "tick")
        self.sample = TextField(
            self.tr("Try it out"),
            self.tr("Make a number up. What you type here is kept nowhere."),
        )
        self._found = Words("", "body")
        self.pattern.edit.setMaxLength(40)
        self.sample.edit.setMaxLength(_LONGEST_TRY)
        what = self.tr("QVisit underlines such numbers in what people write, on every laptop.")
        parts = (self._now, Words(what), self.pattern, self._example, self.save)
        for part in (*parts, self._whose, self.sample, self._found):
            self.body.addWidget(part)
        self.body.setAlignment(self.save, Qt.AlignmentFlag.AlignLeft)
        self.pattern.edited.connect(self._on_mask)
        self.sample.edited.connect(self._show_found)
        self.save.clicked.connect(self._on_save)
        self.pattern.submitted.connect(self._on_save)

    def refresh(self) -> None:
        """Show what is known now; a pattern that is being typed stays."""
        governs = GOVERNANCE in standing(self._ws).roles
        known = hospital_number(self._ws)
        said = self.tr("Your trust writes hospital numbers like this: {mask}")
        nobody = self.tr("Nobody has said yet how your trust writes them.")
        self._now.setText(said.format(mask=known) if known else nobody)
        if self.pattern.text() == self._known:
            self.pattern.set_text(known)
        self._known = known
        for part in (self.pattern, self.save):
            part.setVisible(governs)
        self._whose.setText(
            self.tr("Everybody gets it with their next sync. Keep it empty to take it back.")
            if governs
            else self.tr("Governance says it once. Everybody gets it with their next sync.")
        )
        self._show_example()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():  # the person comes here, not a window that was minimised
            self.refresh()
        super().showEvent(event)

    def _on_mask(self, _typed: str) -> None:
        self.pattern.show_error("")
        self._show_example()

    def _show_example(self) -> None:
        """Say what the pattern would find, while it is one."""
        try:
            made = made_up(self.pattern.text()) if self.pattern.text() else ""
        except WrongMaskError:
            made = ""
        words = self.tr("It finds numbers such as {number}.").format(number=made)
        self._example.setText(words if made else "")
        self._example.setVisible(bool(made) and not self.pattern.isHidden())
        self._show_found()

    def _show_found(self, _typed: str = "") -> None:
        """Say whether the number that is tried would be found."""
        mask = self._known if self.pattern.isHidden() else self.pattern.text()
        tried = self.sample.text()
        try:
            found = first_written_so(tried, mask) if tried and mask else ""
        except WrongMaskError:
            found = ""
        yes = self.tr("This would be found: {number}").format(number=found)
        words = yes if found else self.tr("No number would be found in this.")
        self._found.setText(words if tried else "")
        self._found.setVisible(bool(tried))
        self.sample.edit.setAccessibleDescription(f"{self.sample.hint.text()} {self._found.text()}")

    def _on_save(self) -> None:
        try:
            write_hospital_number(self._ws, self.pattern.text())
        except WrongMaskError as error:
            self.pattern.show_error(" ".join(told(error)))
            self.pattern.edit.setFocus()
            return
        except QVisitError as error:
            self.failed.emit(error)
            return
        self.refresh()
        self.changed.emit()
        announce(self, self._now.text())
