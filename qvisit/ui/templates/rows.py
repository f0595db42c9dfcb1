"""The questions of a template as rows, with headings of sections and the words of talks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt

from qvisit.forms.condition_words import condition_words
from qvisit.forms.finding import Found, Place
from qvisit.forms.item import Item
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.ui.language import how_many, in_language
from qvisit.ui.models.indexes import NO_INDEX, Index
from qvisit.ui.templates.filter import Fits
from qvisit.ui.templates.words import (
    SCORED,
    answers_in_short,
    items_words,
    place_words,
    same_answers,
    section_words,
    tr,
    voice_words,
)
from qvisit.ui.visit.labels import joined, method_words
from qvisit.ui.widgets.blocks import Block, Cell, Mark, RowLook

STANDARD, BOTH, EASY = "standard", "both", "easy"
"""Which wording is shown."""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A question; without one the heading of a section, or the words at its end.

    `count` is how many questions of a section are shown, `brief` whether its words are left out;
    `where` names the unseen places that a search has found a word in.
    """

    template: Template
    section: Section
    item: Item | None = None
    is_end: bool = False
    count: int = 0
    brief: bool = False
    where: tuple[Place, ...] = ()

    @property
    def key(self) -> str:
        """Names the row within its template."""
        if self.item is not None:
            return self.item.code
        return f"{self.section.id} end" if self.is_end else self.section.id


def rows_of(
    template: Template, found: Sequence[Found], fits: Fits, *, brief: bool = False
) -> tuple[TemplateRow, ...]:
    """The rows for what a search found and a filter lets through, in the template's order.

    Args:
        template: Whose questions they are.
        found: What a search found.
        fits: What a filter lets through.
        brief: Leave out what sections say, so that more of what was found is in sight.
    """
    where = {one.code: one.where for one in found}
    rows: list[TemplateRow] = []
    for section in template.sections:
        held = [one for one in section.items if one.code in where and fits(section, one)]
        if not held:
            continue
        rows.append(TemplateRow(template, section, count=len(held), brief=brief))
        rows += [TemplateRow(template, section, item, where=where[item.code]) for item in held]
        if section.closing and not brief:
            rows.append(TemplateRow(template, section, is_end=True))
    return tuple(rows)


class TemplateRows(QAbstractListModel):
    """Holds the rows that are shown, and says how each looks in the wording of now."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[TemplateRow] = ()
        self._view = BOTH

    def show_rows(self, rows: Sequence[TemplateRow]) -> None:
        """Show these rows of one template."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_wording(self, view: str) -> None:
        """Show both wordings, or one."""
        if view != self._view:
            self.beginResetModel()
            self._view = view
            self.endResetModel()

    def row_at(self, row: int) -> TemplateRow:
        """One row."""
        return self._rows[row]

    def place_of(self, key: str) -> int:
        """Where a row stands; -1 if it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def look_of(self, row: int) -> RowLook:
        """What a row shows."""
        one = self._rows[row]
        if one.item is not None:
            return _item_look(one, one.item, self._view)
        if one.is_end:
            return RowLook((Cell(tuple(_said(tr("Say at the end"), one.section.closing))),))
        return RowLook((Cell(tuple(_heading_blocks(one))),), "page")

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.DisplayRole:  # typing letters goes to the row they begin
            return f"{row.item.code} {row.item.text_standard}" if row.item else row.section.title
        return None

    def _spoken(self, row: TemplateRow) -> str:
        """The whole row as one text: screen readers read it when the row is reached."""
        if row.item is not None:
            return _spoken_item(row, row.item, self._view)
        if row.is_end:
            return f"{tr('Say at the end')}: {row.section.closing}"
        parts = [_heading_words(row), *_about_section(row)]
        said = [f"{block.words}" for block in _heading_blocks(row)[2:]]
        return ". ".join((", ".join(parts), *said))


def _item_look(row: TemplateRow, item: Item, view: str) -> RowLook:
    standard = Cell(
        (
            Block(marks=tuple(_marks(row, item))),
            Block(item.text_standard),
            *_said_aloud(item),
            *_answers(item, easy=False),
            *_where_found(row),
        )
    )
    if view == STANDARD:
        return RowLook((standard,))
    easy = [Block(item.text_easy, "easy")]
    if item.hint_easy:
        easy.append(Block(item.hint_easy, "body", "text2"))
    if view == EASY:
        easy.insert(0, Block(marks=tuple(_marks(row, item, weighed=False))))
        easy += _said_aloud(item)
    if view == EASY or not same_answers(item):
        easy += _answers(item, easy=True)
    if view == EASY:
        easy += _where_found(row)
    picture = item.picture or row.section.picture or ""
    shown = Cell(tuple(easy), picture)
    return RowLook((shown,) if view == EASY else (standard, shown))


def _said_aloud(item: Item) -> list[Block]:
    if not item.say_aloud:
        return []
    return [Block(tr("Say: “{words}”").format(words=item.say_aloud), "dense", "text2")]


def _answers(item: Item, *, easy: bool) -> list[Block]:
    return [Block(answers_in_short(item, easy=easy), "dense", "text2")]


def _marks(row: TemplateRow, item: Item, *, weighed: bool = True) -> Iterator[Mark]:
    words, icon = method_words(item.method)
    yield Mark(item.code, "dense-bold")
    yield Mark(words, icon=icon)
    if weighed and _has_weight(row):
        yield Mark(tr("weight {weight}").format(weight=item.weight))
    if item.is_critical:
        yield Mark(tr("Safety-critical"), "dense-bold", "redtext", "shield")
    if item.is_abuse_sign:
        yield Mark(tr("Act at once"), "dense-bold", "redtext", "warning")
    if item.enable_when is not None:
        yield Mark(tr("Asked only at times"), icon="half-disc")


def _has_weight(row: TemplateRow) -> bool:
    return row.template.kind_of(row.section) in SCORED


def _where_found(row: TemplateRow) -> list[Block]:
    if not row.where:
        return []
    words = tr("Found in {places}").format(places=joined([place_words(one) for one in row.where]))
    return [Block(marks=(Mark(words, "dense", "ambertext", "search"),))]


def _heading_words(row: TemplateRow) -> str:
    return section_words(row.section)


def _about_section(row: TemplateRow) -> list[str]:
    section = row.section
    total = len(section.items)
    several = tr("{count} of {total} items").format(count=row.count, total=total)
    parts = [items_words(total) if row.count == total else several]
    if section.voice is not None:
        parts.append(voice_words(section))
    if section.enable_when is not None:
        parts.append(in_language(condition_words(row.template, section.enable_when)))
    if section.prompts and not row.brief:
        count = len(section.prompts)
        parts.append(how_many("1 more thing to ask", "{count} more things to ask", count))
    return parts


def _heading_blocks(row: TemplateRow) -> list[Block]:
    section = row.section
    heading = [
        Block(_heading_words(row), "row"),
        Block(" · ".join(_about_section(row)), "dense", "text2", gap=2),
    ]
    if row.brief:
        return heading
    return [
        *heading,
        *_said(tr("Before this part"), section.content_note),
        *_said(tr("Say first"), section.opening),
    ]


def _said(name: str, words: str | None) -> list[Block]:
    if not words:
        return []
    return [Block(name, "dense-bold", "text2", gap=8), Block(words, gap=2)]


def _spoken_item(row: TemplateRow, item: Item, view: str) -> str:
    marks = ", ".join(mark.words for mark in _marks(row, item))
    easy = " ".join(part for part in (item.text_easy, item.hint_easy) if part)
    texts = {
        STANDARD: item.text_standard,
        EASY: easy,
        BOTH: tr("{standard} Easy read: {easy}").format(standard=item.text_standard, easy=easy),
    }
    aloud = tr("Words to say: {words}").format(words=item.say_aloud) if item.say_aloud else ""
    answers = f"{answers_in_short(item, easy=view == EASY)}."
    found = " ".join(mark.words for block in _where_found(row) for mark in block.marks)
    return " ".join(one for one in (f"{marks}.", texts[view], aloud, answers, found) if one)
