"""People as roles: what a document calls the members of a panel."""

from collections import Counter
from collections.abc import Mapping, Sequence

from qvisit.visits.kinds import Seat

_TITLES = {
    "panel_lead": "Panel lead",
    "lived_experience_reviewer": "LX reviewer",
    "visitor": "Visitor",
}
SOMEBODY = "A reviewer"


def role_labels(seats: Sequence[Seat]) -> Mapping[str, str]:
    """What each person on the panel is called, by person, numbered within each role."""
    sizes = Counter(seat.role for seat in seats)
    met: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for seat in seats:
        met[seat.role] += 1
        alone = seat.role == "panel_lead" and sizes[seat.role] == 1
        title = _TITLES[seat.role]
        labels[seat.person] = title if alone else f"{title}\N{NO-BREAK SPACE}{met[seat.role]}"
    return labels
