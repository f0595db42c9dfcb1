"""Copy files from one place to another, whole and verified: any two copies of a share may be
merged in this way.

Nothing is passed on that is not what its name says. Each file is written once under its own name,
so copying can be cut off anywhere and done again.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qvisit.ids import DeviceId
from qvisit.sync.bounded import BoundedShare
from qvisit.sync.documents import MAX_DOCUMENT, read_request
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.membership import Certified
from qvisit.sync.packs import read_pack
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
from qvisit.usecases.progress import PASSING_ON, Report, Step, SyncStoppedError, carry_on

LARGEST_PACK = 4 * 1024 * 1024
"""A larger pack is taken to other places by its writer alone."""
LARGEST_BUNDLE = 16 * 1024 * 1024
LARGEST_DOCUMENT = 2 * MAX_DOCUMENT
MOST_REQUESTS = 200
"""Anybody who can write to a share can put requests there. No more are passed on at a time."""
NOT_AS_NAMED = "The file is not what its name says. It was not passed on."


class Among(NamedTuple):
    """Whose files are passed on: the share, who was let in, the devices whose packs are meant.

    `only`, if given, names the packs and sealed files among them.
    """

    share: str
    certified: Mapping[DeviceId, Certified]
    devices: Collection[DeviceId]
    only: Collection[str] | None = None


@dataclass(frozen=True)
class Copied:
    """What was copied, and the names of files that are not what they should be.

    `trouble` says in words why it stopped early; the next time goes on from there.
    """

    files: int = 0
    bytes: int = 0
    refused: tuple[str, ...] = ()
    trouble: str = ""

    def __add__(self, other: "Copied") -> "Copied":
        return Copied(
            self.files + other.files,
            self.bytes + other.bytes,
            self.refused + other.refused,
            self.trouble or other.trouble,
        )


class _Item(NamedTuple):
    name: str
    largest: int
    check: Callable[[bytes], bool]


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
            if among.only is None or one.name in among.only
        ),
    ]
    files, size, refused = 0, 0, []
    for done, item in enumerate(items):
        if not report(Step(PASSING_ON, done, len(items), size)):
            raise SyncStoppedError
        try:
            content = _read_whole(source, item)
            if content is not None:
                target.put_new(item.name, content)
                files, size = files + 1, size + len(content)
        except RefusedFileError:
            refused.append(item.name)
    return Copied(files, size, tuple(refused))


def names_in(place: Share, folder: str) -> Sequence[str]:
    """What lies in a folder, without another call where it was listed a moment ago."""
    if isinstance(place, BoundedShare):
        return place.names_known(folder)
    return place.list(folder)


def _read_whole(source: Share, item: _Item) -> bytes | None:
    """The content of a file; None when it is too large to be passed on.

    Raises:
        RefusedFileError: It is not what its name says.
    """
    content = source.read(item.name, 0, item.largest + 1)
    if len(content) > item.largest:
        return None
    if not item.check(content):
        raise RefusedFileError(NOT_AS_NAMED)
    return content


def _missing(source: Share, target: Share, folder: str) -> list[str]:
    try:
        there = names_in(source, folder)
        return sorted({*there} - {*names_in(target, folder)}) if there else []
    except RefusedFileError:
        return []  # a link, or no folder at all: nothing of ours


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
    for one in _missing(source, target, folder):
        if bundle := BUNDLE_NAME.match(one):
            yield _Item(f"{folder}/{one}", LARGEST_BUNDLE, _hash_is(bundle.group(1)))
    folder = f"{PACKS}/{device}"
    for one in _missing(source, target, folder):
        if pack := PACK_NAME.match(one):
            check = _is_pack(among, device, int(pack.group(1)), pack.group(2))
            yield _Item(f"{folder}/{one}", LARGEST_PACK, check)


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
