"""`qvisit visit plan`: by sets and single templates, with everybody's part."""

import json
from collections.abc import Mapping, Sequence

from qvisit.store.library import TemplateName, template_text
from qvisit.usecases.plan_form import new_service
from qvisit.usecases.templates import shipped_templates
from qvisit.usecases.visits import find_visit, open_visit
from qvisit.usecases.ward_history import signed_level
from qvisit.usecases.wards import enter_services, enter_ward
from qvisit.visits.kinds import VisitPlanned
from qvisit.visits.workload import (
    TOO_LONG,
    minutes_by_person,
    named_shares,
    shares_of_nobody,
)
from tests.cli.command import Command, refused
from tests.cli.test_visits import PANEL
from tests.usecases.trust import Trust, debriefed, signed_off

PLAN = ("visit", "plan", "--ward", "WIL", "--day", "2027-05-01", *PANEL)


def _planned(trust: Trust, command: Command, *words: str) -> VisitPlanned:
    done = command("linden", *PLAN, "--json", *words)
    assert done.returncode == 0
    (one,) = json.loads(done.stdout)
    ws = trust["linden"]
    return open_visit(ws, find_visit(ws, one["visit"])).plan


def _asked(plan: VisitPlanned) -> list[str]:
    return [pin.template for pin in plan.templates]


def _shares(plan: VisitPlanned) -> Mapping[str, Sequence[str]]:
    return {seat.name: seat.shares for seat in plan.panel}


def test_a_visit_is_planned_with_the_core_visit_where_nothing_is_said(
    trust: Trust, command: Command
) -> None:
    plan = _planned(trust, command)

    core = [one for one in shipped_templates() if one.id == "core-visit"]
    minutes = minutes_by_person(core, plan.panel)
    assert _asked(plan) == ["core-visit"]
    assert all(_shares(plan).values())
    assert shares_of_nobody(core, plan.panel) == ()
    assert max(minutes.values()) <= TOO_LONG


def test_a_set_and_single_templates_go_together(trust: Trust, command: Command) -> None:
    full = _planned(trust, command, "--set", "Full visit")
    more = _planned(trust, command, "--set", "core-visit", "--template", "team-culture")
    single = _planned(trust, command, "--template", "voices 1.0.0")

    assert len(full.templates) == 6
    assert _asked(more) == ["core-visit", "team-culture"]
    assert _asked(single) == ["voices"]


def test_every_share_is_given_out_unless_somebody_else_is_named(
    trust: Trust, command: Command
) -> None:
    voices = [one for one in shipped_templates() if one.id == "voices"]
    every = {name for name, _share in named_shares(voices)}

    proposed = _shares(_planned(trust, command, "--template", "voices"))
    changed = _shares(
        _planned(
            trust, command, "--template", "voices",
            "--share", "Hazel=voices/with-patients", "--share", "ash=voices/with-patients",
        )
    )  # fmt: skip

    assert {name for shares in proposed.values() for name in shares} == every
    assert "voices/with-patients" in proposed["Rowan"]
    assert "voices/with-patients" not in changed["Rowan"]
    assert "voices/with-patients" in changed["Hazel"]
    assert "voices/with-patients" in changed["Ash"]
    assert {name for shares in changed.values() for name in shares} == every


def test_what_stops_a_choice_is_said_in_words(command: Command) -> None:
    no_set = refused(command("linden", *PLAN, "--set", "everything"))
    no_template = refused(command("linden", *PLAN, "--template", "voices 9.9.9"))
    voices = (*PLAN, "--template", "voices")
    no_share = refused(command("linden", *voices, "--share", "Hazel=voices/sing"))
    nobody = refused(command("linden", *voices, "--share", "Linden=voices/with-staff"))

    assert "no set of templates called 'everything'" in no_set
    assert "full-visit" in no_set
    assert "no template called 'voices 9.9.9'" in no_template
    assert "no share called 'voices/sing'" in no_share
    assert "voices/with-staff" in no_share
    assert "'Linden' is not on this panel." in nobody


def test_a_plan_says_what_to_look_at_again_and_is_kept(trust: Trust, command: Command) -> None:
    team = new_service("Goldcrest Team", "GC1", "Eastlow", "Community team", "community_team")
    enter_services(trust["linden"], team)
    words = [*PLAN, "--template", "voices", "--json"]
    words[words.index("WIL")] = "GC1"

    done = command("linden", *words)

    (one,) = json.loads(done.stdout)
    ws = trust["linden"]
    assert open_visit(ws, find_visit(ws, one["visit"])).plan.ward_code == "GC1"
    told = "is worded for wards, and this is a community team."
    assert done.stderr.count(told) == 1
    assert all(line.startswith("Look at this: ") for line in done.stderr.splitlines())


def test_a_plan_can_want_more_people_with_lived_experience_than_the_panel_has(
    trust: Trust, command: Command
) -> None:
    plan = _planned(trust, command, "--lived", "2")
    told = command("linden", *PLAN, "--lived", "2")
    enough = command("linden", *PLAN, "--lived", "1")

    assert plan.intended_lived == 2
    assert "The plan asks for 2 lived-experience reviewers; this panel has 1." in told.stderr
    assert "lived-experience" not in enough.stderr


def test_a_long_part_is_told_and_stops_no_plan(trust: Trust, command: Command) -> None:
    usual = command("linden", *PLAN)
    done = command("linden", *PLAN, "--set", "full-visit")

    assert done.returncode == 0
    assert "minutes of questions; more than 60 is too much." in done.stderr
    assert "minutes of questions" not in usual.stderr
    assert "worded for" not in done.stderr


def test_a_template_for_practice_is_refused_for_a_real_visit(command: Command) -> None:
    practice = next((one.id for one in shipped_templates() if one.practice), "practice-visit")

    said = refused(command("linden", *PLAN, "--template", practice))

    assert f"no template called '{practice}'" in said


def test_sets_are_listed_with_what_they_ask(command: Command) -> None:
    rows = json.loads(command("linden", "visit", "sets", "--json").stdout)

    full = next(row for row in rows if row["set"] == "full-visit")
    by_id = {one.id: one for one in shipped_templates()}
    chosen = [by_id[name] for name in full["templates"]]
    assert full["questions"] == sum(len(one.items) for one in chosen)
    assert full["minutes"] == sum(one.minutes for one in chosen)


def test_a_visit_is_followed_up_by_what_it_agreed(trust: Trust, command: Command) -> None:
    debriefed(trust)

    plan = _planned(trust, command, "--follow-up", trust.visit[:8])

    (pin,) = plan.templates
    assert plan.visit_type == "follow_up"
    assert pin.template.startswith("follow-up-wil-")
    with trust["linden"].reading() as session:
        text = template_text(session, TemplateName(pin.template, pin.version, pin.hash))
    assert text is not None
    assert "has been done: Every bedroom door locks." in text


def test_a_follow_up_goes_with_more_questions(trust: Trust, command: Command) -> None:
    debriefed(trust)

    asked = _asked(_planned(trust, command, "--follow-up", trust.visit[:8], "--set", "follow-up"))
    more = _asked(_planned(trust, command, "--follow-up", trust.visit, "--template", "voices"))

    assert [name.startswith("follow-up-wil-") for name in asked] == [True]
    assert more == [asked[0], "voices"]


def test_what_cannot_be_followed_up_is_said_in_words(trust: Trust, command: Command) -> None:
    enter_ward(trust["linden"], "Rush Ward", "RSH", "Northfield Hospital", "Acute")
    rush = [*PLAN]
    rush[rush.index("WIL")] = "RSH"

    early = refused(command("linden", *PLAN, "--follow-up", trust.visit))
    other = refused(command("linden", *rush, "--follow-up", trust.visit))
    unknown = refused(command("linden", *PLAN, "--follow-up", "nowhere"))

    assert "The visit to Willow Ward is not agreed yet" in early
    assert "That visit was to Willow Ward (WIL)." in other
    assert "knows no visit 'nowhere'" in unknown


def test_the_level_of_the_last_visit_is_kept_in_the_plan(trust: Trust, command: Command) -> None:
    before = _planned(trust, command, "--template", "voices")
    signed_off(trust)

    plan = _planned(trust, command, "--template", "voices")

    known = signed_level(trust["linden"], plan.ward)
    assert known is not None
    assert before.last_level is None
    assert plan.last_level == known.level
