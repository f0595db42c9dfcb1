"""Actions from last time, in Prepare of the next visit to the ward."""

from PySide6.QtCore import Qt

from qvisit.ids import VisitId
from qvisit.ui.theme import Look
from qvisit.ui.visit.prepare_step import EARLIER, PLAN
from qvisit.usecases import actions, carried_actions
from qvisit.usecases.visits import open_visit
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import assert_page_is_sound, button, words_on
from tests.ui.visit.panel_pages import keep_drafts
from tests.ui.visit.prepare.around import ENTER, Idle, Open
from tests.usecases.next_visits import next_visit
from tests.usecases.trust import ACTION, PANEL, Trust, debriefed

SEE = f"What do you see? {ACTION['aim']}"
SAVE = f"Save what we saw: {ACTION['aim']}"


def go_to_next_visit(trust: Trust) -> VisitId:
    """Plan the next visit to a ward with one action; the trust is at that one now."""
    debriefed(trust)
    first = trust.visit
    trust.visit = next_visit(trust)
    trust.sync("linden", *PANEL)
    return first


def test_the_panel_reads_what_was_agreed_and_says_what_it_saw(
    trust: Trust, prepare: Open, look: Look
) -> None:
    go_to_next_visit(trust)
    step = prepare("rowan", EARLIER)
    entry = step.parts.button(EARLIER)
    before = words_on(step.earlier)
    (card,) = [one for _key, one in step.earlier.cards_by_action.values()]

    press(button(step.earlier, SAVE), ENTER)
    refused = words_on(step.earlier)
    nothing = carried_actions.carried_views(trust.seen_by("rowan"))[0].result
    press(card.result.box, Qt.Key.Key_Down)
    press(card.result.box, Qt.Key.Key_Down)
    type_words(card.words.edit, "3 doors do not lock.")
    keep_drafts(step)
    step = prepare("rowan", EARLIER)
    (card,) = [one for _key, one in step.earlier.cards_by_action.values()]
    press(button(step.earlier, SAVE), ENTER)

    (seen,) = carried_actions.carried_views(trust.seen_by("rowan"))
    assert entry is not None
    assert entry.accessibleName().startswith("Actions from last time, 1 action")
    assert str(ACTION["aim"]) in before
    assert "Must · Ward manager · due 9 April 2027 · visit of 9 March 2027" in before
    assert "Choose first what you see." in refused
    assert card.result.box.accessibleName() == SEE
    assert card.words.edit.accessibleName() == f"In a few words: {ACTION['aim']}"
    assert (nothing, seen.result, seen.words) == ("", "partly", "3 doors do not lock.")
    assert_page_is_sound(step)


def test_others_read_it_and_governance_brings_it_up_to_date(
    trust: Trust, prepare: Open, idle: Idle
) -> None:
    first = go_to_next_visit(trust)
    ws = trust["linden"]
    name = next(iter(open_visit(ws, first).shared.actions))
    actions.move_action(ws, open_visit(ws, first), name, "in_progress")
    step = prepare("linden", EARLIER)
    idle()
    before = words_on(step.earlier)

    press(button(step.earlier, "Bring it up to date"), ENTER)
    idle()

    assert "This laptop knows more of the actions from last time." in before
    assert "Save what we saw" not in before
    assert "In progress" in words_on(step.earlier)
    assert "This laptop knows more" not in words_on(step.earlier)


def test_a_first_visit_has_no_such_part(prepare: Open, idle: Idle) -> None:
    step = prepare("hazel", PLAN)
    idle()

    assert step.parts.button(EARLIER) is None
