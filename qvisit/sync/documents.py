"""Signed, write-once documents: a share's root, certificates, withdrawals, requests to join."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationError

from qvisit.ids import PersonId
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import (
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

MAX_DOCUMENT = 256_000
MAX_NAMES = 250
_LONGEST_NAME = 100
_WITHDRAWAL = '"type":"withdrawal"'
KeyHex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
ShareHash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
ShortHash = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Consent = Annotated[str, Field(pattern=r"^([0-9a-f]{128})?$")]


class Root(FrozenModel):
    """The root certificate: the public half of the key that is printed once and put away."""

    format: Literal[1] = 1
    type: Literal["root"] = "root"
    sign: KeyHex
    box: KeyHex
    made_at: Instant


Issuer = Annotated[str, Field(pattern=r"^([0-9a-z]{26}|root)$")]


class Certificate(FrozenModel):
    """Says that a device is a person's, and what that person may do.

    With `visit` it is a panel lead's word, for that visit alone. `consent` is the device's own
    signature on whose it is; nobody but the root and administrators can do without it. What the
    device wrote as the person `formerly`, before it was known whose it is, is this person's.
    """

    format: Literal[1] = 1
    type: Literal["member"] = "member"
    share: ShareHash
    person: Id
    device: Id
    sign: KeyHex
    box: KeyHex
    roles: Annotated[tuple[Role, ...], Field(max_length=20)]
    issuer: Issuer
    at: Instant
    visit: Id | Literal[""] = ""
    consent: Consent = ""
    formerly: Id | Literal[""] = ""


class Withdrawal(FrozenModel):
    """Says that a device may read nothing new, and which of its packs is the last that counts.

    `number` and `sha256` name that pack; 0 and "" when none counts. `documents` are the short
    hashes of the certificates and withdrawals by that device which still count.
    """

    format: Literal[1] = 1
    type: Literal["withdrawal"] = "withdrawal"
    share: ShareHash
    device: Id
    number: Annotated[int, Field(ge=0, le=99_999_999)]
    sha256: ShareHash | Literal[""]
    documents: Annotated[tuple[ShortHash, ...], Field(max_length=7_000)]
    issuer: Issuer
    at: Instant


class SealedName(FrozenModel):
    """A name that one device can read."""

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
    roles: Annotated[tuple[Role, ...], Field(max_length=20)]
    names: Annotated[tuple[SealedName, ...], Field(max_length=MAX_NAMES)]
    at: Instant
    consent: Consent = ""


class Signed(FrozenModel):
    """A document's exact text with its signature."""

    body: Annotated[str, Field(max_length=MAX_DOCUMENT)]
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]


D = TypeVar("D", Certificate, Withdrawal, Request)


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


def sign_document(document: Certificate | Withdrawal | Request, keys: DeviceKeys) -> bytes:
    """The bytes of a document as they lie on the share."""
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


def short_hash(document: bytes) -> str:
    """The first half of a document's SHA-256, 32 hex digits: it stands in the file's name."""
    return hashlib.sha256(document).hexdigest()[:32]


def consent_of(keys: DeviceKeys, share: str, person: str) -> str:
    """A device's own word that it is a person's, for the certificate that lets it in."""
    return keys.sign(_consent_words(share, person, keys.device, keys.box_public))


def has_consent(certificate: Certificate) -> bool:
    """Whether the device itself says that it is the person's and has that box key."""
    known = certificate
    words = _consent_words(known.share, known.person, known.device, known.box)
    return is_signed(words, known.consent, known.sign)


def _consent_words(share: str, person: str, device: str, box: str) -> bytes:
    words = {"type": "consent", "share": share, "person": person, "device": device, "box": box}
    return canonical(words)


def ask_to_join(applicant: Applicant, share: str, readers: Mapping[str, str], at: str) -> bytes:
    """A signed request to be let in.

    Args:
        applicant: Who asks.
        share: The share's id.
        readers: The public box keys of the devices that may read the name; the first 250 count.
        at: When.
    """
    keys = applicant.keys
    name = applicant.name[:_LONGEST_NAME].encode()
    request = Request(
        share=share,
        person=applicant.person,
        device=keys.device,
        sign=keys.sign_public,
        box=keys.box_public,
        roles=applicant.roles,
        names=tuple(
            SealedName(device=device, sealed=seal_for(box, name))
            for device, box in list(readers.items())[:MAX_NAMES]
        ),
        at=at,
        consent=consent_of(keys, share, applicant.person),
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
    if request.share != share or not own or not is_by(signed, request.sign):
        raise RefusedFileError("A request to join was altered or is for another share.")
    return request


def read_membership(data: bytes, share: str) -> tuple[Signed, Certificate | Withdrawal] | None:
    """A certificate or withdrawal whose own words fit together, or None when it is none.

    Whether its issuer signed it, and might, is not looked at.
    """
    try:
        signed = _read_signed(data)
        if _WITHDRAWAL in signed.body:
            gone = _read_body(signed, Withdrawal)
            return (signed, gone) if gone.share == share else None
        said = _read_body(signed, Certificate)
    except RefusedFileError:
        return None
    own = said.device == device_id(said.sign) and is_box_key(said.box)
    return (signed, said) if own and said.share == share else None


def ending(data: bytes) -> str:
    """How the name of a certificate or withdrawal ends on the share, without the dot."""
    try:
        return "withdrawal" if _WITHDRAWAL in _read_signed(data).body else "cert"
    except RefusedFileError:
        return "cert"


def issuer_of(data: bytes) -> str | None:
    """Who is said to have issued a certificate or withdrawal; None when it is neither."""
    try:
        signed = _read_signed(data)
        if _WITHDRAWAL in signed.body:
            return _read_body(signed, Withdrawal).issuer
        return _read_body(signed, Certificate).issuer
    except RefusedFileError:
        return None


def is_by(signed: Signed, sign_public: str) -> bool:
    """Whether the owner of a signing key signed a document."""
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
