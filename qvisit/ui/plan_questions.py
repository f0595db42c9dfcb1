"""Which questions a visit asks: a set that goes together, or single templates."""

from collections.abc import Collection, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.item import ServiceType
from qvisit.forms.template import Template
from qvisit.ui.list_rows import empty
from qvisit.ui.templates.words import services_words
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.flow import FlowLayout, turn_row
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import minutes_words, questions_words, service_types_words
from qvisit.usecases.visit_sets import Offer, OfferedSet, is_worded_for

OWN = "own"
_BESIDE = 640  # px at 100 %
_NOTHING = Offer((), (), ())


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


class OthersNote(QWidget):
    """Which templates are not offered, because they are worded for other services."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = Words("", "row")
        self._which = Words("", "body", "text2")
        self.button = PlainButton(self.tr("Offer them all the same"), "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 4)
        column.addWidget(self._sentence)
        column.addWidget(self._which)
        holder = QWidget()
        FlowLayout(holder).addWidget(self.button)
        column.addWidget(holder)
        self.hide()

    def show_templates(
        self, templates: Sequence[Template], service: ServiceType, *, any_fits: bool
    ) -> None:
        """Name templates with the services that they are worded for; nothing for none."""
        self.setVisible(bool(templates))
        some = self.tr("Some templates are not offered: they are not worded for {services}.")
        none = self.tr("No template is worded for {services} yet.")
        services = service_types_words(service).lower()
        self._sentence.setText((some if any_fits else none).format(services=services))
        by_services: dict[str, list[str]] = {}
        for one in templates:
            by_services.setdefault(services_words(one), []).append(one.title)
        line = self.tr("For {services}: {titles}.")
        self._which.setText(
            "\n".join(
                line.format(services=whose, titles="; ".join(titles))
                for whose, titles in by_services.items()
            )
        )


class QuestionsChoice(QWidget):
    """Sets of templates, and under them each template to tick.

    As long as nobody has chosen, the first set stands: it is the one for such a visit.
    """

    changed = Signal()
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, TemplateRow] = {}
        self._offer = _NOTHING
        self._chosen_by_hand = False
        self._service: ServiceType = "ward"
        self.group = ChoiceGroup(self.tr("Set of questions"), [])
        self._error = ErrorLine()
        self.others = OthersNote()
        self._foreign = Banner("amber", "")
        self._foreign.hide()
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(GAP // 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self._column.addWidget(self.group)
        self._column.addWidget(Heading(self.tr("What is asked"), 3))
        self._column.addWidget(self._error)
        self._column.addLayout(self._ticks)
        self._column.addWidget(self.others)
        self._column.addWidget(self._foreign)
        self.others.button.clicked.connect(self.all_wanted)

    def begin(self) -> None:
        """Forget what somebody chose for the plan before."""
        self._chosen_by_hand = False
        self._offer = _NOTHING
        self._error.show_sentence("")

    def offer(self, offer: Offer, service: ServiceType) -> None:
        """Offer templates, and sets of them; say which are not offered, and why.

        Args:
            offer: What fits, by id, the newest version of each first.
            service: The kind of service that is visited.
        """
        self._service = service
        if offer != self._offer:
            before = {name for name, row in self._rows.items() if row.box.isChecked()}
            chosen = self.group.value if self._chosen_by_hand else None
            self._offer = offer
            self._show_rows(offer.templates)
            self._show_sets()
            self._tick(_wanted(offer, before, chosen))
            self._show_set()
            self.group.setVisible(bool(offer.templates))
            self.others.show_templates(offer.elsewhere, service, any_fits=bool(offer.templates))
        self._show()

    def ask_only(self, template: str, version: str) -> None:
        """Tick one template alone, in one of its versions; offer it first if it is not."""
        if template not in self._rows:
            self.all_wanted.emit()
        self._chosen_by_hand = True
        self._tick({template})
        self._rows[template].version.show_value(version)
        self._show_set()
        self._show()

    @property
    def offered(self) -> tuple[str, ...]:
        """The ids of the templates that can be ticked."""
        return tuple(self._rows)

    def row(self, template: str) -> TemplateRow:
        """The row of one template."""
        return self._rows[template]

    def check(self) -> QWidget | None:
        """Say that something must be asked; the first box, if nothing is."""
        error = "" if self.value() else self.tr("Tick at least one.")
        self._error.show_sentence(error)
        first = next((row.box for row in self._rows.values()), None)
        return (first or self.others.button) if error else None

    def value(self) -> tuple[Template, ...]:
        """The ticked templates, in the order of the set that they make, if they make one."""
        ticked = [row.template for row in self._rows.values() if row.box.isChecked()]
        made = _made_of(self._offer.sets, [one.id for one in ticked])
        if made is not None:
            ticked.sort(key=lambda one: made.known.index(one.id))
        return tuple(ticked)

    def _tick(self, wanted: Collection[str]) -> None:
        for name, row in self._rows.items():
            row.box.setChecked(name in wanted)

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
        choices = [(one.set.id, one.set.title, _set_words(one)) for one in self._offer.sets]
        choices.append((OWN, self.tr("Single templates"), own))
        before, self.group = (
            self.group,
            ChoiceGroup(self.tr("Set of questions"), choices, columns=1),
        )
        self.group.chosen.connect(self._on_set)
        self._column.replaceWidget(before, self.group)
        before.hide()
        before.deleteLater()

    def _show_set(self) -> None:
        """Show which set the ticks make."""
        made = _made_of(self._offer.sets, [one.id for one in self.value()])
        self.group.show_value(made.set.id if made else OWN)

    def _show(self) -> None:
        """Say what is worded for other services, and tell that something changed."""
        said, which = foreign_words(self.value(), self._service)
        self._foreign.setVisible(bool(said))
        if said:
            self._foreign.show_message("amber", said, which)
        if self.value():
            self._error.show_sentence("")
        self.changed.emit()

    def _on_set(self, name: str) -> None:
        self._chosen_by_hand = True
        chosen = next((one for one in self._offer.sets if one.set.id == name), None)
        if chosen is not None:
            self._tick(chosen.asked)
        self._show()

    def _on_ticked(self) -> None:
        self._chosen_by_hand = True
        self._show_set()
        self._show()


def foreign_words(templates: Sequence[Template], service: ServiceType) -> tuple[str, str]:
    """Which of the templates have no words for a service; both "" if all have."""
    foreign = [one.title for one in templates if not is_worded_for(one, service)]
    if not foreign:
        return "", ""
    said = _tr("Some questions are not worded for {services}.")
    named = _tr("You can ask them all the same: {titles}.")
    services = service_types_words(service).lower()
    return said.format(services=services), named.format(titles="; ".join(foreign))


def _wanted(offer: Offer, before: Collection[str], chosen: str | None) -> Collection[str]:
    """What is ticked of a new offer.

    Args:
        offer: What can be asked now.
        before: What was ticked.
        chosen: The set that somebody chose by hand, or None if nobody chose anything. A set that
            was chosen stays, even if it asks something else now.
    """
    if chosen is None and offer.sets:
        return offer.sets[0].asked
    same = next((one.asked for one in offer.sets if one.set.id == chosen), ())
    return {*before, *same}


def _made_of(sets: Sequence[OfferedSet], ticked: Sequence[str]) -> OfferedSet | None:
    return next((one for one in sets if one.is_made_of(ticked)), None)


def _set_words(offered: OfferedSet) -> str:
    words = _tr("{summary} {questions}, about {time} for one person alone.").format(
        summary=offered.set.summary,
        questions=questions_words(offered.questions),
        time=minutes_words(offered.minutes),
    )
    if not offered.optional:
        return words
    titles = ", ".join(one.title for one in offered.optional)
    return f"{words} {_tr('You may add: {titles}.').format(titles=titles)}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("QuestionsChoice", words)
