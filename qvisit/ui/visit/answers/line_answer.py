"""An answer that is typed in one line: it says at each key what it understood."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qvisit.forms.answers import MAX_REFERENCE, label_of
from qvisit.forms.item import Item
from qvisit.ui.language import in_language
from qvisit.ui.theme import scaled
from qvisit.ui.visit.answers.field import LeavingWatch, TypedAnswer
from qvisit.ui.visit.answers.reading import Typed
from qvisit.ui.widgets.fields import TextField

_LONGEST = MAX_REFERENCE


@dataclass(frozen=True)
class LineWords:
    """What a line asks for: on the folded button, above the line, beneath it."""

    folded: str
    label: str
    hint: str


class LineAnswer(TypedAnswer):
    """Enter saves it, and so does leaving it."""

    def __init__(
        self,
        item: Item,
        words: LineWords,
        read: Callable[[Item, str], Typed],
        *,
        large: bool,
        easy: bool,
    ) -> None:
        """Make an empty line.

        Args:
            item: What is asked.
            words: What the line asks for.
            read: Reads what is typed.
            large: Whether there is room for all of it.
            easy: Whether the answers are in easy words.
        """
        super().__init__(item, words.folded, large=large, easy=easy)
        self._reads = read
        self._hint = words.hint
        self.line = TextField(words.label, words.hint)
        self.line.edit.setMaxLength(_LONGEST)
        self.line.edited.connect(self._on_edited)
        self.line.edited.connect(self._say_understood)
        self.line.submitted.connect(self._on_left)
        LeavingWatch(self.body, [self.line.edit]).left.connect(self.flush)
        self.fields.addWidget(self.line)

    def take_focus(self) -> None:
        self.line.edit.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.line.edit.setReadOnly(read_only)

    def put_beside(self, part: QWidget) -> None:
        """Let something stand at the right of the line."""
        self.line.put_beside(part)

    def keep_narrow(self, width: int) -> None:
        """Make the line no wider than what is typed there needs, in px at 100 %."""
        self.line.edit.setMaximumWidth(scaled(width))
        self.line.line.addStretch(1)

    def write(self, text: str) -> None:
        """Type something for the person, and save it."""
        self.line.set_text(text)
        self._on_edited(text)
        self.flush()

    def _typed(self) -> str:
        return self.line.text()

    def _put(self, text: str) -> None:
        self.line.set_text(text)
        self._say_understood(text)

    def _read(self) -> Typed:
        return self._reads(self.item, self.line.text())

    def _show_typed(self, reply: str) -> None:
        text = self._written(reply) if reply else ""
        if text != self.line.text():
            self.line.set_text(text)
        self.line.show_error("")
        self.line.set_hint(self._hint)

    def _complain(self, sentence: str) -> None:
        self.line.show_error(sentence)

    def _written(self, reply: str) -> str:
        """How a reply stands in the line."""
        return in_language(label_of(self.item, reply))

    def _say_understood(self, _text: str) -> None:
        reply, problem = self._read()
        words = in_language(label_of(self.item, reply)) if reply and not problem else ""
        known = words in ("", self.line.text())
        said = self._hint if known else self.tr("That is {words}.").format(words=words)
        self.line.show_error("")
        self.line.set_hint(said)
