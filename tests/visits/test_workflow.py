"""A report on its way: who may do what, any order, the ward's ten days, labels and outcomes."""

from collections.abc import Mapping
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.kinds import FindingRecorded, Payload, ReportPublished
from qvisit.visits.report_way import is_draft_current
from qvisit.visits.roles import RULES, why_not
from qvisit.visits.words_kinds import WordsAllowed
from qvisit.visits.workflow import check_of, number_labels
from qvisit.visits.workflow_kinds import (
    AccuracyDecided,
    AccuracyReceived,
    DraftCommented,
    DraftSent,
    DraftShared,
    ReportAmended,
    ReportWorded,
)
from qvisit.visits.workflow_rules import WORKFLOW_RULES
from tests.visits.fold_steps import reasons, signed
from tests.visits.panel import VISIT, Laptop, Panel, an_id, concern, finding, new_panel
from tests.visits.reported import DUE_ON, NAMES, SENT_ON, reported, sent_panel

PANEL = {"lead", "reviewer", "visitor"}
EVERYONE = PANEL | {"governance", "administrator", "outsider"}
LEADS = {"lead", "governance"}
WHO = {
    "draft": {"lead"},
    "comment": PANEL,
    "settle": {"lead"},
    "send": LEADS,
    "receive": LEADS,
    "decide": {"lead"},
    "facts": LEADS,
    "word": {"lead"},
    "amend": set[str](),
}
ON, LATER = date.fromisoformat(DUE_ON), date(2027, 3, 25)
PUBLISHED = ReportPublished(version=1, path="a.pdf", sha256="1" * 64)


def published_panel() -> Panel:
    panel = sent_panel()
    panel.say(panel.lead, finding("doors", "17 doors lock."))
    signed(panel)
    panel.say(panel.governance, PUBLISHED)
    return panel


def amend(panel: Panel) -> ReportAmended:
    report = panel.fold().published[-1].change
    return ReportAmended(report=report, version=1, reason="A wrong number.", what="18, not 17.")


def who_may(panel: Panel, said: Payload) -> set[str]:
    shared, kind = panel.fold(), KIND_OF[type(said)]
    people: dict[str, Laptop] = {name: getattr(panel, name) for name in EVERYONE}
    return {name for name, one in people.items() if why_not(shared, one.member, kind, said) is None}


def said_now(panel: Panel, name: str) -> Payload:
    """One of each kind, about what is there."""
    drafts = panel.fold().workflow.drafts
    return reported(earlier=(drafts[-1].change,) if drafts and name == "send" else ())[name]


@pytest.mark.parametrize("name", NAMES)
def test_only_they_may_while_the_facts_are_checked(name: str) -> None:
    panel = sent_panel()
    panel.say(panel.visitor, reported()["comment"])
    panel.say(panel.governance, reported()["receive"])
    who = {"visitor"} if name == "comment" else WHO[name]

    assert who_may(panel, said_now(panel, name)) == who


@pytest.mark.parametrize("name", NAMES)
def test_nothing_goes_before_its_turn_nor_after_the_signature(name: str) -> None:
    early = new_panel().planned().scored()
    without = new_panel().planned().scored().debriefed()
    late = signed(sent_panel())

    assert who_may(early, said_now(early, name)) == set()
    assert who_may(late, said_now(late, name)) == set()
    assert who_may(without, said_now(without, name)) == (
        {"lead"} if name in ("draft", "word") else set()
    )


def test_each_refusal_says_why_in_words() -> None:
    panel = new_panel().planned().scored().debriefed()

    panel.say(panel.lead, reported()["comment"], reported()["send"])
    panel.say(panel.lead, DraftShared(number=1), reported()["receive"], reported()["settle"])

    assert reasons(panel) == [
        "No draft was shared yet. The panel lead shares one first.",
        "No draft was shared yet. The panel lead shares one first.",
        "The draft was not sent to the ward yet.",
        "This comment is not known here.",
    ]
    assert set(WORKFLOW_RULES) <= set(RULES)


def test_only_a_draft_that_was_shared_goes_to_the_ward() -> None:
    panel = sent_panel()

    panel.say(panel.lead, reported()["send"])

    assert reasons(panel) == ["No draft was shared yet. The panel lead shares one first."]


def test_nobody_changes_somebody_elses_comment() -> None:
    panel = sent_panel()
    panel.say(panel.visitor, reported()["comment"])

    panel.say(panel.lead, reported()["comment"])

    assert reasons(panel) == ["Somebody else wrote this comment, so only they can change it."]


@pytest.mark.parametrize("about", ["people", ""])
def test_a_comment_is_changed_settled_opened_again_and_taken_back(about: str) -> None:
    panel = sent_panel()
    first = panel.say(panel.visitor, reported()["comment"])
    assert len(panel.fold().workflow.open_comments) == 1

    settled = panel.say(panel.lead, reported()["settle"])
    assert panel.fold().workflow.open_comments == ()
    again = reported(1)["settle"].model_copy(
        update={"comment": an_id("comment 0"), "replaces": (settled.id,)}
    )
    panel.say(panel.lead, again)
    assert len(panel.fold().workflow.open_comments) == 1
    gone = DraftCommented(
        comment=an_id("comment 0"), part="section", about=about, text="", replaces=(first.id,)
    )
    panel.say(panel.visitor, gone)

    assert panel.fold().workflow.panel_comments == ()


def test_any_order_of_arrival_ends_in_one_state() -> None:
    panel = sent_panel()
    panel.say(panel.visitor, reported()["comment"])
    before = list(panel.log)
    lead = [panel.lead.says(reported(at)["receive"], after=before) for at in (0, 1)]
    other = panel.governance.says(reported(2)["receive"], after=before)
    yes = panel.lead.says(reported(2)["decide"], after=[*before, other])
    panel.log = before

    states = [panel.fold(*order).workflow for order in permutations([*lead, other, yes])]

    assert all(one == states[0] for one in states)
    assert (len(states[0].accepted), len(states[0].undecided)) == (1, 2)


def test_two_decisions_at_once_that_differ_are_none() -> None:
    panel = sent_panel()
    panel.say(panel.lead, reported()["receive"])
    known = list(panel.log)
    for accepted in (True, False):
        decided = {**reported()["decide"].model_dump(), "accepted": accepted}
        panel.log.append(panel.lead.says(AccuracyDecided.model_validate(decided), after=known))

    way = panel.fold().workflow

    assert way.decision_on(an_id("comment 0")) is None
    assert check_of(way, ON).state == "to_decide"


def test_the_ward_has_ten_working_days_and_silence_is_an_outcome() -> None:
    way = sent_panel().fold().workflow

    assert check_of(way, ON).due_on == ON
    assert check_of(way, ON).state == "waiting"
    assert check_of(way, LATER).state == "no_comments"
    assert check_of(way, LATER).is_over


@given(st.dates(date(2027, 3, 9), date(2030, 1, 1)))
def test_ten_working_days_are_two_weeks_from_any_working_day(day: date) -> None:
    panel = sent_panel()
    draft = panel.fold().workflow.drafts[0].change
    moved = DraftSent(
        draft=draft, on=day.isoformat(), to_role="Ward manager", replaces=(panel.log[-1].id,)
    )
    panel.say(panel.lead, moved)

    due = check_of(panel.fold().workflow, day).due_on

    assert due is not None
    assert due.weekday() < 5
    assert (due - day).days == (14 if day.weekday() < 5 else 18 - day.weekday())


def test_the_check_is_over_when_all_is_decided_or_the_ward_confirms() -> None:
    confirmed = sent_panel()
    confirmed.say(confirmed.governance, reported()["facts"])
    panel = sent_panel()
    panel.say(panel.governance, reported()["receive"], reported(1)["receive"])
    open_check = check_of(panel.fold().workflow, LATER)
    panel.say(panel.lead, reported()["decide"], reported(1)["decide"])
    done = check_of(panel.fold().workflow, ON)

    assert check_of(confirmed.fold().workflow, ON).state == "confirmed"
    assert (open_check.state, open_check.is_over) == ("to_decide", False)
    assert (done.state, done.comments, done.accepted, done.rejected) == ("done", 2, 1, 1)
    assert check_of(new_panel().fold().workflow, ON).state == "not_sent"


def test_how_far_the_report_is_shows_in_the_status() -> None:
    panel = new_panel().planned().scored().debriefed()
    told = [panel.fold().status]
    draft = panel.say(panel.lead, DraftShared(number=1))
    told.append(panel.fold().status)
    panel.say(panel.lead, reported(earlier=(draft.id,))["send"])
    told.append(panel.fold().status)

    told.append(signed(panel).fold().status)

    assert told == ["moderated", "draft_report", "accuracy_check", "signed_off"]


def test_visits_without_a_draft_are_signed_as_before() -> None:
    panel = new_panel().planned().scored().debriefed()

    assert signed(panel).fold().status == "signed_off"


@pytest.mark.parametrize(
    "wrong",
    [
        {"sort": "inaccurate", "evidence": " "},
        {"sort": "opinion"},
        {"text": ""},
        {"on": "15 March 2027"},
    ],
)
def test_a_comment_of_the_ward_has_a_kind_and_evidence_where_a_fact_is_wrong(
    wrong: dict[str, str],
) -> None:
    with pytest.raises(ValidationError):
        AccuracyReceived.model_validate({**reported()["receive"].model_dump(), **wrong})


@pytest.mark.parametrize(
    "wrong", [{"accepted": True, "changed": ""}, {"accepted": False, "reason": " "}]
)
def test_a_decision_says_what_changes_or_why_not(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        AccuracyDecided.model_validate({**reported()["decide"].model_dump(), **wrong})


def test_an_amendment_opens_the_words_of_findings_and_nothing_else() -> None:
    panel = published_panel()
    doors = panel.fold().findings[an_id("doors")].now
    words = doors.said.model_copy(update={"text": "18 doors lock.", "replaces": (doors.change,)})
    other = words.model_copy(update={"kind": "concern"})
    new = finding("another", "Rooms are cold.")
    before = who_may(panel, words)

    panel.say(panel.governance, amend(panel))

    assert before == set()
    assert who_may(panel, words) == LEADS
    assert who_may(panel, ReportWorded(summary="Mended.")) == LEADS
    assert who_may(panel, other) == who_may(panel, new) == set()
    panel.say(panel.governance, words, PUBLISHED.model_copy(update={"version": 2}))
    assert _text(panel) == "18 doors lock."
    assert who_may(panel, words) == set()


def test_only_governance_that_did_not_lead_amends_the_newest_version() -> None:
    panel = published_panel()
    old = amend(panel)
    assert who_may(panel, old) == {"governance"}

    panel.say(panel.governance, PUBLISHED.model_copy(update={"version": 2}))

    assert who_may(panel, old) == set()


def test_numbers_that_stand_twice_have_a_letter() -> None:
    assert number_labels([1, 2, 2, 3, 2]) == ["1", "2", "2b", "3", "2c"]


def test_the_draft_that_went_to_the_ward_is_named() -> None:
    panel = sent_panel()
    panel.say(panel.lead, DraftShared(number=2))

    way = panel.fold().workflow

    assert (way.sent_label, way.draft_label) == ("1", "2")
    assert way.sent is not None
    assert way.sent.now.said.on == SENT_ON
    assert panel.fold().visit == VISIT


def _text(panel: Panel) -> str:
    now = panel.fold().findings[an_id("doors")].now.said
    assert isinstance(now, FindingRecorded)
    return now.text


@pytest.mark.parametrize("kind", ["words", "concern"])
def test_a_draft_is_not_the_one_that_was_shared_once_its_pages_say_more(kind: str) -> None:
    panel = sent_panel()
    before = is_draft_current(panel.fold())
    said: Mapping[str, Payload] = {
        "words": WordsAllowed(person=panel.reviewer.person, notes=("a" * 64,)),
        "concern": concern("bag"),
    }
    panel.say(panel.reviewer, said[kind])

    assert before
    assert not is_draft_current(panel.fold())
