"""What may tell who somebody is, in what is saved: found, settled, logged without the words."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from qvisit.logs import keep_log
from qvisit.store.tables import Base
from qvisit.usecases import (
    concerns,
    debrief,
    notes,
    paper,
    privacy,
    privacy_memory,
    privacy_print,
    reports,
    scoring,
)
from qvisit.usecases.hospital_numbers import hospital_number, write_hospital_number
from qvisit.usecases.notes import Noted
from qvisit.usecases.privacy import Place
from qvisit.usecases.privacy_memory import NumberError
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import read_changes
from qvisit.visits.own_kinds import VoicesCounted
from tests.usecases.trust import FINDING, TEMPLATE, Trust, debriefed, score_all

KEY = (TEMPLATE, "W-1")
NUMBER = "999 000 0018"
NAMED = "Mr Hasan said the food is cold."


def _note(trust: Trust, name: str, text: str) -> None:
    notes.keep_note(trust[name], trust.seen_by(name), KEY, Noted(text))


def _places_of(trust: Trust, name: str, words: str) -> list[tuple[str, str]]:
    """Each row of a laptop's database that holds some words: its table and kind of change."""
    with trust[name].reading() as session:
        return [
            (table.name, str(row.get("kind", "")))
            for table in Base.metadata.sorted_tables
            for row in session.execute(select(table)).mappings()
            if words in repr(dict(row))
        ]


def _open(trust: Trust, name: str = "ash") -> Sequence[Place]:
    return privacy.unsettled(trust[name], trust.seen_by(name))


def _payloads(trust: Trust, name: str, kind: str) -> list[bytes]:
    with trust[name].reading() as session:
        said = read_changes(session, trust.visit)
    return [one.payload or b"" for one in said if one.envelope.kind == kind]


def _find(trust: Trust, text: str, name: str = "hazel") -> None:
    debrief.record_finding(trust[name], trust.seen_by(name), {**FINDING, "text": text})


def test_a_place_says_where_and_what_kind_and_not_the_words(trust: Trust) -> None:
    _note(trust, "ash", NAMED)

    (place,) = _open(trust)

    assert (place.kind, place.template, place.item, place.field) == ("note.written", *KEY, "text")
    assert (place.finding, place.certain, place.start, place.length) == ("title_name", False, 0, 8)
    assert "Hasan" not in repr(place)
    assert privacy.excerpt(trust.seen_by("ash"), place).words == "Mr Hasan"


def test_each_looks_at_their_own_words_and_at_those_of_nobody_else(trust: Trust) -> None:
    _note(trust, "ash", NAMED)
    scoring.count_voices(
        trust["rowan"],
        trust.seen_by("rowan"),
        VoicesCounted(patients=1, carers=0, staff=0, not_heard="the lady in room 3"),
    )

    assert [one.kind for one in _open(trust, "ash")] == ["note.written"]
    assert [one.field for one in _open(trust, "rowan")] == ["not_heard"]
    assert not _open(trust, "hazel")


@pytest.mark.parametrize(("choice", "reason"), [("not_person", None), ("kept", "praised")])
def test_what_was_chosen_about_is_asked_no_more(
    trust: Trust, choice: str, reason: str | None
) -> None:
    _note(trust, "ash", NAMED)
    (place,) = _open(trust)

    privacy.settle(trust["ash"], trust.seen_by("ash"), place, choice, reason)  # type: ignore[arg-type]
    _note(trust, "ash", "Later, MR  HASAN said it again.")

    assert not _open(trust)
    assert [one.said.choice for one in trust.seen_by("ash").sheet.privacy] == [choice]


def test_the_choice_is_logged_and_the_words_are_not(
    trust: Trust, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level("DEBUG")
    with keep_log(tmp_path / "logs") as log:
        _note(trust, "ash", NAMED)
        (place,) = _open(trust)
        privacy.settle(trust["ash"], trust.seen_by("ash"), place, "kept", "praised")
        trust.sync("ash", "hazel")

    (payload,) = _payloads(trust, "ash", "privacy.chosen")

    assert b"praised" in payload
    assert b"title_name" in payload
    assert "Hasan" not in caplog.text
    assert "Hasan" not in log.read_text(encoding="utf-8")
    assert _places_of(trust, "ash", "Hasan") == [("changes", "note.written")]
    assert _places_of(trust, "hazel", "Hasan") == []
    files = [path for path in trust.folder.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"Hasan" in path.read_bytes()]


def test_the_laptop_remembers_a_salted_hash_and_not_the_words(trust: Trust) -> None:
    for name in ("ash", "rowan"):
        _note(trust, name, NAMED)
        (place,) = _open(trust, name)
        privacy.settle(trust[name], trust.seen_by(name), place, "not_person")

    kept = {
        name: "".join(
            one.text
            for one in scoring.read_drafts(trust[name], trust.visit)
            if one.field == "privacy"
        )
        for name in ("ash", "rowan")
    }
    assert "Hasan" not in "".join(kept.values())
    assert all(len(text) == 32 + 1 + 64 for text in kept.values())
    assert kept["ash"] != kept["rowan"]


def test_what_was_typed_from_paper_is_asked_about_too(trust: Trust) -> None:
    hazel, rowan = trust["hazel"], trust.person("rowan")
    opened = paper.begin_typing(hazel, trust.seen_by("hazel"), rowan)
    notes.keep_note(hazel, opened, KEY, Noted(NAMED))

    (place,) = _open(trust, "hazel")
    after = privacy.settle(hazel, trust.seen_by("hazel"), place, "removed")

    (note,) = after.visit.sheets[rowan].notes_on(*KEY)
    assert (note.said.text, note.author, note.typist) == (
        " said the food is cold.",
        rowan,
        hazel.person,
    )
    assert after.typing_for is None
    assert not _open(trust, "hazel")
    assert [one.said.choice for one in after.visit.sheets[rowan].privacy] == ["removed"]


def test_where_no_word_is_left_a_mark_stands(trust: Trust) -> None:
    score_all(trust)
    _find(trust, "07700 900123")
    (place,) = _open(trust, "hazel")

    after = privacy.settle(trust["hazel"], trust.seen_by("hazel"), place, "removed")

    (finding,) = trust.seen_by("hazel").shared.findings.values()
    assert finding.now.said.text == "[removed]"
    assert after.shared.findings


def test_removing_cuts_just_those_letters_and_keeps_the_note(trust: Trust) -> None:
    _note(trust, "ash", "The plan of Mr Hasan is good.")
    (place,) = _open(trust)

    privacy.settle(trust["ash"], trust.seen_by("ash"), place, "removed")

    (note,) = trust.seen_by("ash").sheet.notes_on(*KEY)
    assert note.said.text == "The plan of  is good."
    assert not _open(trust)
    assert [one.said.choice for one in trust.seen_by("ash").sheet.privacy] == ["removed"]


def test_an_nhs_number_becomes_no_change_until_somebody_chose(trust: Trust) -> None:
    with pytest.raises(NumberError, match="Your words are safe") as refused:
        _note(trust, "ash", f"A label with {NUMBER} on it")
    assert NUMBER not in str(refused.value)
    assert not trust.seen_by("ash").sheet.notes

    privacy_memory.remember(trust["ash"], trust.visit, "nhs_number", "9990000018")
    _note(trust, "ash", f"A label with {NUMBER} on it")

    assert len(trust.seen_by("ash").sheet.notes) == 1


def test_a_number_that_fails_the_check_stops_nothing(trust: Trust) -> None:
    _note(trust, "ash", "A label with 999 000 0019 on it")

    assert [one.certain for one in _open(trust)] == [False]


def test_a_concern_is_kept_whatever_it_says(trust: Trust) -> None:
    raised = concerns.raise_concern(
        trust["ash"],
        trust.seen_by("ash"),
        f"{NUMBER} was left without help",
        {"about_person_in_charge": "no", "at_risk_now": "yes"},
    )

    assert len(raised.shared.concerns) == 1
    (place,) = _open(trust)
    assert (place.kind, place.finding, place.may_cut) == ("concern.raised", "nhs_number", False)
    with pytest.raises(NotAllowedError, match="cannot be changed"):
        privacy.settle(trust["ash"], raised, place, "removed")
    privacy.settle(trust["ash"], raised, place, "kept", "other")
    assert not _open(trust)


def test_the_trusts_own_numbers_are_found_once_it_says_how_they_are_written(trust: Trust) -> None:
    _note(trust, "ash", "QV123456 on the door")
    before = _open(trust)
    with pytest.raises(NotAllowedError):
        write_hospital_number(trust["ash"], "QV######")
    write_hospital_number(trust["linden"], " QV######  ")
    trust.sync("linden", "ash")
    known, said = hospital_number(trust["ash"]), _open(trust)
    write_hospital_number(trust["linden"], "")
    trust.sync("linden", "ash")

    assert not before
    assert known == "QV######"
    assert [one.finding for one in said] == ["hospital_number"]
    assert not _open(trust)


def test_visits_that_are_over_are_looked_at_no_more(trust: Trust) -> None:
    _note(trust, "ash", NAMED)
    assert len(privacy.unsettled_everywhere(trust["ash"])) == 1

    debriefed(trust)
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)
    trust.sync("linden", "ash")

    assert not privacy.unsettled_everywhere(trust["ash"])


def test_nothing_is_signed_that_prints_who_somebody_is(trust: Trust) -> None:
    score_all(trust)
    _find(trust, "Ring 07700 900123 about the door. Mr Hasan waits there.")
    _find(trust, "Bed 7 creaks.")
    debrief.agree_rest(trust["hazel"], trust.seen_by("hazel"))
    debrief.finish_debrief(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "linden")
    governance = trust["linden"]

    with pytest.raises(privacy_print.TellsWhoError, match="1 text may tell"):
        reports.sign_off(governance, trust.seen_by("linden"))
    place, *rest = privacy_print.unsettled_in_print(governance, trust.seen_by("linden"))
    assert [one.finding for one in rest] == ["title_name", "place_with_person"]
    assert not any(one.certain for one in rest), "they are listed, and hold nothing back"
    privacy.settle(governance, trust.seen_by("linden"), place, "kept", "public")
    signed = reports.sign_off(governance, trust.seen_by("linden"))

    assert signed.shared.status == "signed_off"
    assert [one.said.reason for one in signed.shared.privacy] == ["public"]
    trust.sync("linden", "hazel")
    left = [one.finding for one in _open(trust, "hazel")]
    assert left == ["title_name", "place_with_person"], "settled for all, by where it stands"


def test_what_is_not_printed_holds_no_signature_back(trust: Trust) -> None:
    _note(trust, "ash", "Ring 07700 900123.")
    debriefed(trust)

    assert reports.sign_off(trust["linden"], trust.seen_by("linden")).shared.signed


def test_the_lead_takes_a_number_out_of_a_finding(trust: Trust) -> None:
    score_all(trust)
    _find(trust, "Ring 07700 900123 about the door.")
    (place,) = _open(trust, "hazel")

    after = privacy.settle(trust["hazel"], trust.seen_by("hazel"), place, "removed")

    (finding,) = after.shared.findings.values()
    assert [one.said.text for one in finding.versions] == ["Ring  about the door."]


def test_a_choice_after_im_done_goes_to_the_shared_part(trust: Trust) -> None:
    _note(trust, "ash", NAMED)
    score_all(trust)
    (place,) = _open(trust)

    after = privacy.settle(trust["ash"], trust.seen_by("ash"), place, "not_person")

    assert [one.said.choice for one in after.shared.privacy] == ["not_person"]
    assert not _open(trust)
