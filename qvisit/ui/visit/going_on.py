"""Whether the next question comes by itself after an answer."""

from qvisit.forms.answers import NON_ANSWERS
from qvisit.ui.own_ways import own_ways
from qvisit.ui.visit.labels import ItemKey, is_asked
from qvisit.ui.visit.own_work import OwnWork
from qvisit.ui.visit.risk_question import failed_critical

_CHOSEN_IN_ONE = ("MET3", "LEVEL4", "YES_NO", "SIGN", "MARKER", "CHOICE")


def goes_on(work: OwnWork, key: ItemKey, reply: str) -> bool:
    """Whether an answer that was just saved ends its question, and the person likes to go on.

    It does not where something else is asked there: whether anyone is at risk now, or how many
    people were asked.
    """
    item = work.part.form.item(key)
    if not reply or not own_ways().next_on_answer:
        return False
    if failed_critical(work.editor.current, key, item):
        return False
    if reply in NON_ANSWERS:
        return True
    return item.scale in _CHOSEN_IN_ONE and not (is_asked(item) and work.people(key) == 0)
