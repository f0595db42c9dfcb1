"""What a visit asks: sections of questions, who looks at what, as one frozen, named value."""

import hashlib
import json
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final, Self

from pydantic import FailFast, Field, ValidationError, model_validator

from qvisit.errors import QVisitError
from qvisit.forms.asking_order import asking_order
from qvisit.forms.item import Item, Method, Role, ServiceType
from qvisit.forms.problems import Place, broken_rule, problems, short
from qvisit.forms.section import MAX_ITEMS, Kind, Section, check_kind
from qvisit.forms.words import FrozenModel, ItemCode, Line, Prose, Slug, Version
from qvisit.worded import worded

_LONGEST_PLACE: Final = 80
_MAX_JSON_LENGTH: Final = 5_000_000  # above what a 2 MB file can grow to


class TemplateError(QVisitError):
    """A template cannot be used; the message names the place, the hint the remedy."""


class HardWord(FrozenModel):
    """A word that reviewers must meet, and what it means; it is shown with the question."""

    word: Line
    meaning: Line


class Withdrawn(FrozenModel):
    """An item of an earlier version that is no longer asked; its code is never used again."""

    code: ItemCode
    text_standard: Line
    reason: Line


class Share(FrozenModel):
    """One visitor's part: the items of these sections (all, when none is named) and methods."""

    id: Slug
    title: Line
    for_whom: Line
    roles: Annotated[tuple[Role, ...], FailFast(), Field(max_length=3)] = ()
    methods: Annotated[tuple[Method, ...], FailFast(), Field(min_length=1, max_length=6)]
    sections: Annotated[tuple[Slug, ...], FailFast(), Field(max_length=200)] = ()

    def holds(self, section: Section, item: Item) -> bool:
        """Tell whether an item of a section is in this share."""
        return item.method in self.methods and (not self.sections or section.id in self.sections)


class Template(FrozenModel):
    """A published set of questions; id, version and content hash name it for ever."""

    id: Slug
    version: Version
    title: Line
    kind: Kind
    purpose: Prose
    for_whom: Prose
    minutes: Annotated[int, Field(ge=1, le=600)]
    sources: Annotated[tuple[Line, ...], FailFast(), Field(min_length=1, max_length=100)]
    not_covered: Prose
    change_note: Prose
    services: Annotated[tuple[ServiceType, ...], FailFast(), Field(min_length=1)] = ("ward",)
    practice: bool = False
    hard_words: Annotated[tuple[HardWord, ...], FailFast(), Field(max_length=100)] = ()
    shares: Annotated[tuple[Share, ...], FailFast(), Field(max_length=20)] = ()
    withdrawn: Annotated[tuple[Withdrawn, ...], FailFast(), Field(max_length=MAX_ITEMS)] = ()
    sections: Annotated[tuple[Section, ...], FailFast(), Field(min_length=1, max_length=200)]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order they are asked."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of its sections."""
        return frozenset(self.kind_of(section) for section in self.sections)

    def kind_of(self, section: Section) -> Kind:
        """Give a section's kind: its own, or else the template's."""
        return section.kind or self.kind

    def sections_of(self, kind: Kind) -> tuple[Section, ...]:
        """List the sections of a kind, in their order."""
        return tuple(section for section in self.sections if self.kind_of(section) == kind)

    def items_of(self, kind: Kind) -> tuple[Item, ...]:
        """List the items of a kind, in the order they are asked."""
        return tuple(item for section in self.sections_of(kind) for item in section.items)

    def item(self, code: str) -> Item:
        """Find an item by its code.

        Raises:
            KeyError: No item has this code.
        """
        return self._by_code[code][1]

    def section_of(self, code: str) -> Section:
        """Find the section of an item.

        Raises:
            KeyError: No item has this code.
        """
        return self._by_code[code][0]

    def worded_for(self, service: ServiceType) -> "Template":
        """Give the same template in the words for a type of service."""
        if not any(item.service_wordings for item in self.items):
            return self
        sections = tuple(
            section.model_copy(
                update={"items": tuple(item.worded_for(service) for item in section.items)}
            )
            for section in self.sections
        )
        # Made anew: a copy would keep what was worked out from the words before.
        fields = {name: getattr(self, name) for name in Template.model_fields}
        return Template.model_validate({**fields, "sections": sections})

    @cached_property
    def asking_order(self) -> tuple[str, ...]:
        """All item codes, each after those that its being asked depends on."""
        return asking_order(self.sections)

    @cached_property
    def _by_code(self) -> dict[str, tuple[Section, Item]]:
        return {item.code: (section, item) for section in self.sections for item in section.items}

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        section_ids: set[str] = set()
        for index, section in enumerate(self.sections):
            if section.id in section_ids:
                raise broken_rule(
                    f"Another section also has the id “{section.id}”.",
                    "Give each section its own id.",
                    ("sections", index, "id"),
                )
            section_ids.add(section.id)
        self._check_items()
        _check_shares(self.shares, section_ids)
        asking_order(self.sections)
        return self

    def _check_items(self) -> None:
        codes: set[str] = set()
        for place, section, item in self._placed_items():
            if item.code in codes:
                raise broken_rule(
                    f"Another item also has the code “{item.code}”.",
                    "Give each item its own code. Never reuse a code for a new question.",
                    (*place, "code"),
                )
            codes.add(item.code)
            check_kind(self.kind_of(section), item, place)
        if len(codes) > MAX_ITEMS:
            raise broken_rule(
                f"The template has {len(codes)} items. The most is {MAX_ITEMS}.",
                "Split it into two templates.",
                ("sections",),
            )
        for index, gone in enumerate(self.withdrawn):
            if gone.code in codes:
                raise broken_rule(
                    f"“{gone.code}” is listed as withdrawn, but it is asked.",
                    "Give the new question its own code, or take it off the list.",
                    ("withdrawn", index, "code"),
                )

    def _placed_items(self) -> Iterator[tuple[Place, Section, Item]]:
        for above, section in enumerate(self.sections):
            for index, item in enumerate(section.items):
                yield ("sections", above, "items", index), section, item


def _check_shares(shares: tuple[Share, ...], section_ids: set[str]) -> None:
    seen: set[str] = set()
    for index, share in enumerate(shares):
        unknown = [name for name in share.sections if name not in section_ids]
        if unknown:
            raise broken_rule(
                f"The share “{share.id}” names the section “{unknown[0]}”, which is not here.",
                "Check the spelling of the section's id.",
                ("shares", index, "sections"),
            )
        if share.id in seen:
            raise broken_rule(
                f"Another share also has the id “{share.id}”.",
                "Give each share its own id.",
                ("shares", index, "id"),
            )
        seen.add(share.id)


def dump_template(template: Template) -> str:
    """Write a template as canonical JSON: sorted keys, no spaces, defaults left out."""
    fields = template.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(template: Template) -> str:
    """Name the content of a template: the SHA-256 of `dump_template` in UTF-8, as 64 hex digits."""
    return hashlib.sha256(dump_template(template).encode()).hexdigest()


def template_from_json(text: str) -> Template:
    """Read what `dump_template` wrote.

    The text may come from another laptop: compare `content_hash` of the result with the hash
    that was promised.

    Raises:
        TemplateError: The text is no template.
    """
    if len(text) > _MAX_JSON_LENGTH:
        raise TemplateError(
            "The template was not used. It is far larger than any template.",
            hint="Ask for the template to be sent again.",
        )
    try:
        return Template.model_validate_json(text)
    except ValidationError as error:
        first = problems(error, Template)[0]
        place = short(".".join(str(step) for step in first.path), _LONGEST_PLACE)
        where = f" At {place}:" if place else ""
        raise TemplateError(
            worded("The template was not used.{where} {what}", where=where, what=first.what),
            hint=first.hint,
        ) from error
