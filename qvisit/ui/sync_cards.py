"""The cards of the sync page that say where the share is and what goes there."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.language import how_many, in_language
from qvisit.ui.list_rows import Divider, ListRow
from qvisit.ui.sync_words import OUTGOING_ICONS, outgoing_words, step_words
from qvisit.ui.theme import scaled
from qvisit.ui.widgets.buttons import LinkButton, PlainButton
from qvisit.ui.widgets.flow import FlowLayout, turn_row
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.reading import read_as_laid_out
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import moment_words
from qvisit.usecases.outgoing import Outgoing
from qvisit.usecases.progress import Step
from qvisit.usecases.sync_overview import SyncOverview

_MOST_ROWS = 6
_BESIDE = 520  # px at 100 %: narrower than that, the buttons go under the words


class ShareCard(Card):
    """Where the share is, whether it answers, and how far a sync is."""

    stop_requested = Signal()
    folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__(accent="ctl")
        self.mark = IconMark("drive", "text2", 32)
        self._state = Words("", "body")
        self._hint = Words("", "dense", "text2")
        self._folder = Words("", "dense", "text2")
        self._progress = ProgressLine()
        self._carry_on = Words(self.tr("You can carry on working."), "dense", "text2")
        self.stop = PlainButton(self.tr("Stop"), "cross")
        self.stop.setObjectName("stop")
        self.change = LinkButton(self.tr("The share is in another folder"), "folder")
        self.change.setObjectName("change-share")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.stop.clicked.connect(self.stop_requested)
        self.change.clicked.connect(self.folder_requested)
        self.show_idle()

    def show_share(self, overview: SyncOverview, now: datetime) -> None:
        """Show where the share is, when it was looked at, and when all of it was synced."""
        reach = overview.reach
        self.set_accent("green" if reach.reachable else "amber")
        self.mark.show_icon("drive", "green" if reach.reachable else "amber")
        reached, away = self.tr("The share can be reached"), self.tr("The share is away")
        self.set_title(reached if reach.reachable else away)
        last = self.tr("You have not synced with this folder yet.")
        if overview.last:
            last = self.tr("Last whole sync {when}.").format(when=moment_words(overview.last, now))
        looked = self.tr("Checked {when}.").format(when=moment_words(overview.checked, now))
        if reach.reachable:
            self._state.setText(f"{looked} {last}")
        else:
            self._state.setText(in_language(reach.problem))
        self._hint.setText(f"{in_language(reach.hint)} {looked} {last}".strip())
        self._hint.setVisible(not reach.reachable)
        self._folder.setText(overview.standing.folder)
        self._folder.setVisible(reach.reachable)  # else the sentence above names it

    def show_progress(self, step: Step, *, stopping: bool = False) -> None:
        """Show how far a sync is. The person can carry on working."""
        done, total = (step.bytes, step.of_bytes) if step.of_bytes else (step.files, step.of_files)
        words = self.tr("Stopping after this file …") if stopping else step_words(step)
        self._progress.show_progress(done, total, words)
        for part in (self._progress, self._carry_on, self.stop):
            part.show()
        stops = self.tr("It stops as soon as the file at hand is through.")
        self.stop.set_unavailable(stops if stopping else "")

    def show_idle(self) -> None:
        """Show that no sync is running."""
        for part in (self._progress, self._carry_on, self.stop):
            part.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        self.body.removeWidget(self.heading)
        for part in (self.heading, self._state, self._hint):
            words.addWidget(part)
        left = QHBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(words, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=12)
        flow.addWidget(self.change)
        self._row.setSpacing(16)
        self._row.addLayout(left, 1)
        self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
        going = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        going.setSpacing(16)
        bar = QVBoxLayout()
        bar.setSpacing(2)
        bar.addWidget(self._progress)
        bar.addWidget(self._carry_on)
        going.addLayout(bar, 1)
        going.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(self._row)
        self.body.addWidget(self._folder)  # as wide as the card: a path is hard to read in pieces
        self.body.addLayout(going)
        read_as_laid_out(self)


class WaitsCard(Card):
    """What has not been sent, or is not with everybody yet. All of it is safe here meanwhile."""

    def __init__(self, overview: SyncOverview) -> None:
        super().__init__()
        self.set_title(self.tr("Waits on this laptop: {count}").format(count=overview.waiting))
        self._shown = overview.outgoing[:_MOST_ROWS]
        nothing = self.tr("Nothing waits to be sent.")
        kept = self.tr("Kept here until the share has given every byte back unharmed.")
        self.body.addWidget(Words(kept if overview.waiting else nothing, "dense", "text2"))
        self._states: list[tuple[Outgoing, Pill]] = []
        for place, one in enumerate(self._shown):
            if place:
                self.body.addWidget(Divider())
            self._add(one)
        more = len(overview.outgoing) - len(self._shown)
        if more:
            words = how_many("And 1 more kind.", "And {count} more kinds.", more)
            self.body.addWidget(Words(words, "dense", "text2"))

    def show_sending(self, sending: bool) -> None:
        """Say that what waits is being sent now, or waits again."""
        for one, pill in self._states:
            if one.state == "waits":
                pill.show_state(*(self._sending() if sending else self._waits()))

    def _add(self, one: Outgoing) -> None:
        pill = Pill(*self._state(one))
        self._states.append((one, pill))
        more = ""
        if one.state == "received":
            more = self.tr("Received by {names}").format(names=_and(one.receivers))
        icon = OUTGOING_ICONS.get(one.kind, "pencil")
        self.body.addWidget(ListRow(outgoing_words(one), more, (pill,), icon=icon))

    def _state(self, one: Outgoing) -> tuple[str, str, str]:
        if one.state == "waits":
            return self._waits()
        if one.state == "written":
            return self.tr("Written, not confirmed"), "grey", "circle"
        return self.tr("Not with all yet"), "grey", "half-disc"

    def _waits(self) -> tuple[str, str, str]:
        return self.tr("Waits"), "grey", "clock"

    def _sending(self) -> tuple[str, str, str]:
        return self.tr("Sending"), "blue", "half-disc"


def _and(names: Sequence[str]) -> str:
    """Names in one line: "Ben and Ruth", "Ben, Ruth and Joss"."""
    if len(names) < 2:
        return "".join(names)
    words = QCoreApplication.translate("WaitsCard", "{first} and {last}")
    return words.format(first=", ".join(names[:-1]), last=names[-1])
