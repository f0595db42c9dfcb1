"""How QVisit looks and works for one person, with a preview that shows it at once."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.language import told
from qvisit.ui.look_preview import LookPreview
from qvisit.ui.own_choices import AloudChoices, ScoringChoices, SyncChoices
from qvisit.ui.preferences import Preferences
from qvisit.ui.reading_choices import ReadingChoices
from qvisit.ui.settings_cards import ProfileCard, ProfileFacts, under_each_other
from qvisit.ui.settings_columns import Section, SettingsColumns
from qvisit.ui.theme import Look
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words

READING, SCORING, ALOUD, SYNC = "reading", "scoring", "aloud", "sync"
PROFILE, SAFETY, TRUST = "profile", "safety", "trust"


class SettingsPage(QWidget):
    """Shows preferences and reports each change; keeps nothing itself."""

    changed = Signal(object)  # Preferences
    lock_requested = Signal()

    def __init__(
        self,
        preferences: Preferences,
        facts: ProfileFacts,
        trust: QWidget | None = None,
        *,
        ways: QWidget | None = None,
        safety: QWidget | None = None,
    ) -> None:
        """Show preferences. The last three are none where there is no open profile.

        Args:
            preferences: As they are now.
            facts: Of the profile.
            trust: What governance says for everybody.
            ways: What unlocks the profile.
            safety: Its backups and checks.
        """
        super().__init__()
        self.title = self.tr("Settings")
        self.context = self.tr("Yours alone, on this laptop")
        self._first = self._preferences = preferences
        self.reading = ReadingChoices(preferences.look)
        self.scoring = ScoringChoices()
        self.aloud = AloudChoices()
        self.sync = SyncChoices()
        self.preview = LookPreview(preferences)
        self.back = PlainButton(self.tr("Put back as it was"), "undo")
        self.profile = ProfileCard(facts)
        own = [one for one in (self.profile, ways) if one is not None]
        self.columns = self._lay_out(under_each_other(*own), safety, trust)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)
        self._connect()
        self.show_preferences(preferences)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show preferences, without a signal."""
        self._preferences = preferences
        self.reading.show_look(preferences.look)
        self.scoring.show_preferences(preferences)
        self.aloud.show_preferences(preferences)
        self.sync.show_preferences(preferences)
        self.preview.show_preferences(preferences)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():  # the person comes here, not a window that was minimised
            self._first = self._preferences
        super().showEvent(event)

    def _lay_out(
        self, profile: QWidget, safety: QWidget | None, trust: QWidget | None
    ) -> SettingsColumns:
        stay = Words(self.tr("These stay on this laptop. QVisit never asks why."), "body", "text2")
        sections = [
            _section(READING, self.tr("Reading"), "book", self.reading),
            _section(SCORING, self.tr("Scoring"), "list", self.scoring),
            _section(ALOUD, self.tr("Read aloud"), "speaker", self.aloud),
            _section(SYNC, self.tr("Sync"), "sync", self.sync),
            Section(PROFILE, self.tr("This profile"), "laptop", profile),
        ]
        if safety is not None:
            words = self.tr("Backup and check")
            sections.append(Section(SAFETY, words, "shield", safety, own=False))
        if trust is not None:
            sections.append(Section(TRUST, self.tr("Your trust"), "building", trust, own=False))
        return SettingsColumns(self.title, sections, (stay, self.back), self.preview)

    def _connect(self) -> None:
        self.reading.changed.connect(self._on_look)
        self.scoring.changed.connect(self._on_scoring)
        self.aloud.changed.connect(self._on_aloud)
        self.sync.changed.connect(self._on_sync)
        self.back.clicked.connect(self._on_back)
        self.profile.lock.clicked.connect(self.lock_requested)
        self.aloud.try_pressed.connect(self.preview.read.click)
        self.preview.remade.connect(self.columns.keep_order)
        self.preview.read.changed.connect(self._on_reading)
        self.preview.read.reader.failed.connect(self._on_unread)

    def _take(self, preferences: Preferences, section: str) -> None:
        self._preferences = preferences
        self.preview.show_preferences(preferences)
        self.changed.emit(preferences)
        self.columns.take_up(section)

    def _on_look(self, look: Look) -> None:
        self._take(self._preferences.model_copy(update={"look": look}), READING)

    def _on_scoring(self, name: str, value: object) -> None:
        self._take(self._preferences.model_copy(update={name: value}), SCORING)

    def _on_aloud(self, name: str, value: object) -> None:
        self._take(self._preferences.model_copy(update={name: value}), ALOUD)
        self.preview.read_again()

    def _on_sync(self, name: str, value: object) -> None:
        self._take(self._preferences.model_copy(update={name: value}), SYNC)

    def _on_back(self) -> None:
        self.show_preferences(self._first)
        self.changed.emit(self._first)

    def _on_reading(self) -> None:
        reader = self.preview.read.reader
        self.aloud.show_reading(reader.speaking, reader.why_not)

    def _on_unread(self, error: QVisitError) -> None:
        self.aloud.show_reading(False, " ".join(told(error)))


def _section(key: str, name: str, icon: str, held: QWidget) -> Section:
    card = Card(name)
    card.body.addWidget(held)
    return Section(key, name, icon, card, seen=key in (READING, SCORING, ALOUD))
