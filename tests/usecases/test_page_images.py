"""Pictures and words of a PDF's pages, and that every document is closed in its turn."""

import gc
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from qvisit.usecases.page_images import PagesUnreadableError, PdfPages

FORGETFUL = """
import sys, tempfile
from qvisit.usecases.page_images import PdfPages
folder = tempfile.TemporaryDirectory()  # is tidied up at the end, too
kept = PdfPages(sys.stdin.buffer.read())
print(len(kept.sizes))
"""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Two pages of A5."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(420, 595))  # type: ignore[no-untyped-call]
    for words in ("Willow Ward", "Larch Ward"):
        canvas.drawString(40, 500, words)  # type: ignore[no-untyped-call]
        canvas.showPage()  # type: ignore[no-untyped-call]
    canvas.save()  # type: ignore[no-untyped-call]
    return made.getvalue()


def test_pages_are_drawn_and_read_until_they_are_closed(pdf: bytes) -> None:
    pages = PdfPages(pdf)
    drawn, words = pages.draw(1, 0.5), pages.words(1)
    huge = pages.draw(0, 1_000)

    pages.close()
    pages.close()

    assert [(round(wide), round(high)) for wide, high in pages.sizes] == [(420, 595)] * 2
    assert drawn is not None
    assert (drawn.width, drawn.height) == (210, 298)
    assert len(drawn.pixels) == drawn.stride * drawn.height
    assert words == "Larch Ward"
    assert huge is not None
    assert len(huge.pixels) < 110_000_000
    assert (pages.draw(0, 1), pages.words(0)) == (None, "")


@pytest.mark.parametrize("cut", [0, 40, 300])
def test_what_is_no_whole_pdf_is_refused_in_words(pdf: bytes, cut: int) -> None:
    with pytest.raises(PagesUnreadableError, match="cannot be shown here"):
        PdfPages(pdf[:cut])


def test_documents_may_be_forgotten_while_others_are_drawn(pdf: bytes) -> None:
    def draw(number: int) -> int:
        pages = PdfPages(pdf)
        drawn = pages.draw(number % 2, 0.3)
        if number % 3:
            pages.close()
        return drawn.width if drawn is not None else 0

    with ThreadPoolExecutor(4) as pool:
        widths = set(pool.map(draw, range(60)))
    gc.collect()

    assert widths == {126}


def test_a_program_that_ends_with_a_document_open_says_nothing(pdf: bytes) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FORGETFUL], input=pdf, capture_output=True, check=True
    )

    assert (ended.stdout.strip(), ended.stderr) == (b"2", b"")
