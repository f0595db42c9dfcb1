"""Whether a change counts as its author's: withdrawn laptops, those of a ward, found persons."""

from dataclasses import dataclass, field, replace

from qvisit.ids import PersonId
from qvisit.report.panel import role_labels
from qvisit.visits import kinds
from qvisit.visits.authorship import ELSEWHERE, STRANGER, WITHDRAWN, who_is
from qvisit.visits.change import Change
from qvisit.visits.fold import fold_shared, fold_sheet
from qvisit.visits.members import GOVERNANCE, Member, Members, VisitPass
from qvisit.visits.panel_kinds import ColleagueAdmitted, ColleagueArrived
from qvisit.visits.register import fold_register
from qvisit.visits.streams import REGISTER, answers_stream
from qvisit.visits.visit import Shared, Sheet
from tests.report.reading import plain
from tests.visits.panel import (
    SHARED,
    VISIT,
    Laptop,
    Panel,
    agreement,
    an_id,
    answer,
    concern,
    laptop,
    new_panel,
    plan,
)

OTHER_VISIT = an_id("a visit elsewhere")


@dataclass
class _Ward:
    """A panel, and Oak, who came late with a laptop of their own."""

    them: Panel = field(default_factory=lambda: new_panel().planned())
    oak: Laptop = field(default_factory=lambda: laptop("Oak", "visitor"))

    def seat_oak(self) -> None:
        """The lead gives Oak a place."""
        arrived = ColleagueArrived(
            person=self.oak.person,
            device=self.oak.member.device,
            name="Oak",
            role="visitor",
            no_conflict=True,
            confidential=True,
        )
        self.them.say(self.them.lead, arrived, ColleagueAdmitted(person=self.oak.person))

    def pass_by(self, lead: Laptop, visit: str = VISIT) -> Member:
        """Oak's laptop as somebody let it in for a visit."""
        given = VisitPass(visit, lead.person, lead.member.device)
        return replace(self.oak.member, passes=frozenset({given}))

    def members(self, oak: Member) -> Members:
        return {**self.them.members, oak.device: oak}

    def fold(self, oak: Member, *more: Change) -> Shared:
        return fold_shared(VISIT, [*self.them.log, *more], self.members(oak))

    def sheet(self, oak: Member, *said: Change) -> Sheet:
        shared = self.fold(oak)
        return fold_sheet(VISIT, oak.person, said, self.members(oak), shared)


def test_one_whom_the_lead_let_in_takes_part_in_that_visit() -> None:
    ward = _Ward()
    ward.seat_oak()
    member = ward.pass_by(ward.them.lead)
    done = ward.oak.says(kinds.ReviewerFinished(), after=ward.them.log)
    said = ward.oak.says(answer("met"), stream=ward.oak.answers)

    assert ward.oak.person in ward.fold(member, done).finished
    assert ward.sheet(member, said).applied == (said.id,)


def test_a_word_for_another_visit_or_by_another_than_its_lead_counts_for_nothing() -> None:
    ward = _Ward()
    ward.seat_oak()
    done = ward.oak.says(kinds.ReviewerFinished(), after=ward.them.log)
    said = ward.oak.says(answer("met"), stream=ward.oak.answers)
    others = (
        ward.pass_by(ward.them.lead, OTHER_VISIT),
        ward.pass_by(ward.them.visitor),
        ward.pass_by(ward.them.outsider),
    )

    for member in others:
        shared = ward.fold(member, done)
        assert ward.oak.person not in shared.finished
        assert [one.reason for one in shared.refused] == [ELSEWHERE]
        assert [one.reason for one in ward.sheet(member, said).refused] == [ELSEWHERE]


def test_a_lead_who_was_replaced_after_the_visit_began_did_lead_it() -> None:
    ward = _Ward()
    ward.seat_oak()
    them = ward.them
    first = them.log[0]
    them.say(them.lead, kinds.VisitStarted())
    later = plan(them).model_copy(
        update={
            "replaces": (first.id,),
            "panel": tuple(
                one.model_copy(update={"role": "panel_lead"})
                for one in plan(them).panel
                if one.person == them.visitor.person
            ),
        }
    )
    them.say(them.governance, later)
    done = ward.oak.says(kinds.ReviewerFinished(), after=them.log)

    shared = ward.fold(ward.pass_by(them.lead), done)

    assert shared.leads == {them.lead.person, them.visitor.person}
    assert ward.oak.person in shared.finished


def test_they_may_raise_a_concern_there_and_nowhere_else() -> None:
    ward = _Ward()
    raised = ward.oak.says(concern("a door"), after=ward.them.log)

    assert len(ward.fold(ward.pass_by(ward.them.lead), raised).concerns) == 1
    assert len(ward.fold(ward.pass_by(ward.them.lead, OTHER_VISIT), raised).concerns) == 0


def test_a_withdrawn_laptops_changes_count_up_to_its_last_accepted_one() -> None:
    them = new_panel().planned()
    first = them.say(them.visitor, kinds.VisitStarted())
    second = them.say(them.visitor, kinds.ReviewerFinished())
    gone = them.visitor.member

    for last in range(3):
        member = replace(gone, until={SHARED: last})
        shared = fold_shared(VISIT, them.log, {**them.members, gone.device: member})
        assert (shared.started is not None) == (last >= first.envelope.number)
        assert (gone.person in shared.finished) == (last >= second.envelope.number)
        assert [one.reason for one in shared.refused] == [WITHDRAWN] * (2 - last)


def test_a_withdrawn_governance_laptop_erases_signs_and_registers_nothing_more() -> None:
    them = new_panel().planned().scored().debriefed()
    raised = them.say(them.visitor, concern("a door"))
    them.say(them.governance, kinds.PayloadRemoved(changes=(raised.id,), rule="retention"))
    ward = kinds.WardEntered(
        ward=an_id("Fern"), name="Fern Ward", code="FRN", site="North", ward_type="acute"
    )
    entered = them.governance.says(ward, stream=REGISTER)
    gone = replace(them.governance.member, until={SHARED: 1})
    members = {**them.members, gone.device: gone}

    shared = fold_shared(VISIT, them.log, members)

    assert raised.id not in shared.removed
    assert shared.plan is not None
    register = fold_register([entered], members)
    assert register.wards == {}
    assert [one.reason for one in register.refused] == [WITHDRAWN]


def test_a_low_lamport_does_not_help_a_withdrawn_laptop() -> None:
    them = new_panel().planned()
    them.say(them.visitor, kinds.VisitStarted())
    early = them.visitor.says(kinds.ReviewerFinished(), lamport=2)
    gone = replace(them.visitor.member, until={SHARED: 1})

    shared = fold_shared(VISIT, [*them.log, early], {**them.members, gone.device: gone})

    assert gone.person not in shared.finished


# Somebody who began anew


def _found(ward: _Ward, person: PersonId) -> Member:
    """Oak's laptop, once an administrator said that it is somebody's on the panel."""
    return replace(ward.oak.member, person=person, formerly=frozenset({ward.oak.person}))


def test_what_was_written_under_another_name_is_found_to_be_theirs() -> None:
    ward = _Ward()
    ward.seat_oak()
    rowan = ward.them.reviewer.person
    member = _found(ward, rowan)
    done = ward.oak.says(kinds.ReviewerFinished(), after=ward.them.log)
    said = ward.oak.says(answer("met"), stream=answers_stream(VISIT, ward.oak.person))

    shared = ward.fold(member, done)
    sheet = fold_sheet(VISIT, rowan, [said], ward.members(member), shared)

    assert set(shared.finished) == {rowan}
    assert [seat.person for seat in shared.seats].count(rowan) == 1
    assert ward.oak.person not in {seat.person for seat in shared.seats}
    assert sheet.applied == (said.id,)
    assert {one.author for one in sheet.answers.values()} == {rowan}
    assert who_is(ward.oak.person, ward.members(member)) == rowan


def test_a_different_view_kept_under_another_name_is_shown_as_theirs() -> None:
    ward = _Ward()
    ward.seat_oak()
    them, rowan = ward.them, ward.them.reviewer.person
    them.scored()
    oaks = kinds.MinorityView(person=ward.oak.person, words="It was locked.")
    other = kinds.MinorityView(person=them.visitor.person, words="I saw it open.")
    them.say(them.lead, agreement().model_copy(update={"minority": (oaks, other)}))

    shared = ward.fold(_found(ward, rowan))

    (agreed,) = shared.agreed.values()
    kept = {role_labels(shared.seats)[one.person]: one.words for one in agreed.now.said.minority}
    assert {plain(who): words for who, words in kept.items()} == {
        "LX reviewer 1": "It was locked.",
        "Visitor 1": "I saw it open.",
    }


def test_nobody_else_speaks_for_them_by_that() -> None:
    ward = _Ward()
    member = _found(ward, ward.them.reviewer.person)
    other = laptop("Sorrel", GOVERNANCE)
    other.author = ward.oak.person
    forged = other.says(kinds.ReviewerFinished(), after=ward.them.log)
    members = {**ward.members(member), other.member.device: other.member}

    shared = fold_shared(VISIT, [*ward.them.log, forged], members)

    assert shared.finished == {}
    assert [one.reason for one in shared.refused] == [STRANGER]


def test_somebody_who_is_there_stays_who_they_are() -> None:
    ward = _Ward()
    hazel, rowan = ward.them.lead.person, ward.them.reviewer.person
    member = replace(ward.oak.member, person=rowan, formerly=frozenset({hazel}))

    assert who_is(hazel, ward.members(member)) == hazel
    assert who_is(PersonId(an_id("nobody")), ward.members(member)) == an_id("nobody")
