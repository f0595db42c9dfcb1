"""Photos, each kept once under the hash of its bytes; encrypted with everything else."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.store.tables import FileRow


def name_of(content: bytes) -> str:
    """What a file is called here: the SHA-256 of its bytes."""
    return hashlib.sha256(content).hexdigest()


def keep_file(session: Session, content: bytes, kept_at: str) -> str:
    """Keep a file; one that is here already stays as it is.

    Args:
        session: The transaction.
        content: Its bytes.
        kept_at: When (UTC).

    Returns:
        Its name from now on.
    """
    digest = name_of(content)
    row = {"sha256": digest, "bytes": content, "kept_at": kept_at}
    session.execute(insert(FileRow).on_conflict_do_nothing(), [row])
    return digest


def read_file(session: Session, sha256: str) -> bytes | None:
    """A file's bytes; None when it is not here, or no longer what its name says."""
    content = session.scalar(select(FileRow.bytes).where(FileRow.sha256 == sha256))
    return content if content is not None and name_of(content) == sha256 else None


def kept_files(session: Session) -> Sequence[str]:
    """The names of all files that are here, sorted."""
    return list(session.scalars(select(FileRow.sha256).order_by(FileRow.sha256)))


def drop_file(session: Session, sha256: str) -> None:
    """Delete a file: nothing uses it any more, or a rule says that it must go."""
    session.execute(delete(FileRow).where(FileRow.sha256 == sha256))
