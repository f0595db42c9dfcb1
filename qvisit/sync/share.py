"""A share is a plain folder: list, read, put new. Nothing on it is ever changed by QVisit."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Protocol

ROOT_NAME = re.compile(r"^qvisit-share-([0-9a-f]{64})\.json\Z")
PACK_NAME = re.compile(r"^([0-9]{8})-([0-9a-f]{64})\.pack\Z")
DEVICE_NAME = re.compile(r"^[0-9a-z]{26}\Z")
CERTIFICATE_NAME = re.compile(r"^([0-9a-z]{26}|root)-([0-9a-f]{32})\.(cert|withdrawal)\Z")
REQUEST_NAME = re.compile(r"^([0-9a-z]{26})-([0-9a-f]{32})\.request\Z")
BUNDLE_NAME = re.compile(r"^([0-9a-f]{64})\.files\Z")
PACKS = "packs"
FILES = "files"
MEMBERS = "members"
REPORTS = "Reports"
LONGEST_PART = 200
"""Letters in one part of a name; systems end at 255 bytes or letters."""
LONGEST_NAME = 1_000
_RESERVED = re.compile(
    r"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])( *\..*)?$", re.IGNORECASE
)


class Share(Protocol):
    """Where laptops meet. Calls may be slow and may raise ShareUnreachableError."""

    def list(self, folder: str) -> Sequence[str]:
        """Names in a folder, in any order; empty when the folder is not there."""
        ...

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        """Some bytes of a file."""
        ...

    def put_new(self, name: str, data: bytes) -> None:
        """Write a file that is not there yet, read it back and check it.

        Putting the same bytes again does nothing.
        """
        ...


class CountedShare(Share, Protocol):
    """A share that counts how often it was asked."""

    @property
    def calls(self) -> int:
        """How often."""
        ...


def root_name(share: str) -> str:
    """The file name of a share's root certificate."""
    return f"qvisit-share-{share}.json"


def pack_name(device: str, number: int, digest: str) -> str:
    """Where a device's n-th pack lies."""
    return f"{PACKS}/{device}/{number:08d}-{digest}.pack"


def bundle_name(device: str, digest: str) -> str:
    """Where a bundle of a device's sealed files lies."""
    return f"{FILES}/{device}/{digest}.files"


def is_safe_name(name: str) -> bool:
    """Whether a name stays inside the share and can be made on every system."""
    path = PurePosixPath(name)
    if path.is_absolute() or len(name) > LONGEST_NAME or any(one in name for one in '\\:<>"|?*'):
        return False
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name):
        return False
    return not any(
        part == ".." or len(part) > LONGEST_PART or part[-1] in ". " or _RESERVED.match(part)
        for part in path.parts
    )
