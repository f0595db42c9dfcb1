"""One draft of the open visit, durable within a moment of each change, until it is saved."""

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.labels import ItemKey
from qvisit.usecases.scoring import Draft

_DRAFT_MS: Final = 300  # from the first change that is not yet durable


class Keeper(Protocol):
    """Keeps something that is written, until it is saved."""

    @property
    def is_kept(self) -> bool: ...
    def keep(self) -> None: ...


def is_begun(keepers: Iterable[Keeper]) -> bool:
    """Whether anything stands there that is not saved; what was still waiting is kept at once."""
    known = tuple(keepers)
    for one in known:
        one.keep()
    return any(one.is_kept for one in known)


class KeptDraft(QObject):
    """Keeps what stands in a field or a form, and finds it again."""

    def __init__(
        self, form: QWidget, editor: VisitEditor, field: str, text: Callable[[], str], *, mine: bool
    ) -> None:
        """Keep nothing yet; call `take_up`.

        Args:
            form: Where it is written.
            editor: Keeps the draft.
            field: Names it among the drafts of a visit.
            text: Gives what is to be kept.
            mine: Whether it is of the person at this laptop, whoever's paper is typed meanwhile.
        """
        super().__init__(form)
        self._editor = editor
        self._field = field
        self._text = text
        self._mine = mine
        self.key: ItemKey = ("", "")
        self.is_kept = False
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_DRAFT_MS)
        self._waiting.timeout.connect(self._keep_now)
        editor.leaving.connect(self.keep)  # or it would become a draft of the next visit

    def take_up(self, key: ItemKey) -> str | None:
        """Go on with what is about `key`; the words that were kept of it, if any."""
        self.keep()
        self.key = key
        drafts = self._editor.scoring.drafts(mine=self._mine) if self._editor.opened else ()
        here = (*key, self._field)
        found = [one.text for one in drafts if (one.template, one.item, one.field) == here]
        self.is_kept = bool(found)
        return found[0] if found else None

    def keep_soon(self) -> None:
        """Something has changed."""
        if not self._waiting.isActive():
            self._waiting.start()

    def keep(self) -> None:
        """Keep at once what was still waiting."""
        if self._waiting.isActive():
            self._waiting.stop()
            self._keep_now()

    def settle(self) -> None:
        """All is saved, or not wanted any more: no draft is left."""
        self._waiting.stop()
        if self.is_kept:
            self.is_kept = False
            self._write("")

    def _keep_now(self) -> None:
        text = self._text()
        self.is_kept = bool(text)
        self._write(text)

    def _write(self, text: str) -> None:
        self._editor.scoring.draft(Draft(*self.key, self._field, text), mine=self._mine)
