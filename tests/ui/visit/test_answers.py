"""Every way of answering: by keys and by mouse, saved, found again, and nothing typed is lost."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from qvisit.forms.answers import non_answer_options
from qvisit.ui.visit.answers.choice_answer import ChoiceAnswer
from qvisit.ui.visit.answers.count_answer import CountAnswer
from qvisit.ui.visit.answers.field import AnswerField, FoldedAnswer
from qvisit.ui.visit.answers.line_answer import LineAnswer
from qvisit.ui.visit.answers.multi_answer import MultiAnswer
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.answers.when_answer import WhenAnswer
from tests.ui.keyboard import CTRL, SHIFT, click, focused, press, type_words
from tests.ui.layout_checks import assert_all_named, settle
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import form

CHOSEN: Mapping[str, tuple[str, str]] = {  # by a single key
    "E-MET3": ("p", "partly"),
    "E-LEVEL4": ("3", "3"),
    "E-YES": ("y", "yes"),
    "E-CHOICE": ("2", "day-room"),
    "E-MULTI": ("2", "walk"),
    "E-SIGN": ("2", "repeated"),
    "E-MARKER": ("3", "3"),
}
TYPED: Mapping[str, tuple[str, str]] = {  # with Enter behind
    "E-NUMBER": ("21,50", "21.5"),
    "E-TEXT": ("Calm, and two lamps on", "Calm, and two lamps on"),
    "E-DATE": ("9 Mar 2027", "2027-03-09"),
    "E-TIME": ("9.30 pm", "21:30"),
    "E-MOMENT": ("8/3/2027 at 16:05", "2027-03-08T16:05"),
    "E-PHOTO": ("Trust camera 2, picture 14", "Trust camera 2, picture 14"),
}
NONE = Qt.KeyboardModifier.NoModifier
MINE = [item.code for item in form().items if item.code not in ("E-SAID", "E-WHY")]


def test_every_scale_has_its_question() -> None:
    assert {item.code for item in form().items} - set(MINE) == {"E-SAID", "E-WHY"}
    assert {*CHOSEN, *TYPED, "E-COUNT"} == set(MINE)
    assert len({item.scale for item in form().items}) == 14


def test_keys_answer_every_question_and_all_is_there_again_tomorrow(sit: Sit) -> None:
    today = sit("ash")
    early = {}
    for code, (letter, _) in CHOSEN.items():
        today.go_to(code)
        type_words(focused(), letter)
    for code, (words, _) in TYPED.items():
        today.go_to(code)
        type_words(focused(), words)
        early[code] = today.saved(code)
        _enter(today.field(code))
    today.leave()
    tomorrow = sit("ash")
    tomorrow.view.tools.view.chosen.emit("all")

    wanted = {code: reply for code, (_, reply) in {**CHOSEN, **TYPED}.items()}
    assert set(early.values()) == {None}  # typing alone is no answer
    assert {code: tomorrow.saved(code) for code in wanted} == wanted
    assert {code: tomorrow.field(code).reply for code in wanted} == wanted
    assert not tomorrow.window.editor.scoring.drafts()
    assert not today.failures


def test_a_count_is_two_numbers_by_keys(sit: Sit) -> None:
    today = sit("ash")
    today.go_to("E-COUNT")

    type_words(focused(), "7")
    press(focused(), Qt.Key.Key_Tab)
    type_words(focused(), "10")
    before = today.saved("E-COUNT")
    press(focused(), Qt.Key.Key_Return)
    saved = today.saved("E-COUNT")
    today.leave()
    tomorrow = sit("ash")
    tomorrow.go_to("E-COUNT")

    field = tomorrow.field("E-COUNT")
    assert isinstance(field, CountAnswer)
    assert (before, saved) == (None, "7/10")
    assert (field.right.value, field.whole.value) == (7, 10)
    assert field.opener.option.words.startswith("7 of 10")


def test_everything_can_be_answered_with_the_mouse_alone(sit: Sit) -> None:
    sitting = sit("ash")
    for code in MINE:
        sitting.view.show_section(f"ward-evening/{form().section_of(code).id}")
        settle(sitting.window)
        field = sitting.field(code)
        if isinstance(field, FoldedAnswer):
            click(field.opener)  # a small row unfolds at a press
            settle(sitting.window)

        _answer_by_mouse(sitting, field)

        assert sitting.saved(code) is not None, code
        assert sitting.view.items.current == ("ward-evening", code)
    assert not sitting.failures


def test_every_question_takes_every_honest_no_answer(sit: Sit) -> None:
    sitting = sit("ash")
    for code in MINE:
        sitting.go_to(code)
        for option in non_answer_options():
            click(sitting.button(code, option.label))

            assert sitting.saved(code) == option.reply, code
            assert sitting.button(code, option.label).isChecked()
    assert not sitting.failures


def test_a_no_answer_is_chosen_by_its_key_and_an_answer_takes_its_place(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-NUMBER")
    said = []

    sitting.field("E-NUMBER").group.take_focus()
    type_words(focused(), "k")
    said.append(sitting.saved("E-NUMBER"))
    sitting.field("E-NUMBER").take_focus()
    type_words(focused(), "20")
    press(focused(), Qt.Key.Key_Return)
    said.append(sitting.saved("E-NUMBER"))

    assert said == ["dont_know", "20"]


def test_the_present_is_written_by_a_press(sit: Sit) -> None:
    sitting = sit("ash")
    for code in ("E-DATE", "E-TIME", "E-MOMENT"):
        sitting.go_to(code)
        field = sitting.field(code)
        assert isinstance(field, WhenAnswer)
        click(field.now)

    assert sitting.saved("E-DATE") == "2027-03-09"
    assert sitting.saved("E-TIME") == "14:02"
    assert sitting.saved("E-MOMENT") == "2027-03-09T14:02"


def test_arrows_choose_nothing_and_enter_chooses_one_of_several(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-CHOICE")
    assert isinstance(sitting.field("E-CHOICE"), ChoiceAnswer)

    press(focused(), Qt.Key.Key_Right)
    moved = sitting.saved("E-CHOICE")
    press(focused(), Qt.Key.Key_Return)

    assert (moved, sitting.saved("E-CHOICE")) == (None, "day-room")


def test_the_keyboard_goes_straight_from_question_to_question(sit: Sit, qapp: QApplication) -> None:
    evening = sit("ash")
    items = evening.view.items
    evening.view.go_to(items.order[0], focus=True)
    went: list[QWidget | None] = []

    def note(_before: QWidget | None, now: QWidget | None) -> None:
        went.append(now)

    qapp.focusChanged.connect(note)

    for code in evening.listed()[1:4]:
        went.clear()
        press(focused(), Qt.Key.Key_Down)
        settle(evening.window)
        assert [one is not None and evening.holds_focus(code, one) for one in went] == [True]
    qapp.focusChanged.disconnect(note)


def test_several_are_ticked_and_the_last_one_taken_away_takes_the_answer_back(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-MULTI")
    said = []

    for letter in ("3", "1", "3", "1"):
        type_words(focused(), letter)
        said.append(sitting.saved("E-MULTI"))

    assert said == ["art", "music,art", "music", None]


def test_ctrl_z_gives_back_what_was_typed_before(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-NUMBER")
    for words in ("21", "23"):
        press(focused(), Qt.Key.Key_A, CTRL)
        type_words(focused(), words)
        press(focused(), Qt.Key.Key_Return)

    press(sitting.view.side, Qt.Key.Key_Z, CTRL)

    field = sitting.field("E-NUMBER")
    assert isinstance(field, LineAnswer)
    assert (sitting.saved("E-NUMBER"), field.line.text()) == ("21", "21")


def test_a_folded_row_says_what_was_answered(sit: Sit) -> None:
    sitting = sit("ash")
    for code in ("E-TEXT", "E-MULTI", "E-DATE"):
        sitting.go_to(code)
        if code == "E-MULTI":
            type_words(focused(), "12")
        else:
            type_words(focused(), TYPED[code][0])
            _enter(sitting.field(code))

    sitting.go_to("E-NUMBER")

    said = {
        code: field.opener.accessibleName()
        for code in ("E-TEXT", "E-MULTI", "E-DATE")
        if isinstance(field := sitting.field(code), FoldedAnswer)
    }
    assert said == {
        "E-TEXT": "5 words, opens the field",
        "E-MULTI": "2 chosen, opens the field",
        "E-DATE": "9 March 2027, opens the field",
    }


def test_whatever_takes_the_keyboard_has_a_name_and_can_be_left_by_tab(sit: Sit) -> None:
    sitting = sit("ash")
    for code in MINE:
        for key, modifier in ((Qt.Key.Key_Tab, NONE), (Qt.Key.Key_Backtab, SHIFT)):
            sitting.go_to(code)
            assert_all_named(sitting.face(code))
            for _ in range(6):
                if sitting.holds_focus(code, focused()):
                    press(focused(), key, modifier)
            assert not sitting.holds_focus(code, focused()), code


def _enter(field: AnswerField) -> None:
    press(focused(), Qt.Key.Key_Return, *([CTRL] if isinstance(field, TextAnswer) else []))


def _answer_by_mouse(sitting: Evening, field: AnswerField) -> None:
    """Answer with presses; only what is written needs keys, and leaving it is a press again."""
    code = field.item.code
    if isinstance(field, CountAnswer):
        for button in field.findChildren(QAbstractButton):
            if button.accessibleName() == "One more: Out of how many":
                click(button)
        click(next(b for b in field.findChildren(QAbstractButton) if b.text() == "Save this count"))
    elif isinstance(field, WhenAnswer):
        click(field.now)
    elif isinstance(field, MultiAnswer):
        click(next(b for b in field.findChildren(QAbstractButton) if b.text() == "Art"))
    elif isinstance(field, TextAnswer | LineAnswer):
        type_words(focused(), TYPED[code][0])
        click(sitting.view.tools.finder)
    else:
        first = {"E-CHOICE": "The garden", "E-SIGN": "No sign of this", "E-MARKER": "Started"}
        usual = {"E-MET3": "Met", "E-LEVEL4": "Good", "E-YES": "Yes"}
        click(sitting.button(code, {**first, **usual}[code]))
