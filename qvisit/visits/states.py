"""How far a visit is: the states in order, and what of it counts as debriefed, signed, published.

Whoever asks whether a report is out asks for `PUBLISHED`: what follows from it goes on after that.
"""

from collections.abc import Collection
from typing import Final, Literal

from qvisit.visits.action_plan import OVER, SUSTAIN_MONTHS, ActionPlan
from qvisit.visits.themes import Themes

Status = Literal[
    "draft_plan",
    "planned",
    "in_progress",
    "scoring_complete",
    "moderated",
    "draft_report",
    "accuracy_check",
    "signed_off",
    "published",
    "in_follow_up",
    "closed",
]
PUBLISHED: Final[frozenset[str]] = frozenset({"published", "in_follow_up", "closed"})
SIGNED: Final = PUBLISHED | {"signed_off"}
DEBRIEFED: Final = SIGNED | {"moderated", "draft_report", "accuracy_check"}


def after_report(
    agreed: Collection[str], plan: ActionPlan, themes: Themes, *, waits: bool
) -> Status:
    """How far a visit is once its report is out.

    It is in follow-up as soon as somebody said how far an action is, what came of a theme, or that
    people were told. It is closed when every action is assured or stopped, those assured held at
    every look, and every theme is done or cannot be done. No day makes it so: only what is said.

    Args:
        agreed: The actions that are agreed.
        plan: What else is known of the actions.
        themes: What people raised and what came of it.
        waits: Whether a concern is not closed, or the newest version of the report does not stand.
    """
    if not (plan.moved or themes.answered or themes.told):
        return "published"
    actions = {*agreed, *plan.proposed}
    is_over = all(_has_ended(plan, one) for one in actions) and _are_answered(themes)
    return "closed" if is_over and not waits else "in_follow_up"


def _has_ended(plan: ActionPlan, action: str) -> bool:
    moved = plan.moved.get(action)
    if moved is None or moved.contested or plan.state_of(action) not in OVER:
        return False
    return moved.now.said.state == "stopped" or plan.looks_at(action).keys() >= set(SUSTAIN_MONTHS)


def _are_answered(themes: Themes) -> bool:
    standing = (one.said.theme for one in (*themes.of("said"), *themes.of("seen")))
    return all(themes.state_of(one) in ("done", "cannot_do") for one in standing)
