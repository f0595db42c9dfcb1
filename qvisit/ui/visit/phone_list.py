"""Whom to phone: role, name and a large number, with the day it was last checked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import age_words, day_words, is_old_phone_list
from qvisit.visits.kinds import ContactEntered


class PhoneRow(NamedGroup):
    """One number. It is text, not a button: a laptop on a ward cannot phone."""

    def __init__(self, contact: ContactEntered, today: date) -> None:
        super().__init__(f"{contact.role}, {contact.name}, {contact.phone}")
        days = (today - date.fromisoformat(contact.checked_on)).days
        old = is_old_phone_list(days)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(IconMark("phone", "text2", 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(f"{contact.role}: {contact.name}", "body"))
        words.addWidget(Words(contact.phone, "answer-large"))
        checked = tr("Checked {day}, {age}.").format(
            day=day_words(contact.checked_on), age=age_words(days)
        )
        if old:
            checked = tr("{checked} It may be out of date.").format(checked=checked)
        words.addWidget(Words(checked, "dense", "ambertext" if old else "text2"))
        row.addLayout(words, 1)


class PhoneList(QWidget):
    """All numbers kept on this laptop."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_contacts(self, contacts: Sequence[ContactEntered], today: date) -> None:
        """Show these; none at all is said plainly."""
        empty(self._column)
        for place, contact in enumerate(contacts):
            if place:
                self._column.addWidget(Divider())
            self._column.addWidget(PhoneRow(contact, today))
        if not contacts:
            self._column.addWidget(
                Words(
                    self.tr(
                        "No numbers are kept on this laptop yet. Governance enters them from Home. "
                        "Until then use the switchboard, or your paper card."
                    ),
                    "body",
                    "ambertext",
                )
            )
