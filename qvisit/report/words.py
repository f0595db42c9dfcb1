"""Words for numbers, days and lists, the same in every document."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TypeVar

from qvisit.forms.days import MONTHS
from qvisit.forms.rule_set import PAUSED, RuleSet
from qvisit.report.content import Counts
from qvisit.visits.kinds import Payload
from qvisit.visits.smart import risk_band
from qvisit.visits.written import Written

P = TypeVar("P", bound=Payload)

NBSP = "\N{NO-BREAK SPACE}"
NOT_CQC = "QVisit internal rating, not a CQC rating"
RATING_LABEL = "QVisit internal rating"
FEWEST_SHOWN = 5
"""People are counted in figures from this number on; 1 to 4 would point at somebody."""
_CODE = re.compile("[A-Z0-9]{2,6}(-[A-Z0-9]{1,6}){1,2}")

FILLED = {"inadequate": 1, "requires_improvement": 2, "good": 3, "outstanding": 4}


def rating_word(rules: RuleSet, rating: str) -> str:
    """A rating in the words of its rule set; a pause in few words, with its reason elsewhere."""
    return "Rating paused" if rating == PAUSED else rules.title_of(rating)


def day_words(day: str) -> str:
    """A day such as 2027-03-09 as “9 March 2027”.

    Raises:
        ValueError: It is not a day of the calendar.
    """
    return _day(date.fromisoformat(day[:10]))


def _day(day: date) -> str:
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]}{NBSP}{day.year}"


def local(utc: str, offset: int) -> datetime:
    """An instant as it stood on the laptop's clock; `offset` is minutes ahead of UTC.

    Raises:
        ValueError: It is not an instant.
    """
    zone = timezone(timedelta(minutes=offset))
    return datetime.strptime(utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).astimezone(zone)


def moment_words(utc: str, offset: int) -> str:
    """An instant as “9 March 2027, 14:02”, by the clock of the laptop that wrote it."""
    there = local(utc, offset)
    return f"{_day(there.date())}, {there:%H:%M}"


def written_words(one: Written[P]) -> str:
    """When something was written, as `moment_words`, with a word on a clock that was set back."""
    when = moment_words(one.at, one.offset)
    return f"{when}, clock doubted" if one.doubted else when


def plural(count: int, thing: str, several: str = "") -> str:
    """“1 finding”, “2 findings”; `several` where the plural is not made with s."""
    words = thing if count == 1 else several or f"{thing}s"
    return f"{count}{NBSP}{words}"


def listing(words: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def people(count: int) -> str:
    """A number of people in words that point at nobody."""
    if 0 < count < FEWEST_SHOWN:
        return f"Fewer than{NBSP}{FEWEST_SHOWN}"
    return str(count)


def counted(counts: Counts) -> str:
    """The footer's sum: every item is in exactly one of its kinds."""
    kinds = [
        f"{counts.answered}{NBSP}answered",
        f"{counts.not_applicable} do{NBSP}not{NBSP}apply",
        f"{counts.not_seen} not{NBSP}seen",
        f"{counts.not_known} not{NBSP}known",
    ]
    if counts.held_back:
        kinds.append(f"{counts.held_back} held{NBSP}back")
    if counts.preferred_not:
        kinds.append(f"{counts.preferred_not} preferred not to say")
    return f"{plural(counts.items, 'item')}: {', '.join(kinds)}"


def fingerprint_words(code: str) -> str:
    """How every document says its fingerprint; `qvisit verify` looks for these words."""
    return f"Fingerprint{NBSP}{code}" if code else ""


def sentence(text: str) -> str:
    """The same words, ending like a sentence."""
    tidy = text.strip()
    return tidy if not tidy or tidy[-1] in ".!?”" else f"{tidy}."


def risk_words(consequence: int | None, likelihood: int | None) -> str:
    """“12 high, C4 × L3”, or that nobody scored it."""
    if consequence is None or likelihood is None:
        return "no risk score"
    product, band = consequence * likelihood, risk_band(consequence, likelihood)
    return f"{product}{NBSP}{band}, C{consequence}{NBSP}×{NBSP}L{likelihood}"


def is_code(text: str) -> bool:
    """Whether this is the code of an item alone, such as FS12-3, which no line may break."""
    return _CODE.fullmatch(text.strip()) is not None
