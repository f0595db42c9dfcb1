"""Sentences, words, syllables and reading ages of English text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import syllapy

_SENTENCE_END: Final = re.compile(r"(?<=[.?!:;…])[”’\")]*\s+")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'./-][^\W_]+)*|_{2,}", re.UNICODE)
_BLANK_NAME: Final = "__"  # stands in a script for a name that is filled in
_HARD_WORD: Final = "ladder"  # two syllables: what an explained hard word counts as
_ENDINGS: Final = r"(?:s|es|’s|'s)?"

# Flesch and Kincaid's grade for schools (Kincaid et al. 1975); the age is the grade and 5 years.
_GRADE_PER_WORD: Final = 0.39
_GRADE_PER_SYLLABLE: Final = 11.8
_GRADE_START: Final = 15.59
_AGE_AT_GRADE_0: Final = 5.0
YOUNGEST: Final = 5.0
# The formula was made for pages. In one short question a single long word would decide, so a text
# of fewer words is filled up with words of this many syllables, the mean of plain speech.
_FULL_TEXT: Final = 10
_PLAIN_SYLLABLES: Final = 1.25


@dataclass(frozen=True, slots=True)
class Measure:
    """How much text there is."""

    sentences: int
    words: int
    syllables: int

    @property
    def age(self) -> float:
        """The reading age in years, to one decimal; short texts are filled up with plain words."""
        if not self.words:
            return YOUNGEST
        missing = max(0, _FULL_TEXT - self.words)
        syllables = self.syllables + missing * _PLAIN_SYLLABLES
        per_word = syllables / (self.words + missing)
        grade = (
            _GRADE_PER_WORD * self.words / self.sentences
            + _GRADE_PER_SYLLABLE * per_word
            - _GRADE_START
        )
        return round(max(YOUNGEST, grade + _AGE_AT_GRADE_0), 1)


def sentences(text: str) -> tuple[str, ...]:
    """Split text at full stops, question marks, colons and semicolons."""
    return tuple(part for part in _SENTENCE_END.split(text.strip()) if words(part))


def words(text: str) -> tuple[str, ...]:
    """List the words; a word joined by hyphens is one, a dash is none."""
    return tuple(_WORD.findall(text))


def longest_sentence(text: str) -> int:
    """How many words the longest sentence has."""
    return max((len(words(sentence)) for sentence in sentences(text)), default=0)


def measure(texts: Iterable[str], ease: Callable[[str], str]) -> Measure:
    """Measure texts one after the other.

    Args:
        ease: Puts an easy word in the place of those that are explained; see `easing`.
    """
    parts = [sentence for text in texts for sentence in sentences(ease(text))]
    found = [word for part in parts for word in words(part)]
    return Measure(len(parts), len(found), sum(syllables(word) for word in found))


def easing(hard_words: Iterable[str]) -> Callable[[str], str]:
    """Make what replaces each of these words, also in the plural, by an easy one."""
    longest_first = sorted(hard_words, key=lambda word: (-len(word), word))
    if not longest_first:
        return str
    either = "|".join(re.escape(word) for word in longest_first)
    pattern = re.compile(rf"(?<!\w)(?:{either}){_ENDINGS}(?!\w)", re.IGNORECASE)
    return lambda text: pattern.sub(_HARD_WORD, text)


def syllables(word: str) -> int:
    """How many syllables a word has; a number counts as one, letters said singly as one each."""
    if word.startswith(_BLANK_NAME):
        return 2
    parts = re.split(r"[-./]", word)
    return sum(_spoken(part) for part in parts) or 1


def _spoken(part: str) -> int:
    if any(letter.isdigit() for letter in part):
        return 1
    if part.isupper() and not set(part) & set("AEIOUY"):
        return len(part)
    return _in_word(part.lower().replace("’", "'"))


def _in_word(word: str) -> int:
    """Count the syllables of a word in small letters: by the word list, or by its ending."""
    if word in _OURS:
        return _OURS[word]
    for ending, count in _BY_ENDING:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and _has_vowel(stem):
            found = count(stem)
            if found:
                return found
    return int(syllapy.count(word)) or 1


def _has_vowel(stem: str) -> bool:
    return any(letter in "aeiouy" for letter in stem)


def _of_stem(stem: str) -> int:
    """Count a verb whose ending was taken off: “mak” is “make”, “stopp” is “stop”."""
    known = syllapy.WORD_DICT
    for whole in (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1] else stem):
        if whole in _OURS or whole in known:
            return _OURS.get(whole) or int(known[whole])
    if stem.endswith("i"):
        return _in_word(stem[:-1] + "y")
    return len(re.findall("[aeiouy]+", stem))


def _ing(stem: str) -> int:
    return _of_stem(stem) + 1


def _ed(stem: str) -> int:
    return _of_stem(stem) + (stem[-1] in "td")


def _plural(stem: str) -> int:
    if stem[-1] in "siu":
        return 0
    if stem.endswith("ie"):
        return _in_word(stem[:-2] + "y")
    if stem.endswith(("se", "xe", "ze", "ce", "ge", "che", "she")):
        return _of_stem(stem[:-1]) + 1
    return _in_word(stem)


def _owned(stem: str) -> int:
    return _in_word(stem) + stem.endswith(("s", "x", "z", "ce", "se", "ge", "ch", "sh"))


def _not(stem: str) -> int:
    return _in_word(stem) + (stem[-1] in "sd")


def _ly(stem: str) -> int:
    return _in_word(stem) + 1 if stem in syllapy.WORD_DICT else 0


# The word list lacks most plurals and past tenses, and counts them too high.
_BY_ENDING: Final[tuple[tuple[str, Callable[[str], int]], ...]] = (
    ("'s", _owned),
    ("n't", _not),
    ("ing", _ing),
    ("ed", _ed),
    ("s", _plural),
    ("ly", _ly),
)
# Words of wards that the list lacks or has wrong, each with the endings that need saying.
_OURS: Final[dict[str, int]] = {
    "advocate": 3,
    "anything": 3,
    "autism": 3,
    "baseline": 2,
    "bigger": 2,
    "biggest": 2,
    "can't": 1,
    "confidentiality": 7,
    "debriefed": 2,
    "dementia": 3,
    "diabetes": 4,
    "disabled": 3,
    "don't": 1,
    "earlier": 3,
    "encouragement": 4,
    "environmental": 6,
    "evening": 2,
    "everything": 3,
    "factual": 3,
    "harder": 2,
    "healthier": 3,
    "higher": 2,
    "idea": 3,
    "involvement": 3,
    "judgement": 2,
    "larger": 2,
    "longer": 2,
    "medicine": 2,
    "nothing": 2,
    "overdue": 3,
    "proactive": 3,
    "procurement": 3,
    "psychiatric": 4,
    "psychiatrist": 4,
    "racism": 3,
    "realise": 3,
    "real": 1,
    "really": 2,
    "rehabilitation": 6,
    "reuse": 2,
    "reusable": 4,
    "safeguard": 2,
    "safeguarding": 3,
    "smaller": 2,
    "smallest": 2,
    "something": 2,
    "timetable": 3,
    "tired": 2,
    "who's": 1,
    "won't": 1,
}
