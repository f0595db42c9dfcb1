"""The command for the committee paper of a quarter."""

from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.output import Json, Out, print_json
from qvisit.cli.profile import open_profile
from qvisit.usecases.committee import find_quarter, save_papers


def write_committee_paper(
    context: typer.Context,
    quarter: Annotated[str, typer.Option(help="Such as 2026-Q3: the NHS year from April 2026.")],
    out: Out,
    as_json: Json = False,
) -> None:
    """Write the committee paper of a quarter as PDF and Word (governance)."""
    wanted = find_quarter(quarter)
    with open_profile(context) as ws:
        made = save_papers(ws, wanted, out)
    if as_json:
        print_json({"pdf": str(made.pdf), "word": str(made.word), "visits": made.visits})
        return
    console = Console(soft_wrap=True, highlight=False)
    console.print(f"Written: {made.pdf}", markup=False)
    console.print(f"Written: {made.word}", markup=False)
    console.print(f"Visits of this quarter: {made.visits}.", markup=False)
