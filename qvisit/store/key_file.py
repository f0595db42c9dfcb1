"""keys.json: the data key of a profile, wrapped once for every door. Nothing in it is secret.

The profile's name stands in it in the clear, because a person must be able to choose a profile
before it is open.
"""

import base64
import binascii
from pathlib import Path
from typing import Annotated, Literal

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from qvisit.errors import QVisitError
from qvisit.store.profiles import KEYS_FILE
from qvisit.store.whole_file import write_whole
from qvisit.worded import worded

KEY_LENGTH = SecretBox.KEY_SIZE
SALT_LENGTH = argon2id.SALTBYTES
_MOST_BYTES = 64_000
_MOST_OPS = 10
_MOST_MEMORY = 256 * 2**20


class VaultDamagedError(QVisitError):
    """keys.json is missing, damaged or not what QVisit wrote."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "The key file of this profile is missing or damaged.",
            hint=worded(
                "Your saved work has not been touched. Ask support to put back {file} in {folder}. "
                "Until then you can start as another person. Nothing is deleted.",
                file=KEYS_FILE,
                folder=folder,
            ),
        )


class VaultTooNewError(QVisitError):
    """keys.json was written by a newer QVisit."""

    def __init__(self) -> None:
        super().__init__(
            "A newer QVisit has used this profile. Your saved work is safe.",
            hint="Install the newest QVisit on this laptop, then try again.",
        )


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Limits(_Written):
    """What one try at Argon2id costs: passes over the memory, and bytes of memory."""

    ops: Annotated[int, Field(ge=argon2id.OPSLIMIT_MIN, le=_MOST_OPS)] = 3
    mem: Annotated[int, Field(ge=argon2id.MEMLIMIT_MIN, le=_MOST_MEMORY)] = 64 * 2**20


Text64 = Annotated[str, Field(max_length=2_000, pattern=r"^[A-Za-z0-9+/]*={0,2}$")]
ShortText = Annotated[str, Field(min_length=1, max_length=200)]


class StretchedDoor(_Written):
    """The data key behind words or a recovery code, made slow to guess by Argon2id."""

    kind: Literal["words", "recovery"]
    salt: Text64
    limits: Limits
    box: Text64


class KeyringDoor(_Written):
    """The data key behind a random key that the system's own key store holds."""

    kind: Literal["keyring"]
    service: ShortText
    account: ShortText
    box: Text64


Door = Annotated[StretchedDoor | KeyringDoor, Field(discriminator="kind")]


class KeyFile(_Written):
    """All of keys.json; `device_secret` is sealed under the data key."""

    format: Literal[1] = 1
    person: ShortText
    device: ShortText
    name: ShortText
    doors: Annotated[list[Door], Field(max_length=8)]
    device_secret: Text64

    def door(self, kind: str) -> StretchedDoor | KeyringDoor | None:
        """The door of one kind, if there is one."""
        return next((door for door in self.doors if door.kind == kind), None)

    def with_door(self, new: StretchedDoor | KeyringDoor) -> "KeyFile":
        """The same file with a door of this kind replaced or added."""
        return self.model_copy(update={"doors": [*self.without_door(new.kind).doors, new]})

    def without_door(self, kind: str) -> "KeyFile":
        """The same file without the door of this kind."""
        return self.model_copy(update={"doors": [d for d in self.doors if d.kind != kind]})


class _Format(BaseModel):
    model_config = ConfigDict(strict=True)
    format: int


def read_key_file(folder: Path) -> KeyFile:
    """Read keys.json, trusting nothing.

    Raises:
        VaultDamagedError: It is missing, too large, or not as QVisit writes it.
        VaultTooNewError: A newer QVisit wrote it.
        OSError: It may not be read.
    """
    try:
        with (folder / KEYS_FILE).open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise VaultDamagedError(folder) from error
    if len(content) > _MOST_BYTES:
        raise VaultDamagedError(folder)
    try:
        newer = _Format.model_validate_json(content).format > 1
        if not newer:
            return KeyFile.model_validate_json(content)
    except ValidationError as error:
        raise VaultDamagedError(folder) from error
    raise VaultTooNewError


def write_key_file(folder: Path, content: KeyFile) -> None:
    """Replace keys.json as a whole, flushed to disk."""
    write_whole(folder / KEYS_FILE, content.model_dump_json(indent=1).encode())


def wrap(key: bytes, content: bytes) -> str:
    """Seal bytes under a 32-byte key, as base64."""
    return base64.b64encode(bytes(SecretBox(key).encrypt(content))).decode()


def unwrap(key: bytes, sealed: str) -> bytes | None:
    """Open what `wrap` sealed, or None if the key is another one or the bytes were altered."""
    try:
        return SecretBox(key).decrypt(base64.b64decode(sealed, validate=True))
    except (CryptoError, ValueError, binascii.Error):
        return None


def stretch(secret: str, salt: bytes, limits: Limits) -> bytes:
    """Turn words or a code into 32 bytes, slowly on purpose (Argon2id, RFC 9106)."""
    return argon2id.kdf(KEY_LENGTH, secret.encode(), salt, limits.ops, limits.mem)
