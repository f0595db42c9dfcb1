"""The closed-culture level: what the rules give, why, and what the panel makes of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.forms.agreed_level import check_level
from qvisit.forms.closed_culture import LEVEL_WORDS, ConcernLevel
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language, told
from qvisit.ui.list_rows import empty
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.reading import read_as_laid_out
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit


class CultureCard(Card):
    """Shows the level to all who may read it; the panel lead can record another, with a reason."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Signs of a closed culture"))
        self._editor = editor
        self._visit = ""
        self._ruled: ConcernLevel | None = None
        self._words = QVBoxLayout()
        self.body.addLayout(self._words)
        self.change = PlainButton(self.tr("Agree another level"), "pencil")
        self.level = ChoiceBox(self.tr("Level that the panel agrees"))
        self.reason = KeptNote(editor, "level-reason", self.tr("Reason, in your words"), lines=2)
        self.error = ErrorLine()
        self.save = SecondButton(self.tr("Record this level"), "tick")
        self.back = PlainButton(self.tr("Leave it as it is"), "arrow-left")
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        rule = self.tr(
            "The panel may raise the level. To lower it, you write why, and governance must sign "
            "that off. What the rules gave stays visible."
        )
        for part in (Words(rule, "dense", "text2"), self.level, self.reason, self.error):
            column.addWidget(part)
        column.addWidget(flow_row((self.save, self.back)))
        self.body.addWidget(self.change)
        self.body.addWidget(self._form)
        self._form.hide()
        self.change.clicked.connect(self._on_change)
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self._on_back)

    def show_level(self, opened: OpenVisit, culture: ConcernLevel, *, lead: bool) -> None:
        """Take up the level as it is now; a choice that is being made stays, on the same visit."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._form.hide()
        empty(self._words)
        tone, icon = _look(culture.level)
        self._words.addWidget(flow_row((Pill(_name(culture), tone, icon),)))
        if culture.by_rule:
            words = self.tr("By the rules: {level}").format(level=_name(culture.by_rule))
            self._words.addWidget(Words(words, "dense-bold"))
        note = self.tr("A level set by rule, never a score. It says how soon to look closer.")
        self._words.addWidget(Words(note, "dense", "text2"))
        for reason in culture.reasons:
            self._words.addWidget(Words(in_language(reason)))
        read_as_laid_out(self)
        self.change.setVisible(lead and self._form.isHidden())
        if not lead:
            self._form.hide()
        ruled = culture.by_rule or culture
        if ruled != self._ruled:
            self._ruled = ruled
            self.level.set_choices([(str(level), _choice(ruled, level)) for level in range(5)])
        if self._form.isHidden():
            self._take_up(opened, culture)

    def _take_up(self, opened: OpenVisit, culture: ConcernLevel) -> None:
        standing = opened.shared.concern_level
        self.level.show_value(str(culture.level if culture.level is not None else 2))
        self.reason.begin(("", "level"), standing.now.said.reason if standing else "")
        self.error.show_sentence("")

    def _on_change(self) -> None:
        self.change.hide()
        self._form.show()
        self.level.setFocus()

    def _on_back(self) -> None:
        self._form.hide()
        self.change.show()
        self.change.setFocus()

    def _on_save(self) -> None:
        if self._ruled is None:
            return
        level, reason = int(self.level.value), self.reason.text().strip()
        try:
            check_level(self._ruled, level, reason)
        except QVisitError as error:
            self.error.show_sentence(" ".join(told(error)))
            return
        self._form.hide()
        if self._editor.debrief.level(level, reason):
            self.reason.settle()
            self.change.setFocus()
        else:
            self._form.show()


def _name(culture: ConcernLevel) -> str:
    if culture.level is None:
        return in_language(culture.words)
    words = tr("{words}, level {level} of 4")
    return words.format(words=in_language(culture.words), level=culture.level)


def _choice(ruled: ConcernLevel, level: int) -> str:
    words = f"{level} · {in_language(LEVEL_WORDS[level])}"
    return tr("{level}, by the rules").format(level=words) if level == ruled.level else words


def _look(level: int | None) -> tuple[str, str]:
    if level is None:
        return "grey", "ring-dashed"
    looks = (("green", "tick"), ("blue", "eye"), ("amber", "eye"), ("red", "warning"))
    return looks[min(level, 3)]
