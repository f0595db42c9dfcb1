"""How a trust writes its hospital numbers."""

import re

from qvisit.errors import QVisitError
from qvisit.worded import worded

_LONGEST_MASK, _FEWEST_MASK_DIGITS = 20, 3


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
    """A pattern for a mask. It repeats nothing freely, so its time grows with the text alone.

    Raises:
        WrongMaskError: Too long, or fewer than 3 digits.
    """
    if len(mask) > _LONGEST_MASK or mask.count("#") < _FEWEST_MASK_DIGITS:
        raise WrongMaskError
    signs = {"#": r" ?\d", "@": "[A-Za-z]", " ": " ?"}
    inside = "".join(signs.get(sign, re.escape(sign)) for sign in mask)
    return re.compile(rf"(?<!\w){inside.removeprefix(' ?')}(?!\w)", re.IGNORECASE)
