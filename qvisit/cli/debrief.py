"""The commands of the debrief: where the panel differs, what it agrees, who leads."""

from collections.abc import Callable
from typing import Annotated

import typer

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.cli.visits import VisitName
from qvisit.errors import QVisitError
from qvisit.forms.answers import label_of
from qvisit.forms.scoring import percent
from qvisit.ids import PersonId
from qvisit.usecases import debrief, leading, two_views, visits
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.consensus import ItemView
from qvisit.visits.two_views import StandardViews
from qvisit.worded import worded
from qvisit.workspace import Workspace

debrief_app = typer.Typer(help="Where the panel differs and what it agrees.", no_args_is_help=True)
ItemCode = Annotated[str, typer.Argument(help="The code of an item, such as FS12-3.")]
Reason = Annotated[str, typer.Option(help="Why. The panel and governance can read it.")]


@debrief_app.command("list")
def list_items(
    context: typer.Context,
    visit: VisitName,
    everything: Annotated[
        bool, typer.Option("--all", help="Every item, not only those to talk about.")
    ] = False,
    as_json: Json = False,
) -> None:
    """List the items to talk about, the most pressing first; each answer by role."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        views = debrief.item_views(opened) if everything else debrief.to_discuss(opened)
        rows = [_row(opened, view) for view in views]
    show_rows(rows, as_json, "Where the panel differs" if not everything else "All items")


@debrief_app.command("agree")
def agree(
    context: typer.Context,
    visit: VisitName,
    item: ItemCode,
    reply: Annotated[str, typer.Argument(help="The answer as stored, such as met or 3.")],
    reason: Reason = "",
) -> None:
    """Record what the panel agrees for one item (panel lead)."""
    _do(
        context, visit, lambda ws, one: debrief.agree_item(ws, one, _view(one, item), reply, reason)
    )


@debrief_app.command("agree-rest")
def agree_rest(context: typer.Context, visit: VisitName) -> None:
    """Agree every item that is open as it stands by rule (panel lead)."""
    _do(context, visit, debrief.agree_rest)


@debrief_app.command("reopen")
def reopen(context: typer.Context, visit: VisitName, item: ItemCode, reason: Reason = "") -> None:
    """Open an agreed item again (anybody on the panel)."""
    _do(context, visit, lambda ws, one: leading.reopen_item(ws, one, _view(one, item), reason))


@debrief_app.command("close-scoring")
def close_scoring(
    context: typer.Context,
    visit: VisitName,
    reason: Annotated[str, typer.Option(help="Why you go on without everyone.")],
) -> None:
    """Go on without waiting for everyone (panel lead)."""
    _do(context, visit, lambda ws, one: visits.close_scoring(ws, one, reason))


@debrief_app.command("views")
def list_views(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """Show lived-experience and other reviewers beside each other, standard by standard."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        rows = [_both(held) for held in two_views.both_views(opened, debrief.item_views(opened))]
    show_rows(rows, as_json, "Two views of the ward")


@debrief_app.command("allow")
def allow(
    context: typer.Context,
    visit: VisitName,
    item: ItemCode,
    name: Annotated[
        str, typer.Option("--name", help="Whose notes, where more than one wrote some.")
    ] = "",
    take_back: Annotated[
        bool, typer.Option("--take-back", help="They may not stand after all.")
    ] = False,
) -> None:
    """Let notes on an item stand in the report (their LX writer, or the panel lead for them)."""
    _do(
        context,
        visit,
        lambda ws, one: two_views.allow_notes_on(
            ws,
            one,
            _view(one, item).item.code,
            allowed=not take_back,
            person=_person(one, name) if name else None,
        ),
    )


@debrief_app.command("finish")
def finish(context: typer.Context, visit: VisitName) -> None:
    """End the debrief: governance may read the answers from now on (panel lead)."""
    _do(context, visit, debrief.finish_debrief)


@debrief_app.command("lead")
def lead(
    context: typer.Context,
    visit: VisitName,
    reason: Annotated[str, typer.Option(help="Why the panel's lead and deputy do not.")],
) -> None:
    """Lead the panel from now on, because its lead is not there (anybody on the panel)."""
    _do(context, visit, lambda ws, one: leading.take_lead(ws, one, reason))


@debrief_app.command("confirm-lead")
def confirm_lead(
    context: typer.Context,
    visit: VisitName,
    name: Annotated[str, typer.Argument(help="Who took the lead.")],
    refuse: Annotated[bool, typer.Option("--refuse", help="They must not lead.")] = False,
    reason: Reason = "",
) -> None:
    """Say whether somebody who took the lead leads the panel (governance)."""
    _do(
        context,
        visit,
        lambda ws, one: leading.confirm_lead(
            ws, one, _person(one, name), leads=not refuse, reason=reason
        ),
    )


def _do(
    context: typer.Context, visit: str, work: Callable[[Workspace, OpenVisit], OpenVisit]
) -> None:
    with open_profile(context) as ws:
        after = work(ws, _open(ws, visit))
        print_json({"visit": after.visit.id, "status": after.shared.status})


def _open(ws: Workspace, name: str) -> OpenVisit:
    return visits.open_visit(ws, visits.find_visit(ws, name))


def _view(opened: OpenVisit, code: str) -> ItemView:
    for view in debrief.item_views(opened):
        if view.item.code.casefold() == code.casefold():
            return view
    raise QVisitError(
        worded("This visit has no item {code}. Nothing was saved.", code=repr(code)),
        hint="The codes are listed by: qvisit debrief list VISIT --all.",
    )


def _person(opened: OpenVisit, name: str) -> PersonId:
    for seat in opened.shared.seats:
        if seat.name.casefold() == name.casefold():
            return PersonId(seat.person)
    raise QVisitError(
        worded("{name} is not on this panel. Nothing was saved.", name=repr(name)),
        hint="Write the name as it stands in the plan.",
    )


def _row(opened: OpenVisit, view: ItemView) -> dict[str, object]:
    labels = debrief.labels_of(opened)
    given = [
        f"{labels[one.seat.person]}: {_words(view, one.reply)}{' (late)' if one.late else ''}"
        for one in view.views
    ]
    return {
        "item": view.item.code,
        "text": view.item.text_standard,
        "critical": view.item.is_critical,
        "answers": "\n".join(given),
        "stands": _words(view, view.reply),
        "agreed": "open again" if view.reopened else ("yes" if view.agreed else "no"),
    }


def _words(view: ItemView, reply: str | None) -> str:
    return "no answer" if reply is None else label_of(view.item, reply)


def _both(held: StandardViews) -> dict[str, object]:
    figures = held.figures
    return {
        "standard": held.section.title,
        "lx": percent(figures.lived) if figures else "",
        "others": percent(figures.others) if figures else "",
        "lx items": figures.lived_items if figures else "",
        "other items": figures.others_items if figures else "",
        "same items": figures.same if figures else "",
        "lx notes": len(held.words) if not figures else "",
    }
