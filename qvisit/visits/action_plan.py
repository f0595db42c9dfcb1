"""What is known of a visit's actions beside their agreement: frozen values, made by the fold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from qvisit.visits.action_kinds import (
    ActionChecked,
    ActionMoved,
    ActionProposed,
    ActionsCarried,
    ActionSeen,
    ActionState,
)
from qvisit.visits.written import Standing, Written

SUSTAIN_MONTHS: Final = (3, 6)
OVER: Final[tuple[ActionState, ...]] = ("assured", "stopped")
"""States in which nobody has to do anything any more, sustain checks apart."""


@dataclass(frozen=True)
class ActionPlan:
    """By action: what is proposed, how far it is, and its checks; and what earlier visits left.

    `owners` holds everyone who ever owned it, as id and name: to hand it over does not make one an
    outsider to it. `history` holds every move in order, those that others replaced too. `carried`
    and `seen` are about the actions of earlier visits to the ward.
    """

    proposed: Mapping[str, Standing[ActionProposed]] = field(default_factory=dict)
    owners: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)
    moved: Mapping[str, Standing[ActionMoved]] = field(default_factory=dict)
    history: Mapping[str, tuple[Written[ActionMoved], ...]] = field(default_factory=dict)
    checked: Mapping[str, tuple[Written[ActionChecked], ...]] = field(default_factory=dict)
    carried: Standing[ActionsCarried] | None = None
    seen: Mapping[str, Standing[ActionSeen]] = field(default_factory=dict)

    def state_of(self, action: str) -> ActionState | None:
        """How far an action was said to be; None before that. What did not last is not assured."""
        moved = self.moved.get(action)
        if moved is None:
            return None
        looks = self.looks_at(action).values()
        return moved.now.said.state if all(one.said.held for one in looks) else "not_assured"

    def looks_at(self, action: str) -> Mapping[int, Written[ActionChecked]]:
        """The looks at an action since it was assured, by months; of several the last counts."""
        moved = self.moved.get(action)
        if moved is None or moved.now.said.state != "assured":
            return {}
        assured, checked = moved.now.change, self.checked.get(action, ())
        return {one.said.months: one for one in checked if one.said.assured == assured}
