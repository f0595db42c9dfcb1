"""Which services were visited when: one never visited is a visible state of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from qvisit.forms.item import ServiceType
from qvisit.visits.kinds import WardEntered

OVERDUE_DAYS = 365
_TYPES: Final[tuple[ServiceType, ...]] = get_args(ServiceType)


@dataclass(frozen=True)
class WardCoverage:
    """A service and its last visit. `days` since then, both None while it was never visited."""

    ward: WardEntered
    last_day: str | None
    days: int | None

    @property
    def overdue(self) -> bool:
        """Never visited, or longer ago than a year."""
        return self.days is None or self.days > OVERDUE_DAYS


@dataclass(frozen=True)
class LikeServices:
    """Services that may stand in one list: of one type, and all ours or all others'."""

    service_type: ServiceType
    external: bool
    services: tuple[WardCoverage, ...]


def coverage(
    wards: Iterable[WardEntered], visited: Iterable[tuple[str, str]], on: date
) -> tuple[WardCoverage, ...]:
    """Every service with its last visit, those longest without one first.

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


def like_with_like(covered: Iterable[WardCoverage]) -> tuple[LikeServices, ...]:
    """Take services apart by type, and those of other organisations from ours, wards first.

    A team is never set beside a ward, nor somebody else's ward beside ours: what they do, and
    what we may ask of them, differs. Inside a group the order stays as it was.
    """
    groups: dict[tuple[ServiceType, bool], list[WardCoverage]] = {
        (kind, external): [] for external in (False, True) for kind in _TYPES
    }
    for one in covered:
        groups[one.ward.service_type, bool(one.ward.external_provider)].append(one)
    return tuple(
        LikeServices(kind, external, tuple(services))
        for (kind, external), services in groups.items()
        if services
    )


def _cover(ward: WardEntered, last_day: str | None, on: date) -> WardCoverage:
    days = (on - date.fromisoformat(last_day)).days if last_day else None
    return WardCoverage(ward, last_day, days)
