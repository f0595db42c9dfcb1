"""What a large or risky action needs besides: a sponsor, and an impact assessment."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.visit.due_field import DueField
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.visits.actions import NEEDS_QEIA

_LONGEST = 300


class ActionSize(NamedGroup):
    """Folded away while an action is small and its risk is not extreme."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Large actions"))
        self._risk: tuple[int, int] | None = None
        self.large = TickBox(
            self.tr("This is a large action"),
            self.tr("It costs much, changes a service, or needs more than one team."),
            large=False,
        )
        self.sponsor = TextField(
            self.tr("Who clears obstacles? Role"), self.tr("Such as: director of nursing.")
        )
        self._about = Words(
            self.tr(
                "It needs a quality and equality impact assessment before anybody begins. "
                "You can agree it now and write this later."
            ),
            "dense",
            "text2",
        )
        self.qeia = TextField(self.tr("Reference of the impact assessment"))
        self.cleared = DueField(self.tr("Cleared on"), self.tr("Such as 9 April 2027."))
        for field in (self.sponsor, self.qeia, self.cleared):
            field.edit.setMaxLength(_LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.large, self.sponsor, self._about, self.qeia, self.cleared):
            column.addWidget(part)
        self.large.toggled.connect(self._on_large)

    @property
    def lines(self) -> Mapping[str, TextField]:
        """What is typed here, by name."""
        return {"sponsor": self.sponsor, "qeia": self.qeia, "cleared": self.cleared}

    def show_risk(self, risk: tuple[int, int] | None) -> None:
        """Ask for what a large action needs, and for an assessment where the risk is extreme."""
        self._risk = risk
        self._show_wanted()

    def check(self, *, whole: bool) -> QWidget | None:
        """Say what is missing or cannot be read; where, or None.

        Args:
            whole: Whether a large action must have its sponsor.
        """
        lacks = whole and self.large.isChecked() and not self.sponsor.text()
        self.sponsor.show_error(self.tr("Write which role clears obstacles.") if lacks else "")
        unread = bool(self.cleared.text()) and bool(self.cleared.check())
        if lacks:
            return self.sponsor.edit
        return self.cleared.edit if unread else None

    def take_errors_away(self) -> None:
        """Say nothing more of what was missing."""
        self.sponsor.show_error("")
        self.cleared.begin()

    def said(self) -> Mapping[str, object]:
        """What is written here, as an action keeps it."""
        return {
            "large": self.large.isChecked(),
            "sponsor": self.sponsor.text(),
            "qeia": self.qeia.text(),
            "qeia_cleared": self.cleared.day,
        }

    def _on_large(self, _on: bool) -> None:
        self._show_wanted()

    def _show_wanted(self) -> None:
        large = self.large.isChecked()
        extreme = self._risk is not None and self._risk[0] * self._risk[1] >= NEEDS_QEIA
        self.sponsor.setVisible(large or bool(self.sponsor.text()))
        for part in (self._about, self.qeia, self.cleared):
            part.setVisible(large or extreme)
