"""What a visit is worth by its rule set, or by others, with every reason in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from qvisit.errors import QVisitError
from qvisit.forms.rating import VisitRating
from qvisit.forms.rule_set import RuleSet
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.templates import rule_set, rule_set_name, shipped_rule_sets
from qvisit.usecases.visits import OpenVisit, may_see_answers
from qvisit.visits.assessment import Assessment, assess
from qvisit.visits.kinds import RatingAgreed


@dataclass(frozen=True)
class ReRated:
    """The same answers under one rule set; `own` says that the visit was planned with it.

    What the panel agreed is not part of it: that was agreed under the visit's own rules.
    """

    rules: RuleSet
    own: bool
    rating: VisitRating


class TakenOffError(QVisitError):
    """What would have to be counted was taken off this laptop."""

    def __init__(self) -> None:
        super().__init__(
            "What each person scored and noted was taken off this laptop, so nothing can be "
            "counted here.",
            hint="What the panel agreed is here. Governance keeps the record. To look at it "
            "again, bring it back: on the visit's page, or with qvisit records bring-back.",
        )


def check_is_here(opened: OpenVisit) -> None:
    """Refuse to count what is not here: it would look as if nobody had answered.

    Raises:
        TakenOffError: It was taken off this laptop.
    """
    if opened.taken_off:
        raise TakenOffError


def rules_of(opened: OpenVisit) -> RuleSet:
    """The rule set that a visit was planned with.

    Raises:
        QVisitError: It is not known here.
    """
    return rule_set(opened.plan.rule_set)


def assess_visit(opened: OpenVisit, wanted: RatingAgreed | None = None) -> Assessment:
    """Scores, ratings, closed-culture level and sustainability of what this laptop may read.

    `wanted` is a rating that the panel would record: its statement counts as if it had.

    Raises:
        TakenOffError: The answers are not on this laptop.
        QVisitError: The visit's rule set is not known here.
    """
    check_is_here(opened)
    return assess(opened.visit, opened.templates, rules_of(opened), wanted)


def rerate(opened: OpenVisit, rules: Sequence[RuleSet] = ()) -> tuple[ReRated, ...]:
    """Rate the same answers under other rule sets. Nothing is kept and nothing changes.

    Args:
        opened: The visit.
        rules: Under which; all that come with QVisit when none is named.

    Raises:
        NotAllowedError: Others' scores are still hidden.
        TakenOffError: The answers are not on this laptop.
    """
    check_is_here(opened)
    if not may_see_answers(opened):
        raise NotAllowedError(
            "There is nothing to rate yet: scores stay hidden until everyone is done.",
            hint="The panel lead can close scoring with a reason.",
        )
    return tuple(
        ReRated(
            rules=one,
            own=rule_set_name(one) == opened.plan.rule_set,
            rating=assess(opened.visit, opened.templates, one).rating,
        )
        for one in rules or shipped_rule_sets()
    )
