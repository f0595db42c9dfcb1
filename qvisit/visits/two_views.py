"""Two views of the ward: lived-experience and other reviewers beside each other, never joined.

Figures stand only where at least two on either side gave values: one person's figure would be that
person's own scores. Without figures, lived experience is told in the person's own words (rating and
statistics sheet, section 5; lived experience sheet, section 1).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from qvisit.forms.answers import NON_ANSWERS, is_reply, value_of
from qvisit.forms.item import Item
from qvisit.forms.scoring import SCORED
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.visits.consensus import ItemView, View
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.visits.own_kinds import NoteWritten
from qvisit.visits.visit import Visit
from qvisit.visits.written import Written

FEWEST_TOGETHER: Final = 2
"""So many on either side must have given a value before a figure stands."""
ALIKE_UNDER: Final = Fraction(5, 100)
FAR_FROM: Final = Fraction(15, 100)
"""From so much between them on, both figures stand out."""


@dataclass(frozen=True)
class Figures:
    """The share of weighted points on either side, 0 to 1, and over how many items.

    `same` says that both are over the same items; else each side saw its own part of the standard,
    and the two cannot be held against each other.
    """

    lived: Fraction
    others: Fraction
    lived_items: int
    others_items: int
    same: bool

    @property
    def apart(self) -> Fraction:
        """How far the two are from each other, 0 to 1."""
        return abs(self.lived - self.others)

    @property
    def is_alike(self) -> bool:
        """Whether both sides found the same."""
        return self.same and self.apart < ALIKE_UNDER

    @property
    def is_far(self) -> bool:
        """Whether the two stand out as differing."""
        return self.same and self.apart >= FAR_FROM


@dataclass(frozen=True)
class OwnWords:
    """A note of a lived-experience reviewer; `allowed` says that it may stand in the report."""

    person: PersonId
    item: Item
    note: Written[NoteWritten]
    allowed: bool


@dataclass(frozen=True)
class StandardViews:
    """One standard. `lived` and `others` count who gave a value to it.

    `words` are told where there are no figures, and are empty where there are.
    """

    template: str
    section: Section
    lived: int
    others: int
    figures: Figures | None
    words: tuple[OwnWords, ...]


@dataclass(frozen=True)
class PanelShare:
    """How many on the panel have lived experience, and how many of them gave answers.

    `intended` is what the plan asked for, None where it said nothing.
    """

    people: int
    lived: int
    answered: int
    intended: int | None

    @property
    def is_met(self) -> bool:
        """Whether as many took part as were wanted; without a wish, at least one."""
        return self.answered >= (self.intended or 1)


def two_views(
    templates: Iterable[Template], views: Iterable[ItemView], visit: Visit
) -> tuple[StandardViews, ...]:
    """Both views of each standard that was asked, in the templates' order.

    Args:
        templates: Those of the visit.
        views: The items that may be shown; a standard without any is left out.
        visit: With the sheets that hold the reviewers' notes.
    """
    by_key = {(view.template, view.item.code): view for view in views if view.asked}
    found = []
    for template in templates:
        for section in template.sections_of("standards"):
            keys = ((template.id, item.code) for item in section.items)
            held = [by_key[key] for key in keys if key in by_key]
            if held:
                found.append(_of_standard(template, section, held, visit))
    return tuple(found)


def panel_share(visit: Visit) -> PanelShare:
    """How many of the panel have lived experience, beside how many the plan wanted."""
    seats = visit.shared.seats
    lived = [PersonId(seat.person) for seat in seats if seat.role == LIVED_EXPERIENCE]
    plan = visit.shared.plan
    return PanelShare(
        people=len(seats),
        lived=len(lived),
        answered=sum(_has_answered(visit, person) for person in lived),
        intended=plan.now.said.intended_lived if plan else None,
    )


def allowed_notes(visit: Visit, person: PersonId) -> tuple[str, ...]:
    """The changes whose words a reviewer lets stand in the report."""
    said = visit.shared.allowed.get(person)
    return said.said.notes if said else ()


def _of_standard(
    template: Template, section: Section, views: Sequence[ItemView], visit: Visit
) -> StandardViews:
    scored = [(view, *_sides(view)) for view in views if view.item.scale in SCORED]
    figures = _figures(scored)
    words = () if figures else tuple(_words(template, views, visit))
    return StandardViews(
        template=template.id,
        section=section,
        lived=_people(side for _, side, _ in scored),
        others=_people(side for _, _, side in scored),
        figures=figures,
        words=words,
    )


_Scored = tuple[ItemView, list[View], list[View]]


def _sides(view: ItemView) -> tuple[list[View], list[View]]:
    """Those with lived experience and the others, of all whose value counts."""
    valued = [
        one
        for one in view.views
        if one.counts
        and one.reply is not None
        and one.reply not in NON_ANSWERS
        and is_reply(view.item, one.reply)
    ]
    lived = [one for one in valued if one.seat.role == LIVED_EXPERIENCE]
    return lived, [one for one in valued if one.seat.role != LIVED_EXPERIENCE]


def _figures(scored: Sequence[_Scored]) -> Figures | None:
    """Over the items that both sides saw, where these are most of either's; else over each's own.

    None where fewer than two people on one side stand behind a figure.
    """
    lived = [(view.item, side) for view, side, _ in scored if side]
    others = [(view.item, side) for view, _, side in scored if side]
    both = [one for one in scored if one[1] and one[2]]
    if 2 * len(both) >= min(len(lived), len(others)):
        shared = _beside(
            [(view.item, side) for view, side, _ in both],
            [(view.item, side) for view, _, side in both],
            same=True,
        )
        if shared is not None:
            return shared
    return _beside(lived, others, same=False)


_Side = Sequence[tuple[Item, Sequence[View]]]


def _beside(lived: _Side, others: _Side, *, same: bool) -> Figures | None:
    if any(_people(one for _, one in side) < FEWEST_TOGETHER for side in (lived, others)):
        return None
    return Figures(_share(lived), _share(others), len(lived), len(others), same)


def _share(side: _Side) -> Fraction:
    """The weighted points of one side: of several values to an item their mean."""
    points = sum((_points(item, views) for item, views in side), Fraction(0))
    return points / sum(item.weight for item, _ in side)


def _points(item: Item, side: Sequence[View]) -> Fraction:
    values = [value_of(item, one.reply or "") or Fraction(0) for one in side]
    return item.weight * sum(values, Fraction(0)) / len(values)


def _people(sides: Iterable[Sequence[View]]) -> int:
    return len({one.seat.person for side in sides for one in side})


def _words(template: Template, views: Sequence[ItemView], visit: Visit) -> Iterable[OwnWords]:
    lived = (PersonId(one.person) for one in visit.shared.seats if one.role == LIVED_EXPERIENCE)
    for person in lived:
        sheet = visit.sheets.get(person)
        allowed = allowed_notes(visit, person)
        for view in views if sheet is not None else ():
            for note in sheet.notes_on(template.id, view.item.code) if sheet else ():
                yield OwnWords(person, view.item, note, note.change in allowed)


def _has_answered(visit: Visit, person: PersonId) -> bool:
    sheet = visit.sheets.get(person)
    return sheet is not None and any(one.said.reply for one in sheet.answers.values())
