"""Who was let in to a share, worked out from docs/share-format.md alone (sections 2 to 5).

A part of ``other_reader``: nothing of QVisit is in it. Rules are numbered as in section 5.
"""

import hashlib
import json
import re
import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nacl import bindings, exceptions

ID, HASH, SHORT = "[0-9abcdefghjkmnpqrstvwxyz]{26}", "[0-9a-f]{64}", "[0-9a-f]{32}"
SIGNATURE, MOMENT = "[0-9a-f]{128}", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
PASSED_ON = frozenset({"lived_experience_reviewer", "visitor"})
ROLES = PASSED_ON | {"panel_lead", "governance_lead", "administrator"}
MOST_PACKS = 99_999_999

# What a field may be: text of a form, a whole number within bounds, or of a type.
Form = str | tuple[int, int] | type

ROOT: Mapping[str, Form] = {
    "box": HASH, "format": (1, 1), "made_at": MOMENT, "sign": HASH, "type": "root",
}  # fmt: skip
SIGNED: Mapping[str, Form] = {"body": "(?s:.{0,256000})", "signature": SIGNATURE}
MEMBER: Mapping[str, Form] = {
    "format": (1, 1), "type": "member", "share": HASH, "person": ID, "device": ID, "sign": HASH,
    "box": HASH, "roles": list, "issuer": f"root|{ID}", "at": MOMENT, "visit?": f"({ID})?",
    "consent?": f"({SIGNATURE})?", "formerly?": f"({ID})?",
}  # fmt: skip
WITHDRAWAL: Mapping[str, Form] = {
    "format": (1, 1), "type": "withdrawal", "share": HASH, "issuer": f"root|{ID}", "at": MOMENT,
    "device": ID, "number": (0, MOST_PACKS), "sha256": f"({HASH})?", "documents": list,
}  # fmt: skip
REQUEST: Mapping[str, Form] = {
    "format": (1, 1), "type": "request", "share": HASH, "person": ID, "device": ID, "sign": HASH,
    "box": HASH, "roles": list, "at": MOMENT, "consent": SIGNATURE, "names": list,
}  # fmt: skip


class RefusedError(Exception):
    """What lies there is set aside, for the reason given."""


def need(holds: object, reason: str) -> None:
    if not holds:
        raise RefusedError(reason)


def sha(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def canonical(**fields: object) -> bytes:
    form = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return form.encode()


def read_json(raw: bytes) -> object:
    def refuse(number: str) -> object:
        raise RefusedError(f"{number} is no whole number")

    try:
        made: object = json.loads(raw.decode(), parse_float=refuse, parse_constant=refuse)
        json.dumps(made, ensure_ascii=False).encode()  # fails for half of a pair of surrogates
    except (ValueError, RecursionError):
        raise RefusedError("no JSON") from None
    return made


def shaped(value: object, forms: Mapping[str, Form]) -> dict[str, Any]:
    """An object with all of these fields and no other; what has a ``?`` may be left out."""
    if not isinstance(value, dict):
        raise RefusedError("no object")
    made: dict[str, Any] = {}
    for name, form in forms.items():
        if name.rstrip("?") not in value and name.endswith("?"):
            made[name.rstrip("?")] = [] if form is list else ""
            continue
        given = made[name.rstrip("?")] = value.get(name.rstrip("?"))
        if isinstance(form, str):
            good = isinstance(given, str) and re.fullmatch(form, given) is not None
        elif isinstance(form, tuple):
            good = type(given) is int and form[0] <= given <= form[1]
        else:
            good = type(given) is form
        need(good, f"{name} is missing or wrong")
    need(value.keys() <= made.keys(), "a field that nobody knows")
    return made


def plain_file(place: Path, name: str, most: int) -> bytes:
    """Section 9: no link in the name or on the way to it, and its size before its bytes."""
    path = place / name
    on_the_way = [folder for folder in path.parents if folder.is_relative_to(place)]
    need(not any(folder.is_symlink() for folder in on_the_way), "a link on the way to it")
    there = path.lstat()
    need(stat.S_ISREG(there.st_mode) and there.st_size <= most, "no plain file, or too large")
    return path.read_bytes()


def check_signed(sign: str, words: bytes, signature: str) -> None:
    try:
        bindings.crypto_sign_open(bytes.fromhex(signature) + words, bytes.fromhex(sign))
    except (exceptions.CryptoError, ValueError):
        raise RefusedError("the signature is wrong") from None


def device_of(sign: str) -> str:
    number, made = int(sha(bytes.fromhex(sign)), 16), ""
    for _ in range(26):
        number, place = divmod(number, 32)
        made += "0123456789abcdefghjkmnpqrstvwxyz"[place]
    return made


def check_own_key(body: Mapping[str, Any]) -> None:
    need(device_of(body["sign"]) == body["device"], "the device is not that of its key")
    need(ROLES.issuperset(body["roles"]), "a role that nobody knows")
    try:
        bindings.crypto_scalarmult(b"\x01" * 32, bytes.fromhex(body["box"]))
    except (exceptions.CryptoError, RuntimeError):
        raise RefusedError("nothing can be sealed for this key") from None


@dataclass(frozen=True, eq=False)
class Paper:
    """A certificate or withdrawal whose bytes are as its name promises."""

    short: str
    text: str
    signature: str
    body: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.body[name]

    @property
    def withdraws(self) -> bool:
        return bool(self.body["type"] == "withdrawal")

    @property
    def consented(self) -> bool:
        asked = {name: self[name] for name in ("box", "device", "person", "share")}
        try:
            check_signed(self["sign"], canonical(**asked, type="consent"), self["consent"])
        except RefusedError:
            return False
        return True


def read_paper(place: Path, name: str, share: str) -> Paper | None:
    """One document of the folder ``members``; None for a request that is as it should be."""
    named = re.fullmatch(rf"(root|{ID})-({SHORT})\.(cert|withdrawal|request)", name)
    if named is None:
        raise RefusedError("a name that is none of section 1")
    raw = plain_file(place, f"members/{name}", 512_000)
    need(sha(raw)[:32] == named[2], "other bytes than its name says")
    signed = shaped(read_json(raw), SIGNED)
    forms = {"cert": MEMBER, "withdrawal": WITHDRAWAL, "request": REQUEST}[named[3]]
    body = shaped(read_json(signed["body"].encode()), forms)
    need(body["share"] == share, "of another share")
    if named[3] != "withdrawal":
        check_own_key(body)
    if named[3] == "request":
        need(body["device"] == named[1], "of another device than its name says")
        check_signed(body["sign"], signed["body"].encode(), signed["signature"])
        return None
    need(body["issuer"] == named[1], "by another than its name says")
    return Paper(named[2], signed["body"], signed["signature"], body)


@dataclass(frozen=True)
class Members:
    """Who was let in: each device's key for signatures, and the last pack that counts."""

    sign: Mapping[str, str]
    last: Mapping[str, int]


def who_was_let_in(papers: Iterable[Paper]) -> Members:
    """Rules 1 to 7, for documents that are signed by whom they say."""
    papers = list(papers)
    holding: set[Paper] = set()  # S of rule 4
    while True:
        _, likely = counting(papers, holding)
        _, sure = counting(papers, likely)
        if sure == holding:
            break
        holding = sure
    counted = counting(papers, likely)[0]
    passes = passing([each for each in papers if not void(each, likely)], counted)
    last: dict[str, int] = {}
    for each in likely:
        last[each["device"]] = min(each["number"], last.get(each["device"], MOST_PACKS))
    return Members({each["device"]: each["sign"] for each in counted | passes}, last)


def void(one: Paper, holding: Iterable[Paper]) -> bool:
    return any(
        each["device"] == one["issuer"] and each is not one and one.short not in each["documents"]
        for each in holding
    )


def grown(rule: Callable[[set[Paper]], set[Paper]]) -> set[Paper]:
    """What a rule that refers to itself lets count, beginning with nothing."""
    found: set[Paper] = set()
    while (more := rule(found)) != found:
        found = more
    return found


def administrators(counted: Iterable[Paper]) -> set[str]:
    return {"root"} | {each["device"] for each in counted if "administrator" in each["roles"]}


def counting(papers: Iterable[Paper], holding: set[Paper]) -> tuple[set[Paper], set[Paper]]:
    """The certificates without a visit and the withdrawals that count when these hold."""
    alive = [each for each in papers if not void(each, holding)]

    def own(one: Paper, counted: set[Paper]) -> bool:
        known = [
            each for each in counted
            if each["device"] == one["issuer"] and each["person"] == one["person"]
        ]  # fmt: skip
        roles = {role for each in known for role in each["roles"]}
        return bool(known) and roles.issuperset(one["roles"]) and one.consented

    def rule_2(counted: set[Paper]) -> set[Paper]:
        lets_in = administrators(counted)
        return {
            each for each in alive
            if not each.withdraws and not each["visit"]
            and (each["issuer"] in lets_in or own(each, counted))
        }  # fmt: skip

    counted = grown(rule_2)
    may_withdraw = administrators(counted)
    return counted, {each for each in alive if each.withdraws and each["issuer"] in may_withdraw}


def passing(alive: Iterable[Paper], counted: set[Paper]) -> set[Paper]:
    """The certificates for one visit that count (rules 5 and 6)."""
    lets_in = administrators(counted)
    best: dict[str, Paper] = {}
    for each in sorted(
        counted,
        key=lambda one: (one["issuer"] != "root", one["issuer"] not in lets_in, one.text),
    ):
        best.setdefault(each["device"], each)
    leads = {
        each["device"] for each in counted
        if "panel_lead" in each["roles"] and each["person"] == best[each["device"]]["person"]
    }  # fmt: skip
    people = {each["person"] for each in best.values()}

    def may_pass_on(one: Paper, found: set[Paper]) -> bool:
        return one["issuer"] in leads or any(
            each["device"] == one["issuer"] and each["person"] == one["person"]
            and each["visit"] == one["visit"] and set(each["roles"]) >= set(one["roles"])
            for each in found
        )  # fmt: skip

    def rule_6(found: set[Paper]) -> set[Paper]:
        return {
            each for each in alive
            if not each.withdraws and each["visit"] and PASSED_ON.issuperset(each["roles"])
            and each["device"] not in best and each["person"] not in people
            and each.consented and may_pass_on(each, found)
        }  # fmt: skip

    return grown(rule_6)
