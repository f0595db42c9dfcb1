"""While a person writes: what may tell who somebody is, is shown, asked about and never kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextCharFormat
from pytestqt.qtbot import QtBot

from qvisit.store.drafts import read_drafts
from qvisit.ui.theme import Look
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.own_work import GUIDED
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.note_edit import NoteEdit
from qvisit.usecases.visits import read_changes
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.page_checks import assert_page_is_sound, show_page
from tests.ui.visit.conftest import Open, Sit
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import TEMPLATE, Trust

NUMBER = "999 000 0018"


def _writing(shown: Shown) -> NoteEdit:
    shown.go_to("W-2")
    edit = shown.view.side.writer.edit
    edit.edit.setFocus()
    return edit


def _write(qtbot: QtBot, edit: NoteEdit, words: str) -> None:
    """Type, and wait until the words were looked at."""
    with qtbot.waitSignal(edit.guard.quiet_changed, timeout=10_000):
        type_words(edit.edit, words)


def _choose(qtbot: QtBot, edit: NoteEdit, words: str) -> None:
    line = edit.guard.line
    assert line is not None
    button = next(one for one in line.choices.every if one.words == words)
    assert button.isVisible()
    click(button)


def _asked(edit: NoteEdit) -> str:
    line = edit.guard.line
    return line.sentence.text() if line is not None and line.isVisible() else ""


def _logged(trust: Trust, name: str = "ash") -> list[bytes]:
    with trust[name].reading() as session:
        said = read_changes(session, trust.visit)
    return [one.payload or b"" for one in said if one.envelope.kind == "privacy.chosen"]


def test_a_name_is_underlined_and_asked_about_and_the_typing_goes_on(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    edit = _writing(show("ash"))

    _write(qtbot, edit, "Mr Hasan waits")
    (mark,) = edit.edit.extraSelections()
    type_words(edit.edit, " long")

    assert mark.cursor.selectedText() == "Mr Hasan"
    assert mark.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert _asked(edit) == "This may tell who somebody is: “Mr Hasan”, a name."
    assert edit.text() == "Mr Hasan waits long"


def test_a_text_with_nothing_to_ask_about_is_never_called_anonymous(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = show("ash")
    edit = _writing(shown)

    _write(qtbot, edit, "The doors were open.")

    assert "No names or numbers found." in words_on(shown.view.side)
    assert "anonymous" not in words_on(shown.view.side)
    assert edit.guard.line is None


def test_remove_cuts_just_those_letters_and_ctrl_z_brings_them_back(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    edit = _writing(show("ash"))
    _write(qtbot, edit, "Here Mr Hasan waits")

    _choose(qtbot, edit, "Remove")
    cut = edit.text()
    press(edit.edit, Qt.Key.Key_Z, CTRL)

    assert cut == "Here  waits"
    assert focused() is edit.edit
    assert edit.text() == "Here Mr Hasan waits"


def test_letters_beyond_the_first_plane_move_nothing(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    edit = _writing(show("ash"))
    with qtbot.waitSignal(edit.guard.quiet_changed, timeout=10_000):
        edit.edit.insert("\U0001f600\U0001f600 and Mr Hasan waits")

    marked = [one.cursor.selectedText() for one in edit.edit.extraSelections()]
    _choose(qtbot, edit, "Remove")

    assert marked == ["Mr Hasan"]
    assert edit.text() == "\U0001f600\U0001f600 and  waits"


def test_what_is_not_about_a_person_is_not_asked_again(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = show("ash")
    edit = _writing(shown)
    _write(qtbot, edit, "Bed 7 creaks")

    _choose(qtbot, edit, "It is not about a person")
    qtbot.waitUntil(lambda: not _asked(edit))
    _write(qtbot, edit, ", bed 7 is old")
    again = _asked(edit)
    press(edit.edit, Qt.Key.Key_Return, CTRL)
    other = show("ash")

    assert again == ""
    assert [one.said.text for one in on_the_ward.seen_by("ash").sheet.notes.values()] == [
        "Bed 7 creaks, bed 7 is old"
    ]
    edit = _writing(other)
    _write(qtbot, edit, "bed 7")
    assert _asked(edit) == ""


def test_a_reason_to_keep_is_chosen_from_a_list_and_logged_without_the_words(
    on_the_ward: Trust, show: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    edit = _writing(show("ash"))
    _write(qtbot, edit, "Nurse Amina is kind. Nurse Amina smiles.")

    _choose(qtbot, edit, "Keep because…")
    _choose(qtbot, edit, "Praised by name, and they agreed")
    qtbot.waitUntil(lambda: not _asked(edit))

    (payload,) = _logged(on_the_ward)
    (said,) = (one.said for one in on_the_ward.seen_by("ash").sheet.privacy)
    assert (said.template, said.item, said.field) == (TEMPLATE, "W-2", "note")
    assert (said.choice, said.reason, said.count) == ("kept", "praised", 2)
    assert b"Amina" not in payload
    assert "Amina" not in caplog.text
    press(edit.edit, Qt.Key.Key_Return, CTRL)
    with on_the_ward["ash"].reading() as session:
        kept = read_drafts(session, on_the_ward.visit)
    assert [one.where.field for one in kept] == ["privacy"]
    assert "Amina" not in kept[0].text


def test_with_an_nhs_number_the_note_stays_a_draft_until_something_is_chosen(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = show("ash")
    edit = _writing(shown)
    _write(qtbot, edit, f"Label {NUMBER} on it")
    press(edit.edit, Qt.Key.Key_Return, CTRL)
    shown.view.tools.finder.setFocus()
    waiting = on_the_ward.seen_by("ash").sheet.notes
    drafts = [one.text for one in shown.editor.scoring.drafts() if one.field == "note"]
    said = _asked(edit)

    edit.edit.setFocus()
    _choose(qtbot, edit, "Remove")
    press(edit.edit, Qt.Key.Key_Return, CTRL)

    assert not waiting
    assert drafts == [f"Label {NUMBER} on it"]
    assert said.endswith("Your words are safe as a draft. They are kept once you choose.")
    notes = on_the_ward.seen_by("ash").sheet.notes.values()
    assert [one.said.text for one in notes] == ["Label  on it"]
    assert shown.failures == []


def test_f7_leads_to_the_first_finding_and_esc_back(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    edit = _writing(show("ash"))
    _write(qtbot, edit, "Here Mr Hasan waits")

    press(edit.edit, Qt.Key.Key_F7)
    there = focused()
    selected = edit.edit.textCursor().selectedText()
    press(there, Qt.Key.Key_Escape)

    assert edit.guard.line is not None
    assert there is edit.guard.line.choices.remove
    assert selected == "Mr Hasan"
    assert focused() is edit.edit
    assert QKeySequence("F7") == QKeySequence(Qt.Key.Key_F7)


def test_tab_goes_from_the_text_through_the_choices(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    edit = _writing(show("ash"))
    _write(qtbot, edit, "Here Mr Hasan waits")

    stops = []
    for _ in range(3):
        press(focused(), Qt.Key.Key_Tab)
        stops.append(focused().accessibleName())

    assert stops == ["Remove", "It is not about a person", "Keep because…"]


def test_a_concern_is_raised_whatever_it_says(on_the_ward: Trust, show: Open, qtbot: QtBot) -> None:
    shown = show("ash")
    shown.page.show_concern()
    form = shown.page.later.concern.form
    _write(qtbot, form.what, f"{NUMBER} was left alone")

    asked = _asked(form.what)
    click(form.save)

    assert "an NHS number" in asked
    assert len(on_the_ward.seen_by("ash").shared.concerns) == 1


def test_the_log_of_a_choice_about_a_concern_is_shared(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = show("ash")
    shown.page.show_concern()
    what = shown.page.later.concern.form.what
    _write(qtbot, what, "Mr Hasan was left alone")

    _choose(qtbot, what, "It is not about a person")

    (said,) = (one.said for one in on_the_ward.seen_by("ash").shared.privacy)
    assert (said.field, said.choice) == ("concern-what", "not_person")
    assert what.text() == "Mr Hasan was left alone"


def test_a_long_text_is_looked_at_in_the_background(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    edit = _writing(show("ash"))
    long = "Staff knock and wait. " * 2_200

    with qtbot.waitSignal(edit.guard.quiet_changed, timeout=20_000):
        edit.edit.insert(f"{long}Mr Hasan")
    qtbot.waitUntil(lambda: len(edit.edit.extraSelections()) == 1, timeout=20_000)

    assert edit.edit.extraSelections()[0].cursor.selectedText() == "Mr Hasan"


def test_nothing_is_cut_in_any_look(qtbot: QtBot, look: Look) -> None:
    edit = NoteEdit("Your note", "No names, initials or bed numbers.")
    qtbot.addWidget(edit)
    show_page(edit, width=400 if look.text_percent < 200 else 560, height=900)
    _write(qtbot, edit, f"Mr Hasan, {NUMBER}")
    line = edit.guard.line
    assert line is not None

    assert_page_is_sound(edit)
    click(line.choices.keep)
    assert_page_is_sound(edit)


def test_a_line_of_free_words_is_guarded_too(on_the_ward: Trust, show: Open, qtbot: QtBot) -> None:
    shown = show("ash")
    shown.page.prepare.hide()
    field = GuardedField("reopen-reason", "Why?")
    field.setParent(shown.page)
    show_page(field, width=420, height=300)
    with qtbot.waitSignal(field.guard.quiet_changed, timeout=10_000):
        type_words(field.edit, "Mr Hasan asked")
    line = field.guard.line
    assert line is not None
    asked = line.sentence.text()

    click(line.choices.remove)
    cut = field.text()
    press(field.edit, Qt.Key.Key_Z, CTRL)

    assert asked == "This may tell who somebody is: “Mr Hasan”, a name."
    assert cut == "asked"
    assert field.text() == "Mr Hasan asked"
    (said,) = (one.said for one in on_the_ward.seen_by("ash").shared.privacy)
    assert (said.field, said.choice) == ("reopen-reason", "removed")


def test_of_a_protected_disclosure_not_even_the_choice_is_shared(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = show("ash")
    note = KeptNote(shown.editor, "disclosure-words", "What was said?")
    note.setParent(shown.page)
    show_page(note, width=420, height=300)
    note.begin()
    _write(qtbot, note, "Mr Hasan was shouted at")

    _choose(qtbot, note, "It is not about a person")
    qtbot.waitUntil(lambda: not _asked(note))

    assert _logged(on_the_ward) == []


def test_an_answer_in_own_words_waits_for_a_choice_about_an_nhs_number(
    sit: Sit, qtbot: QtBot
) -> None:
    sitting = sit("ash")
    sitting.go_to("E-TEXT")
    field = sitting.field("E-TEXT")
    assert isinstance(field, TextAnswer)
    _write(qtbot, field.note, f"{NUMBER} is on the board")
    press(focused(), Qt.Key.Key_Return, CTRL)
    said, waiting = words_on(field), sitting.saved("E-TEXT")

    _choose(qtbot, field.note, "Remove")
    press(focused(), Qt.Key.Key_Return, CTRL)

    assert "This is not your answer yet: it holds an NHS number." in said
    assert waiting is None
    assert sitting.saved("E-TEXT") == "is on the board"
    assert sitting.failures == []


def test_own_words_in_the_guided_view_wait_too(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = show("ash")
    shown.page.score.show_face(GUIDED)
    guided = shown.page.score.guided
    click(guided.view.question.add)
    words = guided.view.words
    _write(qtbot, words.edit, f"{NUMBER} is on the board")

    click(words.done)
    asked, still_there = _asked(words.edit), guided.view.page is words
    _choose(qtbot, words.edit, "Remove")
    click(words.done)

    assert "an NHS number" in asked
    assert still_there
    assert shown.failures == []
    notes = on_the_ward.seen_by("ash").sheet.notes.values()
    assert [one.said.text for one in notes] == ["is on the board"]


def test_words_that_cannot_be_changed_here_are_not_asked_about(qtbot: QtBot) -> None:
    edit = NoteEdit("Your note")
    qtbot.addWidget(edit)
    show_page(edit, width=420, height=500)
    _write(qtbot, edit, "Mr Hasan waits")
    asked = _asked(edit)

    with qtbot.waitSignal(edit.guard.quiet_changed, timeout=10_000):
        edit.edit.setReadOnly(True)
    closed = (_asked(edit), len(edit.edit.extraSelections()))
    with qtbot.waitSignal(edit.guard.quiet_changed, timeout=10_000):
        edit.edit.setReadOnly(False)

    assert asked
    assert closed == ("", 0)
    assert _asked(edit) == asked
