"""The fingerprint of a document: a short code over what it rests on, which the record gives again.

It says that a document belongs to a record as it stood, not that its bytes are unchanged: for that
the record keeps the SHA-256 of each published file.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qvisit.visits.change import Json, canonical
from qvisit.visits.kinds import ReportPublished, SignedRating
from qvisit.visits.visit import Shared

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 as Douglas Crockford writes it: no I, L, O or U, which are read for others."""
LETTERS = 16
"""80 bits, at 5 a letter."""
_GROUP = 4
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})
_WRITTEN = re.compile(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}")
_SAID = re.compile(rf"fingerprint(?:\W{{1,4}}1(?=\W))?\W{{0,8}}({_WRITTEN.pattern})", re.IGNORECASE)
"""In the CSV summary the number of the piece stands between the two."""


@dataclass(frozen=True)
class Basis:
    """What a document of a visit rests on.

    `status` and `version` are those of its edition; `signed` is the change that signed the visit
    off, "" for none, and `ratings` are as signed. `heads` names the last change of each chain, as
    `qvisit.visits.fold.heads` does: for a published document those that the sign-off names, else
    all that were known. `facts` are what a published edition says besides the record.
    """

    visit: str
    document: str
    status: str
    version: int
    signed: str = ""
    ratings: tuple[SignedRating, ...] = ()
    heads: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] = ()


def fingerprint(basis: Basis) -> str:
    """The code, such as `7K3M-92QD-X0VT-4HBC`; the same basis gives the same one everywhere."""
    return fingerprints(basis, (basis.document,))[basis.document]


def fingerprints(basis: Basis, wanted: Iterable[str]) -> dict[str, str]:
    """The codes of several documents that rest on the same, by their ids."""
    rest: dict[str, Json] = {
        "facts": list(basis.facts),
        "heads": dict(sorted(basis.heads.items())),
        "ratings": [one.model_dump(mode="json") for one in basis.ratings],
        "signed": basis.signed,
        "status": basis.status,
        "version": basis.version,
        "visit": basis.visit,
    }
    shared = canonical(rest)[1:]  # "document" comes before all of it in canonical JSON
    return {one: _code(canonical({"document": one})[:-1] + b"," + shared) for one in wanted}


def published_basis(visit: str, shared: Shared, said: ReportPublished, document: str) -> Basis:
    """What a document of a published version rests on."""
    facts = (said.made_on, said.trust, said.provider, said.brand)
    signed = _signed_basis(visit, shared)
    return replace(signed, document=document, status="Published", version=said.version, facts=facts)


def present_basis(
    visit: str, shared: Shared, edition: tuple[str, int], heads: Mapping[str, str], document: str
) -> Basis:
    """What a document that is not published rests on: all that is known.

    Args:
        visit: Its id.
        shared: What the panel shares, as known.
        edition: Its status and its version.
        heads: The last change of each chain that is known.
        document: Its id.
    """
    status, version = edition
    signed = _signed_basis(visit, shared)
    return replace(signed, document=document, status=status, version=version, heads=heads)


def read_code(typed: str) -> str:
    """A code as a person typed it, however it is spaced; "" where it is none.

    O is read as 0, I and L as 1.
    """
    plain = unicodedata.normalize("NFKC", typed).upper().strip().removeprefix("FINGERPRINT")
    letters = "".join(one for one in plain if one.isalnum()).translate(_READ_AS)
    is_code = len(letters) == LETTERS and all(one in ALPHABET for one in letters)
    return _grouped(letters) if is_code else ""


def codes_in(text: str) -> Sequence[str]:
    """Every fingerprint that a document's text says, once each, in the order of the text."""
    return tuple(dict.fromkeys(one.upper() for one in _SAID.findall(text)))


def _signed_basis(visit: str, shared: Shared) -> Basis:
    signed = shared.signed
    if signed is None:
        return Basis(visit, "", "", 0)
    said = signed.said
    return Basis(visit, "", "", 0, str(signed.change), said.ratings, said.streams)


def _code(said: bytes) -> str:
    number = int.from_bytes(hashlib.sha256(b"qvisit document\n" + said).digest(), "big")
    number >>= 256 - 5 * LETTERS
    return _grouped("".join(ALPHABET[number >> 5 * at & 31] for at in reversed(range(LETTERS))))


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + _GROUP] for at in range(0, LETTERS, _GROUP))
