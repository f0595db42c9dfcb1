"""Checks template files for their authors: each version with the one before, all side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.forms.check.checking import check_template
from qvisit.forms.check.report import Report
from qvisit.forms.check.same import check_same
from qvisit.forms.framework import Framework
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.forms.versions import version_order
from qvisit.usecases.frameworks import shipped_frameworks
from qvisit.usecases.pictures import picture_catalogue
from qvisit.usecases.templates import forms_at, read_form, words_of
from qvisit.worded import worded


@dataclass(frozen=True)
class CheckedFile:
    """One file: what the check found, or in `problem` and `hint` why it cannot be used."""

    path: str
    title: str
    report: Report | None
    problem: str = ""
    hint: str = ""


def check_files(path: Path, previous: Path | None = None) -> tuple[CheckedFile, ...]:
    """Check one template file, or all in a folder.

    Args:
        previous: The file of the version before the first one of the same template.

    Raises:
        NoFileError: There is nothing to check.
        QVisitError: `previous` cannot be used, or belongs to none of the templates.
    """
    read = {file: _read(file) for file in forms_at(path)}
    templates = {file: one for file, one in read.items() if isinstance(one, Template)}
    before = None if previous is None else _version_before(previous, templates.values())
    reports = dict(zip(templates, check_all(tuple(templates.values()), before), strict=True))
    return tuple(
        CheckedFile(words_of(file), one.title, reports[file])
        if isinstance(one, Template)
        else CheckedFile(words_of(file), "", None, one.message, one.hint)
        for file, one in read.items()
    )


def check_all(templates: Sequence[Template], previous: Template | None = None) -> Sequence[Report]:
    """Check templates side by side; several versions of one are compared in their order."""
    newest: dict[str, Template] = {}
    befores: dict[int, Template | None] = {}
    order = sorted(range(len(templates)), key=lambda place: version_order(templates[place].version))
    for place in order:
        template = templates[place]
        first = previous if previous is not None and previous.id == template.id else None
        befores[place] = newest.get(template.id, first)
        newest[template.id] = template
    sides = check_same(tuple(newest.values())) if len(newest) > 1 else {}
    reports = []
    for place, template in enumerate(templates):
        report = check_one(template, befores[place])
        if newest[template.id] is template:
            report = replace(report, remarks=(*report.remarks, *sides.get(template.id, ())))
        reports.append(report)
    return reports


def check_one(template: Template, previous: Template | None = None) -> Report:
    """Check one template with the pictures and frameworks that come with QVisit."""
    return check_template(
        template, previous=previous, pictures=known_pictures(), vocabularies=_frameworks()
    )


@cache
def known_pictures() -> frozenset[str]:
    """The ids of the pictures that templates may use."""
    return frozenset(picture.id for picture in picture_catalogue().pictures)


@cache
def _frameworks() -> tuple[Framework, ...]:
    return shipped_frameworks()


def _read(path: Path) -> Template | QVisitError:
    try:
        return load_template(read_form(path), path.name)
    except QVisitError as error:
        return error


def _version_before(path: Path, templates: Iterable[Template]) -> Template:
    read = _read(path)
    if isinstance(read, QVisitError):
        raise read
    if read.id not in {template.id for template in templates}:
        raise QVisitError(
            worded(
                "{path} is a version of “{template}”, which is not among the files to check.",
                path=words_of(path),
                template=read.id,
            ),
            hint="Name the earlier file of the same template after --previous.",
        )
    return read
