"""The form for what came of a theme: the ward's answer, entered as theirs."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.clock import today
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.due_field import DueField
from qvisit.ui.visit.kept_draft import is_begun
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.you_said.desk import ThemeDesk
from qvisit.ui.visit.you_said.wording import state_words, wait_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.themes import ThemeLine
from qvisit.visits.theme_kinds import LONGEST_ANSWER, ThemeAnswered

_OPEN = ("heard", "working_on_it")
_LONGEST_ROLE = 300


class AnswerForm(Card):
    """What happened, in the words of whoever answers."""

    saved = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(self.tr("What happened"))
        self._editor = editor
        self._desk = ThemeDesk(editor)
        self._theme = ""
        self._read: tuple[str, ...] = ()
        self._versions = Banner("amber", "")
        self._about = Words("", "row")
        self._wait = Words("", "body", "text2")
        self.state = ChoiceGroup(
            self.tr("How far is it?"),
            [
                ("heard", state_words("heard"), self.tr("No answer yet, but a day for news.")),
                ("working_on_it", state_words("working_on_it"), self.tr("It has begun.")),
                ("done", state_words("done"), self.tr("It has happened.")),
                ("cannot_do", state_words("cannot_do"), self.tr("And we say why.")),
            ],
            columns=2,
        )
        self._error = ErrorLine()
        self.why = KeptNote(editor, "theme-why", self.tr("Why can it not be done?"), lines=2)
        self.did = KeptNote(
            editor,
            "theme-did",
            self.tr("What did the ward do, or what does it do now?"),
            self.tr("Say what people will notice. No names."),
            lines=2,
        )
        self.news = DueField(self.tr("By when is there news?"), self.tr("Such as 28 May 2027."))
        self.role = TextField(
            self.tr("Who answers? Role"), self.tr("You write it down as theirs. No names.")
        )
        self.role.edit.setMaxLength(_LONGEST_ROLE)
        self.save = MainButton(self.tr("Save the answer"), "tick")
        self._kept = KeptFields(
            self,
            editor,
            "theme-answer",
            {"news": self.news, "role": self.role},
            {"state": self.state},
        )
        for part in (
            self._about,
            self._wait,
            self._versions,
            self.state,
            self._error,
            self.why,
            self.did,
            self.news,
            self.role,
            flow_row((self.save,)),
        ):
            self.body.addWidget(part)
        self.state.chosen.connect(self._arrange)
        self.news.edited.connect(self._on_news)
        self.save.clicked.connect(self._on_save)

    def show_theme(self, line: ThemeLine) -> None:
        """Show the answer to a theme as it stands."""
        self._theme = line.theme
        standing = self._editor.current.shared.themes.answered.get(line.theme)
        self._read = tuple(one.change for one in standing.versions) if standing else ()
        answer = line.answer.said if line.answer else None
        usual = {"role": self.tr("Ward manager")}
        self._kept.begin(line.theme, usual, _recorded(answer) if answer else None)
        self.why.begin(("", line.theme), answer.why if answer else "")
        self.did.begin(("", line.theme), answer.did if answer else "")
        self._show_waiting(line)
        self._arrange()
        for field in (self.why, self.did, self.role):
            field.show_error("")
        self._error.show_sentence("")
        self.news.begin()

    def look_again(self, line: ThemeLine) -> None:
        """Show what others wrote meanwhile; what the person has begun to change stays."""
        standing = self._editor.current.shared.themes.answered.get(line.theme)
        stands = tuple(one.change for one in standing.versions) if standing else ()
        if stands != self._read and not is_begun((self._kept, self.why, self.did)):
            self.show_theme(line)
        else:
            self._show_waiting(line)

    def _show_waiting(self, line: ThemeLine) -> None:
        self._about.setText(line.said.said.words)
        words = wait_words(line.wait, answered=line.answer is not None and line.state != "heard")
        self._wait.setText(words)
        self._wait.setVisible(bool(words))
        standing = self._editor.current.shared.themes.answered.get(line.theme)
        twice = standing is not None and standing.contested
        self._versions.setVisible(twice)
        if twice:
            self._versions.show_message(
                "amber",
                self.tr("Two people wrote at the same time."),
                self.tr("Both versions are kept. What you save now stands for both."),
            )

    def _arrange(self, _state: str = "") -> None:
        state = self.state.value
        if state:
            self._error.show_sentence("")
        self.why.setVisible(state == "cannot_do")
        self.news.setVisible(state in _OPEN)

    def _on_news(self, _text: str) -> None:
        self.news.look(today(self._editor.ws.clock).isoformat())

    def _on_save(self) -> None:
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.setFocus()
            bring_into_view(wrong)
            return
        state = self.state.value
        values = {
            "state": state,
            "did": self.did.text().strip(),
            "why": self.why.text().strip() if state == "cannot_do" else "",
            "next_news": self.news.day if state in _OPEN else "",
            "by_role": self.role.text().strip(),
            "replaces": self._read,
        }
        if self._desk.answer(self._theme, values):
            for part in (self._kept, self.why, self.did):
                part.settle()
            self.saved.emit()

    def _first_wrong(self) -> QWidget | None:
        """Say beside each field what is missing; the first of them."""
        state = self.state.value
        wrong: list[QWidget] = []
        if not state:
            self._error.tell(self.tr("Choose how far it is."))
            return self.state.tile("heard")
        needed = (
            (self.why, state == "cannot_do", self.tr("Say why it cannot be done.")),
            (self.did, state in ("working_on_it", "done"), self.tr("Say what is done about it.")),
        )
        for field, must, sentence in needed:
            text = field.text().strip()
            too_long = self.tr("Too long for a wall: 400 letters at most.")
            said = (
                too_long if len(text) > LONGEST_ANSWER else (sentence if must and not text else "")
            )
            field.show_error(said)
            if said:
                wrong.append(field.edit)
        if state in _OPEN and self.news.check():
            wrong.append(self.news.edit)
        missing = "" if self.role.text().strip() else self.tr("Write which role answers.")
        self.role.show_error(missing)
        if missing:
            wrong.append(self.role.edit)
        return wrong[0] if wrong else None


def _recorded(answer: ThemeAnswered) -> Mapping[str, str]:
    """What the record holds of an answer, as its fields show it."""
    news = day_words(answer.next_news) if answer.next_news else ""
    return {"state": answer.state, "news": news, "role": answer.by_role}
