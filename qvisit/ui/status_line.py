"""One line that tells the truth: what is saved, what waits, and whether someone is in danger."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from qvisit.ui.language import how_many
from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.words import Words


class _Part(QWidget):
    """An icon and its words; hidden while there is nothing to say."""

    def __init__(self, icon: str, kind: str, ink: str, ground: str = "") -> None:
        super().__init__()
        self.ground = ground
        self.words = Words("", kind, ink)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(16 if ground else 0, 4, 16 if ground else 0, 4)
        row.setSpacing(6)
        if icon:
            row.addWidget(IconMark(icon, ink, 16))
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str) -> None:
        """Show `words`, or nothing; in place at once, or old room would cut new words."""
        self.words.setText(words)
        self.setVisible(bool(words))
        around: QWidget | None = self
        while around is not None and (layout := around.layout()) is not None:
            layout.invalidate()
            layout.activate()
            around = None if isinstance(around, StatusLine) else around.parentWidget()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.ground:
            ground = Paint(tokens().colour(self.ground), "", "")
            paint_box(QPainter(self), self.rect(), ground, 0)


class StatusLine(QPushButton):
    """A button as wide as the window. Pressing it opens what is most urgent in it.

    It says "Saved" only after `show_saved`; before that it says nothing about saving. While some
    words are not on the disk it says that.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting = 0
        self._short = self._calm = False
        self._share_words = self._sync_words = ""
        self._saved = _Part("tick", "dense-bold", "greentext")
        self._unsaved = _Part("warning", "dense-bold", "redtext")
        self._waits = _Part("drive", "dense", "text2")
        self._share = _Part("", "dense", "text2")
        self._concern = _Part("warning", "dense-bold", "onred", "red")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        parts = QWidget()
        parts.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        flow = FlowLayout(parts, spacing=16)
        flow.setContentsMargins(16, 2, 8, 2)
        for part in (self._saved, self._unsaved, self._waits, self._share):
            flow.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(0)
        row.addWidget(parts, 1)
        row.addWidget(self._concern)
        self._name()

    def show_saved(self, time_words: str) -> None:
        """Say when the last thing reached the disk, such as "14:02"; empty: some words did not."""
        saved = self.tr("Saved on this laptop {time}").format(time=time_words)
        self._saved.say(saved if time_words else "")
        self._unsaved.say("" if time_words else self.tr("Your last words are not saved yet"))
        self._name()

    def show_waiting(self, count: int) -> None:
        """Say how many changes wait for the share."""
        self._waiting = count
        self._waits.say(self._waiting_words(short=self._short))
        self._name()

    def show_share(self, words: str) -> None:
        """Say in one sentence whether the share can be reached."""
        self._share_words = words
        self.show_sync(self._sync_words)

    def show_sync(self, words: str) -> None:
        """Say how far a sync is, in place of whether the share can be reached; empty: none runs."""
        self._sync_words = words
        self._share.say(words or self._share_words)
        if self._short:
            self._share.hide()
        self._name()

    def show_concerns(self, count: int, unconfirmed: int = 0) -> None:
        """Say how many concerns nobody was told of, or else how many nobody has confirmed."""
        untold = how_many("1 concern: not told yet", "{count} concerns: not told yet", count)
        told = how_many(
            "1 concern: not confirmed yet", "{count} concerns: not confirmed yet", unconfirmed
        )
        self._concern.say(untold if count else told if unconfirmed else "")
        self._name()
        self.set_calm(self._calm)

    def set_short(self, short: bool) -> None:
        """Use fewer words where room is scarce; nothing changes its meaning."""
        self._short = short
        self._waits.say(self._waiting_words(short=short))
        self._share.setVisible(bool(self._share.words.text()) and not short)

    def set_calm(self, calm: bool) -> None:
        """Stay away as long as there is no danger to tell of, or not."""
        self._calm = calm
        self.setVisible(not calm or bool(self._concern.words.text()))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        least = layout.minimumSize() if layout is not None else QSize(0, 0)
        return QSize(least.width(), max(least.height(), scaled(32)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        high = layout.totalHeightForWidth(width) if layout is not None else 0
        return max(high, scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        ground = colours.sunken if self.underMouse() or self.isDown() else colours.surface
        painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(QRect(0, 0, self.width(), colours.edge), QColor(colours.line))

    def _waiting_words(self, *, short: bool) -> str:
        if not self._waiting:
            return ""
        if short:
            return self.tr("{count} waiting").format(count=self._waiting)
        return how_many(
            "1 change waits for the share",
            "{count} changes wait for the share",
            self._waiting,
        )

    def _name(self) -> None:
        """Tell screen readers all of it in one go, in full words, the danger first."""
        said = (
            self._concern.words.text(),
            self._saved.words.text() or self._unsaved.words.text(),
            self._waiting_words(short=False),
            self._share.words.text(),
        )
        full = ". ".join(words.rstrip(".") for words in said if words)
        self.setAccessibleName(full or self.tr("Nothing is waiting"))
        self.setAccessibleDescription(self.tr("Status. Opens what needs doing."))
