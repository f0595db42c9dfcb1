"""`qvisit visit check` and `qvisit hospital-number`."""

import json

from qvisit.usecases import debrief, notes
from qvisit.usecases.notes import Noted
from tests.cli.command import Command, refused
from tests.usecases.trust import FINDING, TEMPLATE, Trust, score_all


def _note(trust: Trust, text: str) -> None:
    notes.keep_note(trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), Noted(text))


def test_what_may_tell_is_listed_without_the_words(trust: Trust, command: Command) -> None:
    _note(trust, "Mr Hasan gave his number: 07700 900123")

    plain = command("ash", "visit", "check", "WIL")
    facts = json.loads(command("ash", "visit", "check", "WIL", "--json").stdout)

    assert "Note W-1" in plain.stdout
    assert "telephone number" in plain.stdout
    assert "certain" in plain.stdout
    assert [one["found"] for one in facts["own"]] == ["title_name", "phone"]
    assert (facts["own"][1]["start"], facts["own"][1]["length"]) == (26, 12)
    assert facts["print"] == []
    for said in (plain.stdout, json.dumps(facts)):
        assert "Hasan" not in said
        assert "900123" not in said


def test_nothing_found_is_said_and_never_called_anonymous(trust: Trust, command: Command) -> None:
    _note(trust, "The doors were open.")

    done = command("ash", "visit", "check", "WIL")

    assert done.stdout == "No names or numbers found that nobody has chosen about.\n"


def test_what_the_report_would_print_is_listed_for_governance(
    trust: Trust, command: Command
) -> None:
    score_all(trust)
    said = {**FINDING, "text": "Ring 07700 900123 about the door."}
    debrief.record_finding(trust["hazel"], trust.seen_by("hazel"), said)
    debrief.agree_rest(trust["hazel"], trust.seen_by("hazel"))
    debrief.finish_debrief(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "linden")

    facts = json.loads(command("linden", "visit", "check", "WIL", "--json").stdout)

    assert facts["own"] == []
    assert [(one["kind"], one["found"]) for one in facts["print"]] == [
        ("finding.recorded", "phone")
    ]


def test_hospital_numbers_are_found_once_it_is_said_how_they_are_written(
    trust: Trust, command: Command
) -> None:
    _note(trust, "QV123456 on the door")

    unknown = command("ash", "hospital-number")
    not_theirs = command("ash", "hospital-number", "QV######")
    said = command("linden", "hospital-number", "QV######")
    trust.sync("linden", "ash")
    facts = json.loads(command("ash", "visit", "check", "WIL", "--json").stdout)

    assert unknown.stdout == "Nobody has said it yet.\n"
    assert "Only governance" in refused(not_theirs)
    assert said.stdout == "Hospital numbers are written QV######.\n"
    assert [one["found"] for one in facts["own"]] == ["hospital_number"]


def test_a_way_of_writing_that_fits_anything_is_refused(trust: Trust, command: Command) -> None:
    assert "Nothing was changed" in refused(command("linden", "hospital-number", "@@@@"))
