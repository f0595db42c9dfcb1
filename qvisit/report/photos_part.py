"""Photos, each with words for who cannot see it, and with where and when it was taken."""

import io
from collections.abc import Mapping, Sequence

from PIL import Image, UnidentifiedImageError

from qvisit.report.accounts import PhotoLine
from qvisit.report.blocks import Block, Column, Columns, Room, Stack
from qvisit.report.figures import DASH, Drawing
from qvisit.report.look import FRAME, PANEL, SECONDARY
from qvisit.report.paragraphs import SMALL_QUIET, TABLE, Run, Words
from qvisit.report.parts import lead, part_title
from qvisit.report.pen import Paint, Pen
from qvisit.report.words import plural

PLACE = "photos"
TITLE = "Photos"
TALLEST = FRAME * 0.36
NOT_HERE = "The picture is not in this copy. Its words are."
_UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError)
"""What reading pixels raises when they are not what they say they are."""


class PhotoFigure(Drawing):
    """A photo as wide as its column allows, or where its pixels are not kept, an empty frame."""

    def __init__(self, photo: PhotoLine, pixels: bytes | None) -> None:
        super().__init__(0, f"Photo {photo.ref}: {' '.join(photo.words.split())}")
        self.photo = photo
        self.pixels = pixels if pixels is not None and is_jpeg(pixels) else None
        self._shape = photo.height / photo.width
        self.above = 10.0
        self.below = 4.0

    def height(self, width: float) -> float:
        """As its sides say, but never taller than a third of a page."""
        return min(width * self._shape, TALLEST) if self.pixels else 44.0

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the pixels, or the frame with a word on why they are not there."""
        tall = self.height(width)
        if self.pixels is None:
            corner, size = (left, top - tall), (width, tall)
            pen.area(corner, size, Paint(fill=PANEL, edge=SECONDARY, thick=0.7, dash=DASH))
            pen.text((left + 10, top - tall / 2 - 3), NOT_HERE, 8.5, colour=SECONDARY)
            return
        wide = min(width, tall / self._shape)
        pen.picture((left, top - tall), (wide, tall), self.pixels)


def is_jpeg(pixels: bytes) -> bool:
    """Whether they can be drawn: what came from another laptop may be anything."""
    try:
        with Image.open(io.BytesIO(pixels), formats=("JPEG",)) as picture:
            picture.load()
            return picture.mode in ("RGB", "L")
    except (*_UNREADABLE, UnidentifiedImageError, Image.DecompressionBombError):
        return False


def photos(shown: Sequence[PhotoLine], pixels: Mapping[str, bytes]) -> list[Block]:
    """The blocks with the photos; none where there are none.

    Args:
        shown: The photos.
        pixels: JPEGs by their SHA-256; a photo without has its words all the same.
    """
    if not shown:
        return []
    return [
        Room(FRAME * 0.4),
        part_title(TITLE, PLACE),
        lead(
            f"{plural(len(shown), 'photo')} of places and things, never of people. The words "
            "below each say what it shows."
        ),
        *photo_blocks(shown, pixels),
    ]


def photo_blocks(shown: Sequence[PhotoLine], pixels: Mapping[str, bytes]) -> list[Block]:
    """Two photos beside one another, each with its words below it."""
    made = [_photo(one, pixels.get(one.sha256)) for one in shown]
    rows: list[Block] = [
        Columns(*(Column(6, block) for block in made[start : start + 2]))
        for start in range(0, len(made), 2)
    ]
    return rows


def _photo(photo: PhotoLine, pixels: bytes | None) -> Stack:
    figure = PhotoFigure(photo, pixels)
    figure.keep_next = True
    words = Words([Run(f"{photo.ref}  ", bold=True), photo.words], TABLE)
    return Stack([figure, words, Words(f"{photo.where}\n{photo.when}", SMALL_QUIET)])
