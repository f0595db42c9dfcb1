"""Whom a page of a visit names: who leads, who is in governance, whose answers are not here."""

from collections.abc import Sequence

from qvisit.ui.visit.labels import joined, seat_labels, tr
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.wards import read_register
from qvisit.visits.members import GOVERNANCE, LEAD
from qvisit.workspace import Workspace


def lead_name(opened: OpenVisit) -> str:
    """Who leads the panel."""
    return next((seat.name for seat in opened.shared.seats if seat.role == LEAD), "")


def who_leads(opened: OpenVisit) -> str:
    """Who leads the panel now: who took the lead last and still may, else its lead."""
    shared = opened.shared
    names = {seat.person: seat.name for seat in shared.seats}
    took = [names.get(one, "") for one in shared.leading.taken if shared.leading.led_by(one)]
    return (took or [""])[-1] or lead_name(opened)


def signers(ws: Workspace, opened: OpenVisit) -> Sequence[str]:
    """Names of those in governance who were not on this panel, as the register has them."""
    panel = {seat.person for seat in opened.shared.seats}
    panel |= {person for person, _role in opened.shared.sat}
    names = {
        one.said.name
        for one in read_register(ws).people.values()
        if GOVERNANCE in one.said.roles and one.said.person not in panel
    }
    return sorted(names)


def either(names: Sequence[str]) -> str:
    """One of these people, in words."""
    if len(names) < 2:
        return "".join(names)
    return tr("{first} or {last}").format(first=", ".join(names[:-1]), last=names[-1])


def not_arrived(opened: OpenVisit) -> str:
    """Whose answers this laptop does not hold though they are done; empty when all are here."""
    labels = seat_labels(opened.shared.seats)
    missing = [
        labels[seat.person]
        for seat in opened.shared.seats
        if seat.person in opened.shared.finished and seat.person not in opened.visit.sheets
    ]
    if not missing:
        return ""
    return tr("This laptop has no answers of {people}.").format(people=joined(missing))
