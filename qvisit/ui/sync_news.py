"""The cards of the sync page that say what came in, what was not used, and what is missing."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qvisit.clock import parse_utc
from qvisit.ui.announce import announce
from qvisit.ui.language import how_many, in_language
from qvisit.ui.list_rows import Divider
from qvisit.ui.sync_words import COME_IN_ICONS, come_in_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import moment_words, time_words
from qvisit.usecases.fetched_today import ComeIn, FetchedToday
from qvisit.usecases.panel_deliveries import Missing
from qvisit.usecases.sync_overview import SetAsideFile

_MOST_ROWS = 8


class FetchedCard(Card):
    """What came in today that the person would want to know of."""

    def __init__(self, fetched: FetchedToday, now: datetime) -> None:
        super().__init__()
        self.set_title(self.tr("Fetched for you today"))
        for place, one in enumerate(fetched.told[:_MOST_ROWS]):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(_Row(one, now))
        more = len(fetched.told) - _MOST_ROWS
        if more > 0:
            self._say(how_many("And 1 more.", "And {count} more.", more))
        if fetched.more_visits:
            self._say(
                how_many(
                    "1 other visit was brought up to date.",
                    "{count} other visits were brought up to date.",
                    fetched.more_visits,
                )
            )

    def _say(self, words: str) -> None:
        self.body.addWidget(Words(words, "dense", "text2"))


class _Row(QWidget):
    """What came, and the time of day."""

    def __init__(self, one: ComeIn, now: datetime) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        icon = IconMark(COME_IN_ICONS.get(one.kind, "tick"), "text2", 20)
        time = time_words(parse_utc(one.at).astimezone(now.tzinfo))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(come_in_words(one), "body"), 1)
        row.addWidget(Words(time, "dense", "text2"), 0, Qt.AlignmentFlag.AlignTop)


class SetAsideCard(Card):
    """Files that were not used, each with the reason and the way forward."""

    retry_requested = Signal()

    def __init__(self, files: Sequence[SetAsideFile], now: datetime) -> None:
        super().__init__(accent="amber")
        self.set_title(how_many("Set aside: 1 file", "Set aside: {count} files", len(files)))
        self.body.addWidget(
            Words(self.tr("QVisit did not use these. All the rest was fetched."), "dense", "text2")
        )
        for place, file in enumerate(files[:_MOST_ROWS]):
            if place:
                self.body.addWidget(Divider())
            self._add(file, now)
        if len(files) > _MOST_ROWS:
            more = how_many("And 1 more.", "And {count} more.", len(files) - _MOST_ROWS)
            self.body.addWidget(Words(more, "dense", "text2"))
        again = PlainButton(self.tr("Try again"), "sync")
        again.setObjectName("again")
        again.clicked.connect(self.retry_requested)
        copy = PlainButton(self.tr("Copy details for support"), "copy")
        copy.setObjectName("copy-details")
        copy.clicked.connect(partial(self._on_copy, tuple(files)))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        flow.addWidget(again)
        flow.addWidget(copy)
        self.body.addWidget(holder)

    def _add(self, file: SetAsideFile, now: datetime) -> None:
        whose = self.tr("From the laptop of {name}").format(name=file.whose)
        unknown = self.tr("From a laptop that this one does not know")
        since = moment_words(file.since, now)
        self.body.addWidget(Words(f"{whose if file.whose else unknown}, {since}", "row"))
        self.body.addWidget(Words(in_language(file.reason), "body"))
        self.body.addWidget(Words(in_language(file.hint), "dense", "text2"))

    def _on_copy(self, files: Sequence[SetAsideFile]) -> None:
        details = [f"{file.file}\n{file.since}\n{file.reason}" for file in files]
        QGuiApplication.clipboard().setText("\n\n".join(details))
        announce(self, self.tr("The details are copied. You can paste them into a message."))


class MissingCard(Card):
    """Files that a laptop is known to have written, and that no place brought here."""

    def __init__(self, missing: Sequence[Missing]) -> None:
        super().__init__(accent="amber")
        files = sum(one.written - one.here for one in missing)
        self.set_title(how_many("Not here yet: 1 file", "Not here yet: {count} files", files))
        for place, one in enumerate(missing[:_MOST_ROWS]):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(Words(self._counted(one), "body"))
        safe = self.tr(
            "Nothing is lost: whoever wrote them still has them. Ask for another sync, or wait: a "
            "synced folder or a stick may still bring them."
        )
        self.body.addWidget(Words(safe, "dense", "text2"))

    def _counted(self, one: Missing) -> str:
        whose = self.tr("The laptop of {name}").format(name=one.whose)
        unknown = self.tr("A laptop that this one does not know")
        left = how_many("1 is missing", "{count} are missing", one.written - one.here)
        words = self.tr("{laptop} has written {written} files. {here} came here: {left}.")
        laptop = whose if one.whose else unknown
        return words.format(laptop=laptop, written=one.written, here=one.here, left=left)
