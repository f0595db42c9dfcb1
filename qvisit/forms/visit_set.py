"""Sets of templates with which a ward is visited together; data, as templates are."""

from typing import Annotated, Literal, Self

from pydantic import FailFast, Field, model_validator

from qvisit.errors import QVisitError
from qvisit.forms.item import ServiceType
from qvisit.forms.loading import load_form
from qvisit.forms.problems import broken_rule
from qvisit.forms.words import FrozenModel, Line, Slug

VisitType = Literal[
    "announced",
    "short_notice",
    "unannounced",
    "out_of_hours",
    "follow_up",
    "out_of_area",
    "practice",
]


class VisitSetError(QVisitError):
    """Sets cannot be used; the message names the place, the hint the remedy."""


class VisitSet(FrozenModel):
    """Templates that go together; the `optional` ones are asked only when somebody adds them.

    It is offered first for a visit of one of these types to one of these kinds of service.
    """

    id: Slug
    title: Line
    summary: Line
    templates: Annotated[tuple[Slug, ...], FailFast(), Field(min_length=1, max_length=20)]
    optional: Annotated[tuple[Slug, ...], FailFast(), Field(max_length=20)] = ()
    visit_types: Annotated[tuple[VisitType, ...], FailFast(), Field(max_length=7)] = ()
    services: Annotated[tuple[ServiceType, ...], FailFast(), Field(max_length=4)] = ("ward",)

    @property
    def known(self) -> tuple[str, ...]:
        """All its templates, the optional ones last."""
        return (*self.templates, *self.optional)

    def comes_first(self, visit_type: str, service: str) -> bool:
        """Whether it is what such a visit is usually planned with."""
        return visit_type in self.visit_types and service in self.services

    @model_validator(mode="after")
    def _names_each_once(self) -> Self:
        if len(set(self.known)) < len(self.known):
            raise broken_rule("A template is named twice.", "Keep one of the two lines.")
        return self


class VisitSets(FrozenModel):
    """All sets, in the order in which they are offered."""

    sets: Annotated[tuple[VisitSet, ...], FailFast(), Field(min_length=1, max_length=50)]

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        if len({one.id for one in self.sets}) < len(self.sets):
            raise broken_rule("Two sets have the same id.", "Give each set its own id.", ("sets",))
        return self


def load_visit_sets(data: bytes, name: str) -> tuple[VisitSet, ...]:
    """Read sets from the bytes of a YAML file.

    Raises:
        VisitSetError: The message names file, line and fault; the hint is the remedy.
    """
    return load_form(data, name, VisitSets, VisitSetError).sets
