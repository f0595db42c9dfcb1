"""All that a visit asks, in order, so that pages can go from item to item."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.ui.visit.labels import ItemKey
from qvisit.visits.visit import Sheet

_ORDER = MappingProxyType({"standards": 0, "closed_culture": 1, "sustainability": 2})


@dataclass(frozen=True)
class Chapter:
    """One section of one template. `key` names it on the visit."""

    key: str
    title: str
    regulation: str
    template_title: str
    items: tuple[ItemKey, ...]


class FormMap:
    """The chapters and items of a visit's templates."""

    def __init__(self, templates: Sequence[Template]) -> None:
        self.chapters = tuple(_chapters(sorted(templates, key=lambda one: _ORDER[one.kind])))
        self.order = tuple(key for chapter in self.chapters for key in chapter.items)
        items = {(one.id, item.code): item for one in templates for item in one.items}
        self._items = {key: items[key] for key in self.order}
        self._chapter_of = {key: one for one in self.chapters for key in one.items}

    def item(self, key: ItemKey) -> Item:
        """What an item asks."""
        return self._items[key]

    def chapter_of(self, key: ItemKey) -> Chapter:
        """The section that an item stands in."""
        return self._chapter_of[key]

    def chapter(self, name: str) -> Chapter | None:
        """A section by its key."""
        return next((one for one in self.chapters if one.key == name), None)

    def place(self, key: ItemKey) -> tuple[int, int]:
        """Where an item stands in its section: its number and how many there are."""
        items = self._chapter_of[key].items
        return items.index(key) + 1, len(items)

    def neighbour(self, key: ItemKey, step: int) -> ItemKey | None:
        """The item before (-1) or after (1) in the whole visit."""
        at = self.order.index(key) + step
        return self.order[at] if 0 <= at < len(self.order) else None

    def unanswered(self, sheet: Sheet) -> tuple[ItemKey, ...]:
        """The items without any reply; a non-answer is a reply."""
        return tuple(key for key in self.order if sheet.reply(*key) is None)

    def critical(self) -> tuple[ItemKey, ...]:
        """The safety-critical items, and the signs that mean act now."""
        return tuple(
            key for key, item in self._items.items() if item.is_critical or item.is_abuse_sign
        )

    def next_unanswered(self, sheet: Sheet, after: ItemKey | None) -> ItemKey | None:
        """The next item without a reply after one, going round at the end."""
        start = self.order.index(after) + 1 if after in self.order else 0
        round_trip = (*self.order[start:], *self.order[:start])
        return next((key for key in round_trip if sheet.reply(*key) is None), None)

    def find(self, words: str) -> tuple[ItemKey, ...]:
        """The items in which every one of some words stands, whatever its case."""
        wanted = words.casefold().split()
        return tuple(
            key for key in self.order if all(word in _searched(self._items[key]) for word in wanted)
        )

    def by_chapter(self, keys: Iterable[ItemKey]) -> Iterator[tuple[Chapter, tuple[ItemKey, ...]]]:
        """Some items in order, section by section."""
        wanted = set(keys)
        for chapter in self.chapters:
            found = tuple(key for key in chapter.items if key in wanted)
            if found:
                yield chapter, found


def answered(sheet: Sheet, keys: Sequence[ItemKey]) -> int:
    """How many items have a reply."""
    return sum(sheet.reply(*key) is not None for key in keys)


def _chapters(templates: Sequence[Template]) -> Iterator[Chapter]:
    for template in templates:
        for section in template.sections:
            yield Chapter(
                key=f"{template.id}/{section.id}",
                title=section.title,
                regulation=section.regulation or "",
                template_title=template.title,
                items=tuple((template.id, item.code) for item in section.items),
            )


def _searched(item: Item) -> str:
    texts = (item.code, item.text_standard, item.text_easy, item.guidance)
    return " ".join(texts).casefold()
