"""Who on the panel looks at what: shares of a template, as the plan gives them out."""

from collections.abc import Iterable, Mapping, Sequence

from qvisit.forms.item import Item
from qvisit.forms.template import Share, Template
from qvisit.visits.kinds import Seat


def share_name(template: Template, share: Share) -> str:
    """How a seat names a share."""
    return f"{template.id}/{share.id}"


def shares_of(template: Template, seat: Seat) -> tuple[Share, ...]:
    """The shares of a template that a seat has."""
    return tuple(share for share in template.shares if share_name(template, share) in seat.shares)


def assigned_items(template: Template, seat: Seat, seats: Sequence[Seat]) -> frozenset[str]:
    """The codes of all items of a template that a person on the panel is to look at.

    Nobody's shares of a template given out means that everybody looks at all of it. An item in
    no share, or in a share that nobody has, is everybody's: nothing falls between two chairs.
    """
    held = [_held(template, one) for one in seats]
    nobodys = frozenset(item.code for item in template.items).difference(*held)
    return _held(template, seat) | nobodys


def elsewhere(template: Template, seat: Seat, seats: Sequence[Seat]) -> frozenset[str]:
    """The codes of all items of a template that only others on the panel are to look at."""
    every = frozenset(item.code for item in template.items)
    return every - assigned_items(template, seat, seats)


def propose_shares(
    templates: Iterable[Template], seats: Sequence[Seat]
) -> Mapping[str, tuple[str, ...]]:
    """Propose who takes which share: those whom its roles name, and of them who has least to do.

    Shares that fewest can take are given out first, then long ones, so that the others even out
    what everybody has. The same panel gets the same proposal.

    Returns:
        The shares' names by person, in the templates' order.
    """
    every = [(template, share) for template in templates for share in template.shares]
    waiting = [_Offered(place, *one, seats) for place, one in enumerate(every)] if seats else []
    given: dict[str, list[_Offered]] = {seat.person: [] for seat in seats}
    for one in sorted(waiting, key=lambda one: (len(one.takers), -one.seconds)):
        taker = min(one.takers, key=lambda person: sum(each.seconds for each in given[person]))
        given[taker].append(one)
    return {
        person: tuple(one.name for one in sorted(held, key=lambda one: one.place))
        for person, held in given.items()
    }


def share_items(template: Template, share: Share) -> tuple[Item, ...]:
    """The items of a share."""
    return tuple(
        item
        for section in template.sections
        for item in section.items
        if share.holds(section, item)
    )


def seconds_of(items: Iterable[Item]) -> int:
    """How long one person needs for some items, in seconds."""
    return sum(item.seconds for item in items)


class _Offered:
    """A share that waits for somebody to take it."""

    def __init__(self, place: int, template: Template, share: Share, seats: Sequence[Seat]) -> None:
        fitting = [seat for seat in seats if seat.role in share.roles] or list(seats)
        self.place = place
        self.name = share_name(template, share)
        self.seconds = seconds_of(share_items(template, share))
        self.takers = tuple(seat.person for seat in fitting)


def _held(template: Template, seat: Seat) -> frozenset[str]:
    return frozenset(
        item.code for share in shares_of(template, seat) for item in share_items(template, share)
    )
