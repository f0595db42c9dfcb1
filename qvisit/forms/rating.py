"""From scores to ratings: computed, then capped, each step with its reason in plain words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from qvisit.forms.item import KEY_QUESTION_TITLES, KEY_QUESTIONS, KeyQuestion
from qvisit.forms.rule_set import (
    INTERNAL_AGGREGATION,
    NOT_RATED,
    PANEL_JUDGES,
    PAUSED,
    RATINGS,
    AggregationRule,
    Level,
    RuleSet,
    first_that_fits,
    steps_down,
)
from qvisit.forms.scoring import KeyQuestionScore, Tally, describe, percent
from qvisit.worded import worded

_BEST: Final = RATINGS[0]


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
    """One key question; `ceiling` is the best that the caps leave open to the panel.

    Caps for want of evidence bind the panel only where it judges instead of the score.
    """

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
    final = worst([after, ceiling]) if after in RATINGS else after
    return OverallRating(before, final, reasons, ceiling)


def aggregate(
    ratings: Iterable[str], rules: Sequence[AggregationRule] = INTERNAL_AGGREGATION
) -> str:
    """Join the key questions' ratings to one, by the first rule that fits.

    Returns:
        “not_rated” when there is none, or one of them is not rated or paused; else
        “panel_judges” when the panel has still to judge one.
    """
    held = list(ratings)
    if not held or any(rating not in (*RATINGS, PANEL_JUDGES) for rating in held):
        return NOT_RATED
    if PANEL_JUDGES in held:
        return PANEL_JUDGES
    return rules[first_that_fits(rules, held)].gives


def worst(ratings: Iterable[str]) -> str:
    """Pick the lowest of some ratings; “outstanding” when there is none."""
    return max(ratings, key=steps_down, default=_BEST)


def _rate_question(
    rule_set: RuleSet, question: KeyQuestion, score: KeyQuestionScore | None, facts: CapFacts
) -> QuestionRating:
    computed, reasons = _before_caps(rule_set, question, score)
    caps = _critical_caps(rule_set, question, facts)
    evidence = _evidence_caps(rule_set, question, facts)
    if rule_set.rated_by == "panel":
        caps += evidence
        evidence = []
    ceiling = worst(rating for rating, _words in caps)
    caps += [cap for cap in evidence if _bites(cap[0], computed)]
    capped = worst([computed, *(cap[0] for cap in caps)]) if computed in RATINGS else computed
    return QuestionRating(
        key_question=question,
        score_words=_score_words(rule_set, score),
        computed=computed,
        capped=capped,
        reasons=(*reasons, *(words for _rating, words in caps)),
        ceiling=ceiling,
    )


def _score_words(rule_set: RuleSet, score: KeyQuestionScore | None) -> str:
    """A score with its counts; only the counts where a number should not lead the panel."""
    if score is None:
        return worded("No score")
    if rule_set.rated_by == "score":
        return describe(score.compliance)
    return _answered(score.compliance.tally)


def _answered(tally: Tally) -> str:
    return worded(
        "{n} of {count} items that apply were answered",
        one="{n} of 1 item that applies was answered",
        n=tally.answered,
        count=tally.applicable,
    )


def _before_caps(
    rule_set: RuleSet, question: KeyQuestion, score: KeyQuestionScore | None
) -> tuple[str, tuple[str, ...]]:
    """Rate by the unrounded share or leave it to the panel, unless too little was answered."""
    if score is None or score.compliance.share is None:
        return NOT_RATED, ("No item of this key question has an answer.",)
    tally = score.compliance.tally
    threshold = rule_set.coverage_threshold
    if tally.coverage is None or tally.coverage < threshold:
        return NOT_RATED, (
            worded(
                "Not enough evidence: {answered}. A rating needs {share}.",
                answered=_answered(tally),
                share=percent(threshold),
            ),
        )
    if rule_set.rated_by == "panel":
        name = KEY_QUESTION_TITLES[question]
        words = worded(
            "The panel judges {name} against the rating characteristics, with a reason.", name=name
        )
        return PANEL_JUDGES, (words, *_thin(score, threshold))
    rating, reached = _by_share(rule_set, score.compliance.share)
    return rating, (reached, *_thin(score, threshold))


def _by_share(rule_set: RuleSet, share: Fraction) -> tuple[str, str]:
    """The level that a share reaches, and between which thresholds it lies."""
    levels = _thresholds(rule_set)
    place = next(place for place, (_level, start) in enumerate(levels) if share >= start)
    level, start = levels[place]
    range_ = worded("from {least}", least=percent(start))
    if place:
        below = percent(levels[place - 1][1])
        range_ = worded("from {least} and below {below}", least=percent(start), below=below)
    words = worded(
        "{share} gives {rating}, {range}.",
        share=_careful_percent(rule_set, share),
        rating=level.title,
        range=range_,
    )
    return level.rating, words


def _thin(score: KeyQuestionScore, threshold: Fraction) -> tuple[str, ...]:
    """Name the standards that have too little evidence on their own."""
    return tuple(
        worded(
            "{standard}: not enough evidence on its own ({n} of {all} answered).",
            standard=standard.title,
            n=standard.compliance.tally.answered,
            all=standard.compliance.tally.applicable,
        )
        for standard in score.standards
        if standard.compliance.coverage is not None and standard.compliance.coverage < threshold
    )


def _thresholds(rule_set: RuleSet) -> list[tuple[Level, Fraction]]:
    """The levels that a score can give, best first; none where the panel judges."""
    return [(level, level.from_share) for level in rule_set.levels if level.from_share is not None]


def _careful_percent(rule_set: RuleSet, share: Fraction) -> str:
    """Never show a share as a threshold that it does not reach."""
    for _level, start in _thresholds(rule_set):
        if share < start and percent(share) == percent(start):
            return worded("Just under {share}", share=percent(start))
    return percent(share)


Cap = tuple[str, str]


def _critical_caps(rule_set: RuleSet, question: KeyQuestion, facts: CapFacts) -> list[Cap]:
    failed = facts.failed_critical.get(question, ())
    rules, name = rule_set.caps.critical, KEY_QUESTION_TITLES[question]
    if rules is None or not failed:
        return []
    at_risk = [code for code in failed if code in facts.risk_now]
    caps: list[Cap] = [(rules.one, worded("because {items} failed", items=_listed(failed)))]
    if rules.several and rules.several_from and len(failed) >= rules.several_from:
        several = worded("because {n} safety-critical items failed", n=len(failed))
        caps.append((rules.several, several))
    if rules.risk_now and at_risk:
        risky = worded("because {items} puts someone at risk now", items=_listed(at_risk))
        caps.append((rules.risk_now, risky))
    return [
        (
            rating,
            worded(
                "{name} is capped at {rating} {why}.",
                name=name,
                rating=rule_set.title_of(rating),
                why=why,
            ),
        )
        for rating, why in caps
    ]


def _evidence_caps(rule_set: RuleSet, question: KeyQuestion, facts: CapFacts) -> list[Cap]:
    caps: list[Cap] = []
    name = KEY_QUESTION_TITLES[question]
    rating: str | None = rule_set.caps.no_voice
    if rating and not facts.voice.get(question, False):
        words = worded(
            "{name} is capped at {rating} because no patient, carer or lived-experience reviewer "
            "spoke to it.",
            name=name,
            rating=rule_set.title_of(rating),
        )
        caps.append((rating, words))
    rating = rule_set.caps.no_statement
    if rating and not facts.outstanding_statement.get(question, False):
        words = worded(
            "{name} is capped at {rating}: a better rating needs a panel statement with two "
            "pieces of evidence from different methods.",
            name=name,
            rating=rule_set.title_of(rating),
        )
        caps.append((rating, words))
    return caps


def _visit_caps(rule_set: RuleSet, facts: CapFacts) -> list[Cap]:
    caps: list[Cap] = []
    failed = sorted({code for codes in facts.failed_critical.values() for code in codes})
    critical = rule_set.caps.critical
    if failed and critical is not None and critical.visit is not None:
        rating = str(critical.visit)
        words = worded(
            "The visit is capped at {rating} because {items} failed.",
            rating=rule_set.title_of(rating),
            items=_listed(failed),
        )
        caps.append((rating, words))
    level = facts.concern_level
    if level is not None and level >= rule_set.caps.concern.held_from:
        rating = str(rule_set.caps.concern.held_at)
        words = worded(
            "The visit is capped at {rating} because the closed-culture concern level is {level}.",
            rating=rule_set.title_of(rating),
            level=level,
        )
        caps.append((rating, words))
    return caps


def _aggregation_words(rule_set: RuleSet, ratings: Sequence[str]) -> str:
    missing = sum(rating not in (*RATINGS, PANEL_JUDGES) for rating in ratings)
    if missing or not ratings:
        return worded(
            "Not rated: {n} of {all} key questions have no rating.", n=missing, all=len(ratings)
        )
    if PANEL_JUDGES in ratings:
        return "The visit is joined from what the panel judges for the five key questions."
    rules = rule_set.aggregation
    return rules[first_that_fits(rules, ratings)].words


def _bites(cap: str, rating: str) -> bool:
    return rating in RATINGS and steps_down(rating) < steps_down(cap)


def _listed(codes: Sequence[str]) -> str:
    if len(codes) < 2:
        return "".join(codes)
    return worded("{items} and {last}", items=", ".join(codes[:-1]), last=codes[-1])
