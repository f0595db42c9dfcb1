"""How a rating is shown: its word by the visit's rule set, its colour and shape by its place."""

from PySide6.QtCore import QCoreApplication

from qvisit.ui.wording import StateWords
from qvisit.usecases.templates import rating_title


def rating_words(rating: str, rules: str) -> StateWords:
    """A rating as a pill shows it; without words while there is none.

    Args:
        rating: As the record has it.
        rules: "id version" of the visit's rule set, which says what people call it.
    """
    looks = {
        "outstanding": ("blue", "star"),
        "good": ("green", "disc"),
        "requires_improvement": ("amber", "triangle"),
        "inadequate": ("red", "diamond"),
    }
    if rating in looks:
        return StateWords(rating_title(rules, rating), *looks[rating])
    others = {
        "": StateWords("", "", ""),
        "paused": StateWords(_tr("Rating paused"), "amber", "pause"),
        "panel_judges": StateWords(_tr("The panel judges"), "grey", "people"),
    }
    return others.get(rating, StateWords(_tr("Not rated"), "grey", "ring-dashed"))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Rating", words)
