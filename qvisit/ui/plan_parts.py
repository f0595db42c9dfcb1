"""The parts of a plan that need more than one control: ward, panel, inherent risk."""

from collections.abc import Mapping, Sequence
from typing import Final, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.forms.item import ServiceType
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.theme import scaled
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import role_words, roles_words, service_type_words
from qvisit.usecases.plan_form import new_service
from qvisit.visits.kinds import Seat, SeatRole, WardEntered
from qvisit.visits.members import LEAD, LIVED_EXPERIENCE, VISITOR
from qvisit.visits.register_kinds import PersonAdmitted

NEW = "new"
_BESIDE = 640  # px at 100 %
_MOST = 6  # people with lived experience who can be wanted
_LONGEST = 300  # letters of a name, code or site
_SERVICE_TYPES: Final[tuple[ServiceType, ...]] = get_args(ServiceType)
_SEATS: tuple[SeatRole, ...] = ("lived_experience_reviewer", "visitor", "panel_lead")


def ward_types() -> tuple[tuple[str, str], ...]:
    """The kinds of ward that are offered, as kept and as shown."""
    tr = QCoreApplication.translate
    words = (
        tr("WardChoice", "Acute"),
        tr("WardChoice", "Psychiatric intensive care"),
        tr("WardChoice", "Older adult"),
        tr("WardChoice", "Rehabilitation"),
        tr("WardChoice", "Low secure"),
        tr("WardChoice", "Medium secure"),
        tr("WardChoice", "Learning disability and autism"),
        tr("WardChoice", "Children and young people"),
        tr("WardChoice", "Mother and baby"),
        tr("WardChoice", "Eating disorder"),
        tr("WardChoice", "Another kind"),
    )
    return tuple((one, one) for one in words)


class WardChoice(QWidget):
    """A ward or other service from the register, or a new one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wards: dict[str, WardEntered] = {}
        self.box = ChoiceBox(self.tr("Ward or service"))
        self.service = ChoiceBox(
            self.tr("Kind of service"), [(one, service_type_words(one)) for one in _SERVICE_TYPES]
        )
        self.name = TextField(self.tr("Name of the ward or service"))
        self.code = TextField(
            self.tr("Code"), self.tr("Short, as staff know it. It tells wards of one name apart.")
        )
        self.site = TextField(self.tr("Site"), self.tr("The hospital or address."))
        self.kind = ChoiceBox(self.tr("Kind of ward"), ward_types())
        self.provider = TextField(
            self.tr("Another organisation that runs it"),
            self.tr("Leave empty if it is our own."),
        )
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 8, 0, 0)
        fields.setSpacing(8)
        for part in (self.service, self.name, self.code, self.site, self.kind, self.provider):
            fields.addWidget(part)
        for field in self._typed:
            field.edit.setMaxLength(_LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self._fields)
        self.box.chosen.connect(self._show)
        self.service.chosen.connect(self._show)

    @property
    def _typed(self) -> tuple[TextField, ...]:
        return self.name, self.code, self.site, self.provider

    @property
    def is_new(self) -> bool:
        """Whether a ward is being typed that the register does not have."""
        return self.box.value == NEW

    def show_wards(self, wards: Sequence[WardEntered], chosen: str) -> None:
        """Offer wards, with one chosen if it is among them."""
        ordered = sorted(wards, key=lambda one: (one.name, one.code))
        self._wards = {one.ward: one for one in ordered}
        choices = [(one.ward, _place_words(one)) for one in ordered]
        self.box.set_choices(
            [*choices, (NEW, self.tr("A ward or service that is not in this list"))]
        )
        self.box.show_value(chosen)
        self.service.show_value("ward")
        for field in self._typed:
            field.set_text("")
        self._show()

    @property
    def service_type(self) -> ServiceType:
        """What kind of service it is."""
        if not self.is_new and self.box.value in self._wards:
            return self._wards[self.box.value].service_type
        return next(one for one in _SERVICE_TYPES if one == self.service.value)

    def check(self) -> QWidget | None:
        """Say what is missing; the first control that needs the person, if any."""
        if not self.is_new:
            return None
        fields = (
            (self.name, self.tr("Write its name.")),
            (self.code, self.tr("Write its code. It keeps wards of one name apart.")),
            (self.site, self.tr("Write the site where it is.")),
        )
        for field, error in fields:
            field.show_error("" if field.text() else error)
        missing = next((field.edit for field, _error in fields if not field.text()), None)
        if missing is not None:
            return missing
        same = self._same_code()
        if same is not None:
            words = self.tr("{ward} at {site} has this code. Choose it above, or use another code.")
            self.code.show_error(words.format(ward=same.name, site=same.site))
            return self.code.edit
        return None

    def value(self) -> WardEntered:
        """The ward; call `check` first."""
        if not self.is_new:
            return self._wards[self.box.value]
        kind = self.service_type
        return new_service(
            self.name.text(),
            self.code.text(),
            self.site.text(),
            # only wards have a ward type; lists show that of others by the kind of service
            self.kind.value if kind == "ward" else service_type_words(kind),
            kind,
            self.provider.text(),
        )

    def _same_code(self) -> WardEntered | None:
        typed = self.code.text().casefold()
        return next((one for one in self._wards.values() if one.code.casefold() == typed), None)

    def _show(self) -> None:
        self._fields.setVisible(self.is_new)
        self.kind.setVisible(self.service.value == "ward")
        self.changed.emit()


def _place_words(ward: WardEntered) -> str:
    """A service so that it is taken for no other of a like name."""
    parts = (ward.name, ward.code, ward.site, ward.external_provider)
    return ", ".join(part for part in parts if part)


class PersonRow(QWidget):
    """Whether a person is on the panel, and in which seat."""

    changed = Signal()

    def __init__(self, person: PersonAdmitted) -> None:
        super().__init__()
        self.person = person
        self.on_panel = TickBox(person.name, roles_words(person.roles))
        self.seat = ChoiceBox(
            self.tr("Seat"), [(role, role_words(role)) for role in _SEATS], beside=True
        )
        self.seat.box.setAccessibleName(self.tr("Seat of {name}").format(name=person.name))
        self.seat.show_value(next((one for one in _SEATS if one in person.roles), VISITOR))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.on_panel, 1)
        self._row.addWidget(self.seat)
        self.on_panel.toggled.connect(self._on_toggled)
        self.seat.chosen.connect(self.changed)
        self.seat.hide()

    def value(self) -> Seat | None:
        """Their place on the panel, if they have one."""
        if not self.on_panel.isChecked():
            return None
        return Seat.model_validate(
            {"person": self.person.person, "name": self.person.name, "role": self.seat.value}
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))

    def _on_toggled(self, on: bool) -> None:
        self.seat.setVisible(on)
        self.changed.emit()


class PanelChoice(QWidget):
    """Who is on the panel. Says when too few on it have lived experience."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._people: list[PersonRow] = []
        self._error = ErrorLine()
        self._without = Banner(
            "amber",
            "",
            self.tr("You can plan it all the same. The report will say so."),
            icon="people",
        )
        self.wanted = ChoiceBox(
            self.tr("People with lived experience wanted"),
            [("", self.tr("No number")), *((str(one), str(one)) for one in range(1, _MOST + 1))],
        )
        self.deputy = ChoiceBox(self.tr("Deputy, who leads when the lead is not there"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._error)
        column.addLayout(self._rows)
        column.addWidget(self.deputy)
        column.addWidget(self.wanted)
        column.addWidget(self._without)
        self.wanted.chosen.connect(self._show_few)

    @property
    def people(self) -> Sequence[PersonRow]:
        """A row for each person who may be asked."""
        return self._people

    def show_people(self, people: Sequence[PersonAdmitted]) -> None:
        """Offer people; nobody is on the panel yet."""
        empty(self._rows)
        self._people = []
        for place, person in enumerate(sorted(people, key=lambda one: one.name.casefold())):
            if place:
                self._rows.addWidget(Divider())
            row = PersonRow(person)
            row.changed.connect(self._show)
            self._rows.addWidget(row)
            self._people.append(row)
        if not people:
            words = self.tr("Nobody was let in to the share yet. An administrator does that.")
            self._rows.addWidget(Words(words, "body"))
        self.wanted.show_value("")
        self._show()

    @property
    def intended(self) -> int | None:
        """How many should have lived experience, if anybody says so."""
        return int(self.wanted.value) if self.wanted.value else None

    def check(self) -> QWidget | None:
        """Say what is missing; the first control that needs the person, if any."""
        leads = sum(seat.role == LEAD for seat in self.value())
        error = ""
        if leads != 1:
            none = self.tr("Choose one person as panel lead.")
            many = self.tr("A panel has one lead. Give the others another seat.")
            error = many if leads else none
        self._error.show_sentence(error)
        return self._people[0].on_panel if error and self._people else None

    def value(self) -> tuple[Seat, ...]:
        """The panel."""
        seats = (row.value() for row in self._people)
        return tuple(seat for seat in seats if seat is not None)

    def _show(self) -> None:
        seats = self.value()
        self._show_few()
        if sum(seat.role == LEAD for seat in seats) == 1:
            self._error.show_sentence("")
        others = [(seat.person, seat.name) for seat in seats if seat.role != LEAD]
        self.deputy.setVisible(bool(others))
        self.deputy.set_choices([("", self.tr("Nobody")), *others])
        self.changed.emit()

    def _show_few(self) -> None:
        seats = self.value()
        few = few_lived_words(seats, self.intended)
        self._without.setVisible(bool(seats and few))
        if few:
            hint = self.tr("You can plan it all the same. The report will say so.")
            self._without.show_message("amber", few, hint)


def few_lived_words(seats: Sequence[Seat], wanted: int | None) -> str:
    """That fewer on a panel have lived experience than are wanted; "" while there are enough."""
    lived = sum(seat.role == LIVED_EXPERIENCE for seat in seats)
    if not lived:
        return QCoreApplication.translate(
            "PanelChoice", "No lived-experience reviewer is on this panel."
        )
    if wanted is None or lived >= wanted:
        return ""
    words = QCoreApplication.translate(
        "PanelChoice", "You want {wanted} people with lived experience. This panel has {count}."
    )
    return words.format(wanted=wanted, count=lived)


class RiskRow(QWidget):
    """One factor that makes a closed culture likelier: yes, no or unknown."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.answer = Segmented(
            words,
            (("yes", self.tr("Yes")), ("no", self.tr("No")), ("unknown", self.tr("Unknown"))),
        )
        self.answer.show_value("unknown")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(Words(words, "body"), 1)
        self._row.addWidget(self.answer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))


class RiskChoice(QWidget):
    """What is known of a ward before the visit. Unknown counts as yes."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = {
            code: RiskRow(in_language(words)) for code, words in INHERENT_RISK_FACTORS.items()
        }
        self._past = Words("", "row")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._past)
        for place, row in enumerate(self._rows.values()):
            if place:
                column.addWidget(Divider())
            column.addWidget(row)

    def show_past(self, words: str) -> None:
        """Say which level the last visit found; nothing, if nobody knows."""
        self._past.setText(words)
        self._past.setVisible(bool(words))

    def clear(self) -> None:
        """Know nothing."""
        self.show_past("")
        for row in self._rows.values():
            row.answer.show_value("unknown")

    def row(self, code: str) -> RiskRow:
        """The row of one factor."""
        return self._rows[code]

    def value(self) -> Mapping[str, str]:
        """The answer to each factor."""
        return {code: row.answer.value for code, row in self._rows.items()}
