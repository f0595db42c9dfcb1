"""The parts of Prepare by keyboard: each can be passed, none is a gate."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from qvisit.ui.theme import Look
from qvisit.ui.visit.prepare_step import (
    BRIEFING,
    CARE,
    LEAVING,
    PACK,
    PARTS,
    PLAN,
    WARD,
    PrepareStep,
)
from qvisit.usecases import frame
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import focusable, settle
from tests.ui.page_checks import assert_page_is_sound
from tests.ui.visit.prepare.around import ENTER, F8, SPACE, Open, live_through
from tests.usecases.trust import Trust


def test_one_key_goes_on_and_says_not_done(trust: Trust, prepare: Open) -> None:
    step = prepare("ash", PACK)

    for _ in range(3):
        press(step, F8)
        settle(step)

    assert step.current == WARD
    opened = trust.seen_by("ash")
    assert [frame.step_state(opened, one) for one in ("pack", "briefing", "care")] == ["passed"] * 3
    entry = step.parts.button(BRIEFING)
    assert entry is not None
    assert entry.accessibleName() == "Briefing and conduct, Not done, passed"
    assert step.ward.isAncestorOf(focused())


def test_what_is_done_is_not_passed(trust: Trust, prepare: Open) -> None:
    step = prepare("ash", BRIEFING)
    for every in step.briefing.every:
        press(every, ENTER)

    press(step, F8)

    opened = trust.seen_by("ash")
    assert frame.step_state(opened, "briefing") == "done"
    assert opened.shared.frame.passed == {}
    assert step.current == CARE


def test_the_way_on_names_what_comes_next(prepare: Open) -> None:
    step = prepare("ash", PLAN)

    assert step.plan.go_on.words == "Next: Intelligence pack (F8)"
    press(step.plan.go_on, ENTER)
    assert step.pack.go_on.words == "Not now. Next: Briefing and conduct (F8)"
    step.show_part(LEAVING)
    assert step.leaving.go_on.words == "Not now (F8)"
    step.leaving.go_on.setFocus()
    press(step.leaving.go_on, ENTER)
    settle(step)

    entry = step.parts.button(LEAVING)
    assert entry is not None
    assert entry.accessibleName() == "Before you leave, Not done, passed, current"
    assert not step.leaving.go_on.isVisibleTo(step)
    assert focused().isVisible()
    assert step.leaving.isAncestorOf(focused())


def test_ticks_are_kept_one_by_one_and_by_whoever_ticked(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", BRIEFING)
    box = step.briefing.boxes["purpose"]
    easy = box.accessibleName()

    press(box, SPACE)

    known = trust.seen_by("rowan").shared.frame
    assert easy == "I know why we are here. I know what I do."
    assert known.has_ticked(trust.person("rowan"), "purpose")
    assert not known.has_ticked(trust.person("hazel"), "purpose")
    press(box, SPACE)
    assert not trust.seen_by("rowan").shared.frame.has_ticked(trust.person("rowan"), "purpose")


def test_governance_sees_the_points_and_ticks_nothing(trust: Trust, prepare: Open) -> None:
    trust.sync("linden")
    step = prepare("linden", BRIEFING)

    assert not step.briefing.boxes["purpose"].isEnabled()
    assert not step.briefing.pill.isVisibleTo(step)
    press(step, F8)
    assert trust.seen_by("linden").shared.frame.passed == {}


def test_nothing_on_a_part_is_cut(trust: Trust, prepare: Open, look: Look, sheet: Path) -> None:
    live_through(trust, sheet)
    step = prepare("hazel", PLAN)

    for part in PARTS:
        step.show_part(part)
        assert_page_is_sound(step)


def test_tab_goes_from_the_parts_into_the_part(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)
    stops = focusable(step)

    entry = step.parts.button(CARE)

    assert entry is not None
    assert stops.index(entry) < stops.index(step.care.today.tiles.tile("ready"))
    assert stops.index(step.care.ready.buddy.keep) < stops.index(step.care.go_on)


def test_the_parts_can_be_reached_where_there_is_room_for_one(prepare: Open, look: Look) -> None:
    step = prepare("rowan", PLAN)
    if not step.parts.isVisibleTo(step):
        press(_switch(step), Qt.Key.Key_Left)
        press(focused(), SPACE)
        settle(step)
    entry = step.parts.button(CARE)
    assert entry is not None

    press(entry, ENTER)
    settle(step)

    assert step.current == CARE
    assert step.care.isVisibleTo(step)


def _switch(step: PrepareStep) -> QWidget:
    """The chosen button of the switch between the parts and the part, with the focus."""
    found = next(
        one
        for one in step.findChildren(QRadioButton)
        if one.isVisibleTo(step) and one.accessibleName().startswith("This part")
    )
    found.setFocus()
    return found
