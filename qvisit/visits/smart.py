"""What makes an action clear enough to be done and checked: plain words, and how urgent it is."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from qvisit.visits.retention import months_later

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
_NUMBER: Final = re.compile(
    r"\d[\d,.]*(?:\s?%|\s+(?:of|out of)\s+\d+)?"
    r"|\b(?:all|none|every|each|no one|nobody|everyone|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|twenty|thirty)\b",
    re.IGNORECASE,
)
# What leaves the place, the tools and the way of working as they are rarely lasts.
_WEAK: Final = re.compile(
    r"\b(?:remind\w*|train(?:s|ed|ing)?|educat\w*|aware(?:ness)?|e-?mail\w*|poster\w*|re-?read"
    r"|polic(?:y|ies)|newsletter\w*|encourag\w*|discuss\w*|talk to|speak to|told|tell)\b",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r"\b(?:replac\w*|install\w*|fit(?:s|ted)?|mend(?:s|ed)?|repair\w*|remov\w*|mov(?:e|es|ed)"
    r"|chang(?:e|es|ed)|redesign\w*|rotas?|build|built|buy|bought|alarms?|equipment|checklists?"
    r"|automat\w*)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS: Final = 4  # of an aim that says who does what
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


@dataclass(frozen=True)
class SmartCheck:
    """One point at which an action is clear or not; `found` is the word or number behind it."""

    key: Literal["specific", "measurable", "baseline", "owner", "date", "lasting"]
    good: bool
    found: str = ""


def smart_checks(
    aim: str, measure: str = "", baseline: str = "", owner: str = "", due: str = ""
) -> tuple[SmartCheck, ...]:
    """What is clear in an action as it is written so far (action plan rules, section 5).

    Args:
        aim: What will change.
        measure: How anybody will know.
        baseline: Where it is now.
        owner: The role that does it.
        due: The day as ISO, "" while there is none.
    """
    vague = vague_words(aim)
    number = _NUMBER.search(f"{measure} {aim}")
    weak = None if _STRONG.search(aim) else _WEAK.search(aim)
    enough = len(aim.split()) >= _FEWEST_WORDS
    return (
        SmartCheck("specific", enough and not vague, vague[0] if vague else ""),
        SmartCheck(
            "measurable", bool(number and measure.strip()), number.group().strip() if number else ""
        ),
        SmartCheck("baseline", bool(baseline.strip())),
        SmartCheck("owner", bool(owner.strip())),
        SmartCheck("date", bool(due)),
        SmartCheck("lasting", bool(aim.strip()) and weak is None, weak.group() if weak else ""),
    )


def usual_limit(consequence: int, likelihood: int, day: date) -> date:
    """By when a risk is usually dealt with (rating and statistics sheet, section 10).

    Args:
        consequence: 1 to 5.
        likelihood: 1 to 5.
        day: The day from which it counts.

    Raises:
        ValueError: One of them is not on the scale from 1 to 5.
    """
    band = risk_band(consequence, likelihood)
    if band in ("extreme", "high"):
        return day + timedelta(days=1 if band == "extreme" else 14)
    return months_later(day, 3 if band == "moderate" else 6)
