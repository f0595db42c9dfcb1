"""The commands about concerns: raise, write down who was told, confirm, list, print the card."""

import re
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.errors import QVisitError
from qvisit.usecases import concern_cards, concerns, reports, visits
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.concern_path import OTHER, path_of
from qvisit.workspace import Workspace

concern_app = typer.Typer(help="Concerns of a visit. Saved is not told: a person must phone.")

YesNo = Literal["yes", "no", "unknown"]
Safe = Literal["yes", "not_yet", "unknown"]
VisitName = Annotated[str, typer.Argument(help="A visit's id, or its ward's code.")]
ConcernName = Annotated[str, typer.Argument(help="C1 for the first, or the concern's id.")]
When = Annotated[
    str, typer.Option("--when", help="14:02 for today, or 2027-03-09T14:02. Now if left out.")
]
StepOption = Annotated[
    str, typer.Option("--step", help="The step it was, as `list` names them; else 'other'.")
]
How = Annotated[str, typer.Option("--how", help="Such as: by phone, in person.")]
_WHEN = re.compile(r"(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}:\d{2})", re.ASCII)


@concern_app.command("raise")
def raise_concern(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    what: Annotated[str, typer.Option(help="What was seen or heard, in plain words; no names.")],
    where: Annotated[str, typer.Option(help="A place, such as: clinic room.")] = "",
    when: When = "",
    in_charge: Annotated[
        YesNo, typer.Option("--in-charge", help="Is it about the person in charge there?")
    ] = "unknown",
    at_risk: Annotated[
        YesNo, typer.Option("--at-risk", help="Is anyone at risk now? 'yes' also for maybe.")
    ] = "unknown",
    hurt: Annotated[
        YesNo, typer.Option("--hurt", help="Was somebody hurt, or does somebody say so?")
    ] = "unknown",
    safe: Annotated[Safe, typer.Option("--safe", help="Has it been made safe?")] = "unknown",
    safe_by: Annotated[str, typer.Option("--safe-by", help="By which role.")] = "",
    next_step: Annotated[str, typer.Option("--next", help="What happens next.")] = "",
    reference: Annotated[str, typer.Option(help="A reference, such as an incident number.")] = "",
    item: Annotated[str, typer.Option(help="The code of the item it is about.")] = "",
    as_json: Json = False,
) -> None:
    """Save a concern on this laptop. This tells nobody: phone next."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        facts = {
            "where": where,
            "about_person_in_charge": in_charge,
            "at_risk_now": at_risk,
            "harm_alleged": hurt,
            "safe": safe,
            "made_safe": safe_by,
            "next_step": next_step,
            "reference": reference,
            **_item(opened, item),
            **_at(ws, "seen_at", when),
        }
        before = set(opened.shared.concerns)
        opened = concerns.raise_concern(ws, opened, what, facts)
        name = next(one for one in opened.shared.concerns if one not in before)
        card = concern_cards.card_of(ws, opened, name)
        row = _row(ws, opened, name)
    if as_json:
        print_json(row)
        return
    _say("Saved on this laptop. Nobody has been told yet. Phone now.\n")
    _say(concern_cards.plain_card(card))


@concern_app.command("tell")
def tell_concern(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    concern: ConcernName,
    role: Annotated[str, typer.Option(help="Whom you told.")],
    name: Annotated[str, typer.Option(help="Their name.")],
    how: How = "by phone",
    when: When = "",
    answer: Annotated[str, typer.Option(help="What they answered.")] = "",
    step: StepOption = OTHER,
    no_answer: Annotated[
        bool, typer.Option("--no-answer", help="They did not answer: try the next number.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Write down who was told, when, how and what they answered; or that they did not answer."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        key = concerns.find_concern(opened, concern)
        said = {"role": role, "name": name, "how": how, "step": _step(opened, key, step)}
        if no_answer:
            tried = {**said, **_at(ws, "tried_at", when)}
            opened = concerns.try_concern(ws, opened, key, tried)
        else:
            told = {**said, "reply": answer, **_at(ws, "told_at", when)}
            opened = concerns.tell_concern(ws, opened, key, told)
        row = _row(ws, opened, key)
    _show(row, as_json)


@concern_app.command("confirm")
def confirm_concern(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    concern: ConcernName,
    role: Annotated[str, typer.Option(help="The role that has it and acts on it.")],
    name: Annotated[str, typer.Option(help="Their name.")],
    next_step: Annotated[str, typer.Option("--next", help="What they will do.")],
    as_json: Json = False,
) -> None:
    """Write down that a named role has the concern and acts on it."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        key = concerns.find_concern(opened, concern)
        by = {"role": role, "name": name, "next_step": next_step}
        row = _row(ws, concerns.confirm_concern(ws, opened, key, by), key)
    _show(row, as_json)


@concern_app.command("note")
def note_concern(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    concern: ConcernName,
    reference: Annotated[str, typer.Option(help="A reference, such as an incident number.")] = "",
    next_step: Annotated[str, typer.Option("--next", help="What happens next.")] = "",
    safe_by: Annotated[str, typer.Option("--safe-by", help="Which role made it safe.")] = "",
    item: Annotated[str, typer.Option(help="The code of an item it is about.")] = "",
    as_json: Json = False,
) -> None:
    """Add a reference, a next step, who made it safe, or the item it is about."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        key = concerns.find_concern(opened, concern)
        noted = {"reference": reference, "next_step": next_step, "made_safe": safe_by}
        row = _row(
            ws, concerns.note_concern(ws, opened, key, {**noted, **_item(opened, item)}), key
        )
    _show(row, as_json)


@concern_app.command("list")
def list_concerns(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """List the concerns of a visit: who knows, who does not, by when."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        rows = [_row(ws, opened, name) for name in opened.shared.concerns]
    if as_json:
        print_json(rows)
        return
    show_rows([_words(row) for row in rows], as_json, "Concerns")


@concern_app.command("card")
def print_card(
    context: typer.Context,
    visit: VisitName,
    concern: ConcernName,
    out: Annotated[
        Path | None, typer.Option("--out", help="Write it as a PDF to print, for when power ends.")
    ] = None,
) -> None:
    """Show a concern's card: whom to phone by when, with room for the answers."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        key = concerns.find_concern(opened, concern)
        card = concern_cards.card_of(ws, opened, key)
        if out is not None:
            path = reports.save_file(out, concern_cards.concern_card(ws, opened, key))
            _say(f"Written: {path}")
            return
    _say(concern_cards.plain_card(card))


def write_blank_card(
    context: typer.Context,
    visit: VisitName,
    out: Annotated[Path, typer.Option("--out", help="The file to write.")] = Path(
        "concern card.pdf"
    ),
) -> None:
    """Write an empty paper card for a concern, one for every kit, as a PDF to print."""
    with open_profile(context) as ws:
        content = concern_cards.blank_card(ws, _open(ws, visit))
        path = reports.save_file(out, content)
    _say(f"Written: {path}")


def _open(ws: Workspace, name: str) -> OpenVisit:
    return visits.open_visit(ws, visits.find_visit(ws, name))


def _item(opened: OpenVisit, code: str) -> Mapping[str, str]:
    if not code:
        return {}
    for template in opened.templates:
        for item in template.items:
            if item.code.casefold() == code.casefold():
                return {"template": template.id, "item": item.code}
    raise QVisitError(
        f"No item of this visit has the code {code}. Nothing was saved.",
        hint="Correct it, or leave it out: it can be added later.",
    )


def _at(ws: Workspace, field: str, typed: str) -> Mapping[str, str]:
    if not typed:
        return {}
    match = _WHEN.fullmatch(typed.strip())
    try:
        if match is None:
            raise ValueError(typed)
        day = date.fromisoformat(match[1]) if match[1] else None
        at = time.fromisoformat(match[2].zfill(5))
    except ValueError as error:
        raise QVisitError(
            f"{typed!r} is not a time. Nothing was saved.",
            hint="Write 14:02 for today, or 2027-03-09T14:02.",
        ) from error
    return {field: concerns.instant_of(ws, at, day)}


def _step(opened: OpenVisit, concern: str, step: str) -> str:
    path = path_of(opened.shared.concerns[concern].raised.said)
    known = [one.key for one in path.steps if one.tells]
    if step != OTHER and step not in known:
        raise QVisitError(
            f"{step!r} is no step of this concern. Nothing was saved.",
            hint=f"The steps are: {', '.join(known)}; or {OTHER}.",
        )
    return step


def _row(ws: Workspace, opened: OpenVisit, name: str) -> dict[str, object]:
    """One concern for scripts."""
    concern = opened.shared.concerns[name]
    said = concern.raised.said
    number = list(opened.shared.concerns).index(name) + 1
    limit = next((one for one in concerns.limits_of(opened) if one.concern == name), None)
    return {
        "number": f"C{number}",
        "concern": name,
        "state": concern.state,
        "urgent": path_of(said).urgent,
        "by": limit.words if limit else "",
        "by_is_over": limit is not None and limit.until < ws.clock(),
        "what": said.what,
        "where": said.where,
        "seen_at": said.seen_at,
        "steps": [one.key for one in path_of(said).steps if one.tells],
        "told": [
            {"role": one.said.role, "step": one.said.step, "at": one.said.told_at}
            for one in concern.told
        ],
        "not_reached": [one.said.role for one in concern.not_reached],
        "references": list(concern.references),
        "items": [code for _template, code in concern.items],
    }


def _words(row: Mapping[str, object]) -> dict[str, object]:
    limit = f" Phone by {row['by']}." if row["by"] else ""
    limit = f" The time was {row['by']}. Phone now." if row["by_is_over"] else limit
    state = {
        "not_told": f"Not told yet.{limit}",
        "told": "Told, not confirmed yet",
        "confirmed": "Confirmed",
        "closed": "Closed",
    }[str(row["state"])]
    steps, told = row["steps"], row["told"]
    return {
        "": row["number"],
        "state": state,
        "what": row["what"],
        "steps": ", ".join(steps) if isinstance(steps, list) else "",
        "told": ", ".join(str(one["role"]) for one in told) if isinstance(told, list) else "",
    }


def _show(row: Mapping[str, object], as_json: bool) -> None:
    if as_json:
        print_json(row)
    else:
        show_rows([_words(row)], as_json, "Concern")


def _say(words: str) -> None:
    Console(soft_wrap=True, highlight=False).print(words, markup=False)
