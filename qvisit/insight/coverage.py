"""Which wards were visited when: a ward never visited is a visible state of its own (R1, R21)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from qvisit.visits.kinds import WardEntered

OVERDUE_DAYS = 365


@dataclass(frozen=True)
class WardCoverage:
    """A ward and its last visit. `days` since then, both None while it was never visited."""

    ward: WardEntered
    last_day: str | None
    days: int | None

    @property
    def overdue(self) -> bool:
        """Never visited, or longer ago than a year."""
        return self.days is None or self.days > OVERDUE_DAYS


def coverage(
    wards: Iterable[WardEntered], visited: Iterable[tuple[str, str]], on: date
) -> tuple[WardCoverage, ...]:
    """Every ward with its last visit, those longest without one first.

    Args:
        wards: The register.
        visited: Ward id and ISO day of each visit that took place.
        on: The day to count from.
    """
    last: dict[str, str] = {}
    for ward, day in visited:
        last[ward] = max(day, last.get(ward, ""))
    known = [_cover(ward, last.get(ward.ward), on) for ward in wards]
    return tuple(sorted(known, key=lambda one: (one.last_day or "", one.ward.name)))


def _cover(ward: WardEntered, last_day: str | None, on: date) -> WardCoverage:
    days = (on - date.fromisoformat(last_day)).days if last_day else None
    return WardCoverage(ward, last_day, days)
