"""Pictures of a PDF's pages, drawn by PDFium: slow, so off the window's thread."""

import threading
from dataclasses import dataclass

from qvisit.errors import QVisitError

_MOST_PIXELS = 24_000_000  # of one picture; more would take 100 MB
_MOST_LETTERS = 100_000  # of one page's text
_BYTES = 4  # of a pixel: blue, green, red, and one that says nothing
_ALONE = threading.Lock()  # PDFium works for one thread at a time, whatever the document


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
    """The pages of one PDF in memory. Threads may share it: one draws while the others wait."""

    def __init__(self, content: bytes) -> None:
        """Read a PDF.

        Args:
            content: The whole file.

        Raises:
            PagesUnreadableError: It is no PDF, or a damaged one.
        """
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - start-up time

        self._trouble: type[Exception] = pypdfium2.PdfiumError
        with _ALONE:
            try:
                self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(content)
                self._sizes = tuple(
                    self._document.get_page_size(page) for page in range(len(self._document))
                )
            except self._trouble as error:
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
                opened = self._document[page]
                drawn = opened.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
                image = PageImage(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
                drawn.close()
                opened.close()
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
                opened = self._document[page]
                text = opened.get_textpage()
                said = str(text.get_text_bounded()) if text.count_chars() < _MOST_LETTERS else ""
                text.close()
                opened.close()
            except self._trouble as error:
                raise PagesUnreadableError from error
        return said

    def close(self) -> None:
        """Let go of the document; what is being drawn is waited for."""
        with _ALONE:
            if self._document is not None:
                self._document.close()
                self._document = None
