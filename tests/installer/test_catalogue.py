"""The lists for translators hold what the program says."""

from pathlib import Path

import pytest

from installer import catalogue
from installer.catalogue import ENGLISH, ROOT, compile_list, refresh
from installer.talk import SetupError
from installer.words import COUNTS, SENTENCES, Phrase, read_words

WINDOW = """\
from PySide6.QtCore import QCoreApplication, QObject

def _tr(words: str) -> str:
    return QCoreApplication.translate("Far", words)

class Near(QObject):
    def say(self) -> None:
        self.tr("Close by")
        _tr("Far away")
        how_many("1 note", "{count} notes", 2)
"""
BELOW = '''\
"""A docstring is not for translation."""

class GoneError(QVisitError):
    def __init__(self, name: str) -> None:
        super().__init__(worded("{name} is gone.", name=name), hint="Look again.")

def why() -> str:
    return "Nobody was asked."
'''


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A program of two rooms."""
    package = tmp_path / "program"
    for room, text in (("ui", WINDOW), ("visits", BELOW)):
        (package / room).mkdir(parents=True)
        (package / room / "words.py").write_text(text, encoding="utf-8")
    return package


def test_words_are_found_with_their_context(package: Path) -> None:
    package.joinpath("errors.py").write_text("class QVisitError(Exception): ...", encoding="utf-8")

    found = read_words(package)

    assert {one[:3] for one in found.phrases} == {
        ("Near", "Close by", False),
        ("Far", "Far away", False),
        (COUNTS, "{count} notes", True),
        (SENTENCES, "{name} is gone.", False),
        (SENTENCES, "Look again.", False),
        (SENTENCES, "Nobody was asked.", False),
    }
    assert found.unreadable == ()
    assert Phrase("Near", "Close by", False, "program/ui/words.py:8") in found.phrases


def test_glued_words_are_refused(package: Path, tmp_path: Path) -> None:
    glued = 'class Near:\n    def say(self, n):\n        self.tr(f"{n} notes")\n'
    (package / "ui" / "words.py").write_text(glued, encoding="utf-8")

    with pytest.raises(SetupError, match=r"program/ui/words\.py:3"):
        refresh(package, tmp_path / "qvisit_en.ts")


def test_what_was_translated_stays(package: Path, tmp_path: Path) -> None:
    english, german = tmp_path / "qvisit_en.ts", tmp_path / "qvisit_de.ts"
    refresh(package, english, [german])
    first = german.read_text(encoding="utf-8")
    open_ = '<source>Close by</source>\n        <translation type="unfinished"></translation>'
    done = "<source>Close by</source>\n        <translation>Nahe</translation>"
    german.write_text(first.replace(open_, done), encoding="utf-8")
    more = WINDOW + '        self.tr("One more")\n'
    (package / "ui" / "words.py").write_text(more, encoding="utf-8")

    refresh(package, english, [german])

    merged = german.read_text(encoding="utf-8")
    assert open_ in first
    assert done in merged
    assert "One more" in merged


def test_a_list_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "qvisit_de.ts").write_text("no list", encoding="utf-8")

    with pytest.raises(SetupError):
        compile_list(tmp_path / "qvisit_de.ts", tmp_path / "qvisit_de.qm")


def test_the_list_for_translators_is_up_to_date(tmp_path: Path) -> None:
    refresh(ROOT / "qvisit", tmp_path / ENGLISH.name)

    assert (tmp_path / ENGLISH.name).read_bytes() == ENGLISH.read_bytes(), "make translations"


def test_every_translation_is_compiled(tmp_path: Path) -> None:
    for list_ in catalogue.others():
        compile_list(list_, tmp_path / "made.qm")

        assert list_.with_suffix(".qm").read_bytes() == (tmp_path / "made.qm").read_bytes()
