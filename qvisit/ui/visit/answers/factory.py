"""From a question to the field that answers it."""

from collections.abc import Callable
from types import MappingProxyType

from qvisit.clock import Clock
from qvisit.forms.item import Item
from qvisit.ui.visit.answers.choice_answer import ChoiceAnswer
from qvisit.ui.visit.answers.count_answer import CountAnswer
from qvisit.ui.visit.answers.field import AnswerField, OptionsAnswer
from qvisit.ui.visit.answers.multi_answer import MultiAnswer
from qvisit.ui.visit.answers.number_answer import NumberAnswer
from qvisit.ui.visit.answers.photo_answer import PhotoAnswer
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.answers.when_answer import DayAnswer, MomentAnswer, TimeAnswer

_FIELDS: MappingProxyType[str, Callable[..., AnswerField]] = MappingProxyType(
    {
        "CHOICE": ChoiceAnswer,
        "MULTI": MultiAnswer,
        "COUNT": CountAnswer,
        "NUMBER": NumberAnswer,
        "TEXT": TextAnswer,
        "PHOTO": PhotoAnswer,
    }
)
_BY_CLOCK: MappingProxyType[str, Callable[..., AnswerField]] = MappingProxyType(
    {"DATE": DayAnswer, "TIME": TimeAnswer, "DATE_TIME": MomentAnswer}
)


def answer_field(
    item: Item, clock: Clock, *, large: bool = True, easy: bool = False
) -> AnswerField:
    """Make the field for a question.

    Args:
        item: What is asked.
        clock: Gives the present where a button writes it.
        large: Whether there is room for all of it; else it is folded to one line.
        easy: Whether the answers are in easy words.
    """
    if item.scale in _BY_CLOCK:
        return _BY_CLOCK[item.scale](item, clock, large=large, easy=easy)
    return _FIELDS.get(item.scale, OptionsAnswer)(item, large=large, easy=easy)
