"""Laptops with keys of their own, and what they put on a share."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from qvisit.ids import PersonId, StreamId
from qvisit.sync.documents import Certificate, new_root, share_id, sign_document
from qvisit.sync.keys import ROOT, DeviceKeys, root_keys
from qvisit.sync.packs import Address, Grant, Part, Seen, write_pack
from qvisit.sync.sections import Run, sign_run
from qvisit.visits.change import Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.kinds import Payload, Role
from tests.visits.panel import an_id

AT = "2027-03-09T14:02:00Z"
ROOT_SEED = hashlib.sha256(b"the root of a test share").digest()
ROOT_BYTES = new_root(ROOT_SEED, AT)
SHARE = share_id(ROOT_BYTES)


@dataclass
class Laptop:
    """One device: its keys, its person, and the ends of its chains."""

    keys: DeviceKeys
    person: PersonId
    ends: dict[StreamId, Change] = field(default_factory=dict)
    lamport: int = 0

    def writes(self, stream: StreamId, *said: Payload) -> list[Change]:
        """Add to the end of its chain in a stream."""
        made = []
        for payload in said:
            content = canonical(payload.model_dump(mode="json"))
            salt = hashlib.sha256(b"salt" + content).digest()[:16]
            before = self.ends.get(stream)
            self.lamport += 1
            envelope = Envelope(
                kind=KIND_OF[type(payload)],
                kind_version=1,
                stream=stream,
                author=self.person,
                device=self.keys.device,
                number=before.envelope.number + 1 if before else 1,
                previous=before.id if before else "",
                lamport=self.lamport,
                at=AT,
                offset=0,
                payload_hash=payload_hash(salt, content),
            )
            self.ends[stream] = seal(envelope, salt, content)
            made.append(self.ends[stream])
        return made

    def pack(
        self,
        *sections: tuple[StreamId, bytes, Sequence[Change]],
        number: int = 1,
        previous: str = "",
        grants: Iterable[Grant] = (),
        seen: dict[str, Seen] | None = None,
    ) -> bytes:
        """A pack with some sections, each of a stream, its key and a run of changes."""
        parts = {stream: Part(key, self.run(stream, said)) for stream, key, said in sections}
        address = Address(SHARE, number, previous, AT)
        return write_pack(self.keys, address, parts, grants, seen or {})

    def run(self, stream: StreamId, said: Sequence[Change]) -> Run:
        """Some of its changes that follow each other, signed."""
        written = [one.as_bytes for one in said]
        return Run(sign_run(self.keys, SHARE, stream, written), written)


def laptop(name: str) -> Laptop:
    """The same laptop for the same name."""
    seed, box = (hashlib.sha256(f"{part} of {name}".encode()).digest() for part in ("sign", "box"))
    return Laptop(DeviceKeys(seed, box), PersonId(an_id(name)))


def key(name: str) -> bytes:
    """The same stream key for the same name."""
    return hashlib.sha256(f"stream key {name}".encode()).digest()


def certificate(
    who: Laptop,
    *roles: Role,
    issuer: Laptop | None = None,
    share: str = SHARE,
    at: str = AT,
    person: PersonId | None = None,
) -> bytes:
    """A certificate for a laptop, by another one or by the root."""
    signer = issuer.keys if issuer else root_keys(ROOT_SEED)
    document = Certificate(
        share=share,
        person=person or who.person,
        device=who.keys.device,
        sign=who.keys.sign_public,
        box=who.keys.box_public,
        roles=roles,
        issuer=issuer.keys.device if issuer else ROOT,
        at=at,
    )
    return sign_document(document, signer)
