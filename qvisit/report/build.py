"""From a visit, its templates and its rating to what the documents say: pure, in plain words."""

from collections.abc import Mapping, Sequence

from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import ConcernLevel
from qvisit.forms.rating import QuestionRating, VisitRating
from qvisit.forms.template import KEY_QUESTION_TITLES, Template
from qvisit.report.content import (
    Counts,
    Edition,
    GovernanceAnnex,
    Heading,
    KeyQuestion,
    Rating,
    Step,
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
from qvisit.report.sheets import reviewer_sheets
from qvisit.report.views import (
    coverage_words,
    culture_view,
    is_restricted,
    question_scores,
    sign_lines,
    sustainability_lines,
    voices,
)
from qvisit.report.words import FILLED, LEVELS, NBSP, day_words, plural, sentence
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
_LONGEST_WHY = 280


class NoPlanError(QVisitError):
    """A visit without a plan has no ward to report on."""


def build_report(
    visit: Visit,
    templates: tuple[Template, ...],
    rating: VisitRating,
    culture: ConcernLevel,
    edition: Edition,
) -> VisitReport:
    """Say what a visit found, in the words of its report.

    Args:
        visit: With the sheets of all reviewers, or as many as may be read.
        templates: Those the visit is pinned to, in order.
        rating: Made from the same visit.
        culture: Made from the same visit.
        edition: Which copy this is.

    Raises:
        NoPlanError: The visit has no plan yet.
    """
    plan = _plan(visit)
    labels = role_labels(plan.panel)
    hidden = _withheld(templates, culture)
    panel = see_panel(visit, templates, labels, restricted=hidden.restricted)
    records = concern_records(visit.shared, hidden)
    findings = finding_groups(visit.shared, hidden)
    counts = _counts(visit, panel)
    overall = _overall(visit, rating)
    return VisitReport(
        heading=_heading(visit, plan, edition, counts),
        about=_about(visit, plan, templates, labels),
        lead=_lead(plan, overall, [one.kind for group in findings for one in group.findings]),
        rating=overall,
        questions=tuple(_question(visit, one) for one in rating.questions),
        scores=question_scores(templates, panel),
        coverage=coverage_words(templates, panel),
        findings=findings,
        actions=action_lines(visit.shared, hidden),
        concerns=records,
        concern_summary=concern_summary(records),
        culture=culture_view(visit, culture, panel),
        sustainability=sustainability_lines(templates, panel),
        voices=voices(visit),
        parts=item_parts(panel),
        method=method_steps(visit, plan, panel),
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
    visit: Visit, plan: VisitPlanned, templates: Sequence[Template], labels: Mapping[str, str]
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
        ("Rating rules", plan.rule_set),
        ("Signed off by", signed_words),
    )


def _word(level: str) -> str:
    return LEVELS.get(level, level)


def _final(visit: Visit, about: str) -> tuple[str, str] | None:
    """The signed rating and its reasons, if this one was signed."""
    if visit.shared.signed is None:
        return None
    for signed in visit.shared.signed.said.ratings:
        if signed.about == about:
            return signed.final, " ".join(sentence(reason) for reason in signed.reasons)
    return None


def _agreed(visit: Visit, about: str) -> tuple[str, str] | None:
    """What the panel agreed, with its reason; nothing while several versions stand."""
    standing = visit.shared.ratings.get(about)
    if standing is None or standing.contested:
        return None
    return standing.now.said.rating, sentence(standing.now.said.reason)


def _overall(visit: Visit, rating: VisitRating) -> Rating:
    overall = rating.overall
    final, agreed = _final(visit, "visit"), _agreed(visit, "visit")
    stands, stage = overall.capped, "by our rules, not agreed by the panel yet"
    if agreed:
        stands, stage = agreed[0], "agreed by the panel, not signed off yet"
    if final:
        stands, stage = final[0], "final"
    capped = overall.capped != overall.computed
    reasons = " ".join(sentence(reason) for reason in overall.reasons)
    steps = (
        Step("Computed", _word(overall.computed), "From the five key questions by score alone."),
        Step("Capped", _word(overall.capped), reasons if capped else f"No cap applied. {reasons}"),
        Step("Agreed", *_told(agreed, "As capped" if final else "Not agreed yet")),
        Step("Final", *_told(final, "Not signed off yet")),
    )
    return Rating(
        word=_word(stands),
        filled=FILLED.get(stands),
        capped=capped,
        stage=stage,
        why=_why(overall.computed, overall.capped, stands, overall.reasons),
        steps=steps,
    )


def _told(step: tuple[str, str] | None, otherwise: str) -> tuple[str, str]:
    return (_word(step[0]), step[1]) if step else (otherwise, "")


def _why(computed: str, capped: str, stands: str, reasons: Sequence[str]) -> str:
    """The reason for the rating in a few sentences; every reason stands in the method part."""
    said = [f"The scores alone gave {_word(computed)}."] if capped != computed else []
    for reason in reasons:
        if len(" ".join([*said, reason])) > _LONGEST_WHY:
            said.append("More reasons stand under Method, limits and words.")
            break
        said.append(sentence(reason))
    if stands != capped:
        said.append(f"The rules give {_word(capped)}; the panel agreed {_word(stands)}.")
    return " ".join(said)


def _question(visit: Visit, rating: QuestionRating) -> KeyQuestion:
    final = _final(visit, rating.key_question)
    agreed = _agreed(visit, rating.key_question)
    stands = rating.capped
    reasons = [sentence(reason) for reason in rating.reasons]
    if agreed:
        stands = agreed[0]
        reasons.append(f"The panel agreed {_word(agreed[0])}. {agreed[1]}".strip())
    if final:
        stands = final[0]
    return KeyQuestion(
        name=KEY_QUESTION_TITLES[rating.key_question],
        word=_word(stands),
        filled=FILLED.get(stands),
        capped=rating.capped != rating.computed,
        score=rating.score_words,
        reasons=tuple(reasons),
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
