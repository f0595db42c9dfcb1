"""Two views through the use cases: whose words may stand, asked of the right person."""

import pytest

from qvisit.usecases import debrief, notes, two_views
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.two_views import NoWordsError
from tests.usecases.trust import TEMPLATE, Trust, arrive, score_all

WORDS = "It was cold at night."


@pytest.fixture
def noted(trust: Trust) -> Trust:
    """The trust whose one lived-experience reviewer, and a visitor, wrote a note on a question."""
    arrive(trust)
    for name, words in (("rowan", WORDS), ("ash", "I saw a blanket.")):
        said = notes.Noted(words)
        notes.keep_note(trust[name], trust.seen_by(name), (TEMPLATE, "W-1"), said)
    score_all(trust)
    return trust


def test_both_views_of_a_panel_with_one_such_reviewer_are_words(noted: Trust) -> None:
    opened = noted.seen_by("hazel")

    (held,) = two_views.both_views(opened, debrief.item_views(opened))

    assert held.figures is None
    assert [(one.note.said.text, one.allowed) for one in held.words] == [(WORDS, False)]


def test_the_lead_writes_down_a_yes_and_it_travels(noted: Trust) -> None:
    opened = noted.seen_by("hazel")

    two_views.allow_notes_on(noted["hazel"], opened, "W-1", allowed=True)
    noted.sync("hazel", "rowan")
    there = noted.seen_by("rowan")
    back = two_views.allow_notes_on(noted["rowan"], there, "W-1", allowed=False)

    person = noted.person("rowan")
    assert len(there.shared.allowed[person].said.notes) == 1
    assert back.shared.allowed[person].said.notes == ()
    assert back.shared.allowed[person].author == person


def test_what_was_said_of_other_notes_stays(noted: Trust) -> None:
    opened, person = noted.seen_by("hazel"), noted.person("rowan")
    before = two_views.allow_words(noted["hazel"], opened, person, ["a" * 64], allowed=True)

    after = two_views.allow_notes_on(noted["hazel"], before, "W-1", allowed=True)

    assert "a" * 64 in after.shared.allowed[person].said.notes
    assert len(after.shared.allowed[person].said.notes) == 2


def test_nobody_allows_what_was_never_written_or_is_not_theirs(noted: Trust) -> None:
    opened = noted.seen_by("hazel")

    with pytest.raises(NoWordsError, match="No lived-experience reviewer has a note on W-3"):
        two_views.allow_notes_on(noted["hazel"], opened, "W-3", allowed=True)
    with pytest.raises(NotAllowedError, match="Only they themselves"):
        two_views.allow_notes_on(noted["ash"], noted.seen_by("ash"), "W-1", allowed=True)
    assert noted.seen_by("hazel").shared.allowed == {}
