"""Two views of the ward at the debrief, and whose own words may stand in the report."""

from collections.abc import Sequence

from qvisit.errors import QVisitError
from qvisit.ids import PersonId
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits import two_views
from qvisit.visits.consensus import ItemView
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.visits.roles import why_not
from qvisit.visits.two_views import PanelShare, StandardViews
from qvisit.visits.words_kinds import WordsAllowed
from qvisit.worded import worded
from qvisit.workspace import Workspace


class NoWordsError(QVisitError):
    """There are no words of a lived-experience reviewer to allow, or of more than one."""


def both_views(opened: OpenVisit, views: Sequence[ItemView]) -> tuple[StandardViews, ...]:
    """Both views of each standard.

    Args:
        opened: A visit whose answers may be seen.
        views: Its items, as `debrief.item_views` gives them.
    """
    return two_views.two_views(opened.templates, views, opened.visit)


def panel_share(opened: OpenVisit) -> PanelShare:
    """How many of the panel have lived experience, beside how many the plan wanted."""
    return two_views.panel_share(opened.visit)


def why_not_allow(opened: OpenVisit, person: PersonId) -> str:
    """Why the person at this laptop may not say whether somebody's words stand; "" if they may."""
    said = WordsAllowed(person=person)
    return why_not(opened.shared, opened.me, "words.allowed", said) or ""


def allow_words(
    ws: Workspace, opened: OpenVisit, person: PersonId, changes: Sequence[str], *, allowed: bool
) -> OpenVisit:
    """Record that notes of a lived-experience reviewer may stand in the report, or no longer may.

    Args:
        ws: The open profile.
        opened: The visit.
        person: Whose notes they are.
        changes: The changes that hold the words; what was said of other notes stays.
        allowed: Whether they may.

    Raises:
        NotAllowedError: Somebody else's words, or the visit is signed off.
    """
    before = two_views.allowed_notes(opened.visit, person)
    others = [one for one in before if one not in changes]
    now = sorted({*others, *(changes if allowed else ())})
    return write_shared(ws, opened, WordsAllowed(person=person, notes=tuple(now)))


def allow_notes_on(
    ws: Workspace,
    opened: OpenVisit,
    item: str,
    *,
    allowed: bool,
    person: PersonId | None = None,
) -> OpenVisit:
    """Say whether all notes of one lived-experience reviewer on an item may stand in the report.

    Args:
        ws: The open profile.
        opened: A visit whose answers may be seen.
        item: The code of an item.
        allowed: Whether they may.
        person: Whose notes; may be left out where only one such reviewer wrote any.

    Raises:
        NoWordsError: Nobody wrote any, or more than one did.
        NotAllowedError: They may not say so.
    """
    seats = [PersonId(seat.person) for seat in opened.shared.seats if seat.role == LIVED_EXPERIENCE]
    found = {
        who: [
            note.change
            for note in sheet.notes.values()
            if note.said.text and note.said.item == item
        ]
        for who in seats
        if person in (None, who) and (sheet := opened.visit.sheets.get(who)) is not None
    }
    written = {who: notes for who, notes in found.items() if notes}
    if len(written) != 1:
        raise NoWordsError(
            worded("No lived-experience reviewer has a note on {item}.", item=item)
            if not written
            else worded("More than one lived-experience reviewer has a note on {item}.", item=item),
            hint="Nothing was recorded. Look at the notes at the debrief, and say whose you mean.",
        )
    ((who, notes),) = written.items()
    return allow_words(ws, opened, who, notes, allowed=allowed)
