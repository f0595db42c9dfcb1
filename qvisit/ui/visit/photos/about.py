"""What must be said of a photo before it is kept: its words, and two ticks."""

from PySide6.QtWidgets import QWidget

from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words

_LONGEST = 1_000


class AboutPhoto(Card):
    """Asks for words for those who cannot see it, and says what is still missing."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("About it"))
        self.key: ItemKey = ("", "")
        self.alt = ShortNote(
            self.tr("What does it show?"),
            self.tr("For who cannot see it: the place, the thing, what is wrong. No names."),
            lines=3,
            longest=_LONGEST,
        )
        self.no_people = TickBox(
            self.tr("No people, no names on it"),
            self.tr("No faces, not in mirrors either; no screens, boards, records or labels"),
            framed=True,
        )
        self.agreed = TickBox(
            self.tr("The nurse in charge agreed"),
            self.tr("Before it was taken. Nothing that helps to break in: locks, codes, keys"),
            framed=True,
        )
        self.keep = MainButton(self.tr("Keep this photo"), "tick")
        self.leave_it = PlainButton(self.tr("Leave without keeping"), "arrow-left")
        for part in (self.alt, self.no_people, self.agreed, flow_row((self.keep, self.leave_it))):
            self.body.addWidget(part)
        self.body.addWidget(
            Words(
                self.tr(
                    "It is made small, and the camera’s data and place are left behind. It stays "
                    "in QVisit, encrypted. Delete it on the camera yourself."
                ),
                "dense",
                "text2",
            )
        )

    def begin(self, key: ItemKey, alt: str = "", *, ticked: bool = False) -> None:
        """Ask about another photo.

        Args:
            key: The item that it belongs to.
            alt: What it shows, as far as that was written.
            ticked: Whether both ticks were set when it was kept.
        """
        self.key = key
        self.alt.set_text(alt)
        for box in (self.no_people, self.agreed):
            box.setChecked(ticked)

    def missing_tick(self) -> QWidget | None:
        """The first box that must still be ticked."""
        boxes = (self.no_people, self.agreed)
        return next((box for box in boxes if not box.isChecked()), None)

    def words_are_ready(self) -> bool:
        """Whether the words can be kept; says why not, with the focus in them."""
        if self.alt.text().strip() and not self.alt.guard.holds():
            return True
        if not self.alt.text().strip():
            self.alt.show_error(self.tr("Write a few words that say what it shows."))
        self.alt.edit.setFocus()
        return False

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here."""
        return TextPlace(*self.key, "photo")
