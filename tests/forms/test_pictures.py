"""Every shipped picture is a plain line drawing, with words that stand in for it."""

import re
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.pictures import PictureCatalogue, PictureError, load_catalogue

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDER = RESOURCES / "pictures"
FILES = sorted(FOLDER.glob("*.svg"))
TEXT = (FOLDER / "pictures.yaml").read_text(encoding="utf-8")

LARGEST = 3_000  # bytes
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "path", "circle", "ellipse", "rect"}
ROOT_ATTRIBUTES = {
    "viewBox": "0 0 96 96",
    "fill": "none",
    "stroke": "#212b32",
    "stroke-width": "4",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
SHAPE_ATTRIBUTES = {
    *("d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"),
    *("fill", "stroke", "stroke-width", "transform"),
}
PALETTE = {"none", "#212b32", "#005eb8", "#cfe0f5", "#ffffff"}
SKIN = ("#f6d7bd", "#dca878", "#b07a4e", "#7d5233")
SHOWS_SKIN = {path.stem for path in FILES if path.stem.startswith("people-")} | {"evening"}
SMALL = """licence: CC0-1.0
drawn_by: QVisit
pictures:
  - id: door
    alt: A door.
    shows: [door]
  - id: moon
    alt: The moon.
    shows: [night]
"""


def load(text: str) -> PictureCatalogue:
    return load_catalogue(text.encode(), "pictures.yaml")


CATALOGUE = load(TEXT)


def named(path: Path) -> str:
    return path.stem


def test_every_picture_has_a_file_and_every_file_is_listed() -> None:
    listed = [picture.id for picture in CATALOGUE.pictures]

    assert len(listed) >= 65
    assert sorted(listed) == [path.stem for path in FILES]


def test_every_picture_that_a_template_names_is_there() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (RESOURCES / "templates").glob("*.yaml")]

    asked = set(re.findall(r"^ *(?:- )?picture: (\S+)", "\n".join(texts), re.MULTILINE))

    assert {name for name in asked if CATALOGUE.picture(name) is None} == set()


def test_words_that_stand_in_for_a_picture_say_what_it_shows() -> None:
    for picture in CATALOGUE.pictures:
        assert picture.alt.endswith(".")
        assert picture.alt[0].isupper()
        assert picture.alt.rstrip(".").lower() != picture.id
        assert len(picture.alt.split()) <= 15
        assert all(word == word.lower() for word in picture.shows)


def test_no_two_pictures_are_told_in_the_same_words() -> None:
    told = [picture.alt for picture in CATALOGUE.pictures]

    assert len(set(told)) == len(told)


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_picture_is_small_and_drawn_by_the_rules(path: Path) -> None:
    data = path.read_bytes()
    root = ElementTree.fromstring(data)

    assert len(data) <= LARGEST
    assert b"<!" not in data
    assert b"<?" not in data
    assert root.tag == f"{SVG}svg"
    assert dict(root.attrib) == ROOT_ATTRIBUTES
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    assert not any((element.text or "").strip() for element in root.iter())


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_shape_has_plain_attributes_and_colours_of_the_palette(path: Path) -> None:
    shapes = list(ElementTree.fromstring(path.read_bytes()).iter())[1:]

    assert len(shapes) >= 1
    for shape in shapes:
        assert set(shape.attrib) <= SHAPE_ATTRIBUTES
        colours = {shape.get("fill", "none"), shape.get("stroke", "none")}
        assert colours <= PALETTE | (set(SKIN) if path.stem in SHOWS_SKIN else set())
        assert re.fullmatch(r"[MLHVCSQTAZmlhvcsqtaz0-9. -]*", shape.get("d", ""))
        assert re.fullmatch(r"((rotate|matrix)\([0-9. -]+\))?", shape.get("transform", ""))


@pytest.mark.parametrize("mood", ["glad", "sad"])
def test_patients_and_staff_of_every_skin_colour_are_glad_and_sad_alike(mood: str) -> None:
    texts = [(FOLDER / f"people-{mood}-{number}.svg").read_text() for number in range(1, 5)]
    heads = [re.findall("|".join(SKIN), text) for text in texts]

    patients, staff = zip(*heads, strict=True)

    assert set(patients) == set(staff) == set(SKIN)


def test_a_picture_is_found_by_its_id_only() -> None:
    catalogue = load(SMALL)

    door = catalogue.picture("door")

    assert door is not None
    assert door.alt == "A door."
    assert catalogue.picture("window") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: moon", "id: door", "Line 7: Two pictures have the id “door”."),
        ("A door.", "A door", "Line 5: “alt” does not end with a full stop."),
        ("A door.", "A" * 100 + ".", "Line 5: “alt” is too long"),
        ("id: door", "id: ../door", "Line 4: “id”"),
        ("    shows: [night]\n", "", "“shows” is missing"),
        ("[door]", "[]", "“shows”"),
        ("licence: CC0-1.0\n", "", "“licence” is missing"),
        ("drawn_by: QVisit", "drawn_by: QVisit\nyear: 2027", "QVisit does not know “year”"),
    ],
)
def test_a_fault_in_a_catalogue_is_told_with_its_line(old: str, new: str, said: str) -> None:
    assert old in SMALL

    with pytest.raises(PictureError) as caught:
        load(SMALL.replace(old, new))

    assert caught.value.message.startswith("pictures.yaml was not used.")
    assert said in caught.value.message
    assert caught.value.hint


@given(st.integers(0, len(SMALL)), st.integers(0, 40), st.text(max_size=20))
def test_a_damaged_catalogue_is_read_or_refused(at: int, cut: int, put: str) -> None:
    text = SMALL[:at] + put + SMALL[at + cut :]

    with suppress(PictureError):
        assert load_catalogue(text.encode("utf-8", "replace"), "pictures.yaml").pictures
