"""The way through a part: to and fro, breaks, hard sections, the list at the end."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.pages import HOME
from qvisit.ui.visit.answers.line_answer import LineAnswer
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.guided.foot import support_words
from qvisit.ui.visit.note_view import about_words
from qvisit.ui.visit.own_work import GUIDED, LIST
from qvisit.usecases.wards import enter_contact
from qvisit.visits.kinds import ContactEntered
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.visit.every_scale import key
from tests.ui.visit.guided.conftest import Ask
from tests.ui.visit.guided.one_question import OneQuestion
from tests.usecases.trust import Trust

PRACTICE = "practice-visit"
HARD = (PRACTICE, "PV-14")  # behind a note


def text_of(shown: OneQuestion) -> TextAnswer:
    """The field of a question that is answered in own words."""
    field = shown.field
    assert isinstance(field, TextAnswer)
    return field


def test_a_whole_part_is_answered_by_keyboard_alone(practice: OneQuestion) -> None:
    view, part = practice.view, practice.score.work.part
    page, reached = view.question, []
    practice.go_to(part.order[0])
    view.take_focus()
    while view.page is page:
        assert focused() is page.wording.question
        reached.append(practice.way.current)
        press(focused(), Qt.Key.Key_Down)
        assert page.answers is not None
        if page.answers.field is None:
            press(focused(), Qt.Key.Key_Space)
        else:
            practice.tab_to(practice.tile("I did not see this"))
            press(focused(), Qt.Key.Key_Right)
            assert focused() is practice.tile("I do not know")
            press(focused(), Qt.Key.Key_Return)
        practice.tab_to(page.next)
        press(focused(), Qt.Key.Key_Space)
        here: object = view.page
        if here is view.note:
            practice.tab_to(view.note.go_on)
            press(focused(), Qt.Key.Key_Return)
    sheet = practice.window.editor.current.sheet
    left = part.unanswered(sheet)
    assert focused() is view.review.confirm
    press(focused(), Qt.Key.Key_Return)

    assert tuple(reached) == part.order
    assert left == ()
    assert practice.window.editor.current.is_finished


def test_going_on_needs_no_answer_and_back_comes_back(ask: Ask) -> None:
    shown = ask("ash").guide()
    first = shown.way.current
    page = shown.view.question
    shown.go_to(shown.score.work.part.order[0])
    reason = page.back.reason

    page.next.click()
    second, said = shown.way.current, shown.view.header.count.text()
    page.back.click()

    assert reason == "This is the first question."
    assert said == "Question 2 of 14"
    assert second == shown.score.work.part.order[1]
    assert shown.way.current == shown.score.work.part.order[0]
    assert first is not None


def test_both_views_stand_at_the_same_question_with_the_same_half_typed_words(ask: Ask) -> None:
    shown = ask("ash")
    shown.score.view.go_to(key("E-TEXT"), focus=True)
    settle(shown.window)
    type_words(focused(), "The lights were")

    press(focused(), Qt.Key.Key_G, CTRL)
    settle(shown.window)
    assert shown.way.current == key("E-TEXT")
    assert text_of(shown).note.text() == "The lights were"
    text_of(shown).take_focus()
    type_words(focused(), " low")
    click(shown.view.header.list)
    settle(shown.window)

    row = shown.score.view.items.row(key("E-TEXT")).face
    assert shown.score.work.face == LIST
    assert shown.score.view.items.current == key("E-TEXT")
    assert isinstance(row.answers, TextAnswer)
    assert row.answers.note.text() == "The lights were low"
    assert shown.saved(key("E-TEXT")) is None
    shown.window.leave()
    assert shown.saved(key("E-TEXT")) == "The lights were low"


def test_older_words_in_the_other_view_never_come_back(ask: Ask) -> None:
    shown = ask("ash")
    shown.score.view.go_to(key("E-TEXT"), focus=True)
    settle(shown.window)
    type_words(focused(), "First")
    shown.score.switch()
    settle(shown.window)
    text_of(shown).note.edit.insert(" and second")
    shown.view.question.next.click()

    shown.window.leave()
    shown.score.switch()
    shown.window.leave()

    assert shown.saved(key("E-TEXT")) == "First and second"


def test_a_half_written_note_goes_with_the_person_too(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    shown.view.question.add.click()
    type_words(focused(), "They knocked")

    shown.score.switch()
    settle(shown.window)
    assert shown.score.view.side.writer.edit.text() == "They knocked"
    shown.score.switch()
    settle(shown.window)

    assert shown.view.page is shown.view.words
    assert shown.view.words.edit.text() == "They knocked"
    assert shown.window.editor.current.sheet.notes_on(*key("E-LEVEL4")) == ()


def test_own_words_say_who_helped_to_write_them(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    words = shown.view.words
    shown.view.question.add.click()
    type_words(focused(), "They knocked twice.")

    words.helped.click()
    words.helper.tiles["friend"].click()
    words.known.tiles["ask_patient"].click()
    words.done.click()

    (note,) = shown.window.editor.current.sheet.notes_on(*key("E-LEVEL4"))
    assert (note.said.text, note.said.method) == ("They knocked twice.", "ask_patient")
    assert note.said.supported_by == "friend"
    assert about_words(note.said) == "Written with help from a friend or carer."
    assert shown.view.page is shown.view.question
    assert shown.view.question.add.words == "My words (1)"


def test_a_break_hides_the_question_and_comes_back_to_it(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-TEXT"))
    text_of(shown).take_focus()
    type_words(focused(), "Quiet")
    shown.view.question.rest.click()
    settle(shown.window)
    rest = shown.view.rest

    assert not shown.view.question.isVisible()
    assert "Nothing is timed." in rest.text.text()
    assert "Samaritans 116 123" in rest.text.text()
    assert shown.saved(key("E-TEXT")) == "Quiet"
    shown.button(rest.come_back.words).click()

    assert (
        rest.come_back.words
        == f"Come back to question {shown.way.course.number(key('E-TEXT')) + 1}"
    )
    assert shown.way.current == key("E-TEXT")
    assert text_of(shown).note.text() == "Quiet"


def test_a_break_lasts_over_closing_the_program(
    ask: Ask, evening: Trust, qtbot: QtBot, background: Background
) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    shown.view.question.rest.click()
    shown.window.leave()

    again = OneQuestion(evening["ash"], evening.visit, qtbot, background)

    assert again.score.work.face == GUIDED
    assert again.way.current == key("E-LEVEL4")
    assert again.view.page is again.view.question
    again.window.leave()


def test_stopping_offers_three_ways_and_a_way_back(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    view = shown.view
    view.question.rest.click()
    view.rest.stop.click()
    view.stop.hand_over.click()
    told = view.hand_over.text.text()
    view.hand_over.come_back.click()
    came_back = shown.way.current
    view.question.rest.click()
    view.rest.stop.click()
    view.stop.end.click()
    ended = view.page
    view.review.back.click()
    view.question.rest.click()
    view.rest.stop.click()
    view.stop.later.click()

    assert "Tell Hazel, the panel lead." in told
    assert "Your answers are kept and count." in told
    assert came_back == key("E-LEVEL4")
    assert ended is view.review
    assert shown.window.frame.current == HOME
    assert not shown.window.frame.rail.isHidden()


def test_handing_over_ends_the_part_and_says_so_to_the_panel(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    shown.view.question.rest.click()
    shown.view.rest.stop.click()
    shown.view.stop.hand_over.click()
    shown.view.hand_over.sure.click()

    shared = shown.window.editor.current.shared
    me = shown.window.editor.current.me.person
    assert me in shared.finished
    assert shared.frame.stopped[me].said.how == "hand_over"
    assert shown.window.frame.current == HOME


def test_a_note_comes_before_a_hard_section_which_can_be_skipped(practice: OneQuestion) -> None:
    view, order = practice.view, practice.score.work.part.order
    before = order[order.index(HARD) - 1]
    practice.go_to(before)

    view.question.next.click()
    note = view.page
    view.note.skip.click()

    assert note is view.note
    assert view.note.heading.text() == "Next: One sign to look out for"
    assert "this one is only practice" in view.note.text.text().casefold()
    assert practice.way.current == order[order.index(HARD) + 1]
    assert practice.saved(HARD) is None


def test_a_skipped_section_can_be_come_back_to_from_the_list_at_the_end(
    practice: OneQuestion,
) -> None:
    view, order = practice.view, practice.score.work.part.order
    practice.go_to(order[order.index(HARD) - 1])
    view.question.next.click()
    view.note.skip.click()
    practice.go_to(order[-1])
    view.question.next.click()
    ended = view.page

    view.review.item_chosen.emit("/".join(HARD))

    assert ended is view.review
    assert practice.way.current == HARD


def test_being_done_is_read_only_until_a_reason_is_given(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    shown.tile("Good").click()
    shown.go_to(shown.score.work.part.order[-1])
    shown.view.question.next.click()
    shown.view.review.confirm.click()
    done = (shown.view.page, shown.view.review.again.isVisible())
    shown.score.switch()
    shown.score.switch()
    shown.go_to(key("E-LEVEL4"))
    shown.tile("Bad").click()
    refused = (shown.saved(key("E-LEVEL4")), shown.failures)
    shown.way.go(shown.way.course.after(shown.score.work.part.order[-1]))
    shown.view.review.reason.set_text("I forgot the clinic room.")
    shown.button("Go on after all").click()
    shown.go_to(key("E-LEVEL4"))
    shown.tile("Bad").click()

    assert done == (shown.view.review, True)
    assert refused == ("3", [])
    assert shown.saved(key("E-LEVEL4")) == "1"


def test_a_concern_is_one_key_away_and_leads_back_to_the_question(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-LEVEL4"))
    visit = shown.window.pages.visit

    press(focused(), Qt.Key.Key_F9)
    at = (visit.step, shown.window.frame.rail.isVisible())
    visit.later.concern_closed.emit()

    assert at == ("concern", True)
    assert shown.way.current == key("E-LEVEL4")
    assert visit.calm


def test_the_one_to_talk_to_is_always_named(ask: Ask, evening: Trust) -> None:
    enter_contact(evening["linden"], "Support for reviewers", "Ama", "01632 960 155")
    evening.sync("linden", "ash")
    shown = ask("ash").guide()

    words = shown.view.foot.support.text()

    assert words.startswith("Need to talk? Ama, 01632 960 155.")
    assert "Samaritans 116 123, free, day and night." in words


def test_without_a_contact_of_their_own_the_national_number_stands() -> None:
    ward = ContactEntered(
        role="Manager on call", name="M", phone="1", checked_on="2027-01-01", replaces=()
    )

    assert support_words([ward]) == "Need to talk? Samaritans 116 123, free, day and night."


def test_a_wrong_number_stays_as_it_was_typed_and_is_no_answer(ask: Ask) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-NUMBER"))
    field = shown.field
    assert isinstance(field, LineAnswer)
    field.take_focus()
    type_words(focused(), "999")
    shown.view.question.next.click()
    shown.view.question.back.click()

    again = shown.field
    assert isinstance(again, LineAnswer)
    assert again.line.text() == "999"
    assert shown.saved(key("E-NUMBER")) is None


@pytest.mark.parametrize("why", ["", "This computer has no voice."])
def test_reading_aloud_says_what_it_does(ask: Ask, why: str) -> None:
    shown = ask("ash").guide()
    shown.go_to(key("E-MET3"))
    page = shown.view.question
    spoken = page.wording.spoken()

    page.read.reader._why_not = why  # as the voice itself tells it
    page.read.reader.known.emit()

    assert spoken.startswith("Is each ligature point on the list?\nLook up")
    assert page.read.reason == why
    assert page.read.words == "Read it to me"
