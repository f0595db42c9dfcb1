"""The commands about templates: which there are, and the authors' check of template files."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.forms.check.report import Count, Figures, Remark, Report
from qvisit.usecases import templates
from qvisit.usecases.template_check import CheckedFile, check_files
from qvisit.usecases.template_diff import compare_templates

template_app = typer.Typer(help="Look at templates, and check template files.")


@template_app.command("list")
def list_templates(as_json: Json = False) -> None:
    """List the templates that come with QVisit."""
    rows = [
        {
            "id": one.id,
            "version": one.version,
            "title": one.title,
            "kind": one.kind,
            "items": len(one.items),
            "minutes": one.minutes,
        }
        for one in templates.shipped_templates()
    ]
    show_rows(rows, as_json, "Templates")


@template_app.command("check")
def check_template_files(
    path: Annotated[Path, typer.Argument(help="A template file, or a folder of them.")],
    previous: Annotated[
        Path | None, typer.Option("--previous", help="The file of the version before.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with 1 for warnings too.")] = False,
    as_json: Json = False,
) -> None:
    """Check template files: wording, questions, answers, time, coverage, earlier versions."""
    checked = check_files(path, previous)
    if as_json:
        print_json([_as_data(one) for one in checked])
    else:
        console = Console(soft_wrap=True, highlight=False)
        for one in checked:
            for line in _file_lines(one):
                console.print(line, markup=False)
        console.print(_last_line(checked), markup=False)
    if not all(_passes(one, strict=strict) for one in checked):
        raise typer.Exit(1)


@template_app.command("diff")
def compare(
    old: Annotated[str, typer.Argument(help="The earlier version: a file, or a shipped id.")],
    new: Annotated[str, typer.Argument(help="The later version: a file, or a shipped id.")],
    as_json: Json = False,
) -> None:
    """Say in words what changed between two versions of a template."""
    compared = compare_templates(old, new)
    if as_json:
        print_json(
            {
                "template": compared.new.id,
                "from": compared.old.version,
                "to": compared.new.version,
                "change note": compared.new.change_note,
                "changes": compared.sentences,
            }
        )
        return
    console = Console(soft_wrap=True, highlight=False)
    before, after = compared.old, compared.new
    console.print(f"{after.title}: {before.version} to {after.version}", markup=False)
    for sentence in compared.sentences or ("Nothing that is asked has changed.",):
        console.print(f"- {sentence}", markup=False)


def _passes(one: CheckedFile, *, strict: bool) -> bool:
    if one.report is None:
        return False
    return not one.report.count("problem") and not (strict and one.report.count("warning"))


def _as_data(one: CheckedFile) -> dict[str, object]:
    report = one.report
    return {
        "file": one.path,
        "problem": one.problem or "none",
        "what to do": one.hint,
        "template": report.template if report else None,
        "version": report.version if report else None,
        "figures": asdict(report.figures) if report else None,
        "remarks": [asdict(remark) for remark in report.remarks] if report else [],
    }


def _file_lines(one: CheckedFile) -> Iterator[str]:
    if one.report is None:
        yield f"{one.path}"
        yield f"  {one.problem} {one.hint}".rstrip()
    else:
        yield f"{one.title} · {one.report.template} {one.report.version} · {one.path}"
        for line in _figure_lines(one.report.figures):
            yield f"  {line}"
        for remark in one.report.remarks:
            yield from (f"  {line}" for line in _remark_lines(remark))
    yield ""


def _figure_lines(found: Figures) -> Iterator[str]:
    yield f"Both wordings on every item: {found.items} of {found.items}"
    yield (
        f"Easy read is short: longest sentence {found.longest_easy.value:g} words "
        f"({found.longest_easy.item})"
    )
    yield (
        f"Reading age: standard {found.standard_age:g}, easy read {found.easy_age:g}; hardest "
        f"{found.hardest_standard.value:g} ({found.hardest_standard.item}) and "
        f"{found.hardest_easy.value:g} ({found.hardest_easy.item})"
    )
    if found.regulations:
        yield f"Items by regulation: {_counts(found.regulations)}"
    if found.key_questions:
        yield f"Items by key question: {_counts(found.key_questions)}"
    yield f"Items by method: {_counts(found.methods)}"
    if found.critical:
        yield f"Critical items have a route: {found.critical_with_route} of {found.critical}"
    if found.requirements:
        yield f"Requirements answered: {', '.join(found.requirements)}"
    yield f"Pictures: {found.pictures}"
    yield f"Time for one person: {found.estimated_minutes} minutes in all"
    for share in found.shares:
        yield f"  {share.title}: {share.minutes} minutes, {share.items} items"


def _counts(counts: Sequence[Count]) -> str:
    return ", ".join(f"{one.name.replace('_', ' ')} ({one.items})" for one in counts)


def _remark_lines(remark: Remark) -> Iterator[str]:
    place = remark.item or remark.section
    yield f"{remark.level.capitalize()}: {place + ': ' if place else ''}{remark.words}"
    if remark.remedy:
        yield f"    {remark.remedy} ({remark.code})"


def _last_line(checked: Sequence[CheckedFile]) -> str:
    unread = sum(one.report is None for one in checked)
    reports = [one.report for one in checked if one.report is not None]
    problems, warnings = _total(reports, "problem"), _total(reports, "warning")
    files = _amount(len(checked), "file")
    if not (unread or problems or warnings):
        return f"Checked {files}: all is well."
    parts = [
        _amount(unread, "file that cannot be used", "files that cannot be used") if unread else "",
        _amount(problems, "problem"),
        _amount(warnings, "warning"),
    ]
    return f"Checked {files}: {', '.join(part for part in parts if part)}."


def _total(reports: Sequence[Report], level: str) -> int:
    return sum(remark.level == level for report in reports for remark in report.remarks)


def _amount(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
