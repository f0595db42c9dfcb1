"""What to write in an action instead of a word that promises nothing anybody could check."""

from types import MappingProxyType

from qvisit.ui.visit.labels import tr


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
