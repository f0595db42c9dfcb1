"""The photos of one item, small, each with its words and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout

from qvisit.ui.list_rows import empty
from qvisit.ui.theme import scaled
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import LinkButton, PlainButton
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.visit import Written

Load = Callable[[PhotoTaken], bytes | None]
_SMALL = 120


class PhotoStrip(NamedGroup):
    """Away where the plan allows no photos and there are none."""

    wanted = Signal()  # another photo shall be added
    opened = Signal(str)  # photo: it shall be shown large
    taken_back = Signal(str)  # photo

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Photos for this question"))
        self.load: Load = _nothing
        self._allowed = False
        self._shown: object = None
        self.add = PlainButton(self.tr("Add a photo…"), "camera", small=True)
        self.add.clicked.connect(self.wanted)
        self._photos = QVBoxLayout()
        self._photos.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._photos)
        column.addWidget(flow_row((self.add,)))

    def set_allowed(self, allowed: bool) -> None:
        """Offer photos, as the plan of the visit allows them, or do not."""
        self._allowed = allowed

    def show_photos(self, photos: Sequence[Written[PhotoTaken]], *, read_only: bool) -> None:
        """Show the photos as they stand; built anew only when something is new."""
        self.add.setVisible(self._allowed and not read_only)
        self.setVisible(bool(photos) or (self._allowed and not read_only))
        now = ([one.change for one in photos], read_only)
        if now == self._shown:
            return
        self._shown = now
        empty(self._photos)
        for one in photos:
            view = PhotoView(one.said, self.load(one.said), read_only=read_only)
            view.look.clicked.connect(partial(self.opened.emit, one.said.photo))
            view.away.clicked.connect(partial(self.taken_back.emit, one.said.photo))
            self._photos.addWidget(view)
            view.show()


class PhotoView(NamedGroup):
    """One small photo and its words; or the words alone, where its pixels are not here."""

    def __init__(self, said: PhotoTaken, content: bytes | None, *, read_only: bool) -> None:
        super().__init__(said.alt)
        self.look = LinkButton(self.tr("Look at it"), "eye")
        self.away = LinkButton(self.tr("Take it back"), "undo")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        picture = QLabel()
        picture.setAccessibleName(self.tr("Photo: {words}").format(words=said.alt))
        pixmap = _small(content) if content is not None else QPixmap()
        if pixmap.isNull():
            words = self.tr("This photo is missing on this laptop.")
            column.addWidget(Words(words, "dense", "ambertext"))
        else:
            picture.setPixmap(pixmap)
            column.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Words(said.alt, "dense"))
        self.look.setVisible(not pixmap.isNull() and not read_only)
        self.away.setVisible(not read_only)
        column.addWidget(flow_row((self.look, self.away)))


def _small(content: bytes) -> QPixmap:
    """A photo read at the size in which it is shown, which takes a fraction of the time."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    side = scaled(_SMALL)
    size = reader.size().scaled(QSize(side * 2, side), Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(size)
    return QPixmap.fromImage(reader.read())


def _nothing(_said: PhotoTaken) -> bytes | None:
    return None
