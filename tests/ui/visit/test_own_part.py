"""One's own part: questions come and go with the answers, and nothing in hand is disturbed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

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
    rows = sitting.view.items.findChildren(ItemRow)
    buttons = sitting.view.items.findChildren(QAbstractButton)
    seen, said = [sitting.listed()], [words_on(sitting.window)]

    for letter in ("n", "y"):
        type_words(focused(), letter)
        settle(sitting.window)
        seen.append(sitting.listed())
        said.append(words_on(sitting.window))
    chips = [one.words for one in sitting.view.tools.findChildren(SegmentButton)]

    assert seen == [SAFE, WITH_WHY, SAFE]
    assert sitting.saved("E-YES") == "yes"
    assert sitting.holds_focus("E-YES", focused())
    # Counts and places follow at once.
    assert "0 of 14 answered" in said[0]
    assert "1 of 15 answered" in said[1]
    assert "Standards · Regulation 12 · 5 items" in said[1]
    assert "3 of 5" in said[1]
    assert "Unanswered 13" in chips
    # No row is made anew.
    made = set(sitting.view.items.findChildren(QAbstractButton)) - set(buttons)
    why = sitting.view.items.row(key("E-WHY"))
    assert sitting.view.items.findChildren(ItemRow) == rows
    assert all(why.isAncestorOf(one) for one in made)


def test_what_is_answered_to_a_question_that_went_away_is_kept_and_comes_back(
    sit: Sit, evening: Trust
) -> None:
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

    # Words that are half typed when their question goes away become the answer too.
    type_words(focused(), " from o")
    scoring.give_answer(evening["ash"], sitting.window.editor.current, FORM, "E-YES", "yes")
    sitting.window.editor.reload()
    settle(sitting.window)
    seen = sitting.listed()
    sitting.go_to("E-YES")
    type_words(focused(), "n")

    assert seen == SAFE
    assert sitting.saved("E-WHY") == "It was locked from o"  # leaving a text makes it the answer


def test_rows_come_and_go_around_half_typed_words_that_keep_the_focus(
    sit: Sit, evening: Trust
) -> None:
    sitting = sit("ash")
    sitting.view.tools.view.chosen.emit("all")  # E-TEXT stands above the row that comes and goes
    for code, typed, last, whole in (
        ("E-TEXT", "Two lamps", "x", "Two lampxs"),
        ("E-COUNT", "31", "0", "301"),
    ):
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
        type_words(edit, last)

        assert ["E-WHY" in one for one in seen] == [False, True, False]
        words = edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.property("text")
        assert words == whole
        assert sitting.saved(code) is None


def test_the_sections_and_the_help_keep_their_places(sit: Sit) -> None:
    sitting = sit("ash")
    assert sitting.view.sections.sections.keys() == [
        *(f"{FORM}/{one}" for one in ("facts", "safe", "signs", "greener")),
        "voices",
        "talks",
    ]

    # The help is in its place before it is painted.
    writer, content = sitting.view.side.writer, sitting.view.side.content
    for code in ("E-MET3", "E-YES", "E-COUNT", "E-YES", "E-COUNT"):
        sitting.view.go_to(key(code), focus=True)
        for _ in range(2):  # with no event dealt with, and with those that wait
            assert writer.height() == writer.heightForWidth(writer.width()), code
            assert content.height() >= content.heightForWidth(content.width()), code
            QCoreApplication.processEvents()

    # The section at hand is always in sight.
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


def test_my_part_and_all_questions(sit: Sit) -> None:
    visitor, lived = sit("ash"), sit("rowan")
    heads = [words_on(one) for one in lived.view.items.findChildren(SectionHead) if one.isVisible()]
    mine = {}
    for sitting in (visitor, lived):
        sitting.view.tools.view.chosen.emit("all")
        mine[sitting.name] = sitting.listed()
        _choose(sitting, EVERYTHING)
        sitting.view.tools.view.chosen.emit("all")
        settle(sitting.window)

    assert heads == ["Safe at night\nStandards · Regulation 12 · 1 item"]  # what is listed alone
    assert mine["rowan"] == ["E-SAID"]
    assert "E-SAID" not in mine["ash"]
    assert len(mine["ash"]) == 14
    assert set(lived.listed()) >= {*mine["ash"], "E-SAID"}  # and what hangs on others' answers
    assert "0 of 1 answered" in words_on(lived.window)  # my part is still my part


def test_another_persons_question_can_be_answered_and_counts_for_nobodys_part(sit: Sit) -> None:
    sitting = sit("rowan")
    _choose(sitting, EVERYTHING)
    sitting.go_to("E-YES")
    before = sitting.listed()
    type_words(focused(), "y")
    settle(sitting.window)
    after = sitting.listed()
    sitting.go_to("E-MET3")
    type_words(focused(), "m")
    click(sitting.view.sections.done)
    left = words_on(sitting.view.done)
    named = str([one.accessibleName() for one in sitting.view.done.findChildren(QAbstractButton)])
    sitting.view.done.back.click()
    _choose(sitting, MINE)

    assert "E-WHY" in before  # Ash may say no; until that is known it is not left out
    assert "E-WHY" not in after
    assert sitting.saved("E-MET3") == "met"
    assert "You have answered 0 of 1." in left
    assert "E-SAID" in named
    assert "0 of 1 answered" in words_on(sitting.window)
    assert sitting.listed() == ["E-SAID"]

    # The words to say stand with a question that people are asked.
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
