"""From a visit, its templates and its rating to what the documents say: pure, in plain words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from qvisit.errors import QVisitError
from qvisit.forms.item import ServiceType
from qvisit.forms.rule_set import RuleSet
from qvisit.forms.template import Template
from qvisit.report.account_view import account
from qvisit.report.check_view import check_lines, facts_check
from qvisit.report.content import (
    Counts,
    Edition,
    GovernanceAnnex,
    Heading,
    Rating,
    VisitReport,
)
from qvisit.report.easy_view import easy_read
from qvisit.report.fairness_view import with_fairness
from qvisit.report.frame_view import first_words, frame_lines
from qvisit.report.item_rows import count_items, held_parts, hidden_for_few, item_parts
from qvisit.report.limits import GLOSSARY, limits, method_steps
from qvisit.report.outcomes import (
    NOTHING,
    Withheld,
    action_lines,
    concern_records,
    concern_summary,
    day_or_text,
    finding_groups,
    withheld_actions,
    withheld_findings,
)
from qvisit.report.panel import role_labels
from qvisit.report.panel_view import Panel, held_back, see_all, see_panel
from qvisit.report.photos_view import photos_view
from qvisit.report.ratings import Ratings
from qvisit.report.shares_view import share_lines
from qvisit.report.sheets import reviewer_sheets
from qvisit.report.stories_view import stories
from qvisit.report.sustainability_view import sustainability_view
from qvisit.report.views import (
    coverage_words,
    culture_reasons,
    culture_view,
    is_restricted,
    question_scores,
    score_ticks,
    sign_lines,
)
from qvisit.report.voices_view import voices_view
from qvisit.report.withdrawn_view import withdrawn_lines
from qvisit.report.words import NBSP, day_words, plural
from qvisit.report.you_said_view import held_themes, you_said
from qvisit.visits.assessment import Assessment
from qvisit.visits.findings import Grounds, grounds
from qvisit.visits.kinds import VisitPlanned
from qvisit.visits.visit import Visit

_SERVICES: Mapping[ServiceType, str] = {
    "ward": "Ward",
    "community_team": "Community team",
    "crisis_team": "Crisis team",
    "residential_home": "Residential home",
}
_VISIT_TYPES: Mapping[str, str] = {
    "announced": "Announced",
    "short_notice": "Short notice",
    "unannounced": "Unannounced",
    "out_of_hours": "Out of hours",
    "follow_up": "Follow-up",
    "out_of_area": "Out of area",
    "practice": "Practice visit: not a real result",
}


class NoPlanError(QVisitError):
    """A visit without a plan has no ward to report on."""


def build_report(
    visit: Visit,
    templates: tuple[Template, ...],
    assessment: Assessment,
    rules: RuleSet,
    edition: Edition,
) -> VisitReport:
    """Say what a visit found, in the words of its report.

    Args:
        visit: With the sheets of all reviewers, or as many as may be read.
        templates: Those the visit is pinned to, in order.
        assessment: Made from the same visit under the same rules.
        rules: The rule set the visit was planned with.
        edition: Which copy this is.

    Raises:
        NoPlanError: The visit has no plan yet.
    """
    plan = _plan(visit)
    templates = _worded(templates, plan)
    labels = role_labels(visit.shared.seats)
    hidden = withheld(templates, assessment)
    panel = see_panel(visit, templates, labels, restricted=hidden.restricted)
    records = concern_records(visit.shared, hidden)
    findings = finding_groups(visit.shared, hidden, _resting(visit, panel, assessment))
    ratings = Ratings(visit, assessment, rules, _asked(templates, hidden))
    overall = ratings.overall()
    report = VisitReport(
        heading=_heading(visit, plan, edition, _counts(visit, panel), "report"),
        about=_about(visit, plan, edition, templates, rules),
        lead=_lead(
            plan,
            overall,
            [one.kind for group in findings for one in group.findings],
            is_scored=any("standards" in one.kinds for one in templates),
            summary=visit.shared.workflow.summary,
        ),
        rating=overall,
        questions=ratings.questions(),
        scores=question_scores(templates, panel, rules.coverage_threshold),
        ticks=score_ticks(rules),
        coverage=coverage_words(templates, panel),
        findings=findings,
        actions=action_lines(visit.shared, hidden, edition.made_on),
        concerns=records,
        concern_summary=concern_summary(records, passed_on=_mentions(visit)),
        culture=culture_view(visit, assessment, panel),
        stories=stories(assessment.contradictions, panel),
        first_impressions=account(panel, "first_impressions"),
        voices=voices_view(visit, panel),
        team_culture=account(panel, "team_culture"),
        follow_up=account(panel, "actions"),
        sustainability=sustainability_view(templates, panel),
        parts=item_parts(panel),
        method=method_steps(visit, panel, rules),
        shares=share_lines(panel, visit.shared.seats),
        limits=limits(visit, plan, panel, edition.provider),
        glossary=GLOSSARY,
        around=(
            *frame_lines(visit, plan),
            *check_lines(visit.shared, hidden, edition.made_on),
        ),
        photos=photos_view(visit, templates, hidden).shown,
        you_said=you_said(visit.shared, hidden, labels, edition.made_on, panel.heard.groups),
    )
    report = with_fairness(report, visit, templates, panel)
    return replace(report, easy=easy_read(report, templates))


def build_annex(
    visit: Visit, templates: tuple[Template, ...], assessment: Assessment, edition: Edition
) -> GovernanceAnnex:
    """Gather what governance alone may read: own answers and notes by role, and what was held back.

    Raises:
        NoPlanError: The visit has no plan yet.
    """
    plan = _plan(visit)
    templates = _worded(templates, plan)
    labels = role_labels(visit.shared.seats)
    hidden = withheld(templates, assessment)
    public = see_panel(visit, templates, labels, restricted=hidden.restricted)
    panel = see_all(public)
    culture = assessment.culture
    level = "" if culture.level is None else f"Level{NBSP}{culture.level}, "
    heading = _heading(visit, plan, edition, _counts(visit, panel), "annex")
    return GovernanceAnnex(
        heading=heading,
        warning=f"Governance annex. Never published, never sent to the {heading.thing}.",
        culture=(f"{level}{culture.words}.", *culture_reasons(assessment)),
        signs=sign_lines(panel),
        stories=stories(assessment.contradictions, panel),
        held=held_parts(panel, public.held | hidden_for_few(public)),
        withdrawn=withdrawn_lines(visit, templates, labels),
        concerns=concern_records(visit.shared, NOTHING),
        findings=withheld_findings(visit.shared, hidden, _resting(visit, panel, assessment)),
        actions=withheld_actions(visit.shared, hidden, edition.made_on),
        sheets=reviewer_sheets(visit, panel),
        first_words=first_words(visit),
        photos=photos_view(visit, templates, hidden).held,
        themes=held_themes(visit.shared, hidden, edition.made_on, panel.heard.groups),
    )


def _worded(templates: Sequence[Template], plan: VisitPlanned) -> tuple[Template, ...]:
    return tuple(one.worded_for(plan.service_type) for one in templates)


def _plan(visit: Visit) -> VisitPlanned:
    if visit.shared.plan is None:
        raise NoPlanError(
            "This visit has no plan on this laptop yet, so there is nothing to report on.",
            hint="Sync, then try again. Everything written so far is safe.",
        )
    return visit.shared.plan.now.said


def _resting(visit: Visit, panel: Panel, assessment: Assessment) -> dict[str, Grounds]:
    """What each finding rests on."""
    templates = [template for template, _views in panel.views]
    views = [view for _template, held in panel.views for view in held]
    return {
        finding: grounds(one.now.said.items, templates, views, assessment.contradictions)
        for finding, one in visit.shared.findings.items()
    }


def withheld(templates: Sequence[Template], assessment: Assessment) -> Withheld:
    """Which items the ward's copy says nothing about, as closed as its culture may be."""
    hidden = {code for _, code in held_back(templates)}
    shown = {item.code for template in templates for item in template.items} - hidden
    restricted = is_restricted(assessment.culture)
    return Withheld(restricted, frozenset(hidden), frozenset(shown))


def _asked(templates: Sequence[Template], hidden: Withheld) -> dict[str, str]:
    """What each item of the ward's copy asks, by its code."""
    return {
        item.code: item.text_standard
        for template in templates
        for item in template.items
        if item.code in hidden.open_items
    }


def _counts(visit: Visit, panel: Panel) -> Counts:
    return count_items(panel, len(visit.shared.findings), len(visit.shared.actions))


def _heading(
    visit: Visit, plan: VisitPlanned, edition: Edition, counts: Counts, document: str
) -> Heading:
    return Heading(
        ward=plan.ward_name,
        site=plan.site,
        day=day_or_text(plan.day),
        visit=visit.id,
        status=edition.status,
        version=str(edition.version),
        made_on=day_words(edition.made_on),
        trust=edition.trust,
        counts=counts,
        thing="ward" if plan.service_type == "ward" else "service",
        visited_on=plan.day,
        edition_of=edition.made_on,
        fingerprint=edition.codes.get(document, ""),
        facts=facts_check(visit.shared, edition.made_on),
    )


def _about(
    visit: Visit,
    plan: VisitPlanned,
    edition: Edition,
    templates: Sequence[Template],
    rules: RuleSet,
) -> tuple[tuple[str, str], ...]:
    questions = "\n".join(f"{one.title}, version{NBSP}{one.version}" for one in templates)
    signed = visit.shared.signed
    signed_words = "Not signed off yet"
    if signed:
        signed_words = f"Governance, outside the panel, {day_words(signed.at)}"
    is_ward = plan.service_type == "ward"
    kind = _SERVICES[plan.service_type]
    run_by = [("Run by", f"External: {edition.provider}")] if edition.provider else []
    return (
        ("Ward" if is_ward else "Service", f"{plan.ward_name}, {plan.ward_type}"),
        *([] if is_ward else [("Type of service", kind)]),
        ("Ward code" if is_ward else "Service code", plan.ward_code),
        *run_by,
        ("Site", plan.site),
        ("Type of visit", _VISIT_TYPES[plan.visit_type]),
        ("On the ward" if is_ward else "Visited on", day_or_text(plan.day)),
        ("Panel", ", ".join(role_labels(visit.shared.seats).values())),
        ("Questions", questions),
        ("Rating rules", f"{rules.title}, version{NBSP}{rules.version}"),
        ("Signed off by", signed_words),
    )


def _lead(
    plan: VisitPlanned, rating: Rating, kinds: Sequence[str], *, is_scored: bool, summary: str
) -> str:
    """The rating, what was found, and then what the panel says in its own words, if it does."""
    good = sum(kind in ("Strength", "Good practice") for kind in kinds)
    better = len(kinds) - good
    if not is_scored:
        first = f"{plan.ward_name} has no rating from this visit: nothing asked has points."
    elif rating.filled is None:
        first = f"{plan.ward_name} has no rating from this visit: see why below."
    else:
        first = f"We rate {plan.ward_name} as {rating.word}."
    if not kinds:
        return f"{first} The panel has recorded no finding yet. {summary}".strip()
    well = plural(good, "thing that goes well", "things that go well")
    better_words = plural(better, "thing")
    return f"{first} The panel saw {well} and {better_words} to improve. {summary}".strip()


def _mentions(visit: Visit) -> bool:
    """Whether the panel lead lets the report say that a matter was passed on."""
    said = visit.shared.mentioned
    return said is not None and said.said.mention
