"""The button that reads a page aloud, shows the words as they are read, and stops."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.language import told
from qvisit.ui.read_aloud import ReadAloud
from qvisit.ui.theme import current_look
from qvisit.ui.visit.guided.buttons import CalmButton
from qvisit.ui.visit.guided.tiles import Tile, mark_tile
from qvisit.ui.widgets.words import Words

_PAUSES = ".!?:;…"  # after these the voice waits by itself


class Part(NamedTuple):
    """Words that stand in one place. `mark` shows which letters of them are being read."""

    words: str
    mark: Callable[[int, int], None]


def parts_of(words: Iterable[Words], tiles: Iterable[Tile]) -> Iterator[Part]:
    """What is to be read of a page, in order: its texts, then its answers."""
    yield from (Part(one.text(), one.mark) for one in words if one.text())
    yield from (Part(tile.face.said.words, partial(mark_tile, tile)) for tile in tiles)


class ReadButton(CalmButton):
    """Says what it will do next. Where this computer has no voice it says why, and stays calm.

    The word that is being read is marked where it stands, by colours alone: nothing moves, and a
    screen reader hears nothing of it. Who keeps things still sees the whole part marked instead.
    """

    changed = Signal()  # it says something else and may need other room

    def __init__(self, page: QWidget, parts: Callable[[], Iterable[Part]]) -> None:
        """Make the button.

        Args:
            page: What is read; leaving it stops the voice.
            parts: Gives what is to be read, as it stands on the page.
        """
        super().__init__(self.tr("Read it to me"), "speaker", kind="second")
        others = self.tr("Others can hear it too. Think of headphones on a ward.")
        self.setAccessibleDescription(others)
        self.setToolTip(others)
        self.reader = ReadAloud(page)
        self._parts = parts
        self._read: list[tuple[int, Part]] = []  # each with its place in all that is read
        self._marked: set[int] = set()
        self.clicked.connect(self._on_pressed)
        self.reader.started.connect(self._show)
        self.reader.finished.connect(self._show)
        self.reader.failed.connect(self._on_failed)
        self.reader.known.connect(self._show)
        self.reader.reached.connect(self._on_reached)

    def begin(self) -> None:
        """Read the page from its top, instead of what is being read."""
        self.reader.stop()
        self._read, text = [], ""
        for part in self._parts():
            self._read.append((len(text), part))
            text += part.words if part.words[-1:] in _PAUSES else f"{part.words}."
            text += "\n"
        self.reader.say(text)
        self._show()

    def stop(self) -> None:
        """Be silent now."""
        self.reader.stop()

    def _on_pressed(self) -> None:
        if self.reader.speaking:
            self.reader.stop()
        else:
            self.begin()

    def _on_failed(self, error: QVisitError) -> None:
        announce(self, " ".join(told(error)))
        self._show()

    def _on_reached(self, start: int, length: int) -> None:
        for at, (place, part) in enumerate(self._read):
            first = max(start - place, 0)
            count = min(start + length - place, len(part.words)) - first
            if count > 0 and current_look().reduced_motion:
                first, count = 0, len(part.words)
            self._mark(at, part, first, max(count, 0))

    def _mark(self, at: int, part: Part, first: int, count: int) -> None:
        if count or at in self._marked:
            part.mark(first if count else 0, count)
        (self._marked.add if count else self._marked.discard)(at)

    def _show(self) -> None:
        reading = self.reader.speaking
        if not reading:
            self._on_reached(0, 0)
        self.set_words(self.tr("Stop reading") if reading else self.tr("Read it to me"))
        self.set_unavailable(self.reader.why_not)
        self.changed.emit()
