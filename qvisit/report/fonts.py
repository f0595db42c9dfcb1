"""The typeface of all documents, and others for letters it lacks; all are put into the file."""

import io
import re
import unicodedata
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from qvisit.paths import resources_folder
from qvisit.report.faces import JOINERS, Family, family_for
from qvisit.report.stretches import Stretch, stretches

REGULAR = "AtkinsonHyperlegible-Regular"
BOLD = "AtkinsonHyperlegible-Bold"
MISSING = "[?]"
"""Stands for letters that every typeface lacks, so that nobody takes a gap for nothing."""

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
_LOOKS = frozenset(map(chr, range(0xFE00, 0xFE10)))  # choose between looks of the letter before

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


@cache
def _lacking() -> re.Pattern[str]:
    known = "".join(map(chr, sorted(register_fonts())))
    return re.compile(f"[^\\n{re.escape(known)}]")


@cache
def _family_of(letter: str) -> Family | None:
    return family_for(letter)


def printable(text: str) -> str:
    """The same words with nothing that the page cannot show.

    Control characters, lone surrogates and marks that turn the writing direction go; line breaks
    stay as "\\n"; letters that every typeface lacks become `MISSING`, one for each run of them.
    """
    if text.isascii() and text.isprintable():
        return text
    known = register_fonts()
    out: list[str] = []
    for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n")):
        if letter in JOINERS and not (out and _joins(out[-1], known)):
            continue
        shown = _shown(letter, known)
        if shown != MISSING or not out or out[-1] != MISSING:
            out.append(shown)
    words = "".join(out)
    return words if unicodedata.is_normalized("NFC", words) else printable(words)


def _joins(before: str, known: frozenset[int]) -> bool:
    """Whether a joiner after this has a meaning: in some scripts, and between parts of an emoji."""
    return len(before) == 1 and before not in JOINERS and ord(before) not in known


def _shown(letter: str, known: frozenset[int]) -> str:
    if letter == "\n" or letter in _BREAKS:
        return "\n"
    if letter in _SPACES:
        return " "
    if letter in _LIKENESS:
        return _LIKENESS[letter]
    if letter in JOINERS:
        return letter
    if unicodedata.category(letter) in _DROPPED or letter in _LOOKS or letter == "\u00ad":
        return ""
    if letter != "\u00a0" and not letter.isprintable():
        return MISSING  # its own use, or no letter at all, whatever a typeface may hold there
    return letter if ord(letter) in known or _family_of(letter) else MISSING


def set_in(text: str) -> list[Stretch]:
    """The typeface of each stretch of a printable text."""
    return stretches(text, register_fonts()) if needs_others(text) else [Stretch(text, None)]


def needs_others(text: str) -> bool:
    """Whether a printable text holds letters that the main typeface lacks."""
    return not text.isascii() and _lacking().search(text) is not None


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide one line of `text` is, in points."""
    register_fonts()
    return sum(width_in(name_of(one, bold=bold), words, size) for words, one in set_in(text))


def name_of(family: Family | None, *, bold: bool) -> str:
    """The name of one weight of a typeface; none is the main one."""
    if family is None:
        return BOLD if bold else REGULAR
    return family.bold if bold else family.regular


def width_in(name: str, text: str, size: float) -> float:
    """How wide a text is in one weight of a typeface, by its name, in points."""
    return float(pdfmetrics.stringWidth(text, name, size))  # type: ignore[no-untyped-call]


def fitted(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """One line for a running head: the words that fit, with dots where a long name goes on."""
    words = printable(text).replace("\n", " ")
    if width_of(words, size, bold=bold) <= room:
        return words
    while words and width_of(words + "…", size, bold=bold) > room:
        words = words[:-1]
    return words.rstrip() + "…"
