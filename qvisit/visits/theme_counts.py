"""How many people a theme may be said to come from, so that nobody can work out a small number.

1 to 4 people are "fewer than 5", also where the number could be had by subtraction: "6 people:
patients and lived-experience reviewers" tells of 4 patients on a panel with 2 such reviewers.
"""

from collections.abc import Iterable, Mapping, Sequence

from qvisit.visits.kinds import Seat
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.visits.theme_kinds import FEW, FEWEST_COUNTED, HeardFrom, ThemeGroup

_REVIEWERS: ThemeGroup = "lived_experience"
_EACH_IS_ONE_OR_TWO = 3  # groups: 2 to 4 people in as many tell how many each were


def most_known(
    seats: Iterable[Seat], heard: Mapping[ThemeGroup, int] | None = None
) -> Mapping[ThemeGroup, int]:
    """How many of each group there were at most, as every reader of the report can tell.

    Args:
        seats: The panel: its lived-experience reviewers stand in the report.
        heard: People of each group whom the panel heard; a small number is known as "fewer than 5".
    """
    shown = {
        group: FEWEST_COUNTED - 1 if 0 < number < FEWEST_COUNTED else number
        for group, number in (heard or {}).items()
    }
    return {**shown, _REVIEWERS: sum(seat.role == LIVED_EXPERIENCE for seat in seats)}


def shown_count(
    number: HeardFrom, groups: Sequence[ThemeGroup], most: Mapping[ThemeGroup, int]
) -> HeardFrom:
    """How many people a theme comes from, as far as it may be told; "" like "nobody counted".

    Args:
        number: As it was kept.
        groups: Who said so.
        most: As `most_known` tells; a group that is not in it cannot be subtracted.
    """
    if number == FEW:
        return FEW if len(groups) < _EACH_IS_ONE_OR_TWO else ""
    if not isinstance(number, int) or len(groups) < 2:
        return number
    for group in groups:
        others = [one for one in groups if one != group]
        if group == _REVIEWERS or any(one not in most for one in others):
            continue
        if 0 < number - sum(most[one] for one in others) < FEWEST_COUNTED:
            return ""
    return number
