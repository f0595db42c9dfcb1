"""Where one question is answered: tiles for what is chosen, a field for what is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.forms.answers import NON_ANSWERS, chosen, non_answer_options, options
from qvisit.forms.item import Item
from qvisit.ui.language import in_language
from qvisit.ui.visit.answers.factory import answer_field
from qvisit.ui.visit.answers.field import AnswerField
from qvisit.ui.visit.guided.buttons import enlarge
from qvisit.ui.visit.guided.fit import Fit
from qvisit.ui.visit.guided.shapes import shape_of
from qvisit.ui.visit.guided.tile_group import TileGroup
from qvisit.ui.visit.guided.tiles import TileWords

_MOST_FIXED = 6  # more choices than these scroll with the question


class GuidedAnswers(QWidget):
    """Shows what `show_reply` was told last; what a person does only emits `chosen`.

    Ask the page to place `above` with the question, where it scrolls, and this beneath it.
    """

    chosen = Signal(str)  # reply; "" takes the answer back
    drafted = Signal(str)  # what is typed and no answer yet; "" once there is none

    def __init__(self, item: Item, clock: Clock, *, easy: bool, pictures: str) -> None:
        """Make a place without a reply.

        Args:
            item: What is asked.
            clock: Gives the present where an answer is a time.
            easy: Whether the answers are in easy words.
            pictures: "faces", "thumbs" or "words".
        """
        super().__init__()
        self._item = item
        self._reply: str | None = None
        self.field: AnswerField | None = None
        self.above: QWidget | None = None
        offered = _offered(item, easy=easy, pictures=pictures)
        quiet = _quiet(item, easy=easy)
        several = item.scale == "MULTI"
        if not offered:
            self.field = self._typed(item, clock, easy=easy)
            self.above, groups = self.field, [TileGroup(item.text_standard, quiet)]
        elif len(offered) <= _MOST_FIXED:
            groups = [TileGroup(item.text_standard, (*offered, *quiet), several=several)]
        else:
            many = TileGroup(item.text_standard, offered, several=several)
            other = self.tr("Other ways to answer")
            self.above, groups = many, [many, TileGroup(other, quiet)]
        self.groups = groups
        for group in groups:
            group.pressed.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(groups[-1])

    @property
    def unfinished(self) -> bool:
        """Whether something is typed that is no answer yet."""
        return self.field is not None and self.field.unfinished

    def show_reply(self, reply: str | None) -> None:
        """Show what is recorded; none for nothing yet."""
        self._reply = reply
        several = self._item.scale == "MULTI" and reply is not None and reply not in NON_ANSWERS
        marked = chosen(reply or "") if several else (reply or "",)
        for group in self.groups:
            group.show_chosen(marked)
        if self.field is not None:
            self.field.show_reply(reply)

    def set_fit(self, fit: Fit) -> None:
        """Take other sizes."""
        for group in self.groups:
            group.set_fit(fit)

    def take_focus(self) -> None:
        """Put the focus where the question is answered."""
        if self.field is not None:
            self.field.take_focus()
        else:
            self.groups[0].take_focus()

    def press_key(self, text: str) -> bool:
        """Choose by a single key; whether one of the answers has that key."""
        return any(group.press_key(text) for group in self.groups)

    def _typed(self, item: Item, clock: Clock, *, easy: bool) -> AnswerField:
        field = answer_field(item, clock, large=True, easy=easy)
        field.group.hide()  # the same ways of not judging stand beneath, as tiles
        field.chosen.connect(self.chosen)
        field.drafted.connect(self.drafted)
        enlarge(field)
        return field

    def _on_pressed(self, reply: str) -> None:
        self._ask_for(reply)
        self.show_reply(self._reply)  # a screen reader sets the state before it is saved

    def _ask_for(self, reply: str) -> None:
        if self._item.scale != "MULTI" or reply in NON_ANSWERS:
            if reply != self._reply:
                self.chosen.emit(reply)
            return
        ticked = self._reply is not None and self._reply not in NON_ANSWERS
        wanted = {*(chosen(self._reply or "") if ticked else ())} ^ {reply}
        self.chosen.emit(",".join(one.id for one in self._item.choices if one.id in wanted))


def _offered(item: Item, *, easy: bool, pictures: str) -> tuple[TileWords, ...]:
    return tuple(
        TileWords(
            one.reply,
            in_language(one.easy if easy else one.label),
            shape_of(item, one.reply, pictures),
            one.key,
        )
        for one in options(item)
    )


def _quiet(item: Item, *, easy: bool) -> tuple[TileWords, ...]:
    return tuple(
        TileWords(
            one.reply,
            in_language(one.easy if easy else one.label),
            shape_of(item, one.reply, ""),
            one.key,
            quiet=True,
        )
        for one in non_answer_options()
    )
