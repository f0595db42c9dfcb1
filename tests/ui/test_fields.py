"""Places to type take plain words, say what is wrong, and never lose what fits."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from qvisit.ui.widgets.fields import ErrorLine, PassphraseField, TextField
from qvisit.ui.widgets.note_edit import LONGEST_NOTE, NoteEdit
from qvisit.ui.widgets.plain_words import plain
from tests.ui.keyboard import CTRL, press, the, type_words
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    settle,
)


def test_a_field_has_a_label_and_a_hint(qtbot: QtBot) -> None:
    field = TextField("Ward", "As it is written on its door.")
    qtbot.addWidget(field)

    assert field.label.buddy() is field.edit
    assert field.edit.accessibleName() == "Ward"
    assert field.edit.accessibleDescription() == "As it is written on its door."


def test_typing_and_enter_are_reported(qtbot: QtBot) -> None:
    field = TextField("Ward")
    qtbot.addWidget(field)
    field.show()
    edits: list[str] = []
    field.edited.connect(edits.append)

    type_words(field.edit, "Lark")
    with qtbot.waitSignal(field.submitted) as heard:
        press(field.edit, Qt.Key.Key_Return)

    assert edits[-1] == "Lark"
    assert heard.args == ["Lark"]


def test_an_error_says_how_to_mend_it(qtbot: QtBot) -> None:
    field = TextField("Due date", "A day and a month.")
    qtbot.addWidget(field)
    settle(field)

    field.show_error("April has 30 days. Write 30 April.")
    line = the(field, ErrorLine)
    shown = line.isVisible()
    described = field.edit.accessibleDescription()
    field.show_error("")

    assert shown
    assert described == "April has 30 days. Write 30 April. A day and a month."
    assert not line.isVisible()


def test_a_passphrase_can_be_pasted_and_shown(qtbot: QtBot) -> None:
    field = PassphraseField("Your words")
    qtbot.addWidget(field)
    settle(field)
    QApplication.clipboard().setText("teapot ladder orange sky pencil")

    field.edit.setFocus()
    field.edit.paste()
    hidden = field.edit.echoMode()
    field.show_words(shown=True)

    assert hidden is QLineEdit.EchoMode.Password
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    assert field.text() == "teapot ladder orange sky pencil"
    assert_all_named(field)


def test_a_note_takes_letters_of_every_language(qtbot: QtBot) -> None:
    note = NoteEdit("Your note")
    qtbot.addWidget(note)
    event = QInputMethodEvent()
    event.setCommitString("perché €")

    QApplication.sendEvent(note.edit, event)

    assert note.text() == "perché €"


def _paste(edit: QPlainTextEdit | QLineEdit, pasted: QMimeData) -> None:
    QApplication.clipboard().setMimeData(pasted)
    edit.setFocus()
    press(edit, Qt.Key.Key_V, CTRL)


def _text(words: str) -> QMimeData:
    pasted = QMimeData()
    pasted.setText(words)
    return pasted


def test_what_is_pasted_is_kept_as_plain_words(qtbot: QtBot) -> None:
    note, field = NoteEdit("Your note"), TextField("Ward")
    markup = _text("Seal broken\x00\ufffc")
    markup.setHtml("<b>Seal</b> <img src='file:///etc/passwd'>broken")
    markup.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    arabic, turned = "الجناح هادئ ليلا", "\u202eliame na"

    seen = []
    for pasted in (markup, _text(arabic), _text(turned), _text("one\r\ntwo\u2028\tthree")):
        for place in (note, field):
            qtbot.addWidget(place)
            place.set_text("")
            _paste(place.edit, pasted)
            seen.append(place.text())

    assert seen[:2] == ["Seal broken"] * 2
    assert seen[2:4] == [arabic] * 2
    assert seen[4:6] == ["liame na"] * 2
    assert seen[6:] == ["one\ntwo\n\tthree", "one two  three"]


def test_a_picture_alone_changes_nothing(qtbot: QtBot) -> None:
    note = NoteEdit("Your note")
    qtbot.addWidget(note)
    note.set_text("Seen")
    picture = QMimeData()
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))

    _paste(note.edit, picture)

    assert note.text() == "Seen"


def test_the_cursor_stays_where_it_was_when_a_line_drops_letters(qtbot: QtBot) -> None:
    field = TextField("Ward")
    qtbot.addWidget(field)
    field.set_text("Lark 🙂 Ward")
    field.edit.setCursorPosition(8)  # behind the face, which takes two units

    _paste(field.edit, _text("a\x07b\nc"))

    assert field.text() == "Lark 🙂 ab cWard"
    assert field.edit.text()[: field.edit.cursorPosition() - 1] == "Lark 🙂 ab c"


def test_a_very_long_paste_is_kept_up_to_the_end_and_says_so(qtbot: QtBot) -> None:
    note = NoteEdit("Your note")
    qtbot.addWidget(note)
    settle(note)

    _paste(note.edit, _text("word 🙂" * 10_000))

    assert note.text() == ("word 🙂" * 10_000)[:LONGEST_NOTE]
    assert the(note, ErrorLine).isVisible()
    assert "50,000" in note.edit.accessibleDescription()


def test_typing_into_a_full_note_takes_nothing_that_was_there(qtbot: QtBot) -> None:
    note = NoteEdit("Your note", longest=10)
    qtbot.addWidget(note)
    settle(note)
    edits: list[str] = []
    note.edited.connect(edits.append)

    type_words(note.edit, "0123456789x")
    typed = note.text()
    press(note.edit, Qt.Key.Key_Home)
    type_words(note.edit, "y")

    assert (typed, note.text()) == ("0123456789", "0123456789")
    assert the(note, ErrorLine).isVisible()
    assert edits[-1] == note.text()


def test_leaving_a_note_and_ctrl_enter_are_reported(qtbot: QtBot) -> None:
    note, other = NoteEdit("Your note"), QLineEdit()
    for widget in (other, note):
        qtbot.addWidget(widget)
    activate(note)
    note.edit.setFocus()
    type_words(note.edit, "Seen")

    with qtbot.waitSignal(note.submitted) as added:
        press(note.edit, Qt.Key.Key_Return, CTRL)
    with qtbot.waitSignal(note.left) as left:
        note.edit.clearFocus()

    assert added.args == ["Seen"]
    assert left.args == ["Seen"]


def test_tab_leaves_a_note(qtbot: QtBot) -> None:
    assert NoteEdit("Your note").edit.tabChangesFocus()


@given(st.text())
def test_plain_words_are_stable_and_hold_no_controls(text: str) -> None:
    words = plain(text)

    assert plain(words) == words
    assert unicodedata.is_normalized("NFC", words)
    assert not set(words) & set("\x00\x07\r\x1b\ufffc\u2029")
