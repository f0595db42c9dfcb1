"""Photos are made small and clean; what is cropped or blacked out is gone."""

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageStat
from PIL.PngImagePlugin import PngInfo

from qvisit import photos
from qvisit.photos import (
    LONGEST_SIDE,
    MOST_BYTES,
    MOST_SCANS,
    Area,
    PhotoError,
    black_out,
    crop,
    take_in,
)

PLACE = "Northfield Hospital, Willow Ward"
TURN = Image.Transpose
HELD = (
    *(None, TURN.FLIP_LEFT_RIGHT, TURN.ROTATE_180, TURN.FLIP_TOP_BOTTOM),
    *(TURN.TRANSPOSE, TURN.ROTATE_90, TURN.TRANSVERSE, TURN.ROTATE_270),
)
"""How a camera keeps a picture that is said to be held in the ways 1 to 8."""


def picture(
    width: int = 400, height: int = 200, mode: str = "RGB", colour: object = (200, 30, 30)
) -> Image.Image:
    return Image.new(mode, (width, height), colour)  # type: ignore[arg-type]


def as_file(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content), formats=("JPEG",))


def left_and_right() -> Image.Image:
    """Red at the left, blue at the right."""
    image = picture()
    image.paste((30, 30, 200), (200, 0, 400, 200))
    return image


def mean(image: Image.Image, box: tuple[int, int, int, int]) -> list[float]:
    return ImageStat.Stat(image.crop(box)).mean


def exif_of(place: str = "", held: int = 1) -> Image.Exif:
    """What a camera writes beside a picture."""
    exif = Image.Exif()
    exif[0x0112] = held
    exif[0x010E] = place
    exif[0x013B] = "A. Photographer"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (52.0, 10.0, 3.0)
    return exif


def with_chunks() -> bytes:
    """A PNG with words in every kind of chunk that holds some."""
    info = PngInfo()
    info.add_text("Author", PLACE)
    info.add_itxt("XML:com.adobe.xmp", PLACE)
    return as_file(picture(), "PNG", pnginfo=info, icc_profile=PLACE.encode() * 9)


@pytest.mark.parametrize(
    "data",
    [
        as_file(picture(), exif=exif_of(PLACE), comment=PLACE.encode(), xmp=PLACE.encode()),
        as_file(picture(), icc_profile=PLACE.encode() * 9),
        as_file(picture(), "WEBP", exif=exif_of(PLACE), xmp=PLACE.encode()),
        as_file(picture(), "TIFF", exif=exif_of(PLACE)),
        with_chunks(),
        as_file(picture(), "GIF", comment=PLACE.encode()),
    ],
    ids=["camera", "colour profile", "webp", "tiff", "png", "gif"],
)
def test_camera_data_place_and_words_are_gone(data: bytes) -> None:
    assert PLACE.encode() in data

    photo = take_in(data)

    assert PLACE.encode() not in photo.content
    assert b"Exif" not in photo.content
    assert dict(opened(photo.content).getexif()) == {}
    assert set(opened(photo.content).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_the_cameras_small_preview_is_gone() -> None:
    preview = as_file(picture(160, 120, colour=(1, 200, 1)))
    exif = b"Exif\0\0" + exif_of().tobytes()[6:] + preview
    data = as_file(picture(), exif=exif)
    assert preview in data

    assert preview[20:80] not in take_in(data).content


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_photo_stands_upright_however_the_camera_was_held(kind: str) -> None:
    upright = picture(96, 64, colour=(255, 255, 255))
    upright.paste((200, 30, 30), (0, 0, 32, 16))  # red at the top left
    for number, turn in enumerate(HELD, start=1):
        stored = upright if turn is None else upright.transpose(turn)

        photo = take_in(as_file(stored, kind, exif=exif_of(held=number)))

        image = opened(photo.content)
        assert image.size == (96, 64), number
        assert mean(image, (4, 4, 24, 12))[1] < 80, number
        assert mean(image, (70, 50, 92, 60))[1] > 200, number


def test_a_large_one_stands_upright_too() -> None:
    stored = picture(3_000, 2_000, colour=(255, 255, 255))
    stored.paste((200, 30, 30), (0, 1_500, 500, 2_000))

    photo = take_in(as_file(stored, exif=exif_of(held=6)))

    assert (photo.width, photo.height) == (1_067, 1_600)
    assert mean(opened(photo.content), (10, 10, 200, 200))[1] < 80


@pytest.mark.parametrize("exif", [b"garbage", b"II*\0\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff"])
def test_camera_data_that_is_broken_breaks_no_photo(exif: bytes) -> None:
    assert take_in(as_file(picture(), exif=b"Exif\0\0" + exif)).width == 400


def test_a_large_photo_is_made_small_and_keeps_its_shape() -> None:
    photo = take_in(as_file(picture(4_000, 3_000)))

    assert (photo.width, photo.height) == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)
    assert opened(photo.content).size == (photo.width, photo.height)


def test_a_photo_of_200_megapixels_is_read_at_a_fraction() -> None:
    data = as_file(Image.new("L", (20_000, 10_000), 90))

    photo = take_in(data)

    assert (photo.width, photo.height) == (1_600, 800)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "BMP", "TIFF", "GIF"])
def test_other_usual_kinds_become_jpeg(kind: str) -> None:
    photo = take_in(as_file(picture(), kind))

    assert opened(photo.content).format == "JPEG"


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "CMYK", "I;16"])
def test_every_way_of_keeping_colours_is_read(mode: str) -> None:
    colours: dict[str, object] = {"RGBA": (200, 30, 30, 128), "LA": (90, 128), "CMYK": (0, 9, 9, 9)}
    image = picture(64, 64, mode, colours.get(mode, 1))
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"

    assert take_in(as_file(image, kind)).width == 64


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_fine_greys_stay_apart(kind: str) -> None:
    steps = Image.linear_gradient("L").convert("I").point(lambda value: value * 200 + 4_000)

    photo = take_in(as_file(steps.convert("I;16"), kind))

    image = opened(photo.content)
    seen = [round(mean(image, (100, row, 140, row + 1))[0]) for row in (0, 64, 128, 192, 255)]
    assert seen == pytest.approx([0, 64, 128, 192, 255], abs=3)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_colours_for_print_are_the_same_on_the_screen(kind: str) -> None:
    photo = take_in(as_file(picture(mode="CMYK", colour=(0, 255, 255, 0)), kind))

    red, green, blue = mean(opened(photo.content), (10, 10, 90, 90))
    assert red > 230
    assert max(green, blue) < 25


def test_what_can_be_seen_through_stands_on_white() -> None:
    photo = take_in(as_file(picture(mode="RGBA", colour=(0, 0, 0, 0)), "PNG"))

    assert min(mean(opened(photo.content), (10, 10, 90, 90))) > 250


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_the_first_one_is_kept(kind: str) -> None:
    later = [picture(colour=(30, 30, 200 - at)) for at in range(3)]

    photo = take_in(as_file(picture(), kind, save_all=True, append_images=later))

    assert mean(opened(photo.content), (10, 10, 90, 90))[0] > 150


def test_what_is_blacked_out_is_black_and_nothing_of_it_is_left() -> None:
    photo = take_in(as_file(left_and_right()))

    after = black_out(photo.content, [Area(0, 0, 500, 1_000)])

    image = opened(after.content)
    assert max(mean(image, (8, 8, 184, 192))) < 3
    assert mean(image, (220, 8, 392, 192))[2] > 150
    assert photo.content not in after.content


def test_what_is_cropped_away_is_gone() -> None:
    photo = take_in(as_file(left_and_right()))

    after = crop(photo.content, Area(500, 0, 1_000, 1_000))

    assert (after.width, after.height) == (200, 200)
    assert mean(opened(after.content), (8, 8, 192, 192))[0] < 60


def test_a_crop_that_leaves_nothing_is_refused() -> None:
    photo = take_in(as_file(picture()))

    with pytest.raises(PhotoError, match="Too little"):
        crop(photo.content, Area(500, 0, 505, 1_000))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that says it is huge."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 100_000))
    return b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b"")


def test_what_must_be_read_whole_may_be_less_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MOST_PIXELS_WHOLE", 50_000)

    assert take_in(as_file(picture())).width == 400
    for data in (as_file(picture(), progressive=True), as_file(picture(), "PNG")):
        with pytest.raises(PhotoError, match="too many to open"):
            take_in(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"This is a letter and no photo.",
        b"\xff\xd8\xff" + b"x" * 200,
        as_file(picture())[:400],
        b"%PDF-1.7 ...",
        b"\0" * 5_000,
        bomb(50_000, 50_000),
        bomb(9_000, 9_000),
        as_file(picture(8, 8)),
        as_file(picture(), progressive=True) + b"\xff\xda" * MOST_SCANS,
    ],
    ids=[
        *("empty", "text", "head only", "cut off", "pdf", "zeros", "bomb", "large png", "tiny"),
        "scanned for hours",
    ],
)
def test_what_is_no_good_photo_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(PhotoError) as refused:
        take_in(data)

    assert refused.value.hint
    assert "rror" not in refused.value.message


def test_a_file_that_is_too_large_is_not_even_opened() -> None:
    with pytest.raises(PhotoError, match="61 MB"):
        take_in(b"\xff" * (MOST_BYTES + 1_000_000))


@given(st.binary(max_size=600))
def test_no_bytes_do_more_than_be_refused(data: bytes) -> None:
    for start in (b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBP"):
        with pytest.raises(PhotoError):
            take_in(start + data)


_AREA = st.builds(Area, *(st.integers(-50, 1_050) for _ in range(4)))


@given(st.lists(_AREA, max_size=4))
def test_any_areas_can_be_blacked_out(areas: list[Area]) -> None:
    photo = take_in(as_file(picture(97, 61)))

    after = black_out(photo.content, areas)

    assert (after.width, after.height) == (97, 61)
