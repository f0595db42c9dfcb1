"""From the photos of an item to the page of one photo, and back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import OwnWork
from qvisit.ui.visit.photos.page import PhotoPage
from qvisit.ui.visit.photos.strip import PhotoStrip
from qvisit.usecases.photos import photo_bytes, take_back_photo
from qvisit.usecases.visits import OpenVisit


class PhotoWays(QObject):
    """Makes the page when it is first wanted, and shows it in place of the questions."""

    closed = Signal()  # back to the questions

    def __init__(
        self,
        work: OwnWork,
        faces: QStackedWidget,
        page: Callable[[], PhotoPage],
        current: Callable[[], ItemKey | None],
    ) -> None:
        """Listen.

        Args:
            work: Saves, and says when nothing may be changed.
            faces: Where the page comes to stand.
            page: Makes the page.
            current: Gives the item in hand.
        """
        super().__init__(faces)
        self._work, self._faces = work, faces
        self._make, self._current = page, current
        self._page: PhotoPage | None = None
        self._strips: list[PhotoStrip] = []
        self._allowed = False

    def listen(self, strip: PhotoStrip) -> None:
        """Serve the photos of the item in hand, as one of the views shows them."""
        self._strips.append(strip)
        strip.load = partial(photo_bytes, self._work.editor.ws)
        strip.set_allowed(self._allowed)
        strip.wanted.connect(self._on_wanted)
        strip.opened.connect(self._on_opened)
        strip.taken_back.connect(self._on_taken_back)

    @property
    def page(self) -> PhotoPage:
        """The page of one photo; made now if it was not before."""
        if self._page is None:
            self._page = self._make()
            self._faces.addWidget(self._page)
            self._page.closed.connect(self.closed)
        return self._page

    @property
    def is_shown(self) -> bool:
        """Whether the page stands in place of the questions."""
        return self._page is not None and self._faces.currentWidget() is self._page

    def open_visit(self) -> None:
        """Let go of a photo of the visit before that was not kept."""
        if self._page is not None:
            self._page.put_away()

    def show_visit(self, opened: OpenVisit) -> None:
        """Offer photos as the plan allows them now."""
        self._allowed = opened.plan.photos
        for strip in self._strips:
            strip.set_allowed(self._allowed)

    def _on_wanted(self) -> None:
        key = self._current() or ("", "")
        if not self._work.refuse() and self.page.bring_in(self._faces.window(), key):
            self._show()

    def _on_opened(self, photo: str) -> None:
        try:
            self.page.open_photo(photo)
        except QVisitError as error:
            self._work.editor.failed.emit(error)
            return
        self._show()

    def _on_taken_back(self, photo: str) -> None:
        editor = self._work.editor
        if not self._work.refuse() and editor.apply(
            lambda ws, opened: take_back_photo(ws, opened, photo)
        ):
            announce(self._faces, self.tr("The photo is deleted. Its words stay in the history."))

    def _show(self) -> None:
        self._faces.setCurrentWidget(self.page)
        self.page.take_focus()
