"""What every way of answering has in common, and how those that take room fold up."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.answers import NON_ANSWERS
from qvisit.forms.item import Item
from qvisit.ui.visit.labels import answer_options, non_answers, reply_in_short
from qvisit.ui.widgets.answer_button import AnswerButton, AnswerOption
from qvisit.ui.widgets.answer_group import AnswerGroup

_DRAFT_MS = 300  # from the first key that is not yet durable
_TYPED = "typed"  # stands for whatever was typed, on the one button of a folded field


class AnswerField(QWidget):
    """Answers one question, by a judgement or by one of the ways of not judging.

    It shows what `show_reply` was told last. What a person does only emits `chosen`; whoever
    hears it saves the reply and then calls `show_reply`.
    """

    chosen = Signal(str)  # reply; "" takes the answer back
    drafted = Signal(str)  # what is typed and no answer yet, to be durable; "" once there is none
    moved = Signal()  # the focus moved within the answers
    opened = Signal()  # the folded field was pressed

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        """Make a field without a reply.

        Args:
            item: What is asked.
            large: Whether there is room for all of it; else it is folded to one line.
            easy: Whether the answers are in easy words.
        """
        super().__init__()
        self.item = item
        self._large = large
        self._easy = easy
        self._reply: str | None = None
        self.group = AnswerGroup(
            item.text_standard,
            self._offered(),
            non_answers(easy=easy),
            compact=not large,
        )
        self.group.chosen.connect(self.chosen)
        self.group.moved.connect(self.moved)

    @property
    def reply(self) -> str | None:
        """What is shown as recorded."""
        return self._reply

    @property
    def unfinished(self) -> bool:
        """Whether something is typed that is no answer yet."""
        return False

    def show_reply(self, reply: str | None) -> None:
        """Show what is recorded; none for nothing yet."""
        if reply != self._reply or reply != self.group.reply:
            self._reply = reply
            self.group.show_reply(reply)

    def set_large(self, large: bool) -> None:
        """Unfold, or fold to one line."""
        if large != self._large:
            self._large = large
            self._look_anew()

    def set_easy(self, easy: bool) -> None:
        """Use the easy words for the answers, or the standard ones."""
        if easy != self._easy:
            self._easy = easy
            self._look_anew()

    def take_focus(self) -> None:
        """Put the focus where the question is answered."""
        self.group.take_focus()

    def press_key(self, text: str) -> bool:
        """Choose by a single key; whether one of the answers has that key."""
        return self.group.press_key(text)

    def show_draft(self, text: str) -> None:
        """Show what was being typed when QVisit was last closed."""

    def flush(self) -> bool:
        """Make an answer of what is typed; false when it cannot be one, which is said."""
        return True

    def keep(self) -> None:
        """Make durable at once what is typed, without making an answer of it."""

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed, or let it again."""

    def stops(self) -> list[AnswerButton]:
        """The buttons that Tab passes over while the field is folded."""
        return self.findChildren(AnswerButton)

    def _look_anew(self) -> None:
        """Draw the answers for another size or in other words."""
        skips = non_answers(easy=self._easy)
        self.group.set_options(self._offered(), skips, compact=not self._large)

    def _offered(self) -> tuple[AnswerOption, ...]:
        """The answers that the group offers beside the ways of not judging."""
        return answer_options(self.item, easy=self._easy)


class OptionsAnswer(AnswerField):
    """One of a few answers: all of them are seen, folded or not."""

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        super().__init__(item, large=large, easy=easy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.group)


class FoldedAnswer(AnswerField):
    """Takes room: folded, it is one button that says what was answered, and "Other".

    Put what answers the question into `body`.
    """

    def __init__(self, item: Item, words: str, *, large: bool, easy: bool) -> None:
        """Make a field without a reply.

        Args:
            item: What is asked.
            words: What the folded field asks for.
            large: Whether there is room for all of it.
            easy: Whether the answers are in easy words.
        """
        self._words = words
        super().__init__(item, large=large, easy=easy)
        self.opener = AnswerButton(AnswerOption(_TYPED, words), _enter_presses, compact=True)
        self.opener.setAutoExclusive(False)
        self.opener.clicked.connect(self._on_opener)
        self.body = QWidget()
        self.fields = QVBoxLayout(self.body)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(8)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.body)
        self._line.addWidget(self.group)
        self._unfold()

    def show_reply(self, reply: str | None) -> None:
        super().show_reply(reply)
        self._show_opener()

    def _look_anew(self) -> None:
        super()._look_anew()
        self._show_opener()
        self._unfold()

    def _on_opener(self) -> None:
        self._show_opener()  # a screen reader changed its state, and nothing is answered yet
        self.opened.emit()

    def _show_opener(self) -> None:
        typed = self.reply is not None and self.reply not in NON_ANSWERS
        words = reply_in_short(self.item, self.reply) if typed else self._words
        if self.unfinished:
            words = self.tr("Unfinished")
        if words != self.opener.option.words:
            self.opener.option = AnswerOption(_TYPED, words)
            self.opener.updateGeometry()
            self.opener.update()
        self.opener.setChecked(typed)
        self.opener.setAccessibleName(self.tr("{words}, opens the field").format(words=words))

    def _offered(self) -> tuple[AnswerOption, ...]:
        return ()

    def _unfold(self) -> None:
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if self._large else right)
        self.opener.setVisible(not self._large)
        self.body.setVisible(self._large)


class TypedAnswer(FoldedAnswer):
    """Words or numbers that a person types: durable as they are typed, an answer when left."""

    def __init__(self, item: Item, words: str, *, large: bool, easy: bool) -> None:
        self._dirty = False  # typed since the last answer
        super().__init__(item, words, large=large, easy=easy)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_DRAFT_MS)
        self._waiting.timeout.connect(self.keep)

    @property
    def unfinished(self) -> bool:
        return self._dirty

    def show_reply(self, reply: str | None) -> None:
        super().show_reply(reply)
        typed = reply if reply is not None and reply not in NON_ANSWERS else ""
        if self._dirty and self._read() == (typed or None, ""):
            self._dirty = False
            self._waiting.stop()
        if not self._dirty:
            self._show_typed(typed)
        self._show_opener()

    def show_draft(self, text: str) -> None:
        self._dirty = True
        self._put(text)
        self._show_opener()

    def flush(self) -> bool:
        if not self._dirty:
            return True
        self._waiting.stop()
        reply, problem = self._read()
        if problem:
            self.keep()
            self._complain(problem)
        elif reply != (None if self._reply in NON_ANSWERS else self._reply):
            self.chosen.emit(reply or "")
        else:
            self._dirty = False
            self._show_typed(reply or "")
            self.drafted.emit("")
        return not problem

    def _on_edited(self, _text: str) -> None:
        self._dirty = True
        if not self._waiting.isActive():
            self._waiting.start()

    def _on_left(self, _text: str) -> None:
        self.flush()

    def keep(self) -> None:
        if self._dirty:
            self._waiting.stop()
            self.drafted.emit(self._typed())

    def put_down(self) -> None:
        """Keep what is typed as a draft, and show what is recorded in its place."""
        if self._dirty:
            self.keep()
            self._dirty = False
            self.show_reply(self._reply)

    @abstractmethod
    def _typed(self) -> str:
        """What stands in the field."""

    @abstractmethod
    def _put(self, text: str) -> None:
        """Let something stand in the field as if it had been typed."""

    @abstractmethod
    def _read(self) -> tuple[str | None, str]:
        """The reply that is typed, none when the field is empty; and why it is no reply, if so."""

    @abstractmethod
    def _show_typed(self, reply: str) -> None:
        """Show a reply as it is recorded; "" for none."""

    @abstractmethod
    def _complain(self, sentence: str) -> None:
        """Say why what is typed cannot be an answer."""


class LeavingWatch(QObject):
    """Tells when the focus leaves a part of the window for another one of it."""

    left = Signal()

    def __init__(self, area: QWidget, controls: list[QWidget]) -> None:
        super().__init__(area)
        self._area = area
        for control in controls:
            control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            now = self._area.window().focusWidget()
            if now is not None and not self._area.isAncestorOf(now):
                self.left.emit()
        return super().eventFilter(watched, event)


def _enter_presses(button: AnswerButton, event: QKeyEvent) -> bool:
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        button.click()
        return True
    return False
