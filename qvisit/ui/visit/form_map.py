"""All that a visit can ask, in order, so that pages can go from item to item."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from qvisit.forms.hard_words import hard_words_in_easy
from qvisit.forms.item import Item
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template
from qvisit.ui.visit.item_words import EasyAid
from qvisit.ui.visit.labels import ItemKey, kind_words

_KINDS: Final[tuple[Kind, ...]] = (
    "first_impressions",  # the way in, before anything else is seen
    "standards",
    "closed_culture",
    "sustainability",
    "voices",
    "team_culture",
    "actions",
)


@dataclass(frozen=True)
class Chapter:
    """One section of one template. `key` names it on the visit, `heading` what it belongs to."""

    key: str
    heading: str
    section: Section
    items: tuple[ItemKey, ...]

    @property
    def title(self) -> str:
        """What it is about."""
        return self.section.title


def typed_codes(text: str) -> tuple[str, ...]:
    """The codes of items that somebody typed, each once, with commas or blanks between."""
    parts = text.upper().replace(";", ",").replace(" ", ",").split(",")
    return tuple(dict.fromkeys(part for part in parts if part))


class FormMap:
    """The chapters and items of a visit's templates, asked or not."""

    def __init__(self, templates: Sequence[Template]) -> None:
        self.templates = {one.id: one for one in templates}
        self.chapters = tuple(_chapters(templates))
        self.order = tuple(key for chapter in self.chapters for key in chapter.items)
        items = {(one.id, item.code): item for one in templates for item in one.items}
        self._items = {key: items[key] for key in self.order}
        self._chapter_of = {key: one for one in self.chapters for key in one.items}
        self._places = {key: place for place, key in enumerate(self.order)}

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def item(self, key: ItemKey) -> Item:
        """What an item asks."""
        return self._items[key]

    def place(self, key: ItemKey) -> int:
        """Where an item stands among all; 0 for the first."""
        return self._places[key]

    def aid(self, key: ItemKey) -> EasyAid:
        """What helps with the easy words: hard words, and the item's or its section's picture."""
        item = self._items[key]
        picture = item.picture or self._chapter_of[key].section.picture or ""
        return EasyAid(picture, hard_words_in_easy(self.templates[key[0]], item))

    def chapter_of(self, key: ItemKey) -> Chapter:
        """The section that an item stands in."""
        return self._chapter_of[key]

    def chapter(self, name: str) -> Chapter | None:
        """A section by its key."""
        return next((one for one in self.chapters if one.key == name), None)

    def by_chapter(self, keys: Iterable[ItemKey]) -> Iterator[tuple[Chapter, tuple[ItemKey, ...]]]:
        """Some items in order, section by section."""
        wanted = set(keys)
        for chapter in self.chapters:
            found = tuple(key for key in chapter.items if key in wanted)
            if found:
                yield chapter, found


def _chapters(templates: Sequence[Template]) -> Iterator[Chapter]:
    """All sections by kind; those of one kind in the order of the plan and of their template."""
    for kind in _KINDS:
        for template in templates:
            heading = template.title if len(template.kinds) == 1 else kind_words(kind)
            for section in template.sections_of(kind):
                yield Chapter(
                    key=f"{template.id}/{section.id}",
                    heading=heading,
                    section=section,
                    items=tuple((template.id, item.code) for item in section.items),
                )
