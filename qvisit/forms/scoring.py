"""What answers are worth: weighted compliance, kept exact and always shown with its counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeAlias

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    value_of,
)
from qvisit.forms.asked import asked_items
from qvisit.forms.item import KEY_QUESTIONS, Item, KeyQuestion, Scale
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.worded import worded

ItemValue: TypeAlias = Mapping[str, str]
"""The panel's reply for each item code; an item that is not in it was not assessed."""

Coverage: TypeAlias = Fraction | None
"""Answered / applicable items, from 0 to 1; None when nothing applies."""

COVERAGE_THRESHOLD: Final = Fraction(3, 5)
_HALF: Final = Fraction(1, 2)
SCORED: Final[frozenset[Scale]] = frozenset({"MET3", "LEVEL4", "YES_NO", "COUNT"})


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items were answered, and how many were not, by kind of non-answer."""

    answered: int = 0
    not_applicable: int = 0
    not_assessed: int = 0
    dont_know: int = 0
    prefer_not: int = 0

    @property
    def applicable(self) -> int:
        """All items but those that do not apply."""
        return self.answered + self.not_assessed + self.dont_know + self.prefer_not

    @property
    def asked(self) -> int:
        """All items."""
        return self.applicable + self.not_applicable

    @property
    def coverage(self) -> Coverage:
        """The share of applicable items that was really answered."""
        return Fraction(self.answered, self.applicable) if self.applicable else None


@dataclass(frozen=True, slots=True)
class Compliance:
    """Weighted points of the answered items; `share` is points / weight, None without answers."""

    points: Fraction
    weight: int
    share: Fraction | None
    coverage: Coverage
    tally: Tally


@dataclass(frozen=True, slots=True)
class StandardScore:
    """One section's score, over the key questions named; `enough` is enough evidence."""

    section_id: str
    title: str
    regulation: str | None
    key_questions: tuple[KeyQuestion, ...]
    compliance: Compliance
    enough: bool


@dataclass(frozen=True, slots=True)
class KeyQuestionScore:
    """One key question: the mean of its standards, each weighted by its answered weight."""

    key_question: KeyQuestion
    compliance: Compliance
    standards: tuple[StandardScore, ...]


def is_failed(item: Item, reply: str) -> bool:
    """Tell whether a reply says that an item clearly fails.

    Nothing of it is met or, of a count, less than half is right.

    Raises:
        AnswerError: The reply does not belong to the item's scale.
    """
    value = value_of(item, reply)
    if value is None:
        return False
    return value < _HALF if item.scale == "COUNT" else value == 0


def tally_items(items: Iterable[Item], values: ItemValue) -> Tally:
    """Count answers and non-answers over these items."""
    replies = Counter(values.get(item.code, NOT_ASSESSED) for item in items)
    return Tally(
        answered=sum(count for reply, count in replies.items() if reply not in NON_ANSWERS),
        not_applicable=replies[NOT_APPLICABLE],
        not_assessed=replies[NOT_ASSESSED],
        dont_know=replies[DONT_KNOW],
        prefer_not=replies[PREFER_NOT],
    )


def score_items(items: Iterable[Item], values: ItemValue) -> Compliance:
    """Add up weighted points over applicable, answered items.

    Scales without points, signs and sustainability markers are left out altogether.

    Raises:
        AnswerError: A reply does not belong to its item's scale.
    """
    scored = [item for item in items if item.scale in SCORED]
    points, weight = Fraction(0), 0
    for item in scored:
        value = value_of(item, values.get(item.code, NOT_ASSESSED))
        if value is not None:
            points += item.weight * value
            weight += item.weight
    return _compliance(points, weight, tally_items(scored, values))


def score_standards(
    template: Template, values: ItemValue, threshold: Fraction = COVERAGE_THRESHOLD
) -> tuple[StandardScore, ...]:
    """Score each section of the kind “standards”; other kinds have no score.

    Items that are not asked, because of other answers, are left out with their answers.
    """
    asked = asked_items(template, values)
    return tuple(
        score_section(section, _asked(section, asked), values, threshold)
        for section in template.sections_of("standards")
    )


def score_key_questions(
    templates: Iterable[Template],
    values: Mapping[str, ItemValue],
    threshold: Fraction = COVERAGE_THRESHOLD,
) -> Mapping[KeyQuestion, KeyQuestionScore]:
    """Score the five key questions over all sections of the kind “standards” of a visit.

    A section with items of several key questions counts in each with its own items. Every
    answer counts, also in a section with little evidence, so that leaving items out can
    never hide a bad answer; the rating asks for enough coverage of the whole key question.

    Args:
        templates: Sections of other kinds are left out, and so are items that are not asked.
        values: The panel's replies by template id.
        threshold: The coverage a section needs to have enough evidence.

    Returns:
        All five, in their usual order.
    """
    standards = [
        (section, _asked(section, asked), own)
        for template in templates
        for own in (values.get(template.id, {}),)
        for asked in (asked_items(template, own),)
        for section in template.sections_of("standards")
    ]
    return {
        question: score_question(
            question,
            [
                score_section(section, held, own, threshold)
                for section, items, own in standards
                if (held := by_question(items, question))
            ],
        )
        for question in KEY_QUESTIONS
    }


def by_question(items: Iterable[Item], question: KeyQuestion) -> tuple[Item, ...]:
    """Pick the items of one key question."""
    return tuple(item for item in items if item.key_question == question)


def score_section(
    section: Section, items: tuple[Item, ...], values: ItemValue, threshold: Fraction
) -> StandardScore:
    """Score some of a section's items, such as those of one key question."""
    compliance = score_items(items, values)
    held = {item.key_question for item in items}
    return StandardScore(
        section_id=section.id,
        title=section.title,
        regulation=section.regulation,
        key_questions=tuple(question for question in KEY_QUESTIONS if question in held),
        compliance=compliance,
        enough=compliance.coverage is not None and compliance.coverage >= threshold,
    )


def score_question(question: KeyQuestion, standards: Iterable[StandardScore]) -> KeyQuestionScore:
    """Join the scores that the standards have on one key question."""
    held = tuple(standards)
    return KeyQuestionScore(question, _mean(held), held)


def describe(compliance: Compliance) -> str:
    """Word a score with its counts: “72 % (6.5 of 9 weighted points; 4 of 5 items apply)”.

    Rounding, half up, happens here only. The space before % does not break.
    """
    tally = compliance.tally
    counts = worded("{n} of {all} items apply", n=tally.applicable, all=tally.asked)
    if tally.answered < tally.applicable:
        counts = worded("{counts}, {n} answered", counts=counts, n=tally.answered)
    if compliance.share is None:
        return worded("No score ({counts})", counts=counts)
    return worded(
        "{share} ({points} of {weight} weighted points; {counts})",
        share=percent(compliance.share),
        points=decimal(compliance.points),
        weight=compliance.weight,
        counts=counts,
    )


def percent(share: Fraction) -> str:
    """Word a share as a whole percentage, rounded half up."""
    return f"{_half_up(share * 100)}\N{NO-BREAK SPACE}%"


def decimal(points: Fraction) -> str:
    """Word points with at most one decimal, rounded half up."""
    whole, tenth = divmod(_half_up(points * 10), 10)
    return f"{whole}.{tenth}" if tenth else str(whole)


def _half_up(number: Fraction) -> int:
    return (number + Fraction(1, 2)).__floor__()


def _compliance(points: Fraction, weight: int, tally: Tally) -> Compliance:
    share = points / weight if weight else None
    return Compliance(points, weight, share, tally.coverage, tally)


def _asked(section: Section, asked: frozenset[str]) -> tuple[Item, ...]:
    return tuple(item for item in section.items if item.code in asked)


def _mean(standards: tuple[StandardScore, ...]) -> Compliance:
    """Take the mean of the standards, weighted by the weight answered in each.

    That mean equals the sum of their points over the sum of their weights.
    """
    parts = [standard.compliance for standard in standards]
    tally = Tally(
        answered=sum(part.tally.answered for part in parts),
        not_applicable=sum(part.tally.not_applicable for part in parts),
        not_assessed=sum(part.tally.not_assessed for part in parts),
        dont_know=sum(part.tally.dont_know for part in parts),
        prefer_not=sum(part.tally.prefer_not for part in parts),
    )
    points = sum((part.points for part in parts), Fraction(0))
    return _compliance(points, sum(part.weight for part in parts), tally)
