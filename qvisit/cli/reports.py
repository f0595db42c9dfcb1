"""The commands for the Reports folder: its list, a check of its files, withdrawing a report."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.frame import VisitName
from qvisit.cli.output import Json, print_json
from qvisit.cli.profile import open_profile
from qvisit.cli.share_folder import share_folder
from qvisit.usecases import reports, visits
from qvisit.usecases.published_files import USUAL
from qvisit.usecases.publishing import photos_not_here, publish_report
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.report_places import check_keeps_folder, open_own_share
from qvisit.usecases.reports_folder import Settled, reports_faults, reports_wait, settle_reports
from qvisit.visits.issues import Issue, issues_of

ShareFolder = Annotated[
    Path | None, typer.Option("--share", help="Another folder than the usual share.")
]

reports_app = typer.Typer(
    help="Published reports: publishing and withdrawing one, their list, a check."
)


@reports_app.command("index")
def write_index(context: typer.Context, folder: ShareFolder = None, as_json: Json = False) -> None:
    """Write the list of reports again, and every file that is missing or altered (governance)."""
    with open_profile(context) as ws:
        check_keeps_folder(ws)
        share = open_own_share(ws, share_folder(ws, folder))
        done = settle_reports(ws, share, everything=True)
    if as_json:
        print_json(asdict(done))
    else:
        _show(done)
    if done.left:
        raise typer.Exit(1)


@reports_app.command("check")
def check_files(context: typer.Context, folder: ShareFolder = None, as_json: Json = False) -> None:
    """Compare every published file with the record; say which are missing or altered."""
    with open_profile(context) as ws:
        faults = reports_faults(ws, share_folder(ws, folder))
    if as_json:
        print_json(list(faults))
    else:
        console = Console(soft_wrap=True, highlight=False)
        for fault in faults:
            console.print(f"- {fault}", markup=False)
        if faults:
            console.print("Put right what can be: qvisit reports index")
        else:
            console.print("Every published report is as the record says.")
    if faults:
        raise typer.Exit(1)


@reports_app.command("publish")
def publish(
    context: typer.Context,
    visit: VisitName,
    alone: Annotated[
        bool, typer.Option("--alone", help="The report alone, without the other documents.")
    ] = False,
    without_photos: Annotated[
        bool,
        typer.Option("--without-photos", help="Even if photos on the share cannot be fetched."),
    ] = False,
    folder: ShareFolder = None,
) -> None:
    """Publish a signed report, and the documents for everybody, to the share (governance).

    Photos that are not on this laptop are fetched from the share first.
    """
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        others, lacking = () if alone else USUAL, photos_not_here(ws, opened)
        where = share_folder(ws, folder)
        after = publish_report(ws, opened, where, others, without_photos=without_photos)
        waits = reports_wait(ws)
    issue = issues_of(after.shared)[-1]
    console = Console(soft_wrap=True, highlight=False)
    console.print(f"Published: version {issue.label}", markup=False)
    for file in issue.files:
        console.print(f"- {file.path}", markup=False)
    left_out = lacking.to_fetch - {*issue.published.said.photos} if without_photos else frozenset()
    if count := len(lacking.gone | left_out):
        console.print(f"Photos that it does not show: {count}. It has the words of these alone.")
    if waits:
        console.print("Stamps or the list wait for the share. The next sync writes them.")


@reports_app.command("withdraw")
def withdraw(
    context: typer.Context,
    visit: VisitName,
    reason: Annotated[str, typer.Option(help="Why, for everybody to read; no names.")],
    version: Annotated[
        str, typer.Option("--version", help="Such as 2 or 2b; the newest if left out.")
    ] = "",
    folder: ShareFolder = None,
) -> None:
    """Say that a published report must not be used any more, and stamp its pages (governance)."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        issue = _chosen(issues_of(opened.shared), version)
        report = issue.published.change
        after = reports.withdraw_report(ws, opened, report, reason, share_folder(ws, folder))
        waits = reports_wait(ws)
    console = Console(soft_wrap=True, highlight=False)
    console.print(f"Withdrawn: version {issue.label}, {issue.published.said.path}", markup=False)
    if waits:
        console.print("Its stamp and the list wait for the share. The next sync writes them.")
        return
    now = next(one for one in issues_of(after.shared) if one.published.change == report)
    for file in now.unstamped:
        console.print(f"Missing or altered, so without a stamp: {file.path}", markup=False)


def _chosen(issues: tuple[Issue, ...], version: str) -> Issue:
    fitting = [one for one in issues if version in ("", one.label)]
    if not fitting:
        known = ", ".join(one.label for one in issues) or "none"
        raise NotAllowedError(
            f"No such version was published. Published: {known}.",
            hint="Say one of them with --version.",
        )
    return fitting[-1]


def _show(done: Settled) -> None:
    console = Console(soft_wrap=True, highlight=False)
    console.print(
        f"Pages of the list written: {done.pages}. Reports stamped: {done.stamped}. "
        f"Files put back: {done.mended}."
    )
    for words in done.left:
        console.print(f"- {words}", markup=False)
