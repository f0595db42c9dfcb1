"""How far actions are, what is overdue and who hears of it, and when to look again: arithmetic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from qvisit.visits.action_kinds import (
    ActionChecked,
    ActionMoved,
    ActionProposed,
    ActionState,
)
from qvisit.visits.action_plan import OVER, SUSTAIN_MONTHS, ActionPlan
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.retention import months_later
from qvisit.visits.visit import Shared, Standing
from qvisit.visits.written import Written

Told = Literal["owner", "directorate", "governance"]
Said = ActionAgreed | ActionProposed
STATE_WORDS: Final[Mapping[ActionState, str]] = {
    "proposed": "Proposed",
    "agreed": "Agreed",
    "in_progress": "In progress",
    "completed": "Completed",
    "assured": "Assured",
    "not_assured": "Not assured",
    "stopped": "Stopped",
}
NEEDS_QEIA: Final = 15
"""The risk from which an action needs an impact assessment: as for an extreme risk."""
CRITICAL: Final = 15
"""The risk from which an overdue action goes to governance after 1 day."""
SOON_DAYS: Final = 14
_LATE: Final[tuple[tuple[int, Told], ...]] = (
    (28, "governance"),
    (14, "directorate"),
    (1, "owner"),
)
_WORKED_ON: Final = ("agreed", "in_progress", "not_assured")


@dataclass(frozen=True)
class SustainCheck:
    """A look, months after an action was assured, whether it holds; None while nobody looked."""

    months: int
    due: str
    done: Written[ActionChecked] | None = None

    def is_due(self, today: str) -> bool:
        """Whether it waits to be done on a day."""
        return self.done is None and self.due <= today


@dataclass(frozen=True)
class ActionView:
    """One action as it stands. `number` is its place in the visit's plan, from 1.

    `said` is its agreement, or what is proposed while nobody agreed it. `move` says how far it is,
    where that was said; `contested` that people wrote at the same time.
    """

    action: str
    number: int
    said: Said
    state: ActionState
    contested: bool = False
    move: Written[ActionMoved] | None = None
    history: tuple[Written[ActionMoved], ...] = ()
    checks: tuple[SustainCheck, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do or to check something, sustain checks apart."""
        return self.state not in OVER

    @property
    def owner(self) -> str:
        """The role, and the name where one is known; "" while nobody owns it."""
        parts = (self.said.owner_role, self.said.owner_name)
        return ", ".join(one for one in parts if one)

    def days_overdue(self, today: str) -> int:
        """Full days since it was due; 0 while it is not, and once its owner says it is done."""
        due = self.said.due
        if due is None or self.state not in _WORKED_ON:
            return 0
        return max(0, (date.fromisoformat(today) - date.fromisoformat(due)).days)

    def days_left(self, today: str) -> int | None:
        """Days until it is due, 0 on that day; None where nobody works on it, or it is overdue."""
        if self.said.due is None or self.state not in _WORKED_ON:
            return None
        days = (date.fromisoformat(self.said.due) - date.fromisoformat(today)).days
        return days if days >= 0 else None

    def told(self, today: str) -> Told | None:
        """Who should hear by now that it is overdue (action plan rules, section 5)."""
        days = self.days_overdue(today)
        if days and _risk(self.said) >= CRITICAL:
            return "governance"
        return next((who for least, who in _LATE if days >= least), None)

    def check_due(self, today: str) -> SustainCheck | None:
        """The first sustain check that waits to be done on a day."""
        return next((one for one in self.checks if one.is_due(today)), None)

    def to_check(self, today: str) -> bool:
        """Whether governance should look: its owner says it is done, or a sustain check is due."""
        return self.state == "completed" or self.check_due(today) is not None


def overdue_words(days: int) -> str:
    """How long something is overdue."""
    return f"Overdue {days} day" if days == 1 else f"Overdue {days} days"


def action_views(shared: Shared) -> tuple[ActionView, ...]:
    """Every action of a visit, in the order in which each was first written down."""
    places = {str(change): place for place, change in enumerate(shared.applied)}
    known = {*shared.actions, *shared.action_plan.proposed}
    names = sorted(known, key=lambda one: _first(shared, one, places))
    return tuple(_view(shared, name, number) for number, name in enumerate(names, start=1))


def view_of(shared: Shared, action: str) -> ActionView | None:
    """One action by its id."""
    return next((one for one in action_views(shared) if one.action == action), None)


def needs_qeia(said: Said) -> bool:
    """Whether an action needs an impact assessment before anybody begins."""
    return said.large or _risk(said) >= NEEDS_QEIA


def lacks_clearance(said: Said) -> bool:
    """Whether it needs one that has no reference, or is not cleared."""
    return needs_qeia(said) and not (said.qeia.strip() and said.qeia_cleared)


def missing(values: Mapping[str, object]) -> tuple[str, ...]:
    """Names of the fields without which an action cannot be agreed, of those left empty.

    Sponsor only where it is large (action plan rules, section 5).
    """
    wanted = ["aim", "measure", "baseline", "owner_role", "due", "evidence"]
    wanted += ["consequence", "likelihood", "finding"]
    if values.get("large"):
        wanted.append("sponsor")
    return tuple(name for name in wanted if not str(values.get(name) or "").strip())


def sustain_checks(plan: ActionPlan, action: str) -> tuple[SustainCheck, ...]:
    """The looks that an action's assurance asks for; none while it is not assured."""
    moved = plan.moved.get(action)
    if moved is None or moved.now.said.state != "assured":
        return ()
    done, day = plan.looks_at(action), date.fromisoformat(moved.now.said.on)
    return tuple(
        SustainCheck(months, months_later(day, months).isoformat(), done.get(months))
        for months in SUSTAIN_MONTHS
    )


def _view(shared: Shared, action: str, number: int) -> ActionView:
    plan = shared.action_plan
    agreed, proposed = shared.actions.get(action), plan.proposed.get(action)
    moved = plan.moved.get(action)
    said = agreed.now.said if agreed else proposed.now.said if proposed else None
    if said is None:
        raise KeyError(action)
    standings: Sequence[Standing[ActionAgreed] | Standing[ActionProposed] | None]
    standings = (agreed, None if agreed else proposed)
    return ActionView(
        action=action,
        number=number,
        said=said,
        state=plan.state_of(action) or ("agreed" if agreed else "proposed"),
        contested=any(one is not None and one.contested for one in standings)
        or (moved is not None and moved.contested),
        move=moved.now if moved else None,
        history=plan.history.get(action, ()),
        checks=sustain_checks(plan, action),
    )


def _first(shared: Shared, action: str, places: Mapping[str, int]) -> tuple[int, str]:
    """Where the first version that is known of an action stands among all that was applied."""
    known = (shared.actions.get(action), shared.action_plan.proposed.get(action))
    names = {name for one in known if one for name in _changes(one)}
    found = (places[name] for name in names if name in places)
    return (min(found, default=len(places)), action)


def _changes(standing: Standing[ActionAgreed] | Standing[ActionProposed]) -> set[str]:
    return {*standing.replaced, *(one.change for one in standing.versions)}


def _risk(said: Said) -> int:
    return (said.consequence or 0) * (said.likelihood or 0)
