"""Score, as a list: what a reviewer does on the panes is saved at once through the editor."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce, announce_aloud
from qvisit.ui.editor import VisitEditor
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.drafts import Drafts
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.labels import ItemKey, chip_method, reply_words
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.score_end import ScoreEnd
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.visit.score_ways import ScoreWays
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import VoicesCounted


class ScoreStep(QWidget):
    """One reviewer's own part of one visit."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._drafts = Drafts(editor)
        self._writing: ItemKey | None = None
        self.view = ScoreView()
        self._ways = ScoreWays(self.view)
        self._end = ScoreEnd(editor, self.view, self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self._connect()

    def open_visit(self, opened: OpenVisit) -> None:
        """Take up another visit, where its person was when they left."""
        form = FormMap(opened.templates)
        self._drafts.read()
        self._writing = None
        self._end.read_only = False
        self.view.voices.show_draft(self._drafts.not_heard)
        start = self._drafts.first(form.order) or form.next_unanswered(opened.sheet, None)
        self.view.open_form(form, opened.sheet, start or next(iter(form.order), None))
        self.show_visit(opened)
        keep_reading_order(self)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is saved. Only what changed is touched."""
        view, sheet = self.view, opened.sheet
        view.sheet = sheet
        finished = opened.me.person in opened.shared.finished
        view.sections.show_state(view.form, sheet, finished=finished)
        view.tools.show_counts(
            len(view.form.order),
            len(view.form.unanswered(sheet)),
            len(view.form.critical()),
        )
        view.items.show_states(sheet, self._drafts.asked)
        view.voices.show_state(sheet, opened.shared, read_only=finished)
        if view.items.current is not None:
            view.side.show_state(view.form.item(view.items.current), sheet)
        self._end.show_visit(opened)

    def leave(self) -> None:
        """Make durable changes of everything that is being written."""
        self.view.side.writer.flush()
        self.view.voices.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    def _connect(self) -> None:
        view = self.view
        view.items.chosen.connect(self._on_chosen)
        view.items.counted.connect(self._on_counted)
        view.item_shown.connect(self._on_item_shown)
        view.side.writer.drafted.connect(self._on_drafted)
        view.side.writer.written.connect(self._on_written)
        view.side.undone.connect(self._on_undo)
        view.voices.counted.connect(self._on_voices)
        view.voices.drafted.connect(self._drafts.keep_not_heard)
        view.voices.method_told.connect(self._editor.scoring.method)
        undo = QShortcut(QKeySequence(KEYS["undo"]), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._on_undo)

    def _on_chosen(self, key: ItemKey, reply: str) -> None:
        if self._end.refuse():
            return
        current = self._editor.current.sheet.answers.get(key)
        asked = self._drafts.asked.get(key, current.said.asked if current else 0)
        item = self.view.form.item(key)
        if self._editor.scoring.answer(*key, reply, asked):
            self._drafts.drop_asked(key)
            words = self.tr("{answer}, saved").format(answer=reply_words(item, reply))
            announce_aloud(self.view.items.row(key), words)
        if self.view.items.current != key:
            self.view.items.select(key, focus=False)

    def _on_counted(self, key: ItemKey, asked: int) -> None:
        if self._end.refuse():
            return
        sheet = self._editor.current.sheet
        reply = sheet.reply(*key)
        if reply is None:
            self._drafts.keep_asked(key, asked)
        elif sheet.answers[key].said.asked != asked:
            self._editor.scoring.answer(*key, reply, asked)

    def _on_item_shown(self, key: ItemKey) -> None:
        self.view.side.writer.flush()
        self._writing = key
        sheet = self._editor.current.sheet
        draft = self._drafts.notes.get(key, "")
        self.view.side.show_item(key, self.view.form.item(key), sheet, draft)

    def _on_drafted(self, text: str) -> None:
        if self._writing is not None:
            self._drafts.keep_note(self._writing, text)

    def _on_written(self, text: str, chip: str) -> None:
        key = self._writing
        if key is None or self._end.refuse():
            return
        method = chip_method(chip, self.view.form.item(key))
        self._drafts.keep_note(key, text)
        if self._editor.scoring.note(*key, text, method):
            self._drafts.note_kept(key)
            self.view.side.writer.begin(chip, "")
            announce(self, self.tr("Note saved on {code}.").format(code=key[1]))

    def _on_undo(self) -> None:
        key = self.view.items.current
        history = self._editor.current.sheet.history
        if key is not None and key in history and not self._end.refuse():
            self._editor.scoring.take_back(*key)
            words = reply_words(self.view.form.item(key), self._editor.current.sheet.reply(*key))
            announce(self, self.tr("Taken back. Now: {answer}").format(answer=words))

    def _on_voices(self, counted: VoicesCounted) -> None:
        if self._editor.scoring.voices(counted) and self._drafts.not_heard:
            self._drafts.keep_not_heard("")
