"""What people and programs try that may not: refused on every laptop alike, and said in words."""

import io
import json
import os
import zlib
from contextlib import suppress

import pytest
from PIL import Image

from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.store import changes, files
from qvisit.usecases import concerns, debrief, laptops, photos, shares
from qvisit.usecases.record import record
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import NotAdmittedError, sync
from qvisit.usecases.verify import verify
from qvisit.visits.change import canonical
from qvisit.visits.kinds import ReviewerReopened, VisitSignedOff
from qvisit.visits.own_kinds import AnswerGiven, PhotoTaken
from qvisit.visits.streams import answers_stream, visit_stream
from tests.end2end.forged import (
    MAGIC,
    Fields,
    add_sealed,
    add_section,
    document,
    key_name,
    locked,
    newest,
    next_pack,
    put_document,
    put_pack,
    put_together,
)
from tests.end2end.hostile import (
    all_changes,
    finished,
    hand_out,
    key_of,
    little_memory,
    put_next,
    refused,
    segment,
    slip_in,
)
from tests.end2end.sealed import grants_on, sections_on
from tests.usecases.trust import TEMPLATE, Trust, answer, score, signed_off

LARGEST = 2**53
GIGABYTE = 1_000_000_000


# People who may not


def test_a_pack_by_a_laptop_that_was_not_let_in(delivered: Trust) -> None:
    ws = delivered.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, delivered.share)
    parts = next_pack(delivered, "ash")
    parts.header |= {"device": ws.device, "number": 1, "previous": ""}
    put_pack(delivered, ws.device, 1, put_together(delivered, "elm", parts))

    delivered.sync("hazel")

    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}
    assert verify(delivered["hazel"]).faults == ()
    assert ws.device in refused(delivered, "hazel")


def test_a_pack_that_an_outsider_signed_in_a_members_name(delivered: Trust) -> None:
    delivered.new_laptop("elm", "visitor")
    parts = next_pack(delivered, "ash")
    forged = put_together(delivered, "elm", parts)
    path = put_pack(delivered, delivered["ash"].device, int(str(parts.header["number"])), forged)

    delivered.sync("hazel", "ash")

    assert path.name in refused(delivered, "hazel")
    assert "not written by the laptop whose name it bears" in refused(delivered, "hazel")
    answer_more = delivered.sync("hazel", "ash")
    assert all(one.sent_packs <= 1 for one in answer_more)


def test_a_visitor_who_writes_anothers_answers(delivered: Trust) -> None:
    """Their program does what they like, in either name; the others' programs do not."""
    before = delivered.seen_by("rowan").sheet
    stream = answers_stream(delivered.visit, delivered.person("rowan"))
    said = AnswerGiven(template=TEMPLATE, item="W-1", reply="not_met")
    for author in ("ash", "rowan"):
        slip_in(delivered["ash"], stream, said, author=delivered.person(author))

    delivered.sync("ash", "hazel", "rowan", "hazel")

    for name in ("hazel", "rowan"):
        sheet = delivered.seen_by(name).visit.sheets[delivered.person("rowan")]
        assert sheet.answers == before.answers, name
        assert [one.kind for one in sheet.refused] == ["answer.given"] * 2, name
        assert verify(delivered[name]).faults == ()


def test_a_visitor_who_signs_off_or_reopens_for_another(delivered: Trust) -> None:
    ws, stream = delivered["ash"], visit_stream(delivered.visit)
    slip_in(ws, stream, VisitSignedOff(ratings=(), streams={}))
    slip_in(ws, stream, ReviewerReopened(reason="So."), author=delivered.person("rowan"))

    delivered.sync("ash", "hazel")

    shared = delivered.seen_by("hazel").shared
    assert shared.signed is None
    assert delivered.person("rowan") in shared.finished
    assert {one.kind for one in shared.refused} >= {"visit.signed_off", "reviewer.reopened"}


def test_a_member_who_takes_a_sign_off_back(trust: Trust) -> None:
    opened = signed_off(trust)
    trust.sync("linden", "hazel")
    before = state_hashes(trust.seen_by("linden"))
    ws = trust["hazel"]
    late = debrief.item_views(trust.seen_by("hazel"))[0]
    slip_in(ws, opened.stream, ReviewerReopened(reason="I changed my mind."), lamport=1)
    slip_in(
        ws,
        answers_stream(trust.visit, ws.person),
        AnswerGiven(template=late.template, item=late.item.code, reply="not_met"),
    )

    trust.sync("hazel", "linden", "ash", "rowan")

    after = trust.seen_by("linden")
    assert after.shared.signed == opened.shared.signed
    assert after.shared.ratings == opened.shared.ratings
    assert set(before) == set(state_hashes(after))


def test_a_certificate_by_somebody_who_is_no_administrator(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "administrator")
    shares.ask_to_join(ws, trust.share)
    (asked,) = (trust.share / "members").glob(f"{ws.device}-*.request")
    body = json.loads(json.loads(asked.read_bytes())["body"])
    body |= {"type": "member", "issuer": trust["ash"].device, "roles": ["administrator"]}
    del body["names"]
    path = put_document(trust, trust["ash"].device, document(trust, "ash", body))

    trust.sync("hazel", "alder")
    with pytest.raises(NotAdmittedError):
        sync(ws, trust.share)

    assert ws.device not in trust.seen_by("hazel").members
    assert path.name in refused(trust, "alder")


def test_a_key_that_an_outsider_slipped_in_seals_nothing(trust: Trust) -> None:
    """Elm is let in, but is not on the panel: a key of hers must not lock what the panel writes."""
    elm = trust.join("elm", "visitor")
    trust.sync("elm")
    stream = answers_stream(trust.visit, trust.person("hazel"))
    slipped = hand_out(trust, "elm", stream, "hazel")

    trust.sync("hazel")
    answer(trust, "hazel")
    trust.sync("hazel")

    sections = sections_on(trust, stream)
    assert len(sections) == 1
    names = {head.key for one in sections for head in one.header.sections if head.stream == stream}
    assert slipped not in names
    assert elm.device not in {one.device for one in grants_on(trust, stream)}


def test_a_withdrawn_laptop_that_goes_on(delivered: Trust) -> None:
    """What it wrote before counts; what it writes now does not, and it reads nothing new."""
    ash = delivered["ash"]
    delivered.sync("alder", "hazel")
    laptops.withdraw_laptop(
        delivered["alder"], delivered.share, ash.device, "It was left on a bus."
    )
    delivered.sync("alder", "hazel", "rowan")
    concerns.raise_concern(ash, delivered.seen_by("ash"), "Written by a thief.", {})
    slip_in(ash, visit_stream(delivered.visit), ReviewerReopened(reason="So."))
    for _ in range(2):
        with suppress(QVisitError):
            sync(ash, delivered.share)

    delivered.sync("hazel", "rowan")
    concerns.raise_concern(delivered["hazel"], delivered.seen_by("hazel"), "Not for Ash.", {})
    delivered.sync("hazel", "rowan")
    with suppress(QVisitError):
        sync(ash, delivered.share)

    for name in ("hazel", "rowan"):
        shared = delivered.seen_by(name).shared
        said = [one.raised.said.what for one in shared.concerns.values()]
        assert said == ["Not for Ash."], name
        assert delivered.person("ash") in shared.finished, name
        assert verify(delivered[name]).faults == ()
    held = {one.raised.said.what for one in delivered.seen_by("ash").shared.concerns.values()}
    assert "Not for Ash." not in held


def test_photos_that_unpack_to_gigabytes(trust: Trust) -> None:
    ash, forged = trust["ash"], []
    for bomb in ("png", "jpeg"):
        content = _photo_bomb(bomb)
        said = PhotoTaken(
            photo=new_id(),
            template=TEMPLATE,
            item="W-1",
            sha256=files.name_of(content),
            width=320,
            height=200,
            size=len(content),
            alt="The door.",
            no_people=True,
            agreed=True,
        )
        with ash.writing.begin() as session:
            files.keep_file(session, content, "2027-03-09T14:02:00Z")
            record(ash, session, answers_stream(trust.visit, ash.person), said)
        forged.append(said)
    score(trust, "ash")
    trust.sync("ash")

    with little_memory():
        (result,) = trust.sync("hazel")

    assert result.set_aside
    assert [photos.photo_bytes(trust["hazel"], one) for one in forged] == [None, None]
    assert trust.seen_by("hazel").visit.sheets[ash.person].answers
    assert verify(trust["hazel"]).faults == ()


# Too large, too new


def test_a_pack_of_ten_gigabytes(delivered: Trust) -> None:
    pack = newest(delivered, "ash")
    whole = pack.read_bytes()
    grown = pack.with_name(f"00000042-{'0' * 64}.pack")
    for path in (pack, grown):
        with path.open("r+b" if path.exists() else "wb") as file:
            os.truncate(file.fileno(), 10 * GIGABYTE)

    with little_memory():
        delivered.sync("hazel")

    said = refused(delivered, "hazel")
    assert grown.name in said
    assert "larger than QVisit accepts" in said or "longer" in said
    grown.unlink()
    pack.write_bytes(whole)
    delivered.sync("ash", "hazel")
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}


def test_a_section_that_unpacks_to_gigabytes(delivered: Trust) -> None:
    stream = visit_stream(delivered.visit)
    parts = next_pack(delivered, "ash")
    squeezer = zlib.compressobj(9)
    head = squeezer.compress(bytes(1_000_000)) + squeezer.flush(zlib.Z_FULL_FLUSH)
    megabyte = squeezer.compress(bytes(1_000_000)) + squeezer.flush(zlib.Z_FULL_FLUSH)
    small = head + megabyte * 3_000  # a hostile hand counts no checksum
    assert len(small) < 4_000_000
    key = key_of(delivered["ash"], stream)
    place = {name: parts.header[name] for name in ("share", "device", "number")}
    sealed = locked(key, small, canonical({**place, "stream": stream}))
    add_sealed(parts, stream, key_name(key), sealed)
    path = put_next(delivered, "ash", parts)

    delivered.sync("hazel")

    assert path.name in refused(delivered, "hazel")
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}
    assert verify(delivered["hazel"]).faults == ()


def test_another_format_of_a_header_or_of_a_pack(delivered: Trust) -> None:
    parts, forged = next_pack(delivered, "ash"), []
    for number, magic in ((0, MAGIC), (2, MAGIC), (1, b"QVPACK0\n"), (1, b"QVPACK2\n")):
        parts.header["format"] = number
        forged.append(put_next(delivered, "ash", parts, magic))

    delivered.sync("hazel", "hazel")

    said = refused(delivered, "hazel")
    assert [path.name for path in forged if path.name not in said] == []
    assert "newer QVisit" in said
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}


def test_another_format_of_a_certificate_or_a_request(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, trust.share)
    (asked,) = (trust.share / "members").glob(f"{ws.device}-*.request")
    wish = json.loads(json.loads(asked.read_bytes())["body"])
    asked.unlink()
    body = {**wish, "type": "member", "issuer": trust["alder"].device}
    del body["names"]
    paths = []
    for number in (0, 2):
        other = document(trust, "elm", {**wish, "format": number})
        put_document(trust, ws.device, other, "request")
        forged = document(trust, "alder", {**body, "format": number})
        paths.append(put_document(trust, trust["alder"].device, forged))

    trust.sync("hazel")

    assert ws.device not in trust.seen_by("hazel").members
    assert [path.name for path in paths if path.name not in refused(trust, "hazel")] == []
    assert shares.list_waiting(trust["alder"], trust.share) == []


def test_counts_that_are_too_high_and_another_format_of_a_change(
    delivered: Trust,
) -> None:
    ash, stream = delivered["ash"], visit_stream(delivered.visit)
    with ash.reading() as session:
        last = changes.read_after(session, stream, ash.device, 0)[-1]
    number = last.envelope.number + 1
    paths = []
    wrong: tuple[Fields, ...] = (
        {"lamport": LARGEST},
        {"lamport": 10**30},
        {"format": 0},
        {"format": 2},
    )
    claims = (number, number, number, number, number + 1)  # the last holds less than it says
    for fields, claimed in zip((*wrong, {}), claims, strict=True):
        more: Fields = {"number": number, "previous": last.id, **fields}
        envelope: Fields = {**json.loads(last.envelope_bytes), **more}
        plain = segment(ash, stream, envelope, last.salt or b"", last.payload or b"")
        parts = next_pack(delivered, "ash")
        add_section(parts, stream, key_of(ash, stream), plain, last=claimed)
        paths.append(put_next(delivered, "ash", parts))

    delivered.sync("hazel")

    assert [path.name for path in paths if path.name not in refused(delivered, "hazel")] == []
    answer(delivered, "hazel")
    assert max(one.envelope.lamport for one in all_changes(delivered["hazel"])) < 10_000
    assert verify(delivered["hazel"]).faults == ()


def _photo_bomb(kind: str) -> bytes:
    """A small file that says it is a picture of billions of pixels."""
    out = io.BytesIO()
    if kind == "png":
        Image.new("1", (25_000, 25_000)).save(out, "PNG")
        return out.getvalue()
    Image.new("RGB", (320, 200)).save(out, "JPEG")
    data = bytearray(out.getvalue())
    frame = data.index(b"\xff\xc0") + 5  # where a JPEG says how high and wide it is
    data[frame : frame + 4] = b"\xff\xdc\xff\xdc"
    return bytes(data)
