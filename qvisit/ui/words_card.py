"""Saving the words that open a profile as a card to print."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.unexpected import show_failure
from qvisit.usecases.cards import save_words_card


def save_card(
    page: QWidget, background: Background, choosers: Choosers, name: str, words: str
) -> None:
    """Ask where the card goes, and make it there off the window's thread.

    Args:
        page: Where it is asked and told.
        background: The door for slow work.
        choosers: How to ask for a place.
        name: Whose profile it is.
        words: What opens it.
    """
    title, usual = _tr("Save the card"), _tr("QVisit words.pdf")
    path = choosers.pdf(page, title, usual)
    if path is None:
        return
    done = _tr("The card is saved as {path}. Print it, then delete the file.").format(path=path)
    work = partial(save_words_card, path, name, words)
    background.run(page, work, lambda _none: announce(page, done), partial(show_failure, page))


def _tr(words: str) -> str:
    return QCoreApplication.translate("WordsCard", words)
