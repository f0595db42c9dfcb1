"""Beside the questions: what the template is and how its check went, or the chosen question."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from qvisit.forms.check.report import Report
from qvisit.ui.templates.about import FactsCard, VersionCard, first_facts, more_facts
from qvisit.ui.templates.check_card import CheckCard
from qvisit.ui.templates.question import QuestionCard
from qvisit.ui.templates.rows import TemplateRow
from qvisit.ui.templates.words import tr
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.segmented import Segmented
from qvisit.usecases.template_library import KnownTemplate
from qvisit.visits.follow_up import made_from_a_visit

TEMPLATE, QUESTION = "template", "question"


class TemplateSide(QWidget):
    """Two pages and a switch between them; both scroll with the arrow keys."""

    changes_asked = Signal(object)  # Template
    item_asked = Signal(str)  # code
    newer_asked = Signal()
    use_asked = Signal(str, str)  # template id, version

    def __init__(self) -> None:
        super().__init__()
        self._governs = False
        self._known: KnownTemplate | None = None
        self._newer = ""
        self._question: QuestionCard | None = None
        self.switch = Segmented(
            tr("What is shown"), ((TEMPLATE, tr("This template")), (QUESTION, tr("This item")))
        )
        self.version = VersionCard()
        self.check = CheckCard()
        self.about = FactsCard(tr("About this template"), first_facts)
        self.more = FactsCard(tr("More about it"), more_facts)
        self.use = MainButton(tr("Use in a visit"), "visits")
        self._pages = QStackedLayout()
        cards = (self.about, self.version, self.check, self.more)
        self._template_page = _page(tr("This template"), *cards)
        self._question_page = _page(tr("This item"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DENSE_GAP)
        column.addWidget(self.switch)
        column.addLayout(self._pages, 1)
        # Only now: a stack that belongs to nothing would show its first page as a window.
        self._pages.addWidget(self._template_page)
        self._pages.addWidget(self._question_page)
        column.addWidget(self.use)
        self.switch.chosen.connect(self.show_page)
        self.version.changes_asked.connect(self.changes_asked)
        self.check.item_asked.connect(self.item_asked)
        self.check.newer_asked.connect(self.newer_asked)
        self.use.clicked.connect(self._on_use)

    @property
    def question(self) -> QuestionCard:
        """One item in full; made when one is first looked at."""
        if self._question is None:
            self._question = QuestionCard()
            self._question_page.body.insertWidget(0, self._question)
        return self._question

    def prepare(self) -> None:
        """Make what will be needed when an item is looked at, while nobody waits for it."""
        self.question.setVisible(True)

    def show_template(self, known: KnownTemplate, earlier: str, newer: str) -> None:
        """Show a template version; what its check found is told apart.

        Args:
            known: The version.
            earlier: The version before it on this laptop, or "".
            newer: The newest version, if this is an earlier one, or "".
        """
        self._known = known
        self._newer = newer
        self._show_use()
        self.version.show_version(known, earlier)
        self.about.show_template(known.template)
        self.more.show_template(known.template)
        self._clear_question()
        self.show_page(TEMPLATE)
        for page in (self._template_page, self._question_page):
            page.verticalScrollBar().setValue(0)

    def allow_use(self, allowed: bool) -> None:
        """Let the person plan visits, or say who can."""
        self._governs = allowed
        self._show_use()

    def show_report(self, report: Report | None) -> None:
        """Show what the check found; None while that is not known."""
        if self._newer:
            self.check.show_left_alone(self._newer)
        elif report is None:
            self.check.show_waiting()
        else:
            self.check.show_report(report)

    def show_row(self, row: TemplateRow | None, tags: Mapping[str, tuple[str, str]]) -> None:
        """Show a row of the list, or the template when none is chosen.

        Args:
            row: A question, or a section.
            tags: Titles of what tags point at, as `TemplateLibrary` has them.
        """
        if row is None:
            self._clear_question()
            self.show_page(TEMPLATE)
            return
        self.question.show_row(row, tags)
        self._question_page.verticalScrollBar().setValue(0)
        self.show_page(QUESTION)

    def show_page(self, key: str) -> None:
        """Show one of the pages."""
        self.switch.show_value(key)
        if key == QUESTION:
            self.question.show()  # it is made by now
        page = self._question_page if key == QUESTION else self._template_page
        self._pages.setCurrentWidget(page)
        read_last(self.use)  # Qt raises the page that it shows

    def _clear_question(self) -> None:
        if self._question is not None:
            self._question.clear()

    def _on_use(self) -> None:
        if self._known is not None:
            self.use_asked.emit(self._known.template.id, self._known.template.version)

    def _show_use(self) -> None:
        governs = tr("Governance plans visits. An administrator gives that role.")
        practice = tr("This is for practice. A practice visit asks it.")
        one_ward = tr("This was made for one visit. QVisit asks it there.")
        template = self._known.template if self._known is not None else None
        reason = "" if self._governs else governs
        if template is not None and template.practice:
            reason = practice
        elif template is not None and made_from_a_visit(template.id):
            reason = one_ward
        self.use.set_unavailable(reason)

    def take_focus(self) -> None:
        """Put the focus on the page that is shown."""
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus()


def _page(name: str, *parts: QWidget) -> ScrollPage:
    page = ScrollPage(margin=0, spacing=DENSE_GAP, readable=True)
    page.setAccessibleName(name)
    page.body.setContentsMargins(0, 0, 4, 0)
    for part in parts:
        page.body.addWidget(part)
    page.body.addStretch(1)
    return page
