"""Ready-to-paste words for the owners of actions that are overdue or due soon."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qvisit.forms.days import day_words
from qvisit.usecases.action_sheet import rows_of_ward
from qvisit.usecases.actions import ListedAction, count_open
from qvisit.usecases.visits import open_visit
from qvisit.visits.actions import SOON_DAYS
from qvisit.worded import worded
from qvisit.workspace import Workspace

_TOLD = {
    "owner": "",
    "directorate": worded("The directorate should know of it by now."),
    "governance": worded("Governance should know of it by now."),
}


@dataclass(frozen=True)
class Reminder:
    """What to send to one owner, a line each; `overdue` and `soon` count their actions."""

    ward: str
    owner: str
    overdue: int
    soon: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines)


def reminders(ws: Workspace, ward: str = "") -> tuple[Reminder, ...]:
    """A text for each owner who has something overdue or due in the next 2 weeks.

    Actions of which the ward's copy of the report says nothing are left out.

    Args:
        ws: The open profile.
        ward: Only of this ward, by its id; of every ward with open actions when "".
    """
    wards = [ward] if ward else _wards(ws)
    found: dict[tuple[str, str, str], list[ListedAction]] = {}
    for each in wards:
        for one in rows_of_ward(ws, each):
            if _needs_word(one):
                found.setdefault((one.ward_name, each, one.view.owner), []).append(one)
    return tuple(_reminder(name, owner, rows) for (name, _, owner), rows in sorted(found.items()))


def _wards(ws: Workspace) -> Sequence[str]:
    visits = [open_visit(ws, one.visit) for one in count_open(ws)]
    return tuple(dict.fromkeys(one.plan.ward for one in visits))


def _needs_word(one: ListedAction) -> bool:
    return bool(one.overdue) or (one.left is not None and one.left <= SOON_DAYS)


def _reminder(ward: str, owner: str, rows: Sequence[ListedAction]) -> Reminder:
    overdue = sorted((one for one in rows if one.overdue), key=lambda one: -one.overdue)
    soon = sorted((one for one in rows if not one.overdue), key=lambda one: one.left or 0)
    lines: list[str] = [
        worded("To: {owner}, {ward}", owner=owner, ward=ward),
        "",
        worded("These actions were agreed with you after a quality visit."),
    ]
    if overdue:
        lines += ["", worded("Overdue:"), *(_line(one) for one in overdue)]
    if soon:
        lines += ["", worded("Due soon:"), *(_line(one) for one in soon)]
    lines += [
        "",
        worded(
            "Please tell us how far each is, and what shows it. If one cannot be done, say why."
        ),
        worded("Please write no names or numbers of people."),
    ]
    return Reminder(ward, owner, len(overdue), len(soon), tuple(lines))


def _line(one: ListedAction) -> str:
    said = one.view.said
    due = day_words(date.fromisoformat(said.due)) if said.due else ""
    late = ""
    if one.overdue:
        late = worded(" ({count} days ago)", one=" (1 day ago)", count=one.overdue)
    visit = day_words(date.fromisoformat(one.day))
    words = worded(
        "- {aim} Due {due}{late}. Visit of {visit}, A{number}.",
        aim=said.aim.strip().rstrip(".") + ".",
        due=due,
        late=late,
        visit=visit,
        number=one.view.number,
    )
    told = _TOLD.get(one.told, "")
    return worded("{action} {told}", action=words, told=told) if told else words
