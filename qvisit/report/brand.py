"""What documents show of the trust that publishes them: its name, colour, footer line and logo."""

import re
from dataclasses import dataclass

from qvisit.report.look import BLUE, Colour

LEAST_CONTRAST = 4.5
"""Of words on white and of white words, as WCAG 2.2 asks for text (1.4.3)."""
_WRITTEN = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Brand:
    """How a document looks as this trust's own; the defaults are QVisit's present look.

    `logo` holds the bytes of a small PNG or JPEG, or None: QVisit ships no logo of anybody.
    `colour` fills large areas and carries words on white, at a contrast of 4.5 or more.
    """

    trust: str = ""
    footer: str = ""
    colour: Colour = BLUE
    logo: bytes | None = None


PLAIN = Brand()


def read_colour(written: str) -> Colour | None:
    """The colour of `#rrggbb`; None where that is none."""
    if not _WRITTEN.fullmatch(written):
        return None
    return Colour(*(int(written[at : at + 2], 16) / 255 for at in (1, 3, 5)))


def colour_of(written: str) -> Colour:
    """The same; the present blue where it is none, or too pale for words."""
    colour = read_colour(written)
    return BLUE if colour is None or contrast_on_white(colour) < LEAST_CONTRAST else colour


def contrast_on_white(colour: Colour) -> float:
    """The WCAG contrast ratio of a colour and white, from 1 to 21."""
    red, green, blue = (_linear(part) for part in colour)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def tint_of(colour: Colour) -> Colour:
    """Halfway to white: for lines on an area of the colour, never for words."""
    return Colour(*(part + (1 - part) * 0.52 for part in colour))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
