"""The laptops of a share: list them, withdraw one that was lost, let one stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId, VisitId
from qvisit.store import deliveries, sections
from qvisit.sync import documents
from qvisit.sync.folder import open_folder
from qvisit.sync.keys import ROOT
from qvisit.sync.membership import Certified
from qvisit.sync.share import CERTIFICATE_NAME, MEMBERS, Share
from qvisit.usecases.certifying import (
    COLLEAGUE,
    Asking,
    Given,
    admission,
    certify,
    check_takes_part,
    joined_share,
    name_in,
    put_document,
    requests_on,
)
from qvisit.usecases.membership import (
    keep_certificate,
    kept_certificates,
    load_certified,
    load_members,
    me_among,
)
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.usecases.shares import fetch_certificates
from qvisit.usecases.visits import OpenVisit, load_visit
from qvisit.usecases.wards import load_register
from qvisit.visits.laptop_kinds import LaptopWithdrawn
from qvisit.visits.register import Register
from qvisit.visits.roles import ADMINISTRATOR
from qvisit.visits.streams import REGISTER
from qvisit.workspace import Session, Workspace


class UnknownLaptopError(QVisitError):
    """No such laptop was let in, as far as this one knows."""

    def __init__(self) -> None:
        super().__init__(
            "No laptop of this name was let in.", hint="Sync, then look at the list of laptops."
        )


@dataclass(frozen=True)
class Laptop:
    """One laptop of the share.

    `name` is its person's, "" when nobody here knows it; `since` and `last_heard` are UTC
    instants, `last_heard` "" before anything came from it. `let_in_by` is the name of who let it
    in, "" when the recovery code of the share did or nobody here knows; `by_root` tells these
    apart. `visit` is the one visit it was let in for on the ward, "" for everything, and
    `ward_name` its ward. `reason` says why it was withdrawn.
    """

    device: DeviceId
    person: PersonId
    name: str
    roles: tuple[str, ...]
    since: str
    let_in_by: str
    by_root: bool
    visit: str
    ward_name: str
    withdrawn: bool
    reason: str
    last_heard: str
    mine: bool


@dataclass(frozen=True)
class KnownPerson:
    """Somebody who was let in, with all that they may do on any of their laptops."""

    person: PersonId
    name: str
    roles: tuple[str, ...]


def list_laptops(ws: Workspace) -> Sequence[Laptop]:
    """Every laptop that was let in, as this one knows: those in use first, then by name."""
    with ws.reading() as session:
        certified = load_certified(session)
        register = load_register(ws, session)
        heard = {device: one.made_at for device, one in sections.heard_from(session).items()}
        visits = _visits_of(ws, session, certified)
        own = deliveries.last_sent(session, ws.device)
    if own is not None:
        heard[ws.device] = own.created_at
    known = _Known(register, certified, visits)
    found = [
        known.laptop(one, heard, mine=device == ws.device) for device, one in certified.items()
    ]
    return sorted(
        found, key=lambda one: (one.withdrawn, one.name.casefold(), one.since, one.device)
    )


def known_people(ws: Workspace) -> Sequence[KnownPerson]:
    """Everyone who was let in, by name: whose another laptop can be."""
    found: dict[PersonId, KnownPerson] = {}
    for one in list_laptops(ws):
        before = found.get(one.person)
        roles = tuple(sorted({*one.roles, *(before.roles if before else ())}))
        name = (before.name if before else "") or one.name
        found[one.person] = KnownPerson(one.person, name, roles)
    return sorted(found.values(), key=lambda one: one.name.casefold())


def withdraw_laptop(ws: Workspace, folder: Path, device: DeviceId, reason: str) -> None:
    """Withdraw a laptop: it may read nothing new, and what it writes from now on does not count.

    What came from it to this laptop still counts. Sync soon, so that others hear of it.

    Args:
        ws: The administrator's profile.
        folder: The share.
        device: Which laptop.
        reason: Why; everyone on the share can read it.

    Raises:
        NotAllowedError: Only an administrator may, and not for the laptop they are using.
        UnknownLaptopError: It was never let in.
        ShareUnreachableError, ShareFullError: The share; nothing was changed.
    """
    place = open_folder(folder)
    _bring_documents(ws, place)
    with ws.reading() as session:
        _check_administrator(ws, session)
        share = joined_share(session)
        known = load_certified(session).get(device)
        last = deliveries.highest_seen(session).get(device)
        issued = _issued_by(session, device)
    if device == ws.device:
        raise NotAllowedError(
            "This is the laptop that you are using, so you cannot withdraw it here.",
            hint="Another administrator can, or you on another laptop of yours.",
        )
    if known is None:
        raise UnknownLaptopError
    person = known.member.person
    said = entry(LaptopWithdrawn, {"person": person, "device": device, "reason": reason.strip()})
    withdrawal = documents.Withdrawal(
        share=share.share_id,
        device=device,
        number=last.number if last else 0,
        sha256=last.hash if last else "",
        documents=issued,
        issuer=ws.device,
        at=moment(ws.clock()).utc,
    )
    put_document(ws, place, ws.device, documents.sign_document(withdrawal, ws.keys))
    with ws.writing.begin() as session:
        record(ws, session, REGISTER, said)


def make_lasting(
    ws: Workspace,
    folder: Path,
    device: DeviceId,
    roles: Sequence[str] = (),
    *,
    as_person: PersonId | None = None,
) -> None:
    """Let a laptop that a panel lead let in for one visit stay.

    Args:
        ws: The administrator's profile.
        folder: The share.
        device: Which laptop.
        roles: What its person may do from now on; what the lead said when none is given.
        as_person: Whose it is, when that is somebody who was let in before and began anew on the
            ward: what they wrote there counts as theirs.

    Raises:
        NotAllowedError: Only an administrator may; or nobody of that name was let in.
        UnknownLaptopError: It was never let in.
        ShareUnreachableError, ShareFullError: The share; nothing was changed.
    """
    place = open_folder(folder)
    _bring_documents(ws, place)
    with ws.reading() as session:
        _check_administrator(ws, session)
        share = joined_share(session)
        certified = load_certified(session)
        register = load_register(ws, session)
    known = certified.get(device)
    if known is None or known.withdrawn is not None:
        raise UnknownLaptopError
    if as_person and as_person not in {one.member.person for one in certified.values()}:
        raise UnknownLaptopError
    member = known.member
    person = as_person or member.person
    formerly = member.person if person != member.person else ""
    given = Given(person, roles or sorted(member.roles), formerly=formerly)
    request = next(
        (one for one in requests_on(place, share.share_id) if one.device == device), None
    )
    called = register.name_of(person) if as_person else ""
    called = called or next((one.name for one in list_laptops(ws) if one.device == device), "")
    called = called or (name_in(ws, request) if request else "") or COLLEAGUE
    certify(ws, place, Asking(device, known.sign, known.box), given)
    with ws.writing.begin() as session:
        record(ws, session, REGISTER, admission(called, person, device, given.roles))


@dataclass(frozen=True)
class _Known:
    """What names there are: the register's, and those of colleagues who came to a ward."""

    register: Register
    certified: Mapping[DeviceId, Certified]
    visits: Mapping[str, OpenVisit]

    def laptop(self, one: Certified, heard: Mapping[DeviceId, str], *, mine: bool) -> Laptop:
        member = one.member
        issuer = self.certified.get(DeviceId(one.issuer))
        withdrawn = self.register.withdrawn.get(member.device)
        visit = self.visits.get(member.visit)
        return Laptop(
            device=member.device,
            person=member.person,
            name=self._name(one),
            roles=tuple(sorted(member.roles)),
            since=one.since,
            let_in_by=self._name(issuer) if issuer else "",
            by_root=one.issuer == ROOT,
            visit=member.visit,
            ward_name=visit.plan.ward_name if visit and visit.shared.plan else "",
            withdrawn=one.withdrawn is not None,
            reason=withdrawn.said.reason if withdrawn and one.withdrawn else "",
            last_heard=heard.get(member.device, ""),
            mine=mine,
        )

    def _name(self, one: Certified) -> str:
        person = one.member.person
        name = self.register.name_of(person)
        if name is None and (visit := self.visits.get(one.visit)):
            colleague = visit.shared.colleagues.get(person)
            name = colleague.arrived.said.name if colleague else None
        return name or ""


def _visits_of(
    ws: Workspace, session: Session, certified: Mapping[DeviceId, Certified]
) -> Mapping[str, OpenVisit]:
    names = {one.visit for one in certified.values() if one.visit}
    found = {name: load_visit(ws, session, VisitId(name)) for name in names}
    return {name: opened for name, opened in found.items() if opened is not None}


def _bring_documents(ws: Workspace, place: Share) -> None:
    """Take in the certificates and withdrawals that a place has and this laptop does not."""
    with ws.reading() as session:
        joined_share(session)
        kept = kept_certificates(session)
    found = fetch_certificates(place, kept)
    if found:
        with ws.writing.begin() as session:
            for name, content in found.items():
                keep_certificate(session, name, content)


def _issued_by(session: Session, device: DeviceId) -> tuple[str, ...]:
    """The short hashes of the documents of a device that are here: these go on counting."""
    names = (name.removeprefix(f"{MEMBERS}/") for name in kept_certificates(session))
    matches = (CERTIFICATE_NAME.match(name) for name in names)
    return tuple(sorted(one.group(2) for one in matches if one and one.group(1) == device))


def _check_administrator(ws: Workspace, session: Session) -> None:
    check_takes_part(ws, session)
    if ADMINISTRATOR not in me_among(ws, load_members(session)).roles:
        raise NotAllowedError(
            "Only an administrator may say which laptops take part.",
            hint="Ask your trust's administrator.",
        )
