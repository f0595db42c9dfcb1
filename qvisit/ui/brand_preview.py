"""The head of a cover as a trust's documents will show it: its colour, its logo, its name."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from qvisit.ui.theme import line_height, scaled, tokens, type_font
from qvisit.ui.tokens import tokens_of
from qvisit.ui.widgets.wrapping import wrap

_TALL, _FOOT, _SIDE, _LOGO = 128, 34, 14, 34


@dataclass(frozen=True)
class Shown:
    """What the preview shows. `colour` is such as #005eb8; `logo` a small picture, or None."""

    trust: str
    footer: str
    colour: str
    logo: bytes | None


class BrandPreview(QWidget):
    """A strip of paper: light in every theme, as paper is. It says in words what it shows."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self._logo = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_brand(shown)

    def show_brand(self, shown: Shown) -> None:
        """Show another look."""
        self._shown = shown
        self._logo = QPixmap()
        if shown.logo:
            self._logo.loadFromData(shown.logo)
        has_logo = self.tr("with the logo") if shown.logo else self.tr("without a logo")
        words = self.tr("Preview of a cover: {trust}, {logo}, in the colour {colour}. {footer}")
        self.setAccessibleName(
            words.format(
                trust=shown.trust, logo=has_logo, colour=shown.colour, footer=shown.footer
            ).strip()
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(_TALL + _FOOT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(160), scaled(_TALL + _FOOT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paper = tokens_of("light")
        field = QRectF(0, 0, self.width(), scaled(_TALL))
        painter.fillRect(self.rect(), QColor(paper.surface))
        painter.fillRect(field, QColor(self._shown.colour))
        left = self._paint_logo(painter, paper.surface)
        painter.setPen(QColor(paper.surface))
        room = self.width() - left - scaled(_SIDE)
        self._write(painter, self._shown.trust, "row", QRectF(left, scaled(_SIDE), room, 0))
        below = scaled(_TALL) - scaled(_SIDE) - line_height("title")
        across = self.width() - 2 * scaled(_SIDE)
        ward = self.tr("Larch Ward")
        self._write(painter, ward, "title", QRectF(scaled(_SIDE), below, across, 0))
        painter.setPen(QColor(paper.text2))
        foot = scaled(_TALL) + (scaled(_FOOT) - line_height("dense")) / 2
        self._write(painter, self._shown.footer, "dense", QRectF(scaled(_SIDE), foot, across, 0))
        painter.setPen(QPen(QColor(tokens().line), tokens().edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_logo(self, painter: QPainter, plate: str) -> float:
        """Draw the logo on its plate; gives where the name begins."""
        left = float(scaled(_SIDE))
        if self._logo.isNull():
            return left
        most = QSize(scaled(_LOGO * 4), scaled(_LOGO))
        size = self._logo.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(left, scaled(_SIDE) - 4, size.width() + 12, size.height() + 8)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area, QColor(plate))
        inside = area.adjusted(6, 4, -6, -4)
        painter.drawPixmap(inside, self._logo, QRectF(self._logo.rect()))
        return area.right() + scaled(10)

    def _write(self, painter: QPainter, words: str, kind: str, place: QRectF) -> None:
        """Write words on one line; the rest of a long one is left out, as on paper it wraps."""
        first = wrap(words or " ", type_font(kind), max(1, int(place.width())), line_height(kind))
        painter.save()
        painter.setClipRect(QRectF(place.left(), place.top(), place.width(), line_height(kind)))
        first.draw(
            painter,
            QRectF(place.left(), place.top(), place.width(), first.height),
            Qt.AlignmentFlag.AlignTop,
        )
        painter.restore()
