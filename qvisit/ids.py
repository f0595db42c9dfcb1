"""Where new identities come from."""

import secrets
from typing import NewType

PersonId = NewType("PersonId", str)
DeviceId = NewType("DeviceId", str)
VisitId = NewType("VisitId", str)
StreamId = NewType("StreamId", str)
ChangeId = NewType("ChangeId", str)
ShareId = NewType("ShareId", str)

ID_LENGTH = 26
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford: no i, l, o, u


def new_id() -> str:
    """A random identity: 26 characters, 130 bits, safe in file names on every system."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(ID_LENGTH))


def is_id(text: str) -> bool:
    """Whether `text` has the form that `new_id` gives."""
    return len(text) == ID_LENGTH and all(letter in _ALPHABET for letter in text)
