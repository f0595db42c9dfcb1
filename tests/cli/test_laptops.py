"""`qvisit laptops`: who takes part, who asks, a lost laptop, the recovery code."""

import json
from pathlib import Path

from qvisit.usecases import shares, visits
from qvisit.usecases.laptops import list_laptops
from qvisit.workspace import Workspace
from tests.cli.command import Command, refused
from tests.usecases.trust import Trust


def _ask(trust: Trust, name: str = "elm") -> Workspace:
    ws = trust.new_laptop(name, "visitor")
    shares.ask_to_join(ws, trust.share)
    return ws


def test_the_laptops_are_listed(trust: Trust, command: Command) -> None:
    trust.sync("alder")

    rows = json.loads(command("alder", "laptops", "list", "--json").stdout)
    shown = command("alder", "laptops", "list").stdout

    assert [one["name"] for one in rows] == ["Alder", "Ash", "Hazel", "Linden", "Rowan"]
    assert rows[0]["state"] == "this laptop"
    assert rows[0]["let in by"] == "the recovery code"
    assert "Hazel" in shown


def test_a_laptop_that_asks_is_listed_and_let_in(trust: Trust, command: Command) -> None:
    elm = _ask(trust)
    words = " ".join(shares.standing(elm).words)

    (waits,) = json.loads(command("alder", "laptops", "waiting", "--json").stdout)
    done = command("alder", "laptops", "admit", "Elm", "--role", "panel_lead")

    assert (waits["name"], waits["six words"]) == ("Elm", words)
    assert done.returncode == 0
    assert "Sync now" in done.stdout
    trust.sync("alder", "elm")
    assert shares.standing(elm).roles == ("panel_lead",)


def test_a_laptop_is_let_in_as_another_of_somebody(trust: Trust, command: Command) -> None:
    elm = _ask(trust)

    assert command("alder", "laptops", "admit", elm.device[:8], "--as", "ash").returncode == 0

    trust.sync("alder", "elm")
    assert elm.person == trust.person("ash")


def test_a_lost_laptop_is_withdrawn(trust: Trust, command: Command) -> None:
    done = command("alder", "laptops", "withdraw", "ash", "--reason", "Left on a bus")

    assert done.returncode == 0
    assert "What came from it before still counts." in done.stdout
    (ash,) = [one for one in list_laptops(trust["alder"]) if one.name == "Ash"]
    assert (ash.withdrawn, ash.reason) == (True, "Left on a bus")


def test_what_cannot_be_done_is_said_in_words(trust: Trust, command: Command) -> None:
    nobody = refused(command("alder", "laptops", "withdraw", "Oak", "--reason", "x"))
    forbidden = refused(command("hazel", "laptops", "withdraw", "Ash", "--reason", "x"))
    unasked = refused(command("hazel", "laptops", "let-in", "WIL", "Elm", "--confirmed"))

    assert "not just one laptop called 'Oak'" in nobody
    assert "Hazel" in nobody
    assert "Only an administrator" in forbidden
    assert "You can choose: none" in unasked


def test_a_lead_lets_a_colleague_in_once_they_said_both(trust: Trust, command: Command) -> None:
    elm = _ask(trust)

    unsaid = refused(command("hazel", "laptops", "let-in", "WIL", "Elm"))
    done = command("hazel", "laptops", "let-in", "WIL", "Elm", "--confirmed")

    assert "Both boxes must be ticked" in unsaid
    assert done.returncode == 0
    seat = visits.open_visit(trust["hazel"], trust.visit).shared.seat_of(elm.person)
    assert seat is not None
    assert seat.role == "visitor"


def test_the_recovery_code_comes_from_a_file_and_never_from_the_command(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    trust.new_laptop("sorrel", "administrator")
    code = tmp_path / "code.txt"
    code.write_text(trust.recovery_code, encoding="utf-8")
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("0" * 55, encoding="utf-8")
    share = ("--share", trust.share)

    bad = refused(command("sorrel", "laptops", "recover", "--code-from", wrong, *share))
    done = command("sorrel", "laptops", "recover", "--code-from", code, *share)

    assert "Nothing was changed." in bad
    assert done.returncode == 0
    assert "an administrator's now" in done.stdout
    assert trust.recovery_code not in done.stdout + done.stderr
    assert shares.standing(trust["sorrel"]).roles == ("administrator",)
