"""Looks through a text for all that may tell who somebody is."""

from collections.abc import Iterable, Iterator
from datetime import date

from qvisit.privacy.addresses import emails, postcodes
from qvisit.privacy.dates import ages, dates
from qvisit.privacy.found import KINDS, Found
from qvisit.privacy.letters import Plain, in_plain_letters
from qvisit.privacy.nhs import nhs_numbers
from qvisit.privacy.numbers import hospital_numbers, phones
from qvisit.privacy.people import initials, named_people, places

_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def look(
    text: str, *, hospital_number: str = "", visit_day: date | None = None
) -> tuple[Found, ...]:
    """Find what may tell who somebody is, in the order in which it stands; no two overlap.

    Args:
        text: Any text.
        hospital_number: How the trust writes its hospital numbers, such as "QV######".
        visit_day: The day of the visit: dates about then are what happened, not who.

    Raises:
        WrongMaskError: The hospital number is not a mask.
    """
    plain = in_plain_letters(text)
    every = _every(plain, hospital_number, visit_day)
    return tuple(_as_written(plain, one) for one in _apart(every))


def _every(plain: Plain, hospital_number: str, visit_day: date | None) -> Iterator[Found]:
    yield from nhs_numbers(plain)
    yield from phones(plain)
    yield from hospital_numbers(plain, hospital_number)
    yield from emails(plain)
    yield from dates(plain, visit_day)
    yield from postcodes(plain)
    yield from named_people(plain)
    yield from initials(plain)
    yield from places(plain)
    yield from ages(plain)


def _apart(every: Iterable[Found]) -> list[Found]:
    """One for each stretch of letters: the certain before the likely, then by kind and length."""
    by_worth = sorted(every, key=_worth)
    taken: set[int] = set()
    kept = []
    for one in by_worth:
        letters = range(one.start, one.end)
        if taken.isdisjoint(letters):
            taken.update(letters)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _worth(one: Found) -> tuple[bool, int, int, int]:
    return not one.certain, _RANK[one.kind], -one.length, one.start


def _as_written(plain: Plain, one: Found) -> Found:
    """The same finding counted in the letters of the text as it was given."""
    start, last = plain.places[one.start], plain.places[one.end - 1]
    return Found(one.kind, start, last + 1 - start, one.certain)
