"""Above every step of a visit: which ward, how far, and the way to raise a concern."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.step_tabs import StepTabs
from qvisit.ui.visit.steps import Step, is_lead
from qvisit.ui.widgets.buttons import DangerButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import day_words, state_of_visit, visit_type_words
from qvisit.usecases.visits import OpenVisit


class VisitHeader(QWidget):
    """The ward, its code, site and day stand on every step, so that nobody scores another one."""

    concern_pressed = Signal()
    step_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ward = Heading("", 1)
        self.place = Words("", "body", "text2")
        self.place.set_widest(720)
        self.state = Pill("", "grey")
        self.concern = DangerButton(self.tr("Raise a concern  F9"), "warning", outline=True)
        self.concern.setAccessibleName(self.tr("Raise a concern"))
        self.concern.clicked.connect(self.concern_pressed)
        self.tabs = StepTabs()
        self.tabs.chosen.connect(self.step_chosen)
        words = QWidget()
        flow = FlowLayout(words, spacing=12)
        for part in (self.ward, self.state, self.place):
            flow.addWidget(part)
        self._first = QHBoxLayout()
        self._first.setSpacing(16)
        self._first.addWidget(words, 1)
        self._second = QHBoxLayout()
        self._second.addWidget(self.tabs, 1)
        self._compact = True
        self._own = QWidget()
        self._other: QWidget | None = None
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(4)
        own.addLayout(self._first)
        own.addLayout(self._second)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._own)
        self._place_concern(compact=False)

    def show_visit(self, opened: OpenVisit, steps: tuple[Step, ...], current: str) -> None:
        """Show a visit as it stands."""
        self.ward.setText(opened.plan.ward_name)
        self.place.setText(place_words(opened))
        state = state_of_visit(opened.shared.status)
        self.state.show_state(state.words, state.tone, state.icon)
        not_told = sum(one.state == "not_told" for one in opened.shared.concerns.values())
        self.concern.set_kind("danger" if not_told else "danger-outline")
        told = self.tr("Key F9. {count} not told yet.").format(count=not_told)
        self.concern.setAccessibleDescription(told if not_told else self.tr("Key F9"))
        self.tabs.show_steps(steps, current)
        self._fit()

    def stand_in(self, other: QWidget | None) -> None:
        """Let another header stand here instead, until none is wanted any more."""
        layout = self.layout()
        if other is self._other or layout is None:
            return
        if self._other is not None:
            self._other.hide()
        self._own.setVisible(other is None)
        if other is not None:
            layout.addWidget(other)
            other.show()
        self._other = other

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        around = self.parentWidget()
        if around is not None:  # what stands beside it in the header was made long before
            keep_reading_order(around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.tabs.set_room(self.width())
        self._place_concern(compact=not self.tabs.fits)

    def _place_concern(self, *, compact: bool) -> None:
        """Where the steps are one button there is room beside it, and none above."""
        if compact == self._compact:
            return
        self._compact = compact
        (self._first if compact else self._second).removeWidget(self.concern)
        (self._second if compact else self._first).addWidget(self.concern)
        read_last(self.concern if compact else self.tabs)
        self.place.set_kind("dense" if compact else "body")


def place_words(opened: OpenVisit) -> str:
    """Code, site, kind of visit and day; and whether anything here is real."""
    plan = opened.plan
    parts = [plan.ward_code, plan.site, visit_type_words(plan.visit_type), day_words(plan.day)]
    if is_lead(opened) and not opened.is_practice:
        parts.append(tr("you lead"))
    return " · ".join(parts)
