"""One question at a time: every way of answering, saved on the instant, and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qvisit.ui.answer_keys import set_single_keys
from qvisit.ui.own_ways import OwnWays, own_ways, set_own_ways
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.answers.count_answer import CountAnswer
from qvisit.ui.visit.answers.line_answer import LineAnswer
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.entry_list import EntryButton
from qvisit.ui.visit.guided.tiles import RadioTile, TickTile
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import GUIDED, LIST
from tests.ui.keyboard import CTRL, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.visit.every_scale import key
from tests.ui.visit.guided.conftest import Ask
from tests.ui.visit.guided.one_question import OneQuestion

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
ODD = ("x" * 50_000, "مرحبا بالعالم \u202e abc", "a\x00b\x07c\u2028d", "<b>bold</b> & <img src=x>")


def text_of(shown: OneQuestion) -> TextAnswer:
    """The field of a question that is answered in own words."""
    field = shown.field
    assert isinstance(field, TextAnswer)
    return field


def count_on(shown: OneQuestion, right: int, whole: int) -> None:
    """Count as a person does, one number after the other."""
    field = shown.field
    assert isinstance(field, CountAnswer)
    for stepper, value in ((field.right, right), (field.whole, whole)):
        stepper.show_value(value)
        stepper.counted.emit(value)


def question_of(shown: OneQuestion, key: ItemKey) -> str:
    """What is asked, once the question is shown."""
    shown.go_to(key)
    return shown.view.question.wording.question.text()


def test_a_lived_experience_reviewer_begins_one_question_at_a_time(ask: Ask) -> None:
    shown = ask("rowan")

    assert shown.score.is_guided
    assert shown.window.frame.rail.isHidden()
    assert shown.view.header.isVisible()
    assert shown.view.header.count.text() == "Question 1 of 1"
    assert shown.view.header.who.text().startswith("Rowan · lived-experience reviewer")
    assert "WIL · Northfield Hospital" in shown.view.header.ward.accessibleDescription()

    shown.tile("Good").click()
    nobody_asked = shown.view.foot.more.text()
    asking = shown.view.question.asking
    assert asking is not None
    asking.stepper.show_value(2)
    asking.stepper.counted.emit(2)
    asking.flush()

    assert nobody_asked == "Say how many people you asked."
    assert shown.window.editor.current.sheet.answers[key("E-SAID")].said.asked == 2
    assert "Nobody else can see it yet." in shown.view.foot.more.text()


def test_others_begin_with_the_list_unless_they_like_it_otherwise(ask: Ask) -> None:
    shown = ask("ash")
    usual = shown.score.work.face

    set_own_ways(OwnWays(default_view="guided"))
    shown.score.open_visit(shown.window.editor.current)

    assert (usual, shown.score.work.face) == (LIST, GUIDED)


def test_an_answer_that_is_chosen_is_saved_at_once_and_said_to_be(ask: Ask) -> None:
    shown = ask("ash").guide()

    for code, (words, reply) in CHOSEN.items():
        shown.go_to(key(code))
        shown.tile(words).click()

        assert shown.saved(key(code)) == reply, code
        assert shown.tile(words).isChecked(), code
        assert ", chosen, " in shown.tile(words).accessibleName(), code
        assert shown.view.foot.saved.text() == "Your answer is saved on this laptop."

    assert isinstance(shown.tile("Art"), TickTile)
    assert isinstance(shown.tile("I do not know"), RadioTile)
    shown.tile("Music").click()
    both = shown.saved(key("E-MULTI"))
    shown.tile("Art").click()
    shown.tile("Music").click()
    assert both == "music,art"
    assert shown.saved(key("E-MULTI")) is None

    for code in ("E-LEVEL4", "E-TEXT", "E-MULTI"):
        shown.go_to(key(code))
        for words, reply in NOT_JUDGED.items():
            shown.tile(words).click()

            assert shown.saved(key(code)) == reply, code
            assert shown.view.page is shown.view.question, code  # nobody asks for a reason


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

    shown.go_to(key("E-TEXT"))
    text_of(shown).take_focus()
    type_words(focused(), "Quiet, and the lights were low.")
    shown.view.question.next.click()
    shown.go_to(key("E-COUNT"))
    count_on(shown, 7, 10)
    shown.view.question.next.click()
    assert shown.saved(key("E-TEXT")) == "Quiet, and the lights were low."
    assert shown.saved(key("E-COUNT")) == "7/10"

    shown.go_to(key("E-NUMBER"))
    number = shown.field
    assert isinstance(number, LineAnswer)
    number.line.edit.clear()
    number.take_focus()
    type_words(focused(), "999")
    shown.view.question.next.click()
    shown.view.question.back.click()
    again = shown.field
    assert isinstance(again, LineAnswer)
    assert again.line.text() == "999"  # as it was typed, and no answer
    assert shown.saved(key("E-NUMBER")) == "21.5"


def test_keys_choose_flag_and_take_back(ask: Ask) -> None:
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

    type_words(focused(), "1")
    assert shown.saved(key("E-LEVEL4")) == "1"
    press(focused(), Qt.Key.Key_Z, CTRL)
    assert shown.saved(key("E-LEVEL4")) == "3"
    assert shown.tile("Good").isChecked()
    assert not shown.tile("Bad").isChecked()

    flags = [shown.view.question.flag.words]
    for at in (focused(), shown.view.question.wording.question, shown.view.question.next):
        type_words(at, "f")
        flags.append(shown.view.question.flag.words)
    flagged = shown.window.editor.current.sheet.is_flagged(*key("E-LEVEL4"))
    set_single_keys(False)
    type_words(focused(), "f2")
    set_single_keys(True)
    assert flags == ["Flag it  F", "Flagged  F"] * 2
    assert flagged
    assert shown.window.editor.current.sheet.is_flagged(*key("E-LEVEL4"))
    assert shown.saved(key("E-LEVEL4")) == "3"

    type_words(shown.view.question.wording.question, "4")
    guided = shown.saved(key("E-LEVEL4"))
    shown.score.switch()
    settle(shown.window)
    in_list = shown.score.view.items.row(key("E-LEVEL4")).face.answers
    in_list.press_key("1")
    in_list.press_key("4")
    assert guided == shown.saved(key("E-LEVEL4")) == "4"


def test_a_flag_leads_back_from_the_list_at_the_end(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-TEXT"))
    text_of(shown).take_focus()
    type_words(focused(), "f")  # a letter of the answer, and no key
    shown.view.question.next.click()
    shown.go_to(key("E-LEVEL4"))
    shown.tile("Good").click()
    shown.view.question.flag.click()

    shown.go_to(shown.score.work.part.order[-1])
    shown.view.question.next.click()
    listed = [one for one in shown.view.review.findChildren(EntryButton) if one.isVisible()]
    wanted = next(one for one in listed if "You flagged it." in one.entry.text)
    wanted.click()

    assert shown.saved(key("E-TEXT")) == "f"
    assert not shown.window.editor.current.sheet.is_flagged(*key("E-TEXT"))
    assert wanted.entry.words == "How kind are staff in the evening?"
    assert shown.way.current == key("E-LEVEL4")
    assert shown.view.page is shown.view.question


def test_it_asks_as_the_person_likes_it(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    for pictures, shape in (("faces", "face3"), ("thumbs", "thumb3"), ("words", "")):
        set_own_ways(OwnWays(answer_pictures=pictures))
        assert shown.tile("Good").face.said.shape == shape
        assert shown.tile("Good").accessibleName().startswith("Good")

    wording = shown.view.question.wording
    easy = question_of(shown, key("E-MET3"))
    before = wording.meanings.isVisible()
    shown.button("Words explained").click()
    assert easy == "Is each ligature point on the list?"
    assert not before
    assert wording.meanings.isVisible()
    assert "ligature point: Anything a cord" in wording.meanings.text()

    shown.view.question.words.click()
    assert wording.question.text() == "Ligature points match the risk assessment."
    assert own_ways().standard_when_guided
    assert question_of(shown, key("E-LEVEL4")) == "Staff speak kindly in the evening."
    assert shown.view.question.words.text() == "Easy words"
    shown.view.question.add.click()
    assert shown.view.words.heading.text() == "Staff speak kindly in the evening."
    shown.view.words.done.click()

    set_own_ways(OwnWays(next_on_answer=True))
    shown.go_to(key("E-MULTI"))
    shown.tile("Art").click()
    stayed = shown.way.current
    shown.go_to(key("E-MET3"))
    shown.tile("Yes").click()
    assert stayed == key("E-MULTI")
    assert shown.way.current == key("E-LEVEL4")


def test_odd_words_harm_nothing(ask: Ask, qapp: QApplication) -> None:
    shown = ask("ash").guide()
    apply_look(qapp, Look(text_percent=200))

    for words in ODD:
        shown.go_to(key("E-TEXT"))
        text_of(shown).note.set_text("")
        text_of(shown).note.edit.insert(words)
        settle(shown.window)
        shown.view.question.put_down()
        shown.go_to(key("E-TEXT"))

        assert shown.failures == []
        assert len(text_of(shown).note.text()) >= min(len(words), 4)
        assert shown.is_whole(shown.view.question.rest)
