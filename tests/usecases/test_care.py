"""Care for the people who visit: what stays on the laptop, what others learn, and nothing more."""

import pytest

from qvisit.ids import PersonId
from qvisit.usecases import care, frame, visits
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from tests.usecases.trust import Trust, answer, record_of


def _rowan(trust: Trust) -> visits.OpenVisit:
    return trust.seen_by("rowan")


def test_how_somebody_is_stays_on_their_laptop(trust: Trust) -> None:
    before = record_of(trust["rowan"])

    care.keep_today(trust["rowan"], _rowan(trust), "worried")
    care.keep_closing(trust["rowan"], _rowan(trust), "hard")

    own = care.own_care(trust["rowan"], _rowan(trust))
    assert (own.today, own.closing) == ("worried", "hard")
    assert record_of(trust["rowan"]) == before
    sent = trust.sync("rowan")[0]
    assert sent.sent_changes == 0
    assert not own.support


def test_what_was_kept_can_be_forgotten(trust: Trust) -> None:
    care.keep_today(trust["rowan"], _rowan(trust), "not_today")
    care.keep_today(trust["rowan"], _rowan(trust), "")

    assert care.own_care(trust["rowan"], _rowan(trust)).today == ""


def test_the_file_on_the_disk_does_not_tell_it(trust: Trust) -> None:
    care.keep_today(trust["rowan"], _rowan(trust), "not_today")
    folder = trust["rowan"].folder
    trust.close("rowan")

    found = [
        one.name for one in folder.rglob("*") if one.is_file() and b"not_today" in one.read_bytes()
    ]

    assert found == []


def test_only_that_support_is_wanted_goes_to_lead_and_buddy(trust: Trust) -> None:
    opened = care.name_buddy(trust["rowan"], _rowan(trust), trust.person("rowan"), "ash")
    care.tell_support(trust["rowan"], opened, wanted=True)
    trust.sync("rowan", "hazel", "ash")

    lead = {one.name: one for one in care.cared_for(trust.seen_by("hazel"))}
    buddy = care.cared_for(trust.seen_by("ash"))

    assert lead["Rowan"].support
    assert not lead["Ash"].support
    assert [(one.name, one.support) for one in buddy] == [("Rowan", True)]
    shared = trust.seen_by("hazel").shared.frame.support[trust.person("rowan")].said
    assert shared.model_dump() == {"wanted": True}


def test_who_looks_after_nobody_sees_nobody(trust: Trust) -> None:
    care.tell_support(trust["rowan"], _rowan(trust), wanted=True)
    trust.sync("rowan", "ash")

    assert care.cared_for(trust.seen_by("ash")) == ()


def test_induction_is_remembered_and_a_finished_practice_goes_along(trust: Trust) -> None:
    ws = trust["rowan"]
    assert care.own_care(ws, _rowan(trust)).practice_on == ""
    practice = begin_practice(ws)
    visits.finish_reviewer(ws, visits.open_visit(ws, practice))

    opened = care.tell_readiness(ws, _rowan(trust), "2027-03-01")
    trust.sync("rowan", "hazel")

    own = care.own_care(ws, opened)
    (seen,) = [one for one in care.cared_for(trust.seen_by("hazel")) if one.name == "Rowan"]
    assert (own.induction_on, own.practice_on, own.told) == ("2027-03-01", "2027-03-09", True)
    assert (seen.induction_on, seen.practice_on) == ("2027-03-01", "2027-03-09")
    elsewhere = care.own_care(ws, visits.open_visit(ws, practice))
    assert (elsewhere.induction_on, elsewhere.told) == ("2027-03-01", False)


def test_an_induction_has_a_day_that_has_come(trust: Trust) -> None:
    for day in ("last week", "2027-03-11"):
        with pytest.raises(WrongEntryError):
            care.tell_readiness(trust["rowan"], _rowan(trust), day)
    assert care.own_care(trust["rowan"], _rowan(trust)).induction_on == ""

    told = care.tell_readiness(trust["rowan"], _rowan(trust), "2027-03-09")

    again = care.tell_readiness(trust["rowan"], told, "2027-03-09")
    assert again.shared.applied == told.shared.applied


@pytest.mark.parametrize("how", ["hand_over", "end"])
def test_who_stops_is_done_and_what_they_answered_counts(trust: Trust, how: care.Stop) -> None:
    answer(trust, "rowan")

    opened = care.stop_part(trust["rowan"], _rowan(trust), how)
    trust.sync("rowan", "hazel")

    assert trust.person("rowan") in opened.shared.finished
    assert opened.sheet.reply("ward-walk", "W-1") == "met"
    assert [one.stopped for one in care.cared_for(trust.seen_by("hazel"))] == ["", how]
    again = visits.reopen_reviewer(trust["rowan"], opened, "I feel like it after all.")
    assert care.own_care(trust["rowan"], again).stopped == ""
    done = visits.finish_reviewer(trust["rowan"], again)
    assert care.own_care(trust["rowan"], done).stopped == ""  # this time they were done


def test_who_would_rather_not_says_no_more_and_can_change_their_mind(trust: Trust) -> None:
    opened = care.rather_not(trust["rowan"], _rowan(trust), on=True)
    assert care.own_care(trust["rowan"], opened).stopped == "rather_not"
    said = opened.shared.frame.stopped[trust.person("rowan")].said

    after = care.rather_not(trust["rowan"], opened, on=False)

    assert said.model_dump() == {"how": "rather_not"}
    assert care.own_care(trust["rowan"], after).stopped == ""


def test_the_talk_is_due_a_day_after_leaving_and_is_ticked_by_the_lead(trust: Trust) -> None:
    ws, rowan = trust["hazel"], trust.person("rowan")
    opened = visits.start_visit(ws, trust.seen_by("hazel"))
    opened = frame.set_left(ws, opened, "16:30")

    offered = care.offer_talk(ws, opened, rowan)
    talked = care.tell_talk(ws, offered, rowan, "happened")

    def of(opened: visits.OpenVisit) -> care.PersonCare:
        return next(one for one in care.cared_for(opened) if one.person == rowan)

    assert of(opened).talk_by == "2027-03-10T16:30:00Z"
    assert of(offered).offered_at
    assert (of(offered).talk, of(talked).talk) == ("", "happened")
    assert of(care.tell_talk(ws, talked, rowan, "not_yet")).talk == ""


def test_a_reviewer_does_not_tick_that_they_were_cared_for(trust: Trust) -> None:
    with pytest.raises(NotAllowedError):
        care.tell_talk(trust["rowan"], _rowan(trust), PersonId(trust.person("rowan")), "happened")


def test_the_lead_names_a_buddy_from_the_panel_or_from_outside(trust: Trust) -> None:
    ws, rowan = trust["hazel"], trust.person("rowan")

    def named(opened: visits.OpenVisit) -> tuple[str, str | None]:
        buddy = opened.shared.frame.buddy_of(rowan)
        return (buddy.name, buddy.buddy) if buddy else ("", None)

    opened = care.name_buddy(ws, trust.seen_by("hazel"), rowan, "Fern")
    outside = named(opened)
    opened = care.name_buddy(ws, opened, rowan, "  aSH ")
    inside = named(opened)
    with pytest.raises(WrongEntryError, match="A buddy is somebody else"):
        care.name_buddy(ws, opened, rowan, "Rowan")

    assert (outside, inside) == (("Fern", None), ("Ash", trust.person("ash")))
    assert named(care.name_buddy(ws, opened, rowan, "")) == ("", None)
    assert all(one.may_name for one in care.cared_for(opened))


def test_a_buddy_names_nobody_elses_buddy(trust: Trust) -> None:
    care.name_buddy(trust["rowan"], _rowan(trust), trust.person("rowan"), "Ash")
    trust.sync("rowan", "ash")
    opened = trust.seen_by("ash")

    assert [(one.name, one.may_name) for one in care.cared_for(opened)] == [("Rowan", False)]
    with pytest.raises(NotAllowedError):
        care.name_buddy(trust["ash"], opened, trust.person("rowan"), "Hazel")
