"""Everything that a person needs is in sight, at any text size, in every look."""

from PySide6.QtWidgets import QApplication

from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.labels import ItemKey
from tests.ui.layout_checks import (
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
)
from tests.ui.visit.every_scale import key
from tests.ui.visit.guided.conftest import Ask
from tests.ui.visit.guided.one_question import OneQuestion

CHOICES = ("MET3", "LEVEL4", "YES_NO", "SIGN", "MARKER", "CHOICE", "MULTI")


def unseen(shown: OneQuestion, asked: ItemKey) -> list[str]:
    """What is not wholly in sight of a question."""
    shown.go_to(asked)
    page, foot = shown.view.question, shown.view.foot
    assert page.answers is not None
    tiles = [one for group in page.answers.groups for one in group.tiles.values()]
    needed = [*tiles, page.back, page.rest, page.next, page.read, foot.support]
    missing = [one for one in needed if not shown.is_whole(one)]
    small = [one for one in (*tiles, page.rest, page.next) if one.height() < 44]
    return [f"{asked[1]}: {one.accessibleName() or one.text()}" for one in (*missing, *small)]


def all_unseen(shown: OneQuestion) -> list[str]:
    """The same for every question of a visit that is answered by choosing."""
    part = shown.score.work.part
    asked = [one for one in part.order if part.form.item(one).scale in CHOICES]
    assert len(asked) > 8
    return [words for one in asked for words in unseen(shown, one)]


def test_at_200_percent_every_answer_of_the_core_visit_is_in_sight(
    core: OneQuestion, qapp: QApplication
) -> None:
    apply_look(qapp, Look(text_percent=200))

    assert all_unseen(core) == []


def test_at_200_percent_every_answer_of_the_practice_visit_is_in_sight(
    practice: OneQuestion, qapp: QApplication
) -> None:
    apply_look(qapp, Look(text_percent=200))

    assert all_unseen(practice) == []


def test_a_question_with_people_to_ask_is_in_sight_when_answered_at_200_percent(
    ask: Ask, qapp: QApplication
) -> None:
    shown = ask("rowan")
    apply_look(qapp, Look(text_percent=200))
    shown.go_to(key("E-SAID"))
    shown.tile("Good").click()

    assert unseen(shown, key("E-SAID")) == []


def test_nothing_is_cut_and_all_is_named_and_in_order(ask: Ask, look: Look) -> None:
    shown = ask("ash").guide()
    view, frame = shown.view, shown.window.frame
    for code in ("E-MET3", "E-MULTI", "E-TEXT", "E-COUNT", "E-MOMENT"):
        shown.go_to(key(code))

        assert_nothing_cut(frame)
        assert_all_named(frame)
        assert_tab_order_is_reading_order(frame)

    for press, page in (
        (view.question.rest, view.rest),
        (view.rest.stop, view.stop),
        (view.stop.hand_over, view.hand_over),
        (view.hand_over.come_back, view.question),
        (view.question.add, view.words),
        (view.words.rest, view.rest),
        (view.rest.stop, view.stop),
        (view.stop.end, view.end),
        (view.end.look, view.review),
    ):
        press.click()
        assert view.page is page, look
        assert_nothing_cut(frame)
        assert_tab_order_is_reading_order(frame)
        pauses = [page.rest for page in (view.question, view.words) if view.page is page]
        pauses += [view.pause] if view.page is view.review else []
        assert all(shown.is_whole(one) for one in (*pauses, view.foot.support))
