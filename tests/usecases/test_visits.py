"""Plan, open, start, finish, close: who may, and what is refused in words."""

from dataclasses import replace

import pytest

from qvisit.forms.item import Item
from qvisit.ids import VisitId
from qvisit.usecases import shares, visits, wards
from qvisit.usecases.planning import CannotPlanError, Wanted, plan_by_names
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.templates import publish_templates
from qvisit.visits.kinds import DebriefFinished, WardEntered
from tests.usecases.trust import (
    PANEL,
    Trust,
    answer,
    debriefed,
    new_visit,
    record_of,
    score,
    score_all,
    short_template,
)

NAMED = ("Hazel:panel_lead", "Ash:visitor", "Rowan:lived_experience_reviewer")


def test_governance_plans_and_the_panel_sees_it(trust: Trust) -> None:
    opened = trust.seen_by("rowan")

    assert opened.plan.ward_name == "Willow Ward"
    assert opened.shared.status == "planned"
    assert opened.seat is not None
    assert opened.seat.role == "lived_experience_reviewer"
    assert [one.id for one in opened.templates] == ["ward-walk"]
    assert not opened.is_practice


@pytest.mark.parametrize("name", ["hazel", "ash", "rowan", "alder"])
def test_nobody_but_governance_plans(trust: Trust, name: str) -> None:
    new = new_visit(trust)
    before = record_of(trust[name])

    with pytest.raises(NotAllowedError) as refused:
        visits.plan_visit(trust[name], new)

    assert str(refused.value) == "Only governance may do this."
    assert record_of(trust[name]) == before


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"day": "2027-02-30"}, "day"),
        ({"day": "9 March"}, "day"),
        ({"visit_type": "secret"}, "visit type"),
        ({"panel": ()}, "panel"),
        ({"templates": ()}, "templates"),
        ({"inherent_risk": {"IR1": "perhaps"}}, "inherent risk"),
    ],
)
def test_a_plan_that_does_not_fit_names_the_field(
    trust: Trust, change: dict[str, object], field: str
) -> None:
    new = replace(new_visit(trust), **change)  # type: ignore[arg-type]  # wrong on purpose
    before = record_of(trust["linden"])

    with pytest.raises(WrongEntryError) as refused:
        visits.plan_visit(trust["linden"], new)

    assert f"This needs another look: {field}." in str(refused.value)
    assert "What you typed is still here." in str(refused.value)
    assert record_of(trust["linden"]) == before


def test_a_visit_is_planned_by_names(trust: Trust) -> None:
    visit = plan_by_names(
        trust["linden"], Wanted("wil", "2027-05-01", NAMED, "unannounced", "At night")
    )

    opened = visits.open_visit(trust["linden"], visit)
    assert [(seat.name, seat.role) for seat in opened.shared.seats] == [
        (name.title(), role) for name, role in PANEL.items()
    ]
    assert opened.plan.visit_type == "unannounced"
    assert [one.id for one in opened.templates] == ["core-visit"]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Wanted("XX9", "2027-05-01", NAMED, "announced"), "no ward with the code 'XX9'"),
        (Wanted("WIL", "2027-05-01", ("Sloe:visitor",), "announced"), "no person called 'Sloe'"),
        (Wanted("WIL", "2027-05-01", ("Ash",), "announced"), "no person called ''"),
        (Wanted("WIL", "2027-05-01", ("Ash:king",), "announced"), "'king' is not a role"),
        (Wanted("WIL", "tomorrow", NAMED, "announced"), "Write the day as 2027-03-09"),
        (Wanted("WIL", "2027-05-01", NAMED, "secret"), "announced, short_notice, unannounced"),
        (Wanted("WIL", "2027-05-01", ("Ash:visitor", "Ash:visitor"), "announced"), "panel twice"),
        (Wanted("WIL", "2027-05-01", ("Ash:visitor",), "announced"), "A panel has one lead."),
    ],
)
def test_names_that_are_not_known_are_refused_in_words(
    trust: Trust, wanted: Wanted, said: str
) -> None:
    with pytest.raises(CannotPlanError) as refused:
        plan_by_names(trust["linden"], wanted)

    assert said in str(refused.value)


def test_two_people_of_one_name_are_not_mixed_up(trust: Trust) -> None:
    other = trust.new_laptop("ash ", "visitor")  # its name is Ash too, once spaces are gone
    shares.ask_to_join(other, trust.share)
    shares.admit(trust["alder"], trust.share, other.device, ("visitor",))
    trust.sync("alder", "linden")

    with pytest.raises(CannotPlanError) as refused:
        plan_by_names(trust["linden"], Wanted("WIL", "2027-05-01", NAMED, "announced"))

    assert "The register has 2 people called 'Ash'." in str(refused.value)


def test_a_visit_is_found_by_id_beginning_or_ward(trust: Trust) -> None:
    ws = trust["hazel"]

    assert visits.find_visit(ws, trust.visit) == trust.visit
    assert visits.find_visit(ws, trust.visit[:6]) == trust.visit
    assert visits.find_visit(ws, "wil") == trust.visit
    for name in ("", "Willow", trust.visit[:3], "zzzz"):
        with pytest.raises(visits.UnknownVisitError):
            visits.find_visit(ws, name)


def test_a_ward_with_two_visits_asks_for_the_id(trust: Trust) -> None:
    ws = trust["linden"]
    ward = next(iter(wards.read_register(ws).wards.values())).now.said
    visits.plan_visit(ws, new_visit(trust, ward))

    with pytest.raises(visits.SeveralVisitsError) as refused:
        visits.find_visit(ws, "WIL")

    assert "2 visits on this laptop are called 'WIL'" in str(refused.value)


def test_a_visit_that_is_not_here_is_said_so(trust: Trust) -> None:
    with pytest.raises(visits.UnknownVisitError) as refused:
        visits.open_visit(trust["hazel"], VisitId("0" * 26))

    assert "This laptop knows no visit" in str(refused.value)


def test_only_the_panel_starts_a_visit(trust: Trust) -> None:
    with pytest.raises(NotAllowedError) as refused:
        visits.start_visit(trust["linden"], trust.seen_by("linden"))
    started = visits.start_visit(trust["ash"], trust.seen_by("ash"))

    assert "Only people on this visit's panel" in str(refused.value)
    assert started.shared.status == "in_progress"


def test_done_is_done_until_somebody_goes_on_with_a_reason(trust: Trust) -> None:
    score(trust, "ash")
    with pytest.raises(NotAllowedError) as refused:
        answer(trust, "ash", "W-1", "not_met")

    visits.reopen_reviewer(trust["ash"], trust.seen_by("ash"), "I saw another door.")
    again = answer(trust, "ash", "W-1", "not_met")

    assert "your scores stand as they are" in str(refused.value)
    assert again.sheet.reply("ward-walk", "W-1") == "not_met"
    assert trust.person("ash") not in again.shared.finished


def test_after_the_debrief_scores_stand(trust: Trust) -> None:
    debriefed(trust)

    with pytest.raises(NotAllowedError) as reopened:
        visits.reopen_reviewer(trust["ash"], trust.seen_by("ash"), "One more thing.")
    with pytest.raises(NotAllowedError) as answered:
        answer(trust, "ash", "W-1", "not_met")

    assert "The debrief is finished" in str(reopened.value)
    assert "The debrief is finished" in str(answered.value)


def test_only_the_lead_closes_scoring(trust: Trust) -> None:
    with pytest.raises(NotAllowedError) as refused:
        visits.close_scoring(trust["ash"], trust.seen_by("ash"), "It is late.")
    closed = visits.close_scoring(trust["hazel"], trust.seen_by("hazel"), "It is late.")

    assert "Only the panel lead" in str(refused.value)
    assert closed.shared.status == "scoring_complete"


def test_who_may_look_at_others_answers(trust: Trust) -> None:
    score_all(trust)
    trust.sync("linden")
    early = {name: visits.may_see_answers(trust.seen_by(name)) for name in ("hazel", "linden")}

    debriefed_by = trust["hazel"]
    visits.write_shared(debriefed_by, trust.seen_by("hazel"), DebriefFinished())
    trust.sync("hazel", "linden")

    assert early == {"hazel": True, "linden": False}
    assert visits.may_see_answers(trust.seen_by("linden"))


def test_what_came_in_meanwhile_counts(trust: Trust) -> None:
    stale = trust.seen_by("hazel")
    score(trust, "ash")
    trust.sync("ash", "hazel")

    after = visits.start_visit(trust["hazel"], stale)

    assert trust.person("ash") in after.shared.finished
    (row,) = visits.list_visits(trust["hazel"])
    assert row.finished == 1


def test_a_clock_that_was_set_back_is_doubted_until_it_is_later_than_before(trust: Trust) -> None:
    replies = ("met", "not_met", "partly", "met")
    years = (2027, 2026, 2026, 2028)

    for reply, year in zip(replies, years, strict=True):
        trust.clock.now = trust.clock.now.replace(year=year)
        opened = answer(trust, "ash", "W-1", reply)

    history = opened.sheet.history["ward-walk", "W-1"]
    assert tuple(one.said.reply for one in history) == replies  # order is never the clock's
    assert [one.doubted for one in history] == [False, True, True, False]


def test_a_published_version_stays_as_it_is(trust: Trust) -> None:
    ws = trust["linden"]
    before = record_of(ws)

    again = publish_templates(ws, [short_template()])

    assert again == trust.seen_by("linden").plan.templates
    assert record_of(ws) == before


@pytest.mark.parametrize("name", ["hazel", "alder"])
def test_only_governance_publishes_templates_and_keeps_the_register(
    trust: Trust, name: str
) -> None:
    with pytest.raises(NotAllowedError):
        publish_templates(trust[name], [short_template()])
    with pytest.raises(NotAllowedError):
        wards.enter_ward(trust[name], "Fern Ward", "FRN", "Northfield Hospital", "Acute")
    with pytest.raises(NotAllowedError):
        wards.enter_contact(trust[name], "Nurse in charge", "Office", "01632 960 101")


def test_contacts_are_renewed_with_the_day_they_were_checked(trust: Trust) -> None:
    ws = trust["linden"]
    wards.enter_contact(ws, "Nurse in charge", "Office", "01632 960 101")
    wards.enter_contact(ws, "Nurse in charge", "Office", "01632 960 109")
    trust.sync("linden", "ash")

    (contact,) = wards.list_contacts(trust["ash"])

    assert (contact.phone, contact.checked_on) == ("01632 960 109", "2027-03-09")
    assert not wards.read_register(ws).contacts["Nurse in charge"].contested


def test_nobody_scores_on_once_the_lead_has_closed_scoring(trust: Trust) -> None:
    answer(trust, "ash")
    visits.close_scoring(trust["hazel"], trust.seen_by("hazel"), "It is late.")
    trust.sync("hazel", "ash")

    with pytest.raises(NotAllowedError, match="closed scoring"):
        answer(trust, "ash", reply="not_met")

    assert trust.seen_by("ash").sheet.reply("ward-walk", "W-1") == "met"


def test_a_visit_asks_in_the_words_for_its_type_of_service(trust: Trust) -> None:
    short = short_template()
    (section, *others) = short.sections
    words = [{"service": "community_team", "text_easy": "Is the office easy to find?"}]
    first = Item.model_validate({**section.items[0].model_dump(), "service_wordings": words})
    other = section.model_copy(update={"items": (first, *section.items[1:])})
    template = short.model_copy(update={"version": "1.1.0", "sections": (other, *others)})
    team = WardEntered.model_validate(
        {**new_visit(trust).ward.model_dump(), "service_type": "community_team"}
    )
    pins = publish_templates(trust["linden"], [template])

    visit = visits.plan_visit(trust["linden"], replace(new_visit(trust, team), templates=pins))

    opened = visits.open_visit(trust["linden"], visit)
    asked = opened.template(short.id).item(first.code)
    assert asked.text_easy == "Is the office easy to find?"
    assert asked.text_standard == first.text_standard
