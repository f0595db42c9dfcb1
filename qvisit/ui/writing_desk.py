"""What a reviewer writes beside their answers: notes, jots, talks, flags, and the way back."""

from collections.abc import Callable

from qvisit.ids import ChangeId
from qvisit.usecases import notes, scoring, talks
from qvisit.usecases.notes import Noted
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.own_kinds import TalkHeld
from qvisit.workspace import Workspace

Work = Callable[[Workspace, OpenVisit], OpenVisit]
ItemKey = tuple[str, str]


class WritingDesk:
    """Saves through the editor; each method tells whether it is on the disk."""

    def __init__(self, apply: Callable[[Work], bool]) -> None:
        """Save through somebody.

        Args:
            apply: Does something to the open visit; whether it could be done.
        """
        self._apply = apply

    def note(self, key: ItemKey, noted: Noted, note: str = "") -> bool:
        """Keep a note on an item, or with `note` put it in place of what that one said."""
        return self._apply(lambda ws, opened: notes.keep_note(ws, opened, key, noted, note=note))

    def take_back_note(self, note: str) -> bool:
        """Let a note count no more."""
        return self._apply(lambda ws, opened: notes.take_back_note(ws, opened, note))

    def jot(self, text: str) -> bool:
        """Keep a note without an item."""
        return self._apply(lambda ws, opened: notes.jot(ws, opened, text))

    def sort(self, note: str, key: ItemKey) -> bool:
        """Give a jot to an item, or to the whole visit, or to none again."""
        return self._apply(lambda ws, opened: notes.sort_jot(ws, opened, note, key))

    def talk(self, talk: TalkHeld) -> bool:
        """Keep a talk, with all that follows from it."""
        return self._apply(lambda ws, opened: talks.keep_talk(ws, opened, talk))

    def take_back_talk(self, talk: str, *, back: bool = True) -> bool:
        """Let a talk count no more, or count again."""
        return self._apply(lambda ws, opened: talks.take_back_talk(ws, opened, talk, back=back))

    def flag(self, key: ItemKey, *, on: bool) -> bool:
        """Mark an item to come back to, or mark it no more."""
        return self._apply(lambda ws, opened: scoring.flag_item(ws, opened, *key, on=on))

    def restore(self, key: ItemKey, change: str) -> bool:
        """Answer as in an earlier change of the history."""
        return self._apply(
            lambda ws, opened: scoring.restore_answer(ws, opened, *key, ChangeId(change))
        )
