"""Where a backup is restored before any profile is open: a file, what opens it, and one button."""

from PySide6.QtCore import QCoreApplication, Qt, Signal

from qvisit.ui.announce import announce_aloud
from qvisit.ui.start_shell import BlueSide, StartShell
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import LinkButton, MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import PassphraseField, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading, Words

WORDS, CODE = "words", "code"


class RestorePage(StartShell):
    """Asks; it restores nothing itself."""

    file_requested = Signal()
    restore_requested = Signal(str, str, bool)  # words, code, as a new profile
    open_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_tr("Restore from a backup"), _side())
        self.back = LinkButton(self.tr("Back"), "arrow-left")
        self.choose = PlainButton(self.tr("Choose the backup"), "folder")
        self._found = Words("", "row")
        self.ways = ChoiceGroup(
            self.tr("What opens it?"),
            (
                (WORDS, self.tr("Its words"), self.tr("As they were when it was made.")),
                (CODE, self.tr("A recovery card"), self.tr("The code on the card of that day.")),
            ),
            columns=2,
        )
        self.words = PassphraseField(self.tr("The words of the backup"))
        self.code = TextField(
            self.tr("Code on the recovery card"),
            self.tr("28 letters and digits. Spaces and small letters do not matter."),
        )
        self.as_new = TickBox(
            self.tr("The profile on this laptop is damaged: make it anew"),
            self.tr("Otherwise what it lacks is added to it, and nothing is replaced."),
        )
        self.restore = MainButton(self.tr("Restore"), "undo")
        self._banner = Banner("amber", "")
        self._lay_out()
        self._connect()
        self.ways.show_value(WORDS)
        self._show_way(WORDS)

    def take_focus(self) -> None:
        """Put the focus on the first thing to do."""
        self.choose.setFocus()

    def show_found(self, words: str) -> None:
        """Say whose backup it is, and of when."""
        self._banner.hide()
        self._found.setText(words)
        self._found.show()
        self.restore.set_unavailable("")
        announce_aloud(self.choose, words)
        (self.words if self.ways.value == WORDS else self.code).edit.setFocus()

    def show_working(self) -> None:
        """Say that it is being restored; nothing can be pressed meanwhile."""
        self._banner.hide()
        self.restore.set_unavailable(self.tr("QVisit is restoring the backup."))
        announce_aloud(self.restore, self.restore.reason)

    def show_problem(self, message: str, hint: str) -> None:
        """Say why it could not be restored."""
        self._banner.show_message("amber", message, hint)
        self._banner.show()
        self.restore.set_unavailable("")

    def show_done(self, sentence: str, hint: str) -> None:
        """Say what was restored, with a button that opens it."""
        self._card.hide()
        self.back.hide()
        self._banner.show_message("green", sentence, hint, self.tr("Open QVisit"))
        self._banner.show()
        self._banner.button.setFocus()

    def _lay_out(self) -> None:
        card = self._card = Card()
        card.body.setSpacing(8)
        parts = (
            Heading(self.tr("1. Which backup?"), 2),
            Words(self.tr("Its name ends in .qvisitbackup. It may lie on a stick.")),
            self.choose,
            self._found,
            Heading(self.tr("2. What opens it?"), 2),
            self.ways,
            self.words,
            self.code,
            self.as_new,
            self.restore,
        )
        for part in parts:
            card.body.addWidget(part)
        for button in (self.choose, self.restore):
            card.body.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self._found.hide()
        self._banner.hide()
        self.restore.set_unavailable(self.tr("Choose the backup first."))
        self.body.addWidget(self.back)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.foot.addWidget(self._banner)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.choose.clicked.connect(self.file_requested)
        self.ways.chosen.connect(self._show_way)
        self.restore.clicked.connect(self._on_restore)
        self.words.submitted.connect(self._on_restore)
        self.code.submitted.connect(self._on_restore)
        self._banner.pressed.connect(self.open_requested)

    def _show_way(self, way: str) -> None:
        self.words.setVisible(way == WORDS)
        self.code.setVisible(way == CODE)

    def _on_restore(self) -> None:
        if self.restore.reason:
            announce_aloud(self.restore, self.restore.reason)
            return
        field = self.words if self.ways.value == WORDS else self.code
        typed = field.edit.text()
        field.show_error("" if typed else self.tr("Type what opens the backup first."))
        if not typed:
            field.edit.setFocus()
            return
        words, code = (typed, "") if field is self.words else ("", typed)
        self.restore_requested.emit(words, code, self.as_new.isChecked())


def _side() -> BlueSide:
    return BlueSide(
        _tr("A lost laptop is not lost work."),
        (
            (
                "undo",
                _tr("Nothing is replaced"),
                _tr("What is newer on this laptop stays. What it lacks is added."),
            ),
            (
                "laptop",
                _tr("On a new laptop too"),
                _tr("You go on as yourself, and ask to be let in again."),
            ),
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("RestorePage", words)
