"""One reviewer's own part as both views of scoring share it: what is asked, saved and half done."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from qvisit.ui.announce import announce, announce_aloud
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.drafts import Drafts
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.labels import ItemKey, reply_in_short, tr
from qvisit.ui.visit.own_part import Changed, OwnPart, mine_of, no_part
from qvisit.usecases.notes import Noted, last_time
from qvisit.usecases.talks import drafted_talks
from qvisit.usecases.visits import OpenVisit

LIST, GUIDED = "list", "guided"


class OwnWork:
    """Saves, keeps drafts, takes back, and says what happened; the views only show and ask.

    `face` is the view that the person looks at. What is half typed is in that one alone: the
    other shows what is saved, so that it can never save older words over newer ones.
    """

    def __init__(self, editor: VisitEditor, speaker: QWidget) -> None:
        """Work on nothing yet.

        Args:
            editor: Holds the visit, and saves.
            speaker: What announcements are about.
        """
        self.editor = editor
        self.drafts = Drafts(editor)
        self.part: OwnPart = no_part()
        self.face = LIST
        self.read_only = False
        self._speaker = speaker
        self._asks: object = None

    def begin(self, opened: OpenVisit, start: ItemKey | None) -> ItemKey | None:
        """Ask what the plan gives the writer; gives the item to begin at, `start` if it is theirs.

        Else that is where they took a break, what they were writing, or what is unanswered.
        """
        form = FormMap(opened.templates)
        part = OwnPart(form, opened.sheet, mine_of(form, opened.writer_seat, opened.shared.seats))
        written = self.drafts.place or self.drafts.first(form.order)
        if written is not None and not part.listed([written]):
            part.show_everything(part.asks(written))
        wanted = part.listed([key for key in (start, written) if key is not None])
        first = part.next_unanswered(opened.sheet, None) or next(iter(part.order), None)
        self._asks = _asks(opened)
        self.part = part
        return wanted[0] if wanted else first

    def is_replanned(self, opened: OpenVisit) -> bool:
        """Whether the plan was changed, so that the part must be begun anew."""
        return _asks(opened) != self._asks

    def follow(self, opened: OpenVisit) -> Changed:
        """Take over what was answered since the last look."""
        self.read_only = opened.is_finished
        return self.part.follow(opened.sheet)

    def reply(self, key: ItemKey) -> str | None:
        """What is saved on an item."""
        return self.editor.current.sheet.reply(*key)

    def people(self, key: ItemKey) -> int:
        """How many people were asked about an item, as saved or as counted before its answer."""
        current = self.editor.current.sheet.answers.get(key)
        return self.drafts.asked.get(key, current.said.asked if current else 0)

    def answer(self, key: ItemKey, reply: str) -> bool:
        """Make an answer durable; "" leaves the item without one. Whether that was done."""
        if key not in self.part.form or self.refuse():
            return False
        scoring = self.editor.scoring
        saved = scoring.answer(*key, reply, self.people(key)) if reply else scoring.clear(*key)
        if saved:
            self.drafts.drop_asked(key)
        return saved

    def count(self, key: ItemKey, asked: int) -> None:
        """Keep how many people were asked: with the answer, or until there is one."""
        if self.refuse():
            return
        reply = self.reply(key)
        if reply is None:
            self.drafts.keep_asked(key, asked)
        elif self.editor.current.sheet.answers[key].said.asked != asked:
            self.editor.scoring.answer(*key, reply, asked)

    def flag(self, key: ItemKey) -> None:
        """Flag an item to come back to, or take its flag away."""
        if key not in self.part.form or self.refuse():
            return
        on = not self.editor.current.sheet.is_flagged(*key)
        if self.editor.writing.flag(key, on=on):
            name = tr("This question") if self.face == GUIDED else key[1]
            flagged = tr("{name} is flagged. You find it again in the list at the end.")
            self.tell((flagged if on else tr("{name}: no flag any more.")).format(name=name))

    def take_back(self, key: ItemKey | None) -> bool:
        """Go back to the answer before, or to none; whether there was one to take back."""
        if key is None or key not in self.editor.current.sheet.history or self.refuse():
            return False
        if not self.editor.scoring.take_back(*key):
            return False
        words = reply_in_short(self.part.form.item(key), self.reply(key))
        self.tell(tr("Taken back. Now: {answer}").format(answer=words))
        return True

    def restore(self, key: ItemKey, change: str) -> None:
        """Answer as in an earlier change of the history."""
        if self.refuse() or not self.editor.writing.restore(key, change):
            return
        words = reply_in_short(self.part.form.item(key), self.reply(key))
        self.tell(tr("Gone back to: {answer}").format(answer=words))

    def keep_note(self, key: ItemKey, noted: Noted, at: str = "", note: str = "") -> bool:
        """Make a note of what was being written; whether it is saved.

        Args:
            key: The item that it is about.
            noted: What it says.
            at: The time of day at which it was seen, such as 10:40; "" for now.
            note: The note in whose place it comes; "" for a new one.
        """
        if key not in self.part.form or self.refuse():
            return False
        self.drafts.keep_note(key, noted.text)
        if at:
            noted = replace(noted, seen_at=last_time(self.editor.ws.clock(), at))
        if not self.editor.writing.note(key, noted, note):
            return False
        self.drafts.keep_note(key, "")
        return True

    @property
    def unsaved_talks(self) -> int:
        """How many talks were begun or changed and do not count yet."""
        return len(drafted_talks(self.editor.scoring.drafts()))

    def refuse(self) -> bool:
        """Say why nothing may be changed, when that is so."""
        if self.read_only:
            announce(
                self._speaker, tr("You are done, so this is read-only. Press Go on after all.")
            )
        return self.read_only

    def tell(self, words: str) -> None:
        """Say what happened; in the guided view aloud only, for its foot shows it in one place."""
        if self.face == GUIDED:
            announce_aloud(self._speaker, words)
        else:
            announce(self._speaker, words)


def _asks(opened: OpenVisit) -> object:
    """All on which it depends what the writer is asked, but for their answers."""
    return (opened.templates, opened.shared.seats, opened.writer)
