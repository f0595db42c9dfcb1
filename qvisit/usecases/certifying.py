"""Requests on a share and certificates made for them: what letting somebody in consists of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId
from qvisit.store import membership
from qvisit.store.membership import JoinedShare
from qvisit.sync import documents
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import SealBrokenError
from qvisit.sync.membership import Certified
from qvisit.sync.share import MEMBERS, REQUEST_NAME, Share
from qvisit.usecases.membership import keep_certificate, load_certified
from qvisit.usecases.record import NotAllowedError
from qvisit.visits import kinds
from qvisit.visits.members import ADMINISTRATOR, LEAD
from qvisit.visits.register_kinds import PersonAdmitted
from qvisit.workspace import Session, Workspace

LONGEST_NAME = 300
MOST_REQUESTS = 1_000
"""Anybody who can write to a share can put requests there. No more are looked at."""
COLLEAGUE = "A new colleague"
WITHDRAWN = "That laptop was withdrawn, so it cannot be let in again."
BEGIN_ANEW = "Its person can begin a new profile and ask with that one."
_JOINERS = "\u200c\u200d"  # some scripts are written with them
_ORDER: tuple[kinds.Role, ...] = (
    "administrator",
    "governance_lead",
    "lived_experience_reviewer",
    "panel_lead",
    "visitor",
)


class NotJoinedError(QVisitError):
    """The profile has not asked to join a share."""

    def __init__(self) -> None:
        super().__init__(
            "This profile belongs to no share yet. Everything you wrote is safe here.",
            hint="Choose the folder that your administrator named, on the sync page.",
        )


class NotAskedError(QVisitError):
    """A laptop that did not ask to be let in."""

    def __init__(self) -> None:
        super().__init__("That laptop has not asked to join.", hint="Ask its person to try again.")


@dataclass(frozen=True)
class Given:
    """What a certificate gives: whose the laptop is, what they may do, in which visit alone.

    `formerly` is the person as whom the laptop wrote before it was known whose it is.
    """

    person: PersonId
    roles: Sequence[str]
    visit: str = ""
    formerly: str = ""


@dataclass(frozen=True)
class Asking:
    """A laptop's own public keys, and its word for whose it is."""

    device: DeviceId
    sign: str
    box: str
    consent: str = ""


def joined_share(session: Session) -> JoinedShare:
    """The share of this profile.

    Raises:
        NotJoinedError: It has none.
    """
    share = membership.read_share(session)
    if share is None:
        raise NotJoinedError
    return share


def requests_on(
    place: Share, share: str, wanted: Callable[[DeviceId], bool]
) -> Sequence[documents.Request]:
    """The requests on a share by the laptops that are `wanted`, oldest first.

    Requests lie there for ever, and each costs a call, so no other is read. A damaged one asks for
    nothing: its laptop can ask again.
    """
    found = []
    named = [match for one in sorted(place.list(MEMBERS)) if (match := REQUEST_NAME.match(one))]
    names = [match.group() for match in named if wanted(DeviceId(match.group(1)))]
    for name in names[:MOST_REQUESTS]:
        try:
            content = place.read(f"{MEMBERS}/{name}", 0, 2 * documents.MAX_DOCUMENT + 1)
            request = documents.read_request(content, share)
        except RefusedFileError:
            continue
        if name == f"{request.device}-{documents.short_hash(content)}.request":
            found.append(request)
    return sorted(found, key=lambda one: one.at)


def request_of(place: Share, share: str, device: DeviceId) -> documents.Request:
    """The last request of one laptop.

    Raises:
        NotAskedError: There is none.
    """
    found = requests_on(place, share, device.__eq__)
    if not found:
        raise NotAskedError
    return found[-1]


def asking(request: documents.Request) -> Asking:
    """The keys of a laptop that asks to be let in."""
    return Asking(DeviceId(request.device), request.sign, request.box, request.consent)


def name_in(ws: Workspace, request: documents.Request) -> str | None:
    """The name in a request; None when it was not sealed for this laptop."""
    for one in request.names:
        if one.device == ws.device:
            try:
                return _plain(ws.keys.unseal(one.sealed).decode()) or None
            except (SealBrokenError, UnicodeDecodeError):
                return None
    return None


def _plain(name: str) -> str:
    """A name on one line, without letters that do not show or turn the line round."""
    shown = (
        letter
        for letter in name[:LONGEST_NAME]
        if letter in " \n\t" or (letter.isprintable() or letter in _JOINERS)
    )
    return " ".join("".join(shown).split())


def readers_of_names(certified: Mapping[DeviceId, Certified]) -> dict[str, str]:
    """The box keys of those who may let a laptop in: administrators first, then panel leads."""
    found: dict[str, str] = {}
    for role in (ADMINISTRATOR, LEAD):
        for device, one in certified.items():
            if role in one.member.roles and one.withdrawn is None:
                found.setdefault(device, one.box)
    return found


def certify(ws: Workspace, place: Share, asking: Asking, given: Given) -> None:
    """Write a certificate by this laptop to a share, and keep it here.

    Raises:
        NotJoinedError: This profile belongs to no share.
        NotAllowedError: This laptop was withdrawn: what it says counts for nothing.
        ShareUnreachableError, ShareFullError: It could not be written there; nothing was changed.
    """
    with ws.reading() as session:
        share = joined_share(session)
        check_takes_part(ws, session)
    certificate = documents.Certificate(
        share=share.share_id,
        person=given.person,
        device=asking.device,
        sign=asking.sign,
        box=asking.box,
        roles=sorted_roles(given.roles),
        issuer=ws.device,
        at=moment(ws.clock()).utc,
        visit=given.visit,
        consent=asking.consent,
        formerly=given.formerly,
    )
    put_document(ws, place, ws.device, documents.sign_document(certificate, ws.keys))


def certify_lasting(ws: Workspace, place: Share, person: PersonId) -> None:
    """Let a person's laptops that were let in on a ward stay: a lasting one would shut them out.

    Raises:
        As `certify`.
    """
    with ws.reading() as session:
        certified = load_certified(session)
    for one in laptops_on_wards(certified, person):
        given = Given(person, sorted(one.member.roles))
        certify(ws, place, Asking(one.member.device, one.sign, one.box), given)


def laptops_on_wards(
    certified: Mapping[DeviceId, Certified], person: PersonId
) -> Sequence[Certified]:
    """A person's laptops in use that were let in for single visits."""
    return [
        one
        for one in certified.values()
        if one.member.person == person and one.member.passes and one.withdrawn is None
    ]


def check_takes_part(ws: Workspace, session: Session) -> None:
    """Refuse what a withdrawn laptop would say to others in vain.

    Raises:
        NotAllowedError: It was withdrawn.
    """
    mine = load_certified(session).get(ws.device)
    if mine is not None and mine.withdrawn is not None:
        raise NotAllowedError(
            "This laptop was withdrawn, so nothing that it says of laptops counts. "
            "Nothing was changed.",
            hint="Use another laptop, or begin a new profile there or here.",
        )


def put_document(ws: Workspace, place: Share, issuer: str, content: bytes) -> None:
    """Write a certificate or withdrawal to a share and keep it here."""
    name = f"{MEMBERS}/{issuer}-{documents.short_hash(content)}.{documents.ending(content)}"
    place.put_new(name, content)
    with ws.writing.begin() as session:
        keep_certificate(session, name, content)


def admission(
    name: str, person: PersonId, device: DeviceId, roles: Sequence[str]
) -> PersonAdmitted:
    """What the register says of a laptop that was let in."""
    return PersonAdmitted(person=person, device=device, name=name, roles=sorted_roles(roles))


def sorted_roles(roles: Sequence[str] | set[str] | frozenset[str]) -> tuple[kinds.Role, ...]:
    """Roles each once, in one order; what is no role is left out."""
    return tuple(role for role in _ORDER if role in roles)
