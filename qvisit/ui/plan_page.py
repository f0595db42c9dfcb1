"""Plan a visit: which ward, when, who, with which questions. It is checked before it is kept."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.ui.announce import announce_aloud
from qvisit.ui.background import Background
from qvisit.ui.language import told
from qvisit.ui.plan_form import PlanForm
from qvisit.ui.plan_parts import few_lived_words
from qvisit.ui.plan_questions import foreign_words
from qvisit.ui.plan_shares import long_words, minute_lines, nobody_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import day_words, role_words, visit_type_words
from qvisit.usecases.plan_form import PlannedForm, plan_from_form
from qvisit.usecases.visit_sets import templates_to_choose
from qvisit.usecases.ward_history import Past, look_back
from qvisit.usecases.wards import read_register
from qvisit.workspace import Workspace


class PlanPage(QWidget):
    """A form, and the plan in words to agree to."""

    planned = Signal(str)  # visit
    left = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__()
        self._ws = ws
        self._background = background
        self.title = self.tr("Plan a visit")
        self.context = self.tr("The panel gets it with its next sync")
        self.form = PlanForm()
        self.summary = PlanSummary()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.summary)
        self._looked_at = ""
        self.form.ward_changed.connect(self._on_ward)
        self.form.checked.connect(self._on_checked)
        self.form.left.connect(self.left)
        self.summary.agreed.connect(self._on_agreed)
        self.summary.refused.connect(self._on_refused)

    def start_with(self, ward: str) -> None:
        """Begin an empty plan, for a ward of the register if one is named."""
        register = read_register(self._ws)
        wards = [one.now.said for one in register.wards.values()]
        people = {one.said.person: one.said for one in register.people.values()}
        self.form.start(wards, list(people.values()), templates_to_choose(self._ws), ward)
        self._stack.setCurrentWidget(self.form)
        self.form.take_focus()

    def ask_only(self, template: str, version: str) -> None:
        """Tick one template alone, in one of its versions."""
        self.form.questions.ask_only(template, version)

    def _on_ward(self, ward: str) -> None:
        """Look at the ward's earlier visits; only the newest look counts."""
        self._looked_at = ward
        if ward:
            work, done = partial(look_back, self._ws, ward), partial(self._on_looked, ward)
            self._background.run(self, work, done, self._on_look_failed)

    def _on_looked(self, ward: str, past: Past) -> None:
        if ward == self._looked_at:
            self.form.show_past(past)

    def _on_look_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _on_checked(self, plan: PlannedForm) -> None:
        self.summary.show_plan(plan, today(self._ws.clock))
        self._stack.setCurrentWidget(self.summary)
        self.summary.take_focus()

    def _on_refused(self) -> None:
        self._stack.setCurrentWidget(self.form)
        self.form.take_focus()

    def _on_agreed(self, plan: PlannedForm) -> None:
        self.summary.set_busy(True)
        work = partial(plan_from_form, self._ws, plan)
        self._background.run(self, work, self._on_planned, self._on_failed)

    def _on_planned(self, visit: str) -> None:
        self.summary.set_busy(False)
        self.planned.emit(visit)

    def _on_failed(self, error: Exception) -> None:
        self.summary.set_busy(False)
        if isinstance(error, QVisitError):
            self.summary.show_problem(error)
        else:
            self.failed.emit(error)


class PlanSummary(ScrollPage):
    """The plan in words. The ward stands first, with its code and site: names are alike."""

    agreed = Signal(object)  # PlannedForm
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan: PlannedForm | None = None
        self._problem = Banner("amber", "")
        self._card = Card(self.tr("Is this right?"), accent="blue")
        self.ward = Heading("", 1)
        self._place = Words("", "card")
        self._facts = Words("", "body")
        self._look = Banner("amber", "")
        self.agree = MainButton(self.tr("Plan this visit"), "tick")
        self.change = PlainButton(self.tr("Change something"), "pencil")
        holder = QWidget()
        buttons = FlowLayout(holder, spacing=12)
        buttons.addWidget(self.agree)
        buttons.addWidget(self.change)
        for part in (self.ward, self._place, self._facts):
            self._card.body.addWidget(part)
        for row in (self._problem, self._card, self._look, holder):
            self.body.addWidget(row)
        self.body.addStretch(1)
        self.agree.clicked.connect(self._on_agree)
        self.change.clicked.connect(self.refused)

    def show_plan(self, plan: PlannedForm, now: date) -> None:
        """Show what will be kept.

        Args:
            plan: What was filled in.
            now: Today.
        """
        self._plan = plan
        self._problem.hide()
        self.ward.setText(plan.ward.name)
        place = self.tr("Code {code}, {site}, {kind}")
        self._place.setText(
            place.format(code=plan.ward.code, site=plan.ward.site, kind=plan.ward.ward_type)
        )
        self._facts.setText("\n".join(self._lines(plan)))
        warnings = self._warnings(plan)
        if plan.day < now.isoformat():
            warnings.insert(0, self.tr("The day of the visit is past."))
        self._look.setVisible(bool(warnings))
        if warnings:
            self._look.show_message("amber", warnings[0], " ".join(warnings[1:]))

    def take_focus(self) -> None:
        """Go to the button, and let a screen reader say what it is about."""
        self.agree.setFocus()
        announce_aloud(self, f"{self.ward.text()}, {self._place.text()}")

    def set_busy(self, busy: bool) -> None:
        """Let nobody press twice."""
        self.agree.set_unavailable(self.tr("QVisit is planning it.") if busy else "")

    def show_problem(self, error: QVisitError) -> None:
        """Say why it could not be planned."""
        self._problem.show_message("amber", *told(error))
        self._problem.show()

    def _lines(self, plan: PlannedForm) -> list[str]:
        kind = visit_type_words(plan.visit_type)
        seats = [f"{seat.name}, {role_words(seat.role)}" for seat in plan.panel]
        titles = [f"{one.title} {one.version}" for one in plan.templates]
        lines = [
            f"{day_words(plan.day)} · {kind}",
            self.tr("Panel: {people}").format(people="; ".join(seats)),
            self.tr("Questions: {titles}").format(titles="; ".join(titles)),
            self.tr("Rated by: {rules}").format(rules=plan.rules.title),
            *(words for words, _long in minute_lines(plan.templates, plan.panel)),
        ]
        if plan.purpose:
            lines.append(self.tr("Purpose: {purpose}").format(purpose=plan.purpose))
        deputy = next((seat.name for seat in plan.panel if seat.person == plan.deputy), "")
        if deputy:
            lines.append(self.tr("Deputy: {name}").format(name=deputy))
        if plan.intended_lived is not None:
            words = self.tr("People with lived experience wanted: {number}")
            lines.append(words.format(number=plan.intended_lived))
        if plan.photos:
            lines.append(self.tr("Photos of places and things are allowed."))
        if plan.ward.external_provider:
            words = self.tr("Run by {provider}. It is not compared with our own services.")
            lines.append(words.format(provider=plan.ward.external_provider))
        if plan.is_new:
            ward = self.tr("This ward is new. It will be added to the register.")
            other = self.tr("This service is new. It will be added to the register.")
            lines.append(ward if plan.ward.service_type == "ward" else other)
        return lines

    def _warnings(self, plan: PlannedForm) -> list[str]:
        found = []
        few = few_lived_words(plan.panel, plan.intended_lived)
        if few:
            found.append(few)
        for said, which in (
            foreign_words(plan.templates, plan.ward.service_type),
            long_words(plan.templates, plan.panel),
            nobody_words(plan.templates, plan.panel),
        ):
            if said:
                found.append(f"{said} {which}")
        unknown = _count(plan.inherent_risk, "unknown")
        if unknown:
            words = self.tr("{count} of {total} risk factors are unknown. They count as yes.")
            found.append(words.format(count=unknown, total=len(plan.inherent_risk)))
        return found

    def _on_agree(self) -> None:
        if self._plan is not None:
            self.agreed.emit(self._plan)


def _count(answers: Mapping[str, str], wanted: str) -> int:
    return sum(answer == wanted for answer in answers.values())
