"""What the window's pages are shown: lists, the status line, the sync page, home."""

import shutil
from datetime import timedelta

import pytest

from qvisit.usecases import concerns, visits
from qvisit.usecases.home import look_home
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.shares import ask_to_join, create_share
from qvisit.usecases.status import look_status, reach_share
from qvisit.usecases.sync_overview import look_sync
from qvisit.usecases.visit_list import look_visits
from qvisit.usecases.wards import enter_contact
from tests.usecases.trust import Trust, packs_on, score


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


def test_a_share_that_went_away_is_said_in_words(trust: Trust) -> None:
    place = look_sync(trust["ash"]).standing
    here = place.__class__(
        place.share, str(trust.share), admitted=True, roles=place.roles, words=place.words
    )
    before = reach_share(here)

    shutil.move(trust.share, trust.folder / "moved")

    after = reach_share(here)
    assert before.reachable
    assert not after.reachable
    assert "cannot be reached" in after.problem
    assert "safe" in after.hint


def test_a_folder_of_another_share_is_not_ours(trust: Trust) -> None:
    place = look_sync(trust["ash"]).standing
    juniper = trust.new_laptop("juniper", "administrator")
    (trust.folder / "other").mkdir()
    create_share(juniper, trust.folder / "other")

    reach = reach_share(
        place.__class__(
            place.share,
            str(trust.folder / "other"),
            admitted=True,
            roles=place.roles,
            words=place.words,
        )
    )

    assert not reach.reachable
    assert "another share" in reach.problem


def test_the_sync_page_shows_who_is_done(trust: Trust) -> None:
    score(trust, "rowan")
    trust.sync("rowan", "hazel")

    deliveries = look_sync(trust["hazel"]).deliveries

    assert [(one.ward_name, one.done, one.closed) for one in deliveries] == [
        ("Willow Ward", 1, False)
    ]
    assert [(one.name, one.done, one.me) for one in deliveries[0].reviewers] == [
        ("Hazel", False, True),
        ("Ash", False, False),
        ("Rowan", True, False),
    ]


def test_the_sync_page_names_whose_file_was_set_aside(trust: Trust) -> None:
    score(trust, "rowan")
    trust.sync("rowan")
    newest = packs_on(trust.share, trust.vaults["rowan"].device)[-1]
    newest.write_bytes(b"short")
    trust.sync("hazel")

    files = look_sync(trust["hazel"]).set_aside

    assert [(one.whose, newest.name in one.file) for one in files] == [("Rowan", True)]


def test_only_an_administrator_sees_who_asks(trust: Trust) -> None:
    words = ask_to_join(trust.new_laptop("willow", "visitor"), trust.share)
    for name in ("alder", "ash"):
        ask_to_join(trust[name], trust.share)  # so that both look at this copy of the share

    administrator, visitor = look_sync(trust["alder"]), look_sync(trust["ash"])

    assert [one.words for one in administrator.asking] == [words]
    assert visitor.asking == ()


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
