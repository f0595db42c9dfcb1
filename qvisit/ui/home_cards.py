"""The cards of the home page. Each asks for one thing; the page passes it on."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from qvisit.insight.coverage import LikeServices, WardCoverage, like_with_like
from qvisit.ui.language import how_many
from qvisit.ui.list_rows import Divider, ListRow
from qvisit.ui.theme import scaled
from qvisit.ui.widgets.buttons import LinkButton, MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.flow import FlowLayout, turn_row
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import (
    age_words,
    day_words,
    is_for_me,
    is_old_phone_list,
    moment_words,
    service_types_words,
    state_of_visit,
    step_words,
    visit_type_words,
)
from qvisit.usecases.home import Home, VisitCard
from qvisit.visits.kinds import ContactEntered
from qvisit.visits.members import ADMINISTRATOR, GOVERNANCE

_BESIDE = 560  # px at 100 %
_MOST_ROWS = 5


def next_card(cards: Sequence[VisitCard]) -> VisitCard | None:
    """The visit to show first: the most pressing that is not over."""
    ranked = sorted((one for one in cards if one.step != "read"), key=_by_need)
    return ranked[0] if ranked else None


def _by_need(card: VisitCard) -> tuple[bool, bool, bool, str]:
    """What waits for the person first, real before practice, begun before planned, by day."""
    planned = card.status in ("planned", "draft_plan")
    return (not is_for_me(card.step), card.practice, planned, card.day)


def _buttons() -> tuple[QWidget, FlowLayout]:
    holder = QWidget()
    return holder, FlowLayout(holder, spacing=12)


class NextVisitCard(Card):
    """One visit, how far it is, and its one next step."""

    opened = Signal(str, str)  # visit, step

    def __init__(self, card: VisitCard, now: datetime) -> None:
        super().__init__(accent="blue")
        today = card.day == now.date().isoformat()
        head = self.tr("Your visit today") if today else self.tr("Your next visit")
        if card.practice:
            head = self.tr("For practice: nothing here is real")
        self.setAccessibleName(f"{head}, {card.ward_name}")
        top, flow = _buttons()
        kind = visit_type_words(card.visit_type)
        flow.addWidget(Words(f"{head} · {day_words(card.day)} · {kind}", "dense", "text2"))
        flow.addWidget(Pill(*state_of_visit(card.status)))
        name, line = _buttons()
        line.addWidget(Heading(card.ward_name, 1))
        line.addWidget(Words(f"{card.ward_code}, {card.site}", "body", "text2"))
        self.body.addWidget(top)
        self.body.addWidget(name)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(24)
        self._row.addWidget(self._progress(card), 1)
        self._row.addWidget(self._actions(card), 0)
        self.body.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))

    def _progress(self, card: VisitCard) -> QWidget:
        counts = {"done": card.answered, "total": card.items}
        if card.step in ("score", "carry_on") and card.items:
            words = self.tr("Your part: {done} of {total} answered").format(**counts)
            return ProgressLine(card.answered, card.items, words)
        turns = {
            "prepare": self.tr("Look at the plan, and say what you need. Scoring opens that day."),
            "leave": self.tr("You are done. Say a few words on the ward, and keep the time."),
            "closing": self.tr("How was the visit for you? Your answer stays on this laptop."),
            "talks": self.tr("Offer each of the panel a talk, within 24 hours of leaving."),
            "debrief": self.tr("All are done. The panel can look at its scores together."),
            "draft": self.tr("The debrief is held. Share the first draft of the report."),
            "comment": self.tr("A draft of the report is there. Read it, and say what to change."),
            "send": self.tr("The panel has the draft. Next the ward checks the facts."),
            "decide": self.tr("The ward commented on the facts. Accept, or say why not."),
            "sign_off": self.tr("The panel has agreed. It waits for your signature."),
            "publish": self.tr("It is signed off. The report can be published."),
        }
        waits = self.tr("You are done for now. Others have their turn.")
        return Words(turns.get(card.step, waits), "body")

    def _actions(self, card: VisitCard) -> QWidget:
        holder, flow = _buttons()
        open_it = SecondButton(self.tr("Open visit"))
        open_it.setObjectName(f"open-{card.visit}")
        open_it.clicked.connect(partial(self.opened.emit, card.visit, "open"))
        flow.addWidget(open_it)
        if is_for_me(card.step):
            step = MainButton(step_words(card.step), "arrow-right")
            step.setObjectName("next-step")
            step.setAccessibleDescription(f"{card.ward_name}, {card.ward_code}, {card.site}")
            step.clicked.connect(partial(self.opened.emit, card.visit, card.step))
            flow.addWidget(step)
        return holder


class PractiseCard(Card):
    """For who has answered nothing yet: a ward on which nothing can go wrong."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("New to QVisit?"))
        words = self.tr("Try it on an invented ward first. Nothing there is real.")
        self.body.addWidget(Words(words, "body"))
        button = PlainButton(_practice_words())
        button.setObjectName("practise")
        button.clicked.connect(self.pressed)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _practice_words() -> str:
    return QCoreApplication.translate("NoVisitCard", "Practise on an example ward")


class NoVisitCard(Card):
    """What to do when no visit waits for the person."""

    plan_requested = Signal()
    practice_requested = Signal()
    share_requested = Signal()

    def __init__(self, home: Home, *, waiting: bool) -> None:
        """Make the card.

        Args:
            home: What is known.
            waiting: Whether a visit stands above that waits for others.
        """
        title = "" if waiting else self.tr("No visit waits for you")
        super().__init__(title)
        if waiting:
            self.setAccessibleName(self.tr("What you can do now"))
        holder, flow = _buttons()
        text, main = self._offer(home)
        self.body.addWidget(Words(text, "body"))
        main.setObjectName("next-step")
        flow.addWidget(main)
        if main.words != _practice_words():
            practice = PlainButton(_practice_words())
            practice.setObjectName("practise")
            practice.clicked.connect(self.practice_requested)
            flow.addWidget(practice)
        self.body.addWidget(holder)

    def _offer(self, home: Home) -> tuple[str, MainButton]:
        """What to do next, in words, and the button for it."""
        if GOVERNANCE in home.standing.roles:
            plan = MainButton(self.tr("Plan a visit"), "plus")
            plan.clicked.connect(self.plan_requested)
            return self.tr("You can plan one. The panel gets it with its next sync."), plan
        if home.standing.share is None:
            begins = ADMINISTRATOR in home.roles
            words = self.tr("Join the trust’s share")
            join = MainButton(self.tr("Join or create a share") if begins else words, "people")
            join.clicked.connect(self.share_requested)
            return (
                self.tr(
                    "Visits come through your trust’s shared folder. "
                    "Join it, or practise first: nothing there is real."
                ),
                join,
            )
        practise = MainButton(_practice_words(), "arrow-right")
        practise.clicked.connect(self.practice_requested)
        return (
            self.tr(
                "Governance plans visits. Yours comes here with a sync. "
                "Until then you can practise: nothing there is real."
            ),
            practise,
        )


class OtherVisitsCard(Card):
    """The visits after the first."""

    opened = Signal(str, str)
    all_requested = Signal()

    def __init__(self, cards: Sequence[VisitCard]) -> None:
        super().__init__(self.tr("Your other visits"))
        ranked = sorted(cards, key=_by_need)
        for place, card in enumerate(ranked[:_MOST_ROWS]):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(self._row(card))
        if len(ranked) > _MOST_ROWS:
            rest = LinkButton(self.tr("See all {count} visits").format(count=len(cards) + 1))
            rest.clicked.connect(self.all_requested)
            self.body.addWidget(rest, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, card: VisitCard) -> ListRow:
        step = PlainButton(step_words(card.step), small=True)
        step.setObjectName(f"row-{card.visit}")
        step.setAccessibleName(f"{step_words(card.step)}, {card.ward_name}, {card.ward_code}")
        step.clicked.connect(partial(self.opened.emit, card.visit, card.step))
        text = f"{card.ward_code}, {card.site} · {day_words(card.day)}"
        return ListRow(card.ward_name, text, (Pill(*state_of_visit(card.status)), step))


class ShareCard(Card):
    """What waits for the share, and that it is safe meanwhile."""

    pressed = Signal()

    def __init__(self, home: Home, now: datetime) -> None:
        super().__init__(self.tr("Waiting for the share"))
        standing = home.standing
        if standing.share is None:
            self.set_title(self.tr("Your trust’s share"))
            lead = self.tr("You have not joined a share.")
            text = self.tr("All you write is safe on this laptop. Nobody else can see it.")
            button = PlainButton(self.tr("See how to join"), "people")
        elif standing.withdrawn:
            self.set_title(self.tr("This laptop was withdrawn"))
            lead = self.tr("Others get nothing from it any more.")
            text = self.tr("All you wrote is safe here. If somebody is at risk, phone.")
            button = PlainButton(self.tr("See what to do"), "sync")
        elif not standing.admitted:
            lead = self.tr("You are not let in to the share yet.")
            text = self.tr("An administrator compares six words with you. Then you can sync.")
            button = PlainButton(self.tr("See your six words"), "key")
        else:
            lead = self._waits(home.waiting)
            text = self._last(home, now)
            button = PlainButton(self.tr("See what waits"), "sync")
        self.body.addWidget(Words(lead, "row"))
        self.body.addWidget(Words(text, "dense", "text2"))
        button.setObjectName("share")
        button.clicked.connect(self.pressed)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _waits(self, waiting: int) -> str:
        if not waiting:
            return self.tr("Nothing waits to be sent.")
        return how_many("1 change waits to be sent.", "{count} changes wait to be sent.", waiting)

    def _last(self, home: Home, now: datetime) -> str:
        safe = self.tr("All of it is safe on this laptop.") if home.waiting else ""
        if not home.last_sync:
            return f"{safe} {self.tr('You have not synced yet.')}".strip()
        when = moment_words(home.last_sync, now)
        return f"{safe} {self.tr('Last sync {when}.').format(when=when)}".strip()


class PhoneListCard(Card):
    """Whom to phone about a concern, and how old that list is."""

    pressed = Signal()

    def __init__(
        self, contacts: Sequence[ContactEntered], today: date, *, may_change: bool
    ) -> None:
        """Make the card.

        Args:
            contacts: The phone list.
            today: To count its age from.
            may_change: Whether the person keeps the list.
        """
        super().__init__(self.tr("Phone list for concerns"))
        if contacts:
            oldest = min(one.checked_on for one in contacts)
            self._show_age(oldest, (today - date.fromisoformat(oldest)).days, may_change)
        else:
            self.body.addWidget(Pill(self.tr("No numbers yet"), "amber", "warning"))
            words = self.tr("Governance enters whom to phone. In danger, phone 999.")
            self.body.addWidget(Words(words, "dense", "text2"))
        label = self.tr("Open and check the list") if may_change else self.tr("Open the list")
        button = PlainButton(label, "phone")
        button.setObjectName("phones")
        button.clicked.connect(self.pressed)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_age(self, day: str, age: int, may_change: bool) -> None:
        checked = self.tr("Checked {day}, {age}.").format(day=day_words(day), age=age_words(age))
        if is_old_phone_list(age):
            self.body.addWidget(Pill(self.tr("Check it again"), "amber", "clock"))
            others = self.tr("Ask governance to check it again.")
            checked += " " + (self.tr("Please check each number.") if may_change else others)
        self.body.addWidget(Words(checked, "dense", "text2"))


class CoverageCard(Card):
    """Services that nobody has visited for a year, or ever; unlike ones stand apart."""

    plan_requested = Signal(str)  # ward

    def __init__(self, overdue: Sequence[WardCoverage], wards: Sequence[WardCoverage]) -> None:
        super().__init__(self.tr("Not visited in the last year"))
        if not wards:
            words = self.tr("No ward is entered yet. You enter one when you plan a visit.")
            self.body.addWidget(Words(words, "body"))
        elif not overdue:
            self.body.addWidget(Words(self.tr("All were visited in the last year."), "body"))
        named = len(like_with_like(wards)) > 1
        for group in like_with_like(overdue):
            if named:
                self.body.addWidget(Heading(self._head(group), 3))
            self._add_rows(group.services)

    def _add_rows(self, overdue: Sequence[WardCoverage]) -> None:
        for place, one in enumerate(overdue[:_MOST_ROWS]):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(self._row(one))
        if len(overdue) > _MOST_ROWS:
            more = self.tr("And {count} more.").format(count=len(overdue) - _MOST_ROWS)
            self.body.addWidget(Words(more, "dense", "text2"))

    def _head(self, group: LikeServices) -> str:
        kinds = service_types_words(group.service_type)
        return self.tr("{kinds} run by others").format(kinds=kinds) if group.external else kinds

    def _row(self, one: WardCoverage) -> ListRow:
        if one.last_day is None:
            when = self.tr("never visited")
        else:
            when = self.tr("last visited {day}").format(day=day_words(one.last_day))
        plan = PlainButton(self.tr("Plan"), small=True)
        plan.setObjectName(f"plan-{one.ward.ward}")
        plan.setAccessibleName(self.tr("Plan a visit to {ward}").format(ward=one.ward.name))
        plan.clicked.connect(partial(self.plan_requested.emit, one.ward.ward))
        return ListRow(one.ward.name, f"{one.ward.code}, {one.ward.site} · {when}", (plan,))
