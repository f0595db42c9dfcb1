"""Roots, certificates and requests: who was let in, whatever lies on the share."""

import json
from collections.abc import Callable, Mapping
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qvisit.ids import DeviceId
from qvisit.sync.documents import (
    MAX_DOCUMENT,
    Applicant,
    Certificate,
    ask_to_join,
    new_root,
    read_request,
    read_root,
    share_id,
    sign_document,
)
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import ROOT, SealBrokenError, root_keys
from qvisit.sync.membership import Certified, members_of, read_certificates
from qvisit.visits.change import canonical
from qvisit.visits.kinds import Role
from qvisit.visits.members import Member
from tests.sync.laptops import AT, ROOT_BYTES, ROOT_SEED, SHARE, Laptop, certificate, laptop
from tests.visits.panel import an_id

ALDER, SORREL, ASH, ROWAN = (laptop(name) for name in ("Alder", "Sorrel", "Ash", "Rowan"))
OTHER_ROOT = new_root(b"o" * 32, AT)


def _let_in(*documents: bytes) -> Mapping[DeviceId, Certified]:
    return read_certificates(ROOT_BYTES, {str(n): data for n, data in enumerate(documents)})


def _roles(*documents: bytes) -> dict[DeviceId, frozenset[str]]:
    return {device: one.member.roles for device, one in _let_in(*documents).items()}


def _forged(who: Laptop, signer: Laptop, issuer: str, roles: tuple[Role, ...]) -> bytes:
    document = Certificate(
        share=SHARE,
        person=who.person,
        device=who.keys.device,
        sign=who.keys.sign_public,
        box=who.keys.box_public,
        roles=roles,
        issuer=issuer,
        at=AT,
    )
    return sign_document(document, signer.keys)


def _with_body(data: bytes, alter: Callable[[str], str]) -> bytes:
    signed = json.loads(data)
    return canonical({**signed, "body": alter(signed["body"])})


def _request(share: str = SHARE, who: Laptop = ASH) -> bytes:
    readers: dict[str, str] = {ALDER.keys.device: ALDER.keys.box_public}
    return ask_to_join(
        Applicant(who.keys, who.person, "Ash Example", ("visitor",)), share, readers, AT
    )


def test_a_root_is_read_under_its_own_hash() -> None:
    root = read_root(ROOT_BYTES, SHARE)

    assert root.sign == root_keys(ROOT_SEED).sign_public
    assert root.box == root_keys(ROOT_SEED).box_public
    assert share_id(ROOT_BYTES) == SHARE


def test_a_root_under_another_name_or_too_new_is_refused() -> None:
    newer = ROOT_BYTES.replace(b'"format":1', b'"format":2')

    with pytest.raises(RefusedFileError, match="altered"):
        read_root(OTHER_ROOT, SHARE)
    with pytest.raises(RefusedFileError, match="newer"):
        read_root(newer, share_id(newer))


def test_from_the_root_to_an_administrator_to_everyone() -> None:
    first = certificate(ALDER, "administrator", "governance_lead")
    second = certificate(SORREL, "administrator", issuer=ALDER)
    third = certificate(ASH, "visitor", issuer=SORREL)

    certified = _let_in(third, second, first)

    assert members_of(certified) == {
        ALDER.keys.device: Member(
            ALDER.keys.device, ALDER.person, frozenset({"administrator", "governance_lead"})
        ),
        SORREL.keys.device: Member(SORREL.keys.device, SORREL.person, frozenset({"administrator"})),
        ASH.keys.device: Member(ASH.keys.device, ASH.person, frozenset({"visitor"})),
    }
    assert certified[ASH.keys.device].sign == ASH.keys.sign_public
    assert certified[ASH.keys.device].box == ASH.keys.box_public


def test_the_order_in_which_certificates_arrive_does_not_matter() -> None:
    documents = (
        certificate(ALDER, "administrator"),
        certificate(SORREL, "administrator", issuer=ALDER),
        certificate(ASH, "visitor", issuer=SORREL),
        certificate(ASH, "panel_lead", issuer=ALDER),
        certificate(ASH, "administrator", issuer=ALDER, person=ROWAN.person),
    )

    found = {json.dumps(_plain(_let_in(*order))) for order in permutations(documents)}

    assert len(found) == 1


def _plain(certified: Mapping[DeviceId, Certified]) -> list[list[str]]:
    return [
        [device, one.member.person, *sorted(one.member.roles), one.sign, one.box]
        for device, one in sorted(certified.items())
    ]


def test_roles_of_several_certificates_add_up() -> None:
    roles = _roles(certificate(ASH, "visitor"), certificate(ASH, "panel_lead"))

    assert roles == {ASH.keys.device: {"visitor", "panel_lead"}}


def test_nobody_but_an_administrator_lets_others_in() -> None:
    documents = (
        certificate(ALDER, "governance_lead", "panel_lead"),
        certificate(ASH, "visitor", issuer=ALDER),
        certificate(SORREL, "administrator", issuer=SORREL),
    )

    assert set(_let_in(*documents)) == {ALDER.keys.device}


def test_nobody_makes_themselves_an_administrator() -> None:
    documents = (
        certificate(ASH, "visitor"),
        _forged(ASH, ASH, ASH.keys.device, ("administrator",)),
        _forged(ASH, ASH, ROOT, ("administrator",)),
    )

    assert _roles(*documents) == {ASH.keys.device: {"visitor"}}


def test_a_signature_by_another_than_the_issuer_is_none() -> None:
    administrator = certificate(ALDER, "administrator")

    assert set(_let_in(administrator, _forged(ASH, ROWAN, ALDER.keys.device, ("visitor",)))) == {
        ALDER.keys.device
    }


def test_a_certificate_for_another_share_lets_nobody_in() -> None:
    assert _let_in(certificate(ASH, "visitor", share=share_id(OTHER_ROOT))) == {}


def test_a_device_cannot_be_given_another_key_or_taken_for_another_person() -> None:
    stolen = Certificate(
        share=SHARE,
        person=ROWAN.person,
        device=ASH.keys.device,
        sign=ROWAN.keys.sign_public,
        box=ROWAN.keys.box_public,
        roles=("visitor",),
        issuer=ROOT,
        at=AT,
    )

    assert _let_in(sign_document(stolen, root_keys(ROOT_SEED))) == {}


def test_a_device_that_nobody_can_seal_for_is_not_let_in() -> None:
    weak = Certificate(
        share=SHARE,
        person=ASH.person,
        device=ASH.keys.device,
        sign=ASH.keys.sign_public,
        box="0" * 64,
        roles=("visitor",),
        issuer=ROOT,
        at=AT,
    )

    assert _let_in(sign_document(weak, root_keys(ROOT_SEED))) == {}


@given(st.integers(min_value=0), st.integers(1, 255))
def test_any_altered_byte_of_a_certificate_lets_nobody_in(place: int, flip: int) -> None:
    data = bytearray(certificate(ASH, "visitor"))
    data[place % len(data)] ^= flip

    assert _let_in(bytes(data)) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"visitor"', '"administrator"'),
        (ASH.person, ROWAN.person),
        (AT, "2027-03-10T14:02:00Z"),
        (ASH.keys.box_public, ROWAN.keys.box_public),
        ('"type":"member"', '"type":"member" '),
    ],
)
def test_an_altered_certificate_lets_nobody_in(old: str, new: str) -> None:
    data = certificate(ASH, "visitor")
    assert old in json.loads(data)["body"]

    assert _let_in(_with_body(data, lambda body: body.replace(old, new))) == {}


def test_a_request_is_no_certificate_and_a_certificate_no_request() -> None:
    assert _let_in(_request()) == {}
    with pytest.raises(RefusedFileError):
        read_request(certificate(ASH, "visitor"), SHARE)


def test_what_is_damaged_does_not_keep_the_rest_out() -> None:
    junk = (b"", b"[]", b"\xff" * 40, b"{" * 5000, b" " * (3 * MAX_DOCUMENT))

    assert set(_let_in(*junk, certificate(ASH, "visitor"), *junk)) == {ASH.keys.device}


def test_certificates_under_a_damaged_root_are_refused() -> None:
    for root in (b"", b"{}", b"\xff", ROOT_BYTES[:-1], b"[" * 9000):
        with pytest.raises(RefusedFileError):
            read_certificates(root, {"a": certificate(ASH, "visitor")})


def test_a_request_is_read_back() -> None:
    request = read_request(_request(), SHARE)

    assert (request.device, request.person) == (ASH.keys.device, ASH.person)
    assert (request.sign, request.box) == (ASH.keys.sign_public, ASH.keys.box_public)
    assert request.roles == ("visitor",)


def test_the_name_in_a_request_is_for_administrators_alone() -> None:
    data = _request()
    (name,) = read_request(data, SHARE).names

    assert name.device == ALDER.keys.device
    assert ALDER.keys.unseal(name.sealed) == b"Ash Example"
    for other in (ASH, ROWAN):
        with pytest.raises(SealBrokenError):
            other.keys.unseal(name.sealed)
    assert b"Example" not in data
    assert b"Example".hex().encode() not in data


def test_a_request_for_another_share_is_refused() -> None:
    with pytest.raises(RefusedFileError):
        read_request(_request(share_id(OTHER_ROOT)), SHARE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"roles":["visitor"]', '"roles":["administrator"]'),
        (ASH.person, an_id("somebody else")),
        (ASH.keys.box_public, ROWAN.keys.box_public),
        (ASH.keys.sign_public, ROWAN.keys.sign_public),
        (ASH.keys.device, ROWAN.keys.device),
    ],
)
def test_an_altered_request_is_refused(old: str, new: str) -> None:
    data = _request()
    assert old in json.loads(data)["body"]

    with pytest.raises(RefusedFileError):
        read_request(_with_body(data, lambda body: body.replace(old, new)), SHARE)


@given(st.integers(min_value=0), st.integers(1, 255))
def test_any_altered_byte_of_a_request_is_refused(place: int, flip: int) -> None:
    data = bytearray(_request())
    data[place % len(data)] ^= flip

    with pytest.raises(RefusedFileError):
        read_request(bytes(data), SHARE)


hostile = st.binary(max_size=400) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["body", "signature", "format", "type"]), inner)
    ),
    max_leaves=8,
).map(lambda value: json.dumps(value).encode())


@given(hostile)
@example(canonical({"body": "{}", "signature": "0" * 128}))
@example(b'{"body":"\\ud800","signature":"' + b"0" * 128 + b'"}')
@example(b'{"body":"' + b"[" * 60_000 + b'","signature":"' + b"0" * 128 + b'"}')
@example(b"[" * 100_000)
def test_hostile_files_are_refused_and_nothing_else(data: bytes) -> None:
    with pytest.raises(RefusedFileError):
        read_root(data, SHARE)
    with pytest.raises(RefusedFileError):
        read_root(data, share_id(data))
    with pytest.raises(RefusedFileError):
        read_request(data, SHARE)
    assert _let_in(data) == {}
