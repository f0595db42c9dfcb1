"""Answers and notes to questions that the visit's templates no longer ask: kept, and to be seen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.visits.own_kinds import AnswerGiven, NoteWritten
from qvisit.visits.visit import Shared, Sheet, Written


@dataclass(frozen=True)
class WithdrawnSaying:
    """What one reviewer said to a question that is not asked any more."""

    person: PersonId
    answer: Written[AnswerGiven] | None
    notes: tuple[Written[NoteWritten], ...]


@dataclass(frozen=True)
class WithdrawnAnswers:
    """All that was said to one such question.

    `text` and `reason` are those under which the template lists it as withdrawn; "" where it
    does not, or where the visit has no such template any more.
    """

    template: str
    item: str
    text: str
    reason: str
    said: tuple[WithdrawnSaying, ...]


def withdrawn_answers(
    templates: Iterable[Template], shared: Shared, sheets: Mapping[PersonId, Sheet]
) -> tuple[WithdrawnAnswers, ...]:
    """Collect what was said to questions that none of the pinned templates asks.

    This happens when the plan was changed before an answer arrived. A template that is pinned
    but is not here yet may ask anything, so nothing is withdrawn because of it.

    Returns:
        In the order of the plan's templates, then by template and code; people in the order of
        their seats, those without a seat last.
    """
    known = {template.id: template for template in templates}
    order = [pin.template for pin in shared.plan.now.said.templates] if shared.plan else []
    missing = set(order) - set(known)
    asked = {(one.id, item.code) for one in known.values() for item in one.items}
    people = _in_seat_order(shared, sheets)
    gone = {
        key
        for sheet in sheets.values()
        for key in _spoken_to(sheet)
        if key not in asked and key[0] not in missing and key[0]
    }
    place = {template: at for at, template in enumerate(order)}
    return tuple(
        _collect(known.get(key[0]), key, [(who, sheets[who]) for who in people])
        for key in sorted(gone, key=lambda key: (place.get(key[0], len(place)), key))
    )


def _in_seat_order(shared: Shared, sheets: Mapping[PersonId, Sheet]) -> list[PersonId]:
    seated = [person for seat in shared.seats if (person := PersonId(seat.person)) in sheets]
    return seated + sorted(person for person in sheets if person not in seated)


def _spoken_to(sheet: Sheet) -> set[tuple[str, str]]:
    """The questions that a reviewer has an answer or a note to; taken back is not said."""
    answered = {key for key, written in sheet.answers.items() if written.said.reply is not None}
    noted = {
        (note.said.template, note.said.item) for note in sheet.notes.values() if note.said.text
    }
    return answered | noted


def _collect(
    template: Template | None, key: tuple[str, str], sheets: Iterable[tuple[PersonId, Sheet]]
) -> WithdrawnAnswers:
    listed = template.withdrawn if template else ()
    entry = next((one for one in listed if one.code == key[1]), None)
    said = []
    for person, sheet in sheets:
        written = sheet.answers.get(key)
        answer = written if written is not None and written.said.reply is not None else None
        notes = sheet.notes_on(*key)
        if answer is not None or notes:
            said.append(WithdrawnSaying(person, answer, notes))
    return WithdrawnAnswers(
        template=key[0],
        item=key[1],
        text=entry.text_standard if entry else "",
        reason=entry.reason if entry else "",
        said=tuple(said),
    )
