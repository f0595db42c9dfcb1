"""Who may do what, rule by rule."""

import pytest

from qvisit.visits import kinds
from qvisit.visits.concern_kinds import ConcernNoted, ConcernNotReached
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.kinds import Payload
from qvisit.visits.roles import RULES, may_score, may_sign_off, why_not
from tests.visits.panel import (
    Laptop,
    Panel,
    action,
    agreement,
    concern,
    finding,
    new_panel,
    plan,
    seat,
)

PANEL = {"lead", "reviewer", "visitor"}
EVERYONE = PANEL | {"governance", "administrator", "outsider"}
NAME = concern("door").concern
AT = concern("door").seen_at
TOLD = kinds.ConcernTold(concern=NAME, role="Nurse", name="Maple", how="in person", told_at=AT)
CONFIRMED = kinds.ConcernConfirmed(
    concern=NAME, role="Nurse", name="Maple", confirmed_at=AT, next_step="Mended today."
)
TRIED = ConcernNotReached(concern=NAME, role="On call", how="by phone", tried_at=AT)
NOTED = ConcernNoted(concern=NAME, reference="INC-1")
PUBLISHED = kinds.ReportPublished(version=1, path="a.pdf", sha256="1" * 64)
SIGNED = kinds.VisitSignedOff(ratings=(), streams={})
RATING = kinds.RatingAgreed(about="safe", rating="good", reason="")
FREE = ("concern.raised", "concern.told", "concern.not_reached", "concern.noted")
REMOVED = kinds.PayloadRemoved(changes=("2" * 64,), rule="a name")


def _at(stage: str) -> Panel:
    panel = new_panel().planned()
    if stage != "planned":
        panel.scored()
    if stage in ("debriefed", "signed"):
        panel.debriefed()
    if stage == "signed":
        panel.say(panel.governance, SIGNED)
    return panel


def _who_may(panel: Panel, said: Payload) -> set[str]:
    shared, kind = panel.fold(), KIND_OF[type(said)]
    people: dict[str, Laptop] = {name: getattr(panel, name) for name in EVERYONE}
    return {name for name, one in people.items() if why_not(shared, one.member, kind, said) is None}


@pytest.mark.parametrize(
    ("stage", "said", "who"),
    [
        ("planned", plan(new_panel()), {"governance"}),
        ("debriefed", plan(new_panel()), {"governance"}),
        ("signed", plan(new_panel()), set()),
        ("planned", kinds.VisitStarted(), PANEL),
        ("planned", kinds.ReviewerFinished(), PANEL),
        ("scored", kinds.ReviewerReopened(reason="a room"), PANEL),
        ("debriefed", kinds.ReviewerReopened(reason="a room"), set()),
        ("planned", kinds.ScoringClosed(reason="late"), {"lead"}),
        ("planned", kinds.MethodUsed(method="M1", state="used"), PANEL),
        ("planned", concern("door"), EVERYONE),
        ("planned", TOLD, EVERYONE),
        ("planned", CONFIRMED, PANEL | {"governance"}),
        ("planned", kinds.ConcernClosed(concern=NAME, outcome="Mended."), {"lead", "governance"}),
        ("planned", agreement(), set()),
        ("scored", agreement(), {"lead"}),
        ("signed", agreement(), set()),
        ("planned", finding("f", "Staff knock."), set()),
        ("scored", finding("f", "Staff knock."), {"lead"}),
        ("planned", RATING, set()),
        ("scored", RATING, {"lead"}),
        ("planned", kinds.DebriefFinished(), set()),
        ("scored", kinds.DebriefFinished(), {"lead"}),
        ("planned", action("a"), set()),
        ("scored", action("a"), {"lead", "governance"}),
        ("signed", action("a"), {"lead", "governance"}),
        ("scored", SIGNED, set()),
        ("debriefed", SIGNED, {"governance"}),
        ("signed", SIGNED, set()),
        ("debriefed", PUBLISHED, set()),
        ("signed", PUBLISHED, {"governance"}),
        ("planned", REMOVED, {"governance"}),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Payload) else None,
)
def test_only_they_may(stage: str, said: Payload, who: set[str]) -> None:
    assert _who_may(_at(stage), said) == who


@pytest.mark.parametrize(
    "said", [TOLD, TRIED, NOTED, CONFIRMED], ids=lambda one: type(one).__name__
)
def test_only_raiser_lead_and_governance_write_down_who_was_told(said: Payload) -> None:
    panel = _at("planned")
    panel.say(panel.visitor, concern("door"))

    assert _who_may(panel, said) == {"visitor", "lead", "governance"}


@pytest.mark.parametrize("kind", sorted(RULES))
def test_every_rule_says_no_in_words(kind: str) -> None:
    panel = new_panel()
    said = plan(panel)

    reason = why_not(panel.fold(), panel.outsider.member, kind, said)

    assert (reason is None) == (kind in FREE)
    assert reason is None or reason.endswith(".")


@pytest.mark.parametrize("kind", ["answer.given", "ward.entered", "moon.landed"])
def test_what_belongs_elsewhere_is_refused_from_everyone(kind: str) -> None:
    panel = _at("planned")

    reasons = {
        why_not(panel.fold(), one.member, kind, kinds.VisitStarted()) for one in panel.laptops
    }

    assert reasons == {"This does not belong to a visit's shared record."}


def test_governance_that_was_on_the_panel_does_not_sign_it_off() -> None:
    panel = new_panel()
    panel.say(panel.governance, plan(panel, seat(panel.governance, "Linden", "visitor")))
    panel.scored()
    panel.say(panel.governance, kinds.ReviewerFinished())
    panel.debriefed()

    reason = may_sign_off(panel.fold(), panel.governance.member)

    assert reason == "You were on this panel, so you cannot sign it off. Others in governance can."


def test_planning_oneself_off_the_panel_does_not_help() -> None:
    panel = new_panel()
    mixed = plan(panel, seat(panel.governance, "Linden", "panel_lead"))
    first = panel.say(panel.governance, mixed)
    panel.say(panel.lead, kinds.VisitStarted())
    panel.say(panel.governance, plan(panel, replaces=(first.id,)))
    panel.scored().debriefed()
    shared = panel.fold()

    assert shared.seat_of(panel.governance.person) is None
    assert may_sign_off(shared, panel.governance.member) is not None
    assert why_not(shared, panel.governance.member, "report.published", PUBLISHED) == (
        "You led this panel, so you cannot publish its report. Others in governance can."
    )


def test_nobody_signs_off_what_this_qvisit_cannot_read() -> None:
    panel = _at("debriefed")
    newer = panel.lead.writes(b"{}", "moon.landed", after=panel.log)

    reason = may_sign_off(panel.fold(newer), panel.governance.member)

    assert reason is not None
    assert "newer QVisit" in reason
    assert may_sign_off(panel.fold(), panel.governance.member) is None


def test_only_the_panel_may_score() -> None:
    panel = _at("planned")
    shared = panel.fold()

    may = {name for name in EVERYONE if may_score(shared, getattr(panel, name).member) is None}

    assert may == PANEL


def test_a_role_in_a_certificate_gives_no_seat() -> None:
    panel = _at("scored")

    assert why_not(panel.fold(), panel.outsider.member, "item.agreed", agreement()) is not None
    assert why_not(panel.fold(), panel.governance.member, "item.agreed", agreement()) is not None
