"""Looks at a text while it is written: underlines quietly, asks under it, stops nobody."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from qvisit.privacy.found import Found
from qvisit.ui.announce import announce_aloud
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.theme import colour
from qvisit.ui.widgets.guard_line import GuardLine
from qvisit.ui.widgets.guardian import Chosen, guardian_of, place_of
from qvisit.ui.widgets.reading import read_last
from qvisit.visits.privacy_kinds import Choice, KeepReason

_PAUSE_MS = 250  # after the last key
_UNDER_THE_TEXT = 2
_MOST_MARKS = 200  # more underlines than that help nobody


class Target(Protocol):
    """A control in which words are written. Places count UTF-16 units, as Qt does."""

    @property
    def control(self) -> QPlainTextEdit | QLineEdit:
        """The control itself."""

    def text(self) -> str:
        """What stands in it."""

    def mark(self, places: list[tuple[int, int]]) -> None:
        """Underline from place to place."""

    def cut(self, start: int, end: int) -> None:
        """Take letters out, so that undo brings them back."""

    def show(self, start: int, end: int) -> None:
        """Select letters and bring them into sight."""


class ManyLines:
    """A text of several lines."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit

    @property
    def control(self) -> QPlainTextEdit:
        return self._edit

    def text(self) -> str:
        return self._edit.toPlainText()

    def mark(self, places: list[tuple[int, int]]) -> None:
        marks = []
        for start, end in places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(start, end)
            mark.format = wave()
            marks.append(mark)
        self._edit.setExtraSelections(marks)

    def cut(self, start: int, end: int) -> None:
        cursor = self._cursor(start, end)
        cursor.removeSelectedText()
        self._edit.setTextCursor(cursor)

    def show(self, start: int, end: int) -> None:
        self._edit.setTextCursor(self._cursor(start, end))
        self._edit.ensureCursorVisible()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


class OneLine:
    """A line of text. Qt underlines there only what an input method asks it to."""

    def __init__(self, edit: QLineEdit) -> None:
        self._edit = edit

    @property
    def control(self) -> QLineEdit:
        return self._edit

    def text(self) -> str:
        return self._edit.text()

    def mark(self, places: list[tuple[int, int]]) -> None:
        kind, at = QInputMethodEvent.AttributeType.TextFormat, self._edit.cursorPosition()
        marks = [
            QInputMethodEvent.Attribute(kind, start - at, end - start, wave())
            for start, end in places
        ]
        QCoreApplication.sendEvent(self._edit, QInputMethodEvent("", marks))

    def cut(self, start: int, end: int) -> None:
        self._edit.setSelection(start, end - start)
        self._edit.del_()
        self._edit.textEdited.emit(self._edit.text())

    def show(self, start: int, end: int) -> None:
        self._edit.setSelection(start, end - start)


class TextGuard(QObject):
    """Guards one text. It asks under the text, in a line that is made when it is first needed."""

    quiet_changed = Signal(str)  # words for when there is nothing to ask

    def __init__(self, target: Target, holder: QWidget, column: QVBoxLayout) -> None:
        """Guard a text; call `edited` at each change.

        Args:
            target: Where the words are written.
            holder: Stands around it.
            column: The holder's: first its label, then the text, and then the line that asks.
        """
        super().__init__(holder)
        self._target = target
        self._holder = holder
        self._column = column
        self._found: tuple[Found, ...] = ()
        self._seen = ""  # the text that was looked at last
        self._turn = 0
        self.line: GuardLine | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        target.control.installEventFilter(self)
        shortcut = QShortcut(QKeySequence(KEYS["privacy"]), holder)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.go_to_first)

    @property
    def found(self) -> tuple[Found, ...]:
        """What nobody has chosen about yet, as far as was looked."""
        return self._found

    def edited(self) -> None:
        """The text is another one: look at it when the person pauses."""
        if self._target.control.isReadOnly() or not self._target.text().strip():
            self._pause.stop()
            self._take((), "")
        else:
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask nothing about words that cannot be changed here, and ask again once they can."""
        if event.type() == QEvent.Type.ReadOnlyChange:
            self.edited()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Look now; the answer may come later, and is dropped if the text is another one then."""
        text = self._target.text()
        self._turn += 1
        turn = self._turn

        def done(found: tuple[Found, ...]) -> None:
            now = "" if self._target.control.isReadOnly() else self._target.text()
            if turn == self._turn and text == now:
                self._take(found, text)

        guardian_of(self._holder).look(self._holder, text, done)

    def holds(self) -> bool:
        """Whether the text must wait as a draft; the person is then told, and asked."""
        if not guardian_of(self._holder).holds(self._target.text()):
            return False
        self.look()
        return True

    def repaint(self) -> None:
        """Underline in the colours that are shown now."""
        self._target.mark(spans(self._seen, self._found[:_MOST_MARKS]))

    def go_to_first(self) -> None:
        """Show the first finding, and put the focus on what may be chosen about it."""
        if not self._found or self.line is None:
            announce_aloud(self._target.control, nothing_found())
            return
        self._target.show(*span(self._seen, self._found[0]))
        self.line.choices.begin()
        self.line.choices.remove.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, found: tuple[Found, ...], text: str) -> None:
        news = {one.words(text) for one in found} - {one.words(self._seen) for one in self._found}
        self._found = tuple(sorted(found, key=lambda one: not _is_held(one)))
        self._seen = text
        self.repaint()
        self.quiet_changed.emit(nothing_found() if text and not found else "")
        if not found:
            if self.line is not None:
                self.line.hide()
            return
        said = self._ask()
        if news:
            key = self.tr("Key {key}.").format(key=KEYS["privacy"])
            announce_aloud(self._target.control, f"{said} {key}")

    def _ask(self) -> str:
        if self.line is None:
            self.line = self._new_line()
        first = self._found[0]
        held = _is_held(first) and guardian_of(self._holder).holds(self._seen)
        said = self.line.show_found(
            first.words(self._seen), first.kind, number=1, of=len(self._found), held=held
        )
        self.line.show()
        return said

    def _new_line(self) -> GuardLine:
        line = GuardLine()
        self._column.insertWidget(_UNDER_THE_TEXT, line)
        for at in range(_UNDER_THE_TEXT + 1, self._column.count()):
            item = self._column.itemAt(at)
            below = item.widget() if item is not None else None
            if below is not None:
                read_last(below)
        before: QWidget = self._target.control
        for button in line.choices.every:
            QWidget.setTabOrder(before, button)
            before = button
        line.choices.removed.connect(self._on_removed)
        line.choices.not_person.connect(lambda: self._settle("not_person"))
        line.choices.kept.connect(lambda reason: self._settle("kept", reason))
        line.choices.escaped.connect(self._target.control.setFocus)
        return line

    def _on_removed(self) -> None:
        if self._is_old():
            return
        one = self._found[0]
        place = span(self._seen, one)
        self._choose(one, "removed", None, 1)
        self._target.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._target.cut(*place)
        self.look()

    def _settle(self, choice: Choice, reason: KeepReason | None = None) -> None:
        if self._is_old():
            return
        one = self._found[0]
        same = [this for this in self._found if this.words(self._seen) == one.words(self._seen)]
        self._choose(one, choice, reason, len(same))
        self._target.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look()

    def _choose(self, one: Found, choice: Choice, reason: KeepReason | None, count: int) -> None:
        chosen = Chosen(one.kind, choice, reason, count)
        place = place_of(self._holder)
        guardian_of(self._holder).choose(place, chosen, one.words(self._seen))

    def _is_old(self) -> bool:
        """Whether the text was changed since; then it is looked at again first."""
        if self._found and self._seen == self._target.text():
            return False
        self.look()
        return True


def _is_held(one: Found) -> bool:
    """Whether a text waits for a choice about this; it is asked about first."""
    return one.kind == "nhs_number" and one.certain


def span(text: str, one: Found) -> tuple[int, int]:
    """Where a finding begins and ends, counted as Qt counts."""
    return spans(text, (one,))[0]


def spans(text: str, found: Sequence[Found]) -> list[tuple[int, int]]:
    """The same of several, in one look at the text: letters beyond the first 65,536 count twice."""
    twice = [] if text.isascii() else [at for at, letter in enumerate(text) if letter > "\uffff"]
    return [
        (one.start + bisect_left(twice, one.start), one.end + bisect_left(twice, one.end))
        for one in found
    ]


def nothing_found() -> str:
    """What is said when there is nothing to ask; never that a text is anonymous."""
    return QCoreApplication.translate("Privacy", "No names or numbers found.")


def wave() -> QTextCharFormat:
    """A quiet underline."""
    line = QTextCharFormat()
    line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    line.setUnderlineColor(colour("ambertext"))
    return line
