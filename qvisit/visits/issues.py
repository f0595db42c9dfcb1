"""The published versions of a report, and what became of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Literal

from qvisit.visits.kinds import ReportPublished
from qvisit.visits.report_kinds import ReportStamped, ReportWithdrawn
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written

IssueState = Literal["current", "superseded", "withdrawn"]


@dataclass(frozen=True)
class Issue:
    """One published version.

    `label` is its number, with a letter where two laptops published under one number at once.
    `successor` is the label of the version that took its place, "" for the newest.
    """

    published: Written[ReportPublished]
    label: str
    successor: str
    withdrawn: Written[ReportWithdrawn] | None
    stamps: tuple[Written[ReportStamped], ...]

    @property
    def state(self) -> IssueState:
        """Whether people may use it. Withdrawn outweighs superseded."""
        if self.withdrawn:
            return "withdrawn"
        return "superseded" if self.successor else "current"

    @property
    def stamp(self) -> Written[ReportStamped] | None:
        """The last stamp that says what is so now; None where there is none, or none is due."""
        fitting = [one for one in self.stamps if one.said.state == self.state]
        return fitting[-1] if fitting else None

    @property
    def hashes(self) -> frozenset[str]:
        """The SHA-256 that its file may have by the record: as it was published, or stamped.

        Two laptops may have stamped it at once. Until the stamp is recorded, both are right.
        """
        stamped = frozenset(one.said.sha256 for one in self.stamps if one.said.state == self.state)
        return stamped or frozenset(
            (self.published.said.sha256, *(one.said.sha256 for one in self.stamps))
        )


def issues_of(shared: Shared) -> tuple[Issue, ...]:
    """Every published version of a visit's report, oldest first."""
    labels = _labels([one.said.version for one in shared.published])
    successors = (*labels, "")[1:]
    return tuple(
        Issue(
            published=one,
            label=label,
            successor=successor,
            withdrawn=next((it for it in shared.withdrawn if it.said.report == one.change), None),
            stamps=tuple(it for it in shared.stamped if it.said.report == one.change),
        )
        for one, label, successor in zip(shared.published, labels, successors, strict=True)
    )


def next_version(shared: Shared) -> int:
    """The number of the version that would be published now."""
    return max((one.said.version for one in shared.published), default=0) + 1


def _labels(versions: Sequence[int]) -> list[str]:
    """Each number once: 2, then 2b, 2c … for those that bear it again."""
    labels: list[str] = []
    for at, version in enumerate(versions):
        again = versions[:at].count(version)
        letter = ascii_lowercase[again] if again < len(ascii_lowercase) else f".{again + 1}"
        labels.append(f"{version}{letter if again else ''}")
    return labels
