"""Reads templates as people write them, and says exactly what to put right."""

from typing import Final, TypeVar

from pydantic import ValidationError

from qvisit.errors import QVisitError
from qvisit.forms.problems import problems, short
from qvisit.forms.template import Template, TemplateError
from qvisit.forms.words import FrozenModel
from qvisit.forms.yaml_text import Node, YamlTextError, along, read_yaml

M = TypeVar("M", bound=FrozenModel)
_LONGEST_NAME: Final = 255  # letters; disks know no longer name


def load_template(data: bytes, name: str) -> Template:
    """Read a template from the bytes of a YAML file.

    Args:
        data: At most 2 MB of UTF-8.
        name: The file's name, for the message.

    Raises:
        TemplateError: The message names file, line, item and fault; the hint is the remedy.
    """
    return load_form(data, name, Template, TemplateError)


def load_form(data: bytes, name: str, model: type[M], refusal: type[QVisitError]) -> M:
    """Read any form from the bytes of a YAML file, or raise a `refusal` that says what to do."""
    try:
        root = read_yaml(data)
    except YamlTextError as error:
        where = f" Line {error.line}:" if error.line else ""
        raise refusal(
            f"{_named(name)} was not used.{where} {error.message}", hint=error.hint
        ) from error
    try:
        return model.model_validate(root.plain())
    except ValidationError as error:
        raise _explained(error, name, root, refusal, model) from error


def _explained(
    error: ValidationError,
    name: str,
    root: Node,
    refusal: type[QVisitError],
    model: type[FrozenModel],
) -> QVisitError:
    """Show the fault that comes first in the file, and whether others follow."""
    found = [(along(root, problem.path), problem) for problem in problems(error, model)]
    nodes, first = min(found, key=lambda pair: pair[0][-1].line)
    codes = [node.fields["code"].text for node in nodes if "code" in node.fields]
    item = f", item {short(codes[-1])}" if codes and codes[-1] else ""
    more = " There is more to put right after it." if len(found) > 1 else ""
    return refusal(
        f"{_named(name)} was not used. Line {nodes[-1].line}{item}: {first.what}{more}",
        hint=first.hint,
    )


def _named(name: str) -> str:
    return short(name, _LONGEST_NAME)
