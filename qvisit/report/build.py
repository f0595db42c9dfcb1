"""From a visit, its templates and its rating to what the documents say: pure, in plain words."""

from collections.abc import Mapping, Sequence

from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import ConcernLevel
from qvisit.forms.rule_set import RuleSet
from qvisit.forms.template import Template
from qvisit.report.content import (
    Counts,
    Edition,
    GovernanceAnnex,
    Heading,
    Rating,
    VisitReport,
)
from qvisit.report.item_rows import Panel, count_items, item_parts, see_panel
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
from qvisit.report.ratings import Ratings
from qvisit.report.sheets import reviewer_sheets
from qvisit.report.views import (
    coverage_words,
    culture_view,
    is_restricted,
    question_scores,
    score_ticks,
    sign_lines,
    sustainability_lines,
    voices,
)
from qvisit.report.words import NBSP, day_words, plural
from qvisit.visits.assessment import Assessment
from qvisit.visits.kinds import VisitPlanned
from qvisit.visits.visit import Visit

ANNEX_WARNING = "Governance annex. Never published, never sent to the ward."
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
    labels = role_labels(plan.panel)
    culture = assessment.culture
    hidden = _withheld(templates, culture)
    panel = see_panel(visit, templates, labels, restricted=hidden.restricted)
    records = concern_records(visit.shared, hidden)
    findings = finding_groups(visit.shared, hidden)
    counts = _counts(visit, panel)
    ratings = Ratings(visit, assessment, rules)
    overall = ratings.overall()
    return VisitReport(
        heading=_heading(visit, plan, edition, counts),
        about=_about(visit, plan, templates, labels, rules),
        lead=_lead(plan, overall, [one.kind for group in findings for one in group.findings]),
        rating=overall,
        questions=ratings.questions(),
        scores=question_scores(templates, panel, rules.coverage_threshold),
        ticks=score_ticks(rules),
        coverage=coverage_words(templates, panel),
        findings=findings,
        actions=action_lines(visit.shared, hidden),
        concerns=records,
        concern_summary=concern_summary(records),
        culture=culture_view(visit, culture, panel),
        sustainability=sustainability_lines(templates, panel),
        voices=voices(visit),
        parts=item_parts(panel),
        method=method_steps(visit, plan, panel, rules),
        limits=limits(visit, plan, panel),
        glossary=GLOSSARY,
    )


def build_annex(
    visit: Visit, templates: tuple[Template, ...], culture: ConcernLevel, edition: Edition
) -> GovernanceAnnex:
    """Gather what governance alone may read: own answers and notes by role, and what was held back.

    Raises:
        NoPlanError: The visit has no plan yet.
    """
    plan = _plan(visit)
    labels = role_labels(plan.panel)
    hidden = _withheld(templates, culture)
    panel = see_panel(visit, templates, labels, restricted=False)
    level = "" if culture.level is None else f"Level{NBSP}{culture.level}, "
    return GovernanceAnnex(
        heading=_heading(visit, plan, edition, _counts(visit, panel)),
        warning=ANNEX_WARNING,
        culture=(f"{level}{culture.words}.", *culture.reasons),
        signs=sign_lines(panel),
        concerns=concern_records(visit.shared, NOTHING),
        findings=withheld_findings(visit.shared, hidden),
        actions=withheld_actions(visit.shared, hidden),
        sheets=reviewer_sheets(visit, templates, labels),
    )


def _plan(visit: Visit) -> VisitPlanned:
    if visit.shared.plan is None:
        raise NoPlanError(
            "This visit has no plan on this laptop yet, so there is nothing to report on.",
            hint="Sync, then try again. Everything written so far is safe.",
        )
    return visit.shared.plan.now.said


def _withheld(templates: Sequence[Template], culture: ConcernLevel) -> Withheld:
    hidden = {
        item.code
        for template in templates
        if template.kind == "closed_culture"
        for item in template.items
    }
    shown = {item.code for template in templates for item in template.items} - hidden
    return Withheld(is_restricted(culture), frozenset(hidden), frozenset(shown))


def _counts(visit: Visit, panel: Panel) -> Counts:
    return count_items(panel, len(visit.shared.findings), len(visit.shared.actions))


def _heading(visit: Visit, plan: VisitPlanned, edition: Edition, counts: Counts) -> Heading:
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
    )


def _about(
    visit: Visit,
    plan: VisitPlanned,
    templates: Sequence[Template],
    labels: Mapping[str, str],
    rules: RuleSet,
) -> tuple[tuple[str, str], ...]:
    questions = "\n".join(f"{one.title}, version{NBSP}{one.version}" for one in templates)
    signed = visit.shared.signed
    signed_words = "Not signed off yet"
    if signed:
        signed_words = f"Governance, outside the panel, {day_words(signed.at)}"
    return (
        ("Ward", f"{plan.ward_name}, {plan.ward_type}"),
        ("Ward code", plan.ward_code),
        ("Site", plan.site),
        ("Type of visit", _VISIT_TYPES[plan.visit_type]),
        ("On the ward", day_or_text(plan.day)),
        ("Panel", ", ".join(labels.values())),
        ("Questions", questions),
        ("Rating rules", f"{rules.title}, version{NBSP}{rules.version}"),
        ("Signed off by", signed_words),
    )


def _lead(plan: VisitPlanned, rating: Rating, kinds: Sequence[str]) -> str:
    good = sum(kind in ("Strength", "Good practice") for kind in kinds)
    better = len(kinds) - good
    if rating.filled is None:
        first = f"{plan.ward_name} has no rating from this visit: {rating.word.lower()}."
    else:
        first = f"We rate {plan.ward_name} as {rating.word}."
    if not kinds:
        return f"{first} The panel has recorded no finding yet."
    well = plural(good, "thing that goes well", "things that go well")
    return f"{first} The panel saw {well} and {plural(better, 'thing')} to improve."
