"""What a ward's earlier visits say to the plan of the next."""

from dataclasses import replace

import pytest

from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS, LEVEL_WORDS
from qvisit.forms.loading import load_template
from qvisit.forms.template import content_hash
from qvisit.ids import VisitId
from qvisit.store.taken_off import TakenOff
from qvisit.usecases import debrief, reports, scoring, visits
from qvisit.usecases.action_sheet import rows_of_ward
from qvisit.usecases.actions import kept_back
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.carried_actions import actions_to_carry
from qvisit.usecases.plan_form import PlannedForm, plan_from_form
from qvisit.usecases.templates import (
    installed_templates,
    publish_templates,
    rule_set_name,
    shipped_rule_sets,
)
from qvisit.usecases.visit_sets import newest, templates_to_choose
from qvisit.usecases.visits import NewVisit, OpenVisit, open_visit, plan_visit
from qvisit.usecases.ward_history import (
    FRAME,
    NothingAgreedError,
    follow_up,
    last_level,
    last_signs,
    look_back,
    signed_level,
)
from qvisit.usecases.wards import read_register
from qvisit.visits.kinds import WardEntered
from tests.usecases.trust import (
    ACTION,
    PANEL,
    Trust,
    debriefed,
    new_visit,
    score,
    seats,
    short_template,
    signed_off,
)

SIGNS = """\
id: signs
version: 1.0.0
title: Signs
kind: closed_culture
purpose: To test.
for_whom: Everyone on the panel.
minutes: 5
sources: [Test]
not_covered: All else.
change_note: New.
sections:
  - id: one
    title: Signs
    items:
      - code: WS-C3
        text_standard: People are kept waiting for what they are entitled to.
        text_easy: Did you see people wait?
        guidance: Watch.
        method: observe
        scale: SIGN
        weight: 1
        group: C
        source: Test
"""


def _ward(trust: Trust) -> WardEntered:
    return next(one.now.said for one in read_register(trust["linden"]).wards.values())


def _signed_visit(trust: Trust, day: str, reply: str) -> OpenVisit:
    """Another visit of the ward, about its culture alone, as far as the signature."""
    ws = trust["linden"]
    template = load_template(SIGNS.encode(), "signs.yaml")
    new = NewVisit(
        ward=_ward(trust),
        day=day,
        visit_type="announced",
        panel=seats(trust),
        templates=publish_templates(ws, [template]),
        rule_set=rule_set_name(shipped_rule_sets()[0]),
        inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "no"),
    )
    visit = plan_visit(ws, new)
    trust.sync("linden", *PANEL)
    for name in PANEL:
        own = open_visit(trust[name], visit)
        own = scoring.give_answer(trust[name], own, "signs", "WS-C3", reply)
        visits.finish_reviewer(trust[name], own)
    trust.sync(*PANEL, *PANEL)
    lead = trust["hazel"]
    debrief.finish_debrief(lead, debrief.agree_rest(lead, open_visit(lead, visit)))
    trust.sync("hazel", *PANEL, "linden")
    return reports.sign_off(ws, open_visit(ws, visit))


# The level


def test_the_level_of_the_newest_signed_visit_is_known(trust: Trust) -> None:
    first = _signed_visit(trust, "2027-03-01", "none")
    second = _signed_visit(trust, "2027-06-01", "repeated")
    ws, ward = trust["linden"], _ward(trust).ward

    newest_level = signed_level(ws, ward)
    earlier = signed_level(ws, ward, before="2027-06-01")

    assert newest_level is not None
    assert newest_level.level == assess_visit(second).culture.level == 2
    assert newest_level.words == (
        f"Level of concern at the last visit, on 1 June 2027: {LEVEL_WORDS[2]}."
    )
    assert earlier is not None
    assert earlier.level == assess_visit(first).culture.level
    assert earlier.words == (
        "At the last visit, on 1 March 2027, there was not enough evidence of its culture."
    )
    assert last_level(ws, ward, "2027-03-01") is None
    assert last_level(ws, ward, "2027-07-01") == 2
    assert last_signs(ws, ward, "2027-03-01") == last_signs(ws, ward, "2027-06-01") == ()
    assert last_signs(ws, ward, "2027-07-01") == ("WS-C3",)


def test_the_plan_keeps_the_level_of_the_visit_before(trust: Trust) -> None:
    _signed_visit(trust, "2027-06-01", "repeated")
    form = PlannedForm(
        ward=_ward(trust),
        is_new=False,
        day="2027-09-01",
        visit_type="follow_up",
        panel=seats(trust),
        templates=(short_template(),),
        inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "unknown"),
        purpose="",
    )
    ws = trust["linden"]

    after = open_visit(ws, plan_from_form(ws, form)).plan
    before = open_visit(ws, plan_from_form(ws, replace(form, day="2027-05-01"))).plan

    assert (after.last_level, after.last_signs) == (2, ("WS-C3",))
    assert (before.last_level, before.last_signs) == (None, ())


def test_what_is_not_signed_says_nothing_of_the_level(trust: Trust) -> None:
    debriefed(trust)

    assert signed_level(trust["linden"], _ward(trust).ward) is None


def test_answers_that_have_not_come_leave_the_level_unknown(trust: Trust) -> None:
    signed_off(trust)
    trust.sync("linden", "alder")

    known = signed_level(trust["alder"], _ward(trust).ward)

    assert known is None or known.level is None


# What to follow up


def test_what_follows_from_a_visit_is_counted_and_named(trust: Trust) -> None:
    score(trust, "hazel", {"W-1": "not_met"})
    score(trust, "ash", {"W-1": "not_met"})
    score(trust, "rowan", {"W-1": "partly"})
    trust.sync(*PANEL, *PANEL)
    ws = trust["hazel"]
    opened = debrief.agree_rest(ws, trust.seen_by("hazel"))
    opened, finding = debrief.record_finding(
        ws, opened, {"kind": "improvement", "text": "Doors.", "question": "safe"}
    )
    opened, _ = debrief.agree_action(ws, opened, {**ACTION, "finding": finding})
    debrief.finish_debrief(ws, opened)
    trust.sync("hazel", *PANEL, "linden")

    found = follow_up(trust["linden"], trust.seen_by("linden"))

    assert found.is_made
    assert (found.actions, found.critical) == (1, 1)
    assert found.title.startswith("Questions from the visit of ")
    assert found.words == (
        "Asks about 1 action agreed then, 1 safety-critical question not wholly met, and the rest."
    )
    assert [one.code for one in found.template.items_of("standards")] == ["W-1"]


def test_a_visit_with_nothing_to_follow_up_says_so_and_leaves_the_usual_questions(
    trust: Trust,
) -> None:
    for name in PANEL:
        score(trust, name)
    trust.sync(*PANEL, *PANEL)
    ws = trust["hazel"]
    debrief.finish_debrief(ws, debrief.agree_rest(ws, trust.seen_by("hazel")))
    trust.sync("hazel", *PANEL, "linden")

    found = follow_up(trust["linden"], trust.seen_by("linden"))

    assert not found.is_made
    assert found.template.id == FRAME
    assert "agreed no action, and found no safety-critical question unmet." in found.words


def test_a_visit_that_is_not_agreed_cannot_be_followed_up(trust: Trust) -> None:
    with pytest.raises(NothingAgreedError, match="is not agreed yet"):
        follow_up(trust["linden"], trust.seen_by("linden"))


def test_every_laptop_makes_the_same_questions(trust: Trust) -> None:
    debriefed(trust)

    on_two = [follow_up(trust[name], trust.seen_by(name)).template for name in ("hazel", "linden")]

    assert content_hash(on_two[0]) == content_hash(on_two[1])


def test_more_actions_after_the_first_follow_up_make_another_version(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["linden"]
    first = follow_up(ws, trust.seen_by("linden")).template
    publish_templates(ws, [first])
    again = follow_up(ws, trust.seen_by("linden")).template
    lead = trust["hazel"]
    opened = trust.seen_by("hazel")
    finding = next(iter(opened.shared.findings))
    debrief.agree_action(lead, opened, {**ACTION, "aim": "Another door", "finding": finding})
    trust.sync("hazel", "linden")

    more = follow_up(ws, trust.seen_by("linden")).template
    publish_templates(ws, [more])

    assert again == first
    assert (first.version, more.version) == ("1.0.0", "1.1.0")
    assert len(more.items) == len(first.items) + 1


def test_questions_of_one_ward_are_never_offered_to_others(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["linden"]
    made = follow_up(ws, trust.seen_by("linden")).template
    publish_templates(ws, [made])

    known = {one.id for one in newest(templates_to_choose(ws))}

    assert made.id in {one.id for one in installed_templates(ws)}
    assert made.id not in known
    assert FRAME in known


def test_a_ward_that_nobody_has_visited_has_no_past(trust: Trust) -> None:
    past = look_back(trust["linden"], VisitId("nowhere"))

    assert past.level is None
    assert past.follow_up is None


@pytest.mark.parametrize(("reply", "kept"), [("none", False), ("serious", True)])
def test_what_the_ward_may_not_read_is_neither_sent_nor_asked_nor_carried(
    trust: Trust, reply: str, kept: bool
) -> None:
    opened = _agreed_visit(trust, "2027-04-01", reply)
    ws = trust["linden"]
    ward = _ward(trust).ward
    later = plan_visit(ws, replace(new_visit(trust, _ward(trust)), day="2027-05-01"))

    early = kept_back(replace(opened, taken_off=TakenOff(at="2027-04-02T10:00:00Z")))

    assert early == frozenset(opened.shared.actions)  # what cannot be counted is held back
    assert kept_back(opened) == (early if kept else frozenset())
    assert len(rows_of_ward(ws, ward)) == (0 if kept else 1)
    assert len(actions_to_carry(ws, open_visit(ws, later))) == (0 if kept else 1)
    assert follow_up(ws, opened).actions == (0 if kept else 1)


def _agreed_visit(trust: Trust, day: str, reply: str) -> OpenVisit:
    """A visit about the ward's culture alone, with one action about a sign."""
    ws = trust["linden"]
    pins = publish_templates(ws, [load_template(SIGNS.encode(), "signs.yaml")])
    visit = plan_visit(ws, replace(new_visit(trust, _ward(trust)), day=day, templates=pins))
    trust.sync("linden", *PANEL)
    for name in PANEL:
        own = open_visit(trust[name], visit)
        own = scoring.give_answer(trust[name], own, "signs", "WS-C3", reply)
        visits.finish_reviewer(trust[name], own)
    trust.sync(*PANEL, *PANEL)
    lead = trust["hazel"]
    agreed = debrief.agree_rest(lead, open_visit(lead, visit))
    said = {"kind": "concern", "text": "They wait.", "question": "safe", "items": ("WS-C3",)}
    agreed, finding = debrief.record_finding(lead, agreed, said)
    agreed, _ = debrief.agree_action(lead, agreed, {**ACTION, "finding": finding})
    debrief.finish_debrief(lead, agreed)
    trust.sync("hazel", *PANEL, "linden")
    return open_visit(ws, visit)
