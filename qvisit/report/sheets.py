"""Each reviewer's own answers and notes, by role: for the governance annex alone."""

from collections.abc import Mapping, Sequence

from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.report.content import OwnAnswer, ReviewerSheet
from qvisit.report.item_rows import METHOD_WORDS, answer_words
from qvisit.report.words import plural
from qvisit.visits.kinds import NoteWritten, Seat
from qvisit.visits.visit import Sheet, Visit


def reviewer_sheets(
    visit: Visit, templates: Sequence[Template], labels: Mapping[str, str]
) -> tuple[ReviewerSheet, ...]:
    """One for each seat on the panel, in the order of the plan."""
    return tuple(_sheet(visit, seat, labels[seat.person], templates) for seat in visit.shared.seats)


def _sheet(visit: Visit, seat: Seat, role: str, templates: Sequence[Template]) -> ReviewerSheet:
    sheet = visit.sheets.get(PersonId(seat.person))
    if sheet is None:
        return ReviewerSheet(role, "This laptop may not read these answers, or has none.", ())
    groups = tuple(
        (template.title, tuple(_own(sheet, template, item) for item in template.items))
        for template in templates
    )
    if elsewhere := _notes_elsewhere(sheet, templates):
        groups += (("Notes on items that this visit no longer asks", elsewhere),)
    given = sum(written.said.reply is not None for written in sheet.answers.values())
    notes = sum(bool(written.said.text) for written in sheet.notes.values())
    summary = f"{plural(given, 'answer')}, {plural(notes, 'note')}."
    if sheet.voices:
        said = sheet.voices.said
        summary += (
            f" Spoke with {plural(said.patients, 'patient')}, {plural(said.carers, 'carer')}, "
            f"{plural(said.staff, 'member of staff', 'members of staff')}."
        )
    return ReviewerSheet(role, summary, groups)


def _notes_elsewhere(sheet: Sheet, templates: Sequence[Template]) -> tuple[OwnAnswer, ...]:
    """Notes on anything but the items of the templates: nothing that was written may go missing."""
    asked = {(template.id, item.code) for template in templates for item in template.items}
    notes = [written.said for written in sheet.notes.values() if written.said.text]
    return tuple(
        OwnAnswer(note.item, note.template, "–", (_note(note),))
        for note in notes
        if (note.template, note.item) not in asked
    )


def _own(sheet: Sheet, template: Template, item: Item) -> OwnAnswer:
    written = sheet.answers.get((template.id, item.code))
    answer = answer_words(item, written.said.reply if written else None)
    if written and written.said.asked:
        answer += f" (asked {plural(written.said.asked, 'person', 'people')})"
    notes = tuple(_note(note.said) for note in sheet.notes_on(template.id, item.code))
    return OwnAnswer(item.code, item.text_standard, answer, notes)


def _note(note: NoteWritten) -> str:
    method = METHOD_WORDS[note.method].capitalize()
    if not note.is_quote:
        return f"{method}: {note.text}"
    consent = "may be quoted" if note.consent else "may not be quoted"
    return f"{method}, in their words ({consent}): “{note.text}”"
