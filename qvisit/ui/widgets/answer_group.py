"""All the ways to answer one question, as one tab stop."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout

from qvisit.ui import answer_keys
from qvisit.ui.widgets.answer_button import AnswerButton, AnswerOption
from qvisit.ui.widgets.answer_menu import open_menu
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.item_layout import laid_out_once
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.roving import make_tab_stop, target_of

_OTHER = ""


class AnswerGroup(NamedGroup):
    """Scored answers, and apart from them the ways of not judging.

    The group shows what `show_reply` was told last. A press only emits `chosen`; whoever hears it
    saves the answer and then calls `show_reply`, so nothing looks answered before it is saved.
    """

    chosen = Signal(str)  # reply
    moved = Signal()  # the focus came to, or moved within, the group

    def __init__(
        self,
        question: str,
        options: Sequence[AnswerOption],
        non_answers: Sequence[AnswerOption] = (),
        *,
        compact: bool = False,
        single_keys: bool | None = None,
    ) -> None:
        """Offer answers.

        Args:
            question: Name of the group for screen readers.
            options: Scored answers, best first.
            non_answers: Ways of not judging; never scored.
            compact: One joined row; the non-answers fold into "Other".
            single_keys: Whether a letter alone chooses; as the person likes it if not given.
        """
        super().__init__(question)
        self._options = tuple(options)
        self._non_answers = tuple(non_answers)
        self._compact = compact
        self._follows = single_keys is None
        self._single_keys = answer_keys.single_keys() if single_keys is None else single_keys
        self._reply: str | None = None
        self._buttons: dict[str, AnswerButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._build()

    @property
    def reply(self) -> str | None:
        """What is shown as recorded."""
        return self._reply

    def show_reply(self, reply: str | None) -> None:
        """Show what is recorded; none for nothing yet."""
        self._reply = reply
        for button in self._buttons.values():
            button.setAutoExclusive(False)  # else the last one could not be taken back
            button.setChecked(button.option.reply == reply)
        if self._compact and self._non_answers:
            self._show_other()
        for button in self._buttons.values():
            button.setAutoExclusive(True)  # what makes it a radio button for screen readers
        _name_buttons(self._buttons, single_keys=self._single_keys)
        make_tab_stop(self._buttons.values(), _shown(self._buttons))

    def set_options(
        self,
        options: Sequence[AnswerOption],
        non_answers: Sequence[AnswerOption],
        *,
        compact: bool | None = None,
    ) -> None:
        """Offer other answers, or the same in other words; the arguments are those of the start.

        The focus stays on its answer. What is recorded stays recorded.
        """
        wanted = (tuple(options), tuple(non_answers), self._compact if compact is None else compact)
        if wanted == (self._options, self._non_answers, self._compact):
            return
        self._options, self._non_answers, self._compact = wanted
        focused = next((key for key, one in self._buttons.items() if one.hasFocus()), None)
        self._build()
        self.show_reply(self._reply)
        if focused is not None:
            (self._buttons.get(focused) or _shown(self._buttons)).setFocus()

    def set_single_keys(self, on: bool) -> None:
        """Let a letter alone choose, or not."""
        self._single_keys = on
        for button in self._buttons.values():
            button.show_key(on)
        _name_buttons(self._buttons, single_keys=on)

    def press_key(self, text: str) -> bool:
        """Choose by a single key; whether one of the answers has that key."""
        if not self._single_keys or not text:
            return False
        for option in self._options + self._non_answers:
            if option.key and option.key.casefold() == text.casefold():
                self.choose(option.reply)
                return True
        return False

    def choose(self, reply: str) -> None:
        """Ask for `reply` to be recorded. Choosing again what is recorded changes nothing."""
        if reply == _OTHER:
            open_menu(self._buttons[_OTHER], self._non_answers, self._reply, self.choose)
        elif reply != self._reply:
            self.chosen.emit(reply)

    def take_focus(self) -> None:
        """Put the focus on the recorded answer, or on the first."""
        _shown(self._buttons).setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._follows:
            self.set_single_keys(answer_keys.single_keys())
        super().changeEvent(event)

    def _build(self) -> None:
        for button in self._buttons.values():
            if button.hasFocus():
                button.clearFocus()  # else Qt would look through the whole window for another
            button.hide()
            button.deleteLater()  # it may be the one whose press is being dealt with
        while (row := self._rows.takeAt(0)) is not None:
            if isinstance(row, QLayout):
                row.deleteLater()
        self._buttons = {}
        with laid_out_once(self._rows):
            self._add_rows()
        self.set_single_keys(self._single_keys)
        make_tab_stop(self._buttons.values(), _shown(self._buttons))

    def _add_rows(self) -> None:
        if self._compact:
            folded = (AnswerOption(_OTHER, self.tr("Other"), opens=True),)
            self._add_row(self._options + (folded if self._non_answers else ()), "answer", -1)
            if self._non_answers:
                self._show_other()
        else:
            self._add_row(self._options, "answer", 8)
            self._add_row(self._non_answers, "skipped", 8)

    def _add_row(self, options: Sequence[AnswerOption], kind: str, gap: int) -> None:
        if not options:
            return
        grid = EqualGrid(spacing=gap)
        for place, option in enumerate(options):
            folded = self._compact and option.reply == _OTHER
            button = AnswerButton(
                option, self._on_key, kind="skipped" if folded else kind, compact=self._compact
            )
            button.ends = (place == 0, place == len(options) - 1)
            button.clicked.connect(partial(self._on_pressed, option.reply))
            self._buttons[option.reply] = button
            grid.addWidget(button)
        self._rows.addLayout(grid)
        for option in options:
            self._buttons[option.reply].show()  # at once: a hidden button cannot take the focus

    def _show_other(self) -> None:
        """Let the folded button show which way of not judging was chosen, if any."""
        button = self._buttons[_OTHER]
        chosen = next((one for one in self._non_answers if one.reply == self._reply), None)
        words = (chosen.short or chosen.words) if chosen else self.tr("Other")
        if button.option.words != words:
            button.option = AnswerOption(_OTHER, words, opens=True)
            button.updateGeometry()
        button.setChecked(chosen is not None)

    def _on_pressed(self, reply: str) -> None:
        self.choose(reply)
        # A screen reader sets the state before it is saved: show what is true if it was not.
        folded = self._compact and self._reply in [one.reply for one in self._non_answers]
        true = _OTHER if folded else self._reply
        if any(one.isChecked() != (key == true) for key, one in self._buttons.items()):
            self.show_reply(self._reply)

    def _on_key(self, button: AnswerButton, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        buttons = list(self._buttons.values())
        to = target_of(buttons.index(button), len(buttons), event.key())
        if to is None and event.isAutoRepeat() and event.text():
            return True  # a key held down answers once, and not the next questions too
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button.click()
            return True
        if to is None:
            return self.press_key(event.text())
        make_tab_stop(buttons, buttons[to])
        buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        self.moved.emit()
        return True


def _name_buttons(buttons: Mapping[str, AnswerButton], *, single_keys: bool) -> None:
    """Give each button what a screen reader says: words, state, place and key."""
    total = len(buttons)
    for place, button in enumerate(buttons.values(), start=1):
        parts = [button.option.words]
        if button.isChecked():
            parts.append(_tr("chosen"))
        if button.option.reply == _OTHER:
            parts.append(_tr("opens more answers"))
        parts.append(_tr("{place} of {total}").format(place=place, total=total))
        if button.option.key and single_keys:
            parts.append(_tr("key {key}").format(key=button.option.key.upper()))
        button.setAccessibleName(", ".join(parts))


def _shown(buttons: Mapping[str, AnswerButton]) -> AnswerButton:
    """The recorded answer, or the first."""
    checked = (one for one in buttons.values() if one.isChecked())
    return next(checked, next(iter(buttons.values())))


def _tr(words: str) -> str:
    return QCoreApplication.translate("AnswerGroup", words)
