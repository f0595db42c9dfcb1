"""What the pages show at one look: home, lists, the status line, the sync page."""

from dataclasses import replace
from datetime import timedelta

from qvisit.ids import VisitId, new_id
from qvisit.store import summaries
from qvisit.usecases import (
    care,
    concerns,
    debrief,
    frame,
    practice,
    reports,
    shares,
    visits,
    wards,
)
from qvisit.usecases.backups import make_backup
from qvisit.usecases.home import look_home
from qvisit.usecases.restoring import Unlocking, restore_profile
from qvisit.usecases.status import look_status, reach_share
from qvisit.usecases.sync_overview import look_sync
from qvisit.usecases.syncing import list_summaries
from qvisit.usecases.visit_list import look_visits
from tests.usecases.published import published
from tests.usecases.trust import PANEL, WORDS, Trust, answer, packs_on, score, score_all


def steps(trust: Trust) -> dict[str, str]:
    return {name: look_home(trust[name]).cards[0].step for name in (*PANEL, "linden")}


def covered(trust: Trust) -> list[tuple[str, bool]]:
    return [(one.ward.code, one.overdue) for one in look_home(trust["linden"]).coverage]


def test_each_person_is_told_their_own_next_step(trust: Trust) -> None:
    told = [steps(trust)]
    assert covered(trust) == [("WIL", True)]
    trust.clock.now -= timedelta(days=1)
    assert steps(trust)["ash"] == "prepare"
    trust.clock.now += timedelta(days=1)
    answer(trust, "ash")
    told.append(steps(trust))
    score_all(trust)
    trust.sync("linden")
    told.append(steps(trust))
    debrief.finish_debrief(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", *PANEL, "linden")
    told.append(steps(trust))
    opened = reports.sign_off(trust["linden"], trust.seen_by("linden"))
    told.append(steps(trust))
    (row,) = look_visits(trust["linden"])
    assert (row.status, row.step, bool(row.rating)) == ("signed_off", "publish", True)
    assert covered(trust) == [("WIL", False)]  # though nobody said that the panel arrived
    reports.publish_report(trust["linden"], opened, trust.share)
    trust.sync("linden", *PANEL)
    told.append(steps(trust))

    assert [[one[name] for name in ("hazel", "ash", "rowan", "linden")] for one in told] == [
        ["score", "score", "score", "wait"],
        ["score", "carry_on", "score", "wait"],
        ["debrief", "wait", "wait", "wait"],
        ["wait", "wait", "wait", "sign_off"],
        ["wait", "wait", "wait", "publish"],
        ["read", "read", "read", "read"],
    ]


def test_home_counts_what_a_person_is_asked(trust: Trust) -> None:
    answer(trust, "ash", "W-1")
    answer(trust, "ash", "W-2")

    home = look_home(trust["ash"])

    assert (home.cards[0].answered, home.cards[0].items) == (2, 3)
    assert home.waiting == 2
    assert (home.name, home.roles) == ("Ash", ("visitor",))
    assert home.standing.admitted


def test_home_shows_wards_that_nobody_visited_and_the_phone_list(trust: Trust) -> None:
    wards.enter_contact(trust["linden"], "Senior manager on call", "Rowan Ash", "01632 960 011")
    wards.enter_ward(trust["linden"], "Fern Ward", "FRN", "Northfield Hospital", "Acute")
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("linden", "hazel", "linden")

    home = look_home(trust["linden"])

    assert [one.checked_on for one in home.contacts] == ["2027-03-09"]
    assert [(one.ward.name, one.days, one.overdue) for one in home.coverage] == [
        ("Fern Ward", None, True),
        ("Willow Ward", 0, False),
    ]


def test_home_keeps_open_concerns_in_sight(trust: Trust) -> None:
    concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "A door does not lock.", {})

    home = look_home(trust["ash"])

    assert [one.concern.raised.said.what for one in home.concerns] == ["A door does not lock."]


def test_a_concern_stays_in_sight_behind_any_number_of_newer_visits(trust: Trust) -> None:
    ws = trust["hazel"]
    concerns.raise_concern(ws, trust.seen_by("hazel"), "The door is jammed.", {})
    with ws.writing.begin() as session:
        (known,) = summaries.list_visits(session)
        for _ in range(summaries.MOST_VISITS):
            newer = known._replace(visit=VisitId(new_id()), day="2031-01-01", status="published")
            summaries.save_visit(session, newer._replace(open_concerns=0))

    home = look_home(ws)

    assert look_status(ws).untold == len(home.concerns) == 1
    assert {one.visit for one in home.cards if one.step != "read"} == {trust.visit}
    assert [one.visit for one in list_summaries(ws)] == [trust.visit]


def test_a_concern_on_a_published_visit_hurries_a_sync_like_any_other(trust: Trust) -> None:
    ws, opened = trust["linden"], published(trust)
    before = look_sync(ws).concern_waits
    concerns.raise_concern(ws, opened, "The door is jammed.", {})

    after = look_sync(ws)

    assert (before, after.concern_waits) == (False, True)
    assert after.deliveries == ()


def test_a_new_person_sees_an_empty_home(trust: Trust) -> None:
    home = look_home(trust.new_laptop("elm", "visitor"))

    assert look_sync(trust["elm"]).wished == ("visitor",)
    assert (home.cards, home.concerns, home.coverage, home.waiting) == ((), (), (), 0)
    assert home.roles == ("visitor",)
    assert home.standing.share is None


def test_the_list_tells_done_and_practice(trust: Trust) -> None:
    score(trust, "ash")
    trust.sync("ash", "linden")
    practice.begin_practice(trust["linden"])

    listed = {one.practice: one for one in look_visits(trust["linden"])}

    assert (listed[False].finished, listed[False].seats) == (1, 3)
    assert listed[False].lived_experience == 1
    assert not listed[False].mine
    assert listed[True].mine


def test_the_status_line_tells_the_truth_about_the_share(trust: Trust) -> None:
    there = look_status(trust["ash"])
    answer(trust, "ash")
    trust.share.rename(trust.folder / "away")
    away = look_status(trust["ash"])

    assert (there.joined, there.admitted, there.reachable, there.waiting) == (True, True, True, 0)
    assert (away.reachable, away.waiting) == (False, 1)
    assert [look_status(trust[name]).governs for name in ("ash", "linden")] == [False, True]


def test_an_unreachable_or_foreign_share_is_explained(trust: Trust) -> None:
    where = shares.standing(trust["ash"])
    trust.share.rename(trust.folder / "away")
    missing = reach_share(where)
    nowhere = reach_share(replace(where, folder=""))
    trust.share.mkdir()
    empty = reach_share(where)
    shares.create_share(trust.new_laptop("sloe", "administrator"), trust.share)
    foreign = reach_share(where)

    assert not any(one.reachable for one in (missing, nowhere, empty, foreign))
    assert "cannot be reached" in missing.problem
    assert "does not know in which folder" in nowhere.problem
    assert "safe" in missing.hint
    assert "safe" in nowhere.hint
    assert "is empty or is not a QVisit share" in empty.problem
    assert "belongs to another share" in foreign.problem
    assert "Nothing was read or written." in foreign.hint


def test_the_sync_page_shows_deliveries_requests_and_what_was_set_aside(trust: Trust) -> None:
    score(trust, "ash")
    trust.sync("ash")
    pack = packs_on(trust.share, trust["ash"].device)[-1]
    score(trust, "rowan")
    trust.sync("rowan")
    pack.write_bytes(b"scribble")
    trust.sync("hazel")
    shares.ask_to_join(trust.new_laptop("elm", "visitor"), trust.share)

    hazel, alder = look_sync(trust["hazel"]), look_sync(trust["alder"])

    (delivery,) = hazel.deliveries
    assert [(one.name, one.done, one.me) for one in delivery.reviewers] == [
        ("Hazel", False, True),
        ("Ash", False, False),
        ("Rowan", True, False),
    ]
    assert (delivery.done, delivery.closed) == (1, False)
    assert look_sync(trust["ash"]).asking == 0
    assert [(one.whose, one.reason) for one in hazel.set_aside] == [
        ("Ash", "The file is not a pack that this QVisit can read.")
    ]
    assert (hazel.asking, alder.asking) == (1, 1)  # a lead may let in for their visit
    assert alder.deliveries == ()


def test_home_leads_from_leaving_to_how_it_was_to_the_talks(trust: Trust) -> None:
    opened = visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    score(trust, "hazel")
    told = [look_home(trust["hazel"]).cards[0].step]
    opened = frame.set_left(trust["hazel"], trust.seen_by("hazel"))
    told.append(look_home(trust["hazel"]).cards[0].step)
    care.keep_closing(trust["hazel"], opened, "fine")
    told.append(look_home(trust["hazel"]).cards[0].step)
    for name in ("ash", "rowan"):
        opened = care.tell_talk(trust["hazel"], opened, trust.person(name), "happened")
    told.append(look_home(trust["hazel"]).cards[0].step)

    assert told == ["leave", "closing", "talks", "wait"]


def test_home_does_not_ask_again_for_what_was_passed(trust: Trust) -> None:
    for name in ("ash", "hazel"):
        visits.start_visit(trust[name], trust.seen_by(name))
    score(trust, "ash")
    before = look_home(trust["ash"]).cards[0].step

    for name in ("ash", "hazel"):
        frame.pass_step(trust[name], trust.seen_by(name), "leaving", on=True)
    score(trust, "hazel")

    assert (before, look_home(trust["ash"]).cards[0].step) == ("leave", "wait")
    assert look_home(trust["hazel"]).cards[0].step == "talks"  # owed, whatever the lead passed


def test_the_list_names_the_next_step_of_each_person(trust: Trust) -> None:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "linden", "ash")

    lead, governance = look_visits(trust["hazel"]), look_visits(trust["linden"])

    assert [(one.step, one.mine, one.items) for one in lead] == [("score", True, 3)]
    assert [(one.step, one.mine) for one in governance] == [("wait", False)]
    assert (lead[0].seats, lead[0].lived_experience, lead[0].finished) == (3, 1, 0)


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
    practised = visits.open_visit(ws, practice.begin_practice(ws))
    concerns.raise_concern(ws, practised, "Made up, to learn how it goes", {})

    facts = look_status(ws)
    assert (facts.untold, facts.limits, look_home(ws).concerns) == (0, (), ())

    assert (facts.joined, facts.admitted, facts.reachable, facts.waiting) == (
        False,
        False,
        False,
        0,
    )


def test_after_a_restore_the_page_asks_to_be_let_in_again(trust: Trust) -> None:
    answer(trust, "ash")
    stick = trust.folder / "stick"
    stick.mkdir()
    path = make_backup(trust["ash"], stick).path
    new = trust.folder / "laptops" / "new ash"
    trust.vaults["new"] = restore_profile(path, Unlocking(WORDS), [], new, clock=trust.clock).vault
    before, told = look_sync(trust["new"]), look_status(trust["new"])

    shares.ask_to_join(trust["new"], trust.share)
    asked = look_sync(trust["new"])

    assert (before.alone, before.standing.admitted, told.admitted) == (True, False, False)
    assert (asked.alone, asked.standing.admitted) == (False, False)
    assert look_sync(trust["alder"]).asking == 1


def test_the_last_whole_sync_is_remembered_for_each_folder(trust: Trust) -> None:
    shares.ask_to_join(trust["ash"], trust.share)
    trust.clock.now += timedelta(hours=1)
    trust.sync("ash")

    assert look_sync(trust["ash"]).last.startswith("2027-03-09T15:0")
