"""Frameworks that templates are mapped to: what an item's tag, such as “hra:8”, points at."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Final, Self

from pydantic import FailFast, Field, StringConstraints, model_validator

from qvisit.errors import QVisitError
from qvisit.forms.item import KeyQuestion
from qvisit.forms.loading import load_form
from qvisit.forms.problems import broken_rule
from qvisit.forms.words import FrozenModel, Line, Prose, Slug, Version

MAX_NODES: Final = 500


class FrameworkError(QVisitError):
    """A framework cannot be used; the message names the place, the hint the remedy."""


class Node(FrozenModel):
    """One point of a framework, such as a quality statement or an article."""

    id: Slug
    title: Line
    key_question: KeyQuestion | None = None


class Framework(FrozenModel):
    """A published list of points. An item's tag names the framework's prefix, then the point."""

    id: Slug
    version: Version
    prefix: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=30)]
    title: Line
    purpose: Prose
    source: Line
    nodes: Annotated[tuple[Node, ...], FailFast(), Field(min_length=1, max_length=MAX_NODES)]

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        """The points by their ids."""
        return {node.id: node for node in self.nodes}

    @model_validator(mode="after")
    def _nodes_differ(self) -> Self:
        seen: set[str] = set()
        for index, node in enumerate(self.nodes):
            if node.id in seen:
                raise broken_rule(
                    f"Another point also has the id “{node.id}”.",
                    "Give each point its own id.",
                    ("nodes", index, "id"),
                )
            seen.add(node.id)
        return self


def load_framework(data: bytes, name: str) -> Framework:
    """Read a framework from the bytes of a YAML file.

    Raises:
        FrameworkError: The message names file, line and fault; the hint is the remedy.
    """
    return load_form(data, name, Framework, FrameworkError)
