"""What is done to actions: proposed, agreed, moved on, checked, carried over and seen."""

from collections.abc import Callable, Mapping, Sequence

from qvisit.usecases import actions as acting
from qvisit.usecases import carried_actions
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.action_kinds import CarriedAction, MovedState, SeenResult
from qvisit.workspace import Workspace

Work = Callable[[Workspace, OpenVisit], OpenVisit]


class ActionDesk:
    """Saves through the editor; each method tells whether it is on the disk."""

    def __init__(self, apply: Callable[[Work], bool]) -> None:
        """Save through somebody.

        Args:
            apply: Does something to the open visit; whether it could be done.
        """
        self._apply = apply

    def agree(self, action: Mapping[str, object]) -> bool:
        """Record a step that follows from a finding, once it is whole."""
        return self._apply(lambda ws, opened: acting.agree_action(ws, opened, action)[0])

    def propose(self, action: Mapping[str, object]) -> bool:
        """Keep a step that may still lack something."""
        return self._apply(lambda ws, opened: acting.propose_action(ws, opened, action)[0])

    def move(self, action: str, state: MovedState, words: Mapping[str, object]) -> bool:
        """Say how far an action is."""
        return self._apply(lambda ws, opened: acting.move_action(ws, opened, action, state, words))

    def check(self, action: str, said: Mapping[str, object]) -> bool:
        """Record whether an assured action still holds."""
        return self._apply(lambda ws, opened: acting.check_action(ws, opened, action, said))

    def carry(self, actions: Sequence[CarriedAction]) -> bool:
        """Let these actions of earlier visits stand in the visit."""
        return self._apply(lambda ws, opened: carried_actions.put_carried(ws, opened, actions))

    def see(self, action: str, result: SeenResult, words: str) -> bool:
        """Record what the panel saw of an earlier action."""
        return self._apply(
            lambda ws, opened: carried_actions.tell_seen(ws, opened, action, result, words)
        )
