"""Who was let in, as this profile knows it."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from qvisit.ids import DeviceId, StreamId
from qvisit.store import deliveries, membership, own_devices, sections
from qvisit.store.vault import DeviceSecret, replace_device
from qvisit.sync.membership import Certified, members_of, read_certificates
from qvisit.visits.members import ALL_ROLES, Member, Members
from qvisit.workspace import Session, Workspace

MEMBER = "member"
_MOST_SETS = 8
_read: dict[tuple[str, frozenset[str]], Mapping[DeviceId, Certified]] = {}
"""What sets of documents say: a visit is opened often, and each signature costs time."""
_MOST_WITHDRAWN = 500
_until: dict[tuple[DeviceId, int, str], Mapping[StreamId, int]] = {}
"""How far withdrawn devices count, by what their packs are named after: all that these hold."""


def load_certified(session: Session) -> Mapping[DeviceId, Certified]:
    """Every device that was let in, with its public keys; empty before a share was joined."""
    share = membership.read_share(session)
    if share is None:
        return {}
    key = share.share_id, membership.document_hashes(session, MEMBER)
    known = _read.get(key)
    if known is None:
        known = read_certificates(share.root, kept_certificates(session))
        if len(_read) >= _MOST_SETS:
            _read.clear()  # at once, since other threads use it too
        _read[key] = known
    return known


def kept_certificates(session: Session) -> dict[str, bytes]:
    """The certificates and withdrawals on this laptop, by their names on the share."""
    return {one.name: one.content for one in membership.read_documents(session, MEMBER)}


def keep_certificate(session: Session, name: str, content: bytes) -> None:
    """Keep a certificate or withdrawal that was made here or came from the share."""
    digest = hashlib.sha256(content).hexdigest()
    membership.keep_document(session, membership.Document(digest, name, MEMBER, content))


def load_members(session: Session) -> Members:
    """Every device that was let in, and what its person may do.

    What a withdrawn device wrote counts as far as its accepted packs go. A profile that was itself
    withdrawn still shows its person what they wrote.
    """
    certified = load_certified(session)
    members = dict(members_of(certified))
    for device, one in certified.items():
        if one.withdrawn is not None and deliveries.last_sent(session, device) is None:
            until = _accepted(session, device, one.withdrawn.number)
            members[device] = replace(one.member, until=until)
    return _with_successors(session, members)


def _accepted(session: Session, device: DeviceId, number: int) -> Mapping[StreamId, int]:
    """As far as the packs of a withdrawn device go that count: read once, as they never change.

    It is asked for with every answer that is saved, and there are as many rows as the device wrote
    to streams.
    """
    key = device, number, membership.packs_taken_in(session, device, number)
    known = _until.get(key)
    if known is None:
        known = sections.accepted(session, device, number)
        if len(_until) >= _MOST_WITHDRAWN:
            _until.clear()
        _until[key] = known
    return known


def _with_successors(session: Session, members: dict[DeviceId, Member]) -> Members:
    """This profile as it goes on after a restore, before it is let in again.

    Here its person sees what they do; anywhere else it waits until they are let in.
    """
    for former in own_devices.former_devices(session):
        before = members.get(former.device)
        if before is not None and former.successor not in members:
            members[former.successor] = replace(before, device=former.successor, until=None)
    return members


def take_on_person(ws: Workspace, certified: Mapping[DeviceId, Certified]) -> None:
    """Go on as who this laptop was let in as: somebody who began anew, on a laptop or a profile."""
    mine = certified.get(ws.device)
    if mine is None or mine.member.person == ws.person:
        return
    with ws.writing.begin() as session:
        membership.read_share(session)  # so that nobody writes now, half as one, half as another
        own = ws.vault
        person = mine.member.person
        secret = DeviceSecret(person, own.device, own.signing_seed, own.box_secret)
        ws.identity.become(replace_device(own, secret))


def everyone(ws: Workspace, session: Session) -> Members:
    """In a practice visit the one person of this profile may do everything."""
    mine = load_certified(session).get(ws.device)
    was = mine.member.formerly if mine else frozenset()
    own = (ws.device, *ws.identity.former)
    return {one: Member(one, ws.person, ALL_ROLES, formerly=was) for one in own}


def me_among(ws: Workspace, members: Members) -> Member:
    """This profile among the members; without any role while nobody let it in."""
    return members.get(ws.device, Member(ws.device, ws.person, frozenset()))
