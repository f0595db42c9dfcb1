"""Begin as a new person on this laptop, or unlock the person who was here."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.clock import Clock, local_now
from qvisit.errors import QVisitError
from qvisit.ids import PersonId, new_id
from qvisit.settings import ProfileSettings, save_settings
from qvisit.store import keyring_door, vault
from qvisit.store.profile_folder import LOCK_FILE, check_place, plain_store_errors
from qvisit.store.profiles import DATABASE_FILE, KEYS_FILE
from qvisit.store.vault import OpenVault, WeakWordsError
from qvisit.store.words import offer_words, strength
from qvisit.sync.keys import new_device_keys
from qvisit.usecases.rebuild import rebuild
from qvisit.visits.members import ALL_ROLES
from qvisit.workspace import BESIDE, is_behind, make_database, open_workspace

_DATABASE_FILES = tuple(f"{DATABASE_FILE}{end}" for end in ("", "-wal", "-shm"))

__all__ = ["OpenVault", "WeakWordsError", "begin_profile", "offer_words", "strength"]


class NoNameError(QVisitError):
    """A profile needs a name to call its person by."""


class NotPresentError(QVisitError):
    """What was typed is not what opens the profile now."""

    def __init__(self) -> None:
        super().__init__(
            "These words do not open this profile now. Nothing was changed.",
            hint="Type the words that unlock QVisit today, or the code of your recovery card.",
        )


@dataclass(frozen=True)
class NewProfile:
    """What first start asks: a name, the roles wished for, and how to unlock."""

    name: str
    roles: tuple[str, ...]
    words: str = field(repr=False)
    keyring: bool = False


def begin_profile(folder: Path, new: NewProfile, doors: vault.Doors | None = None) -> OpenVault:
    """Make a profile in an empty folder and leave it unlocked.

    Raises:
        NoNameError: No name, or no role.
        WeakWordsError: The words are too easy to guess.
        UnsafePlaceError: The folder lies on a network or synced drive.
    """
    name = " ".join(new.name.split())
    if not name or not new.roles or not set(new.roles) <= ALL_ROLES:
        raise NoNameError(
            "QVisit needs a name to call you by, and what you do on visits.",
            hint="A first name or another name is fine.",
        )
    check_place(folder)
    keys = new_device_keys()
    secret = vault.DeviceSecret(
        person=PersonId(new_id()),
        device=keys.device,
        signing_seed=keys.signing_seed,
        box_secret=keys.box_secret,
    )
    chosen = doors or vault.Doors(words=new.words, keyring=new.keyring)
    opened = vault.create_vault(folder, name=name, secret=secret, doors=chosen)
    try:
        with plain_store_errors(folder):
            save_settings(folder, ProfileSettings(roles=new.roles))
        make_database(opened)
    except QVisitError:
        discard_profile(folder)  # else it would be offered for ever, and never open
        raise
    return opened


def discard_profile(folder: Path) -> None:
    """Take back a profile that could not be finished, before anybody did anything in it.

    Its files alone go: the person may have chosen a folder that holds others.
    """
    with plain_store_errors(folder):
        for name in (KEYS_FILE, LOCK_FILE, *BESIDE, *_DATABASE_FILES):
            (folder / name).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()  # unless something else lies there


def unlock_with_words(folder: Path, words: str, clock: Clock = local_now) -> OpenVault:
    """Open a profile with its words; raises as `qvisit.store.vault.open_with_words` does.

    What an older QVisit wrote is backed up and brought to its present form on the way.
    """
    return bring_up_to_date(vault.open_with_words(folder, words, clock()), clock)


def unlock_with_keyring(folder: Path, clock: Clock = local_now) -> OpenVault:
    """Open a profile with this computer's own sign-in."""
    return bring_up_to_date(vault.open_with_keyring(folder), clock)


def unlock_with_recovery(folder: Path, code: str, clock: Clock = local_now) -> OpenVault:
    """Open a profile with the code from its printed recovery card."""
    return bring_up_to_date(vault.open_with_recovery(folder, code, clock()), clock)


def bring_up_to_date(opened: OpenVault, clock: Clock = local_now) -> OpenVault:
    """Back up what an older QVisit wrote, and bring it and its lists to their present form.

    It takes a while with a large profile, so it is done before a window opens the profile. What a
    power cut left half done is ended the next time.
    """
    if is_behind(opened):
        with open_workspace(opened, clock) as ws:
            rebuild(ws)
    return opened


def check_present(opened: OpenVault, present: str, clock: Clock = local_now) -> None:
    """Make sure that whoever would change the ways in has one: a laptop may be left unlocked.

    Args:
        opened: The profile.
        present: The words that open it now, or the code of its recovery card.
        clock: Says how long to wait between tries.

    Raises:
        NotPresentError: Neither.
        TooSoonError: Too many tries in too little time.
    """
    try:
        vault.prove(opened, present, clock())
    except vault.WrongWordsError as error:
        raise NotPresentError from error


def new_recovery_code(opened: OpenVault, present: str, clock: Clock = local_now) -> str:
    """A fresh recovery code to print; the one before opens nothing from now on.

    Raises:
        As `check_present`.
    """
    check_present(opened, present, clock)
    return vault.add_recovery_code(opened)


def change_words(opened: OpenVault, present: str, words: str, clock: Clock = local_now) -> None:
    """Let other words open the profile from now on.

    Raises:
        WeakWordsError: The new ones are too easy to guess.
        Else as `check_present`.
    """
    check_present(opened, present, clock)
    vault.change_words(opened, words)


def add_keyring(opened: OpenVault) -> None:
    """Let this computer's own sign-in open the profile.

    Raises:
        KeyringClosedError: This computer has none that answers.
    """
    vault.add_keyring(opened)


def drop_keyring(opened: OpenVault, present: str, clock: Clock = local_now) -> None:
    """Ask for the words from now on, of somebody who knows them.

    Raises:
        As `check_present`.
    """
    check_present(opened, present, clock)
    vault.drop_keyring(opened)


def ways_in(opened: OpenVault) -> frozenset[str]:
    """How the profile can be opened: "words", "recovery", "keyring"."""
    return vault.ways_in(opened.folder)


def keyring_available() -> bool:
    """Whether this computer has a key store that can unlock a profile."""
    return keyring_door.keyring_available()
