"""How large everything on a guided page is: as large as fits; pictures give way before words."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Fit:
    """One set of sizes. Kinds are those of `tokens.TYPE`; lengths are px.

    `picture` and `shape` grow with the text; `pad`, `gap` and `button` do not. `above`: a shape
    stands over its word; else beside it.
    """

    question: str
    second: str
    answer: str
    skip: str
    button: str
    picture: int
    shape: int
    above: bool
    pad: int
    gap: int
    high: int


FITS: Final = (
    Fit("question-large", "second-large", "answer-large", "easy", "row", 232, 56, True, 22, 16, 52),
    Fit("question-large", "second-large", "answer-large", "easy", "row", 196, 56, True, 18, 14, 52),
    Fit("question-large", "second-large", "answer-large", "easy", "row", 160, 48, True, 12, 12, 48),
    Fit(
        "question-large", "second-large", "answer-large", "easy", "row", 128, 36, False, 14, 12, 44
    ),
    Fit("title", "easy", "answer-large", "easy", "row", 96, 30, False, 10, 8, 40),
    Fit("title", "easy", "card", "body", "row", 72, 24, False, 8, 8, 32),
    Fit("card", "body", "card", "body", "dense-bold", 56, 20, False, 6, 6, 28),
    Fit("card", "body", "row", "dense", "dense-bold", 40, 18, False, 3, 4, 24),
)
"""From the roomiest to the tightest; the last is used where none fits, and long texts scroll."""

BOLD: Final = {
    "second-large": "answer-large",
    "easy": "card",
    "body": "row",
    "dense": "dense-bold",
}
"""The bold kind of type that a chosen answer takes instead of a quiet one."""
