"""Breaks very many texts into lines quickly: each word is measured once."""

from PySide6.QtGui import QFont, QFontMetricsF

from qvisit.ui.theme import line_height, type_font


class LineBreaker:
    """Breaks texts at spaces, as one font needs it; what it breaks is drawn line by line."""

    def __init__(self, font: QFont, step: float) -> None:
        """Measure a font.

        Args:
            font: What the texts are set in.
            step: Distance from line to line in px.
        """
        self.font = font
        self.step = step
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        high = self._metrics.ascent() + self._metrics.descent()
        self.baseline = (step - high) / 2 + self._metrics.ascent()

    def advance(self, text: str) -> float:
        """Px that a piece of a line takes."""
        return self._metrics.horizontalAdvance(text)

    def lines(self, text: str, room: float) -> list[str]:
        """Break a text.

        Args:
            text: Plain words; a line break starts a new line.
            room: Px for a line. A word that is wider is broken.
        """
        found: list[str] = []
        for paragraph in text.split("\n"):
            self._break(paragraph, room, found)
        return found

    def _width(self, word: str) -> float:
        known = self._widths.get(word)
        if known is None:
            known = self._widths[word] = self._metrics.horizontalAdvance(word)
        return known

    def _break(self, text: str, room: float, found: list[str]) -> None:
        space = self._width(" ")
        line: list[str] = []
        used = 0.0
        for word in text.split(" "):
            wide = self._width(word)
            if line and used + space + wide > room:
                found.append(" ".join(line))
                line, used = [], 0.0
            if wide > room:
                word = self._break_word(word, room, found)
                wide = self._width(word)
            used += wide + (space if line else 0.0)
            line.append(word)
        found.append(" ".join(line))

    def _break_word(self, word: str, room: float, found: list[str]) -> str:
        """Put all of a long word but its last part into lines of their own."""
        start = 0
        for end in range(1, len(word) + 1):
            wide = self.advance(word[start:end])
            if end - start > 1 and wide > room:
                found.append(word[start : end - 1])
                start = end - 1
        return word[start:]


_known: dict[str, LineBreaker] = {}


def breaker(kind: str) -> LineBreaker:
    """The breaker for a kind of type, as it looks now."""
    font, step = type_font(kind), line_height(kind)
    known = _known.get(kind)
    if known is None or known.font is not font or known.step != step:
        known = _known[kind] = LineBreaker(font, step)
    return known
