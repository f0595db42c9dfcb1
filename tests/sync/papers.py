"""Membership documents of a few laptops, true and forged, and who they let in."""

from collections.abc import Iterable, Mapping
from itertools import permutations

from qvisit.ids import DeviceId
from qvisit.sync.documents import (
    Certificate,
    Withdrawal,
    consent_of,
    short_hash,
    sign_document,
)
from qvisit.sync.keys import ROOT, DeviceKeys, root_keys
from qvisit.sync.membership import Certified, read_certificates
from qvisit.visits.kinds import Role
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


def cert(
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
    """A certificate by somebody or the root; `signer` signs in their place."""
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


def gone(
    who: Laptop,
    issuer: Laptop | None = None,
    *,
    number: int = 3,
    sha256: str = HASH,
    keeps: Iterable[bytes] = (),
    signer: Laptop | None = None,
) -> bytes:
    """A withdrawal by somebody or the root, with the documents that still count."""
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


def read(documents: Iterable[bytes]) -> Mapping[DeviceId, Certified]:
    """Who was let in by these documents."""
    return read_certificates(ROOT_BYTES, {str(n): data for n, data in enumerate(documents)})


def read_any_order(*documents: bytes) -> Mapping[DeviceId, Certified]:
    """The same, after it was held to be the same in every order."""
    found = [read(order) for order in permutations(documents)]
    assert all(one == found[0] for one in found)
    return found[0]


def in_use(known: Mapping[DeviceId, Certified]) -> set[DeviceId]:
    """The devices that were not withdrawn."""
    return {device for device, one in known.items() if one.withdrawn is None}
