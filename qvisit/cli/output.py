"""How commands write: tables for people, JSON for scripts."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

Out = Annotated[Path, typer.Option("--out", help="The folder or file to write.")]
Json = Annotated[bool, typer.Option("--json", help="For scripts: JSON on standard output.")]


def show_rows(rows: Sequence[Mapping[str, object]], as_json: bool, title: str) -> None:
    """Write rows that have the same columns."""
    if as_json:
        print_json(rows)
        return
    if not rows:
        Console().print("Nothing yet.")
        return
    table = Table(title=title)
    for column in rows[0]:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(str(value)) for value in row.values()))
    Console().print(table)


def in_words(key: str, as_json: bool) -> str:
    """A key for scripts, the same as words for people."""
    return key if as_json else key.replace("_", " ")


def print_json(value: object) -> None:
    """Write a value as JSON, with escapes where the console lacks letters."""
    plain = not sys.stdout.encoding.lower().startswith("utf")
    sys.stdout.write(json.dumps(value, ensure_ascii=plain, indent=1) + "\n")
