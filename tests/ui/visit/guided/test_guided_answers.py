"""One question at a time: every way of answering, saved on the instant, and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qvisit.ui.answer_keys import set_single_keys
from qvisit.ui.own_ways import OwnWays, own_ways, set_own_ways
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.answers.count_answer import CountAnswer
from qvisit.ui.visit.answers.line_answer import LineAnswer
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.guided.tiles import RadioTile, TickTile
from qvisit.ui.visit.own_work import GUIDED, LIST
from tests.ui.keyboard import CTRL, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.visit.every_scale import key
from tests.ui.visit.guided.conftest import Ask

CHOSEN = {
    "E-MET3": ("Partly", "partly"),
    "E-LEVEL4": ("Not so good", "2"),
    "E-YES": ("Yes", "yes"),
    "E-SIGN": ("Yes, one time", "once"),
    "E-MARKER": ("Started", "1"),
    "E-CHOICE": ("Outside in the garden", "garden"),
    "E-MULTI": ("Art", "art"),
}
NOT_JUDGED = {
    "I did not see this": "not_assessed",
    "I do not know": "dont_know",
    "This does not fit here": "not_applicable",
    "I’d rather not say": "prefer_not_to_say",
}
TYPED = {
    "E-NUMBER": ("21.5", "21.5"),
    "E-DATE": ("9 March 2027", "2027-03-09"),
    "E-TIME": ("9 pm", "21:00"),
    "E-MOMENT": ("9 March 2027 at 14:02", "2027-03-09T14:02"),
    "E-PHOTO": ("Camera 2, picture 14", "Camera 2, picture 14"),
}


def test_a_lived_experience_reviewer_begins_one_question_at_a_time(ask: Ask) -> None:
    shown = ask("rowan")

    assert shown.score.is_guided
    assert shown.window.frame.rail.isHidden()
    assert shown.view.header.isVisible()
    assert shown.view.header.count.text() == "Question 1 of 1"
    assert shown.view.header.who.text().startswith("Rowan · lived-experience reviewer")
    assert "WIL · Northfield Hospital" in shown.view.header.ward.accessibleDescription()


def test_others_begin_with_the_list_unless_they_like_it_otherwise(ask: Ask) -> None:
    assert ask("ash").score.work.face == LIST

    set_own_ways(OwnWays(default_view="guided"))
    assert ask("hazel").score.work.face == GUIDED


def test_an_answer_that_is_chosen_is_saved_at_once_and_said_to_be(ask: Ask) -> None:
    shown = ask("ash").guide()

    for code, (words, reply) in CHOSEN.items():
        shown.go_to(key(code))
        shown.tile(words).click()

        assert shown.saved(key(code)) == reply, code
        assert shown.tile(words).isChecked(), code
        assert ", chosen, " in shown.tile(words).accessibleName(), code
        assert shown.view.foot.saved.text() == "Your answer is saved on this laptop."


def test_an_answer_that_is_typed_is_saved_when_the_person_goes_on(ask: Ask) -> None:
    shown = ask("ash").guide()

    for code, (typed, reply) in TYPED.items():
        shown.go_to(key(code))
        field = shown.field
        assert isinstance(field, LineAnswer), code
        field.take_focus()
        type_words(focused(), typed)
        shown.view.question.next.click()

        assert shown.saved(key(code)) == reply, code
        assert shown.way.current != key(code), code


def test_own_words_and_a_count_are_answers_too(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-TEXT"))
    text = shown.field
    assert isinstance(text, TextAnswer)
    text.take_focus()
    type_words(focused(), "Quiet, and the lights were low.")
    shown.go_to(key("E-COUNT"))
    shown.view.question.flush()
    count = shown.field
    assert isinstance(count, CountAnswer)
    count.right.counted.emit(7)
    count.right.show_value(7)
    count.whole.show_value(10)
    count.whole.counted.emit(10)
    shown.view.question.next.click()

    assert shown.saved(key("E-COUNT")) == "7/10"


def test_not_judging_is_as_large_and_asks_for_no_reason(ask: Ask) -> None:
    shown = ask("ash").guide()

    for code in ("E-LEVEL4", "E-TEXT", "E-MULTI"):
        shown.go_to(key(code))
        for words, reply in NOT_JUDGED.items():
            shown.tile(words).click()

            assert shown.saved(key(code)) == reply, code
            assert shown.view.page is shown.view.question, code


def test_several_are_chosen_and_taken_back_one_by_one(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-MULTI"))
    assert isinstance(shown.tile("Art"), TickTile)
    assert isinstance(shown.tile("I do not know"), RadioTile)

    shown.tile("Art").click()
    shown.tile("Music").click()
    both = shown.saved(key("E-MULTI"))
    shown.tile("Art").click()
    shown.tile("Music").click()

    assert both == "music,art"
    assert shown.saved(key("E-MULTI")) is None


def test_arrow_keys_look_and_space_chooses(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    shown.view.take_focus()

    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Right)
    looked = shown.saved(key("E-LEVEL4"))
    press(focused(), Qt.Key.Key_Space)

    assert looked is None
    assert focused() is shown.tile("Good")
    assert shown.saved(key("E-LEVEL4")) == "3"


def test_a_number_chooses_only_while_single_keys_are_on(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-MET3"))
    shown.view.take_focus()
    type_words(focused(), "2")
    chosen = shown.saved(key("E-MET3"))

    set_single_keys(False)
    type_words(focused(), "1")
    set_single_keys(True)

    assert chosen == "partly"
    assert shown.saved(key("E-MET3")) == "partly"


def test_the_same_digit_means_the_same_answer_in_both_views(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    shown.view.take_focus()
    type_words(focused(), "4")
    guided = shown.saved(key("E-LEVEL4"))
    shown.score.switch()
    settle(shown.window)
    shown.score.view.items.row(key("E-LEVEL4")).face.answers.press_key("1")
    shown.score.view.items.row(key("E-LEVEL4")).face.answers.press_key("4")

    assert guided == shown.saved(key("E-LEVEL4")) == "4"


def test_ctrl_z_takes_the_last_answer_back(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    shown.tile("Good").click()
    shown.tile("Bad").click()
    shown.tile("Bad").setFocus()

    press(focused(), Qt.Key.Key_Z, CTRL)

    assert shown.saved(key("E-LEVEL4")) == "3"
    assert shown.tile("Good").isChecked()
    assert not shown.tile("Bad").isChecked()


def test_next_on_answer_goes_on_by_itself_if_the_person_likes_it(ask: Ask) -> None:
    set_own_ways(OwnWays(next_on_answer=True))
    shown = ask("ash").guide()
    shown.go_to(key("E-MULTI"))
    shown.tile("Art").click()
    stayed = shown.way.current
    shown.go_to(key("E-MET3"))

    shown.tile("Yes").click()

    assert stayed == key("E-MULTI")
    assert shown.way.current == key("E-LEVEL4")


@pytest.mark.parametrize(
    ("pictures", "shape"), [("faces", "face3"), ("thumbs", "thumb3"), ("words", "")]
)
def test_the_pictures_on_answers_are_those_that_the_person_likes(
    ask: Ask, pictures: str, shape: str
) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))

    set_own_ways(OwnWays(answer_pictures=pictures))

    assert shown.tile("Good").face.said.shape == shape
    assert shown.tile("Good").accessibleName().startswith("Good")


def test_standard_words_are_one_press_away_and_stay(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-MET3"))
    easy = shown.view.question.wording.question.text()

    shown.view.question.words.click()

    assert easy == "Is each ligature point on the list?"
    standard = "Ligature points match the risk assessment."
    assert shown.view.question.wording.question.text() == standard
    assert own_ways().standard_when_guided
    assert ask("ash").guide().view.question.words.text() == "Easy words"


def test_hard_words_are_explained_on_request(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-MET3"))
    wording = shown.view.question.wording
    before = wording.meanings.isVisible()

    shown.button("Words explained").click()

    assert not before
    assert wording.meanings.isVisible()
    assert "ligature point: Anything a cord" in wording.meanings.text()


def test_an_answer_about_people_says_when_nobody_was_asked(ask: Ask) -> None:
    shown = ask("rowan")
    shown.tile("Good").click()
    said = shown.view.foot.more.text()

    asking = shown.view.question.asking
    assert asking is not None
    asking.stepper.show_value(2)
    asking.stepper.counted.emit(2)
    asking.flush()

    assert said == "Say how many people you asked."
    assert shown.window.editor.current.sheet.answers[key("E-SAID")].said.asked == 2
    assert "Nobody else can see it yet." in shown.view.foot.more.text()


@pytest.mark.parametrize(
    "words",
    ["x" * 50_000, "مرحبا بالعالم \u202e abc", "a\x00b\x07c\u2028d", "<b>bold</b> & <img src=x>"],
)
def test_odd_words_harm_nothing(ask: Ask, words: str, qapp: QApplication) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-TEXT"))
    text = shown.field
    assert isinstance(text, TextAnswer)
    text.note.edit.insert(words)
    settle(shown.window)

    shown.view.question.put_down()
    apply_look(qapp, Look(text_percent=200))
    shown.go_to(key("E-TEXT"))
    again = shown.field
    assert isinstance(again, TextAnswer)

    assert shown.failures == []
    assert len(again.note.text()) >= min(len(words), 4)
    assert shown.is_whole(shown.view.question.rest)
