"""The conversation sheet in the real window: one hand, one tap, no names, and nothing lost."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.entry_list import Entry, EntryButton
from qvisit.ui.visit.own_work import GUIDED, LIST
from qvisit.ui.visit.sections_pane import TALKS, VOICES
from qvisit.ui.visit.talks.form import TalkForm
from qvisit.ui.visit.talks.page import TalkPage
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.widgets.fold import Fold
from qvisit.usecases.talks import drafted_talks
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import (
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
    settle,
)
from tests.ui.page_checks import words_on
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import key


def open_sheet(evening: Evening) -> TalkPage:
    """The sheet as Ctrl+T brings it up."""
    press(evening.window, Qt.Key.Key_T, CTRL)
    settle(evening.window)
    page = evening.window.pages.visit.score.beside.talks
    assert page.isVisible()
    return page


def in_list(sit: Sit) -> Evening:
    """Rowan, who talks with people, at the list."""
    evening = sit("rowan")
    evening.window.pages.visit.score.show_face(LIST)
    settle(evening.window)
    return evening


def tap(form: TalkForm, code: str, words: str) -> None:
    """Press one answer to one question of a talk."""
    buttons = form.questions[key(code)].findChildren(AnswerButton)
    click(next(one for one in buttons if one.option.words == words))


def say(form: TalkForm, words: str) -> None:
    """Type what else they said."""
    form.words.edit.setFocus()
    type_words(form.words.edit, words)


def entries(page: TalkPage) -> list[Entry]:
    """What the list of talks says."""
    return [one.entry for one in page.view.talks.findChildren(EntryButton)]


def until(qtbot: QtBot, done: Callable[[], bool]) -> None:
    """Wait until something is so."""
    qtbot.waitUntil(done, timeout=10_000)


def test_one_talk_feeds_the_count_the_answer_and_the_list(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)

    page.view.form.people.box.setValue(2)
    tap(page.view.form, "E-SAID", "Good")
    say(page.view.form, "It is calm after tea.")
    click(page.view.save)

    sheet = evening.trust.seen_by("rowan").sheet
    assert sheet.voices is not None
    assert sheet.voices.said.patients == 2
    answer = sheet.answers[key("E-SAID")].said
    assert (answer.reply, answer.asked, answer.from_talks) == ("3", 2, True)
    (versions,) = sheet.talks.values()
    assert versions[-1].said.words == "It is calm after tea."
    assert "Saved. Your talks were with 2 patients. 1 answer follows from it." in words_on(page)
    assert [one.words for one in entries(page)] == ["Talk 1 · patient · 14:02"]
    assert evening.failures == []


def test_what_the_talks_say_stands_beside_the_question_and_the_count(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    for words in ("Good", "Bad"):
        tap(page.view.form, "E-SAID", words)
        click(page.view.save)
        click(page.view.fresh)
    click(page.view.back)

    evening.go_to("E-SAID")

    asking = evening.face("E-SAID").findChild(Asking)
    assert isinstance(asking, Asking)
    assert "From 2 talks: 1 of 2 said Bad and 1 of 2 said Good." in words_on(asking)
    evening.view.sections.sections.chosen.emit(VOICES)
    assert "From your talks: 2 patients." in words_on(evening.view.voices)
    assert evening.view.voices.patients.value == 2
    evening.go_to("E-SAID")
    click(evening.button("E-SAID", "Very good"))
    assert evening.saved("E-SAID") == "4"
    assert "Your own answer stands." in words_on(asking)


def test_a_corrected_count_stands_and_says_so(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    click(page.view.save)
    click(page.view.back)

    evening.view.sections.sections.chosen.emit(VOICES)
    evening.view.voices.patients.box.setValue(4)
    evening.view.voices.flush()

    assert "You set another number; yours stands." in words_on(evening.view.voices)
    page = open_sheet(evening)
    click(page.view.take_back)
    sheet = evening.trust.seen_by("rowan").sheet
    assert sheet.voices is not None
    assert sheet.voices.said.patients == 3


def test_a_talk_is_durable_while_it_is_filled_in_and_comes_back(sit: Sit, qtbot: QtBot) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    kept = partial(_kept, evening)

    tap(page.view.form, "E-SAID", "Not so good")
    until(qtbot, lambda: "2" in kept())
    say(page.view.form, "Loud")
    until(qtbot, lambda: "Loud" in kept())
    again = sit("rowan")

    page = open_sheet(again)
    assert page.view.form.questions[key("E-SAID")].reply == "2"
    assert page.view.form.words.text() == "Loud"
    assert "Not saved yet" in [one.text for one in entries(page)]
    assert again.trust.seen_by("rowan").sheet.talks == {}
    click(page.view.save)
    assert _kept(again) == []
    assert again.saved("E-SAID") == "2"


def _kept(evening: Evening) -> list[str]:
    """What the drafts of talks on the disk say."""
    drafts = drafted_talks(evening.window.editor.scoring.drafts())
    return [word for one in drafts for word in (one.words, *(told.reply for told in one.replies))]


def test_a_talk_is_edited_and_taken_back_with_all_that_follows(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    tap(page.view.form, "E-SAID", "Good")
    click(page.view.save)

    tap(page.view.form, "E-SAID", "Bad")
    click(page.view.save)
    assert evening.saved("E-SAID") == "1"
    click(page.view.take_back)

    assert evening.saved("E-SAID") is None
    assert "You took this talk back." in words_on(page)
    assert not page.view.form.questions[key("E-SAID")].isEnabled()
    click(page.view.take_back)
    assert evening.saved("E-SAID") == "1"
    (versions,) = evening.trust.seen_by("rowan").sheet.talks.values()
    assert len(versions) == 4
    history = evening.trust.seen_by("rowan").sheet.history[key("E-SAID")]
    assert [one.said.reply for one in history] == ["3", "1", None, "1"]


def test_an_nhs_number_waits_as_a_draft_until_it_is_taken_out(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    say(page.view.form, "Their number is 999 000 0018")

    click(page.view.save)

    assert evening.trust.seen_by("rowan").sheet.talks == {}
    assert "Their number is 999 000 0018" in _kept(evening)
    page.view.form.words.edit.clear()
    say(page.view.form, "They are on the long corridor.")
    click(page.view.save)
    assert len(evening.trust.seen_by("rowan").sheet.talks) == 1


def test_no_field_asks_who_somebody_is_and_harm_has_its_own_path(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)

    typed = [one for one in page.findChildren(QLineEdit) if not isinstance(one.parent(), QSpinBox)]
    assert typed == []
    assert page.findChildren(QPlainTextEdit) == [page.view.form.words.edit]
    assert "Did someone tell you of harm? Stop the questions, listen. Press F9." in words_on(page)
    press(focused(), Qt.Key.Key_F9)
    settle(evening.window)
    assert evening.window.pages.visit.step == "concern"


def test_consent_is_asked_for_own_words_only(sit: Sit) -> None:
    evening = in_list(sit)
    form = open_sheet(evening).view.form
    assert not form.consent.isVisible()

    click(form.quote)
    click(form.consent)

    talk = form.talk
    assert talk is not None
    assert (talk.is_quote, talk.consent) == (True, True)
    click(form.quote)
    assert form.talk is not None
    assert (form.talk.is_quote, form.talk.consent) == (False, False)


def test_another_group_has_its_own_questions(sit: Sit) -> None:
    evening = in_list(sit)
    form = open_sheet(evening).view.form
    tap(form, "E-SAID", "Good")

    click(form.band.tile("staff"))

    assert form.questions == {}
    assert form.talk is not None
    assert (form.talk.band, form.talk.replies) == ("staff", ())
    click(form.band.tile("patient"))
    assert form.questions[key("E-SAID")].reply == "3"


def test_a_tap_can_be_cleared(sit: Sit) -> None:
    evening = in_list(sit)
    form = open_sheet(evening).view.form
    tap(form, "E-SAID", "Good")

    question = form.questions[key("E-SAID")]
    click(question.clear)

    assert form.talk is not None
    assert form.talk.replies == ()
    assert question.isAncestorOf(focused())


def test_both_views_come_to_the_sheet_and_back_to_where_they_were(sit: Sit) -> None:
    evening = sit("rowan")
    score = evening.window.pages.visit.score
    for face in (LIST, GUIDED):
        score.show_face(face)
        settle(evening.window)
        page = open_sheet(evening)
        assert page.isAncestorOf(focused())

        click(page.view.back)
        settle(evening.window)

        assert not page.isVisible()
        assert (score.view if face == LIST else score.guided.view).isAncestorOf(focused())


def test_the_list_has_a_way_to_the_sheet(sit: Sit) -> None:
    evening = in_list(sit)

    button = evening.view.sections.sections.button(TALKS)
    assert button is not None
    click(button)

    assert evening.window.pages.visit.score.beside.talks.isVisible()


def test_a_talk_that_is_not_saved_is_named_before_one_is_done(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    tap(page.view.form, "E-SAID", "Good")
    click(page.view.back)

    click(evening.view.sections.done)

    left = evening.view.done.findChildren(EntryButton)
    assert left[0].entry.words == "Talks not saved yet: 1"
    click(left[0])
    assert page.isVisible()


def test_who_is_done_looks_and_changes_nothing(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    tap(page.view.form, "E-SAID", "Good")
    click(page.view.save)
    click(page.view.back)
    evening.window.editor.scoring.finish()

    page = open_sheet(evening)

    assert not page.view.save.isVisible()
    assert not page.view.take_back.isVisible()
    assert not page.view.form.questions[key("E-SAID")].isEnabled()


def test_the_sheet_is_whole_at_every_size_and_for_every_reader(
    sit: Sit, qapp: QApplication
) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)

    for percent in (100, 200):
        apply_look(qapp, Look(text_percent=percent))
        settle(evening.window)
        assert_nothing_cut(page)
        assert_all_named(page)
        assert_tab_order_is_reading_order(page)


def test_a_fold_opens_and_says_so(qtbot: QtBot) -> None:
    fold = Fold("Words to begin with")
    qtbot.addWidget(fold)
    fold.show()
    assert fold.button.accessibleName() == "Words to begin with, closed"

    click(fold.button)

    assert fold.is_open
    assert fold.button.accessibleName() == "Words to begin with, open"
