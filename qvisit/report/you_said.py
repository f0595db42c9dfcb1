"""What people said on a visit and what came of it, in words for a wall, a ward and a report."""

from dataclasses import dataclass
from typing import Literal

State = Literal["heard", "working_on_it", "done", "cannot_do"]
STATE_WORDS: dict[State, str] = {
    "heard": "Heard",
    "working_on_it": "Working on it",
    "done": "Done",
    "cannot_do": "Cannot do",
}


@dataclass(frozen=True)
class SaidTheme:
    """One theme in plain words, never one person's sentence, and what came of it.

    `who` are the groups that raised it, "" for what the panel saw. `heard_from` says how many
    people, "" where nobody counted. `news` names the day of the next news; `silence` says how long
    nobody answered, and `late` that a promised day is over. `picture` is the id of a picture.
    """

    ref: str
    words: str
    easy: str
    who: str
    heard_from: str
    state: State
    did: str
    why: str
    news: str
    by: str
    silence: str
    late: bool
    picture: str
    findings: tuple[str, ...] = ()

    @property
    def state_words(self) -> str:
        """How far it is, as it stands on the sheet."""
        return STATE_WORDS[self.state]


@dataclass(frozen=True)
class ReviewerNews:
    """Whether a lived-experience reviewer was told what changed, by role."""

    role: str
    words: str
    is_told: bool


@dataclass(frozen=True)
class YouSaid:
    """All themes. `said` holds only what people said; what the panel found stands in `seen`.

    `told` says when and where people on the ward were told; `untold` answers nobody heard of yet.
    `next_news` is the earliest day of news in words, `next_news_on` the same as ISO. Themes for
    governance alone are not here.
    """

    said: tuple[SaidTheme, ...]
    seen: tuple[SaidTheme, ...]
    told: tuple[str, ...]
    untold: int
    reviewers: tuple[ReviewerNews, ...]
    next_news: str
    next_news_on: str

    @property
    def themes(self) -> tuple[SaidTheme, ...]:
        """What people said, then what the panel saw."""
        return (*self.said, *self.seen)

    @property
    def counts(self) -> str:
        """How many there are of each state, such as “5 points: 1 done, 4 heard”."""
        number = len(self.themes)
        states = [one.state for one in self.themes]
        parts = [
            f"{states.count(state)} {STATE_WORDS[state].lower()}"
            for state in ("done", "working_on_it", "heard", "cannot_do")
            if state in states
        ]
        points = "1 point" if number == 1 else f"{number} points"
        return f"{points}: {', '.join(parts)}" if parts else points


@dataclass(frozen=True)
class EasyRow:
    """One idea in easy words beside its picture; `strong` stands before the words, in bold."""

    picture: str
    strong: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class EasyPart:
    """Ideas under one heading; `more` says that there are others where not all are shown."""

    title: str
    rows: tuple[EasyRow, ...]
    more: str = ""


@dataclass(frozen=True)
class EasyRead:
    """The report in easy words, and its hard words with their meanings."""

    title: str
    parts: tuple[EasyPart, ...]
    hard_words: tuple[tuple[str, str], ...]
