"""Every icon that is named is there, and takes the colour of its role."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from qvisit.paths import resources_folder
from qvisit.ui.icons import icon, pixmap
from qvisit.ui.theme import Look, apply_look, colour

ICONS = sorted((resources_folder() / "icons").glob("*.svg"))


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_a_line_drawing_on_a_24_grid(path: Path) -> None:
    root = ElementTree.parse(path).getroot()

    assert QSvgRenderer(str(path)).isValid()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "2"


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_draws_something_at_every_pixel_ratio(path: Path) -> None:
    for ratio in (1.0, 1.5, 2.0):
        drawn = pixmap(path.stem, colour("text"), 24, ratio)
        image = drawn.toImage()
        inked = sum(
            image.pixelColor(x, y).alpha() > 128
            for x in range(image.width())
            for y in range(image.height())
        )

        assert image.width() == round(24 * ratio)
        assert inked > 20 * ratio


def test_every_icon_that_the_window_names_is_there() -> None:
    there = {path.stem for path in ICONS}
    home = Path(__file__).parents[2] / "qvisit" / "ui"
    sources = "\n".join(path.read_text(encoding="utf-8") for path in home.rglob("*.py"))

    named = set(re.findall(r'IconMark\("([a-z-]+)"', sources))
    named |= set(re.findall(r'Button\([^()]*\([^()]*\), "([a-z-]+)"', sources))
    named |= set(re.findall(r'icon="([a-z-]+)"', sources))

    assert len(named) > 10
    assert named <= there


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    shield = icon("disc", "blue")
    light = _ink(shield)

    apply_look(qapp, Look(theme="dark"))

    assert light == "#005eb8"
    assert _ink(shield) == "#7cb8f2"


def test_a_copied_icon_still_draws() -> None:
    shield = QIcon(icon("disc", "red"))

    assert _ink(shield) == "#d5281b"


def _ink(shown: QIcon) -> str:
    return shown.pixmap(QSize(20, 20)).toImage().pixelColor(10, 10).name()
