"""Who was let in: another laptop of a person, laptops of a ward, withdrawn ones."""

import json

import pytest

from qvisit.sync.documents import ending, issuer_of
from qvisit.sync.membership import Withdrawn
from qvisit.visits.members import VisitPass
from tests.sync.papers import (
    ADMIN,
    ALDER,
    ASH,
    ELM,
    HASH,
    HAZEL,
    LEAD,
    OAK,
    OTHER_VISIT,
    ROWAN,
    SORREL,
    VISIT,
    VISITOR,
    cert,
    gone,
    in_use,
    read,
    read_any_order,
)

# Another laptop of the same person


def test_a_person_lets_in_another_laptop_of_theirs() -> None:
    first = cert(ASH, ("visitor", "panel_lead"))
    second = cert(OAK, VISITOR, ASH, person=ASH.person)

    known = read_any_order(first, second)

    oak = known[OAK.keys.device]
    assert oak.member.person == ASH.person
    assert oak.member.roles == {"visitor"}
    assert (oak.issuer, oak.box) == (ASH.keys.device, OAK.keys.box_public)


@pytest.mark.parametrize(
    "second",
    [
        cert(OAK, ("visitor", "governance_lead"), ASH, person=ASH.person),
        cert(OAK, VISITOR, ASH, person=ROWAN.person),
        cert(OAK, VISITOR, ASH, person=ASH.person, consent=False),
        cert(OAK, VISITOR, ASH, person=ASH.person, signer=ROWAN),
    ],
    ids=["more than they may", "somebody else's", "without its own word", "forged"],
)
def test_another_laptop_with_more_or_of_others_is_not_let_in(second: bytes) -> None:
    known = read_any_order(cert(ASH, VISITOR), second)

    assert set(known) == {ASH.keys.device}


def test_nobody_takes_a_laptop_that_an_administrator_let_in() -> None:
    stolen = cert(OAK, VISITOR, ASH, person=ASH.person)

    known = read_any_order(cert(ASH, VISITOR), stolen, cert(OAK, VISITOR))

    assert known[OAK.keys.device].member.person == OAK.person


def test_a_role_that_no_longer_leads_back_to_the_root_gives_nothing() -> None:
    chain = [cert(ALDER, ADMIN), cert(SORREL, ADMIN, ALDER), cert(ASH, VISITOR, SORREL)]

    known = read_any_order(*chain, gone(ALDER, keeps=()))

    assert in_use(known) == set()
    assert set(known) == {ALDER.keys.device}
    assert set(read_any_order(*chain, gone(ALDER, keeps=[chain[1]]))) == {
        one.keys.device for one in (ALDER, SORREL, ASH)
    }


# Panel leads


def test_a_lead_lets_somebody_in_for_one_visit() -> None:
    known = read_any_order(cert(HAZEL, LEAD), cert(ELM, VISITOR, HAZEL, visit=VISIT))

    elm = known[ELM.keys.device].member
    assert elm.passes == {VisitPass(VISIT, HAZEL.person, HAZEL.keys.device)}
    assert elm.visit == VISIT
    assert elm.leads_for(VISIT) == {HAZEL.person}
    assert elm.leads_for(OTHER_VISIT) == set()


@pytest.mark.parametrize(
    "word",
    [
        cert(ELM, ("governance_lead",), HAZEL, visit=VISIT),
        cert(ELM, LEAD, HAZEL, visit=VISIT),
        cert(ELM, VISITOR, HAZEL),
        cert(ELM, VISITOR, ROWAN, visit=VISIT),
        cert(ELM, VISITOR, HAZEL, visit=VISIT, consent=False),
        cert(ELM, VISITOR, HAZEL, visit=VISIT, person=ROWAN.person),
        cert(ELM, VISITOR, HAZEL, visit=VISIT, signer=ROWAN),
    ],
    ids=["governance", "a lead", "everywhere", "by a visitor", "unasked", "another's", "forged"],
)
def test_a_lead_lets_nobody_in_beyond_that(word: bytes) -> None:
    known = read_any_order(cert(HAZEL, LEAD), cert(ROWAN, VISITOR), word)

    assert set(known) == {HAZEL.keys.device, ROWAN.keys.device}


def test_an_administrator_lets_those_of_the_ward_stay() -> None:
    documents = [cert(HAZEL, LEAD), cert(ELM, VISITOR, HAZEL, visit=VISIT), cert(ELM, LEAD)]

    elm = read_any_order(*documents)[ELM.keys.device].member

    assert elm.passes == frozenset()
    assert elm.roles == {"panel_lead"}


def test_several_leads_let_one_laptop_in_and_it_lets_in_its_successor_for_no_more() -> None:
    documents = [
        cert(HAZEL, LEAD),
        cert(SORREL, LEAD),
        cert(ELM, VISITOR, HAZEL, visit=VISIT),
        cert(ELM, VISITOR, SORREL, visit=OTHER_VISIT),
        cert(OAK, VISITOR, ELM, visit=VISIT, person=ELM.person),
        cert(ASH, VISITOR, ELM, person=ELM.person),
    ]

    known = read(documents)

    assert known == read(documents[::-1])
    assert {one.visit for one in known[ELM.keys.device].member.passes} == {VISIT, OTHER_VISIT}
    assert known[OAK.keys.device].member.leads_for(VISIT) == {HAZEL.person}
    assert known[OAK.keys.device].member.leads_for(OTHER_VISIT) == set()
    assert ASH.keys.device not in known


def test_of_two_persons_that_leads_name_for_one_laptop_the_first_by_text_holds() -> None:
    alder = cert(ALDER, VISITOR, HAZEL, visit=VISIT)
    as_alder = cert(ASH, VISITOR, ALDER, visit=VISIT, person=ALDER.person)
    as_elm = cert(ASH, VISITOR, HAZEL, visit=VISIT, person=ELM.person)
    first, *_ = sorted(json.loads(one)["body"] for one in (alder, as_alder, as_elm))
    assert first == json.loads(as_alder)["body"]  # though it counts by way of a later one

    known = read_any_order(cert(HAZEL, LEAD), alder, as_alder, as_elm)

    assert known[ASH.keys.device].member.person == ALDER.person


# Withdrawals


def test_a_withdrawn_laptop_stays_known_with_its_last_pack() -> None:
    documents = [cert(ALDER, ADMIN), cert(ASH, VISITOR, ALDER), gone(ASH, ALDER)]

    known = read_any_order(*documents)

    assert known[ASH.keys.device].withdrawn == Withdrawn(3, HASH)
    assert known[ASH.keys.device].member.roles == {"visitor"}
    assert known[ALDER.keys.device].withdrawn is None


def test_of_two_withdrawals_the_lower_one_counts() -> None:
    known = read_any_order(
        cert(ALDER, ADMIN),
        cert(ASH, VISITOR),
        gone(ASH, ALDER, number=7),
        gone(ASH, number=0, sha256=""),
    )

    assert known[ASH.keys.device].withdrawn == Withdrawn(0, "")


@pytest.mark.parametrize("word", [gone(ALDER, ASH), gone(ALDER, SORREL), gone(ALDER, signer=ASH)])
def test_nobody_but_administrators_and_the_root_withdraws(word: bytes) -> None:
    known = read_any_order(cert(ALDER, ADMIN), cert(ASH, VISITOR), word)

    assert in_use(known) == {ALDER.keys.device, ASH.keys.device}


def test_a_stolen_administrators_laptop_lets_nobody_in_any_more() -> None:
    before = cert(ASH, VISITOR, SORREL)
    documents = [
        cert(ALDER, ADMIN),
        cert(SORREL, ADMIN),
        before,
        gone(SORREL, ALDER, keeps=[before]),
        cert(ELM, ADMIN, SORREL),
    ]

    known = read_any_order(*documents)

    assert in_use(known) == {ALDER.keys.device, ASH.keys.device}
    assert ELM.keys.device not in known


def test_a_withdrawal_by_a_laptop_that_was_withdrawn_before_is_void() -> None:
    late = gone(ASH, SORREL)
    documents = [cert(ALDER, ADMIN), cert(SORREL, ADMIN), cert(ASH, VISITOR)]

    assert read_any_order(*documents, late, gone(SORREL, ALDER))[ASH.keys.device].withdrawn is None
    kept = read_any_order(*documents, late, gone(SORREL, ALDER, keeps=[late]))
    assert kept[ASH.keys.device].withdrawn is not None


def test_two_that_withdraw_each_other_are_both_withdrawn_until_the_root_settles_it() -> None:
    alders, sorrels = gone(SORREL, ALDER), gone(ALDER, SORREL)
    documents = [cert(ALDER, ADMIN), cert(SORREL, ADMIN), alders, sorrels]

    both = read_any_order(*documents)
    settled = read_any_order(*documents, gone(SORREL, keeps=()))

    assert in_use(both) == set()
    assert in_use(settled) == {ALDER.keys.device}


def test_three_in_a_circle_are_all_withdrawn() -> None:
    documents = [
        *(cert(one, ADMIN) for one in (ALDER, SORREL, ASH)),
        gone(SORREL, ALDER),
        gone(ASH, SORREL),
        gone(ALDER, ASH),
    ]

    assert in_use(read(documents)) == in_use(read(documents[::-1])) == set()


def test_who_withdraws_their_own_laptop_is_withdrawn() -> None:
    known = read_any_order(cert(ALDER, ADMIN), cert(SORREL, ADMIN), gone(SORREL, SORREL))

    assert in_use(known) == {ALDER.keys.device}


def test_what_they_say_after_withdrawing_themselves_is_void() -> None:
    documents = [cert(ALDER, ADMIN), cert(SORREL, ADMIN), gone(SORREL, SORREL), gone(ALDER, SORREL)]

    assert in_use(read_any_order(*documents)) == {ALDER.keys.device}


def test_a_lead_who_was_withdrawn_lets_nobody_in_after_that() -> None:
    first = cert(ELM, VISITOR, HAZEL, visit=VISIT)
    later = cert(OAK, VISITOR, HAZEL, visit=VISIT)

    known = read_any_order(cert(HAZEL, LEAD), first, later, gone(HAZEL, keeps=[first]))

    assert set(known) == {HAZEL.keys.device, ELM.keys.device}


def test_a_withdrawal_is_no_certificate() -> None:
    found = {(ending(one), issuer_of(one)) for one in (gone(ASH, ALDER), cert(ASH, VISITOR))}

    assert found == {("withdrawal", ALDER.keys.device), ("cert", "root")}
    assert (ending(b"\xff{"), issuer_of(b"\xff{")) == ("cert", None)
    assert read([gone(ASH)]) == {}
