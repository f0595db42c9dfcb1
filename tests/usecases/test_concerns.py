"""Concerns: saved is not told, told is not received, and none is ever turned away."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from qvisit.insight.quarter import Look, VisitFacts, visit_facts
from qvisit.report.clock_view import clock_of
from qvisit.usecases import concern_cards, concerns, wards
from qvisit.usecases.concerns import NoAnswerError, NotConfirmedYetError, NotToldYetError
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.status import look_status
from qvisit.usecases.visits import OpenVisit
from tests.report.reading import pages_of, text_of
from tests.usecases.trust import Trust, debriefed, signed_off

WHAT = "The emergency bag is open."
TOLD = {"role": "Nurse in charge", "name": "R. Example", "how": "In person", "reply": "I will go."}
CONFIRMED = {"role": "Ward manager", "name": "S. Example", "next_step": "It is sealed again."}


def raised(trust: Trust, name: str) -> tuple[OpenVisit, str]:
    opened = concerns.raise_concern(
        trust[name], trust.seen_by(name), WHAT, {"at_risk_now": "yes", "where": "Clinic room"}
    )
    return opened, list(opened.shared.concerns)[-1]


def visit_facts_of(opened: OpenVisit) -> VisitFacts:
    found = visit_facts(opened.shared, Look(), date(2027, 3, 9))
    assert found is not None
    return found


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
    with pytest.raises(NotConfirmedYetError):
        concerns.close_concern(trust["ash"], opened, name, "All well.")
    opened = concerns.tell_concern(trust["ash"], opened, name, TOLD)
    opened = concerns.confirm_concern(trust["ash"], opened, name, CONFIRMED)

    with pytest.raises(NotAllowedError) as refused:
        concerns.close_concern(trust["ash"], opened, name, "All well.")

    assert "Only the panel lead of this visit, or governance" in str(refused.value)


def test_the_nurse_in_charge_knowing_is_not_enough_while_somebody_is_at_risk(trust: Trust) -> None:
    ws, (opened, name) = trust["ash"], raised(trust, "ash")

    opened = concerns.tell_concern(ws, opened, name, {**TOLD, "step": "make_safe"})
    with pytest.raises(NotToldYetError):
        concerns.confirm_concern(ws, opened, name, CONFIRMED)
    with pytest.raises(NoAnswerError):
        concerns.tell_concern(ws, opened, name, {**TOLD, "step": "manager", "reply": " "})
    after_nurse, limits = opened.shared.concerns[name].state, concerns.limits_of(opened)
    opened = concerns.tell_concern(ws, opened, name, {**TOLD, "step": "manager"})

    assert after_nurse == "not_told"
    assert [one.words for one in limits] == ["14:32"]
    assert opened.shared.concerns[name].state == "told"
    assert concerns.limits_of(opened) == ()


def test_every_clock_runs_from_the_seeing_however_late_it_was_written_down(trust: Trust) -> None:
    ws, seen = trust["ash"], "2027-03-09T13:42:50Z"
    facts = {"at_risk_now": "yes", "seen_at": seen}
    opened = concerns.raise_concern(ws, trust.seen_by("ash"), WHAT, facts)
    (name,) = opened.shared.concerns
    limits, card = concerns.limits_of(opened), concern_cards.card_of(ws, opened, name)
    late = {**TOLD, "step": "manager", "told_at": "2027-03-09T14:13:00Z"}
    opened = concerns.tell_concern(ws, opened, name, late)

    clock = clock_of(opened.shared.concerns[name])
    (paper,) = visit_facts_of(opened).concerns

    assert [one.words for one in limits] == ["14:12"]
    assert [step.by for step in card.steps][1] == "by 14:12"
    assert card.steps[3].by.endswith("13:42")
    assert clock is not None
    assert clock.words == (
        "Seen 13:42, written down after 20, nurse in charge told after 31 minutes. "
        "Limit for telling: 30."
    )
    assert (paper.minutes, paper.in_time) == (31, False)


def test_a_limit_of_another_day_is_said_with_its_day(trust: Trust) -> None:
    facts = {"at_risk_now": "yes", "seen_at": "2027-03-08T22:00:00Z"}
    opened = concerns.raise_concern(trust["ash"], trust.seen_by("ash"), WHAT, facts)

    assert [one.words for one in concerns.limits_of(opened)] == ["8 March 2027, 22:30"]


def test_no_answer_is_written_down_and_tells_nobody(trust: Trust) -> None:
    ws, (opened, name) = trust["ash"], raised(trust, "ash")

    tried = {"role": "Senior manager on call", "how": "by phone", "step": "manager"}
    opened = concerns.try_concern(ws, opened, name, tried)

    concern = opened.shared.concerns[name]
    assert concern.state == "not_told"
    assert [one.said.role for one in concern.not_reached] == ["Senior manager on call"]


def test_the_lead_and_governance_write_down_who_was_told_and_a_visitor_does_not(
    trust: Trust,
) -> None:
    _, name = raised(trust, "rowan")
    trust.sync("rowan", "hazel", "linden", "ash")

    with pytest.raises(NotAllowedError):
        concerns.tell_concern(trust["ash"], trust.seen_by("ash"), name, TOLD)
    led = concerns.tell_concern(trust["hazel"], trust.seen_by("hazel"), name, TOLD)
    governed = concerns.tell_concern(trust["linden"], trust.seen_by("linden"), name, TOLD)

    assert [one.shared.concerns[name].state for one in (led, governed)] == ["told", "told"]


def test_references_next_steps_and_items_come_at_any_time(trust: Trust) -> None:
    ws, (opened, name) = trust["ash"], raised(trust, "ash")
    for noted in (
        {"reference": "INC-1"},
        {"reference": "SAFE-2", "next_step": "A new bag."},
        {"template": "ward-walk", "item": "W-1"},
    ):
        opened = concerns.note_concern(ws, opened, name, noted)

    concern = opened.shared.concerns[name]
    assert concern.references == ("INC-1", "SAFE-2")
    assert concern.items == (("ward-walk", "W-1"),)
    assert concern.state == "not_told"


def test_a_time_is_kept_as_an_instant_and_never_lies_ahead(trust: Trust) -> None:
    ws = trust["ash"]

    kept = concerns.instant_of(ws, time(13, 40))
    with pytest.raises(WrongEntryError):
        concerns.instant_of(ws, time(23, 0))

    assert kept == "2027-03-09T13:40:00Z"


def test_the_card_says_whom_to_phone_by_when_with_lines_for_the_answers(
    trust: Trust, tmp_path: Path
) -> None:
    wards.enter_contact(trust["linden"], "Senior manager on call", "Idris Vale", "01632 960 114")
    trust.sync("linden", "ash")
    opened, name = raised(trust, "ash")
    ws = trust["ash"]
    opened = concerns.try_concern(
        ws, opened, name, {"role": "Senior manager on call", "how": "by phone", "step": "manager"}
    )

    content = concern_cards.concern_card(ws, opened, name)
    words = text_of(content, tmp_path)
    plain = concern_cards.plain_card(concern_cards.card_of(ws, opened, name))

    for said in (words, plain):
        assert WHAT in said
        assert "Clinic room" in said
        assert "by 14:32" in said
        assert "01632 960 114" in said
        assert "Checked 9 March 2027" in said
        assert "No answer at 14:02: Senior manager on call." in said
        assert "The visit pauses until you agree to go on." in said
    assert words.count("Their answer:") == 3
    assert "Willow Ward (WIL), Northfield Hospital, visit of 9 March 2027" in words
    assert len(pages_of(content, tmp_path)) == 1
    assert content == concern_cards.concern_card(ws, opened, name)


def test_the_files_name_of_a_card_has_no_word_of_the_concern(trust: Trust) -> None:
    opened, name = raised(trust, "ash")

    assert concern_cards.card_file_name(opened, name) == "2027-03-09 concern C1 WIL card.pdf"


def test_a_number_of_a_week_ago_says_on_the_card_that_it_may_be_old(trust: Trust) -> None:
    wards.enter_contact(trust["linden"], "Senior manager on call", "Idris Vale", "01632 960 114")
    trust.sync("linden", "ash")
    opened, name = raised(trust, "ash")
    trust.clock.now += timedelta(days=7)

    for role, step in (("Senior manager on call", "manager"), ("Matron", "other")):
        told = {**TOLD, "role": role, "step": step}
        opened = concerns.tell_concern(trust["ash"], opened, name, told)
    opened = concerns.confirm_concern(trust["ash"], opened, name, CONFIRMED)
    plain = concern_cards.plain_card(concern_cards.card_of(trust["ash"], opened, name))

    assert "Checked 9 March 2027, it may be out of date." in plain
    assert (
        "Also told: Told at 14:02 (In person): Matron, R. Example. They said: I will go." in plain
    )
    assert "Confirmed: 14:02: Ward manager, S. Example. Next: It is sealed again." in plain


@pytest.mark.parametrize(
    ("safe", "who", "shown"),
    [
        ("unknown", "A sealed bag was fetched.", "Made safe: A sealed bag was fetched.\n"),
        ("yes", "Ward manager", "Made safe: Yes: Ward manager\n"),
        ("unknown", "", "Made safe: Nobody can tell\n"),
    ],
)
def test_a_card_never_says_that_nobody_can_tell_what_somebody_wrote(
    trust: Trust, safe: str, who: str, shown: str
) -> None:
    ws = trust["ash"]
    said = {"at_risk_now": "no", "safe": safe, "made_safe": who}
    opened = concerns.raise_concern(ws, trust.seen_by("ash"), WHAT, said)
    name = list(opened.shared.concerns)[-1]

    assert shown in concern_cards.plain_card(concern_cards.card_of(ws, opened, name))


def test_no_step_of_a_card_is_torn_from_its_heading(trust: Trust, tmp_path: Path) -> None:
    long = [f"{WHAT} {'It was looked at again. ' * more}" for more in range(0, 40, 5)]
    for what in long:
        said = {"at_risk_now": "yes", "where": "Clinic room"}
        opened = concerns.raise_concern(trust["ash"], trust.seen_by("ash"), what, said)
        name = list(opened.shared.concerns)[-1]

        pages = pages_of(concern_cards.concern_card(trust["ash"], opened, name), tmp_path)

        (step,) = [page for page in pages if "4. Governance" in page]
        assert "The written immediate-concern note." in step


def test_a_concern_that_says_how_it_does_not_fit_names_the_field(trust: Trust) -> None:
    with pytest.raises(WrongEntryError) as refused:
        concerns.raise_concern(trust["ash"], trust.seen_by("ash"), WHAT, {"at_risk_now": "perhaps"})
    opened, name = raised(trust, "ash")
    with pytest.raises(WrongEntryError) as untold:
        concerns.tell_concern(trust["ash"], opened, name, {**TOLD, "name": ""})

    assert "at risk now" in str(refused.value)
    assert "another look: name." in str(untold.value)
