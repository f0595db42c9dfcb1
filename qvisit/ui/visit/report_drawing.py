"""Pictures of pages as they are wanted: one is drawn at a time, off the window's thread."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from qvisit.ui.background import Background
from qvisit.usecases.page_images import PageImage, PdfPages


class PageDrawing(QObject):
    """Holds a document and the pictures of the pages that were wanted last, no others."""

    drawn = Signal(int)  # a page, from 0
    failed = Signal(object)  # Exception

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._pages: PdfPages | None = None
        self._scales: dict[int, float] = {}  # of the pictures, by page
        self._wanted: tuple[int, ...] = ()
        self._scale = 1.0
        self._busy = False
        self.images: dict[int, QImage] = {}

    @property
    def busy(self) -> bool:
        """Whether a page is being drawn."""
        return self._busy

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page in points; none while there is no document."""
        return self._pages.sizes if self._pages is not None else ()

    def take(self, pages: PdfPages | None) -> None:
        """Draw from another document from now on, or from none; nothing of the last is kept."""
        if self._pages is not None:
            # It is closed when nothing is drawn of it any more, which may take a moment.
            self._background.run(self, self._pages.close, _nothing, _nothing)
        self._pages = pages
        self._wanted = ()
        self._scales.clear()
        self.images.clear()

    def want(self, pages: Sequence[int], scale: float) -> None:
        """Draw these, unless they are drawn already, and forget all others.

        Args:
            pages: From 0, the dearest first.
            scale: Pixels for a point.
        """
        self._wanted, self._scale = tuple(pages), scale
        for page in set(self.images) - set(pages):
            del self.images[page], self._scales[page]
        self._next()

    def _next(self) -> None:
        if self._busy or self._pages is None:
            return
        page = next((one for one in self._wanted if self._scales.get(one) != self._scale), None)
        if page is None:
            return
        self._busy = True
        work = partial(self._pages.draw, page, self._scale)
        done = partial(self._on_drawn, self._pages, page, self._scale)
        self._background.run(self, work, done, partial(self._on_failed, self._pages))

    def _on_drawn(self, pages: PdfPages, page: int, scale: float, image: PageImage | None) -> None:
        self._busy = False
        if pages is self._pages and page in self._wanted and image is not None:
            self._scales[page] = scale
            self.images[page] = _picture(image)
            self.drawn.emit(page)
        self._next()

    def _on_failed(self, pages: PdfPages, error: Exception) -> None:
        self._busy = False
        if pages is not self._pages:
            self._next()  # nobody looks at that document any more
            return
        self._wanted = ()
        self.failed.emit(error)


def _picture(image: PageImage) -> QImage:
    drawn = QImage(
        image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32
    )
    return drawn.copy()  # else it would look into bytes that are gone


def _nothing(_outcome: object) -> None:
    """Nobody waits for this."""
