"""What a visit asks: sections and items in two wordings, as frozen values."""

import hashlib
import json
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final, Literal, Self

from pydantic import FailFast, Field, StringConstraints, ValidationError, model_validator

from qvisit.errors import QVisitError
from qvisit.forms.problems import Place, broken_rule, problems
from qvisit.forms.words import FrozenModel, ItemCode, Line, Prose, Slug, Tag, Version

Kind = Literal["standards", "sustainability", "closed_culture"]
Method = Literal["observe", "ask_patient", "ask_carer", "ask_staff", "check_record", "data"]
Scale = Literal["MET3", "LEVEL4", "COUNT", "SIGN", "MARKER"]
KeyQuestion = Literal["safe", "effective", "caring", "responsive", "well_led"]
Control = Literal["ward", "estates", "trust"]

KEY_QUESTIONS: Final[tuple[KeyQuestion, ...]] = (
    "safe",
    "effective",
    "caring",
    "responsive",
    "well_led",
)
KEY_QUESTION_TITLES: Final[dict[KeyQuestion, str]] = {
    "safe": "Safe",
    "effective": "Effective",
    "caring": "Caring",
    "responsive": "Responsive",
    "well_led": "Well-led",
}
MAX_ITEMS: Final = 2000
_MAX_JSON_LENGTH: Final = 5_000_000  # above what a 2 MB file can grow to


class TemplateError(QVisitError):
    """A template cannot be used; the message names the place, the hint the remedy."""


class Item(FrozenModel):
    """One question, worded for reviewers who read fast and for those who need easy words.

    A field that is added later needs a default: `content_hash` leaves defaults out, so that
    templates already pinned by visits keep their hash.
    """

    code: ItemCode
    text_standard: Line
    text_easy: Line
    say_aloud: Prose | None = None
    guidance: Prose
    method: Method
    scale: Scale
    weight: Annotated[int, Field(ge=1, le=3)]
    is_critical: bool = False
    key_question: KeyQuestion | None = None
    group: Line | None = None
    control: Control | None = None
    is_abuse_sign: bool = False
    source: Line
    tags: Annotated[tuple[Tag, ...], FailFast(), Field(max_length=50)] = ()

    @model_validator(mode="after")
    def _can_be_asked(self) -> Self:
        if self.method in {"ask_patient", "ask_carer"} and self.say_aloud is None:
            raise broken_rule(
                "“say_aloud” is missing, but the item is asked of a patient or carer.",
                "Add a line “say_aloud: …” with the words to say to the person.",
            )
        if self.text_easy.count("?") != 1:
            raise broken_rule(
                "“text_easy” must be one question with one question mark.",
                "Ask one thing. Make a second item for a second question.",
                ("text_easy",),
            )
        return self


# Lists stop at their first fault: a hostile file could otherwise hold millions of them.


class Section(FrozenModel):
    """A group of items, such as one standard; `regulation` is text such as “9A”."""

    id: Slug
    title: Line
    regulation: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}A?$")] | None = None
    items: Annotated[tuple[Item, ...], FailFast(), Field(min_length=1, max_length=MAX_ITEMS)]


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
    sections: Annotated[tuple[Section, ...], FailFast(), Field(min_length=1, max_length=200)]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order they are asked."""
        return tuple(item for section in self.sections for item in section.items)

    def item(self, code: str) -> Item:
        """Find an item by its code.

        Raises:
            KeyError: No item has this code.
        """
        return self._by_code[code]

    @cached_property
    def _by_code(self) -> dict[str, Item]:
        return {item.code: item for item in self.items}

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
        return self

    def _check_items(self) -> None:
        codes: set[str] = set()
        for place, item in self._placed_items():
            if item.code in codes:
                raise broken_rule(
                    f"Another item also has the code “{item.code}”.",
                    "Give each item its own code. Never reuse a code for a new question.",
                    (*place, "code"),
                )
            codes.add(item.code)
            _check_kind(self.kind, item, place)
        if len(codes) > MAX_ITEMS:
            raise broken_rule(
                f"The template has {len(codes)} items. The most is {MAX_ITEMS}.",
                "Split it into two templates.",
                ("sections",),
            )

    def _placed_items(self) -> Iterator[tuple[Place, Item]]:
        for above, section in enumerate(self.sections):
            for index, item in enumerate(section.items):
                yield ("sections", above, "items", index), item


_SCALES: Final[dict[Kind, tuple[Scale, ...]]] = {
    "standards": ("MET3", "LEVEL4", "COUNT"),
    "sustainability": ("MARKER",),
    "closed_culture": ("SIGN",),
}
_GROUPS: Final[dict[Kind, tuple[str, ...]]] = {
    "sustainability": ("environmental", "social", "financial"),
    "closed_culture": ("A", "B", "C", "D", "E"),
}
_NEEDED: Final[dict[Kind, tuple[str, ...]]] = {
    "standards": ("key_question",),
    "sustainability": ("group", "control"),
    "closed_culture": ("group",),
}
_FOREIGN: Final[dict[Kind, tuple[str, ...]]] = {
    "standards": ("group", "control", "is_abuse_sign"),
    "sustainability": ("key_question", "is_critical", "is_abuse_sign"),
    "closed_culture": ("key_question", "is_critical", "control"),
}


def _check_kind(kind: Kind, item: Item, place: Place) -> None:
    """Raise when an item has what its kind of template must not have, or lacks what it needs."""
    if item.scale not in _SCALES[kind]:
        raise broken_rule(
            f"“scale” cannot be “{item.scale}” in a template of the kind “{kind}”.",
            f"Write {' or '.join(_SCALES[kind])}.",
            (*place, "scale"),
        )
    for field in _NEEDED[kind]:
        if getattr(item, field) is None:
            raise broken_rule(
                f"“{field}” is missing. A template of the kind “{kind}” needs it.",
                f"Add a line “{field}: …” here.",
                place,
            )
    for field in _FOREIGN[kind]:
        if getattr(item, field):
            raise broken_rule(
                f"“{field}” has no place in a template of the kind “{kind}”.",
                "Take this line out, or change the kind of the template.",
                (*place, field),
            )
    if kind in _GROUPS and item.group not in _GROUPS[kind]:
        raise broken_rule(
            f"“group” cannot be “{item.group}” in a template of the kind “{kind}”.",
            f"Write {' or '.join(_GROUPS[kind])}.",
            (*place, "group"),
        )


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
        place = ".".join(str(step) for step in first.path)
        where = f" At {place}:" if place else ""
        raise TemplateError(
            f"The template was not used.{where} {first.what}", hint=first.hint
        ) from error
