"""Which of a template's hard words a reader meets in one question."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from qvisit.forms.item import Item
from qvisit.forms.template import HardWord, Template

_ENDINGS: Final = r"(?:s|es|’s|'s)?"


def hard_words_in(template: Template, item: Item) -> tuple[HardWord, ...]:
    """List the hard words that stand in any wording of an item, in the template's order.

    Also in the plural, and whatever their case.
    """
    return _found(template, (*_easy_texts(item), *_other_texts(item)))


def hard_words_in_easy(template: Template, item: Item) -> tuple[HardWord, ...]:
    """List those that stand in what an easy reader is shown, or says aloud, in that order."""
    return _found(template, _easy_texts(item))


def _found(template: Template, texts: Iterable[str]) -> tuple[HardWord, ...]:
    text = "\n".join(texts)
    return tuple(one for one in template.hard_words if holds_word(text, one.word))


def holds_word(text: str, word: str) -> bool:
    """Whether a word stands in a text, also in the plural, and whatever its case."""
    pattern = rf"(?<!\w){re.escape(word)}{_ENDINGS}(?!\w)"
    return re.search(pattern, text, re.IGNORECASE) is not None


def _easy_texts(item: Item) -> Iterator[str]:
    yield from (item.text_easy, item.hint_easy or "", item.say_aloud or "")
    yield from (choice.easy or choice.text for choice in item.choices)


def _other_texts(item: Item) -> Iterator[str]:
    yield from (item.text_standard, item.guidance)
    yield from (choice.text for choice in item.choices)
    yield from (prompt.text for prompt in item.prompts)
