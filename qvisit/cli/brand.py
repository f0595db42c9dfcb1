"""The commands for how documents look, and for checking a document that somebody holds."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.output import Json, print_json
from qvisit.cli.profile import open_profile
from qvisit.usecases.brands import logo_of, read_logo_file, said_brand, say_brand
from qvisit.usecases.verify_document import CheckedDocument, verify_document
from qvisit.visits.brand_kinds import BrandSaid


def set_brand(
    context: typer.Context,
    trust: Annotated[str | None, typer.Option(help="The name on documents.")] = None,
    footer: Annotated[str | None, typer.Option(help="A line at the foot of each page.")] = None,
    colour: Annotated[
        str | None, typer.Option(help="Such as #005eb8, dark enough for words on white.")
    ] = None,
    logo: Annotated[
        str | None, typer.Option(help='A PNG or JPEG; QVisit keeps a small copy. "" for none.')
    ] = None,
    as_json: Json = False,
) -> None:
    """As governance, say how your trust's documents look; without options it is shown.

    Every laptop gets it with its next sync. What is published already keeps its look.
    """
    with open_profile(context) as ws:
        before = said_brand(ws)
        if any(one is not None for one in (trust, footer, colour, logo)):
            kept = logo_of(before) if logo is None else None
            say_brand(
                ws,
                trust=before.trust if trust is None else trust,
                footer=before.footer if footer is None else footer,
                colour=before.colour if colour is None else colour,
                logo=read_logo_file(Path(logo)) if logo else kept,
            )
        known = said_brand(ws)
    if as_json:
        print_json({**known.model_dump(mode="json", exclude={"replaces"})})
        return
    for words in _lines(known):
        Console(soft_wrap=True, highlight=False).print(words, markup=False)


def check_document(context: typer.Context, wanted: str, as_json: bool) -> None:
    """Say of a document, by its file or fingerprint, whether it is from this record."""
    with open_profile(context) as ws:
        checked = verify_document(ws, wanted)
    if as_json:
        print_json(asdict(checked))
    else:
        _show(checked)
    if not checked.is_ours:
        raise typer.Exit(1)


def _show(checked: CheckedDocument) -> None:
    console = Console(soft_wrap=True, highlight=False)
    if checked.code:
        console.print(f"Fingerprint {checked.code}", markup=False)
    for words in checked.sentences:
        console.print(f"- {words}", markup=False)


def _lines(known: BrandSaid) -> list[str]:
    return [
        f"Name: {known.trust or 'as it stands in each profile'}",
        f"Footer line: {known.footer or 'none'}",
        f"Colour: {known.colour or 'the usual blue'}",
        f"Logo: {'yes' if known.logo else 'none'}",
    ]
