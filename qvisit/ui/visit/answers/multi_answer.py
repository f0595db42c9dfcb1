"""An answer that is any number of choices."""

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

from qvisit.forms.answers import NON_ANSWERS, chosen, options
from qvisit.forms.item import Item
from qvisit.ui import answer_keys
from qvisit.ui.language import in_language
from qvisit.ui.visit.answers.field import FoldedAnswer
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.roving import RovingFocus
from qvisit.ui.widgets.words import Words


class ChoiceTick(TickBox):
    """Shows what was recorded: a press asks for a change and ticks nothing by itself."""

    def nextCheckState(self) -> None:
        """Do nothing: the tick comes when the answer is on the disk, and not before."""


class MultiAnswer(FoldedAnswer):
    """The last tick taken away takes the answer back."""

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        super().__init__(item, tr("Choose"), large=large, easy=easy)
        self._options = options(item)
        self._ticks = {
            one.reply: ChoiceTick(in_language(one.label), framed=True) for one in self._options
        }
        self._roving = RovingFocus(self)
        self._roving.follow(list(self._ticks.values()))
        grid = EqualGrid()
        for reply, tick in self._ticks.items():
            tick.clicked.connect(partial(self._toggle, reply))
            grid.addWidget(tick)
        held = NamedGroup(item.text_standard)
        held.setLayout(grid)
        self.fields.addWidget(Words(tr("Choose all that fit."), "dense", "text2"))
        self.fields.addWidget(held)
        self._name()

    def show_reply(self, reply: str | None) -> None:
        super().show_reply(reply)
        self._show_ticks()

    def take_focus(self) -> None:
        ticked = self._ticked()
        first = ticked[0] if ticked else self._options[0].reply
        self._ticks[first].setFocus()

    def press_key(self, text: str) -> bool:
        if answer_keys.single_keys() and text:
            for one in self._options:
                if one.key == text.upper():
                    self._toggle(one.reply)
                    return True
        return super().press_key(text)

    def set_easy(self, easy: bool) -> None:
        super().set_easy(easy)
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() or not self.press_key(event.text()):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._name()
        super().changeEvent(event)

    def _ticked(self) -> tuple[str, ...]:
        reply = self.reply
        return chosen(reply) if reply is not None and reply not in NON_ANSWERS else ()

    def _toggle(self, reply: str, _checked: bool = False) -> None:
        ticked = self._ticked()
        wanted = {*ticked} ^ {reply}
        self.chosen.emit(",".join(one.reply for one in self._options if one.reply in wanted))
        self._show_ticks()  # a screen reader sets the state before it is saved

    def _show_ticks(self) -> None:
        ticked = self._ticked()
        for one, tick in self._ticks.items():
            tick.setChecked(one in ticked)

    def _name(self) -> None:
        """Word the choices, and draw their keys while single keys are on."""
        keys = answer_keys.single_keys()
        for one in self._options:
            tick = self._ticks[one.reply]
            words = in_language(one.easy if self._easy else one.label)
            tick.show_words(words, one.key if keys else "")
            if keys:
                tick.setAccessibleName(tr("{words}, key {key}").format(words=words, key=one.key))
