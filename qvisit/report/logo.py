"""A trust's logo: made small and clean from a file that a person chose, and read back to draw it.

What is kept is drawn anew from pixels on white: no other content of the file stays.
"""

import base64
import binascii
import io
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PIL import Image, UnidentifiedImageError

from qvisit.errors import QVisitError
from qvisit.worded import worded

MOST_READ: Final = 20_000_000
"""Bytes of the largest file that is looked at."""
MOST_KEPT: Final = 100_000
WIDEST, TALLEST = 900, 360
SMALLEST: Final = 16
_MOST_PIXELS: Final = 40_000_000
_FORMATS: Final = ("PNG", "JPEG")
_SHRINKING: Final = (1.0, 0.7, 0.5, 0.35)
_QUALITY: Final = 88
_UNREADABLE: Final = (
    *(OSError, SyntaxError, ValueError, EOFError, MemoryError, ArithmeticError),
    *(LookupError, struct.error, Warning, UnidentifiedImageError, Image.DecompressionBombError),
)
"""What Pillow raises when a file is not what it says it is."""


class NotALogoError(QVisitError):
    """A file cannot be used as a logo; the words say why and what to do."""


@dataclass(frozen=True)
class Logo:
    """A logo that can be drawn, with its size in pixels."""

    content: bytes
    width: int
    height: int


def make_logo(data: bytes) -> Logo:
    """A small clean picture of a logo, transparent parts on white, of at most 100 kB.

    Args:
        data: A file: PNG or JPEG.

    Raises:
        NotALogoError: It is too large, damaged, no picture, or of another kind.
    """
    if len(data) > MOST_READ:
        raise NotALogoError(
            worded("This file has {size} MB.", size=len(data) // 1_000_000),
            hint="Choose a smaller file of the logo. Nothing was changed.",
        )
    try:
        whole = _opened(data)
    except _UNREADABLE as error:
        raise NotALogoError(
            "This file is no PNG or JPEG that can be read.",
            hint="Save the logo as a PNG, then choose that. Nothing was changed.",
        ) from error
    if min(whole.size) < SMALLEST:
        raise NotALogoError(
            "This picture is too small to be seen on paper.",
            hint="Choose a larger file of the logo. Nothing was changed.",
        )
    for picture, content in _smaller_and_smaller(whole):
        if len(content) <= MOST_KEPT:
            return Logo(content, *picture.size)
    raise NotALogoError(
        "This picture stays too large, however small it is made.",
        hint="Choose a plainer file of the logo. Nothing was changed.",
    )


def read_logo(content: bytes | None) -> Logo | None:
    """A logo that may come from another laptop; None where there is none that can be drawn."""
    if not content or len(content) > MOST_KEPT:
        return None
    try:
        picture = _opened(content)
    except _UNREADABLE:
        return None
    if min(picture.size) < SMALLEST or picture.width > WIDEST or picture.height > TALLEST:
        return None
    return Logo(content, *picture.size)


def logo_text(content: bytes) -> str:
    """A logo as it travels in a change."""
    return base64.b64encode(content).decode()


def logo_bytes(text: str) -> bytes | None:
    """A logo out of a change; None where there is none, or nothing that can be drawn."""
    try:
        content = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return None
    return content if read_logo(content) else None


def _opened(data: bytes) -> Image.Image:
    """The pixels on white."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise ValueError("too many pixels to open safely")
            layered = picture.convert("RGBA")
    white = Image.new("RGBA", layered.size, (255, 255, 255, 255))
    return Image.alpha_composite(white, layered).convert("RGB")


def _smaller_and_smaller(whole: Image.Image) -> Iterator[tuple[Image.Image, bytes]]:
    """Each size as a PNG, then as a JPEG."""
    for share in _SHRINKING:
        picture = whole.copy()
        picture.thumbnail((int(WIDEST * share), int(TALLEST * share)), Image.Resampling.LANCZOS)
        for kind in _FORMATS:
            made = io.BytesIO()
            picture.save(made, kind, optimize=True, quality=_QUALITY)
            yield picture, made.getvalue()
