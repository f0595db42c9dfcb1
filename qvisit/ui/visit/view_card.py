"""What one reviewer answered and noted, under the name of their role."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal

from qvisit.forms.item import Item
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language
from qvisit.ui.theme import scaled
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import ItemKey, is_wordy, reply_words
from qvisit.ui.visit.note_view import note_view
from qvisit.ui.visit.photos.strip import PhotoView
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.usecases.photos import photo_bytes
from qvisit.visits.consensus import View
from qvisit.visits.own_kinds import NoteWritten, PhotoTaken
from qvisit.visits.visit import Written

_WIDE = 200  # px at 100 %


class ViewCard(Card):
    """A reviewer's reply and notes. A different view is kept here, in its author's words."""

    opened = Signal()  # the place for a different view was asked for

    def __init__(
        self, editor: VisitEditor, key: ItemKey, label: str, view: View, item: Item
    ) -> None:
        """Show a view.

        Args:
            editor: Keeps the words of a different view while they are written.
            key: The item.
            label: The reviewer's role on this panel.
            view: Their reply.
            item: What was asked.
        """
        super().__init__(label, level=3)
        self.person = view.seat.person
        self._editor = editor
        self._words = KeptNote(
            editor,
            f"minority-{view.seat.person}",
            self.tr("{who}: a different view, in their own words").format(who=label),
            lines=2,
        )
        self._keep = LinkButton(self.tr("Keep a different view"), "pencil")
        self._keep.setAccessibleName(self.tr("Keep a different view of {who}").format(who=label))
        for part in (self._words, self._keep):  # shown to the lead alone
            part.setParent(self)
            part.hide()
        self._key = key
        kind = "body" if is_wordy(item) else "card"
        self.body.addWidget(Words(reply_words(item, view.reply), kind))
        if view.reply is not None and not view.counts:
            why = in_language(view.reason)
            reason = self.tr("No vote: {why}").format(why=f"{why[:1].lower()}{why[1:]}")
            self.body.addWidget(Pill(reason, "amber", "warning"))
        if view.late:
            self.body.addWidget(Pill(self.tr("Came after you agreed"), "amber", "clock"))

    def show_evidence(
        self,
        notes: Sequence[Written[NoteWritten]],
        photos: Sequence[Written[PhotoTaken]],
        kept: str,
        *,
        lead: bool,
    ) -> None:
        """Show what they wrote and photographed.

        Args:
            notes: Their notes on the item.
            photos: Their photos of it.
            kept: Their different view as it is kept.
            lead: Whether the person at this laptop may record one.
        """
        for note in notes:
            self.body.addWidget(note_view(note))
        if not notes:
            self.body.addWidget(Words(self.tr("No note."), "dense", "text2"))
        self._show_photos(photos)
        if not lead and kept:
            self.body.addWidget(
                Words(self.tr("Keeps a different view: “{words}”").format(words=kept))
            )
        self.body.addStretch(1)
        if lead:
            self._words.begin(self._key, kept)
            self._keep.clicked.connect(self._on_keep)
            self.body.addWidget(self._keep)
            self.body.addWidget(self._words)
            self._words.setVisible(bool(self._words.text()))
            self._keep.setVisible(not self._words.text())

    @property
    def different_view(self) -> str:
        """The different view as it is written."""
        return self._words.text().strip()

    def sizeHint(self) -> QSize:
        """Narrow, so that several stand beside each other; the words wrap."""
        return QSize(scaled(_WIDE), super().sizeHint().height())

    def settle(self) -> None:
        """The view is saved with what the panel agrees."""
        self._words.settle()

    def _show_photos(self, photos: Sequence[Written[PhotoTaken]]) -> None:
        """Show their photos of the item; of one whose picture is not here the words."""
        for photo in photos:
            content = photo_bytes(self._editor.ws, photo.said)
            self.body.addWidget(PhotoView(photo.said, content, self._not_here()))

    def _not_here(self) -> str:
        """What to say of a photo without its picture; "" where that is amiss."""
        opened = self._editor.opened
        if opened is not None and opened.shared.signed:  # pictures may go then
            return self.tr("Its picture is not on this laptop. It shows:")
        mine = self._editor.ws.person == self.person
        return "" if mine else self.tr("This photo is not here yet. It shows:")

    def _on_keep(self) -> None:
        self._keep.hide()
        self._words.show()
        self._words.edit.setFocus()
        self.opened.emit()
