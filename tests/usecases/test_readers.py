"""Who may read which stream: the policy behind every key that is handed over."""

from collections.abc import Mapping
from dataclasses import replace

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.sync.membership import Certified, Withdrawn
from qvisit.usecases.readers import readers_of
from qvisit.visits.kinds import ReviewerFinished
from qvisit.visits.members import Member, VisitPass
from qvisit.visits.panel_kinds import ColleagueAdmitted, ColleagueArrived
from qvisit.visits.streams import (
    LIBRARY,
    REGISTER,
    answers_stream,
    disclosure_stream,
    visit_stream,
)
from qvisit.visits.visit import Shared
from tests.visits.panel import VISIT, Laptop, Panel, an_id, laptop, new_panel

OAK = laptop("Oak", "visitor")
OTHER_VISIT = VisitId(an_id("a visit elsewhere"))
DISCLOSURE = disclosure_stream(VISIT, an_id("a disclosure"))


def _certified(*members: Member) -> dict[DeviceId, Certified]:
    return {one.device: Certified(one, "", "") for one in members}


def _panel() -> tuple[Panel, dict[DeviceId, Certified]]:
    them = new_panel().planned()
    return them, _certified(*(one.member for one in them.laptops))


def _readers(
    stream: StreamId,
    certified: Mapping[DeviceId, Certified],
    shared: Shared,
    me: Laptop,
    named: frozenset[PersonId] = frozenset(),
) -> set[DeviceId]:
    return set(readers_of(stream, certified, {VISIT: shared}, me.person, {stream: named}))


def _all_streams(them: Panel) -> list[StreamId]:
    answers = [answers_stream(VISIT, one.person) for one in them.laptops]
    return [REGISTER, LIBRARY, visit_stream(VISIT), DISCLOSURE, *answers]


def test_a_withdrawn_laptop_may_read_nothing() -> None:
    them, certified = _panel()
    them.scored().debriefed()
    shared, everybody = them.fold(), frozenset(one.person for one in them.laptops)

    for gone in (them.visitor.member.device, them.governance.member.device):
        known = {**certified, gone: replace(certified[gone], withdrawn=Withdrawn(3, "ab"))}
        for stream in _all_streams(them):
            before = _readers(stream, certified, shared, them.lead, everybody)
            assert _readers(stream, known, shared, them.lead, everybody) == before - {gone}
            assert gone in before or stream not in (REGISTER, visit_stream(VISIT))


def _on_the_ward(them: Panel, visit: str = VISIT) -> Member:
    given = VisitPass(visit, them.lead.person, them.lead.member.device)
    return replace(OAK.member, passes=frozenset({given}))


def _seat_oak(them: Panel) -> None:
    arrived = ColleagueArrived(
        person=OAK.person,
        device=OAK.member.device,
        name="Oak",
        role="visitor",
        no_conflict=True,
        confidential=True,
    )
    them.say(them.lead, arrived, ColleagueAdmitted(person=OAK.person))


def test_a_laptop_of_the_ward_reads_that_visit_as_a_panel_does() -> None:
    them, certified = _panel()
    _seat_oak(them)
    oak, shared = _on_the_ward(them), them.fold()
    known = {**certified, **_certified(oak)}
    answers = answers_stream(VISIT, them.visitor.person)

    assert oak.device in _readers(visit_stream(VISIT), known, shared, them.lead)
    assert oak.device in _readers(REGISTER, known, shared, them.lead)
    assert oak.device not in _readers(answers, known, shared, them.visitor)
    done = them.fold(them.visitor.says(ReviewerFinished(), after=them.log))
    assert oak.device in _readers(answers, known, done, them.visitor)


def test_a_word_of_somebody_who_does_not_lead_opens_nothing_of_a_visit() -> None:
    them, certified = _panel()
    _seat_oak(them)
    shared = them.fold()
    given = VisitPass(VISIT, them.visitor.person, them.visitor.member.device)
    others = (
        _on_the_ward(them, OTHER_VISIT),
        replace(OAK.member, passes=frozenset({given})),
    )

    for oak in others:
        known = {**certified, **_certified(oak)}
        assert oak.device not in _readers(visit_stream(VISIT), known, shared, them.lead)


def test_a_lead_cannot_open_somebodys_answers_or_a_disclosure_by_naming_a_laptop_theirs() -> None:
    them, certified = _panel()
    given = VisitPass(VISIT, them.lead.person, them.lead.member.device)
    false = Member(
        DeviceId(an_id("a laptop of the lead")),
        them.visitor.person,
        frozenset({"visitor"}),
        frozenset({given}),
    )
    by_lead = Certified(false, "", "", issuer=them.lead.member.device)
    known = {**certified, false.device: by_lead}
    answers = answers_stream(VISIT, them.visitor.person)
    named = frozenset({them.visitor.person})

    assert _readers(answers, known, them.fold(), them.visitor) == {them.visitor.member.device}
    assert false.device not in _readers(DISCLOSURE, known, them.fold(), them.visitor, named)
    own = {**certified, false.device: replace(by_lead, issuer=them.visitor.member.device)}
    assert false.device in _readers(answers, own, them.fold(), them.visitor)


def test_answers_under_a_former_name_are_for_who_it_was_found_to_be() -> None:
    them, certified = _panel()
    rowan = them.reviewer
    found = replace(OAK.member, person=rowan.person, formerly=frozenset({OAK.person}))
    known = {**certified, **_certified(found)}
    answers = answers_stream(VISIT, OAK.person)

    alone = _readers(answers, known, them.fold(), OAK)
    them.say(rowan, ReviewerFinished())
    panel = _readers(answers, known, them.fold(), OAK)
    them.scored().debriefed()
    everyone = _readers(answers, known, them.fold(), OAK)

    assert alone == {rowan.member.device, found.device}
    assert them.lead.member.device in panel - alone
    assert them.governance.member.device in everyone - panel
