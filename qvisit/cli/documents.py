"""The commands for a visit's documents: which can be made, and saving them to a folder."""

from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.frame import VisitName
from qvisit.cli.output import Json, Out, print_json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.usecases import documents, visits
from qvisit.usecases.documents import Offer, Saved
from qvisit.usecases.reports import save_file

documents_app = typer.Typer(help="The documents of a visit: list them, save them.")


@documents_app.command("list")
def list_documents(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """List every document of a visit, for whom it is, and why one cannot be made now."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        offers = documents.look(ws, opened)
    facts = [_facts(one) for one in offers]
    if as_json:
        print_json(facts)
        return
    shown = ("id", "title", "form", "readers", "now")
    show_rows([{name: one[name] for name in shown} for one in facts], False, "Documents")


@documents_app.command("save")
def save_documents(
    context: typer.Context,
    visit: VisitName,
    out: Out,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", help="A document's id; may be said again. All others are left."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Save a visit's documents to a folder: those named, or all but governance's annex.

    No file that is there is written over.
    """
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        wanted = only or documents.usual(documents.look(ws, opened))
        saved = documents.save_documents(ws, opened, wanted, out)
    if as_json:
        print_json(
            {"written": [str(path) for path in saved.written], "left_out": dict(saved.left_out)}
        )
    else:
        _show(saved)
    if saved.left_out:
        raise typer.Exit(1)


def write_report(
    context: typer.Context,
    visit: VisitName,
    out: Out,
    annex: Annotated[
        bool, typer.Option("--annex", help="Governance's annex with each reviewer's own answers.")
    ] = False,
) -> None:
    """Write a visit's report as a PDF: as the visit stands now, or as it was published."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        path = save_file(out, documents.make(ws, opened, "annex" if annex else "report"))
    Console(soft_wrap=True).print(f"Written: {path}", markup=False)


def _facts(offer: Offer) -> dict[str, str]:
    one = offer.document
    return {
        "id": one.id,
        "title": one.title,
        "form": one.form,
        "audience": one.audience,
        "readers": one.readers,
        "purpose": one.purpose,
        "now": offer.why_not or "can be made",
    }


def _show(saved: Saved) -> None:
    console = Console(soft_wrap=True, highlight=False)
    for path in saved.written:
        console.print(f"Written: {path}", markup=False)
    for title, why in saved.left_out:
        console.print(f"Not written: {title}. {why}", markup=False)


def add_commands(app: typer.Typer) -> None:
    """Put the commands of this module among all."""
    app.command("report")(write_report)
    app.add_typer(documents_app, name="documents")
