"""How easy the words are: reading ages, and the length of sentences.

A reading age is Flesch and Kincaid's school grade and 5 years. The limits follow the NHS service
manual (reading age 9 to 11 for what patients read) and the Department of Health's guide to easy
read of 2010 (a sentence of over 15 words is hard).
"""

from collections.abc import Callable, Iterator
from typing import Final

from qvisit.forms.check.prose import easing, longest_sentence, measure, sentences, words
from qvisit.forms.check.report import Remark
from qvisit.forms.check.wordings import Field, Wording, wordings
from qvisit.forms.template import Template
from qvisit.worded import worded

EASY_AGE: Final = 11.0
EASY_AGE_OF_ALL: Final = 9.0
STANDARD_AGE: Final = 14.0
EASY_WORDS: Final = 15
STANDARD_WORDS: Final = 25
SAID_WORDS: Final = 20
SAID_MEAN_WORDS: Final = 15
SCRIPT_WORDS: Final = 25

_AGES: Final[dict[Field, float]] = {
    "text_standard": STANDARD_AGE,
    "text_easy": EASY_AGE,
    "hint_easy": EASY_AGE,
    "say_aloud": EASY_AGE,
}
_LENGTHS: Final[dict[Field, int]] = {
    "text_standard": STANDARD_WORDS,
    "text_easy": EASY_WORDS,
    "hint_easy": EASY_WORDS,
    "say_aloud": SAID_WORDS,
}
Ease = Callable[[str], str]


def check_wording(template: Template) -> Iterator[Remark]:
    """Remark on words that are hard to read, item by item, then on the whole."""
    ease = easing(hard.word for hard in template.hard_words)
    for wording in wordings(template):
        for field in _AGES:
            yield from _check_field(wording, field, ease)
        yield from _check_choices(wording)
        yield from _check_guidance(wording)
    yield from _check_scripts(template)
    age = easy_age(template)
    if age > EASY_AGE_OF_ALL:
        yield Remark(
            "problem",
            "easy-age-of-all",
            worded(
                "All easy words together have a reading age of {age}. The most is {most}.",
                age=f"{age:g}",
                most=f"{EASY_AGE_OF_ALL:g}",
            ),
            "Make the hardest questions shorter, with shorter words.",
        )


def easy_age(template: Template) -> float:
    """The reading age of all easy words of a template together."""
    ease = easing(hard.word for hard in template.hard_words)
    texts = (one.text(field) for one in wordings(template) for field in ("text_easy", "hint_easy"))
    return measure(texts, ease).age


def standard_age(template: Template) -> float:
    """The reading age of all standard statements of a template together."""
    ease = easing(hard.word for hard in template.hard_words)
    return measure((one.text("text_standard") for one in wordings(template)), ease).age


def _check_field(wording: Wording, field: Field, ease: Ease) -> Iterator[Remark]:
    text = wording.text(field)
    if not text:
        return
    age = measure([text], ease).age
    if age > _AGES[field]:
        yield wording.remark(
            "problem",
            "hard-to-read",
            worded(
                "“{field}” has a reading age of {age}. The most is {known}.",
                field=field,
                age=f"{age:g}",
                known=f"{_AGES[field]:g}",
            ),
            "Use shorter words and shorter sentences. List a word that must stay in “hard_words”.",
        )
    yield from _check_length(wording, field, text, _LENGTHS[field])
    if field == "say_aloud":
        yield from _check_mean(wording, text)


def _check_length(wording: Wording, field: str, text: str, most: int) -> Iterator[Remark]:
    longest = longest_sentence(text)
    if longest > most:
        yield wording.remark(
            "problem",
            "long-sentence",
            worded(
                "“{field}” has a sentence of {longest} words. The most is {most}.",
                field=field,
                longest=longest,
                most=most,
            ),
            "Make two sentences of it, or take words out.",
        )


def _check_mean(wording: Wording, text: str) -> Iterator[Remark]:
    mean = len(words(text)) / max(1, len(sentences(text)))
    if mean > SAID_MEAN_WORDS:
        yield wording.remark(
            "problem",
            "long-sentences",
            worded(
                "The sentences of “say_aloud” have {mean} words on average. The most is {most}.",
                mean=f"{mean:.0f}",
                most=SAID_MEAN_WORDS,
            ),
            "Say it in shorter sentences.",
        )


def _check_choices(wording: Wording) -> Iterator[Remark]:
    for choice in wording.item.choices:
        yield from _check_length(wording, "choices", choice.easy or choice.text, EASY_WORDS)


def _check_guidance(wording: Wording) -> Iterator[Remark]:
    yield from _check_length(wording, "guidance", wording.item.guidance, STANDARD_WORDS)


def _check_scripts(template: Template) -> Iterator[Remark]:
    """Look at what is said before a section, and before and after a guided talk."""
    for section in template.sections:
        for field, text, most in (
            ("opening", section.opening, SCRIPT_WORDS),
            ("closing", section.closing, SCRIPT_WORDS),
            ("content_note", section.content_note, EASY_WORDS),
        ):
            longest = longest_sentence(text or "")
            if longest > most:
                yield Remark(
                    "problem",
                    "long-sentence",
                    worded(
                        "“{field}” has a sentence of {longest} words. The most is {most}.",
                        field=field,
                        longest=longest,
                        most=most,
                    ),
                    "Say it in two sentences.",
                    section=section.id,
                )
