"""The words of a template, field by field, in each service's wording."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qvisit.forms.check.report import Level, Remark
from qvisit.forms.item import Item
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template

Field = Literal["text_standard", "text_easy", "hint_easy", "say_aloud"]
FIELDS: tuple[Field, ...] = ("text_standard", "text_easy", "hint_easy", "say_aloud")


@dataclass(frozen=True, slots=True)
class Wording:
    """An item as one type of service reads it, and where it stands."""

    item: Item
    section: Section
    kind: Kind

    def text(self, field: Field) -> str:
        """The words of a field, "" when there are none."""
        return getattr(self.item, field) or ""

    def remark(self, level: Level, code: str, words: str, remedy: str) -> Remark:
        """Remark on this item."""
        return Remark(level, code, words, remedy, self.item.code, self.section.id)


def wordings(template: Template) -> Iterator[Wording]:
    """Each item in the order of the template, for wards first, then as other services read it."""
    for section in template.sections:
        kind = template.kind_of(section)
        for item in section.items:
            yield Wording(item, section, kind)
            for other in item.service_wordings:
                yield Wording(item.worded_for(other.service), section, kind)
