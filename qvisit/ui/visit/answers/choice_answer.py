"""An answer that is one of several choices."""

from qvisit.forms.item import Item
from qvisit.ui.visit.answers.field import FoldedAnswer
from qvisit.ui.visit.labels import answer_options, tr
from qvisit.ui.widgets.answer_button import AnswerOption


class ChoiceAnswer(FoldedAnswer):
    """Up to twenty choices, so folded it shows only the one that was chosen."""

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        super().__init__(item, tr("Choose"), large=large, easy=easy)

    def _offered(self) -> tuple[AnswerOption, ...]:
        return answer_options(self.item, easy=self._easy) if self._large else ()
