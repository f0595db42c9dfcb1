"""Which of a template's hard words a reader meets in one question."""

import re
from collections.abc import Iterator
from typing import Final

from qvisit.forms.item import Item
from qvisit.forms.template import HardWord, Template

_ENDINGS: Final = r"(?:s|es|’s|'s)?"


def hard_words_in(template: Template, item: Item) -> tuple[HardWord, ...]:
    """List the hard words that stand in any wording of an item, in the template's order.

    Also in the plural, and whatever their case.
    """
    text = "\n".join(_texts(item))
    return tuple(one for one in template.hard_words if _holds(text, one.word))


def _holds(text: str, word: str) -> bool:
    pattern = rf"(?<!\w){re.escape(word)}{_ENDINGS}(?!\w)"
    return re.search(pattern, text, re.IGNORECASE) is not None


def _texts(item: Item) -> Iterator[str]:
    yield from (item.text_standard, item.text_easy, item.guidance)
    yield from (text for text in (item.hint_easy, item.say_aloud) if text)
    for choice in item.choices:
        yield from (choice.text, choice.easy or "")
    yield from (prompt.text for prompt in item.prompts)
