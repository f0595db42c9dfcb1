"""The words that will open a profile: how hard they are, other ones, and a card to print."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import in_language
from qvisit.ui.new_person_page import NewPersonPage
from qvisit.ui.unexpected import show_failure
from qvisit.usecases import profiles
from qvisit.usecases.cards import save_words_card


def judge_words(words: str) -> tuple[bool, str]:
    """Whether words are hard enough to guess, and why."""
    judged = profiles.strength(words)
    return judged.enough, in_language(judged.words)


def serve_words(page: NewPersonPage, background: Background, choosers: Choosers) -> None:
    """Offer other words on a page, and save those that stand there as a card, when asked.

    Args:
        page: Where a new person is asked.
        background: The door for slow work.
        choosers: How to ask for a place.
    """
    page.new_words_requested.connect(lambda: page.unlock.offer_words(profiles.offer_words()))
    page.card_requested.connect(partial(_save_card, page, background, choosers))


def _save_card(page: NewPersonPage, background: Background, choosers: Choosers, words: str) -> None:
    title, usual = _tr("Save the card"), _tr("QVisit words.pdf")
    path = choosers.pdf(page, title, usual)
    if path is None:
        return
    done = _tr("The card is saved as {path}. Print it, then delete the file.").format(path=path)
    work = partial(save_words_card, path, page.name.text(), words)
    failed = partial(show_failure, page)
    background.run(page, work, lambda _none: page.unlock.say(done), failed)


def _tr(words: str) -> str:
    return QCoreApplication.translate("WordsCard", words)
