"""What is on the screen while the first page is still being loaded: its ground and its outline.

Start-up time is what this module is about, so it imports Qt, the colours and little else. Labels
and grounds take their colours from palettes: a pen or a brush, like any name from Qt's own
namespace, would have PySide make hundreds of enumerations before anything is seen.
"""

import json
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QStandardPaths, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from qvisit.ui.tokens import LINE_HEIGHT, PX_PER_POINT, TYPE, tokens_of
from qvisit.usecases.profile_names import list_profiles, profile_in

_PACKAGE = Path(__file__).resolve().parents[1]
_LARGEST = 64 * 1024  # bytes of a preferences file
_PERCENTS = (100, 125, 150, 175, 200)
_SPACINGS = (100, 125, 150)
_DIM = 128  # lightness, of 255, below which a ground is dark
_SIDE, _SIDE_NARROW = 408, 280  # px at 100 %, as on the page that follows
_ROOM_FOR_SIDE, _ROOM_FOR_WIDE_SIDE = 900, 1200  # px of width at 100 % text


class Outline(NamedTuple):
    """What the first page will look like, as far as its outline goes.

    `text_percent` and `line_spacing` are percent of normal; `bundled` tells the typeface; `asks`
    says whether there will be one field for words.
    """

    heading: str
    theme: str = "light"
    text_percent: int = 100
    line_spacing: int = 100
    bundled: bool = True
    asks: bool = False


def outline_of(app: QApplication, data: Path | None) -> Outline:
    """What to draw for the profile that will be asked first, or for a new person.

    Args:
        app: Tells the colours of this computer, for those who chose none.
        data: The folder of the only profile; None for the usual place of profiles.
    """
    if data is None:
        known = list(list_profiles(_usual_folder()))
    else:
        known = [one for one in (profile_in(data),) if one is not None]
    if not known:
        words = QCoreApplication.translate(
            "FirstStartPage", "Welcome. Four things, then you can start."
        )
        return Outline(words, _suggested_theme(app))
    words = QCoreApplication.translate("UnlockPage", "Hello, {name}").format(name=known[0].name)
    look = _saved_look(known[0].folder)
    usual = Outline(words, asks=len(known) == 1)
    if look is None:
        return usual._replace(theme=_suggested_theme(app))
    return usual._replace(
        theme=str(look.get("theme")),
        text_percent=_one_of(_PERCENTS, look.get("text_percent")),
        line_spacing=_one_of(_SPACINGS, look.get("line_spacing")),
        bundled=look.get("font") != "system",
    )


class FirstFrame(QWidget):
    """The outline of the first page. Keeps what is typed on it for the page that follows."""

    painted = Signal()

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self.typed = ""
        self._outline = outline
        self._painted = False
        self._colours = tokens_of(outline.theme)
        self._family = _bundled_family() if outline.bundled else ""
        self.setWindowTitle("QVisit")
        self.setAccessibleName(self.tr("QVisit is opening"))
        _fill(self, self._colours.page)
        self._side = self._ground("rail")
        self._side_edge = self._ground("line" if self._colours.dark else "rail")
        self._name = self._words("QVisit", "onrail")
        self._heading = self._words(outline.heading, "text")
        self._boxes = [self._ground(role) for role in ("line", "surface", "ctl", "surface")]
        for box in self._boxes:
            box.setVisible(outline.asks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self._room() >= _ROOM_FOR_WIDE_SIDE
        side = self._side_width(wide)
        title = self._line("title")
        edge = 48 if wide else 24
        top = 32 if wide else 12
        line = self._colours.edge if self._colours.dark else 0
        if side:
            self._side.setGeometry(0, 0, side, self.height())
            self._show_words(self._name, "question-large", QRect(40, 40, side - 80, 0))
        else:
            self._side.setGeometry(0, 0, self.width(), title + 8)
            self._show_words(self._name, "title", QRect(24, 4, self.width() - 48, 0))
            top += title + 8
        self._side_edge.setGeometry(self._side.geometry().adjusted(side - line, 0, 0, 0))
        self._side_edge.setVisible(bool(side and line))
        column = QRect(side + edge, top, self.width() - side - 2 * edge, 0)
        self._show_words(self._heading, "title", column)
        self._show_boxes(column.translated(0, title + 28))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable():
            self.typed += event.text()

    def _room(self) -> int:
        """Px of width as if the text had its usual size."""
        return self.width() * 100 // self._outline.text_percent

    def _side_width(self, wide: bool) -> int:
        """Width of the side in px; 0 where it lies on top, as it does where it is too low."""
        percent, spacing = self._outline.text_percent - 100, self._outline.line_spacing - 100
        # What the side's words need; they wrap, so that this is about right and no more.
        need = (438 if wide else 514) * (1 + percent * 0.0048) * (1 + spacing * 0.005)
        if self._room() < _ROOM_FOR_SIDE or need > self.height():
            return 0
        return self._scaled(_SIDE if wide else _SIDE_NARROW)

    def _scaled(self, pixels: float) -> int:
        return round(pixels * self._outline.text_percent / 100)

    def _line(self, kind: str) -> int:
        """Px from line to line of a kind of type."""
        pixels = TYPE[kind].points * PX_PER_POINT * self._outline.text_percent / 100
        return round(pixels * LINE_HEIGHT * self._outline.line_spacing / 100)

    def _show_boxes(self, place: QRect) -> None:
        """Put the outlines of the card and of its field at `place`."""
        field = self._scaled(24) + 16
        tall = 12 + self._line("row") + 4 + field + 4 + self._line("dense") + 12 + field + 16
        card = QRect(place.x(), place.y(), place.width(), tall)
        button = self._scaled(62) + 45
        below = card.y() + 12 + self._line("row") + 4
        edit = QRect(card.x() + 16, below, card.width() - 32 - button, field)
        edge = self._colours.edge
        inside = [area.adjusted(edge, edge, -edge, -edge) for area in (card, edit)]
        for box, area in zip(self._boxes, (card, inside[0], edit, inside[1]), strict=True):
            box.setGeometry(area)

    def _ground(self, role: str) -> QWidget:
        return _fill(QWidget(self), self._colours.colour(role))

    def _words(self, words: str, ink: str) -> QLabel:
        label = QLabel(words, self)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._colours.colour(ink)))
        label.setPalette(palette)
        return label

    def _show_words(self, label: QLabel, kind: str, place: QRect) -> None:
        size = TYPE[kind]
        font = QFont(self._family) if self._family else QFont()
        dots = self.screen().logicalDotsPerInchY()
        pixels = size.points * PX_PER_POINT * self._outline.text_percent / 100
        font.setPointSizeF(pixels * 72 / dots)
        font.setBold(size.bold)
        label.setFont(font)
        label.setGeometry(place.x(), place.y(), place.width(), self._line(kind))


def _fill(widget: QWidget, colour: str) -> QWidget:
    """Give a widget a ground that Qt paints by itself."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    return widget


def _bundled_family() -> str:
    """Name of the bundled typeface, in the weight that headings have; empty if it is not there."""
    inside = _PACKAGE / "resources"
    folder = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    font = QFontDatabase.addApplicationFont(str(folder / "fonts" / "AtkinsonHyperlegible-Bold.ttf"))
    return "Atkinson Hyperlegible" if font >= 0 else ""


def _usual_folder() -> Path:
    """Where profiles lie: as `qvisit.paths` says, but by Qt, which is loaded already."""
    kind = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(kind)) / "QVisit" / "profiles"


def _suggested_theme(app: QApplication) -> str:
    """The theme that fits this computer's own colours, as far as they tell it at once."""
    ground = app.palette().window().color()
    if ground.lightness() == 0:
        return "high_contrast"
    return "dark" if ground.lightness() < _DIM else "light"


def _saved_look(folder: Path) -> dict[str, object] | None:
    """The look kept in a profile folder, unchecked; None where nothing readable is kept."""
    path = folder / "preferences.json"
    try:
        if path.stat().st_size > _LARGEST:
            return None
        saved = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    look = saved.get("look") if isinstance(saved, dict) else None
    return look if isinstance(look, dict) else None


def _one_of(allowed: tuple[int, ...], value: object) -> int:
    """A percentage if it is one of those allowed, else the usual one."""
    return value if type(value) is int and value in allowed else 100
