"""Who was let in: the same from the same documents, whatever their order, and whoever lies."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from qvisit.ids import DeviceId
from qvisit.sync.documents import (
    Certificate,
    Withdrawal,
    read_membership,
)
from qvisit.sync.keys import ROOT
from qvisit.sync.membership import Certified, read_certificates
from qvisit.visits.change import canonical
from tests.sync.laptops import ROOT_BYTES, SHARE, Laptop, laptop
from tests.sync.papers import (
    ADMIN,
    ALDER,
    ASH,
    EVERYBODY,
    LEAD,
    OAK,
    ROWAN,
    VISIT,
    VISITOR,
    cert,
    gone,
    in_use,
    read,
)

people = st.sampled_from(EVERYBODY)
issuers = st.none() | people
roles = st.sampled_from([ADMIN, LEAD, VISITOR, ("visitor", "administrator")])
certificates = st.builds(
    cert,
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
    made += [cert(one, ADMIN) for one in draw(st.lists(people, max_size=3))]
    for _ in range(draw(st.integers(0, 6))):
        keeps = draw(st.sets(st.sampled_from(made))) if made else ()
        numbers = st.integers(0, 3)
        made.append(gone(draw(people), draw(issuers), number=draw(numbers), keeps=keeps))
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

    assert read_certificates(ROOT_BYTES, grown) == read(documents)


@given(histories())
def test_whoever_is_let_in_leads_back_to_the_root_and_may_no_more_than_was_given(
    documents: list[bytes],
) -> None:
    known = read(documents)

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
        cert(stranger, ADMIN, stranger),
        cert(ALDER, ADMIN, stranger),
        gone(ALDER, stranger),
        gone(ALDER, signer=stranger),
        cert(stranger, ADMIN, signer=stranger),
    ]

    assert read([*documents, *forged]) == read(documents)


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
            if trust.writes(gone(who, issuer, keeps=trust.by.get(device, ())), issuer):
                trust.gone.add(device)
            continue
        given_roles = ADMIN if what == "raise" else VISITOR
        if trust.writes(cert(who, given_roles, issuer, consent=False, at=at), issuer):
            trust.there.add(device)
            if what == "raise":
                trust.administrators.add(device)

    known = read(trust.made)

    assert set(known) == trust.there
    assert in_use(known) == trust.there - trust.gone
    assert {
        device for device, one in known.items() if "administrator" in one.member.roles
    } == trust.administrators


odd = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=30)
    | st.lists(st.text(max_size=5), max_size=3)
    | st.sampled_from(["0" * 26, "root", "é" * 26, "a" * 300, "\ud800", "0" * 64, ["visitor"] * 30])
)


@given(
    st.sampled_from([cert(ASH, VISITOR, ALDER), gone(ASH, ALDER), cert(OAK, VISITOR, ALDER)]),
    st.sampled_from(sorted({*Certificate.model_fields, *Withdrawal.model_fields, "more"})),
    odd,
)
def test_odd_words_that_an_administrator_signed_do_no_harm(
    document: bytes, field_name: str, value: object
) -> None:
    body = {**json.loads(json.loads(document)["body"]), field_name: value}
    text = json.dumps(body).encode()
    signed = canonical({"body": text.decode(), "signature": ALDER.keys.sign(text)})
    before = [cert(ALDER, ADMIN), cert(ROWAN, VISITOR)]

    known = read([*before, signed])

    assert {ALDER.keys.device, ROWAN.keys.device} <= set(known)
    assert set(known) <= {one.keys.device for one in (*EVERYBODY, OAK)}
    assert known[ROWAN.keys.device].member.person == ROWAN.person
