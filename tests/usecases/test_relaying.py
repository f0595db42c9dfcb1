"""A laptop that uses the share and a stick takes along what others wrote, both ways."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from qvisit.ids import VisitId
from qvisit.usecases import visits
from qvisit.usecases.places import prepare_place
from qvisit.usecases.relaying import FOLDER
from qvisit.usecases.syncing import sync
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


def test_a_share_that_is_away_keeps_no_stick_from_being_made(trust: Trust, stick: Path) -> None:
    trust.share.rename(trust.folder / "far away")
    prepare_place(trust["hazel"], stick)

    sync(trust["hazel"], stick)

    assert packs_on(stick, trust["hazel"].device)
