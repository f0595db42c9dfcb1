"""One question of a talk: the words to say, and one tap for what was said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from qvisit.clock import Clock
from qvisit.forms.answers import DONT_KNOW, PREFER_NOT, is_reply
from qvisit.forms.item import Item
from qvisit.ui.visit.answers.factory import answer_field
from qvisit.ui.visit.answers.field import FoldedAnswer, TypedAnswer
from qvisit.ui.visit.labels import ItemKey, answer_options, non_answers, tr
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words

_IN_TALKS = (DONT_KNOW, PREFER_NOT)


class TalkQuestion(NamedGroup):
    """Tells at once what was tapped or typed; whoever hears it keeps it."""

    told = Signal(object, str)  # item key, reply; "" for none

    def __init__(self, key: ItemKey, item: Item, clock: Clock) -> None:
        """Ask.

        Args:
            key: Names the item.
            item: What is asked.
            clock: Gives the present where an answer is a time.
        """
        super().__init__(item.text_easy)
        self.key = key
        self.item = item
        self.reply = ""
        self.field = answer_field(item, clock, easy=True)
        folded = isinstance(self.field, FoldedAnswer) and item.scale != "CHOICE"
        offered = () if folded else answer_options(item, easy=True)
        skips = [one for one in non_answers(easy=True) if one.reply in _IN_TALKS]
        self.field.group.set_options(offered, skips)
        self.clear = LinkButton(tr("Clear"), "undo")
        self.clear.setAccessibleName(tr("Clear: {question}").format(question=item.text_easy))
        self.clear.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Words(item.text_easy, "row"), 1)
        head.addWidget(self.clear)
        column.addLayout(head)
        if item.say_aloud:
            say = tr("Say: “{words}”").format(words=item.say_aloud)
            column.addWidget(Words(say, "body", "text2"))
        column.addWidget(self.field)
        self.field.chosen.connect(self._on_chosen)
        self.field.drafted.connect(self._on_typed)
        self.clear.clicked.connect(self._on_clear)

    def show_reply(self, reply: str) -> None:
        """Show what was said; "" for nothing yet."""
        self.reply = reply
        self.field.show_reply(reply or None)
        self.clear.setVisible(bool(reply))

    def flush(self) -> None:
        """Take over what is typed."""
        self.field.flush()

    def _on_chosen(self, reply: str) -> None:
        self.show_reply(reply)
        self.told.emit(self.key, reply)

    def _on_typed(self, text: str) -> None:
        """Take over what is being typed as far as it is a reply already."""
        words = text.strip()
        if words and words != self.reply and is_reply(self.item, words):
            self.reply = words
            self.clear.show()
            self.told.emit(self.key, words)

    def _on_clear(self) -> None:
        if isinstance(self.field, TypedAnswer):
            self.field.put_down()
        self.show_reply("")
        self.field.take_focus()
        self.told.emit(self.key, "")
