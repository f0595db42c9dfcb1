"""Plan a visit by the names that people use: a ward's code, people's names and roles."""

from dataclasses import dataclass

from pydantic import ValidationError

from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.ids import VisitId
from qvisit.usecases.record import WrongEntryError
from qvisit.usecases.templates import (
    USUAL_RULES,
    find_rule_set,
    publish_templates,
    rule_set_name,
    shipped_templates,
)
from qvisit.usecases.visits import NewVisit, plan_visit
from qvisit.usecases.wards import read_register
from qvisit.visits.kinds import Seat, WardEntered
from qvisit.visits.register import Register
from qvisit.workspace import Workspace


class CannotPlanError(QVisitError):
    """Something in the plan is not known or does not fit."""


@dataclass(frozen=True)
class Wanted:
    """A plan in names: ward code, ISO day, "NAME:ROLE" for each seat, visit type, purpose.

    `rules` is a rule set's "id version", or its id alone.
    """

    ward_code: str
    day: str
    panel: tuple[str, ...]
    visit_type: str
    purpose: str = ""
    rules: str = USUAL_RULES


def plan_by_names(ws: Workspace, wanted: Wanted) -> VisitId:
    """Plan a visit with all shipped templates; what is not known of the ward counts as unknown.

    Raises:
        CannotPlanError: No such ward or person, or the day, type or a role does not fit.
        NoRuleSetError: No such rating rules.
        NotAllowedError: The person is not in governance.
    """
    register = read_register(ws)
    ward = _ward(register, wanted.ward_code)
    seats = tuple(_seat(register, one) for one in wanted.panel)
    if len({seat.person for seat in seats}) < len(seats):
        raise CannotPlanError(
            "Somebody would sit on this panel twice.", hint="Give each person one role."
        )
    rules = rule_set_name(find_rule_set(wanted.rules))
    new = NewVisit(
        ward=ward,
        day=wanted.day,
        visit_type=wanted.visit_type,
        panel=seats,
        templates=publish_templates(ws, shipped_templates()),
        rule_set=rules,
        inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "unknown"),
        purpose=wanted.purpose,
    )
    try:
        return plan_visit(ws, new)
    except WrongEntryError as error:
        raise CannotPlanError(
            "The day or the type of the visit is not one that QVisit knows.",
            hint="Write the day as 2027-03-09, the type as announced, short_notice, unannounced, "
            "out_of_hours, follow_up or out_of_area.",
        ) from error


def _ward(register: Register, code: str) -> WardEntered:
    known = {one.now.said.code.lower(): one.now.said for one in register.wards.values()}
    ward = known.get(code.lower())
    if ward is None:
        raise CannotPlanError(
            f"The register has no ward with the code {code!r}.",
            hint="Known codes: " + (", ".join(sorted(known)) or "none yet") + ".",
        )
    return ward


def _seat(register: Register, words: str) -> Seat:
    name, _, role = words.rpartition(":")
    people = {one.said.person: one.said for one in register.people.values()}
    known = [one for one in people.values() if one.name.lower() == name.lower()]
    if not known:
        raise CannotPlanError(
            f"The register has no person called {name!r}.",
            hint="Write NAME:ROLE. People are let in by an administrator first.",
        )
    if len(known) > 1:
        raise CannotPlanError(
            f"The register has {len(known)} people called {name!r}.",
            hint="Plan this visit in the window, where you choose the person.",
        )
    person = known[0]
    try:
        return Seat.model_validate({"person": person.person, "name": person.name, "role": role})
    except ValidationError as error:
        raise CannotPlanError(
            f"{role!r} is not a role on a panel.",
            hint="Use panel_lead, visitor or lived_experience_reviewer.",
        ) from error
