"""Templates: each as a visitor would meet it, what it is for, and whether its check went well."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.forms.template import Template
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.dialogs import show_problem
from qvisit.ui.reading_page import ReadingPage
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.templates.browser import TemplateBrowser
from qvisit.ui.templates.changes import TemplateChanges
from qvisit.ui.templates.desk import TemplateDesk
from qvisit.ui.templates.offer import TemplateOffer
from qvisit.ui.templates.words import items_words, services_words, tr
from qvisit.usecases.template_adding import Offer
from qvisit.usecases.template_library import TemplateLibrary
from qvisit.workspace import Workspace


class TemplatesPage(QWidget):
    """Shows the templates on this laptop; published ones never change."""

    header_changed = Signal()
    published = Signal()
    use_in_visit = Signal(str, str)  # template id, version
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background, choosers: Choosers) -> None:
        super().__init__()
        self._wanted = ""
        self.title = tr("Templates")
        self.context = ""
        self.desk = TemplateDesk(ws, background, choosers, self)
        self._stack = QStackedLayout(self)
        self.desk.read.connect(self._on_read)
        self.desk.compared.connect(self._on_compared)
        self.desk.offered.connect(self._on_offered)
        self.desk.published.connect(self._on_published)
        self.desk.refused.connect(self._on_refused)
        self.desk.failed.connect(self.failed)

    @cached_property
    def browser(self) -> TemplateBrowser:
        """The templates; made when the page is first shown, for windows open without it."""
        browser = TemplateBrowser()
        self.desk.checked.connect(browser.show_reports)
        browser.template_shown.connect(self._on_shown)
        browser.list.add_asked.connect(self.desk.ask_for_file)
        browser.side.changes_asked.connect(self.desk.compare)
        browser.side.use_asked.connect(self.use_in_visit)
        shortcut = QShortcut(QKeySequence(KEYS["find"]), browser)
        shortcut.activated.connect(browser.look_for)
        self._stack.addWidget(browser)
        return browser

    @cached_property
    def changes(self) -> TemplateChanges:
        """What changed between two versions; made when somebody asks."""
        page = TemplateChanges()
        page.left.connect(self._on_back)
        self._stack.addWidget(page)
        return page

    @cached_property
    def offer(self) -> TemplateOffer:
        """What a file would add; made when somebody asks."""
        page = TemplateOffer()
        page.left.connect(self._on_back)
        page.reread_asked.connect(self.desk.read_file)
        page.publish_asked.connect(self._on_publish)
        self._stack.addWidget(page)
        return page

    def refresh(self) -> None:
        """Look again; what is on the screen stays until the answer is there."""
        self.desk.read_again()

    def showEvent(self, event: QShowEvent) -> None:
        self._stack.setCurrentWidget(self._stack.currentWidget() or self.browser)
        super().showEvent(event)

    def _on_read(self, library: TemplateLibrary) -> None:
        wanted, self._wanted = self._wanted, ""
        self.browser.show_library(library, wanted)

    def _on_shown(self) -> None:
        known = self.browser.current
        if known is not None:
            template = known.template
            self.title = template.title
            facts = (services_words(template), items_words(len(template.items)))
            self.context = " · ".join((tr("Template"), *facts))
        self.header_changed.emit()

    def _show_over(self, page: ReadingPage, title: str, context: str) -> None:
        """Show a page in place of the templates, until the person goes back."""
        self.title, self.context = title, context
        self._stack.setCurrentWidget(page)
        page.take_focus()
        self.header_changed.emit()

    def _on_compared(self, old: Template, new: Template, sentences: Sequence[str]) -> None:
        self.changes.show_changes(old, new, sentences)
        title = tr("What changed since {version}").format(version=old.version)
        self._show_over(self.changes, title, new.title)

    def _on_offered(self, offer: Offer) -> None:
        self.offer.show_offer(offer)
        self._show_over(self.offer, tr("Add a template"), offer.path.name)

    def _on_publish(self, offer: Offer) -> None:
        self.offer.show_busy()
        self.desk.publish(offer)

    def _on_published(self, key: str) -> None:
        self._wanted = key
        self._on_back()
        self.refresh()
        self.published.emit()
        announce(self, tr("The template is published. Others get it with their next sync."))

    def _on_refused(self, error: QVisitError) -> None:
        if self._stack.currentWidget() is self.browser:
            show_problem(self, error)
        else:
            self.offer.show_problem(error)

    def _on_back(self) -> None:
        left = self._stack.currentWidget()
        self._stack.setCurrentWidget(self.browser)
        browser = self.browser
        back = browser.list.add if left is self.offer else browser.side.version.changes
        back.setFocus()
        self._on_shown()
