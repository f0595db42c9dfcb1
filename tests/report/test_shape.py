"""Rules of the room that no tool knows."""

import re
from pathlib import Path

import qvisit.report

ROOM = Path(qvisit.report.__file__).parent


def _files_with(pattern: str) -> set[str]:
    return {path.name for path in ROOM.glob("*.py") if re.search(pattern, path.read_text())}


def test_words_become_paragraphs_in_one_place_only() -> None:
    assert _files_with(r"\bParagraph\(") == {"paragraphs.py"}
    assert _files_with(r"reportlab\.platypus") == {"paragraphs.py"}


def test_only_the_pen_touches_the_canvas_and_only_fonts_load_type() -> None:
    assert _files_with(r"import .*\bCanvas\b") == {"pen.py"}
    assert _files_with(r"\bTTFont\(") == {"fonts.py"}
    assert _files_with(r"import .*\bTTFont\b") == {"fonts.py", "faces.py"}


def test_only_tagging_and_stamping_rewrite_finished_files() -> None:
    assert _files_with(r"import pikepdf") == {"tagging.py", "stamp_on.py"}


def test_no_markup_of_a_web_page_is_put_together_from_strings() -> None:
    markup = re.compile(r"""["'][^"'\n]*</?[a-z]""")
    rooms = sorted((ROOM / "web").glob("*.py"))

    assert len(rooms) > 4
    assert [path.name for path in rooms if markup.search(path.read_text())] == []
