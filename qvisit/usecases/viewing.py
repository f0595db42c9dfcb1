"""Copies of documents for other programs to show: beside the profile, gone when it is locked."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.store.profile_folder import hold
from qvisit.usecases.reports import ReportNotSavedError

FOLDER = "viewing"
_OWNER_ONLY = 0o700  # as far as the system knows that


def put_copy(profile: Path, name: str, content: bytes) -> Path:
    """Write a copy that nobody else on this laptop may read.

    Args:
        profile: The profile's folder.
        name: What the file is called; the other program shows it.
        content: The document.

    Raises:
        ReportNotSavedError: The disk does not take it.
    """
    folder = profile / FOLDER / new_id()
    path = folder / name
    try:
        (profile / FOLDER).mkdir(mode=_OWNER_ONLY, exist_ok=True)
        folder.mkdir(mode=_OWNER_ONLY)
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise ReportNotSavedError(path) from error
    return path


def clear_copies(profile: Path) -> bool:
    """Delete all copies; what another program holds open goes the next time. Whether none is left.

    Args:
        profile: The profile's folder.
    """
    shutil.rmtree(profile / FOLDER, ignore_errors=True)
    return not (profile / FOLDER).exists()


def clear_left_copies(profiles: Iterable[Path]) -> None:
    """Delete what a program that broke off left in the clear; an open profile keeps its copies.

    Args:
        profiles: The profiles' folders. Their words are not needed.
    """
    for profile in profiles:
        if not (profile / FOLDER).exists():
            continue
        try:
            with hold(profile):
                clear_copies(profile)
        except QVisitError:
            continue  # somebody has it open, or it may not be written: it goes the next time
