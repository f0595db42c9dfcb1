"""The templates beside each other's questions: a list, the questions, and what they are for."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.check.report import Report
from qvisit.ui.templates.items import TemplateItems, chosen_row
from qvisit.ui.templates.list import TemplateList
from qvisit.ui.templates.side import TemplateSide
from qvisit.ui.templates.words import tr
from qvisit.ui.visit.columns import Columns
from qvisit.usecases.template_library import KnownTemplate, TemplateLibrary, key_of

LIST, ITEMS, SIDE = "list", "items", "side"
_TWO = 2  # columns: what is beside the questions follows what is chosen


class TemplateBrowser(QWidget):
    """Three columns where there is room; it reads nothing itself, it is shown a library."""

    template_shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._library = TemplateLibrary()
        self._reports: Mapping[str, Report] = {}
        self._current: KnownTemplate | None = None
        self.list = TemplateList()
        self.items = TemplateItems()
        self.side = TemplateSide()
        self.columns = Columns(
            (
                (LIST, tr("Templates"), self.list, 256),
                (ITEMS, tr("Items"), self.items, 0),
                (SIDE, tr("About"), self.side, 304),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        self.list.chosen.connect(self._on_template)
        self.side.newer_asked.connect(self._on_newer)
        self.items.row_chosen.connect(self._on_row)
        self.items.opened.connect(self._on_opened)
        self.side.item_asked.connect(self._on_item_asked)

    @property
    def current(self) -> KnownTemplate | None:
        """The version being looked at."""
        return self._current

    def show_library(self, library: TemplateLibrary, key: str) -> None:
        """Show all versions.

        Args:
            library: What is on this laptop.
            key: The version to look at; if it is not there, the present one or the first.
        """
        self._library = library
        self.list.show_library(library, self._reports)
        self.side.allow_use(library.governs)
        before = self._current.key if self._current is not None else ""
        wanted = next((one for one in (key, before) if one in library.by_key), "")
        if wanted and wanted == before:
            return
        if library.known:
            self.show_template(wanted or library.known[0].key)

    def show_reports(self, reports: Mapping[str, Report]) -> None:
        """Show what the checks found, by the keys of versions."""
        self._reports = reports
        self.list.show_library(self._library, reports)
        if self._current is not None and self._current.key in reports:
            self.side.show_report(reports.get(self._current.key))
        self.side.prepare()

    def show_template(self, key: str) -> None:
        """Show one version, by its key."""
        known = self._library.by_key.get(key)
        if known is None:
            return
        self._current = known
        earlier, later = self._library.earlier(known.template), self._library.later(known.template)
        self.list.set_current(key)
        self.side.show_template(
            known,
            earlier.version if earlier is not None else "",
            later.version if later is not None else "",
        )
        self.side.show_report(self._reports.get(key))
        self.items.show_template(known)
        self.template_shown.emit()

    def look_for(self) -> None:
        """Go where words are looked for."""
        self._show_items()
        self.items.look_for()

    def _show_items(self) -> None:
        if self.columns.capacity == 1:
            self.columns.show_column(ITEMS)

    def _on_template(self, key: str) -> None:
        self.show_template(key)
        self._show_items()

    def _on_row(self, value: object) -> None:
        row = chosen_row(value)
        self.side.show_row(row, self._library.tags)
        if row is not None and self.columns.capacity == _TWO:
            self.columns.show_column(SIDE)

    def _on_opened(self) -> None:
        self.columns.show_column(SIDE)
        self.side.take_focus()

    def _on_newer(self) -> None:
        newer = self._library.later(self._current.template) if self._current is not None else None
        if newer is not None:
            self.show_template(key_of(newer))
            self.side.take_focus()

    def _on_item_asked(self, code: str) -> None:
        self._show_items()
        self.items.go_to(code)
