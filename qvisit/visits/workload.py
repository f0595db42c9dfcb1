"""How a visit's questions are spread over its panel: whose part is long, which part is nobody's."""

from collections.abc import Mapping, Sequence

from qvisit.forms.template import Share, Template
from qvisit.visits.assignment import assigned_items, propose_shares, seconds_of, share_name
from qvisit.visits.kinds import Seat

ONE_SITTING = 40
"""Minutes beyond which a person needs a break: reviewers tire, and so do those they ask."""
TOO_LONG = 60
"""Minutes beyond which a break is no longer enough."""


def shared_out(templates: Sequence[Template], seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """Give the shares of templates out fairly, in place of those that were given out before."""
    proposed = propose_shares(templates, seats)
    return tuple(seat.model_copy(update={"shares": proposed[seat.person]}) for seat in seats)


def minutes_by_person(templates: Sequence[Template], seats: Sequence[Seat]) -> Mapping[str, int]:
    """About how long each person needs for all that they are to look at, by person."""
    return {
        seat.person: -(-sum(_seconds(one, seat, seats) for one in templates) // 60)
        for seat in seats
    }


def shares_of_nobody(templates: Sequence[Template], seats: Sequence[Seat]) -> tuple[str, ...]:
    """The names of shares that nobody has: everybody is asked what is in no other share."""
    held = {name for seat in seats for name in seat.shares}
    return tuple(name for name, _share in named_shares(templates) if name not in held)


def titles_of_nobody(templates: Sequence[Template], seats: Sequence[Seat]) -> tuple[str, ...]:
    """The titles of shares that nobody has."""
    nobodys = shares_of_nobody(templates, seats)
    return tuple(share.title for name, share in named_shares(templates) if name in nobodys)


def named_shares(templates: Sequence[Template]) -> tuple[tuple[str, Share], ...]:
    """All shares of templates with the names by which seats have them."""
    return tuple((share_name(one, share), share) for one in templates for share in one.shares)


def _seconds(template: Template, seat: Seat, seats: Sequence[Seat]) -> int:
    codes = assigned_items(template, seat, seats)
    return seconds_of(item for item in template.items if item.code in codes)
