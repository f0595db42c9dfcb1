"""How far an action is, in words, tones and icons that stand beside the words."""

from PySide6.QtCore import QCoreApplication

from qvisit.ui.language import how_many
from qvisit.visits.actions import ActionView


def tr(words: str) -> str:
    """Words in the person's language."""
    return QCoreApplication.translate("Actions", words)


def state_words(state: str) -> str:
    """A state by its name."""
    return {
        "proposed": tr("Proposed"),
        "agreed": tr("Agreed"),
        "in_progress": tr("In progress"),
        "completed": tr("Completed"),
        "assured": tr("Assured"),
        "not_assured": tr("Not assured"),
        "stopped": tr("Stopped"),
    }[state]


def state_look(view: ActionView, today: str) -> tuple[str, str, str]:
    """Words, tone and icon of an action on a day (ISO); overdue comes before all else."""
    late = view.days_overdue(today)
    if late:
        return how_many("Overdue 1 day", "Overdue {count} days", late), "red", "clock"
    if view.check_due(today) is not None:
        return tr("Does it still hold?"), "amber", "clock"
    tone, icon = {
        "proposed": ("grey", "circle"),
        "agreed": ("blue", "tick"),
        "in_progress": ("blue", "half-disc"),
        "completed": ("green", "tick"),
        "assured": ("green", "shield"),
        "not_assured": ("amber", "triangle"),
        "stopped": ("grey", "cross"),
    }[view.state]
    return state_words(view.state), tone, icon


def means_words(state: str) -> str:
    """What a state means."""
    return {
        "proposed": tr("It is not agreed yet"),
        "agreed": tr("An owner, a measure and a day"),
        "in_progress": tr("Its owner has begun"),
        "completed": tr("The owner says so"),
        "assured": tr("Someone else saw it"),
        "not_assured": tr("Someone looked, and it is not so"),
        "stopped": tr("Needs a note on why"),
    }[state]


def told_words(told: str) -> str:
    """Who should hear by now that an action is overdue; "" for nobody."""
    return {
        "owner": tr("Its owner should hear of it."),
        "directorate": tr("The directorate should hear of it."),
        "governance": tr("Governance should hear of it."),
    }.get(told, "")


def seen_words(result: str) -> str:
    """What a panel saw of an action."""
    return {
        "done": tr("Done"),
        "partly": tr("Partly done"),
        "not_done": tr("Not done"),
        "not_looked": tr("We did not look"),
    }[result]
