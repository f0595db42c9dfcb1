"""One photo before it is kept: people and names are cut away or blacked out, words are added."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.photos import Area, Photo, black_out, crop
from qvisit.ui.announce import announce
from qvisit.ui.background import Background, Progress
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import told
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.photos.about import AboutPhoto
from qvisit.ui.visit.photos.canvas import PhotoCanvas
from qvisit.ui.visit.photos.job import PhotoJob, Work
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.photos import (
    NewPhoto,
    add_photo,
    change_photo,
    photo_bytes,
    read_photo_file,
    standing_photo,
)

Redraw = Callable[[bytes, Area], Photo]


class PhotoPage(PairPage):
    """The photo with its tools, and what must be said of it. The original is never kept."""

    closed = Signal()

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self._editor, self._choosers = editor, choosers
        self._job = PhotoJob(self, background)
        self._name = ""
        self._versions: list[Photo] = []
        self.canvas = PhotoCanvas()
        self.trouble = Banner("amber", "")
        self.trouble.hide()
        self.state = Words(self.tr("QVisit reads the photo. You can leave at any time."))
        self.black = SecondButton(self.tr("Black out the frame"), "disc")
        self.cut = SecondButton(self.tr("Cut to the frame"), "single")
        self.undo = PlainButton(self.tr("Undo"), "undo")
        self.about = AboutPhoto()
        self._lay_out()
        self.canvas.frame_changed.connect(self._show_tools)
        self.black.clicked.connect(partial(self._redraw, _black_out, self.tr("Blacked out.")))
        self.cut.clicked.connect(partial(self._redraw, crop, self.tr("Cut to the frame.")))
        self.undo.clicked.connect(self._on_undo)
        self.about.keep.clicked.connect(self._on_keep)
        self.about.leave_it.clicked.connect(self._close)

    def bring_in(self, window: QWidget, key: ItemKey) -> bool:
        """Ask for a photo for an item and read it; whether one was chosen."""
        path = self._choosers.photo(window, self.tr("Add a photo"))
        if path is None:
            return False
        self.put_away()
        self.about.begin(key)
        self._work(partial(_read, path), self._on_read)
        return True

    def open_photo(self, name: str) -> None:
        """Show a photo that is kept already, to look at it or to change it.

        Raises:
            UnknownPhotoError: The person has none of this name.
        """
        said = standing_photo(self._editor.current, name).said
        content = photo_bytes(self._editor.ws, said)
        self.put_away()
        self._name = name
        self.about.begin((said.template, said.item), said.alt, ticked=content is not None)
        if content is not None:
            self._show(Photo(content, said.width, said.height))
            return
        self.trouble.show_message(
            "amber",
            self.tr("This photo is missing on this laptop."),
            self.tr("Its words are safe. You can take it back."),
        )
        self.trouble.show()

    def take_focus(self) -> None:
        """Put the focus on the photo; while it is read, on the way back."""
        (self.about.leave_it if self._job.busy else self.canvas).setFocus()

    def put_away(self) -> None:
        """Let go of the photo and of all that was done to it: what is not kept is gone."""
        self._job.stop()
        self._name, self._versions = "", []
        self.trouble.hide()
        self.about.begin(("", ""))
        self.canvas.show_photo(b"")

    def _lay_out(self) -> None:
        picture = Card(self.tr("The photo"))
        picture.body.addWidget(
            Words(
                self.tr(
                    "Is a person, a name or a screen on it? Draw a frame around it, then black it "
                    "out. What is blacked out or cut away is gone for good."
                )
            )
        )
        for part in (self.trouble, self.state):
            picture.body.addWidget(part)
        picture.body.addWidget(self.canvas, 1)
        picture.body.addWidget(flow_row((self.black, self.cut, self.undo)))
        self.left.addWidget(picture)
        self.right.addWidget(self.about)

    def _show(self, photo: Photo) -> None:
        self._versions.append(photo)
        self.canvas.show_photo(photo.content, self.about.alt.text())

    def _show_tools(self) -> None:
        """Offer what can be done now; nothing while a change is under way, or it might be lost."""
        busy = self.tr("QVisit is working on the photo.") if self._job.busy else ""
        self.state.setVisible(bool(busy) and not self._versions)
        framed = self.canvas.frame is not None
        none = "" if framed else self.tr("Draw a frame on the photo first.")
        for button in (self.black, self.cut):
            button.set_unavailable(busy or none)
        undone = "" if len(self._versions) > 1 else self.tr("Nothing was changed yet.")
        self.undo.set_unavailable(busy or undone)
        here = "" if self._versions else self.tr("There is no photo yet.")
        self.about.keep.set_unavailable(busy or here)

    def _on_read(self, photo: Photo) -> None:
        self._show(photo)
        if self.isVisible():
            self.take_focus()
        announce(self, self.tr("The photo is here. It is not kept yet."))

    def _redraw(self, how: Redraw, said: str) -> None:
        frame = self.canvas.frame
        if frame is None or not self._versions:
            return
        content = self._versions[-1].content

        def done(photo: Photo) -> None:
            self._show(photo)
            announce(self, said)

        self._work(lambda _progress: how(content, frame), done)

    def _on_undo(self) -> None:
        if len(self._versions) > 1:
            self._versions.pop()
            self.canvas.show_photo(self._versions[-1].content, self.about.alt.text())

    def _on_keep(self) -> None:
        about, name = self.about, self._name
        if not about.words_are_ready():
            return
        untouched = about.missing_tick()
        if untouched is not None:
            self.trouble.show_message(
                "amber",
                self.tr("Tick both boxes to keep the photo."),
                self.tr("If a person or a name is on it, black it out first."),
            )
            self.trouble.show()
            untouched.setFocus()
            return
        new = NewPhoto(
            template=about.key[0],
            item=about.key[1],
            photo=self._versions[-1],
            alt=about.alt.text(),
            no_people=True,
            agreed=True,
        )
        if self._editor.apply(
            lambda ws, opened: (
                change_photo(ws, opened, name, new) if name else add_photo(ws, opened, new)
            )
        ):
            announce(self, self.tr("The photo is saved on this laptop."))
            self._close()

    def _close(self) -> None:
        self.put_away()
        self.closed.emit()

    def _work(self, work: Work, done: Callable[[Photo], None]) -> None:
        """Pixels are worked on off the window's thread."""
        self.trouble.hide()
        self._job.begin(work, done, self._on_failed)
        self._show_tools()

    def _on_failed(self, error: Exception) -> None:
        self._show_tools()
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)
            return
        self.trouble.show_message("amber", *told(error))
        self.trouble.show()


def _read(path: Path, progress: Progress) -> Photo:
    return read_photo_file(path, lambda: progress.cancelled)


def _black_out(content: bytes, frame: Area) -> Photo:
    return black_out(content, [frame])
