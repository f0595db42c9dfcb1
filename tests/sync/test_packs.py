"""Packs: read back whole, or refused."""

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.ids import StreamId, VisitId
from qvisit.sync import packs, sections
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import key_id, seal_for
from qvisit.sync.packs import Grant, Seen, front_hash, read_pack
from qvisit.sync.sections import open_section
from qvisit.visits.change import Change, canonical
from qvisit.visits.streams import REGISTER, practice_stream
from tests.sync.laptops import SHARE, key, laptop
from tests.sync.pack_making import (
    ASH,
    KEY,
    OTHER,
    ROWAN,
    SIGNERS,
    VISIT,
    ash_says,
    front_of,
    open_it,
    open_part,
    opened_plain,
    read_it,
    resigned,
    sealed_section,
    segment_of,
    segments_of,
)
from tests.visits.panel import an_id, concern, finding


def test_a_pack_is_read_back_as_it_was_written() -> None:
    ash, said = ash_says()
    registered = ash.writes(REGISTER, finding("f", "Words"))
    grant = Grant(
        stream=VISIT, key=key_id(KEY), device=ROWAN.device, sealed=seal_for(ROWAN.box_public, KEY)
    )
    seen: dict[str, Seen] = {ROWAN.device: Seen(number=7, sha256="7" * 64)}

    data = ash.pack(
        (VISIT, KEY, said), (REGISTER, key("two"), registered), grants=[grant], seen=seen
    )
    pack = read_it(data)

    assert pack.sha256 == front_hash(data)
    assert front_hash(data[:-1]) == pack.sha256  # which names its sections by their hashes
    assert pack.device == ASH.device
    assert [head.stream for head in pack.header.sections] == [REGISTER, VISIT]
    assert pack.header.grants == (grant,)
    assert pack.header.seen == seen
    assert open_part(pack, 1) == said
    assert open_part(pack, 0, REGISTER, key("two")) == registered
    assert ROWAN.unseal(pack.header.grants[0].sealed) == KEY


def test_a_pack_may_say_nothing_but_what_was_seen() -> None:
    pack = read_it(laptop("Ash").pack(seen={ROWAN.device: Seen(number=1, sha256="1" * 64)}))

    assert (pack.sealed, pack.header.sections) == ((), ())


def test_removed_words_stay_removed_in_a_pack() -> None:
    ash, said = ash_says()
    erased = [said[0], said[1].without_payload(), *said[2:]]

    assert open_it(read_it(ash.pack((VISIT, KEY, erased)))) == erased


def test_no_word_of_a_change_is_readable_without_its_key() -> None:
    ash, said = ash_says()
    data = ash.pack((VISIT, KEY, said))

    assert b"sticks" not in data
    assert KEY not in data
    assert KEY.hex().encode() not in data
    with pytest.raises(RefusedFileError):
        open_it(read_it(data), key("another"))


@given(st.integers(min_value=0), st.integers(1, 255))
def test_any_altered_byte_is_refused(place: int, flip: int) -> None:
    ash, said = ash_says()
    data = bytearray(ash.pack((VISIT, KEY, said)))
    data[place % len(data)] ^= flip

    with pytest.raises(RefusedFileError):
        read_it(bytes(data))


def test_every_single_byte_of_the_front_is_covered() -> None:
    ash, said = ash_says()
    data = ash.pack((VISIT, KEY, said))

    for place in range(front_of(data) + packs.SIGNATURE):
        altered = bytearray(data)
        altered[place] ^= 1
        with pytest.raises(RefusedFileError):
            read_it(bytes(altered))


@given(st.integers(min_value=0))
def test_a_pack_cut_anywhere_is_refused(length: int) -> None:
    ash, said = ash_says()
    data = ash.pack((VISIT, KEY, said))

    with pytest.raises(RefusedFileError):
        read_it(data[: length % len(data)])


def test_bytes_after_the_end_are_refused() -> None:
    ash, said = ash_says()

    with pytest.raises(RefusedFileError):
        read_it(ash.pack((VISIT, KEY, said)) + b"\0")


@pytest.mark.parametrize(
    "place",
    [
        {"number": 2},
        {"share": "5" * 64},
        {"device": ROWAN.device},
        {"sign_public": ROWAN.sign_public},
        {"sha256": "5" * 64},
    ],
)
def test_a_pack_in_another_place_is_refused(place: dict[str, object]) -> None:
    ash, said = ash_says()
    data = ash.pack((VISIT, KEY, said))
    here = {"share": SHARE, "device": ASH.device, "number": 1, "sign_public": ASH.sign_public}
    named = {"sha256": front_hash(data)}

    with pytest.raises(RefusedFileError):
        read_pack(data, **{**here, **named, **place})  # type: ignore[arg-type]


def test_a_pack_of_one_laptop_under_anothers_name_is_refused() -> None:
    data = laptop("Ash").pack()

    with pytest.raises(RefusedFileError, match="does not belong"):
        read_pack(
            data,
            sha256=front_hash(data),
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
    ash, said = ash_says()
    pack = read_it(ash.pack((VISIT, KEY, said)))
    header = pack.header.model_copy(update=where)

    with pytest.raises(RefusedFileError):
        open_section(KEY, pack.sealed[0], header.place(VISIT), SIGNERS)


def test_a_section_of_one_stream_does_not_open_as_another() -> None:
    ash, said = ash_says()
    pack = read_it(ash.pack((VISIT, KEY, said)))

    with pytest.raises(RefusedFileError):
        open_it(pack, stream=OTHER)
    with pytest.raises(RefusedFileError):
        open_it(pack, stream=REGISTER)


def test_changes_of_another_stream_are_refused_though_sealed_for_this_one() -> None:
    ash, said = ash_says()
    pack = read_it(ash.pack((OTHER, KEY, said)))

    with pytest.raises(RefusedFileError):
        open_it(pack, stream=OTHER)


def test_a_stream_of_a_newer_qvisit_leaves_the_rest_readable() -> None:
    ash, said = ash_says()
    newer = StreamId(f"picture.{an_id('Willow')}.{an_id('one')}")
    pack = read_it(ash.pack((newer, KEY, said), (VISIT, KEY, said)))

    assert open_part(pack, 1) == said
    with pytest.raises(RefusedFileError, match="newer"):
        open_part(pack, 0, newer)


def test_practice_is_never_opened() -> None:
    ash = laptop("Ash")
    stream = practice_stream(VisitId(an_id("Willow")))
    pack = read_it(ash.pack((stream, KEY, ash.writes(stream, concern("door")))))

    with pytest.raises(RefusedFileError):
        open_it(pack, stream=stream)


def test_a_segment_by_a_laptop_that_was_not_let_in_is_left_out_and_the_rest_is_read() -> None:
    _, said = ash_says()
    rowan = laptop("Rowan")
    theirs = rowan.writes(VISIT, concern("a window"))
    strange = sections._write_run(rowan.run(VISIT, theirs))
    sealed, pack = sealed_section(segments_of(segment_of(said), strange))
    here = pack.header.place(VISIT)

    opened = open_section(KEY, sealed, here, {ASH.device: ASH.sign_public})

    assert (list(opened.changes), opened.strangers) == (said, frozenset({ROWAN.device}))
    assert [run.device for run in opened.runs] == [ASH.device]
    whole = open_section(KEY, sealed, here, SIGNERS)
    assert (list(whole.changes), whole.strangers) == ([*said, *theirs], frozenset())


def test_a_segment_that_another_laptop_carried_is_read() -> None:
    _, said = ash_says()

    carried = segments_of(segment_of(said[:2]), segment_of(said[2:]))

    assert opened_plain(carried) == said


def test_nobody_writes_in_anothers_chain() -> None:
    _, said = ash_says()
    words = sections._signed_words(SHARE, VISIT, ASH.device, 1, 4, said[-1].id)
    forged = segment_of(said, signature=ROWAN.sign(words))

    with pytest.raises(RefusedFileError):
        opened_plain(segments_of(forged))


def test_a_signature_for_another_share_or_stream_is_none() -> None:
    _, said = ash_says()
    for share, stream in (("5" * 64, VISIT), (SHARE, OTHER)):
        words = sections._signed_words(share, stream, ASH.device, 1, 4, said[-1].id)
        with pytest.raises(RefusedFileError):
            opened_plain(segments_of(segment_of(said, signature=ASH.sign(words))))


def test_a_broken_chain_is_refused_whatever_its_signature() -> None:
    _, said = ash_says()
    fork = laptop("Ash").writes(VISIT, finding("f", "A fork"))
    broken = (
        resigned([said[0], said[2]], 1, 2),
        resigned([said[1], said[0]], 1, 2),
        resigned([*fork, said[1]], 1, 2),
        resigned(said[:3], 1, 4),
        resigned(said[1:], 1, 3),
        resigned([], 2, 1),
        resigned(said, 4, 1),
    )

    assert opened_plain(segments_of(resigned(said, 1, 4))) == said
    for segment in broken:
        with pytest.raises(RefusedFileError):
            opened_plain(segments_of(segment))


def test_order_that_falls_along_a_chain_is_refused() -> None:
    ash = laptop("Ash")
    ash.lamport = 10
    first = ash.writes(VISIT, concern("one"))
    ash.lamport = 3
    second = ash.writes(VISIT, concern("two"))

    with pytest.raises(RefusedFileError):
        opened_plain(segments_of(resigned([*first, *second], 1, 2)))


def test_a_first_change_that_follows_another_is_refused() -> None:
    ash, said = ash_says()
    ash.ends[OTHER] = said[0]
    first = said[0].envelope.model_copy(update={"previous": "7" * 64})
    bad = Change(first, canonical(first.model_dump(mode="json")), said[0].salt, said[0].payload)

    with pytest.raises(RefusedFileError):
        opened_plain(segments_of(resigned([bad], 1, 1)))


def test_altered_words_are_refused_though_the_segment_is_signed() -> None:
    _, said = ash_says()
    segment = segment_of(said)
    altered = json.dumps(segment).replace("sticks", "burns!")

    with pytest.raises(RefusedFileError):
        opened_plain(zlib.compress(b'{"segments":[' + altered.encode() + b"]}"))
