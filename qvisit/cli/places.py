"""The commands that bring this laptop and a place together: the share, or a stick."""

import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from qvisit.cli.output import Json, print_json
from qvisit.cli.profile import open_profile
from qvisit.cli.share_folder import share_folder
from qvisit.usecases.progress import Step
from qvisit.usecases.sticks import look_at_stick, prepare_stick
from qvisit.usecases.syncing import SyncResult, sync
from qvisit.workspace import Workspace


def sync_now(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Option("--share", help="Another folder than the usual share.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Bring this laptop and the share together."""
    with open_profile(context) as ws:
        result = _sync_with_progress(ws, share_folder(ws, folder), quiet=as_json)
    _tell(result, {}, as_json=as_json)


def sync_stick(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The USB stick, or an empty folder on it.")],
    as_json: Json = False,
) -> None:
    """Make a USB stick a copy of the share, if it is none yet, and sync with it."""
    with open_profile(context) as ws:
        stick = look_at_stick(ws, folder.absolute())
        if not stick.ready:
            prepare_stick(ws, stick)
        result = _sync_with_progress(ws, stick.folder, quiet=as_json)
    _tell(result, {"folder": str(stick.folder), "made": not stick.ready}, as_json=as_json)


def _tell(result: SyncResult, more: Mapping[str, object], *, as_json: bool) -> None:
    if as_json:
        print_json({**asdict(result), **more})
        return
    console = Console(soft_wrap=True, highlight=False)
    if more.get("made"):
        console.print(f"{more['folder']} is a copy of the share now.", markup=False)
    console.print(result.words)
    for words in result.set_aside:
        console.print(f"Set aside: {words}", markup=False)
    if result.not_passed_on:
        console.print(result.not_passed_on, markup=False)


def _sync_with_progress(ws: Workspace, place: Path, *, quiet: bool) -> SyncResult:
    with Progress(
        console=Console(stderr=True), transient=True, disable=quiet or not sys.stderr.isatty()
    ) as progress:
        task = progress.add_task("Syncing", total=None)

        def tell(step: Step) -> bool:
            progress.update(
                task, description=step.words, completed=step.files, total=step.of_files or None
            )
            return True

        return sync(ws, place, tell)
