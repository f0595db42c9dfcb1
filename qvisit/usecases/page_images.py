"""Pictures of a PDF's pages, drawn by PDFium: slow, so off the window's thread."""

import atexit
import threading
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any
from weakref import WeakSet, finalize

from qvisit.errors import QVisitError

_MOST_PIXELS = 24_000_000  # of one picture; more would take 100 MB
_MOST_LETTERS = 100_000  # of one page's text
_BYTES = 4  # of a pixel: blue, green, red, and one that says nothing
# PDFium works for one thread at a time, whatever the document. The thread that works with one may
# look for garbage meanwhile, and find another one in it.
_ALONE = threading.RLock()


class PagesUnreadableError(QVisitError):
    """PDFium cannot read the file."""

    def __init__(self) -> None:
        super().__init__(
            "The pages cannot be shown here.",
            hint="You can still save the document, or open it in your PDF reader.",
        )


@dataclass(frozen=True)
class PageImage:
    """The pixels of a page, row by row from the top: blue, green, red and a spare byte each."""

    width: int
    height: int
    stride: int
    pixels: bytes


class PdfPages:
    """The pages of one PDF in memory. Threads may share it: one draws while the others wait.

    One that is forgotten unclosed is closed in its turn, too.
    """

    def __init__(self, content: bytes) -> None:
        """Read a PDF.

        Args:
            content: The whole file.

        Raises:
            PagesUnreadableError: It is no PDF, or a damaged one.
        """
        self._trouble: type[Exception] = _pdfium().PdfiumError
        with _ALONE:
            try:
                self._document: Any = _pdfium().PdfDocument(content)
            except self._trouble as error:
                raise PagesUnreadableError from error
            self._let_go = finalize(self, _close, self._document)
            _open.add(self)
            try:
                self._sizes: tuple[tuple[float, float], ...] = tuple(
                    self._document.get_page_size(page) for page in range(len(self._document))
                )
            except self._trouble as error:
                self.close()
                raise PagesUnreadableError from error

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page in points, 1/72 inch."""
        return self._sizes

    def draw(self, page: int, scale: float) -> PageImage | None:
        """One page as a picture; None once the document was closed.

        Args:
            page: Which, from 0.
            scale: Pixels for a point; less where the picture would become very large.

        Raises:
            PagesUnreadableError: The page is damaged.
        """
        wide, high = self._sizes[page]
        scale = min(scale, (_MOST_PIXELS / max(wide * high, 1.0)) ** 0.5)
        with _ALONE:
            if self._document is None:
                return None
            try:
                with (
                    closing(self._document[page]) as opened,
                    closing(opened.render(scale=scale, prefer_bgrx=True)) as drawn,
                ):
                    image = PageImage(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
            except self._trouble as error:
                raise PagesUnreadableError from error
        return image

    def words(self, page: int) -> str:
        """What stands on a page, as far as it is text; nothing once the document was closed.

        Raises:
            PagesUnreadableError: The page is damaged.
        """
        with _ALONE:
            if self._document is None:
                return ""
            try:
                with (
                    closing(self._document[page]) as opened,
                    closing(opened.get_textpage()) as text,
                ):
                    few = text.count_chars() < _MOST_LETTERS
                    said = str(text.get_text_bounded()) if few else ""
            except self._trouble as error:
                raise PagesUnreadableError from error
        return said

    def close(self) -> None:
        """Let go of the document; what is being drawn is waited for."""
        with _ALONE:
            self._document = None
            self._let_go()


_open: WeakSet[PdfPages] = WeakSet()


@cache
def _pdfium() -> ModuleType:
    """The library, which wants every document closed before the program ends."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - start-up time

    atexit.register(_close_all)  # what is registered last is done first: before PDFium's own end
    return pypdfium2  # type: ignore[no-any-return]


def _close_all() -> None:
    for pages in tuple(_open):
        pages.close()


def _close(document: Any) -> None:
    with _ALONE:
        document.close()
