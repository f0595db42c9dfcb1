"""Packs made for the tests in this folder, whole and broken."""

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence

from qvisit.ids import StreamId, VisitId
from qvisit.sync import sections
from qvisit.sync.keys import lock
from qvisit.sync.packs import MAGIC, SIGNATURE, Pack, read_pack
from qvisit.sync.sections import open_section
from qvisit.visits.change import Change
from qvisit.visits.streams import visit_stream
from tests.sync.laptops import SHARE, Laptop, key, laptop
from tests.visits.panel import an_id, concern

VISIT = visit_stream(VisitId(an_id("Willow")))
OTHER = visit_stream(VisitId(an_id("Maple")))
ASH, ROWAN = laptop("Ash").keys, laptop("Rowan").keys
SIGNERS: dict[str, str] = {one.device: one.sign_public for one in (ASH, ROWAN)}
KEY = key("one")


def ash_says() -> tuple[Laptop, list[Change]]:
    ash = laptop("Ash")
    said = ash.writes(VISIT, *(concern(f"door {n}", "A door that sticks. " * n) for n in range(4)))
    return ash, said


def read_it(data: bytes, number: int = 1, sign_public: str = ASH.sign_public) -> Pack:
    return read_pack(
        data,
        share=SHARE,
        device=ASH.device,
        number=number,
        sha256=name_of(data),
        sign_public=sign_public,
    )


def name_of(data: bytes) -> str:
    """The hash under which such bytes would lie on a share, whole or not."""
    return hashlib.sha256(data[: front_of(data) + SIGNATURE]).hexdigest()


def open_it(pack: Pack, stream_key: bytes = KEY, stream: StreamId = VISIT) -> list[Change]:
    return open_part(pack, 0, stream, stream_key)


def open_part(
    pack: Pack,
    part: int,
    stream: StreamId = VISIT,
    stream_key: bytes = KEY,
    signers: Mapping[str, str] = SIGNERS,
) -> list[Change]:
    """What one of a pack's sections says."""
    place = pack.header.place(stream)
    return list(open_section(stream_key, pack.sealed[part], place, signers).changes)


def front_of(data: bytes) -> int:
    return len(MAGIC) + 4 + int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "big")


def signed_anew(header: bytes, sections: bytes = b"") -> bytes:
    front = MAGIC + len(header).to_bytes(4, "big") + header
    return front + bytes.fromhex(ASH.sign(front)) + sections


def sealed_section(plain: bytes) -> tuple[bytes, Pack]:
    """Any bytes as a section that stands where it should."""
    pack = read_it(laptop("Ash").pack())
    return lock(KEY, plain, sections._bound(pack.header.place(VISIT))), pack


def opened_plain(plain: bytes) -> list[Change]:
    sealed, pack = sealed_section(plain)
    return list(open_section(KEY, sealed, pack.header.place(VISIT), SIGNERS).changes)


def segments_of(*segments: dict[str, object]) -> bytes:
    return zlib.compress(json.dumps({"segments": segments}).encode())


def segment_of(changes: Sequence[Change], **fields: object) -> dict[str, object]:
    return {**sections._write_run(laptop("Ash").run(VISIT, changes)), **fields}


def resigned(changes: Sequence[Change], first: int, last: int) -> dict[str, object]:
    last_id = changes[-1].id if changes else "0" * 64
    words = sections._signed_words(SHARE, VISIT, ASH.device, first, last, last_id)
    return {
        "device": ASH.device,
        "first": first,
        "last": last,
        "last_id": last_id,
        "signature": ASH.sign(words),
        "changes": [sections._write_change(one.as_bytes) for one in changes],
    }
