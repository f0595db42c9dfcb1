"""The photos of one item, small, each with its words and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout

from qvisit.ui.announce import announce_aloud
from qvisit.ui.list_rows import empty
from qvisit.ui.theme import scaled
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import DangerButton, LinkButton, PlainButton
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.visit import Written

Load = Callable[[PhotoTaken], bytes | None]
_WIDE, _HIGH = 170, 120  # px at 100 %


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
            view = PhotoView(one.said, self.load(one.said))
            if not read_only:
                ways = PhotoChoices(one.said.alt, may_look=view.is_here)
                ways.look.clicked.connect(partial(self.opened.emit, one.said.photo))
                ways.delete.clicked.connect(partial(self._on_delete, one.said.photo))
                view.column.addWidget(ways)
            self._photos.addWidget(view)
            view.show()

    def _on_delete(self, photo: str) -> None:
        self.add.setFocus()  # the button that was pressed goes away
        self.taken_back.emit(photo)


class PhotoView(NamedGroup):
    """One small photo and its words; or the words alone, where its pixels are not here."""

    def __init__(self, said: PhotoTaken, content: bytes | None, missing: str = "") -> None:
        """Show a photo.

        Args:
            said: What was said of it.
            content: Its JPEG; None where it is not on this laptop.
            missing: What to say then, if it is not amiss.
        """
        super().__init__(said.alt)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        pixmap = _small(content) if content is not None else QPixmap()
        self.is_here = not pixmap.isNull()
        if self.is_here:
            picture = QLabel()
            picture.setAccessibleName(self.tr("Photo: {words}").format(words=said.alt))
            picture.setPixmap(pixmap)
            self.column.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            words = missing or self.tr("This photo is missing on this laptop.")
            self.column.addWidget(Words(words, "dense", "text2" if missing else "ambertext"))
        self.column.addWidget(Words(said.alt, "dense"))


class PhotoChoices(NamedGroup):
    """Look at a photo, or take it back; that deletes it for good, so it is asked once more."""

    def __init__(self, alt: str, *, may_look: bool) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("What to do with this photo"))
        self.look = LinkButton(self.tr("Look at it"), "eye")
        self.away = LinkButton(self.tr("Take it back"), "undo")
        self.sure = Words(self.tr("Delete its picture for good?"), "dense")
        self.delete = DangerButton(self.tr("Delete it"))
        self.stay = PlainButton(self.tr("Leave it"), small=True)
        names = (
            (self.look, self.tr("Look at this photo: {words}")),
            (self.away, self.tr("Take back this photo: {words}")),
            (self.delete, self.tr("Delete this photo: {words}")),
            (self.stay, self.tr("Leave this photo: {words}")),
        )
        for button, name in names:
            button.setAccessibleName(name.format(words=alt))
        self._first = flow_row((self.look, self.away))
        self._second = flow_row((self.delete, self.stay))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._first, self.sure, self._second):
            column.addWidget(part)
        self.look.setVisible(may_look)
        self._ask(asking=False)
        self.away.clicked.connect(self._on_away)
        self.stay.clicked.connect(self._on_stay)

    def _ask(self, *, asking: bool) -> None:
        self._first.setVisible(not asking)
        self.sure.setVisible(asking)
        self._second.setVisible(asking)

    def _on_away(self) -> None:
        self._ask(asking=True)
        self.stay.setFocus()
        announce_aloud(self, self.sure.text())

    def _on_stay(self) -> None:
        self._ask(asking=False)
        self.away.setFocus()


def _small(content: bytes) -> QPixmap:
    """A photo read at the size in which it is shown, which takes a fraction of the time."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    room = QSize(scaled(_WIDE), scaled(_HIGH))
    reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


def _nothing(_said: PhotoTaken) -> bytes | None:
    return None
