"""The core visit: the same words as its sources, and enough answers when one person must leave."""

from fractions import Fraction
from pathlib import Path

import pytest

from qvisit.forms.check.minutes import estimated_minutes, share_times
from qvisit.forms.item import KEY_QUESTIONS, KeyQuestion
from qvisit.forms.loading import load_template
from qvisit.forms.rule_set import load_rule_set
from qvisit.forms.scoring import COVERAGE_THRESHOLD, SCORED, score_key_questions
from qvisit.forms.template import Template
from qvisit.visits.assessment import assess
from qvisit.visits.assignment import assigned_items
from qvisit.visits.change import Change
from qvisit.visits.consensus import ASK_METHODS, replies, view_items
from qvisit.visits.kinds import Seat
from qvisit.visits.own_kinds import AnswerGiven
from qvisit.visits.visit import Visit
from qvisit.visits.workload import minutes_by_person, shared_out, shares_of_nobody
from tests.forms.made import some_reply
from tests.visits.panel import Laptop, new_panel, plan

RESOURCES = Path(__file__).parents[2] / "resources"
RULES_FILE = RESOURCES / "rule_sets" / "qvisit-internal-1.yaml"
RULES = load_rule_set(RULES_FILE.read_bytes(), RULES_FILE.name)
PEOPLE = ("lead", "reviewer", "visitor")


def shipped(name: str) -> Template:
    path = RESOURCES / "templates" / f"{name}.yaml"
    return load_template(path.read_bytes(), path.name)


CORE = shipped("core-visit")
STANDARDS = shipped("fundamental-standards")
SIGNS = shipped("closed-culture-signs")
IMPRESSIONS = shipped("first-impressions")
SCORED_ITEMS = [item for item in CORE.items_of("standards") if item.scale in SCORED]
TOLD_ELSEWHERE = (
    "FS09-3 FS9A-5 FS10-1 FS10-3 FS11-1 FS11-4 FS12-3 FS12-4 FS12-6 FS12-10 FS13-4 FS13-8 FS14-1 "
    "FS16-1 FS16-2 FS17-1 FS17-3 FS17-4 FS17-7 FS18-1 FS18-3 FS20-3"
)


def visited(*, half: str = "") -> tuple[Visit, dict[str, Laptop]]:
    """A visit with every share given out and answered, by one person perhaps only half."""
    panel = new_panel()
    planned = plan(panel)
    seats = shared_out([CORE], planned.panel)
    panel.say(panel.governance, planned.model_copy(update={"panel": seats}))
    people = {name: getattr(panel, name) for name in PEOPLE}
    visit = Visit(
        panel.fold(),
        {
            one.person: panel.sheet_of(one, *answers(one, seats, half=name == half))
            for name, one in people.items()
        },
    )
    return visit, people


def answers(who: Laptop, seats: tuple[Seat, ...], *, half: bool) -> list[Change]:
    """All that somebody is to look at, or the first half of it, answered in the best way."""
    (seat,) = [one for one in seats if one.person == who.person]
    own = assigned_items(CORE, seat, seats)
    theirs = [item for item in CORE.items if item.code in own]
    if half:
        theirs = theirs[: len(theirs) // 2]
    return [
        who.says(
            AnswerGiven(
                template=CORE.id,
                item=item.code,
                reply=some_reply(item),
                asked=int(item.method in ASK_METHODS),
            ),
            stream=who.answers,
        )
        for item in theirs
    ]


def coverage(visit: Visit) -> dict[KeyQuestion, Fraction]:
    values = replies(view_items(CORE, visit.shared, visit.sheets))
    scores = score_key_questions([CORE], {CORE.id: values})
    return {name: one.compliance.coverage or Fraction(0) for name, one in scores.items()}


def test_at_most_40_items_are_scored_and_every_regulation_is_among_them() -> None:
    assert len(SCORED_ITEMS) == len(CORE.items_of("standards")) == 40
    assert [section.regulation for section in CORE.sections_of("standards")] == [
        section.regulation for section in STANDARDS.sections
    ]


def test_every_item_is_the_same_as_where_it_comes_from() -> None:
    for kind, source in (
        ("standards", STANDARDS),
        ("closed_culture", SIGNS),
        ("first_impressions", IMPRESSIONS),
    ):
        held = [item for item in CORE.items if CORE.kind_of(CORE.section_of(item.code)) == kind]
        assert held
        assert held == [source.item(item.code) for item in held]


def test_a_standard_has_the_title_and_the_prompts_of_the_whole_template() -> None:
    whole = {section.id: section for section in STANDARDS.sections}
    for section in CORE.sections_of("standards"):
        assert section == whole[section.id].model_copy(update={"items": section.items})


def test_hard_words_mean_the_same_as_where_they_come_from() -> None:
    known = {(one.word, one.meaning) for one in (*STANDARDS.hard_words, *SIGNS.hard_words)}

    assert {(one.word, one.meaning) for one in CORE.hard_words} <= known


def test_what_is_told_of_a_core_visit_is_in_it() -> None:
    codes = {item.code for item in CORE.items}

    assert set(TOLD_ELSEWHERE.split()) <= codes
    assert {"WS-A4", "WS-E2"} <= codes
    assert sum(item.is_critical for item in CORE.items) == 14


def test_15_signs_hold_all_that_mean_act_now() -> None:
    signs = CORE.items_of("closed_culture")

    assert len(signs) == 15
    assert {item.code for item in signs if item.is_abuse_sign} == {
        item.code for item in SIGNS.items if item.is_abuse_sign
    }
    assert {item.group for item in signs} == {"A", "B", "C", "D", "E"}


def test_every_key_question_hears_patients_or_carers() -> None:
    for question in KEY_QUESTIONS:
        held = [item for item in SCORED_ITEMS if item.key_question == question]
        assert len(held) >= 6
        assert {item.method for item in held} & {"ask_patient", "ask_carer"}


def test_three_people_have_two_parts_each_and_an_hour_at_most() -> None:
    seats = shared_out([CORE], plan(new_panel()).panel)

    assert [len(seat.shares) for seat in seats] == [2, 2, 2]
    assert shares_of_nobody([CORE], seats) == ()
    assert max(minutes_by_person([CORE], seats).values()) <= 60
    assert all(25 <= share.minutes <= 40 for share in share_times(CORE))
    assert CORE.minutes == estimated_minutes(CORE.items)


def test_all_but_what_staff_are_asked_is_scored_by_two_people() -> None:
    seats = shared_out([CORE], plan(new_panel()).panel)
    parts = [assigned_items(CORE, seat, seats) for seat in seats]

    once = [item for item in SCORED_ITEMS if sum(item.code in part for part in parts) < 2]

    assert len(once) == 6
    assert {item.method for item in once} == {"ask_staff"}


@pytest.mark.parametrize("leaves", PEOPLE)
def test_every_key_question_has_enough_answers_when_one_leaves_at_half_time(leaves: str) -> None:
    visit, _ = visited(half=leaves)

    assessment = assess(visit, [CORE], RULES)

    assert min(coverage(visit).values()) >= COVERAGE_THRESHOLD
    assert all(assessment.facts.voice[question] for question in KEY_QUESTIONS)
    assert "not_rated" not in {one.capped for one in assessment.rating.questions}


@pytest.mark.parametrize(
    ("stays_away", "gaps"),
    [
        (
            "lead",
            {
                "safe": Fraction(2, 15),
                "effective": Fraction(2, 6),
                "caring": Fraction(1, 7),
                "well_led": Fraction(1, 6),
            },
        ),
        ("reviewer", {}),
        ("visitor", {}),
    ],
)
def test_every_key_question_has_enough_answers_when_one_never_comes(
    stays_away: str, gaps: dict[str, Fraction]
) -> None:
    visit, people = visited()
    there = {who: one for who, one in visit.sheets.items() if who != people[stays_away].person}

    found = coverage(Visit(visit.shared, there))

    assert {name: 1 - share for name, share in found.items() if share < 1} == gaps
    assert min(found.values()) >= COVERAGE_THRESHOLD


def test_half_of_the_leads_part_alone_would_not_be_enough() -> None:
    visit, people = visited(half="lead")

    alone = {people["lead"].person: visit.sheets[people["lead"].person]}
    assert min(coverage(Visit(visit.shared, alone)).values()) < COVERAGE_THRESHOLD
