"""A few words to say on the ward before leaving: good things, and what can be put right today."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import ListRow, empty
from qvisit.ui.visit.prepare.part import try_with
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases import frame
from qvisit.usecases.frame import Sort
from qvisit.usecases.scoring import Draft
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.frame_kinds import LONGEST_WORDS, FeedbackNoted
from qvisit.visits.visit import Written

_DRAFT_MS = 300


class FeedbackList(NamedGroup):
    """The words of one sort, and a field for more. What is typed is kept as it is typed."""

    def __init__(self, editor: VisitEditor, sort: Sort, title: str, label: str) -> None:
        """Make an empty list.

        Args:
            editor: Holds the visit.
            sort: Which words.
            title: Its heading.
            label: What is asked for.
        """
        super().__init__(title)
        self._editor = editor
        self._sort: Sort = sort
        self._shown: object = None
        self._read_only = False
        self._visit = ""
        self.field = GuardedField("feedback", label)
        self.field.edit.setMaxLength(LONGEST_WORDS)
        self.add = PlainButton(self.tr("Add"), "plus")
        self.add.setAccessibleName(self.tr("Add: {what}").format(what=title))
        self.field.put_beside(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._typing = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._typing.timeout.connect(self._keep_draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Heading(title, 3))
        column.addLayout(self._rows)
        column.addWidget(self.field)
        self.add.clicked.connect(self._on_add)
        self.field.submitted.connect(self._on_add)
        self.field.edited.connect(self._on_typed)
        self.field.left.connect(self._on_left)

    def show_visit(self, opened: OpenVisit, *, read_only: bool) -> None:
        """Show the words that are kept, and what was being typed when the visit was closed."""
        self._read_only = read_only
        self.field.setVisible(not read_only)
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            kept = [one for one in self._editor.scoring.drafts() if one.field == self._field]
            self.field.set_text(kept[0].text if kept else "")
        notes = frame.feedback_of(opened, self._sort)
        if (notes, read_only) == self._shown:
            return
        self._shown = notes, read_only
        empty(self._rows)
        for note in notes:
            self._rows.addWidget(self._row(note))
        if not notes:
            self._rows.addWidget(Words(self.tr("Nothing yet."), "dense", "text2"))

    def flush(self) -> None:
        """Keep what is being typed."""
        if self._typing.isActive():
            self._typing.stop()
            self._keep_draft()

    @property
    def _field(self) -> str:
        return f"feedback.{self._sort}"

    def _row(self, note: Written[FeedbackNoted]) -> QWidget:
        if self._read_only:
            return ListRow(note.said.text)
        back = PlainButton(self.tr("Take back"), "undo", small=True)
        back.setAccessibleName(self.tr("Take back: {words}").format(words=note.said.text))
        back.clicked.connect(partial(self._on_back, note.said.feedback))
        return ListRow(note.said.text, "", [back])

    def _on_add(self) -> None:
        text = self.field.text()
        if not text:
            self.field.show_error(self.tr("Write a few words first."))
            self.field.edit.setFocus()
            return
        done = try_with(
            self._editor,
            lambda ws, opened: frame.note_feedback(ws, opened, self._sort, text),
            self.field,
        )
        if done:
            self._typing.stop()
            self.field.set_text("")
            self._keep_draft()
            self.field.edit.setFocus()

    def _on_back(self, feedback: str) -> None:
        self._editor.apply(
            lambda ws, opened: frame.note_feedback(ws, opened, self._sort, "", feedback)
        )
        self.field.edit.setFocus()

    def _on_typed(self, _text: str) -> None:
        self.field.show_error("")
        self._typing.start()

    def _on_left(self, _text: str) -> None:
        self.flush()

    def _keep_draft(self) -> None:
        self._editor.scoring.draft(Draft("", "", self._field, self.field.edit.text()))
