"""The pages of an open profile, and the ways between them."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.frame import Frame
from qvisit.ui.long_work import LongWork
from qvisit.ui.one_look import OneLook
from qvisit.ui.pages import HOME, PLAN, SYNC, VISIT, VISITS, Pages
from qvisit.ui.personal_desk import PersonalDesk
from qvisit.ui.sync_desk import SyncDesk
from qvisit.ui.unexpected import show_failure
from qvisit.ui.visit.concern_reminder import ConcernReminder
from qvisit.ui.visit.item_row import ItemRow
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.status import StatusFacts
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace

_QUIET = 400  # milliseconds


class MainWindow(QWidget):
    """Joins the pages: they ask, it goes there. It holds no content of its own."""

    lock_requested = Signal()
    lend_requested = Signal()  # a colleague shall score the open visit on this laptop

    def __init__(self, ws: Workspace, background: Background, choosers: Choosers) -> None:
        """Make the window of a profile; `begin` shows its first page.

        Args:
            ws: The open profile.
            background: The door for slow work.
            choosers: How to ask for files and folders.
        """
        super().__init__()
        self._ws = ws
        self.rows = partial(self.findChildren, ItemRow)  # what is made of most parts
        self.desk = PersonalDesk(ws, self)
        self._facts: StatusFacts | None = None
        self.editor = VisitEditor(ws, self)
        self._reading = OneLook(background, self.editor.look_again, self)
        self.frame = Frame(((self.tr("Where your work lies"), str(ws.folder)),))
        self.syncing = SyncDesk(ws, background, self.frame.status, self)
        self.truth = self.syncing.truth
        self.pages = Pages(self.frame, ws, background, self.editor, choosers, self.syncing.run)
        self.reminder = ConcernReminder(ws.clock, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.frame.set_person(ws.vault.name)
        self.frame.windowTitleChanged.connect(self.setWindowTitle)
        self._connect_frame()
        self._connect_pages()

    def begin(self) -> None:
        """Show the first page and start looking at the share."""
        self.go(HOME)
        self.truth.look_here()
        self.truth.refresh()
        # The largest page is made before it is asked for, once the first one can be read.
        QTimer.singleShot(_QUIET, self, partial(self.frame.page, VISIT))

    def leave(self) -> None:
        """Make durable what is being written, and stop what is slow."""
        self.pages.leave()
        for work in self.findChildren(LongWork):
            work.stop()
        self._reading.end()
        self.syncing.stop()
        self.reminder.stop()

    def open_visit(self, visit: str, step: str = "") -> bool:
        """Show a visit at a step as home names it; whether the visit is here."""
        self.frame.page(VISIT)  # it hears what is opened
        if not self.editor.open(visit):
            return False
        self.pages.visit.show_step(step)
        self.frame.show_page(VISIT)
        start = self.pages.visit.prepare.start
        if step == "score" and start.isVisible():
            start.setFocus()  # it opens what was asked for
        return True

    def open_concern(self, visit: str, concern: str) -> None:
        """Show one concern of a visit."""
        self.frame.page(VISIT)
        if self.editor.open(visit):
            self.pages.visit.show_concern(concern)
            self.frame.show_page(VISIT)

    def _connect_frame(self) -> None:
        self.frame.page_chosen.connect(self.pages.refresh)
        self.frame.lock_requested.connect(self.lock_requested)
        self.frame.status_pressed.connect(self._on_status_pressed)
        self.syncing.told.connect(self._on_told)
        self.syncing.fetched.connect(self._on_synced)
        self._reading.found.connect(self._on_read)
        self._reading.failed.connect(partial(show_failure, self))
        self.syncing.failed.connect(partial(show_failure, self))
        self.reminder.due.connect(partial(announce, self, assertive=True))
        self.editor.saved.connect(self.frame.status.show_saved)
        self.editor.changed.connect(self.truth.look_here)
        self.editor.failed.connect(partial(show_failure, self))

    def _connect_pages(self) -> None:
        pages = self.pages
        pages.visit_opened.connect(self.open_visit)
        pages.concern_opened.connect(self.open_concern)
        pages.page_requested.connect(self.go)
        pages.plan_requested.connect(self._on_plan)
        pages.practice_requested.connect(self._on_practice)
        pages.planned.connect(self._on_planned)
        pages.synced.connect(self._on_synced)
        pages.changed.connect(self.truth.refresh)
        pages.lend_requested.connect(self.lend_requested)
        pages.lock_requested.connect(self.lock_requested)
        pages.standard_chosen.connect(self.desk.keep_standard_words)
        pages.preferences_chosen.connect(self.desk.keep_preferences)
        pages.preferences_chosen.connect(self.syncing.take_preferences)
        self.desk.shown.connect(pages.show_preferences)
        self.desk.failed.connect(partial(show_failure, self))
        pages.failed.connect(partial(show_failure, self))
        pages.header_changed.connect(self.frame.refresh_header)

    def go(self, key: str) -> None:
        """Show a page as it is now."""
        self.frame.show_page(key)
        self.pages.refresh(key)

    def _on_plan(self, ward: str, template: str, version: str) -> None:
        self.go(PLAN)
        self.pages.plan.start_with(ward)
        if template:
            self.pages.plan.ask_only(template, version)

    def _on_planned(self, visit: str) -> None:
        self.go(VISITS)
        self.truth.refresh()
        announce(self, self.tr("The visit is planned. The panel gets it with its next sync."))

    def _on_practice(self) -> None:
        try:
            visit = begin_practice(self._ws)
        except QVisitError as error:
            show_failure(self, error)
            return
        self.open_visit(visit, "carry_on")

    def _on_synced(self) -> None:
        self._reading.ask()
        self.truth.refresh()

    def _on_read(self, found: tuple[OpenVisit, OpenVisit] | None) -> None:
        if found is not None and not self.editor.take_up(*found):
            self._reading.ask()  # the person went on meanwhile

    def _on_status_pressed(self) -> None:
        facts = self._facts
        if facts is not None and facts.concern:
            self.open_concern(facts.visit, facts.concern)
        else:
            self.go(SYNC)

    def _on_told(self, facts: StatusFacts) -> None:
        """Show the truth in the status line, on the rail and on the page that is shown."""
        news, self._facts = facts != self._facts, facts
        self.reminder.watch(facts.limits)
        self.frame.set_badge(SYNC, facts.waiting)
        self.pages.allow_planning(facts.governs)
        if self.frame.current in (HOME, VISITS) or (news and self.frame.current == SYNC):
            self.pages.refresh(self.frame.current)
