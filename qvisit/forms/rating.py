"""From scores to ratings: computed, then capped, each step with its reason in plain words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from qvisit.errors import QVisitError
from qvisit.forms.rule_set import (
    INTERNAL_AGGREGATION,
    NOT_RATED,
    PAUSED,
    RATINGS,
    AggregationRule,
    RuleSet,
)
from qvisit.forms.scoring import KeyQuestionScore, describe, percent
from qvisit.forms.template import KEY_QUESTION_TITLES, KEY_QUESTIONS, KeyQuestion

_BEST: Final = RATINGS[0]


class RatingError(QVisitError):
    """The panel's rating is not one that the rules allow."""


@dataclass(frozen=True, slots=True)
class CapFacts:
    """What limits a rating beyond the score.

    Args:
        failed_critical: Confirmed failed safety-critical items by key question.
        risk_now: Items by which someone is at risk now.
        concern_level: The closed-culture level, 0 to 4; None when evidence was not enough.
        voice: Whether a patient, carer or lived-experience reviewer spoke to a key question.
        outstanding_statement: Whether the panel wrote a statement with at least two pieces of
            evidence from different methods.
    """

    failed_critical: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    risk_now: frozenset[str] = frozenset()
    concern_level: int | None = None
    voice: Mapping[str, bool] = field(default_factory=dict)
    outstanding_statement: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuestionRating:
    """One key question; `ceiling` is the best that the critical cap leaves open to the panel."""

    key_question: KeyQuestion
    score_words: str
    computed: str
    capped: str
    reasons: tuple[str, ...]
    ceiling: str = _BEST


@dataclass(frozen=True, slots=True)
class OverallRating:
    """The visit; `ceiling` is the best that the critical and concern caps leave to the panel."""

    computed: str
    capped: str
    reasons: tuple[str, ...]
    ceiling: str = _BEST


@dataclass(frozen=True, slots=True)
class VisitRating:
    """The five key questions and the visit."""

    questions: tuple[QuestionRating, ...]
    overall: OverallRating


def rate(
    rule_set: RuleSet, scores: Mapping[KeyQuestion, KeyQuestionScore], facts: CapFacts
) -> VisitRating:
    """Rate the five key questions and the visit."""
    questions = tuple(
        _rate_question(rule_set, question, scores.get(question), facts)
        for question in KEY_QUESTIONS
    )
    overall = rate_overall(
        rule_set,
        [question.computed for question in questions],
        [question.capped for question in questions],
        facts,
    )
    return VisitRating(questions, overall)


def rate_overall(
    rule_set: RuleSet, computed: Sequence[str], capped: Sequence[str], facts: CapFacts
) -> OverallRating:
    """Rate the visit from its key questions, then apply the caps on the visit.

    Args:
        computed: The key questions' ratings before their caps.
        capped: The ratings after their caps, or those the panel agreed.
    """
    before = aggregate(computed, rule_set.aggregation)
    after = aggregate(capped, rule_set.aggregation)
    caps = _visit_caps(rule_set, facts)
    ceiling = worst(rating for rating, _words in caps)
    reasons: tuple[str, ...] = (
        _aggregation_words(rule_set, capped),
        *(words for _rating, words in caps),
    )
    level = facts.concern_level
    if level is not None and level >= rule_set.caps.concern.paused_from:
        return OverallRating(
            before, PAUSED, (f"{rule_set.title_of(PAUSED)}.", *reasons), ceiling=PAUSED
        )
    if level is None:
        reasons += ("Closed-culture signs: not enough evidence. This is not “no concern”.",)
    final = NOT_RATED if after == NOT_RATED else worst([after, ceiling])
    return OverallRating(before, final, reasons, ceiling)


def aggregate(
    ratings: Iterable[str], rules: Sequence[AggregationRule] = INTERNAL_AGGREGATION
) -> str:
    """Join the key questions' ratings to one, by the first rule that fits.

    Returns:
        “not_rated” when there is none, or one of them is not rated or paused.
    """
    held = list(ratings)
    if not held or any(rating not in RATINGS for rating in held):
        return NOT_RATED
    return _deciding(held, rules).gives


def worst(ratings: Iterable[str]) -> str:
    """Pick the lowest of some ratings; “outstanding” when there is none."""
    return max(ratings, key=_steps_down, default=_BEST)


def check_agreed(
    computed: str,
    capped: str,
    agreed: str,
    reason: str,
    approved: bool,
    ceiling: str | None = None,
) -> None:
    """Make sure that the panel may agree on this rating.

    It may lower freely. It may raise by one step, with a reason and governance approval, but
    never past the critical and concern caps.

    Args:
        computed: The rating by the score alone.
        capped: The rating after all caps.
        agreed: What the panel wants.
        reason: The panel's words.
        approved: Whether governance approved the raise.
        ceiling: From the same `QuestionRating` or `OverallRating`. Without it a cap that bit
            is taken as the limit; one that did not need to bite cannot be seen.

    Raises:
        RatingError: It may not; the message says why.
    """
    if capped not in RATINGS:
        if agreed != capped:
            raise RatingError(
                "The rating cannot be set yet: it is paused or lacks evidence.",
                hint="Deal with the concern, or answer more items. All answers are safe.",
            )
        return
    if agreed not in RATINGS:
        raise RatingError(
            "This is not one of the four ratings.",
            hint="Choose Outstanding, Good, Requires improvement or Inadequate.",
        )
    if ceiling is None:
        ceiling = capped if _bites(capped, computed) else _BEST
    steps = _steps_down(capped) - _steps_down(agreed)
    if steps > 0 and _bites(ceiling, agreed):
        raise RatingError(
            "A cap stops this rating. The panel cannot go past it.",
            hint="Choose the capped rating or a lower one. Write your view in the report.",
        )
    if steps > 0:
        _check_raise(steps, reason, approved)


def _check_raise(steps: int, reason: str, approved: bool) -> None:
    if steps > 1:
        raise RatingError(
            "The panel can raise a rating by one step only.",
            hint="Choose the next rating up, or leave it.",
        )
    if not reason.strip():
        raise RatingError("A raised rating needs a reason.", hint="Write why the score is too low.")
    if not approved:
        raise RatingError(
            "A raised rating needs approval by governance.",
            hint="Ask governance to approve it, or keep the capped rating for now.",
        )


def _rate_question(
    rule_set: RuleSet, question: KeyQuestion, score: KeyQuestionScore | None, facts: CapFacts
) -> QuestionRating:
    caps = _critical_caps(rule_set, question, facts)
    ceiling = worst(rating for rating, _words in caps)
    if score is None or score.compliance.share is None:
        computed: str = NOT_RATED
        reasons: tuple[str, ...] = ("No item of this key question has an answer.",)
    else:
        computed, reasons = _by_score(rule_set, score, score.compliance.share)
    caps += [cap for cap in _evidence_caps(rule_set, question, facts) if _bites(cap[0], computed)]
    capped = computed if computed == NOT_RATED else worst([computed, *(cap[0] for cap in caps)])
    return QuestionRating(
        key_question=question,
        score_words=describe(score.compliance) if score else "No score",
        computed=computed,
        capped=capped,
        reasons=(*reasons, *(words for _rating, words in caps)),
        ceiling=ceiling,
    )


def _by_score(
    rule_set: RuleSet, score: KeyQuestionScore, share: Fraction
) -> tuple[str, tuple[str, ...]]:
    """Rate by the unrounded share, unless too little was answered."""
    tally = score.compliance.tally
    threshold = rule_set.coverage_threshold
    if tally.coverage is None or tally.coverage < threshold:
        return NOT_RATED, (
            f"Not enough evidence: {tally.answered} of {tally.applicable} items that apply were "
            f"answered. A rating needs {percent(threshold)}.",
        )
    place, level = next(
        (place, level) for place, level in enumerate(rule_set.levels) if share >= level.from_share
    )
    words = f"{_careful_percent(rule_set, share)} gives {level.title}"
    words += f", from {percent(level.from_share)}"
    if place:
        words += f" and below {percent(rule_set.levels[place - 1].from_share)}"
    thin = tuple(
        f"{standard.title}: not enough evidence on its own "
        f"({standard.compliance.tally.answered} of {standard.compliance.tally.applicable} "
        "answered)."
        for standard in score.standards
        if standard.compliance.coverage is not None and standard.compliance.coverage < threshold
    )
    return level.rating, (f"{words}.", *thin)


def _careful_percent(rule_set: RuleSet, share: Fraction) -> str:
    """Never show a share as a threshold that it does not reach."""
    for level in rule_set.levels:
        if share < level.from_share and percent(share) == percent(level.from_share):
            return f"Just under {percent(level.from_share)}"
    return percent(share)


Cap = tuple[str, str]


def _critical_caps(rule_set: RuleSet, question: KeyQuestion, facts: CapFacts) -> list[Cap]:
    failed = facts.failed_critical.get(question, ())
    rules, name = rule_set.caps.critical, KEY_QUESTION_TITLES[question]
    at_risk = [code for code in failed if code in facts.risk_now]
    caps: list[Cap] = []
    if failed:
        caps.append((rules.one, f"because {_listed(failed)} failed"))
    if len(failed) >= rules.several_from:
        caps.append((rules.several, f"because {len(failed)} safety-critical items failed"))
    if at_risk:
        caps.append((rules.risk_now, f"because {_listed(at_risk)} puts someone at risk now"))
    return [
        (rating, f"{name} is capped at {rule_set.title_of(rating)} {why}.") for rating, why in caps
    ]


def _evidence_caps(rule_set: RuleSet, question: KeyQuestion, facts: CapFacts) -> list[Cap]:
    caps: list[Cap] = []
    name = KEY_QUESTION_TITLES[question]
    if not facts.voice.get(question, False):
        rating = rule_set.caps.no_voice
        caps.append(
            (
                rating,
                f"{name} is capped at {rule_set.title_of(rating)} because no patient, carer or "
                "lived-experience reviewer spoke to it.",
            )
        )
    if not facts.outstanding_statement.get(question, False):
        rating = rule_set.caps.no_statement
        caps.append(
            (
                rating,
                f"{name} is capped at {rule_set.title_of(rating)}: a better rating needs a panel "
                "statement with two pieces of evidence from different methods.",
            )
        )
    return caps


def _visit_caps(rule_set: RuleSet, facts: CapFacts) -> list[Cap]:
    caps: list[Cap] = []
    failed = sorted({code for codes in facts.failed_critical.values() for code in codes})
    if failed:
        rating = str(rule_set.caps.critical.visit)
        caps.append(
            (
                rating,
                f"The visit is capped at {rule_set.title_of(rating)} because "
                f"{_listed(failed)} failed.",
            )
        )
    level = facts.concern_level
    if level is not None and level >= rule_set.caps.concern.held_from:
        rating = str(rule_set.caps.concern.held_at)
        caps.append(
            (
                rating,
                f"The visit is capped at {rule_set.title_of(rating)} because the closed-culture "
                f"concern level is {level}.",
            )
        )
    return caps


def _aggregation_words(rule_set: RuleSet, ratings: Sequence[str]) -> str:
    missing = sum(rating not in RATINGS for rating in ratings)
    if missing or not ratings:
        return f"Not rated: {missing} of {len(ratings)} key questions have no rating."
    return _deciding(list(ratings), rule_set.aggregation).words


def _deciding(ratings: list[str], rules: Sequence[AggregationRule]) -> AggregationRule:
    return next(rule for rule in rules if _fits(rule, ratings))


def _fits(rule: AggregationRule, ratings: list[str]) -> bool:
    if rule.of is not None and ratings.count(rule.of) < rule.at_least:
        return False
    floor = rule.none_below
    return floor is None or all(_steps_down(rating) <= _steps_down(floor) for rating in ratings)


def _bites(cap: str, rating: str) -> bool:
    return rating in RATINGS and _steps_down(rating) < _steps_down(cap)


def _steps_down(rating: str) -> int:
    return [str(known) for known in RATINGS].index(rating)


def _listed(codes: Sequence[str]) -> str:
    if len(codes) < 2:
        return "".join(codes)
    return f"{', '.join(codes[:-1])} and {codes[-1]}"
