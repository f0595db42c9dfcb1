"""Concerns: saved is not told, told is not received, and none is ever turned away."""

import pytest

from qvisit.usecases import concerns
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.status import look_status
from qvisit.usecases.visits import OpenVisit
from tests.usecases.trust import Trust, debriefed, signed_off

WHAT = "The emergency bag is open."
TOLD = {"role": "Nurse in charge", "name": "R. Example", "how": "In person", "reply": "I will go."}
CONFIRMED = {"role": "Ward manager", "name": "S. Example", "next_step": "It is sealed again."}


def raised(trust: Trust, name: str) -> tuple[OpenVisit, str]:
    opened = concerns.raise_concern(
        trust[name], trust.seen_by(name), WHAT, {"at_risk_now": "yes", "where": "Clinic room"}
    )
    return opened, list(opened.shared.concerns)[-1]


def test_a_concern_goes_from_saved_to_closed(trust: Trust) -> None:
    ws, (opened, name) = trust["hazel"], raised(trust, "hazel")
    states = [opened.shared.concerns[name].state]

    opened = concerns.tell_concern(ws, opened, name, TOLD)
    states.append(opened.shared.concerns[name].state)
    opened = concerns.confirm_concern(ws, opened, name, CONFIRMED)
    states.append(opened.shared.concerns[name].state)
    opened = concerns.close_concern(ws, opened, name, "Sealed and on the daily list.")
    states.append(opened.shared.concerns[name].state)

    assert states == ["not_told", "told", "confirmed", "closed"]
    assert opened.shared.concerns[name].raised.said.what == WHAT


def test_the_status_line_counts_concerns_until_somebody_named_has_them(trust: Trust) -> None:
    ws, (opened, name) = trust["ash"], raised(trust, "ash")
    first = look_status(ws)
    opened = concerns.tell_concern(ws, opened, name, TOLD)
    second = look_status(ws)
    concerns.confirm_concern(ws, opened, name, CONFIRMED)

    third = look_status(ws)

    assert (first.untold, first.unconfirmed, first.concern) == (1, 0, name)
    assert (second.untold, second.unconfirmed) == (0, 1)
    assert (third.untold, third.unconfirmed, third.concern) == (0, 0, "")


def test_a_concern_reaches_the_panel_and_governance(trust: Trust) -> None:
    _, name = raised(trust, "rowan")
    trust.sync("rowan", "hazel", "linden")

    assert trust.seen_by("hazel").shared.concerns[name].raised.said.where == "Clinic room"
    assert trust.seen_by("linden").shared.concerns[name].state == "not_told"


def test_a_concern_is_taken_at_any_time(trust: Trust) -> None:
    signed_off(trust)

    opened, name = raised(trust, "linden")

    assert opened.shared.concerns[name].state == "not_told"


def test_only_lead_or_governance_closes_a_concern(trust: Trust) -> None:
    debriefed(trust)
    opened, name = raised(trust, "ash")

    with pytest.raises(NotAllowedError) as refused:
        concerns.close_concern(trust["ash"], opened, name, "All well.")

    assert "Only the panel lead of this visit, or governance" in str(refused.value)


def test_a_concern_that_says_how_it_does_not_fit_names_the_field(trust: Trust) -> None:
    with pytest.raises(WrongEntryError) as refused:
        concerns.raise_concern(trust["ash"], trust.seen_by("ash"), WHAT, {"at_risk_now": "perhaps"})
    opened, name = raised(trust, "ash")
    with pytest.raises(WrongEntryError) as untold:
        concerns.tell_concern(trust["ash"], opened, name, {**TOLD, "name": ""})

    assert "at risk now" in str(refused.value)
    assert "another look: name." in str(untold.value)
