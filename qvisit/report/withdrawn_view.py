"""Answers to questions that the visit no longer asks: kept for governance, counted for nothing."""

from collections.abc import Mapping, Sequence
from typing import Final

from qvisit.forms.answers import non_answer_options
from qvisit.forms.template import Template
from qvisit.report.accounts import Withdrawn
from qvisit.report.panel import SOMEBODY
from qvisit.report.sheets import note_words
from qvisit.visits.visit import Visit
from qvisit.visits.withdrawn import WithdrawnSaying, withdrawn_answers

_WORDS: Final[Mapping[str, str]] = {
    **{option.reply: option.label for option in non_answer_options()},
    "met": "Met",
    "partly": "Partly met",
    "not_met": "Not met",
    "yes": "Yes",
    "no": "No",
}
"""Replies that mean the same on every scale: the question's own scale is gone."""


def withdrawn_lines(
    visit: Visit, templates: Sequence[Template], labels: Mapping[str, str]
) -> tuple[Withdrawn, ...]:
    """Every such question with its wording, where the template still knows it, and what was said.

    Args:
        visit: With the sheets that may be read.
        templates: Those it is pinned to.
        labels: What each person is called, by person.
    """
    titles = {template.id: template.title for template in templates}
    return tuple(
        Withdrawn(
            code=one.item,
            template=titles.get(one.template, one.template),
            text=one.text,
            reason=one.reason,
            said=tuple((labels.get(own.person, SOMEBODY), _said(own)) for own in one.said),
        )
        for one in withdrawn_answers(templates, visit.shared, visit.sheets)
    )


def _said(own: WithdrawnSaying) -> str:
    reply = own.answer.said.reply if own.answer else None
    answer = [_WORDS.get(reply, f"“{reply}”")] if reply else []
    return "\n".join([*answer, *(note_words(note.said) for note in own.notes)])
