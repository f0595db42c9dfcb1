"""Who you heard and how you looked: people counted, and the ways M1 to M10."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.closed_culture import METHODS
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider
from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.visit.stepper import Stepper
from qvisit.ui.visit.talks.wording import counted_words
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.visits.own_kinds import VoicesCounted
from qvisit.visits.visit import Shared, Sheet

_MOST = 200
_SETTLE_MS = 400
_DRAFT_MS = 300
_LONGEST = 300
_NOBODY = VoicesCounted(patients=0, carers=0, staff=0)


class MethodRow(NamedGroup):
    """One way to find out: used, not used, or not possible and why."""

    told = Signal(str, str, str)  # code, state, reason

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self._code = code
        self._saved = ("", "")
        self.choice = Segmented(
            words,
            [
                ("", self.tr("Not said")),
                ("used", self.tr("Used")),
                ("not_used", self.tr("Not used")),
                ("not_possible", self.tr("Not possible")),
            ],
        )
        self.reason = GuardedField("method-reason", self.tr("Why was it not possible?"))
        self.reason.edit.setMaxLength(_LONGEST)
        self.reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QWidget()
        flow = FlowLayout(line, spacing=12)
        name = Words(words, "row")
        name.set_widest(300)
        flow.addWidget(self.choice)
        flow.addWidget(name)
        column.addWidget(line)
        column.addWidget(self.reason)
        self.choice.chosen.connect(self._on_chosen)
        self.reason.left.connect(self._on_reason)

    def show_state(self, state: str, reason: str) -> None:
        """Show what is saved."""
        self._saved = (state, reason)
        self.choice.show_value(state)
        self.reason.setVisible(state == "not_possible")
        if not self.reason.edit.hasFocus():
            self.reason.set_text(reason)

    def _on_chosen(self, state: str) -> None:
        if not state:
            self.choice.show_value(self._saved[0])  # what was said stays said
        elif state != self._saved[0]:
            self.told.emit(self._code, state, "")

    def _on_reason(self, reason: str) -> None:
        if reason != self._saved[1]:
            self.told.emit(self._code, self._saved[0], reason)


class VoicesPane(ScrollPage):
    """People heard are each reviewer's own; the ways used are the panel's together."""

    counted = Signal(object)  # VoicesCounted
    drafted = Signal(str)  # whom they could not hear, as it stands; it shall be durable
    method_told = Signal(str, str, str)  # code, state, reason

    def __init__(self) -> None:
        super().__init__(margin=0)
        self.body.setContentsMargins(0, 0, 4, 0)
        self.patients = Stepper(self.tr("Patients"), _MOST)
        self.carers = Stepper(self.tr("Carers and families"), _MOST)
        self.staff = Stepper(self.tr("Staff"), _MOST)
        self.not_heard = ShortNote(
            self.tr("Whom could you not hear, and why?"),
            self.tr("Groups only, such as: people who were on leave."),
            lines=2,
        )
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_SETTLE_MS)
        self._waiting.timeout.connect(self._tell)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_DRAFT_MS)
        self._typing.timeout.connect(self._on_typed)
        self._saved: VoicesCounted | None = None
        self._drafted = False  # words are on the disk that are not part of what is saved
        self._from_talks = Words("", "body")
        self._people = self._people_card()
        self._methods: dict[str, MethodRow] = {}
        self.body.addWidget(self._people)
        self.body.addWidget(self._method_card())
        self.body.addStretch(1)

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here."""
        return TextPlace(field="not_heard")

    def begin(self, draft: str) -> None:
        """Take up another sheet: nobody is counted on it until `show_state` says so.

        Args:
            draft: What was being written about whom its writer could not hear.
        """
        self._waiting.stop()
        self._typing.stop()
        self._saved = None
        self._show_numbers(_NOBODY)
        self.not_heard.set_text(draft)
        self._drafted = bool(draft)

    def show_state(self, sheet: Sheet, shared: Shared, *, read_only: bool) -> None:
        """Show what is saved."""
        said = sheet.voices.said if sheet.voices else None
        now = said or _NOBODY
        self._drafted = self._drafted and now.not_heard != self.not_heard.text()
        if said != self._saved and not self._waiting.isActive():
            self._show_numbers(now)
            if not (self._typing.isActive() or self._drafted):
                self.not_heard.set_text(now.not_heard)
        self._saved = said
        self._from_talks.setText(counted_words(sheet))
        self._from_talks.setVisible(bool(self._from_talks.text()))
        for code, row in self._methods.items():
            standing = shared.methods.get(code)
            if standing is None:
                row.show_state("", "")
            else:
                row.show_state(standing.now.said.state, standing.now.said.reason)
            row.setEnabled(shared.debriefed is None)
        self._people.setEnabled(not read_only)

    def flush(self) -> None:
        """Tell at once what was still waiting."""
        self._waiting.stop()
        self._typing.stop()
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _show_numbers(self, said: VoicesCounted) -> None:
        self.patients.show_value(said.patients)
        self.carers.show_value(said.carers)
        self.staff.show_value(said.staff)

    def _people_card(self) -> Card:
        card = Card(self.tr("How many people did you speak with?"))
        card.body.addWidget(
            Words(self.tr("Count people, not talks. Numbers only, never names."), "body", "text2")
        )
        line = QWidget()
        flow = FlowLayout(line, spacing=24)
        for stepper in (self.patients, self.carers, self.staff):
            stepper.counted.connect(self._on_counted)
            flow.addWidget(stepper)
        card.body.addWidget(line)
        card.body.addWidget(self._from_talks)
        card.body.addWidget(self.not_heard)
        self.not_heard.edited.connect(self._on_edited)
        self.not_heard.left.connect(self._on_left)
        return card

    def _method_card(self) -> Card:
        card = Card(self.tr("How did the panel look?"))
        card.body.addWidget(
            Words(
                self.tr("One mark for the whole panel. Anyone on the panel may set it."),
                "body",
                "text2",
            )
        )
        for code, words in METHODS.items():
            row = MethodRow(code, in_language(words))
            row.told.connect(self.method_told)
            self._methods[code] = row
            card.body.addWidget(Divider())
            card.body.addWidget(row)
        return card

    def _on_counted(self, _number: int) -> None:
        self._waiting.start()

    def _on_edited(self, _text: str) -> None:
        if not self._typing.isActive():
            self._typing.start()

    def _on_typed(self) -> None:
        self._drafted = True
        self.drafted.emit(self.not_heard.text())

    def _on_left(self, _text: str) -> None:
        self.flush()

    def _tell(self) -> None:
        if not self._people.isEnabled():
            return
        before, held = self._saved or _NOBODY, self.not_heard.guard.holds()
        said = VoicesCounted(
            patients=self.patients.value,
            carers=self.carers.value,
            staff=self.staff.value,
            not_heard=before.not_heard if held else self.not_heard.text(),
        )
        if said != before:
            self.counted.emit(said)
        if held:  # it asks; until then the words are kept as they are
            self._on_typed()
