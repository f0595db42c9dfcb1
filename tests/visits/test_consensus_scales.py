"""What stands for a panel on every scale, whoever sits where, and who has a vote at all."""

from collections.abc import Mapping
from itertools import permutations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    is_reply,
)
from qvisit.forms.item import Item, Scale
from qvisit.forms.section import Kind
from qvisit.forms.template import Share, Template
from qvisit.visits.consensus import replies
from tests.forms.made import kind_for, make_item, make_section
from tests.forms.test_asked import rule
from tests.visits.seen import Person, core, view, views

SCALES: tuple[Scale, ...] = get_args(Scale)
OWN_WORDS = ("TEXT", "PHOTO")
REPLIES: Mapping[Scale, tuple[str, ...]] = {
    "MET3": ("met", "partly", "not_met"),
    "LEVEL4": ("4", "3", "2", "1"),
    "YES_NO": ("yes", "no"),
    "COUNT": ("1/2", "2/4", "5/10", "9/10", "0/3"),
    "NUMBER": ("9", "9.0", "10", "100", "-3"),
    "CHOICE": ("day", "evening", "night"),
    "MULTI": ("day", "night", "day,night", "evening"),
    "TEXT": ("Calm.", "Loud."),
    "PHOTO": ("Picture 1", "Picture 2"),
    "DATE": ("2027-03-09", "2026-12-31", "2027-01-01"),
    "TIME": ("09:59", "10:00", "22:10"),
    "DATE_TIME": ("2027-03-09T14:02", "2027-03-09T09:30", "2026-12-31T23:59"),
    "SIGN": ("none", "once", "repeated", "serious"),
    "MARKER": ("0", "1", "2", "3"),
}


@pytest.mark.parametrize(
    ("scale", "given_replies", "stands"),
    [
        ("NUMBER", ("100", "9", "10"), "10"),
        ("NUMBER", ("100", "9"), "9"),
        ("NUMBER", ("-3", "-10", "2.5", "0"), "-3"),
        ("DATE", ("2027-03-09", "2026-12-31", "2027-01-01"), "2027-01-01"),
        ("DATE", ("2027-03-09", "2026-12-31"), "2026-12-31"),
        ("TIME", ("22:10", "09:59", "10:00"), "10:00"),
        ("DATE_TIME", ("2027-01-01T00:00", "2026-12-31T23:59"), "2026-12-31T23:59"),
        ("COUNT", ("9/10", "1/3", "1/2"), "1/2"),
        ("YES_NO", ("yes", "no"), "no"),
        ("YES_NO", ("yes", "no", "yes"), "yes"),
        ("MARKER", ("3", "1", "0"), "1"),
        ("SIGN", ("none", "once", "none"), "once"),
        ("CHOICE", ("night", "day", "night"), "night"),
        ("CHOICE", ("night", "evening"), "evening"),
        ("CHOICE", ("night", "evening", "day"), "day"),
        ("MULTI", ("night", "day"), "day,night"),
        ("MULTI", ("evening,night", "day,night"), "day,evening,night"),
        ("TEXT", ("Loud.", "Calm."), "Loud."),
        ("PHOTO", ("Picture 2", "Picture 1"), "Picture 2"),
    ],
)
def test_each_scale_has_its_rule(scale: Scale, given_replies: tuple[str, ...], stands: str) -> None:
    assert view(make_item(scale=scale), *given_replies).reply == stands


@pytest.mark.parametrize(
    ("scale", "given_replies", "lowest"),
    [
        ("NUMBER", ("100", "9", "10"), "9"),
        ("COUNT", ("9/10", "10/10", "2/3"), "2/3"),
        ("YES_NO", ("yes", "yes", "no"), "no"),
        ("MET3", ("met", "met", "partly"), "partly"),
    ],
)
def test_of_a_critical_item_the_lowest_stands(
    scale: Scale, given_replies: tuple[str, ...], lowest: str
) -> None:
    item = make_item(scale=scale, is_critical=True, escalate=["nurse_in_charge"])

    seen = view(item, *given_replies)

    assert (seen.reply, seen.to_discuss) == (lowest, True)


@pytest.mark.parametrize("given_replies", [("1/2", "2/4"), ("5/10", "1/2", "2/4")])
def test_a_critical_count_written_in_two_ways_is_no_disagreement(
    given_replies: tuple[str, ...],
) -> None:
    item = make_item(scale="COUNT", is_critical=True, escalate=["nurse_in_charge"])

    assert not view(item, *given_replies).to_discuss


@pytest.mark.parametrize("scale", OWN_WORDS)
def test_of_own_words_the_first_seats_stand_and_all_are_shown(scale: Scale) -> None:
    here, there = REPLIES[scale]

    seen = view(make_item(scale=scale), DONT_KNOW, here, there)

    assert seen.reply == here
    assert [one.reply for one in seen.views] == [DONT_KNOW, here, there]
    assert not seen.to_discuss


def some_replies(scale: Scale) -> st.SearchStrategy[list[str | None]]:
    """What up to five people reply, some of them nothing."""
    known = st.sampled_from([*REPLIES[scale], *sorted(NON_ANSWERS), None, "nonsense, surely"])
    return st.lists(known, min_size=1, max_size=5)


scales = st.sampled_from(SCALES)
asked_and_replied = scales.flatmap(lambda scale: st.tuples(st.just(scale), some_replies(scale)))


@given(asked_and_replied, st.booleans(), st.data())
def test_the_order_of_seats_never_matters_but_for_own_words(
    drawn: tuple[Scale, list[str | None]], critical: bool, data: st.DataObject
) -> None:
    scale, said = drawn
    standards = kind_for(scale) == "standards"
    item = make_item(scale=scale, is_critical=critical and standards)
    turned = data.draw(st.permutations(said))

    here, there = view(item, *said), view(item, *turned)

    assert (here.spread, here.to_discuss) == (there.spread, there.to_discuss)
    if scale not in OWN_WORDS:
        assert here.reply == there.reply


@pytest.mark.parametrize("scale", [one for one in SCALES if one not in OWN_WORDS])
def test_every_order_of_three_seats_gives_the_same(scale: Scale) -> None:
    item, said = make_item(scale=scale), (*REPLIES[scale], NOT_APPLICABLE)[:3]

    assert len({view(item, *turned).reply for turned in permutations(said)}) == 1


@given(asked_and_replied)
def test_a_panel_of_twice_as_many_who_say_the_same_says_the_same(
    drawn: tuple[Scale, list[str | None]],
) -> None:
    scale, said = drawn
    item = make_item(scale=scale)

    once, twice = view(item, *said), view(item, *said, *said)

    assert (once.reply, once.spread, once.to_discuss) == (
        twice.reply,
        twice.spread,
        twice.to_discuss,
    )


@given(asked_and_replied)
def test_what_stands_was_said_or_is_a_non_answer(drawn: tuple[Scale, list[str | None]]) -> None:
    scale, said = drawn

    item = make_item(scale=scale)

    stands = view(item, *said).reply

    if scale == "MULTI" and stands not in NON_ANSWERS:
        named = {one for reply in said if reply for one in reply.split(",")}
        assert set(stands.split(",")) <= named
    else:
        assert stands in said or stands == NOT_ASSESSED
    has_value = any(one and is_reply(item, one) and one not in NON_ANSWERS for one in said)
    assert (stands in NON_ANSWERS) is not has_value


@given(asked_and_replied, st.sampled_from([None, DONT_KNOW, PREFER_NOT, NOT_ASSESSED]))
def test_one_more_without_a_value_changes_no_value(
    drawn: tuple[Scale, list[str | None]], more: str | None
) -> None:
    scale, said = drawn
    item = make_item(scale=scale)
    before = view(item, *said)

    after = view(item, *said, more)

    if before.reply not in NON_ANSWERS:
        assert (after.reply, after.spread) == (before.reply, before.spread)


SHARED_OUT = (
    Share(id="look", title="Look", for_whom="Anyone.", methods=("observe",)),
    Share(id="read", title="Read", for_whom="Anyone.", methods=("check_record",)),
)
LOOK, READ = ("core/look",), ("core/read",)


def in_two_shares() -> Template:
    return core(make_item("D1"), make_item("R1", method="check_record"), shares=SHARED_OUT)


def test_who_is_not_to_look_at_an_item_is_not_missing_there() -> None:
    found = views(
        in_two_shares(),
        Person({"D1": NOT_APPLICABLE}, shares=LOOK),
        Person({"R1": "met"}, shares=READ),
    )

    assert [len(found[code].views) for code in ("D1", "R1")] == [1, 1]
    assert replies(found.values()) == {"D1": NOT_APPLICABLE, "R1": "met"}


def test_an_item_does_not_apply_only_when_all_who_are_to_look_at_it_say_so() -> None:
    silent, agrees = Person({}, shares=LOOK), Person({"D1": NOT_APPLICABLE}, shares=LOOK)
    reader = Person({"R1": "met"}, shares=READ)

    one = views(in_two_shares(), agrees, silent, reader)["D1"]
    both = views(in_two_shares(), agrees, agrees, reader)["D1"]

    assert (one.reply, [view.reason for view in one.views]) == (NOT_ASSESSED, ["", "No answer"])
    assert both.reply == NOT_APPLICABLE


def test_who_has_not_begun_at_all_is_not_waited_for() -> None:
    absent = Person(has_begun=False)

    seen = views(core(make_item()), Person({"A1": NOT_APPLICABLE}), absent)["A1"]

    assert (seen.reply, len(seen.views)) == (NOT_APPLICABLE, 1)


def test_a_value_from_somebody_who_was_not_to_look_counts_all_the_same() -> None:
    found = views(
        in_two_shares(),
        Person({"D1": "met"}, shares=LOOK),
        Person({"D1": "not_met", "R1": "met"}, shares=READ),
    )

    assert [one.counts for one in found["D1"].views] == [True, True]
    assert (found["D1"].reply, found["D1"].to_discuss) == ("not_met", True)


@pytest.mark.parametrize("scale", [one for one in SCALES if one != "SIGN"])
def test_does_not_apply_against_a_value_is_talked_about(scale: Scale) -> None:
    seen = view(make_item(scale=scale), NOT_APPLICABLE, REPLIES[scale][0])

    assert (seen.reply, seen.to_discuss) == (REPLIES[scale][0], True)


@pytest.mark.parametrize("kind", ["voices", "first_impressions", "team_culture", "actions"])
def test_kinds_that_are_not_agreed_are_not_talked_about(kind: Kind) -> None:
    item = make_item(scale="LEVEL4", key_question=None)

    seen = views(core(item, kind=kind), Person({"A1": "4"}), Person({"A1": "1"}))["A1"]

    assert not seen.to_discuss


@pytest.mark.parametrize("method", ["ask_patient", "ask_carer", "ask_staff"])
@pytest.mark.parametrize("scale", [one for one in SCALES if kind_for(one) == "standards"])
def test_what_is_asked_counts_only_from_those_who_asked(scale: Scale, method: str) -> None:
    item = make_item(scale=scale, method=method, say_aloud="Is it so?")
    low, high = REPLIES[scale][-1], REPLIES[scale][0]

    seen = views(core(item), Person({"A1": low}, asked=0), Person({"A1": high}, asked=1))["A1"]
    nobody = views(core(item), Person({"A1": low}, asked=0))["A1"]

    assert seen.reply == high
    assert [(one.counts, one.reason) for one in seen.views] == [(False, "Asked nobody"), (True, "")]
    assert nobody.reply == NOT_ASSESSED


@pytest.mark.parametrize("reply", sorted(NON_ANSWERS))
def test_a_non_answer_to_what_is_asked_needs_nobody_asked(reply: str) -> None:
    item = make_item(method="ask_patient", say_aloud="Is it so?")

    seen = views(core(item), Person({"A1": reply}, asked=0))["A1"]

    assert (seen.reply, seen.views[0].counts) == (reply, True)


def gated(method: str = "observe") -> Template:
    """A question about a room, and one about the room's door that follows a yes."""
    door = make_item("D1", method=method, enable_when=rule(("G1", "=", "yes")))
    return core(make_item("G1", "YES_NO"), door, shares=SHARED_OUT)


def test_an_answer_that_ones_own_answers_hide_has_no_vote() -> None:
    found = views(
        gated(),
        Person({"G1": "yes", "D1": "met"}),
        Person({"G1": "no", "D1": "not_met"}),
        Person({"G1": "yes", "D1": "met"}),
    )

    assert [one.reply for one in found["D1"].views] == ["met", "met"]
    assert (found["D1"].reply, found["D1"].asked) == ("met", True)
    assert found["D1"].spread == 0


def test_what_the_panels_answers_hide_is_not_asked_and_not_talked_about() -> None:
    people = [Person({"G1": "yes", "D1": reply}) for reply in ("met", "not_met")]
    noes = [Person({"G1": "no"})] * 3

    shown, hidden = views(gated(), *people), views(gated(), *people, *noes)

    assert (shown["D1"].asked, shown["D1"].to_discuss) == (True, True)
    assert (hidden["D1"].asked, hidden["D1"].to_discuss) == (False, False)
    assert len(hidden["D1"].views) == 2


def test_what_the_panel_agreed_decides_what_is_asked() -> None:
    people = (Person({"G1": "yes", "D1": "met"}, "panel_lead"), Person({"G1": "no"}))

    found = views(gated(), *people, agreed={"G1": "yes"})

    assert (found["G1"].reply, found["D1"].asked, found["D1"].reply) == ("yes", True, "met")
    assert not views(gated(), *people)["D1"].asked


@pytest.mark.parametrize(("gate", "asked"), [("yes", True), ("no", False)])
def test_what_hangs_on_a_colleagues_item_is_asked_until_their_answer_decides(
    gate: str, asked: bool
) -> None:
    looker = Person({"G1": gate}, shares=LOOK)
    reader = Person({"D1": "not_met"}, shares=READ)

    found = views(gated("check_record"), looker, reader)

    assert [one.reply for one in found["D1"].views] == ["not_met"]
    assert (found["D1"].reply, found["D1"].asked) == ("not_met", asked)


def test_who_did_not_answer_what_hangs_on_a_colleagues_item_is_missing_there() -> None:
    looker = Person({"G1": "yes"}, shares=LOOK)

    found = views(gated("check_record"), looker, Person({}, shares=READ))

    assert [one.reason for one in found["D1"].views] == ["No answer"]
    assert (found["D1"].reply, found["D1"].asked) == (NOT_ASSESSED, True)


def test_without_shares_an_unanswered_gate_hides_what_is_behind_it() -> None:
    found = views(gated(), Person({"D1": "met"}), Person({}))

    assert (found["D1"].views, found["D1"].asked) == ((), False)


def test_a_section_that_the_panels_answers_hide_has_no_votes() -> None:
    inner = make_section(make_item("N1"), enable_when=rule(("G1", "=", "yes")))
    template = core(make_section(make_item("G1", "YES_NO")), inner)

    found = views(template, Person({"G1": "yes", "N1": "met"}), Person({"G1": "no", "N1": "met"}))

    assert not found["N1"].asked
    assert len(found["N1"].views) == 1


def test_views_are_in_the_templates_order_whatever_hangs_on_what() -> None:
    items: tuple[Item, ...] = (
        make_item("A1", enable_when=rule(("Z1", "exists", "true"))),
        make_item("Z1"),
        make_item("B1"),
    )

    assert list(views(core(*items), Person({}))) == ["A1", "Z1", "B1"]
