"""A trust's look: its colour can be read, its logo is small and clean, what is hostile is not."""

import io
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qvisit.report.brand import Brand, colour_of, contrast_on_white, read_colour
from qvisit.report.logo import (
    MOST_KEPT,
    SMALLEST,
    TALLEST,
    WIDEST,
    NotALogoError,
    logo_bytes,
    logo_text,
    make_logo,
    read_logo,
)
from qvisit.report.look import BLUE, WHITE, Colour
from qvisit.report.pdf import visit_report_pdf
from qvisit.report.stamp import Stamp
from qvisit.report.stamp_page import stamp_page
from tests.report.larch import PUBLISHED
from tests.report.larch_visit import larch_case
from tests.report.reading import pages_of


def _picture(kind: str, size: tuple[int, int], mode: str = "RGBA") -> bytes:
    made = io.BytesIO()
    Image.effect_noise(size, 80).convert(mode).save(made, kind)
    return made.getvalue()


def test_contrast_is_as_wcag_counts_it() -> None:
    assert contrast_on_white(Colour(0, 0, 0)) == pytest.approx(21)
    assert contrast_on_white(WHITE) == pytest.approx(1)
    assert contrast_on_white(BLUE) == pytest.approx(6.4, abs=0.1)
    assert colour_of("#7a0c5b").hex == "#7a0c5b"
    assert {colour_of(one) for one in ("#ffcc00", "", "red", "#12345", "#zzzzzz")} == {BLUE}


@given(st.text(max_size=9))
def test_any_text_gives_a_colour_that_words_can_stand_in(text: str) -> None:
    assert contrast_on_white(colour_of(text)) >= 4.5
    assert (read_colour(text) is None) or text.startswith("#")


@pytest.mark.parametrize(
    ("kind", "size", "mode"),
    [("PNG", (3000, 1200), "RGBA"), ("JPEG", (400, 3000), "L"), ("PNG", (64, 64), "P")],
)
def test_a_logo_is_kept_small_and_drawn_anew(kind: str, size: tuple[int, int], mode: str) -> None:
    logo = make_logo(_picture(kind, size, mode))

    assert len(logo.content) <= MOST_KEPT
    assert (logo.width <= WIDEST, logo.height <= TALLEST) == (True, True)
    assert read_logo(logo.content) == logo
    assert logo_bytes(logo_text(logo.content)) == logo.content
    assert make_logo(logo.content).width == logo.width


def test_what_is_no_logo_is_refused_in_words_and_never_drawn() -> None:
    bomb = b"\x89PNG\r\n\x1a\n" + _picture("PNG", (20, 20))[8:16] + b"\xff" * 8
    hostile = (b"", b"GIF89a", _picture("GIF", (60, 60), "P"), bomb, _picture("PNG", (8, 200)))

    for data in hostile:
        with pytest.raises(NotALogoError):
            make_logo(data)
        assert read_logo(data) is None
    assert read_logo(_picture("PNG", (WIDEST + 1, SMALLEST))) is None
    assert [logo_bytes(text) for text in ("", "a", "\N{SNOWMAN}", "AAAA")] == [None] * 4


def test_the_cover_bears_the_logo_and_every_page_the_footer_line(tmp_path: Path) -> None:
    report = larch_case(signed=True).report(PUBLISHED)
    brand = Brand("Harbour", "Harbour House <b>", Colour(0.4, 0.0, 0.3), make_logo(_logo()).content)

    data = visit_report_pdf(report, brand=brand)
    spoilt = visit_report_pdf(report, brand=Brand(logo=b"\x89PNG spoilt"))

    assert all("Harbour House <b>" in page for page in pages_of(data, tmp_path))
    assert data == visit_report_pdf(report, brand=brand)
    assert [_pictures(one) for one in (data, spoilt)] == [1, 0]


def test_a_web_page_is_stamped_at_its_head_and_in_its_title() -> None:
    stamp = Stamp("WITHDRAWN", "WITHDRAWN on 9 March 2027. Do not use. See <Reports>")
    page = (
        b"<html><head><TITLE>Larch</TITLE></head><body class='a'><main>Words</main></body></html>"
    )

    stamped = stamp_page(page, stamp)
    alone = stamp_page(b"\xff\x00 no page", stamp)

    assert b"<TITLE>WITHDRAWN: Larch</TITLE>" in stamped
    assert stamped.index(b"Do not use.") < stamped.index(b"<main>Words</main>")
    assert b"See &lt;Reports&gt;" in stamped
    assert b"Do not use." in alone
    assert b"no page" not in alone


def _logo() -> bytes:
    return _picture("PNG", (120, 60))


def _pictures(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(list(pdf.pages[0].get_images()))
