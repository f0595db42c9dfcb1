"""The register and the library: what all visits of a trust share, each the fold of one stream."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from qvisit.ids import DeviceId, PersonId
from qvisit.visits import kinds
from qvisit.visits.authorship import STRANGER, WITHDRAWN, author_of
from qvisit.visits.brand_kinds import BrandSaid
from qvisit.visits.change import Change
from qvisit.visits.disclosure_kinds import DisclosureReaderNamed
from qvisit.visits.fold import in_order
from qvisit.visits.fold_steps import stand
from qvisit.visits.hold_kinds import RetentionSaid
from qvisit.visits.kinds import Payload
from qvisit.visits.laptop_kinds import ColleagueLetIn, LaptopWithdrawn
from qvisit.visits.members import ADMINISTRATOR, GOVERNANCE, LEAD, Member, Members
from qvisit.visits.privacy_kinds import HospitalNumberSaid
from qvisit.visits.register_kinds import PersonAdmitted, TemplatePublished
from qvisit.visits.upcast import read_payload
from qvisit.visits.visit import Refused, Standing, Written
from qvisit.visits.written import as_written
from qvisit.worded import worded

WRITERS: Mapping[str, str] = {
    "person.admitted": ADMINISTRATOR,
    "laptop.withdrawn": ADMINISTRATOR,
    "colleague.let_in": LEAD,
    "ward.entered": GOVERNANCE,
    "contact.entered": GOVERNANCE,
    "template.published": GOVERNANCE,
    "disclosure.reader_named": GOVERNANCE,
    "hospital_number.said": GOVERNANCE,
    "brand.said": GOVERNANCE,
    "retention.said": GOVERNANCE,
}
_WHO = {
    ADMINISTRATOR: worded("an administrator"),
    GOVERNANCE: worded("governance"),
    LEAD: worded("a panel lead"),
}


@dataclass(frozen=True)
class Register:
    """People and withdrawals by device, wards by id, contacts for concerns by role.

    Templates go by id and version; `let_in` by the lead's laptop, the visit and the colleague.

    `hospital_number` is how the trust writes them, `retention` how long it keeps what, `brand` how
    documents look; none while governance has not said it. `brands` are all that were ever said, by
    the change: a published report keeps the one of its day.
    """

    people: Mapping[DeviceId, Written[PersonAdmitted]] = field(default_factory=dict)
    withdrawn: Mapping[DeviceId, Written[LaptopWithdrawn]] = field(default_factory=dict)
    let_in: Mapping[tuple[DeviceId, str, str], Written[ColleagueLetIn]] = field(
        default_factory=dict
    )
    wards: Mapping[str, Standing[kinds.WardEntered]] = field(default_factory=dict)
    contacts: Mapping[str, Standing[kinds.ContactEntered]] = field(default_factory=dict)
    templates: Mapping[tuple[str, str], Written[TemplatePublished]] = field(default_factory=dict)
    disclosure_readers: Mapping[str, Standing[DisclosureReaderNamed]] = field(default_factory=dict)
    hospital_number: Standing[HospitalNumberSaid] | None = None
    retention: Standing[RetentionSaid] | None = None
    brand: Standing[BrandSaid] | None = None
    brands: Mapping[str, BrandSaid] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()

    def name_of(self, person: PersonId) -> str | None:
        """The name that an administrator admitted a person under."""
        names = [one.said.name for one in self.people.values() if one.said.person == person]
        return names[-1] if names else None

    def on_wards(self, member: Member) -> Sequence[ColleagueLetIn]:
        """What those who let a laptop in on a ward said of it, by visit; nothing of any other."""
        given = sorted(member.passes, key=lambda one: (one.visit, one.by))
        keys = [(one.by, one.visit, member.person) for one in given]
        return [self.let_in[key].said for key in keys if key in self.let_in]


def fold_register(changes: Iterable[Change], members: Members) -> Register:
    """The register or the library, from any set of the changes in its stream."""
    register = Register()
    for change in in_order(changes):
        register = _apply(register, change, members)
    return register


def _apply(register: Register, change: Change, members: Members) -> Register:
    said = read_payload(change)
    if not isinstance(said, Payload):
        return register
    reason = _why_not(change, members)
    if reason:
        refused = Refused(change.id, change.envelope.kind, change.author, reason)
        return replace(register, refused=(*register.refused, refused))
    return _enter(register, as_written(change, said))


def _why_not(change: Change, members: Members) -> str | None:
    member = members.get(change.device)
    if member is None or change.author not in {member.person, *member.formerly}:
        return STRANGER
    if author_of(change, members) is None:
        return WITHDRAWN
    role = WRITERS.get(change.envelope.kind)
    if role is None:
        return "This does not belong in the register."
    return None if role in member.roles else worded("Only {who} may write this.", who=_WHO[role])


def _enter(register: Register, written: Written[Payload]) -> Register:
    said = written.said
    if isinstance(said, kinds.WardEntered):
        ward = cast("Written[kinds.WardEntered]", written)
        entry = stand(register.wards.get(said.ward), ward, said.replaces)
        return replace(register, wards={**register.wards, said.ward: entry})
    if isinstance(said, kinds.ContactEntered):
        contact = cast("Written[kinds.ContactEntered]", written)
        standing = stand(register.contacts.get(said.role), contact, said.replaces)
        return replace(register, contacts={**register.contacts, said.role: standing})
    if isinstance(said, DisclosureReaderNamed):
        named = cast("Written[DisclosureReaderNamed]", written)
        reader = stand(register.disclosure_readers.get(said.person), named, said.replaces)
        readers = {**register.disclosure_readers, said.person: reader}
        return replace(register, disclosure_readers=readers)
    if isinstance(said, TemplatePublished):
        key = (said.template, said.version)
        if key in register.templates:
            return register  # a published version never changes: the first in order stands
        template = cast("Written[TemplatePublished]", written)
        return replace(register, templates={**register.templates, key: template})
    if isinstance(said, PersonAdmitted | LaptopWithdrawn | ColleagueLetIn):
        return _enter_laptop(register, written)
    return _enter_rule(register, written)


def _enter_laptop(register: Register, written: Written[Payload]) -> Register:
    said = written.said
    if isinstance(said, LaptopWithdrawn):
        gone = cast("Written[LaptopWithdrawn]", written)
        withdrawn = {**register.withdrawn, DeviceId(said.device): gone}
        return replace(register, withdrawn=withdrawn)
    if isinstance(said, ColleagueLetIn):
        colleague = cast("Written[ColleagueLetIn]", written)
        key = (written.device, said.visit, said.person)
        return replace(register, let_in={**register.let_in, key: colleague})
    if isinstance(said, PersonAdmitted):
        person = cast("Written[PersonAdmitted]", written)
        people = {**register.people, DeviceId(said.device): person}
        return replace(register, people=people)
    return register


def _enter_rule(register: Register, written: Written[Payload]) -> Register:
    """What governance says once for the whole trust."""
    said = written.said
    if isinstance(said, HospitalNumberSaid):
        number = cast("Written[HospitalNumberSaid]", written)
        return replace(
            register, hospital_number=stand(register.hospital_number, number, said.replaces)
        )
    if isinstance(said, BrandSaid):
        brand = cast("Written[BrandSaid]", written)
        return replace(
            register,
            brand=stand(register.brand, brand, said.replaces),
            brands={**register.brands, brand.change: said},
        )
    if isinstance(said, RetentionSaid):
        kept = cast("Written[RetentionSaid]", written)
        return replace(register, retention=stand(register.retention, kept, said.replaces))
    return register
