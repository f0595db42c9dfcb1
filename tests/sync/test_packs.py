"""Packs: read back whole, or refused."""

import hashlib
import json
import zlib
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qvisit.ids import StreamId, VisitId
from qvisit.sync import packs
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import key_id, lock, seal_for
from qvisit.sync.packs import (
    MAGIC,
    MAX_HEADER,
    MAX_PLAIN,
    Grant,
    Pack,
    Seen,
    open_section,
    read_pack,
)
from qvisit.visits.change import Change, canonical
from qvisit.visits.streams import REGISTER, practice_stream, visit_stream
from tests.sync.laptops import SHARE, Laptop, key, laptop
from tests.visits.panel import an_id, concern, finding

VISIT = visit_stream(VisitId(an_id("Willow")))
OTHER = visit_stream(VisitId(an_id("Maple")))
ASH, ROWAN = laptop("Ash").keys, laptop("Rowan").keys
SIGNERS: dict[str, str] = {one.device: one.sign_public for one in (ASH, ROWAN)}
KEY = key("one")


def _ash() -> tuple[Laptop, list[Change]]:
    ash = laptop("Ash")
    said = ash.writes(VISIT, *(concern(f"door {n}", "A door that sticks. " * n) for n in range(4)))
    return ash, said


def _read(data: bytes, number: int = 1, sign_public: str = ASH.sign_public) -> Pack:
    return read_pack(data, share=SHARE, device=ASH.device, number=number, sign_public=sign_public)


def _open(pack: Pack, stream_key: bytes = KEY, stream: StreamId = VISIT) -> list[Change]:
    return open_section(stream_key, pack.sealed[0], pack.header, stream, SIGNERS)


def _front(data: bytes) -> int:
    return len(MAGIC) + 4 + int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "big")


def _signed_anew(header: bytes, sections: bytes = b"") -> bytes:
    front = MAGIC + len(header).to_bytes(4, "big") + header
    return front + bytes.fromhex(ASH.sign(front)) + sections


def _section(plain: bytes) -> tuple[bytes, Pack]:
    """Any bytes as a section that stands where it should."""
    pack = _read(laptop("Ash").pack())
    bound = packs._bound(SHARE, ASH.device, 1, VISIT)
    return lock(KEY, plain, bound), pack


def _opened(plain: bytes) -> list[Change]:
    sealed, pack = _section(plain)
    return open_section(KEY, sealed, pack.header, VISIT, SIGNERS)


def _segments(*segments: dict[str, object]) -> bytes:
    return zlib.compress(json.dumps({"segments": segments}).encode())


def _segment(changes: Sequence[Change], **fields: object) -> dict[str, object]:
    segment = packs._segment(ASH, SHARE, VISIT, changes)
    return {**segment.model_dump(mode="json"), **fields}


def _resigned(changes: Sequence[Change], first: int, last: int) -> dict[str, object]:
    last_id = changes[-1].id if changes else "0" * 64
    words = packs._signed_words(SHARE, VISIT, ASH.device, first, last, last_id)
    return {
        "device": ASH.device,
        "first": first,
        "last": last,
        "last_id": last_id,
        "signature": ASH.sign(words),
        "changes": [packs._write_change(one).model_dump(mode="json") for one in changes],
    }


def test_a_pack_is_read_back_as_it_was_written() -> None:
    ash, said = _ash()
    registered = ash.writes(REGISTER, finding("f", "Words"))
    grant = Grant(
        stream=VISIT, key=key_id(KEY), device=ROWAN.device, sealed=seal_for(ROWAN.box_public, KEY)
    )
    seen: dict[str, Seen] = {ROWAN.device: Seen(number=7, sha256="7" * 64)}

    data = ash.pack(
        (VISIT, KEY, said), (REGISTER, key("two"), registered), grants=[grant], seen=seen
    )
    pack = _read(data)

    assert pack.sha256 == hashlib.sha256(data).hexdigest()
    assert pack.device == ASH.device
    assert [head.stream for head in pack.header.sections] == [REGISTER, VISIT]
    assert pack.header.grants == (grant,)
    assert pack.header.seen == seen
    assert open_section(KEY, pack.sealed[1], pack.header, VISIT, SIGNERS) == said
    assert open_section(key("two"), pack.sealed[0], pack.header, REGISTER, SIGNERS) == registered
    assert ROWAN.unseal(pack.header.grants[0].sealed) == KEY


def test_a_pack_may_say_nothing_but_what_was_seen() -> None:
    pack = _read(laptop("Ash").pack(seen={ROWAN.device: Seen(number=1, sha256="1" * 64)}))

    assert (pack.sealed, pack.header.sections) == ((), ())


def test_removed_words_stay_removed_in_a_pack() -> None:
    ash, said = _ash()
    erased = [said[0], said[1].without_payload(), *said[2:]]

    assert _open(_read(ash.pack((VISIT, KEY, erased)))) == erased


def test_no_word_of_a_change_is_readable_without_its_key() -> None:
    ash, said = _ash()
    data = ash.pack((VISIT, KEY, said))

    assert b"sticks" not in data
    assert KEY not in data
    assert KEY.hex().encode() not in data
    with pytest.raises(RefusedFileError):
        _open(_read(data), key("another"))


@given(st.integers(min_value=0), st.integers(1, 255))
def test_any_altered_byte_is_refused(place: int, flip: int) -> None:
    ash, said = _ash()
    data = bytearray(ash.pack((VISIT, KEY, said)))
    data[place % len(data)] ^= flip

    with pytest.raises(RefusedFileError):
        _read(bytes(data))


def test_every_single_byte_of_the_front_is_covered() -> None:
    ash, said = _ash()
    data = ash.pack((VISIT, KEY, said))

    for place in range(_front(data) + packs.SIGNATURE):
        altered = bytearray(data)
        altered[place] ^= 1
        with pytest.raises(RefusedFileError):
            _read(bytes(altered))


@given(st.integers(min_value=0))
def test_a_pack_cut_anywhere_is_refused(length: int) -> None:
    ash, said = _ash()
    data = ash.pack((VISIT, KEY, said))

    with pytest.raises(RefusedFileError):
        _read(data[: length % len(data)])


def test_bytes_after_the_end_are_refused() -> None:
    ash, said = _ash()

    with pytest.raises(RefusedFileError):
        _read(ash.pack((VISIT, KEY, said)) + b"\0")


@pytest.mark.parametrize(
    "place",
    [
        {"number": 2},
        {"share": "5" * 64},
        {"device": ROWAN.device},
        {"sign_public": ROWAN.sign_public},
    ],
)
def test_a_pack_in_another_place_is_refused(place: dict[str, object]) -> None:
    ash, said = _ash()
    here = {"share": SHARE, "device": ASH.device, "number": 1, "sign_public": ASH.sign_public}

    with pytest.raises(RefusedFileError):
        read_pack(ash.pack((VISIT, KEY, said)), **{**here, **place})  # type: ignore[arg-type]


def test_a_pack_of_one_laptop_under_anothers_name_is_refused() -> None:
    with pytest.raises(RefusedFileError, match="does not belong"):
        read_pack(
            laptop("Ash").pack(),
            share=SHARE,
            device=ROWAN.device,
            number=1,
            sign_public=ASH.sign_public,
        )


@pytest.mark.parametrize(
    "where",
    [
        {"number": 2},
        {"device": ROWAN.device},
        {"share": "5" * 64},
    ],
)
def test_a_section_moved_elsewhere_does_not_open(where: dict[str, object]) -> None:
    ash, said = _ash()
    pack = _read(ash.pack((VISIT, KEY, said)))
    header = pack.header.model_copy(update=where)

    with pytest.raises(RefusedFileError):
        open_section(KEY, pack.sealed[0], header, VISIT, SIGNERS)


def test_a_section_of_one_stream_does_not_open_as_another() -> None:
    ash, said = _ash()
    pack = _read(ash.pack((VISIT, KEY, said)))

    with pytest.raises(RefusedFileError):
        _open(pack, stream=OTHER)
    with pytest.raises(RefusedFileError):
        _open(pack, stream=REGISTER)


def test_changes_of_another_stream_are_refused_though_sealed_for_this_one() -> None:
    ash, said = _ash()
    pack = _read(ash.pack((OTHER, KEY, said)))

    with pytest.raises(RefusedFileError):
        _open(pack, stream=OTHER)


def test_a_stream_of_a_newer_qvisit_leaves_the_rest_readable() -> None:
    ash, said = _ash()
    newer = StreamId(f"disclosure.{an_id('Willow')}.{an_id('one')}")
    pack = _read(ash.pack((newer, KEY, said), (VISIT, KEY, said)))

    assert open_section(KEY, pack.sealed[1], pack.header, VISIT, SIGNERS) == said
    with pytest.raises(RefusedFileError, match="newer"):
        open_section(KEY, pack.sealed[0], pack.header, newer, SIGNERS)


def test_practice_is_never_opened() -> None:
    ash = laptop("Ash")
    stream = practice_stream(VisitId(an_id("Willow")))
    pack = _read(ash.pack((stream, KEY, ash.writes(stream, concern("door")))))

    with pytest.raises(RefusedFileError):
        _open(pack, stream=stream)


def test_a_segment_by_a_laptop_that_was_not_let_in_is_refused() -> None:
    ash, said = _ash()
    pack = _read(ash.pack((VISIT, KEY, said)))

    with pytest.raises(RefusedFileError):
        open_section(KEY, pack.sealed[0], pack.header, VISIT, {ROWAN.device: ROWAN.sign_public})


def test_a_segment_that_another_laptop_carried_is_read() -> None:
    _, said = _ash()

    carried = _segments(_segment(said[:2]), _segment(said[2:]))

    assert _opened(carried) == said


def test_nobody_writes_in_anothers_chain() -> None:
    _, said = _ash()
    words = packs._signed_words(SHARE, VISIT, ASH.device, 1, 4, said[-1].id)
    forged = _segment(said, signature=ROWAN.sign(words))

    with pytest.raises(RefusedFileError):
        _opened(_segments(forged))


def test_a_signature_for_another_share_or_stream_is_none() -> None:
    _, said = _ash()
    for share, stream in (("5" * 64, VISIT), (SHARE, OTHER)):
        words = packs._signed_words(share, stream, ASH.device, 1, 4, said[-1].id)
        with pytest.raises(RefusedFileError):
            _opened(_segments(_segment(said, signature=ASH.sign(words))))


def test_a_broken_chain_is_refused_whatever_its_signature() -> None:
    _, said = _ash()
    fork = laptop("Ash").writes(VISIT, finding("f", "A fork"))
    broken = (
        _resigned([said[0], said[2]], 1, 2),
        _resigned([said[1], said[0]], 1, 2),
        _resigned([*fork, said[1]], 1, 2),
        _resigned(said[:3], 1, 4),
        _resigned(said[1:], 1, 3),
        _resigned([], 2, 1),
        _resigned(said, 4, 1),
    )

    assert _opened(_segments(_resigned(said, 1, 4))) == said
    for segment in broken:
        with pytest.raises(RefusedFileError):
            _opened(_segments(segment))


def test_order_that_falls_along_a_chain_is_refused() -> None:
    ash = laptop("Ash")
    ash.lamport = 10
    first = ash.writes(VISIT, concern("one"))
    ash.lamport = 3
    second = ash.writes(VISIT, concern("two"))

    with pytest.raises(RefusedFileError):
        _opened(_segments(_resigned([*first, *second], 1, 2)))


def test_a_first_change_that_follows_another_is_refused() -> None:
    ash, said = _ash()
    ash.ends[OTHER] = said[0]
    first = said[0].envelope.model_copy(update={"previous": "7" * 64})
    bad = Change(first, canonical(first.model_dump(mode="json")), said[0].salt, said[0].payload)

    with pytest.raises(RefusedFileError):
        _opened(_segments(_resigned([bad], 1, 1)))


def test_altered_words_are_refused_though_the_segment_is_signed() -> None:
    _, said = _ash()
    segment = _segment(said)
    altered = json.dumps(segment).replace("sticks", "burns!")

    with pytest.raises(RefusedFileError):
        _opened(zlib.compress(b'{"segments":[' + altered.encode() + b"]}"))


def test_a_small_file_that_grows_without_end_is_refused() -> None:
    bomb = zlib.compressobj(9)
    chunk = b" " * (16 * 1024 * 1024)
    grown = b"".join(bomb.compress(chunk) for _ in range(MAX_PLAIN // len(chunk) + 1))
    grown += bomb.flush()
    assert len(grown) < 1024 * 1024

    with pytest.raises(RefusedFileError):
        _opened(grown)


def test_more_changes_than_a_segment_may_hold_are_refused() -> None:
    empty = {"e": ""}
    segment = {**_segment(_ash()[1]), "changes": [empty] * (packs.MAX_CHANGES + 1)}

    with pytest.raises(RefusedFileError):
        _opened(_segments(segment))


def test_what_follows_the_compressed_part_is_refused() -> None:
    _, said = _ash()
    plain = _segments(_segment(said))

    assert _opened(plain) == said
    for wrong in (plain + b"more", plain[:-1], b"", b"plain words", zlib.compress(b"")):
        with pytest.raises(RefusedFileError):
            _opened(wrong)


@given(st.binary(max_size=500), st.booleans())
@example(b"[" * 5000, True)
@example(b'{"segments":[{"device":"root"}]}', True)
@example(b'{"segments":{}}', True)
@example(b'{"segments":[]}', True)
def test_any_bytes_sealed_as_a_section_are_refused(plain: bytes, packed: bool) -> None:
    with pytest.raises(RefusedFileError):
        _opened(zlib.compress(plain) if packed else plain)


segment_fields = st.fixed_dictionaries(
    {},
    optional={
        "device": st.sampled_from([ASH.device, ROWAN.device, "root", "x", 5]),
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
    _, said = _ash()
    segment = _segment(said)
    altered = {**segment, **fields}
    if altered == segment:
        return

    with pytest.raises(RefusedFileError):
        _opened(_segments(altered))


@given(st.binary(max_size=400), st.booleans())
@example(b"", True)
@example(b"\xff\xff\xff\xff", True)
@example((MAX_HEADER * 2).to_bytes(4, "big") + b"{}", True)
@example(b"\0\0\0\0" + b"\0" * 64, True)
def test_any_bytes_are_refused_as_a_pack(data: bytes, marked: bool) -> None:
    with pytest.raises(RefusedFileError):
        _read(MAGIC + data if marked else data)


header_fields = st.fixed_dictionaries(
    {},
    optional={
        "format": st.sampled_from([2, "1", None]),
        "number": st.integers(-1, 3).filter(lambda number: number != 1),
        "sections": st.just([{"stream": VISIT, "key": "0" * 32, "length": 5, "sha256": "0" * 64}]),
        "grants": st.just([{"stream": "../x", "key": "0" * 32, "device": "root", "sealed": "00"}]),
        "seen": st.dictionaries(st.text(max_size=3), st.none(), min_size=1, max_size=2),
        "made_at": st.just("x" * 41),
        "more": st.none(),
    },
)


@given(header_fields)
def test_a_header_that_is_none_is_refused_though_signed(fields: dict[str, object]) -> None:
    data = laptop("Ash").pack()
    header = json.loads(data[len(MAGIC) + 4 : _front(data)])

    read = _read(_signed_anew(json.dumps(header).encode()))
    assert read.header.number == 1
    if fields:
        with pytest.raises(RefusedFileError):
            _read(_signed_anew(json.dumps({**header, **fields}).encode()))


def test_a_header_longer_than_allowed_is_refused_before_it_is_read() -> None:
    with pytest.raises(RefusedFileError):
        _read(_signed_anew(b" " * MAX_HEADER + b"{}"))


def test_a_stream_key_seals_differently_each_time() -> None:
    ash, said = _ash()

    assert ash.pack((VISIT, KEY, said)) != ash.pack((VISIT, KEY, said))
