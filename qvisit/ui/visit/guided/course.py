"""The way through a part: question after question, a word before hard sections, the list last."""

from dataclasses import dataclass

from qvisit.ui.visit.form_map import Chapter
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_part import OwnPart, no_part
from qvisit.visits.visit import Sheet

QUESTION, NOTE, END = "question", "note", "end"


@dataclass(frozen=True)
class Stop:
    """One page on the way: a question, the note before its section, or the list at the end."""

    kind: str
    key: ItemKey | None = None


class Course:
    """Knows what comes next. It remembers which notes were read, as long as the visit is open."""

    last = Stop(END)

    def __init__(self) -> None:
        self.part: OwnPart = no_part()
        self._read: set[str] = set()

    def begin(self, part: OwnPart) -> None:
        """Take up another part, of which no note was read yet."""
        self.part = part
        self._read = set()

    def stop_at(self, key: ItemKey) -> Stop:
        """The page to show on the way to a question: the note before its section comes first."""
        chapter = self.chapter(key)
        waits = chapter.section.content_note is not None and chapter.key not in self._read
        return Stop(NOTE if waits else QUESTION, key)

    def after(self, key: ItemKey) -> Stop:
        """What comes after a question."""
        following = self.part.neighbour(key, 1)
        return self.stop_at(following) if following is not None else self.last

    def before(self, key: ItemKey) -> Stop | None:
        """What comes before a question; none before the first."""
        previous = self.part.neighbour(key, -1)
        return self.stop_at(previous) if previous is not None else None

    def read(self, key: ItemKey) -> None:
        """The note before the section of a question was read, or is not needed any more."""
        self._read.add(self.chapter(key).key)

    def past(self, key: ItemKey) -> Stop:
        """What comes after the whole section of a question."""
        here = self.chapter(key)
        following = self.part.neighbour(self.questions(here)[-1], 1)
        return self.stop_at(following) if following is not None else self.last

    def number(self, key: ItemKey) -> int:
        """Where a question stands among those that are asked, from 0; -1 when it is not asked."""
        return self.part.order.index(key) if self.part.listed([key]) else -1

    def answered(self, sheet: Sheet) -> frozenset[int]:
        """The places of the questions that have a reply."""
        return frozenset(
            place for place, key in enumerate(self.part.order) if sheet.reply(*key) is not None
        )

    def chapter(self, key: ItemKey) -> Chapter:
        """The section that a question stands in."""
        return self.part.form.chapter_of(key)

    def questions(self, chapter: Chapter) -> tuple[ItemKey, ...]:
        """The questions of a section that are asked."""
        return self.part.listed(chapter.items)
