"""Packs and sections made of any bytes at all are refused, never trusted."""

import json
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qvisit.sync.errors import RefusedFileError
from qvisit.sync.packs import MAGIC, MAX_HEADER, SIGNATURE
from qvisit.sync.sections import MAX_CHANGES, MAX_PLAIN
from tests.sync.laptops import laptop
from tests.sync.pack_making import (
    ASH,
    KEY,
    ROWAN,
    VISIT,
    ash_says,
    front_of,
    opened_plain,
    read_it,
    segment_of,
    segments_of,
    signed_anew,
)


def test_a_small_file_that_grows_without_end_is_refused() -> None:
    bomb = zlib.compressobj(1)
    chunk = b" " * (16 * 1024 * 1024)
    grown = b"".join(bomb.compress(chunk) for _ in range(MAX_PLAIN // len(chunk) + 1))
    grown += bomb.flush()
    assert len(grown) < 1024 * 1024

    with pytest.raises(RefusedFileError):
        opened_plain(grown)


def test_more_changes_than_a_segment_may_hold_are_refused() -> None:
    empty = {"e": ""}
    segment = {**segment_of(ash_says()[1]), "changes": [empty] * (MAX_CHANGES + 1)}

    with pytest.raises(RefusedFileError):
        opened_plain(segments_of(segment))


def test_what_follows_the_compressed_part_is_refused() -> None:
    _, said = ash_says()
    plain = segments_of(segment_of(said))

    assert opened_plain(plain) == said
    for wrong in (plain + b"more", plain[:-1], b"", b"plain words", zlib.compress(b"")):
        with pytest.raises(RefusedFileError):
            opened_plain(wrong)


@given(st.binary(max_size=500), st.booleans())
@example(b"[" * 5000, True)
@example(b'{"segments":[{"device":"root"}]}', True)
@example(b'{"segments":{}}', True)
@example(b'{"segments":[]}', True)
def test_any_bytes_sealed_as_a_section_are_refused(plain: bytes, packed: bool) -> None:
    with pytest.raises(RefusedFileError):
        opened_plain(zlib.compress(plain) if packed else plain)


segment_fields = st.fixed_dictionaries(
    {},
    optional={
        "device": st.sampled_from([ASH.device, ROWAN.device, "x", 5]),
        "first": st.integers(-2, 6),
        "last": st.integers(-2, 6),
        "last_id": st.sampled_from(["0" * 64, "", None]),
        "signature": st.sampled_from(["0" * 128, "", ASH.sign(b"")]),
        "changes": st.lists(
            st.fixed_dictionaries(
                {}, optional={"e": st.text(), "s": st.text(), "p": st.none() | st.text()}
            ),
            max_size=3,
        ),
        "more": st.none(),
    },
)


@given(segment_fields)
def test_any_altered_field_of_a_segment_is_refused(fields: dict[str, object]) -> None:
    _, said = ash_says()
    segment = segment_of(said)
    altered = {**segment, **fields}
    if altered == segment:
        return

    with pytest.raises(RefusedFileError):
        opened_plain(segments_of(altered))


@given(st.binary(max_size=400), st.booleans())
@example(b"", True)
@example(b"\xff\xff\xff\xff", True)
@example((MAX_HEADER * 2).to_bytes(4, "big") + b"{}", True)
@example(b"\0\0\0\0" + b"\0" * 64, True)
def test_any_bytes_are_refused_as_a_pack(data: bytes, marked: bool) -> None:
    with pytest.raises(RefusedFileError):
        read_it(MAGIC + data if marked else data)


LEFT: dict[str, object] = {"sha256": "0" * 64, "last": 1}
header_fields = st.fixed_dictionaries(
    {},
    optional={
        "format": st.sampled_from([2, "1", None]),
        "number": st.integers(-1, 3).filter(lambda number: number != 1),
        "sections": st.just(
            [{"stream": VISIT, "key": "0" * 32, "length": 5, "sha256": "0" * 64, "last": 1}]
        ),
        "grants": st.just([{"stream": "../x", "key": "0" * 32, "device": "root", "sealed": "00"}]),
        "seen": st.dictionaries(st.text(max_size=3), st.none(), min_size=1, max_size=2),
        "made_at": st.just("x" * 41),
        "more": st.none(),
    },
)


@given(header_fields)
def test_a_header_that_is_none_is_refused_though_signed(fields: dict[str, object]) -> None:
    data = laptop("Ash").pack()
    header = json.loads(data[len(MAGIC) + 4 : front_of(data)])

    read = read_it(signed_anew(json.dumps(header).encode()))
    assert read.header.number == 1
    if fields:
        with pytest.raises(RefusedFileError):
            read_it(signed_anew(json.dumps({**header, **fields}).encode()))


def test_two_sections_of_one_stream_are_refused() -> None:
    data = laptop("Ash").pack((VISIT, KEY, ash_says()[1]))
    header = json.loads(data[len(MAGIC) + 4 : front_of(data)])
    body = data[front_of(data) + SIGNATURE :]
    twice = {**header, "sections": header["sections"] * 2}

    assert read_it(signed_anew(json.dumps(header).encode(), body))
    with pytest.raises(RefusedFileError, match="two parts"):
        read_it(signed_anew(json.dumps(twice).encode(), body * 2))


def test_a_header_longer_than_allowed_is_refused_before_it_is_read() -> None:
    with pytest.raises(RefusedFileError):
        read_it(signed_anew(b" " * MAX_HEADER + b"{}"))


def test_a_stream_key_seals_differently_each_time() -> None:
    ash, said = ash_says()

    assert ash.pack((VISIT, KEY, said)) != ash.pack((VISIT, KEY, said))
