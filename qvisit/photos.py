"""Photos of places and things: made small and clean, cropped, blacked out. Bytes in, bytes out.

What leaves here is a plain JPEG drawn anew from pixels: no camera data, no place, no thumbnail, no
earlier version. The original is never kept.
"""

import io
import math
import struct
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, NamedTuple, cast

from PIL import ExifTags, Image, ImageDraw, ImageFile, UnidentifiedImageError

from qvisit.errors import QVisitError
from qvisit.worded import worded

MOST_BYTES: Final = 60_000_000
"""The largest file that is read at all."""
MOST_PIXELS: Final = 250_000_000
"""The largest JPEG, which is read at a fraction of its size; enough for any camera sold today."""
MOST_PIXELS_WHOLE: Final = 60_000_000
"""The largest picture that must be read whole, as other kinds and progressive JPEGs must."""
MOST_SCANS: Final = 100
"""How often a JPEG may go over the picture; cameras do it once, the web about 10 times."""
LONGEST_SIDE: Final = 1_600
"""Pixels of the longer side of what is kept: sharp on half a printed page."""
SMALLEST_SIDE: Final = 16
QUALITY: Final = 82
Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # Pillow itself refuses to open twice as many
_KINDS: Final = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")
_SCAN: Final = b"\xff\xda"  # begins each scan of a JPEG; such bytes stand nowhere inside one
_UNREADABLE: Final = (
    *(OSError, SyntaxError, ValueError, EOFError, MemoryError),
    *(ArithmeticError, LookupError, struct.error),
)
"""What Pillow raises when a file is not what it says it is."""
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture is turned upright, by what its camera said."""


class PhotoError(QVisitError):
    """A file cannot be used as a photo; the words say why and what to do. Nothing was kept."""


@dataclass(frozen=True)
class Photo:
    """A clean JPEG with its size in pixels."""

    content: bytes
    width: int
    height: int


class Area(NamedTuple):
    """A rectangle in thousandths of the photo's width and height, so that it fits any size."""

    left: int
    top: int
    right: int
    bottom: int


def take_in(data: bytes) -> Photo:
    """Make a small, clean photo of whatever a camera or a person gave.

    Args:
        data: A file: JPEG, PNG, WEBP, BMP, TIFF or GIF.

    Returns:
        The picture as it is seen, turned upright, at most 1,600 pixels long.

    Raises:
        PhotoError: It is too large, damaged, no picture, or of another kind.
    """
    if len(data) > MOST_BYTES:
        raise too_large(len(data))
    with _plain_errors(), Image.open(io.BytesIO(data), formats=_KINDS) as picture:
        _check_size(picture)
        _check_scans(data)
        small = _in_colours(picture)
        small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
        small.load()  # a TIFF turns itself upright when it is read
        turn = _TURNS.get(_orientation(picture))
        return _clean(_on_white(small if turn is None else small.transpose(turn)))


def check_fetched(content: bytes) -> None:
    """Refuse what came from another laptop and is no photo as `take_in` makes them.

    Raises:
        PhotoError: It is no JPEG, larger than any that is kept, or made to keep a laptop busy.
    """
    with _plain_errors(), Image.open(io.BytesIO(content), formats=("JPEG",)) as picture:
        if max(picture.size) > LONGEST_SIDE:
            raise PhotoError(
                "A photo on the share is larger than any that QVisit keeps.",
                hint="It was not opened. The rest was fetched.",
            )
        _check_scans(content)


def too_large(size: int) -> PhotoError:
    """Says that a file of `size` bytes is not read."""
    return PhotoError(
        worded(
            "This file has {megabytes} MB. QVisit reads photos of up to {most} MB.",
            megabytes=size // 1_000_000,
            most=MOST_BYTES // 1_000_000,
        ),
        hint="Nothing was kept. Take the photo again with the camera set to a smaller size.",
    )


def crop(photo: bytes, area: Area) -> Photo:
    """Keep one rectangle of a photo; the pixels around it are gone.

    Raises:
        PhotoError: The rectangle has next to nothing in it.
    """
    with _plain_errors(), Image.open(io.BytesIO(photo), formats=("JPEG",)) as picture:
        box = _pixels(area, picture.size)
        if min(box[2] - box[0], box[3] - box[1]) < SMALLEST_SIDE:
            raise PhotoError(
                "Too little would be left of the photo.",
                hint="The photo is as it was. Draw a larger frame.",
            )
        return _clean(picture.convert("RGB").crop(box))


def black_out(photo: bytes, areas: Sequence[Area]) -> Photo:
    """Paint rectangles black; what was under them is gone."""
    with _plain_errors(), Image.open(io.BytesIO(photo), formats=("JPEG",)) as picture:
        painted = picture.convert("RGB")
        pen = ImageDraw.Draw(painted)
        for area in areas:
            left, top, right, bottom = _pixels(area, painted.size)
            if right > left and bottom > top:
                pen.rectangle((left, top, right - 1, bottom - 1), fill=(0, 0, 0))
        return _clean(painted)


def _check_size(picture: ImageFile.ImageFile) -> None:
    width, height = picture.size
    by_parts = picture.format in ("JPEG", "MPO") and "progressive" not in picture.info
    most = MOST_PIXELS if by_parts else MOST_PIXELS_WHOLE
    if width * height > most:
        raise PhotoError(
            worded(
                "This picture has {pixels} million pixels, too many to open safely.",
                pixels=width * height // 1_000_000,
            ),
            hint="Nothing was kept. Take the photo again with the camera set to a smaller size.",
        )
    if min(width, height) < SMALLEST_SIDE:
        raise PhotoError(
            "This picture is too small to show anything.",
            hint="Nothing was kept. Choose the photo itself, not its small preview.",
        )


def _check_scans(data: bytes) -> None:
    """Refuse what would take hours: each scan of a few bytes goes over all the pixels again."""
    if data.startswith(b"\xff\xd8") and data.count(_SCAN) > MOST_SCANS:
        raise PhotoError(
            "This photo is put together in a way that no camera uses.",
            hint="Nothing was kept. Copy it from the camera again, or take another.",
        )


def _in_colours(picture: Image.Image) -> Image.Image:
    """The picture itself, or where its pixels cannot be averaged, the same in colours."""
    if picture.mode in ("L", "RGB", "CMYK"):
        return picture
    picture.load()
    if picture.mode.startswith(("I", "F")):
        return _in_256_greys(picture)
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _in_256_greys(picture: Image.Image) -> Image.Image:
    """A picture with more greys than a JPEG has: from its darkest to its lightest."""
    grey = picture.convert("F")
    darkest, lightest = cast("tuple[float, float]", grey.getextrema())
    if not (math.isfinite(darkest) and math.isfinite(lightest)):
        raise ValueError("not a number")
    step = 255 / (lightest - darkest) if lightest > darkest else 0
    return grey.point(lambda value: value * step - darkest * step).convert("L")


def _orientation(picture: Image.Image) -> int:
    """How the camera said that it was held; 0 where that cannot be read."""
    try:
        held = picture.getexif().get(ExifTags.Base.Orientation)
    except _UNREADABLE:
        return 0
    return held if isinstance(held, int) else 0


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, picture).convert("RGB")


def _clean(picture: Image.Image) -> Photo:
    """Draw the pixels alone into a new JPEG: what the file said beside them stays behind."""
    small = Image.new("RGB", picture.size)
    small.paste(picture)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=QUALITY, optimize=True, exif=b"", icc_profile=None)
    return Photo(out.getvalue(), *small.size)


def _pixels(area: Area, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """A rectangle in pixels: outwards to whole ones, so that no sliver of a letter stays."""
    width, height = size
    left, right = sorted((_within(area.left), _within(area.right)))
    top, bottom = sorted((_within(area.top), _within(area.bottom)))
    return (
        left * width // 1_000,
        top * height // 1_000,
        -(-right * width // 1_000),
        -(-bottom * height // 1_000),
    )


def _within(thousandths: int) -> int:
    return max(0, min(1_000, thousandths))


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Say in words what Pillow finds wrong with a file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd camera data, which is thrown away anyway
            yield
    except UnidentifiedImageError as error:
        raise PhotoError(
            "This file is not a photo that QVisit can read.",
            hint="Nothing was kept. Choose a JPEG or PNG. Phones call it “most compatible”.",
        ) from error
    except _UNREADABLE as error:
        raise PhotoError(
            "This photo is damaged, or was not copied whole.",
            hint="Nothing was kept. Copy it from the camera again, or take another.",
        ) from error
    except Image.DecompressionBombError as error:
        raise PhotoError(
            "This picture would fill the memory, so QVisit did not open it.",
            hint="Nothing was kept. Take the photo again with the camera set to a smaller size.",
        ) from error
