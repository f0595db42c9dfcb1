"""The one typeface of all documents, embedded, and the letters it can print."""

import io
import unicodedata
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from qvisit.paths import resources_folder

REGULAR = "AtkinsonHyperlegible-Regular"
BOLD = "AtkinsonHyperlegible-Bold"
MISSING = "[?]"
"""Stands for letters that the typeface lacks, so that nobody takes a gap for nothing."""

_LIKENESS = {
    "\u2011": "-",
    "\u2010": "-",
    "\u2012": "–",
    "\u2015": "—",
    "\u202f": "\u00a0",
    "\u2007": "\u00a0",
    "\u2192": "->",
    "\u2190": "<-",
    "\u2713": "(tick)",
    "\u2714": "(tick)",
    "\u2717": "(cross)",
    "\u2718": "(cross)",
}
_SPACES = frozenset("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000\t")
_BREAKS = frozenset("\u2028\u2029\u0085\x0b\x0c\r")
_DROPPED = frozenset(("Cc", "Cf", "Cs"))

vars(rl_config)["useA85"] = 0  # plain binary streams: a fifth smaller and quicker to read


@cache
def register_fonts() -> frozenset[int]:
    """Make both weights known to the PDF writer; gives the letters that both can print."""
    folder = resources_folder() / "fonts"
    faces = []
    for name in (REGULAR, BOLD):
        data = io.BytesIO((folder / f"{name}.ttf").read_bytes())
        font = TTFont(name, data)  # type: ignore[no-untyped-call]
        pdfmetrics.registerFont(font)  # type: ignore[no-untyped-call]
        faces.append(frozenset(font.face.charToGlyph))
    pdfmetrics.registerFontFamily(  # type: ignore[no-untyped-call]
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )
    return faces[0] & faces[1]


def printable(text: str) -> str:
    """The same words with nothing that the page cannot show.

    Control characters, lone surrogates and marks that turn the writing direction go; line breaks
    stay as "\\n"; letters that the typeface lacks become `MISSING`, one for each run of them.
    """
    known = register_fonts()
    out: list[str] = []
    for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n")):
        shown = _shown(letter, known)
        if shown != MISSING or not out or out[-1] != MISSING:
            out.append(shown)
    return "".join(out)


def _shown(letter: str, known: frozenset[int]) -> str:
    if letter == "\n" or letter in _BREAKS:
        return "\n"
    if letter in _SPACES:
        return " "
    if letter in _LIKENESS:
        return _LIKENESS[letter]
    if unicodedata.category(letter) in _DROPPED or letter == "\u00ad":
        return ""
    return letter if ord(letter) in known else MISSING


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide one line of `text` is, in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, size))  # type: ignore[no-untyped-call]


def fitted(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """One line for a running head: the words that fit, with dots where a long name goes on."""
    words = printable(text).replace("\n", " ")
    if width_of(words, size, bold=bold) <= room:
        return words
    while words and width_of(words + "…", size, bold=bold) > room:
        words = words[:-1]
    return words.rstrip() + "…"
