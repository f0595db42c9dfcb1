"""The card of the settings that keeps the record safe: backups, restoring, checking, remaking."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.language import in_language
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import PassphraseField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases.progress import Step

NUMBERS = (2, 4, 8, 12)
_MEBIBYTE = 1 << 20


class BackupCard(Card):
    """Shows what is kept and asks for the rest; it does nothing itself."""

    shown = Signal()
    backup_requested = Signal()
    restore_requested = Signal()
    check_requested = Signal()
    rebuild_requested = Signal()
    stop_requested = Signal()
    number_chosen = Signal(int)
    forget_requested = Signal()
    words_given = Signal(str)  # of a backup with words of its own

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Backup and check"))
        self._last = Words("", "row")
        self.backup = SecondButton(self.tr("Back up to a folder or stick"), "download")
        self.restore = PlainButton(self.tr("Add what a backup holds"), "undo")
        self.check = PlainButton(self.tr("Check my record"), "shield")
        self.rebuild = PlainButton(self.tr("Remake lists and counts"), "list")
        self.numbers = ChoiceGroup(
            self.tr("How many backups stay on this laptop"),
            [(str(number), str(number), "") for number in NUMBERS],
        )
        self._banner = Banner("green", "")
        self._step = Words("", "body", "text2")
        self.stop = PlainButton(self.tr("Stop"), "cross", small=True)
        self.words = PassphraseField(
            self.tr("The words of that backup, or the code on its recovery card"),
            self.tr("As they were when it was made."),
        )
        self._older = Words("", "body")
        self.forget = PlainButton(self.tr("I have seen these: delete them"), "tick", small=True)
        self._busy = [self.backup, self.restore, self.check, self.rebuild, self.forget]
        self._lay_out()
        self._connect()
        self.show_step(None)
        self.show_older(())
        self.hide_outcome()

    def show_last(self, words: str, kept: int) -> None:
        """Say when QVisit last kept a backup by itself, and how many stay."""
        self._last.setText(words)
        self.numbers.show_value(str(kept))

    def show_step(self, step: Step | None) -> None:
        """Say what is done now; None when nothing is, and all can be asked for again."""
        running = step is not None
        for button in self._busy:
            button.set_unavailable(
                self.tr("Something else is still being done.") if running else ""
            )
        if not running and self.stop.hasFocus():
            self.check.setFocus()  # the button that goes takes no focus with it
        self._step.setText("" if step is None else self._step_words(step))
        self._step.setVisible(running)
        self.stop.setVisible(running)

    def rest(self) -> None:
        """Nothing is done any more."""
        self.show_step(None)

    def show_outcome(self, tone: str, sentence: str, text: str = "") -> None:
        """Say what came of it."""
        self._banner.show_message(tone, sentence, text)
        self._banner.show()
        announce_aloud(self._banner, f"{sentence} {text}".strip())

    def hide_outcome(self) -> None:
        """Forget what came of the last thing: another begins."""
        self._banner.hide()
        self.words.hide()

    def ask_words(self) -> None:
        """Ask for the words of the backup that was chosen."""
        self.words.set_text("")
        self.words.show()
        self.words.edit.setFocus()

    def show_older(self, texts: Sequence[str]) -> None:
        """Show text from a backup that is kept beside newer text."""
        head = self.tr("Older texts from a backup. Copy what you still need.")
        self._older.setText("\n\n".join((head, *texts)) if texts else "")
        for part in (self._older, self.forget):
            part.setVisible(bool(texts))

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():  # the person comes here, not a window that was minimised
            self.shown.emit()
        super().showEvent(event)

    def _lay_out(self) -> None:
        parts: list[QWidget] = [
            self._last,
            Words(
                self.tr(
                    "QVisit keeps a backup every week beside your profile. A laptop can be lost: "
                    "keep one elsewhere too. A backup opens with the words or card of its day."
                )
            ),
            self._banner,
            self.words,
            self._step,
            self.stop,
            *self._busy[:-1],
            self._older,
            self.forget,
            Heading(self.tr("How many backups stay on this laptop"), 3),
            self.numbers,
            Words(
                self.tr(
                    "Words that are erased go from these backups too. From those that you keep "
                    "elsewhere, only you can delete them."
                ),
                "dense",
                "text2",
            ),
        ]
        for part in parts:
            self.body.addWidget(part)
        for button in (*self._busy, self.stop):
            self.body.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self._older.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _connect(self) -> None:
        self.backup.clicked.connect(self.backup_requested)
        self.restore.clicked.connect(self.restore_requested)
        self.check.clicked.connect(self.check_requested)
        self.rebuild.clicked.connect(self.rebuild_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.forget.clicked.connect(self.forget_requested)
        self.words.submitted.connect(self.words_given)
        self.numbers.chosen.connect(lambda number: self.number_chosen.emit(int(number)))

    def _step_words(self, step: Step) -> str:
        words = in_language(step.words)
        if step.of_bytes:
            far = self.tr("{words}: {done} of {total} MB")
            done, total = (f"{size / _MEBIBYTE:.1f}" for size in (step.bytes, step.of_bytes))
        elif step.of_files:
            far = self.tr("{words}: {done} of {total}")
            done, total = f"{step.files:,}", f"{step.of_files:,}"
        else:
            return words
        return far.format(words=words, done=done, total=total)
