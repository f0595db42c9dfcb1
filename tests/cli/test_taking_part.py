"""`qvisit visit paper`, `colleagues` and `admit`, for those without a laptop of their own."""

import json
from pathlib import Path

from qvisit.store.vault import Doors, OpenVault
from qvisit.usecases import lending, visits
from qvisit.usecases.lending import NewColleague
from tests.cli.command import Command, refused
from tests.usecases.trust import QUICK, WORDS, Trust


def lend(trust: Trust, folder: Path) -> OpenVault:
    opened = visits.start_visit(trust["hazel"], visits.open_visit(trust["hazel"], trust.visit))
    new = NewColleague("Oak", "visitor", WORDS, no_conflict=True, confidential=True)
    doors = Doors(WORDS, limits=QUICK)
    lent = lending.lend_laptop(trust["hazel"], opened, folder / "oak", new, doors)
    trust.close("hazel")
    return lent


def test_a_part_is_written_for_anybody_on_the_panel(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "part.pdf"

    done = command(
        "hazel", "visit", "paper", "WIL", "--for", "rowan", "--style", "easy", "--out", str(out)
    )

    assert done.returncode == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert str(out) in done.stdout


def test_an_unknown_name_is_said_with_those_that_are_there(command: Command) -> None:
    said = refused(command("hazel", "visit", "paper", "WIL", "--for", "Elm"))

    assert "Nobody here is called 'Elm'" in said
    assert "Rowan" in said


def test_a_waiting_colleague_is_listed_and_let_in(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    lend(trust, tmp_path)

    (waits,) = json.loads(command("hazel", "visit", "colleagues", "WIL", "--json").stdout)
    let_in = command("hazel", "visit", "admit", "WIL", "oak")
    (after,) = json.loads(command("hazel", "visit", "colleagues", "WIL", "--json").stdout)

    assert (waits["name"], waits["state"]) == ("Oak", "waits")
    assert let_in.returncode == 0
    assert after["state"] == "let in"
    assert "nobody waits" in refused(command("hazel", "visit", "admit", "WIL", "oak"))


def test_a_colleague_is_declined_with_a_reason(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    lend(trust, tmp_path)
    other = lend(trust, tmp_path / "other")

    said = refused(command("hazel", "visit", "admit", "WIL", "Oak"))
    done = command(
        *("hazel", "visit", "admit", "WIL", other.person),
        *("--decline", "They manage this ward."),
    )
    rows = json.loads(command("hazel", "visit", "colleagues", "WIL", "--json").stdout)

    assert "2 people here are called 'Oak'" in said
    assert other.person in said
    assert done.returncode == 0
    assert {one["person"]: one["state"] for one in rows}[other.person] == "declined"
    assert sorted(one["state"] for one in rows) == ["declined", "waits"]
