"""A language that nobody speaks: every letter has an accent, every text is 40 % longer.

It is made as a real language is, from a translator's list through Qt's compiler, so a text that
the program says under another name than the list holds it stays English and is seen.
"""

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from installer.catalogue import compile_list
from installer.words import read_words
from qvisit.ui.language import speak

CODE = "eo"  # Esperanto's place: one form for 1, one for all other numbers
LONGER = 0.4
PACKAGE = Path(__file__).parents[2] / "qvisit"
_KEPT = re.compile(r"\{[^}]*\}|<[^>]+>|&[a-z]+;|%\w|\(\*[^)]*\)|https?://\S+")
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "äƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÄƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_WORD = 5  # signs in a word of what is added, so that it can wrap


def pseudo(words: str) -> str:
    """A text in that language; what stands in braces, and marks of keys, stay."""
    parts, at = [], 0
    for kept in _KEPT.finditer(words):
        parts += [words[at : kept.start()].translate(_ACCENTS), kept.group()]
        at = kept.end()
    parts.append(words[at:].translate(_ACCENTS))
    more = math.ceil(len(words) * LONGER)
    fill = ("~" * _WORD + " ") * (more // _WORD + 1)
    return f"[{''.join(parts)} {fill[: max(0, more - 3)].strip()}".rstrip() + "]"


def write_pseudo(folder: Path) -> Path:
    """Make the language of all words in the program's source; the folder that holds it."""
    contexts: dict[str, set[tuple[str, bool]]] = {}
    for phrase in read_words(PACKAGE).phrases:
        contexts.setdefault(phrase.context, set()).add((phrase.source, phrase.plural))
    list_ = folder / f"qvisit_{CODE}.ts"
    body = "".join(
        f"<context><name>{name}</name>{''.join(_message(*one) for one in sorted(texts))}</context>"
        for name, texts in contexts.items()
    )
    list_.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>'
        f'<TS version="2.1" language="{CODE}" sourcelanguage="en_GB">{body}</TS>',
        encoding="utf-8",
    )
    compile_list(list_, list_.with_suffix(".qm"))
    return folder


@contextmanager
def spoken(app: QApplication, folder: Path) -> Iterator[None]:
    """Speak that language for a while."""
    before = set(app.findChildren(QTranslator))
    assert speak(app, [CODE], folder) == CODE
    try:
        yield
    finally:
        for one in set(app.findChildren(QTranslator)) - before:
            QCoreApplication.removeTranslator(one)
            one.deleteLater()
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _message(source: str, plural: bool) -> str:
    said = escape(pseudo(source))
    if plural:
        forms = f"<numerusform>{said}</numerusform>" * 2
        return (
            f'<message numerus="yes"><source>{escape(source)}</source>'
            f"<translation>{forms}</translation></message>"
        )
    return f"<message><source>{escape(source)}</source><translation>{said}</translation></message>"
