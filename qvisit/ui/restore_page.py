"""Where a backup is restored before any profile is open: a file, what opens it, and one button."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qvisit.clock import local_now
from qvisit.ui.announce import announce_aloud
from qvisit.ui.start_shell import BlueSide, StartShell
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import LinkButton, MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import PassphraseField, TextField
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import moment_words

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
        self._found, self._whose = QWidget(), Words("", "row")
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
        self._going, self._hint = Words("", "body", "text2"), Words()
        self.open = MainButton(self.tr("Open QVisit"), "unlock")
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
        self._whose.setText(words)
        self._found.show()
        self._set_unavailable("")
        announce_aloud(self.choose, words)
        (self.words if self.ways.value == WORDS else self.code).edit.setFocus()

    def show_looking(self) -> None:
        """Say that the file is being looked at."""
        self._show_busy(self.tr("QVisit is looking at the backup."))

    def show_working(self) -> None:
        """Say that it is being restored; nothing can be pressed meanwhile."""
        self._show_busy(self.tr("QVisit is restoring the backup. This can take some minutes."))

    def show_problem(self, message: str, hint: str, *, found: bool = True) -> None:
        """Say why it could not be restored; `found` says that there is a backup to restore."""
        self._banner.show_message("amber", message, hint)
        self._banner.show()
        self.show_ready(found=found)

    def show_ready(self, *, found: bool = True) -> None:
        """Let everything be pressed again."""
        self._set_unavailable("")
        if not found:
            self._found.hide()
            self.restore.set_unavailable(self.tr("Choose the backup first."))

    def _show_busy(self, words: str) -> None:
        self._banner.hide()
        self._set_unavailable(words)
        announce_aloud(self.restore, words)

    def _set_unavailable(self, reason: str) -> None:
        self._going.setText(reason)
        self._going.setVisible(bool(reason))
        for button in (self.back, self.choose, self.restore):
            button.set_unavailable(reason)

    def show_done(self, sentence: str, hint: str) -> None:
        """Say what was restored, with a button that opens it."""
        for part in (*self._cards, self.back, self._banner):
            part.hide()
        self._done.set_title(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._done.show()
        self.open.setFocus()
        announce_aloud(self.open, f"{sentence} {hint}".strip())

    def _lay_out(self) -> None:
        which, opens = Card(self.tr("1. Which backup?")), Card(self.tr("2. What opens it?"))
        self._done = Card(" ", accent="green")
        self._cards = (which, opens)
        found = QHBoxLayout(self._found)
        found.setContentsMargins(0, 4, 0, 0)
        found.setSpacing(8)
        found.addWidget(IconMark("tick", "green", 24), 0, Qt.AlignmentFlag.AlignTop)
        found.addWidget(self._whose, 1)
        hint = Words(self.tr("Its name ends in .qvisitbackup. It may lie on a stick."))
        which_parts = (hint, self.choose, self._found)
        opens_parts = (
            self.ways,
            self.words,
            self.code,
            self.as_new,
            self.restore,
            self._going,
        )
        for card, parts in ((which, which_parts), (opens, opens_parts)):
            card.body.setSpacing(12)
            for part in parts:
                card.body.addWidget(part)
        for part in (self._hint, self.open):
            self._done.body.addWidget(part)
        for button, card in ((self.choose, which), (self.restore, opens), (self.open, self._done)):
            card.body.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        hidden: tuple[QWidget, ...] = (self._found, self._going, self._banner, self._done)
        for one in hidden:
            one.hide()
        self.restore.set_unavailable(self.tr("Choose the backup first."))
        for one in (self.back, which, opens, self._done):
            self.body.addWidget(one)
        self.body.addStretch(1)
        self.foot.addWidget(self._banner)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.choose.clicked.connect(self.file_requested)
        self.ways.chosen.connect(self._show_way)
        self.restore.clicked.connect(self._on_restore)
        self.words.submitted.connect(self._on_restore)
        self.code.submitted.connect(self._on_restore)
        self.open.clicked.connect(self.open_requested)

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


def found_words(name: str, made_at: str) -> str:
    """Whose backup it is, and when it was made (UTC), in words."""
    when = moment_words(made_at, local_now())
    return _tr("{name}, made {when}").format(name=name, when=when)


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
