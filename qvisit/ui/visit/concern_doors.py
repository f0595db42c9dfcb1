"""Every way to a concern: F9 and buttons, from any screen of a visit, and from sheets over it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.risk_rows import RiskRows
from qvisit.ui.widgets.sheet import Sheet

Show = Callable[[str, ItemKey | None, str, str], None]
"""Takes a concern's id or "", and for a new one its item, its first words and who is at risk."""


class ConcernDoors(QObject):
    """Closes what lies over the page, with nothing agreed to, and shows the concern page."""

    def __init__(self, page: QWidget, show: Show, risk: RiskRows) -> None:
        """Listen on a page.

        Args:
            page: The visit page.
            show: Shows a concern, or the form for a new one.
            risk: The question about risk in the list.
        """
        super().__init__(page)
        self._page = page
        self._show = show
        risk.concern_wanted.connect(self.open_about)
        risk.concern_opened.connect(self.open_one)
        QShortcut(QKeySequence(KEYS["concern"]), page).activated.connect(self.open)

    def open(self) -> None:
        """Show the form for a new concern."""
        self._clear_the_way()
        self._show("", None, "", "unknown")

    def open_one(self, concern: str) -> None:
        """Show one concern."""
        self._clear_the_way()
        self._show(concern, None, "", "unknown")

    def open_about(self, item: ItemKey, what: str, at_risk: str) -> None:
        """Show the form for a concern about an item, with the item's words."""
        self._clear_the_way()
        self._show("", item, what, at_risk)

    def _clear_the_way(self) -> None:
        for sheet in self._page.window().findChildren(Sheet):
            if sheet.isVisible():
                sheet.dismiss()
