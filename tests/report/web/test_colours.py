"""The colours of the web page, light and dark: contrast is computed, as WCAG 2.2 defines it."""

import re
from itertools import product

import pytest

from qvisit.paths import resources_folder
from qvisit.report import look
from qvisit.report.brand import read_colour

SHEET = (resources_folder() / "web" / "report.css").read_text(encoding="utf-8")
WORDS = ("text", "quiet", "blue", "green", "red")
GROUNDS = ("paper", "panel")
SHAPES = ("chart", "blue", "green", "red", "text", "quiet")


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", block))


_, LIGHT, DARK = (tokens(block) for block in re.findall(r":root[^{]*\{(.*?)\}", SHEET, re.DOTALL))
PAGES = {"light": LIGHT, "dark": {**LIGHT, **DARK}}


def contrast(one: str, other: str) -> float:
    """From 1 to 21: WCAG 2.2, relative luminance and contrast ratio."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = read_colour(colour)
    assert parts is not None
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("words", "ground"), [*product(WORDS, GROUNDS)])
def test_words_stand_out_from_what_is_behind_them(page: str, words: str, ground: str) -> None:
    assert contrast(PAGES[page][words], PAGES[page][ground]) >= 4.5


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("shape", "ground"), [*product(SHAPES, GROUNDS)])
def test_shapes_that_mean_something_stand_out_too(page: str, shape: str, ground: str) -> None:
    assert contrast(PAGES[page][shape], PAGES[page][ground]) >= 3


@pytest.mark.parametrize("ground", ["paper", "panel", "band2", "band3"])
def test_the_numbers_of_the_risk_grid_can_be_read_and_it_stays_light(ground: str) -> None:
    assert contrast(LIGHT["text"], LIGHT[ground]) >= 4.5
    assert not {"band2", "band3"} & set(DARK)
    assert ':root, svg[role="img"] {' in SHEET


@pytest.mark.parametrize("page", PAGES)
def test_marks_drawn_in_the_colour_of_the_paper_stand_out_from_their_shape(page: str) -> None:
    for shape in ("text", "blue", "green", "red"):
        assert contrast(PAGES[page]["paper"], PAGES[page][shape]) >= 4.5
    assert contrast(PAGES[page]["on-cover"], PAGES[page]["cover"]) >= 4.5


def test_a_light_page_has_the_colours_of_the_printed_report() -> None:
    printed = {
        "text": look.TEXT,
        "quiet": look.SECONDARY,
        "blue": look.BLUE,
        "green": look.GREEN,
        "red": look.RED,
        "chart": look.CHART,
        "rule": look.RULE,
        "panel": look.PANEL,
        "tint": look.TINT,
        "paper": look.WHITE,
        "band2": look.BANDS[2],
        "band3": look.BANDS[3],
    }

    assert {name: LIGHT[name] for name in printed} == {
        name: colour.hex for name, colour in printed.items()
    }


def test_every_colour_that_is_used_has_a_name_that_is_given() -> None:
    used = set(re.findall(r"var\(--([a-z0-9-]+)\)", SHEET))

    assert used <= set(LIGHT)
    assert set(DARK) <= set(LIGHT)
