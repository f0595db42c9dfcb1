"""Score, as a list: what a reviewer does on the panes is saved at once through their work."""

from PySide6.QtCore import QObject, Signal

from qvisit.ui.announce import announce, announce_aloud
from qvisit.ui.own_ways import own_ways, ways_notice
from qvisit.ui.visit.answer_history import reader_of
from qvisit.ui.visit.going_on import goes_on
from qvisit.ui.visit.labels import ItemKey, changed_words, reply_in_short
from qvisit.ui.visit.own_part import Changed
from qvisit.ui.visit.own_work import LIST, OwnWork
from qvisit.ui.visit.row_states import row_states
from qvisit.ui.visit.score_end import ScoreEnd
from qvisit.ui.visit.score_notes import ScoreNotes
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.visit.score_ways import ScoreWays
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.own_kinds import VoicesCounted


class ScoreList(QObject):
    """The list, as one of the two views of a reviewer's own part."""

    guided_wanted = Signal()

    def __init__(self, work: OwnWork, view: ScoreView) -> None:
        super().__init__(view)
        self._work = work
        self._view = view
        self._ways = ScoreWays(view)
        self._end = ScoreEnd(work, view, self.leave)
        self._notes = ScoreNotes(work, view)
        view.items.chosen.connect(self._on_chosen)
        view.items.counted.connect(work.count)
        view.items.flagged.connect(work.flag)
        view.side.flagged.connect(work.flag)
        view.items.drafted.connect(work.drafts.keep_reply)
        view.scope_changed.connect(self._show_counts)
        view.side.undone.connect(self.take_back)
        view.voices.counted.connect(self._on_voices)
        view.voices.drafted.connect(work.drafts.keep_not_heard)
        view.voices.method_told.connect(work.editor.scoring.method)
        view.sections.guided.clicked.connect(self.guided_wanted)
        self._easy = False
        ways_notice().changed.connect(self._on_ways)
        self._on_ways()

    @property
    def current(self) -> ItemKey | None:
        """The item in hand."""
        return self._view.items.current

    def open_part(self, opened: OpenVisit, to: ItemKey | None) -> None:
        """List what the plan gives the person, at one item."""
        self._notes.forget()
        self._view.open_part(self._work.part, opened.sheet)
        self._show_states(opened)  # before any row is made: a draft is put into its field once
        if to is not None:
            self._view.go_to(to, focus=False)

    def show_visit(self, opened: OpenVisit, changed: Changed) -> None:
        """Show what is saved. Only what changed is touched."""
        view, sheet = self._view, opened.sheet
        view.sheet = sheet
        if changed.shown or changed.hidden:
            view.items.follow(view.part)
        self._show_counts()
        self._show_states(opened)
        view.voices.show_state(sheet, opened.shared, read_only=opened.is_finished)
        if view.items.current is not None:
            item = view.part.form.item(view.items.current)
            view.side.show_state(item, reader_of(self._work.editor))
        self._end.show_visit(opened)
        more, fewer = view.part.listed([*changed.shown]), view.part.in_scope([*changed.hidden])
        if self._work.face == LIST and (more or fewer):
            announce(view, changed_words(len(more), len(fewer)))

    def put_down(self) -> None:
        """Keep what is being typed, and let go of it: the other view takes it up."""
        self._view.items.shelf.put_down()
        self._notes.put_down()

    def take_up(self, key: ItemKey | None) -> None:
        """Go on with what the other view left half typed, at one item."""
        opened = self._work.editor.current
        self._show_states(opened)
        self._view.items.shelf.take_up(self._work.drafts.replies)
        if key is not None:
            if not self._view.part.listed([key]):
                return
            self._view.go_to(key, focus=True)
        self._notes.take_up()

    def keep(self) -> None:
        """Make durable at once what is being typed on the item in hand."""
        current = self.current
        if current is not None:
            self._view.items.row(current).face.answers.keep()
            self._view.side.writer.flush()

    def leave(self) -> None:
        """Make durable changes of everything that is being written."""
        self._view.items.flush()
        self._view.side.writer.flush()
        self._view.voices.flush()

    def take_back(self) -> None:
        """Go back to the answer before, on the item in hand."""
        self._work.take_back(self.current)

    def _show_states(self, opened: OpenVisit) -> None:
        drafts = self._work.drafts
        written = drafts.replies if self._work.face == LIST else {}
        form = self._view.part.form
        self._view.items.show_states(row_states(opened.sheet, form, drafts.asked, written))

    def _show_counts(self) -> None:
        view, opened = self._view, self._work.editor.current
        view.sections.show_state(view.part, opened.sheet, finished=opened.is_finished)
        critical = view.part.listed(view.part.critical())
        unanswered = view.part.unanswered(opened.sheet)
        flagged = [key for key in view.part.order if opened.sheet.is_flagged(*key)]
        view.tools.show_counts(len(view.part.order), len(unanswered), len(flagged), len(critical))

    def _on_chosen(self, key: ItemKey, reply: str) -> None:
        view = self._view
        if key not in view.part.form or self._work.read_only:
            self._work.refuse()
            return
        saved = self._work.answer(key, reply)
        if saved:
            if not view.items.row(key).face.answers.unfinished:
                self._work.drafts.keep_reply(key, "")
            said = self.tr("{answer}, saved") if reply else self.tr("Taken back: {answer}")
            words = reply_in_short(view.part.form.item(key), reply or None)
            announce_aloud(view.items.row(key), said.format(answer=words))
        if view.items.current != key and key in view.items.order:
            view.items.select(key, focus=False)
        if saved and view.items.current == key and goes_on(self._work, key, reply):
            view.items.step_by(1)

    def _on_ways(self) -> None:
        """Use the words that the person likes in lists, from the moment they choose them."""
        if own_ways().easy_words != self._easy:
            self._easy = own_ways().easy_words
            self._view.tools.easy.setChecked(self._easy)

    def _on_voices(self, counted: VoicesCounted) -> None:
        work = self._work
        if work.editor.scoring.voices(counted) and work.drafts.not_heard:
            work.drafts.keep_not_heard("")
