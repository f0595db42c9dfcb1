"""A second reader of shares, written from docs/share-format.md alone: nothing of QVisit is in it.

It shows that the document is enough to read a share: what QVisit reads is compared with it. It
writes nothing and keeps all in memory. The sections named here are those of the document.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from re import fullmatch
from typing import Any

from nacl import bindings, exceptions

from tests.samples.other_members import (
    HASH,
    ID,
    MOMENT,
    MOST_PACKS,
    ROOT,
    SHORT,
    SIGNATURE,
    Form,
    Members,
    Paper,
    RefusedError,
    canonical,
    check_signed,
    device_of,
    need,
    plain_file,
    read_json,
    read_paper,
    sha,
    shaped,
    who_was_let_in,
)

MIB = 1024 * 1024
STREAM = r"(?=.{1,120}$)[a-z]+(\.[a-z0-9]+)*"
KNOWN = rf"register|library|visit\.{ID}|(answers|disclosure)\.{ID}\.{ID}"
MOST, LEAP = 2**53, 10_000_000

HEADER: Mapping[str, Form] = {
    "format": (1, 1), "share": HASH, "device": ID, "number": (1, MOST_PACKS),
    "previous": f"({HASH})?", "made_at": MOMENT, "sections": list, "grants": list, "seen": dict,
    "lacks?": list,
}  # fmt: skip
HEAD: Mapping[str, Form] = {
    "stream": STREAM, "key": SHORT, "length": (1, 64 * MIB), "sha256": HASH, "last": (0, MOST),
}  # fmt: skip
GRANT: Mapping[str, Form] = {
    "stream": STREAM, "key": SHORT, "device": f"root|{ID}", "sealed": "[0-9a-f]{160}",
}  # fmt: skip
SECTION: Mapping[str, Form] = {"files?": list, "segments": list}
PHOTO: Mapping[str, Form] = {
    "bundle": HASH, "device": ID, "key": SHORT, "length": (1, 64 * MIB), "offset": (0, 64 * MIB),
    "sha256": HASH,
}  # fmt: skip
SEGMENT: Mapping[str, Form] = {
    "changes": list, "device": ID, "first": (1, MOST), "last": (1, MOST), "last_id": HASH,
    "signature": SIGNATURE,
}  # fmt: skip
ENVELOPE: Mapping[str, Form] = {
    "format": (1, 1), "kind": "(?s:.+)", "kind_version": (1, MOST), "stream": STREAM,
    "author": ID, "device": ID, "number": (1, MOST), "previous": f"({HASH})?",
    "lamport": (1, MOST), "at": MOMENT, "offset": (-MOST, MOST), "clock_doubted": bool,
    "payload_hash": HASH,
}  # fmt: skip


@dataclass(frozen=True, order=True)
class Change:
    """One change; they sort into the order of section 6. ``payload`` is None when removed."""

    lamport: int
    device: str
    number: int
    id: str
    previous: str
    payload: bytes | None = field(compare=False)


@dataclass
class Pack:
    """The front of a pack that was found good, and the bytes after it."""

    file: str
    device: str
    number: int
    front: str
    header: Mapping[str, Any]
    rest: bytes

    def sections(self) -> Iterator[tuple[Mapping[str, Any], bytes]]:
        """Each section's head and bytes, which may be other ones than the head says."""
        offset = 0
        for head in self.header["sections"]:
            yield head, self.rest[offset : offset + head["length"]]
            offset += head["length"]


@dataclass(frozen=True)
class Device:
    """Who reads: a device or the root."""

    name: str
    box_secret: bytes

    @classmethod
    def of_seeds(cls, signing_seed: bytes, box_secret: bytes) -> "Device":
        public, _ = bindings.crypto_sign_seed_keypair(signing_seed)
        return cls(device_of(public.hex()), box_secret)

    @classmethod
    def root(cls, seed: bytes) -> "Device":
        words = b"qvisit root recovery box, version 1"
        return cls("root", hashlib.sha256(words + seed).digest())


class OtherReader:
    """What one device can read on a share, and which files were set aside in whole or in part."""

    def __init__(self, place: Path, share: str, device: Device) -> None:
        """Reads everything; raises RefusedError where the folder does not hold this share."""
        self.streams: dict[str, dict[str, Change]] = {}
        self.photos: dict[str, bytes] = {}
        self.keys: dict[tuple[str, str], bytes] = {}
        self.refused: dict[str, str] = {}
        self._place, self._share, self._highest = place, share, 0
        root = plain_file(place, f"qvisit-share-{share}.json", 256_000)
        need(sha(root) == share, "the root is another one")
        papers = self._papers(shaped(read_json(root), ROOT)["sign"])
        self._members: Members = who_was_let_in(papers)
        packs = list(self._packs())
        self._show_forks(packs)
        self.keys = {name: key for pack in packs for name, key in granted(pack, device)}
        for pack in packs:
            self._read_sections(pack)

    def in_order(self, stream: str) -> list[Change]:
        """A stream's changes, by the order of section 6."""
        return sorted(self.streams[stream].values())

    def _names(self, folder: str) -> list[str]:
        try:
            need(not (self._place / folder).is_symlink(), "a link")
            names = sorted(path.name for path in (self._place / folder).iterdir())
        except FileNotFoundError:
            return []
        except (OSError, RefusedError) as error:
            self.refused[folder] = str(error)
            return []
        return [name for name in names if not name.startswith(".")]

    def _papers(self, root_sign: str) -> list[Paper]:
        found: dict[str, Paper] = {}
        for name in self._names("members"):
            try:
                paper = read_paper(self._place, name, self._share)
            except (OSError, RefusedError) as error:
                self.refused[f"members/{name}"] = str(error)
            else:
                found |= {f"members/{name}": paper} if paper else {}
        signs = {one["device"]: one["sign"] for one in found.values() if not one.withdraws}
        signs["root"] = root_sign
        for file, one in list(found.items()):
            try:
                need(one["issuer"] in signs, "its issuer is unknown")
                check_signed(signs[one["issuer"]], one.text.encode(), one.signature)
            except RefusedError as error:
                self.refused[file] = str(error)
                del found[file]
        return list(found.values())

    def _packs(self) -> Iterator[Pack]:
        for device in self._names("packs"):
            if device not in self._members.sign:
                self.refused[f"packs/{device}"] = "nobody let it in"
                continue
            last = self._members.last.get(device, MOST_PACKS)
            for name in self._names(f"packs/{device}"):
                file = f"packs/{device}/{name}"
                if not fullmatch(rf"[0-9]{{8}}-{HASH}\.pack", name):
                    continue
                try:
                    need(int(name[:8]) <= last, "it came after the withdrawal")
                    yield self._pack(file, device, name)
                except (OSError, RefusedError) as error:
                    self.refused[file] = str(error)

    def _pack(self, file: str, device: str, name: str) -> Pack:
        raw = plain_file(self._place, file, 64 * MIB)
        need(raw[:8] == b"QVPACK1\n", "no pack of format 1")
        end = 12 + int.from_bytes(raw[8:12], "big")
        need(end + 64 <= min(len(raw), 4 * MIB), "its front is too long")
        need(sha(raw[: end + 64]) == name[9:73], "its front has another hash")
        check_signed(self._members.sign[device], raw[:end], raw[end : end + 64].hex())
        header = shaped(read_json(raw[12:end]), HEADER)
        place = (header["share"], header["device"], header["number"])
        need(place == (self._share, device, int(name[:8])), "it belongs elsewhere")
        header["sections"] = [shaped(head, HEAD) for head in header["sections"]]
        header["grants"] = [shaped(grant, GRANT) for grant in header["grants"]]
        streams = [head["stream"] for head in header["sections"]]
        need(len(set(streams)) == len(streams), "two sections of one stream")
        return Pack(file, device, header["number"], name[9:73], header, raw[end + 64 :])

    def _show_forks(self, packs: Sequence[Pack]) -> None:
        fronts: dict[tuple[str, int], set[str]] = {}
        for pack in packs:
            fronts.setdefault((pack.device, pack.number), set()).add(pack.front)
        for pack in packs:
            before = fronts.get((pack.device, pack.number - 1))
            if before and pack.header["previous"] not in before:
                self.refused[pack.file] = "used, but it does not follow the one before it"
            if len(fronts[pack.device, pack.number]) > 1:
                self.refused[pack.file] = "used, but there are two of this number"

    def _read_sections(self, pack: Pack) -> None:
        wanted = [
            (head, sealed, key)
            for head, sealed in pack.sections()
            if fullmatch(KNOWN, head["stream"])
            and (key := self.keys.get((head["stream"], head["key"])))
        ]
        if any(sha(sealed) != head["sha256"] for head, sealed, _ in wanted):
            self.refused[pack.file] = "a section has other bytes than its front says"
            return
        for head, sealed, key in wanted:
            try:
                self._read_section(pack, head, key, sealed)
            except RefusedError as error:
                self.refused[pack.file] = f"{head['stream']}: {error}"

    def _read_section(self, pack: Pack, head: Mapping[str, Any], key: bytes, sealed: bytes) -> None:
        stream = head["stream"]
        place = {"device": pack.device, "number": pack.number, "share": self._share}
        plain = unpacked(opened(key, sealed, canonical(**place, stream=stream)))
        section = shaped(read_json(plain), SECTION)
        segments = [shaped(segment, SEGMENT) for segment in section["segments"]]
        need(segments, "no segment")
        known = [one for one in segments if one["device"] in self._members.sign]
        if len(known) < len(segments):
            self.refused[pack.file] = "used, but for a segment of a device that nobody let in"
        changes = [change for segment in known for change in self._segment(stream, segment)]
        own = [one["last"] for one in known if one["device"] == pack.device]
        need(head["last"] <= max(own, default=0), "less of its writer than its head says")
        photos = [shaped(photo, PHOTO) for photo in section["files"]]
        highest = max((change.lamport for change in changes), default=0)
        need(highest <= self._highest + LEAP, "its lamport leaps")
        self._highest = max(self._highest, highest)
        for change in changes:
            found = self.streams.setdefault(stream, {})
            if change.id not in found or found[change.id].payload is None:
                found[change.id] = change
        for photo in photos:
            self._photo(stream, photo)

    def _segment(self, stream: str, segment: Mapping[str, Any]) -> list[Change]:
        device = segment["device"]
        need(1 <= len(segment["changes"]) <= 100_000, "no changes, or too many")
        signed = {name: segment[name] for name in ("device", "first", "last", "last_id")}
        told = canonical(**signed, share=self._share, stream=stream, type="segment")
        check_signed(self._members.sign[device], told, segment["signature"])
        changes = [read_change(change, stream, device) for change in segment["changes"]]
        for number, change in enumerate(changes, start=segment["first"]):
            need(change.number == number, "a gap")
            need((number == 1) == (change.previous == ""), "number 1 alone has none before it")
        for before, change in pairwise(changes):
            need(change.previous == before.id, "a wrong previous")
            need(change.lamport >= before.lamport, "a falling lamport")
        end = (changes[-1].number, changes[-1].id)
        need(end == (segment["last"], segment["last_id"]), "another end than it says")
        return changes

    def _photo(self, stream: str, photo: Mapping[str, Any]) -> None:
        file, begin = f"files/{photo['device']}/{photo['bundle']}.files", photo["offset"]
        key = self.keys.get((stream, photo["key"]))
        try:
            need(key, "its key is not here")
            sealed = plain_file(self._place, file, 64 * MIB)[begin : begin + photo["length"]]
            need(len(sealed) == photo["length"], "it is not whole")
            bound_to = canonical(file=photo["sha256"], share=self._share)
            plain = opened(key or b"", sealed, bound_to)
            need(sha(plain) == photo["sha256"], "another photo than was sealed")
            self.photos[photo["sha256"]] = plain
        except (OSError, RefusedError) as error:
            self.refused[file] = str(error)


def granted(pack: Pack, device: Device) -> Iterator[tuple[tuple[str, str], bytes]]:
    """The keys that a pack hands to a device; one that has not the name that it should is none."""
    public = bindings.crypto_scalarmult_base(device.box_secret)
    for grant in pack.header["grants"]:
        if grant["device"] == device.name:
            try:
                sealed = bytes.fromhex(grant["sealed"])
                key = bindings.crypto_box_seal_open(sealed, public, device.box_secret)
            except (exceptions.CryptoError, ValueError):
                continue
            if key_name(key) == grant["key"]:
                yield (grant["stream"], grant["key"]), key


def key_name(key: bytes) -> str:
    return sha(b"qvisit stream key" + key)[:32]


def read_change(value: object, stream: str, device: str) -> Change:
    """One change of a segment, its payload checked against its envelope."""
    if not isinstance(value, dict) or value.keys() != {"e", "p", "s"}:
        raise RefusedError("a change of another form")
    need(isinstance(value["e"], str) and len(value["e"].encode()) <= 2_000, "a long envelope")
    raw = value["e"].encode()
    envelope = shaped(read_json(raw), ENVELOPE)
    need((envelope["stream"], envelope["device"]) == (stream, device), "a change from elsewhere")
    payload: bytes | None = None
    if value["p"] is not None or value["s"] is not None:
        need(isinstance(value["p"], str) and isinstance(value["s"], str), "half a payload")
        payload = value["p"].encode()
        need(len(payload) <= 1_000_000 and fullmatch(SHORT, value["s"]), "a payload out of bounds")
        salted = bytes.fromhex(value["s"]) + payload
        need(sha(salted) == envelope["payload_hash"], "another payload than its envelope names")
    order = (envelope["lamport"], device, envelope["number"], sha(raw))
    return Change(*order, envelope["previous"], payload)


def opened(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    nonce, rest = sealed[:24], sealed[24:]
    need(len(rest) >= 16, "too short to be sealed")
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(rest, bound_to, nonce, key)
    except exceptions.CryptoError:
        raise RefusedError("it does not open with its key, in its place") from None


def unpacked(raw: bytes) -> bytes:
    """One whole stream of zlib, of at most 64 MiB."""
    unpacker = zlib.decompressobj()
    try:
        words = unpacker.decompress(raw, 64 * MIB)
    except zlib.error as error:
        raise RefusedError(str(error)) from None
    need(unpacker.eof and not unpacker.unused_data, "not one whole stream of zlib, or too large")
    return words
