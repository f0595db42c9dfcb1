"""A group of questions, such as one standard, and what may be asked in each kind of group."""

from typing import Annotated, Final, Literal

from pydantic import FailFast, Field, StringConstraints

from qvisit.forms.conditions import EnableWhen
from qvisit.forms.item import Item, Prompt, Scale
from qvisit.forms.problems import Place, broken_rule
from qvisit.forms.words import FrozenModel, Line, Prose, Slug

Kind = Literal[
    "standards",
    "sustainability",
    "closed_culture",
    "first_impressions",
    "voices",
    "team_culture",
    "actions",
]
Voice = Literal["patient", "carer", "staff"]


MAX_ITEMS: Final = 2000


# Lists stop at their first fault: a hostile file could otherwise hold millions of them.


class Section(FrozenModel):
    """A group of items, such as one standard; `regulation` is text such as “9A”.

    A section of another kind than its template's counts as that kind. `opening` and `closing`
    are the words to say before and after a guided talk with somebody of the `voice` named.
    `content_note` says in easy words which hard things a section asks about, so that it can be
    prepared for, or skipped.
    """

    id: Slug
    title: Line
    regulation: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}A?$")] | None = None
    kind: Kind | None = None
    picture: Slug | None = None
    content_note: Line | None = None
    voice: Voice | None = None
    opening: Prose | None = None
    closing: Prose | None = None
    prompts: Annotated[tuple[Prompt, ...], FailFast(), Field(max_length=10)] = ()
    enable_when: EnableWhen | None = None
    items: Annotated[tuple[Item, ...], FailFast(), Field(min_length=1, max_length=MAX_ITEMS)]


_OPEN_SCALES: Final[tuple[Scale, ...]] = (
    "YES_NO",
    "COUNT",
    "NUMBER",
    "CHOICE",
    "MULTI",
    "TEXT",
    "DATE",
    "TIME",
    "DATE_TIME",
    "PHOTO",
)
_ASKING: Final[tuple[Scale, ...]] = ("MET3", "LEVEL4", *_OPEN_SCALES)
_SCALES: Final[dict[Kind, tuple[Scale, ...]]] = {
    "standards": _ASKING,
    "sustainability": ("MARKER", *_OPEN_SCALES),
    "closed_culture": ("SIGN", *_OPEN_SCALES),
    "first_impressions": _ASKING,
    "voices": _ASKING,
    "team_culture": _ASKING,
    "actions": _ASKING,
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
_FOREIGN_ELSEWHERE: Final = ("key_question", "is_critical", "group", "control", "is_abuse_sign")


def check_kind(kind: Kind, item: Item, place: Place) -> None:
    """Raise when an item has what its kind of section must not have, or lacks what it needs."""
    if item.scale not in _SCALES[kind]:
        raise broken_rule(
            f"“scale” cannot be “{item.scale}” in a template of the kind “{kind}”.",
            f"Write {' or '.join(_SCALES[kind])}.",
            (*place, "scale"),
        )
    ungrouped = kind == "closed_culture" and item.scale != "SIGN"
    for field in () if ungrouped else _NEEDED.get(kind, ()):
        if getattr(item, field) is None:
            raise broken_rule(
                f"“{field}” is missing. A template of the kind “{kind}” needs it.",
                f"Add a line “{field}: …” here.",
                place,
            )
    for field in _FOREIGN.get(kind, _FOREIGN_ELSEWHERE):
        if getattr(item, field):
            raise broken_rule(
                f"“{field}” has no place in a template of the kind “{kind}”.",
                "Take this line out, or change the kind of the template.",
                (*place, field),
            )
    if kind in _GROUPS and not ungrouped and item.group not in _GROUPS[kind]:
        raise broken_rule(
            f"“group” cannot be “{item.group}” in a template of the kind “{kind}”.",
            f"Write {' or '.join(_GROUPS[kind])}.",
            (*place, "group"),
        )
