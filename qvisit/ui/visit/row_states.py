"""How each item of a visit stands, as its row in the list shows it."""

from collections.abc import Mapping
from dataclasses import replace

from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.item_row import RowState
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.talks.wording import heard_words
from qvisit.visits.visit import Sheet

_NOTHING = RowState()


def row_states(
    sheet: Sheet, form: FormMap, asked: Mapping[ItemKey, int], written: Mapping[ItemKey, str]
) -> dict[ItemKey, RowState]:
    """The state of every item of which anything is known.

    Args:
        sheet: The reviewer's own answers.
        form: Knows what each item asks.
        asked: People asked about items that have no answer yet.
        written: Words of answers that are being written.
    """
    states = {
        key: RowState(answer.said.reply, asked.get(key, answer.said.asked))
        for key, answer in sheet.answers.items()
    }
    for key, count in asked.items():
        states.setdefault(key, RowState(asked=count))
    for key, count in _notes(sheet).items():
        states[key] = replace(states.get(key, _NOTHING), notes=count)
    for key, words in written.items():
        states[key] = replace(states.get(key, _NOTHING), draft=words)
    for key, words in all_heard(sheet, form).items():
        states[key] = replace(states.get(key, _NOTHING), heard=words)
    for key, flag in sheet.flags.items():
        states[key] = replace(states.get(key, _NOTHING), flagged=flag.said.on)
    return states


def all_heard(sheet: Sheet, form: FormMap) -> dict[ItemKey, str]:
    """What the person's talks say to each item that was answered in one."""
    told = {
        (one.template, one.item)
        for versions in sheet.talks.values()
        for one in versions[-1].said.replies
    }
    return {key: heard_words(sheet, form.item(key), key) for key in told if key in form}


def _notes(sheet: Sheet) -> dict[ItemKey, int]:
    counts: dict[ItemKey, int] = {}
    for note in sheet.notes.values():
        if note.said.text:
            key = (note.said.template, note.said.item)
            counts[key] = counts.get(key, 0) + 1
    return counts
