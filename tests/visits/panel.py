"""A made-up panel with its laptops, and the changes they write."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.visits import kinds, own_kinds
from qvisit.visits.change import Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.fold import fold_shared, fold_sheet
from qvisit.visits.kinds import Payload
from qvisit.visits.members import ADMINISTRATOR, GOVERNANCE, LEAD, LIVED_EXPERIENCE, VISITOR, Member
from qvisit.visits.streams import answers_stream, visit_stream
from qvisit.visits.visit import Shared, Sheet

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
AT = "2027-03-09T14:02:00Z"


def an_id(name: str) -> str:
    """The same id for the same name, of the form that QVisit makes."""
    digest = hashlib.sha256(name.encode()).digest()
    return "".join(ALPHABET[byte % 32] for byte in digest[:26])


VISIT = VisitId(an_id("a visit to Willow Ward"))
SHARED = visit_stream(VISIT)


@dataclass
class Laptop:
    """One device of one person. `author` is who its changes say they are by."""

    member: Member
    author: PersonId
    ends: dict[StreamId, Change] = field(default_factory=dict)
    highest: int = 0

    @property
    def person(self) -> PersonId:
        """Whose it is."""
        return self.member.person

    @property
    def answers(self) -> StreamId:
        """The stream of its person's own answers."""
        return answers_stream(VISIT, self.person)

    def says(
        self,
        payload: Payload,
        *,
        after: Iterable[Change] = (),
        stream: StreamId = SHARED,
        lamport: int | None = None,
    ) -> Change:
        """Write a change to the end of its chain, knowing its own changes and those of `after`."""
        content = canonical(payload.model_dump(mode="json"))
        kind = KIND_OF[type(payload)]
        return self.writes(content, kind, after=after, stream=stream, lamport=lamport)

    def writes(
        self,
        content: bytes,
        kind: str,
        *,
        after: Iterable[Change] = (),
        stream: StreamId = SHARED,
        lamport: int | None = None,
        version: int = 1,
    ) -> Change:
        """Write any bytes as the payload of any kind."""
        known = max([self.highest, *(one.envelope.lamport for one in after)])
        before = self.ends.get(stream)
        salt = hashlib.sha256(content + stream.encode()).digest()[:16]
        envelope = Envelope(
            kind=kind,
            kind_version=version,
            stream=stream,
            author=self.author,
            device=self.member.device,
            number=before.envelope.number + 1 if before else 1,
            previous=before.id if before else "",
            lamport=lamport or known + 1,
            at=AT,
            offset=0,
            payload_hash=payload_hash(salt, content),
        )
        change = seal(envelope, salt, content)
        self.ends[stream] = change
        self.highest = max(self.highest, envelope.lamport)
        return change


def laptop(name: str, *roles: str, person: str = "") -> Laptop:
    """A laptop of the person called `person`, or of the one it is named after."""
    who = PersonId(an_id(person or name))
    member = Member(DeviceId(an_id(f"laptop {name}")), who, frozenset(roles))
    return Laptop(member, who)


@dataclass
class Panel:
    """Everyone around one visit, each with one laptop, and all that they wrote so far, in order."""

    lead: Laptop
    reviewer: Laptop
    visitor: Laptop
    governance: Laptop
    administrator: Laptop
    outsider: Laptop
    impostor: Laptop
    log: list[Change] = field(default_factory=list)

    @property
    def laptops(self) -> tuple[Laptop, ...]:
        """All that were let in."""
        return (
            self.lead,
            self.reviewer,
            self.visitor,
            self.governance,
            self.administrator,
            self.outsider,
            self.impostor,
        )

    @property
    def members(self) -> Mapping[DeviceId, Member]:
        """What certificates say."""
        return {one.member.device: one.member for one in self.laptops}

    def say(self, who: Laptop, *said: Payload) -> Change:
        """Let somebody write who knows all that was written before; the last change."""
        for payload in said:
            self.log.append(who.says(payload, after=self.log))
        return self.log[-1]

    def planned(self) -> "Panel":
        """The same panel after governance planned the visit."""
        self.say(self.governance, plan(self))
        return self

    def scored(self) -> "Panel":
        """The same panel after everyone is done."""
        for one in (self.lead, self.reviewer, self.visitor):
            self.say(one, kinds.ReviewerFinished())
        return self

    def debriefed(self) -> "Panel":
        """The same panel after its debrief."""
        self.say(self.lead, kinds.DebriefFinished())
        return self

    def fold(self, *more: Change) -> Shared:
        """What all of it, and `more`, adds up to."""
        return fold_shared(VISIT, [*self.log, *more], self.members)

    def sheet_of(self, who: Laptop, *changes: Change) -> Sheet:
        """What one reviewer's stream adds up to."""
        return fold_sheet(VISIT, who.person, changes, self.members)


def new_panel() -> Panel:
    """A panel of three, governance, an administrator, and two who are not on this panel.

    The impostor has a governance role of his own, and writes as if he were Linden.
    """
    impostor = laptop("Sloe", GOVERNANCE)
    impostor.author = PersonId(an_id("Linden"))
    return Panel(
        lead=laptop("Hazel", LEAD, VISITOR),
        reviewer=laptop("Rowan", LIVED_EXPERIENCE),
        visitor=laptop("Ash", VISITOR),
        governance=laptop("Linden", GOVERNANCE),
        administrator=laptop("Alder", ADMINISTRATOR),
        outsider=laptop("Elm", VISITOR),
        impostor=impostor,
    )


def seat(who: Laptop, name: str, role: kinds.SeatRole) -> kinds.Seat:
    """A place on the panel."""
    return kinds.Seat(person=who.person, name=name, role=role)


def plan(panel: Panel, *extra: kinds.Seat, replaces: tuple[str, ...] = ()) -> kinds.VisitPlanned:
    """The plan of the visit, with Hazel as the lead."""
    return kinds.VisitPlanned(
        ward=an_id("Willow Ward"),
        ward_name="Willow Ward",
        ward_code="WIL",
        site="Northfield Hospital",
        ward_type="acute",
        day="2027-03-09",
        visit_type="announced",
        panel=(
            seat(panel.lead, "Hazel", "panel_lead"),
            seat(panel.reviewer, "Rowan", "lived_experience_reviewer"),
            seat(panel.visitor, "Ash", "visitor"),
            *extra,
        ),
        templates=(kinds.Pin(template="core", version="1.0.0", hash="0" * 64),),
        rule_set="default",
        inherent_risk={},
        replaces=replaces,
    )


def concern(name: str, what: str = "A door does not lock.") -> kinds.ConcernRaised:
    """A concern of a given name."""
    return kinds.ConcernRaised(
        concern=an_id(name),
        what=what,
        seen_at=AT,
        at_risk_now="yes",
        about_person_in_charge="no",
    )


def agreement(reply: str = "met", replaces: tuple[str, ...] = ()) -> kinds.ItemAgreed:
    """What the panel agrees for one item."""
    return kinds.ItemAgreed(template="core", item="A1", reply=reply, replaces=replaces)


def answer(reply: str | None, item: str = "A1", asked: int = 0) -> own_kinds.AnswerGiven:
    """One reviewer's reply."""
    return own_kinds.AnswerGiven(template="core", item=item, reply=reply, asked=asked)


def finding(name: str, text: str, replaces: tuple[str, ...] = ()) -> kinds.FindingRecorded:
    """A conclusion of the panel."""
    return kinds.FindingRecorded(
        finding=an_id(name), kind="strength", text=text, question="caring", replaces=replaces
    )


def action(name: str, replaces: tuple[str, ...] = ()) -> kinds.ActionAgreed:
    """A step to take."""
    return kinds.ActionAgreed(
        action=an_id(name),
        finding=an_id("a finding"),
        aim="Every bedroom door locks",
        measure="Doors that lock, of 18",
        owner_role="Ward manager",
        due="2027-04-09",
        consequence=3,
        likelihood=2,
        replaces=replaces,
    )
