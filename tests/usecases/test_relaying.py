"""A laptop that uses the share and a stick takes along what others wrote, both ways."""

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qvisit.ids import VisitId
from qvisit.sync.errors import ShareFullError
from qvisit.sync.share import bundle_name
from qvisit.usecases import concerns, relaying, visits
from qvisit.usecases.copying import HARMED
from qvisit.usecases.places import prepare_place
from qvisit.usecases.relaying import FOLDER
from qvisit.usecases.syncing import list_set_aside, sync
from tests.sync.careless import Quota
from tests.usecases.published import published
from tests.usecases.trust import Trust, answer, new_visit, packs_on, score


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def _carried(trust: Trust, name: str) -> Path:
    return trust[name].folder / FOLDER


def test_who_meets_by_stick_alone_and_who_never_sees_it_hear_of_each_other(
    trust: Trust, stick: Path
) -> None:
    """Rowan has the stick alone, Ash and governance the share alone, Hazel goes between."""
    prepare_place(trust["hazel"], stick)
    sync(trust["hazel"], stick)
    score(trust, "rowan")
    sync(trust["rowan"], stick)
    score(trust, "ash")
    trust.sync("ash")

    sync(trust["hazel"], stick)
    trust.sync("hazel", "ash", "linden")
    sync(trust["hazel"], stick)
    sync(trust["rowan"], stick)

    for name in ("rowan", "ash", "hazel", "linden"):
        assert trust.seen_by(name).shared.finished.keys() >= {
            trust.person("rowan"),
            trust.person("ash"),
        }
    for name in ("rowan", "ash"):
        sheets = trust.seen_by(name).visit.sheets
        assert len(sheets[trust.person("ash")].answers) == 3
        assert len(sheets[trust.person("rowan")].answers) == 3


def test_a_stick_made_beside_the_share_is_full_at_once(trust: Trust, stick: Path) -> None:
    score(trust, "ash")
    trust.sync("ash", "hazel")
    prepare_place(trust["hazel"], stick)

    sync(trust["hazel"], stick)

    names = {one.name for one in packs_on(trust.share, trust["ash"].device)}
    assert {one.name for one in packs_on(stick, trust["ash"].device)} == names


def test_a_laptop_that_never_used_a_stick_carries_nothing(trust: Trust) -> None:
    trust.sync("hazel", "ash", "hazel")

    assert not _carried(trust, "hazel").exists()


def test_of_the_share_only_what_is_under_way_is_taken_along(trust: Trust, stick: Path) -> None:
    """A visit of others, and what nobody here may read, stays on the share."""
    prepare_place(trust["hazel"], stick)
    sync(trust["hazel"], stick)
    elm = trust.join("elm", "visitor")
    other = _plan_other_visit(trust)
    trust.sync("linden", "elm")
    visits.start_visit(elm, visits.open_visit(elm, other))
    answer(trust, "ash")
    trust.sync("elm", "ash", "hazel")

    carried = _carried(trust, "hazel")
    assert packs_on(carried, trust["ash"].device)
    assert packs_on(carried, elm.device)[-1:] != packs_on(trust.share, elm.device)[-1:]


def test_an_open_concern_is_taken_along_also_when_the_report_is_out(
    trust: Trust, stick: Path
) -> None:
    published(trust)
    trust.sync("linden", "hazel")
    prepare_place(trust["hazel"], stick)
    concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "The alarm is dead.", {})
    trust.sync("ash", "hazel")

    sync(trust["hazel"], stick)

    newest = packs_on(trust.share, trust["ash"].device)[-1].name
    assert packs_on(stick, trust["ash"].device)[-1].name == newest


def _plan_other_visit(trust: Trust) -> VisitId:
    plan = new_visit(trust)
    seat = plan.panel[0].model_copy(update={"person": trust.person("elm"), "name": "Elm"})
    return visits.plan_visit(trust["linden"], replace(plan, panel=(seat,)))


def test_what_waited_too_long_is_taken_away(trust: Trust, stick: Path) -> None:
    prepare_place(trust["hazel"], stick)
    answer(trust, "ash")
    trust.sync("ash", "hazel")
    sync(trust["hazel"], stick)
    (old, *_) = packs_on(_carried(trust, "hazel"), trust["ash"].device)
    (stick / old.relative_to(_carried(trust, "hazel"))).unlink()
    (trust.share / old.relative_to(_carried(trust, "hazel"))).unlink()
    os.utime(old, (0, 0))

    trust.sync("hazel")

    assert not old.exists()


def test_what_could_not_be_taken_along_is_told_until_it_could(trust: Trust, stick: Path) -> None:
    hazel, ash = trust["hazel"], trust["ash"]
    prepare_place(hazel, stick)
    damaged = stick / bundle_name(ash.device, "0" * 64)
    damaged.parent.mkdir(parents=True)
    damaged.write_bytes(b"half of some photos")
    name = damaged.relative_to(stick).as_posix()
    answer(trust, "ash")
    sync(ash, stick)

    told = sync(hazel, stick)
    listed = [(one.file, one.device, one.reason, one.hint) for one in list_set_aside(hazel)]
    (quiet,) = trust.sync("hazel")
    still = [one.file for one in list_set_aside(hazel)]
    damaged.unlink()
    again = sync(hazel, stick)

    assert (told.set_aside, told.not_passed_on) == ((f"{name}: {HARMED.reason}",), "")
    assert listed == [(name, ash.device, *HARMED)]
    assert (quiet.set_aside, still) == ((), [name])  # the share says nothing of how it is there
    assert again.set_aside == ()
    assert list_set_aside(hazel) == []


def test_large_packs_are_taken_to_the_share_and_not_to_sticks(
    trust: Trust, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hazel, ash, rowan = (trust[name] for name in ("hazel", "ash", "rowan"))
    monkeypatch.setattr(relaying, "TO_STICKS", 1_000)
    prepare_place(hazel, stick)
    sync(hazel, stick)
    answer(trust, "rowan")
    answer(trust, "ash")
    sync(rowan, stick)
    trust.sync("ash", "hazel")
    brought = packs_on(stick, rowan.device)[-1]
    sync(hazel, stick)

    (back,) = trust.sync("hazel")

    assert brought.stat().st_size > 1_000
    assert brought.name in {one.name for one in packs_on(trust.share, rowan.device)}
    assert not packs_on(stick, ash.device)
    assert (back.set_aside, back.not_passed_on) == ((), "")


def test_a_full_stick_still_gives_what_lies_on_it(trust: Trust, stick: Path) -> None:
    hazel = trust["hazel"]
    prepare_place(hazel, stick)
    sync(hazel, stick)
    answer(trust, "rowan")
    sync(trust["rowan"], stick)
    brought = packs_on(stick, trust["rowan"].device)[-1].name
    answer(trust, "ash")
    trust.sync("ash", "hazel")

    with pytest.raises(ShareFullError):  # not even Hazel's own goes there
        sync(hazel, stick, open_share=lambda folder: Quota(folder, 0))
    trust.sync("hazel")
    for own in packs_on(trust.share, hazel.device):
        shutil.copy(own, stick / "packs" / hazel.device)
    full = sync(hazel, stick, open_share=lambda folder: Quota(folder, 0))

    assert brought in {one.name for one in packs_on(trust.share, trust["rowan"].device)}
    assert full.not_passed_on == (
        "Not all that others wrote could be passed on. "
        f"The shared folder {stick} is full. Everything you wrote is safe on this laptop. "
        "Ask your administrator to make room, then sync again."
    )


def test_a_laptop_without_room_says_so_and_loses_nothing(trust: Trust, stick: Path) -> None:
    hazel = trust["hazel"]
    prepare_place(hazel, stick)
    answer(trust, "ash")
    sync(trust["ash"], stick)
    _carried(trust, "hazel").write_bytes(b"no folder can be made here")

    barred = sync(hazel, stick)

    assert barred.fetched_packs > 0
    assert "This laptop has no room to take along what others wrote." in barred.not_passed_on


def test_copies_that_came_to_harm_are_put_right(trust: Trust, stick: Path) -> None:
    """On the stick, from what is carried; among what is carried, from the stick."""
    hazel = trust["hazel"]
    prepare_place(hazel, stick)
    answer(trust, "ash")
    trust.sync("ash", "hazel")
    made = trust.share.stat().st_mtime
    trust.clock.now = datetime.fromtimestamp(made, UTC)  # by which the age of files is told
    sync(hazel, stick)
    newest = packs_on(stick, trust["ash"].device)[-1]
    carried = _carried(trust, "hazel") / newest.relative_to(stick)
    whole = newest.read_bytes()

    newest.write_bytes(whole[:10])
    on_stick = sync(hazel, stick)
    mended = newest.read_bytes()
    carried.write_bytes(whole[:10])
    on_laptop = sync(hazel, stick)
    sync(hazel, stick)

    assert mended == whole == carried.read_bytes() == newest.read_bytes()
    for one in (on_stick, on_laptop):
        assert (one.set_aside, one.not_passed_on) == ((), "")


def test_a_share_that_is_away_keeps_no_stick_from_being_made(trust: Trust, stick: Path) -> None:
    trust.share.rename(trust.folder / "far away")
    prepare_place(trust["hazel"], stick)

    sync(trust["hazel"], stick)

    assert packs_on(stick, trust["hazel"].device)
