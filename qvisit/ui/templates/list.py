"""Which templates are on this laptop: a list of versions, each with the outcome of its check."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.check.report import Report
from qvisit.ui.templates.check_card import finding_words
from qvisit.ui.templates.filter import ALL, is_of, kinds_and_services
from qvisit.ui.templates.words import items_words, kind_words, tr
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.template_library import KnownTemplate, TemplateLibrary


class TemplateList(QWidget):
    """The newest version of each template first, older ones beneath it; and a way to add more."""

    chosen = Signal(str)  # key of a version
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._library = TemplateLibrary()
        self._reports: Mapping[str, Report] = {}
        self.filter = ChoiceBox(tr("Which templates"), ((ALL, tr("All templates")),))
        self.filter.label.hide()
        self.entries = EntryList(tr("Templates"))
        self.add = PlainButton(tr("Add from a file"), "plus")
        card = Card()
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(self.entries)
        page = ScrollPage(margin=0, spacing=0)
        page.body.setContentsMargins(0, 0, 4, 0)
        page.body.addWidget(card)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DENSE_GAP)
        column.addWidget(self.filter)
        column.addWidget(page, 1)
        column.addWidget(self.add)
        self.filter.chosen.connect(self._show)
        self.entries.chosen.connect(self.chosen)
        self.add.clicked.connect(self.add_asked)

    def show_library(self, library: TemplateLibrary, reports: Mapping[str, Report]) -> None:
        """Show all versions, with what their checks found as far as that is known."""
        self._library, self._reports = library, reports
        choices = kinds_and_services([one.template for one in library.known])
        self.filter.set_choices(choices)
        self.filter.setVisible(len(choices) > 1)
        self._show()
        reason = tr("Governance publishes templates. An administrator gives that role.")
        self.add.set_unavailable("" if library.governs else reason)

    def set_current(self, key: str) -> None:
        """Mark the version that is looked at; it is brought to sight if a filter had hidden it."""
        listed = self.entries.keys()
        if key in self._library.by_key and key not in listed:
            self.filter.show_value(ALL)
            self._show()
        self.entries.set_current(key)

    def _show(self) -> None:
        known = [one for one in self._library.known if is_of(one.template, self.filter.value)]
        self.entries.show_entries([self._entry(one) for one in known])

    def _entry(self, known: KnownTemplate) -> Entry:
        if self._library.later(known.template) is not None:
            return _earlier_entry(known)
        return _entry(known, self._reports.get(known.key))


def _earlier_entry(known: KnownTemplate) -> Entry:
    """A version that stays for old visits: there is nothing to look at in it now."""
    text = tr("Earlier version {version}").format(version=known.template.version)
    return Entry(known.key, known.template.title, text, icon="clock")


def _entry(known: KnownTemplate, report: Report | None) -> Entry:
    template = known.template
    size = " · ".join((items_words(len(template.items)), template.version))
    facts = (kind_words(template), size)
    found, tone, icon = finding_words(report) if report is not None else ("", "", "")
    loud = tone == "amber"
    text = "\n".join(facts)
    said = ", ".join((*facts, tr("check: {found}").format(found=found) if found else ""))
    return Entry(
        known.key,
        template.title,
        f"{text}\n{found}" if loud else text,
        icon=icon or "templates",
        tone={"amber": "ambertext", "green": "greentext"}.get(tone, "text2"),
        said=said.strip(", "),
    )
