"""Easy words: the question, the answers, the hint, the hard words and the picture all follow."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.answers.field import AnswerField
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.widgets.picture import PictureView
from tests.ui.keyboard import click, focused, type_words
from tests.ui.layout_checks import assert_nothing_cut, settle
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.panel_pages import words_on


def test_question_answers_and_hint_are_in_easy_words(sit: Sit) -> None:
    sitting = _easy(sit("ash"), "E-MET3")

    said = words_on(sitting.face("E-MET3"))

    assert "Is each ligature point on the list?" in said
    assert "Ligature points match" not in said
    assert "Look up as well as down." in said
    assert _answers(sitting.field("E-MET3")) == [
        "Yes",
        "Partly",
        "No",
        "I did not see this",
        "I do not know",
        "This does not fit here",
        "I’d rather not say",
    ]


def test_a_hard_word_is_explained_where_it_is_read(sit: Sit) -> None:
    sitting = _easy(sit("ash"), "E-MET3")
    meaning = "Anything a cord could be tied to for self-harm."

    easy = words_on(sitting.face("E-MET3"))
    beside = words_on(sitting.view.side)
    sitting.go_to("E-LEVEL4")

    assert f"“ligature point”: {meaning}" in easy
    assert meaning in beside
    assert meaning not in words_on(sitting.window)


def test_the_picture_has_words_for_who_cannot_see_it(sit: Sit) -> None:
    sitting = _easy(sit("ash"), "E-MET3")
    own = _pictures(sitting, "E-MET3")
    sitting.go_to("E-YES")
    of_section = _pictures(sitting, "E-YES")

    for picture in (*own, *of_section):
        told = QAccessible.queryAccessibleInterface(picture)
        assert told.role() == QAccessible.Role.Graphic
        assert len(told.text(QAccessible.Text.Name).split()) > 2
    assert [len(own), len(of_section)] == [1, 1]
    assert own[0].accessibleName() != of_section[0].accessibleName()


def test_standard_words_have_no_picture_and_come_back_whole(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-MET3")
    before = words_on(sitting.face("E-MET3")), _answers(sitting.field("E-MET3"))

    for _ in range(2):
        click(sitting.view.tools.easy)
        settle(sitting.window)

    after = words_on(sitting.face("E-MET3")), _answers(sitting.field("E-MET3"))
    assert before == after
    assert not _pictures(sitting, "E-MET3")
    assert "Look up" not in after[0]


def test_changing_the_words_keeps_the_focus_and_half_typed_words(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-TEXT")
    edit = focused()
    type_words(edit, "Two la")

    sitting.view.tools.easy.setChecked(True)
    settle(sitting.window)

    assert focused() is edit
    assert edit.property("plainText") == "Two la"


@pytest.mark.parametrize(
    ("code", "words"), [("E-CHOICE", "Outside in the garden"), ("E-MULTI", "Music")]
)
def test_choices_have_easy_words_where_the_template_gives_them(
    sit: Sit, code: str, words: str
) -> None:
    sitting = _easy(sit("ash"), code)

    type_words(focused(), "1")

    assert sitting.saved(code) in ("garden", "music")
    buttons = sitting.field(code).findChildren(QAbstractButton)
    assert words in {one.text() for one in buttons}


@pytest.mark.parametrize("look", [Look(text_percent=200), Look(theme="dark", text_percent=150)])
def test_every_question_is_whole_in_easy_words_with_large_text(
    sit: Sit, qapp: QApplication, look: Look
) -> None:
    apply_look(qapp, look)
    sitting = sit("ash")
    sitting.view.tools.easy.setChecked(True)

    for code in ("E-MET3", "E-COUNT", "E-CHOICE", "E-MULTI", "E-TEXT", "E-MOMENT", "E-MARKER"):
        sitting.go_to(code)
        assert_nothing_cut(sitting.window)


def _easy(sitting: Evening, code: str) -> Evening:
    click(sitting.view.tools.easy)
    sitting.go_to(code)
    return sitting


def _answers(field: AnswerField) -> list[str]:
    buttons = field.group.findChildren(AnswerButton)
    return [one.option.words for one in buttons if one.isVisible()]


def _pictures(sitting: Evening, code: str) -> list[PictureView]:
    found = sitting.face(code).findChildren(PictureView)
    return [one for one in found if one.isVisible()]
