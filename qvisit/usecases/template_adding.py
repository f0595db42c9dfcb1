"""Adds a template from a file: reads it, checks it as its author would, and publishes it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from qvisit.forms.check.report import Level, Remark
from qvisit.forms.check.same import check_same
from qvisit.forms.difference import differences
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template, TemplateError, content_hash, dump_template
from qvisit.forms.yaml_text import MAX_BYTES, Node, read_yaml
from qvisit.usecases.template_check import check_one
from qvisit.usecases.template_library import TemplateLibrary, key_of
from qvisit.usecases.templates import NoFileError, publish_templates
from qvisit.visits.register_kinds import TemplatePublished
from qvisit.workspace import Workspace

_QUOTED: Final = re.compile(r"“([a-z_]+)(?::[^”]*)?”")


@dataclass(frozen=True)
class LineRemark:
    """One thing to put right or to know, and the line where it stands; 0 for the whole file.

    `place` is an item's code or a section's title, or "".
    """

    level: Level
    line: int
    words: str
    remedy: str
    place: str = ""


@dataclass(frozen=True)
class Offer:
    """What a file would add.

    `template` is None when the file cannot be used. `earlier` is the newest other version on this
    laptop, and `changes` says what is different from it. `known` tells that the very same version
    is here already.
    """

    path: Path
    template: Template | None
    remarks: tuple[LineRemark, ...]
    earlier: str = ""
    changes: tuple[str, ...] = ()
    known: bool = False

    @property
    def may_be_published(self) -> bool:
        """Whether nothing stands against it."""
        return self.template is not None and not self.known and not self.count("problem")

    def count(self, level: Level) -> int:
        """How many remarks are of this level."""
        return sum(remark.level == level for remark in self.remarks)


def read_offer(library: TemplateLibrary, path: Path) -> Offer:
    """Read a template file and say what it would add; nothing is kept.

    Raises:
        NoFileError: There is no such file, or it cannot be read.
    """
    data = _bytes_of(path)
    try:
        template = load_template(data, path.name)
    except TemplateError as error:
        return Offer(path, None, (LineRemark("problem", 0, error.message, error.hint),))
    same = library.by_key.get(key_of(template))
    if same is not None and content_hash(same.template) == content_hash(template):
        return Offer(path, template, (), known=True)
    newest = next((one for one in library.newest() if one.id == template.id), None)
    report = check_one(template, newest)
    others = [one for one in library.newest() if one.id != template.id]
    beside = check_same((*others, template))[template.id]
    found = (*report.remarks, *beside, *_too_long(template))
    return Offer(
        path,
        template,
        tuple(_with_lines(read_yaml(data), found)),
        earlier=newest.version if newest is not None else "",
        changes=differences(newest, template) if newest is not None else (),
    )


def publish_offer(ws: Workspace, offer: Offer) -> str:
    """Publish what a file offers; gives its key.

    Raises:
        NotAllowedError: The person is not in governance.
        TemplateError: The offer has a problem, or nothing to add.
    """
    template = offer.template
    if template is None or not offer.may_be_published:
        raise TemplateError(
            "The template was not published. Something in it is to be put right first.",
            hint="Put it right in the file, then add the file again.",
        )
    publish_templates(ws, [template])
    return key_of(template)


def _bytes_of(path: Path) -> bytes:
    """The file, or as much of it as shows that it is too large. Pipes and devices never end."""
    try:
        if not path.is_file():
            raise NoFileError(path)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise NoFileError(path) from error


def _too_long(template: Template) -> Iterator[Remark]:
    """A template travels in one change, which has a largest size."""
    try:
        TemplatePublished(
            template=template.id,
            version=template.version,
            hash=content_hash(template),
            text=dump_template(template),
        )
    except ValidationError:
        yield Remark(
            "problem",
            "too-long",
            "The template is too long to be sent to other laptops.",
            "Split it into two templates.",
        )


def _with_lines(root: Node, remarks: tuple[Remark, ...]) -> Iterator[LineRemark]:
    """Problems first, then warnings, then notes, each in the order of the file."""
    items, sections = _nodes(root)
    order: tuple[Level, ...] = ("problem", "warning", "note")
    placed = []
    for remark in dict.fromkeys(remarks):
        section = sections.get(remark.section)
        node = items.get(remark.item) or section or root
        line = _line_in(node, remark.words)
        place = remark.item or (_text(section, "title") if section is not None else "")
        placed.append(LineRemark(remark.level, line, remark.words, remark.remedy, place))
    yield from sorted(placed, key=lambda one: (order.index(one.level), one.line))


def _nodes(root: Node) -> tuple[Mapping[str, Node], Mapping[str, Node]]:
    """The items of a file by code, and its sections by id."""
    items: dict[str, Node] = {}
    sections: dict[str, Node] = {}
    for section in _entries(root, "sections"):
        sections[_text(section, "id")] = section
        for item in _entries(section, "items"):
            items[_text(item, "code")] = item
    return items, sections


def _entries(node: Node, name: str) -> tuple[Node, ...]:
    below = node.child(name)
    return (below.entries or ()) if below is not None else ()


def _text(node: Node, name: str) -> str:
    below = node.child(name)
    return (below.text or "").strip() if below is not None else ""


def _line_in(node: Node, words: str) -> int:
    """The line of the first field that a remark names, or else that of the whole piece."""
    for name in _QUOTED.findall(words):
        if name in node.fields:
            return node.fields[name].line
    return node.line
