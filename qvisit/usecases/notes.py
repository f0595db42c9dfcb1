"""Notes on items, and jots: notes without an item that are sorted later."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.store import drafts
from qvisit.usecases.record import entry
from qvisit.usecases.scoring import MAX_NOTE, TooLongError
from qvisit.usecases.visits import OpenVisit, write_own
from qvisit.visits.kinds import Method
from qvisit.visits.own_kinds import NoteWritten
from qvisit.workspace import Workspace

NO_ITEM = ("", "")
WHOLE_VISIT = ("", "whole visit")
"""Where a jot goes that is about no item."""


class UnknownNoteError(QVisitError):
    """No such note on this sheet."""

    def __init__(self) -> None:
        super().__init__(
            "This note is not among yours.",
            hint="Nothing has changed. Open the visit again and look at your notes.",
        )


@dataclass(frozen=True)
class Noted:
    """What a note says, and how its writer knows.

    `seen_at` is a UTC instant; "" for the moment of writing. `supported_by` is who helped to write
    it, as a role.
    """

    text: str
    method: Method = "observe"
    is_quote: bool = False
    consent: bool = False
    seen_at: str = ""
    supported_by: str = ""


def last_time(now: datetime, clock: str) -> str:
    """When it last was a time of day such as 10:40: a UTC instant, today or else yesterday."""
    at = datetime.combine(now.date(), time.fromisoformat(clock), now.tzinfo)
    return moment(at if at <= now else at - timedelta(days=1)).utc


def keep_note(
    ws: Workspace, opened: OpenVisit, key: tuple[str, str], noted: Noted, *, note: str = ""
) -> OpenVisit:
    """Keep a note on an item, or without one; with `note` in place of what that note said.

    A new note on an item was its draft until now. Consent is kept for quotes alone. The same words
    again change nothing.

    Raises:
        TooLongError: Over 50,000 characters.
        UnknownNoteError: `note` is not one of the person's own.
        WrongEntryError: `seen_at` is no instant.
    """
    if len(noted.text) > MAX_NOTE:
        raise TooLongError(len(noted.text))
    if note and note not in opened.sheet.notes:
        raise UnknownNoteError
    template, item = key
    whole = bool(note) and not item and opened.sheet.notes[note].said.whole_visit
    said = entry(
        NoteWritten,
        {
            "note": note or new_id(),
            "template": template,
            "item": item,
            "text": noted.text,
            "method": noted.method,
            "is_quote": noted.is_quote,
            "consent": noted.is_quote and noted.consent,
            "supported_by": noted.supported_by,
            "seen_at": noted.seen_at,
            "whole_visit": whole,
        },
    )
    draft = drafts.Field(opened.desk, template, item, "note")
    return _write(ws, opened, said, settles=draft if item and not note else None)


def take_back_note(ws: Workspace, opened: OpenVisit, note: str) -> OpenVisit:
    """Let a note count no more; its history keeps the words.

    Raises:
        UnknownNoteError: It is not one of the person's own.
    """
    return _write(ws, opened, _standing(opened, note).model_copy(update={"text": ""}))


def jot(ws: Workspace, opened: OpenVisit, text: str) -> OpenVisit:
    """Keep a note without an item, to be sorted before the person is done.

    Raises:
        TooLongError: Over 50,000 characters.
    """
    return keep_note(ws, opened, NO_ITEM, Noted(text))


def sort_jot(ws: Workspace, opened: OpenVisit, note: str, key: tuple[str, str]) -> OpenVisit:
    """Give a jot to an item, with `WHOLE_VISIT` to the visit as a whole, with `NO_ITEM` to none.

    Raises:
        UnknownNoteError: It is not one of the person's own.
    """
    whole = key == WHOLE_VISIT
    template, item = NO_ITEM if whole else key
    where = {"template": template, "item": item, "whole_visit": whole}
    return _write(ws, opened, _standing(opened, note).model_copy(update=where))


def _standing(opened: OpenVisit, note: str) -> NoteWritten:
    written = opened.sheet.notes.get(note)
    if written is None:
        raise UnknownNoteError
    return written.said


def _write(
    ws: Workspace, opened: OpenVisit, said: NoteWritten, settles: drafts.Field | None = None
) -> OpenVisit:
    before = opened.sheet.notes.get(said.note)
    if before is not None and before.said == said:
        return opened
    return write_own(ws, opened, said, settles=settles)[0]
