"""Answers that are typed: what cannot be one is said in plain words, and no letter is lost."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.forms.answers import MAX_WORDS
from qvisit.ui.visit.answers.line_answer import LineAnswer
from qvisit.ui.visit.answers.text_answer import TextAnswer
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.visit.conftest import Sit
from tests.ui.visit.panel_pages import words_on

WRONG: Mapping[str, tuple[str, str]] = {  # what is typed, and the sentence that it meets
    "E-NUMBER": ("50", "This is above 35, the highest. If it is right, write it in a note."),
    "E-DATE": ("soon", "Write a day, such as 9 March 2027 or 9/3/2027."),
    "E-TIME": ("late", "Write a time, such as 14:02 or 2 pm."),
    "E-MOMENT": ("9 March 2027", "Write a day and a time, such as 9 March 2027 at 14:02."),
}


def test_what_cannot_be_an_answer_is_said_in_plain_words_and_stays(sit: Sit) -> None:
    sitting = sit("ash")
    for code, (words, sentence) in WRONG.items():
        sitting.go_to(code)

        type_words(focused(), words)
        press(focused(), Qt.Key.Key_Return)

        field = sitting.field(code)
        assert isinstance(field, LineAnswer)
        assert sentence in words_on(field)
        assert sentence in field.line.edit.accessibleDescription()
        assert field.line.text() == words
        assert sitting.saved(code) is None


def test_a_wrong_number_is_still_there_after_a_walk_and_a_crash(sit: Sit) -> None:
    first = sit("ash")
    first.go_to("E-NUMBER")
    type_words(focused(), "350")

    first.go_to("E-MET3")
    again = sit("ash")
    again.go_to("E-NUMBER")

    field = again.field("E-NUMBER")
    assert isinstance(field, LineAnswer)
    assert field.line.text() == "350"
    assert again.saved("E-NUMBER") is None


def test_a_wrong_number_does_not_take_a_right_one_away(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-NUMBER")
    for words in ("21", "210"):
        press(focused(), Qt.Key.Key_A, CTRL)
        type_words(focused(), words)
        press(focused(), Qt.Key.Key_Return)

    assert sitting.saved("E-NUMBER") == "21"


def test_an_emptied_field_takes_the_answer_back(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-TIME")
    type_words(focused(), "21:30")
    press(focused(), Qt.Key.Key_Return)

    press(focused(), Qt.Key.Key_A, CTRL)
    press(focused(), Qt.Key.Key_Delete)
    press(focused(), Qt.Key.Key_Return)

    assert sitting.saved("E-TIME") is None
    assert not sitting.window.editor.scoring.drafts()


def test_choosing_no_answer_does_not_lose_what_is_typed_and_unfinished(sit: Sit) -> None:
    first = sit("ash")
    first.go_to("E-NUMBER")
    type_words(focused(), "350")
    press(focused(), Qt.Key.Key_Return)

    click(first.button("E-NUMBER", "Not seen"))
    again = sit("ash")

    field = again.field("E-NUMBER")
    assert isinstance(field, LineAnswer)
    assert (again.saved("E-NUMBER"), field.line.text()) == ("not_assessed", "350")


def test_going_to_another_program_does_not_end_what_is_being_typed(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-TEXT")
    type_words(focused(), "Two lamps")
    edit = focused()

    QApplication.sendEvent(
        edit, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    )

    assert sitting.saved("E-TEXT") is None


def test_words_being_typed_survive_a_crash_as_they_were(sit: Sit, qtbot: QtBot) -> None:
    first = sit("ash")
    first.go_to("E-TEXT")
    type_words(focused(), "Two lamps were on and")

    qtbot.waitUntil(lambda: bool(first.window.editor.scoring.drafts()), timeout=1_000)
    again = sit("ash")

    field = again.field("E-TEXT")
    assert isinstance(field, TextAnswer)
    assert again.view.items.current == ("ward-evening", "E-TEXT")
    assert field.note.text() == "Two lamps were on and"
    assert again.saved("E-TEXT") is None
    assert [one.field for one in again.window.editor.scoring.drafts()] == ["reply"]


def test_a_text_of_50_000_letters_is_refused_plainly_and_every_letter_stays(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-TEXT")
    field = sitting.field("E-TEXT")
    assert isinstance(field, TextAnswer)
    long = "words " * 8_333 + "ab"

    QApplication.clipboard().setText(long)
    field.note.edit.paste()
    press(focused(), Qt.Key.Key_Return, CTRL)
    said = words_on(field)
    sitting.go_to("E-DATE")
    again = sit("ash")

    kept = again.field("E-TEXT")
    assert isinstance(kept, TextAnswer)
    assert len(long) == 50_000
    assert f"It has 50,000 letters, and an answer holds {MAX_WORDS:,}." in said
    assert "Nothing is lost." in said
    assert field.opener.accessibleName() == "Unfinished, opens the field"
    assert kept.note.text() == long
    assert again.saved("E-TEXT") is None
    assert not sitting.failures


def test_a_text_made_shorter_becomes_the_answer(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-TEXT")
    field = sitting.field("E-TEXT")
    assert isinstance(field, TextAnswer)
    field.note.edit.insert("w" * (MAX_WORDS + 1))
    press(focused(), Qt.Key.Key_Return, CTRL)
    refused = sitting.saved("E-TEXT")

    press(focused(), Qt.Key.Key_Backspace)
    press(focused(), Qt.Key.Key_Return, CTRL)

    assert refused is None
    assert sitting.saved("E-TEXT") == "w" * MAX_WORDS
    assert "letters" not in words_on(field)
    assert not sitting.window.editor.scoring.drafts()


def test_a_date_is_repeated_as_it_was_understood_while_it_is_typed(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-DATE")

    type_words(focused(), "9/3/2027")

    assert "That is 9 March 2027." in words_on(sitting.field("E-DATE"))
