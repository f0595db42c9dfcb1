"""What makes an action clear enough to be done and checked: plain words, and how urgent it is."""

import re
from typing import Final, Literal

RiskBand = Literal["low", "moderate", "high", "extreme"]

_VAGUE: Final = re.compile(
    r"\b(?:ensur(?:e|es|ed|ing)"
    r"|remind(?:s|ed|ing|er|ers)?"
    r"|monitor(?:s|ed|ing)?"
    r"|review(?:s|ed|ing)?"
    r"|on-?going"
    r"|asap|a\.s\.a\.p|as soon as possible)\b",
    re.IGNORECASE,
)
# A number or a date makes even a vague word checkable: "review 20 records by 9 April".
_CHECKABLE: Final = re.compile(
    r"\d"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:hour|dai|week|month|quarter|year)ly\b",
    re.IGNORECASE,
)
_BANDS: Final[tuple[tuple[int, RiskBand], ...]] = (
    (15, "extreme"),
    (8, "high"),
    (4, "moderate"),
    (1, "low"),
)


def vague_words(text: str) -> tuple[str, ...]:
    """The words that leave open what is done and when, as written; none beside a number or date.

    Each is named once, in the order in which they stand (action plan rules, section 5).
    """
    if _CHECKABLE.search(text):
        return ()
    found: dict[str, str] = {}
    for match in _VAGUE.finditer(text):
        found.setdefault(match.group().casefold(), match.group())
    return tuple(found.values())


def risk_band(consequence: int, likelihood: int) -> RiskBand:
    """How urgent a risk is, from its product of 1 to 25 (NPSA, A risk matrix for risk managers).

    Args:
        consequence: 1 negligible to 5 catastrophic.
        likelihood: 1 rare to 5 almost certain.

    Raises:
        ValueError: One of them is not on the scale from 1 to 5.
    """
    if not (1 <= consequence <= 5 and 1 <= likelihood <= 5):
        raise ValueError(f"not on the scale of five: {consequence}, {likelihood}")
    product = consequence * likelihood
    return next(band for least, band in _BANDS if product >= least)
