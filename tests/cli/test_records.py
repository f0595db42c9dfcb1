"""`qvisit records` and `qvisit visit remove`: holds, time limits, words that go for ever."""

import json
from datetime import UTC, datetime

import pytest

from qvisit.cli import records
from qvisit.usecases import concerns, copies, notes, retention
from tests.cli.command import Command, refused
from tests.usecases.published import published
from tests.usecases.trust import TEMPLATE, Trust, debriefed, signed_off

SLIP = "Told by Mr Example in the corridor."


def test_a_hold_is_placed_listed_and_lifted(trust: Trust, command: Command) -> None:
    visit = trust.visit[:8]

    placed = command("linden", "records", "hold", visit, "--why", "coroner", "--words", "Inquest 7")
    listed = json.loads(command("linden", "records", "holds", "--json").stdout)
    table = command("linden", "records", "holds")
    wrong = refused(command("linden", "records", "lift", visit, "--hold", "zz", "--reason", "x"))
    lifted = command("linden", "records", "lift", visit, "--reason", "The inquest ended.")

    assert placed.stdout.startswith("Everything of the visit to Willow Ward is kept from now on.")
    assert [(one["why"], one["words"], one["lifted"]) for one in listed] == [
        ("coroner", "Inquest 7", None)
    ]
    assert "in force" in table.stdout
    assert "No hold in force fits." in wrong
    assert lifted.stdout == "The hold is lifted.\n"
    assert "Only governance may do this." in refused(
        command("hazel", "records", "hold", visit, "--why", "police")
    )


def test_rules_are_shown_and_said_anew(trust: Trust, command: Command) -> None:
    first = command("linden", "records", "rules")
    longer = command("linden", "records", "rules", "--photos", "report")
    said = command(
        "linden",
        *("records", "rules", "--scores-months", "12", "--photos", "publication", "--json"),
    )

    assert "Each reviewer's own answers and notes: 24 months" in first.stdout
    assert "Photos: until the first publication." in first.stdout
    assert "Photos: as long as the report." in longer.stdout
    assert json.loads(said.stdout) == {
        "scores_months": 12,
        "report_years": 10,
        "photos": "publication",
        "copies_days": 30,
    }
    assert "needs another look" in refused(
        command("linden", "records", "rules", "--scores-months", "0")
    )


def test_what_is_due_is_shown_before_it_goes(
    trust: Trust, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_off(trust)
    assert command("linden", "records", "due").stdout == "Nothing is due for removal.\n"
    later = datetime(2040, 1, 1, tzinfo=UTC).date()
    monkeypatch.setattr(retention, "today", lambda _clock: later)
    remove = ("records", "remove", trust.visit[:8])

    found = json.loads(command("linden", "records", "due", "--json").stdout)
    shown = command("linden", *remove)
    done = command("linden", *remove, "--yes")
    again = refused(command("linden", *remove))
    told = json.loads(command("linden", "records", "removed", "--json").stdout)

    assert [one["what"] for one in found] == ["scores", "report"]
    assert "Goes: Answer: 9" in shown.stdout
    assert "Add --yes" in shown.stdout
    assert done.stdout.startswith("Removed: the words of 9 changes.")
    assert "Nothing of this visit is due" in again
    assert [(one["number"], one["ward_name"]) for one in told] == [(9, "Willow Ward")]


def test_words_are_found_shown_and_removed(trust: Trust, command: Command) -> None:
    ws = trust["ash"]
    notes.keep_note(ws, trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SLIP))
    concerns.raise_concern(ws, trust.seen_by("ash"), "Mr Example cannot get out.", {})
    debriefed(trust)
    remove = ("visit", "remove", trust.visit[:8])

    found = json.loads(command("linden", *remove, "--json").stdout)
    table = command("linden", *remove)
    ids = {one["kind"]: one["change"] for one in found}
    note = command("linden", *remove, ids["note.written"])
    concern = command("linden", *remove, ids["concern.raised"])
    done = command("linden", *remove, ids["note.written"], "--yes")
    gone = refused(command("linden", *remove, ids["note.written"], "--yes"))

    assert set(ids) == {"note.written", "concern.raised"}
    assert "name" in table.stdout
    assert "“Told by Mr Example in the corridor.”" in note.stdout
    assert "Of the concern this is left, for ever: “[removed] cannot get out.”" in concern.stdout
    assert done.stdout.startswith("Removed for ever.")
    assert "Nothing that was found fits." in gone
    assert "Only governance looks" in refused(command("hazel", *remove))


def test_copies_are_shown_taken_off_and_brought_back(
    trust: Trust, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(trust)
    trust.sync("linden", "ash", "hazel", "linden", "ash")
    visit, later = trust.visit[:8], datetime(2027, 4, 20, tzinfo=UTC).date()
    before = json.loads(command("ash", "records", "copies", "--json").stdout)
    for module in (copies, records):
        monkeypatch.setattr(module, "today", lambda _clock: later)

    due = command("ash", "records", "copies")
    done = command("ash", "records", "copies", "--yes")
    shown = command("ash", "visit", "show", visit)
    refused_to_rate = refused(command("ash", "visit", "rate", visit))
    refused_to_list = refused(command("ash", "visit", "talks", visit))
    back = command("ash", "records", "bring-back", visit)
    after = json.loads(command("ash", "records", "copies", "--json").stdout)

    assert [(one["state"], one["on"], one["why_kept"]) for one in before] == [
        ("here", "2027-04-08", "")
    ]
    assert "due now" in due.stdout
    assert "Add --yes" in due.stdout
    assert done.stdout.startswith("Taken off this laptop: what each person scored and noted, 1 ")
    assert "was taken off this" in shown.stdout
    assert "nothing can be counted here" in refused_to_rate
    assert "nothing can be counted here" in refused_to_list
    assert back.stdout == "It comes back with the next sync.\n"
    assert [one["state"] for one in after] == ["coming_back"]
    assert "governance's" in command("linden", "records", "copies").stdout
    assert "already" in refused(command("linden", "records", "bring-back", visit))
