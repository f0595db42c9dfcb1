"""Copy files from one place to another, whole and verified: any two copies of a share may be
merged in this way.

Nothing is passed on that is not what its name says. Each file is written once under its own name,
so copying can be cut off anywhere and done again.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.sync.bounded import BoundedShare
from qvisit.sync.documents import MAX_DOCUMENT, read_request
from qvisit.sync.errors import NameTakenError, RefusedFileError
from qvisit.sync.membership import Certified
from qvisit.sync.packs import MAX_PACK, read_pack
from qvisit.sync.share import (
    BUNDLE_NAME,
    CERTIFICATE_NAME,
    FILES,
    MEMBERS,
    PACK_NAME,
    PACKS,
    REQUEST_NAME,
    Share,
)
from qvisit.usecases.photo_bundles import MOST_BYTES
from qvisit.usecases.progress import PASSING_ON, Report, Step, SyncStoppedError, carry_on
from qvisit.worded import Worded, worded

TO_STICKS = 4 * 1024 * 1024
"""A larger pack is taken to sticks by its writer alone; to the share, anybody takes any."""
LARGEST_BUNDLE = MOST_BYTES + 1024 * 1024
"""All that QVisit makes are smaller."""
LARGEST_DOCUMENT = 2 * MAX_DOCUMENT
MOST_REQUESTS = 200
"""Anybody who can write to a share can put requests there. No more are passed on at a time."""


class Why(NamedTuple):
    """Why a file was not passed on, and what people can do."""

    reason: str
    hint: str


HARMED = Why(
    "A file was not passed on: it is not what its laptop wrote, or cannot be read.",
    "Nothing is lost: that laptop still has it. Ask its person to sync at the same place again.",
)
BLOCKED = Why(
    "A file was not passed on: something else has its name where it should go.",
    "Nothing is lost. Ask your administrator to look at the folder, then sync again.",
)


class Among(NamedTuple):
    """Whose files are passed on: the share, who was let in, the devices whose packs are meant.

    `only`, if given, names the packs and sealed files among them, by the folder they lie in.
    Packs of more than `largest` bytes stay where they are, and nobody needs to hear of it.
    """

    share: str
    certified: Mapping[DeviceId, Certified]
    devices: Collection[DeviceId]
    only: Mapping[str, Collection[str]] | None = None
    largest: int = MAX_PACK


class Left(NamedTuple):
    """A file that was not passed on."""

    name: str
    why: Why

    @property
    def device(self) -> DeviceId:
        """Whose it is, by its name."""
        room, _, rest = self.name.partition("/")
        return DeviceId(rest.partition("-" if room == MEMBERS else "/")[0])


@dataclass(frozen=True)
class Copied:
    """What was copied, and the files that were left.

    `trouble` says in words why it stopped early; the next time goes on from there.
    """

    files: int = 0
    bytes: int = 0
    left: tuple[Left, ...] = ()
    trouble: str = ""

    @property
    def told(self) -> tuple[str, ...]:
        """What was left, each with the reason, in one line."""
        return tuple(f"{one.name}: {one.why.reason}" for one in self.left)

    def __add__(self, other: "Copied") -> "Copied":
        return Copied(
            self.files + other.files,
            self.bytes + other.bytes,
            tuple(dict.fromkeys((*self.left, *other.left))),
            self.trouble or other.trouble,
        )


def stopped_by(error: QVisitError) -> Copied:
    """That copying came to an end too early, in words."""
    return Copied(
        trouble=worded(
            "Not all that others wrote could be passed on. {why} {then}",
            why=_as_worded(error.message),
            then=_as_worded(error.hint),
        )
    )


def _as_worded(words: str) -> Worded:
    return words if isinstance(words, Worded) else Worded(words, "", {})


class _Item(NamedTuple):
    name: str
    largest: int
    check: Callable[[bytes], bool]
    may_be_larger: bool = False


def copy_missing(source: Share, target: Share, among: Among, report: Report = carry_on) -> Copied:
    """Copy what one place has and another lacks: membership documents, sealed files, packs.

    Args:
        source: Where from.
        target: Where to. Both hold the same share.
        among: Whose packs and files; membership documents go in any case.
        report: Told of each file; may stop between two.

    Raises:
        ShareUnreachableError, ShareFullError: One of the places; what was copied stays.
        SyncStoppedError: `report` said stop.
    """
    items = [
        *_documents(source, target, among),
        *(
            one
            for device in sorted(among.devices)
            for one in _of_device(source, target, among, device)
        ),
    ]
    return _copy(source, target, items, report)


def copy_again(
    source: Share, target: Share, among: Among, names: Collection[str], report: Report = carry_on
) -> Copied:
    """Put right packs that came to harm in the target, though it lists them; raises the same.

    Args:
        source: Where whole ones lie.
        target: Compared byte by byte.
        among: Whose packs.
        names: Which of them.

    Returns:
        What could not be put right. Nobody counts what was well.
    """
    items = [
        _pack_item(among, device, pack)
        for device in sorted(among.devices)
        for one in names_in(target, f"{PACKS}/{device}")
        if f"{PACKS}/{device}/{one}" in names and (pack := PACK_NAME.match(one))
    ]
    return Copied(left=_copy(source, target, items, report).left)


def _copy(source: Share, target: Share, items: Sequence[_Item], report: Report) -> Copied:
    copied, left, size = 0, [], 0
    for done, item in enumerate(items):
        if not report(Step(PASSING_ON, done, len(items), size)):
            raise SyncStoppedError
        found = _read_whole(source, item)
        if found is None:
            continue
        why = found if isinstance(found, Why) else _put(target, item.name, found)
        if why is not None:
            left.append(Left(item.name, why))
        elif not isinstance(found, Why):
            copied, size = copied + 1, size + len(found)
    return Copied(copied, size, tuple(left))


def _put(target: Share, name: str, content: bytes) -> Why | None:
    try:
        target.put_new(name, content)
    except (RefusedFileError, NameTakenError):
        return BLOCKED
    return None


def names_in(place: Share, folder: str) -> Sequence[str]:
    """What lies in a folder, without another call where it was listed a moment ago.

    Where a link stands, or something that is no folder, there is nothing of ours.
    """
    try:
        return place.names_known(folder) if isinstance(place, BoundedShare) else place.list(folder)
    except RefusedFileError:
        return ()


def _read_whole(source: Share, item: _Item) -> bytes | Why | None:
    """The content of a file, or why it is not passed on; None if it is left to its writer."""
    try:
        content = source.read(item.name, 0, item.largest + 1)
        if len(content) > item.largest:
            return None if item.may_be_larger else HARMED
        return content if item.check(content) else HARMED
    except RefusedFileError:
        return HARMED


def _missing(source: Share, target: Share, folder: str) -> list[str]:
    there = names_in(source, folder)
    return sorted({*there} - {*names_in(target, folder)}) if there else []


def _wanted(source: Share, target: Share, among: Among, folder: str) -> list[str]:
    """What is missing of what is meant; the source is asked only where something may be."""
    if among.only is None:
        return _missing(source, target, folder)
    meant = {*among.only.get(folder, ())}
    meant -= {*names_in(target, folder)} if meant else set()
    return sorted(meant & {*_missing(source, target, folder)}) if meant else []


def _documents(source: Share, target: Share, among: Among) -> Iterator[_Item]:
    requests, known = 0, among.certified
    for one in _missing(source, target, MEMBERS):
        name = f"{MEMBERS}/{one}"
        if named := CERTIFICATE_NAME.match(one):
            yield _Item(name, LARGEST_DOCUMENT, _short_is(named.group(2)))
        elif (asked := REQUEST_NAME.match(one)) and DeviceId(asked.group(1)) not in known:
            requests += 1
            if requests <= MOST_REQUESTS:
                yield _Item(name, LARGEST_DOCUMENT, _asks(among.share, asked.group(2)))


def _of_device(source: Share, target: Share, among: Among, device: DeviceId) -> Iterator[_Item]:
    """Sealed files first: a pack that names some comes after them."""
    folder = f"{FILES}/{device}"
    for one in _wanted(source, target, among, folder):
        if bundle := BUNDLE_NAME.match(one):
            yield _Item(f"{folder}/{one}", LARGEST_BUNDLE, _hash_is(bundle.group(1)))
    folder = f"{PACKS}/{device}"
    for one in _wanted(source, target, among, folder):
        if pack := PACK_NAME.match(one):
            yield _pack_item(among, device, pack)


def _pack_item(among: Among, device: DeviceId, named: re.Match[str]) -> _Item:
    check = _is_pack(among, device, int(named.group(1)), named.group(2))
    name = f"{PACKS}/{device}/{named.group(0)}"
    return _Item(name, among.largest, check, may_be_larger=among.largest < MAX_PACK)


def _short_is(short: str) -> Callable[[bytes], bool]:
    return lambda content: hashlib.sha256(content).hexdigest().startswith(short)


def _hash_is(digest: str) -> Callable[[bytes], bool]:
    return lambda content: hashlib.sha256(content).hexdigest() == digest


def _asks(share: str, short: str) -> Callable[[bytes], bool]:
    is_named = _short_is(short)

    def check(content: bytes) -> bool:
        return is_named(content) and bool(read_request(content, share))

    return check


def _is_pack(among: Among, device: DeviceId, number: int, digest: str) -> Callable[[bytes], bool]:
    sign = among.certified[device].sign

    def check(content: bytes) -> bool:
        read_pack(
            content,
            share=among.share,
            device=device,
            number=number,
            sha256=digest,
            sign_public=sign,
        )
        return True

    return check
