"""NHS numbers: ten digits, the last of which is a check of the others."""

import re
from collections.abc import Iterator

from nhs_number.validate import is_valid

from qvisit.privacy.found import Found
from qvisit.privacy.letters import Plain

_GAP = re.compile(r"[ .-]{1,2}")
_GROUP = re.compile(r"\d+")
_NHS_DIGITS = 10
_NHS_SHAPES = {(10,), (3, 3, 4), (3, 7), (6, 4), (5, 5)}
_SHOWN = (3, 3, 4)
_NHS_NEAR = 24


def nhs_numbers(plain: Plain) -> Iterator[Found]:
    """Ten digits that pass the check of Modulus 11, and ten that are only written 3-3-4.

    The check: https://www.datadictionary.nhs.uk/attributes/nhs_number.html
    """
    groups = [one.span() for one in _GROUP.finditer(plain.text)]
    at = 0
    while at < len(groups):
        end, shape = _ten_digits(plain.text, groups, at)
        found = _nhs_number(plain, groups[at][0], groups[end - 1][1], shape) if shape else None
        if found is not None:
            yield found
        at = end if found is not None else at + 1


def _ten_digits(
    text: str, groups: list[tuple[int, int]], first: int
) -> tuple[int, tuple[int, ...]]:
    """The group after those that make ten digits, and how long each is; no shape if none do."""
    shape: list[int] = []
    before = text[groups[first][0] - 1 : groups[first][0]]
    if before.isalnum() or before in ("_", "."):
        return first + 1, ()
    for place in range(first, len(groups)):
        start, end = groups[place]
        if shape and not _GAP.fullmatch(text, groups[place - 1][1], start):
            break
        shape.append(end - start)
        if sum(shape) >= _NHS_DIGITS:
            fits = sum(shape) == _NHS_DIGITS and not text[end : end + 1].isalpha()
            return place + 1, tuple(shape) if fits else ()
    return first + 1, ()


def _nhs_number(plain: Plain, start: int, end: int, shape: tuple[int, ...]) -> Found | None:
    digits = "".join(_GROUP.findall(plain.text[start:end]))
    named = "nhs" in plain.lower(start - _NHS_NEAR, start)
    if is_valid(digits):
        return Found("nhs_number", start, end - start, shape in _NHS_SHAPES or named)
    spelled = shape == _SHOWN or named
    return Found("nhs_number", start, end - start, False) if spelled else None
