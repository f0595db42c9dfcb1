"""The words that open a profile: offering them, judging them, reading them as people type them."""

import re
import secrets
import unicodedata
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from qvisit.worded import worded

_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: 5 bits a letter, no I, L, O, U
_CODE_GROUPS = 7
_GROUP_LENGTH = 4
_CODE_LENGTH = _CODE_GROUPS * _GROUP_LENGTH  # 140 bits
_MISREAD = str.maketrans("OILU", "011V")

_ENOUGH_WORDS = 4
_ENOUGH_LETTERS = 16
_ONE_LONG_STRING = 20
_ONE_LONG_STRING_DISTINCT = 10
_FAMOUS = frozenset({"correct horse battery staple"})


class Strength(NamedTuple):
    """Whether words are hard enough to guess, and in plain English why."""

    enough: bool
    words: str


@cache
def _word_list() -> tuple[str, ...]:
    """The EFF's long list, without the few words that have a hyphen."""
    text = files("xkcdpass").joinpath("static", "eff-long").read_text(encoding="utf-8")
    return tuple(sorted({word for word in text.split() if word.isalpha()}))


def offer_words(count: int = 5) -> str:
    """Random words from the EFF's long list: 12.9 bits each, so 64 bits for five."""
    return " ".join(secrets.choice(_word_list()) for _ in range(count))


def plain_words(typed: str) -> str:
    """Words as typed, in the one form that is hashed: case, spaces and hyphens do not matter."""
    before, plain = "", typed
    while before != plain:  # a few letters take a second round
        before = plain
        folded = unicodedata.normalize("NFKC", plain).casefold()
        plain = re.sub(r"[\s\-‐‑]+", " ", folded).strip()
    return plain


def strength(words: str) -> Strength:
    """Judge words that a person chose: 4 different ones of 16 letters, or one very long string."""
    plain = plain_words(words)
    different = {word for word in plain.split() if len(word) >= 3}
    if plain in _FAMOUS:
        return Strength(False, "Many people know these words. Please choose others.")
    if _is_one_string(words):
        if len(plain) >= _ONE_LONG_STRING and len(set(plain)) >= _ONE_LONG_STRING_DISTINCT:
            return Strength(True, "These are hard to guess.")
        return Strength(False, "This is easy to guess. Four different words work well.")
    missing = _ENOUGH_WORDS - len(different)
    if missing > 0:
        more = worded("Add {count} more words.", one="Add 1 more word.", count=missing)
        return Strength(False, more)
    if sum(map(len, different)) < _ENOUGH_LETTERS:
        return Strength(False, "These words are short. Add 1 more word.")
    return Strength(True, "These words are hard to guess.")


def _is_one_string(typed: str) -> bool:
    """Whether this is no word or words, but letters, digits and signs in a row."""
    return len(typed.split()) == 1 and not all(
        part.isalpha() for part in plain_words(typed).split()
    )


def new_code() -> str:
    """A recovery code to print: 7 groups of 4 letters and digits, 140 random bits."""
    groups = (
        "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_GROUP_LENGTH))
        for _ in range(_CODE_GROUPS)
    )
    return "-".join(groups)


def plain_code(typed: str) -> str | None:
    """A recovery code as typed in its one form, or None if no code can look like that.

    Case, spaces, hyphens and letters that look like digits do not matter.
    """
    text = unicodedata.normalize("NFKC", typed).upper()
    plain = re.sub(r"[\s\-‐‑–—]+", "", text).translate(_MISREAD)
    fits = len(plain) == _CODE_LENGTH and set(plain) <= set(_CODE_ALPHABET)
    return plain if fits else None
