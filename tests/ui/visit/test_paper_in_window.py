"""Typing a paper sheet in, in the window: whose words these are stays clear, and it counts."""

import pytest
from PySide6.QtCore import Qt

from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.usecases.visits import open_visit
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import words_on
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import key


def type_for(evening: Evening, name: str) -> None:
    """Begin to type somebody's paper, from Prepare."""
    page = evening.window.pages.visit
    page.show_step("start")
    card = page.prepare.paper
    card.writer.show_value(evening.trust.person(name))
    card.type.click()


@pytest.fixture
def hazel(sit: Sit) -> Evening:
    return sit("hazel")


def test_the_bar_says_whose_words_are_typed_and_the_answers_are_theirs(hazel: Evening) -> None:
    type_for(hazel, "rowan")
    page = hazel.window.pages.visit

    assert page.step == "score"
    assert "You type what LX reviewer 1 wrote on paper." in words_on(page.typing)
    code = next(
        one for one in hazel.view.items.order if hazel.field(one[1]).findChildren(AnswerButton)
    )[1]
    hazel.go_to(code)
    first = hazel.field(code).findChildren(AnswerButton)[0]
    first.click()

    opened = open_visit(hazel.trust["hazel"], hazel.trust.visit)
    rowan = hazel.trust.person("rowan")
    assert opened.visit.sheets[rowan].reply(*key(code)) == first.option.reply
    assert opened.visit.sheets[rowan].answers[key(code)].typist == opened.me.person
    assert opened.sheet.reply(*key(code)) is None
    assert "by LX reviewer 1 on paper, typed by you" in words_on(hazel.view.side.history)


def test_half_typed_notes_stay_with_their_writer_and_a_concern_with_who_raises_it(
    hazel: Evening,
) -> None:
    page = hazel.window.pages.visit
    page.show_concern()
    type_words(page.later.concern.form.what.edit, "The bag is open")
    page.show_step("score")
    own = hazel.view.side.writer.edit.edit
    type_words(own, "My own half a note")
    type_for(hazel, "rowan")

    assert hazel.view.side.writer.edit.text() == ""
    type_words(hazel.view.side.writer.edit.edit, "Theirs")
    page.show_concern()
    while_typing = page.later.concern.form.what.text()
    type_words(page.later.concern.form.what.edit, " and")
    page.typing.stop.click()
    page.show_concern()

    assert while_typing == "The bag is open"
    assert page.later.concern.form.what.text() == "The bag is open and"

    notes = {
        written.said.text: person
        for person, sheet in open_visit(
            hazel.trust["hazel"], hazel.trust.visit
        ).visit.sheets.items()
        for written in sheet.notes.values()
    }
    assert notes == {
        "My own half a note": hazel.trust.person("hazel"),
        "Theirs": hazel.trust.person("rowan"),
    }


def test_a_second_person_ends_it_and_only_a_reason_opens_it_again(hazel: Evening) -> None:
    type_for(hazel, "rowan")
    page, rowan = hazel.window.pages.visit, hazel.trust.person("rowan")
    bar = page.typing

    assert not hazel.window.editor.scoring.finish()  # nobody is done for somebody else
    assert "compared it with the paper" in hazel.failures.pop().message

    bar.compare.click()
    offered = [bar.by.box.itemText(row) for row in range(bar.by.box.count())]
    bar.done.click()
    assert offered[0] == "LX reviewer 1, who wrote it"
    assert "Panel lead" not in offered
    assert rowan in hazel.window.editor.current.shared.finished
    assert "is typed in and compared" in words_on(bar)

    bar.stop.click()
    assert hazel.window.editor.current.typing_for is None
    assert not bar.isVisible()

    page.show_step("start")
    card = page.prepare.paper
    card.writer.show_value(rowan)
    card.writer.chosen.emit(card.writer.value)
    card.type.click()
    assert "Write a reason" in words_on(card)

    type_words(card.reason.edit, "One page was left out.")
    press(card.type, Qt.Key.Key_Space)
    assert hazel.window.editor.current.typing_for == rowan
    assert rowan not in hazel.window.editor.current.shared.finished
    assert card.reason.text() == ""
