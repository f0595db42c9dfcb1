"""Create the trust's share, ask to join it, let laptops in."""

import re
import secrets
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId, ShareId
from qvisit.settings import load_settings, save_settings
from qvisit.store import membership, stream_keys
from qvisit.sync import documents
from qvisit.sync.errors import OtherShareError, RefusedFileError
from qvisit.sync.folder import find_share, open_folder
from qvisit.sync.keys import ROOT, key_id, new_stream_key, root_keys
from qvisit.sync.membership import read_certificates
from qvisit.sync.share import CERTIFICATE_NAME, MEMBERS, Share, root_name
from qvisit.sync.words import six_words, write_code
from qvisit.usecases.certifying import (
    BEGIN_ANEW,
    COLLEAGUE,
    WITHDRAWN,
    Given,
    admission,
    asking,
    certify,
    certify_lasting,
    joined_share,
    name_in,
    readers_of_names,
    request_of,
    requests_on,
    sorted_roles,
)
from qvisit.usecases.certifying import NotAskedError as NotAskedError
from qvisit.usecases.certifying import NotJoinedError as NotJoinedError
from qvisit.usecases.membership import (
    keep_certificate,
    kept_certificates,
    load_certified,
    load_members,
    me_among,
)
from qvisit.usecases.record import NotAllowedError, record
from qvisit.usecases.wards import load_register
from qvisit.visits.members import ADMINISTRATOR, ALL_ROLES
from qvisit.visits.streams import LIBRARY, REGISTER
from qvisit.worded import worded
from qvisit.workspace import Workspace


class ShareExistsError(QVisitError):
    """There is a share in this folder already, or the profile has one."""


@dataclass(frozen=True)
class NewShare:
    """A share just made. `recovery_code` is shown once, printed, and kept by somebody else."""

    share: ShareId
    recovery_code: str


@dataclass(frozen=True)
class Waiting:
    """A laptop that asks to be let in. `name` is None when it was not sealed for this one.

    `known` says that a person of this id was let in before: it is, or claims to be, another laptop
    of theirs. `known_name` is what the register calls them, "" when it does not know.
    """

    device: DeviceId
    person: PersonId
    name: str | None
    roles: tuple[str, ...]
    words: tuple[str, ...]
    known: bool = False
    known_name: str = ""


@dataclass(frozen=True)
class Standing:
    """Where this profile stands: share, folder, whether it was let in, and its six words.

    One that goes on as a new laptop, after a restore, has its roles here and is let in only once
    somebody did that again. `withdrawn` says that it was, and takes part no longer.
    """

    share: ShareId | None
    folder: str
    admitted: bool
    roles: tuple[str, ...]
    words: tuple[str, ...]
    withdrawn: bool = False


def create_share(ws: Workspace, folder: Path) -> NewShare:
    """Make a share in an empty folder; the person becomes its first administrator.

    The root key exists only in the recovery code that this returns.

    Raises:
        ShareExistsError: The folder, or this profile, has a share.
        ShareUnreachableError: The folder is not there or cannot be written to.
    """
    place = open_folder(folder)
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
            roles=sorted_roles(roles),
            issuer=ROOT,
            at=now,
        ),
        root_keys(seed),
    )
    name = f"{MEMBERS}/{ROOT}-{documents.short_hash(certificate)}.cert"
    place.put_new(name, certificate)
    place.put_new(root_name(share), root)
    with ws.writing.begin() as session:
        membership.keep_share(
            session, membership.JoinedShare(ShareId(share), root, str(folder), now)
        )
        keep_certificate(session, name, certificate)
        for stream in (REGISTER, LIBRARY):
            key = new_stream_key()
            stream_keys.keep_stream_key(session, stream, key_id(key), key, from_device=ws.device)
        record(ws, session, REGISTER, admission(ws.vault.name, ws.person, ws.device, sorted(roles)))
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
    place = open_folder(folder)
    root = place.read(root_name(share))
    documents.read_root(root, share)
    certificates = fetch_certificates(place)
    certified = read_certificates(root, certificates)
    now = moment(ws.clock()).utc
    wished = tuple(sorted_roles(_own_roles(ws)))
    applicant = documents.Applicant(ws.keys, ws.person, ws.vault.name, wished)
    readers = readers_of_names(certified)
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
        place.put_new(f"{MEMBERS}/{ws.device}-{documents.short_hash(request)}.request", request)
    _remember_folder(ws, folder)
    return six_words(root, ws.person, ws.keys.sign_public, ws.keys.box_public)


def list_waiting(ws: Workspace, folder: Path) -> Sequence[Waiting]:
    """The laptops that ask to be let in, with the words that both sides compare.

    Raises:
        ShareUnreachableError: The folder is not there.
        NotJoinedError: This profile belongs to no share.
    """
    place = open_folder(folder)
    with ws.reading() as session:
        share = joined_share(session)
        certified = load_certified(session)
        kept = kept_certificates(session)
        register = load_register(ws, session)
    news = fetch_certificates(place, kept)
    known = read_certificates(share.root, {**kept, **news}) if news else certified
    there = certified.keys() | known.keys()
    people = {one.member.person for one in (*certified.values(), *known.values())}
    waiting = {}
    for request in requests_on(place, share.share_id, lambda device: device not in there):
        device, person = DeviceId(request.device), PersonId(request.person)
        waiting[device] = Waiting(
            device=device,
            person=person,
            name=name_in(ws, request),
            roles=tuple(request.roles),
            words=six_words(share.root, request.person, request.sign, request.box),
            known=person in people,
            known_name=(register.name_of(person) or "") if person in people else "",
        )
    return [waiting[device] for device in sorted(waiting)]


def admit(
    ws: Workspace,
    folder: Path,
    device: DeviceId,
    roles: Sequence[str],
    *,
    as_person: PersonId | None = None,
) -> None:
    """Let a laptop in after comparing its six words, and say what its person may do.

    Args:
        ws: The administrator's profile.
        folder: The share, or a place that has the request.
        device: Which laptop.
        roles: What its person may do.
        as_person: Whose laptop it is, when that is somebody who was let in before: another
            laptop of theirs, or a profile begun anew. The laptop takes on this person, and what
            was written there counts as theirs.

    Raises:
        NotAllowedError: Only an administrator may; or the laptop says that it belongs to a known
            person, and nobody confirmed that.
        NotAskedError: No such request is on the share.
    """
    place = open_folder(folder)
    with ws.reading() as session:
        share = joined_share(session)
        members = load_members(session)
        certified = load_certified(session)
    if ADMINISTRATOR not in me_among(ws, members).roles:
        raise NotAllowedError(
            "Only an administrator may let laptops in.", hint="Ask your trust's administrator."
        )
    gone = certified[device].withdrawn if device in certified else None
    if gone is not None:
        raise NotAllowedError(WITHDRAWN, hint=BEGIN_ANEW)
    request = request_of(place, share.share_id, device)
    people = {one.person for one in members.values()}
    person = as_person or PersonId(request.person)
    if as_person is None and person in people:
        raise NotAllowedError(
            "That laptop says it belongs to a person who was let in already. It was not let in.",
            hint="If it is another laptop of theirs, say whose it is. If not, find out who asks.",
        )
    if as_person is not None and as_person not in people:
        raise NotAllowedError(
            "Nobody of this name was let in before, so it cannot be another laptop of theirs.",
            hint="Let it in as a new person.",
        )
    certify_lasting(ws, place, person)
    formerly = request.person if request.person != person else ""
    certify(ws, place, asking(request), Given(person, roles, formerly=formerly))
    with ws.writing.begin() as session:
        known = load_register(ws, session).name_of(person) if as_person else None
        called = known or name_in(ws, request) or COLLEAGUE
        record(ws, session, REGISTER, admission(called, person, device, roles))


def standing(ws: Workspace) -> Standing:
    """Where this profile stands with its share."""
    with ws.reading() as session:
        share = membership.read_share(session)
        members = load_members(session)
        mine = load_certified(session).get(ws.device)
    folder = load_settings(ws.folder).share_folder
    if share is None:
        return Standing(None, folder, admitted=False, roles=(), words=())
    roles = me_among(ws, members).roles
    words = six_words(share.root, ws.person, ws.keys.sign_public, ws.keys.box_public)
    gone = mine is not None and mine.withdrawn is not None
    let_in = mine is not None
    return Standing(ShareId(share.share_id), folder, let_in, tuple(sorted(roles)), words, gone)


def fetch_certificates(
    place: Share, known: Container[str] = (), altered: set[str] | None = None
) -> dict[str, bytes]:
    """The certificates on a share that are not known yet, by name.

    One that is not whole yet, or was altered, is left out: it may be whole the next time. Its name
    is added to `altered`.
    """
    found = {}
    for one in sorted(place.list(MEMBERS)):
        name, named = f"{MEMBERS}/{one}", CERTIFICATE_NAME.match(one)
        if named is None or name in known:
            continue
        content = _read_document(place, name)
        if content is not None and _is_named(content, named):
            found[name] = content
        elif altered is not None:
            altered.add(name)
    return found


def _read_document(place: Share, name: str) -> bytes | None:
    try:
        return place.read(name, 0, 2 * documents.MAX_DOCUMENT + 1)
    except RefusedFileError:
        return None


def _is_named(content: bytes, named: re.Match[str]) -> bool:
    """Whether a document bears its name: whose withdrawal it outlasts is told by that."""
    issuer, short, end = named.groups()
    known = documents.issuer_of(content)
    if known is not None and (known, documents.ending(content)) != (issuer, end):
        return False
    return documents.short_hash(content) == short


def _own_roles(ws: Workspace) -> set[str]:
    return set(load_settings(ws.folder).roles) & ALL_ROLES


def _remember_folder(ws: Workspace, folder: Path) -> None:
    settings = load_settings(ws.folder)
    save_settings(ws.folder, settings.model_copy(update={"share_folder": str(folder)}))
