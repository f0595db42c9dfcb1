"""What a finding rests on: ways of finding out, reviewers, regulations, stories that differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qvisit.forms.answers import NON_ANSWERS
from qvisit.forms.template import Template
from qvisit.visits.consensus import ItemView
from qvisit.visits.contradictions import Contradiction

_ONE_KIND = {
    "observe": "observation",
    "ask_patient": "patients",
    "ask_carer": "carers",
    "ask_staff": "staff",
    "check_record": "records",
    "data": "data",
}


@dataclass(frozen=True)
class Grounds:
    """What the items of a finding say about it.

    `sources` are the kinds of source that gave an answer, each once: observation, patients,
    carers, staff, records, data. They are independent of each other; several reviewers who saw
    the same thing are not. `reviewers` counts those who gave an answer.
    """

    sources: tuple[str, ...]
    reviewers: int
    regulations: tuple[str, ...]
    stories: tuple[Contradiction, ...]


def grounds(
    items: Iterable[str],
    templates: Sequence[Template],
    views: Sequence[ItemView],
    stories: Sequence[Contradiction],
) -> Grounds:
    """What a finding that names these items rests on.

    Args:
        items: Codes.
        templates: The visit's.
        views: Their items as the panel sees them.
        stories: Where voices tell different stories.
    """
    codes = frozenset(items)
    named = [view for view in views if view.item.code in codes]
    given = [
        (view.item.method, one.seat.person)
        for view in named
        for one in view.views
        if one.counts and one.reply is not None and one.reply not in NON_ANSWERS
    ]
    regulations = (
        template.section_of(item.code).regulation
        for template in templates
        for item in template.items
        if item.code in codes
    )
    return Grounds(
        sources=tuple(dict.fromkeys(_ONE_KIND[method] for method, _who in given)),
        reviewers=len({who for _method, who in given}),
        regulations=tuple(dict.fromkeys(one for one in regulations if one)),
        stories=tuple(one for one in stories if {one.better.item, one.worse.item} & codes),
    )
