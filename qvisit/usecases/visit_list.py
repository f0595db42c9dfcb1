"""The visits on this laptop as a list shows them, each with the next step of this person."""

from collections.abc import Sequence
from dataclasses import dataclass

from qvisit.ids import VisitId
from qvisit.usecases.actions import count_open
from qvisit.usecases.home import Step, card_of
from qvisit.usecases.visits import list_visits, open_visit
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class ListedVisit:
    """One row. `day` is ISO; `answered` of `items` is the person's own part.

    `rating` is its key; its word stands in the rule set that `rule_set` names. `overdue` counts
    its actions that are.
    """

    visit: VisitId
    ward_name: str
    ward_code: str
    site: str
    day: str
    visit_type: str
    status: str
    seats: int
    lived_experience: int
    finished: int
    open_concerns: int
    rating: str
    practice: bool
    mine: bool
    step: Step
    answered: int = 0
    items: int = 0
    rule_set: str = ""
    overdue: int = 0


def look_visits(ws: Workspace) -> Sequence[ListedVisit]:
    """Every visit on this laptop, newest day first."""
    rows = []
    late = {one.visit: one.overdue for one in count_open(ws)}
    for known in list_visits(ws):
        opened = open_visit(ws, VisitId(known.visit))
        card = card_of(ws, opened)
        seats = opened.shared.seats
        rows.append(
            ListedVisit(
                visit=card.visit,
                ward_name=card.ward_name,
                ward_code=card.ward_code,
                site=card.site,
                day=card.day,
                visit_type=card.visit_type,
                status=card.status,
                seats=len(seats),
                lived_experience=sum(one.role == "lived_experience_reviewer" for one in seats),
                finished=known.finished,
                open_concerns=known.open_concerns,
                rating=known.rating,
                practice=card.practice,
                mine=opened.seat is not None,
                step=card.step,
                answered=card.answered,
                items=card.items,
                rule_set=opened.plan.rule_set,
                overdue=late.get(known.visit, 0),
            )
        )
    return rows
