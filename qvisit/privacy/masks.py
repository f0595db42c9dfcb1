"""How a trust writes its hospital numbers."""

import re
from collections.abc import Iterator

from qvisit.errors import QVisitError
from qvisit.privacy.found import Found
from qvisit.privacy.letters import Plain, in_plain_letters
from qvisit.worded import worded

_LONGEST_MASK, _FEWEST_MASK_DIGITS = 20, 3
_SIGNS = re.compile(r"[A-Za-z0-9#@ ./:_-]+")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class WrongMaskError(QVisitError):
    """The way in which the trust writes its hospital numbers cannot be used."""

    def __init__(self) -> None:
        super().__init__(
            "This does not say how your hospital numbers are written. Nothing was changed.",
            hint=worded(
                "Write # for a digit and @ for a letter, such as QV######. "
                "At least {digits} digits, at most {signs} signs.",
                digits=_FEWEST_MASK_DIGITS,
                signs=_LONGEST_MASK,
            ),
        )


def mask_pattern(mask: str) -> re.Pattern[str]:
    """A pattern for a mask. Each of its signs fits in one way, so its time grows with the text.

    Raises:
        WrongMaskError: Too long, fewer than 3 digits, or a sign that no number is written with.
    """
    signs = _signs(mask).replace(" #", "#")  # a digit takes the space before it
    inside = "".join(_sign(sign, first=not place) for place, sign in enumerate(signs))
    return re.compile(rf"(?<!\w){inside}(?!\w)", re.IGNORECASE)


def written_so(plain: Plain, mask: str) -> Iterator[Found]:
    """Numbers that are written as a mask says.

    Raises:
        WrongMaskError: As `mask_pattern` does.
    """
    for written in mask_pattern(mask).finditer(plain.text):
        yield Found("hospital_number", written.start(), len(written.group()), True)


def first_written_so(text: str, mask: str) -> str:
    """The first number in a text that is written as a mask says; "" if there is none.

    Raises:
        WrongMaskError: As `mask_pattern` does.
    """
    plain = in_plain_letters(text)
    return next((one.words(plain.text) for one in written_so(plain, mask)), "")


def made_up(mask: str) -> str:
    """A number that nobody has, written as a mask says, such as QV123456.

    Raises:
        WrongMaskError: As `mask_pattern` does.
    """
    digits, letters = iter("1234567890" * 2), iter(_LETTERS)
    fill = {"#": lambda: next(digits), "@": lambda: next(letters)}
    return "".join(fill[sign]() if sign in fill else sign for sign in _signs(mask))


def _signs(mask: str) -> str:
    """A mask with single spaces, none at its ends."""
    signs = " ".join(mask.split())
    fits = len(signs) <= _LONGEST_MASK and signs.count("#") >= _FEWEST_MASK_DIGITS
    if not fits or not _SIGNS.fullmatch(signs):
        raise WrongMaskError
    return signs


def _sign(sign: str, *, first: bool) -> str:
    """What fits one sign: a digit with or without a space before it, a letter, or itself."""
    if sign == "#":
        return r"\d" if first else r" ?\d"
    return {"@": "[A-Za-z]", " ": " ?"}.get(sign, re.escape(sign))
