"""Does what the card about backups asks for, and keeps a backup by itself every week."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.backup_card import BackupCard
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import how_many, in_language, told
from qvisit.ui.long_work import LongWork
from qvisit.ui.wording import moment_words
from qvisit.usecases.adding import CameIn
from qvisit.usecases.backups import (
    Backup,
    backup_if_due,
    keep_number,
    list_backups,
    make_backup,
    number_kept,
)
from qvisit.usecases.cloned import WORDS as COPIED_WORDS
from qvisit.usecases.progress import Report, Step
from qvisit.usecases.rebuild import Rebuilt, rebuild
from qvisit.usecases.restoring import (
    COPIED,
    OtherWordsNeededError,
    forget_older_texts,
    former_devices,
    older_texts,
    restore_into,
    typed_in,
)
from qvisit.usecases.syncing import SyncResult
from qvisit.usecases.verify import Verified, verify
from qvisit.workspace import Workspace

T = TypeVar("T")
_MOST_FAULTS = 12
_SOON = 3_000  # milliseconds: a window that opens has other things to do first
_AGAIN = 3_600_000  # milliseconds


class Outcome(NamedTuple):
    """What came of something, for the card; `changed` says that other pages show it too."""

    tone: str
    sentence: str
    text: str = ""
    changed: bool = False


class BackupDesk(QObject):
    """Serves one profile; its card is made when the settings are first wanted."""

    changed = Signal()  # something came in from a backup, or lists were remade
    failed = Signal(object)

    def __init__(
        self, ws: Workspace, background: Background, choosers: Choosers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ws = ws
        self._choosers = choosers
        self.work = LongWork(background, self)
        self._card: BackupCard | None = None
        self._path: Path | None = None  # of the backup that is restored
        self._problem: QVisitError | None = None  # of the backup that nobody asked for

    def card(self) -> BackupCard:
        """The card, served."""
        card = self._card = BackupCard()
        card.shown.connect(self._show)
        card.backup_requested.connect(self._on_backup)
        card.restore_requested.connect(self._on_restore)
        card.check_requested.connect(partial(self._begin, partial(verify, self._ws), _check_words))
        card.rebuild_requested.connect(
            partial(self._begin, partial(rebuild, self._ws), _rebuild_words)
        )
        card.stop_requested.connect(self.work.stop)
        card.number_chosen.connect(self._on_number)
        card.forget_requested.connect(self._on_forget)
        card.words_given.connect(self._restore)
        self.work.progressed.connect(card.show_step)
        self.work.finished.connect(card.rest)
        return card

    def backup_if_due(self) -> None:
        """Keep the weekly backup, quietly; what went wrong stands on the card."""
        self.work.start(partial(backup_if_due, self._ws), self._on_kept, self._on_not_kept)

    def _begin(self, work: Callable[[Report], T], words: Callable[[T], Outcome]) -> None:
        """Begin what was asked for; `words` says what came of it."""
        card = self._card
        if card is None:
            return
        began = self.work.start(work, partial(self._done, words), self._on_failed)
        card.show_step(Step(""))  # else the weekly backup has just begun: it says so itself
        if began:
            card.hide_outcome()
            card.stop.setFocus()

    def _done(self, words: Callable[[T], Outcome], outcome: T) -> None:
        came = words(outcome)
        self._tell(came)
        if came.changed:
            self.changed.emit()

    def _on_backup(self) -> None:
        if self._card is None:
            return
        folder = self._choosers.folder(self._card, self.tr("Where should the backup go?"))
        if folder is not None:
            self._begin(partial(make_backup, self._ws, folder), _backup_words)

    def _on_restore(self) -> None:
        if self._card is None:
            return
        self._path = self._choosers.backup(self._card, self.tr("Which backup?"))
        if self._path is not None:
            self._restore("")

    def _restore(self, words: str) -> None:
        """Add what the chosen backup holds; it may have words of its own."""
        if self._path is not None:
            work = partial(restore_into, self._ws, self._path, typed_in(words))
            self._begin(work, _restore_words)

    def _on_number(self, number: int) -> None:
        try:
            keep_number(self._ws, number)
        except QVisitError as error:
            self.failed.emit(error)
        self._show()

    def _on_forget(self) -> None:
        try:
            forget_older_texts(self._ws)
        except QVisitError as error:
            self.failed.emit(error)
        if self._card is not None:
            self._card.check.setFocus()  # before the button that has it goes
        self._show()

    def _on_kept(self, made: Backup | None) -> None:
        self._problem = None
        if made is not None:
            self._show()

    def _on_not_kept(self, error: Exception) -> None:
        if isinstance(error, QVisitError):
            self._problem = error
            self._show()
        else:
            self.failed.emit(error)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, QVisitError):
            self._tell(Outcome("amber", *told(error)))
            if self._card is not None and isinstance(error, OtherWordsNeededError):
                self._card.ask_words()
        else:
            self.failed.emit(error)

    def _tell(self, came: Outcome) -> None:
        if self._card is not None:
            self._card.show_outcome(came.tone, came.sentence, came.text)
        self._show()

    def _show(self) -> None:
        """Show what is kept now."""
        card = self._card
        if card is None:
            return
        kept, now = list_backups(self._ws), self._ws.clock()
        last = _last_words(kept, now)
        if self._problem is not None:
            last = " ".join((*told(self._problem), last))
        card.show_last(last, number_kept(self._ws))
        card.show_older(
            [
                _tr("From {when}: {text}").format(
                    when=moment_words(one.saved_at, now), text=one.text
                )
                for one in older_texts(self._ws)
            ]
        )


def keep_every_week(desk: BackupDesk) -> None:
    """Keep the weekly backup from now on, however long the window stays open.

    Words that are erased take the backups beside the profile with them: then one is due too.
    """
    QTimer.singleShot(_SOON, desk, desk.backup_if_due)
    again = QTimer(desk)
    again.timeout.connect(desk.backup_if_due)
    again.start(_AGAIN)


def tell_of_copy(window: QWidget, result: SyncResult) -> None:
    """Say that the profile goes on as a new laptop, without a word in the way of what is typed."""
    if COPIED_WORDS in result.set_aside:
        announce(window, in_language(COPIED_WORDS))


def before_words(ws: Workspace) -> tuple[str, ...]:
    """Since when this profile is another laptop for the others, and why."""
    restored = _tr("Restored from a backup {when}: for the others it is a new laptop of yours.")
    copied = _tr(
        "A copy of this profile was found {when}. This one went on as a new laptop of yours."
    )
    return tuple(
        (copied if one.reason == COPIED else restored).format(when=moment_words(one.at, ws.clock()))
        for one in former_devices(ws)
    )


def _last_words(kept: Sequence[Backup], now: datetime) -> str:
    if not kept:
        return _tr("QVisit has kept no backup on this laptop yet.")
    when = moment_words(kept[0].made_at, now)
    return _tr("Last backup on this laptop: {when}").format(when=when)


def _backup_words(made: Backup) -> Outcome:
    words = _tr("The backup is written and checked: {file}").format(file=made.path)
    keep = _tr("Keep it where you keep other important things, away from this laptop.")
    return Outcome("green", words, keep)


def _restore_words(came_in: CameIn) -> Outcome:
    older = _tr("Older texts stand below. Nothing of what you type now was changed.")
    text = [older] if came_in.older_drafts else []
    text += [in_language(one) for one in came_in.warnings]
    tone = "amber" if came_in.warnings else "green"
    return Outcome(tone, in_language(came_in.words), "\n\n".join(text), changed=True)


def _rebuild_words(done: Rebuilt) -> Outcome:
    return Outcome("green", in_language(done.words), changed=True)


def _check_words(found: Verified) -> Outcome:
    notes = [in_language(note) for note in found.notes]
    if not found.faults:
        well = how_many(
            "All is well. 1 change was checked.",
            "All is well. {count} changes were checked.",
            found.changes,
        )
        return Outcome("green", well, " ".join(notes))
    faults = [in_language(fault) for fault in found.faults]
    more = len(faults) - _MOST_FAULTS
    rest = [how_many("And 1 more.", "And {count} more.", more)] if more > 0 else []
    words = how_many("1 thing needs a look.", "{count} things need a look.", len(faults))
    return Outcome("amber", words, "\n\n".join([*faults[:_MOST_FAULTS], *rest, *notes]))


def _tr(words: str) -> str:
    return QCoreApplication.translate("BackupDesk", words)
