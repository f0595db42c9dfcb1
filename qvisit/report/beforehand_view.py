"""The sheet that a manager fills in before a visit, in words: what is asked, why, and until when.

It says why the panel comes in general words only. What the plan gives as its purpose is the
panel's own, and may say what people fear: it is never on the sheet.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from qvisit.errors import QVisitError
from qvisit.forms.answers import options
from qvisit.forms.condition_words import condition_words
from qvisit.forms.item import Item, Scale
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.report.outcomes import day_or_text
from qvisit.report.words import day_words, listing, plural
from qvisit.visits.kinds import SeatRole, VisitPlanned

DAYS_BEFORE = 3
"""How many days before the visit the sheet comes back, so that the panel can read it."""
DAYS_AFTER = 3
"""How many days after an unannounced visit the sheet may come back."""
NOT_BEFOREHAND = frozenset({"unannounced", "out_of_hours"})
"""Types of visit that a sheet sent beforehand would announce."""

_WRITTEN: Mapping[Scale, tuple[str, ...]] = {
    "TEXT": ("", ""),
    "PHOTO": ("Where the photo of the place is kept:",),
    "DATE": ("Day, month and year:",),
    "TIME": ("Time, such as 14:02:",),
    "DATE_TIME": ("Day, month, year and time:",),
}
_VISITS: Mapping[str, str] = {
    "announced": "announced",
    "short_notice": "at short notice",
    "unannounced": "without notice",
    "out_of_hours": "out of hours",
    "follow_up": "to follow up the last visit",
    "out_of_area": "to people placed far from home",
    "practice": "for practice only: not a real visit",
}
_SEATS: Mapping[SeatRole, str] = {
    "visitor": "visitor",
    "lived_experience_reviewer": "lived-experience reviewer",
    "panel_lead": "panel lead",
}


class NothingBeforehandError(QVisitError):
    """No question of a visit can be answered by a manager beforehand."""

    def __init__(self) -> None:
        super().__init__(
            "This visit asks nothing that a manager can answer beforehand, so it has no sheet.",
            hint="Plan it with the sustainability markers: they ask the manager for figures.",
        )


@dataclass(frozen=True)
class SheetQuestion:
    """One question. `boxes` are the words to tick; of `several` more than one may be ticked.

    `number` is what stands after each blank for a number, `lines` before each line to write on.
    """

    code: str
    text: str
    condition: str
    guidance: str
    boxes: tuple[str, ...] = ()
    several: bool = False
    number: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetPart:
    """The questions of one section, and where the panel enters their answers."""

    template: str
    section: str
    questions: tuple[SheetQuestion, ...]

    @property
    def entered(self) -> str:
        """Where the panel enters the answers."""
        return f"The panel enters these in QVisit: Score, {self.template}, {self.section}."


@dataclass(frozen=True)
class BeforehandSheet:
    """The whole sheet. `facts` are labels with what they stand for."""

    title: str
    ward: str
    place: str
    day: str
    visit: str
    trust: str
    made_on: str
    lead: str
    about: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    parts: tuple[SheetPart, ...]
    for_panel: tuple[str, ...]
    amount: str


@dataclass(frozen=True)
class SheetEdition:
    """Which copy this is: whose trust, and the day it is made on, as ISO."""

    trust: str
    made_on: str


def asks_beforehand(templates: Sequence[Template]) -> bool:
    """Whether templates have a question that a manager can answer before the visit."""
    return any(item.beforehand for one in templates for item in one.items)


def build_sheet(
    visit: str, plan: VisitPlanned, templates: Sequence[Template], edition: SheetEdition
) -> BeforehandSheet:
    """Gather what a manager can answer beforehand, and say why it is asked.

    Args:
        visit: The visit's id.
        plan: The plan as it stands.
        templates: Those the visit is pinned to, in the words for its type of service.
        edition: Which copy this is.

    Raises:
        NothingBeforehandError: The templates ask nothing beforehand.
    """
    asked = [item for one in templates for item in one.items if item.beforehand]
    if not asked:
        raise NothingBeforehandError
    thing = "ward" if plan.service_type == "ward" else "service"
    minutes = -(-sum(item.seconds for item in asked) // 60)
    amount = f"{plural(len(asked), 'question')}, about {plural(minutes, 'minute')}"
    return BeforehandSheet(
        title=f"Sheet for the {thing} manager",
        ward=plan.ward_name,
        place=f"{plan.ward_code}, {plan.site}",
        day=day_or_text(plan.day),
        visit=visit,
        trust=edition.trust,
        made_on=day_words(edition.made_on),
        lead=(
            "Thank you for your help. You know more of these things than a visitor sees in a day."
        ),
        about=_about(thing, _is_apart(templates)),
        facts=(
            ("From", f"{edition.trust}, culture and quality visits"),
            ("Visit", _visit_words(plan)),
            ("Who comes", _panel_words(plan)),
            ("Please return it", _return_words(plan, edition.made_on)),
            ("What it takes", f"{amount}. Leave out what you do not know."),
        ),
        parts=tuple(_parts(templates)),
        for_panel=_for_panel(),
        amount=amount,
    )


def _is_apart(templates: Sequence[Template]) -> bool:
    """Whether all that is asked beforehand stays apart from every rating."""
    kinds = {
        one.kind_of(section)
        for one in templates
        for section in one.sections
        if any(item.beforehand for item in section.items)
    }
    return kinds == {"sustainability"}


def _about(thing: str, apart: bool) -> tuple[str, ...]:
    counts = (
        f"Nothing on this sheet changes the rating of the {thing}: sustainability stands apart."
        if apart
        else "The panel looks at what you write beside what it sees and hears itself."
    )
    place = "on your ward" if thing == "ward" else "in your service"
    return (
        f"We visit to see what works well {place}, and what would help. Some facts take time to "
        "find. With this sheet we have more time for people on the day.",
        "We want to learn what you are proud of, and what gets in your way. The sheet never rates "
        f"you or any other person. {counts} “Not yet” is a fair answer, and much is not in your "
        "hands.",
        "Write nothing about patients by name: no initials, numbers, dates of birth, beds or "
        "rooms. Name staff by their role only. Leave a figure out rather than guess it.",
    )


def _visit_words(plan: VisitPlanned) -> str:
    return f"{day_or_text(plan.day)}, {_VISITS[plan.visit_type]}"


def _panel_words(plan: VisitPlanned) -> str:
    """The lead by name, because somebody must be reachable; the others by their seats."""
    leads = [seat.name for seat in plan.panel if seat.role == "panel_lead"]
    seats = Counter(seat.role for seat in plan.panel if seat.role != "panel_lead")
    others = listing([plural(count, _SEATS[role]) for role, count in seats.items()])
    led = f"{listing(leads)} leads the panel" if len(leads) == 1 else "A panel"
    people = plural(len(plan.panel), "person", "people")
    return f"{people}. {led}{f', with {others}' if others else ''}."


def _return_words(plan: VisitPlanned, made_on: str) -> str:
    leads = [seat.name for seat in plan.panel if seat.role == "panel_lead"]
    to = f"to {leads[0]}, the panel lead" if len(leads) == 1 else "to the panel lead"
    day = date.fromisoformat(plan.day)
    if plan.visit_type in NOT_BEFOREHAND:
        last = day_words((day + timedelta(days=DAYS_AFTER)).isoformat())
        return f"Before we leave, or by {last}, {to}"
    last_day = day - timedelta(days=DAYS_BEFORE)
    if last_day <= date.fromisoformat(made_on):
        return f"When we arrive, {to}"
    return f"By {day_words(last_day.isoformat())}, {to}"


def _parts(templates: Sequence[Template]) -> Iterator[SheetPart]:
    for template in templates:
        for section in template.sections:
            asked = [item for item in section.items if item.beforehand]
            if asked:
                questions = tuple(_question(template, section, item) for item in asked)
                yield SheetPart(template.title, section.title, questions)


def _question(template: Template, section: Section, item: Item) -> SheetQuestion:
    rules = (section.enable_when, item.enable_when)
    boxes = tuple(option.label for option in options(item))
    return SheetQuestion(
        code=item.code,
        text=item.text_standard,
        condition=" ".join(condition_words(template, rule) for rule in rules if rule is not None),
        guidance=item.guidance,
        boxes=boxes,
        several=item.scale == "MULTI",
        number=_number(item),
        lines=_WRITTEN.get(item.scale, ()),
    )


def _number(item: Item) -> tuple[str, ...]:
    """The words after each blank for a number."""
    if item.scale == "COUNT":
        return ("of", "")
    return (item.unit,) if item.scale == "NUMBER" else ()


def _for_panel() -> tuple[str, ...]:
    return (
        "Enter each answer in QVisit under Score, with a note that it comes from this sheet.",
        "Look for yourself where you can. The sheet never stands in for what people tell you.",
        "Does it name a patient? Black the name out first, and tell the manager.",
    )
