"""What a visit's agreed values are worth: scores, ratings, closed-culture level, sustainability."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qvisit.forms.agreed_level import agreed_level
from qvisit.forms.agreed_rating import RatingError, check_agreed
from qvisit.forms.answers import NON_ANSWERS, rank_of
from qvisit.forms.closed_culture import (
    ConcernLevel,
    SignReport,
    concern_level,
    with_last_signs,
    with_last_visit,
)
from qvisit.forms.rating import (
    CapFacts,
    OverallRating,
    QuestionRating,
    VisitRating,
    rate,
    rate_overall,
    worst,
)
from qvisit.forms.rule_set import NOT_RATED, PANEL_JUDGES, RATINGS, RuleSet, steps_down
from qvisit.forms.scoring import is_failed, score_key_questions
from qvisit.forms.sustainability import GroupScore, profile
from qvisit.forms.template import Template
from qvisit.visits.consensus import ItemView, replies, view_items
from qvisit.visits.contradictions import Contradiction, contradictions
from qvisit.visits.kinds import QUESTIONS, RatingAgreed, SignedRating
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.visits.visit import Shared, Visit
from qvisit.worded import worded

_TWO_WAYS = 2
VOICES = {"ask_patient": "patient", "ask_carer": "carer", "ask_staff": "staff"}


@dataclass(frozen=True)
class Assessment:
    """Everything that follows from what the panel agreed, and the facts that limit ratings."""

    rating: VisitRating
    culture: ConcernLevel
    facts: CapFacts
    sustainability: tuple[GroupScore, ...]
    contradictions: tuple[Contradiction, ...] = ()


def assess(
    visit: Visit,
    templates: Sequence[Template],
    rule_set: RuleSet,
    wanted: RatingAgreed | None = None,
) -> Assessment:
    """Score and rate a visit under a rule set; every result carries its reasons.

    `wanted` is a rating that the panel would record: its statement counts as if it had.
    """
    views = {one.id: view_items(one, visit.shared, visit.sheets) for one in templates}
    values = {one.id: replies(views[one.id]) for one in templates}
    asked = [view for one in templates for view in views[one.id] if view.asked]
    scored = [view for view in asked if view.kind == "standards"]
    differing = contradictions(asked)
    culture = _culture(visit, asked, [one.words for one in differing])
    facts = CapFacts(
        failed_critical=_failed_critical(scored),
        risk_now=_risk_now(visit),
        concern_level=culture.level,
        voice=_voices(scored),
        outstanding_statement=_statements(visit.shared, scored, wanted),
    )
    scores = score_key_questions(templates, values, rule_set.coverage_threshold)
    marked = [one for one in templates if "sustainability" in one.kinds]
    return Assessment(
        rating=rate(rule_set, scores, facts),
        culture=culture,
        facts=facts,
        sustainability=tuple(score for one in marked for score in profile(one, values[one.id])),
        contradictions=differing,
    )


def check_panel_rating(
    assessment: Assessment, shared: Shared, rule_set: RuleSet, said: RatingAgreed
) -> None:
    """Make sure that the panel may agree on a rating; signing off is what approves a raise.

    Args:
        assessment: Made with `said` as what is wanted.
        shared: The visit.
        rule_set: The visit's.
        said: What the panel would record.

    Raises:
        RatingError: It may not; the message says why.
    """
    rated: QuestionRating | OverallRating
    if said.about in QUESTIONS:
        states = assessment.facts.outstanding_statement.get(said.about, False)
        if said.rating == RATINGS[0] and rule_set.caps.no_statement and not states:
            raise RatingError(
                worded("{rating} needs more than a score.", rating=rule_set.title_of(RATINGS[0])),
                hint="Write a statement, and name two items with an answer that were found out "
                "in different ways.",
            )
        rated = next(one for one in assessment.rating.questions if one.key_question == said.about)
    else:
        rated = join_overall(assessment, shared, rule_set)
    check_agreed(rated.computed, rated.capped, said.rating, said.reason, True, rated.ceiling)


def join_overall(assessment: Assessment, shared: Shared, rule_set: RuleSet) -> OverallRating:
    """The visit's rating, joined anew from what the panel agreed for the key questions."""
    signed = _signed_questions(assessment, shared)
    return rate_overall(
        rule_set,
        [one.computed for one in signed],
        [one.final for one in signed],
        assessment.facts,
    )


def final_ratings(
    assessment: Assessment, shared: Shared, rule_set: RuleSet
) -> tuple[SignedRating, ...]:
    """Every rating from computed to final, as governance signs it."""
    overall = join_overall(assessment, shared, rule_set)
    own = shared.ratings.get("visit")
    visit = _signed("visit", overall, own.now.said if own else None)
    return (*_signed_questions(assessment, shared), visit)


def _statements(
    shared: Shared, views: Sequence[ItemView], wanted: RatingAgreed | None
) -> dict[str, bool]:
    """For which key questions the panel states its case, with evidence found in different ways.

    The number alone never gives the best rating (rating and statistics sheet, section 3b).
    """
    said = {about: one.now.said for about, one in shared.ratings.items()}
    if wanted is not None:
        said[wanted.about] = wanted
    answered = {view.item.code: view.item.method for view in views if view.reply not in NON_ANSWERS}
    return {
        about: len({answered[code] for code in one.evidence if code in answered}) >= _TWO_WAYS
        for about, one in said.items()
        if about in QUESTIONS and one.reason.strip()
    }


def _signed_questions(assessment: Assessment, shared: Shared) -> tuple[SignedRating, ...]:
    agreed = {about: one.now.said for about, one in shared.ratings.items()}
    return tuple(
        _signed(one.key_question, one, agreed.get(one.key_question))
        for one in assessment.rating.questions
    )


def _signed(
    about: str, rated: QuestionRating | OverallRating, own: RatingAgreed | None
) -> SignedRating:
    agreed = own.rating if own else rated.capped
    if agreed == PANEL_JUDGES:
        agreed = NOT_RATED  # the panel has still to say something
    final, held = _held(rated, agreed)
    own_words = own.reason if own else ""
    reasons = (*rated.reasons, *(words for words in (own_words, held) if words))
    return SignedRating.model_validate(
        {
            "about": about,
            "computed": rated.computed,
            "capped": rated.capped,
            "agreed": agreed,
            "final": final,
            "reasons": reasons,
        }
    )


def _held(rated: QuestionRating | OverallRating, agreed: str) -> tuple[str, str]:
    """The final rating, and why it is another than the panel agreed."""
    if rated.capped == PANEL_JUDGES and agreed not in RATINGS:
        return NOT_RATED, "The panel has not judged it yet."
    if rated.capped not in (*RATINGS, PANEL_JUDGES):
        return rated.capped, ""  # paused or not rated: no agreement can undo that
    if agreed not in RATINGS:
        return agreed, ""
    if worst([agreed, rated.ceiling]) != agreed:
        return rated.ceiling, "A cap that came after the panel's agreement holds it there."
    if rated.capped in RATINGS and steps_down(agreed) < steps_down(rated.capped) - 1:
        return (
            RATINGS[steps_down(rated.capped) - 1],
            "The rules give less since the panel agreed. It can raise by one step only.",
        )
    return agreed, ""


def _failed_critical(views: Sequence[ItemView]) -> Mapping[str, tuple[str, ...]]:
    failed: dict[str, tuple[str, ...]] = {}
    for view in views:
        question = view.item.key_question
        known = failed.get(question or "", ())  # two templates may hold the same item
        if (
            view.item.is_critical
            and question
            and view.item.code not in known
            and is_failed(view.item, view.reply)
        ):
            failed[question] = (*known, view.item.code)
    return failed


def _risk_now(visit: Visit) -> frozenset[str]:
    return frozenset(
        concern.raised.said.item
        for concern in visit.shared.concerns.values()
        if concern.raised.said.at_risk_now == "yes" and concern.raised.said.item
    )


def _voices(views: Sequence[ItemView]) -> Mapping[str, bool]:
    heard: dict[str, bool] = {}
    for view in views:
        question = view.item.key_question
        if question is None:
            continue
        asked = view.item.method in ("ask_patient", "ask_carer")
        heard[question] = heard.get(question, False) or any(
            one.counts
            and one.reply is not None
            and one.reply not in NON_ANSWERS
            and (asked or one.seat.role == LIVED_EXPERIENCE)
            for one in view.views
        )
    return heard


def _culture(visit: Visit, asked: Sequence[ItemView], differing: Sequence[str]) -> ConcernLevel:
    signs = [view for view in asked if view.item.scale == "SIGN"]
    plan = visit.shared.plan
    concerns = visit.shared.concerns.values()
    concern = concern_level(
        factors=plan.now.said.inherent_risk if plan else {},
        signs=with_last_signs(_reports(signs), plan.now.said.last_signs if plan else ()),
        asked=[view.item for view in signs],
        methods={code: one.now.said.state for code, one in visit.shared.methods.items()},
        risk_now=any(
            "yes" in (one.raised.said.at_risk_now, one.raised.said.harm_alleged) for one in concerns
        ),
        contradictions=differing,
    )
    ruled = with_last_visit(concern, plan.now.said.last_level if plan else None)
    standing = visit.shared.concern_level
    if standing is None:
        return ruled
    said, is_signed = standing.now.said, visit.shared.signed is not None
    return agreed_level(ruled, said.given, said.level, said.reason, is_signed=is_signed)


def _reports(signs: Sequence[ItemView]) -> Mapping[str, tuple[SignReport, ...]]:
    """Collect what each reviewer reported of each sign; two templates may hold the same one.

    Of a reviewer who answered both, the stronger report counts: one person is one report.
    """
    said = [
        (rank, view.item, one.seat, one.reply)
        for view in signs
        for one in view.views
        if one.reply is not None and (rank := rank_of(view.item, one.reply)) is not None
    ]
    found: dict[str, dict[str, SignReport]] = {}
    for _, item, seat, reply in sorted(said, key=lambda each: each[0], reverse=True):
        report = SignReport(
            reply=reply,
            voice=VOICES.get(item.method, "visitor"),
            method=item.method,
            is_lived_experience=seat.role == LIVED_EXPERIENCE,
        )
        found.setdefault(item.code, {}).setdefault(seat.person, report)
    return {code: tuple(own.values()) for code, own in found.items()}
