"""Keys: what is sealed for one is for one alone, and nobody signs for another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.ids import is_id
from qvisit.sync.keys import (
    ROOT,
    DeviceKeys,
    SealBrokenError,
    device_id,
    is_box_key,
    is_signed,
    key_id,
    lock,
    new_device_keys,
    new_stream_key,
    root_keys,
    seal_for,
    unlock,
)
from tests.sync.laptops import key, laptop

ASH, ROWAN = laptop("Ash").keys, laptop("Rowan").keys


def test_a_device_id_comes_from_its_signing_key() -> None:
    again = DeviceKeys(ASH.signing_seed, b"1" * 32)

    assert again.device == ASH.device == device_id(ASH.sign_public)
    assert is_id(ASH.device)
    assert len({ASH.device, ROWAN.device, ROOT}) == 3


def test_new_keys_are_new_each_time() -> None:
    first, second = new_device_keys(), new_device_keys()

    assert first.device != second.device
    assert first.box_public != second.box_public
    assert new_stream_key() != new_stream_key()


def test_keys_never_show_their_secrets() -> None:
    shown = repr(ASH) + str(ASH)

    assert ASH.signing_seed.hex() not in shown
    assert repr(ASH.signing_seed) not in shown


def test_the_roots_two_keys_come_from_its_one_seed() -> None:
    root = root_keys(bytes(32))

    assert root == root_keys(bytes(32))
    assert root.signing_seed != root.box_secret
    assert root.unseal(seal_for(root.box_public, b"words")) == b"words"


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_a_signature_is_for_one_message_by_one_device(message: bytes, other: bytes) -> None:
    signature = ASH.sign(message)

    assert is_signed(message, signature, ASH.sign_public)
    assert not is_signed(message, signature, ROWAN.sign_public)
    assert is_signed(other, signature, ASH.sign_public) == (other == message)


@given(st.integers(0, 63), st.integers(1, 255))
def test_an_altered_signature_is_none(place: int, flip: int) -> None:
    signature = bytearray.fromhex(ASH.sign(b"words"))
    signature[place] ^= flip

    assert not is_signed(b"words", signature.hex(), ASH.sign_public)


@pytest.mark.parametrize("sign_public", ["", "00", "0" * 64, "zz" * 32, "f" * 64, "é" * 64])
def test_a_key_that_is_none_signs_nothing(sign_public: str) -> None:
    assert not is_signed(b"words", ASH.sign(b"words"), sign_public)
    assert not is_signed(b"words", "00" * 64, sign_public)


def test_what_is_sealed_for_one_opens_for_that_one_alone() -> None:
    sealed = seal_for(ASH.box_public, b"words")

    assert ASH.unseal(sealed) == b"words"
    with pytest.raises(SealBrokenError):
        ROWAN.unseal(sealed)


@given(st.text(max_size=120) | st.binary(max_size=80).map(bytes.hex))
def test_anything_else_does_not_open(sealed: str) -> None:
    with pytest.raises(SealBrokenError):
        ASH.unseal(sealed)


@pytest.mark.parametrize(
    "box",
    ["0" * 64, "01" + "0" * 62, "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"],
)
def test_values_that_nobody_can_seal_for_are_no_keys(box: str) -> None:
    assert not is_box_key(box)
    assert is_box_key(ASH.box_public)


def test_what_is_locked_opens_with_its_key_in_its_place() -> None:
    locked = lock(key("one"), b"words", b"here")

    assert unlock(key("one"), locked, b"here") == b"words"
    for wrong, place in ((key("two"), b"here"), (key("one"), b"there"), (b"short", b"here")):
        with pytest.raises(SealBrokenError):
            unlock(wrong, locked, place)


@given(st.integers(min_value=0), st.integers(1, 255))
def test_any_altered_byte_of_what_is_locked_is_noticed(place: int, flip: int) -> None:
    locked = bytearray(lock(key("one"), b"some words", b"here"))
    locked[place % len(locked)] ^= flip

    with pytest.raises(SealBrokenError):
        unlock(key("one"), bytes(locked), b"here")


def test_a_keys_name_says_which_and_not_what() -> None:
    assert key_id(key("one")) == key_id(key("one")) != key_id(key("two"))
    assert len(key_id(key("one"))) == 32
    assert key_id(key("one")) not in key("one").hex()
