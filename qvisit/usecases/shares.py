"""Create the trust's share, ask to join it, let laptops in."""

import hashlib
import secrets
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId, ShareId
from qvisit.settings import load_settings, save_settings
from qvisit.store import membership, stream_keys
from qvisit.sync import documents
from qvisit.sync.errors import OtherShareError, RefusedFileError
from qvisit.sync.folder import FolderShare, find_share
from qvisit.sync.keys import ROOT, SealBrokenError, key_id, new_stream_key, root_keys
from qvisit.sync.membership import Certified, read_certificates
from qvisit.sync.share import CERTIFICATE_NAME, MEMBERS, REQUEST_NAME, Share, root_name
from qvisit.sync.words import six_words, write_code
from qvisit.usecases.membership import (
    keep_certificate,
    load_certified,
    load_members,
    me_among,
)
from qvisit.usecases.record import NotAllowedError, record
from qvisit.visits import kinds
from qvisit.visits.roles import ADMINISTRATOR, ALL_ROLES, LEAD
from qvisit.visits.streams import LIBRARY, REGISTER
from qvisit.worded import worded
from qvisit.workspace import Workspace


class ShareExistsError(QVisitError):
    """There is a share in this folder already, or the profile has one."""


class NotJoinedError(QVisitError):
    """The profile has not asked to join a share."""

    def __init__(self) -> None:
        super().__init__(
            "This profile belongs to no share yet. Everything you wrote is safe here.",
            hint="Choose the folder that your administrator named, on the sync page.",
        )


@dataclass(frozen=True)
class NewShare:
    """A share just made. `recovery_code` is shown once, printed, and kept by somebody else."""

    share: ShareId
    recovery_code: str


@dataclass(frozen=True)
class Waiting:
    """A laptop that asks to be let in. `name` is None when it was not sealed for this one."""

    device: DeviceId
    person: PersonId
    name: str | None
    roles: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """Where this profile stands: share, folder, whether it was let in, and its six words."""

    share: ShareId | None
    folder: str
    admitted: bool
    roles: tuple[str, ...]
    words: tuple[str, ...]


def create_share(ws: Workspace, folder: Path) -> NewShare:
    """Make a share in an empty folder; the person becomes its first administrator.

    The root key exists only in the recovery code that this returns.

    Raises:
        ShareExistsError: The folder, or this profile, has a share.
        ShareUnreachableError: The folder is not there or cannot be written to.
    """
    place = FolderShare(folder)
    now = moment(ws.clock()).utc
    if any(name.startswith("qvisit-share-") for name in place.list("")):
        raise ShareExistsError(
            worded(
                "There is a QVisit share in {folder} already. Nothing was changed.", folder=folder
            ),
            hint="Join it, or choose an empty folder.",
        )
    with ws.reading() as session:
        if membership.read_share(session) is not None:
            raise ShareExistsError(
                "This profile belongs to a share already.",
                hint="One profile has one share. Begin another profile for another trust.",
            )
    seed = secrets.token_bytes(32)
    root = documents.new_root(seed, now)
    share = documents.share_id(root)
    roles = _own_roles(ws) | {ADMINISTRATOR}
    certificate = documents.sign_document(
        documents.Certificate(
            share=share,
            person=ws.person,
            device=ws.device,
            sign=ws.keys.sign_public,
            box=ws.keys.box_public,
            roles=_sorted_roles(roles),
            issuer=ROOT,
            at=now,
        ),
        root_keys(seed),
    )
    place.put_new(_certificate_name(ROOT, certificate), certificate)
    place.put_new(root_name(share), root)
    with ws.writing.begin() as session:
        membership.keep_share(
            session, membership.JoinedShare(ShareId(share), root, str(folder), now)
        )
        keep_certificate(session, _certificate_name(ROOT, certificate), certificate)
        for stream in (REGISTER, LIBRARY):
            key = new_stream_key()
            stream_keys.keep_stream_key(session, stream, key_id(key), key, from_device=ws.device)
        record(ws, session, REGISTER, _admission(ws, ws.vault.name, ws.person, ws.device, roles))
    _remember_folder(ws, folder)
    return NewShare(ShareId(share), write_code(seed))


def ask_to_join(ws: Workspace, folder: Path) -> tuple[str, ...]:
    """Ask on a share to be let in.

    Returns:
        The six words to compare with those that the administrator sees.

    Raises:
        ShareUnreachableError, NotAShareError: The folder is missing, or holds no share.
        OtherShareError: The profile belongs to another share.
    """
    share = find_share(folder)
    place = FolderShare(folder)
    root = place.read(root_name(share))
    documents.read_root(root, share)
    certificates = fetch_certificates(place)
    certified = read_certificates(root, certificates)
    now = moment(ws.clock()).utc
    wished = tuple(_sorted_roles(_own_roles(ws)))
    applicant = documents.Applicant(ws.keys, ws.person, ws.vault.name, wished)
    readers = _readers_of_names(certified)
    with ws.writing.begin() as session:
        known = membership.read_share(session)
        if known is not None and known.share_id != share:
            raise OtherShareError(folder)
        if known is None:
            membership.keep_share(
                session, membership.JoinedShare(ShareId(share), root, str(folder), now)
            )
        for name, data in certificates.items():
            keep_certificate(session, name, data)
    request = documents.ask_to_join(applicant, share, readers, now)
    if ws.device not in certified:
        place.put_new(f"{MEMBERS}/{ws.device}-{_short_hash(request)}.request", request)
    _remember_folder(ws, folder)
    return six_words(root, ws.person, ws.keys.sign_public, ws.keys.box_public)


def list_waiting(ws: Workspace, folder: Path) -> Sequence[Waiting]:
    """The laptops that ask to be let in, with the words that both sides compare.

    Raises:
        ShareUnreachableError: The folder is not there.
        NotJoinedError: This profile belongs to no share.
    """
    place = FolderShare(folder)
    with ws.reading() as session:
        share = membership.read_share(session)
        certified = load_certified(session)
    if share is None:
        raise NotJoinedError
    known = read_certificates(share.root, fetch_certificates(place))
    waiting = {}
    for request in _requests(place, share.share_id):
        device = DeviceId(request.device)
        if device not in certified and device not in known:
            words = six_words(share.root, request.person, request.sign, request.box)
            name = _name_in(ws, request)
            waiting[device] = Waiting(
                device, PersonId(request.person), name, tuple(request.roles), words
            )
    return [waiting[device] for device in sorted(waiting)]


def admit(ws: Workspace, folder: Path, device: DeviceId, roles: Sequence[str]) -> None:
    """Let a laptop in after comparing its six words, and say what its person may do.

    Raises:
        NotAllowedError: Only an administrator may.
        QVisitError: No such request is on the share.
    """
    place = FolderShare(folder)
    with ws.reading() as session:
        share = membership.read_share(session)
        members = load_members(session)
    if share is None:
        raise NotJoinedError
    if ADMINISTRATOR not in me_among(ws, members).roles:
        raise NotAllowedError(
            "Only an administrator may let laptops in.", hint="Ask your trust's administrator."
        )
    request = next((one for one in _requests(place, share.share_id) if one.device == device), None)
    if request is None:
        raise QVisitError("That laptop has not asked to join.", hint="Ask its person to try again.")
    if request.person in {one.person for one in members.values()}:
        raise NotAllowedError(
            "That laptop says it belongs to a person who was let in already. It was not let in.",
            hint="Ask its person to begin a new profile, and find out who sent the request.",
        )
    certificate = documents.sign_document(
        documents.Certificate(
            share=share.share_id,
            person=request.person,
            device=request.device,
            sign=request.sign,
            box=request.box,
            roles=_sorted_roles(set(roles)),
            issuer=ws.device,
            at=moment(ws.clock()).utc,
        ),
        ws.keys,
    )
    name = _certificate_name(ws.device, certificate)
    place.put_new(name, certificate)
    person, called = PersonId(request.person), _name_in(ws, request) or "A new colleague"
    with ws.writing.begin() as session:
        keep_certificate(session, name, certificate)
        record(ws, session, REGISTER, _admission(ws, called, person, device, set(roles)))


def standing(ws: Workspace) -> Standing:
    """Where this profile stands with its share."""
    with ws.reading() as session:
        share = membership.read_share(session)
        members = load_members(session)
    folder = load_settings(ws.folder).share_folder
    if share is None:
        return Standing(None, folder, admitted=False, roles=(), words=())
    roles = me_among(ws, members).roles
    words = six_words(share.root, ws.person, ws.keys.sign_public, ws.keys.box_public)
    admitted = ws.device in members
    return Standing(ShareId(share.share_id), folder, admitted, tuple(sorted(roles)), words)


def fetch_certificates(place: Share, known: Container[str] = ()) -> dict[str, bytes]:
    """The certificates on a share that are not known yet, by name.

    One that is not whole yet, or was altered, is left out: it may be whole the next time.
    """
    found = {}
    for one in sorted(place.list(MEMBERS)):
        name, named = f"{MEMBERS}/{one}", CERTIFICATE_NAME.match(one)
        if named is None or name in known:
            continue
        try:
            content = place.read(name)
        except RefusedFileError:
            continue
        if _short_hash(content) == named.group(2):
            found[name] = content
    return found


def _requests(place: Share, share: str) -> Sequence[documents.Request]:
    found = []
    for name in sorted(place.list(MEMBERS)):
        if REQUEST_NAME.match(name):
            try:
                found.append(documents.read_request(place.read(f"{MEMBERS}/{name}"), share))
            except RefusedFileError:
                continue  # a damaged request asks for nothing; its laptop can ask again
    return found


def _readers_of_names(certified: Mapping[DeviceId, Certified]) -> dict[str, str]:
    """The box keys of those who may let a laptop in: administrators first, then panel leads."""
    found: dict[str, str] = {}
    for role in (ADMINISTRATOR, LEAD):
        found.update(
            {
                device: one.box
                for device, one in certified.items()
                if role in one.member.roles and one.withdrawn is None and device not in found
            }
        )
    return found


def _name_in(ws: Workspace, request: documents.Request) -> str | None:
    for one in request.names:
        if one.device == ws.device:
            try:
                return ws.keys.unseal(one.sealed).decode()[:300]
            except (SealBrokenError, UnicodeDecodeError):
                return None
    return None


def _admission(
    ws: Workspace, name: str, person: PersonId, device: DeviceId, roles: set[str] | frozenset[str]
) -> kinds.PersonAdmitted:
    return kinds.PersonAdmitted(person=person, device=device, name=name, roles=_sorted_roles(roles))


def _own_roles(ws: Workspace) -> set[str]:
    return set(load_settings(ws.folder).roles) & ALL_ROLES


def _sorted_roles(roles: set[str] | frozenset[str]) -> tuple[kinds.Role, ...]:
    order: tuple[kinds.Role, ...] = (
        "administrator",
        "governance_lead",
        "lived_experience_reviewer",
        "panel_lead",
        "visitor",
    )
    return tuple(role for role in order if role in roles)


def _certificate_name(issuer: str, data: bytes) -> str:
    return f"{MEMBERS}/{issuer}-{_short_hash(data)}.cert"


def _short_hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _remember_folder(ws: Workspace, folder: Path) -> None:
    settings = load_settings(ws.folder)
    save_settings(ws.folder, settings.model_copy(update={"share_folder": str(folder)}))
