"""An answer that is a number, with its unit."""

from qvisit.forms.item import Item
from qvisit.ui.visit.answers.line_answer import LineAnswer, LineWords
from qvisit.ui.visit.answers.reading import range_words, read_number
from qvisit.ui.visit.labels import tr

_WIDE = 200  # px at 100 %


class NumberAnswer(LineAnswer):
    """A point or a comma may stand before the decimals."""

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        hint = f"{range_words(item)} {tr('Enter saves it.')}".strip()
        label = tr("Number of {unit}").format(unit=item.unit)
        words = LineWords(tr("Write a number"), label, hint)
        super().__init__(item, words, read_number, large=large, easy=easy)
        self.keep_narrow(_WIDE)

    def _written(self, reply: str) -> str:
        return reply
