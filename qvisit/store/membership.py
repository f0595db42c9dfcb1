"""The share that this profile belongs to, and the signed documents that say who belongs to it."""

from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, ShareId
from qvisit.store.tables import CertificateRow, PackSeenRow, ShareRow


class JoinedShare(NamedTuple):
    """The share: its id, the bytes of its root certificate, where it was last reached."""

    share_id: ShareId
    root: bytes
    place: str
    joined_at: str


class Document(NamedTuple):
    """A membership document, byte for byte, with its file name on the share and its SHA-256."""

    hash: str
    name: str
    kind: str
    content: bytes


def keep_share(session: Session, share: JoinedShare) -> None:
    """Remember the share, in place of one remembered before."""
    new = insert(ShareRow)
    values = {**share._asdict(), "id": 1}
    later = {column: new.excluded[column] for column in share._fields}
    session.execute(new.on_conflict_do_update(index_elements=["id"], set_=later), [values])


def read_share(session: Session) -> JoinedShare | None:
    """The share, or None while this profile has not joined one."""
    query = select(ShareRow.share_id, ShareRow.root, ShareRow.place, ShareRow.joined_at)
    row = session.execute(query).first()
    return JoinedShare(*row) if row else None


def keep_document(session: Session, document: Document) -> bool:
    """Keep a membership document; one that is known already stays as it is.

    Returns:
        Whether it was new.
    """
    query = select(CertificateRow.hash).where(CertificateRow.hash == document.hash)
    if session.scalar(query) is not None:
        return False
    row = {
        "hash": document.hash,
        "name": document.name,
        "kind": document.kind,
        "bytes": document.content,
    }
    session.execute(insert(CertificateRow), [row])
    return True


def document_hashes(session: Session, kind: str) -> frozenset[str]:
    """The SHA-256 of every membership document of one kind: which of them are here."""
    query = select(CertificateRow.hash).where(CertificateRow.kind == kind)
    return frozenset(session.scalars(query))


def packs_taken_in(session: Session, device: DeviceId, number: int) -> str:
    """The hashes of a device's packs up to a number that are here, as one text to compare."""
    query = select(func.group_concat(PackSeenRow.hash)).where(
        PackSeenRow.device == device, PackSeenRow.number <= number
    )
    return session.scalar(query) or ""


def read_documents(session: Session, kind: str | None = None) -> list[Document]:
    """All membership documents, or those of one kind, by name."""
    query = select(
        CertificateRow.hash, CertificateRow.name, CertificateRow.kind, CertificateRow.bytes
    ).order_by(CertificateRow.name, CertificateRow.hash)
    if kind is not None:
        query = query.where(CertificateRow.kind == kind)
    return [Document(*row) for row in session.execute(query)]
