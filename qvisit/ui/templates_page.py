"""Templates: what is asked, in both wordings, how it is found out and what good looks like."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.template import Template
from qvisit.ui.models.item_table import CODE, EASY, STANDARD, ItemTableModel, found_in
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.template_card import ItemCard, TemplateCard
from qvisit.ui.theme import scaled
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.widgets.data_table import DataTable
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.usecases.templates import installed_templates, shipped_templates
from qvisit.workspace import Workspace

BOTH = "both"
_LIST, _ITEMS, _DETAIL = "list", "items", "detail"
_ROOM_FOR_BOTH = 400  # px at 100 %


class WordingTable(DataTable):
    """Gives both wordings the same room; one stands under the other where there is little."""

    def __init__(self, name: str, items: ItemTableModel) -> None:
        super().__init__(name, STANDARD)
        self._items = items
        self._wording = BOTH
        self.setModel(items)

    def show_wording(self, wording: str) -> None:
        """Show both wordings, or the one of a column."""
        self._wording = wording
        self.fit()

    def fit(self) -> None:
        """Share the width between the columns that are shown."""
        if not self.isVisible():
            return
        code = max(self.sizeHintForColumn(CODE), scaled(96))
        room = self.viewport().width() - code
        stacked = self._wording == BOTH and room < scaled(_ROOM_FOR_BOTH)
        self._items.set_stacked(stacked)
        shown = {BOTH: (STANDARD,) if stacked else (STANDARD, EASY)}.get(self._wording)
        wanted = shown or (int(self._wording),)
        self.setColumnWidth(CODE, code)
        for column in (STANDARD, EASY):
            self.setColumnHidden(column, column not in wanted)
            self.setColumnWidth(column, room // len(wanted))
        self.resizeRowsToContents()


class TemplatesPage(QWidget):
    """Shows the templates on this laptop; published ones never change."""

    header_changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace) -> None:
        super().__init__()
        self._ws = ws
        self._templates: dict[str, Template] = {}
        self._current: Template | None = None
        self.title = self.tr("Templates")
        self.context = ""
        self.list = EntryList(self.tr("Templates"))
        self.search = TextField(self.tr("Find words or a code"), hide_label=True)
        self.search.edit.setPlaceholderText(self.tr("Find words or a code"))
        self.search.edit.setClearButtonEnabled(True)
        self.search.setMinimumWidth(scaled(200))
        self.wording = Segmented(
            self.tr("Wording"),
            (
                (BOTH, self.tr("Side by side")),
                (str(STANDARD), self.tr("Standard")),
                (str(EASY), self.tr("Easy read")),
            ),
        )
        self.model = ItemTableModel()
        self.table = WordingTable(self.tr("Items"), self.model)
        self._found = Words("", "dense", "text2")
        self.card = TemplateCard()
        self.item = ItemCard()
        self.columns = Columns(
            (
                (_LIST, self.tr("Templates"), self._list_column(), 232),
                (_ITEMS, self.tr("Items"), self._item_column(), 0),
                (_DETAIL, self.tr("About this item"), self._detail_column(), 312),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)
        self._connect()

    def refresh(self) -> None:
        """Show the templates that are on this laptop now."""
        found = (*shipped_templates(), *installed_templates(self._ws))
        known = {_key(one): one for one in sorted(found, key=_by_kind)}
        if list(known) == list(self._templates):
            return
        self._templates = known
        self.list.show_entries(
            [
                Entry(key, one.title, self._about(one), icon="templates")
                for key, one in known.items()
            ]
        )
        self.show_template(next(iter(known), ""))

    def show_template(self, key: str) -> None:
        """Show one template."""
        template = self._templates.get(key)
        if template is None:
            return
        self._current = template
        self.list.set_current(key)
        self.card.show_template(template)
        self.title = template.title
        about = self.tr("Template, version {version} · {count} items")
        self.context = about.format(version=template.version, count=len(template.items))
        self._narrow_down()
        self.header_changed.emit()

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_template)
        self.search.edited.connect(self._narrow_down)
        self.search.submitted.connect(self._on_found)
        self.wording.chosen.connect(self.table.show_wording)
        self.table.selectionModel().selectionChanged.connect(self._on_item)
        self.table.opened.connect(self._on_opened)
        shortcut = QShortcut(QKeySequence(KEYS["find"]), self)
        shortcut.activated.connect(self._on_find)

    def _list_column(self) -> QWidget:
        card = Card()
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(self.list)
        return _scrolled((card,))

    def _item_column(self) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools, spacing=12)
        flow.addWidget(self.search)
        flow.addWidget(self.wording)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tools)
        column.addWidget(self._found)
        column.addWidget(self.table, 1)
        return holder

    def _detail_column(self) -> QWidget:
        return _scrolled((self.item, self.card))

    def _about(self, template: Template) -> str:
        words = self.tr("{count} items · {version}")
        return words.format(count=len(template.items), version=template.version)

    def _narrow_down(self) -> None:
        if self._current is None:
            return
        items = found_in(self._current, self.search.text())
        self.model.show_items(items)
        total = len(self._current.items)
        words = self.tr("{count} of {total} items. Choose one to see what good looks like.")
        none = self.tr("No item holds these words. Clear the search to see all {total}.")
        self._found.setText((words if items else none).format(count=len(items), total=total))
        if items:
            self.table.selectRow(0)
        else:
            self.item.clear()

    def _on_template(self, key: str) -> None:
        self.show_template(key)
        if self.columns.capacity == 1:
            self.columns.show_column(_ITEMS)

    def _on_item(self, _now: QItemSelection) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < self.model.rowCount():
            self.item.show_item(self.model.item_at(row))

    def _on_opened(self, _row: int) -> None:
        self.columns.show_column(_DETAIL)

    def _on_found(self, _text: str) -> None:
        if self.model.rowCount():
            self.table.setFocus()

    def _on_find(self) -> None:
        if self.columns.capacity == 1:
            self.columns.show_column(_ITEMS)
        self.search.edit.setFocus()


def _key(template: Template) -> str:
    return f"{template.id} {template.version}"


def _by_kind(template: Template) -> tuple[int, str, str]:
    """Standards first; the newest version of each last."""
    order = ("standards", "closed_culture", "sustainability")
    return (order.index(template.kind), template.id, template.version)


def _scrolled(parts: Sequence[QWidget]) -> ScrollPage:
    page = ScrollPage(margin=0, spacing=12)
    page.body.setContentsMargins(0, 0, 4, 0)
    for part in parts:
        page.body.addWidget(part)
    page.body.addStretch(1)
    return page
