"""Minutes and parts of a panel, from the templates' own figures."""

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.ids import new_id
from qvisit.visits.kinds import Seat, SeatRole
from qvisit.visits.workload import (
    minutes_by_person,
    shared_out,
    shares_of_nobody,
    titles_of_nobody,
)

ITEM = """\
      - code: {code}
        text_standard: Something is well.
        text_easy: Is it well?
        say_aloud: Is it well?
        guidance: Look and ask.
        method: {method}
        scale: MET3
        weight: 1
        seconds: {seconds}
        key_question: caring
        source: Test
"""
TEXT = """\
id: {name}
version: 1.0.0
title: Two parts
kind: standards
purpose: To test.
for_whom: Everyone.
minutes: 10
sources: [Test]
not_covered: All else.
change_note: New.
shares:
  - id: talk
    title: Talk with patients
    for_whom: Whoever listens well.
    roles: [lived_experience_reviewer]
    methods: [ask_patient]
  - id: look
    title: Look around
    for_whom: Anyone.
    roles: [visitor]
    methods: [observe]
sections:
  - id: one
    title: One
    items:
"""


def _template(name: str = "two-parts") -> Template:
    items = (("T-1", "ask_patient", 1200), ("T-2", "observe", 601), ("T-3", "check_record", 60))
    text = TEXT.format(name=name) + "".join(
        ITEM.format(code=code, method=method, seconds=seconds) for code, method, seconds in items
    )
    return load_template(text.encode(), f"{name}.yaml")


def _seat(role: SeatRole, shares: tuple[str, ...] = ()) -> Seat:
    return Seat(person=new_id(), name=role, role=role, shares=shares)


def test_shares_go_to_the_roles_that_they_name() -> None:
    lead, visitor, lived = (
        _seat("panel_lead", ("two-parts/talk",)),
        _seat("visitor"),
        _seat("lived_experience_reviewer"),
    )

    seats = shared_out([_template()], [lead, visitor, lived])

    assert [one.shares for one in seats] == [(), ("two-parts/look",), ("two-parts/talk",)]


def test_minutes_count_what_each_looks_at_and_what_is_in_no_share() -> None:
    seats = shared_out([_template()], [_seat("visitor"), _seat("lived_experience_reviewer")])

    minutes = minutes_by_person([_template()], seats)

    assert list(minutes.values()) == [12, 21]  # 601 + 60 s rounded up, and 1200 + 60 s


def test_without_shares_everybody_looks_at_everything() -> None:
    seats = [_seat("visitor"), _seat("panel_lead")]

    assert list(minutes_by_person([_template()], seats).values()) == [32, 32]
    assert shares_of_nobody([_template()], seats) == ("two-parts/talk", "two-parts/look")


def test_what_nobody_has_is_everybodys() -> None:
    seats = [_seat("visitor", ("two-parts/look",)), _seat("panel_lead")]

    assert shares_of_nobody([_template()], seats) == ("two-parts/talk",)
    assert titles_of_nobody([_template()], seats) == ("Talk with patients",)
    assert list(minutes_by_person([_template()], seats).values()) == [32, 21]


def test_a_share_of_the_longest_names_fits_a_seat() -> None:
    seats = shared_out([_template("w" * 80)], [_seat("visitor"), _seat("panel_lead")])

    assert Seat.model_validate(seats[0].model_dump()) == seats[0]
