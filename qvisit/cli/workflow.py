"""A report's way on the command line: drafts, comments, the ward's check of the facts, amending."""

from collections.abc import Mapping
from typing import Annotated, Literal

import typer
from rich.console import Console

from qvisit.cli.frame import VisitName
from qvisit.cli.output import Json, in_words, print_json
from qvisit.cli.profile import open_profile
from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.usecases import visits, workflow
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.report_way import check_on, not_carried_out, report_dates
from qvisit.visits.workflow_kinds import SECTIONS, AccuracyDecided
from qvisit.visits.written import Written
from qvisit.workspace import Workspace

Kind = Literal["A", "B", "C"]
How = Literal["word_draft", "paper", "e_mail", "in_person"]
_SORTS: Mapping[Kind, str] = {"A": "typing", "B": "inaccurate", "C": "missing"}
_LEAST = 4  # letters of an id
Place = Annotated[
    str,
    typer.Option(
        "--about",
        help="report, F1 (a finding), an item's code, or a section: " + ", ".join(SECTIONS) + ".",
    ),
]
Day = Annotated[str, typer.Option("--day", help="As 2027-03-12; else today.")]
Role = Annotated[str, typer.Option(help="Who answers for the ward, such as: Ward manager.")]


class NoSuchPlaceError(QVisitError):
    """Nothing in the draft goes by that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"This draft has nothing called {name!r}.",
            hint="Say report, a finding such as F1, an item's code, or a section.",
        )


class NoSuchCommentError(QVisitError):
    """No comment of the visit has such an id, or more than one."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"No one comment of this visit goes by {name!r}.",
            hint="Say more of its id, as it stands in: qvisit visit way.",
        )


def add_commands(visit_app: typer.Typer) -> None:
    """Put the commands of this module among those about visits."""
    visit_app.command("way")(show_way)
    visit_app.command("draft")(share_draft)
    visit_app.command("comment")(comment)
    visit_app.command("settle")(settle)
    visit_app.command("send-draft")(send_draft)
    visit_app.command("accuracy")(receive)
    visit_app.command("facts-right")(confirm)
    visit_app.command("decide")(decide)
    visit_app.command("amend")(amend)


def show_way(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """Show how far the report of a visit is: drafts, comments, the ward's check, its days."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        facts = _facts(ws, opened, as_json)
    if as_json:
        print_json(facts)
        return
    console = Console(soft_wrap=True, highlight=False)
    for name, said in facts.items():
        if isinstance(said, list):
            console.print(f"{name}: {len(said)}", markup=False)
            for one in said:
                told = "; ".join(f"{key} {_plain(value)}" for key, value in one.items())
                console.print(f"  {told}", markup=False)
        else:
            console.print(f"{name}: {said}", markup=False)


def _plain(value: object) -> object:
    """Yes and no as people say them."""
    return ("yes" if value else "no") if isinstance(value, bool) else value


def share_draft(context: typer.Context, visit: VisitName) -> None:
    """Share the report as it stands with the panel, under its next number (panel lead)."""
    with open_profile(context) as ws:
        after = workflow.share_draft(ws, _open(ws, visit))
    _say(f"Draft {after.shared.workflow.draft_label} is shared. The panel gets it with a sync.")


def comment(
    context: typer.Context,
    visit: VisitName,
    words: Annotated[str, typer.Argument(help="What should change, and why.")],
    about: Place = "report",
) -> None:
    """Say something about the newest draft (panel)."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        workflow.comment_draft(ws, opened, words, _place(opened, about))
    _say("Saved. The panel and governance get it with a sync.")


def settle(
    context: typer.Context,
    visit: VisitName,
    name: Annotated[str, typer.Argument(help="The beginning of the comment's id.")],
    words: Annotated[str, typer.Argument(help="What came of it.")],
) -> None:
    """Say what came of a comment of the panel (panel lead)."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        known = _named(opened.shared.workflow.comments, name)
        workflow.settle_comment(ws, opened, known, words)
    _say("Settled.")


def send_draft(
    context: typer.Context,
    visit: VisitName,
    role: Annotated[str, typer.Option(help="To whom it went.")] = "Ward manager",
    how: How = "e_mail",
    day: Day = "",
) -> None:
    """Write down that the draft went to the ward; QVisit sends nothing (lead, governance)."""
    with open_profile(context) as ws:
        after = workflow.send_draft(ws, _open(ws, visit), role, how, day)
        check = check_on(after.shared, today(ws.clock))
    _say(f"Written down. The ward can answer until {check.due_on}.")


def receive(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    visit: VisitName,
    words: Annotated[str, typer.Argument(help="What it should say, in the ward's words.")],
    kind: Annotated[Kind, typer.Option(help="A typing or number, B wrong fact, C missing.")],
    about: Place = "report",
    evidence: Annotated[str, typer.Option(help="How the ward knows; needed for B.")] = "",
    role: Role = "Ward manager",
    day: Day = "",
) -> None:
    """Enter a comment of the ward as the ward's own, as it came on paper (lead, governance)."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        said = {"sort": _SORTS[kind], "text": words, "evidence": evidence}
        by = {"from_role": role, "how": "paper", **({"on": day} if day else {})}
        workflow.receive_accuracy(ws, opened, {**_place(opened, about), **said, **by})
    _say("Entered as the ward's. The panel decides on it.")


def confirm(
    context: typer.Context,
    visit: VisitName,
    role: Role = "Ward manager",
    how: How = "e_mail",
    day: Day = "",
) -> None:
    """Write down that the ward has nothing to correct (lead, governance)."""
    with open_profile(context) as ws:
        facts = {"from_role": role, "how": how, **({"on": day} if day else {})}
        workflow.confirm_facts(ws, _open(ws, visit), facts)
    _say("Written down. The check of the facts is over.")


def decide(
    context: typer.Context,
    visit: VisitName,
    name: Annotated[str, typer.Argument(help="The beginning of the comment's id.")],
    words: Annotated[str, typer.Argument(help="What is changed, or why it is not accepted.")],
    accept: Annotated[
        bool, typer.Option("--accept/--reject", help="Whether the fact is put right.")
    ],
) -> None:
    """Accept a comment of the ward, or reject it with a reason (panel lead)."""
    with open_profile(context) as ws:
        opened = _open(ws, visit)
        known = _named(opened.shared.workflow.received, name)
        after = workflow.decide_accuracy(ws, opened, known, accepted=accept, words=words)
    left = len(not_carried_out(after.shared))
    _say("Decided." + (f" Still to put right where it stands: {left}." if left else ""))


def amend(
    context: typer.Context,
    visit: VisitName,
    reason: Annotated[str, typer.Option(help="Why; it stands in the next version.")],
    what: Annotated[str, typer.Option(help="What is put right.")],
) -> None:
    """Open a published report for a correction; publishing again ends it (governance)."""
    with open_profile(context) as ws:
        workflow.amend_report(ws, _open(ws, visit), reason, what)
    _say("Open for amendment. Put the words right, then publish the next version.")


def _open(ws: Workspace, visit: str) -> OpenVisit:
    return visits.open_visit(ws, visits.find_visit(ws, visit))


def _say(words: str) -> None:
    Console(soft_wrap=True, highlight=False).print(words, markup=False)


def _named(known: Mapping[str, object], name: str) -> str:
    found = [one for one in known if len(name) >= _LEAST and one.startswith(name)]
    if len(found) != 1:
        raise NoSuchCommentError(name)
    return found[0]


def _place(opened: OpenVisit, about: str) -> Mapping[str, str]:
    """What somebody names: the report, a section, a finding by its number, an item by its code."""
    wanted = about.strip().casefold()
    findings = {ref.casefold(): one for one, ref in workflow.finding_numbers(opened).items()}
    codes = {
        item.code.casefold(): (template.id, item.code)
        for template in opened.templates
        for item in template.items
    }
    if wanted == "report":
        return {"part": "report"}
    if wanted in SECTIONS:
        return {"part": "section", "about": wanted}
    if wanted in findings:
        return {"part": "finding", "about": findings[wanted]}
    if wanted in codes:
        template, code = codes[wanted]
        return {"part": "item", "template": template, "item": code}
    raise NoSuchPlaceError(about)


def _decision(decided: Written[AccuracyDecided] | None) -> str:
    if decided is None:
        return "not decided"
    said = decided.said
    return f"accepted: {said.changed}" if said.accepted else f"not accepted: {said.reason}"


def _facts(ws: Workspace, opened: OpenVisit, as_json: bool) -> Mapping[str, object]:
    way, day = opened.shared.workflow, today(ws.clock)
    check, days = check_on(opened.shared, day), report_dates(opened.shared, day)
    kinds = {sort: letter for letter, sort in _SORTS.items()}
    return {
        "status": in_words(opened.shared.status, as_json),
        "draft": way.draft_label,
        "check": in_words(check.state, as_json),
        "visited": days.visited,
        "shared": days.draft,
        "sent": days.sent,
        "due": days.due,
        "checked": days.checked,
        "signed": days.signed,
        "published": days.published,
        "first_action": days.acted,
        "comments": [
            {
                "id": one.now.said.comment,
                "about": one.now.said.about or one.now.said.item or one.now.said.part,
                "text": one.now.said.text,
                "settled": way.is_settled(one),
            }
            for one in way.panel_comments
        ],
        "facts": [
            {
                "id": name,
                "kind": kinds[one.now.said.sort],
                "text": one.now.said.text,
                "decision": _decision(way.decision_on(name)),
            }
            for name, one in way.received.items()
        ],
    }
