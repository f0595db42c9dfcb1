"""The command that writes the format of the summary for other systems."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from qvisit.usecases.reports import save_file
from qvisit.usecases.summary_format import summary_schema


def write_summary_schema(
    out: Annotated[
        Path | None, typer.Option("--out", help="A file; the screen if left out.")
    ] = None,
) -> None:
    """Write the JSON Schema of the visit summary that other systems read."""
    if out is None:
        sys.stdout.write(summary_schema())
    else:
        save_file(out, summary_schema().encode())
