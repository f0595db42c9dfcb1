"""Profiles on one laptop know of each other, with neither a share nor a stick."""

import os
import shutil
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qvisit.ids import DeviceId
from qvisit.store import deliveries, membership
from qvisit.store.vault import Doors
from qvisit.usecases import scoring, visits
from qvisit.usecases.exchanging import exchange_locally, has_company
from qvisit.usecases.lending import NewColleague, lend_laptop
from qvisit.usecases.on_ward import Newcomer, let_in_on_ward
from qvisit.usecases.places import local_place, prepare_place
from qvisit.usecases.syncing import sync, waiting_changes
from qvisit.workspace import Workspace
from tests.usecases.trust import QUICK, TEMPLATE, WORDS, Trust, answer, packs_on, record_of, score


@pytest.fixture
def shared_laptop(trust: Trust) -> Trust:
    """Ash and Hazel have their profiles on one laptop, and the share is out of reach."""
    trust.close()
    trust.share.rename(trust.folder / "far away")
    (trust.folder / "laptops").rename(trust.folder / "profiles")
    for name, vault in trust.vaults.items():
        trust.vaults[name] = vault.__class__(
            **{**vars(vault), "folder": trust.folder / "profiles" / name}
        )
    for name in trust.vaults:
        if name not in ("ash", "hazel"):
            shutil.rmtree(trust.folder / "profiles" / name)
    return trust


def _here(ws: Workspace) -> Path:
    with ws.reading() as session:
        share = membership.read_share(session)
    assert share is not None
    here = local_place(ws, share)
    assert here is not None
    return here


def test_two_on_one_laptop_meet_at_each_switch(shared_laptop: Trust) -> None:
    trust = shared_laptop
    score(trust, "ash")

    assert exchange_locally(trust["ash"]) is not None
    trust.close("ash")
    assert exchange_locally(trust["hazel"]) is not None

    assert trust.person("ash") in trust.seen_by("hazel").shared.finished
    assert _here(trust["hazel"]).parent == trust.folder / "exchange"


def test_what_lies_here_still_waits_for_the_share(shared_laptop: Trust) -> None:
    trust = shared_laptop
    answer(trust, "ash")
    waiting = waiting_changes(trust["ash"])

    exchange_locally(trust["ash"])

    assert waiting_changes(trust["ash"]) == waiting > 0
    with trust["ash"].reading() as session:
        assert str(_here(trust["ash"])) not in [
            one.place for one in deliveries.list_places(session)
        ]


def test_an_exchange_with_nothing_new_changes_nothing(shared_laptop: Trust) -> None:
    trust = shared_laptop
    answer(trust, "ash")
    for name in ("ash", "hazel", "ash", "hazel"):
        exchange_locally(trust[name])
    here = _here(trust["ash"])
    before = sorted(one.name for one in here.rglob("*"))

    for name in ("ash", "hazel"):
        assert exchange_locally(trust[name]) is not None

    assert sorted(one.name for one in here.rglob("*")) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says it otherwise")
def test_nobody_else_on_the_computer_can_look_into_the_place(shared_laptop: Trust) -> None:
    exchange_locally(shared_laptop["ash"])

    here = _here(shared_laptop["ash"])
    assert [stat.S_IMODE(one.stat().st_mode) for one in (here.parent, here)] == [0o700, 0o700]


def test_somebody_alone_on_a_laptop_needs_no_place(shared_laptop: Trust) -> None:
    trust = shared_laptop
    shutil.rmtree(trust.folder / "profiles" / "hazel")
    answer(trust, "ash")

    assert not has_company(trust["ash"])
    assert exchange_locally(trust["ash"]) is None

    assert not (trust.folder / "exchange").exists()


def test_profiles_in_a_folder_of_their_own_do_not_meet_until_somebody_lends(trust: Trust) -> None:
    """Several folders side by side may be several laptops, as they are in a demonstration."""
    answer(trust, "ash")

    assert exchange_locally(trust["ash"]) is None
    assert not (trust.folder / "laptops" / "exchange").exists()

    assert exchange_locally(trust["ash"], lending=True) is not None
    assert has_company(trust["hazel"])


def test_a_profile_without_a_share_exchanges_nothing(trust: Trust) -> None:
    ws = trust.new_laptop("yew", "visitor")

    assert not has_company(ws)
    assert exchange_locally(ws, lending=True) is None


def test_no_failure_reaches_anybody(shared_laptop: Trust) -> None:
    trust = shared_laptop
    answer(trust, "ash")
    (trust.folder / "exchange").write_bytes(b"somebody's file")

    assert exchange_locally(trust["ash"]) is None

    assert (trust.folder / "exchange").read_bytes() == b"somebody's file"
    assert waiting_changes(trust["ash"]) > 0


def test_old_files_are_taken_away_and_do_not_come_back(shared_laptop: Trust) -> None:
    trust = shared_laptop
    today = datetime.fromtimestamp(trust.folder.stat().st_mtime, UTC)
    trust.clock.now = today - timedelta(days=200)
    answer(trust, "ash")
    exchange_locally(trust["ash"])
    here, ash = _here(trust["ash"]), trust["ash"].device
    old = packs_on(here, ash)[-1]
    os.utime(old, (trust.clock.now.timestamp(),) * 2)
    trust.clock.now = today

    answer(trust, "ash", "W-2")
    for _ in range(3):
        assert exchange_locally(trust["ash"]) is not None

    assert old not in packs_on(here, ash)
    assert packs_on(here, ash)[-1].name > old.name
    assert list((here / "members").glob("*.cert"))


def _lend(trust: Trust, owner: str) -> Workspace:
    new = NewColleague("Elm", "visitor", WORDS, no_conflict=True, confidential=True)
    folder = trust.folder / "laptops" / "elm"
    doors = Doors(WORDS, limits=QUICK)
    trust.vaults["elm"] = lend_laptop(trust[owner], trust.seen_by(owner), folder, new, doors)
    return trust["elm"]


def test_what_a_borrower_wrote_reaches_the_lender_before_anybody_let_them_in(trust: Trust) -> None:
    """They may never come back to this laptop: their wish, and their answers, are left on it."""
    elm = _lend(trust, "hazel")
    opened = visits.open_visit(elm, trust.visit)
    scoring.give_answer(elm, opened, TEMPLATE, "W-1", "met")
    assert exchange_locally(elm) is not None
    device = elm.device
    trust.close("elm")

    here = _here(trust["hazel"])
    assert list((here / "members").glob(f"{device}-*.request"))
    assert packs_on(here, device)
    assert exchange_locally(trust["hazel"]) is not None


def test_asking_twice_leaves_one_wish(trust: Trust) -> None:
    elm = _lend(trust, "hazel")

    exchange_locally(elm)
    exchange_locally(elm)

    asked = list((_here(elm) / "members").glob(f"{elm.device}-*.request"))
    assert len(asked) == 1


def test_lending_makes_the_place(trust: Trust) -> None:
    elm = _lend(trust, "hazel")

    here = _here(elm)
    assert here == _here(trust["hazel"])
    assert packs_on(here, trust["hazel"].device)
    assert DeviceId(elm.device) not in [one.name for one in (here / "packs").iterdir()]
    assert record_of(elm)


def test_a_borrower_who_has_gone_home_counts_once_the_lead_lets_them_in(trust: Trust) -> None:
    elm = _lend(trust, "hazel")
    for item, reply in {"W-1": "met", "W-2": "not_met", "W-3": "3"}.items():
        scoring.give_answer(elm, visits.open_visit(elm, trust.visit), TEMPLATE, item, reply)
    visits.finish_reviewer(elm, visits.open_visit(elm, trust.visit))
    assert exchange_locally(elm) is not None
    newcomer = Newcomer(elm.device, "visitor", no_conflict=True, confidential=True)
    person = elm.person
    trust.close("elm")
    hazel = trust["hazel"]
    exchange_locally(hazel)
    assert person not in trust.seen_by("hazel").shared.finished

    let_in_on_ward(hazel, trust.seen_by("hazel"), _here(hazel), newcomer)
    assert exchange_locally(hazel) is not None

    assert person in trust.seen_by("hazel").shared.finished
    score(trust, "hazel")
    sheets = trust.seen_by("hazel").visit.sheets
    assert len(sheets[person].answers) == 3


def test_a_borrowed_laptop_and_the_leads_meet_by_stick_alone(trust: Trust, tmp_path: Path) -> None:
    """No network, and the borrower has gone home: their wish and their work go by the stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.rmtree(trust.share)
    elm = _lend(trust, "ash")
    for item, reply in {"W-1": "met", "W-2": "not_met", "W-3": "3"}.items():
        scoring.give_answer(elm, visits.open_visit(elm, trust.visit), TEMPLATE, item, reply)
    visits.finish_reviewer(elm, visits.open_visit(elm, trust.visit))
    exchange_locally(elm)
    device, person = elm.device, elm.person
    trust.close("elm")
    ash, hazel = trust["ash"], trust["hazel"]
    prepare_place(ash, stick)

    sync(ash, stick)
    sync(hazel, stick)
    newcomer = Newcomer(device, "visitor", no_conflict=True, confidential=True)
    let_in_on_ward(hazel, trust.seen_by("hazel"), stick, newcomer)
    sync(ash, stick)
    sync(hazel, stick)

    assert person in trust.seen_by("hazel").shared.finished
    assert packs_on(stick, device)
    sync(ash, stick)
    trust.close("ash")
    back = trust["elm"]
    assert exchange_locally(back) is not None
    assert [one for one in _here(back).glob("members/*.cert") if device in one.read_text()]
    assert visits.open_visit(back, trust.visit).shared.seat_of(person) is not None
