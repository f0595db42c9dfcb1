"""The frame of a follow-up: what became of the last visit, and the signs once more."""

from pathlib import Path

import pytest

from qvisit.forms.asked import asked_items
from qvisit.forms.check.minutes import estimated_minutes, share_times
from qvisit.forms.loading import load_template
from qvisit.forms.scoring import score_key_questions
from qvisit.forms.template import Template
from tests.forms.made import some_reply

FOLDER = Path(__file__).parents[2] / "resources" / "templates"


def shipped(name: str) -> Template:
    path = FOLDER / f"{name}.yaml"
    return load_template(path.read_bytes(), path.name)


FOLLOW_UP = shipped("follow-up-visit")
CORE = shipped("core-visit")
QUESTIONS = FOLLOW_UP.items_of("actions")


def test_it_asks_about_actions_and_then_the_signs_of_the_core_visit() -> None:
    signs = [section for section in CORE.sections if section.kind == "closed_culture"]

    assert FOLLOW_UP.kind == "actions"
    assert FOLLOW_UP.sections[0].items == QUESTIONS
    assert list(FOLLOW_UP.sections[1:]) == signs
    assert [item.code for item in QUESTIONS] == [f"FU-{number}" for number in range(1, 13)]


def test_nothing_of_its_own_earns_a_score() -> None:
    replies = {item.code: some_reply(item) for item in FOLLOW_UP.items}

    scores = score_key_questions([FOLLOW_UP], {FOLLOW_UP.id: replies})

    assert all(score.compliance.tally.asked == 0 for score in scores.values())
    assert all(item.weight == 1 and not item.is_critical for item in QUESTIONS)


def test_authors_are_told_what_the_program_adds() -> None:
    purpose = " ".join(FOLLOW_UP.purpose.split())

    assert "QVisit adds each action of last time" in purpose
    assert "each safety-critical item that was not met" in purpose
    assert "Nothing of its own here is scored." in purpose


@pytest.mark.parametrize(
    ("matter", "methods"),
    [
        ("actions-done", {"check_record", "ask_patient"}),
        ("told-back", {"ask_patient", "ask_carer", "observe"}),
    ],
)
def test_what_was_done_and_told_is_asked_of_different_people(
    matter: str, methods: set[str]
) -> None:
    assert {item.method for item in QUESTIONS if item.compares == matter} == methods


def test_people_families_staff_and_records_are_all_asked() -> None:
    assert {item.method for item in QUESTIONS} == {
        "ask_patient",
        "ask_carer",
        "ask_staff",
        "check_record",
        "observe",
    }


@pytest.mark.parametrize(
    ("reply", "asked"),
    [("nobody", False), ("families", True), ("one-group,staff", True), ("everyone", True)],
)
def test_what_got_worse_is_asked_only_when_somebody_is_worse_off(reply: str, asked: bool) -> None:
    assert ("FU-11" in asked_items(FOLLOW_UP, {"FU-10": reply})) == asked


def test_it_takes_30_to_45_minutes_in_two_parts() -> None:
    assert 30 <= FOLLOW_UP.minutes <= 45
    assert FOLLOW_UP.minutes == estimated_minutes(FOLLOW_UP.items)
    assert sum(share.items for share in share_times(FOLLOW_UP)) == len(FOLLOW_UP.items)


def test_an_item_that_the_program_adds_falls_into_a_part_whatever_its_method() -> None:
    methods = {method for share in FOLLOW_UP.shares for method in share.methods}

    assert methods == {"observe", "ask_patient", "ask_carer", "ask_staff", "check_record", "data"}
    assert not any(share.sections for share in FOLLOW_UP.shares)
