"""Sealed files on the share: the bundles that this profile made, and where others' files lie."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import delete, exists, select, text, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.share_tables import BundleSentRow, FilePlaceRow
from qvisit.store.tables import PackSentRow


class FilePlace(NamedTuple):
    """Where the sealed bytes of a file lie: by the hash of its own bytes, in a bundle."""

    sha256: str
    stream: StreamId
    key_id: str
    bundle: str
    offset: int
    length: int


_COLUMNS = tuple(getattr(FilePlaceRow, name) for name in FilePlace._fields)


def keep_bundle(session: Session, name: str, content: bytes, pack: int) -> None:
    """Keep a bundle of ours before it is taken anywhere, with the pack that names it."""
    row = {"name": name, "bytes": content, "pack": pack}
    session.execute(insert(BundleSentRow).on_conflict_do_nothing(), [row])


def bundles_of(session: Session, pack: int) -> Sequence[str]:
    """The names of the bundles that a pack of ours names."""
    query = select(BundleSentRow.name).where(BundleSentRow.pack == pack)
    return list(session.scalars(query.order_by(BundleSentRow.name)))


def bundle_content(session: Session, name: str) -> bytes | None:
    """The bytes of a bundle of ours."""
    return session.scalar(select(BundleSentRow.bytes).where(BundleSentRow.name == name))


def drop_bundles(session: Session, device: DeviceId, up_to: int, before: str) -> None:
    """Let go of the bundles of own packs that others have, as `deliveries.drop_sent_bytes` does."""
    query = select(PackSentRow.number).where(
        PackSentRow.device == device, PackSentRow.number <= up_to, PackSentRow.created_at < before
    )
    drop_bundles_of(session, device, session.scalars(query))


def drop_bundles_of(session: Session, device: DeviceId, packs: Iterable[int]) -> None:
    """Let go of the bundles that some packs of a device of ours name."""
    made_by = BundleSentRow.name.contains(f"/{device}/", autoescape=True)
    session.execute(delete(BundleSentRow).where(BundleSentRow.pack.in_(list(packs)), made_by))


def note_files(session: Session, places: Iterable[FilePlace], *, done: bool = False) -> None:
    """Remember where files lie; a later word about one takes the place of an earlier one.

    `done` says that their bytes are here, or were.
    """
    new = insert(FilePlaceRow)
    later = {name: new.excluded[name] for name in FilePlace._fields[2:]}
    rows = [{**one._asdict(), "done": done} for one in places]
    if rows:
        session.execute(
            new.on_conflict_do_update(index_elements=["sha256", "stream"], set_=later), rows
        )


def missing_files(session: Session) -> Sequence[FilePlace]:
    """Files that others sealed and whose bytes were never here, by bundle and place in it."""
    query = (
        select(*_COLUMNS)
        .where(text("file_places.done = 0"))  # as the partial index has it
        .order_by(FilePlaceRow.bundle, FilePlaceRow.offset)
    )
    return [FilePlace(*row) for row in session.execute(query)]


def files_of(session: Session, stream: StreamId) -> Sequence[FilePlace]:
    """Where all known files of a stream lie."""
    query = select(*_COLUMNS).where(FilePlaceRow.stream == stream).order_by(FilePlaceRow.sha256)
    return [FilePlace(*row) for row in session.execute(query)]


def note_done(session: Session, sha256: str) -> None:
    """A file is here now, or nobody wants it any more."""
    session.execute(update(FilePlaceRow).where(FilePlaceRow.sha256 == sha256).values(done=True))


def want_again(session: Session, streams: Iterable[StreamId]) -> None:
    """Fetch the files of some streams at the next sync, as if they had never been here."""
    wanted = FilePlaceRow.stream.in_(list(streams))
    session.execute(update(FilePlaceRow).where(wanted).values(done=False))


def is_bundled(session: Session, sha256: str, stream: StreamId) -> bool:
    """Whether a file was sealed for a stream already."""
    query = select(exists().where(FilePlaceRow.sha256 == sha256, FilePlaceRow.stream == stream))
    return bool(session.scalar(query))
