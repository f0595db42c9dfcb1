"""Signed, write-once documents: the root of a share, certificates, and requests to join."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationError

from qvisit.ids import DeviceId, PersonId
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import (
    ROOT,
    DeviceKeys,
    device_id,
    is_box_key,
    is_signed,
    root_keys,
    seal_for,
)
from qvisit.visits.change import FrozenModel, Instant, canonical
from qvisit.visits.fields import Id
from qvisit.visits.kinds import Role
from qvisit.visits.roles import ADMINISTRATOR, Member, Members

MAX_DOCUMENT = 64_000
KeyHex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
ShareHash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Root(FrozenModel):
    """The root certificate: the public half of the key that is printed once and put away."""

    format: Literal[1] = 1
    type: Literal["root"] = "root"
    sign: KeyHex
    box: KeyHex
    made_at: Instant


class Certificate(FrozenModel):
    """Says that a device is a person's, and what that person may do."""

    format: Literal[1] = 1
    type: Literal["member"] = "member"
    share: ShareHash
    person: Id
    device: Id
    sign: KeyHex
    box: KeyHex
    roles: tuple[Role, ...]
    issuer: Annotated[str, Field(min_length=4, max_length=26)]
    at: Instant


class SealedName(FrozenModel):
    """A name that one administrator's device can read."""

    device: Id
    sealed: Annotated[str, Field(pattern=r"^[0-9a-f]+$", max_length=4_000)]


class Request(FrozenModel):
    """A laptop asks to be let in. The roles are a wish, no more."""

    format: Literal[1] = 1
    type: Literal["request"] = "request"
    share: ShareHash
    person: Id
    device: Id
    sign: KeyHex
    box: KeyHex
    roles: tuple[Role, ...]
    names: Annotated[tuple[SealedName, ...], Field(max_length=100)]
    at: Instant


class Signed(FrozenModel):
    """A document's exact text with its signature."""

    body: Annotated[str, Field(max_length=MAX_DOCUMENT)]
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]


D = TypeVar("D", Certificate, Request)


@dataclass(frozen=True)
class Certified:
    """A device that was let in, with its public keys."""

    member: Member
    sign: str
    box: str


def new_root(seed: bytes, at: str) -> bytes:
    """The bytes of a new share's root certificate."""
    keys = root_keys(seed)
    root = Root(sign=keys.sign_public, box=keys.box_public, made_at=at)
    return canonical(root.model_dump(mode="json"))


def share_id(root: bytes) -> str:
    """A share's id: the SHA-256 of its root certificate, 64 hex digits."""
    return hashlib.sha256(root).hexdigest()


def read_root(root: bytes, expected_id: str) -> Root:
    """Read a root certificate found under `expected_id`.

    Raises:
        RefusedFileError: It is not the one that its name promises.
    """
    if len(root) > MAX_DOCUMENT or share_id(root) != expected_id:
        raise RefusedFileError("The share's root certificate was altered.")
    try:
        return Root.model_validate_json(root)
    except ValidationError as error:
        raise RefusedFileError("The share was made by a newer QVisit, or damaged.") from error


def sign_document(document: Certificate | Request, keys: DeviceKeys) -> bytes:
    """The bytes of a certificate or request as they lie on the share."""
    body = canonical(document.model_dump(mode="json"))
    signed = Signed(body=body.decode(), signature=keys.sign(body))
    return canonical(signed.model_dump(mode="json"))


@dataclass(frozen=True)
class Applicant:
    """Who asks to be let in, from which laptop, and what they wish to do."""

    keys: DeviceKeys
    person: PersonId
    name: str
    roles: tuple[Role, ...]


def ask_to_join(
    applicant: Applicant, share: str, administrators: Iterable[Certified], at: str
) -> bytes:
    """A signed request to be let in, whose name only administrators can read."""
    keys = applicant.keys
    request = Request(
        share=share,
        person=applicant.person,
        device=keys.device,
        sign=keys.sign_public,
        box=keys.box_public,
        roles=applicant.roles,
        names=tuple(
            SealedName(device=one.member.device, sealed=seal_for(one.box, applicant.name.encode()))
            for one in administrators
        ),
        at=at,
    )
    return sign_document(request, keys)


def read_request(data: bytes, share: str) -> Request:
    """Read a request, trusting nothing.

    Raises:
        RefusedFileError: Altered, for another share, or under a key that is not its own.
    """
    signed = _read_signed(data)
    request = _read_body(signed, Request)
    own = request.device == device_id(request.sign) and is_box_key(request.box)
    if request.share != share or not own or not _is_by(signed, request.sign):
        raise RefusedFileError("A request to join was altered or is for another share.")
    return request


def read_certificates(root: bytes, documents: Mapping[str, bytes]) -> Mapping[DeviceId, Certified]:
    """Who was let in, from a root certificate and any set of certificates by name.

    Only the root and devices that it, step by step, made administrators can let others in.
    What does not check out has no effect.

    Raises:
        RefusedFileError: The root certificate is damaged or too new.
    """
    share = share_id(root)
    anchor = read_root(root, share)
    waiting = [one for data in documents.values() if (one := _try_certificate(data, share))]
    waiting.sort(key=lambda one: one[0].body)
    known: dict[DeviceId, Certified] = {}
    grew = True
    while grew:
        grew = False
        for signed, certificate in waiting:
            issuer = _issuer_key(anchor, known, certificate)
            if issuer is None or not _is_by(signed, issuer):
                continue
            grew = _admit(known, certificate) or grew
    return known


def members_of(certified: Mapping[DeviceId, Certified]) -> Members:
    """The same people without their keys: what the fold needs."""
    return {device: one.member for device, one in certified.items()}


def _issuer_key(
    anchor: Root, known: Mapping[DeviceId, Certified], certificate: Certificate
) -> str | None:
    if certificate.issuer == ROOT:
        return anchor.sign
    issuer = known.get(DeviceId(certificate.issuer))
    if issuer is None or ADMINISTRATOR not in issuer.member.roles:
        return None
    return issuer.sign


def _admit(known: dict[DeviceId, Certified], certificate: Certificate) -> bool:
    device, person = DeviceId(certificate.device), PersonId(certificate.person)
    before = known.get(device)
    if before is not None and before.member.person != person:
        return False
    roles = frozenset(certificate.roles) | (before.member.roles if before else frozenset())
    member = Member(device, person, frozenset(roles))
    known[device] = Certified(member, certificate.sign, certificate.box)
    return before is None or before.member != member


def _try_certificate(data: bytes, share: str) -> tuple[Signed, Certificate] | None:
    try:
        signed = _read_signed(data)
        certificate = _read_body(signed, Certificate)
    except RefusedFileError:
        return None
    if certificate.share != share or certificate.device != device_id(certificate.sign):
        return None
    if not is_box_key(certificate.box):
        return None
    return signed, certificate


def _is_by(signed: Signed, sign_public: str) -> bool:
    return is_signed(signed.body.encode(), signed.signature, sign_public)


def _read_signed(data: bytes) -> Signed:
    if len(data) > 2 * MAX_DOCUMENT:
        raise RefusedFileError("A membership file is larger than QVisit accepts.")
    try:
        return Signed.model_validate_json(data)
    except ValidationError as error:
        raise RefusedFileError("A membership file is damaged.") from error


def _read_body(signed: Signed, model: type[D]) -> D:
    try:
        return model.model_validate_json(signed.body)
    except ValidationError as error:
        raise RefusedFileError("A membership file is damaged.") from error
