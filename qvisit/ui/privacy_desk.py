"""Guards the texts of the open visit: looks in the background, and records what was chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from qvisit.privacy.found import Found
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.widgets.guardian import Chosen, TextPlace
from qvisit.usecases import privacy, privacy_memory
from qvisit.usecases.privacy import Lookout, lookout
from qvisit.usecases.privacy_memory import Memory
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.privacy_kinds import PrivacyChosen
from qvisit.workspace import Workspace

_SHORT = 2_000  # letters that are looked through in less than the blink of a frame

Done = Callable[[tuple[Found, ...]], None]


class PrivacyDesk:
    """A guardian for the texts of whatever visit the editor holds."""

    def __init__(self, editor: VisitEditor, background: Background) -> None:
        """Guard.

        Args:
            editor: Holds the visit, and saves.
            background: Where the first text and long ones are looked through.
        """
        self._editor = editor
        self._background = background
        self._lookout: tuple[object, Lookout] | None = None
        self._memory: tuple[str, Memory] = ("", Memory())

    def look(self, owner: QObject, text: str, done: Done) -> None:
        opened = self._editor.opened
        if opened is None or not text.strip():
            done(())
            return
        known = self._lookout if self._lookout and self._lookout[0] is opened.members else None
        out = known[1] if known else None
        work = partial(_look, self._editor.ws, opened, out, self._known(opened), text)
        tell = partial(self._tell, opened.members, done)
        if out is not None and len(text) <= _SHORT:
            tell(work())
        else:
            self._background.run(owner, work, tell, self._on_failed)

    def choose(self, place: TextPlace, chosen: Chosen, words: str) -> None:
        opened = self._editor.current
        if chosen.choice != "removed":
            memory = privacy_memory.remember(self._editor.ws, opened.visit.id, chosen.kind, words)
            self._memory = (opened.visit.id, memory)
        if not place.logged:
            return
        said = PrivacyChosen(
            template=place.template,
            item=place.item,
            field=place.field,
            finding=chosen.kind,
            choice=chosen.choice,
            reason=chosen.reason or "",
            count=chosen.count,
        )
        self._editor.apply(partial(_record, said=said, own=place.own))

    def holds(self, text: str) -> bool:
        opened = self._editor.opened
        if opened is None:
            return False
        return privacy_memory.open_numbers([text], self._known(opened))

    def _tell(self, whose: object, done: Done, seen: tuple[Lookout, tuple[Found, ...]]) -> None:
        out, found = seen
        self._lookout = (whose, out)  # another sync brings other members, and maybe another mask
        done(found)

    def _known(self, opened: OpenVisit) -> Memory:
        if self._memory[0] != opened.visit.id:
            self._memory = (opened.visit.id, privacy.memory_of(self._editor.ws, opened.visit.id))
        return self._memory[1]

    def _on_failed(self, error: Exception) -> None:
        self._editor.failed.emit(error)


class ConfidentialDesk(PrivacyDesk):
    """For what must not even be known to exist: no choice is kept, and no text held back."""

    def __init__(self, editor: VisitEditor, background: Background) -> None:
        super().__init__(editor, background)
        self._chosen = Memory()

    def choose(self, place: TextPlace, chosen: Chosen, words: str) -> None:
        if chosen.choice != "removed":
            self._chosen = self._chosen.with_words(chosen.kind, words)

    def holds(self, text: str) -> bool:
        return False

    def _known(self, opened: OpenVisit) -> Memory:
        return self._chosen


def _look(
    ws: Workspace, opened: OpenVisit, known: Lookout | None, memory: Memory, text: str
) -> tuple[Lookout, tuple[Found, ...]]:
    """What nobody has chosen about in a text, and what it was looked through with."""
    out = known or lookout(ws, opened)
    return out, tuple(one for one in out.look(text) if not memory.knows(one.kind, one.words(text)))


def _record(ws: Workspace, opened: OpenVisit, *, said: PrivacyChosen, own: bool) -> OpenVisit:
    try:
        return privacy.record_choice(ws, opened, said, own=own)
    except NotAllowedError:
        return opened  # who is on no panel raises a concern: the laptop remembers, nobody else asks
