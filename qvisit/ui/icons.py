"""Line icons, tinted from the colours on the screen now and crisp at any pixel ratio."""

from functools import cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from qvisit.paths import resources_folder
from qvisit.ui.theme import colour, scaled


@cache
def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer(str(resources_folder() / "icons" / f"{name}.svg"))


def pixmap(name: str, ink: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon in one colour.

    Args:
        name: File name in resources/icons without its ending.
        ink: The colour.
        size: Edge in device-independent px.
        ratio: Device pixels per px.
    """
    key = f"qvisit-{name}-{ink.rgba()}-{size}-{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _renderer(name).render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), ink)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def paint_icon(painter: QPainter, name: str, ink: QColor, area: QRect) -> None:
    """Draw an icon centred in `area`, as large as its shorter edge."""
    size = min(area.width(), area.height())
    corner = area.center() - QRect(0, 0, size, size).center()
    painter.drawPixmap(corner, pixmap(name, ink, size, painter.device().devicePixelRatioF()))


class _TintedEngine(QIconEngine):
    """Draws at paint time, so that a change of theme needs no new icons."""

    def __init__(self, name: str, role: str, size: int) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._size = size

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size.boundedTo(QSize(scaled(self._size), scaled(self._size)))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = "text2" if mode is QIcon.Mode.Disabled else self._role
        paint_icon(painter, self._name, colour(role), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        role = "text2" if mode is QIcon.Mode.Disabled else self._role
        edge = min(size.width(), size.height())
        return pixmap(self._name, colour(role), round(edge / scale), scale)


def icon(name: str, role: str = "text", size: int = 20) -> QIcon:
    """An icon in the colour of a role. It goes beside a word, never alone.

    Args:
        name: File name in resources/icons without its ending.
        role: A role of `Tokens`, looked up each time the icon is drawn.
        size: The largest edge in px at which it is drawn at 100 % text.
    """
    return QIcon(_TintedEngine(name, role, size))
