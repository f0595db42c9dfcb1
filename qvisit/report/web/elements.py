"""Elements of a web page. Text goes in as text and is escaped on the way out, always.

The page is a tree of the standard library's `xml.etree`: nothing is ever put together from strings,
so there is no place where somebody's words could be read as markup.
"""

import unicodedata
from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

Kid = Element | str
_DROPPED = frozenset(("Cc", "Cs", "Cn", "Co"))
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = frozenset(("R", "AL"))
_BREAKS = str.maketrans(dict.fromkeys("\u0085\u2028\u2029\x0b\x0c\r", "\n"))


def made(tag: str, *kids: Kid, **attributes: str) -> Element:
    """An element with its kids in order.

    Args:
        tag: Its name.
        kids: Elements, and text as people wrote it.
        attributes: `class_` is written as `class`, `aria_label` as `aria-label`; "" leaves one out.
    """
    element = Element(tag)
    for name, value in attributes.items():
        if value:
            element.set(name.rstrip("_").replace("_", "-"), readable(value).replace("\n", " "))
    add(element, kids)
    return element


def add(element: Element, kids: Iterable[Kid]) -> None:
    """Put more kids behind those that an element has; text is made readable first."""
    for kid in kids:
        if isinstance(kid, Element):
            element.append(kid)
        else:
            _add_text(element, readable(kid))


def lines(text: str) -> list[Kid]:
    """Text with its line breaks as elements."""
    kids: list[Kid] = []
    for number, line in enumerate(readable(text).split("\n")):
        if number:
            kids.append(Element("br"))
        if line:
            kids.append(line)
    return kids


def readable(text: str) -> str:
    """The same words without what a page cannot hold or what turns the order of letters round."""
    tidy = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_BREAKS))
    return "".join(letter for letter in tidy if not _is_dropped(letter)).replace("\t", " ")


def direction(text: str) -> str:
    """The value of `dir` for words that may run from right to left; "" where none do."""
    turned = any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)
    return "auto" if turned else ""


def written(page: Element) -> bytes:
    """The finished file; the same tree gives the same bytes."""
    body = tostring(page, encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{body}\n".encode()


def _is_dropped(letter: str) -> bool:
    return letter not in "\n\t" and (
        letter in _TURNING or unicodedata.category(letter) in _DROPPED or letter == "\ufeff"
    )


def _add_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
