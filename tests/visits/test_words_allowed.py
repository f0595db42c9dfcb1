"""Whose own words may stand in a report: who may say so, and in what order it counts."""

from itertools import permutations

import pytest

from qvisit.visits.change import Change
from qvisit.visits.fold import fold_shared
from qvisit.visits.roles import why_not
from qvisit.visits.words_kinds import WordsAllowed
from tests.visits.fold_steps import reasons, signed
from tests.visits.panel import VISIT, Laptop, Panel, new_panel

NOTE, OTHER = "a" * 64, "b" * 64
EVERYONE = ("lead", "reviewer", "visitor", "governance", "administrator", "outsider")


def _says(panel: Panel, who: Laptop, *notes: str) -> Change:
    return panel.say(who, WordsAllowed(person=panel.reviewer.person, notes=notes))


def _who_may(panel: Panel, person: str) -> set[str]:
    said = WordsAllowed(person=person, notes=(NOTE,))
    people: dict[str, Laptop] = {name: getattr(panel, name) for name in EVERYONE}
    return {
        name
        for name, one in people.items()
        if why_not(panel.fold(), one.member, "words.allowed", said) is None
    }


def test_the_person_says_it_or_the_lead_for_them() -> None:
    panel = new_panel().planned()

    assert _who_may(panel, panel.reviewer.person) == {"reviewer", "lead"}


@pytest.mark.parametrize("name", ["lead", "visitor", "outsider"])
def test_nobody_else_is_asked_for_their_words(name: str) -> None:
    panel = new_panel().planned()

    assert _who_may(panel, getattr(panel, name).person) == set()


def test_once_they_said_it_themselves_the_lead_cannot_change_it() -> None:
    panel = new_panel().planned()
    _says(panel, panel.lead, NOTE)
    _says(panel, panel.reviewer)
    _says(panel, panel.lead, NOTE, OTHER)

    (said,) = panel.fold().allowed.values()

    assert (said.author, said.said.notes) == (panel.reviewer.person, ())
    assert reasons(panel) == ["They said it themselves, so only they can change it."]


def test_the_last_list_counts_whole() -> None:
    panel = new_panel().planned()
    _says(panel, panel.reviewer, NOTE, OTHER)
    _says(panel, panel.reviewer, OTHER)

    assert panel.fold().allowed[panel.reviewer.person].said.notes == (OTHER,)


def test_after_the_sign_off_nothing_changes() -> None:
    panel = signed(new_panel().planned().scored().debriefed())

    assert _who_may(panel, panel.reviewer.person) == set()


def test_what_is_said_at_once_ends_the_same_whatever_comes_first() -> None:
    panel = new_panel().planned()
    known = list(panel.log)
    said = WordsAllowed(person=panel.reviewer.person, notes=(NOTE,))
    at_once = [
        panel.reviewer.says(said.model_copy(update={"notes": ()}), after=known),
        panel.lead.says(said, after=known),
        panel.lead.says(said.model_copy(update={"notes": (OTHER,)}), after=known),
    ]

    ends = [
        fold_shared(VISIT, [*order, *known], panel.members).allowed
        for order in permutations(at_once)
    ]

    assert all(one == ends[0] for one in ends)
    assert ends[0][panel.reviewer.person].author == panel.reviewer.person
