"""The cards of the sync page: where the share is, what waits, who is done, what was set aside."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from qvisit.ui.announce import announce
from qvisit.ui.language import how_many, in_language
from qvisit.ui.list_rows import Divider, ListRow
from qvisit.ui.widgets.buttons import LinkButton, PlainButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import changes_words, day_words, moment_words, role_words
from qvisit.usecases.sync_overview import Delivery, SetAsideFile, SyncOverview
from qvisit.usecases.syncing import SyncResult


class ShareCard(Card):
    """Where the share is, whether it answers, and how far a sync is."""

    stop_requested = Signal()
    folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__(accent="ctl")
        self._state = Words("", "body")
        self._hint = Words("", "dense", "text2")
        self._folder = Words("", "dense", "text2")
        self._progress = ProgressLine()
        self.stop = PlainButton(self.tr("Stop"), "cross")
        self.change = LinkButton(self.tr("The share is in another folder"), "folder")
        holder = QWidget()
        buttons = FlowLayout(holder, spacing=12)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.change)
        for part in (self._state, self._hint, self._folder, self._progress, holder):
            self.body.addWidget(part)
        self.stop.clicked.connect(self.stop_requested)
        self.change.clicked.connect(self.folder_requested)
        self.show_idle()

    def show_share(self, overview: SyncOverview, now: datetime) -> None:
        """Show where the share is."""
        reach = overview.reach
        self.set_accent("green" if reach.reachable else "amber")
        reached, away = self.tr("The share can be reached"), self.tr("The share is away")
        self.set_title(reached if reach.reachable else away)
        last = self.tr("You have not synced with this folder yet.")
        if overview.last:
            last = self.tr("Last whole sync {when}.").format(when=moment_words(overview.last, now))
        self._state.setText(last if reach.reachable else in_language(reach.problem))
        self._hint.setText("" if reach.reachable else f"{in_language(reach.hint)} {last}")
        self._hint.setVisible(bool(self._hint.text()))
        self._folder.setText(overview.standing.folder)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show how far a sync is. The person can carry on working."""
        self._progress.show()
        self.stop.show()
        counted = self.tr("{words}: {done} of {total}").format(words=words, done=done, total=total)
        self._progress.show_progress(done, total, counted if total else words)

    def show_idle(self) -> None:
        """Show that no sync is running."""
        self._progress.hide()
        self.stop.hide()


class WaitsCard(Card):
    """How much has not been sent. All of it is safe here meanwhile."""

    stick_requested = Signal()

    def __init__(self, waiting: int) -> None:
        super().__init__()
        self.set_title(self.tr("Waits on this laptop: {count}").format(count=waiting))
        nothing = self.tr("Nothing waits to be sent.")
        kept = self.tr("Kept here until the share has given every byte back unharmed.")
        self.body.addWidget(Words(kept if waiting else nothing, "body"))
        self.body.addWidget(
            Words(
                self.tr(
                    "No network on the ward? A USB stick with a copy of the share’s folder works "
                    "in the same way. All but published reports is sealed on it."
                ),
                "dense",
                "text2",
            )
        )
        stick = PlainButton(self.tr("Sync through a USB stick"), "usb")
        stick.setObjectName("stick")
        stick.clicked.connect(self.stick_requested)
        self.body.addWidget(stick, 0, Qt.AlignmentFlag.AlignLeft)


class DeliveryCard(Card):
    """One visit: who of its panel is done, as far as this laptop knows."""

    def __init__(self, delivery: Delivery) -> None:
        super().__init__()
        words = self.tr("{ward}: {done} of {total} reviewers done")
        self.set_title(
            words.format(ward=delivery.ward_name, done=delivery.done, total=len(delivery.reviewers))
        )
        hidden = self.tr("Scores stay hidden until all are done.")
        if delivery.closed:
            hidden = self.tr("The lead closed scoring.")
        elif delivery.done == len(delivery.reviewers):
            hidden = self.tr("All are done, so the panel can look at its scores together.")
        where = f"{delivery.ward_code} · {day_words(delivery.day)}. {hidden}"
        self.body.addWidget(Words(where, "dense", "text2"))
        for place, one in enumerate(delivery.reviewers):
            if place:
                self.body.addWidget(Divider())
            state = Pill(self.tr("Done"), "green") if one.done else Pill(self.tr("Not yet"), "grey")
            role = role_words(one.role)
            me = self.tr("{role}, this laptop").format(role=role)
            self.body.addWidget(ListRow(one.name, me if one.me else role, (state,)))


class SetAsideCard(Card):
    """Files that were not used, each with the reason and the way forward."""

    retry_requested = Signal()

    def __init__(self, files: Sequence[SetAsideFile], now: datetime) -> None:
        super().__init__(accent="amber")
        self.set_title(how_many("Set aside: 1 file", "Set aside: {count} files", len(files)))
        for place, file in enumerate(files):
            if place:
                self.body.addWidget(Divider())
            self._add(file, now)
        again = PlainButton(self.tr("Try again"), "sync")
        again.setObjectName("again")
        again.clicked.connect(self.retry_requested)
        self.body.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, file: SetAsideFile, now: datetime) -> None:
        whose = self.tr("From the laptop of {name}").format(name=file.whose)
        unknown = self.tr("From a laptop that this one does not know")
        since = moment_words(file.since, now)
        self.body.addWidget(Words(f"{whose if file.whose else unknown}, {since}", "row"))
        self.body.addWidget(Words(in_language(file.reason), "body"))
        self.body.addWidget(Words(in_language(file.hint), "dense", "text2"))
        copy = LinkButton(self.tr("Copy details for support"), "copy")
        copy.setAccessibleDescription(in_language(file.reason))
        copy.clicked.connect(partial(self._on_copy, file))
        self.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_copy(self, file: SetAsideFile) -> None:
        QGuiApplication.clipboard().setText(f"{file.file}\n{file.since}\n{file.reason}")
        announce(self, self.tr("The details are copied. You can paste them into a message."))


def result_words(result: SyncResult) -> str:
    """What a sync did, in one or two sentences."""
    tr = QCoreApplication.translate
    sent, fetched = result.sent_changes, result.fetched_changes
    if not (sent or fetched):
        return tr("SyncPage", "Everything is up to date.")
    parts = []
    if sent:
        parts.append(tr("SyncPage", "Sent {changes}.").format(changes=changes_words(sent)))
    if fetched:
        parts.append(tr("SyncPage", "Fetched {changes}.").format(changes=changes_words(fetched)))
    return " ".join(parts)
