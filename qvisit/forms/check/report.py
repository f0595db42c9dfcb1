"""What a check of a template finds: remarks to act on, and figures to look at."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["problem", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to put right or to know; `item` and `section` are "" where it is about neither."""

    level: Level
    code: str
    words: str
    remedy: str = ""
    item: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many items belong to something."""

    name: str
    items: int


@dataclass(frozen=True, slots=True)
class ShareTime:
    """What one visitor's part asks, and the minutes it takes one person."""

    id: str
    title: str
    items: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Extreme:
    """The item that goes furthest, and how far."""

    value: float
    item: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be counted in a template; minutes are one person's, ages are reading ages."""

    items: int
    critical: int
    critical_with_route: int
    regulations: tuple[Count, ...]
    key_questions: tuple[Count, ...]
    methods: tuple[Count, ...]
    requirements: tuple[str, ...]
    longest_easy: Extreme
    longest_standard: Extreme
    easy_age: float
    hardest_easy: Extreme
    standard_age: float
    hardest_standard: Extreme
    minutes: int
    estimated_minutes: int
    shares: tuple[ShareTime, ...]
    pictures: int


@dataclass(frozen=True, slots=True)
class Report:
    """What the check of one template version found, remarks in the order of the template."""

    template: str
    version: str
    figures: Figures
    remarks: tuple[Remark, ...]

    def count(self, level: Level) -> int:
        """How many remarks are of this level."""
        return sum(remark.level == level for remark in self.remarks)
