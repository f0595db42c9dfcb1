"""Every key in one table: the window binds from it, and the help page shows it."""

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

KEYS = MappingProxyType(
    {
        "help": "F1",
        "area": "F6",
        "area-back": "Shift+F6",
        "home": "Ctrl+1",
        "visits": "Ctrl+2",
        "templates": "Ctrl+3",
        "sync": "Ctrl+4",
        "settings": "Ctrl+5",
        "lock": "Ctrl+L",
        "fill": "F11",
        "concern": "F9",
        "undo": "Ctrl+Z",
        "find": "Ctrl+F",
        "unanswered": "F3",
        "pass": "F8",
        "view": "Ctrl+G",
        "talk": "Ctrl+T",
        "jot": "Ctrl+J",
        "flag": "F",
        "add-note": "Ctrl+Return",
        "privacy": "F7",
        "table": "T",
    }
)
"""Keys that the program binds itself, as Qt writes them."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One row of the help page: a key, what it does, and where it works."""

    key: str
    words: str
    where: str


def shortcuts() -> tuple[Shortcut, ...]:
    """All keys, in the order in which the help page shows them."""
    tr = QCoreApplication.translate
    anywhere = tr("Shortcuts", "Anywhere")
    visit = tr("Shortcuts", "In a visit")
    answers = tr("Shortcuts", "On the answers to a question")
    drawings = tr("Shortcuts", "On a drawing of figures")
    lists = tr("Shortcuts", "In a list or table")
    notes = tr("Shortcuts", "While you write a note")
    pages = tr("Shortcuts", "In the preview of a document")
    rows = (
        (KEYS["help"], tr("Shortcuts", "Open this help"), anywhere),
        (KEYS["area"], tr("Shortcuts", "Go to the next area of the window"), anywhere),
        (KEYS["area-back"], tr("Shortcuts", "Go to the area before"), anywhere),
        (KEYS["home"], tr("Shortcuts", "Home"), anywhere),
        (KEYS["visits"], tr("Shortcuts", "Visits"), anywhere),
        (KEYS["templates"], tr("Shortcuts", "Templates"), anywhere),
        (KEYS["sync"], tr("Shortcuts", "Sync"), anywhere),
        (KEYS["settings"], tr("Shortcuts", "Settings"), anywhere),
        (KEYS["lock"], tr("Shortcuts", "Lock QVisit"), anywhere),
        (KEYS["fill"], tr("Shortcuts", "Fill the screen, as for a projector; and back"), anywhere),
        ("Tab", tr("Shortcuts", "Go to the next thing; Shift+Tab goes back"), anywhere),
        ("Space", tr("Shortcuts", "Press a button; Enter does the same"), anywhere),
        ("Esc", tr("Shortcuts", "Close a list, or go back"), anywhere),
        (KEYS["concern"], tr("Shortcuts", "Raise a concern"), visit),
        (KEYS["undo"], tr("Shortcuts", "Take the last answer back"), visit),
        (KEYS["find"], tr("Shortcuts", "Find"), visit),
        (KEYS["pass"], tr("Shortcuts", "Go on to the next part of Prepare, done or not"), visit),
        (KEYS["unanswered"], tr("Shortcuts", "Go to the next unanswered question"), visit),
        (KEYS["view"], tr("Shortcuts", "List, or one question at a time"), visit),
        (KEYS["talk"], tr("Shortcuts", "Write down a talk with someone"), visit),
        (KEYS["jot"], tr("Shortcuts", "Jot something down, to be sorted later"), visit),
        (KEYS["table"], tr("Shortcuts", "A drawing as a table, and back"), drawings),
        (KEYS["flag"], tr("Shortcuts", "Flag the question, to come back to it"), answers),
        ("Left, Right", tr("Shortcuts", "Look at the other answers; nothing is chosen"), answers),
        ("Space", tr("Shortcuts", "Choose; Enter does the same"), answers),
        ("M", tr("Shortcuts", "The letter on an answer chooses it, if this is on"), answers),
        ("Up, Down", tr("Shortcuts", "Go from row to row"), lists),
        ("Enter", tr("Shortcuts", "Open the row"), lists),
        ("Ctrl+Enter", tr("Shortcuts", "Add the note"), notes),
        ("PgUp, PgDown", tr("Shortcuts", "Turn the page"), pages),
        ("Ctrl++, Ctrl+-", tr("Shortcuts", "Show the pages larger or smaller"), pages),
        ("Ctrl+0", tr("Shortcuts", "Fit the pages to the width"), pages),
        (KEYS["privacy"], tr("Shortcuts", "Go to what may tell who somebody is"), notes),
    )
    return tuple(Shortcut(*row) for row in rows)
