"""The system's own key store: Windows Credential Manager, macOS Keychain, Secret Service."""

import base64
import binascii
import contextlib
import sys
from collections.abc import Iterator

from qvisit.errors import QVisitError

SERVICE = "QVisit"
_TRUSTED_PRIORITY = 1  # keyring's own mark: below it are backends that keep keys in plain files
_KEY_LENGTH = 32


class KeyringClosedError(QVisitError):
    """The system's key store does not answer, or does not hold the key."""

    def __init__(self) -> None:
        super().__init__(
            "This laptop's own key store did not open the profile. Your saved work is safe.",
            hint="Type your words instead.",
        )


def keyring_available() -> bool:
    """Whether this laptop has a key store that keeps keys encrypted."""
    import keyring  # noqa: PLC0415  start-up time: looks for backends when imported
    from keyring.backends import fail, null  # noqa: PLC0415  start-up time

    store = keyring.get_keyring()
    if isinstance(store, fail.Keyring | null.Keyring):
        return False
    try:
        return bool(store.priority >= _TRUSTED_PRIORITY)
    except RuntimeError:  # keyring's own way to say that a store is of no use here
        return False


def keep(service: str, account: str, key: bytes) -> None:
    """Put a key into the key store.

    Raises:
        KeyringClosedError: It does not take it.
    """
    import keyring  # noqa: PLC0415  start-up time: looks for backends when imported

    if not keyring_available():
        raise KeyringClosedError
    with _plain_keyring_errors():
        keyring.set_password(service, account, base64.b64encode(key).decode())


def fetch(service: str, account: str) -> bytes:
    """Take a key from the key store.

    Raises:
        KeyringClosedError: It does not answer, or holds no such key.
    """
    import keyring  # noqa: PLC0415  start-up time: looks for backends when imported

    with _plain_keyring_errors():
        key = base64.b64decode(keyring.get_password(service, account) or "", validate=True)
    if len(key) != _KEY_LENGTH:
        raise KeyringClosedError
    return key


def forget(service: str, account: str) -> None:
    """Take a key out of the key store; one that is not there is no failure."""
    import keyring  # noqa: PLC0415  start-up time: looks for backends when imported

    with contextlib.suppress(KeyringClosedError), _plain_keyring_errors():
        keyring.delete_password(service, account)


@contextlib.contextmanager
def _plain_keyring_errors() -> Iterator[None]:
    from keyring.errors import KeyringError  # noqa: PLC0415  start-up time

    failures: tuple[type[Exception], ...] = (KeyringError, OSError, RuntimeError, binascii.Error)
    if sys.platform == "linux":
        from secretstorage.exceptions import (  # noqa: PLC0415  only there on Linux
            SecretStorageException,
        )

        failures = (*failures, SecretStorageException)
    try:
        yield
    except failures as error:
        raise KeyringClosedError from error
