"""The button that reads a page aloud, and stops."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.language import told
from qvisit.ui.read_aloud import ReadAloud
from qvisit.ui.visit.guided.buttons import CalmButton


class ReadButton(CalmButton):
    """Says what it will do next. Where this computer has no voice it says why, and stays calm."""

    changed = Signal()  # it says something else and may need other room

    def __init__(self, page: QWidget, spoken: Callable[[], str]) -> None:
        """Make the button.

        Args:
            page: What is read; leaving it stops the voice.
            spoken: Gives the words, as they stand on the page.
        """
        super().__init__(self.tr("Read it to me"), "speaker", kind="second")
        self.reader = ReadAloud(page)
        self._spoken = spoken
        self.clicked.connect(self._on_pressed)
        self.reader.started.connect(self._show)
        self.reader.finished.connect(self._show)
        self.reader.failed.connect(self._on_failed)
        self.reader.known.connect(self._show)

    def stop(self) -> None:
        """Be silent now."""
        self.reader.stop()

    def _on_pressed(self) -> None:
        if self.reader.speaking:
            self.reader.stop()
        else:
            self.reader.say(self._spoken())
            self._show()

    def _on_failed(self, error: QVisitError) -> None:
        announce(self, " ".join(told(error)))
        self._show()

    def _show(self) -> None:
        reading = self.reader.speaking
        self.set_words(self.tr("Stop reading") if reading else self.tr("Read it to me"))
        self.set_unavailable(self.reader.why_not)
        self.changed.emit()
