"""Plan a visit as the plan page asks for it: the service may be new, templates are published."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qvisit.forms.item import ServiceType
from qvisit.forms.rule_set import RuleSet
from qvisit.forms.template import Template
from qvisit.ids import VisitId, new_id
from qvisit.usecases.carried_actions import carry_into
from qvisit.usecases.templates import publish_templates, rule_set_name, shipped_rule_sets
from qvisit.usecases.visits import NewVisit, plan_visit
from qvisit.usecases.ward_history import last_level, last_signs
from qvisit.usecases.wards import enter_services, read_register
from qvisit.visits.kinds import Seat, WardEntered
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class PlannedForm:
    """A filled-in plan. `is_new` says that the ward is not in the register yet; `day` is ISO.

    `rules` is what the visit will be rated by; the usual rules unless others are chosen.
    """

    ward: WardEntered
    is_new: bool
    day: str
    visit_type: str
    panel: tuple[Seat, ...]
    templates: tuple[Template, ...]
    inherent_risk: Mapping[str, str]
    purpose: str
    rules: RuleSet = field(default_factory=lambda: shipped_rule_sets()[0])
    photos: bool = False
    deputy: str = ""
    intended_lived: int | None = None


def new_service(
    name: str,
    code: str,
    site: str,
    ward_type: str,
    service_type: ServiceType = "ward",
    external_provider: str = "",
) -> WardEntered:
    """A service as typed on the form, not kept yet."""
    return WardEntered(
        ward=new_id(),
        name=name,
        code=code,
        site=site,
        ward_type=ward_type,
        service_type=service_type,
        external_provider=external_provider,
    )


def plan_from_form(ws: Workspace, form: PlannedForm) -> VisitId:
    """Enter the ward if it is new, publish the templates, and plan the visit.

    Raises:
        NotAllowedError: The person is not in governance; nothing was kept.
    """
    # a second try, after a plan that stopped midway, finds the service entered already
    if form.is_new and form.ward.ward not in read_register(ws).wards:
        enter_services(ws, form.ward)
    visit = plan_visit(
        ws,
        NewVisit(
            ward=form.ward,
            day=form.day,
            visit_type=form.visit_type,
            panel=form.panel,
            templates=publish_templates(ws, form.templates),
            rule_set=rule_set_name(form.rules),
            last_level=last_level(ws, form.ward.ward, form.day),
            last_signs=last_signs(ws, form.ward.ward, form.day),
            inherent_risk=form.inherent_risk,
            purpose=form.purpose,
            photos=form.photos,
            deputy=form.deputy,
            intended_lived=form.intended_lived,
        ),
    )
    return carry_into(ws, visit)
