"""What each kind of change about actions does to a visit, once it may have an effect."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from qvisit.visits import action_kinds
from qvisit.visits.action_plan import ActionPlan
from qvisit.visits.fold_steps import Apply, stand
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written

Step = Callable[[ActionPlan, Written[Payload]], ActionPlan]


def _proposed(plan: ActionPlan, written: Written[Payload]) -> ActionPlan:
    said = cast("Written[action_kinds.ActionProposed]", written)
    name = said.said.action
    now = stand(plan.proposed.get(name), said, said.said.replaces)
    return replace(plan, proposed={**plan.proposed, name: now})


def _moved(plan: ActionPlan, written: Written[Payload]) -> ActionPlan:
    move = cast("Written[action_kinds.ActionMoved]", written)
    name = move.said.action
    now = stand(plan.moved.get(name), move, move.said.replaces)
    history = (*plan.history.get(name, ()), move)
    return replace(plan, moved={**plan.moved, name: now}, history={**plan.history, name: history})


def _checked(plan: ActionPlan, written: Written[Payload]) -> ActionPlan:
    check = cast("Written[action_kinds.ActionChecked]", written)
    name = check.said.action
    return replace(plan, checked={**plan.checked, name: (*plan.checked.get(name, ()), check)})


def _carried(plan: ActionPlan, written: Written[Payload]) -> ActionPlan:
    carried = cast("Written[action_kinds.ActionsCarried]", written)
    return replace(plan, carried=stand(plan.carried, carried, carried.said.replaces))


def _seen(plan: ActionPlan, written: Written[Payload]) -> ActionPlan:
    seen = cast("Written[action_kinds.ActionSeen]", written)
    name = seen.said.action
    now = stand(plan.seen.get(name), seen, seen.said.replaces)
    return replace(plan, seen={**plan.seen, name: now})


def _in(step: Step) -> Apply:
    """A step of the action plan as a step of the whole visit."""

    def apply(shared: Shared, written: Written[Payload]) -> Shared:
        return replace(shared, action_plan=step(shared.action_plan, written))

    return apply


ACTION_STEPS: Mapping[str, Apply] = {
    "action.proposed": _in(_proposed),
    "action.moved": _in(_moved),
    "action.checked": _in(_checked),
    "actions.carried": _in(_carried),
    "action.seen": _in(_seen),
}
