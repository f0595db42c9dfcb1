"""One part of Prepare: a heading, how far it is, and the way on whether or not it is done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor, Work
from qvisit.ui.language import in_language
from qvisit.ui.tokens import GAP
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading
from qvisit.usecases.frame import State, WrongTimeError, step_state
from qvisit.usecases.record import WrongEntryError
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.frame_kinds import FrameStep
from qvisit.workspace import Workspace


def state_words(state: State) -> str:
    """How far a part is."""
    return {
        "done": QCoreApplication.translate("Prepare", "Done"),
        "passed": QCoreApplication.translate("Prepare", "Not done, passed"),
        "open": QCoreApplication.translate("Prepare", "Not done"),
    }[state]


def part_title(key: str) -> str:
    """What a part is called."""
    return {
        "plan": QCoreApplication.translate("Prepare", "The plan"),
        "pack": QCoreApplication.translate("Prepare", "Intelligence pack"),
        "earlier": QCoreApplication.translate("Prepare", "Actions from last time"),
        "briefing": QCoreApplication.translate("Prepare", "Briefing and conduct"),
        "care": QCoreApplication.translate("Prepare", "Looking after you"),
        "ward": QCoreApplication.translate("Prepare", "On the ward"),
        "leaving": QCoreApplication.translate("Prepare", "Before you leave"),
    }[key]


class PreparePart(ScrollPage):
    """Fill `body` above `foot`. Only the part on the screen is told of changes."""

    went_on = Signal()  # to the next part, whether this one is done or not
    steps: tuple[FrameStep, ...] = ()
    personal = False  # done by each of the panel for themselves

    def __init__(self, title: str) -> None:
        super().__init__(margin=0)
        self.body.setContentsMargins(4, 0, 4, 4)
        self.title = title
        self.pill = Pill()
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Heading(title, 2), 1)
        row.addWidget(self.pill)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(GAP)
        self.go_on = PlainButton("", "arrow-right")
        self.go_on.clicked.connect(self.went_on)
        self.body.addWidget(head)
        self.body.addLayout(self.cards)
        self.body.addWidget(flow_row((self.go_on,)))
        self.body.addStretch(1)

    @classmethod
    def state(cls, opened: OpenVisit) -> State | None:
        """How far the part is for the person at this laptop; None where nothing is to be done."""
        if not cls.steps or (cls.personal and opened.seat is None):
            return None
        states = {step_state(opened, step) for step in cls.steps}
        if "open" in states:
            return "open"
        return "passed" if "passed" in states else "done"

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the visit as it stands."""
        state = self.state(opened)
        self.pill.setVisible(state is not None)
        if state is None:
            return
        tones = {
            "done": ("green", "tick"),
            "passed": ("grey", "circle"),
            "open": ("grey", "circle"),
        }
        self.pill.show_state(state_words(state), *tones[state])

    def show_way_on(self, following: str, state: State | None, key: str) -> None:
        """Word the button that leads on; there is none where nothing follows and all is done."""
        self.go_on.setVisible(bool(following) or state == "open")
        self.go_on.set_words(way_on_words(following, state, key))


def way_on_words(following: str, state: State | None, key: str) -> str:
    """What the button says that leads to the next part.

    Args:
        following: Title of that part; "" after the last.
        state: How far the present part is; None where nothing is to be done.
        key: The key that does the same, as people read it.
    """
    if not following:
        words = QCoreApplication.translate("Prepare", "Not now ({key})")
    elif state == "open":
        words = QCoreApplication.translate("Prepare", "Not now. Next: {part} ({key})")
    else:
        words = QCoreApplication.translate("Prepare", "Next: {part} ({key})")
    return words.format(part=following, key=key)


def time_hint(usual: str, *, doubted: bool) -> str:
    """What stands under a time that can be put right.

    Args:
        usual: How it is written.
        doubted: Whether it is that of a clock which had been set back.
    """
    words = QCoreApplication.translate("Prepare", "This clock had been set back: look at the time.")
    return f"{words} {usual}" if doubted else usual


def try_with(editor: VisitEditor, work: Work, field: TextField) -> bool:
    """Do something to the open visit; what does not fit is said at its field.

    Args:
        editor: Holds the visit.
        work: What is done.
        field: Where the person typed.

    Returns:
        Whether it was done and is on the disk.
    """
    try:
        after = work(editor.ws, editor.current)
    except (WrongTimeError, WrongEntryError) as error:
        field.show_error(f"{in_language(error.message)} {in_language(error.hint)}".strip())
        field.edit.setFocus()
        return False
    except QVisitError as error:
        editor.failed.emit(error)
        return False
    field.show_error("")
    return editor.apply(lambda _ws, _opened: after)


def keep_here(
    card: QWidget,
    editor: VisitEditor,
    keep: Callable[[Workspace, OpenVisit, str], None],
    words: str,
) -> bool:
    """Keep what somebody says of themselves on this laptop alone, and say that it is kept.

    Args:
        card: Where they said it.
        editor: Holds the visit.
        keep: Where it is kept.
        words: What they said; "" forgets it.

    Returns:
        Whether it is on the disk.
    """
    try:
        keep(editor.ws, editor.current, words)
    except QVisitError as error:
        editor.failed.emit(error)
        return False
    editor.tell_saved()
    announce(card, QCoreApplication.translate("Prepare", "Kept on this laptop alone."))
    return True
