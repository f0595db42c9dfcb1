"""Rating rules on the command line: which there are, whether a file is sound, what each gives."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.forms.item import KEY_QUESTION_TITLES
from qvisit.forms.rating import OverallRating, QuestionRating
from qvisit.usecases.assessing import ReRated
from qvisit.usecases.templates import check_rule_sets, rule_set_name, shipped_rule_sets

rules_app = typer.Typer(help="Look at rating rules, and check files of them.")

NOTHING_CHANGES = (
    "QVisit internal ratings, not CQC ratings. They follow from the answers alone: what the panel "
    "agreed is not part of them. Nothing is changed."
)


@rules_app.command("list")
def list_rules(as_json: Json = False) -> None:
    """List the rating rules that come with QVisit; the first are the usual ones."""
    rows = [
        {
            "rules": rule_set_name(one),
            "levels": ", ".join(level.title for level in one.levels),
            "rated by": one.rated_by,
            "purpose": one.summary,
        }
        for one in shipped_rule_sets()
    ]
    show_rows(rows, as_json, "Rating rules")


@rules_app.command("check")
def check_rules(
    path: Annotated[Path, typer.Argument(help="A file of rating rules, or a folder of them.")],
    as_json: Json = False,
) -> None:
    """Check files of rating rules: each fault with file, line and remedy."""
    checked = check_rule_sets(path)
    rows = [
        {"file": one.path, "problem": one.problem or "none", "what to do": one.hint}
        for one in checked
    ]
    show_rows(rows, as_json, "Files of rating rules")
    if any(one.problem for one in checked):
        raise typer.Exit(1)


def show_rerated(rerated: Sequence[ReRated], as_json: bool) -> None:
    """Write the ratings of one visit under several rule sets, each with its reasons."""
    if as_json:
        print_json([_as_json(one) for one in rerated])
        return
    console = Console(highlight=False)
    console.print(NOTHING_CHANGES)
    for one in rerated:
        console.print()
        console.print(_table(one))


def _table(one: ReRated) -> Table:
    own = ", the rules of this visit" if one.own else ""
    title = Text(f"{one.rules.title} ({rule_set_name(one.rules)}){own}")
    table = Table(title=title, title_justify="left", show_lines=True)
    for column in ("About", "Computed", "After caps", "Why"):
        table.add_column(column, overflow="fold")
    for about, rated in _rated(one):
        score = [rated.score_words] if isinstance(rated, QuestionRating) else []
        table.add_row(
            about,
            one.rules.title_of(rated.computed),
            one.rules.title_of(rated.capped),
            Text("\n".join([*score, *rated.reasons])),
        )
    return table


def _rated(one: ReRated) -> list[tuple[str, QuestionRating | OverallRating]]:
    questions = [(KEY_QUESTION_TITLES[rated.key_question], rated) for rated in one.rating.questions]
    return [("The visit", one.rating.overall), *questions]


def _as_json(one: ReRated) -> dict[str, object]:
    return {
        "rules": rule_set_name(one.rules),
        "title": one.rules.title,
        "own": one.own,
        "ratings": [
            {
                "about": rated.key_question if isinstance(rated, QuestionRating) else "visit",
                "score": rated.score_words if isinstance(rated, QuestionRating) else "",
                "computed": rated.computed,
                "computed_title": one.rules.title_of(rated.computed),
                "capped": rated.capped,
                "capped_title": one.rules.title_of(rated.capped),
                "reasons": rated.reasons,
            }
            for _about, rated in _rated(one)
        ],
    }
