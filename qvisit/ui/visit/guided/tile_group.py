"""All the ways to answer one question, as tiles and one tab stop."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui import answer_keys
from qvisit.ui.visit.guided.fit import Fit
from qvisit.ui.visit.guided.tiles import (
    RadioTile,
    TickTile,
    Tile,
    TileWords,
    fit_tile,
    name_tiles,
    show_key,
)
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.roving import make_tab_stop, target_of


class TileGroup(NamedGroup):
    """Shows what `show_chosen` was told last. A press only emits `pressed`.

    Arrow keys move the focus and choose nothing; Space and Enter choose, and so does a tile's own
    key or its number while single keys are on.
    """

    pressed = Signal(str)  # reply

    def __init__(self, question: str, said: Sequence[TileWords], *, several: bool = False) -> None:
        """Offer answers.

        Args:
            question: Name of the group for screen readers.
            said: The answers; those that are quiet stand in a row of their own beneath.
            several: Whether any number of them may be chosen.
        """
        super().__init__(question)
        kind = TickTile if several else RadioTile
        self.tiles: dict[str, Tile] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for quiet in (False, True):
            row = [one for one in said if one.quiet is quiet]
            if not row:
                continue
            grid = EqualGrid(spacing=12)
            for one in row:
                tile = RadioTile(one) if quiet else kind(one)
                tile.clicked.connect(partial(self._on_clicked, one.reply))
                tile.installEventFilter(self)
                self.tiles[one.reply] = tile
                grid.addWidget(tile)
            self._rows.addLayout(grid)
        self._keys = _keys(said)
        self.show_chosen(())

    def show_chosen(self, replies: Sequence[str]) -> None:
        """Show which answers are recorded."""
        self._recorded = tuple(replies)
        for reply, tile in self.tiles.items():
            if isinstance(tile, RadioTile):
                tile.setAutoExclusive(False)  # else the last one could not be taken back
            tile.setChecked(reply in replies)
        for tile in self.tiles.values():
            if isinstance(tile, RadioTile):
                tile.setAutoExclusive(True)  # what makes it a radio button for screen readers
        self._name()
        stop = next((one for one in self.tiles.values() if one.isChecked()), self._first())
        make_tab_stop(self.tiles.values(), stop)

    def set_fit(self, fit: Fit) -> None:
        """Give all tiles other sizes."""
        self._rows.setSpacing(fit.gap)
        for tile in self.tiles.values():
            fit_tile(tile, fit)

    def take_focus(self) -> None:
        """Put the focus on the answer that is recorded, or on the first."""
        stop = next((one for one in self.tiles.values() if one.isChecked()), self._first())
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_key(self, text: str) -> bool:
        """Choose by a single key; whether one of the answers has that key."""
        if not text or not answer_keys.single_keys():
            return False
        for reply, key in self._keys.items():
            if key.casefold() == text.casefold():
                self.pressed.emit(reply)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._name()
        super().changeEvent(event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        tiles = list(self.tiles.values())
        here = next((at for at, tile in enumerate(tiles) if tile is watched), None)
        if here is None:
            return False
        to = target_of(here, len(tiles), event.key())
        if to is None and event.isAutoRepeat() and event.text():
            return True  # a key held down answers once, and not the next questions too
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            tiles[here].click()
            return True
        if to is None:
            return self.press_key(event.text())
        make_tab_stop(tiles, tiles[to])
        tiles[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _on_clicked(self, reply: str) -> None:
        self.pressed.emit(reply)
        # A screen reader sets the state before it is saved: show what is true if it was not.
        if any(tile.isChecked() != (key in self._recorded) for key, tile in self.tiles.items()):
            self.show_chosen(self._recorded)

    def _first(self) -> Tile:
        return next(iter(self.tiles.values()))

    def _name(self) -> None:
        """Word the tiles for screen readers, and draw their keys while single keys are on."""
        keys = self._keys if answer_keys.single_keys() else {}
        for reply, tile in self.tiles.items():
            show_key(tile, keys.get(reply, ""))
        said = (self.tr("chosen"), self.tr("{place} of {total}"), self.tr("key {key}"))
        name_tiles(self.tiles, keys, said)


def _keys(said: Sequence[TileWords]) -> dict[str, str]:
    """The keys that choose: digits, the same as in the list where it has digits too."""
    answers = [one for one in said if not one.quiet]
    own = {one.reply: one.key for one in answers if one.key.isdigit()}
    numbers = own or {one.reply: str(at) for at, one in enumerate(answers[:9], start=1)}
    return {**numbers, **{one.reply: one.key for one in said if one.quiet and one.key}}
