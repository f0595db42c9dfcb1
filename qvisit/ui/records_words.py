"""What the records page says of holds, of kinds of words, and of what goes and stays."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from qvisit.ui.widgets.buttons import DangerButton, SecondButton
from qvisit.ui.widgets.sheet import Sheet
from qvisit.ui.wording import day_words
from qvisit.usecases.holds import Did
from qvisit.usecases.report_erasures import StillHolds
from qvisit.visits.hold_kinds import HoldReason


def tr(words: str) -> str:
    """The words in the language of the window."""
    return QCoreApplication.translate("Records", words)


def reasons() -> list[tuple[HoldReason, str]]:
    """Why a hold is placed."""
    return [
        ("inquiry", tr("Public inquiry")),
        ("police", tr("Police")),
        ("coroner", tr("Coroner")),
        ("other", tr("Another reason")),
    ]


def kind_words(kind: str) -> str:
    """What kind of words a change holds."""
    names = {
        "answer.given": tr("Answer"),
        "note.written": tr("Note"),
        "talk.held": tr("Talk"),
        "photo.taken": tr("Words of a photo"),
        "voices.counted": tr("Whom you could not hear"),
        "item.flagged": tr("Flag"),
        "concern.raised": tr("Concern"),
        "finding.recorded": tr("Finding"),
        "action.proposed": tr("Action"),
        "action.agreed": tr("Action"),
        "action.moved": tr("State of an action"),
        "action.checked": tr("Check of an action"),
        "actions.carried": tr("Actions from last time"),
        "action.seen": tr("What was seen of an action"),
        "theme.said": tr("You said"),
        "theme.answered": tr("What happened"),
        "draft.commented": tr("Comment on the draft"),
        "comment.settled": tr("What came of a comment"),
        "accuracy.received": tr("The ward’s comment"),
        "accuracy.decided": tr("Decision on the ward’s comment"),
        "report.worded": tr("Summary in the panel’s words"),
        "item.agreed": tr("Agreed answer"),
        "visit.planned": tr("Plan"),
    }
    if kind in names:
        return names[kind]
    return tr("Line of a concern") if kind.startswith("concern.") else tr("Another text")


def counted(goes: Mapping[str, int]) -> str:
    """How many of which kind go, such as "Answer: 9, Note: 2"."""
    by_words: dict[str, int] = {}
    for kind, number in goes.items():
        by_words[kind_words(kind)] = by_words.get(kind_words(kind), 0) + number
    return ", ".join(f"{words}: {number}" for words, number in sorted(by_words.items()))


def by_words(did: Did) -> str:
    """Who did something and on which day."""
    return tr("by {name} on {day}").format(name=did.name or tr("somebody"), day=day_words(did.day))


def visit_words(ward_name: str, ward_code: str, day: str) -> str:
    """Which visit, so that two wards of one name are told apart."""
    ward = f"{ward_name} ({ward_code})" if ward_code else ward_name
    return f"{ward}, {day_words(day)}"


def holding_words(one: StillHolds) -> str:
    """What to do about a published version that still holds removed words."""
    if one.over:
        return tr(
            "Nobody can make it again: the answers are over their time limit. Withdraw it, and "
            "take its file off the share by hand."
        )
    if one.again:
        return tr("Publish it again: the new version and the old one are made without them.")
    return tr("You led this panel, so somebody else in governance publishes it again.")


class RemovalSheet(Sheet):
    """Asks once whether words are to go for ever; Escape keeps them."""

    def __init__(self, over: QWidget, sentence: str, text: str, agreed: Callable[[], None]) -> None:
        """Ask; call `open_sheet`.

        Args:
            over: Anything in the window.
            sentence: What is asked.
            text: What goes and what stays.
            agreed: Called when the person says yes.
        """
        super().__init__(over.window(), sentence, text, icon="warning")
        self.keep = SecondButton(tr("Keep them"))
        self.remove = DangerButton(tr("Remove for ever"))
        self.add_button(self.keep, answer=False)
        self.add_button(self.remove, answer=True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.answered.connect(lambda yes: agreed() if yes else None)
