"""An Excel sheet of a ward's open actions, for owners who do not use QVisit.

It is made to come back: three columns are theirs to fill in, all else is locked. What comes back
is read by `qvisit.usecases.action_answers`.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.forms.days import day_words
from qvisit.ids import VisitId
from qvisit.usecases.actions import ListedAction, kept_back, list_actions
from qvisit.usecases.reports import save_file
from qvisit.usecases.visits import open_visit
from qvisit.usecases.wards import read_register
from qvisit.visits.action_columns import CHOICES
from qvisit.visits.actions import STATE_WORDS, overdue_words
from qvisit.visits.kinds import ActionAgreed, WardEntered
from qvisit.worded import worded
from qvisit.workspace import Workspace


class NoActionsError(QVisitError):
    """A ward has no action that its owner could answer about."""

    def __init__(self, ward: str) -> None:
        super().__init__(
            worded("{ward} has no open action on this laptop. No sheet was made.", ward=ward),
            hint=worded("Agree one on a visit's Actions page first, or sync."),
        )


def rows_of_ward(ws: Workspace, ward: str) -> tuple[ListedAction, ...]:
    """The open actions of a ward that its own people may read of, the newest visit first."""
    found = list_actions(ws, ward)
    left_out = {
        name for visit in {one.visit for one in found} for name in kept_back(open_visit(ws, visit))
    }
    return tuple(
        one
        for one in found
        if one.view.is_open
        and isinstance(one.view.said, ActionAgreed)
        and one.view.action not in left_out
    )


def ward_of(ws: Workspace, name: str) -> WardEntered:
    """A ward by its code or its id.

    Raises:
        UnknownWardError: None fits.
    """
    wards = [one.now.said for one in read_register(ws).wards.values()]
    fits = [
        one for one in wards if name in (one.ward, one.code) or one.code.lower() == name.lower()
    ]
    if not fits:
        raise UnknownWardError(name)
    return fits[0]


class UnknownWardError(QVisitError):
    """No ward with that code."""

    def __init__(self, name: str) -> None:
        super().__init__(
            worded("This laptop knows no ward {name}.", name=repr(name)),
            hint=worded("Say its code, as it stands in: qvisit visit list."),
        )


def action_sheet(ws: Workspace, ward: str) -> bytes:
    """The sheet of a ward's open actions, as bytes of an .xlsx file.

    Raises:
        UnknownWardError: No such ward.
        NoActionsError: Nothing is open.
    """
    known = ward_of(ws, ward)
    rows = rows_of_ward(ws, known.ward)
    if not rows:
        raise NoActionsError(known.name)
    from qvisit.report.office.action_workbook import action_workbook  # noqa: PLC0415 - slow

    texts = [(*texts_of(row), _chosen(row), "", "") for row in rows]
    return action_workbook(known, texts, today(ws.clock))


def save_action_sheet(ws: Workspace, ward: str, path: Path) -> Path:
    """Write the sheet of a ward where the person chose.

    Raises:
        UnknownWardError, NoActionsError: As for `action_sheet`.
        ReportNotSavedError: The place cannot be written to.
    """
    return save_file(path, action_sheet(ws, ward))


def texts_of(row: ListedAction) -> Sequence[str]:
    """What stands in the locked columns of an action's row."""
    said, view = row.view.said, row.view
    due = day_words(date.fromisoformat(said.due)) if said.due else ""
    return (
        f"{row.visit}.{view.action}",
        day_words(date.fromisoformat(row.day)),
        f"A{view.number}",
        said.aim,
        said.measure,
        said.baseline,
        view.owner,
        due,
        "Must" if said.must else "Should",
        overdue_words(row.overdue) if row.overdue else STATE_WORDS[view.state],
    )


def parts_of_id(text: str) -> tuple[VisitId, str]:
    """Visit and action that a row names; empty where it names none."""
    visit, _, action = text.strip().partition(".")
    return VisitId(visit), action


def _chosen(row: ListedAction) -> str:
    """What stands in the first column to fill in: how far it is, where that is one of the list."""
    return next((words for words, state in CHOICES.items() if state == row.view.state), "")
