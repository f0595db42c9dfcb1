"""From signs of a closed culture to a concern level: by rule, never by points or averages."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from qvisit.forms.answers import NON_ANSWERS, AnswerError
from qvisit.forms.item import Item
from qvisit.forms.problems import shown
from qvisit.worded import worded

FactorAnswer = Literal["yes", "no", "unknown"]
MethodUse = Literal["used", "not_used", "not_possible"]
InherentRisk = Literal["LOW", "MEDIUM", "HIGH"]
Strength = Literal["NONE", "ISOLATED", "PATTERN", "SERIOUS", "IMMEDIATE"]

INHERENT_RISK_FACTORS: Final[Mapping[str, str]] = {
    "IR1": "People depend on staff for basic needs.",
    "IR2": "People stay for months or years.",
    "IR3": "People are placed away from home or family.",
    "IR4": "People are less able to speak up, or less likely to be believed.",
    "IR5": "Management is weak, or has changed a lot in a short time.",
    "IR6": "Many staff are agency or bank, or many posts are empty.",
    "IR7": "Staff do not have regular supervision.",
    "IR8": "Complaints are answered poorly.",
    "IR9": "Restrictive practice is part of the service, such as seclusion or locked doors.",
    "IR10": "The ward stands alone and has little contact with other teams.",
    "IR11": "Few people from outside come: advocates, visitors or commissioners.",
    "IR12": "Staff are closely connected, or the same group has worked together for very long.",
    "IR13": "Staffing at night or at weekends is very different.",
    "IR14": "There was a large change lately, such as a move, a merger or a new patient group.",
}
METHODS: Final[Mapping[str, str]] = {
    "M1": worded("Private talk with patients"),
    "M2": worded("Talk with carers and families"),
    "M3": worded("Talk with staff, alone and of mixed grades"),
    "M4": worded("Quiet observation"),
    "M5": worded("Part of the visit out of hours"),
    "M6": worded("Short notice or unannounced"),
    "M7": worded("Sample of records"),
    "M8": worded("Data pack"),
    "M9": worded("Walk-through with fresh eyes"),
    "M10": worded("Talk with advocates, chaplains, volunteers or commissioners"),
}
LEVEL_WORDS: Final[Mapping[int | None, str]] = {
    None: worded("Not enough evidence"),
    0: worded("No concern seen"),
    1: worded("Watch"),
    2: worded("Heightened"),
    3: worded("High"),
    4: worded("Immediate"),
}

_NEEDED_METHODS: Final = ("M1", "M3", "M4", "M7")
_ONE_OF_METHODS: Final = ("M2", "M8", "M10")
_WEIGHTY_FACTORS: Final = frozenset({"IR2", "IR3", "IR4", "IR9"})
_SEEN: Final = frozenset({"once", "repeated", "serious"})
_STRENGTHS: Final = _SEEN | NON_ANSWERS | {"none"}
_PATTERN_FROM: Final = 3
_DIFFERENT_STORIES: Final = "WS-B4"
_COMPARED: Final = "compare"
STANDS_ALONE_FROM: Final = 2
"""The lowest level that stands even when too few ways of looking were used."""
_LEVELS: Final[Mapping[Strength, Mapping[InherentRisk, int]]] = {
    "NONE": {"LOW": 0, "MEDIUM": 0, "HIGH": 1},
    "ISOLATED": {"LOW": 1, "MEDIUM": 1, "HIGH": 2},
    "PATTERN": {"LOW": 2, "MEDIUM": 3, "HIGH": 3},
    "SERIOUS": {"LOW": 3, "MEDIUM": 3, "HIGH": 3},
    "IMMEDIATE": {"LOW": 4, "MEDIUM": 4, "HIGH": 4},
}
_HEIGHTS: Final[Mapping[InherentRisk, str]] = {
    "LOW": worded("low"),
    "MEDIUM": worded("medium"),
    "HIGH": worded("high"),
}
_REPLY_WORDS: Final = {
    "once": worded("seen once"),
    "repeated": worded("seen more than once or by more than one person"),
    "serious": worded("graded serious"),
}


@dataclass(frozen=True, slots=True)
class SignReport:
    """What one reviewer reported of one sign; a sign seen at the last visit too is one more."""

    reply: str
    voice: str
    method: str
    is_lived_experience: bool = False


Signs = Mapping[str, tuple[SignReport, ...]]
_LAST_TIME: Final = SignReport("once", "panel", "last visit")


@dataclass(frozen=True, slots=True)
class ConcernLevel:
    """How much concern there is, 0 to 4, and why; `level` None is not enough evidence.

    `seen` names the signs that were seen, for the ward's next visit. `looked_enough` says whether
    the ways of looking that a judgement needs were used. `by_rule` is what the rules gave, where
    the panel agreed another level.
    """

    level: int | None
    words: str
    inherent: InherentRisk
    strength: Strength
    reasons: tuple[str, ...]
    seen: tuple[str, ...] = ()
    looked_enough: bool = True
    by_rule: "ConcernLevel | None" = None

    @property
    def highest(self) -> int | None:
        """The level, or the one that the rules gave where that was higher."""
        levels = (self.level, self.by_rule.level if self.by_rule else None)
        return max((level for level in levels if level is not None), default=None)


def concern_level(
    factors: Mapping[str, FactorAnswer],
    signs: Signs,
    methods: Mapping[str, MethodUse],
    *,
    risk_now: bool,
    asked: Sequence[Item] = (),
    contradictions: Sequence[str] = (),
) -> ConcernLevel:
    """Combine inherent risk, warning signs and contradictions.

    Stories that differ between patients, staff, records and observers are themselves the sign
    WS-B4: one contradiction counts as one report of it, two as two.

    Args:
        factors: Answers by inherent risk factor. Unknown counts as yes, and so does a factor
            without an answer.
        signs: All reports by sign; `with_last_signs` adds those of the last visit.
        methods: What was done; a method that is not named was not used.
        risk_now: Whether anyone is at risk now.
        asked: The signs that were asked about; those of abuse mean act now even when alleged.
        contradictions: Each in a sentence.

    Raises:
        AnswerError: A report is not a reply to a sign.
    """
    for report in (report for reports in signs.values() for report in reports):
        if report.reply not in _STRENGTHS:
            raise AnswerError(
                worded("{reply} is not an answer about a sign.", reply=shown(report.reply)),
                hint="Nothing else has changed. Answer the question again.",
            )
    signs = _with_contradictions(signs, contradictions)
    alarming = frozenset(item.code for item in asked if item.is_abuse_sign)
    inherent = _inherent_risk(factors)
    strength = _strength(signs, alarming, risk_now)
    level = _LEVELS[strength][inherent]
    missing = _missing_methods(methods)
    enough = not missing or level >= STANDS_ALONE_FROM
    reasons = (
        _factor_words(factors, inherent),
        *_sign_words(signs, alarming, risk_now, {item.code: item.text_standard for item in asked}),
        *contradictions,
        *(worded("Not enough ways of looking. {missing}", missing=words) for words in missing),
    )
    final = level if enough else None
    return ConcernLevel(
        final,
        LEVEL_WORDS[final],
        inherent,
        strength,
        reasons,
        seen=tuple(_seen(signs)),
        looked_enough=not missing,
    )


def with_last_signs(signs: Signs, before: Collection[str]) -> Signs:
    """Add that signs were seen at the ward's last visit; it counts for those seen again."""
    return {**signs, **{code: (*signs.get(code, ()), _LAST_TIME) for code in before}}


def with_last_visit(concern: ConcernLevel, last_level: int | None) -> ConcernLevel:
    """Make a second Watch in a row on a ward with high inherent risk Heightened."""
    if not (concern.level == last_level == 1 and concern.inherent == "HIGH"):
        return concern
    reason = "This is the second Watch in a row on a ward with high inherent risk."
    return replace(concern, level=2, words=LEVEL_WORDS[2], reasons=(*concern.reasons, reason))


def _with_contradictions(signs: Signs, contradictions: Sequence[str]) -> Signs:
    if not contradictions:
        return signs
    found = tuple(SignReport("once", "panel", _COMPARED) for _words in contradictions)
    return {**signs, _DIFFERENT_STORIES: (*signs.get(_DIFFERENT_STORIES, ()), *found)}


def _present(factors: Mapping[str, FactorAnswer]) -> list[str]:
    return [code for code in INHERENT_RISK_FACTORS if factors.get(code, "unknown") != "no"]


def _inherent_risk(factors: Mapping[str, FactorAnswer]) -> InherentRisk:
    present = _present(factors)
    if len(present) >= 6 or len(_WEIGHTY_FACTORS.intersection(present)) >= 2:
        return "HIGH"
    return "MEDIUM" if len(present) >= 3 else "LOW"


def _strength(signs: Signs, alarming: frozenset[str], risk_now: bool) -> Strength:
    seen = _seen(signs)
    reports = [report for group in seen.values() for report in group]
    if risk_now or alarming.intersection(seen):
        return "IMMEDIATE"
    if any(report.reply == "serious" for report in reports):
        return "SERIOUS"
    if len(seen) >= _PATTERN_FROM or any(_is_repeated(group) for group in seen.values()):
        return "PATTERN"
    return "ISOLATED" if seen else "NONE"


def _seen(signs: Signs) -> dict[str, tuple[SignReport, ...]]:
    """Keep the reports that saw something; a sign that nobody saw this time is left out."""
    return {
        code: seen
        for code, reports in sorted(signs.items())
        if (seen := tuple(report for report in reports if report.reply in _SEEN))
        and any(report != _LAST_TIME for report in seen)
    }


def _is_repeated(seen: tuple[SignReport, ...]) -> bool:
    """Two reports are two persons, voices or methods, so they count as more than once."""
    return len(seen) > 1 or seen[0].reply == "repeated"


def _missing_methods(methods: Mapping[str, MethodUse]) -> tuple[str, ...]:
    used = {code for code, use in methods.items() if use == "used"}
    missing = [
        worded("Not done: {method}.", method=METHODS[code])
        for code in _NEEDED_METHODS
        if code not in used
    ]
    if not used.intersection(_ONE_OF_METHODS):
        first, second, third = (METHODS[code] for code in _ONE_OF_METHODS)
        words = worded(
            "None of these was done: {first}; {second}; {third}.",
            first=first,
            second=second,
            third=third,
        )
        missing.append(words)
    return tuple(missing)


def _factor_words(factors: Mapping[str, FactorAnswer], inherent: InherentRisk) -> str:
    present = _present(factors)
    unknown = sum(factors.get(code, "unknown") == "unknown" for code in INHERENT_RISK_FACTORS)
    counted = worded("{n} of {all} factors", n=len(present), all=len(INHERENT_RISK_FACTORS))
    if unknown:
        counted = worded(
            "{counted}, {unknown} of them unknown and counted as present",
            counted=counted,
            unknown=unknown,
        )
    return worded(
        "Inherent risk is {height}: {counted}.", height=_HEIGHTS[inherent], counted=counted
    )


def _sign_words(
    signs: Signs, alarming: frozenset[str], risk_now: bool, titles: Mapping[str, str]
) -> tuple[str, ...]:
    seen = _seen(signs)
    words = ["Someone is at risk now."] if risk_now else []
    for code, reports in seen.items():
        title = f"{code} ({titles[code].rstrip('.')})" if code in titles else code
        words.append(worded("{sign}: {seen}.", sign=title, seen=_report_words(reports)))
        if _LAST_TIME in reports:
            words.append(worded("{sign} was seen at the last visit too.", sign=code))
        if code in alarming:
            words.append(worded("{sign} means act now, even when it is only alleged.", sign=code))
        if any(report.reply == "serious" and report.is_lived_experience for report in reports):
            words.append(
                worded(
                    "A lived-experience reviewer graded {sign} serious. One voice is enough.",
                    sign=code,
                )
            )
    silent = sum(not _is_answered(signs.get(code, ())) for code in titles)
    if silent:
        words.append(worded("{n} of {all} signs have no answer.", n=silent, all=len(titles)))
    return tuple(words) or ("No sign was seen.",)


def _report_words(reports: tuple[SignReport, ...]) -> str:
    if all(report.method == _COMPARED for report in reports):  # nobody reported it
        if len(reports) == 1:
            return worded("found by comparing answers, on 1 matter")
        return worded("found by comparing answers, on {n} matters", n=len(reports))
    replies = {report.reply for report in reports}
    if "serious" in replies:
        return _REPLY_WORDS["serious"]
    return _REPLY_WORDS["repeated" if _is_repeated(reports) else "once"]


def _is_answered(reports: tuple[SignReport, ...]) -> bool:
    said = [report.reply for report in reports if report != _LAST_TIME]
    return any(reply in _SEEN or reply == "none" for reply in said)
