"""A visit of which nothing is known but its plan."""

from dataclasses import replace

from qvisit.ids import ChangeId, DeviceId, PersonId, StreamId, VisitId, new_id
from qvisit.usecases.visits import OpenVisit
from qvisit.visits import kinds
from qvisit.visits.members import Member
from qvisit.visits.visit import Shared, Standing, Visit, Written


def visit_to(name: str, code: str) -> OpenVisit:
    """A visit to a ward of any name, even one that no plan would take."""
    member = Member(DeviceId(new_id()), PersonId(new_id()), frozenset())
    visit = VisitId(new_id())
    plan = kinds.VisitPlanned(
        ward=new_id(), ward_name="x", ward_code="x", site="x", ward_type="x", day="2027-03-09",
        visit_type="announced", panel=(kinds.Seat(person=new_id(), name="x", role="visitor"),),
        templates=(kinds.Pin(template="t", version="1.0.0", hash="0" * 64),),
        rule_set="r", inherent_risk={},
    )  # fmt: skip
    plan = plan.model_copy(update={"ward_name": name, "ward_code": code})
    written = Written(
        ChangeId("0" * 64), member.person, member.device, "2027-03-09T14:00:00Z", 0, plan
    )
    shared = replace(Shared(visit), plan=Standing((written,)))
    return OpenVisit(Visit(shared), StreamId(f"visit.{visit}"), {}, member, ())
