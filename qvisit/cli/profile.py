"""Opens the profile that a command works on: its folder, and the words that unlock it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path

import typer

from qvisit.errors import QVisitError
from qvisit.paths import default_profiles_folder
from qvisit.usecases import demo as demonstration
from qvisit.usecases import profile_names, profiles
from qvisit.worded import worded
from qvisit.workspace import Workspace, open_workspace


@dataclass(frozen=True)
class Windows:
    """The parts of the window that commands use; `__main__` hands them in."""

    play_reviewer: demonstration.PlayInWindow
    take_screenshots: Callable[[Workspace, Path], Sequence[Path]]


@dataclass
class Chosen:
    """What was said before the command."""

    windows: Windows
    data: Path | None = None
    words_from: Path | None = None


@contextmanager
def open_profile(context: typer.Context) -> Iterator[Workspace]:
    """The profile that was said before the command, unlocked."""
    with open_workspace(unlock(context.obj)) as ws:
        yield ws


def prove(chosen: Chosen, *, code: bool = False) -> tuple[profiles.OpenVault, str]:
    """Unlock the profile with its words whatever else unlocks it; what was typed comes along.

    Args:
        chosen: What was said before the command.
        code: With the code of the recovery card, in place of the words.
    """
    folder = profile_folder(chosen)
    present = read_secret(chosen.words_from, "Your code: " if code else "Your words: ")
    opening = profiles.unlock_with_recovery if code else profiles.unlock_with_words
    return opening(folder, present), present


def unlock(chosen: Chosen) -> profiles.OpenVault:
    """Unlock the profile that was said before the command."""
    folder = profile_folder(chosen)
    try:
        return profiles.unlock_with_keyring(folder)
    except QVisitError:
        return profiles.unlock_with_words(folder, read_secret(chosen.words_from, "Your words: "))


def profile_folder(chosen: Chosen) -> Path:
    """The folder of the profile that was said, or of the only one that is here."""
    if chosen.data is not None:
        if profile_names.profile_in(chosen.data) is None:
            raise QVisitError(
                worded("There is no profile in {data}.", data=chosen.data),
                hint="Start the window once to make one: qvisit --data FOLDER.",
            )
        return chosen.data
    known = profile_names.list_profiles(default_profiles_folder())
    if len(known) == 1:
        return known[0].folder
    words = (
        "There is no profile on this laptop yet."
        if not known
        else (
            "There are several profiles on this laptop: "
            + ", ".join(one.name for one in known)
            + "."
        )
    )
    raise QVisitError(words, hint="Say which one with --data, or start the window: qvisit.")


def read_secret(source: Path | None, asked: str) -> str:
    """Words or a code: from a file, from a line on standard input, or typed unseen."""
    if source is not None and str(source) != "-":
        try:
            return source.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise QVisitError(
                worded("{source} cannot be read.", source=source), hint="Check its name."
            ) from error
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    try:
        return getpass(asked)
    except EOFError as error:
        raise typer.Abort from error
