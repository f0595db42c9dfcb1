"""Whom to phone about a concern: the list that lies on every laptop."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.list_rows import Divider, ListRow, empty
from qvisit.ui.readers_card import ReadersCard
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import age_words, day_words, is_old_phone_list
from qvisit.usecases.shares import standing
from qvisit.usecases.wards import end_contact, enter_contact, list_contacts
from qvisit.visits.kinds import ContactEntered
from qvisit.visits.members import GOVERNANCE
from qvisit.workspace import Workspace


class PhonesPage(ScrollPage):
    """Shows the list to everybody; governance enters numbers and says that they were checked."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace) -> None:
        super().__init__()
        self._ws = ws
        self._right: dict[str, PlainButton] = {}  # "It is right", by role
        self.title = self.tr("Phone list for concerns")
        self.context = self.tr("It is on every laptop, also without a network")
        self._list = Card(self.tr("Whom to phone"))
        self._rows = QVBoxLayout()
        self._list.body.addLayout(self._rows)
        self.role = TextField(
            self.tr("Role"),
            self.tr("Such as: senior manager on call, safeguarding lead, support for reviewers."),
        )
        self.name = TextField(self.tr("Name"), self.tr("A person, or the name of a team."))
        self.phone = TextField(self.tr("Phone number"), self.tr("As you would dial it."))
        self.add = MainButton(self.tr("Add to the list"), "plus")
        self._form = Card(self.tr("Add or change a number"))
        hint = self.tr("The same role again replaces its number. Today counts as the day checked.")
        self._form.body.addWidget(Words(hint, "dense", "text2"))
        for field in (self.role, self.name, self.phone):
            self._form.body.addWidget(field)
        self._form.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._reader = Banner(
            "blue", self.tr("Governance keeps this list."), self.tr("Tell them if a number is old.")
        )
        self.readers = ReadersCard(ws)
        self.readers.changed.connect(self.changed)
        self.readers.failed.connect(self.failed)
        for part in (self._list, self._form, self._reader, self.readers):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add.clicked.connect(self._on_add)
        self.phone.submitted.connect(self._on_add)

    def refresh(self) -> None:
        """Show the list as it is now."""
        governs = GOVERNANCE in standing(self._ws).roles
        self._form.setVisible(governs)
        self._reader.setVisible(not governs)
        self.readers.setVisible(governs)
        if governs:
            self.readers.refresh()
        empty(self._rows)
        self._right = {}
        contacts = list_contacts(self._ws)
        for place, contact in enumerate(contacts):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(contact, governs=governs))
        if not contacts:
            words = self.tr("Nobody is on the list yet. In danger, phone 999.")
            self._rows.addWidget(Words(words, "body"))
        keep_reading_order(self)

    def _row(self, contact: ContactEntered, *, governs: bool) -> ListRow:
        age = (self._ws.clock().date() - date.fromisoformat(contact.checked_on)).days
        checked = self.tr("checked {day}, {age}").format(
            day=day_words(contact.checked_on), age=age_words(age)
        )
        ends: list[Pill | PlainButton] = []
        if is_old_phone_list(age):
            ends.append(Pill(self.tr("Check it again"), "amber", "clock"))
        if governs:
            right = PlainButton(self.tr("It is right"), "tick", small=True)
            name = self.tr("The number of {role} is right").format(role=contact.role)
            right.setAccessibleName(name)
            right.clicked.connect(partial(self._on_checked, contact))
            off = PlainButton(self.tr("Take off the list"), "cross", small=True)
            off.setAccessibleName(self.tr("Take {role} off the list").format(role=contact.role))
            off.clicked.connect(partial(self._on_ended, contact))
            ends += [right, off]
            self._right[contact.role] = right
        held = [flow_row(ends)] if ends else []
        return ListRow(
            f"{contact.role}: {contact.phone}", f"{contact.name} · {checked}", held, icon="phone"
        )

    def _on_checked(self, contact: ContactEntered) -> None:
        if self._enter(contact.role, contact.name, contact.phone):
            self._right[contact.role].setFocus()

    def _on_ended(self, contact: ContactEntered) -> None:
        if not self._keep(partial(end_contact, self._ws, contact)):
            return
        announce(self, self.tr("{role} is off the list.").format(role=contact.role))
        self.role.edit.setFocus()

    def _on_add(self) -> None:
        fields = (
            (self.role, self.tr("Write the role first, such as: senior manager on call.")),
            (self.name, self.tr("Write who answers the phone.")),
            (self.phone, self.tr("Write the number in digits, as you would dial it.")),
        )
        wrong = [not field.text() for field, _error in fields[:2]]
        wrong.append(not any(sign.isdigit() for sign in self.phone.text()))
        for (field, error), missed in zip(fields, wrong, strict=True):
            field.show_error(error if missed else "")
        missing = next((field for (field, _), no in zip(fields, wrong, strict=True) if no), None)
        if missing is not None:
            missing.edit.setFocus()
            return
        if self._enter(self.role.text(), self.name.text(), self.phone.text()):
            for field, _error in fields:
                field.set_text("")
            self.role.edit.setFocus()

    def _enter(self, role: str, name: str, phone: str) -> bool:
        """Keep a number; whether that was possible."""
        if not self._keep(partial(enter_contact, self._ws, role, name, phone)):
            return False
        announce(self, self.tr("{role} is on the list, checked today.").format(role=role))
        return True

    def _keep(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except QVisitError as error:
            self.failed.emit(error)
            return False
        self.refresh()
        self.changed.emit()
        return True
