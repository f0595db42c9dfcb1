"""One's own part: questions come and go with the answers, and nothing in hand is disturbed."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.item_row import ItemRow
from qvisit.ui.visit.section_head import SectionHead
from qvisit.ui.visit.sections_pane import EVERYTHING, MINE
from qvisit.ui.widgets.segmented import SegmentButton
from qvisit.usecases import scoring
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import FORM, key
from tests.ui.visit.panel_pages import words_on
from tests.usecases.trust import Trust

SAFE = ["E-MET3", "E-LEVEL4", "E-YES", "E-COUNT"]
WITH_WHY = ["E-MET3", "E-LEVEL4", "E-YES", "E-WHY", "E-COUNT"]


def test_an_answer_brings_a_question_and_another_answer_takes_it_away(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-YES")
    seen = [sitting.listed()]

    for letter in ("n", "y"):
        type_words(focused(), letter)
        settle(sitting.window)
        seen.append(sitting.listed())

    assert seen == [SAFE, WITH_WHY, SAFE]
    assert sitting.saved("E-YES") == "yes"
    assert sitting.holds_focus("E-YES", focused())


def test_counts_and_places_follow_at_once(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-YES")
    before = words_on(sitting.window)

    type_words(focused(), "n")
    settle(sitting.window)

    after = words_on(sitting.window)
    assert "0 of 14 answered" in before
    assert "1 of 15 answered" in after
    assert "Standards · Regulation 12 · 5 items" in after
    assert "3 of 5" in after
    assert "Unanswered 14" in [one.words for one in sitting.view.tools.findChildren(SegmentButton)]


def test_what_is_answered_to_a_question_that_went_away_is_kept_and_comes_back(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-YES")
    type_words(focused(), "n")
    sitting.go_to("E-WHY")
    type_words(focused(), "It was locked")
    press(focused(), Qt.Key.Key_Return, CTRL)

    sitting.go_to("E-YES")
    type_words(focused(), "y")
    gone = sitting.listed(), sitting.saved("E-WHY")
    type_words(focused(), "n")
    sitting.go_to("E-WHY")

    assert gone == (SAFE, "It was locked")
    assert sitting.field("E-WHY").reply == "It was locked"


@pytest.mark.parametrize(("code", "typed"), [("E-TEXT", "Two lamps"), ("E-COUNT", "31")])
def test_rows_come_and_go_around_half_typed_words_that_keep_the_focus(
    sit: Sit, evening: Trust, code: str, typed: str
) -> None:
    sitting = sit("ash")
    sitting.view.tools.view.chosen.emit("all")  # E-TEXT stands above the row that comes and goes
    sitting.go_to(code)
    edit = focused()
    type_words(edit, typed)
    press(edit, Qt.Key.Key_Left)
    settle(sitting.window)
    at = edit.mapTo(sitting.window, edit.rect().topLeft())
    seen = [sitting.listed()]

    for reply in ("no", "yes"):  # as when another of one's own laptops delivers its answer
        opened = sitting.window.editor.current
        scoring.give_answer(evening["ash"], opened, FORM, "E-YES", reply)
        sitting.window.editor.reload()
        settle(sitting.window)
        seen.append(sitting.listed())
        assert focused() is edit
        assert edit.mapTo(sitting.window, edit.rect().topLeft()) == at
    type_words(edit, "x" if code == "E-TEXT" else "0")

    assert ["E-WHY" in one for one in seen] == [False, True, False]
    words = edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.property("text")
    assert words == ("Two lampxs" if code == "E-TEXT" else "301")
    assert sitting.saved(code) is None


def test_half_typed_words_stay_when_their_own_question_goes_away(sit: Sit, evening: Trust) -> None:
    sitting = sit("ash")
    sitting.go_to("E-YES")
    type_words(focused(), "n")
    sitting.go_to("E-WHY")
    type_words(focused(), "It was lo")

    scoring.give_answer(evening["ash"], sitting.window.editor.current, FORM, "E-YES", "yes")
    sitting.window.editor.reload()
    settle(sitting.window)
    seen = sitting.listed()
    sitting.go_to("E-YES")
    type_words(focused(), "n")

    assert seen == SAFE
    assert sitting.saved("E-WHY") == "It was lo"  # leaving a text makes it the answer


def test_no_row_is_made_anew_by_an_answer(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.go_to("E-YES")
    rows = sitting.view.items.findChildren(ItemRow)
    buttons = sitting.view.items.findChildren(QAbstractButton)

    for letter in "nyn":
        type_words(focused(), letter)
        settle(sitting.window)

    made = set(sitting.view.items.findChildren(QAbstractButton)) - set(buttons)
    why = sitting.view.items.row(key("E-WHY"))
    assert sitting.view.items.findChildren(ItemRow) == rows
    assert all(why.isAncestorOf(one) for one in made)


def test_the_form_begins_with_the_first_impressions_and_ends_with_what_was_done(sit: Sit) -> None:
    sitting = sit("ash")

    keys = sitting.view.sections.sections.keys()

    assert keys == [f"{FORM}/{one}" for one in ("facts", "safe", "signs", "greener")] + [
        "voices",
        "talks",
    ]


def test_the_section_at_hand_is_always_in_sight(sit: Sit) -> None:
    sitting = sit("ash")
    sitting.window.resize(1366, 520)
    settle(sitting.window)
    seen = []

    for code in ("E-MARKER", "E-NUMBER", "E-SIGN"):
        sitting.go_to(code)
        name = sitting.view.part.form.chapter_of(key(code)).key
        button = sitting.view.sections.sections.button(name)
        assert button is not None
        seen.append(button.visibleRegion().boundingRect().size() == button.size())

    assert seen == [True, True, True]


def test_the_help_is_in_its_place_before_it_is_painted(sit: Sit) -> None:
    sitting = sit("ash")
    writer, content = sitting.view.side.writer, sitting.view.side.content
    for code in ("E-MET3", "E-YES", "E-COUNT", "E-YES", "E-COUNT"):
        sitting.view.go_to(key(code), focus=True)
        for _ in range(2):  # with no event dealt with, and with those that wait
            assert writer.height() == writer.heightForWidth(writer.width()), code
            assert content.height() >= content.heightForWidth(content.width()), code
            QCoreApplication.processEvents()


def test_my_part_and_all_questions(sit: Sit) -> None:
    visitor, lived = sit("ash"), sit("rowan")
    mine = {}
    for sitting in (visitor, lived):
        sitting.view.tools.view.chosen.emit("all")
        mine[sitting.name] = sitting.listed()
        _choose(sitting, EVERYTHING)
        sitting.view.tools.view.chosen.emit("all")
        settle(sitting.window)

    assert mine["rowan"] == ["E-SAID"]
    assert "E-SAID" not in mine["ash"]
    assert len(mine["ash"]) == 14
    assert set(lived.listed()) >= {*mine["ash"], "E-SAID"}  # and what hangs on others' answers
    assert "0 of 1 answered" in words_on(lived.window)  # my part is still my part


def test_another_persons_question_can_be_answered_and_counts_for_nobodys_part(sit: Sit) -> None:
    sitting = sit("rowan")
    _choose(sitting, EVERYTHING)
    sitting.go_to("E-MET3")

    type_words(focused(), "m")
    _choose(sitting, MINE)

    assert sitting.saved("E-MET3") == "met"
    assert "0 of 1 answered" in words_on(sitting.window)
    assert sitting.listed() == ["E-SAID"]


def test_what_hangs_on_somebody_elses_answer_waits_to_be_seen_in_all_questions(sit: Sit) -> None:
    sitting = sit("rowan")
    _choose(sitting, EVERYTHING)
    sitting.go_to("E-YES")
    before = sitting.listed()

    type_words(focused(), "y")
    settle(sitting.window)

    assert "E-WHY" in before  # Ash may say no; until that is known it is not left out
    assert "E-WHY" not in sitting.listed()


def test_im_done_lists_what_is_left_of_my_part_alone(sit: Sit) -> None:
    sitting = sit("rowan")
    _choose(sitting, EVERYTHING)

    click(sitting.view.sections.done)

    said = words_on(sitting.view.done)
    assert "You have answered 0 of 1." in said
    assert "E-SAID" in str(
        [one.accessibleName() for one in sitting.view.done.findChildren(QAbstractButton)]
    )


def test_all_sections_heads_count_only_what_is_listed(sit: Sit) -> None:
    sitting = sit("rowan")

    heads = [
        words_on(one) for one in sitting.view.items.findChildren(SectionHead) if one.isVisible()
    ]

    assert heads == ["Safe at night\nStandards · Regulation 12 · 1 item"]


def test_the_words_to_say_stand_with_a_question_that_people_are_asked(
    sit: Sit, qtbot: QtBot
) -> None:
    sitting = sit("rowan")
    sitting.go_to("E-SAID")

    said = words_on(sitting.face("E-SAID"))
    box = sitting.face("E-SAID").findChildren(Asking)[0].stepper.box
    box.setFocus()
    type_words(box, "3")
    press(box, Qt.Key.Key_Return)
    sitting.field("E-SAID").take_focus()
    type_words(focused(), "4")

    assert "Say: “How kind are staff here in the evening? You can say no.”" in said
    answer = sitting.trust.seen_by("rowan").sheet.answers[key("E-SAID")].said
    assert (answer.reply, answer.asked) == ("4", 3)


def _choose(sitting: Evening, scope: str) -> None:
    words = {EVERYTHING: "All questions", MINE: "My part"}[scope]
    buttons = sitting.view.sections.scope.findChildren(SegmentButton)
    click(next(one for one in buttons if one.words == words))
    settle(sitting.window)
