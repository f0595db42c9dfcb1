"""Plan a visit by the names that people use: a ward's code, people's names and roles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.forms.item import ServiceType
from qvisit.forms.template import Template
from qvisit.ids import VisitId
from qvisit.usecases.carried_actions import carry_into
from qvisit.usecases.record import WrongEntryError
from qvisit.usecases.templates import (
    USUAL_RULES,
    find_rule_set,
    publish_templates,
    rule_set_name,
)
from qvisit.usecases.visit_sets import (
    USUAL_SET,
    find_set,
    find_template,
    is_worded_for,
    templates_to_choose,
)
from qvisit.usecases.visits import NewVisit, OpenVisit, find_visit, open_visit, plan_visit
from qvisit.usecases.ward_history import FRAME, follow_up, last_level, last_signs
from qvisit.usecases.wards import read_register
from qvisit.visits.kinds import Seat, WardEntered
from qvisit.visits.members import LEAD, LIVED_EXPERIENCE
from qvisit.visits.register import Register
from qvisit.visits.workload import (
    TOO_LONG,
    minutes_by_person,
    named_shares,
    shared_out,
    titles_of_nobody,
)
from qvisit.worded import worded
from qvisit.workspace import Workspace

_PLACE: Mapping[ServiceType, str] = {
    "ward": "ward",
    "community_team": "community team",
    "crisis_team": "crisis team",
    "residential_home": "residential home",
}
_PLACES: Mapping[ServiceType, str] = {kind: f"{words}s" for kind, words in _PLACE.items()}


class CannotPlanError(QVisitError):
    """Something in the plan is not known or does not fit."""


@dataclass(frozen=True)
class Wanted:
    """A plan in names: ward code, ISO day, "NAME:ROLE" for each seat, visit type, purpose.

    `rules` is a rule set's "id version", or its id alone. `set_name` and `templates` say what is
    asked; without either it is the core visit. `shares` are "NAME=template/share": whoever is
    named has that share in place of those whom QVisit would give it. `follow_up` is a visit whose
    actions and unmet safety-critical questions are asked about, in place of the core visit.
    `photos` allows photos of places and things. `deputy` names who leads without the lead.
    `intended_lived` is how many on the panel should have lived experience.
    """

    ward_code: str
    day: str
    panel: tuple[str, ...]
    visit_type: str
    purpose: str = ""
    rules: str = USUAL_RULES
    set_name: str = ""
    templates: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    follow_up: str = ""
    photos: bool = False
    deputy: str = ""
    intended_lived: int | None = None


def plan_by_names(ws: Workspace, wanted: Wanted) -> VisitId:
    """Plan a visit and share its questions out; what is not known of the ward counts as unknown.

    Raises:
        CannotPlanError: No such ward or person; the day, type, a role or a share does not fit; or
            not exactly one person leads.
        NoRuleSetError: No such rating rules.
        NothingAgreedError: The visit to follow up has not come so far.
        UnknownNameError: No such set or template.
        UnknownVisitError: No such visit to follow up.
        NotAllowedError: The person is not in governance.
    """
    register = read_register(ws)
    ward = _ward(register, wanted.ward_code)
    seats = tuple(_seat(register, one) for one in wanted.panel)
    if len({seat.person for seat in seats}) < len(seats):
        raise CannotPlanError(
            "Somebody would sit on this panel twice.", hint="Give each person one role."
        )
    if sum(seat.role == LEAD for seat in seats) != 1:
        raise CannotPlanError(
            "A panel has one lead. Nothing was planned.",
            hint="Give one person the role panel_lead, and everybody else another.",
        )
    rules = rule_set_name(find_rule_set(wanted.rules))
    templates = _templates(ws, wanted, ward)
    new = NewVisit(
        ward=ward,
        day=wanted.day,
        visit_type=wanted.visit_type or ("follow_up" if wanted.follow_up else "announced"),
        panel=_with_shares(templates, seats, wanted.shares),
        templates=publish_templates(ws, templates),
        rule_set=rules,
        last_level=last_level(ws, ward.ward, wanted.day),
        last_signs=last_signs(ws, ward.ward, wanted.day),
        inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "unknown"),
        purpose=wanted.purpose,
        photos=wanted.photos,
        deputy=_deputy(seats, wanted.deputy),
        intended_lived=wanted.intended_lived,
    )
    try:
        return carry_into(ws, plan_visit(ws, new))
    except WrongEntryError as error:
        raise CannotPlanError(
            "The day or the type of the visit is not one that QVisit knows.",
            hint="Write the day as 2027-03-09, the type as announced, short_notice, unannounced, "
            "out_of_hours, follow_up or out_of_area.",
        ) from error


def look_twice(opened: OpenVisit) -> tuple[str, ...]:
    """What somebody should look at again in a plan, a sentence each; none of it stops the plan."""
    return (*_alone(opened), *_foreign(opened), *_long(opened), *_nobodys(opened))


def _alone(opened: OpenVisit) -> Iterator[str]:
    lived = sum(seat.role == LIVED_EXPERIENCE for seat in opened.plan.panel)
    wanted = opened.plan.intended_lived
    if not lived:
        yield "No lived-experience reviewer is on this panel."
    elif wanted is not None and lived < wanted:
        yield f"The plan asks for {wanted} lived-experience reviewers; this panel has {lived}."


def _foreign(opened: OpenVisit) -> Iterator[str]:
    service = opened.plan.service_type
    for one in opened.templates:
        if not is_worded_for(one, service):
            words = " and ".join(_PLACES[kind] for kind in one.services)
            yield f"“{one.title}” is worded for {words}, and this is a {_PLACE[service]}."


def _long(opened: OpenVisit) -> Iterator[str]:
    minutes = minutes_by_person(opened.templates, opened.plan.panel)
    for seat in opened.plan.panel:
        own = minutes[seat.person]
        if own > TOO_LONG:
            yield f"{seat.name} has {own} minutes of questions; more than {TOO_LONG} is too much."


def _nobodys(opened: OpenVisit) -> Iterator[str]:
    for title in titles_of_nobody(opened.templates, opened.plan.panel):
        yield f"“{title}” is nobody’s part, so everybody will be asked it."


def _templates(ws: Workspace, wanted: Wanted, ward: WardEntered) -> tuple[Template, ...]:
    known = templates_to_choose(ws)
    chosen = [_follow_up(ws, wanted.follow_up, ward)] if wanted.follow_up else []
    named = [find_template(known, one) for one in wanted.templates]
    set_name = wanted.set_name or ("" if chosen or named else USUAL_SET)
    if set_name:
        chosen += find_set(known, set_name).templates
    by_id = {one.id: one for one in (*chosen, *named)}  # one that is named may be another version
    if wanted.follow_up and chosen[0].id != FRAME:
        by_id.pop(FRAME, None)  # the questions made from a visit hold all of these
    return tuple(by_id.values())


def _follow_up(ws: Workspace, name: str, ward: WardEntered) -> Template:
    opened = open_visit(ws, find_visit(ws, name))
    if opened.plan.ward != ward.ward:
        raise CannotPlanError(
            worded(
                "That visit was to {ward_name} ({ward_code}).",
                ward_name=opened.plan.ward_name,
                ward_code=opened.plan.ward_code,
            ),
            hint="Follow up a visit to the same ward. Nothing was planned.",
        )
    return follow_up(ws, opened).template


def _with_shares(
    templates: Sequence[Template], seats: Sequence[Seat], wanted: Sequence[str]
) -> tuple[Seat, ...]:
    known = [name for name, _share in named_shares(templates)]
    holders: dict[str, set[str]] = {}
    for words in wanted:
        person, _, share = (part.strip() for part in words.rpartition("="))
        if share not in known:
            raise CannotPlanError(
                worded("This visit has no share called {share}.", share=repr(share)),
                hint=worded(
                    "Write NAME=SHARE. Known: {known}.",
                    known="; ".join(known) or worded("none"),
                ),
            )
        if person.lower() not in {seat.name.lower() for seat in seats}:
            raise CannotPlanError(
                worded("{person} is not on this panel.", person=repr(person)),
                hint="Write NAME=SHARE, with a name of it.",
            )
        holders.setdefault(share, set()).add(person.lower())
    return tuple(_holding(seat, known, holders) for seat in shared_out(templates, seats))


def _holding(seat: Seat, known: Sequence[str], holders: Mapping[str, set[str]]) -> Seat:
    kept = [
        name
        for name in known
        if (seat.name.lower() in holders[name] if name in holders else name in seat.shares)
    ]
    return seat.model_copy(update={"shares": tuple(kept)})


def _deputy(seats: Sequence[Seat], name: str) -> str:
    """Who leads when the lead is not there: somebody else on the panel, or nobody."""
    if not name:
        return ""
    for seat in seats:
        if seat.name.lower() == name.lower() and seat.role != LEAD:
            return seat.person
    raise CannotPlanError(
        worded("{name} cannot be the deputy on this panel. Nothing was planned.", name=repr(name)),
        hint="Name somebody on the panel who does not lead it.",
    )


def _ward(register: Register, code: str) -> WardEntered:
    known = {one.now.said.code.lower(): one.now.said for one in register.wards.values()}
    ward = known.get(code.lower())
    if ward is None:
        raise CannotPlanError(
            worded("The register has no ward with the code {code}.", code=repr(code)),
            hint="Known codes: " + (", ".join(sorted(known)) or "none yet") + ".",
        )
    return ward


def _seat(register: Register, words: str) -> Seat:
    name, _, role = words.rpartition(":")
    people = {one.said.person: one.said for one in register.people.values()}
    known = [one for one in people.values() if one.name.lower() == name.lower()]
    if not known:
        raise CannotPlanError(
            worded("The register has no person called {name}.", name=repr(name)),
            hint="Write NAME:ROLE. People are let in by an administrator first.",
        )
    if len(known) > 1:
        raise CannotPlanError(
            worded(
                "The register has {count} people called {name}.", count=len(known), name=repr(name)
            ),
            hint="Plan this visit in the window, where you choose the person.",
        )
    person = known[0]
    try:
        return Seat.model_validate({"person": person.person, "name": person.name, "role": role})
    except ValidationError as error:
        raise CannotPlanError(
            worded("{role} is not a role on a panel.", role=repr(role)),
            hint="Use panel_lead, visitor or lived_experience_reviewer.",
        ) from error
