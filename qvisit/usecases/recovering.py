"""When the last administrator's laptop is lost: begin again with the root's recovery code.

The code makes this laptop an administrator's. It opens every stream key that was sealed for the
root, so that what lost laptops wrote can be handed to those who may read it now, by the usual
rules. Reviewers' answers are not opened here: their keys are kept to be handed on, no more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId, ShareId, StreamId
from qvisit.settings import load_settings, save_settings
from qvisit.store import keys_due, membership, stream_keys
from qvisit.sync import documents
from qvisit.sync.errors import OtherShareError, RefusedFileError
from qvisit.sync.folder import find_share, open_folder
from qvisit.sync.keys import ROOT, DeviceKeys, SealBrokenError, key_id, root_keys
from qvisit.sync.membership import Certified
from qvisit.sync.packs import Front
from qvisit.sync.share import Share, root_name
from qvisit.sync.words import read_code
from qvisit.usecases.certifying import admission, check_takes_part, put_document, sorted_roles
from qvisit.usecases.fetching import packs_of
from qvisit.usecases.fronts import front_of
from qvisit.usecases.membership import keep_certificate, load_certified
from qvisit.usecases.progress import RECOVERING, Report, Step, SyncStoppedError, carry_on
from qvisit.usecases.record import record
from qvisit.usecases.shares import fetch_certificates
from qvisit.visits.members import ADMINISTRATOR, ALL_ROLES
from qvisit.visits.streams import REGISTER, answers_of, disclosure_of, is_stream
from qvisit.workspace import Workspace


class NotARecoveryCodeError(QVisitError):
    """What was typed cannot be the recovery code of a share."""

    def __init__(self) -> None:
        super().__init__(
            "This is not a recovery code of a share, or a letter in it is wrong. "
            "Nothing was changed.",
            hint="It has 55 letters and digits, in 11 groups of 5. Copy it from the printed sheet.",
        )


class OtherRecoveryCodeError(QVisitError):
    """The recovery code of another share."""

    def __init__(self) -> None:
        super().__init__(
            "This is the recovery code of another share, not of this one. Nothing was changed.",
            hint="Look for the sheet that was printed when this share was made.",
        )


@dataclass(frozen=True)
class Recovered:
    """What the code opened: how many streams' keys; how many files of others could not be read."""

    streams: int
    unread: int


def recover_with_root(
    ws: Workspace, folder: Path, code: str, report: Report = carry_on
) -> Recovered:
    """Make this laptop an administrator's with the share's recovery code.

    It works for a profile that was let in, one that only asked, and one that never did. Sync
    afterwards: the keys that others may have now are handed over then.

    Args:
        ws: The open profile.
        folder: The share.
        code: As it was printed when the share was made; spaces and hyphens do not matter.
        report: Told of each step; may stop between two files.

    Raises:
        NotARecoveryCodeError, OtherRecoveryCodeError: The code; nothing was changed.
        OtherShareError: The profile belongs to another share.
        RefusedFileError: The share's root certificate was altered.
        NotAllowedError: This laptop was withdrawn: the code cannot bring it back.
        NotAShareError, ShareUnreachableError, ShareFullError: The folder.
        SyncStoppedError: `report` said stop. Done again, it goes on.
    """
    seed = read_code(code)
    if seed is None:
        raise NotARecoveryCodeError
    place, share = open_folder(folder), find_share(folder)
    root = place.read(root_name(share), 0, documents.MAX_DOCUMENT + 1)
    keys = root_keys(seed)
    if documents.read_root(root, share).sign != keys.sign_public:
        raise OtherRecoveryCodeError
    certificates = fetch_certificates(place)
    _join(ws, folder, membership.JoinedShare(ShareId(share), root, str(folder), _now(ws)))
    with ws.writing.begin() as session:
        for name, content in certificates.items():
            keep_certificate(session, name, content)
    with ws.reading() as session:
        check_takes_part(ws, session)
        certified = load_certified(session)
    _certify(ws, place, share, keys, certified)
    return _open_keys(ws, place, share, keys, certified, report)


def _now(ws: Workspace) -> str:
    return moment(ws.clock()).utc


def _join(ws: Workspace, folder: Path, share: membership.JoinedShare) -> None:
    with ws.writing.begin() as session:
        known = membership.read_share(session)
        if known is not None and known.share_id != share.share_id:
            raise OtherShareError(folder)
        if known is None:
            membership.keep_share(session, share)
    settings = load_settings(ws.folder)
    save_settings(ws.folder, settings.model_copy(update={"share_folder": str(folder)}))


def _certify(
    ws: Workspace,
    place: Share,
    share: str,
    keys: DeviceKeys,
    certified: Mapping[DeviceId, Certified],
) -> None:
    known = certified.get(ws.device)
    person = known.member.person if known else ws.person
    wished = set(load_settings(ws.folder).roles) & ALL_ROLES
    roles = sorted_roles((known.member.roles if known else wished) | {ADMINISTRATOR})
    certificate = documents.Certificate(
        share=share,
        person=person,
        device=ws.device,
        sign=ws.keys.sign_public,
        box=ws.keys.box_public,
        roles=roles,
        issuer=ROOT,
        at=_now(ws),
    )
    put_document(ws, place, ROOT, documents.sign_document(certificate, keys))
    with ws.writing.begin() as session:
        said = admission(ws.vault.name, PersonId(person), ws.device, roles)
        record(ws, session, REGISTER, said)


def _open_keys(
    ws: Workspace,
    place: Share,
    share: str,
    keys: DeviceKeys,
    certified: Mapping[DeviceId, Certified],
    report: Report,
) -> Recovered:
    streams: set[str] = set()
    unread = 0
    others = sorted(certified)
    for done, device in enumerate(others):
        if not report(Step(RECOVERING, done, len(others))):
            raise SyncStoppedError
        found: dict[tuple[StreamId, str], bytes] = {}
        for front in _fronts(place, share, certified[device]):
            if front is None:
                unread += 1
            else:
                found.update(_keys_in(front, keys))
        with ws.writing.begin() as session:
            for (stream, name), key in found.items():
                kept = stream_keys.held(stream) if answers_of(stream) else stream
                stream_keys.keep_stream_key(session, kept, name, key, from_device=ROOT)
                streams.add(stream)
    with ws.writing.begin() as session:
        keys_due.mark_all_due(session)
    return Recovered(len(streams), unread)


def _fronts(place: Share, share: str, writer: Certified) -> Iterator[Front | None]:
    """What the packs of a device that count say of themselves; None for one that is damaged."""
    device = writer.member.device
    last = writer.withdrawn.number if writer.withdrawn else None
    for named in packs_of(place, device):
        if last is not None and named.number > last:
            continue
        try:
            yield front_of(place, share, writer, named)
        except RefusedFileError:
            yield None


def _keys_in(front: Front, keys: DeviceKeys) -> Mapping[tuple[StreamId, str], bytes]:
    found = {}
    for one in front.header.grants:
        if one.device != ROOT or not is_stream(one.stream) or disclosure_of(StreamId(one.stream)):
            continue
        try:
            key = keys.unseal(one.sealed)
        except SealBrokenError:
            continue  # sealed for somebody else under the root's name: it opens nothing
        if key_id(key) == one.key:
            found[StreamId(one.stream), one.key] = key
    return found
