"""How alike reviewers answered, in words: for the part on method and limits alone."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from qvisit.forms.item import Scale
from qvisit.forms.scoring import percent
from qvisit.report.fairness import Agreement, AgreementLine
from qvisit.report.panel_view import Panel
from qvisit.report.words import plural
from qvisit.visits.agreement import (
    FEWEST_PAIRABLE,
    Alpha,
    Pairs,
    ScaleAgreement,
    agreement_by_scale,
)

_SCALES: Mapping[Scale, str] = {
    "LEVEL4": "Four levels",
    "MET3": "Met, partly, not met",
    "YES_NO": "Yes or no",
    "SIGN": "Signs to look closer at",
    "MARKER": "Sustainability markers",
}
_READINGS: Final = {
    "reliable": "Reliable",
    "tentative": "Tentative",
    "reword": "Reword the questions, or train",
}
_CAVEATS: Final = (
    "It says how clear the questions were. It says nothing about people, and is never worked out "
    "for one person.",
    "Reviewers see other hours and ask other people. So they may differ, and both be right.",
    "Alpha is Krippendorff’s: 1 is full agreement, 0 is what chance would give. From 0.800 on it "
    "counts as reliable, from 0.667 as tentative. With order on four levels and on “met”, without "
    "order elsewhere.",
    "Own words, choices, counts and first impressions are not compared.",
)
_SMALL: Final = (
    f"“Indicative” means fewer than {FEWEST_PAIRABLE} answers that can be paired. That is too few "
    "to be sure."
)


def agreement_view(panel: Panel) -> Agreement | None:
    """How alike the answers were; None where no two reviewers answered the same item."""
    lines = tuple(_line(one) for one in agreement_by_scale(panel.shown))
    if not lines:
        return None
    small = (_SMALL,) if any("indicative" in one.reading for one in lines) else ()
    return Agreement(lines, (*_CAVEATS, *small))


def _line(one: ScaleAgreement) -> AgreementLine:
    value = one.alpha.value
    return AgreementLine(
        scale=_SCALES[one.scale],
        items=one.items,
        alike=_alike_words(one.pairs),
        alpha="cannot be computed" if value is None else _decimals(value),
        reading=_reading(one.alpha),
        place=None if value is None else round(value * 1000),
    )


def _alike_words(pairs: Pairs) -> str:
    """“81 % (412 of 508 pairs)”."""
    counts = f"{pairs.alike} of {plural(pairs.all, 'pair')}"
    return counts if pairs.share is None else f"{percent(pairs.share)} ({counts})"


def _reading(alpha: Alpha) -> str:
    paired = plural(alpha.pairable, "answer")
    if alpha.value is None:
        return f"All {paired} are the same: nothing varies"
    indicative = ", indicative" if alpha.is_indicative else ""
    return f"{_READINGS[alpha.reading]}{indicative} ({paired})"


def _decimals(value: Fraction) -> str:
    """Three decimals, rounded half up."""
    sign = "−" if value < 0 else ""
    whole, rest = divmod((abs(value) * 1000 + Fraction(1, 2)).__floor__(), 1000)
    return f"{sign}{whole}.{rest:03d}"
