"""When all administrators' laptops are lost: the share's printed recovery code."""

from PySide6.QtCore import Qt, Signal

from qvisit.ui.sync_words import step_words
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.progress import Step

_LONGEST = 200


class RecoverCard(Card):
    """Asks for the code and says what it does. The code is kept nowhere."""

    code_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("All administrators’ laptops are lost?"))
        for sentence in (
            self.tr("The recovery code of the share was printed when the share was made."),
            self.tr("It makes this laptop an administrator’s. Everyone on the share sees that."),
            self.tr(
                "It also lets answers from lost laptops reach those who may read them. You see "
                "no answers by it."
            ),
        ):
            self.body.addWidget(Words(sentence, "body"))
        self.code = TextField(
            self.tr("Recovery code of the share"),
            self.tr("11 groups of 5 letters and digits. It is kept nowhere."),
        )
        self.code.edit.setMaxLength(_LONGEST)
        self.use = SecondButton(self.tr("Use the recovery code"), "key")
        self.use.setObjectName("use-code")
        self._going = Words("", "dense-bold")
        self._going.hide()
        for part in (self.code, self._going):
            self.body.addWidget(part)
        self.body.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        self.use.clicked.connect(self._on_use)
        self.code.submitted.connect(self._on_use)
        self.code.edited.connect(lambda _typed: self.code.show_error(""))

    @property
    def busy(self) -> bool:
        """Whether the code is being used now."""
        return bool(self.use.reason)

    def show_progress(self, step: Step) -> None:
        """Say how far it is."""
        self._going.setText(step_words(step))
        self._going.show()
        self.use.set_unavailable(self.tr("The code is being used. This can take a minute."))

    def show_problem(self, message: str) -> None:
        """Say why the code did not do it."""
        self.show_ready()
        self.code.show_error(message)
        self.code.edit.setFocus()

    def show_ready(self) -> None:
        """Nothing is going on."""
        self._going.hide()
        self.use.set_unavailable("")

    def _on_use(self) -> None:
        if not self.code.text():
            self.code.show_error(self.tr("Copy the code from the printed sheet."))
            self.code.edit.setFocus()
        else:
            self.code_given.emit(self.code.text())
