"""In which language the window speaks."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from qvisit.errors import QVisitError
from qvisit.worded import Worded

_SOURCE = "en"  # what the code says itself
_SENTENCES = "Sentences"
_COUNTS = "Counts"


def speak(
    app: QApplication, wanted: Iterable[str] | None = None, folder: Path | None = None
) -> str:
    """Load the first language wanted that there is; it holds for all made afterwards.

    Args:
        app: Gets the words, and the direction in which they are read.
        wanted: Names such as de-CH, the dearest first; None for those of this computer.
        folder: Where the languages lie; None for the shipped ones.

    Returns:
        The language that is spoken now, such as `de`.
    """
    for name in QLocale.system().uiLanguages() if wanted is None else wanted:
        locale = QLocale(name)
        if name.split("-")[0] == _SOURCE:
            return _SOURCE
        found = QTranslator(app)
        if found.load(locale, "qvisit", "_", str(folder or _shipped())):
            _add_qts_own(app, locale)
            QCoreApplication.installTranslator(found)
            app.setLayoutDirection(locale.textDirection())
            return name
        found.deleteLater()
    return _SOURCE


def _shipped() -> Path:
    from qvisit.paths import resources_folder  # noqa: PLC0415 - start-up time; not for English

    return resources_folder() / "translations"


def _add_qts_own(app: QApplication, locale: QLocale) -> None:
    """The words of Qt's own menus and file dialogs; ours go before them."""
    stock = QTranslator(app)
    if stock.load(locale, "qtbase", "_", QLibraryInfo.path(_TRANSLATIONS)):
        QCoreApplication.installTranslator(stock)


_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath


def in_language(words: str) -> str:
    """What was said below the window, in the person's language.

    Args:
        words: A `Worded` sentence; a plain text is looked up as it stands.
    """
    if not words:
        return ""
    if not isinstance(words, Worded):
        return QCoreApplication.translate(_SENTENCES, words)
    if words.one:
        count = words.values.get("count")
        number = count if isinstance(count, int) else 0
        pattern = _by_number(_SENTENCES, words.one, words.source, number)
    else:
        pattern = QCoreApplication.translate(_SENTENCES, words.source)
    values = {
        name: in_language(value) if isinstance(value, Worded) else value
        for name, value in words.values.items()
    }
    return pattern.format(**values) if values else pattern


def in_lines(lines: Iterable[str]) -> str:
    """The same of several sentences, each on a line of its own."""
    return "\n".join(map(in_language, lines))


def said_again(words: str, worded_now: Iterable[str]) -> str:
    """What a record holds in English, in the person's language if it is worded so today.

    Args:
        words: What is recorded.
        worded_now: What the same facts give now.
    """
    return in_language(next((one for one in worded_now if one == words), words))


class Told(NamedTuple):
    """A failure as the window says it."""

    message: str
    hint: str


def told(error: QVisitError) -> Told:
    """What happened and what to do next, in the person's language."""
    return Told(in_language(error.message), in_language(error.hint))


def how_many(one: str, many: str, count: int, **values: object) -> str:
    """A number of things, in the form that the language has for this number.

    Args:
        one: The English for 1.
        many: The English for any other number; `{count}` stands for it.
        count: How many.
        values: What fills other braces.
    """
    return _by_number(_COUNTS, one, many, count).format(count=count, **values)


def _by_number(context: str, one: str, many: str, count: int) -> str:
    found = QCoreApplication.translate(context, many, None, count)
    return one if count == 1 and found == many else found
