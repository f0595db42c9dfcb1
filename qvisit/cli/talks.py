"""The commands about what a reviewer heard: list their talks, keep a jot."""

from typing import Annotated

import typer

from qvisit.cli.frame import VisitName
from qvisit.cli.output import Json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.usecases import notes, visits
from qvisit.usecases.assessing import check_is_here
from qvisit.visits.talks import Talk, all_talks


def list_talks(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """List your talks: with whom, how many people, what else they said."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        check_is_here(opened)
    show_rows([_row(talk) for talk in all_talks(opened.sheet)], as_json, "Your talks")


def keep_jot(
    context: typer.Context,
    visit: VisitName,
    words: Annotated[str, typer.Argument(help="What to keep; you sort it in the window.")],
    as_json: Json = False,
) -> None:
    """Keep a note about nothing in particular yet."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        jots = notes.jot(ws, opened, words).sheet.jots
    show_rows([{"jots to sort": len(jots)}], as_json, "Kept")


def _row(talk: Talk) -> dict[str, object]:
    said = talk.now.said
    quote = "may be quoted" if said.consent else "held back"
    return {
        "talk": talk.number,
        "with": said.band,
        "people": said.people,
        "answers": len(said.replies),
        "words": said.words,
        "quote": quote if said.is_quote else "",
        "counts": "no" if said.taken_back else "yes",
    }
