"""Who on the panel looks at what, and how shares are given out."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.item import Method, Role
from qvisit.forms.template import Share, Template
from qvisit.visits.assignment import (
    assigned_items,
    elsewhere,
    propose_shares,
    seconds_of,
    share_items,
    share_name,
    shares_of,
)
from qvisit.visits.kinds import Seat
from tests.forms.made import make_item, make_section, make_template
from tests.visits.panel import an_id

ROLES: tuple[Role, ...] = ("lived_experience_reviewer", "visitor", "panel_lead")
METHODS: tuple[Method, ...] = ("observe", "ask_patient", "ask_staff", "check_record")


def sit(name: str, *shares: str, role: Role = "visitor") -> Seat:
    return Seat(person=an_id(name), name=name, role=role, shares=shares)


def share(name: str, *methods: Method, roles: Sequence[Role] = (), **more: object) -> Share:
    fields = {"id": name, "title": name, "for_whom": "Anyone.", "methods": methods, "roles": roles}
    return Share.model_validate({**fields, **more})


def ward_walk() -> Template:
    """Doors to look at, people to ask, files to read, and staff to ask, who are in no share."""
    asked = make_item("P1", method="ask_patient", say_aloud="Is it so?", seconds=600)
    return make_template(
        make_section(make_item("D1"), asked, make_item("R1", method="check_record", seconds=300)),
        make_section(make_item("D2"), make_item("S1", method="ask_staff")),
        id="walk",
        shares=(
            share("look", "observe"),
            share("talk", "ask_patient"),
            share("read", "check_record", roles=["panel_lead"]),
            share("look-far", "observe", sections=["d2"]),
        ),
    )


EVERY = {"D1", "P1", "R1", "D2", "S1"}


def test_while_no_share_is_given_out_everybody_looks_at_all() -> None:
    panel = [sit("Ash"), sit("Rowan")]

    assert [assigned_items(ward_walk(), one, panel) for one in panel] == [EVERY, EVERY]
    assert elsewhere(ward_walk(), panel[0], panel) == frozenset()


def test_who_has_a_share_looks_at_it_and_others_do_not() -> None:
    _ash, rowan, _hazel = panel = [
        sit("Ash", "walk/look"),
        sit("Rowan", "walk/talk"),
        sit("Hazel", "walk/read", "walk/look"),
    ]

    found = [assigned_items(ward_walk(), one, panel) for one in panel]

    assert found == [{"D1", "D2", "S1"}, {"P1", "S1"}, {"D1", "D2", "R1", "S1"}]
    assert elsewhere(ward_walk(), rowan, panel) == {"D1", "D2", "R1"}


def test_what_nobody_has_is_everybodys() -> None:
    panel = [sit("Ash", "walk/look"), sit("Rowan")]

    found = [assigned_items(ward_walk(), one, panel) for one in panel]

    assert found == [EVERY, {"P1", "R1", "S1"}]


def test_a_share_may_be_a_part_of_another() -> None:
    panel = [sit("Ash", "walk/look-far"), sit("Rowan", "walk/look")]

    found = [assigned_items(ward_walk(), one, panel) for one in panel]

    assert found == [{"D2", "P1", "R1", "S1"}, EVERY]


@pytest.mark.parametrize("name", ["other/look", "look", "walk/looking", "walk/"])
def test_a_share_of_another_template_or_of_none_changes_nothing(name: str) -> None:
    panel = [sit("Ash", name), sit("Rowan")]

    assert shares_of(ward_walk(), panel[0]) == ()
    assert [assigned_items(ward_walk(), one, panel) for one in panel] == [EVERY, EVERY]


names = st.sampled_from(["walk/look", "walk/talk", "walk/read", "walk/look-far", "other/look"])


@given(st.lists(st.lists(names, max_size=4, unique=True), min_size=1, max_size=5))
def test_nothing_falls_between_two_chairs(held: list[list[str]]) -> None:
    template = ward_walk()
    panel = [sit(f"P{n}", *shares) for n, shares in enumerate(held)]

    found = [assigned_items(template, one, panel) for one in panel]

    assert frozenset().union(*found) == EVERY
    given = [
        {item.code for held in shares_of(template, one) for item in share_items(template, held)}
        for one in panel
    ]
    nobodys = EVERY.difference(*given)
    for one, codes, own in zip(panel, found, given, strict=True):
        assert codes == own | nobodys
        assert elsewhere(template, one, panel) == EVERY - codes


def test_the_items_of_a_share_are_those_of_its_methods_and_sections() -> None:
    template = ward_walk()

    found = [[item.code for item in share_items(template, one)] for one in template.shares]

    assert found == [["D1", "D2"], ["P1"], ["R1"], ["D2"]]
    assert [seconds_of(share_items(template, one)) for one in template.shares] == [
        120,
        600,
        300,
        60,
    ]


def test_a_share_goes_to_the_role_that_it_names() -> None:
    panel = [sit("Ash"), sit("Hazel", role="panel_lead")]

    given_out = propose_shares([ward_walk()], panel)

    assert given_out == {
        an_id("Ash"): ("walk/talk",),
        an_id("Hazel"): ("walk/look", "walk/read", "walk/look-far"),
    }


def test_a_role_that_nobody_has_goes_to_whoever_has_least() -> None:
    panel = [sit("Ash"), sit("Rowan", role="lived_experience_reviewer")]

    given_out = propose_shares([ward_walk()], panel)

    assert given_out == {
        an_id("Ash"): ("walk/talk",),
        an_id("Rowan"): ("walk/look", "walk/read", "walk/look-far"),
    }


def test_a_share_for_anyone_does_not_go_to_the_one_who_alone_can_take_another() -> None:
    doors = make_item("D1", seconds=600)
    asked = make_item("P1", method="ask_patient", say_aloud="Is it so?", seconds=600)
    shares = (share("look", "observe"), share("talk", "ask_patient", roles=[ROLES[0]]))
    template = make_template(doors, asked, id="walk", shares=shares)
    panel = [sit("Rowan", role="lived_experience_reviewer"), sit("Ash")]

    given_out = propose_shares([template], panel)

    assert given_out == {an_id("Rowan"): ("walk/talk",), an_id("Ash"): ("walk/look",)}


def test_there_is_nothing_to_propose_without_a_panel_or_without_shares() -> None:
    assert propose_shares([ward_walk()], []) == {}
    assert propose_shares([make_template(make_item())], [sit("Ash")]) == {an_id("Ash"): ()}


a_share = st.tuples(st.sampled_from(METHODS), st.sets(st.sampled_from(ROLES)), st.integers(10, 900))
templates = st.lists(st.lists(a_share, min_size=1, max_size=6), min_size=1, max_size=3)
panels = st.lists(st.sampled_from(ROLES), min_size=1, max_size=5)


def build(drawn: list[list[tuple[Method, set[Role], int]]]) -> list[Template]:
    """Templates in which each share is one section with one item."""
    return [
        make_template(
            *(
                make_section(
                    make_item(f"I{n}", method=method, seconds=seconds, say_aloud="Is it so?")
                )
                for n, (method, _, seconds) in enumerate(each)
            ),
            id=f"form-{number}",
            shares=tuple(
                share(f"s{n}", method, roles=sorted(roles), sections=[f"i{n}"])
                for n, (method, roles, _) in enumerate(each)
            ),
        )
        for number, each in enumerate(drawn)
    ]


@given(templates, panels)
def test_every_share_is_given_to_one_person_in_the_templates_order(
    drawn: list[list[tuple[Method, set[Role], int]]], roles: list[Role]
) -> None:
    made = build(drawn)
    panel = [sit(f"P{n}", role=role) for n, role in enumerate(roles)]

    given_out = propose_shares(made, panel)

    every = [share_name(one, each) for one in made for each in one.shares]
    assert sorted(name for names in given_out.values() for name in names) == sorted(every)
    assert list(given_out) == [one.person for one in panel]
    for held in given_out.values():
        assert list(held) == sorted(held, key=every.index)
    assert propose_shares(made, panel) == given_out


@given(templates, panels)
def test_no_share_would_be_better_off_with_somebody_else_who_may_take_it(
    drawn: list[list[tuple[Method, set[Role], int]]], roles: list[Role]
) -> None:
    made = build(drawn)
    panel = [sit(f"P{n}", role=role) for n, role in enumerate(roles)]
    seconds = {
        f"form-{n}/s{m}": one[2] for n, each in enumerate(drawn) for m, one in enumerate(each)
    }
    wanted = {
        f"form-{n}/s{m}": one[1] for n, each in enumerate(drawn) for m, one in enumerate(each)
    }

    given_out = propose_shares(made, panel)

    load = {person: sum(seconds[name] for name in held) for person, held in given_out.items()}
    role_of = {one.person: one.role for one in panel}
    for person, held in given_out.items():
        for name in held:
            fitting = [other for other in role_of if role_of[other] in wanted[name]]
            assert person in (fitting or role_of)
        open_ones = [name for name in held if not wanted[name].intersection(roles)]
        if open_ones:
            least = min(seconds[name] for name in open_ones)
            assert load[person] - least <= min(load.values())
