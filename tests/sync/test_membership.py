"""Who was let in: the same from the same documents, whatever their order, and whoever lies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.ids import DeviceId
from qvisit.sync.documents import (
    Certificate,
    Withdrawal,
    consent_of,
    is_withdrawal,
    read_membership,
    short_hash,
    sign_document,
)
from qvisit.sync.keys import ROOT, DeviceKeys, root_keys
from qvisit.sync.membership import Certified, Withdrawn, read_certificates
from qvisit.visits.kinds import Role
from qvisit.visits.roles import VisitPass
from tests.sync.laptops import AT, ROOT_BYTES, ROOT_SEED, SHARE, Laptop, laptop
from tests.visits.panel import an_id

ALDER, SORREL, HAZEL, ASH, ROWAN, ELM = (
    laptop(name) for name in ("Alder", "Sorrel", "Hazel", "Ash", "Rowan", "Elm")
)
EVERYBODY = (ALDER, SORREL, HAZEL, ASH, ROWAN, ELM)
OAK = laptop("Oak on a second laptop")
VISIT, OTHER_VISIT = an_id("a visit"), an_id("another visit")
ADMIN: tuple[Role, ...] = ("administrator",)
LEAD: tuple[Role, ...] = ("panel_lead",)
VISITOR: tuple[Role, ...] = ("visitor",)
HASH = "ab" * 32


def _cert(
    who: Laptop,
    roles: tuple[Role, ...],
    issuer: Laptop | None = None,
    *,
    signer: Laptop | None = None,
    person: str = "",
    visit: str = "",
    consent: bool = True,
    at: str = AT,
) -> bytes:
    whose = person or who.person
    document = Certificate(
        share=SHARE,
        person=whose,
        device=who.keys.device,
        sign=who.keys.sign_public,
        box=who.keys.box_public,
        roles=roles,
        issuer=issuer.keys.device if issuer else ROOT,
        at=at,
        visit=visit,
        consent=consent_of(who.keys, SHARE, whose) if consent else "",
    )
    return sign_document(document, _signer(signer or issuer))


def _gone(
    who: Laptop,
    issuer: Laptop | None = None,
    *,
    number: int = 3,
    sha256: str = HASH,
    keeps: Iterable[bytes] = (),
    signer: Laptop | None = None,
) -> bytes:
    document = Withdrawal(
        share=SHARE,
        device=who.keys.device,
        number=number,
        sha256=sha256,
        documents=tuple(sorted(short_hash(one) for one in keeps)),
        issuer=issuer.keys.device if issuer else ROOT,
        at=AT,
    )
    return sign_document(document, _signer(signer or issuer))


def _signer(who: Laptop | None) -> DeviceKeys:
    return who.keys if who else root_keys(ROOT_SEED)


def _read(documents: Iterable[bytes]) -> Mapping[DeviceId, Certified]:
    return read_certificates(ROOT_BYTES, {str(n): data for n, data in enumerate(documents)})


def _read_any_order(*documents: bytes) -> Mapping[DeviceId, Certified]:
    found = [_read(order) for order in permutations(documents)]
    assert all(one == found[0] for one in found)
    return found[0]


def _in_use(known: Mapping[DeviceId, Certified]) -> set[DeviceId]:
    return {device for device, one in known.items() if one.withdrawn is None}


# Another laptop of the same person


def test_a_person_lets_in_another_laptop_of_theirs() -> None:
    first = _cert(ASH, ("visitor", "panel_lead"))
    second = _cert(OAK, VISITOR, ASH, person=ASH.person)

    known = _read_any_order(first, second)

    oak = known[OAK.keys.device]
    assert oak.member.person == ASH.person
    assert oak.member.roles == {"visitor"}
    assert (oak.issuer, oak.box) == (ASH.keys.device, OAK.keys.box_public)


@pytest.mark.parametrize(
    "second",
    [
        _cert(OAK, ("visitor", "governance_lead"), ASH, person=ASH.person),
        _cert(OAK, VISITOR, ASH, person=ROWAN.person),
        _cert(OAK, VISITOR, ASH, person=ASH.person, consent=False),
        _cert(OAK, VISITOR, ASH, person=ASH.person, signer=ROWAN),
    ],
    ids=["more than they may", "somebody else's", "without its own word", "forged"],
)
def test_another_laptop_with_more_or_of_others_is_not_let_in(second: bytes) -> None:
    known = _read_any_order(_cert(ASH, VISITOR), second)

    assert set(known) == {ASH.keys.device}


def test_nobody_takes_a_laptop_that_an_administrator_let_in() -> None:
    stolen = _cert(OAK, VISITOR, ASH, person=ASH.person)

    known = _read_any_order(_cert(ASH, VISITOR), stolen, _cert(OAK, VISITOR))

    assert known[OAK.keys.device].member.person == OAK.person


def test_a_role_that_no_longer_leads_back_to_the_root_gives_nothing() -> None:
    chain = [_cert(ALDER, ADMIN), _cert(SORREL, ADMIN, ALDER), _cert(ASH, VISITOR, SORREL)]

    known = _read_any_order(*chain, _gone(ALDER, keeps=()))

    assert _in_use(known) == set()
    assert set(known) == {ALDER.keys.device}
    assert set(_read_any_order(*chain, _gone(ALDER, keeps=[chain[1]]))) == {
        one.keys.device for one in (ALDER, SORREL, ASH)
    }


# Panel leads


def test_a_lead_lets_somebody_in_for_one_visit() -> None:
    known = _read_any_order(_cert(HAZEL, LEAD), _cert(ELM, VISITOR, HAZEL, visit=VISIT))

    elm = known[ELM.keys.device].member
    assert elm.passes == {VisitPass(VISIT, HAZEL.person, HAZEL.keys.device)}
    assert (elm.visit, elm.let_in_by) == (VISIT, HAZEL.keys.device)
    assert elm.leads_for(VISIT) == {HAZEL.person}
    assert elm.leads_for(OTHER_VISIT) == set()


@pytest.mark.parametrize(
    "word",
    [
        _cert(ELM, ("governance_lead",), HAZEL, visit=VISIT),
        _cert(ELM, LEAD, HAZEL, visit=VISIT),
        _cert(ELM, VISITOR, HAZEL),
        _cert(ELM, VISITOR, ROWAN, visit=VISIT),
        _cert(ELM, VISITOR, HAZEL, visit=VISIT, consent=False),
        _cert(ELM, VISITOR, HAZEL, visit=VISIT, person=ROWAN.person),
        _cert(ELM, VISITOR, HAZEL, visit=VISIT, signer=ROWAN),
    ],
    ids=["governance", "a lead", "everywhere", "by a visitor", "unasked", "another's", "forged"],
)
def test_a_lead_lets_nobody_in_beyond_that(word: bytes) -> None:
    known = _read_any_order(_cert(HAZEL, LEAD), _cert(ROWAN, VISITOR), word)

    assert set(known) == {HAZEL.keys.device, ROWAN.keys.device}


def test_an_administrator_lets_those_of_the_ward_stay() -> None:
    documents = [_cert(HAZEL, LEAD), _cert(ELM, VISITOR, HAZEL, visit=VISIT), _cert(ELM, LEAD)]

    elm = _read_any_order(*documents)[ELM.keys.device].member

    assert elm.passes == frozenset()
    assert elm.roles == {"panel_lead"}


def test_several_leads_let_one_laptop_in_and_it_lets_in_its_successor_for_no_more() -> None:
    documents = [
        _cert(HAZEL, LEAD),
        _cert(SORREL, LEAD),
        _cert(ELM, VISITOR, HAZEL, visit=VISIT),
        _cert(ELM, VISITOR, SORREL, visit=OTHER_VISIT),
        _cert(OAK, VISITOR, ELM, visit=VISIT, person=ELM.person),
        _cert(ASH, VISITOR, ELM, person=ELM.person),
    ]

    known = _read(documents)

    assert known == _read(documents[::-1])
    assert {one.visit for one in known[ELM.keys.device].member.passes} == {VISIT, OTHER_VISIT}
    assert known[OAK.keys.device].member.leads_for(VISIT) == {HAZEL.person}
    assert known[OAK.keys.device].member.leads_for(OTHER_VISIT) == set()
    assert ASH.keys.device not in known


# Withdrawals


def test_a_withdrawn_laptop_stays_known_with_its_last_pack() -> None:
    documents = [_cert(ALDER, ADMIN), _cert(ASH, VISITOR, ALDER), _gone(ASH, ALDER)]

    known = _read_any_order(*documents)

    assert known[ASH.keys.device].withdrawn == Withdrawn(3, HASH)
    assert known[ASH.keys.device].member.roles == {"visitor"}
    assert known[ALDER.keys.device].withdrawn is None


def test_of_two_withdrawals_the_lower_one_counts() -> None:
    known = _read_any_order(
        _cert(ALDER, ADMIN),
        _cert(ASH, VISITOR),
        _gone(ASH, ALDER, number=7),
        _gone(ASH, number=0, sha256=""),
    )

    assert known[ASH.keys.device].withdrawn == Withdrawn(0, "")


@pytest.mark.parametrize(
    "word", [_gone(ALDER, ASH), _gone(ALDER, SORREL), _gone(ALDER, signer=ASH)]
)
def test_nobody_but_administrators_and_the_root_withdraws(word: bytes) -> None:
    known = _read_any_order(_cert(ALDER, ADMIN), _cert(ASH, VISITOR), word)

    assert _in_use(known) == {ALDER.keys.device, ASH.keys.device}


def test_a_stolen_administrators_laptop_lets_nobody_in_any_more() -> None:
    before = _cert(ASH, VISITOR, SORREL)
    documents = [
        _cert(ALDER, ADMIN),
        _cert(SORREL, ADMIN),
        before,
        _gone(SORREL, ALDER, keeps=[before]),
        _cert(ELM, ADMIN, SORREL),
    ]

    known = _read_any_order(*documents)

    assert _in_use(known) == {ALDER.keys.device, ASH.keys.device}
    assert ELM.keys.device not in known


def test_a_withdrawal_by_a_laptop_that_was_withdrawn_before_is_void() -> None:
    late = _gone(ASH, SORREL)
    documents = [_cert(ALDER, ADMIN), _cert(SORREL, ADMIN), _cert(ASH, VISITOR)]

    assert (
        _read_any_order(*documents, late, _gone(SORREL, ALDER))[ASH.keys.device].withdrawn is None
    )
    kept = _read_any_order(*documents, late, _gone(SORREL, ALDER, keeps=[late]))
    assert kept[ASH.keys.device].withdrawn is not None


def test_two_that_withdraw_each_other_are_both_withdrawn_until_the_root_settles_it() -> None:
    alders, sorrels = _gone(SORREL, ALDER), _gone(ALDER, SORREL)
    documents = [_cert(ALDER, ADMIN), _cert(SORREL, ADMIN), alders, sorrels]

    both = _read_any_order(*documents)
    settled = _read_any_order(*documents, _gone(SORREL, keeps=()))

    assert _in_use(both) == set()
    assert _in_use(settled) == {ALDER.keys.device}


def test_three_in_a_circle_are_all_withdrawn() -> None:
    documents = [
        *(_cert(one, ADMIN) for one in (ALDER, SORREL, ASH)),
        _gone(SORREL, ALDER),
        _gone(ASH, SORREL),
        _gone(ALDER, ASH),
    ]

    assert _in_use(_read(documents)) == _in_use(_read(documents[::-1])) == set()


def test_who_withdraws_their_own_laptop_is_withdrawn() -> None:
    known = _read_any_order(_cert(ALDER, ADMIN), _cert(SORREL, ADMIN), _gone(SORREL, SORREL))

    assert _in_use(known) == {ALDER.keys.device}


def test_a_lead_who_was_withdrawn_lets_nobody_in_after_that() -> None:
    first = _cert(ELM, VISITOR, HAZEL, visit=VISIT)
    later = _cert(OAK, VISITOR, HAZEL, visit=VISIT)

    known = _read_any_order(_cert(HAZEL, LEAD), first, later, _gone(HAZEL, keeps=[first]))

    assert set(known) == {HAZEL.keys.device, ELM.keys.device}


def test_a_withdrawal_is_no_certificate() -> None:
    assert is_withdrawal(_gone(ASH))
    assert not is_withdrawal(_cert(ASH, VISITOR))
    assert not is_withdrawal(b"\xff{")
    assert _read([_gone(ASH)]) == {}


# Any documents at all

people = st.sampled_from(EVERYBODY)
issuers = st.none() | people
roles = st.sampled_from([ADMIN, LEAD, VISITOR, ("visitor", "administrator")])
certificates = st.builds(
    _cert,
    people,
    roles,
    issuers,
    signer=st.just(None) | people,
    person=st.just("") | st.sampled_from([one.person for one in EVERYBODY]),
    visit=st.sampled_from(["", "", VISIT]),
    consent=st.booleans(),
)


@st.composite
def histories(draw: st.DrawFn) -> list[bytes]:
    """Certificates and withdrawals by anybody about anybody, true and forged."""
    made = draw(st.lists(certificates, max_size=12))
    made += [_cert(one, ADMIN) for one in draw(st.lists(people, max_size=3))]
    for _ in range(draw(st.integers(0, 6))):
        keeps = draw(st.sets(st.sampled_from(made))) if made else ()
        numbers = st.integers(0, 3)
        made.append(_gone(draw(people), draw(issuers), number=draw(numbers), keeps=keeps))
    return made


@given(histories(), st.data())
def test_the_order_in_which_documents_come_changes_nothing(
    documents: list[bytes], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(documents))
    grown: dict[str, bytes] = {}
    for name, document in enumerate(shuffled):
        grown[str(name)] = document
        read_certificates(ROOT_BYTES, grown)  # whatever was known before leaves no trace

    assert read_certificates(ROOT_BYTES, grown) == _read(documents)


@given(histories())
def test_whoever_is_let_in_leads_back_to_the_root_and_may_no_more_than_was_given(
    documents: list[bytes],
) -> None:
    known = _read(documents)

    for device, one in known.items():
        issuer = known.get(DeviceId(one.issuer))
        assert one.issuer == ROOT or issuer is not None, "somebody unknown let it in"
        assert one.member.device == device
        if one.member.passes:
            assert one.member.roles <= {"visitor", "lived_experience_reviewer"}
            assert all("panel_lead" in known[by.by].member.roles for by in one.member.passes)
        elif issuer is not None and "administrator" not in _claims(documents, issuer):
            assert one.member.roles <= issuer.member.roles


def _claims(documents: Iterable[bytes], one: Certified) -> set[str]:
    """The roles that anybody says a device has, as whoever's it may be."""
    read = (read_membership(data, SHARE) for data in documents)
    return {
        role
        for known in read
        if known and isinstance(known[1], Certificate) and known[1].device == one.member.device
        for role in known[1].roles
    }


@given(histories())
def test_what_strangers_write_changes_nothing(documents: list[bytes]) -> None:
    stranger = laptop("A stranger")
    forged = [
        _cert(stranger, ADMIN, stranger),
        _cert(ALDER, ADMIN, stranger),
        _gone(ALDER, stranger),
        _gone(ALDER, signer=stranger),
        _cert(stranger, ADMIN, signer=stranger),
    ]

    assert _read([*documents, *forged]) == _read(documents)


@dataclass
class _Trust:
    """What really happened, one step after another; a withdrawn laptop may still write."""

    made: list[bytes] = field(default_factory=list)
    by: dict[DeviceId, list[bytes]] = field(default_factory=dict)
    administrators: set[DeviceId] = field(default_factory=set)
    there: set[DeviceId] = field(default_factory=set)
    gone: set[DeviceId] = field(default_factory=set)

    def writes(self, document: bytes, issuer: Laptop | None) -> bool:
        """Whether it counts at this moment."""
        self.made.append(document)
        if issuer is None:
            return True
        device = issuer.keys.device
        self.by.setdefault(device, []).append(document)
        return device in self.administrators and device not in self.gone


@given(st.lists(st.tuples(st.sampled_from(["let in", "raise", "withdraw"]), people, issuers)))
def test_documents_say_afterwards_what_counted_when_it_happened(
    steps: Sequence[tuple[str, Laptop, Laptop | None]],
) -> None:
    trust = _Trust()
    for place, (what, who, issuer) in enumerate(steps):
        device, at = who.keys.device, f"2027-03-09T14:{place % 60:02d}:00Z"
        if issuer is not None and issuer.keys.device not in trust.administrators:
            continue  # what it writes now would count from the day when it may
        if what == "withdraw":
            if issuer is who or (issuer is not None and issuer.keys.device in trust.gone):
                continue  # a stolen laptop that strikes back is a case of its own, above
            if trust.writes(_gone(who, issuer, keeps=trust.by.get(device, ())), issuer):
                trust.gone.add(device)
            continue
        given_roles = ADMIN if what == "raise" else VISITOR
        if trust.writes(_cert(who, given_roles, issuer, consent=False, at=at), issuer):
            trust.there.add(device)
            if what == "raise":
                trust.administrators.add(device)

    known = _read(trust.made)

    assert set(known) == trust.there
    assert _in_use(known) == trust.there - trust.gone
    assert {
        device for device, one in known.items() if "administrator" in one.member.roles
    } == trust.administrators
