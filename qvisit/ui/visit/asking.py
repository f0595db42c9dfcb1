"""For an item that people are asked about: the words to say, and how many were asked."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.answers import NON_ANSWERS
from qvisit.forms.item import Item
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.stepper import Stepper
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words

MOST_ASKED = 200
_SETTLE_MS = 400  # one change for a count, not one for each press on the way to it


class Asking(NamedGroup):
    """The words to say aloud, and the number of people asked."""

    counted = Signal(int)
    talk_wanted = Signal()  # what was said shall be written down as a talk

    def __init__(self, item: Item, *, said: bool = True) -> None:
        """Ask how many were asked.

        Args:
            item: What people are asked about.
            said: Whether to show the words to say to them; where they stand elsewhere, a way to
                the talks stands here instead.
        """
        super().__init__("")
        self.setAccessibleName(self.tr("Asking people"))
        self._reply: str | None = None
        self.stepper = Stepper(self.tr("People asked"), MOST_ASKED, beside=True)
        self._no_vote = Words("", "dense-bold", "ambertext")
        self._heard = Words("", "dense", "text2")
        self._heard.hide()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_SETTLE_MS)
        self._waiting.timeout.connect(self._tell)
        self.stepper.counted.connect(self._on_counted)
        self.stepper.box.editingFinished.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        if said and item.say_aloud:
            column.addWidget(_said(self.tr("Say: “{words}”").format(words=item.say_aloud)))
        self.talk = LinkButton(self.tr("Write down a talk  Ctrl+T"), "speech")
        self.talk.clicked.connect(self.talk_wanted)
        column.addWidget(flow_row((self.stepper, self.talk), 24))
        self.talk.setVisible(not said)
        column.addWidget(self._no_vote)
        column.addWidget(self._heard)
        self._warn()

    @property
    def asked(self) -> int:
        """How many people were asked, as shown."""
        return self.stepper.value

    def show_state(self, reply: str | None, asked: int) -> None:
        """Show what is saved; a number that is just being typed stays."""
        self._reply = reply
        if not self._waiting.isActive():
            self.stepper.show_value(asked)
        self._warn()

    def show_heard(self, words: str) -> None:
        """Show what the person's talks say; "" without any."""
        self._heard.setText(words)
        self._heard.setVisible(bool(words))

    def flush(self) -> None:
        """Tell at once a number that was still waiting."""
        if self._waiting.isActive():
            self._waiting.stop()
            self._tell()

    def _warn(self) -> None:
        judged = self._reply is not None and self._reply not in NON_ANSWERS
        if self.asked:
            words = ""
        elif judged:
            words = self.tr(
                "You asked nobody, so this answer has no vote at the debrief. Say how many."
            )
        else:
            words = self.tr("An answer counts only if you asked someone. Say how many.")
        self._no_vote.setText(words)
        self._no_vote.set_ink("ambertext" if judged else "text2")
        self._no_vote.set_kind("dense-bold" if judged else "dense")
        self._no_vote.setVisible(bool(words))

    def _on_counted(self, _number: int) -> None:
        self._warn()
        self._waiting.start()

    def _tell(self) -> None:
        self.counted.emit(self.asked)


def _said(words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconMark("speech", "text2", 16))
    row.addWidget(Words(words, "body", "text"), 1)
    return line
