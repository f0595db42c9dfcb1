"""The form of a plan, from the ward to the purpose."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, get_args

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.rule_set import RuleSet
from qvisit.forms.template import Template
from qvisit.forms.visit_set import VisitType
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import in_language
from qvisit.ui.plan_parts import PanelChoice, RiskChoice, WardChoice
from qvisit.ui.plan_questions import QuestionsChoice
from qvisit.ui.plan_shares import SharesChoice
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP, PAGE_MARGIN
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import read_day, visit_type_words
from qvisit.usecases.plan_form import PlannedForm
from qvisit.usecases.templates import (
    newest_of_each,
    rule_set,
    rule_set_name,
    shipped_rule_sets,
)
from qvisit.usecases.visit_sets import offer_for
from qvisit.usecases.ward_history import FRAME, Past
from qvisit.visits.kinds import WardEntered
from qvisit.visits.register_kinds import PersonAdmitted

_WIDEST = 920  # px at 100 %: a longer field says nothing more
_TYPES: Final[tuple[str, ...]] = tuple(one for one in get_args(VisitType) if one != "practice")


class PlanForm(QWidget):
    """Asks for everything a plan needs. What is missing is said beside it."""

    checked = Signal(object)  # PlannedForm
    left = Signal()
    ward_changed = Signal(str)  # ward, "" for one that is new

    def __init__(self) -> None:
        super().__init__()
        self.ward = WardChoice()
        self.day = TextField(self.tr("Day of the visit"), self.tr("Such as 9 March 2027."))
        self.kind = ChoiceBox(
            self.tr("Kind of visit"), [(one, visit_type_words(one)) for one in _TYPES]
        )
        self.panel = PanelChoice()
        self.questions = QuestionsChoice()
        self.shares = SharesChoice()
        self.rules = RulesChoice()
        self.risk = RiskChoice()
        self.purpose = TextField(
            self.tr("Purpose"), self.tr("You may leave this empty. The panel reads it.")
        )
        self.photos = TickBox(
            self.tr("Allow photos of places and things"),
            self.tr("Never of people. The nurse in charge is asked first."),
        )
        self.check = MainButton(self.tr("Check the plan"), "arrow-right")
        self.leave = PlainButton(self.tr("Leave without planning"))
        self._templates: tuple[Template, ...] = ()
        self._past = Past()
        self._everything = False
        self._known = Card(self.tr("7. What is known of this ward?"))
        self._page = ScrollPage()
        for card in self._cards():
            self._page.body.addWidget(card)
        self._page.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._foot())
        self._connect()

    def start(
        self,
        wards: Sequence[WardEntered],
        people: Sequence[PersonAdmitted],
        templates: Sequence[Template],
        ward: str,
    ) -> None:
        """Begin an empty plan.

        Args:
            wards: The register's wards.
            people: Whom the share let in.
            templates: What can be asked, by id, the newest version of each first.
            ward: Id of the ward to begin with, or "".
        """
        self._templates = tuple(templates)
        self.questions.begin()
        self.shares.begin()
        self.kind.show_value(_TYPES[0])
        self.ward.show_wards(wards, ward)
        self.panel.show_people(people)
        self.rules.show_usual()
        self.risk.clear()
        self.day.set_text("")
        self.purpose.set_text("")
        self.photos.setChecked(False)

    def show_past(self, past: Past) -> None:
        """Take up what the chosen ward's earlier visits say."""
        self._past = past
        self.risk.show_past(in_language(past.level.words) if past.level else "")
        self._offer()

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.ward.box.box.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.content.setMaximumWidth(scaled(_WIDEST))

    def _connect(self) -> None:
        self.ward.changed.connect(self._on_ward)
        self.questions.all_wanted.connect(self._on_all_wanted)
        self.kind.chosen.connect(self._offer)
        self.panel.changed.connect(self._share_out)
        self.questions.changed.connect(self._share_out)
        self.check.clicked.connect(self._on_check)
        self.leave.clicked.connect(self.left)

    def _cards(self) -> list[Card]:
        place = Card(self.tr("1. Which ward or service?"))
        place.body.addWidget(self.ward)
        when = Card(self.tr("2. When, and what kind of visit?"))
        when.body.addWidget(self.day)
        when.body.addWidget(self.kind)
        who = Card(self.tr("3. Who is on the panel?"))
        who.body.addWidget(self.panel)
        what = Card(self.tr("4. Which questions?"))
        what.body.addWidget(self.questions)
        parts = Card(self.tr("5. Who looks at what?"))
        parts.body.addWidget(self.shares)
        rated = Card(self.tr("6. By which rules is it rated?"))
        rated.body.addWidget(self.rules)
        known = self._known
        words = self.tr(
            "These make a closed culture likelier. They are about the setting, not about people. "
            "“Unknown” counts as yes."
        )
        known.body.addWidget(Words(words, "body", "text2"))
        known.body.addWidget(self.risk)
        why = Card(self.tr("8. Why this visit?"))
        why.body.addWidget(self.purpose)
        why.body.addWidget(self.photos)
        return [place, when, who, what, parts, rated, known, why]

    def _foot(self) -> QWidget:
        foot = QWidget()
        buttons = FlowLayout(foot, spacing=12)
        buttons.setContentsMargins(PAGE_MARGIN, 8, PAGE_MARGIN, 12)
        buttons.addWidget(self.check)
        buttons.addWidget(self.leave)
        return foot

    def _on_ward(self) -> None:
        """Another ward: what was known of the one before is not true of it."""
        self._everything = False
        self._past = Past()
        self.risk.show_past("")
        self._offer()
        self.ward_changed.emit("" if self.ward.is_new else self.ward.value().ward)

    def _on_all_wanted(self) -> None:
        self._everything = True
        self._offer()

    def _offer(self) -> None:
        """Offer the questions for such a visit to such a service."""
        service = self.ward.service_type
        found = self._past.follow_up
        instead = {FRAME: found.template} if found and found.is_made else {}
        offer = offer_for(
            self._templates, self.kind.value, service, instead, everything=self._everything
        )
        self.questions.offer(offer, service)
        is_ward = service == "ward"
        self._known.set_title(
            self.tr("7. What is known of this ward?")
            if is_ward
            else self.tr("7. What is known of this service?")
        )

    def _share_out(self) -> None:
        self.shares.show_plan(self.questions.value(), self.panel.value())
        keep_reading_order(self)

    def _on_check(self) -> None:
        day = read_day(self.day.text())
        self.day.show_error("" if day else self.tr("Write the day, such as 9 March 2027."))
        wrong = (
            self.ward.check(),
            None if day else self.day.edit,
            self.panel.check(),
            self.questions.check(),
        )
        first = next((control for control in wrong if control is not None), None)
        if first is not None or day is None or not self.panel.value():
            if first is not None:
                first.setFocus()
                bring_into_view(first)
            return
        self.checked.emit(
            PlannedForm(
                ward=self.ward.value(),
                is_new=self.ward.is_new,
                day=day.isoformat(),
                visit_type=self.kind.value,
                panel=self.shares.value(),
                templates=self.questions.value(),
                inherent_risk=self.risk.value(),
                purpose=self.purpose.text(),
                rules=self.rules.value(),
                photos=self.photos.isChecked(),
                deputy=self.panel.deputy.value,
                intended_lived=self.panel.intended,
            )
        )


class RulesChoice(QWidget):
    """The rating rules that come with QVisit, each with its purpose."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        words = self.tr(
            "They hold for the whole visit. All are internal ratings, never CQC ratings."
        )
        self._column.addWidget(Words(words, "body", "text2"))

    @cached_property
    def group(self) -> ChoiceGroup:
        """The tiles; they are not made before somebody plans, for rules take time to read."""
        offered = newest_of_each(shipped_rule_sets())
        choices = [(rule_set_name(one), one.title, one.summary) for one in offered]
        group = ChoiceGroup(self.tr("Rating rules"), choices, columns=1)
        self._column.addWidget(group)
        return group

    def show_usual(self) -> None:
        """Choose the rules that visits are usually rated by."""
        self.group.show_value(rule_set_name(shipped_rule_sets()[0]))

    def value(self) -> RuleSet:
        """The chosen rules."""
        return rule_set(self.group.value)
