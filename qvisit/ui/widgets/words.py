"""Plain words that wrap and never end in dots."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from qvisit.ui.theme import colour, line_height, scaled, type_font
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, natural_width, wrap

WIDEST_LINE = 640  # px at 100 %: about 90 letters, beyond which a line is hard to follow back
_NARROWEST = 240  # px at 100 %: a longer word may be broken rather than push the page sideways

_HEADINGS = {1: "title", 2: "card", 3: "row"}


class Words(QLabel):
    """Words for people, drawn as they are: nothing in them is taken for markup.

    Wraps instead of cutting, breaks a word only when it is wider than the label, and keeps the
    space between lines that the person chose.
    """

    def __init__(
        self,
        words: str = "",
        kind: str = "body",
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        """Show words.

        Args:
            words: Plain text; a line break starts a new line.
            kind: A key of `tokens.TYPE`.
            ink: A role of `Tokens`.
            parent: Owner, if not a layout.
        """
        super().__init__(parent)
        self._kind = kind
        self._ink = ink
        self._widest = WIDEST_LINE
        self.marked = (0, 0)  # the letters that are being read aloud: from which on, how many
        self._lines: tuple[tuple[object, ...], Wrapped] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(type_font(kind))
        self.setWordWrap(True)
        # Expanding, or a button beneath would keep a whole column as narrow as itself.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)

    @property
    def kind(self) -> str:
        """The kind of type it is set in."""
        return self._kind

    def set_ink(self, ink: str) -> None:
        """Use the colour of another role."""
        self._ink = ink
        self.update()

    def set_kind(self, kind: str) -> None:
        """Use another kind of type."""
        self._kind = kind
        self.setFont(type_font(kind))
        self.updateGeometry()

    def set_widest(self, pixels: int) -> None:
        """How wide the words like to be at most, in px at 100 %, before they wrap."""
        self._widest = pixels
        self.updateGeometry()

    def mark(self, start: int, length: int) -> None:
        """Show which letters are being read aloud: from which on, and how many; 0 for none."""
        self.marked = (start, length)
        self.update()

    def sizeHint(self) -> QSize:
        wide = min(natural_width(self.text(), self.font()), scaled(self._widest))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = min(longest_word(self.text(), self.font()), scaled(_NARROWEST))
        return QSize(wide, round(line_height(self._kind)))

    def heightForWidth(self, width: int) -> int:
        return round(self._wrapped(max(1, width)).height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour(self._ink))
        lines = self._wrapped(self.width())
        lines.draw(painter, QRectF(self.rect()), self.alignment(), self.marked)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._lines = None
            self.setFont(type_font(self._kind))
            self.updateGeometry()
        super().changeEvent(event)

    def _wrapped(self, width: int) -> Wrapped:
        step = line_height(self._kind)
        key = (self.text(), width, step, self.alignment(), self._kind)
        if self._lines is None or self._lines[0] != key:
            self._lines = (key, wrap(self.text(), self.font(), width, step, self.alignment()))
        return self._lines[1]


class Heading(Words):
    """A heading of level 1 (the page), 2 (a card) or 3 (a row)."""

    def __init__(self, words: str, level: int = 2, ink: str = "text") -> None:
        super().__init__(words, _HEADINGS[level], ink)
        self.level = level
        self.setAccessibleDescription(self.tr("Heading level {level}").format(level=level))
