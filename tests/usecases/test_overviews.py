"""What the window's pages are shown: lists, the status line, the sync page, home."""

from datetime import timedelta

import pytest

from qvisit.usecases import concerns, visits
from qvisit.usecases.backups import make_backup
from qvisit.usecases.home import look_home
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.restoring import Unlocking, restore_profile
from qvisit.usecases.shares import ask_to_join
from qvisit.usecases.status import look_status
from qvisit.usecases.sync_overview import look_sync
from qvisit.usecases.visit_list import look_visits
from qvisit.usecases.wards import enter_contact
from tests.usecases.trust import WORDS, Trust, answer


def test_the_list_names_the_next_step_of_each_person(trust: Trust) -> None:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "linden", "ash")

    lead, governance = look_visits(trust["hazel"]), look_visits(trust["linden"])

    assert [(one.step, one.mine, one.items) for one in lead] == [("score", True, 3)]
    assert [(one.step, one.mine) for one in governance] == [("wait", False)]
    assert (lead[0].seats, lead[0].lived_experience, lead[0].finished) == (3, 1, 0)


def test_home_shows_the_phone_list_and_the_last_sync(trust: Trust) -> None:
    enter_contact(trust["linden"], "Senior manager on call", "Rowan Ash", "01632 960 011")

    home = look_home(trust["linden"])

    assert [one.checked_on for one in home.contacts] == ["2027-03-09"]
    assert home.name == "Linden"


def test_the_status_counts_what_waits_and_what_nobody_was_told(trust: Trust) -> None:
    ws = trust["ash"]
    opened = concerns.raise_concern(ws, trust.seen_by("ash"), "The alarm is dead", {})
    concern = next(iter(opened.shared.concerns))
    before = look_status(ws)

    told = {"role": "Nurse in charge", "name": "Bryony Holt", "how": "in person", "reply": "Yes."}
    concerns.tell_concern(ws, opened, concern, told)

    after = look_status(ws)
    assert (before.untold, before.unconfirmed, before.waiting) == (1, 0, 1)
    assert (after.untold, after.unconfirmed, after.waiting) == (0, 1, 2)
    assert (after.visit, after.concern) == (trust.visit, concern)


def test_a_concern_that_nobody_was_told_of_is_named_first(trust: Trust) -> None:
    ws = trust["ash"]
    opened = concerns.raise_concern(ws, trust.seen_by("ash"), "First", {})
    first = next(iter(opened.shared.concerns))
    told = {"role": "Nurse in charge", "name": "Bryony Holt", "how": "in person", "reply": "Yes."}
    opened = concerns.tell_concern(ws, opened, first, told)
    opened = concerns.raise_concern(ws, opened, "Second", {})

    facts = look_status(ws)

    second = next(one for one in opened.shared.concerns if one != first)
    assert facts.concern == second


def test_without_a_share_nothing_waits(trust: Trust) -> None:
    ws = trust.new_laptop("willow", "visitor")
    practised = visits.open_visit(ws, begin_practice(ws))
    concerns.raise_concern(ws, practised, "Made up, to learn how it goes", {})

    facts = look_status(ws)
    assert (facts.untold, facts.limits, look_home(ws).concerns) == (0, (), ())

    assert (facts.joined, facts.admitted, facts.reachable, facts.waiting) == (
        False,
        False,
        False,
        0,
    )


@pytest.mark.parametrize(("who", "governs"), [("linden", True), ("ash", False)])
def test_the_status_says_who_plans(trust: Trust, who: str, governs: bool) -> None:
    assert look_status(trust[who]).governs is governs


def test_after_a_restore_the_page_asks_to_be_let_in_again(trust: Trust) -> None:
    answer(trust, "ash")
    stick = trust.folder / "stick"
    stick.mkdir()
    path = make_backup(trust["ash"], stick).path
    new = trust.folder / "laptops" / "new ash"
    trust.vaults["new"] = restore_profile(path, Unlocking(WORDS), [], new, clock=trust.clock).vault
    before, told = look_sync(trust["new"]), look_status(trust["new"])

    ask_to_join(trust["new"], trust.share)
    asked = look_sync(trust["new"])

    assert (before.alone, before.standing.admitted, told.admitted) == (True, False, False)
    assert (asked.alone, asked.standing.admitted) == (False, False)
    assert look_sync(trust["alder"]).asking == 1


def test_the_last_whole_sync_is_remembered_for_each_folder(trust: Trust) -> None:
    ask_to_join(trust["ash"], trust.share)
    trust.clock.now += timedelta(hours=1)
    trust.sync("ash")

    assert look_sync(trust["ash"]).last.startswith("2027-03-09T15:0")


def test_before_joining_the_page_knows_the_roles_wished_for(trust: Trust) -> None:
    overview = look_sync(trust.new_laptop("juniper", "administrator"))

    assert overview.wished == ("administrator",)
    assert overview.standing.share is None
    assert not overview.reach.reachable
