"""Opening a profile: one random data key, and several doors that each lead to it."""

import base64
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId
from qvisit.store import keyring_door
from qvisit.store.backup_errors import BackupClosedError
from qvisit.store.kept_out import NoSuchDoorError as NoSuchDoorError
from qvisit.store.kept_out import NotACodeError as NotACodeError
from qvisit.store.kept_out import WrongWordsError as WrongWordsError
from qvisit.store.key_file import (
    KEY_LENGTH,
    SALT_LENGTH,
    Door,
    KeyFile,
    KeyringDoor,
    Limits,
    StretchedDoor,
    VaultDamagedError,
    read_key_file,
    stretch,
    unwrap,
    wrap,
    write_key_file,
)
from qvisit.store.profile_folder import plain_store_errors
from qvisit.store.profiles import KEYS_FILE
from qvisit.store.refusals import check_wait, count_refusal, forget_refusals
from qvisit.store.words import new_code, plain_code, plain_words, strength
from qvisit.worded import worded

LIMITS = Limits()
_CHANGING = Lock()
"""A sync may take new device keys while its person chooses words; neither may undo the other."""


class WeakWordsError(QVisitError):
    """The words would be too easy to guess."""


class ProfileExistsError(QVisitError):
    """There is a profile in this folder already."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "There is a profile in {folder} already. It has not been touched.", folder=folder
            ),
            hint="Choose that person from the list, or use another folder.",
        )


@dataclass(frozen=True)
class DeviceSecret:
    """Who a profile is to others: a person, a device, its two private keys of 32 bytes."""

    person: PersonId
    device: DeviceId
    signing_seed: bytes = field(repr=False)
    box_secret: bytes = field(repr=False)


@dataclass(frozen=True)
class Doors:
    """How a new profile can be opened: always by words, if wished by the system's key store."""

    words: str = field(repr=False)
    keyring: bool = False
    limits: Limits = LIMITS


@dataclass(frozen=True)
class OpenVault:
    """An opened profile. The three keys are 32 bytes each and never leave the memory."""

    folder: Path
    person: PersonId
    device: DeviceId
    name: str
    data_key: bytes = field(repr=False)
    signing_seed: bytes = field(repr=False)
    box_secret: bytes = field(repr=False)


def create_vault(folder: Path, *, name: str, secret: DeviceSecret, doors: Doors) -> OpenVault:
    """Make a profile's folder and its keys.

    Raises:
        WeakWordsError: The words are too easy to guess.
        ProfileExistsError: The folder holds a profile.
        KeyringClosedError: The system's key store was asked for and does not answer.
    """
    _check_words(doors.words)
    with plain_store_errors(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if (folder / KEYS_FILE).exists():
            raise ProfileExistsError(folder)
    data_key = secrets.token_bytes(KEY_LENGTH)
    keys = KeyFile(
        person=secret.person,
        device=secret.device,
        name=name,
        doors=[_stretched("words", plain_words(doors.words), data_key, doors.limits)],
        device_secret=_seal_device(secret, data_key),
    )
    if doors.keyring:
        keys = keys.with_door(_new_keyring_door(keys.device, data_key))
    with plain_store_errors(folder):
        write_key_file(folder, keys)
    return _opened(folder, keys, data_key)


def open_with_words(folder: Path, words: str, now: datetime) -> OpenVault:
    """Open a profile with its words; case, spaces and hyphens do not matter.

    Raises:
        WrongWordsError: Other words.
        TooSoonError: Refused three times or more, and too little time has passed.
        VaultDamagedError: The key file is damaged.
    """
    return _open_stretched(folder, "words", plain_words(words), now)


def open_with_recovery(folder: Path, code: str, now: datetime) -> OpenVault:
    """Open a profile with the code from the printed card; raises as `open_with_words` does.

    Raises:
        NotACodeError: No code can look like this; it does not count as a try.
    """
    plain = plain_code(code)
    if plain is None:
        raise NotACodeError
    return _open_stretched(folder, "recovery", plain, now)


def open_with_keyring(folder: Path) -> OpenVault:
    """Open a profile with the key that the system's key store holds.

    Raises:
        NoSuchDoorError: It was not set up for this profile.
        KeyringClosedError: The key store does not answer or has no such key.
        VaultDamagedError: The key file is damaged.
    """
    keys = _read(folder)
    door = keys.door("keyring")
    if not isinstance(door, KeyringDoor):
        raise NoSuchDoorError
    data_key = unwrap(keyring_door.fetch(door.service, door.account), door.box)
    if data_key is None:
        raise VaultDamagedError(folder)
    return _opened(folder, keys, data_key)


def open_with_key(folder: Path, data_key: bytes) -> OpenVault | None:
    """Open a profile whose data key is known from its backup; None when it has another one.

    Raises:
        VaultDamagedError: The key file is damaged.
    """
    keys = _read(folder)
    return None if unwrap(data_key, keys.device_secret) is None else _opened(folder, keys, data_key)


def open_doors(doors: Sequence[Door], *, words: str = "", code: str = "") -> bytes:
    """The data key behind the doors of a backup, by words or by the code of a recovery card.

    Raises:
        NotACodeError: No code can look like this.
        NoSuchDoorError: It was not set up to be opened in this way.
        BackupClosedError: Other words, or another code; or the door was altered.
    """
    kind, secret = ("recovery", plain_code(code)) if code else ("words", plain_words(words))
    if secret is None:
        raise NotACodeError
    door = next((one for one in doors if one.kind == kind), None)
    if not isinstance(door, StretchedDoor):
        raise NoSuchDoorError
    try:
        key = stretch(secret, base64.b64decode(door.salt, validate=True), door.limits)
    except ValueError as error:
        raise BackupClosedError from error
    data_key = unwrap(key, door.box)
    if data_key is None or len(data_key) != KEY_LENGTH:
        raise BackupClosedError
    return data_key


def adopt_vault(
    folder: Path, *, name: str, secret: DeviceSecret, doors: Sequence[Door], data_key: bytes
) -> OpenVault:
    """Write the keys of a profile that comes from a backup, as a new device; its doors stay.

    Raises:
        ProfileExistsError: The folder holds a profile.
    """
    keys = KeyFile(
        person=secret.person,
        device=secret.device,
        name=name,
        doors=list(doors),
        device_secret=_seal_device(secret, data_key),
    )
    with plain_store_errors(folder):
        if (folder / KEYS_FILE).exists():
            raise ProfileExistsError(folder)
        write_key_file(folder, keys)
    return _opened(folder, keys, data_key)


def prove(vault: OpenVault, given: str, now: datetime) -> None:
    """Make sure that somebody knows the words of an open profile, or its recovery code.

    It counts and waits as unlocking does, so that an open window is no better place to guess.

    Raises:
        WrongWordsError: Neither.
        TooSoonError: Refused three times or more, and too little time has passed.
        VaultDamagedError: The key file is damaged.
    """
    keys = _read(vault.folder)
    check_wait(vault.folder, now)
    count_refusal(vault.folder, now)
    for kind, secret in (("words", plain_words(given)), ("recovery", plain_code(given))):
        door = keys.door(kind)
        if secret and isinstance(door, StretchedDoor):
            stretched = _stretch_as_written(vault.folder, door, secret)
            if unwrap(stretched, door.box) == vault.data_key:
                forget_refusals(vault.folder)
                return
    raise WrongWordsError


def person_of(folder: Path) -> PersonId | None:
    """Whose profile lies in a folder; None when its key file cannot be read."""
    try:
        return PersonId(_read(folder).person)
    except QVisitError:
        return None


def ways_in(folder: Path) -> frozenset[str]:
    """Which doors a profile has: "words", "recovery", "keyring"."""
    return frozenset(door.kind for door in _read(folder).doors)


def add_recovery_code(vault: OpenVault, *, limits: Limits = LIMITS) -> str:
    """Make a recovery code to print. The one before it opens nothing from now on."""
    code = new_code()
    plain = plain_code(code) or ""
    _replace_door(vault, _stretched("recovery", plain, vault.data_key, limits))
    return code


def change_words(vault: OpenVault, new_words: str, *, limits: Limits = LIMITS) -> None:
    """Let other words open the profile. The ones before open nothing from now on.

    Raises:
        WeakWordsError: The words are too easy to guess.
    """
    _check_words(new_words)
    _replace_door(vault, _stretched("words", plain_words(new_words), vault.data_key, limits))


def add_keyring(vault: OpenVault) -> None:
    """Let the system's key store open the profile.

    Raises:
        KeyringClosedError: It does not answer.
    """
    _replace_door(vault, _new_keyring_door(vault.device, vault.data_key))


def drop_keyring(vault: OpenVault) -> None:
    """Ask for the words from now on, and take the key out of the system's key store."""
    with _CHANGING, plain_store_errors(vault.folder):
        keys = read_key_file(vault.folder)
        door = keys.door("keyring")
        if isinstance(door, KeyringDoor):
            write_key_file(vault.folder, keys.without_door("keyring"))
    if isinstance(door, KeyringDoor):
        keyring_door.forget(door.service, door.account)


def replace_device(vault: OpenVault, secret: DeviceSecret) -> OpenVault:
    """Go on as a new device after a restore or a copy; the data key and the doors stay."""
    new = {
        "person": secret.person,
        "device": secret.device,
        "device_secret": _seal_device(secret, vault.data_key),
    }
    with _CHANGING, plain_store_errors(vault.folder):
        keys = read_key_file(vault.folder).model_copy(update=new)
        write_key_file(vault.folder, keys)
    return _opened(vault.folder, keys, vault.data_key)


def _check_words(words: str) -> None:
    judged = strength(words)
    if not judged.enough:
        raise WeakWordsError("These words are too easy to guess.", hint=judged.words)


def _read(folder: Path) -> KeyFile:
    with plain_store_errors(folder):
        return read_key_file(folder)


def _replace_door(vault: OpenVault, door: StretchedDoor | KeyringDoor) -> None:
    with _CHANGING, plain_store_errors(vault.folder):
        write_key_file(vault.folder, read_key_file(vault.folder).with_door(door))


def _open_stretched(folder: Path, kind: str, secret: str, now: datetime) -> OpenVault:
    keys = _read(folder)
    door = keys.door(kind)
    if not isinstance(door, StretchedDoor):
        raise NoSuchDoorError
    check_wait(folder, now)
    count_refusal(folder, now)
    data_key = unwrap(_stretch_as_written(folder, door, secret), door.box)
    if data_key is None:
        raise WrongWordsError
    vault = _opened(folder, keys, data_key)
    forget_refusals(folder)
    return vault


def _stretch_as_written(folder: Path, door: StretchedDoor, secret: str) -> bytes:
    try:
        return stretch(secret, base64.b64decode(door.salt, validate=True), door.limits)
    except ValueError as error:
        raise VaultDamagedError(folder) from error


def _stretched(kind: str, secret: str, data_key: bytes, limits: Limits) -> StretchedDoor:
    salt = secrets.token_bytes(SALT_LENGTH)
    return StretchedDoor(
        kind="recovery" if kind == "recovery" else "words",
        salt=base64.b64encode(salt).decode(),
        limits=limits,
        box=wrap(stretch(secret, salt, limits), data_key),
    )


def _new_keyring_door(device: str, data_key: bytes) -> KeyringDoor:
    key = secrets.token_bytes(KEY_LENGTH)
    keyring_door.keep(keyring_door.SERVICE, device, key)
    return KeyringDoor(
        kind="keyring", service=keyring_door.SERVICE, account=device, box=wrap(key, data_key)
    )


def _seal_device(secret: DeviceSecret, data_key: bytes) -> str:
    content = {
        "person": secret.person,
        "device": secret.device,
        "signing_seed": secret.signing_seed.hex(),
        "box_secret": secret.box_secret.hex(),
    }
    return wrap(data_key, json.dumps(content).encode())


def _opened(folder: Path, keys: KeyFile, data_key: bytes) -> OpenVault:
    content = unwrap(data_key, keys.device_secret)
    if content is None:
        raise VaultDamagedError(folder)
    secret = json.loads(content)
    if (secret["person"], secret["device"]) != (keys.person, keys.device):
        raise VaultDamagedError(folder)  # somebody wrote another identity beside sealed keys
    return OpenVault(
        folder=folder,
        person=PersonId(keys.person),
        device=DeviceId(keys.device),
        name=keys.name,
        data_key=data_key,
        signing_seed=bytes.fromhex(secret["signing_seed"]),
        box_secret=bytes.fromhex(secret["box_secret"]),
    )
