"""What this laptop remembers of the Reports folder: what it wrote there, and what still waits.

No name stands here and no path: pages are known by their files' names, places by their hashes.
"""

import hashlib
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from threading import Lock

from pydantic import BaseModel, ConfigDict, ValidationError

from qvisit.store.news import Place
from qvisit.store.profile_folder import DiskFullError, translate_os_error
from qvisit.store.whole_file import write_whole

FILE = "reports.json"
ONE_AT_A_TIME: defaultdict[Path, Lock] = defaultdict(Lock)
"""By profile: a sync and a person must not write in the Reports folder together."""


class Kept(BaseModel):
    """What was done. Losing it loses nothing: everything is then looked at and written once more.

    `place` is how far in the changes was looked, `waiting` the visits with a stamp still to
    put, `stale` says that a page of the list is still to write, `pages` holds the SHA-256 of
    each page as written, `begun` those of paths that a publication began to write. `stamping` has
    the SHA-256 of stamped files that this laptop began to write, each with the hash of its stamp's
    sentence, until the record names them.
    """

    model_config = ConfigDict(frozen=True)

    place: Place = Place()
    waiting: frozenset[str] = frozenset()
    stale: bool = False
    pages: dict[str, str] = {}
    begun: frozenset[str] = frozenset()
    stamping: dict[str, str] = {}


def load_kept(folder: Path) -> Kept:
    """What is remembered beside a profile; nothing when the file is missing or damaged."""
    try:
        return Kept.model_validate_json((folder / FILE).read_bytes())
    except (OSError, ValidationError):
        return Kept()


def remember(folder: Path, kept: Kept) -> None:
    """Remember it before files are written that the record has to name.

    Raises:
        DiskFullError: The disk is full, so nothing could be recorded either.
    """
    try:
        write_whole(folder / FILE, kept.model_dump_json().encode())
    except OSError as error:
        plain = translate_os_error(error, folder)
        if isinstance(plain, DiskFullError):
            raise plain from error


def save_kept(folder: Path, kept: Kept) -> None:
    """Remember what was done; a full disk is no reason to stop, since it is only remembered."""
    with suppress(DiskFullError):
        remember(folder, kept)


def hash_of(path: str) -> str:
    """What a path is known by."""
    return hashlib.sha256(path.encode()).hexdigest()
