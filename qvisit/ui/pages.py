"""The pages of an open profile, each made when it is first wanted."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject, Signal

from qvisit.ui.background import Background
from qvisit.ui.backup_desk import BackupDesk, before_words, keep_every_week, tell_of_copy
from qvisit.ui.brand_card import BrandCard
from qvisit.ui.choosers import Choosers
from qvisit.ui.committee_card import CommitteeCard, offer_committee_paper
from qvisit.ui.copies_desk import CopiesDesk
from qvisit.ui.document_check_card import DocumentCheckCard
from qvisit.ui.editor import VisitEditor
from qvisit.ui.frame import Frame
from qvisit.ui.home_page import HomePage
from qvisit.ui.laptops_page import LaptopsPage
from qvisit.ui.phones_page import PhonesPage
from qvisit.ui.plan_page import PlanPage
from qvisit.ui.preferences import Preferences, load_preferences
from qvisit.ui.records_page import RecordsCard, RecordsPage
from qvisit.ui.settings_cards import ProfileFacts, under_each_other
from qvisit.ui.settings_page import SettingsPage
from qvisit.ui.sync_page import SyncPage
from qvisit.ui.sync_run import SyncRun
from qvisit.ui.templates.page import TemplatesPage
from qvisit.ui.trust_card import TrustCard
from qvisit.ui.unexpected import program_version
from qvisit.ui.visit.page import VisitPage
from qvisit.ui.visits_page import VisitsPage
from qvisit.ui.ways_in_desk import WaysInDesk
from qvisit.workspace import Workspace

HOME, VISITS, TEMPLATES, SYNC, SETTINGS = "home", "visits", "templates", "sync", "settings"
VISIT, PLAN, PHONES, LAPTOPS, RECORDS = "visit", "plan", "phones", "laptops", "records"
_Refreshing = (
    HomePage | VisitsPage | TemplatesPage | SyncPage | PhonesPage | LaptopsPage | RecordsPage
)


class Pages(QObject):
    """Each page by its own name. What they ask for is told here, whichever of them asks."""

    failed = Signal(object)
    header_changed = Signal()
    visit_opened = Signal(str, str)  # visit, step
    concern_opened = Signal(str, str)  # visit, concern
    page_requested = Signal(str)
    plan_requested = Signal(str, str, str)  # ward or "" for any, template or "" for all, version
    practice_requested = Signal()
    planned = Signal(str)  # visit
    synced = Signal()
    changed = Signal()  # something that the status line, or home, tells of
    lend_requested = Signal()
    standard_chosen = Signal(bool)
    preferences_chosen = Signal(object)  # Preferences
    lock_requested = Signal()

    def __init__(
        self,
        frame: Frame,
        ws: Workspace,
        background: Background,
        editor: VisitEditor,
        choosers: Choosers,
        run: SyncRun,
    ) -> None:
        super().__init__(editor)
        self._frame = frame
        self._ws = ws
        self._background = background
        self._editor = editor
        self._choosers = choosers
        self._governs = False
        self._run = run
        self._backups = BackupDesk(ws, background, choosers, self)
        self._backups.changed.connect(self.synced)  # the open visit is read again
        self._backups.failed.connect(self.failed)
        run.ended.connect(partial(tell_of_copy, frame))
        self._copies = CopiesDesk(ws, background, run, self)
        self._copies.changed.connect(self.synced)
        self._copies.failed.connect(self.failed)
        # First what goes, then the weekly backup, which is to hold none of it.
        self._copies.watch(partial(keep_every_week, self._backups))
        _offer(frame, self)

    @cached_property
    def home(self) -> HomePage:
        """What to do next."""
        page = HomePage(self._ws, self._background)
        page.visit_opened.connect(self.visit_opened)
        page.concern_opened.connect(self.concern_opened)
        page.page_requested.connect(self.page_requested)
        page.plan_requested.connect(lambda ward: self.plan_requested.emit(ward, "", ""))
        page.practice_requested.connect(self.practice_requested)
        page.header_changed.connect(self.header_changed)
        page.failed.connect(self.failed)
        self._frame.page(HOME, page)
        return page

    @cached_property
    def visits(self) -> VisitsPage:
        """All visits."""
        page = VisitsPage(self._ws, self._background)
        page.allow_planning(self._governs)
        page.visit_opened.connect(self.visit_opened)
        page.plan_requested.connect(lambda ward: self.plan_requested.emit(ward, "", ""))
        page.practice_requested.connect(self.practice_requested)
        page.header_changed.connect(self.header_changed)
        page.failed.connect(self.failed)
        offer_committee_paper(page, CommitteeCard(self._ws, self._background, self._choosers))
        self._frame.page(VISITS, page)
        return page

    @cached_property
    def templates(self) -> TemplatesPage:
        """What can be asked."""
        page = TemplatesPage(self._ws, self._background, self._choosers)
        page.use_in_visit.connect(partial(self.plan_requested.emit, ""))
        page.published.connect(self.changed)
        page.header_changed.connect(self.header_changed)
        page.failed.connect(self.failed)
        self._frame.page(TEMPLATES, page)
        return page

    @cached_property
    def sync(self) -> SyncPage:
        """The share, and who is on it."""
        page = SyncPage(self._ws, self._background, self._choosers, self._run)
        page.synced.connect(self.synced)
        page.laptops_requested.connect(partial(self.page_requested.emit, LAPTOPS))
        page.failed.connect(self.failed)
        self._frame.page(SYNC, page)
        return page

    @cached_property
    def laptops(self) -> LaptopsPage:
        """Who takes part in the share."""
        page = LaptopsPage(self._ws, self._background, self._choosers)
        page.changed.connect(self.changed)
        page.left.connect(partial(self.page_requested.emit, SYNC))
        page.failed.connect(self.failed)
        self._frame.page(LAPTOPS, page)
        return page

    @cached_property
    def settings(self) -> SettingsPage:
        """What a person chooses for themselves, and governance for all."""
        ws = self._ws
        before = before_words(ws)
        facts = ProfileFacts(ws.vault.name, str(ws.folder), program_version(), before)
        ways = WaysInDesk(ws, self._background, self._choosers, self._frame)
        ways.failed.connect(self.failed)
        trust = TrustCard(ws)
        trust.changed.connect(self.changed)
        trust.failed.connect(self.failed)
        records = RecordsCard(ws)
        records.pressed.connect(partial(self.page_requested.emit, RECORDS))
        brand = BrandCard(ws, self._background, self._choosers)
        brand.changed.connect(self.changed)
        brand.failed.connect(self.failed)
        check = DocumentCheckCard(ws, self._background, self._choosers)
        check.failed.connect(self.failed)
        ours = under_each_other(brand, trust, check, records)
        page = SettingsPage(
            load_preferences(ws.folder),
            facts,
            ours,
            ways=under_each_other(ways.card, ways.recovery),
            safety=self._backups.card(),
        )
        page.changed.connect(self.preferences_chosen)
        page.lock_requested.connect(self.lock_requested)
        self._frame.page(SETTINGS, page)
        return page

    @cached_property
    def visit(self) -> VisitPage:
        """The visit that the editor holds."""
        page = VisitPage(self._ws, self._background, self._editor, self._choosers)
        page.left.connect(partial(self.page_requested.emit, HOME))
        page.standard_chosen.connect(self.standard_chosen)
        page.prepare.colleagues.lend_wanted.connect(self.lend_requested)
        page.header_changed.connect(self.header_changed)
        self._frame.page(VISIT, page)
        return page

    @cached_property
    def plan(self) -> PlanPage:
        """A visit to be planned."""
        page = PlanPage(self._ws, self._background)
        page.planned.connect(self.planned)
        page.left.connect(partial(self.page_requested.emit, VISITS))
        page.failed.connect(self.failed)
        self._frame.page(PLAN, page)
        return page

    @cached_property
    def phones(self) -> PhonesPage:
        """Whom to phone about a concern."""
        page = PhonesPage(self._ws)
        page.changed.connect(self.changed)
        page.failed.connect(self.failed)
        self._frame.page(PHONES, page)
        return page

    @cached_property
    def records(self) -> RecordsPage:
        """What is kept and what goes."""
        page = RecordsPage(self._ws, self._background)
        page.changed.connect(self.changed)
        page.visit_wanted.connect(self.visit_opened)
        page.failed.connect(self.failed)
        self._frame.page(RECORDS, page)
        return page

    def refresh(self, key: str) -> None:
        """Let a page that is shown look again at what it shows."""
        refreshing: dict[str, Callable[[], _Refreshing]] = {
            HOME: lambda: self.home,
            VISITS: lambda: self.visits,
            TEMPLATES: lambda: self.templates,
            SYNC: lambda: self.sync,
            PHONES: lambda: self.phones,
            LAPTOPS: lambda: self.laptops,
            RECORDS: lambda: self.records,
        }
        if key in refreshing:
            refreshing[key]().refresh()

    def allow_planning(self, allowed: bool) -> None:
        """Let the person plan visits, or say who can."""
        self._governs = allowed
        if "visits" in self.__dict__:
            self.visits.allow_planning(allowed)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what was chosen elsewhere."""
        if "settings" in self.__dict__:
            self.settings.show_preferences(preferences)

    def leave(self) -> None:
        """Make durable what is being written, and stop what is slow."""
        self._copies.stop()
        self._backups.work.stop()
        if "visit" in self.__dict__:
            self.visit.leave()
        if "records" in self.__dict__:
            self.records.stop()


def _offer(frame: Frame, pages: Pages) -> None:
    """Let the frame ask for each of them."""
    frame.add_page(HOME, pages.tr("Home"), "home", lambda: pages.home)
    frame.add_page(VISITS, pages.tr("Visits"), "visits", lambda: pages.visits)
    frame.add_page(TEMPLATES, pages.tr("Templates"), "templates", lambda: pages.templates)
    frame.add_page(SYNC, pages.tr("Sync"), "sync", lambda: pages.sync)
    frame.add_page(SETTINGS, pages.tr("Settings"), "settings", lambda: pages.settings)
    frame.add_page(VISIT, "", "", lambda: pages.visit, under=VISITS)
    frame.add_page(PLAN, "", "", lambda: pages.plan, under=VISITS)
    frame.add_page(PHONES, "", "", lambda: pages.phones, under=HOME)
    frame.add_page(LAPTOPS, "", "", lambda: pages.laptops, under=SYNC)
    frame.add_page(RECORDS, "", "", lambda: pages.records, under=SETTINGS)
