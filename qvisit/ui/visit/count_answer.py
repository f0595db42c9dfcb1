"""An answer that is a count: 7 of 10 records."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.ui.visit.stepper import Stepper
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.flow import FlowLayout

_MOST = 1000


class CountAnswer(QWidget):
    """Two numbers and a button that saves them."""

    chosen = Signal(str)  # reply such as "7/10"

    def __init__(self) -> None:
        super().__init__()
        self._part = Stepper(self.tr("How many were right"), _MOST, beside=True)
        self._whole = Stepper(self.tr("Out of how many"), _MOST, beside=True)
        self._save = SecondButton(self.tr("Save this count"))
        self._save.clicked.connect(self._on_save)
        self._part.counted.connect(self._check)
        self._whole.counted.connect(self._check)
        flow = FlowLayout(self, spacing=16)
        for part in (self._part, self._whole, self._save):
            flow.addWidget(part)
        self._check()

    def show_reply(self, reply: str | None) -> None:
        """Show what is saved, if that is a count."""
        if reply is None or "/" not in reply:
            return
        part, whole = reply.split("/")
        self._part.show_value(int(part))
        self._whole.show_value(int(whole))
        self._check()

    def take_focus(self) -> None:
        """Put the focus on the first number."""
        self._part.box.setFocus()

    def _reply(self) -> str:
        return f"{self._part.value}/{self._whole.value}"

    def _check(self, _number: int = 0) -> None:
        fits = 0 < self._whole.value >= self._part.value
        why = self.tr("The first number must not be larger than the second, and not both 0.")
        self._save.set_unavailable("" if fits else why)

    def _on_save(self) -> None:
        self.chosen.emit(self._reply())
