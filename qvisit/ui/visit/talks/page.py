"""Talk with someone: durable as it is filled in, and counted once it is saved."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.labels import written_words
from qvisit.ui.visit.talks.view import TalkView
from qvisit.ui.visit.talks.wording import new_entry, saved_words, talk_entry, talk_title
from qvisit.usecases.talks import asked_in_talk, drafted_talks, new_talk, talk_draft, talk_parts
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.own_kinds import Band, TalkHeld
from qvisit.visits.talks import all_talks

_DRAFT_MS = 200  # from the first key that is not yet durable


class TalkDrafts:
    """The talks that were begun or changed and do not count yet; each is on the disk."""

    def __init__(self, editor: VisitEditor) -> None:
        self._editor = editor
        self.held: dict[str, TalkHeld] = {}

    def read(self) -> None:
        """Read what was left when the visit was last closed."""
        self.held = {one.talk: one for one in drafted_talks(self._editor.scoring.drafts())}

    def keep(self, talk: TalkHeld) -> None:
        """Keep a talk as it stands, as far as it says more than what is saved."""
        before = self.held.get(talk.talk)
        if talk == self.saved(talk.talk, talk.band):
            self.drop(talk)
        elif talk != before and self._editor.scoring.draft(talk_draft(talk)):
            self.held[talk.talk] = talk

    def drop(self, talk: TalkHeld) -> None:
        """Forget a draft that is saved, or says nothing."""
        if self.held.pop(talk.talk, None) is not None:
            self._editor.scoring.draft(talk_draft(talk, keep=False))

    def saved(self, name: str, band: Band) -> TalkHeld:
        """A talk as it is saved, or as it is while nothing is said."""
        versions = self._editor.current.sheet.talks.get(name, ())
        return versions[-1].said if versions else TalkHeld(talk=name, band=band)


class TalkPage(QWidget):
    """Listens to the panes of the sheet, and saves."""

    closed = Signal()  # back to the questions

    def __init__(self, editor: VisitEditor) -> None:
        """Make an empty page.

        Args:
            editor: Holds the visit, and saves.
        """
        super().__init__()
        self._editor = editor
        self.drafts = TalkDrafts(editor)
        self.view = TalkView(editor.ws.clock)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_DRAFT_MS)
        self._waiting.timeout.connect(self._keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        view = self.view
        view.back.clicked.connect(self.closed)
        view.fresh.clicked.connect(self._on_new)
        view.save.clicked.connect(self._on_save)
        view.take_back.clicked.connect(self._on_take_back)
        view.talks.chosen.connect(self._on_chosen)
        view.form.changed.connect(self._on_changed)
        view.form.band_chosen.connect(self._on_band)

    def open_visit(self) -> None:
        """Take up another visit, with the talk that was being filled in, if there is one."""
        self._waiting.stop()
        self.drafts.read()
        self._show(next(iter(self.drafts.held.values()), None) or new_talk("patient"))

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is saved."""
        talk, form = self.view.form.talk, self.view.form
        if talk is None:
            return
        known = all_talks(opened.sheet)
        held = self.drafts.held
        fresh = [one for name, one in held.items() if name not in opened.sheet.talks]
        entries = [talk_entry(one, held.get(one.now.said.talk)) for one in known]
        entries += [new_entry(at, one) for at, one in enumerate(fresh, start=len(known) + 1)]
        self.view.show_talks(entries, talk.talk)
        listed = [entry.key for entry in entries]
        number = listed.index(talk.talk) + 1 if talk.talk in listed else len(listed) + 1
        versions = opened.sheet.talks.get(talk.talk, ())
        at = written_words(versions[0]) if versions else ""
        self.view.title.setText(talk_title(number, talk.band, at))
        saved = versions[-1].said if versions else None
        gone = saved is not None and saved.taken_back
        words = saved_words(opened.sheet, talk) if talk == saved and not gone else ""
        self.view.show_state(words, saved=saved is not None, gone=gone, finished=opened.is_finished)
        form.show_asked(asked_in_talk(opened, talk_parts(opened, talk.band), talk))

    def begin(self) -> None:
        """Bring the sheet up for somebody who wants to talk now."""
        self.view.show_work()
        self.show_visit(self._editor.current)
        self.view.form.take_focus()

    def leave(self) -> None:
        """Make durable what is typed and not kept yet."""
        if self._editor.opened is not None and self.view.form.talk is not None:
            self.view.form.flush()
            self._keep()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    def _show(self, talk: TalkHeld) -> None:
        """Take a talk in hand, with the questions for its group."""
        opened, form = self._editor.current, self.view.form
        form.show_talk(talk, read_only=opened.is_finished)
        form.show_parts(talk_parts(opened, talk.band))
        self.show_visit(opened)

    def _keep(self) -> None:
        self._waiting.stop()
        talk = self.view.form.talk
        if talk is not None and not self._editor.current.is_finished:
            self.drafts.keep(talk)
            self.show_visit(self._editor.current)

    def _on_changed(self) -> None:
        if not self._waiting.isActive():
            self._waiting.start()

    def _on_band(self, band: str) -> None:
        opened = self._editor.current
        talk = self.view.form.talk
        if talk is not None:
            self.view.form.show_parts(talk_parts(opened, talk.band))
            self._keep()

    def _on_chosen(self, name: str) -> None:
        self.leave()
        draft = self.drafts.held.get(name)
        self._show(draft or self.drafts.saved(name, "patient"))
        self.view.show_work()
        self.view.form.take_focus()

    def _on_new(self) -> None:
        self.leave()
        talk = self.view.form.talk
        self._show(new_talk(talk.band if talk is not None else "patient"))
        self.begin()

    def _on_save(self) -> None:
        self.view.form.flush()
        self._keep()
        talk = self.view.form.talk
        if talk is not None and self.view.form.waits():
            announce(self, self.tr("Not saved yet. Look at what is marked; your words are safe."))
            return
        if talk is None or not self._editor.writing.talk(talk):
            return
        self.drafts.drop(talk)
        self._show(self.drafts.saved(talk.talk, talk.band))
        announce(self, saved_words(self._editor.current.sheet, talk))
        self.view.fresh.setFocus()

    def _on_take_back(self) -> None:
        self.leave()
        talk = self.view.form.talk
        if talk is None:
            return
        back = not self.drafts.saved(talk.talk, talk.band).taken_back
        if talk.talk in self.drafts.held and (
            self.view.form.waits() or not self._editor.writing.talk(talk)
        ):
            return  # what was changed meanwhile stays in its history, and is not lost
        if self._editor.writing.take_back_talk(talk.talk, back=back):
            self.drafts.drop(talk)
            self._show(self.drafts.saved(talk.talk, talk.band))
            announce(self, self.tr("Taken back.") if back else self.tr("It counts again."))
            self.view.take_back.setFocus()
