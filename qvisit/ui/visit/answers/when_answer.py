"""Answers that are a day, a time, or both: typed, or taken from the laptop's clock."""

from collections.abc import Callable

from qvisit.clock import Clock
from qvisit.forms.item import Item
from qvisit.ui.visit.answers.line_answer import LineAnswer, LineWords
from qvisit.ui.visit.answers.reading import Typed, read_date, read_moment, read_time
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.wording import day_words, time_words

_WIDE = 300  # px at 100 %


class WhenAnswer(LineAnswer):
    """A button beside the line writes the present into it."""

    def __init__(
        self,
        item: Item,
        words: LineWords,
        read: Callable[[Item, str], Typed],
        *,
        large: bool,
        easy: bool,
    ) -> None:
        super().__init__(item, words, read, large=large, easy=easy)
        self.now = PlainButton("", "clock")
        self.put_beside(self.now)
        self.keep_narrow(_WIDE)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.now.setEnabled(not read_only)


class DayAnswer(WhenAnswer):
    """A calendar day."""

    def __init__(self, item: Item, clock: Clock, *, large: bool, easy: bool) -> None:
        words = LineWords(tr("Write a day"), tr("Day"), tr("Such as 9 March 2027 or 9/3/2027."))
        super().__init__(item, words, read_date, large=large, easy=easy)
        self.now.set_words(tr("Today"), "calendar")
        self.now.clicked.connect(lambda: self.write(day_words(clock().date().isoformat())))


class TimeAnswer(WhenAnswer):
    """A time of day."""

    def __init__(self, item: Item, clock: Clock, *, large: bool, easy: bool) -> None:
        words = LineWords(tr("Write a time"), tr("Time"), tr("Such as 14:02 or 2 pm."))
        super().__init__(item, words, read_time, large=large, easy=easy)
        self.now.set_words(tr("Now"))
        self.now.clicked.connect(lambda: self.write(time_words(clock())))


class MomentAnswer(WhenAnswer):
    """A day and a time."""

    def __init__(self, item: Item, clock: Clock, *, large: bool, easy: bool) -> None:
        hint = tr("Such as 9 March 2027 at 14:02.")
        words = LineWords(tr("Write day and time"), tr("Day and time"), hint)
        super().__init__(item, words, read_moment, large=large, easy=easy)
        self._clock = clock
        self.now.set_words(tr("Now"))
        self.now.clicked.connect(self._on_now)

    def _on_now(self) -> None:
        now = self._clock()
        day = day_words(now.date().isoformat())
        self.write(tr("{day} at {time}").format(day=day, time=time_words(now)))
