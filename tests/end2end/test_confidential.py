"""Who can read what: from the bytes of the share, with every key that somebody holds."""

import base64
import gzip
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from sqlalchemy import text

from qvisit.store import changes
from qvisit.usecases import concerns, debrief, documents, notes, photos, reports, shares, visits
from qvisit.visits.streams import answers_stream, visit_stream
from qvisit.workspace import Workspace
from tests.end2end.faults import files_on
from tests.end2end.sealed import every_key, grants_on, opens, sections_on, unsealed_by
from tests.report.reading import text_of
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import ACTION, FINDING, TEMPLATE, Trust, answer, score

SECRETS: Mapping[str, str] = {
    "note": "Quibbling lanterns by the nightstation",
    "concern": "Zephyr door jammed at bay seven",
    "photo": "Mauve trolley beside the fire door",
    "finding": "Vexing puddle in the wet room",
    "aim": "Every wardrobe bracket is replaced",
    "ward": "Willow Ward",
    "site": "Northfield Hospital",
    "question": "Staff knock and wait.",
    "purpose": "To see how the doors are.",
    "name": "Rowan",
    "colleague": "Hazel",
}
"""Words that are written nowhere but in what somebody says, by what says them."""


def play_with_secrets(trust: Trust) -> None:
    """A whole visit, with words on it that no outsider may find."""
    elm = trust.join("elm", "visitor")
    ash = trust["ash"]
    notes.keep_note(ash, trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SECRETS["note"]))
    concerns.raise_concern(ash, trust.seen_by("ash"), SECRETS["concern"], {})
    photos.add_photo(ash, trust.seen_by("ash"), photo_of((TEMPLATE, "W-1"), SECRETS["photo"]))
    for name in ("hazel", "ash", "rowan"):
        score(trust, name)
    trust.sync("ash", "rowan", "hazel", "ash", "elm")
    lead = trust["hazel"]
    opened = debrief.agree_rest(lead, trust.seen_by("hazel"))
    opened, finding = debrief.record_finding(lead, opened, {**FINDING, "text": SECRETS["finding"]})
    action = {**ACTION, "finding": finding, "aim": SECRETS["aim"]}
    opened, _ = debrief.agree_action(lead, opened, action)
    debrief.finish_debrief(lead, opened)
    trust.sync("hazel", "ash", "rowan", "linden", "alder", "elm")
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    trust.sync_round()
    trust.sync("elm")
    assert elm.device in trust.seen_by("linden").members


def test_neither_the_file_server_nor_a_laptop_outside_the_panel_reads_a_visit(
    trust: Trust,
) -> None:
    play_with_secrets(trust)
    _file_server_sees_no_word(trust.share)
    streams = {visit_stream(trust.visit)}
    streams |= {answers_stream(trust.visit, trust.person(one)) for one in ("hazel", "ash", "rowan")}
    sections = sections_on(trust)
    assert {one.stream for one in sections} >= streams

    for name in ("elm", "alder"):
        ws = trust[name]
        keys = [*every_key(ws), *unsealed_by(ws.keys, grants_on(trust))]
        opened = {one.stream for one in sections if opens(keys, one)}
        assert opened == {"register", "library"}, name
        with ws.reading() as session:
            assert set(changes.streams(session)) == opened, name
        assert _words_in_profile(ws) <= {"ward", "site", "question", "name", "colleague"}, name
    assert {one.stream for one in sections if opens(every_key(trust["hazel"]), one)} >= streams


def _file_server_sees_no_word(share: Path) -> None:
    names = files_on(share)
    kinds = {Path(name).suffix for name in names}
    assert kinds >= {".json", ".cert", ".request", ".pack", ".files"}
    for name in names:
        assert not any(words in name for words in SECRETS.values()), name
        found = _seen_in((share / name).read_bytes())
        assert not found, f"{name}: {found}"


def test_the_search_for_words_finds_them_however_they_are_written() -> None:
    """The search itself can fail: it must see words in every form that it claims to see."""
    words = SECRETS["note"].encode()
    for shift in range(3):
        assert _seen_in(b"x" * 40 + base64.b64encode(b"a" * shift + words))
        assert _seen_in(base64.urlsafe_b64encode(b"a" * shift + words))
    assert _seen_in(b"{" + words + b"}")
    assert _seen_in(SECRETS["note"].encode("utf-16-le"))
    assert _seen_in(SECRETS["note"].encode("utf-16-be"))
    assert _seen_in(b"\x00" + words.hex().encode())
    assert _seen_in(b"front" + zlib.compress(words))
    assert _seen_in(b"front" + gzip.compress(words))
    assert not _seen_in(b"nothing of the kind" * 100)


def test_before_somebody_is_done_nobody_elses_profile_holds_their_words(trust: Trust) -> None:
    ash = trust["ash"]
    notes.keep_note(ash, trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SECRETS["note"]))
    photos.add_photo(ash, trust.seen_by("ash"), photo_of((TEMPLATE, "W-1"), SECRETS["photo"]))
    answer(trust, "ash")
    for name in ("hazel", "rowan"):
        score(trust, name)
    trust.sync_round()

    mine = {"note", "photo"}
    for name in ("hazel", "rowan", "linden", "alder"):
        assert not mine & _words_in_profile(trust[name]), name
        assert not _photos_of(ash) & _photos_of(trust[name]), name
    assert mine <= _words_in_profile(ash)
    visits.finish_reviewer(ash, trust.seen_by("ash"))
    trust.sync("ash", "hazel", "linden")
    assert mine <= _words_in_profile(trust["hazel"])
    assert _photos_of(ash) <= _photos_of(trust["hazel"])
    assert not mine & _words_in_profile(trust["linden"])  # until the debrief is finished


def test_a_close_without_a_reviewer_does_not_claim_to_have_opened_their_answers(
    trust: Trust, tmp_path: Path
) -> None:
    """Ash has scored, synced, and gone home: neither the lead nor governance can look inside."""
    ash = trust.person("ash")
    notes.keep_note(
        trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SECRETS["note"])
    )
    answer(trust, "ash", "W-1", "not_met")
    for name in ("hazel", "rowan"):
        score(trust, name)
    trust.sync("ash", "rowan", "hazel")
    lead = trust["hazel"]
    closed = visits.close_scoring(lead, trust.seen_by("hazel"), "Ash was called away.")
    debrief.finish_debrief(lead, debrief.agree_rest(lead, closed))
    trust.sync("hazel", "rowan", "linden", "hazel", "linden", "alder")
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    trust.sync("linden", "hazel", "rowan")

    stream = answers_stream(trust.visit, ash)
    sections = sections_on(trust, stream)
    assert sections
    for name in ("hazel", "rowan", "linden", "alder"):
        keys = [*every_key(trust[name]), *unsealed_by(trust[name].keys, grants_on(trust))]
        assert not any(opens(keys, one) for one in sections), name
        assert "note" not in _words_in_profile(trust[name])
    for name in ("hazel", "linden"):
        opened = trust.seen_by(name)
        assert ash not in opened.visit.sheets
        assert ash not in opened.shared.finished
        report = text_of(documents.make(trust[name], opened, "report"), tmp_path)
        assert "Their answers were not opened." in report
        assert "What they had scored counts." not in report
    trust.sync("ash", "hazel", "linden")  # Ash comes back: their own laptop lets them out
    for name in ("hazel", "linden"):
        assert ash in trust.seen_by(name).visit.sheets
    report = text_of(documents.make(trust["linden"], trust.seen_by("linden"), "report"), tmp_path)
    assert "Their answers were not opened." not in report


def test_a_request_shows_a_name_to_administrators_alone(trust: Trust) -> None:
    trust.new_laptop("quillon", "visitor")
    shares.ask_to_join(trust["quillon"], trust.share)
    (asked,) = (trust.share / "members").glob(f"{trust['quillon'].device}-*.request")

    assert b"Quillon" not in asked.read_bytes()
    waiting = shares.list_waiting(trust["alder"], trust.share)
    assert [one.name for one in waiting] == ["Quillon"]


def _photos_of(ws: Workspace) -> set[str]:
    with ws.reading() as session:
        return set(session.scalars(text("SELECT sha256 FROM files")))


def _words_in_profile(ws: Workspace) -> set[str]:
    """Which of the words any table of an open profile holds, in any form."""
    found: set[str] = set()
    with ws.reading() as session:
        tables = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        for table in tables:
            for row in session.execute(text(f'SELECT * FROM "{table}"')):
                for value in row:
                    content = value if isinstance(value, bytes) else str(value).encode()
                    found |= _seen_in(content)
    return found


def _seen_in(data: bytes) -> set[str]:
    """Which of the words some bytes hold: as they are, in UTF-16, hex, base64 or compressed."""
    forms = [data, *_unpacked(data)]
    return {
        name
        for name, words in SECRETS.items()
        if any(form in one for one in forms for form in _forms_of(words.encode()))
    }


def _forms_of(words: bytes) -> Iterator[bytes]:
    yield words
    yield words.decode().encode("utf-16-le")
    yield words.decode().encode("utf-16-be")
    yield words.hex().encode()
    yield words.hex().upper().encode()
    for shift in range(3):  # wherever the words begin, these letters are made of them alone
        coded = base64.b64encode(b"\x00" * shift + words)
        inner = coded[-(-shift * 8 // 6) : (shift + len(words)) * 8 // 6]
        yield inner
        yield inner.translate(bytes.maketrans(b"+/", b"-_"))


def _unpacked(data: bytes) -> Iterator[bytes]:
    """What comes out wherever something compressed might begin."""
    for start in range(len(data) - 1):
        zipped = data[start] == 0x78 and (data[start] * 256 + data[start + 1]) % 31 == 0
        if zipped or data[start : start + 2] == b"\x1f\x8b":
            opener = zlib.decompressobj(wbits=47)
            try:
                yield opener.decompress(data[start:], 10_000_000)
            except zlib.error:
                continue
