"""What happens around the scoring of a visit: the pack from a sheet, and all of it to look at."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.output import Json, print_json
from qvisit.cli.profile import open_profile
from qvisit.usecases import frame, pack, visits
from qvisit.usecases.carried_actions import carried_views
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.frame_kinds import FRAME_STEPS

VisitName = Annotated[
    str, typer.Argument(help="A visit's id, the beginning of it, or its ward's code.")
]


def add_commands(visit_app: typer.Typer) -> None:
    """Put the commands of this module among those about visits."""
    visit_app.command("pack")(fill_pack)
    visit_app.command("pack-template")(write_sheet)


def fill_pack(
    context: typer.Context,
    visit: VisitName,
    files: Annotated[list[Path], typer.Argument(help="One .xlsx, or a .csv for each part.")],
    save: Annotated[
        bool, typer.Option("--save", help="Bring it in; else it is looked at.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Look at what a sheet would bring into the intelligence pack; with --save, bring it in."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        offer = pack.look_into_pack(*files)
        if save:
            pack.fill_pack(ws, opened, offer)
    if as_json:
        print_json(_offer_facts(offer, saved=save))
        return
    console = Console(soft_wrap=True, highlight=False)
    for line in _offer_lines(offer):
        console.print(line, markup=False)
    saved = "The pack is saved. Everyone on the panel gets it with their next sync."
    console.print(saved if save else "Nothing is saved yet. Add --save to bring it in.")


def write_sheet(
    out: Annotated[Path, typer.Option("--out", help="The file to write.")] = Path(pack.SHEET_NAME),
) -> None:
    """Write the empty sheet that intelligence packs are filled in with."""
    path = pack.save_empty_sheet(out)
    Console(soft_wrap=True).print(f"Written: {path}", markup=False)


def frame_facts(opened: OpenVisit) -> dict[str, object]:
    """All that is known around the scoring, for whoever looks at the visit. No care is in it."""
    known = pack.pack_view(opened)
    given = opened.shared.frame.given
    return {
        "steps": {step: frame.step_state(opened, step) for step in FRAME_STEPS},
        "arrived": frame.arrived_at(opened),
        "left": frame.left_at(opened),
        "people": {one.name: one.state for one in frame.colleagues(opened)},
        "pack": _pack_facts(known) if known else None,
        "feedback": {
            sort: [one.said.text for one in frame.feedback_of(opened, sort)]
            for sort in ("good", "fix_today")
        },
        "feedback_said_to": given.now.said.to_role if given else "",
        "actions from last time": [
            {**one.said.model_dump(mode="json"), "seen": one.result, "words": one.words}
            for one in carried_views(opened)
        ],
    }


def _pack_facts(known: pack.PackView) -> Mapping[str, object]:
    return {
        "figures": [
            {**one.figure.model_dump(mode="json"), "months old": one.age} for one in known.figures
        ],
        "past visits": [one.model_dump(mode="json") for one in known.past],
        "open actions": [one.model_dump(mode="json") for one in known.actions],
        "not known": [one.title for one in known.unknown],
        "imported": known.at,
    }


def _offer_facts(offer: pack.PackOffer, *, saved: bool) -> Mapping[str, object]:
    return {
        "parts": offer.parts,
        "pack": offer.pack.model_dump(mode="json", exclude={"replaces"}),
        "look at": [one.line for one in offer.notes],
        "saved": saved,
    }


def _offer_lines(offer: pack.PackOffer) -> Sequence[str]:
    new = offer.pack
    lines = [f"In this file: {', '.join(offer.parts)}."]
    for figure in new.figures:
        amount = f"{figure.value} {figure.unit}".strip() or "not known"
        lines.append(f"  {figure.name}: {amount} ({figure.period or 'no period'})")
    lines += [f"  Past visit on {one.day}: {one.rating or 'no rating'}" for one in new.past]
    lines += [f"  Open action: {one.aim}" for one in new.actions]
    if offer.is_empty:
        lines.append("  It is empty: everything would be listed as not known.")
    return [*lines, *(f"Look at this: {one.line}" for one in offer.notes)]
