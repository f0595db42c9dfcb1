"""Changes as bytes: written once, read with distrust."""

import hashlib
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qvisit.visits.change import (
    MAX_ENVELOPE,
    MAX_PAYLOAD,
    Change,
    UnreadableChangeError,
    canonical,
    payload_hash,
    read_change,
)
from tests.visits.panel import concern, new_panel


def _change() -> Change:
    return new_panel().lead.says(concern("door"))


def _altered(**fields: object) -> bytes:
    said = json.loads(_change().envelope_bytes)
    return json.dumps({**said, **fields}).encode()


def test_a_change_is_read_as_it_was_written() -> None:
    change = _change()

    assert read_change(change.envelope_bytes, change.salt, change.payload) == change


def test_its_id_is_the_hash_of_its_envelope_and_covers_the_words() -> None:
    change = _change()

    assert change.id == hashlib.sha256(change.envelope_bytes).hexdigest()
    assert change.salt is not None
    assert change.payload is not None
    assert change.envelope.payload_hash == payload_hash(change.salt, change.payload)


def test_without_its_words_it_is_the_same_change() -> None:
    change = _change()

    bare = change.without_payload()

    assert (bare.id, bare.order) == (change.id, change.order)
    assert read_change(bare.envelope_bytes, None, None) == bare


def test_the_bytes_are_kept_even_when_written_another_way() -> None:
    spaced = json.dumps(json.loads(_change().envelope_bytes), indent=1).encode()

    change = read_change(spaced, None, None)

    assert change.envelope == _change().envelope
    assert change.envelope_bytes == spaced
    assert change.id != _change().id


@pytest.mark.parametrize(
    "fields",
    [
        {"format": 2},
        {"kind": "Visit.Planned"},
        {"kind_version": 0},
        {"kind_version": 1.0},
        {"stream": ""},
        {"stream": "v" * 121},
        {"author": ""},
        {"number": 0},
        {"number": 2**53 + 1},
        {"number": "1"},
        {"lamport": 0},
        {"lamport": 2**53 + 1},
        {"previous": "0"},
        {"previous": "A" * 64},
        {"at": "2027-02-30T10:00:00Z"},
        {"at": "2027-03-09T25:00:00Z"},
        {"at": "٢٠٢٧-03-09T10:00:00Z"},
        {"at": "2027-03-09T10:00:00+00:00"},
        {"offset": 961},
        {"clock_doubted": 1},
        {"payload_hash": "0" * 63},
        {"more": True},
    ],
)
def test_an_envelope_that_is_not_as_it_should_be_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(UnreadableChangeError):
        read_change(_altered(**fields), None, None)


def test_a_missing_field_is_refused() -> None:
    said = json.loads(_change().envelope_bytes)
    del said["device"]

    with pytest.raises(UnreadableChangeError):
        read_change(canonical(said), None, None)


def test_other_words_than_those_signed_are_refused() -> None:
    change = _change()

    with pytest.raises(UnreadableChangeError, match="not those it was signed with"):
        read_change(change.envelope_bytes, change.salt, b"{}")
    with pytest.raises(UnreadableChangeError, match="not those it was signed with"):
        read_change(change.envelope_bytes, bytes(16), change.payload)


def test_words_cannot_be_moved_into_the_salt() -> None:
    change = _change()
    assert change.salt is not None
    assert change.payload is not None
    salt, payload = change.salt + change.payload[:1], change.payload[1:]

    with pytest.raises(UnreadableChangeError):
        read_change(change.envelope_bytes, salt, payload)


@pytest.mark.parametrize(("salt", "payload"), [(b"0" * 16, None), (None, b"{}")])
def test_half_of_the_words_is_refused(salt: bytes | None, payload: bytes | None) -> None:
    with pytest.raises(UnreadableChangeError):
        read_change(_change().envelope_bytes, salt, payload)


def test_too_much_is_refused_before_it_is_read() -> None:
    change = _change()

    with pytest.raises(UnreadableChangeError, match="larger"):
        read_change(change.envelope_bytes + b" " * MAX_ENVELOPE, None, None)
    with pytest.raises(UnreadableChangeError, match="larger"):
        read_change(change.envelope_bytes, bytes(16), b" " * (MAX_PAYLOAD + 1))


@given(st.binary(max_size=300), st.none() | st.binary(max_size=20), st.none() | st.binary())
@example(b"[" * 1900, None, None)
@example(b'{"format":1,"kind":"\\ud800"}', None, None)
def test_any_bytes_are_a_change_or_refused(
    envelope: bytes, salt: bytes | None, payload: bytes | None
) -> None:
    with pytest.raises(UnreadableChangeError):
        read_change(envelope, salt, payload)


@given(st.integers(0, 500), st.integers(1, 255))
def test_any_altered_byte_of_an_envelope_changes_its_id_or_is_refused(
    place: int, flip: int
) -> None:
    change = _change()
    altered = bytearray(change.envelope_bytes)
    altered[place % len(altered)] ^= flip

    try:
        read = read_change(bytes(altered), change.salt, change.payload)
    except UnreadableChangeError:
        return

    assert read.id != change.id


def test_canonical_json_sorts_keys_leaves_no_space_and_keeps_letters() -> None:
    written = canonical({"b": [1, True, None], "a": "Café “Weide”\n", "A": {}})

    assert written == '{"A":{},"a":"Café “Weide”\\n","b":[1,true,null]}'.encode()
