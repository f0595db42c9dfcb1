"""The records manager's commands: legal holds, time limits, what is due, words to be removed."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Annotated, Literal

import typer
from rich.console import Console

from qvisit.cli.frame import VisitName
from qvisit.cli.output import Json, print_json, show_rows
from qvisit.cli.privacy import FOUND, text_words
from qvisit.cli.profile import open_profile
from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.usecases import copies, found_words, holds, retention, visits
from qvisit.usecases.copies import Copy
from qvisit.usecases.found_words import IDENTIFIER, FoundWords
from qvisit.usecases.holds import Did, KnownHold
from qvisit.usecases.retention import Due
from qvisit.visits.hold_kinds import HoldReason, RetentionSaid
from qvisit.workspace import Workspace

_PHOTOS = {"publication": "sign_off", "report": "report"}  # as said here, and as it is stored
_SHORT = 8  # letters of an id that are shown, and enough to name it
WHY: dict[HoldReason, str] = {
    "inquiry": "public inquiry",
    "police": "police",
    "coroner": "coroner",
    "other": "other",
}
_WHAT = {"scores": "Answers and notes", "report": "Report and actions"}
_LEAST_SHOWN = "Nothing was removed yet. Add --yes to remove it for ever, on every laptop."
_PUBLISHED = "The file of the published report, version {}, is not altered by it."
Yes = Annotated[bool, typer.Option("--yes", help="Do it; else it is only shown what would go.")]

records_app = typer.Typer(
    help="Legal holds, time limits, what is due for removal.", no_args_is_help=True
)


@records_app.command("holds")
def list_all_holds(context: typer.Context, as_json: Json = False) -> None:
    """List the legal holds, those in force first."""
    with open_profile(context) as ws:
        known = holds.list_holds(ws)
    rows = [asdict(one) for one in known] if as_json else [_hold_row(one) for one in known]
    show_rows(rows, as_json, "Legal holds")


@records_app.command("hold")
def place(
    context: typer.Context,
    visit: VisitName,
    why: Annotated[HoldReason, typer.Option("--why", help="Who asks for it.")],
    words: Annotated[str, typer.Option("--words", help="Such as a reference; no names.")] = "",
) -> None:
    """Keep everything of a visit until the hold is lifted (governance)."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        after = holds.place_hold(ws, opened, why, words)
        ward = after.plan.ward_name
    _say(f"Everything of the visit to {ward} is kept from now on. The next sync tells all laptops.")


@records_app.command("lift")
def lift(
    context: typer.Context,
    visit: VisitName,
    reason: Annotated[str, typer.Option("--reason", help="Why it ended.")],
    hold: Annotated[
        str, typer.Option("--hold", help="Its id, as “records holds” shows it, if there are two.")
    ] = "",
) -> None:
    """End one legal hold; others stay (governance)."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        standing = [name for name, one in opened.shared.holds.items() if one.stands]
        fitting = [name for name in standing if name.startswith(hold)]
        if len(fitting) != 1:
            raise QVisitError(
                "No hold in force fits." if not fitting else "More than one hold fits.",
                hint="Nothing was changed. Look at: qvisit records holds.",
            )
        after = holds.lift_hold(ws, opened, fitting[0], reason)
        held = after.shared.is_held
    _say("The hold is lifted." + (" Another one still keeps everything." if held else ""))


@records_app.command("rules")
def rules(
    context: typer.Context,
    scores: Annotated[
        int | None, typer.Option("--scores-months", help="Own answers and notes, in months.")
    ] = None,
    report: Annotated[
        int | None, typer.Option("--report-years", help="Reports and actions, in years.")
    ] = None,
    photos: Annotated[
        Literal["publication", "report"] | None,
        typer.Option("--photos", help="Until the first publication, or as long as the report."),
    ] = None,
    copies_days: Annotated[
        int | None,
        typer.Option(
            "--copies-days",
            help="Copies on laptops outside governance, in days after the report; 0 keeps them.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Show how long the trust keeps what; with a number, say it anew (governance)."""
    said = {
        "scores_months": scores,
        "report_years": report,
        "photos": _PHOTOS[photos] if photos else None,
        "copies_days": copies_days,
    }
    new = {name: value for name, value in said.items() if value is not None}
    with open_profile(context) as ws:
        known = retention.read_rules(ws)
        if new:
            before = known.model_dump(exclude={"replaces"})
            known = retention.write_rules(ws, {**before, **new})
    if as_json:
        facts = known.model_dump(exclude={"replaces"})
        said_as = {stored: word for word, stored in _PHOTOS.items()}
        print_json({**facts, "photos": said_as[known.photos]})
        return
    for line in _rule_lines(known):
        _say(line)


@records_app.command("due")
def due(context: typer.Context, as_json: Json = False) -> None:
    """List what is due for removal, the longest overdue first (governance)."""
    with open_profile(context) as ws:
        found = retention.list_due(ws)
    rows = [_due_facts(one) for one in found] if as_json else [_due_row(one) for one in found]
    if not rows and not as_json:
        _say("Nothing is due for removal.")
        return
    show_rows(rows, as_json, f"Due for removal: {len(found)}")


@records_app.command("remove")
def remove(
    context: typer.Context,
    visit: VisitName,
    what: Annotated[
        Literal["scores", "report"], typer.Option("--what", help="What of it is due.")
    ] = "scores",
    yes: Yes = False,
) -> None:
    """Show what goes of a visit whose time limit is over; with --yes remove it (governance)."""
    with open_profile(context) as ws:
        found = visits.find_visit(ws, visit)
        one = next(
            (one for one in retention.list_due(ws) if (one.visit, one.what) == (found, what)), None
        )
        if one is None:
            raise retention.NothingDueError
        number = retention.remove_due(ws, found, what) if yes else 0
    if yes:
        _say(f"Removed: the words of {number} changes. The next sync removes them everywhere.")
        return
    _say(f"{_WHAT[what]} of {one.ward_name}, {one.day}. {one.rule}, so due on {one.due_on}.")
    _say("Goes: " + ", ".join(f"{text_words(kind)}: {n}" for kind, n in one.goes.items()))
    _say("Stays: that each was written, by whom and when; the plan, the sign-off and its ratings.")
    _say("A legal hold keeps all of it." if one.held else _LEAST_SHOWN)


@records_app.command("copies")
def copies_here(context: typer.Context, yes: Yes = False, as_json: Json = False) -> None:
    """Show which visits' answers leave this laptop and when; with --yes take off what is due."""
    with open_profile(context) as ws:
        gone = copies.take_off_due(ws) if yes else []
        found, standing, now = copies.list_copies(ws), copies.count_copies(ws), today(ws.clock)
    if as_json:
        print_json([{**asdict(one), "on": one.on and one.on.isoformat()} for one in found])
        return
    if standing.governs:
        _say("This laptop is governance's: it keeps everything until the time limits are over.")
        return
    if yes:
        _say(f"Taken off this laptop: what each person scored and noted, {len(gone)} visit(s).")
    show_rows([_copy_row(one, now) for one in found], as_json, "Published visits on this laptop")
    if not yes and any(one.is_due(now) for one in found):
        _say("Add --yes to take off what is due. Governance keeps all of it.")


@records_app.command("bring-back")
def bring_back(context: typer.Context, visit: VisitName) -> None:
    """Bring back to this laptop what each person scored and noted on a visit."""
    with open_profile(context) as ws:
        copies.bring_back(ws, visits.find_visit(ws, visit))
    _say("It comes back with the next sync.")


@records_app.command("removed")
def removed(context: typer.Context, as_json: Json = False) -> None:
    """List what was removed, when, by whom and under which rule."""
    with open_profile(context) as ws:
        known = holds.list_removals(ws)
    if as_json:
        print_json([asdict(one) for one in known])
        return
    rows = [
        {
            "visit": f"{one.ward_name}, {one.day}",
            "rule": one.rule,
            "changes": one.stopped or str(one.number),
            "by": _did(one.did),
        }
        for one in known
    ]
    show_rows(rows, as_json, "Removed")


def remove_found_words(
    context: typer.Context,
    visit: VisitName,
    change: Annotated[
        str, typer.Argument(help="Which of those found, by its id. Without it they are listed.")
    ] = "",
    rule: Annotated[str, typer.Option("--rule", help="Under which rule.")] = IDENTIFIER,
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """List words that may tell who somebody is; remove those of one text for ever (governance)."""
    with open_profile(context) as ws:
        found = found_words.found_in(ws, visits.find_visit(ws, visit))
        if change:
            _remove_one(ws, _chosen(found, change), rule, yes=yes)
            return
    if as_json:
        print_json([asdict(one) for one in found])
        return
    if not found:
        _say("No names or numbers found that nobody has chosen about.")
        return
    show_rows([_found_row(one) for one in found], as_json, "Found")


def _remove_one(ws: Workspace, one: FoundWords, rule: str, *, yes: bool) -> None:
    if yes:
        found_words.remove_found(ws, one, rule)
        _say("Removed for ever. The next sync removes it on every laptop, and tells its author.")
        if one.published:
            _say(f"{_PUBLISHED.format(one.published)} Publish it again.")
        return
    left = found_words.left_of_concern(ws, one)
    _say(f"{text_words(one.kind)} by {one.name}: “{one.before}{one.words}{one.after}”")
    if left is not None:
        _say(f"Of the concern this is left, for ever: “{left.what}”")
    else:
        versions = "1 version" if len(one.goes) == 1 else f"{len(one.goes)} versions"
        _say(f"Goes: all words of this text, {versions} of it.")
    _say("Stays: that it was written, by whom and when.")
    if one.published:
        _say(_PUBLISHED.format(one.published))
    _say(one.why_not or _LEAST_SHOWN)


def _chosen(found: Sequence[FoundWords], change: str) -> FoundWords:
    fitting = {one.change: one for one in found if one.change.startswith(change)}
    if len(fitting) != 1:
        raise QVisitError(
            "Nothing that was found fits." if not fitting else "More than one text fits.",
            hint="Nothing was removed. Leave the id out to see the list.",
        )
    return next(iter(fitting.values()))


def _hold_row(one: KnownHold) -> dict[str, str]:
    return {
        "id": one.hold[:_SHORT],
        "visit": f"{one.ward_name}, {one.day}",
        "why": " ".join((WHY[one.why], one.words)).strip(),
        "placed": _did(one.placed),
        "lifted": f"{_did(one.lifted)}: {one.reason}" if one.lifted else "in force",
    }


def _copy_row(one: Copy, now: date) -> dict[str, object]:
    day = one.on.isoformat() if one.on else ""
    words = {
        "here": f"here until {day}" if day else "here, and stays",
        "taken_off": f"taken off on {day}",
        "coming_back": "comes back with the next sync",
    }
    why = one.why_kept if one.on and one.on <= now else ""
    return {
        "visit": f"{one.ward_name}, {one.day}",
        "id": one.visit[:_SHORT],
        "answers and notes": "due now" if one.is_due(now) else words[one.state],
        "": why,
    }


def _did(one: Did) -> str:
    return f"{one.name or 'somebody'}, {one.day}"


def _rule_lines(known: RetentionSaid) -> list[str]:
    days = f"{known.copies_days} days after the published report"
    kept = days if known.copies_days else "as long as governance keeps the record"
    until = {"sign_off": "until the first publication", "report": "as long as the report"}
    return [
        f"Each reviewer's own answers and notes: {known.scores_months} months after the sign-off.",
        f"Reports and actions: {known.report_years} years after the sign-off.",
        f"Photos: {until[known.photos]}.",
        f"Copies on laptops outside governance: {kept}.",
    ]


def _due_row(one: Due) -> dict[str, object]:
    return {
        "visit": f"{one.ward_name}, {one.day}",
        "id": one.visit[:_SHORT],
        "what": one.what,
        "due": one.due_on.isoformat(),
        "changes": sum(one.goes.values()),
        "": "a legal hold keeps it" if one.held else "",
    }


def _due_facts(one: Due) -> dict[str, object]:
    days = {"signed_on": one.signed_on.isoformat(), "due_on": one.due_on.isoformat()}
    return {**asdict(one), **days}


def _found_row(one: FoundWords) -> dict[str, str]:
    return {
        "id": one.change[:_SHORT],
        "where": f"{text_words(one.kind)} {one.item}".strip(),
        "by": one.name,
        "what": FOUND[one.finding],
        "words": f"{one.before}[{one.words}]{one.after}",
        "": one.why_not,
    }


def _say(words: str) -> None:
    Console(soft_wrap=True, highlight=False).print(words, markup=False)
