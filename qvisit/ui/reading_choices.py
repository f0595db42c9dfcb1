"""The choices that make QVisit easier to read. They change the window at once."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.theme import LINE_SPACINGS, TEXT_PERCENTS, Look
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.choice import TickBox, TileGroup
from qvisit.ui.widgets.pick import PickTile, SwatchTile
from qvisit.ui.widgets.words import Heading


class ReadingChoices(QWidget):
    """Text size, font, space between lines, colours, stillness."""

    changed = Signal(object)  # Look

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        spaces = (self.tr("Normal"), self.tr("More"), self.tr("Most"))
        themes = {
            "light": self.tr("Light"),
            "cream": self.tr("Cream"),
            "blue": self.tr("Blue tint"),
            "dark": self.tr("Dark"),
            "high_contrast": self.tr("High contrast"),
        }
        self._groups = {
            "text_percent": TileGroup(
                self.tr("Text size"),
                {str(size): PickTile(f"{size} %") for size in TEXT_PERCENTS},
            ),
            "font": TileGroup(
                self.tr("Font"),
                {
                    "atkinson": PickTile("Atkinson Hyperlegible"),
                    "system": PickTile(self.tr("This computer’s own")),
                },
            ),
            "line_spacing": TileGroup(
                self.tr("Space between lines"),
                {
                    str(space): PickTile(words)
                    for space, words in zip(LINE_SPACINGS, spaces, strict=True)
                },
            ),
            "theme": TileGroup(
                self.tr("Colours"),
                {theme: SwatchTile(theme, words) for theme, words in themes.items()},
            ),
        }
        self._still = TickBox(
            self.tr("Keep things still"), self.tr("No sliding, fading or blinking")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, group in self._groups.items():
            column.addWidget(Heading(group.accessibleName(), 3))
            column.addWidget(group)
            column.addSpacing(GAP - 4)
            group.chosen.connect(partial(self._on_chosen, name))
        column.addWidget(self._still)
        self._still.toggled.connect(self._on_still)
        self.show_look(look)

    @property
    def look(self) -> Look:
        """What is chosen now."""
        return self._look

    def show_look(self, look: Look) -> None:
        """Show a look as chosen, without a signal."""
        self._look = look
        for name, group in self._groups.items():
            group.show_value(str(getattr(look, name)))
        self._still.blockSignals(True)
        self._still.setChecked(look.reduced_motion)
        self._still.blockSignals(False)

    def _on_chosen(self, name: str, value: str) -> None:
        if name == "text_percent":
            self._take(replace(self._look, text_percent=int(value)))
        elif name == "line_spacing":
            self._take(replace(self._look, line_spacing=int(value)))
        elif name == "font":
            self._take(replace(self._look, font=value))
        else:
            self._take(replace(self._look, theme=value))

    def _on_still(self, still: bool) -> None:
        self._take(replace(self._look, reduced_motion=still))

    def _take(self, look: Look) -> None:
        self._look = look
        self.changed.emit(look)
