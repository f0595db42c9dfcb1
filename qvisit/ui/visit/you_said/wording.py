"""How the pages of “You said, we did” word states, groups, waiting and pictures."""

from collections.abc import Sequence

from qvisit.ui.language import how_many, in_language
from qvisit.ui.visit.labels import joined, tr
from qvisit.ui.wording import day_words
from qvisit.usecases.pictures import picture_catalogue
from qvisit.usecases.themes import ThemeLine, reviewer_lines
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.theme_kinds import FEW, AnswerState, ThemeGroup
from qvisit.visits.themes import Wait

NEW, TOLD = "new", "told"
_NOT_ON_A_SHEET = frozenset({"chart", "ladder", "scales"})


def state_words(state: AnswerState) -> str:
    """How far a theme is."""
    return {
        "heard": tr("Heard"),
        "working_on_it": tr("Working on it"),
        "done": tr("Done"),
        "cannot_do": tr("Cannot do"),
    }[state]


def state_look(state: AnswerState) -> tuple[str, str, str]:
    """Tone of its pill, its icon, and the role of the colour of that icon in a list."""
    return {
        "heard": ("grey", "circle", "text2"),
        "working_on_it": ("blue", "half-disc", "bluetext"),
        "done": ("green", "tick", "greentext"),
        "cannot_do": ("grey", "blocked", "text2"),
    }[state]


def group_words(group: ThemeGroup) -> str:
    """Who said something."""
    return {
        "patients": tr("Patients"),
        "carers": tr("Carers and families"),
        "staff": tr("Staff"),
        "lived_experience": tr("Reviewers with lived experience"),
    }[group]


def groups_words(line: ThemeLine) -> str:
    """Who said it, and how many where that points at nobody."""
    first, *others = [group_words(one) for one in line.said.said.groups] or [""]
    parts = [joined([first, *(one[:1].lower() + one[1:] for one in others)])] if first else []
    if line.heard_from == FEW:
        parts.append(tr("fewer than 5 people"))
    elif line.heard_from:
        parts.append(tr("{count} people").format(count=line.heard_from))
    return ", ".join(parts)


def wait_words(wait: Wait | None, *, answered: bool) -> str:
    """How long people have waited, and when there is news; "" where nothing is awaited."""
    if wait is None:
        return ""
    due = day_words(wait.due.isoformat())
    if wait.overdue:
        return tr("News was due by {day}. It is late.").format(day=due)
    if answered:
        return tr("News by {day}.").format(day=due)
    days = how_many("1 working day", "{count} working days", wait.days)
    return tr("{days} without an answer. News is due by {day}.").format(days=days, day=due)


def line_text(line: ThemeLine) -> str:
    """The second line of a theme in the list."""
    parts = [state_words(line.state)]
    if line.wait and line.wait.overdue:
        parts.append(tr("late"))
    if line.answer is not None and not line.told:
        parts.append(tr("not told yet"))
    if line.contested:
        parts.append(tr("two versions"))
    return " · ".join(parts)


def untold_words(opened: OpenVisit) -> str:
    """Which answers and which reviewers wait to be told; "" where nobody does."""
    parts = []
    answers = len(opened.shared.themes.untold)
    if answers:
        parts.append(how_many("1 answer not told yet", "{count} answers not told yet", answers))
    people = sum(not one.told_on for one in reviewer_lines(opened))
    if people and opened.shared.themes.answered:
        parts.append(how_many("1 reviewer not told yet", "{count} reviewers not told yet", people))
    return " · ".join(parts)


def picture_choices() -> Sequence[tuple[str, str]]:
    """Pictures that may stand on the sheet, by what they show; the first lets QVisit choose."""
    known = [
        (one.id, in_language(one.alt))
        for one in picture_catalogue().pictures
        if one.id not in _NOT_ON_A_SHEET
    ]
    people = tr("People, chosen for you")
    return [("", people), *sorted(known, key=lambda one: one[1])]
