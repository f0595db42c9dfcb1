"""The plan: which ward, who comes, what is asked, what is known, and the button that begins."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.clock import today
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS, concern_level
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.beforehand_card import BeforehandCard
from qvisit.ui.visit.labels import seat_labels
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.phone_list import PhoneList
from qvisit.ui.visit.prepare.part import way_on_words
from qvisit.ui.visit.taking_part.colleagues_card import ColleaguesCard
from qvisit.ui.visit.taking_part.paper_card import PaperCard
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words, role_words, visit_type_words
from qvisit.usecases.frame import State
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.wards import list_contacts
from qvisit.visits.roles import may_score


class PlanPart(PairPage):
    """Everything to know before going in, and the button that opens scoring."""

    started = Signal()
    went_on = Signal()  # to the next part

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self.title = self.tr("The plan")
        self._editor = editor
        self._plan_key: object = None
        self.start = MainButton(self.tr("We are on the ward"), "arrow-right")
        self.start.clicked.connect(self._on_start)
        self._started = Banner("green", self.tr("The panel is on the ward."))
        self._begin = Card(self.tr("When you arrive"))
        self._begin.body.addWidget(
            Words(
                self.tr(
                    "Meet the nurse in charge. Ask about risk on the ward now, and where not to "
                    "go. Tell patients who you are."
                )
            )
        )
        opens = self.tr("Then press this. It keeps the time, and opens scoring.")
        self._begin.body.addWidget(Words(opens))
        self._begin.body.addWidget(self.start)
        self.head.addWidget(self._started)
        self._plan = _Facts(self.tr("The plan"))
        self._panel = _Facts(self.tr("The panel"))
        self._risk = _Facts(self.tr("Inherent risk, known before the visit"))
        self._asked = _Facts(self.tr("What is asked"))
        self.sheet = BeforehandCard(background, editor, choosers)
        self.paper = PaperCard(background, editor, choosers)
        self.colleagues = ColleaguesCard(editor)
        self._phones = PhoneList()
        phones = Card(self.tr("Whom to phone about a concern"))
        phones.body.addWidget(Words(self.tr("In an emergency: 2222 on site, 999 outside."), "row"))
        phones.body.addWidget(self._phones)
        for card in (self._begin, self._plan, self._panel, self._asked, self.sheet, self._risk):
            self.left.addWidget(card)
        self.go_on = PlainButton("", "arrow-right")
        self.go_on.clicked.connect(self.went_on)
        self.left.addWidget(flow_row((self.go_on,)))
        for card in (phones, self.colleagues, self.paper):
            self.right.addWidget(card)
        self.body.setContentsMargins(4, 0, 4, 4)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the plan as it stands."""
        started = opened.shared.started is not None
        self._started.setVisible(started)
        if started:
            over = opened.shared.scoring_done
            there = self.tr("The panel is on the ward.")
            self._started.show_message("green", self.tr("The ward was visited.") if over else there)
        self._begin.setVisible(not started)
        self.sheet.show_visit(opened)
        self.paper.show_visit(opened)
        self.colleagues.show_visit(opened)
        self.start.set_unavailable(in_language(may_score(opened.shared, opened.me) or ""))
        if opened.plan is self._plan_key:
            return
        self._plan_key = opened.plan
        self._plan.show_lines(self._plan_lines(opened))
        labels = seat_labels(opened.shared.seats)
        self._panel.show_lines(
            [
                (labels[seat.person], f"{seat.name}, {role_words(seat.role)}")
                for seat in opened.shared.seats
            ]
        )
        self._asked.show_lines(
            [
                (
                    one.title,
                    self.tr("{items} items, about {minutes} minutes").format(
                        items=len(one.items), minutes=one.minutes
                    ),
                )
                for one in opened.templates
            ]
        )
        self._risk.show_lines(self._risk_lines(opened))
        now = today(self._editor.ws.clock)
        self._phones.show_contacts(list_contacts(self._editor.ws), now)

    def state(self, _opened: OpenVisit) -> State | None:
        """Nothing is to be done here."""
        return None

    def show_way_on(self, following: str, _state: State | None, key: str) -> None:
        """Word the button that leads to the next part."""
        self.go_on.set_words(way_on_words(following, None, key))

    def _plan_lines(self, opened: OpenVisit) -> Sequence[tuple[str, str]]:
        plan = opened.plan
        is_ward = plan.service_type == "ward"
        return [
            (
                self.tr("Ward") if is_ward else self.tr("Service"),
                f"{plan.ward_name}, {plan.ward_code}, {plan.site}",
            ),
            (self.tr("Kind of ward") if is_ward else self.tr("Kind of service"), plan.ward_type),
            (self.tr("Day"), day_words(plan.day)),
            (self.tr("Kind of visit"), visit_type_words(plan.visit_type)),
            (self.tr("Purpose"), plan.purpose or self.tr("None was written.")),
        ]

    def _risk_lines(self, opened: OpenVisit) -> Sequence[tuple[str, str]]:
        factors = opened.plan.inherent_risk
        level = concern_level(factors, {}, {}, risk_now=False)
        lines = [(in_language(level.reasons[0]), "")]
        for code, words in INHERENT_RISK_FACTORS.items():
            state = factors.get(code, "unknown")
            if state != "no":
                unknown = self.tr("Not known, so it counts.") if state == "unknown" else ""
                lines.append((in_language(words), unknown))
        return lines

    def _on_start(self) -> None:
        if self._editor.start():
            self.started.emit()


class _Facts(Card):
    """A card of short facts, each with a bold head."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show heads and texts; a text may be empty."""
        empty(self._lines)
        for place, (head, text) in enumerate(lines):
            if place:
                self._lines.addWidget(Divider())
            self._lines.addWidget(Words(head, "row" if text else "body"))
            if text:
                self._lines.addWidget(Words(text, "body", "text2"))
