"""Scores and the closed-culture view, in words."""

from collections.abc import Sequence
from fractions import Fraction

from qvisit.forms.answers import label_of
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS, METHODS, ConcernLevel
from qvisit.forms.item import KEY_QUESTION_TITLES
from qvisit.forms.rule_set import RuleSet
from qvisit.forms.scoring import (
    StandardScore,
    describe,
    percent,
    score_key_questions,
)
from qvisit.forms.template import Template
from qvisit.report.content import (
    CultureView,
    MethodLine,
    QuestionScores,
    SignLine,
    Standard,
)
from qvisit.report.outcomes import PASSED_ON
from qvisit.report.panel_view import Panel
from qvisit.report.words import NBSP, plural
from qvisit.visits.assessment import Assessment
from qvisit.visits.visit import Visit

RESTRICTED_FROM = 3
NEEDS_LOOK = "The panel saw signs that need a closer look."
_SENTENCES = {
    None: "There was not enough evidence to say more. This is not the same as no concern.",
    0: "The panel saw no signs that need a closer look.",
    1: "The panel asks for another look sooner than usual.",
    2: NEEDS_LOOK,
    3: PASSED_ON,
    4: PASSED_ON,
}
_STRENGTHS = {
    "NONE": "No warning sign was recorded.",
    "ISOLATED": "One or two signs, each seen once, none serious.",
    "PATTERN": "Several signs, or one seen more than once or by more than one person.",
    "SERIOUS": "At least one sign graded serious.",
    "IMMEDIATE": "A sign that asks for action now.",
}
_STATE_WORDS = {
    "used": "Used",
    "not_used": "Not used",
    "not_possible": "Not possible",
    "not_recorded": "Not recorded",
}
_SEEN = ("once", "repeated", "serious")


def is_restricted(culture: ConcernLevel) -> bool:
    """Whether the detail belongs into the annex alone."""
    return culture.highest is not None and culture.highest >= RESTRICTED_FROM


def culture_reasons(assessment: Assessment) -> tuple[str, ...]:
    """Why the level is what it is; different stories are only counted: they have their own part."""
    told = {one.words for one in assessment.contradictions}
    reasons = [reason for reason in assessment.culture.reasons if reason not in told]
    if told:
        matters = plural(len(told), "matter")
        reasons.append(f"People tell different stories about {matters}: see Different stories.")
    return tuple(reasons)


def culture_view(visit: Visit, assessment: Assessment, panel: Panel) -> CultureView:
    """What the ward's copy says about signs of a closed culture."""
    culture = assessment.culture
    level = culture.level
    word = culture.words if level is None else f"Level{NBSP}{level}, {culture.words}"
    restricted = is_restricted(culture)
    return CultureView(
        level=level,
        word=word,
        sentence=_sentence(culture),
        restricted=restricted,
        inherent="" if restricted else _inherent(visit),
        strength="" if restricted else _STRENGTHS[culture.strength],
        reasons=() if restricted else culture_reasons(assessment),
        methods=() if restricted else method_lines(visit),
        warning=() if restricted else sign_lines(panel),
    )


def _sentence(culture: ConcernLevel) -> str:
    """What the level means; where the panel agreed another than the rules gave, both stand."""
    said = _SENTENCES.get(culture.level, NEEDS_LOOK)
    if culture.by_rule is None:
        return said
    given = culture.by_rule
    if culture.level != culture.highest:
        said = "The panel looked into the signs that it recorded."
    level = "" if given.level is None else f"Level{NBSP}{given.level}, "
    return f"{said} By the rules it was: {level}{given.words}. The panel agreed another."


def _inherent(visit: Visit) -> str:
    plan = visit.shared.plan
    answers = plan.now.said.inherent_risk if plan else {}
    known = [
        words.rstrip(".")
        for code, words in INHERENT_RISK_FACTORS.items()
        if answers.get(code) == "yes"
    ]
    named = f"{'. '.join(known)}." if known else "No inherent risk factor was known to be present."
    return f"{named} Inherent risk does not mean poor care."


def method_lines(visit: Visit) -> tuple[MethodLine, ...]:
    """All ten ways to find out, and whether each was used."""
    lines = []
    for code, name in METHODS.items():
        standing = visit.shared.methods.get(code)
        state = standing.now.said.state if standing else "not_recorded"
        reason = standing.now.said.reason if standing else ""
        lines.append(MethodLine(name, state, _STATE_WORDS[state], reason))
    return tuple(lines)


def sign_lines(panel: Panel) -> tuple[SignLine, ...]:
    """The signs that the panel recorded as seen."""
    return tuple(
        SignLine(view.item.code, view.item.text_standard, label_of(view.item, view.reply))
        for view in panel.shown
        if view.item.scale == "SIGN" and view.reply in _SEEN
    )


def question_scores(
    templates: Sequence[Template], panel: Panel, threshold: Fraction
) -> tuple[QuestionScores, ...]:
    """Every standard under its key question, with its score in counts.

    Args:
        templates: Those of the visit.
        panel: Whose replies count.
        threshold: The share of items that must be answered for a score, by the visit's rules.
    """
    replies = {template.id: panel.replies(template) for template in templates}
    scored = score_key_questions(templates, replies, threshold)
    return tuple(
        QuestionScores(
            KEY_QUESTION_TITLES[question], tuple(_standard(one) for one in score.standards)
        )
        for question, score in scored.items()
    )


def score_ticks(rules: RuleSet) -> tuple[int, ...]:
    """From which score each rating begins, in whole %, rising; none where the panel judges."""
    shares = [level.from_share for level in reversed(rules.levels)]
    return tuple(whole_percent(share) for share in shares if share)


def _standard(score: StandardScore) -> Standard:
    tally = score.compliance.tally
    share = score.compliance.share
    reference = f"Regulation{NBSP}{score.regulation}" if score.regulation else ""
    if not tally.applicable:
        return Standard(score.title, reference, None, "Does not apply", "")
    if not score.enough or share is None:
        counts = f"({tally.answered} of {plural(tally.applicable, 'item')} answered: no result)"
        return Standard(score.title, reference, None, "Not enough evidence", counts)
    words, _, counts = describe(score.compliance).partition(" (")
    return Standard(score.title, reference, whole_percent(share), words, f"({counts}")


def whole_percent(share: Fraction) -> int:
    """A share as a whole percentage, rounded as it is worded."""
    return int(percent(share).partition(NBSP)[0])


def coverage_words(templates: Sequence[Template], panel: Panel) -> str:
    """How many of the items that count towards a rating were answered."""
    replies = {template.id: panel.replies(template) for template in templates}
    tallies = [score.compliance.tally for score in score_key_questions(templates, replies).values()]
    answered = sum(tally.answered for tally in tallies)
    applicable = sum(tally.applicable for tally in tallies)
    items = plural(applicable, "scored item that applies was", "scored items that apply were")
    return f"{answered} of {items} answered."
