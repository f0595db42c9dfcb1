"""What is asked on a guided page: the picture at the left, the question, and what explains it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.item import Item
from qvisit.ui.visit.guided.fit import FITS, Fit
from qvisit.ui.visit.item_words import EasyAid
from qvisit.ui.visit.labels import is_asked
from qvisit.ui.widgets.picture import PictureView
from qvisit.ui.widgets.words import Heading, Words

_WIDEST = 1100


class Question(Heading):
    """The question: it takes the focus on a new page, so that a screen reader begins with it."""

    key_pressed = Signal(str)  # a letter or digit
    went_on = Signal()  # an arrow key: on to the answers

    def __init__(self) -> None:
        super().__init__("", 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_widest(_WIDEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.went_on.emit()
            return
        alone = event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alone and not event.isAutoRepeat():  # held since the question before, it means that one
            self.key_pressed.emit(event.text())
        super().keyPressEvent(event)


class Wording(QWidget):
    """The words of one item, easy or standard."""

    def __init__(self) -> None:
        super().__init__()
        self.question = Question()
        self.second = Words("", "second-large", "text2")
        self.say = Words("", "second-large")
        self.meanings = Words("", "second-large")
        self._picture = PictureView("", FITS[0].picture)
        for words in (self.second, self.say, self.meanings):
            words.set_widest(_WIDEST)
        self._texts = texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addStretch(1)
        for words in (self.question, self.second, self.say, self.meanings):
            texts.addWidget(words)
        texts.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        self.meanings.hide()

    def show_item(self, item: Item, aid: EasyAid, *, easy: bool) -> None:
        """Show what an item asks; its hard words wait until they are wanted."""
        asked = item.text_easy if easy else item.text_standard
        self.question.setText(asked)
        self.question.setAccessibleName(asked)
        hint = (item.hint_easy or "") if easy else ""
        self.second.setText(hint)
        self.second.setVisible(bool(hint))
        aloud = item.say_aloud if is_asked(item) else None
        self.say.setText(self.tr("Say: “{words}”").format(words=aloud) if aloud else "")
        self.say.setVisible(bool(aloud))
        self.meanings.setText("\n".join(f"{one.word}: {one.meaning}" for one in aid.words))
        self.meanings.hide()
        self._picture.show_picture(aid.picture if easy else "")

    @property
    def explains(self) -> bool:
        """Whether there are hard words to explain."""
        return bool(self.meanings.text())

    def shown(self) -> tuple[Words, ...]:
        """The texts that are to be seen, in the order in which they are read."""
        texts = (self.question, self.second, self.say, self.meanings)
        return tuple(one for one in texts if one.isVisibleTo(self) and one.text())

    def set_fit(self, fit: Fit) -> None:
        """Take other sizes."""
        self.question.set_kind(fit.question)
        for words in (self.second, self.say, self.meanings):
            words.set_kind(fit.second)
        self._picture.set_side(fit.picture)
        self._row.setSpacing(24 if fit.above else 16)
        self._texts.setSpacing(8 if fit.pad > 6 else 2)
