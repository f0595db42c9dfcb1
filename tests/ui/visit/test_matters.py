"""At the debrief: different stories, who was not asked, and answers to what is asked no more."""

import pytest
from PySide6.QtCore import Qt

from qvisit.ids import new_id
from qvisit.ui.visit.debrief_step import DebriefStep
from qvisit.ui.visit.entry_list import EntryButton
from qvisit.ui.visit.matter_pane import SILENT, STORIES, WITHDRAWN
from qvisit.ui.widgets.segmented import SegmentButton
from qvisit.usecases import scoring, visits
from qvisit.usecases.visits import write_own
from qvisit.visits.own_kinds import AnswerGiven, NoteWritten, VoicesCounted
from tests.ui.keyboard import click, focused, press
from tests.ui.layout_checks import assert_all_named, assert_nothing_cut, settle
from tests.ui.page_checks import button
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import FORM
from tests.ui.visit.panel_pages import words_on
from tests.usecases.trust import PANEL, Trust


@pytest.fixture
def told(evening: Trust) -> Trust:
    """The panel is done: it saw kindness, of which people told another story."""
    for name in ("ash", "hazel"):
        _answer(evening, name, "E-LEVEL4", "4")
    _answer(evening, "rowan", "E-SAID", "1")
    gone = AnswerGiven(template=FORM, item="E-99", reply="not_met")
    note = NoteWritten(
        note=new_id(),
        template=FORM,
        item="E-99",
        text="They were blue.",
        method="observe",
    )
    write_own(evening["ash"], evening.seen_by("ash"), gone, note)
    heard = VoicesCounted(patients=3, carers=0, staff=1, not_heard="Two people who slept")
    scoring.count_voices(evening["rowan"], evening.seen_by("rowan"), heard)
    return evening


def test_different_stories_stand_beside_each_other_and_nothing_is_averaged(
    told: Trust, sit: Sit
) -> None:
    step = _debrief(told, sit)

    _open(step, STORIES)

    said = words_on(step.matter).splitlines()
    assert said[0] == "Different stories"
    assert "nothing is averaged" in said[1]
    assert said[2:4] == ["Observers", "Very good"]
    assert said[5:7] == ["Patients", "Bad"]
    assert "People say that staff are kind in the evening." in said


def test_a_story_leads_to_its_question_by_keys(told: Trust, sit: Sit) -> None:
    step = _debrief(told, sit)
    _open(step, STORIES)

    press(button(step.matter, "Go to E-SAID"), Qt.Key.Key_Return)
    settle(step)

    assert step.item.key == (FORM, "E-SAID")
    assert step.item.isVisible()
    assert "What the panel agrees" in words_on(step)


def test_who_could_not_be_heard_is_said_by_role(told: Trust, sit: Sit) -> None:
    step = _debrief(told, sit)

    _open(step, SILENT)

    said = words_on(step.matter)
    assert "Who could not be heard\nLX reviewer 1\nTwo people who slept" in said
    assert "Patients were not asked" not in said


def test_a_question_for_people_that_nobody_asked_is_named(evening: Trust, sit: Sit) -> None:
    _answer(evening, "rowan", "E-SAID", "4", asked=0)
    step = _debrief(evening, sit)

    _open(step, SILENT)

    said = words_on(step.matter)
    assert "Patients were not asked" in said
    assert "People say that staff are kind in the evening." in said


def test_answers_to_withdrawn_questions_are_seen_with_their_old_words(
    told: Trust, sit: Sit
) -> None:
    step = _debrief(told, sit)

    _open(step, WITHDRAWN)

    said = words_on(step.matter)
    assert "E-99 · An evening on the ward" in said
    assert "Doors are green." in said
    assert "No longer asked: Nobody knew why." in said
    assert "Visitor 1\nAnswered “not met”" in said
    assert "They were blue." in said


def test_withdrawn_answers_are_among_no_items_and_no_points(told: Trust, sit: Sit) -> None:
    step = _debrief(told, sit)

    click(next(one for one in step.list.view.findChildren(SegmentButton) if "All" in one.words))

    codes = {name.partition("/")[2] for name in step.list.entries.keys()}  # noqa: SIM118
    assert "E-MET3" in codes
    assert "E-99" not in codes


def test_what_is_not_there_has_no_entry(evening: Trust, sit: Sit) -> None:
    _answer(evening, "rowan", "E-SAID", "4")
    _answer(evening, "ash", "E-LEVEL4", "4")
    step = _debrief(evening, sit)

    assert not {STORIES, SILENT, WITHDRAWN} & set(step.list.entries.keys())
    assert "To look at together" not in words_on(step.list)


def test_own_words_are_read_whole_at_their_question_and_only_counted_in_the_list(
    evening: Trust, sit: Sit
) -> None:
    long = "The lamps were low and nobody shouted. " * 40
    _answer(evening, "ash", "E-TEXT", long.strip())
    step = _debrief(evening, sit)

    step.list.go_to(f"{FORM}/E-TEXT")
    click(next(one for one in step.list.view.findChildren(SegmentButton) if "All" in one.words))
    settle(step.window())

    entries = step.list.entries.findChildren(EntryButton)
    (entry,) = [one.entry for one in entries if one.entry.key == f"{FORM}/E-TEXT"]
    assert entry.text == "E-TEXT · 280 words"
    assert long.strip() in words_on(step.item)


def test_the_others_may_read_all_of_it(told: Trust, sit: Sit) -> None:
    step = _debrief(told, sit, "ash")

    said = []
    for key in (STORIES, SILENT, WITHDRAWN):
        _open(step, key)
        said.append(words_on(step.matter).splitlines()[0])

    assert said == ["Different stories", "Who could not be heard", "Questions no longer asked"]


def test_nothing_is_cut_and_everything_is_named(told: Trust, sit: Sit) -> None:
    step = _debrief(told, sit)
    for key in (STORIES, SILENT, WITHDRAWN):
        _open(step, key)

        assert_nothing_cut(step)
        assert_all_named(step)
    assert focused().isVisible()


def _answer(trust: Trust, name: str, code: str, reply: str, asked: int = 2) -> None:
    scoring.give_answer(trust[name], trust.seen_by(name), FORM, code, reply, asked=asked)


def _debrief(trust: Trust, sit: Sit, name: str = "hazel") -> DebriefStep:
    for one in PANEL:
        visits.finish_reviewer(trust[one], trust.seen_by(one))
    trust.sync(*PANEL, *PANEL)
    sitting: Evening = sit(name)
    sitting.window.open_visit(trust.visit, "debrief")
    settle(sitting.window)
    return sitting.window.pages.visit.later.debrief


def _open(step: DebriefStep, key: str) -> None:
    entries = step.list.entries.findChildren(EntryButton)
    click(next(one for one in entries if one.entry.key == key))
    settle(step.window())
    assert step.list.entries.current == key
