"""The commands about laptops: who takes part, who asks, a lost one, the recovery code."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.output import Json, show_rows
from qvisit.cli.profile import open_profile, read_secret
from qvisit.cli.share_folder import share_folder
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId
from qvisit.usecases import laptops, shares, visits
from qvisit.usecases.laptops import Laptop
from qvisit.usecases.on_ward import Newcomer, let_in_on_ward
from qvisit.usecases.recovering import recover_with_root
from qvisit.usecases.shares import Waiting
from qvisit.worded import worded
from qvisit.workspace import Workspace

_ENOUGH = 4  # letters of an id
_SYNC_SOON = "Sync now, so that the others hear of it."

laptops_app = typer.Typer(help="Which laptops take part: let in, withdraw, recover.")

Folder = Annotated[
    Path | None, typer.Option("--share", help="Another folder than the usual share, or a stick.")
]
Which = Annotated[str, typer.Argument(help="The laptop's id, the beginning of it, or a name.")]
Roles = Annotated[
    list[str] | None, typer.Option("--role", help="What its person may do; once for each role.")
]
Whose = Annotated[
    str, typer.Option("--as", help="Whose laptop it is: a name or id of somebody let in before.")
]


class WhichLaptopError(QVisitError):
    """No laptop is called so, or several are."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        words = worded("There is not just one laptop called {name}.", name=repr(name))
        choices = "; ".join(known) or "none"
        super().__init__(words, hint=worded("You can choose: {choices}.", choices=choices))


@laptops_app.command("list")
def list_all(context: typer.Context, as_json: Json = False) -> None:
    """List the laptops of the share: whose each is, who let it in, whether it was withdrawn."""
    with open_profile(context) as ws:
        rows = [_row(one) for one in laptops.list_laptops(ws)]
    show_rows(rows, as_json, "Laptops")


@laptops_app.command("waiting")
def list_asking(context: typer.Context, folder: Folder = None, as_json: Json = False) -> None:
    """List the laptops that ask to be let in, with the six words to compare."""
    with open_profile(context) as ws:
        rows = [_waiting_row(one) for one in shares.list_waiting(ws, share_folder(ws, folder))]
    show_rows(rows, as_json, "Laptops that ask")


@laptops_app.command("admit")
def admit(
    context: typer.Context,
    laptop: Which,
    role: Roles = None,
    whose: Whose = "",
    folder: Folder = None,
) -> None:
    """Let a laptop in. Compare the six words with its person first: qvisit laptops waiting."""
    with open_profile(context) as ws:
        place = share_folder(ws, folder)
        waiting = {one.device: one for one in shares.list_waiting(ws, place)}
        person = _person(ws, whose) if whose else None
        staying = {
            one.device: one.name or one.device for one in laptops.list_laptops(ws) if one.visit
        }
        names = {device: one.name or device for device, one in waiting.items()}
        device = _one_of({**staying, **names}, laptop)
        if device in waiting:
            roles = role or list(waiting[device].roles)
            shares.admit(ws, place, device, roles, as_person=person)
        else:
            laptops.make_lasting(ws, place, device, role or (), as_person=person)
    _say(f"The laptop was let in. {_SYNC_SOON}")


@laptops_app.command("withdraw")
def withdraw(
    context: typer.Context,
    laptop: Which,
    reason: Annotated[str, typer.Option(help="Why. Everyone on the share can read it.")],
    folder: Folder = None,
) -> None:
    """Withdraw a lost laptop: it can read nothing new, and what it writes no longer counts."""
    with open_profile(context) as ws:
        known = {one.device: one.name for one in laptops.list_laptops(ws) if not one.withdrawn}
        device = _one_of(known, laptop)
        laptops.withdraw_laptop(ws, share_folder(ws, folder), device, reason)
    _say(f"The laptop was withdrawn. What came from it before still counts. {_SYNC_SOON}")


@laptops_app.command("let-in")
def let_in(
    context: typer.Context,
    visit: Annotated[str, typer.Argument(help="A visit's id, or its ward's code.")],
    laptop: Which,
    lived_experience: Annotated[
        bool, typer.Option("--lived-experience", help="For lived experience; else as a visitor.")
    ] = False,
    confirmed: Annotated[
        bool,
        typer.Option(
            "--confirmed",
            help="They said that nothing speaks against it, and that they keep it in confidence.",
        ),
    ] = False,
    folder: Folder = None,
) -> None:
    """Let a colleague's laptop in for one visit, as its panel lead. Compare the six words first."""
    with open_profile(context) as ws:
        place = share_folder(ws, folder)
        names = {one.device: one.name or one.device for one in shares.list_waiting(ws, place)}
        role = "lived_experience_reviewer" if lived_experience else "visitor"
        device = _one_of(names, laptop)
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        newcomer = Newcomer(device, role, no_conflict=confirmed, confidential=confirmed)
        let_in_on_ward(ws, opened, place, newcomer)
    _say("The laptop was let in for this visit. Sync here first, then on that laptop.")


@laptops_app.command("recover")
def recover(
    context: typer.Context,
    code_from: Annotated[
        Path | None,
        typer.Option("--code-from", help="A file with the share's recovery code; else type it."),
    ] = None,
    folder: Folder = None,
) -> None:
    """Make this laptop an administrator's with the share's recovery code. Nobody else is needed."""
    with open_profile(context) as ws:
        code = read_secret(code_from, "The share's recovery code: ")
        done = recover_with_root(ws, share_folder(ws, folder), code)
    _say(f"This laptop is an administrator's now. It holds the keys of {done.streams} records.")
    if done.unread:
        _say(f"{done.unread} files on the share are damaged and were passed over.")
    _say("Sync now: what others may read is handed to them then.")


def _person(ws: Workspace, name: str) -> PersonId:
    known = laptops.people_of(laptops.list_laptops(ws))
    people = {DeviceId(one.person): one.name for one in known}
    return PersonId(_one_of(people, name))


def _one_of(known: Mapping[DeviceId, str], name: str) -> DeviceId:
    """The one whose id begins so, or that is called so."""
    fits = [one for one in known if one.startswith(name) and len(name) >= _ENOUGH]
    fits = fits or [one for one, called in known.items() if called.casefold() == name.casefold()]
    if len(fits) != 1:
        raise WhichLaptopError(name, [f"{called} ({one})" for one, called in known.items()])
    return fits[0]


def _row(one: Laptop) -> dict[str, object]:
    return {
        "laptop": one.device,
        "name": one.name,
        "roles": ", ".join(one.roles),
        "since": one.since,
        "let in by": "the recovery code" if one.by_root else one.let_in_by,
        "only for": one.ward_name or one.visit,
        "last heard": one.last_heard,
        "state": "withdrawn" if one.withdrawn else "this laptop" if one.mine else "in use",
        "reason": one.reason,
    }


def _waiting_row(one: Waiting) -> dict[str, object]:
    return {
        "laptop": one.device,
        "name": one.name or "",
        "roles": ", ".join(one.roles),
        "six words": " ".join(one.words),
        "says it belongs to": (one.known_name or one.person) if one.known else "",
    }


def _say(words: str) -> None:
    Console(soft_wrap=True, highlight=False).print(words, markup=False)
