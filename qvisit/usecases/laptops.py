"""The laptops of a share: list them, withdraw one that was lost, let one stay."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId
from qvisit.store import deliveries, sections
from qvisit.store.deliveries import SeenPack
from qvisit.sync import documents
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.folder import open_folder
from qvisit.sync.keys import ROOT
from qvisit.sync.membership import Certified
from qvisit.sync.share import CERTIFICATE_NAME, MEMBERS, Share
from qvisit.usecases.certifying import (
    BEGIN_ANEW,
    COLLEAGUE,
    WITHDRAWN,
    Asking,
    Given,
    NotAskedError,
    admission,
    certify,
    certify_lasting,
    check_takes_part,
    joined_share,
    laptops_on_wards,
    name_in,
    put_document,
    request_of,
)
from qvisit.usecases.fetching import packs_of
from qvisit.usecases.fronts import front_of
from qvisit.usecases.membership import (
    keep_certificate,
    kept_certificates,
    load_certified,
    load_members,
    me_among,
)
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.usecases.shares import fetch_certificates
from qvisit.usecases.wards import load_register
from qvisit.visits.laptop_kinds import LaptopWithdrawn
from qvisit.visits.members import ADMINISTRATOR
from qvisit.visits.register import Register
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
    apart. `visit` is the visit it was let in for on the ward, the first of several and "" for
    everything; `ward_name` is its ward, or theirs. `reason` says why it was withdrawn.
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
        own = deliveries.last_sent(session, ws.device)
    if own is not None:
        heard[ws.device] = own.created_at
    found = [
        _laptop(one, certified, register, heard.get(device, ""), mine=device == ws.device)
        for device, one in certified.items()
    ]
    return sorted(
        found, key=lambda one: (one.withdrawn, one.name.casefold(), one.since, one.device)
    )


def people_of(known: Sequence[Laptop]) -> Sequence[KnownPerson]:
    """Everyone who was let in, by name: whose another laptop can be."""
    found: dict[PersonId, KnownPerson] = {}
    for one in known:
        before = found.get(one.person)
        roles = tuple(sorted({*one.roles, *(before.roles if before else ())}))
        name = (before.name if before else "") or one.name
        found[one.person] = KnownPerson(one.person, name, roles)
    return sorted(found.values(), key=lambda one: one.name.casefold())


def withdraw_laptop(ws: Workspace, folder: Path, device: DeviceId, reason: str) -> None:
    """Withdraw a laptop: it may read nothing new, and what it writes from now on does not count.

    What came from it to this laptop or to the share still counts, up to the first pack that is
    missing. Sync soon, so that others hear of it.

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
        seen = deliveries.highest_seen(session).get(device)
        issued = _issued_by(session, device)
    if device == ws.device:
        raise NotAllowedError(
            "This is the laptop that you are using, so you cannot withdraw it here.",
            hint="Another administrator can, or you on another laptop of yours.",
        )
    if known is None:
        raise UnknownLaptopError
    last = _last_whole(place, share.share_id, known, seen)
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

    Further laptops of the same person, such as a copied profile's, stay with it.

    Raises:
        NotAllowedError: Only an administrator may; it was withdrawn, or is let in everywhere.
        UnknownLaptopError: It was never let in, or `as_person` never was.
        ShareUnreachableError, ShareFullError: The share; nothing was changed.
    """
    place = open_folder(folder)
    _bring_documents(ws, place)
    with ws.reading() as session:
        _check_administrator(ws, session)
        certified = load_certified(session)
        register = load_register(ws, session)
    known = _guest(certified, device)
    if as_person and as_person not in {one.member.person for one in certified.values()}:
        raise UnknownLaptopError
    former = known.member.person
    person = as_person or former
    called = as_person and register.name_of(as_person)
    called = called or _name_of(known, register) or _name_asked_with(ws, place, device)
    if person != former:
        certify_lasting(ws, place, person)
    for one in laptops_on_wards(certified, former):
        formerly = former if person != former else ""
        given = Given(person, roles or sorted(one.member.roles), formerly=formerly)
        certify(ws, place, Asking(one.member.device, one.sign, one.box), given)
        with ws.writing.begin() as session:
            said = admission(called, person, one.member.device, given.roles)
            record(ws, session, REGISTER, said)


def _guest(certified: Mapping[DeviceId, Certified], device: DeviceId) -> Certified:
    known = certified.get(device)
    if known is None:
        raise UnknownLaptopError
    if known.withdrawn is not None:
        raise NotAllowedError(WITHDRAWN, hint=BEGIN_ANEW)
    if not known.member.passes:
        raise NotAllowedError("That laptop is let in for everything already. Nothing was changed.")
    return known


def _name_asked_with(ws: Workspace, place: Share, device: DeviceId) -> str:
    """The name in a laptop's request, while its lead's word of it has not come yet."""
    with ws.reading() as session:
        share = joined_share(session)
    try:
        return name_in(ws, request_of(place, share.share_id, device)) or COLLEAGUE
    except NotAskedError:
        return COLLEAGUE


def _laptop(
    one: Certified,
    certified: Mapping[DeviceId, Certified],
    register: Register,
    heard: str,
    *,
    mine: bool,
) -> Laptop:
    member = one.member
    issuer = certified.get(DeviceId(one.issuer))
    gone = register.withdrawn.get(member.device)
    wards = dict.fromkeys(said.ward_name for said in register.on_wards(member))
    return Laptop(
        device=member.device,
        person=member.person,
        name=_name_of(one, register),
        roles=tuple(sorted(member.roles)),
        since=one.since,
        let_in_by=_name_of(issuer, register) if issuer else "",
        by_root=one.issuer == ROOT,
        visit=member.visit,
        ward_name=", ".join(wards),
        withdrawn=one.withdrawn is not None,
        reason=gone.said.reason if gone and one.withdrawn else "",
        last_heard=heard,
        mine=mine,
    )


def _name_of(one: Certified, register: Register) -> str:
    """What an administrator calls its person, or else the lead who let it in; "" for neither."""
    called = register.name_of(one.member.person)
    return called or next((said.name for said in register.on_wards(one.member)), "")


def _last_whole(
    place: Share, share: str, known: Certified, seen: SeenPack | None
) -> SeenPack | None:
    """The last pack of a laptop up to which none is missing, here or on the share.

    What reached the share counts, though nobody has fetched it yet. A number beyond a gap is not
    believed: it would let in whatever comes after.
    """
    last = seen
    for named in packs_of(place, known.member.device):
        if named.number == (last.number if last else 0) + 1:
            with suppress(RefusedFileError):  # not theirs, or damaged: another may bear the number
                front_of(place, share, known, named)
                last = named
    return last


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
