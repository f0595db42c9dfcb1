"""Who was let in, as this profile knows it."""

import hashlib
from collections.abc import Mapping

from qvisit.ids import DeviceId
from qvisit.store import membership
from qvisit.sync.membership import Certified, members_of, read_certificates
from qvisit.visits.roles import ALL_ROLES, Member, Members
from qvisit.workspace import Session, Workspace

MEMBER = "member"


def load_certified(session: Session) -> Mapping[DeviceId, Certified]:
    """Every device that was let in, with its public keys; empty before a share was joined."""
    share = membership.read_share(session)
    if share is None:
        return {}
    return read_certificates(share.root, kept_certificates(session))


def kept_certificates(session: Session) -> dict[str, bytes]:
    """The certificates on this laptop, by their names on the share."""
    return {one.name: one.content for one in membership.read_documents(session, MEMBER)}


def keep_certificate(session: Session, name: str, content: bytes) -> None:
    """Keep a certificate that was made here or came from the share."""
    digest = hashlib.sha256(content).hexdigest()
    membership.keep_document(session, membership.Document(digest, name, MEMBER, content))


def load_members(session: Session) -> Members:
    """Every device that was let in, and what its person may do."""
    return members_of(load_certified(session))


def everyone(ws: Workspace) -> Members:
    """In a practice visit the one person of this profile may do everything."""
    return {ws.device: Member(ws.device, ws.person, ALL_ROLES)}


def me_among(ws: Workspace, members: Members) -> Member:
    """This profile among the members; without any role while nobody let it in."""
    return members.get(ws.device, Member(ws.device, ws.person, frozenset()))
