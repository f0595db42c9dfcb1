"""The clock of a concern as it is known: moments, in minutes after it was seen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ClockMark:
    """One moment: what happened, at what time, how many minutes after it was seen."""

    words: str
    time: str
    minutes: int


@dataclass(frozen=True)
class ConcernClock:
    """All moments in their order. `limit` is the minute by which a manager has to be told."""

    marks: tuple[ClockMark, ...]
    limit: int | None

    @property
    def words(self) -> str:
        """The same in words, for those who do not see the drawing."""
        first, *others = self.marks
        said = ", ".join(f"{one.words.lower()} after {one.minutes}" for one in others)
        limit = f" Limit for telling: {self.limit}." if self.limit is not None else ""
        return f"{first.words} {first.time}, {said} minutes.{limit}"
