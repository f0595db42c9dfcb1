"""The commands about visits: plan one, list them, show one, rate one by other rules."""

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from qvisit.cli.concerns import concern_app, write_blank_card
from qvisit.cli.frame import VisitName as VisitName
from qvisit.cli.frame import add_commands, frame_facts
from qvisit.cli.output import Json, in_words, print_json, show_rows
from qvisit.cli.privacy import check_visit
from qvisit.cli.profile import open_profile
from qvisit.cli.rating import show_rerated
from qvisit.cli.taking_part import admit_colleague, list_colleagues, print_paper
from qvisit.cli.talks import keep_jot, list_talks
from qvisit.cli.themes import theme_app
from qvisit.cli.workflow import add_commands as add_way_commands
from qvisit.usecases import planning, reports, templates, visits
from qvisit.usecases.assessing import assess_visit, rerate
from qvisit.usecases.beforehand_sheet import beforehand_sheet, sheet_file_name, would_announce
from qvisit.usecases.copies import gone_words
from qvisit.usecases.state import state_hashes
from qvisit.usecases.visit_list import ListedVisit, look_visits
from qvisit.usecases.visit_sets import OfferedSet, offered_sets

visit_app = typer.Typer(help="Plan visits, list them, look at one.")
visit_app.add_typer(concern_app, name="concern")
visit_app.add_typer(theme_app, name="theme")
visit_app.command("paper")(print_paper)
visit_app.command("colleagues")(list_colleagues)
visit_app.command("admit")(admit_colleague)
visit_app.command("concern-card")(write_blank_card)
visit_app.command("check")(check_visit)
visit_app.command("talks")(list_talks)
visit_app.command("jot")(keep_jot)
add_commands(visit_app)
add_way_commands(visit_app)


@visit_app.command("plan")
def plan_visit(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    ward: Annotated[str, typer.Option(help="The ward's code in the register.")],
    day: Annotated[str, typer.Option(help="The day, such as 2027-03-09.")],
    panel: Annotated[
        list[str], typer.Option(help="NAME:ROLE, once for each; ROLE as in `qvisit visit show`.")
    ],
    visit_type: Annotated[
        str, typer.Option("--type", help="announced, short_notice …; as usual if left out.")
    ] = "",
    purpose: Annotated[str, typer.Option(help="What the panel wants to find out.")] = "",
    rules: Annotated[
        str, typer.Option(help="Rating rules as in `qvisit rules list`.")
    ] = templates.USUAL_RULES,
    set_name: Annotated[
        str, typer.Option("--set", help="A set of templates, as in `qvisit visit sets`.")
    ] = "",
    template: Annotated[
        list[str] | None, typer.Option(help="A template's id, or 'ID VERSION'; once for each.")
    ] = None,
    share: Annotated[
        list[str] | None,
        typer.Option(help="NAME=TEMPLATE/SHARE, in place of the proposal; once for each."),
    ] = None,
    follow_up: Annotated[
        str, typer.Option("--follow-up", help="Ask what follows from this visit of the ward.")
    ] = "",
    photos: Annotated[
        bool, typer.Option("--photos", help="Allow photos of places and things, never of people.")
    ] = False,
    deputy: Annotated[
        str, typer.Option(help="Who on the panel leads when its lead is not there.")
    ] = "",
    lived: Annotated[
        int | None,
        typer.Option(min=1, max=20, help="How many on the panel should have lived experience."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Plan a visit, by default the core visit, and share its questions out (governance)."""
    wanted = planning.Wanted(
        ward_code=ward,
        day=day,
        panel=tuple(panel),
        visit_type=visit_type,
        purpose=purpose,
        rules=rules,
        set_name=set_name,
        templates=tuple(template or ()),
        shares=tuple(share or ()),
        follow_up=follow_up,
        photos=photos,
        deputy=deputy,
        intended_lived=lived,
    )
    with open_profile(context) as ws:
        visit = planning.plan_by_names(ws, wanted)
        warnings = planning.look_twice(visits.open_visit(ws, visit))
    for words in warnings:
        sys.stderr.write(f"Look at this: {words}\n")
    show_rows([{"visit": visit}], as_json, "Planned")


@visit_app.command("sets")
def list_sets(as_json: Json = False) -> None:
    """List the sets of templates that a visit can be planned with."""
    offered = offered_sets(templates.shipped_templates())
    if as_json:
        print_json([_set_facts(one) for one in offered])
        return
    console = Console(soft_wrap=True, highlight=False)
    for one in offered:
        console.print(f"{one.set.title} ({one.set.id})", style="bold", markup=False)
        for line in _set_lines(one):
            console.print(f"  {line}", markup=False)


@visit_app.command("sheet")
def write_sheet(
    context: typer.Context,
    visit: VisitName,
    out: Annotated[
        Path | None, typer.Option("--out", help="The file to write; named by day and ward if not.")
    ] = None,
) -> None:
    """Write the sheet that the manager fills in beforehand, as a PDF to print."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        content = beforehand_sheet(ws, opened)
        path = reports.save_file(out or Path(sheet_file_name(opened)), content)
    console = Console(soft_wrap=True)
    console.print(f"Written: {path}", markup=False)
    if would_announce(opened):
        console.print(
            "Nobody is told of this visit beforehand. Hand the sheet over on the day, not before."
        )


@visit_app.command("list")
def list_visits(context: typer.Context, as_json: Json = False) -> None:
    """List the visits on this laptop, newest first."""
    with open_profile(context) as ws:
        rows = [
            {
                # The beginning is enough for every command, and a person can type it.
                "visit": one.visit if as_json else one.visit[:6],
                "day": one.day,
                "ward": f"{one.ward_name} ({one.ward_code})",
                "site": one.site,
                "status": in_words(one.status, as_json),
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
    with open_profile(context) as ws:
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
    with open_profile(context) as ws:
        rerated = rerate(visits.open_visit(ws, visits.find_visit(ws, visit)), chosen)
    show_rerated(rerated, as_json)


def _set_facts(one: OfferedSet) -> dict[str, object]:
    return {
        "set": one.set.id,
        "title": one.set.title,
        "for whom": one.set.summary,
        "services": one.set.services,
        "visit types": one.set.visit_types,
        "templates": one.set.templates,
        "may be added": one.set.optional,
        "questions": one.questions,
        "minutes": one.minutes,
    }


def _set_lines(one: OfferedSet) -> Iterator[str]:
    yield one.set.summary
    yield f"{one.questions} questions, about {one.minutes} minutes for one person alone"
    yield f"Templates: {', '.join(one.set.templates)}"
    if one.set.optional:
        yield f"May be added: {', '.join(one.set.optional)}"


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
        "status": in_words(shared.status, as_json),
        "panel": [
            {
                "name": one.name,
                "role": one.role,
                "parts": list(one.shares),
                "done": one.person in shared.finished,
            }
            for one in shared.seats
        ],
        "templates": [f"{one.template} {one.version}" for one in plan.templates],
        "rules": plan.rule_set,
        "last_level": plan.last_level,
        "frame": frame_facts(opened),
        "concerns": [one.state for one in shared.concerns.values()],
        "needs_newer": opened.visit.needs_newer,
        "refused": [one.reason for one in shared.refused],
        "state": dict(state_hashes(opened)),
    }
    if visits.may_see_answers(opened):
        final = {one.about: one.final for one in reports.ratings_now(opened)}
        words = partial(templates.rating_title, plan.rule_set)
        facts["ratings"] = final if as_json else {key: words(one) for key, one in final.items()}
        if opened.taken_off is None:
            facts["closed_culture"] = assess_visit(opened).culture.words
    if opened.taken_off is not None:
        facts["taken_off"] = gone_words(opened.taken_off)
    return facts
