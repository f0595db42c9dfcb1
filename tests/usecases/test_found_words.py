"""Governance finds names in what was saved, and removes them for ever; the author is told."""

from dataclasses import replace

import pytest

from qvisit.store import drafts
from qvisit.usecases import concerns, debrief, holds, notes, privacy
from qvisit.usecases.found_words import (
    IDENTIFIER,
    SHARED,
    FoundWords,
    found_everywhere,
    found_in,
    left_of_concern,
    note_told,
    remove_found,
    removed_of_mine,
    told_so_far,
)
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.verify import verify
from qvisit.visits.keeping import KEPT
from qvisit.visits.retention import went
from tests.usecases.trust import FINDING, TEMPLATE, Trust, debriefed

SLIP = "Told by Mr Example in the corridor."


def _note(trust: Trust, text: str = SLIP) -> None:
    ws = trust["ash"]
    notes.keep_note(ws, trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(text))


def _only(trust: Trust) -> FoundWords:
    (found,) = found_in(trust["linden"], trust.visit)
    return found


def test_a_name_in_a_note_is_found_removed_everywhere_and_its_author_told(trust: Trust) -> None:
    _note(trust)
    debriefed(trust)
    ws = trust["linden"]

    (found,) = found_everywhere(ws)
    assert (found.kind, found.finding, found.words) == ("note.written", "title_name", "Mr Example")
    assert (found.before, found.after) == ("Told by ", " in the corridor.")
    assert (found.name, found.stands, found.why_not) == ("Ash", True, "")
    remove_found(ws, found)
    trust.sync("linden", "ash")

    assert found_in(ws, trust.visit) == ()
    opened = trust.seen_by("ash")
    assert opened.sheet.notes == {}
    (told,) = removed_of_mine(trust["ash"], opened)
    assert (told.kind, told.rule) == ("note.written", IDENTIFIER)
    assert removed_of_mine(ws, trust.seen_by("linden")) == []
    assert told_so_far(trust["ash"], trust.visit) == 0
    note_told(trust["ash"], trust.visit, 1)
    assert told_so_far(trust["ash"], trust.visit) == 1
    assert verify(trust["ash"]).faults == ()


def test_a_version_from_which_a_name_was_cut_is_found_as_well(trust: Trust) -> None:
    _note(trust)
    ws = trust["ash"]
    opened = trust.seen_by("ash")
    (place,) = privacy.unsettled(ws, opened)
    privacy.settle(ws, opened, place, "removed")
    debriefed(trust)

    found = _only(trust)
    assert not found.stands
    with pytest.raises(WrongEntryError):
        remove_found(trust["linden"], found, "x" * 301)
    opened = remove_found(trust["linden"], found, "Time limit: answers and notes, says a friend")

    assert went(opened.shared) == frozenset()
    (note,) = opened.visit.sheets[trust.person("ash")].notes.values()
    assert note.said.text == "Told by  in the corridor."


def test_a_concern_loses_the_name_alone_and_stays_red(trust: Trust) -> None:
    ws = trust["ash"]
    said = "Mr Example and Mrs Sample cannot get out."
    opened = concerns.raise_concern(ws, trust.seen_by("ash"), said, {})
    trust.sync("ash", "linden")

    first, second = found_in(trust["linden"], trust.visit)
    assert (first.words, second.words) == ("Mr Example", "Mrs Sample")
    left = left_of_concern(trust["linden"], first)
    assert left is not None
    remove_found(trust["linden"], first, "Asked for by the person")
    assert found_in(trust["linden"], trust.visit) == ()
    trust.sync("linden", "ash")

    (concern,) = trust.seen_by("ash").shared.open_concerns
    assert concern.raised.said == left
    assert left.what == "[removed] and [removed] cannot get out."
    assert concern.raised.change in opened.shared.applied
    assert verify(ws).faults == ()
    told = [(one.kind, one.rule) for one in removed_of_mine(ws, trust.seen_by("ash"))]
    assert told == [("concern.raised", "Asked for by the person")]


def test_what_the_panel_agreed_is_written_again_before_its_words_go(trust: Trust) -> None:
    debriefed(trust)
    ws, named = trust["hazel"], {**FINDING, "text": "Mr Example waits at the door."}
    opened, finding = debrief.record_finding(ws, trust.seen_by("hazel"), named)
    trust.sync("hazel", "linden")
    found = _only(trust)
    assert found.why_not == SHARED
    with pytest.raises(NotAllowedError):
        remove_found(trust["linden"], found)

    again = {**FINDING, "text": "People wait.", "finding": finding, "replaces": (found.change,)}
    debrief.record_finding(ws, opened, again)
    trust.sync("hazel", "linden")
    found = _only(trust)
    assert (found.stands, found.why_not) == (False, "")
    remove_found(trust["linden"], found)

    texts = [one.now.said.text for one in trust.seen_by("linden").shared.findings.values()]
    assert "People wait." in texts
    assert "Mr Example waits at the door." not in texts


def test_a_hold_keeps_what_was_found(trust: Trust) -> None:
    _note(trust)
    debriefed(trust)
    holds.place_hold(trust["linden"], trust.seen_by("linden"), "police")

    assert _only(trust).why_not == KEPT
    with pytest.raises(NotAllowedError):
        remove_found(trust["linden"], replace(_only(trust), why_not=""))


def test_words_that_somebody_said_are_about_nobody_are_not_listed(trust: Trust) -> None:
    _note(trust)
    ws = trust["ash"]
    opened = trust.seen_by("ash")
    (place,) = privacy.unsettled(ws, opened)
    privacy.settle(ws, opened, place, "kept", "public")
    debriefed(trust)

    assert found_in(trust["linden"], trust.visit) == ()


def test_only_governance_looks_through_everybodys_words(trust: Trust) -> None:
    with pytest.raises(NotAllowedError):
        found_in(trust["hazel"], trust.visit)
    with pytest.raises(NotAllowedError):
        found_everywhere(trust["hazel"])


def test_a_draft_that_repeats_the_words_goes_with_them(trust: Trust) -> None:
    _note(trust)
    debriefed(trust)
    ws = trust["ash"]
    for field, text in (("again", f"{SLIP} Loudly."), ("other", "The bell rang.")):
        draft = drafts.Draft(drafts.Field(trust.visit, TEMPLATE, "W-1", field), text, "")
        with ws.writing.begin() as session:
            drafts.save_draft(session, draft)

    remove_found(trust["linden"], _only(trust))
    trust.sync("linden", "ash")

    with ws.reading() as session:
        assert [one.where.field for one in drafts.read_drafts(session, trust.visit)] == ["other"]
