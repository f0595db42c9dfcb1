"""The list works as its person likes: it goes on by itself, and has the words that they chose."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.own_ways import OwnWays, set_own_ways
from tests.ui.keyboard import focused, hold, type_words
from tests.ui.layout_checks import settle
from tests.ui.visit.conftest import Open, Sit
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import TEMPLATE, Trust

W1, W2, W3 = ((TEMPLATE, f"W-{number}") for number in (1, 2, 3))


def _has_focus(shown: Shown, key: tuple[str, str]) -> bool:
    return shown.view.items.row(key).isAncestorOf(focused())


def test_an_answer_brings_the_next_question_if_the_person_likes_it(
    on_the_ward: Trust, show: Open
) -> None:
    set_own_ways(OwnWays(next_on_answer=True))
    shown = show("ash")
    shown.go_to("W-1")

    hold(Qt.Key.Key_M, "m")  # on the next question it means nothing any more
    settle(shown.frame)
    second = _has_focus(shown, W2)
    held = on_the_ward.seen_by("ash").sheet.reply(*W2)
    hold(Qt.Key.Key_Return, "\r")  # the first answer has the focus
    settle(shown.frame)

    sheet = on_the_ward.seen_by("ash").sheet
    assert (second, held) == (True, None)
    assert _has_focus(shown, W3)
    assert [sheet.reply(*key) for key in (W1, W2, W3)] == ["met", "met", None]


def test_else_an_answer_stays_where_it_is(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    shown.go_to("W-1")

    type_words(focused(), "m")
    settle(shown.frame)

    assert shown.view.items.current == W1
    assert _has_focus(shown, W1)


def test_taking_an_answer_back_stays_with_it(on_the_ward: Trust, show: Open) -> None:
    set_own_ways(OwnWays(next_on_answer=True))
    shown = show("ash")
    shown.go_to("W-1")
    type_words(focused(), "m")
    settle(shown.frame)
    shown.go_to("W-1")

    shown.page.score.work.take_back(W1)
    settle(shown.frame)

    assert shown.view.items.current == W1


def test_a_failed_critical_answer_is_not_left_before_it_is_asked_who_is_at_risk(
    sit: Sit,
) -> None:
    set_own_ways(OwnWays(next_on_answer=True))
    sitting = sit("ash")
    key = next(
        key
        for key in sitting.view.part.order
        if sitting.view.part.form.item(key).is_critical
        and sitting.view.part.form.item(key).scale == "MET3"
    )
    sitting.view.go_to(key, focus=True)
    settle(sitting.window)

    type_words(focused(), "n")
    settle(sitting.window)

    assert sitting.view.items.current == key
    assert "Is anyone at risk now?" in words_on(sitting.view.items.row(key))


def test_easy_words_chosen_in_the_settings_are_in_the_list_at_once(
    qtbot: QtBot, on_the_ward: Trust, show: Open
) -> None:
    shown = show("ash")
    shown.go_to("W-1")
    item = shown.view.part.form.item(W1)
    before = words_on(shown.view.items.row(W1))

    set_own_ways(OwnWays(easy_words=True))

    assert item.text_standard in before
    assert item.text_easy in words_on(shown.view.items.row(W1))
    assert shown.view.tools.easy.isChecked()


def test_a_visit_opens_in_easy_words_for_who_likes_them(on_the_ward: Trust, show: Open) -> None:
    set_own_ways(OwnWays(easy_words=True))

    shown = show("ash")
    shown.go_to("W-1")

    assert shown.view.part.form.item(W1).text_easy in words_on(shown.view.items.row(W1))
