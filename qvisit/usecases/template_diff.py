"""Compares two versions of a template, from files or from those that come with QVisit."""

from dataclasses import dataclass
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.forms.difference import differences
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.usecases.templates import read_form, shipped_templates
from qvisit.worded import worded


@dataclass(frozen=True)
class Compared:
    """Two templates and what changed from one to the other, in sentences."""

    old: Template
    new: Template
    sentences: tuple[str, ...]


def compare_templates(old: str, new: str) -> Compared:
    """Compare two templates, each named by its file or by the id of one that is shipped.

    Raises:
        NoFileError: A name is neither.
        TemplateError: A file is no template.
    """
    before, after = _named(old), _named(new)
    if before.id != after.id:
        raise QVisitError(
            worded(
                "“{one_template}” and “{other}” are two templates, not two versions of one.",
                one_template=before.id,
                other=after.id,
            ),
            hint="Name two versions of the same template.",
        )
    return Compared(before, after, differences(before, after))


def _named(name: str) -> Template:
    shipped = {template.id: template for template in shipped_templates()}
    if name in shipped:
        return shipped[name]
    path = Path(name)
    return load_template(read_form(path), path.name)
