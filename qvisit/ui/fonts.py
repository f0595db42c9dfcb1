"""Loads the bundled typeface."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from qvisit.paths import resources_folder

BUNDLED = "Atkinson Hyperlegible"


@cache
def load_fonts() -> bool:
    """Register the bundled fonts once per run; whether they are there."""
    folder = resources_folder() / "fonts"
    ids = [
        QFontDatabase.addApplicationFont(str(folder / f"AtkinsonHyperlegible-{weight}.ttf"))
        for weight in ("Regular", "Bold")
    ]
    return min(ids) >= 0
