"""The sustainability profile: three groups, what a ward controls, apart from safety and rating."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from qvisit.forms.answers import NON_ANSWERS, NOT_ASSESSED, label_of, value_of
from qvisit.forms.asked import asked_items
from qvisit.forms.item import Control, Item
from qvisit.forms.scoring import ItemValue, Tally, tally_items
from qvisit.forms.template import Template

GROUPS: Final = ("environmental", "social", "financial")
_FEWEST: Final = 4
_TOP_STAGE: Final = 3


@dataclass(frozen=True, slots=True)
class GroupScore:
    """One group's points of those possible; `share` is None with too few markers to score."""

    group: str
    points: int
    possible: int
    share: Fraction | None
    too_few: bool
    tally: Tally


@dataclass(frozen=True, slots=True)
class MarkerForOthers:
    """A marker that the ward cannot change by itself, for the department that can."""

    code: str
    text: str
    control: Control
    reply: str
    label: str


def profile(template: Template, values: ItemValue) -> tuple[GroupScore, ...]:
    """Score the markers that the ward controls, each from 0 to 3, group by group.

    Raises:
        AnswerError: A reply does not belong to the marker scale.
    """
    own = [item for item in _markers(template, values) if item.control == "ward"]
    return tuple(
        _group_score(group, [item for item in own if item.group == group], values)
        for group in GROUPS
    )


def markers_for_others(template: Template, values: ItemValue) -> tuple[MarkerForOthers, ...]:
    """List the answered markers that estates or the trust control, in the order asked."""
    return tuple(
        MarkerForOthers(item.code, item.text_standard, item.control, reply, label_of(item, reply))
        for item in _markers(template, values)
        if item.control in ("estates", "trust")
        and (reply := values.get(item.code, NOT_ASSESSED)) not in NON_ANSWERS
    )


def _markers(template: Template, values: ItemValue) -> tuple[Item, ...]:
    asked = asked_items(template, values)
    return tuple(
        item
        for item in template.items_of("sustainability")
        if item.scale == "MARKER" and item.code in asked
    )


def _group_score(group: str, items: Iterable[Item], values: ItemValue) -> GroupScore:
    held = list(items)
    worths = [value_of(item, values.get(item.code, NOT_ASSESSED)) for item in held]
    answered = [worth for worth in worths if worth is not None]
    points, possible = int(_TOP_STAGE * sum(answered)), _TOP_STAGE * len(answered)
    too_few = len(answered) < _FEWEST
    return GroupScore(
        group=group,
        points=points,
        possible=possible,
        share=None if too_few else Fraction(points, possible),
        too_few=too_few,
        tally=tally_items(held, values),
    )
