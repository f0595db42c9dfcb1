"""The short plain table with which the demo ends."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from qvisit.usecases.demo import Played
from qvisit.usecases.templates import rating_title

WORDS = {
    "safe": "Safe",
    "effective": "Effective",
    "caring": "Caring",
    "responsive": "Responsive",
    "well_led": "Well-led",
    "visit": "The visit",
}


def show_played(console: Console, played: Played) -> None:
    """What each laptop did, the ratings, and where everything lies."""
    console.print()
    console.print(_laptops(played))
    console.print(_ratings(played))
    console.print(_places(played))
    same = len({tuple(sorted(one.items())) for one in played.hashes.values()}) == 1
    words = "hold the same record, stream by stream" if same else "DIFFER: please report this"
    console.print(f"All {len(played.hashes)} laptops that may read the visit {words}.")
    console.print(f"Played in {played.seconds:.1f} seconds.", highlight=False)


def _laptops(played: Played) -> Table:
    table = Table(title="What each laptop did", title_justify="left", show_lines=True)
    table.add_column("Laptop of")
    table.add_column("Did", overflow="fold")
    for name, done in played.laptops.items():
        table.add_row(name, Text("\n".join(done)))
    return table


def _ratings(played: Played) -> Table:
    table = Table(title="QVisit internal rating, not a CQC rating", title_justify="left")
    for column in ("Question", "By the score", "After caps", "Agreed", "Final"):
        table.add_column(column)
    for one in played.ratings:
        steps = (one.computed, one.capped, one.agreed, one.final)
        table.add_row(WORDS[one.about], *(rating_title(played.rules, step) for step in steps))
    return table


def _places(played: Played) -> Table:
    table = Table(title="Where things lie", title_justify="left", show_header=False)
    table.add_row("Report", Text(str(played.report), overflow="fold"))
    table.add_row("Governance annex", Text(str(played.annex), overflow="fold"))
    table.add_row("Share", Text(str(played.share), overflow="fold"))
    table.add_row("Recovery code, to print", Text(str(played.card), overflow="fold"))
    table.add_row("Look for yourself", Text(_command(played), overflow="fold"))
    if played.pictures:
        folder = played.pictures[0].parent
        words = f"{folder} ({len(played.pictures)} pictures)"
        table.add_row("Screenshots", Text(words, overflow="fold"))
    return table


def _command(played: Played) -> str:
    name = next(iter(played.laptops)).lower()
    folder = played.card.parent.parent
    return (
        f".venv/bin/qvisit --data {folder}/laptops/{name} "
        f"--words-from {folder}/cards/{name}-words.txt visit show {played.visit[:8]}"
    )
