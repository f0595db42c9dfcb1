"""The typefaces for letters that the main one lacks, and the shapes that letters take in them.

In many scripts a letter looks otherwise beside another: Arabic letters join, Indian ones melt into
one another. HarfBuzz finds the shapes and where each goes. They are written in the order of reading
whatever their direction, each with the letters that it stands for, so that what reads the page
aloud or copies from it gets the words as they were written.
"""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from threading import Lock
from typing import Protocol, cast

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont

from qvisit.paths import resources_folder

WIDEST = ("DejaVuSans", "DejaVuSans-Bold")
"""Latin of all kinds, Greek, Cyrillic, Armenian, Georgian, Hebrew, and many signs."""
_SIGNS = ("NotoEmoji-Regular", "NotoEmoji-Regular")
_FOR_LETTERS = (
    ("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"),
    WIDEST,
    ("NotoSansBengali-Regular", "NotoSansBengali-Bold"),
    ("NotoSansGurmukhi-Regular", "NotoSansGurmukhi-Bold"),
    ("NotoSansDevanagari-Regular", "NotoSansDevanagari-Bold"),
    ("NotoSansGujarati-Regular", "NotoSansGujarati-Bold"),
    ("NotoSansTamil-Regular", "NotoSansTamil-Bold"),
    _SIGNS,
)
_FOR_SIGNS = (_SIGNS, *_FOR_LETTERS[:-1])
JOINERS = frozenset("\u200c\u200d")
"""Letters without a shape that keep their neighbours apart or bind them."""

SILENT = "\u2060"
"""Said by a shape for which there is no letter, such as a ring that shows where one is missing."""

_FIRST_OWN = 0xF0000  # codes of shapes: private, and in none of the typefaces
_ENTRY = re.compile(r"^(<[0-9A-F]{2}>) <([0-9A-F]{4,})>$", re.MULTILINE)


@dataclass(frozen=True)
class Family:
    """A typeface by the names of its two weights, and the letters that both can print."""

    regular: str
    bold: str
    letters: frozenset[int]

    @property
    def has_letters(self) -> bool:
        """Whether words can be set in it, not only signs."""
        return self.regular != _SIGNS[0]

    def has(self, text: str) -> bool:
        """Whether it can print all of a text."""
        return all(ord(one) in self.letters or one in JOINERS for one in text)


def family_for(text: str, *, signs: bool = False) -> Family | None:
    """The first typeface that can print all of a text, if any can; they are loaded one by one."""
    names = _FOR_SIGNS if signs else _FOR_LETTERS
    return next((one for one in (family(*two) for two in names) if one.has(text)), None)


@cache
def family(regular: str, bold: str) -> Family:
    """Make two weights known to the PDF writer."""
    faces = [face(name) for name in (regular, bold)]
    pdfmetrics.registerFontFamily(  # type: ignore[no-untyped-call]
        regular, normal=regular, bold=bold, italic=regular, boldItalic=bold
    )
    return Family(regular, bold, faces[0].letters & faces[1].letters)


@cache
def face(name: str) -> "Face":
    """One weight of one of these typefaces, by its name."""
    found = Face(name)
    pdfmetrics.registerFont(found)  # type: ignore[no-untyped-call]
    return found


@dataclass(frozen=True)
class _Shape:
    """One shape, the letters it stands for, and where it goes; lengths in thousandths."""

    code: str
    width: float
    at: float
    above: float


@dataclass(frozen=True)
class _Word:
    """The shapes of a word in the order of reading, and how much room they take."""

    shapes: tuple[_Shape, ...]
    width: float


class _Stream(Protocol):
    content: str


class Face(TTFont):
    """A typeface whose letters are shaped before they are printed."""

    def __init__(self, name: str) -> None:
        data = (resources_folder() / "fonts" / "more" / f"{name}.ttf").read_bytes()
        super().__init__(name, io.BytesIO(data), asciiReadable=0)  # type: ignore[no-untyped-call]
        self.letters = frozenset(self.face.charToGlyph)
        self._shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))
        self._codes: dict[tuple[int, str], int] = {}
        self._says: dict[int, str] = {}
        self._lock = Lock()

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:
        """How wide these words are once they are shaped, in points; breaking lines asks this."""
        return sum(_shaped(self.fontName, one, False).width for one in words_in(text)) * size / 1000

    def addObjects(self, doc: object) -> None:
        """Write the shapes that a document uses into it, and the letters each stands for."""
        named = vars(doc)["idToObject"]
        before = set(named)
        super().addObjects(doc)  # type: ignore[no-untyped-call]
        for name in sorted(set(named) - before):
            if name.startswith("toUnicodeCMap:"):
                stream = cast("_Stream", named[name])
                stream.content = _ENTRY.sub(self._entry, stream.content)

    def _entry(self, entry: re.Match[str]) -> str:
        says = self._says.get(int(entry[2], 16))
        if says is None:
            return entry[0]
        return f"{entry[1]} <{says.encode('utf-16-be').hex().upper()}>"

    def shape(self, text: str, *, backwards: bool) -> _Word:
        """Shape one word."""
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if backwards else "ltr"
        uharfbuzz.shape(self._shaper, buffer)
        placed, along = [], 0.0
        for info, put in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            placed.append((info.cluster, info.codepoint, along + put.x_offset, put.y_offset))
            along += put.x_advance
        if backwards:
            placed.reverse()
        groups = [list(group) for _, group in groupby(placed, key=lambda one: one[0])]
        starts = [*(group[0][0] for group in groups[1:]), len(text)]
        shapes = []
        for group, end in zip(groups, starts, strict=True):
            said = _shared_out(text[group[0][0] : end], len(group))
            for (_, glyph, at, above), says in zip(group, said, strict=True):
                shapes.append(self._one(glyph, says, at, above))
        return _Word(tuple(shapes), self._scaled(along))

    def _one(self, glyph: int, says: str, at: float, above: float) -> _Shape:
        wide = self._shaper.get_glyph_h_advance(glyph)
        with self._lock:
            code = self._codes.setdefault((glyph, says), _FIRST_OWN + len(self._codes))
            self._says[code] = says
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = self._scaled(wide)
            self.face.hmetrics[glyph] = (wide, self.face.hmetrics[glyph][1])
        return _Shape(chr(code), self._scaled(wide), self._scaled(at), self._scaled(above))

    def _scaled(self, length: float) -> float:
        return float(self.pdfScale(length))  # type: ignore[no-untyped-call]


def _shared_out(letters: str, shapes: int) -> list[str]:
    """Which letters each shape of a group stands for: together they say all, and none says nothing.

    A letter that is drawn in two parts, one on either side of another, is said in its parts.
    """
    if len(letters) < shapes:
        letters = unicodedata.normalize("NFD", letters).ljust(shapes, SILENT)
    return [*letters[: shapes - 1], letters[shapes - 1 :]]


@lru_cache(maxsize=8192)
def _shaped(name: str, word: str, backwards: bool) -> _Word:
    return face(name).shape(word, backwards=backwards)


def set_words(name: str, text: str, *, backwards: bool) -> tuple[ShapedStr, float]:
    """Words as the PDF writer takes them.

    Args:
        name: Of the face, as in `face`.
        text: The words, in the order of reading.
        backwards: Whether they run from right to left.

    Returns:
        Their shapes, and how wide they are together, in thousandths of the type's size.
    """
    words = [_shaped(name, one, backwards) for one in words_in(text)]
    whole = sum(one.width for one in words)
    codes, places = [], []
    pen = start = 0.0
    for number, word in enumerate(words):
        begin = whole - start - word.width if backwards else start
        for shape in word.shapes:
            step = begin + shape.at - pen
            codes.append(shape.code)
            places.append(ShapeData(number, step + shape.width, 0, step, shape.above, shape.width))
            pen += step + shape.width
        start += word.width
    return ShapedStr("".join(codes), places), whole  # type: ignore[no-untyped-call]


def words_in(text: str) -> Iterator[str]:
    """A text cut into words, signs with what belongs to them, and single other letters."""
    word, kind = "", ""
    for letter in text:
        found = kind_of(letter)
        if word and (found == GOES_ON or (found == kind and kind in (WORD, SIGN))):
            word += letter
            continue
        if word:
            yield word
        word, kind = letter, found
    if word:
        yield word


WORD, SIGN, GOES_ON, OTHER = "word", "sign", "goes on", "other"


def kind_of(letter: str) -> str:
    """Whether a letter makes a word or a sign such as an emoji, goes on with it, or parts."""
    category = unicodedata.category(letter)
    if category[0] == "M" or letter in JOINERS:
        return GOES_ON
    if category[0] in "LN":
        return WORD
    return SIGN if category in ("So", "Sk") else OTHER
