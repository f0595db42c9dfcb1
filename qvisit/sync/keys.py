"""Keys of devices, streams and the root; all cryptography is libsodium's, through PyNaCl."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import Aead
from nacl.signing import SigningKey, VerifyKey
from nacl.utils import random

from qvisit.ids import ID_LENGTH, DeviceId

ROOT: Final = DeviceId("root")
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_ROOT_BOX = b"qvisit root recovery box, version 1"


class SealBrokenError(Exception):
    """Something cannot be opened with this key, or was altered."""


@dataclass(frozen=True, repr=False)
class DeviceKeys:
    """The secret keys of one profile on one laptop."""

    signing_seed: bytes
    box_secret: bytes

    @cached_property
    def device(self) -> DeviceId:
        """Its id: a hash of its signing key, so that nobody can claim it."""
        return device_id(self.sign_public)

    @cached_property
    def sign_public(self) -> str:
        """The public key that proves what it wrote, as hex."""
        return bytes(SigningKey(self.signing_seed).verify_key).hex()

    @cached_property
    def box_public(self) -> str:
        """The public key that others seal for it, as hex."""
        return bytes(PrivateKey(self.box_secret).public_key).hex()

    def sign(self, message: bytes) -> str:
        """A 64-byte Ed25519 signature, as hex."""
        return SigningKey(self.signing_seed).sign(message).signature.hex()

    def unseal(self, sealed: str) -> bytes:
        """Open what was sealed for this device.

        Raises:
            SealBrokenError: It was sealed for another device, or altered.
        """
        try:
            return SealedBox(PrivateKey(self.box_secret)).decrypt(bytes.fromhex(sealed))
        except (CryptoError, ValueError, TypeError) as error:
            raise SealBrokenError from error


def new_device_keys() -> DeviceKeys:
    """Fresh secret keys for a new profile."""
    return DeviceKeys(random(32), random(32))


def root_keys(seed: bytes) -> DeviceKeys:
    """The keys of a share's root, from the 32 bytes that are printed once as its recovery key."""
    return DeviceKeys(seed, hashlib.sha256(_ROOT_BOX + seed).digest())


def device_id(sign_public: str) -> DeviceId:
    """The id that belongs to a signing key (hex)."""
    number = int.from_bytes(hashlib.sha256(bytes.fromhex(sign_public)).digest(), "big")
    letters = []
    for _ in range(ID_LENGTH):
        number, index = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[index])
    return DeviceId("".join(letters))


def is_signed(message: bytes, signature: str, sign_public: str) -> bool:
    """Whether the owner of a signing key wrote a message."""
    try:
        VerifyKey(bytes.fromhex(sign_public)).verify(message, bytes.fromhex(signature))
    except (BadSignatureError, CryptoError, ValueError, TypeError):
        return False
    return True


def is_box_key(box_public: str) -> bool:
    """Whether one can seal for a public key (hex); a few values of the right length are none."""
    try:
        seal_for(box_public, b"")
    except (CryptoError, ValueError, TypeError):
        return False
    return True


def seal_for(box_public: str, secret: bytes) -> str:
    """Seal a secret so that only one device can open it; hex."""
    return SealedBox(PublicKey(bytes.fromhex(box_public))).encrypt(secret).hex()


def new_stream_key() -> bytes:
    """A fresh 32-byte key for one stream."""
    return random(Aead.KEY_SIZE)


def key_id(key: bytes) -> str:
    """A name for a stream key that says nothing about it; 32 hex digits."""
    return hashlib.sha256(b"qvisit stream key" + key).hexdigest()[:32]


def lock(key: bytes, plain: bytes, bound_to: bytes) -> bytes:
    """Encrypt with XChaCha20-Poly1305, bound to the place where it stands."""
    return bytes(Aead(key).encrypt(plain, bound_to))


def unlock(key: bytes, locked: bytes, bound_to: bytes) -> bytes:
    """Decrypt what `lock` made.

    Raises:
        SealBrokenError: Another key, another place, or altered bytes.
    """
    try:
        return Aead(key).decrypt(locked, bound_to)
    except (CryptoError, ValueError, TypeError) as error:
        raise SealBrokenError from error
