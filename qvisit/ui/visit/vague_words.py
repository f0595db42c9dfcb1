"""Finds words in an action that promise nothing anybody could check."""

import re
from types import MappingProxyType

from qvisit.ui.visit.labels import tr

_VAGUE = re.compile(r"\b(ensur\w*|remind\w*|monitor\w*|review\w*|ongoing|asap)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")


def vague_words(text: str) -> tuple[str, ...]:
    """The vague words of a text as they stand there; none when it names a number or a day."""
    if _NUMBER.search(text):
        return ()
    return tuple(dict.fromkeys(match[0] for match in _VAGUE.finditer(text)))


def better_words(word: str) -> str:
    """What to write instead of a vague word."""
    advice = MappingProxyType(
        {
            "ensur": tr("Say who does what."),
            "remin": tr("A reminder rarely lasts. Could you change the rota or the room?"),
            "monit": tr("Say how often, and which number counts as good."),
            "revie": tr("Say what changes after it, and by which day."),
            "ongoi": tr("Say by which day."),
            "asap": tr("Say by which day."),
        }
    )
    key = word.casefold()
    return advice.get(key[:5], advice.get(key[:4], tr("Say who does what, and by when.")))
