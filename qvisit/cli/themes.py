"""“You said, we did” on the command line: list themes, write them, answer them, tell people."""

from typing import Annotated

import typer

from qvisit.cli.frame import VisitName
from qvisit.cli.output import Json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.ids import PersonId
from qvisit.usecases import themes, visits
from qvisit.usecases.record import WrongEntryError
from qvisit.usecases.theme_starts import starts
from qvisit.usecases.themes import ThemeLine
from qvisit.usecases.visits import OpenVisit
from qvisit.worded import worded
from qvisit.workspace import Workspace

theme_app = typer.Typer(help="“You said, we did”: what people said, and what came of it.")
Number = Annotated[int, typer.Argument(help="The theme's number in the list.", min=1)]
Day = Annotated[str, typer.Option("--on", help="The day, such as 2027-03-24.")]
How = Annotated[str, typer.Option("--how", help="How they were told.")]


@theme_app.command("list")
def list_themes(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """List what people said and what the panel saw, with how far each is."""
    with open_profile(context) as ws:
        lines = themes.theme_lines(ws, _opened(ws, visit))
    rows = [_row(number, one) for number, one in enumerate(lines, start=1)]
    show_rows(rows, as_json, "You said, we did")


@theme_app.command("starts")
def list_starts(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """List what a theme may begin from: say it in your own words, nobody is quoted."""
    with open_profile(context) as ws:
        found = starts(_opened(ws, visit))
    rows = [
        {"from": one.about, "said": one.words, "by": ", ".join(one.groups), "people": one.people}
        for one in found
    ]
    show_rows(rows, as_json, "Say these in your own words")


@theme_app.command("say")
def say(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    words: Annotated[str, typer.Argument(help="What several people said, in plain words.")],
    who: Annotated[
        list[str] | None,
        typer.Option("--from", help="patients, carers, staff or lived_experience; may be repeated"),
    ] = None,
    people: Annotated[int, typer.Option("--people", help="How many said so.", min=0)] = 0,
    easy: Annotated[str, typer.Option("--easy", help="The same in easy words.")] = "",
    seen: Annotated[bool, typer.Option("--seen", help="The panel saw it; nobody said it.")] = False,
    picture: Annotated[str, typer.Option("--picture", help="The id of a picture.")] = "",
    as_json: Json = False,
) -> None:
    """Write down a theme: what several people said, or with --seen what the panel saw."""
    values = {
        "words": words,
        "words_easy": easy,
        "source": "seen" if seen else "said",
        "groups": tuple(who or ()),
        "people": 0 if seen else people,
        "picture": picture,
    }
    with open_profile(context) as ws:
        opened, _ = themes.say_theme(ws, _opened(ws, visit), values)
        lines = themes.theme_lines(ws, opened)
    _show(lines, as_json)


@theme_app.command("answer")
def answer(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    number: Number,
    state: Annotated[str, typer.Argument(help="heard, working_on_it, done or cannot_do")],
    by: Annotated[str, typer.Option("--by", help="The role that answers.")] = "Ward manager",
    did: Annotated[str, typer.Option("--did", help="What is done about it.")] = "",
    why: Annotated[str, typer.Option("--why", help="Why it cannot be done.")] = "",
    news: Annotated[str, typer.Option("--news", help="The day of the next news.")] = "",
    as_json: Json = False,
) -> None:
    """Write down what came of a theme, in the words of the role that answers for it."""
    values = {"state": state, "did": did, "why": why, "next_news": news, "by_role": by}
    with open_profile(context) as ws:
        opened = _opened(ws, visit)
        theme = _theme(ws, opened, number)
        opened = themes.answer_theme(ws, opened, theme, values)
        lines = themes.theme_lines(ws, opened)
    _show(lines, as_json)


@theme_app.command("take-back")
def take_back(context: typer.Context, visit: VisitName, number: Number) -> None:
    """Take a theme back; it stays in the record."""
    with open_profile(context) as ws:
        opened = _opened(ws, visit)
        opened = themes.take_theme_back(ws, opened, _theme(ws, opened, number))
        lines = themes.theme_lines(ws, opened)
    _show(lines, as_json=False)


@theme_app.command("told")
def told(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    on: Day,
    where: Annotated[str, typer.Option("--where", help="Where it was.")] = "Community meeting",
    how: How = "",
    reviewer: Annotated[
        str, typer.Option("--reviewer", help="Not the ward, but this reviewer, by name.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Record that people on the ward, or a lived-experience reviewer, were told what changed."""
    with open_profile(context) as ws:
        opened = _opened(ws, visit)
        if reviewer:
            opened = themes.tell_reviewer(ws, opened, _reviewer(opened, reviewer), on, how)
        else:
            opened = themes.tell_people(ws, opened, where, how, on)
        rows = [
            {"who": one.name, "told on": one.told_on or "not yet", "how": one.how}
            for one in themes.reviewer_lines(opened)
        ]
        waiting = len(opened.shared.themes.untold)
    if not reviewer:
        rows.append({"who": "The ward", "told on": _told_words(waiting), "how": where})
    show_rows(rows, as_json, "Told")


def _told_words(waiting: int) -> str:
    return f"{waiting} answers not told yet" if waiting else "all answers"


def _opened(ws: Workspace, visit: str) -> OpenVisit:
    return visits.open_visit(ws, visits.find_visit(ws, visit))


def _theme(ws: Workspace, opened: OpenVisit, number: int) -> str:
    lines = themes.theme_lines(ws, opened)
    if number > len(lines):
        raise WrongEntryError(
            worded("There is no theme {number}. Nothing has changed.", number=number),
            hint="Look at the list: qvisit visit theme list.",
        )
    return lines[number - 1].theme


def _reviewer(opened: OpenVisit, name: str) -> PersonId:
    found = [one for one in themes.reviewer_lines(opened) if one.name.casefold() == name.casefold()]
    if len(found) != 1:
        raise WrongEntryError(
            worded("Nobody of that name is a lived-experience reviewer of this visit."),
            hint="Write the name as it stands on the panel.",
        )
    return found[0].person


def _show(lines: tuple[ThemeLine, ...], as_json: bool) -> None:
    rows = [_row(number, one) for number, one in enumerate(lines, start=1)]
    show_rows(rows, as_json, "You said, we did")


def _row(number: int, one: ThemeLine) -> dict[str, object]:
    answer, wait = (one.answer.said if one.answer else None), one.wait
    return {
        "number": number,
        "source": one.said.said.source,
        "words": one.said.said.words,
        "from": ", ".join(one.said.said.groups),
        "people": one.heard_from,
        "state": one.state,
        "answer": " ".join(part for part in (answer.why, answer.did) if part) if answer else "",
        "news by": wait.due.isoformat() if wait else "",
        "late": "yes" if wait and wait.overdue else "no",
        "told": "yes" if one.told else "no",
        "versions": "choose one" if one.contested else "",
    }
