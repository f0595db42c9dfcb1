"""Buttons whose words wrap, and that say why when they cannot be pressed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from qvisit.ui.announce import announce
from qvisit.ui.stylesheet import paint_of
from qvisit.ui.theme import tokens
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.face import Face
from qvisit.ui.widgets.reason import ReasonWatch


class WordButton(QPushButton):
    """A button of words, with an icon if wished. Never shortened: the words wrap."""

    def __init__(
        self, words: str, icon: str = "", *, kind: str = "plain", small: bool = False
    ) -> None:
        """Make a button.

        Args:
            words: What happens on a press, as plain text.
            icon: A name in resources/icons, drawn before the words.
            kind: A key of the table of kinds in `stylesheet`.
            small: 32 px high instead of 40, at 100 %.
        """
        super().__init__()
        self._reason = ""
        self._watch: ReasonWatch | None = None
        self._description = ""
        self._face = Face(words, icon, height=32 if small else 40, padding=8 if small else 12)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # so that Enter presses it, as Space does
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(words)

    @property
    def words(self) -> str:
        """What the button says."""
        return self._face.words

    @property
    def reason(self) -> str:
        """Why the button is unavailable; empty when it can be pressed."""
        return self._reason

    def set_words(self, words: str, icon: str | None = None) -> None:
        """Say something else, and show another icon if one is named."""
        self._face.words = words
        if icon is not None:
            self._face.icon = icon
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Look like another kind of button."""
        self.setProperty("kind", kind)
        self.update()

    def set_unavailable(self, reason: str) -> None:
        """Stay reachable but do nothing, and say why. An empty reason makes it available."""
        if reason and not self._reason:
            self._description = self.accessibleDescription()
        self._reason = reason
        unavailable = self.tr("Unavailable. {reason}").format(reason=reason)
        self.setAccessibleDescription(unavailable if reason else self._description)
        self.blockSignals(bool(reason))  # a press by a screen reader does nothing either
        if reason and self._watch is None:
            self._watch = ReasonWatch(self)
        if self._watch is not None:
            self._watch.tell(reason)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return self._drawn().size(self.width() if laid_out else None)

    def minimumSizeHint(self) -> QSize:
        return self._drawn().least()

    def heightForWidth(self, width: int) -> int:
        face = self._drawn()
        return face.height_for(min(width, face.width()))  # it is never wider than it likes to be

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint = paint_of(tokens(), str(self.property("kind")), self._state())
        paint_box(painter, self.rect(), paint)
        self._drawn().draw(painter, self.rect(), paint.ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press once, however long the key is held: the next button may end something for good."""
        if not event.isAutoRepeat() or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Called by every kind of press, before anyone is told of it."""
        if self._reason:
            announce(self, self._reason)
        else:
            super().nextCheckState()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def _drawn(self) -> Face:
        """The face as it shows now: an unavailable button bears a lock."""
        face = self._face
        if not self._reason:
            return face
        return Face(face.words, "lock", face.kind, face.height, face.padding, face.underlined)

    def _state(self) -> str:
        if self._reason or not self.isEnabled():
            return "unavailable"
        if self.isDown():
            return "pressed"
        if self.isChecked():
            return "chosen"
        return "hover" if self.underMouse() else "normal"


class MainButton(WordButton):
    """The one main action of a page, in green."""

    def __init__(self, words: str, icon: str = "") -> None:
        super().__init__(words, icon, kind="main")


class SecondButton(WordButton):
    """The next most likely action, with a blue edge."""

    def __init__(self, words: str, icon: str = "") -> None:
        super().__init__(words, icon, kind="second")


class PlainButton(WordButton):
    """Any other action, with a grey edge."""

    def __init__(self, words: str, icon: str = "", *, small: bool = False) -> None:
        super().__init__(words, icon, kind="plain", small=small)


class DangerButton(WordButton):
    """An action about danger, or one that cannot be taken back. An outline in quiet times."""

    def __init__(self, words: str, icon: str = "", *, outline: bool = False) -> None:
        super().__init__(words, icon, kind="danger-outline" if outline else "danger")


class LinkButton(WordButton):
    """A quiet way to somewhere else, underlined."""

    def __init__(self, words: str, icon: str = "", *, kind: str = "link") -> None:
        super().__init__(words, icon, kind=kind)
        self._face = Face(words, icon, "body", height=32, padding=0, underlined=True)
        self.updateGeometry()
