"""The command line: the same use cases for scripts and support."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from typer.exceptions import TyperException

from qvisit.cli.actions import actions_app
from qvisit.cli.backups import add_commands as add_backup_commands
from qvisit.cli.brand import set_brand
from qvisit.cli.committee import write_committee_paper
from qvisit.cli.debrief import debrief_app
from qvisit.cli.documents import add_commands as add_document_commands
from qvisit.cli.laptops import laptops_app
from qvisit.cli.output import Json, Out
from qvisit.cli.places import sync_now, sync_stick
from qvisit.cli.played import show_played
from qvisit.cli.privacy import set_hospital_number
from qvisit.cli.profile import Chosen, Windows, open_profile
from qvisit.cli.rating import rules_app
from qvisit.cli.records import records_app, remove_found_words
from qvisit.cli.reports import reports_app
from qvisit.cli.summary import write_summary_schema
from qvisit.cli.templates import template_app
from qvisit.cli.visits import visit_app
from qvisit.errors import QVisitError
from qvisit.usecases import demo as demonstration
from qvisit.usecases.made_up_trust import SEED, made_up_register, register_text

STOPPED = "Stopped. Everything that was saved is safe."
INTERRUPTED = 130  # what typer makes of Ctrl-C

app = typer.Typer(
    help="Culture and quality visits: scored offline, agreed together, reported plainly.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
add_backup_commands(app)
app.add_typer(template_app, name="template")
app.command("sync")(sync_now)
app.command("stick")(sync_stick)
app.command("hospital-number")(set_hospital_number)
app.command("brand")(set_brand)
app.add_typer(visit_app, name="visit")
app.add_typer(debrief_app, name="debrief")
app.add_typer(rules_app, name="rules")
app.add_typer(laptops_app, name="laptops")
app.add_typer(records_app, name="records")
visit_app.command("remove")(remove_found_words)
app.add_typer(reports_app, name="reports")
app.add_typer(actions_app, name="actions")
add_document_commands(app)
app.command("summary-schema")(write_summary_schema)
app.command("committee")(write_committee_paper)


def main(argv: Sequence[str], windows: Windows) -> int:
    """Run one command; 0, or 1 with one plain sentence on standard error."""
    try:
        # Not `app(…)`: that would put typer's own words for bugs in place of ours.
        command = typer.main.get_command(app)
        ended = command(list(argv), standalone_mode=False, obj=Chosen(windows))
    except QVisitError as error:
        return _complain(str(error))
    except TyperException as error:
        return _complain(f"{error.format_message()} Try: qvisit --help.")
    except (KeyboardInterrupt, typer.Abort):
        return _complain(STOPPED)
    if ended == INTERRUPTED:
        return _complain(STOPPED)
    return ended if isinstance(ended, int) else 0


@app.callback()
def before(
    context: typer.Context,
    data: Annotated[
        Path | None, typer.Option("--data", help="The profile's folder on this laptop.")
    ] = None,
    words_from: Annotated[
        Path | None,
        typer.Option("--words-from", help="A file with the words that unlock it; - to type them."),
    ] = None,
) -> None:
    """Culture and quality visits: scored offline, agreed together, reported plainly."""
    context.obj.data = data
    context.obj.words_from = words_from


@app.command()
def demo(context: typer.Context, out: Out = Path("demo")) -> None:
    """Play one whole visit, without a screen or a network, into a folder."""
    console = Console(soft_wrap=True, highlight=False)
    played = demonstration.play(out, context.obj.windows.play_reviewer, console.print)
    show_played(console, played)


@app.command("demo-register")
def demo_register(
    seed: Annotated[int, typer.Option(help="Another number makes another register.")] = SEED,
    as_json: Json = False,
) -> None:
    """Write the register of the demo's invented trust, with its past visits."""
    register = made_up_register(seed)
    plain = json.dumps(register.model_dump(mode="json"), indent=1) + "\n"
    sys.stdout.write(plain if as_json else register_text(register))


@app.command()
def screenshots(context: typer.Context, out: Out) -> None:
    """Save a picture of every page, in each theme and with large text."""
    with open_profile(context) as ws:
        pictures = context.obj.windows.take_screenshots(ws, out)
    Console(soft_wrap=True).print(f"{len(pictures)} pictures are in {out}.", markup=False)


def _complain(words: str) -> int:
    sys.stderr.write(f"qvisit: {words}\n")
    return 1
