"""What people wrote, made harmless for programs that take some words for orders."""

import io
import re
import unicodedata
import zipfile
from html import escape
from typing import Final

LONGEST_CELL: Final = 32_767
"""The most that Excel keeps in a cell, counted in UTF-16 units as it counts."""
_STARTS_FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NO_LETTERS: Final = frozenset("\ufffe\uffff")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""Of every file inside a document: the earliest that a ZIP knows."""


def clean(text: str) -> str:
    """The same words without what no file may hold or what turns the writing direction.

    Control characters, lone surrogates and marks that override the direction go; line breaks
    stay as "\\n". Letters of all languages and emoji stay.
    """
    lines = re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return "".join(letter for letter in lines if _stays(letter))


def _stays(letter: str) -> bool:
    if letter in "\n\t":
        return True
    if letter in _TURNING or letter in _NO_LETTERS:
        return False
    return unicodedata.category(letter) not in ("Cc", "Cs")


def line(text: str) -> str:
    """The same in one line, for titles and heads."""
    return " ".join(clean(text).split())


def defused(text: str) -> str:
    """Cleaned words that no spreadsheet takes for a formula, whatever it opens them with."""
    words = clean(text)
    first = words.lstrip(" \u00a0")[:1]
    return f"'{words}" if first and first in _STARTS_FORMULA else words


def pieces(text: str) -> tuple[str, ...]:
    """Words cut into what fits into one cell each, all of them, none a formula."""
    words = clean(text)
    if len(words) < LONGEST_CELL // 2:  # even if each letter counts twice
        return (defused(words),)
    found: list[str] = []
    room = LONGEST_CELL - 1  # an apostrophe may come before it
    start = used = 0
    for at, letter in enumerate(words):
        wide = 2 if ord(letter) > 0xFFFF else 1
        if used + wide > room:
            found.append(words[start:at])
            start, used = at, 0
        used += wide
    found.append(words[start:])
    return tuple(defused(one) for one in found)


def unescaped_by_excel(text: str) -> str:
    """The same words where Excel would read `_x0041_` as one letter."""
    return _ESCAPED.sub(r"_x005F_x\1_", text)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    for letter in text[:1_000]:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def same_every_time(data: bytes, title: str, author: str) -> bytes:
    """An Office file made anew so that its bytes depend on what it says alone.

    Args:
        data: As the library wrote it, with the time of day in it.
        title: What the file says of itself.
        author: Who it is from.
    """
    core = _core(title, author)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again,
    ):
        names = made.namelist()
        first = [name for name in names if name == "[Content_Types].xml"]
        for name in [*first, *sorted(set(names) - set(first))]:
            told = zipfile.ZipInfo(name, _MOMENT)
            told.compress_type = zipfile.ZIP_DEFLATED
            told.external_attr = 0o600 << 16
            told.create_system = 3
            again.writestr(told, core if name == "docProps/core.xml" else made.read(name))
    return out.getvalue()


def _core(title: str, author: str) -> bytes:
    told = {"dc:title": line(title), "dc:creator": line(author), "dc:language": "en-GB"}
    inside = "".join(f"<{name}>{escape(words)}</{name}>" for name, words in told.items())
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{inside}</cp:coreProperties>"
    ).encode()
