"""One photo before it is kept: people and names are cut away or blacked out, words are added."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.photos import Photo, black_out, crop
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import told
from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.photos.canvas import PhotoCanvas
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.choice import TickBox
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

_LONGEST = 1_000


class PhotoPage(PairPage):
    """The photo with its tools, and what must be said of it. The original is never kept."""

    closed = Signal()

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self._background, self._editor, self._choosers = background, editor, choosers
        self._key: ItemKey = ("", "")
        self._name = ""
        self._versions: list[Photo] = []
        self.canvas = PhotoCanvas()
        self.trouble = Banner("amber", "")
        self.trouble.hide()
        self.black = SecondButton(self.tr("Black out the frame"), "disc")
        self.cut = SecondButton(self.tr("Cut to the frame"), "single")
        self.undo = PlainButton(self.tr("Undo"), "undo")
        self.alt = ShortNote(
            self.tr("What does it show?"),
            self.tr("For who cannot see it: the place, the thing, what is wrong. No names."),
            lines=3,
            longest=_LONGEST,
        )
        self.no_people = TickBox(
            self.tr("No people, no names on it"),
            self.tr("No faces, not in mirrors either; no screens, boards, records or labels"),
            framed=True,
        )
        self.agreed = TickBox(
            self.tr("The nurse in charge agreed"),
            self.tr("Before it was taken. Nothing that helps to break in: locks, codes, keys"),
            framed=True,
        )
        self.keep = MainButton(self.tr("Keep this photo"), "tick")
        self.leave_it = PlainButton(self.tr("Leave without keeping"), "arrow-left")
        self._lay_out()
        self.canvas.frame_changed.connect(self._show_tools)
        self.black.clicked.connect(self._on_black)
        self.cut.clicked.connect(self._on_cut)
        self.undo.clicked.connect(self._on_undo)
        self.keep.clicked.connect(self._on_keep)
        self.leave_it.clicked.connect(self.closed)

    def bring_in(self, window: QWidget, key: ItemKey) -> bool:
        """Ask for a photo for an item and read it; whether one was chosen."""
        path = self._choosers.photo(window, self.tr("Add a photo"))
        if path is None:
            return False
        self._begin(key, "", "")
        self._work(partial(_read, path), self._on_read)
        return True

    def open_photo(self, key: ItemKey, name: str) -> None:
        """Show a photo that is kept already, to look at it or to change it."""
        said = standing_photo(self._editor.current, name).said
        content = photo_bytes(self._editor.ws, said)
        self._begin(key, name, said.alt)
        if content is None:
            self.trouble.show_message(
                "amber",
                self.tr("This photo is missing on this laptop."),
                self.tr("Its words are safe. Take it back, or sync and look again."),
            )
            self.trouble.show()
            return
        for box in (self.no_people, self.agreed):
            box.setChecked(True)
        self._show(Photo(content, said.width, said.height))

    def take_focus(self) -> None:
        """Put the focus on the photo."""
        self.canvas.setFocus()

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
        picture.body.addWidget(self.trouble)
        picture.body.addWidget(self.canvas, 1)
        picture.body.addWidget(flow_row((self.black, self.cut, self.undo)))
        words = Card(self.tr("About it"))
        for part in (self.alt, self.no_people, self.agreed):
            words.body.addWidget(part)
        words.body.addWidget(flow_row((self.keep, self.leave_it)))
        words.body.addWidget(
            Words(
                self.tr(
                    "It is made small, and the camera’s data and place are left behind. It stays "
                    "in QVisit, encrypted. Delete it on the camera yourself."
                ),
                "dense",
                "text2",
            )
        )
        self.left.addWidget(picture)
        self.right.addWidget(words)

    def _begin(self, key: ItemKey, name: str, alt: str) -> None:
        self._key, self._name, self._versions = key, name, []
        self.trouble.hide()
        self.alt.set_text(alt)
        for box in (self.no_people, self.agreed):
            box.setChecked(False)
        self.canvas.show_photo(b"")
        self._show_tools()

    def _show(self, photo: Photo) -> None:
        self._versions.append(photo)
        self.canvas.show_photo(photo.content, self.alt.text())
        self._show_tools()

    def _show_tools(self) -> None:
        framed = self.canvas.frame is not None
        none = "" if framed else self.tr("Draw a frame on the photo first.")
        for button in (self.black, self.cut):
            button.set_unavailable(none)
        undone = "" if len(self._versions) > 1 else self.tr("Nothing was changed yet.")
        self.undo.set_unavailable(undone)
        here = "" if self._versions else self.tr("There is no photo yet.")
        self.keep.set_unavailable(here)

    def _on_read(self, photo: Photo) -> None:
        self._show(photo)
        self.take_focus()
        announce(self, self.tr("The photo is here. It is not kept yet."))

    def _on_black(self) -> None:
        frame = self.canvas.frame
        if frame is not None:
            self._work(partial(black_out, self._versions[-1].content, [frame]), self._show)

    def _on_cut(self) -> None:
        frame = self.canvas.frame
        if frame is not None:
            self._work(partial(crop, self._versions[-1].content, frame), self._show)

    def _on_undo(self) -> None:
        if len(self._versions) > 1:
            self._versions.pop()
            self.canvas.show_photo(self._versions[-1].content, self.alt.text())
            self._show_tools()

    def _on_keep(self) -> None:
        new = NewPhoto(
            template=self._key[0],
            item=self._key[1],
            photo=self._versions[-1],
            alt=self.alt.text(),
            no_people=self.no_people.isChecked(),
            agreed=self.agreed.isChecked(),
        )
        if not new.alt.strip():
            self.alt.show_error(self.tr("Write a few words that say what it shows."))
            self.alt.edit.setFocus()
            return
        if not (new.no_people and new.agreed):
            self.trouble.show_message(
                "amber",
                self.tr("Tick both boxes to keep the photo."),
                self.tr("If a person or a name is on it, black it out first."),
            )
            self.trouble.show()
            (self.agreed if new.no_people else self.no_people).setFocus()
            return
        name = self._name
        if self._editor.apply(
            lambda ws, opened: (
                change_photo(ws, opened, name, new) if name else add_photo(ws, opened, new)
            )
        ):
            announce(self, self.tr("The photo is saved on this laptop."))
            self.closed.emit()

    def _work(self, work: Callable[[], Photo], done: Callable[[Photo], None]) -> None:
        """Pixels are worked on off the window's thread."""
        self.trouble.hide()
        self.keep.set_unavailable(self.tr("QVisit is working on the photo."))
        self._background.run(self, work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._show_tools()
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)
            return
        self.trouble.show_message("amber", *told(error))
        self.trouble.show()


def _read(path: Path) -> Photo:
    return read_photo_file(path)
