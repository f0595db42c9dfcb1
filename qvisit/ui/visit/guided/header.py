"""Above a guided page: which ward, who, which question, and the ways out."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.visit.guided.path import ProgressPath
from qvisit.ui.widgets.buttons import DangerButton, PlainButton
from qvisit.ui.widgets.words import Heading, Words

_WIDE = 1040  # px at 100 % from which the count stands in the middle
_PATH = 620


class GuidedHeader(QWidget):
    """Calm: the ward's code, site and day are its description, and its second line where it fits.

    Where there is little room the question's number comes first and the person's name goes.
    """

    list_pressed = Signal()
    concern_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ward = Heading("", 2)
        self.who = Words("", "dense", "text2")
        self.count = Heading("", 2)
        self.path = ProgressPath()
        self.list = PlainButton(self.tr("List"), "list")
        self.list.setAccessibleDescription(
            self.tr("Shows all questions as a list. Your words stay. Key Ctrl+G")
        )
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves half-typed words be
        self.list.clicked.connect(self.list_pressed)
        self.jot = PlainButton(self.tr("Jot"), "pencil")
        self.jot.setAccessibleDescription(self.tr("A note for later, about anything. Key Ctrl+J"))
        self.concern = DangerButton(self.tr("Raise a concern  F9"), "warning", outline=True)
        self.concern.setAccessibleName(self.tr("Raise a concern"))
        self.concern.clicked.connect(self.concern_pressed)
        self._place = ""
        self._who = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(_middled(self.ward, self.who), 2)
        row.addLayout(_middled(self.count, self.path), 3)
        row.addWidget(self.jot, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.list, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.concern, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_visit(self, ward: str, place: str, who: str, not_told: int) -> None:
        """Show which visit this is.

        Args:
            ward: Name of the ward.
            place: Its code, its site and the day.
            who: Name and role of the person.
            not_told: How many concerns nobody was told of.
        """
        self._place, self._who = place, who
        self.ward.setText(ward)
        self.ward.setAccessibleDescription(place)
        self.ward.setToolTip(place.replace("<", "‹"))  # a tip would take it for markup
        self.concern.set_kind("danger" if not_told else "danger-outline")
        told = self.tr("Key F9. {count} not told yet.").format(count=not_told)
        self.concern.setAccessibleDescription(told if not_told else self.tr("Key F9"))
        self._fit()

    def show_way(self, here: int, total: int, answered: frozenset[int]) -> None:
        """Show at which question one is, from 0; -1 where there is none."""
        number = self.tr("Question {n} of {total}").format(n=here + 1, total=total)
        words = number if here >= 0 else self.tr("The end of your part")
        self.count.setText(words)
        self.path.show_way(here, total, answered, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        roomy = self.width() >= scaled(_WIDE)
        self.who.setText(f"{self._who}\n{self._place}" if roomy else self._place.split(" · ")[0])
        self.jot.setVisible(roomy)
        self.path.setMaximumWidth(scaled(_PATH) if roomy else 16_777_215)


def _middled(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addStretch(1)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column
