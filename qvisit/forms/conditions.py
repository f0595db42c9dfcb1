"""When a question is asked: comparisons with other answers, as data, with nothing to run.

The shape follows `enableWhen` of HL7 FHIR questionnaires (R5): no expression language.
"""

from typing import Annotated, Final, Literal

from pydantic import FailFast, Field

from qvisit.forms.words import FrozenModel, ItemCode, ShortLine

Operator = Literal["exists", "=", "!=", "<", "<=", ">", ">="]
ORDERING: Final[frozenset[Operator]] = frozenset({"<", "<=", ">", ">="})


class Condition(FrozenModel):
    """One comparison of another item's answer; for `exists` the answer is “true” or “false”."""

    item: ItemCode
    operator: Operator
    answer: ShortLine


class EnableWhen(FrozenModel):
    """A question or section is asked only when all, or any, of these hold."""

    match: Literal["all", "any"] = "all"
    conditions: Annotated[tuple[Condition, ...], FailFast(), Field(min_length=1, max_length=20)]
