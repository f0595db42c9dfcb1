"""Which templates a visit can be planned with: sets that go together, and single ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from qvisit.errors import QVisitError
from qvisit.forms.item import ServiceType
from qvisit.forms.template import Template
from qvisit.forms.versions import version_order
from qvisit.forms.visit_set import VisitSet, load_visit_sets
from qvisit.paths import resources_folder
from qvisit.usecases.templates import installed_templates, shipped_templates
from qvisit.visits.follow_up import made_from_a_visit
from qvisit.worded import worded
from qvisit.workspace import Workspace

USUAL_SET = "core-visit"
"""Id of the set that visits are planned with unless somebody says otherwise."""
_NOTHING: Mapping[str, Template] = MappingProxyType({})


class UnknownNameError(QVisitError):
    """A set or a template by a name that none has here."""

    def __init__(self, what: str, typed: str, known: Sequence[str]) -> None:
        super().__init__(
            worded("This laptop has no {what} called {typed}.", what=what, typed=repr(typed)),
            hint=worded("Known: {known}.", known="; ".join(known) or worded("none yet")),
        )


@dataclass(frozen=True)
class OfferedSet:
    """A set with the newest versions of its templates that are on this laptop."""

    set: VisitSet
    templates: tuple[Template, ...]
    optional: tuple[Template, ...]

    @property
    def questions(self) -> int:
        """How many questions its templates ask, without the optional ones."""
        return sum(len(one.items) for one in self.templates)

    @property
    def minutes(self) -> int:
        """How long one person would need for its templates, without the optional ones."""
        return sum(one.minutes for one in self.templates)

    @property
    def asked(self) -> tuple[str, ...]:
        """The ids of its templates, without the optional ones."""
        return tuple(one.id for one in self.templates)

    @property
    def known(self) -> tuple[str, ...]:
        """The ids of all its templates, the optional ones last."""
        return (*self.asked, *(one.id for one in self.optional))

    def is_made_of(self, templates: Sequence[str]) -> bool:
        """Whether templates, by id, are this set: with any of its optional ones, or none."""
        return set(self.asked) <= set(templates) <= set(self.known)


@dataclass(frozen=True)
class Offer:
    """What can be asked at such a visit to such a service.

    `templates` are every version that is offered, `elsewhere` the newest of those that are worded
    for other services alone, and so are not.
    """

    templates: tuple[Template, ...]
    elsewhere: tuple[Template, ...]
    sets: tuple[OfferedSet, ...]


@cache
def shipped_sets() -> tuple[VisitSet, ...]:
    """The sets that come with QVisit, in their order."""
    path = resources_folder() / "visit_sets.yaml"
    return load_visit_sets(path.read_bytes(), path.name)


def templates_to_choose(ws: Workspace) -> tuple[Template, ...]:
    """Every version that a real visit can be planned with: by id, the newest of each first.

    What was made from a visit is for one ward alone, and is not among them. Where a version has
    come with QVisit and lies in the library too, the library's stands: other laptops have that.
    """
    known = {(one.id, one.version): one for one in shipped_templates()}
    known |= {(one.id, one.version): one for one in installed_templates(ws)}
    real = sorted(
        (one for one in known.values() if not (one.practice or made_from_a_visit(one.id))),
        key=lambda one: version_order(one.version),
        reverse=True,
    )
    return tuple(sorted(real, key=lambda one: one.id))


def newest(templates: Sequence[Template]) -> tuple[Template, ...]:
    """The newest version of each template, by id."""
    found: dict[str, Template] = {}
    for one in templates:
        before = found.get(one.id)
        if before is None or version_order(one.version) > version_order(before.version):
            found[one.id] = one
    return tuple(found[name] for name in sorted(found))


def is_worded_for(template: Template, service: ServiceType) -> bool:
    """Whether a template has words for a type of service.

    What was made from a visit has the words of that visit, and so fits the service visited.
    """
    return service in template.services or made_from_a_visit(template.id)


def offer_for(
    templates: Sequence[Template],
    visit_type: str,
    service: ServiceType,
    instead: Mapping[str, Template] = _NOTHING,
    *,
    everything: bool = False,
) -> Offer:
    """What is offered for a visit, and what is not.

    Args:
        templates: Every version that can be chosen: by id, the newest of each first.
        visit_type: Whose sets come first.
        service: The type of service that is visited.
        instead: By id, what is asked in place of a template because it holds all of it.
        everything: Offer what is worded for other services too.
    """
    kept = [one for one in templates if one.id not in instead]
    kept = sorted((*kept, *instead.values()), key=lambda one: one.id)
    fitting = tuple(one for one in kept if everything or is_worded_for(one, service))
    ids = {one.id for one in fitting}
    return Offer(
        templates=fitting,
        elsewhere=newest([one for one in kept if one.id not in ids]),
        sets=offered_sets(fitting, visit_type, service, instead),
    )


def offered_sets(
    templates: Sequence[Template],
    visit_type: str = "",
    service: str = "ward",
    instead: Mapping[str, Template] = _NOTHING,
) -> tuple[OfferedSet, ...]:
    """The sets whose templates are all here; those for such a visit come first."""
    known = {one.id: one for one in newest(templates)}
    known |= {name: known[one.id] for name, one in instead.items() if one.id in known}
    offered = [
        OfferedSet(
            one,
            tuple(known[name] for name in one.templates),
            tuple(known[name] for name in one.optional if name in known),
        )
        for one in shipped_sets()
        if all(name in known for name in one.templates)
    ]
    return tuple(sorted(offered, key=lambda one: not one.set.comes_first(visit_type, service)))


def find_set(templates: Sequence[Template], typed: str) -> OfferedSet:
    """A set by its id or its title.

    Raises:
        UnknownNameError: None has that name, or a template of it is not here.
    """
    offered = offered_sets(templates)
    for one in offered:
        if typed.strip().lower() in (one.set.id, one.set.title.lower()):
            return one
    raise UnknownNameError(worded("set of templates"), typed, [one.set.id for one in offered])


def find_template(templates: Sequence[Template], typed: str) -> Template:
    """A template by "id version", or by its id alone for the newest version.

    Raises:
        UnknownNameError: None has that name.
    """
    name, _, version = typed.strip().partition(" ")
    fits = [one for one in templates if one.id == name and version.strip() in ("", one.version)]
    if not fits:
        raise UnknownNameError(worded("template"), typed, [one.id for one in newest(templates)])
    return max(fits, key=lambda one: version_order(one.version))
