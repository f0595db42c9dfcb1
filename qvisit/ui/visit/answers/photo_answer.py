"""An answer that names where a photo of the place is kept."""

from qvisit.forms.answers import MAX_REFERENCE, is_reply
from qvisit.forms.item import Item
from qvisit.ui.visit.answers.line_answer import LineAnswer, LineWords
from qvisit.ui.visit.answers.reading import Typed
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.plain_words import plain


class PhotoAnswer(LineAnswer):
    """Asks for the place of a photo that lies elsewhere, as where a visit allows none in QVisit."""

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        words = LineWords(
            tr("Write where it is"),
            tr("Where the photo is kept"),
            tr("Such as: trust camera 2, picture 14. Never a photo of people."),
        )
        super().__init__(item, words, _read_place, large=large, easy=easy)

    def _written(self, reply: str) -> str:
        return reply


def _read_place(item: Item, typed: str) -> Typed:
    place = " ".join(plain(typed).split())
    if not place:
        return None, ""
    if is_reply(item, place):
        return place, ""
    words = tr("This is too long. Write at most {count} letters.")
    return None, words.format(count=MAX_REFERENCE)
