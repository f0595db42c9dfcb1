"""Score, as a list: what a reviewer does on the panes is saved at once through the editor."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce, announce_aloud
from qvisit.ui.editor import VisitEditor
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.drafts import Drafts
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.labels import ItemKey, changed_words, reply_in_short
from qvisit.ui.visit.own_part import OwnPart, mine_of
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.score_end import ScoreEnd
from qvisit.ui.visit.score_notes import ScoreNotes
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.visit.score_ways import ScoreWays
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.own_kinds import VoicesCounted


class ScoreStep(QWidget):
    """One reviewer's own part of one visit."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._drafts = Drafts(editor)
        self._asks: object = None
        self.view = ScoreView(editor.ws.clock)
        self._ways = ScoreWays(self.view)
        self._end = ScoreEnd(editor, self.view, self.leave)
        self._notes = ScoreNotes(editor, self.view, self._drafts, self._end)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self._connect()

    def open_visit(self, opened: OpenVisit) -> None:
        """Take up another visit, where its person was when they left."""
        self._drafts.read()
        self._end.read_only = False
        self.view.voices.show_draft(self._drafts.not_heard)
        self._open_part(opened, None)
        self.show_visit(opened)
        keep_reading_order(self)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is saved. Only what changed is touched."""
        view, sheet = self.view, opened.sheet
        current = view.items.current
        if _asks(opened) != self._asks:  # the plan was changed meanwhile
            if current is not None:
                view.items.row(current).face.answers.keep()
                view.side.writer.flush()
            self._open_part(opened, current)
        view.sheet = sheet
        changed = view.part.follow(sheet)
        if changed.shown or changed.hidden:
            view.items.follow(view.part)
        self._show_counts()
        self._show_states(opened)
        finished = opened.me.person in opened.shared.finished
        view.voices.show_state(sheet, opened.shared, read_only=finished)
        if view.items.current is not None:
            view.side.show_state(view.part.form.item(view.items.current), sheet)
        self._end.show_visit(opened)
        more, fewer = view.part.listed([*changed.shown]), view.part.in_scope([*changed.hidden])
        if more or fewer:
            announce(view, changed_words(len(more), len(fewer)))

    def leave(self) -> None:
        """Make durable changes of everything that is being written."""
        self.view.items.flush()
        self.view.side.writer.flush()
        self.view.voices.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    def _open_part(self, opened: OpenVisit, start: ItemKey | None) -> None:
        """Ask what the plan gives this person, beginning at an item if it is theirs."""
        form = FormMap(opened.templates)
        part = OwnPart(form, opened.sheet, mine_of(form, opened.seat, opened.shared.seats))
        written = self._drafts.first(form.order)
        if written is not None and not part.listed([written]):
            part.show_everything(part.asks(written))
        wanted = part.listed([key for key in (start, written) if key is not None])
        first = part.next_unanswered(opened.sheet, None) or next(iter(part.order), None)
        self._asks = _asks(opened)
        self._notes.forget()
        self.view.open_part(part, opened.sheet)
        self._show_states(opened)  # before any row is made: a draft is put into its field once
        to = wanted[0] if wanted else first
        if to is not None:
            self.view.go_to(to, focus=False)

    def _show_states(self, opened: OpenVisit) -> None:
        self.view.items.show_states(opened.sheet, self._drafts.asked, self._drafts.replies)

    def _show_counts(self) -> None:
        view, opened = self.view, self._editor.current
        finished = opened.me.person in opened.shared.finished
        view.sections.show_state(view.part, opened.sheet, finished=finished)
        critical = view.part.listed(view.part.critical())
        unanswered = view.part.unanswered(opened.sheet)
        view.tools.show_counts(len(view.part.order), len(unanswered), len(critical))

    def _connect(self) -> None:
        view = self.view
        view.items.chosen.connect(self._on_chosen)
        view.items.counted.connect(self._on_counted)
        view.items.drafted.connect(self._drafts.keep_reply)
        view.scope_changed.connect(self._show_counts)
        view.side.undone.connect(self._on_undo)
        view.voices.counted.connect(self._on_voices)
        view.voices.drafted.connect(self._drafts.keep_not_heard)
        view.voices.method_told.connect(self._editor.scoring.method)
        undo = QShortcut(QKeySequence(KEYS["undo"]), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._on_undo)

    def _on_chosen(self, key: ItemKey, reply: str) -> None:
        if key not in self.view.part.form or self._end.refuse():
            return
        if self._save(key, reply):
            self._drafts.drop_asked(key)
            if not self.view.items.row(key).face.answers.unfinished:
                self._drafts.keep_reply(key, "")
            said = self.tr("{answer}, saved") if reply else self.tr("Taken back: {answer}")
            words = reply_in_short(self.view.part.form.item(key), reply or None)
            announce_aloud(self.view.items.row(key), said.format(answer=words))
        if self.view.items.current != key and key in self.view.items.order:
            self.view.items.select(key, focus=False)

    def _save(self, key: ItemKey, reply: str) -> bool:
        """Make an answer durable; "" leaves the item without one."""
        if not reply:
            return self._editor.scoring.clear(*key)
        current = self._editor.current.sheet.answers.get(key)
        asked = self._drafts.asked.get(key, current.said.asked if current else 0)
        return self._editor.scoring.answer(*key, reply, asked)

    def _on_counted(self, key: ItemKey, asked: int) -> None:
        if self._end.refuse():
            return
        sheet = self._editor.current.sheet
        reply = sheet.reply(*key)
        if reply is None:
            self._drafts.keep_asked(key, asked)
        elif sheet.answers[key].said.asked != asked:
            self._editor.scoring.answer(*key, reply, asked)

    def _on_undo(self) -> None:
        key = self.view.items.current
        history = self._editor.current.sheet.history
        if key is not None and key in history and not self._end.refuse():
            self._editor.scoring.take_back(*key)
            reply = self._editor.current.sheet.reply(*key)
            words = reply_in_short(self.view.part.form.item(key), reply)
            announce(self, self.tr("Taken back. Now: {answer}").format(answer=words))

    def _on_voices(self, counted: VoicesCounted) -> None:
        if self._editor.scoring.voices(counted) and self._drafts.not_heard:
            self._drafts.keep_not_heard("")


def _asks(opened: OpenVisit) -> object:
    """All on which it depends what the person is asked, but for their answers."""
    return (opened.templates, opened.shared.seats, opened.me.person)
