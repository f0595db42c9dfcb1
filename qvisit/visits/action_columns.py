"""The columns of the Excel sheet of a ward's actions: most are locked, three are to fill in."""

from collections.abc import Mapping
from typing import Final

from qvisit.visits.action_kinds import MovedState

ACTIONS, GUIDANCE, MARK = "Actions", "How to fill this in", "QVisit"
FORMAT, VERSION = "qvisit-actions", "1"
ID, VISIT, NUMBER, AIM, MEASURE, BASELINE, OWNER, DUE, WEIGHT, STATE = HEADS_LOCKED = (
    "Id",
    "Visit",
    "No.",
    "What will change",
    "How we will know",
    "Where it was",
    "Owner",
    "Due",
    "Must or should",
    "State now",
)
HOW_FAR, DONE, SHOWS = HEADS_OPEN = (
    "How far is it?",
    "What was done, or why not",
    "What shows it",
)
HEADS: Final = (*HEADS_LOCKED, *HEADS_OPEN)
CHOICES: Final[Mapping[str, MovedState]] = {
    "Not begun": "agreed",
    "In progress": "in_progress",
    "Completed": "completed",
    "Cannot be done": "stopped",
}
