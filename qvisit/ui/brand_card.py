"""How the trust's documents look: governance says it, everybody sees it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.brand_preview import BrandPreview, Shown
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import in_language, told
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.usecases.brands import (
    LONGEST_FOOTER,
    USUAL_COLOUR,
    NotAColourError,
    PaleColourError,
    brand_now,
    check_colour,
    logo_of,
    read_logo_file,
    said_brand,
    say_brand,
)
from qvisit.usecases.shares import standing
from qvisit.visits.brand_kinds import BrandSaid
from qvisit.visits.members import GOVERNANCE
from qvisit.workspace import Workspace

_LONGEST_NAME = 120
_COLOUR_LETTERS = 7


class BrandForm(NamedGroup):
    """The fields; `logo` is what was chosen, or None."""

    edited = Signal()
    failed = Signal(object)  # a bug: what can be expected is shown here

    def __init__(self, background: Background, choosers: Choosers) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("How documents look"))
        self._background = background
        self._choosers = choosers
        self.logo: bytes | None = None
        self.trust = TextField(
            self.tr("Name of the trust"), self.tr("As it stands at the head of a report.")
        )
        self.footer = TextField(
            self.tr("Line at the foot of each page"),
            self.tr("Such as your address. Leave it empty for none."),
        )
        self.colour = TextField(
            self.tr("Colour"), self.tr("# and 6 digits or letters. Empty for the usual blue.")
        )
        self.contrast = Words("", "dense", "text2")
        self.choose = SecondButton(self.tr("Choose a logo"), "folder")
        self.remove = PlainButton(self.tr("Take the logo off"), "cross")
        self._trouble = Words("", "dense-bold", "redtext")
        self.trust.edit.setMaxLength(_LONGEST_NAME)
        self.footer.edit.setMaxLength(LONGEST_FOOTER)
        self.colour.edit.setMaxLength(_COLOUR_LETTERS)
        self._lay_out()
        for field in (self.trust, self.footer, self.colour):
            field.edited.connect(self._on_edited)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)

    def show_said(self, said: BrandSaid) -> None:
        """Put in what stands."""
        self.trust.set_text(said.trust)
        self.footer.set_text(said.footer)
        self.colour.set_text(said.colour)
        self.logo = logo_of(said)
        self._refresh()

    @property
    def values(self) -> tuple[str, str, str, bytes | None]:
        """Name, footer line, colour and logo as they stand in the form."""
        return self.trust.text(), self.footer.text(), self.colour.text(), self.logo

    def show_wrong_colour(self, error: QVisitError) -> None:
        """Say what is wrong with the colour, at its field."""
        self.colour.show_error(" ".join(told(error)))
        self.colour.edit.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.trust, self.footer, self.colour, self.contrast):
            column.addWidget(part)
        column.addWidget(flow_row((self.choose, self.remove)))
        column.addWidget(self._trouble)

    def _on_edited(self, _typed: str) -> None:
        self._refresh()
        self.edited.emit()

    def _refresh(self) -> None:
        self._trouble.hide()
        self.remove.setVisible(self.logo is not None)
        self.colour.show_error("")
        try:
            words = in_language(check_colour(self.colour.text())) if self.colour.text() else ""
        except PaleColourError as error:
            words = " ".join(told(error))
        except NotAColourError:
            words = ""
        self.contrast.setText(words)
        self.contrast.setVisible(bool(words))

    def _on_choose(self) -> None:
        path = self._choosers.logo(self, self.tr("Choose a logo"))
        if path is None:
            return
        self._trouble.hide()
        self.choose.set_unavailable(self.tr("The logo is being made small."))
        work = partial(read_logo_file, path)
        self._background.run(self, work, self._on_logo, self._on_no_logo)

    def _on_logo(self, logo: bytes) -> None:
        self.choose.set_unavailable("")
        self.logo = logo
        self._refresh()
        self.edited.emit()
        announce(self, self.tr("The logo is chosen. Keep it with the button below."))

    def _on_no_logo(self, error: Exception) -> None:
        self.choose.set_unavailable("")
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
            return
        self._trouble.setText(" ".join(told(error)))
        self._trouble.show()
        announce(self, self._trouble.text())

    def _on_remove(self) -> None:
        self.logo = None
        self._refresh()
        self.choose.setFocus()
        self.edited.emit()


class BrandCard(Card):
    """Governance fills in the form; everybody sees the look."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background, choosers: Choosers) -> None:
        super().__init__()
        self.set_title(self.tr("How documents look"))
        self._ws = ws
        self._known = BrandSaid()
        self.form = BrandForm(background, choosers)
        self.preview = BrandPreview(Shown("", "", USUAL_COLOUR, None))
        self.save = SecondButton(self.tr("Keep this look for the whole trust"), "tick")
        self._whose = Words("", "dense", "text2")
        what = self.tr(
            "Every new report shows this. What is published already keeps the look of its day."
        )
        for part in (Words(what), self.form, self.preview, self.save, self._whose):
            self.body.addWidget(part)
        self.body.setAlignment(self.save, Qt.AlignmentFlag.AlignLeft)
        self.form.edited.connect(self._show_preview)
        self.form.failed.connect(self.failed)
        self.save.clicked.connect(self._on_save)

    def refresh(self) -> None:
        """Show what is known now; what is being filled in stays."""
        governs = GOVERNANCE in standing(self._ws).roles
        known = said_brand(self._ws)
        before = self._known
        untouched = (before.trust, before.footer, before.colour, logo_of(before))
        if self.form.values == untouched:
            self.form.show_said(known)
            self._known = known
        self.form.setVisible(governs)
        self.save.setVisible(governs)
        self._whose.setText(
            self.tr("Everybody gets it with their next sync.")
            if governs
            else self.tr("Governance says it once. Everybody gets it with their next sync.")
        )
        self._show_preview()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():  # the person comes here, not a window that was minimised
            self.refresh()
        super().showEvent(event)

    def _show_preview(self) -> None:
        """Show what is filled in; an unreadable or pale colour gives the usual one."""
        trust, footer, colour, logo = self.form.values
        try:
            if colour:
                check_colour(colour)
        except QVisitError:
            colour = ""
        name = trust or brand_now(self._ws)[0].trust
        self.preview.show_brand(Shown(name, footer, colour or USUAL_COLOUR, logo))

    def _on_save(self) -> None:
        trust, footer, colour, logo = self.form.values
        try:
            say_brand(self._ws, trust=trust, footer=footer, colour=colour, logo=logo)
        except (NotAColourError, PaleColourError) as error:
            self.form.show_wrong_colour(error)
            return
        except QVisitError as error:
            self.failed.emit(error)
            return
        self._known = said_brand(self._ws)
        self.form.show_said(self._known)
        self.refresh()
        self.changed.emit()
        announce(self, self.tr("Kept. New documents look like this."))
