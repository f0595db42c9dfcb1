"""Which questions a visit asks: a set that goes together, or single templates."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.template import Template
from qvisit.ui.list_rows import empty
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.words import Heading
from qvisit.ui.wording import minutes_words, questions_words, service_types_words
from qvisit.usecases.visit_sets import OfferedSet

OWN = "own"
_BESIDE = 640  # px at 100 %


class TemplateRow(QWidget):
    """One template that may be asked, and which version of it."""

    ticked = Signal()

    def __init__(self, versions: Sequence[Template]) -> None:
        """Offer a template.

        Args:
            versions: The newest first.
        """
        super().__init__()
        self._versions = {one.version: one for one in versions}
        newest = versions[0]
        words = self.tr("{questions}, about {time}. {purpose}").format(
            questions=questions_words(len(newest.items)),
            time=minutes_words(newest.minutes),
            purpose=newest.purpose,
        )
        self.box = TickBox(newest.title, words)
        self.version = ChoiceBox(
            self.tr("Version"), [(one, one) for one in self._versions], beside=True
        )
        named = self.tr("Version of {title}").format(title=newest.title)
        self.version.box.setAccessibleName(named)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.box, 1)
        self._row.addWidget(self.version)
        self.version.setVisible(len(versions) > 1)
        self.box.clicked.connect(self.ticked)
        self.version.chosen.connect(self.ticked)

    @property
    def template(self) -> Template:
        """The chosen version."""
        return self._versions[self.version.value]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))


class QuestionsChoice(QWidget):
    """Sets of templates, and under them each template to tick.

    As long as nobody has chosen, the first set stands: it is the one for such a visit.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sets: Sequence[OfferedSet] = ()
        self._rows: dict[str, TemplateRow] = {}
        self._shown: tuple[Sequence[Template], Sequence[OfferedSet]] = ((), ())
        self._chosen_by_hand = False
        self._service = "ward"
        self.group = ChoiceGroup(self.tr("Set of questions"), [])
        self._error = ErrorLine()
        self._elsewhere = Banner("amber", "")
        self._elsewhere.hide()
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(GAP // 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self._column.addWidget(self.group)
        self._column.addWidget(Heading(self.tr("What is asked"), 3))
        self._column.addWidget(self._error)
        self._column.addLayout(self._ticks)
        self._column.addWidget(self._elsewhere)

    def begin(self) -> None:
        """Forget what somebody chose for the plan before."""
        self._chosen_by_hand = False
        self._shown = ((), ())
        self._error.show_sentence("")

    def offer(
        self, templates: Sequence[Template], sets: Sequence[OfferedSet], service: str
    ) -> None:
        """Offer templates, and sets of them.

        Args:
            templates: By id, the newest version of each first.
            sets: The one for such a visit first.
            service: The kind of service that is visited.
        """
        self._service = service
        if (templates, sets) != self._shown:
            self._shown = (templates, sets)
            self._sets = sets
            before = {name for name, row in self._rows.items() if row.box.isChecked()}
            self._show_rows(templates)
            self._show_sets()
            wanted = before if self._chosen_by_hand or not sets else sets[0].set.templates
            for name, row in self._rows.items():
                row.box.setChecked(name in wanted)
            self._show_set()
        self._show()

    def row(self, template: str) -> TemplateRow:
        """The row of one template."""
        return self._rows[template]

    def check(self) -> QWidget | None:
        """Say that something must be asked; the first box, if nothing is."""
        error = "" if self.value() else self.tr("Tick at least one.")
        self._error.show_sentence(error)
        return next(iter(self._rows.values())).box if error else None

    def value(self) -> tuple[Template, ...]:
        """The ticked templates, in the order of the set that they make, if they make one."""
        ticked = [row.template for row in self._rows.values() if row.box.isChecked()]
        made = self._set_of([one.id for one in ticked])
        if made is not None:
            ticked.sort(key=lambda one: made.set.known.index(one.id))
        return tuple(ticked)

    def _set_of(self, ticked: Sequence[str]) -> OfferedSet | None:
        return next((one for one in self._sets if one.is_made_of(ticked)), None)

    def _show_rows(self, templates: Sequence[Template]) -> None:
        empty(self._ticks)
        self._rows = {}
        for name, versions in groupby(templates, key=lambda one: one.id):
            row = TemplateRow(tuple(versions))
            row.ticked.connect(self._on_ticked)
            self._rows[name] = row
            self._ticks.addWidget(row)

    def _show_sets(self) -> None:
        own = self.tr("Tick what is asked in the list below.")
        choices = [(one.set.id, one.set.title, self._set_words(one)) for one in self._sets]
        choices.append((OWN, self.tr("Single templates"), own))
        before, self.group = (
            self.group,
            ChoiceGroup(self.tr("Set of questions"), choices, columns=1),
        )
        self.group.chosen.connect(self._on_set)
        self._column.replaceWidget(before, self.group)
        before.hide()
        before.deleteLater()

    def _set_words(self, offered: OfferedSet) -> str:
        words = self.tr("{summary} {questions}, about {time} for one person alone.").format(
            summary=offered.set.summary,
            questions=questions_words(offered.questions),
            time=minutes_words(offered.minutes),
        )
        if not offered.optional:
            return words
        titles = ", ".join(one.title for one in offered.optional)
        return f"{words} {self.tr('You may add: {titles}.').format(titles=titles)}"

    def _show_set(self) -> None:
        """Show which set the ticks make."""
        made = self._set_of([one.id for one in self.value()])
        self.group.show_value(made.set.id if made else OWN)

    def _show(self) -> None:
        """Say what is worded for other services, and tell that something changed."""
        foreign = [one.title for one in self.value() if self._service not in one.services]
        self._elsewhere.setVisible(bool(foreign))
        if foreign:
            said = self.tr("Some questions are not worded for {services}.")
            named = self.tr("You can ask them all the same: {titles}.")
            self._elsewhere.show_message(
                "amber",
                said.format(services=service_types_words(self._service).lower()),
                named.format(titles="; ".join(foreign)),
            )
        if self.value():
            self._error.show_sentence("")
        self.changed.emit()

    def _on_set(self, name: str) -> None:
        self._chosen_by_hand = True
        chosen = next((one for one in self._sets if one.set.id == name), None)
        if chosen is not None:
            for key, row in self._rows.items():
                row.box.setChecked(key in chosen.set.templates)
        self._show()

    def _on_ticked(self) -> None:
        self._chosen_by_hand = True
        self._show_set()
        self._show()
