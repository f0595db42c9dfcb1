"""What every printed page shares: its measures, its colours, its sizes of type.

Lengths are in points. Contrast on white stands beside each colour that carries words or meaning.
"""

from typing import NamedTuple

MM = 72 / 25.4
PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89
LEFT = 18 * MM
RIGHT = PAGE_WIDTH - LEFT
WIDTH = RIGHT - LEFT
TOP = PAGE_HEIGHT - 24 * MM
BOTTOM = 20 * MM
FRAME = TOP - BOTTOM

HAIRLINE = 0.5
HEAD_RULE = 1.2


class Colour(NamedTuple):
    """Red, green and blue from 0 to 1."""

    red: float
    green: float
    blue: float

    @property
    def hex(self) -> str:
        """As `#rrggbb`."""
        return "#" + "".join(f"{round(part * 255):02x}" for part in self)


def _hex(text: str) -> Colour:
    red, green, blue = (int(text[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return Colour(red, green, blue)


TEXT = _hex("212b32")  # 14.4
SECONDARY = _hex("4c6272")  # 6.4
BLUE = _hex("005eb8")  # 6.4
GREEN = _hex("007f3b")  # 5.1
RED = _hex("d5281b")  # 5.1
CHART = _hex("768692")  # 3.8
RULE = _hex("aeb7bd")
PANEL = _hex("f0f4f5")
TINT = _hex("e4eef8")
WHITE = _hex("ffffff")
BANDS = (_hex("ffffff"), _hex("f0f4f5"), _hex("d0d8dd"), _hex("8d9aa4"))
