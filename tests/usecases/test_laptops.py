"""The laptops of a share: who is on the list, a lost one, one let in on the ward."""

import shutil
from pathlib import Path

import pytest

from qvisit.ids import DeviceId
from qvisit.sync.documents import consent_of
from qvisit.sync.folder import open_folder
from qvisit.sync.keys import new_device_keys
from qvisit.usecases import laptops, scoring, shares, visits, wards
from qvisit.usecases.certifying import Asking, Given, certify
from qvisit.usecases.laptops import Laptop, UnknownLaptopError, list_laptops, withdraw_laptop
from qvisit.usecases.lending import NotConfirmedError
from qvisit.usecases.on_ward import Newcomer, let_in_on_ward
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.removal import streams_of
from qvisit.usecases.syncing import LaptopWithdrawnError, list_set_aside, sync
from qvisit.usecases.verify import verify
from qvisit.visits.streams import answers_stream
from qvisit.workspace import Workspace
from tests.usecases.trust import TEMPLATE, Trust, answer, score


def _known(trust: Trust, name: str, of: str) -> Laptop:
    device = trust.vaults[of].device
    return next(one for one in list_laptops(trust[name]) if one.device == device)


def test_the_list_says_whose_each_laptop_is_and_who_let_it_in(trust: Trust) -> None:
    trust.sync("alder", "hazel", "alder")

    found = list_laptops(trust["alder"])

    assert [one.name for one in found] == ["Alder", "Ash", "Hazel", "Linden", "Rowan"]
    alder, hazel = found[0], found[2]
    assert (alder.by_root, alder.let_in_by, alder.mine) == (True, "", True)
    assert (hazel.by_root, hazel.let_in_by, hazel.mine) == (False, "Alder", False)
    assert hazel.roles == ("panel_lead",)
    assert hazel.last_heard.startswith("2027-03-09T")
    assert not any(one.withdrawn or one.visit for one in found)


def test_only_administrators_withdraw_and_never_the_laptop_they_use(trust: Trust) -> None:
    lost = trust.vaults["ash"].device

    for name in ("linden", "hazel"):
        with pytest.raises(NotAllowedError, match="Only an administrator"):
            withdraw_laptop(trust[name], trust.share, lost, "")
    with pytest.raises(NotAllowedError, match="the laptop that you are using"):
        withdraw_laptop(trust["alder"], trust.share, trust.vaults["alder"].device, "")
    with pytest.raises(UnknownLaptopError):
        withdraw_laptop(trust["alder"], trust.share, DeviceId("0" * 26), "")

    assert not list((trust.share / "members").glob("*.withdrawal"))


def test_a_withdrawn_laptop_is_said_so_with_the_reason_on_every_laptop(trust: Trust) -> None:
    withdraw_laptop(trust["alder"], trust.share, trust.vaults["ash"].device, " Left on a bus. ")
    trust.sync("alder", "linden")

    for name in ("alder", "linden"):
        ash = _known(trust, name, "ash")
        assert (ash.withdrawn, ash.reason) == (True, "Left on a bus.")
        assert list_laptops(trust[name])[-1] == ash


def test_what_came_before_a_withdrawal_counts_and_nothing_after_it(trust: Trust) -> None:
    visits.start_visit(trust["ash"], trust.seen_by("ash"))
    trust.sync("ash", "hazel")  # the administrator's laptop has not fetched it
    withdraw_laptop(trust["alder"], trust.share, trust.vaults["ash"].device, "")
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))
    sync(trust["ash"], _share_without_withdrawals(trust))
    _copy_packs(trust, "ash")
    trust.sync("alder", "hazel")

    shared = trust.seen_by("hazel").shared

    assert shared.started is not None
    assert trust.person("ash") not in shared.finished
    said = [one.reason for one in list_set_aside(trust["hazel"])]
    assert any("This laptop was withdrawn" in one for one in said)


def _share_without_withdrawals(trust: Trust) -> Path:
    """The share as a laptop sees it that cannot have heard of a withdrawal."""
    copy = trust.folder / "as it was"
    shutil.copytree(trust.share, copy, ignore=shutil.ignore_patterns("*.withdrawal"))
    return copy


def _copy_packs(trust: Trust, name: str) -> None:
    device = trust.vaults[name].device
    theirs = trust.folder / "as it was" / "packs" / device
    shutil.copytree(theirs, trust.share / "packs" / device, dirs_exist_ok=True)


def _ask(trust: Trust, name: str, role: str = "visitor") -> Workspace:
    ws = trust.new_laptop(name, role)
    shares.ask_to_join(ws, trust.share)
    return ws


def _newcomer(ws: Workspace, **said: bool) -> Newcomer:
    return Newcomer(
        ws.device,
        "visitor",
        no_conflict=said.get("no_conflict", True),
        confidential=said.get("confidential", True),
    )


def test_a_lead_lets_a_colleague_in_for_their_visit(trust: Trust) -> None:
    elm = _ask(trust, "elm")

    opened = let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, _newcomer(elm))
    trust.sync("hazel", "elm", "elm")

    seat = opened.shared.seat_of(elm.person)
    assert seat is not None
    assert (seat.name, seat.role) == ("Elm", "visitor")
    theirs = visits.open_visit(elm, trust.visit)
    scoring.give_answer(elm, theirs, TEMPLATE, "W-1", "met", asked=2)
    visits.finish_reviewer(elm, visits.open_visit(elm, trust.visit))
    trust.sync("elm", "hazel")
    assert elm.person in trust.seen_by("hazel").shared.finished
    known = _known(trust, "linden", "elm") if trust.sync("linden") else None
    assert known is not None
    assert (known.name, known.let_in_by, known.ward_name) == ("Elm", "Hazel", "Willow Ward")


def test_nobody_but_the_lead_lets_in_on_the_ward(trust: Trust) -> None:
    elm = _ask(trust, "elm")

    for name in ("ash", "linden"):
        with pytest.raises(NotAllowedError, match="Only the panel lead"):
            let_in_on_ward(trust[name], trust.seen_by(name), trust.share, _newcomer(elm))
    seen = trust.seen_by("hazel")
    unsure = _newcomer(elm, no_conflict=False)
    with pytest.raises(NotConfirmedError):
        let_in_on_ward(trust["hazel"], seen, trust.share, unsure)
    more = Newcomer(elm.device, "governance_lead", no_conflict=True, confidential=True)
    with pytest.raises(NotAllowedError, match="visitors"):
        let_in_on_ward(trust["hazel"], seen, trust.share, more)


def test_one_who_was_let_in_on_the_ward_may_do_nothing_else(trust: Trust) -> None:
    elm = _ask(trust, "elm")
    let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, _newcomer(elm))
    trust.sync("hazel", "elm")

    with pytest.raises(NotAllowedError):
        wards.enter_ward(elm, "Fern Ward", "FRN", "Northfield Hospital", "Acute")
    with pytest.raises(NotAllowedError):
        withdraw_laptop(elm, trust.share, trust.vaults["ash"].device, "")


def test_an_administrator_lets_a_colleague_of_the_ward_stay(trust: Trust) -> None:
    elm = _ask(trust, "elm")
    let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, _newcomer(elm))
    trust.sync("hazel", "alder")
    guest = _known(trust, "alder", "elm")
    second = new_device_keys()
    word = consent_of(second, shares.standing(elm).share or "", elm.person)
    keys = Asking(second.device, second.sign_public, second.box_public, word)
    certify(elm, open_folder(trust.share), keys, Given(elm.person, ("visitor",), trust.visit))

    laptops.make_lasting(trust["alder"], trust.share, elm.device, ("panel_lead",))
    trust.sync("alder", "linden")

    assert (guest.visit, guest.name, guest.let_in_by) == (trust.visit, "Elm", "Hazel")
    assert guest.ward_name == "Willow Ward"
    lasting = _known(trust, "linden", "elm")
    assert (lasting.visit, lasting.name, lasting.let_in_by) == ("", "Elm", "Alder")
    assert lasting.roles == ("panel_lead",)
    theirs = [one for one in list_laptops(trust["linden"]) if one.person == elm.person]
    assert [one.visit for one in theirs] == ["", ""]  # else the other one would be shut out
    assert list_set_aside(trust["linden"]) == []
    with pytest.raises(NotAllowedError, match="everything already"):
        laptops.make_lasting(trust["alder"], trust.share, elm.device)


def test_nobody_is_let_in_as_somebody_who_is_not_known(trust: Trust) -> None:
    ws = _ask(trust, "elm")

    with pytest.raises(NotAllowedError, match="Nobody of this name"):
        shares.admit(trust["alder"], trust.share, ws.device, ("visitor",), as_person=ws.person)


def test_a_finished_score_stays_after_its_laptop_was_withdrawn(trust: Trust) -> None:
    score(trust, "rowan")
    trust.sync("rowan", "hazel", "alder")
    withdraw_laptop(trust["alder"], trust.share, trust.vaults["rowan"].device, "Stolen")
    trust.sync("alder", "hazel", "ash")

    opened = trust.seen_by("hazel")

    assert trust.person("rowan") in opened.shared.finished
    assert opened.visit.sheets[trust.person("rowan")].reply(TEMPLATE, "W-1") == "met"


def test_who_began_anew_on_the_ward_is_found_to_be_who_they_were(trust: Trust) -> None:
    """Rowan forgot the words: their part goes on in a new profile, and counts as theirs."""
    answer(trust, "rowan", "W-1", "met")
    trust.sync("rowan")
    trust.close("rowan")
    again = _ask(trust, "rowan again", "lived_experience_reviewer")
    before = again.person
    role = "lived_experience_reviewer"
    newcomer = Newcomer(again.device, role, no_conflict=True, confidential=True)
    let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, newcomer)
    trust.sync("hazel", "rowan again", "rowan again")
    opened = visits.open_visit(again, trust.visit)
    scoring.give_answer(again, opened, TEMPLATE, "W-2", "not_met", asked=2)
    visits.finish_reviewer(again, visits.open_visit(again, trust.visit))
    trust.sync("rowan again", "hazel", "alder")

    rowan = trust.person("rowan")
    laptops.make_lasting(
        trust["alder"], trust.share, again.device, ("lived_experience_reviewer",), as_person=rowan
    )
    trust.sync("alder", "rowan again", "rowan", "hazel", "rowan again", "hazel")

    assert again.person == rowan != before
    streams = streams_of(visits.open_visit(again, trust.visit))
    assert answers_stream(trust.visit, before) in streams  # else no erasure would reach these words
    for reader in (again, trust["hazel"]):
        seen = visits.open_visit(reader, trust.visit)
        assert [one.person for one in seen.shared.seats].count(rowan) == 1
        assert before not in {one.person for one in seen.shared.seats}
        assert rowan in seen.shared.finished
        assert set(seen.visit.sheets) <= {rowan}
        assert seen.visit.sheets[rowan].reply(TEMPLATE, "W-1") == "met"
        assert seen.visit.sheets[rowan].reply(TEMPLATE, "W-2") == "not_met"
        assert list(verify(reader).faults) == []
    assert [one.name for one in list_laptops(again)].count("Rowan") == 2


def test_a_new_profile_takes_on_who_it_was_let_in_as(trust: Trust) -> None:
    ws = _ask(trust, "ash again")
    shares.admit(
        trust["alder"], trust.share, ws.device, ("visitor",), as_person=trust.person("ash")
    )

    trust.sync("alder", "linden", "ash again", "ash again")

    theirs = _known(trust, "linden", "ash again")
    assert (theirs.person, theirs.name) == (trust.person("ash"), "Ash")
    assert ws.person == trust.person("ash")
    opened = visits.open_visit(ws, trust.visit)
    assert opened.seat is not None
    scoring.give_answer(ws, opened, TEMPLATE, "W-1", "met", asked=2)
    trust.close("ash again")
    assert visits.open_visit(trust["ash again"], trust.visit).sheet.reply(TEMPLATE, "W-1") == "met"


def test_a_withdrawn_administrator_says_nothing_about_others(trust: Trust) -> None:
    sorrel = trust.join("sorrel", "administrator")
    elm = _ask(trust, "elm")
    withdraw_laptop(trust["alder"], trust.share, sorrel.device, "Stolen")
    with pytest.raises(LaptopWithdrawnError):
        sync(sorrel, trust.share)

    with pytest.raises(NotAllowedError, match="This laptop was withdrawn"):
        withdraw_laptop(sorrel, trust.share, trust.vaults["alder"].device, "")
    with pytest.raises(NotAllowedError, match="This laptop was withdrawn"):
        shares.admit(sorrel, trust.share, elm.device, ("visitor",))
