"""The way through a part: to and fro, breaks, hard sections, the list at the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.pages import HOME
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.tokens import THEMES, contrast, tokens_of
from qvisit.ui.visit.answers.text_answer import TextAnswer
from qvisit.ui.visit.guided.foot import support_words
from qvisit.ui.visit.note_view import about_words
from qvisit.ui.visit.own_work import GUIDED, LIST
from qvisit.usecases import care
from qvisit.usecases.wards import enter_contact
from qvisit.visits.kinds import ContactEntered
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.loudspeaker import Loudspeaker, loudspeaker
from tests.ui.visit.every_scale import key
from tests.ui.visit.guided.conftest import Ask
from tests.ui.visit.guided.one_question import OneQuestion
from tests.usecases.trust import Trust

__all__ = ["loudspeaker"]  # the fixture

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
    done = (practice.window.editor.current.is_finished, view.leave.isVisible())
    practice.tab_to(view.leave)
    press(focused(), Qt.Key.Key_Return)

    assert tuple(reached) == part.order
    assert left == ()
    assert done == (True, True)
    assert practice.window.frame.current == HOME


def test_going_on_needs_no_answer_and_back_comes_back(ask: Ask) -> None:
    shown = ask("ash").guide()
    page, order = shown.view.question, shown.score.work.part.order
    shown.go_to(order[0])
    reason = page.back.reason

    page.next.click()
    second, said = shown.way.current, shown.view.header.count.text()
    page.back.click()

    assert reason == "This is the first question."
    assert said == "Question 2 of 14"
    assert second == order[1]
    assert shown.way.current == order[0]

    shown.go_to(key("E-LEVEL4"))
    words = shown.view.words
    page.add.click()
    type_words(focused(), "They knocked twice.")
    words.rest.click()  # a break keeps them too, and comes back to the words
    shown.view.rest.come_back.click()
    assert shown.shows(words)
    type_words(focused(), "Then they waited.")
    words.helped.click()
    words.helper.tiles["friend"].click()
    words.known.tiles["ask_patient"].click()
    words.done.click()

    first, note = shown.window.editor.current.sheet.notes_on(*key("E-LEVEL4"))
    assert first.said.text == "They knocked twice."
    assert (note.said.text, note.said.method) == ("Then they waited.", "ask_patient")
    assert note.said.supported_by == "friend"
    assert about_words(note.said) == "Written with help from a friend or carer."
    assert shown.shows(page)
    assert page.add.words == "My words (2)"


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

    shown.score.switch()  # older words in the other view never come back
    settle(shown.window)
    text_of(shown).note.edit.insert(" and warm")
    shown.view.question.next.click()
    for _ in range(2):
        shown.window.leave()
        shown.score.switch()
    shown.window.leave()
    assert shown.saved(key("E-TEXT")) == "The lights were low and warm"

    shown.go_to(key("E-LEVEL4"))
    shown.view.question.add.click()
    type_words(focused(), "They knocked")
    shown.score.switch()
    settle(shown.window)
    in_list = shown.score.view.side.writer.edit.text()
    shown.score.switch()
    settle(shown.window)
    assert in_list == "They knocked"
    assert shown.shows(shown.view.words)
    assert shown.view.words.edit.text() == "They knocked"
    assert shown.window.editor.current.sheet.notes_on(*key("E-LEVEL4")) == ()


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
    number = shown.way.course.number(key("E-TEXT")) + 1
    assert rest.come_back.words == f"Come back to question {number}"
    shown.button(rest.come_back.words).click()
    assert shown.way.current == key("E-TEXT")
    assert text_of(shown).note.text() == "Quiet"

    shown.go_to(key("E-LEVEL4"))
    shown.view.question.rest.click()
    shown.window.leave()
    shown.score.open_visit(shown.window.editor.current)  # as when the program is opened again
    assert shown.score.work.face == GUIDED
    assert shown.way.current == key("E-LEVEL4")
    assert shown.shows(shown.view.question)

    shown.go_to(shown.score.work.part.order[-1])
    shown.view.question.next.click()
    shown.view.pause.click()
    words = rest.come_back.words
    rest.come_back.click()
    assert words == "Come back"
    assert shown.shows(shown.view.review)
    assert shown.view.header.count.text() == "The end of your part"


def test_there_are_three_ways_to_stop_and_a_way_back_from_each(ask: Ask, evening: Trust) -> None:
    shown = ask("ash").guide()
    view, stop = shown.view, shown.view.stop
    shown.go_to(key("E-LEVEL4"))
    shown.tile("Good").click()

    def stop_part() -> None:
        view.question.rest.click()
        press(view.rest.heading, Qt.Key.Key_Z, CTRL)  # takes nothing back that is not to be seen
        view.rest.stop.click()
        assert shown.shows(stop)

    def lead_sees() -> list[str]:
        evening.sync("ash", "hazel")
        people = care.cared_for(evening.seen_by("hazel"))
        return [one.stopped for one in people if one.name == "Ash"]

    stop_part()
    stop.hand_over.click()
    told = view.hand_over.text.text()
    view.hand_over.come_back.click()
    assert "Tell Hazel, the panel lead." in told
    assert "Your answers are kept and count." in told
    assert shown.way.current == key("E-LEVEL4")

    stop_part()
    stop.end.click()
    told = view.end.text.text()
    view.end.come_back.click()
    assert "You have answered 1 of 14." in told
    assert "The panel lead sees that you stopped. You do not have to say why." in told
    assert shown.way.current == key("E-LEVEL4")

    stop_part()
    stop.later.click()
    assert shown.window.frame.current == HOME
    assert not shown.window.frame.rail.isHidden()
    assert not shown.window.editor.current.is_finished
    assert lead_sees() == [""]

    for way, sure, seen in (
        (stop.hand_over, view.hand_over.sure, "hand_over"),
        (stop.end, view.end.sure, "end"),
    ):
        shown.window.open_visit(shown.visit, "score")
        shown.go_to(key("E-LEVEL4"))
        stop_part()
        way.click()
        sure.click()
        assert shown.window.frame.current == HOME
        assert shown.window.editor.current.is_finished
        assert shown.saved(key("E-LEVEL4")) == "3"
        assert lead_sees() == [seen]

        shown.window.open_visit(shown.visit, "score")
        assert shown.shows(view.review)
        shown.window.editor.scoring.reopen("I feel like it after all.")
        assert lead_sees() == [""]

    assert shown.failures == []


def test_a_note_comes_before_a_hard_section_which_can_be_skipped(practice: OneQuestion) -> None:
    view, order = practice.view, practice.score.work.part.order
    practice.go_to(order[order.index(HARD) - 1])

    view.question.next.click()
    note = view.page
    view.note.skip.click()

    assert note is view.note
    assert view.note.heading.text() == "Next: One sign to look out for"
    assert "this one is only practice" in view.note.text.text().casefold()
    assert practice.way.current == order[order.index(HARD) + 1]
    assert practice.saved(HARD) is None

    practice.go_to(order[-1])
    view.question.next.click()
    assert practice.shows(view.review)
    view.review.item_chosen.emit("/".join(HARD))
    assert practice.shows(view.note)  # who skipped it is told again what it is about
    view.note.rest.click()
    view.rest.come_back.click()
    assert practice.shows(view.note)
    for one in order:
        if one != HARD:
            practice.score.work.answer(one, "dont_know")
    practice.go_to(order[-1])
    view.question.next.click()
    view.review.back.click()
    assert practice.shows(view.note)
    view.note.go_on.click()
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
    shown.view.question.rest.click()
    leaves = shown.view.rest.stop.words
    shown.way.go(shown.way.course.last)
    shown.view.review.reason.set_text("I forgot the clinic room.")
    shown.button("Go on after all").click()
    shown.go_to(key("E-LEVEL4"))
    shown.tile("Bad").click()

    assert done == (shown.view.review, True)
    assert refused == ("3", [])
    assert leaves == "Leave the visit"  # there is nothing to stop any more
    assert shown.saved(key("E-LEVEL4")) == "1"


def test_help_is_near_on_every_page(ask: Ask, evening: Trust) -> None:
    enter_contact(evening["linden"], "Support for reviewers", "Ama", "01632 960 155")
    evening.sync("linden", "ash")
    shown = ask("ash").guide()
    shown.go_to(key("E-MET3"))
    visit, page, foot = shown.window.pages.visit, shown.view.question, shown.view.foot

    press(focused(), Qt.Key.Key_F9)
    at = (visit.step, shown.window.frame.rail.isVisible())
    visit.later.concern_closed.emit()

    assert foot.support.text().startswith("Need to talk? Ama, 01632 960 155.")
    assert "Samaritans 116 123, free, day and night." in foot.support.text()
    assert at == ("concern", True)
    assert shown.way.current == key("E-MET3")
    assert visit.calm

    for why in ("This computer has no voice.", ""):
        page.read.reader._why_not = why  # as the voice itself tells it
        page.read.reader.known.emit()
        assert page.read.reason == why
        assert page.read.words == "Read it to me"


def test_the_words_that_are_read_are_marked_and_nothing_moves(
    ask: Ask, qapp: QApplication, qtbot: QtBot, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.play_for_ever()
    shown = ask("ash").guide()
    shown.go_to(key("E-MET3"))
    page = shown.view.question
    asked, answer = page.wording.question, shown.tile("Partly")
    place = 0
    before = (asked.geometry(), asked.text(), asked.accessibleName(), asked.grab().toImage())

    page.read.click()
    qtbot.waitUntil(lambda: asked.marked != (0, 0), timeout=30_000)
    marked = asked.text()[asked.marked[0] : sum(asked.marked)]
    assert marked in asked.text().split()
    assert asked.grab().toImage() != before[3]
    assert (asked.geometry(), asked.text(), asked.accessibleName()) == before[:3]

    reached = page.read.reader.reached
    while answer.face.marked == (0, 0):
        place += 1
        reached.emit(place, 6)
    assert answer.face.marked == (0, 1)
    assert asked.marked == (0, 0)
    apply_look(qapp, Look(reduced_motion=True))
    reached.emit(0, 2)
    assert answer.face.marked == (0, 0)
    assert asked.marked == (0, len(asked.text()))  # all of it, so that nothing hops along

    page.read.click()
    assert asked.marked == (0, 0)
    assert asked.grab().toImage() == before[3]


def test_a_word_that_is_marked_can_be_read_in_every_theme() -> None:
    grounds = {theme: tokens_of(theme).focus for theme in THEMES}
    words = {theme: tokens_of(theme).focusedge for theme in THEMES}

    assert [theme for theme in THEMES if contrast(words[theme], grounds[theme]) < 4.5] == []


def test_without_a_contact_of_their_own_the_national_number_stands() -> None:
    others = [
        ContactEntered(role=role, name="M", phone="1", checked_on="2027-01-01", replaces=())
        for role in ("Manager on call", "IT support")
    ]

    assert support_words(others) == "Need to talk? Samaritans 116 123, free, day and night."
