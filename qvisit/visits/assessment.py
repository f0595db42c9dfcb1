"""What a visit's agreed values are worth: scores, ratings, closed-culture level, sustainability."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qvisit.forms.answers import NON_ANSWERS
from qvisit.forms.closed_culture import ConcernLevel, SignReport, concern_level
from qvisit.forms.rating import (
    CapFacts,
    OverallRating,
    QuestionRating,
    VisitRating,
    check_agreed,
    rate,
    rate_overall,
    worst,
)
from qvisit.forms.rule_set import RATINGS, RuleSet
from qvisit.forms.scoring import score_key_questions
from qvisit.forms.sustainability import GroupScore, profile
from qvisit.forms.template import Template
from qvisit.visits.consensus import ItemView, replies, view_items
from qvisit.visits.kinds import QUESTIONS, RatingAgreed, SignedRating
from qvisit.visits.roles import LIVED_EXPERIENCE
from qvisit.visits.visit import Shared, Visit

FAILED = frozenset({"not_met", "1"})
VOICES = {"ask_patient": "patient", "ask_carer": "carer", "ask_staff": "staff"}


@dataclass(frozen=True)
class Assessment:
    """Everything that follows from what the panel agreed, and the facts that limit ratings."""

    rating: VisitRating
    culture: ConcernLevel
    facts: CapFacts
    sustainability: tuple[GroupScore, ...]


def assess(visit: Visit, templates: Sequence[Template], rule_set: RuleSet) -> Assessment:
    """Score and rate a visit under a rule set; every result carries its reasons."""
    views = {one.id: view_items(one, visit.shared, visit.sheets) for one in templates}
    standards = [one for one in templates if one.kind == "standards"]
    values = {one.id: replies(views[one.id]) for one in standards}
    culture = _culture(visit, templates, views)
    scored = [view for one in standards for view in views[one.id]]
    facts = CapFacts(
        failed_critical=_failed_critical(scored),
        risk_now=_risk_now(visit),
        concern_level=culture.level,
        voice=_voices(scored),
        outstanding_statement={},
    )
    marked = [one for one in templates if one.kind == "sustainability"]
    return Assessment(
        rating=rate(rule_set, score_key_questions(standards, values), facts),
        culture=culture,
        facts=facts,
        sustainability=tuple(
            score for one in marked for score in profile(one, replies(views[one.id]))
        ),
    )


def check_panel_rating(assessment: Assessment, about: str, rating: str, reason: str) -> None:
    """Make sure that the panel may agree on a rating; signing off is what approves a raise.

    Raises:
        RatingError: It may not; the message says why.
    """
    if about in QUESTIONS:
        one = next(one for one in assessment.rating.questions if one.key_question == about)
        check_agreed(one.computed, one.capped, rating, reason, True, one.ceiling)
    else:
        overall = assessment.rating.overall
        check_agreed(overall.computed, overall.capped, rating, reason, True, overall.ceiling)


def final_ratings(
    assessment: Assessment, shared: Shared, rule_set: RuleSet
) -> tuple[SignedRating, ...]:
    """Every rating from computed to final, as governance signs it.

    The visit's rating is joined anew from what the panel agreed for the key questions.
    """
    agreed = {about: one.now.said for about, one in shared.ratings.items()}
    signed = [
        _signed(one.key_question, one, agreed.get(one.key_question))
        for one in assessment.rating.questions
    ]
    overall = rate_overall(
        rule_set,
        [one.computed for one in signed],
        [one.final for one in signed],
        assessment.facts,
    )
    return (*signed, _signed("visit", overall, agreed.get("visit")))


def _signed(
    about: str, rated: QuestionRating | OverallRating, own: RatingAgreed | None
) -> SignedRating:
    agreed = own.rating if own else rated.capped
    final, reasons = agreed, rated.reasons
    if own and own.reason:
        reasons = (*reasons, own.reason)
    if rated.capped not in RATINGS:
        final = rated.capped  # paused or not rated: no agreement can undo that
    elif agreed in RATINGS and worst([agreed, rated.ceiling]) != agreed:
        final = rated.ceiling
        reasons = (*reasons, "A cap that came after the panel's agreement holds it there.")
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


def _failed_critical(views: Sequence[ItemView]) -> Mapping[str, tuple[str, ...]]:
    failed: dict[str, tuple[str, ...]] = {}
    for view in views:
        question = view.item.key_question
        if view.item.is_critical and view.reply in FAILED and question is not None:
            failed[question] = (*failed.get(question, ()), view.item.code)
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


def _culture(
    visit: Visit, templates: Sequence[Template], views: Mapping[str, Sequence[ItemView]]
) -> ConcernLevel:
    signs = [one for one in templates if one.kind == "closed_culture"]
    plan = visit.shared.plan
    concerns = visit.shared.concerns.values()
    return concern_level(
        factors=plan.now.said.inherent_risk if plan else {},
        signs={view.item.code: _reports(view) for one in signs for view in views[one.id]},
        abuse_signs=frozenset(
            item.code for one in signs for item in one.items if item.is_abuse_sign
        ),
        methods={code: one.now.said.state for code, one in visit.shared.methods.items()},
        risk_now=any(one.raised.said.at_risk_now == "yes" for one in concerns),
    )


def _reports(view: ItemView) -> tuple[SignReport, ...]:
    return tuple(
        SignReport(
            reply=one.reply,
            voice=VOICES.get(view.item.method, "visitor"),
            method=view.item.method,
            is_lived_experience=one.seat.role == LIVED_EXPERIENCE,
        )
        for one in view.views
        if one.reply is not None and one.reply not in NON_ANSWERS
    )
