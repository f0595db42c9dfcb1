"""An open visit with as many lived-experience and other reviewers as a test needs."""

from collections.abc import Sequence

from qvisit.forms.answers import options
from qvisit.forms.item import Item
from qvisit.ids import DeviceId, PersonId, StreamId
from qvisit.usecases.debrief import item_views
from qvisit.usecases.visits import OpenVisit
from qvisit.visits import kinds, own_kinds
from qvisit.visits.consensus import ASK_METHODS, ItemView
from qvisit.visits.members import Member
from qvisit.visits.streams import answers_stream, visit_stream
from tests.forms.made import some_reply
from tests.report.larch import GOVERNOR, LEAD, VISIT, Log, made_id, plan, shipped

NOTE = "Nights are loud, and nobody comes."
_LIVED: kinds.SeatRole = "lived_experience_reviewer"


def seats(lived: int, others: int) -> Sequence[kinds.Seat]:
    """The lead, lived-experience reviewers, and visitors."""
    return (
        kinds.Seat(person=LEAD, name="Ines", role="panel_lead"),
        *(
            kinds.Seat(person=made_id("p", 10 + at), name=f"Lived {at}", role=_LIVED)
            for at in range(lived)
        ),
        *(
            kinds.Seat(person=made_id("p", 30 + at), name=f"Visitor {at}", role="visitor")
            for at in range(others)
        ),
    )


def scored(lived: int, others: int, wanted: int | None = None) -> OpenVisit:
    """A visit on which lived experience saw all worse than the others; one LX note on each item."""
    panel, used = seats(lived, others), shipped("fundamental-standards")
    log = Log()
    log.say(GOVERNOR, plan(used, panel=panel, intended_lived=wanted))
    log.say(LEAD, kinds.VisitStarted())
    for place, seat in enumerate(panel):
        person = PersonId(seat.person)
        stream = answers_stream(VISIT, person)
        for at, item in enumerate(used[0].items):
            answer = own_kinds.AnswerGiven(
                template=used[0].id,
                item=item.code,
                reply=_reply(item, worse=seat.role == _LIVED),
                asked=3 if item.method in ASK_METHODS else 0,
            )
            log.say(person, answer, stream)
            if seat.role == _LIVED and at % 9 == 0:
                note = own_kinds.NoteWritten(
                    note=made_id("n", at * 100 + place),
                    template=used[0].id,
                    item=item.code,
                    text=NOTE,
                    method="observe",
                )
                log.say(person, note, stream)
        log.say(person, kinds.ReviewerFinished())
    visit = log.visit(panel)
    members = {
        device: Member(device, PersonId(seat.person), frozenset({seat.role}))
        for seat in panel
        for device in (DeviceId(seat.person.replace("p", "d", 1)),)
    }
    me = members[DeviceId(LEAD.replace("p", "d", 1))]
    return OpenVisit(visit, StreamId(visit_stream(VISIT)), members, me, used)


def views_of(opened: OpenVisit) -> tuple[ItemView, ...]:
    """Its items as the panel sees them."""
    return item_views(opened)


def _reply(item: Item, *, worse: bool) -> str:
    offered = [option.reply for option in options(item)]
    if not offered:
        return some_reply(item)
    return offered[min(1, len(offered) - 1) if worse else 0]
