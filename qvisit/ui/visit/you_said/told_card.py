"""Telling people what changed: on the ward, and each reviewer with lived experience."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import today
from qvisit.ids import PersonId
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import how_many
from qvisit.ui.list_rows import empty, focus_again, focused_name
from qvisit.ui.visit.due_field import DueField
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.you_said.desk import ThemeDesk
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.themes import ReviewerLine, reviewer_lines
from qvisit.usecases.visits import OpenVisit

_LONGEST = 300


class ToldCard(QWidget):
    """Who was told, when and how; and who was not."""

    saved = Signal(str)  # what was recorded, in words

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._visit = ""
        self._shown: tuple[ReviewerLine, ...] = ()
        self._desk = ThemeDesk(editor)
        self.ward = Card(self.tr("Tell people on the ward"))
        self._waits = Pill()
        self._before = Words("", "body")
        self.where = GuardedField("theme-where", self.tr("Where were they told?"))
        self.how = GuardedField(
            "theme-how", self.tr("How?"), self.tr("Such as: read out, and put on the wall.")
        )
        self.day = DueField(self.tr("On which day?"), self.tr("Such as 24 March 2027."))
        self.tell = MainButton(self.tr("They were told"), "tick")
        self._kept = KeptFields(
            self, editor, "theme-told", {"where": self.where, "how": self.how, "day": self.day}
        )
        self.reviewers = Card(self.tr("Tell the reviewers with lived experience"))
        self.reviewer_how = GuardedField(
            "reviewer-how", self.tr("How were they told?"), self.tr("Such as: by phone.")
        )
        self.reviewer_day = DueField(self.tr("On which day?"), self.tr("Such as 24 March 2027."))
        self._rows = QVBoxLayout()
        self.buttons: dict[str, PlainButton] = {}
        self._kept_reviewer = KeptFields(
            self,
            editor,
            "theme-reviewer",
            {"how": self.reviewer_how, "day": self.reviewer_day},
        )
        self._lay_out()
        self.tell.clicked.connect(self._on_tell)
        self.day.edited.connect(partial(self._on_day, self.day))
        self.reviewer_day.edited.connect(partial(self._on_day, self.reviewer_day))

    def _lay_out(self) -> None:
        for field in (self.where, self.how, self.day, self.reviewer_how, self.reviewer_day):
            field.edit.setMaxLength(_LONGEST)
        asked = (self.where, self.how, self.day)
        for part in (flow_row((self._waits,)), self._before, *asked, flow_row((self.tell,))):
            self.ward.body.addWidget(part)
        thanks = self.tr("They gave their time. Tell them what changed by it.")
        for part in (Words(thanks, "body", "text2"), self.reviewer_how, self.reviewer_day):
            self.reviewers.body.addWidget(part)
        self.reviewers.body.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ward)
        column.addWidget(self.reviewers)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show who was told so far."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._begin()
        themes = opened.shared.themes
        waiting = len(themes.untold)
        if not themes.answered:
            self._waits.show_state(self.tr("No answer to tell yet"), "grey", "circle")
        elif waiting:
            words = how_many("1 answer not told yet", "{count} answers not told yet", waiting)
            self._waits.show_state(words, "amber", "speech")
        else:
            self._waits.show_state(self.tr("All answers were told"), "green", "tick")
        self.tell.set_unavailable("" if waiting else self.tr("There is no new answer to tell."))
        told = sorted((one.now.said for one in themes.told.values()), key=lambda one: one.on)
        lines = [
            ", ".join(part for part in (day_words(one.on), one.where, one.how) if part)
            for one in told
        ]
        self._before.setText("\n".join(lines))
        self._before.setVisible(bool(lines))
        self._show_reviewers(reviewer_lines(opened))

    def _begin(self) -> None:
        """Show what was being filled in, else what is usual."""
        now = day_words(today(self._editor.ws.clock).isoformat())
        self._kept.begin("", {"where": self.tr("Community meeting"), "day": now})
        self._kept_reviewer.begin("", {"day": now})

    def _show_reviewers(self, lines: tuple[ReviewerLine, ...]) -> None:
        if lines == self._shown:
            return  # whoever is about to press a button here goes on doing so
        self._shown, name = lines, focused_name(self)
        empty(self._rows)
        self.buttons = {}
        self.reviewers.setVisible(bool(lines))
        for one in lines:
            button = PlainButton(self.tr("{name} was told").format(name=one.name), "tick")
            button.setObjectName(f"told-{one.person}")
            button.clicked.connect(partial(self._on_reviewer, one))
            self.buttons[one.person] = button
            self._rows.addWidget(flow_row((Words(one.name, "row"), self._pill(one), button)))
        focus_again(self, name)

    def _pill(self, one: ReviewerLine) -> Pill:
        if not one.told_on:
            return Pill(self.tr("Not told yet"), "amber", "speech")
        words = self.tr("Told on {day}").format(day=day_words(one.told_on))
        return Pill(words, "green", "tick")

    def _on_day(self, field: DueField, _text: str) -> None:
        field.show_error("")

    def _on_tell(self) -> None:
        where = self.where.text().strip()
        missing = "" if where else self.tr("Write where they were told.")
        self.where.show_error(missing)
        if missing:
            self.where.edit.setFocus()
            return
        if not self._is_past(self.day):
            return
        if self._desk.tell(where, self.how.text(), self.day.day):
            self._kept.settle()
            self._begin()
            self.saved.emit(self.tr("It is kept that people were told."))

    def _on_reviewer(self, one: ReviewerLine) -> None:
        if not self._is_past(self.reviewer_day):
            return
        day, how = self.reviewer_day.day, self.reviewer_how.text()
        if self._desk.tell_reviewer(PersonId(one.person), day, how):
            self._kept_reviewer.settle()
            self._begin()
            self.saved.emit(self.tr("It is kept that {name} was told.").format(name=one.name))

    def _is_past(self, field: DueField) -> bool:
        """Whether a day that has come is written; else it is said beneath."""
        if field.check():
            field.edit.setFocus()
            return False
        if field.day > today(self._editor.ws.clock).isoformat():
            field.show_error(self.tr("This day has not come yet."))
            field.edit.setFocus()
            bring_into_view(field.edit)
            return False
        return True
