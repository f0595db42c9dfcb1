"""All template versions on this laptop, ready to be looked at, searched and checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final, get_args

from qvisit.forms.check.report import Report
from qvisit.forms.finding import Finder
from qvisit.forms.section import Kind
from qvisit.forms.template import Template
from qvisit.forms.versions import version_order
from qvisit.usecases.frameworks import shipped_frameworks
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.template_check import check_all
from qvisit.usecases.templates import installed_templates, load_library, shipped_templates
from qvisit.visits.members import GOVERNANCE
from qvisit.workspace import Workspace

_KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


@dataclass(frozen=True)
class KnownTemplate:
    """One version. `published` is the UTC instant at which governance did that, or ""."""

    template: Template
    finder: Finder
    shipped: bool
    published: str = ""
    offset: int = 0

    @property
    def key(self) -> str:
        """Names the version: a published one never changes."""
        return key_of(self.template)


@dataclass(frozen=True)
class TemplateLibrary:
    """Every version, in the order to show: the newest of each first, practice last.

    `governs` says whether the person may publish more of them. `tags` has the titles of what the
    tags of frameworks point at: of the framework, and of the point.
    """

    known: tuple[KnownTemplate, ...] = ()
    governs: bool = False
    tags: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @cached_property
    def by_key(self) -> Mapping[str, KnownTemplate]:
        """The versions by their keys."""
        return {one.key: one for one in self.known}

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Key of each version and when it was published: libraries of equal names are equal."""
        return tuple((one.key, one.published) for one in self.known)

    def earlier(self, template: Template) -> Template | None:
        """The version before this one, if it is on this laptop."""
        order = version_order(template.version)
        before = [
            one.template
            for one in self.known
            if one.template.id == template.id and version_order(one.template.version) < order
        ]
        return before[0] if before else None  # the newest of each comes first

    def later(self, template: Template) -> Template | None:
        """The newest version, if it is later than this one."""
        newest = next((one for one in self.newest() if one.id == template.id), template)
        order = version_order(template.version)
        return newest if version_order(newest.version) > order else None

    def newest(self) -> tuple[Template, ...]:
        """The newest version of each template."""
        first: dict[str, Template] = {}
        for one in self.known:
            first.setdefault(one.template.id, one.template)
        return tuple(first.values())


def read_library(ws: Workspace) -> TemplateLibrary:
    """Every template version that came with QVisit or with a sync."""
    with ws.reading() as session:
        governs = GOVERNANCE in me_among(ws, load_members(session)).roles
        published = load_library(session).templates
    shipped = {key_of(one.template): one for one in _shipped()}
    known = dict(shipped)
    for template in installed_templates(ws):
        key = key_of(template)
        if key not in shipped or shipped[key].template != template:
            known[key] = KnownTemplate(template, Finder(template), shipped=False)
    dated = []
    for one in known.values():
        said = published.get((one.template.id, one.template.version))
        at, offset = (said.at, said.offset) if said is not None else ("", 0)
        dated.append(KnownTemplate(one.template, one.finder, one.shipped, at, offset))
    return TemplateLibrary(in_order(dated), governs, _tag_titles())


def check_library(library: TemplateLibrary) -> Mapping[str, Report]:
    """Check every version, side by side with the others and with the one before it; by key."""
    reports = check_all([one.template for one in library.known])
    return {one.key: report for one, report in zip(library.known, reports, strict=True)}


def in_order(known: Sequence[KnownTemplate]) -> tuple[KnownTemplate, ...]:
    """Order versions as they are shown: by kind, the fullest first, then the newest.

    Practice comes last.
    """
    newest: dict[str, Template] = {}
    by_age = sorted(known, key=lambda one: version_order(one.template.version), reverse=True)
    for one in by_age:
        newest.setdefault(one.template.id, one.template)

    def place(one: KnownTemplate) -> tuple[bool, int, int, str, str]:
        first = newest[one.template.id]
        kind = _KINDS.index(first.kind)
        return (first.practice, kind, -len(first.items), first.title, first.id)

    return tuple(sorted(by_age, key=place))


def key_of(template: Template) -> str:
    """Name a version for people who look for it: “fundamental-standards 2.0.0”."""
    return f"{template.id} {template.version}"


@cache
def _tag_titles() -> Mapping[str, tuple[str, str]]:
    return {
        f"{framework.prefix}:{node.id}": (framework.title, node.title)
        for framework in shipped_frameworks()
        for node in framework.nodes
    }


@cache
def _shipped() -> tuple[KnownTemplate, ...]:
    """Those that came with QVisit: they do not change while it runs."""
    return tuple(KnownTemplate(one, Finder(one), shipped=True) for one in shipped_templates())
