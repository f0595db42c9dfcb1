"""The conversation sheet in the real window: one hand, one tap, no names, and nothing lost."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

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
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, words_on
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


def test_one_talk_feeds_all_and_its_changes_go_along_until_one_is_done(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    assert_page_is_sound(page)
    form = page.view.form
    form.people.box.setValue(2)
    tap(form, "E-SAID", "Good")
    say(form, "It is calm after tea.")
    click(page.view.save)

    sheet = evening.trust.seen_by("rowan").sheet
    assert sheet.voices is not None
    assert sheet.voices.said.patients == 2
    answer = sheet.answers[key("E-SAID")].said
    assert (answer.reply, answer.asked, answer.from_talks) == ("3", 2, True)
    (versions,) = sheet.talks.values()
    assert versions[-1].said.words == "It is calm after tea."
    assert "Saved. Your talks were with 2 patients. 1 answer follows from it." in words_on(page)
    (entry,) = entries(page)
    assert entry.words.startswith("Talk 1 · patient · 14:02")

    tap(form, "E-SAID", "Bad")
    click(page.view.save)
    assert evening.saved("E-SAID") == "1"
    say(form, " Not at night.")  # what is not saved yet is taken back with the rest, and kept
    click(page.view.take_back)
    assert evening.saved("E-SAID") is None
    assert "You took this talk back." in words_on(page)
    assert not form.questions[key("E-SAID")].isEnabled()
    click(page.view.take_back)
    assert evening.saved("E-SAID") == "1"
    (versions,) = evening.trust.seen_by("rowan").sheet.talks.values()
    assert len(versions) == 5
    assert versions[-1].said.words == "It is calm after tea. Not at night."
    history = evening.trust.seen_by("rowan").sheet.history[key("E-SAID")]
    assert [one.said.reply for one in history] == ["3", "1", None, "1"]
    assert evening.failures == []

    click(page.view.back)
    evening.window.editor.scoring.finish()
    page = open_sheet(evening)
    assert not page.view.save.isVisible()
    assert not page.view.take_back.isVisible()
    assert not page.view.form.questions[key("E-SAID")].isEnabled()


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

    evening.view.sections.sections.chosen.emit(VOICES)
    evening.view.voices.patients.box.setValue(4)
    evening.view.voices.flush()
    assert "You set another number; yours stands." in words_on(evening.view.voices)
    page = open_sheet(evening)
    page.view.talks.chosen.emit(page.view.talks.keys()[0])
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
    again = in_list(sit)

    click(again.view.sections.done)
    left = again.view.done.findChildren(EntryButton)
    assert left[0].entry.words == "Talks not saved yet: 1"
    click(left[0])
    page = again.window.pages.visit.score.beside.talks
    assert page.isVisible()
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


def test_what_is_said_can_be_said_otherwise_and_never_who_said_it(sit: Sit) -> None:
    evening = in_list(sit)
    page = open_sheet(evening)
    form = page.view.form
    typed = [one for one in page.findChildren(QLineEdit) if not isinstance(one.parent(), QSpinBox)]
    assert typed == []
    assert page.findChildren(QPlainTextEdit) == [form.words.edit]
    assert not form.consent.isVisible()

    click(form.quote)  # consent is asked for own words only
    click(form.consent)
    assert form.talk is not None
    assert (form.talk.is_quote, form.talk.consent) == (True, True)
    click(form.quote)
    assert form.talk is not None
    assert (form.talk.is_quote, form.talk.consent) == (False, False)

    tap(form, "E-SAID", "Good")
    click(form.band.tile("staff"))  # another group has its own questions
    assert form.questions == {}
    assert form.talk is not None
    assert (form.talk.band, form.talk.replies) == ("staff", ())
    click(form.band.tile("patient"))
    question = form.questions[key("E-SAID")]
    assert question.reply == "3"

    click(question.clear)
    assert form.talk is not None
    assert form.talk.replies == ()
    assert question.isAncestorOf(focused())

    say(form, "Their number is 999 000 0018")
    click(page.view.save)
    assert evening.trust.seen_by("rowan").sheet.talks == {}
    assert "Their number is 999 000 0018" in _kept(evening)
    assert form.words.edit.hasFocus()
    form.words.edit.clear()
    say(form, "They are on the long corridor.")
    click(page.view.save)
    assert len(evening.trust.seen_by("rowan").sheet.talks) == 1


def test_ways_lead_to_the_sheet_from_it_and_to_help_when_somebody_was_harmed(sit: Sit) -> None:
    evening = sit("rowan")
    score = evening.window.pages.visit.score
    for face in (GUIDED, LIST):
        score.show_face(face)
        settle(evening.window)
        page = open_sheet(evening)
        assert page.isAncestorOf(focused())

        click(page.view.back)
        settle(evening.window)

        assert not page.isVisible()
        assert (score.view if face == LIST else score.guided.view).isAncestorOf(focused())
    button = evening.view.sections.sections.button(TALKS)
    assert button is not None
    click(button)
    assert score.beside.talks.isVisible()
    words = words_on(score.beside.talks)
    assert "Did someone tell you of harm? Stop the questions, listen. Press F9." in words
    press(focused(), Qt.Key.Key_F9)
    settle(evening.window)
    assert evening.window.pages.visit.step == "concern"


def test_a_fold_opens_and_says_so(qtbot: QtBot) -> None:
    fold = Fold("Words to begin with")
    qtbot.addWidget(fold)
    fold.show()
    assert fold.button.accessibleName() == "Words to begin with, closed"

    click(fold.button)

    assert fold.is_open
    assert fold.button.accessibleName() == "Words to begin with, open"
