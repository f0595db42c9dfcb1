"""Looking after somebody: what stays with them, and what others learn."""

from qvisit.ui.visit.prepare_step import (
    CARE,
)
from qvisit.usecases import care, frame, visits
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.prepare.around import ENTER, SPACE, Open
from tests.usecases.trust import Trust


def test_how_somebody_is_today_is_kept_here_alone(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)
    before = trust.seen_by("rowan").shared.applied

    press(step.care.today.tiles.tile("not_today"), SPACE)

    own = care.own_care(trust["rowan"], trust.seen_by("rowan"))
    assert own.today == "not_today"
    assert trust.seen_by("rowan").shared.applied == before
    assert "nobody asks why" in words_on(step)
    again = prepare("rowan", CARE)
    assert again.care.today.tiles.value == "not_today"


def test_support_and_saying_no_are_the_persons_own_choice(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)

    press(step.care.today.support, SPACE)
    press(step.care.today.rather_not, ENTER)

    own = care.own_care(trust["rowan"], trust.seen_by("rowan"))
    assert (own.support, own.stopped) == (True, "rather_not")
    assert step.care.today.rather_not.words == "I will do it after all"
    trust.sync("rowan", "hazel")
    seen = words_on(prepare("hazel", CARE))
    assert "Support is welcome" in seen
    assert "Would rather not" in seen
    press(step.care.today.rather_not, ENTER)
    assert care.own_care(trust["rowan"], trust.seen_by("rowan")).stopped == ""


def test_stopping_for_now_is_nobody_elses_business(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)
    assert not step.care.stop.isVisible()  # there is nothing to stop before the panel is there
    visits.start_visit(trust["rowan"], trust.seen_by("rowan"))
    step.show_visit(trust.seen_by("rowan"))
    before = trust.seen_by("rowan").shared.applied

    step.care.stop.later.setFocus()
    press(step.care.stop.later, ENTER)

    assert trust.seen_by("rowan").shared.applied == before
    assert focused() is step.care.stop.later


def test_handing_over_is_asked_once_more_and_the_lead_sees_it(trust: Trust, prepare: Open) -> None:
    visits.start_visit(trust["rowan"], trust.seen_by("rowan"))
    step = prepare("rowan", CARE)
    stop = step.care.stop

    press(stop.hand_over, ENTER)
    assert focused() is stop.sure
    press(stop.back, ENTER)
    assert focused() is stop.hand_over
    before = trust.seen_by("rowan").shared.finished
    press(stop.hand_over, ENTER)
    press(focused(), ENTER)
    settle(step)

    assert before == {}
    assert "You handed the rest over. Thank you." in words_on(step)
    assert step.isAncestorOf(focused())
    assert focused().isVisible()
    trust.sync("rowan", "hazel")
    assert "Hands the rest over" in words_on(prepare("hazel", CARE))


def test_induction_and_buddy_are_kept_and_the_lead_can_name_another(
    trust: Trust, prepare: Open
) -> None:
    step = prepare("rowan", CARE)
    ready = step.care.ready
    type_words(ready.day.edit, "soon")
    press(ready.keep, ENTER)
    assert "Write a day, such as 9 March 2027." in words_on(step)

    ready.day.edit.clear()
    type_words(ready.day.edit, "1 March 2027")
    type_words(ready.buddy.edit, "rowan")
    press(ready.buddy.keep, ENTER)
    assert "A buddy is somebody else. Nothing has changed." in words_on(step)
    step.show_visit(trust.seen_by("rowan"))  # as after a sync, in the middle of it all
    assert (ready.day.text(), ready.buddy.text()) == ("1 March 2027", "rowan")
    press(ready.day.edit, ENTER)
    ready.buddy.edit.clear()
    type_words(ready.buddy.edit, "Ash")
    press(ready.buddy.keep, ENTER)

    assert "Induction done: 1 March 2027." in words_on(step)
    assert "Ash is on this panel, and sees it after a sync." in words_on(step)
    assert frame.step_state(trust.seen_by("rowan"), "care") == "done"
    trust.sync("rowan", "hazel")
    step = prepare("hazel", CARE)
    assert "induction 1 March 2027 · practice not said · buddy Ash" in words_on(step)
    change = button(step, "Rowan: Change the buddy")
    change.setFocus()
    press(change, ENTER)
    assert focused().accessibleName() == "Who is the buddy of Rowan?"
    press(step.care.others.leave, ENTER)
    assert focused().accessibleName() == "Rowan: Change the buddy"
    press(focused(), ENTER)
    step.care.others.buddy.edit.clear()
    type_words(step.care.others.buddy.edit, "Fern")
    press(focused(), ENTER)
    settle(step)

    assert "buddy Fern" in words_on(step)
    assert focused().accessibleName() == "Rowan: Change the buddy"
    named = trust.seen_by("hazel").shared.frame.buddy_of(trust.person("rowan"))
    assert named is not None
    assert (named.name, named.buddy) == ("Fern", None)
