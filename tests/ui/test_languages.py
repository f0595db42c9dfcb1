"""The window speaks the language of the computer, if there is one for it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from installer.catalogue import compile_list, refresh
from qvisit.errors import QVisitError
from qvisit.ui.language import how_many, in_language, speak, told
from qvisit.ui.wording import day_words, read_day
from qvisit.worded import worded
from tests.ui.pseudo import CODE, PACKAGE, pseudo, spoken, write_pseudo

NO_PAGES = ("stylesheet", "driven", "screenshots")
FONTS = {"Atkinson Hyperlegible", "Regular", "Bold", "Aa", "Fusion"}
KEYS = {"Left, Right", "Up, Down", "Tab", "Space", "Esc", "Enter"}  # Qt translates them
INNER = {"Cc", "Cs", "Co", "Sentences", "Counts", "Briefing", "Conduct"}  # for the program only
DOORS = ("tr", "_tr", "translate", "how_many", "worded")
WORDS = re.compile(r"[A-Z“][a-z’']*(?:,? [A-Za-z]|[a-z.:]$)")
PROGRAM = """\
class Page:
    def show(self):
        self.tr("Save this note")
        self.tr("Not translated yet")
        how_many("1 note", "{count} notes", 1)
        worded("{name} is gone.", name="")
        worded("{count} files are left.", one="1 file is left.", count=1)
        worded("the share")
"""
POLISH = {
    "Save this note": "Zapisz notatkę",
    "{name} is gone.": "Nie ma już: {name}.",
    "the share": "udział",
}
FORMS = {
    "{count} notes": ("{count} notatka", "{count} notatki", "{count} notatek"),
    "{count} files are left.": ("Został {count} plik.", "Zostały {count}.", "Zostało {count}."),
}


class Page(QObject):
    """Has the name of the class in the program above."""


class FurtherPage(Page):
    """Says the words of the class above it."""


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with Polish, and with the same words for Arabic."""
    folder = tmp_path_factory.mktemp("languages")
    package = folder / "program" / "ui"
    package.mkdir(parents=True)
    (package / "page.py").write_text(PROGRAM, encoding="utf-8")
    lists = [folder / "qvisit_pl.ts", folder / "qvisit_ar.ts"]
    refresh(package.parent, folder / "qvisit_en.ts", lists)
    lists[0].write_text(_translated(lists[0].read_text(encoding="utf-8")), encoding="utf-8")
    for one in lists:
        compile_list(one, one.with_suffix(".qm"))
    return folder


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """Speak English again after each test."""
    before = set(qapp.findChildren(QTranslator))
    yield
    for one in set(qapp.findChildren(QTranslator)) - before:
        QCoreApplication.removeTranslator(one)
        one.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _translated(list_: str) -> str:
    """Fill in a list as Linguist would."""
    for source, said in POLISH.items():
        head, mark, tail = list_.partition(f"<source>{source}</source>")
        open_ = '<translation type="unfinished"></translation>'
        list_ = head + mark + tail.replace(open_, f"<translation>{said}</translation>", 1)
    for source, forms in FORMS.items():
        head, mark, tail = list_.partition(f"<source>{source}</source>")
        for form in forms:
            empty = "<numerusform></numerusform>"
            tail = tail.replace(empty, f"<numerusform>{form}</numerusform>", 1)
        tail = tail.replace('<translation type="unfinished">', "<translation>", 1)
        list_ = head + mark + tail
    return list_


def test_the_first_language_wanted_that_there_is_is_spoken(
    qapp: QApplication, languages: Path
) -> None:
    spoken_now = speak(qapp, ["cy-GB", "pl-PL", "en-GB"], languages)

    assert spoken_now == "pl-PL"
    assert FurtherPage().tr("Save this note") == "Zapisz notatkę"


def test_english_before_others_stays_english(qapp: QApplication, languages: Path) -> None:
    assert speak(qapp, ["en-GB", "pl-PL"], languages) == "en"

    assert Page().tr("Save this note") == "Save this note"


def test_without_a_translation_it_is_english(qapp: QApplication, languages: Path) -> None:
    assert speak(qapp, ["cy-GB"], languages) == "en"
    assert speak(qapp, ["C"], languages) == "en"


def test_the_computer_is_asked_when_nothing_is_named(qapp: QApplication, languages: Path) -> None:
    known = QLocale.system().uiLanguages()

    assert speak(qapp, None, languages) == "en", known


def test_what_is_not_translated_yet_is_english(qapp: QApplication, languages: Path) -> None:
    speak(qapp, ["pl"], languages)

    assert Page().tr("Not translated yet") == "Not translated yet"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 notatka"), (3, "3 notatki"), (5, "5 notatek"), (22, "22 notatki")],
)
def test_a_number_takes_the_form_of_the_language(
    qapp: QApplication, languages: Path, count: int, words: str
) -> None:
    speak(qapp, ["pl"], languages)

    assert how_many("1 note", "{count} notes", count) == words


@pytest.mark.parametrize(("count", "words"), [(0, "0 notes"), (1, "1 note"), (2, "2 notes")])
def test_numbers_in_english(qapp: QApplication, count: int, words: str) -> None:
    assert how_many("1 note", "{count} notes", count) == words


def test_a_failure_from_below_is_said_with_its_values(qapp: QApplication, languages: Path) -> None:
    speak(qapp, ["pl"], languages)
    gone = worded("{name} is gone.", name=worded("the share"))
    left = worded("{count} files are left.", one="1 file is left.", count=3)

    assert told(QVisitError(gone, hint=left)) == ("Nie ma już: udział.", "Zostały 3.")
    assert in_language("the share") == "udział"
    assert in_language("") == ""


def test_people_s_own_words_are_never_filled_in(qapp: QApplication, languages: Path) -> None:
    speak(qapp, ["pl"], languages)

    assert in_language(worded("{name} is gone.", name="{who}")) == "Nie ma już: {who}."
    assert in_language("{who}") == "{who}"


def test_a_right_to_left_language_turns_the_window_round(
    qapp: QApplication, languages: Path
) -> None:
    speak(qapp, ["ar"], languages)

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_a_day_is_read_as_it_is_shown(qapp: QApplication, tmp_path: Path) -> None:
    english = read_day("9 March 2027")

    with spoken(qapp, write_pseudo(tmp_path)):
        assert "March" not in day_words("2027-03-09")
        assert read_day("9 March 2027") == english


def test_the_language_for_tests_is_longer_and_keeps_values() -> None:
    said = pseudo("Saved on this laptop {time}, for {name} & you")

    assert len(said) >= 1.4 * len("Saved on this laptop {time}, for {name} & you")
    assert "{time}" in said
    assert "{name}" in said
    assert CODE


def test_no_words_stand_outside_translation() -> None:
    loose = []
    for path in sorted((PACKAGE / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        translated = set(_in_doors(tree))
        loose += [
            f"{path.name}:{node.lineno} {node.value!r}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if path.stem not in NO_PAGES and node not in translated
            if WORDS.match(node.value) and node.value not in FONTS | KEYS | INNER
        ]

    assert loose == []


def _in_doors(tree: ast.Module) -> Iterator[ast.AST]:
    """What is translated, said by a failure of its own, or a docstring."""
    for node in ast.walk(tree):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        documents = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        fails = isinstance(node, ast.ClassDef) and node.name.endswith("Error")
        if documents or fails or called.rpartition(".")[2] in DOORS:
            yield from ast.walk(node)
