"""The same text in plain letters, so that one pattern fits every way of writing a number."""

import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_WIDE = range(0xFF01, 0xFF5F)  # full-width twins of ASCII
_WIDE_BY = 0xFEE0
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u2212": "-"}


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain letters, and where each of them stood in the text as it was written.

    `places` has one number more than there are letters: the end of the text.
    """

    text: str
    places: Sequence[int]

    def lower(self, start: int, end: int) -> str:
        """A stretch in small letters; either end may lie outside."""
        return self.text[max(0, start) : max(0, end)].lower()

    def before(self, start: int, letters: int) -> str:
        """What stands before a place in the same sentence, in small letters."""
        said = self.lower(start - letters, start)
        return said[_last_end(said) :]

    def after(self, end: int, letters: int) -> str:
        """What stands after a place in the same sentence, in small letters."""
        said = self.lower(end, end + letters)
        return said[: _first_end(said)]


def in_plain_letters(text: str) -> Plain:
    """Write digits, spaces, dashes and quotes in one way, and leave out what nobody sees."""
    if text.isascii():
        return Plain(text.replace("\t", " "), range(len(text) + 1))
    letters: list[str] = []
    places = array("L")
    for place, letter in enumerate(text):
        same = letter if letter.isascii() else _plain(letter)
        if same:
            letters.append(same)
            places.append(place)
    places.append(len(text))
    return Plain("".join(letters).replace("\t", " "), places)


@lru_cache(maxsize=4_096)
def _plain(letter: str) -> str:
    """One letter for another; none for marks that are not seen."""
    if letter in _QUOTES:
        return _QUOTES[letter]
    if ord(letter) in _WIDE:
        return chr(ord(letter) - _WIDE_BY)
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    by_category = {"Zs": " ", "Zl": "\n", "Zp": "\n", "Pd": "-", "Cf": "", "Cs": " ", "Cc": " "}
    return by_category.get(category, letter)


def _last_end(said: str) -> int:
    return max(said.rfind(end) + 1 for end in (". ", "\n", "! ", "? "))


def _first_end(said: str) -> int:
    ends = [at for at in (said.find(end) for end in (". ", "\n", "! ", "? ")) if at >= 0]
    return min(ends, default=len(said))
