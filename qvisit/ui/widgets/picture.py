"""An easy-read picture: it stands beside words, and says in words what it shows."""

from functools import cache

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from qvisit.ui.theme import scaled, tokens
from qvisit.ui.tokens import CARD_CORNER, tokens_of
from qvisit.usecases.pictures import picture_bytes, picture_catalogue

_INSET = 0.04  # share of the edge that stays free around the drawing


@cache
def _renderer(picture_id: str) -> QSvgRenderer | None:
    drawing = picture_bytes(picture_id)
    return QSvgRenderer(drawing) if drawing is not None else None


def _panel() -> str:
    """The panel's colour: light in every theme, as the lines are dark, and never the page's own."""
    pale = tokens_of("light").bluetint
    return tokens().surface if tokens().page == pale else pale


def picture_pixmap(picture_id: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Draw a picture on its pale panel.

    Args:
        picture_id: An id of the catalogue; any other gives an empty pixmap.
        side: Edge in device-independent px.
        ratio: Device pixels per px.
    """
    renderer = _renderer(picture_id)
    if renderer is None:
        return QPixmap()
    panel = _panel()
    key = f"qvisit-picture-{picture_id}-{panel}-{side}-{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    edge = round(side * ratio)
    drawn = QPixmap(edge, edge)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(panel))
    corner = CARD_CORNER * ratio
    painter.drawRoundedRect(QRectF(0, 0, edge, edge), corner, corner)
    inset = edge * _INSET
    renderer.render(painter, QRectF(inset, inset, edge - 2 * inset, edge - 2 * inset))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


class PictureView(QLabel):
    """One picture, as large as the text size asks for. An id nobody knows takes no room.

    It is a label because Qt tells screen readers that a label with a pixmap is a graphic.
    """

    def __init__(self, picture_id: str, side: int) -> None:
        """Make a view.

        Args:
            picture_id: An id of the catalogue.
            side: Its edge in px at 100 % text.
        """
        super().__init__()
        self._side = side
        self._picture_id = ""
        self._absent = False
        self.show_picture(picture_id)

    def show_picture(self, picture_id: str) -> None:
        """Show another picture, or nothing if there is none with this id."""
        known = picture_catalogue().picture(picture_id)
        self._picture_id = picture_id if _renderer(picture_id) is not None else ""
        self.setAccessibleName(known.alt if known is not None and self._picture_id else "")
        self._take_size()
        if not self._picture_id:
            self._absent = True
            self.hide()
        elif self._absent:
            self._absent = False
            self._come_back()

    def set_side(self, side: int) -> None:
        """Draw it with another edge, in px at 100 % text."""
        if side != self._side:
            self._side = side
            self._take_size()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._take_size()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_size()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn())

    def _drawn(self) -> QPixmap:
        return picture_pixmap(self._picture_id, scaled(self._side), self.devicePixelRatioF())

    def _take_size(self) -> None:
        edge = scaled(self._side) if self._picture_id else 0
        self.setFixedSize(edge, edge)
        self.setPixmap(self._drawn())

    def _come_back(self) -> None:
        """Undo `hide`, but never become a window of one's own."""
        if self.parentWidget() is not None:
            self.show()
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
