"""Grounds on which other things stand."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QVBoxLayout, QWidget

from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import tokens
from qvisit.ui.tokens import CARD_CORNER, GRID
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.words import Heading


class Panel(QWidget):
    """A flat ground in the colour of a role, with an edge if wished. It means nothing by itself."""

    def __init__(
        self,
        ground: str,
        edge: str = "",
        *,
        corner: int = CARD_CORNER,
        parent: QWidget | None = None,
    ) -> None:
        """Make a ground.

        Args:
            ground: A role of `Tokens`, or empty for none.
            edge: A role of `Tokens`, or empty for none.
            corner: Radius in px.
            parent: Owner, if not a layout.
        """
        super().__init__(parent)
        self._ground = ground
        self._edge = edge
        self._corner = corner

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        ground = colours.colour(self._ground) if self._ground else ""
        edge = colours.colour(self._edge) if self._edge else ""
        paint_box(painter, self.rect(), Paint(ground, edge, "", colours.edge), self._corner)


class NamedGroup(QGroupBox):
    """Things that belong together, under a name that is heard and not drawn."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: what belongs to the group draws itself."""


class Card(NamedGroup):
    """A white ground with an edge and, if it has a title, a heading. Fill `body`."""

    def __init__(self, title: str = "", *, accent: str = "", level: int = 2) -> None:
        """Make an empty card.

        Args:
            title: Its heading, and its name for screen readers.
            accent: Role for a thick left edge; empty for none.
            level: Of the heading.
        """
        super().__init__(title)
        self._accent = accent
        self.heading = Heading(title, level)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2 * GRID + (GRID if accent else 0), 12, 2 * GRID, 2 * GRID)
        self.body.setSpacing(GRID)
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(title))  # not before it stands in the card: it would flash

    def set_title(self, title: str) -> None:
        """Change the heading, and the name with it."""
        self.setAccessibleName(title)
        self.heading.setText(title)
        self.heading.setVisible(bool(title))

    def set_accent(self, accent: str) -> None:
        """Change the role of the thick left edge."""
        self._accent = accent
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        ground = Paint(colours.surface, colours.line, "", colours.edge)
        paint_box(painter, self.rect(), ground, CARD_CORNER)
        if self._accent:
            paint_accent(painter, self.rect(), colours.colour(self._accent))


def paint_accent(painter: QPainter, area: QRect, ink: str, width: int = 6) -> None:
    """Draw the thick left edge of a card or banner, inside its rounded corners."""
    painter.save()
    painter.setClipRect(QRect(area.left(), area.top(), width, area.height()))
    paint_box(painter, area, Paint(ink, "", ""), CARD_CORNER)
    painter.restore()


def paint_ground(painter: QPainter, area: QRect, role: str) -> None:
    """Fill `area` with the colour of a role."""
    painter.fillRect(area, QColor(tokens().colour(role)))
