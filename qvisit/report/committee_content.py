"""What a committee paper says, in plain words: the documents only lay it out.

Made by `qvisit.report.committee_view`. Wards stand by name and nowhere by rank; people stand as
roles and groups.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class VisitLine:
    """One visit of the quarter and how far it is."""

    ward: str
    day: str
    kind: str
    state: str


@dataclass(frozen=True)
class RatingLine:
    """The rating of one visit that is signed off. `filled` is 1 to 4, or None where none is given.

    `note` says what else must be known, such as that its report was withdrawn.
    """

    ward: str
    day: str
    word: str
    filled: int | None
    capped: bool
    reasons: str
    note: str


@dataclass(frozen=True)
class ConcernLine:
    """The immediate concerns of one level, counted."""

    level: str
    raised: str
    told: str
    soon: str
    still: str


@dataclass(frozen=True)
class LevelLine:
    """How many visits had a closed-culture level; never which, and never a percentage."""

    level: str
    visits: str


@dataclass(frozen=True)
class DelayLine:
    """How many working days after one visit each step of its report came."""

    ward: str
    day: str
    draft: str
    sent: str
    signed: str
    published: str
    acted: str
    state: str
    is_late: bool


@dataclass(frozen=True)
class Delays:
    """How long reports took: in a sentence, then by visit."""

    words: str
    lines: tuple[DelayLine, ...]


@dataclass(frozen=True)
class SourceLine:
    """On which version of which report the paper rests; `code` is its fingerprint, or ""."""

    ward: str
    day: str
    version: str
    code: str


@dataclass(frozen=True)
class OverdueLine:
    """An action whose day is over, with the role that owns it."""

    ward: str
    aim: str
    role: str
    due: str
    days: str


@dataclass(frozen=True)
class ThemeLine:
    """What people said, in a paraphrase, and what came of it."""

    words: str
    who: str
    ward: str
    state: str
    came: str


@dataclass(frozen=True)
class UnknownLine:
    """Something that nobody knows, about which wards, and what must not be made of it."""

    what: str
    wards: str
    means: str


@dataclass(frozen=True)
class CommitteePaper:
    """The whole paper. `name` is that of the quarter for programs, `on` the day it was made.

    `made` says by whom and from what; it is a compilation, so nobody signs it and it bears no
    fingerprint of its own.
    """

    name: str
    title: str
    period: str
    trust: str
    on: str
    lead: tuple[str, ...]
    counts: tuple[tuple[str, str], ...]
    visits: tuple[VisitLine, ...]
    ratings: tuple[RatingLine, ...]
    delays: Delays
    concerns: tuple[ConcernLine, ...]
    concern_words: str
    levels: tuple[LevelLine, ...]
    overdue: tuple[OverdueLine, ...]
    heard: tuple[tuple[str, str], ...]
    themes: tuple[ThemeLine, ...]
    unknown: tuple[UnknownLine, ...]
    made: str
    sources: tuple[SourceLine, ...]
    notes: tuple[str, ...]
