"""A drop-down list with a label, so that screen readers can name it on every system."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import paint_of
from qvisit.ui.theme import colour, line_height, scaled, tokens, type_font
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.words import Words
from qvisit.ui.widgets.wrapping import natural_width, wrap

_SIDE = 12


class DropDown(QComboBox):
    """Draws itself like a plain button; the wheel scrolls the page and never the choice."""

    def sizeHint(self) -> QSize:
        font = type_font("body")
        texts = [self.itemText(row) for row in range(self.count())] or [" "]
        wide = max(natural_width(text, font) for text in texts)
        return QSize(wide + 2 * _SIDE + scaled(20) + 8, 16 + scaled(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(scaled(320), 16 + scaled(24)))

    def showPopup(self) -> None:
        """Open a list that is as wide as its longest words, however narrow this is."""
        self.view().setMinimumWidth(self.sizeHint().width())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint = paint_of(tokens(), "plain", "hover" if self.underMouse() else "normal")
        paint_box(painter, self.rect(), paint)
        painter.setPen(colour("text"))
        edge = scaled(20)
        room = self.width() - 2 * _SIDE - edge - 8
        lines = wrap(self.currentText(), type_font("body"), max(1, room), line_height("body"))
        area = QRectF(_SIDE, 0, room, self.height())
        lines.draw(painter, area, Qt.AlignmentFlag.AlignVCenter)
        arrow = QRect(self.width() - _SIDE - edge, (self.height() - edge) // 2, edge, edge)
        paint_icon(painter, "chevron-down", colour("text"), arrow)


class ChoiceBox(QWidget):
    """A label and its drop-down list."""

    chosen = Signal(str)

    def __init__(
        self, label: str, choices: Sequence[tuple[str, str]] = (), *, beside: bool = False
    ) -> None:
        """Offer choices.

        Args:
            label: What is chosen.
            choices: Id and words of each.
            beside: The label at the left instead of above.
        """
        super().__init__()
        self.box = DropDown()
        self.box.setAccessibleName(label)
        self.label = Words(label, "body" if beside else "row", "text2" if beside else "text")
        self.label.setBuddy(self.box)
        layout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8 if beside else 4)
        layout.addWidget(self.label)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.set_choices(choices)
        self.box.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; what was chosen stays so if it is still there."""
        before = self.value
        self.box.clear()
        for key, words in choices:
            self.box.addItem(words, key)
        self.show_value(before)
        self.box.updateGeometry()

    @property
    def value(self) -> str:
        """Id of what is chosen."""
        return str(self.box.currentData() or "")

    def show_value(self, key: str) -> None:
        """Show a choice, without a signal; the first if there is no such one."""
        self.box.setCurrentIndex(max(0, self.box.findData(key)))

    def _on_activated(self, _row: int) -> None:
        self.chosen.emit(self.value)
