"""An action on its way: the owner's word, what others saw, what lasts, and the ward's sheet."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.actions_step import ActionsStep
from qvisit.ui.widgets.choice import TickBox
from qvisit.usecases import actions, carried_actions, debrief
from qvisit.usecases.visits import open_visit
from tests.ui.keyboard import focused, press, type_words
from tests.ui.page_checks import button, words_on
from tests.ui.visit.panel_pages import keep_drafts
from tests.usecases.next_visits import next_visit
from tests.usecases.trust import ACTION, Trust, debriefed
from tests.usecases.workbooks import read_book

Open = Callable[..., ActionsStep]


def test_the_owners_word_is_written_down_and_somebody_else_assures_it(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    lead = open_actions(trust, "hazel", qtbot)
    lead.bed.chosen.emit(action)
    press(lead.track.state.box, Qt.Key.Key_Down)
    type_words(lead.track.note.edit, "All are mended.")
    press(lead.track.save, Qt.Key.Key_Return)
    own = words_on(lead.track)
    trust.sync("hazel", "linden")
    step = open_actions(trust, "linden", qtbot)
    step.bed.chosen.emit(action)

    press(step.track.save, Qt.Key.Key_Return)
    lacks = words_on(step.track)
    type_words(step.track.shows.edit, "Tried 18 doors.")
    press(step.track.save, Qt.Key.Key_Return)

    view = actions.find_action(trust.seen_by("linden"), "A1")
    assert "9 March 2027, Completed, Ward manager. All are mended." in own
    assert "Only governance may say whether an action is assured." in own
    assert "Write a few words first." in lacks
    assert (view.state, view.move.said.evidence if view.move else "") == (
        "assured",
        "Tried 18 doors.",
    )
    trust.sync("linden", "ash")
    assert "Tried 18 doors." in words_on(open_actions(trust, "ash", qtbot))
    assert "To look at on 9 June 2027" in words_on(step.track)
    assert "9 March 2027, Assured, Linden. Tried 18 doors." in words_on(step.track)


def test_what_was_typed_of_an_action_s_way_is_there_again_and_hidden_words_are_not_saved(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    actions.move_action(trust["hazel"], trust.seen_by("hazel"), action, "completed")
    trust.sync("hazel", "linden")
    step = open_actions(trust, "linden", qtbot)
    step.bed.chosen.emit(action)
    press(step.track.state.box, Qt.Key.Key_End)
    type_words(step.track.note.edit, "Tell the owner.")
    type_words(step.track.shows.edit, "Tried 18 doors.")
    keep_drafts(step)

    later = open_actions(trust, "linden", qtbot)
    later.bed.chosen.emit(action)
    track = later.track
    again = (track.state.value, track.note.text(), track.shows.text())
    press(track.state.box, Qt.Key.Key_Home)
    press(track.save, Qt.Key.Key_Return)

    move = actions.find_action(trust.seen_by("linden"), "A1").move
    assert again == ("completed", "Tell the owner.", "Tried 18 doors.")
    assert move is not None
    assert (move.said.state, move.said.note) == ("assured", "")
    assert (track.note.text(), track.shows.text()) == ("", "")


def test_a_sustain_check_is_written_down_when_it_is_due(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    actions.move_action(trust["hazel"], trust.seen_by("hazel"), action, "completed")
    trust.sync("hazel", "linden")
    opened = trust.seen_by("linden")
    actions.move_action(trust["linden"], opened, action, "assured", {"evidence": "18 lock."})
    trust.clock.now += timedelta(days=100)
    step = open_actions(trust, "linden", qtbot)
    step.bed.chosen.emit(action)
    name = "Does it last? After 3 months: Does not hold"

    press(button(step.track, name), Qt.Key.Key_Return)
    lacks = words_on(step.track)
    type_words(step.track.shows.edit, "Three do not lock.")
    button(step.track, name).setFocus()
    step.track._editor.reload()  # a sync while the person is about to press it
    assert focused() is button(step.track, name)
    press(button(step.track, name), Qt.Key.Key_Return)

    assert step.bed.filter.isVisible()
    assert "Write what you saw first, then press again." in lacks
    assert actions.find_action(trust.seen_by("linden"), "A1").state == "not_assured"
    assert step.track.path.accessibleName() == "Not assured, step 5 of 5"


def test_an_owner_reads_beside_the_check_that_somebody_else_does_it(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    opened = trust.seen_by("hazel")
    standing = opened.shared.actions[action]
    ends = tuple(one.change for one in standing.versions)
    said = {**standing.now.said.model_dump(), "owner_name": "Hazel", "replaces": ends}
    opened = debrief.agree_action(trust["hazel"], opened, said)[0]
    actions.move_action(trust["hazel"], opened, action, "completed")
    trust.sync("hazel", "linden")
    opened = trust.seen_by("linden")
    actions.move_action(trust["linden"], opened, action, "assured", {"evidence": "18 lock."})
    trust.sync("linden", "hazel")
    trust.clock.now += timedelta(days=100)

    step = open_actions(trust, "hazel", qtbot)
    step.bed.chosen.emit(action)

    why = "You own this action, or owned it, so somebody else must check it."
    assert button(step.track, "Does it last? After 3 months: Still holds").reason == why
    assert why in words_on(step.track.checks)


def test_who_goes_through_the_list_stays_where_they_are_when_others_sync(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    debriefed(trust)
    opened = trust.seen_by("hazel")
    said = {**ACTION, "aim": "A second one", "finding": next(iter(opened.shared.findings))}
    opened, second = debrief.agree_action(trust["hazel"], opened, said)
    step = open_actions(trust, "hazel", qtbot)
    table = step.bed.table
    table.setFocus()
    for _ in range(2):
        press(table, Qt.Key.Key_Down)
    before = table.currentIndex().row()

    actions.move_action(trust["hazel"], opened, second, "in_progress")
    step.form._editor.reload()

    assert (before, table.currentIndex().row()) == (1, 1)


def test_what_the_next_visit_saw_is_taken_over_as_evidence(
    trust: Trust, qtbot: QtBot, open_actions: Open
) -> None:
    action = debriefed(trust)
    actions.move_action(trust["hazel"], trust.seen_by("hazel"), action, "completed")
    visit = next_visit(trust)
    trust.sync("hazel", "linden", "ash")
    seen = open_visit(trust["ash"], visit)
    carried_actions.tell_seen(trust["ash"], seen, action, "done", "All 18 lock.")
    trust.sync("ash", "linden")
    step = open_actions(trust, "linden", qtbot)
    step.bed.chosen.emit(action)

    name = "Take it over: Seen on the visit of 9 June 2027: Done"
    press(button(step.track, name), Qt.Key.Key_Return)
    press(step.track.save, Qt.Key.Key_Return)

    view = actions.find_action(trust.seen_by("linden"), "A1")
    assert view.move is not None
    assert (view.state, view.move.said.visit) == ("assured", visit)
    assert view.move.said.evidence == "Seen on the visit of 9 June 2027: Done. All 18 lock."


def test_a_sheet_goes_out_and_what_comes_back_is_taken_by_ticks(
    trust: Trust, qtbot: QtBot, open_actions: Open, tmp_path: Path, idle: Callable[[], None]
) -> None:
    debriefed(trust)
    path = tmp_path / "sheet.xlsx"
    choosers = Choosers(sheet=lambda *_: path, empty_sheet=lambda *_: path)
    trust.clock.now += timedelta(days=35)
    step = open_actions(trust, "hazel", qtbot, choosers)
    press(step.bed.owners, Qt.Key.Key_Return)
    press(step.owners.sheet, Qt.Key.Key_Return)
    idle()
    book = read_book(path)
    book["Actions"]["K2"], book["Actions"]["L2"] = "In progress", "Half are mended."
    book.save(path)

    press(step.owners.bring, Qt.Key.Key_Return)
    idle()
    shown = words_on(step.owners)
    press(step.owners.answers.take, Qt.Key.Key_Return)
    nothing = actions.find_action(trust.seen_by("hazel"), "A1").state
    tick = step.owners.answers.findChild(TickBox)
    assert tick is not None
    press(tick, Qt.Key.Key_Space)
    press(step.owners.answers.take, Qt.Key.Key_Return)
    idle()
    press(button(step.owners, "Copy the words for Ward manager"), Qt.Key.Key_Return)

    assert "Half are mended." in shown
    assert "Nothing is taken yet." in shown
    assert nothing == "agreed"
    assert actions.find_action(trust.seen_by("hazel"), "A1").state == "in_progress"
    assert QGuiApplication.clipboard().text().startswith("To: Ward manager, Willow Ward")
    path.write_text("not a sheet")
    press(step.owners.bring, Qt.Key.Key_Return)
    idle()
    assert "This is not an Excel sheet." in words_on(step.owners)
