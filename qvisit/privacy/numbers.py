"""Numbers that belong to one person: the hospital's own, and telephones."""

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumber, PhoneNumberMatcher

from qvisit.privacy.found import Found
from qvisit.privacy.letters import Plain
from qvisit.privacy.masks import written_so

_CALL = re.compile(r"(?<![\w+-])(?<!\d[.,])(?:\+\d|\(?0)")
_DIAL = re.compile(r"[+(]?(?:\d{1,14}[ ().-]{0,3}){1,6}")
_DATE = re.compile(r"\d{1,2}[.-]\d{1,2}[.-]\d{2,4}(?!\d)")
_FEWEST_DIGITS = 10
_BRITAIN, _FEWEST_ABROAD = 44, 7
_PUBLIC = ("03", "080", "084", "087", "09", "4480", "443")  # services, not somebody's own
_NAMED = re.compile(
    r"\b(?:hospital|hosp|patient|pt|mrn|rio|pas|unit|record|case)"
    r"(?: (?:number|no|num|id|ref)\b|(?<=mrn)|(?<=rio)|(?<=pas))[.:#]{0,2} {0,2}"
    r"(?:is |was )?([a-z]{0,3}\d{4,10})\b",
    re.IGNORECASE,
)


def phones(plain: Plain) -> Iterator[Found]:
    """Numbers that can be dialled in Great Britain, but not those of services for everybody."""
    past = 0
    for begun in _CALL.finditer(plain.text):
        part = _dialled(plain.text, begun.start()) if begun.start() >= past else ""
        match = next(iter(PhoneNumberMatcher(part, "GB", Leniency.POSSIBLE, 1)), None)
        if match is None or not _is_somebodys(match.number):
            continue
        past = begun.start() + match.end
        yield Found("phone", begun.start() + match.start, match.end - match.start, True)


def _dialled(text: str, start: int) -> str:
    """The letters from a place on that may be one telephone number; "" if they cannot."""
    signs = _DIAL.match(text, start)
    digits = re.sub(r"\D", "", signs.group()) if signs else ""
    wanted = _how_long(digits, abroad=text[start] == "+")
    if signs is None or not wanted or _DATE.match(signs.group()):
        return ""
    for most in wanted:
        end = _end_of_digits(signs.group(), most)  # none when there are not so many
        if end and not text[start + end : start + end + 1].isalnum():
            return text[start : start + end]
    return ""


def _how_long(digits: str, *, abroad: bool) -> tuple[int, ...]:
    """How many digits a number may have that begins with these; none if nobody's begins so."""
    if abroad:
        return () if digits.startswith(_PUBLIC) else (13, 12, 11, 10)
    if digits.startswith("00"):
        return (15, 14, 13) if digits.startswith("0044") else ()
    return () if digits.startswith(_PUBLIC) else (11, 10)


def _end_of_digits(signs: str, count: int) -> int:
    """The place after so many digits, if they are there; 0 if not."""
    for place, sign in enumerate(signs):
        count -= sign.isdigit()
        if count == 0:
            return place + 1
    return 0


def _is_somebodys(number: PhoneNumber) -> bool:
    """Whether it has the length of a telephone's number, with its area."""
    digits = len(str(number.national_number))
    return digits in (9, 10) if number.country_code == _BRITAIN else digits >= _FEWEST_ABROAD


def hospital_numbers(plain: Plain, mask: str) -> Iterator[Found]:
    """Numbers written as the trust writes them, and those that are called so.

    Args:
        plain: The text.
        mask: `#` for a digit, `@` for a letter, all else for itself; "" if it is not known.

    Raises:
        WrongMaskError: The mask cannot be used.
    """
    for said in _NAMED.finditer(plain.text):
        yield Found("hospital_number", said.start(1), said.end(1) - said.start(1), True)
    if mask:
        yield from written_so(plain, mask)
