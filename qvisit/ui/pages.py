"""The pages of an open profile, made once and put into the frame."""

from PySide6.QtCore import QObject, Signal

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.frame import Frame
from qvisit.ui.home_page import HomePage
from qvisit.ui.phones_page import PhonesPage
from qvisit.ui.plan_page import PlanPage
from qvisit.ui.preferences import load_preferences
from qvisit.ui.settings_cards import ProfileFacts
from qvisit.ui.settings_page import SettingsPage
from qvisit.ui.sync_page import SyncPage
from qvisit.ui.templates.page import TemplatesPage
from qvisit.ui.unexpected import program_version
from qvisit.ui.visit.page import VisitPage
from qvisit.ui.visits_page import VisitsPage
from qvisit.workspace import Workspace

HOME, VISITS, TEMPLATES, SYNC, SETTINGS = "home", "visits", "templates", "sync", "settings"
VISIT, PLAN, PHONES = "visit", "plan", "phones"


class Pages(QObject):
    """Each page by its own name. What they could not do, and new headers, are told together."""

    failed = Signal(object)
    header_changed = Signal()

    def __init__(
        self, ws: Workspace, background: Background, editor: VisitEditor, choosers: Choosers
    ) -> None:
        super().__init__(editor)
        facts = ProfileFacts(ws.vault.name, str(ws.folder), program_version())
        self.home = HomePage(ws, background)
        self.visits = VisitsPage(ws, background)
        self.templates = TemplatesPage(ws, background, choosers)
        self.sync = SyncPage(ws, background, choosers)
        self.settings = SettingsPage(load_preferences(ws.folder), facts)
        self.visit = VisitPage(ws, background, editor, choosers)
        self.plan = PlanPage(ws, background)
        self.phones = PhonesPage(ws)
        for page in (self.home, self.visits, self.templates, self.sync, self.plan, self.phones):
            page.failed.connect(self.failed)
        for header in (self.home, self.visits, self.templates, self.visit):
            header.header_changed.connect(self.header_changed)

    def add_to(self, frame: Frame) -> None:
        """Put all of them into the frame."""
        frame.add_page(HOME, self.tr("Home"), "home", self.home)
        frame.add_page(VISITS, self.tr("Visits"), "visits", self.visits)
        frame.add_page(TEMPLATES, self.tr("Templates"), "templates", self.templates)
        frame.add_page(SYNC, self.tr("Sync"), "sync", self.sync)
        frame.add_page(SETTINGS, self.tr("Settings"), "settings", self.settings)
        frame.add_page(VISIT, "", "", self.visit, under=VISITS)
        frame.add_page(PLAN, "", "", self.plan, under=VISITS)
        frame.add_page(PHONES, "", "", self.phones, under=HOME)

    def refresh(self, key: str) -> None:
        """Let a page that is shown look again at what it shows."""
        refreshing = {
            HOME: self.home.refresh,
            VISITS: self.visits.refresh,
            TEMPLATES: self.templates.refresh,
            SYNC: self.sync.refresh,
            PHONES: self.phones.refresh,
        }
        refresh = refreshing.get(key)
        if refresh is not None:
            refresh()
