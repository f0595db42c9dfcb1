"""The command line: the same use cases for scripts and support."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from getpass import getpass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from typer.exceptions import TyperException

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.cli.played import show_played
from qvisit.cli.rating import rules_app, show_rerated
from qvisit.cli.templates import template_app
from qvisit.errors import QVisitError
from qvisit.paths import default_profiles_folder
from qvisit.settings import load_settings
from qvisit.usecases import demo as demonstration
from qvisit.usecases import planning, profile_names, profiles, reports, templates, visits
from qvisit.usecases.assessing import assess_visit, rerate
from qvisit.usecases.made_up_trust import SEED, made_up_register, register_text
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import SyncResult, sync
from qvisit.usecases.verify import verify
from qvisit.usecases.visit_list import ListedVisit, look_visits
from qvisit.workspace import Workspace, open_workspace


@dataclass(frozen=True)
class Windows:
    """The parts of the window that commands use; `__main__` hands them in."""

    play_reviewer: demonstration.PlayInWindow
    take_screenshots: Callable[[Workspace, Path], Sequence[Path]]


STOPPED = "Stopped. Everything that was saved is safe."
INTERRUPTED = 130  # what typer makes of Ctrl-C

app = typer.Typer(
    help="Culture and quality visits: scored offline, agreed together, reported plainly.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
visit_app = typer.Typer(help="Plan visits, list them, look at one.")
app.add_typer(template_app, name="template")
app.add_typer(visit_app, name="visit")
app.add_typer(rules_app, name="rules")

Out = Annotated[Path, typer.Option("--out", help="The folder or file to write.")]
VisitName = Annotated[
    str, typer.Argument(help="A visit's id, the beginning of it, or its ward's code.")
]


@dataclass
class Chosen:
    """What was said before the command."""

    windows: Windows
    data: Path | None = None
    words_from: Path | None = None


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


@visit_app.command("plan")
def plan_visit(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    ward: Annotated[str, typer.Option(help="The ward's code in the register.")],
    day: Annotated[str, typer.Option(help="The day, such as 2027-03-09.")],
    panel: Annotated[
        list[str], typer.Option(help="NAME:ROLE, once for each; ROLE as in `qvisit visit show`.")
    ],
    visit_type: Annotated[str, typer.Option("--type", help="announced, short_notice …")] = (
        "announced"
    ),
    purpose: Annotated[str, typer.Option(help="What the panel wants to find out.")] = "",
    rules: Annotated[
        str, typer.Option(help="Rating rules as in `qvisit rules list`.")
    ] = templates.USUAL_RULES,
    as_json: Json = False,
) -> None:
    """Plan a visit with all shipped templates (governance)."""
    with _profile(context) as ws:
        wanted = planning.Wanted(ward, day, tuple(panel), visit_type, purpose, rules)
        visit = planning.plan_by_names(ws, wanted)
    show_rows([{"visit": visit}], as_json, "Planned")


@visit_app.command("list")
def list_visits(context: typer.Context, as_json: Json = False) -> None:
    """List the visits on this laptop, newest first."""
    with _profile(context) as ws:
        rows = [
            {
                "visit": one.visit,
                "day": one.day,
                "ward": f"{one.ward_name} ({one.ward_code})",
                "site": one.site,
                "status": one.status,
                "done": f"{one.finished} of {one.seats}",
                "open concerns": one.open_concerns,
                "rating": _rating(one, as_json) or "-",
            }
            for one in look_visits(ws)
        ]
    show_rows(rows, as_json, "Visits")


@visit_app.command("show")
def show_visit(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """Show one visit: plan, progress, ratings, and a hash of each stream's state."""
    with _profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        shown = _visit_facts(opened, as_json)
    if as_json:
        print_json(shown)
        return
    table = Table(title=f"{shown['ward']} ({shown['code']}), {shown['site']}", show_header=False)
    for key, value in shown.items():
        words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)
        table.add_row(key, words)
    Console().print(table)


@visit_app.command("rate")
def rate_visit(
    context: typer.Context,
    visit: VisitName,
    rules: Annotated[
        str, typer.Option(help="One set of rating rules, as in `qvisit rules list`; else all.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Rate the same answers under other rules, each rating with its reasons. Nothing changes."""
    chosen = [templates.find_rule_set(rules)] if rules else []
    with _profile(context) as ws:
        rerated = rerate(visits.open_visit(ws, visits.find_visit(ws, visit)), chosen)
    show_rerated(rerated, as_json)


@app.command("sync")
def sync_now(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Option("--share", help="Another folder than the usual share.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Bring this laptop and the share together."""
    with _profile(context) as ws:
        place = folder or Path(load_settings(ws.folder).share_folder or ".")
        result = _sync_with_progress(ws, place, quiet=as_json)
    if as_json:
        print_json(asdict(result))
        return
    console = Console(soft_wrap=True)
    console.print(result.words)
    for words in result.set_aside:
        console.print(f"Set aside: {words}", markup=False)


@app.command()
def report(
    context: typer.Context,
    visit: VisitName,
    out: Out,
    annex: Annotated[
        bool, typer.Option("--annex", help="Governance's annex with each reviewer's own answers.")
    ] = False,
) -> None:
    """Write a visit's report as a PDF, as the visit stands now."""
    with _profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        content = reports.annex(ws, opened) if annex else reports.draft_report(ws, opened)
        path = reports.save_file(out, content)
    Console(soft_wrap=True).print(f"Written: {path}", markup=False)


@app.command("verify")
def verify_profile(context: typer.Context, as_json: Json = False) -> None:
    """Check that the whole record is there and unaltered; say in words what is not."""
    with _profile(context) as ws:
        result = verify(ws)
    if as_json:
        print_json(asdict(result))
    else:
        console = Console(soft_wrap=True)
        console.print(
            f"Checked {result.changes} changes in {result.streams} streams, "
            f"{result.visits} visits: " + ("all is well." if not result.faults else "look at this:")
        )
        for fault in result.faults:
            console.print(f"- {fault}", markup=False)
    if result.faults:
        raise typer.Exit(1)


@app.command()
def screenshots(context: typer.Context, out: Out) -> None:
    """Save a picture of every page, in each theme and with large text."""
    with _profile(context) as ws:
        pictures = context.obj.windows.take_screenshots(ws, out)
    Console(soft_wrap=True).print(f"{len(pictures)} pictures are in {out}.", markup=False)


@contextmanager
def _profile(context: typer.Context) -> Iterator[Workspace]:
    chosen: Chosen = context.obj
    folder = _profile_folder(chosen)
    try:
        vault = profiles.unlock_with_keyring(folder)
    except QVisitError:
        words = _words(chosen.words_from)
        vault = profiles.unlock_with_words(folder, words)
    with open_workspace(vault) as ws:
        yield ws


def _profile_folder(chosen: Chosen) -> Path:
    if chosen.data is not None:
        if profile_names.profile_in(chosen.data) is None:
            raise QVisitError(
                f"There is no profile in {chosen.data}.",
                hint="Start the window once to make one: qvisit --data FOLDER.",
            )
        return chosen.data
    known = profile_names.list_profiles(default_profiles_folder())
    if len(known) == 1:
        return known[0].folder
    words = (
        "There is no profile on this laptop yet."
        if not known
        else (
            "There are several profiles on this laptop: "
            + ", ".join(one.name for one in known)
            + "."
        )
    )
    raise QVisitError(words, hint="Say which one with --data, or start the window: qvisit.")


def _words(source: Path | None) -> str:
    if source is not None and str(source) != "-":
        try:
            return source.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise QVisitError(f"{source} cannot be read.", hint="Check its name.") from error
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    try:
        return getpass("Your words: ")
    except EOFError as error:
        raise typer.Abort from error


def _sync_with_progress(ws: Workspace, place: Path, *, quiet: bool) -> SyncResult:
    with Progress(
        console=Console(stderr=True), transient=True, disable=quiet or not sys.stderr.isatty()
    ) as progress:
        task = progress.add_task("Syncing", total=None)

        def tell(words: str, done: int, total: int) -> bool:
            progress.update(task, description=words, completed=done, total=total)
            return True

        return sync(ws, place, tell)


def _rating(visit: ListedVisit, as_json: bool) -> str:
    """The key for scripts, the visit's own word for people."""
    return visit.rating if as_json else templates.rating_title(visit.rule_set, visit.rating)


def _visit_facts(opened: visits.OpenVisit, as_json: bool) -> dict[str, Any]:
    shared, plan = opened.shared, opened.plan
    facts: dict[str, Any] = {
        "visit": opened.visit.id,
        "ward": plan.ward_name,
        "code": plan.ward_code,
        "site": plan.site,
        "day": plan.day,
        "status": shared.status,
        "panel": [
            {"name": one.name, "role": one.role, "done": one.person in shared.finished}
            for one in shared.seats
        ],
        "templates": [f"{one.template} {one.version}" for one in plan.templates],
        "rules": plan.rule_set,
        "concerns": [one.state for one in shared.concerns.values()],
        "needs_newer": opened.visit.needs_newer,
        "refused": [one.reason for one in shared.refused],
        "state": dict(state_hashes(opened)),
    }
    if visits.may_see_answers(opened):
        final = {one.about: one.final for one in reports.ratings_now(opened)}
        words = partial(templates.rating_title, plan.rule_set)
        facts["ratings"] = final if as_json else {key: words(one) for key, one in final.items()}
        facts["closed_culture"] = assess_visit(opened).culture.words
    return facts


def _complain(words: str) -> int:
    sys.stderr.write(f"qvisit: {words}\n")
    return 1
