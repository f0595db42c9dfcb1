"""Actions: written and moved on by the lead or governance, read by everyone on the panel."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ids import new_id
from qvisit.ui.theme import Look
from qvisit.ui.visit.actions_step import ActionsStep
from qvisit.usecases import actions, debrief
from qvisit.visits.kinds import ActionAgreed
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button, main_buttons, words_on
from tests.ui.visit.panel_pages import keep_drafts
from tests.usecases.trust import ACTION, Trust, debriefed, score_all

Open = Callable[..., ActionsStep]


def actions_of(trust: Trust, name: str) -> list[ActionAgreed]:
    return [one.now.said for one in trust.seen_by(name).shared.actions.values()]


def change(trust: Trust, action: str, **more: object) -> None:
    """Write an action anew, as somebody else would."""
    opened = trust.seen_by("hazel")
    standing = opened.shared.actions[action]
    replaces = tuple(one.change for one in standing.versions)
    said = {**standing.now.said.model_dump(), **more, "replaces": replaces}
    debrief.agree_action(trust["hazel"], opened, said)


def choose_risk(step: ActionsStep, consequence: int, likelihood: int) -> None:
    """Go down both lists by keys."""
    for box, value in (
        (step.form.risk.consequence.box, consequence),
        (step.form.risk.likelihood.box, likelihood),
    ):
        for _ in range(value):
            press(box, Qt.Key.Key_Down)


def test_the_lead_agrees_an_action_by_keys(trust: Trust, qtbot: QtBot, open_actions: Open) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)
    form = step.form

    type_words(form.aim.edit, "Locks on 18 doors are mended")
    type_words(form.measure.edit, "Doors that lock, of 18")
    type_words(form.baseline.edit, "16 of 18")
    type_words(form.role.edit, "Estates lead")
    type_words(form.name.edit, "Odile")
    form.must.tile("should").setFocus()
    press(form.must.tile("should"), Qt.Key.Key_Space)
    choose_risk(step, 3, 4)
    type_words(form.due.edit, "30 april 2027")
    type_words(form.evidence.edit, "A walk past every door")
    press(form.save, Qt.Key.Key_Return)

    agreed = actions_of(trust, "hazel")[-1]
    assert agreed.aim == "Locks on 18 doors are mended"
    assert agreed.measure == "Doors that lock, of 18"
    assert (agreed.baseline, agreed.evidence) == ("16 of 18", "A walk past every door")
    assert (agreed.owner_role, agreed.owner_name) == ("Estates lead", "Odile")
    assert (agreed.due, agreed.must) == ("2027-04-30", False)
    assert (agreed.consequence, agreed.likelihood) == (3, 4)
    assert agreed.finding in trust.seen_by("hazel").shared.findings
    assert form.save.words == "Save the changes"
    assert step.track.path.accessibleName() == "Agreed, step 2 of 5"


def test_what_is_missing_is_said_beside_it_and_nothing_is_saved(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)
    before = actions_of(trust, "hazel")

    type_words(step.form.aim.edit, "Locks are mended")
    press(step.form.save, Qt.Key.Key_Return)

    said = words_on(step)
    assert "Write how we will know." in said
    assert "Write where it is now." in said
    assert "Write what will show it." in said
    assert "Write which role does it." in said
    assert "Say how bad and how likely it is." in said
    assert "Write a day, such as 9 April 2027." in said
    assert "Write what will change." not in said
    assert focused() is step.form.measure.edit
    assert actions_of(trust, "hazel") == before


def test_a_risk_is_said_in_words_with_its_usual_time(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)

    choose_risk(step, 3, 4)

    assert "3 × 4 = 12, high" in words_on(step)
    assert step.form.help.isHidden()
    type_words(step.form.aim.edit, "Staff get training in how to listen")
    assert "Usual for a high risk: within 2 weeks, by 23 March 2027." in words_on(step)
    assert "Reminder only. Could you change the rota or the room?" in words_on(step)


def test_an_action_can_be_changed_and_keeps_what_was_not_touched(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)

    step.bed.chosen.emit(action)
    type_words(step.form.evidence.edit, " by two people")
    press(step.form.save, Qt.Key.Key_Return)

    agreed = actions_of(trust, "hazel")
    assert len(agreed) == 1
    assert (agreed[0].aim, agreed[0].evidence) == (
        ACTION["aim"],
        "A walk past every door by two people",
    )


def test_words_being_written_stay_when_something_else_is_saved(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)

    type_words(step.form.aim.edit, "Half a sent")
    step.show_visit(trust.seen_by("hazel"))

    assert step.form.aim.text() == "Half a sent"


def test_a_half_written_action_is_there_again(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)
    type_words(step.form.aim.edit, "Half a sent")
    type_words(step.form.role.edit, "Estates")
    type_words(step.form.due.edit, "30 april 2027")
    press(step.form.must.tile("should"), Qt.Key.Key_Space)
    press(step.form.large.large, Qt.Key.Key_Space)
    type_words(step.form.large.sponsor.edit, "Director")
    choose_risk(step, 3, 4)
    keep_drafts(step)

    form = open_actions(trust, "hazel", qtbot).form

    assert (form.aim.text(), form.role.text()) == ("Half a sent", "Estates")
    assert (form.due.day, form.must.value) == ("2027-04-30", "should")
    assert (form.large.large.isChecked(), form.large.sponsor.isVisible()) == (True, True)
    assert form.large.sponsor.text() == "Director"
    assert form.risk.value == (3, 4)
    assert "3 × 4 = 12, high" in words_on(form)


def test_what_others_change_meanwhile_is_shown_and_what_one_began_stays(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)
    step.bed.chosen.emit(action)
    change(trust, action, due="2027-04-20")
    step.form._editor.reload()
    unbegun = step.form.due.text()
    type_words(step.form.evidence.edit, " by two people")
    keep_drafts(step)
    change(trust, action, due="2027-04-30")

    aside = open_actions(trust, "hazel", qtbot)
    aside.bed.chosen.emit(action)
    type_words(aside.form.name.edit, "Odile")
    keep_drafts(aside)
    later = open_actions(trust, "hazel", qtbot)
    later.bed.chosen.emit(action)
    said = words_on(later.form)
    press(later.form.undo, Qt.Key.Key_Return)
    undone = later.form.name.text(), later.form.evidence.text(), later.form.undo.isVisible()
    type_words(later.form.evidence.edit, " by two people")
    press(later.form.save, Qt.Key.Key_Return)

    (agreed,) = actions_of(trust, "hazel")
    assert unbegun == "20 April 2027"
    assert "You began to change this before. It is not saved yet." in said
    assert undone == ("", "A walk past every door", False)
    assert (agreed.due, agreed.evidence) == ("2027-04-30", "A walk past every door by two people")
    assert "You began to change this" not in words_on(later.form)


def test_a_very_long_action_loses_no_letter_when_something_else_of_it_is_changed(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    change(trust, action, aim="Doors lock. " * 4_000, baseline="16 of 18. " * 100)
    step = open_actions(trust, "hazel", qtbot)

    step.bed.chosen.emit(action)
    type_words(step.form.evidence.edit, " by two people")
    press(step.form.save, Qt.Key.Key_Return)

    (agreed,) = actions_of(trust, "hazel")
    assert agreed.evidence.endswith("by two people")
    assert len(agreed.aim) == len("Doors lock. " * 4_000) - 1
    assert len(agreed.baseline) == len("16 of 18. " * 100) - 1


def test_others_read_the_whole_action_and_who_may_agree_one(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)

    step = open_actions(trust, "ash", qtbot)

    said = words_on(step)
    assert "Only the panel lead and governance agree actions." in said
    assert "Hazel leads this panel." in said
    for fact in (ACTION["aim"], "Owner: Ward manager", "Due: 9 April 2027", "Must"):
        assert str(fact) in said
    assert "Measure: Doors that lock, of 18" in said
    assert "Risk 3 × 2 = 6, moderate" in said
    assert main_buttons(step) == []


def test_governance_may_agree_actions_too(trust: Trust, qtbot: QtBot, open_actions: Open) -> None:
    debriefed(trust)

    step = open_actions(trust, "linden", qtbot)

    assert main_buttons(step) == ["Agree this action"]


def test_without_a_finding_it_is_said_where_one_comes_from(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    score_all(trust)

    step = open_actions(trust, "hazel", qtbot)

    assert "There is no action yet" in words_on(step)
    assert "Write one in Debrief first." in words_on(step)
    assert main_buttons(step) == []


def test_of_two_versions_the_lead_keeps_one(trust: Trust, qtbot: QtBot, open_actions: Open) -> None:
    action = debriefed(trust)
    for name, aim in (("hazel", "Hazel's words"), ("linden", "Linden's words")):
        opened = trust.seen_by(name)
        standing = opened.shared.actions[action]
        replaces = tuple(one.change for one in standing.versions)
        said = {**standing.now.said.model_dump(), "aim": aim, "replaces": replaces}
        debrief.agree_action(trust[name], opened, said)
    trust.sync("hazel", "linden", "hazel")
    step = open_actions(trust, "hazel", qtbot)

    step.bed.chosen.emit(action)
    settle(step)
    both = words_on(step.versions)
    press(button(step.versions, "Keep version 1"), Qt.Key.Key_Return)

    standing = trust.seen_by("hazel").shared.actions[action]
    assert "Hazel's words" in both
    assert "Linden's words" in both
    assert not standing.contested
    assert not step.versions.isVisible()
    assert QApplication.focusWidget() is step.form.aim.edit


def test_a_half_written_action_is_kept_as_proposed(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)

    type_words(step.form.aim.edit, "Two nurses at night")
    press(step.form.keep, Qt.Key.Key_Return)

    view = actions.find_action(trust.seen_by("hazel"), "A2")
    assert (view.state, view.said.due, view.said.aim) == ("proposed", None, "Two nurses at night")
    assert "No date" in [step.bed.model.index(1, 1).data()]
    assert step.form.aim.text() == "Two nurses at night"


def test_what_others_agreed_meanwhile_is_not_proposed_any_more(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    opened = trust.seen_by("hazel")
    said = {**ACTION, "finding": next(iter(opened.shared.findings))}
    opened, action = actions.propose_action(
        trust["hazel"], opened, {"action": new_id(), "aim": said["aim"], "finding": said["finding"]}
    )
    step = open_actions(trust, "hazel", qtbot)
    step.bed.chosen.emit(action)
    type_words(step.form.role.edit, "Estates")
    offered = step.form.keep.isVisible()

    actions.agree_action(trust["hazel"], opened, {**said, "action": action})
    step.form._editor.reload()

    assert offered
    assert not step.form.keep.isVisible()
    assert step.form.save.words == "Save the changes"
    assert step.form.role.text() == "Estates"


def test_a_large_action_asks_for_a_sponsor_and_its_assessment(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    step = open_actions(trust, "hazel", qtbot)
    step.bed.chosen.emit(action)
    hidden = step.form.large.qeia.isVisible()

    press(step.form.large.large, Qt.Key.Key_Space)
    press(step.form.save, Qt.Key.Key_Return)
    missing = words_on(step)
    type_words(step.form.large.sponsor.edit, "Director of nursing")
    press(step.form.save, Qt.Key.Key_Return)

    assert not hidden
    assert "Write which role clears obstacles." in missing
    assert actions_of(trust, "hazel")[0].sponsor == "Director of nursing"
    assert "needs a quality and equality impact assessment first" in words_on(step.track)
    type_words(step.form.large.qeia.edit, "QEIA-7")
    type_words(step.form.large.cleared.edit, "12 march 2027")
    press(step.form.save, Qt.Key.Key_Return)
    assert "assessment first" not in words_on(step.track)


def test_the_list_is_filtered_and_says_what_is_overdue(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    trust.clock.now += timedelta(days=35)
    step = open_actions(trust, "hazel", qtbot)
    states = [step.bed.model.index(0, 3).data()]
    spoken = step.bed.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    step.bed.filter.show_value("check")
    step.bed.filter.chosen.emit("check")

    assert states == ["Overdue 4 days"]
    assert spoken == (
        "Action 1, Every bedroom door locks, Must, Ward manager, due 9 April 2027, 6, moderate, "
        "Overdue 4 days"
    )
    assert step.bed.model.rowCount() == 0
    assert "Nothing waits to be looked at." in words_on(step)


@pytest.mark.parametrize("name", ["hazel", "ash"])
def test_nothing_is_cut_in_any_look(
    trust: Trust, qtbot: QtBot, open_actions: Open, look: Look, name: str
) -> None:
    debriefed(trust)
    step = open_actions(trust, name, qtbot)
    if name == "hazel":
        type_words(step.form.aim.edit, "Ensure that doors lock")
        press(step.form.save, Qt.Key.Key_Return)
        assert_page_is_sound(step)
        step.bed.chosen.emit(actions.find_action(trust.seen_by("hazel"), "A1").action)

    assert_page_is_sound(step)
    assert len(main_buttons(step)) <= 1
