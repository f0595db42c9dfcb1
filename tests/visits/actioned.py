"""What is said about the actions of a made-up visit: one of each kind."""

from collections.abc import Mapping

from qvisit.visits import action_kinds
from qvisit.visits.action_kinds import MovedState
from qvisit.visits.kinds import Payload
from tests.visits.panel import an_id

NAMES = ("propose", "move", "move", "check", "carry", "see")
_STATES: tuple[MovedState, ...] = ("completed", "assured", "stopped")


def actioned(pick: int, earlier: tuple[str, ...] = ()) -> Mapping[str, Payload]:
    """One of each, about an action of the name that logs use.

    Args:
        pick: 0 to 2: which action, and what is said of it.
        earlier: Ids of changes that are replaced.
    """
    name = an_id(f"name {pick % 2}")
    return {
        "propose": action_kinds.ActionProposed(
            action=name, finding=an_id("a finding"), aim="Doors lock", replaces=earlier
        ),
        "move": moved(f"name {pick % 2}", _STATES[pick], earlier),
        "check": action_kinds.ActionChecked(
            action=name,
            assured=(earlier or ("2" * 64,))[0],
            months=3,
            held=pick != 1,
            on="2027-08-01",
            evidence="Walked past 18 doors.",
        ),
        "carry": action_kinds.ActionsCarried(actions=(carried("name 0"),), replaces=earlier),
        "see": action_kinds.ActionSeen(action=name, result="done", replaces=earlier),
    }


def moved(
    action: str, state: MovedState, replaces: tuple[str, ...] = (), **more: str
) -> action_kinds.ActionMoved:
    """How far an action is; a stopped one has its note, a judged one its evidence."""
    return action_kinds.ActionMoved.model_validate(
        {
            "action": an_id(action),
            "state": state,
            "on": "2027-04-10",
            "note": "The doors are to be replaced." if state == "stopped" else "",
            "evidence": "18 of 18 lock." if state in ("assured", "not_assured") else "",
            "replaces": replaces,
            **more,
        }
    )


def carried(name: str) -> action_kinds.CarriedAction:
    """An action as an earlier visit left it."""
    return action_kinds.CarriedAction(
        visit=an_id("an earlier visit"),
        day="2027-03-09",
        action=an_id(name),
        aim="Every bedroom door locks",
        owner_role="Ward manager",
        due="2027-04-09",
        state="in_progress",
    )
