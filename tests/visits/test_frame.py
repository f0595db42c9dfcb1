"""Around the scoring: who may say what, and that any order of words ends in one state."""

from itertools import permutations

import pytest

from qvisit.visits import frame_kinds
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.frame_kinds import BuddyNamed, CareOffered, PackFilled
from qvisit.visits.kinds import Payload, ReviewerFinished, VisitSignedOff, VisitStarted
from qvisit.visits.roles import why_not
from tests.visits.framed import NAMES, framed
from tests.visits.panel import AT, Laptop, Panel, an_id, new_panel

PANEL = {"lead", "reviewer", "visitor"}
EVERYONE = (*sorted(PANEL), "governance", "administrator", "outsider")
LEADS = {"lead", "governance"}
WHO = {
    "pack": LEADS,
    "tick": PANEL,
    "pass": PANEL | {"governance"},
    "presence": {"lead", "reviewer"},
    "arrive": PANEL,
    "leave": PANEL,
    "feedback": PANEL,
    "say": PANEL,
    "buddy": LEADS | {"reviewer"},
    "ready": PANEL,
    "support": PANEL,
    "stop": PANEL,
    "offer": LEADS,
    "talk": LEADS,
}
ENDS_WITH_SIGNATURE = {"pack", "arrive", "leave", "feedback", "say"}


def _who_may(panel: Panel, said: Payload) -> set[str]:
    shared, kind = panel.fold(), KIND_OF[type(said)]
    people: dict[str, Laptop] = {name: getattr(panel, name) for name in EVERYONE}
    return {name for name, one in people.items() if why_not(shared, one.member, kind, said) is None}


def _kind(said: Payload) -> tuple[str, Payload]:
    return KIND_OF[type(said)], said


@pytest.mark.parametrize("name", NAMES)
def test_only_they_may(name: str) -> None:
    panel = new_panel().planned()

    assert _who_may(panel, framed(panel, 1)[name]) == WHO[name]


@pytest.mark.parametrize("name", NAMES)
def test_what_the_report_rests_on_ends_with_the_signature(name: str) -> None:
    panel = new_panel().planned().scored().debriefed()
    panel.say(panel.governance, VisitSignedOff(ratings=(), streams={}))

    may = _who_may(panel, framed(panel, 1)[name])

    assert may == (set() if name in ENDS_WITH_SIGNATURE else WHO[name])
    if name in ENDS_WITH_SIGNATURE:
        reason = why_not(panel.fold(), panel.lead.member, *_kind(framed(panel, 1)[name]))
        assert reason == "The visit is signed off, so its record stands."


def test_a_buddy_looks_after_whose_buddy_they_are_and_nobody_else() -> None:
    panel = new_panel().planned()
    named = BuddyNamed(person=panel.reviewer.person, name="Ash", buddy=panel.visitor.person)
    panel.say(panel.lead, named)

    assert _who_may(panel, CareOffered(person=panel.reviewer.person)) == LEADS | {"visitor"}
    assert _who_may(panel, CareOffered(person=panel.lead.person)) == LEADS


@pytest.mark.parametrize("name", NAMES)
def test_any_order_of_words_ends_in_one_state(name: str) -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, VisitStarted(), *(framed(panel, pick)[name] for pick in (0, 1)))
    panel.say(panel.lead, framed(panel, 2)[name])
    plan, *rest = panel.log

    states = {repr(panel.fold().frame)}
    for order in permutations(rest):
        mixed = Panel(**{**vars(panel), "log": [*reversed(order), plan]})
        states.add(repr(mixed.fold().frame))

    assert len(states) == 1
    assert repr(panel.fold().frame) != repr(new_panel().planned().fold().frame)


def test_two_packs_that_did_not_see_each_other_both_stand_until_one_names_both() -> None:
    panel = new_panel().planned()
    lead = panel.lead.says(framed(panel, 0)["pack"], after=panel.log)
    governance = panel.governance.says(framed(panel, 1)["pack"], after=panel.log)
    panel.log += [lead, governance]
    contested = panel.fold().frame.pack

    panel.say(panel.lead, PackFilled(replaces=(lead.id, governance.id)))
    settled = panel.fold().frame.pack

    assert contested is not None
    assert contested.contested
    assert settled is not None
    assert settled.now.said.figures == ()
    assert not settled.contested


def test_the_last_word_of_a_person_counts_for_that_person_alone() -> None:
    panel = new_panel().planned()
    panel.say(panel.reviewer, frame_kinds.SupportWanted(wanted=True))
    panel.say(panel.visitor, frame_kinds.BriefingTicked(point="purpose"))
    panel.say(panel.visitor, frame_kinds.BriefingTicked(point="purpose", ticked=False))
    panel.say(panel.lead, frame_kinds.BriefingTicked(point="purpose"))

    frame = panel.fold().frame

    assert frame.wants_support(panel.reviewer.person)
    assert not frame.wants_support(panel.lead.person)
    assert frame.has_ticked(panel.lead.person, "purpose")
    assert not frame.has_ticked(panel.visitor.person, "purpose")


def test_who_says_that_the_panel_is_there_is_there() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, VisitStarted())
    panel.say(panel.lead, frame_kinds.PresenceTold(person=panel.visitor.person, there=True))

    presence = panel.fold().frame.presence

    assert presence == {panel.lead.person: True, panel.visitor.person: True}


def test_all_have_left_once_the_panel_has_and_who_comes_back_is_there_again() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, VisitStarted())
    left = panel.say(panel.lead, frame_kinds.VisitLeft(left_at=AT))
    away = panel.fold().frame.presence
    panel.say(panel.lead, frame_kinds.PresenceTold(person=panel.lead.person, there=True))
    panel.say(panel.lead, frame_kinds.VisitLeft(left_at=AT, replaces=(left.id,)))

    assert away == {panel.lead.person: False}
    assert panel.fold().frame.presence == {panel.lead.person: True}


def test_feedback_that_is_taken_back_is_said_no_more() -> None:
    panel = new_panel().planned()
    words = framed(panel, 0)["feedback"]
    first = panel.say(panel.lead, words)
    note = frame_kinds.FeedbackNoted(
        feedback=an_id("words 0"), sort="good", text="", replaces=(first.id,)
    )
    before = panel.fold().frame.notes
    panel.say(panel.lead, note)

    assert [one.said.text for one in before] == ["Kind staff."]
    assert panel.fold().frame.notes == ()


def test_no_step_is_a_gate() -> None:
    panel = new_panel().planned()
    panel.say(panel.reviewer, ReviewerFinished())

    assert panel.reviewer.person in panel.fold().finished


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "x", "value": "1\n2"},
        {"name": "", "value": "1"},
        {"name": "x", "value": "1" * 81},
        {"name": "x", "meaning": "m" * 601},
    ],
)
def test_a_figure_is_one_short_line(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"."):
        frame_kinds.Figure.model_validate(wrong)


def test_a_whole_pack_fits_into_one_change() -> None:
    figure = frame_kinds.Figure(
        name="é" * 300, period="é" * 80, value="é" * 80, source="é" * 300, meaning="é" * 600
    )
    past = frame_kinds.PastVisit(day="2026-03-09", found="é" * 600, source="é" * 300)
    action = frame_kinds.OpenAction(aim="é" * 600, source="é" * 300)
    pack = PackFilled(figures=(figure,) * 200, past=(past,) * 50, actions=(action,) * 100)

    change = new_panel().lead.says(pack)

    assert len(change.payload or b"") < 1_000_000
