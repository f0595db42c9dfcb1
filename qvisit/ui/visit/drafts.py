"""What is being written or counted on a visit and is not a change yet; durable all the same."""

from collections.abc import Sequence

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.labels import ItemKey
from qvisit.usecases.scoring import Draft

_NOTE, _REPLY, _ASKED, _NOT_HEARD, _PLACE = "note", "reply", "asked", "not_heard", "place"
_HERE = "here"


class Drafts:
    """Remembers drafts by item, and keeps each on the disk as it changes."""

    def __init__(self, editor: VisitEditor) -> None:
        self._editor = editor
        self.notes: dict[ItemKey, str] = {}
        self.replies: dict[ItemKey, str] = {}
        self.asked: dict[ItemKey, int] = {}
        self.not_heard = ""
        self.place: ItemKey | None = None

    def read(self) -> None:
        """Read what was left when the visit was last closed."""
        self.notes, self.replies, self.asked, self.not_heard = {}, {}, {}, ""
        self.place = None
        for kept in self._editor.scoring.drafts():
            key = (kept.template, kept.item)
            if kept.field == _NOTE:
                self.notes[key] = kept.text
            elif kept.field == _REPLY:
                self.replies[key] = kept.text
            elif kept.field == _ASKED and kept.text.isdigit():
                self.asked[key] = int(kept.text)
            elif kept.field == _NOT_HEARD:
                self.not_heard = kept.text
            elif kept.field == _PLACE:
                self.place = key

    def first(self, order: Sequence[ItemKey]) -> ItemKey | None:
        """The first item with a note or an answer that was being written."""
        return next((key for key in order if key in self.notes or key in self.replies), None)

    def keep_note(self, key: ItemKey, text: str) -> None:
        """Keep the note that is being written on an item; empty when there is none any more."""
        self.notes[key] = text
        if not text:
            del self.notes[key]
        self._keep(key, _NOTE, text)

    def keep_reply(self, key: ItemKey, text: str) -> None:
        """Keep the words of an answer that is being written; none once they are the answer."""
        if text:
            self.replies[key] = text
        elif self.replies.pop(key, None) is None:
            return
        self._keep(key, _REPLY, text)

    def keep_asked(self, key: ItemKey, number: int) -> None:
        """Keep how many people were asked about an item that has no answer yet."""
        self.asked[key] = number
        self._keep(key, _ASKED, str(number))

    def drop_asked(self, key: ItemKey) -> None:
        """The number went with the answer."""
        if self.asked.pop(key, None) is not None:
            self._keep(key, _ASKED, "")

    def keep_not_heard(self, text: str) -> None:
        """Keep whom the reviewer could not hear, while it is being written."""
        self.not_heard = text
        self._keep(("", ""), _NOT_HEARD, text)

    def keep_place(self, key: ItemKey | None) -> None:
        """Keep at which question the guided view stands; none once the person is elsewhere."""
        before, self.place = self.place, key
        if before == key:
            return
        if key is not None:
            self._keep(key, _PLACE, _HERE)
        if before is not None:
            self._keep(before, _PLACE, "")

    def _keep(self, key: ItemKey, field: str, text: str) -> None:
        self._editor.scoring.draft(Draft(*key, field, text))
