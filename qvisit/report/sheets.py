"""Each reviewer's own answers and notes, by role: for the governance annex alone."""

from collections.abc import Mapping

from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.report.answer_words import OWN_WORDS, answer_words
from qvisit.report.content import OwnAnswer, ReviewerSheet
from qvisit.report.item_rows import METHOD_WORDS
from qvisit.report.panel import SOMEBODY
from qvisit.report.panel_view import ItemKey, Panel
from qvisit.report.words import listing, plural
from qvisit.visits.kinds import Seat
from qvisit.visits.own_kinds import Band, NoteWritten
from qvisit.visits.talks import Talk, standing_talks
from qvisit.visits.visit import Sheet, Visit
from qvisit.visits.withdrawn import withdrawn_answers

NOT_COUNTED = "Not counted: other answers leave this out."


def reviewer_sheets(visit: Visit, panel: Panel) -> tuple[ReviewerSheet, ...]:
    """One for each seat on the panel, in the order of the plan."""
    templates = [template for template, _ in panel.views]
    gone = {
        (one.template, one.item) for one in withdrawn_answers(templates, visit.shared, visit.sheets)
    }
    maker = _Sheets(panel, frozenset(gone))
    return tuple(
        maker.sheet(seat, panel.labels[seat.person], visit.sheets) for seat in visit.shared.seats
    )


class _Sheets:
    """Makes the sheets of one visit; `gone` are items that it no longer asks."""

    def __init__(self, panel: Panel, gone: frozenset[ItemKey]) -> None:
        views = [view for _, held in panel.views for view in held]
        self._templates = [template for template, _ in panel.views]
        self._labels = panel.labels
        self._gone = gone
        self._left_out = {(one.template, one.item.code) for one in views if not one.asked}
        self._theirs = {
            (one.template, one.item.code, own.seat.person) for one in views for own in one.views
        }

    def sheet(self, seat: Seat, role: str, sheets: Mapping[PersonId, Sheet]) -> ReviewerSheet:
        """What one person answered and noted."""
        sheet = sheets.get(PersonId(seat.person))
        if sheet is None:
            return ReviewerSheet(role, "This laptop may not read these answers, or has none.", ())
        listed = [(one, self._own_items(one, seat, sheet)) for one in self._templates]
        groups = tuple(
            (template.title, tuple(self._own(sheet, template, item) for item in items))
            for template, items in listed
            if items
        )
        if talks := _talks(sheet):
            groups += (("Talks with people", talks),)
        if elsewhere := self._notes_elsewhere(sheet):
            groups += (("Notes on other things", elsewhere),)
        others = sum(len(one.items) - len(items) for one, items in listed)
        return ReviewerSheet(role, _summary(sheet, others) + self._typed(sheet), groups)

    def _typed(self, sheet: Sheet) -> str:
        """Who typed in what the reviewer wrote on paper, by role."""
        typists = {one.typist for one in sheet.answers.values()}
        typists |= {one.typist for one in sheet.notes.values()}
        roles = sorted(self._labels.get(one, SOMEBODY) for one in typists if one is not None)
        return f" Written on paper, typed by: {listing(roles)}." if roles else ""

    def _own_items(self, template: Template, seat: Seat, sheet: Sheet) -> list[Item]:
        """What this person was asked, and whatever else they answered or noted."""
        noted = {
            note.said.item
            for note in sheet.notes.values()
            if note.said.template == template.id and note.said.text
        }
        return [
            item
            for item in template.items
            if (template.id, item.code, seat.person) in self._theirs
            or item.code in noted
            or sheet.reply(template.id, item.code) is not None
        ]

    def _own(self, sheet: Sheet, template: Template, item: Item) -> OwnAnswer:
        written = sheet.answers.get((template.id, item.code))
        reply = written.said.reply if written else None
        answer = answer_words(item, reply)
        notes = [note_words(note.said) for note in sheet.notes_on(template.id, item.code)]
        if item.scale in OWN_WORDS and reply is not None and answer == reply:
            answer = "In own words"
            notes.insert(0, f"“{reply}”")
        if written and reply is not None and written.said.asked:
            answer += f" (asked {plural(written.said.asked, 'person', 'people')})"
        if written and reply is not None and written.said.from_talks:
            answer += ". Worked out from their talks"
        if reply is not None and (template.id, item.code) in self._left_out:
            notes.append(NOT_COUNTED)
        return OwnAnswer(item.code, item.text_standard, answer, tuple(notes))

    def _notes_elsewhere(self, sheet: Sheet) -> tuple[OwnAnswer, ...]:
        """Notes on anything else than an item: nothing that was written may go missing."""
        asked = {(one.id, item.code) for one in self._templates for item in one.items}
        notes = [written.said for written in sheet.notes.values() if written.said.text]
        return tuple(
            OwnAnswer(note.item or "Jot", note.template or _about(note), "–", (note_words(note),))
            for note in notes
            if (note.template, note.item) not in asked | self._gone
        )


def _summary(sheet: Sheet, others: int) -> str:
    given = sum(written.said.reply is not None for written in sheet.answers.values())
    notes = sum(bool(written.said.text) for written in sheet.notes.values())
    summary = f"{plural(given, 'answer')}, {plural(notes, 'note')}."
    if others:
        were = plural(others, "item was", "items were")
        summary += f" {were} not theirs to look at, or left out by other answers."
    if sheet.voices:
        said = sheet.voices.said
        summary += (
            f" Spoke with {plural(said.patients, 'patient')}, {plural(said.carers, 'carer')}, "
            f"{plural(said.staff, 'member of staff', 'members of staff')}."
        )
    return summary


def note_words(note: NoteWritten) -> str:
    """A note with the way it is known and, of a quote, whether it may be used."""
    method = METHOD_WORDS[note.method].capitalize()
    if note.supported_by:
        method += ", written with help"
    if not note.is_quote:
        return f"{method}: {note.text}"
    return f"{method}, {_quote(note.text, consent=note.consent)}"


def _quote(text: str, *, consent: bool) -> str:
    """Somebody's own words; without their consent they are held back from every other paper."""
    allowed = "may be quoted" if consent else "may not be quoted, held back"
    return f"in their words ({allowed}): “{text}”"


def _talks(sheet: Sheet) -> tuple[OwnAnswer, ...]:
    """The talks that count: with which group, how many people, what else they said."""
    return tuple(_talk(talk) for talk in standing_talks(sheet))


def _talk(talk: Talk) -> OwnAnswer:
    said = talk.now.said
    one, several = _GROUPS[said.band]
    words = f"{'With help: ' if said.supported_by else ''}{said.words}"
    if said.words and said.is_quote:
        words = f"Said, {_quote(said.words, consent=said.consent)}"
    told = plural(len(said.replies), "question", "questions")
    people = plural(said.people, one, several)
    return OwnAnswer(
        f"Talk {talk.number}", f"With {people}", f"Answered {told}", (words,) if said.words else ()
    )


def _about(note: NoteWritten) -> str:
    return "About the whole visit" if note.whole_visit else "Not sorted"


_GROUPS: Mapping[Band, tuple[str, str]] = {
    "patient": ("patient", "patients"),
    "carer": ("carer", "carers"),
    "staff": ("member of staff", "members of staff"),
}
