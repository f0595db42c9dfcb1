"""The commands about actions: list, move on, check, send a ward's sheet out and take it in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.usecases import action_answers, action_reminders, action_sheet, actions, visits
from qvisit.usecases.action_answers import Answer, Answers
from qvisit.usecases.actions import ListedAction
from qvisit.visits.action_kinds import MovedState
from qvisit.visits.actions import STATE_WORDS, overdue_words
from qvisit.worded import worded

actions_app = typer.Typer(help="Actions of visits: how far they are, and what is overdue.")

VisitName = Annotated[str, typer.Argument(help="A visit's id, or its ward's code.")]
ActionName = Annotated[str, typer.Argument(help="A1 for the first, or the action's id.")]
WardName = Annotated[str, typer.Argument(help="The ward's code.")]
Evidence = Annotated[str, typer.Option("--evidence", help="What shows it; no names.")]


@actions_app.command("list")
def list_actions(
    context: typer.Context,
    ward: Annotated[str, typer.Option("--ward", help="Only of this ward, by its code.")] = "",
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what is overdue.")] = False,
    as_json: Json = False,
) -> None:
    """List the actions of every visit here: how far each is, and what is overdue."""
    with open_profile(context) as ws:
        known = action_sheet.ward_of(ws, ward).ward if ward else ""
        rows = [one for one in actions.list_actions(ws, known) if one.overdue or not overdue]
    if as_json:
        print_json([_facts(one) for one in rows])
        return
    show_rows([_line(one) for one in rows], as_json, "Actions")


@actions_app.command("move")
def move_action(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    action: ActionName,
    state: Annotated[MovedState, typer.Argument(help="What it is now.")],
    note: Annotated[str, typer.Option(help="Why; a stopped action needs one.")] = "",
    evidence: Evidence = "",
    said_by: Annotated[
        str, typer.Option("--said-by", help="The role whose word it is, if it is not yours.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Say how far an action is. Assured is said by governance, and never by who completed it."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        view = actions.find_action(opened, action)
        words = {"note": note, "evidence": evidence, "said_by": said_by}
        opened = actions.move_action(ws, opened, view.action, state, words)
        row = next(one for one in actions.listed(ws, opened) if one.view.action == view.action)
    _show(row, as_json)


@actions_app.command("check")
def check_action(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    action: ActionName,
    months: Annotated[Literal["3", "6"], typer.Option(help="Which check it is.")],
    held: Annotated[bool, typer.Option("--held/--not-held", help="Whether it still holds.")],
    evidence: Evidence,
    as_json: Json = False,
) -> None:
    """Write down whether an assured action still holds, 3 or 6 months later."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        view = actions.find_action(opened, action)
        said = {"months": int(months), "held": held, "evidence": evidence}
        opened = actions.check_action(ws, opened, view.action, said)
        row = next(one for one in actions.listed(ws, opened) if one.view.action == view.action)
    _show(row, as_json)


@actions_app.command("sheet")
def write_sheet(
    context: typer.Context,
    ward: WardName,
    out: Annotated[Path | None, typer.Option("--out", help="The file to write.")] = None,
) -> None:
    """Write the Excel sheet of a ward's open actions, for owners who do not use QVisit."""
    with open_profile(context) as ws:
        name = f"{ward} actions {today(ws.clock).isoformat()}.xlsx"
        path = action_sheet.save_action_sheet(ws, ward, out or Path(name))
    _say(f"Written: {path}")


@actions_app.command("import")
def import_sheet(
    context: typer.Context,
    ward: WardName,
    file: Annotated[Path, typer.Argument(help="The sheet that came back.")],
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", help="Take this row, such as 1; again for each. Or: all."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Show what a sheet that came back says; with --accept, take the rows that you name."""
    with open_profile(context) as ws:
        answers = action_answers.read_answers(ws, ward, file)
        chosen = _chosen(answers, accept or [])
        taken = action_answers.take_answers(ws, chosen) if chosen else 0
    if as_json:
        print_json(_answer_facts(answers, chosen))
        return
    for line in _answer_lines(answers):
        _say(line)
    waiting = "Nothing is taken yet. Add --accept 1, or --accept all."
    waiting = "Nothing was taken: none of these rows can be." if accept else waiting
    _say(f"{taken} taken." if taken or not answers.rows else waiting)


@actions_app.command("remind")
def remind(
    context: typer.Context,
    ward: Annotated[str, typer.Argument(help="The ward's code; every ward if left out.")] = "",
    as_json: Json = False,
) -> None:
    """Write a text to paste for each owner of something overdue, or due in 2 weeks."""
    with open_profile(context) as ws:
        known = action_sheet.ward_of(ws, ward).ward if ward else ""
        found = action_reminders.reminders(ws, known)
    if as_json:
        print_json([_reminder_facts(one) for one in found])
        return
    for place, one in enumerate(found):
        _say(f"{'—' * 40}\n{one.text}" if place else one.text)
    if not found:
        _say("Nothing is overdue, or due in the next 2 weeks.")


def _reminder_facts(one: action_reminders.Reminder) -> dict[str, object]:
    return {name: getattr(one, name) for name in ("ward", "owner", "overdue", "soon", "text")}


def _chosen(answers: Answers, accept: Sequence[str]) -> Sequence[Answer]:
    if "all" in accept:
        return [one for one in answers.rows if not one.problem]
    known = {str(number): one for number, one in enumerate(answers.rows, start=1)}
    unknown = [name for name in accept if name not in known]
    if unknown:
        raise QVisitError(
            worded("There is no row {names}. Nothing was taken.", names=", ".join(unknown)),
            hint=worded("Say the numbers as they are listed, or: all."),
        )
    return [known[name] for name in dict.fromkeys(accept)]


def _answer_lines(answers: Answers) -> Sequence[str]:
    lines = []
    for number, one in enumerate(answers.rows, start=1):
        lines.append(f"{number}. {one.label} {one.aim}")
        said = f"“{one.chosen}”" if one.chosen else STATE_WORDS[one.state]
        lines.append(f"   Here: {STATE_WORDS[one.was]}. They say: {said}.")
        lines += [f"   {words}" for words in (one.done, one.shows) if words]
        lines += [f"   Look at this: {words}" for words in one.notes]
        lines += [f"   Cannot be taken. {one.problem}"] if one.problem else []
    lines += [f"Not read. {words}" for words in answers.lost]
    lines.append(f"{answers.same} with nothing new.")
    return lines


def _answer_facts(answers: Answers, chosen: Sequence[Answer]) -> Mapping[str, object]:
    return {
        "ward": answers.ward.code,
        "rows": [
            {**one.__dict__, "taken": one in chosen, "number": number}
            for number, one in enumerate(answers.rows, start=1)
        ],
        "same": answers.same,
        "not read": list(answers.lost),
    }


def _facts(one: ListedAction) -> dict[str, object]:
    said = one.view.said
    return {
        "visit": one.visit,
        "ward": one.ward_code,
        "day": one.day,
        "number": f"A{one.view.number}",
        "action": one.view.action,
        "state": one.view.state,
        "overdue": one.overdue,
        "told": one.told,
        "to_check": one.to_check,
        "two_versions": one.view.contested,
        "aim": said.aim,
        "owner": one.view.owner,
        "sponsor": said.sponsor,
        "due": said.due or "",
        "must": said.must,
        "checks": [
            {
                "months": each.months,
                "due": each.due,
                "held": each.done.said.held if each.done else None,
            }
            for each in one.view.checks
        ],
    }


def _line(one: ListedAction) -> dict[str, object]:
    state = STATE_WORDS[one.view.state]
    return {
        "ward": one.ward_code,
        "visit": one.day,
        "": f"A{one.view.number}",
        "action": one.view.said.aim,
        "owner": one.view.owner,
        "due": one.view.said.due or "No date",
        "state": overdue_words(one.overdue) if one.overdue else state,
    }


def _show(row: ListedAction, as_json: bool) -> None:
    if as_json:
        print_json(_facts(row))
    else:
        show_rows([_line(row)], as_json, "Action")


def _say(words: str) -> None:
    Console(soft_wrap=True, highlight=False).print(words, markup=False)
