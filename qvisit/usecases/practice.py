"""The worked example: a friendly, invented ward on which to learn. It never leaves the laptop."""

from qvisit.clock import today
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.forms.template import Template
from qvisit.ids import VisitId, new_id
from qvisit.settings import load_settings
from qvisit.usecases.templates import (
    install_for_practice,
    rule_set_name,
    shipped_rule_sets,
    shipped_templates,
)
from qvisit.usecases.visits import (
    NewVisit,
    OpenVisit,
    list_visits,
    open_visit,
    plan_visit,
    start_visit,
)
from qvisit.visits.kinds import Seat, WardEntered
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.workspace import Workspace


def begin_practice(ws: Workspace) -> VisitId:
    """Make the practice visit ready to score; the one that is there already is given again."""
    for known in list_visits(ws):
        if known.practice:
            return VisitId(known.visit)
    ward = WardEntered(
        ward=new_id(),
        name="Meadowsweet Ward",
        code="PRACTICE",
        site="An invented hospital",
        ward_type="Acute",
    )
    visit = plan_visit(
        ws,
        NewVisit(
            ward=ward,
            day=today(ws.clock).isoformat(),
            visit_type="practice",
            panel=(Seat(person=ws.person, name=ws.vault.name, role="panel_lead"),),
            templates=install_for_practice(ws, _templates()),
            rule_set=rule_set_name(shipped_rule_sets()[0]),
            inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "no"),
            photos=True,
            purpose="Try anything. Nothing here is real and nothing leaves this laptop.",
        ),
        practice=True,
    )
    start_visit(ws, open_visit(ws, visit))
    return visit


def scores_with_lived_experience(ws: Workspace, opened: OpenVisit) -> bool:
    """Whether somebody scores a visit as a lived-experience reviewer.

    In practice everybody leads their panel of one. What they do on real visits they said when they
    made their profile.
    """
    seat = opened.writer_seat
    if opened.is_practice:
        return LIVED_EXPERIENCE in load_settings(ws.folder).roles
    return seat is not None and seat.role == LIVED_EXPERIENCE


def _templates() -> tuple[Template, ...]:
    """The templates made for practice, and no others: real ones ask about hard matters."""
    return tuple(one for one in shipped_templates() if one.practice)
