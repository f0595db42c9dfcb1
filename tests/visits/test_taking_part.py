"""Taking part without a laptop of one's own: on paper that somebody types, or on a lent laptop."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.ids import PersonId
from qvisit.visits import kinds, own_kinds
from qvisit.visits.change import Change
from qvisit.visits.fold import fold_sheet
from qvisit.visits.panel_kinds import (
    ColleagueAdmitted,
    ColleagueArrived,
    ColleagueDeclined,
    PaperBegun,
    PaperConfirmed,
)
from qvisit.visits.visit import Sheet
from tests.visits.panel import VISIT, Laptop, Panel, laptop, new_panel


def answer(reply: str, item: str = "A1") -> own_kinds.AnswerGiven:
    return own_kinds.AnswerGiven(template="core", item=item, reply=reply)


def begun(panel: Panel) -> PaperBegun:
    return PaperBegun(writer=panel.reviewer.person)


def confirmed(panel: Panel, by: Laptop) -> PaperConfirmed:
    return PaperConfirmed(writer=panel.reviewer.person, by=by.person)


def sheet_of_reviewer(panel: Panel, *changes: Change) -> Sheet:
    return fold_sheet(VISIT, panel.reviewer.person, changes, panel.members, panel.fold())


def arrival(who: Laptop) -> ColleagueArrived:
    return ColleagueArrived(
        person=who.person,
        device=who.member.device,
        name="Oak",
        role="visitor",
        no_conflict=True,
        confidential=True,
    )


def test_what_is_typed_from_paper_is_its_writers_and_names_the_typist() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, begun(panel))

    typed = panel.lead.says(answer("met"), stream=panel.reviewer.answers)
    sheet = sheet_of_reviewer(panel, typed)

    written = sheet.answers["core", "A1"]
    assert sheet.reply("core", "A1") == "met"
    assert (written.author, written.typist) == (panel.reviewer.person, panel.lead.person)


def test_a_writers_own_answer_names_no_typist() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, begun(panel))

    own = panel.reviewer.says(answer("partly"), stream=panel.reviewer.answers)

    assert sheet_of_reviewer(panel, own).answers["core", "A1"].typist is None


def test_nobody_types_for_another_without_saying_so() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, begun(panel))

    typed = panel.visitor.says(answer("met"), stream=panel.reviewer.answers)
    sheet = sheet_of_reviewer(panel, typed)

    assert not sheet.answers
    assert [one.change for one in sheet.refused] == [typed.id]


def test_a_writer_is_done_once_somebody_other_than_the_typist_confirms() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, begun(panel))

    panel.say(panel.lead, confirmed(panel, panel.lead))
    assert panel.reviewer.person not in panel.fold().finished

    panel.say(panel.lead, confirmed(panel, panel.reviewer))
    assert panel.reviewer.person in panel.fold().finished
    assert panel.fold().paper[panel.reviewer.person].confirmed is not None


def test_a_second_person_may_confirm_instead_of_the_writer() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, begun(panel))

    panel.say(panel.visitor, confirmed(panel, panel.visitor))

    assert panel.reviewer.person in panel.fold().finished


def test_paper_that_was_confirmed_is_opened_again_only_with_a_reason() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, begun(panel), confirmed(panel, panel.reviewer))

    panel.say(panel.lead, begun(panel))
    assert panel.reviewer.person in panel.fold().finished

    panel.say(panel.lead, PaperBegun(writer=panel.reviewer.person, reason="One page was left out."))
    assert panel.reviewer.person not in panel.fold().finished
    assert panel.fold().paper[panel.reviewer.person].confirmed is None


def test_nobody_types_for_somebody_who_is_done_on_their_own_laptop() -> None:
    panel = new_panel().planned()
    panel.say(panel.reviewer, kinds.ReviewerFinished())

    late = panel.say(panel.lead, PaperBegun(writer=panel.reviewer.person, reason="More pages."))

    shared = panel.fold()
    assert late.id in {one.change for one in shared.refused}
    assert panel.reviewer.person in shared.finished


def test_nobody_types_their_own_paper_or_that_of_a_stranger() -> None:
    panel = new_panel().planned()

    own = panel.say(panel.lead, PaperBegun(writer=panel.lead.person))
    stranger = panel.say(panel.lead, PaperBegun(writer=panel.outsider.person))
    by_outsider = panel.say(panel.outsider, begun(panel))

    assert {own.id, stranger.id, by_outsider.id} == {one.change for one in panel.fold().refused}


def test_a_colleague_waits_and_counts_nowhere_until_let_in() -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, arrival(panel.outsider))

    shared = panel.fold()

    assert shared.colleagues[panel.outsider.person].waits
    assert shared.seat_of(panel.outsider.person) is None


@pytest.mark.parametrize("by", ["lead", "governance"])
def test_the_lead_or_governance_lets_a_colleague_in(by: str) -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, arrival(panel.outsider))

    panel.say(getattr(panel, by), ColleagueAdmitted(person=panel.outsider.person))

    seat = panel.fold().seat_of(panel.outsider.person)
    assert seat is not None
    assert (seat.name, seat.role) == ("Oak", "visitor")


def test_others_on_the_panel_cannot_let_anybody_in() -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, arrival(panel.outsider))

    panel.say(panel.visitor, ColleagueAdmitted(person=panel.outsider.person))

    assert panel.fold().colleagues[panel.outsider.person].waits


def test_a_waiting_colleague_may_say_that_they_are_done() -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, arrival(panel.outsider))

    panel.say(panel.outsider, kinds.ReviewerFinished())
    panel.say(panel.lead, ColleagueAdmitted(person=panel.outsider.person))

    assert panel.outsider.person in panel.fold().finished


def test_a_declined_colleague_has_no_place_and_keeps_the_reason() -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, arrival(panel.outsider))

    reason = "They manage this ward."
    panel.say(panel.lead, ColleagueDeclined(person=panel.outsider.person, reason=reason))

    colleague = panel.fold().colleagues[panel.outsider.person]
    assert colleague.declined is not None
    assert colleague.declined.said.reason == reason
    assert panel.fold().seat_of(panel.outsider.person) is None


def test_nobody_joins_a_panel_whose_debrief_is_finished() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.visitor, arrival(panel.outsider))
    panel.say(panel.lead, kinds.DebriefFinished())

    late = panel.say(panel.lead, ColleagueAdmitted(person=panel.outsider.person))

    shared = panel.fold()
    assert late.id in {one.change for one in shared.refused}
    assert shared.seat_of(panel.outsider.person) is None
    assert shared.scoring_done


def test_scoring_is_not_done_while_somebody_let_in_is_not() -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, arrival(panel.outsider))
    panel.say(panel.lead, ColleagueAdmitted(person=panel.outsider.person))
    panel.scored()

    assert not panel.fold().scoring_done

    panel.say(panel.outsider, kinds.ReviewerFinished())
    assert panel.fold().scoring_done


def test_a_strangers_laptop_changes_nothing_until_it_is_certified() -> None:
    panel = new_panel().planned()
    oak = laptop("Oak")
    panel.say(panel.visitor, arrival(oak))
    panel.log.append(oak.says(kinds.ReviewerFinished(), after=panel.log))
    panel.say(panel.lead, ColleagueAdmitted(person=oak.person))

    assert oak.person not in panel.fold().finished


@given(st.permutations(range(6)))
def test_the_order_of_arrival_makes_no_difference(order: list[int]) -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, begun(panel), confirmed(panel, panel.reviewer))
    panel.say(panel.visitor, arrival(panel.outsider))
    panel.say(panel.governance, ColleagueAdmitted(person=panel.outsider.person))
    panel.say(panel.outsider, kinds.ReviewerFinished())
    known = panel.fold()

    panel.log = [panel.log[place] for place in order]

    assert panel.fold() == known
    assert set(known.finished) == {panel.reviewer.person, panel.outsider.person}


def test_a_person_has_one_place_even_if_the_plan_names_them_too() -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, arrival(panel.reviewer))
    panel.say(panel.lead, ColleagueAdmitted(person=panel.reviewer.person))

    people = [PersonId(seat.person) for seat in panel.fold().seats]

    assert all(one != other for one, other in itertools.combinations(people, 2))
