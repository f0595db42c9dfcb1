"""The commands for those without a laptop of their own: paper sheets, and lent laptops."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.errors import QVisitError
from qvisit.ids import PersonId
from qvisit.usecases import lending, paper, reports, visits
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import Seat

VisitName = Annotated[str, typer.Argument(help="A visit's id, or its ward's code.")]
Style = Literal["large", "easy"]


class NobodyFoundError(QVisitError):
    """No person of this name."""

    def __init__(self, name: str, known: str) -> None:
        said = f"Nobody here is called {name!r}." if name else "You are not on this panel."
        super().__init__(said, hint=f"You can choose: {known or 'nobody waits'}.")


class SeveralFoundError(QVisitError):
    """More than one person of this name."""

    def __init__(self, name: str, found: Sequence[PersonId]) -> None:
        super().__init__(
            f"{len(found)} people here are called {name!r}.",
            hint=f"Say the id of the one you mean: {', '.join(found)}.",
        )


def print_paper(
    context: typer.Context,
    visit: VisitName,
    who: Annotated[
        str, typer.Option("--for", help="A name on the panel; else your own part.")
    ] = "",
    style: Annotated[
        Style, typer.Option(help="large: large print. easy: easy words with pictures.")
    ] = "large",
    out: Annotated[Path | None, typer.Option(help="The PDF to write.")] = None,
    as_json: Json = False,
) -> None:
    """Make one reviewer's part as a PDF to print, with the concern card as its back."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        seat = _seat(opened, who)
        path = out or Path(paper.paper_file_name(opened, seat, style))
        saved = reports.save_file(path, paper.print_part(ws, opened, seat, style))
    if as_json:
        print_json({"saved": str(saved), "style": style})
    else:
        Console().print(f"Saved as {saved}.", soft_wrap=True, markup=False)


def list_colleagues(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """Show who scores on a lent laptop, and whether their answers count."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        rows = [
            {
                "person": person,
                "name": one.arrived.said.name,
                "role": one.arrived.said.role,
                "state": "let in" if one.admitted else "waits" if one.waits else "declined",
            }
            for person, one in opened.shared.colleagues.items()
        ]
    show_rows(rows, as_json, "Colleagues on lent laptops")


def admit_colleague(
    context: typer.Context,
    visit: VisitName,
    name: Annotated[str, typer.Argument(help="The name that they gave, or their id.")],
    decline: Annotated[
        str, typer.Option(help="Do not let them in, for this reason. Their answers are kept.")
    ] = "",
) -> None:
    """Give a colleague on a lent laptop a place on the panel, or say why not."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        person = _waiting(opened, name)
        if decline:
            lending.decline_colleague(ws, opened, person, decline)
        else:
            lending.admit_colleague(ws, opened, person)
        called = opened.shared.colleagues[person].arrived.said.name
    words = "is not on the panel. Their answers are kept." if decline else "is on the panel now."
    Console().print(f"{called} {words}", markup=False)


def _seat(opened: OpenVisit, name: str) -> Seat:
    if not name and opened.seat is not None:
        return opened.seat
    seats = {PersonId(one.person): one for one in opened.shared.seats}
    return seats[_one_of({person: one.name for person, one in seats.items()}, name)]


def _waiting(opened: OpenVisit, name: str) -> PersonId:
    waiting = {
        person: one.arrived.said.name
        for person, one in opened.shared.colleagues.items()
        if not one.admitted
    }
    return _one_of(waiting, name)


def _one_of(people: Mapping[PersonId, str], name: str) -> PersonId:
    """The one person who is called so, or whose id is this."""
    if PersonId(name) in people:
        return PersonId(name)
    found = [person for person, called in people.items() if called.casefold() == name.casefold()]
    if len(found) > 1:
        raise SeveralFoundError(name, found)
    if not found:
        raise NobodyFoundError(name, ", ".join(people.values()))
    return found[0]
