"""What a ward's earlier visits say to the next one: their level of concern, what to follow up."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import LEVEL_WORDS, ConcernLevel
from qvisit.forms.days import day_words
from qvisit.forms.template import Template, content_hash
from qvisit.ids import VisitId
from qvisit.store import library
from qvisit.usecases.actions import kept_back
from qvisit.usecases.assessing import assess_visit, check_is_here
from qvisit.usecases.visit_sets import find_template, templates_to_choose
from qvisit.usecases.visits import OpenVisit, list_visits, may_see_answers, open_visit
from qvisit.visits.follow_up import AGREED, CRITICAL, follow_up_template
from qvisit.visits.states import DEBRIEFED, SIGNED
from qvisit.worded import worded
from qvisit.workspace import Workspace

FRAME = "follow-up-visit"
"""Id of the template that every follow-up visit asks."""


class NothingAgreedError(QVisitError):
    """A visit cannot be followed up before its panel has agreed what it saw."""

    def __init__(self, ward: str) -> None:
        super().__init__(
            worded("The visit to {ward} is not agreed yet, so nothing follows from it.", ward=ward),
            hint="Nothing has changed. Plan the follow-up once the panel has held its debrief.",
        )


@dataclass(frozen=True)
class SignedLevel:
    """The closed-culture level of a ward's last signed visit; `level` None is not known.

    `signs` are those that were seen then, whatever the level.
    """

    day: str
    level: int | None
    signs: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The fact in a sentence."""
        day = _day(self.day)
        if self.level is None:
            return worded(
                "At the last visit, on {day}, there was not enough evidence of its culture.",
                day=day,
            )
        return worded(
            "Level of concern at the last visit, on {day}: {level}.",
            day=day,
            level=LEVEL_WORDS[self.level],
        )


@dataclass(frozen=True)
class FollowUp:
    """What follows from a visit: the template to ask, and how many questions come from it."""

    day: str
    template: Template
    actions: int
    critical: int

    @property
    def title(self) -> str:
        """What is offered."""
        return f"Questions from the visit of {_day(self.day)}"

    @property
    def is_made(self) -> bool:
        """Whether there was anything to make questions of."""
        return bool(self.actions or self.critical)

    @property
    def words(self) -> str:
        """Where its questions come from, in a sentence."""
        if not self.is_made:
            return (
                f"The visit of {_day(self.day)} agreed no action, and found no safety-critical "
                "question unmet. So the usual follow-up questions are asked."
            )
        actions = "1 action" if self.actions == 1 else f"{self.actions} actions"
        one = "1 safety-critical question" if self.critical == 1 else ""
        critical = one or f"{self.critical} safety-critical questions"
        return f"Asks about {actions} agreed then, {critical} not wholly met, and the rest."


@dataclass(frozen=True)
class Past:
    """What is known of a ward's earlier visits; both None for a ward that nobody has visited."""

    level: SignedLevel | None = None
    follow_up: FollowUp | None = None


def look_back(ws: Workspace, ward: str) -> Past:
    """What a ward's earlier visits say, for the form of the next plan.

    Raises:
        UnknownNameError: This laptop lacks the template that every follow-up visit asks.
    """
    last = next(_visits(ws, ward, DEBRIEFED), None)
    asks = last is not None and not last.taken_off
    return Past(signed_level(ws, ward), follow_up(ws, last) if last and asks else None)


def signed_level(ws: Workspace, ward: str, before: str = "") -> SignedLevel | None:
    """The closed-culture level of a ward's newest signed visit.

    Args:
        ws: The open profile.
        ward: The ward's id.
        before: Only visits before this ISO day count; "" for all.

    Returns:
        None when no visit of it is signed on this laptop, or its answers were taken off it.
    """
    for opened in _visits(ws, ward, SIGNED):
        if not before or opened.plan.day < before:
            if opened.taken_off:
                return None
            culture = _culture(opened)
            if culture is None:
                return SignedLevel(opened.plan.day, None)
            return SignedLevel(opened.plan.day, culture.level, culture.seen)
    return None


def last_level(ws: Workspace, ward: str, day: str) -> int | None:
    """The level that a plan for a day keeps of the ward's visit before, or None if not known."""
    known = signed_level(ws, ward, day)
    return known.level if known else None


def last_signs(ws: Workspace, ward: str, day: str) -> tuple[str, ...]:
    """The signs that a plan for a day keeps of the ward's visit before, as far as known."""
    known = signed_level(ws, ward, day)
    return known.signs if known else ()


def follow_up(ws: Workspace, opened: OpenVisit) -> FollowUp:
    """Make the questions that follow from a visit.

    Raises:
        NothingAgreedError: Its panel has not held its debrief.
        TakenOffError: The visit's answers are not on this laptop.
        UnknownNameError: This laptop lacks the template that every follow-up visit asks.
    """
    check_is_here(opened)
    if opened.shared.debriefed is None:
        raise NothingAgreedError(opened.plan.ward_name)
    frame = find_template(templates_to_choose(ws), FRAME)
    without = kept_back(opened)
    made = _settled(
        ws,
        lambda version: follow_up_template(frame, opened.visit, opened.templates, version, without),
    )
    return FollowUp(
        day=opened.plan.day,
        template=made,
        actions=_questions(made, AGREED),
        critical=_questions(made, CRITICAL),
    )


def _visits(ws: Workspace, ward: str, states: Collection[str]) -> Iterator[OpenVisit]:
    """A ward's real visits that have come so far, newest day first."""
    for known in list_visits(ws):
        if known.ward == ward and known.status in states and not known.practice:
            yield open_visit(ws, VisitId(known.visit))


def _culture(opened: OpenVisit) -> ConcernLevel | None:
    """The level and its signs as assessed, where all answers they rest on can be read here."""
    answered = set(opened.shared.finished) <= set(opened.visit.sheets)
    if not (answered and may_see_answers(opened)):
        return None
    try:
        return assess_visit(opened).culture
    except QVisitError:  # its rating rules are of a newer QVisit
        return None


def _questions(template: Template, section: str) -> int:
    return sum(len(one.items) for one in template.sections if one.id == section)


def _settled(ws: Workspace, make: Callable[[str], Template]) -> Template:
    """The template under the first version that no other words have in the library."""
    with ws.reading() as session:
        taken = {(one.id, one.version): one.hash for one in library.list_templates(session)}
    versions = (make(f"1.{minor}.0") for minor in count())
    return next(
        one for one in versions if taken.get((one.id, one.version)) in (None, content_hash(one))
    )


def _day(iso: str) -> str:
    return day_words(date.fromisoformat(iso))
