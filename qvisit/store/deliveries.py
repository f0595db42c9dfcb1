"""What went to the share and what came from it: packs, places, and what could not be taken in."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.tables import (
    DeliveredRow,
    HighestSeenRow,
    PackSeenRow,
    PackSentRow,
    PlaceRow,
    SealedSectionRow,
    SetAsideRow,
)


class SentPack(NamedTuple):
    """A pack that this profile wrote.

    `last_row` is the position in `changes` up to which this pack and those before it hold all own
    changes (see `changes.own_written`). `content` is None once others have it.
    """

    device: DeviceId
    number: int
    hash: str
    content: bytes | None
    last_row: int
    created_at: str


class Place(NamedTuple):
    """Somewhere packs are taken to; `last_sync` is None before the first sync was finished."""

    place: str
    folder: str
    last_sync: str | None


class SeenPack(NamedTuple):
    """A pack on a share by its number and its SHA-256."""

    number: int
    hash: str


class SetAside(NamedTuple):
    """A file that could not be trusted: what happened, what to do, since when (UTC)."""

    file: str
    device: DeviceId
    reason: str
    hint: str
    first_seen: str


class SealedSection(NamedTuple):
    """A section whose key is not here yet, with the pack that it came in."""

    stream: StreamId
    key_id: str
    device: DeviceId
    number: int
    pack_hash: str
    content: bytes


_DROP_SEALED = (
    "DELETE FROM sealed_sections"
    " WHERE stream = ? AND key_id = ? AND device = ? AND number = ? AND pack_hash = ?"
)
_SENT = (
    PackSentRow.device,
    PackSentRow.number,
    PackSentRow.hash,
    PackSentRow.bytes,
    PackSentRow.last_row,
    PackSentRow.created_at,
)


def keep_sent(session: Session, pack: SentPack) -> None:
    """Keep a pack of ours before it is taken anywhere."""
    row = {**pack._asdict(), "bytes": pack.content}
    del row["content"]
    session.execute(insert(PackSentRow), [row])


def last_sent(session: Session, device: DeviceId) -> SentPack | None:
    """The newest pack of ours, or None before the first."""
    query = (
        select(*_SENT)
        .where(PackSentRow.device == device)
        .order_by(PackSentRow.number.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    return SentPack(*row) if row else None


def mark_delivered(session: Session, place: str, device: DeviceId, number: int) -> None:
    """Remember that a place holds a pack of ours: it was read back from there."""
    row = {"place": place, "device": device, "number": number}
    session.execute(insert(DeliveredRow).on_conflict_do_nothing(), [row])


def drop_sent_bytes(session: Session, device: DeviceId, up_to: int, before: str) -> None:
    """Let go of the bytes of packs that another device's header names; their numbers stay.

    Args:
        session: The transaction.
        device: Whose packs.
        up_to: The last number that somebody else has.
        before: Only of packs made before then (UTC).
    """
    old = select(PackSentRow.number).where(  # asked first: from an index, not through the bytes
        PackSentRow.device == device, PackSentRow.number <= up_to, PackSentRow.created_at < before
    )
    session.execute(
        update(PackSentRow)
        .where(PackSentRow.device == device, PackSentRow.number.in_(old))
        .where(PackSentRow.bytes.is_not(None))
        .values(bytes=None)
    )


def drop_content(session: Session, device: DeviceId, numbers: Iterable[int]) -> None:
    """Let go of the bytes of some packs of ours: words in them were removed."""
    for number in numbers:
        session.execute(
            update(PackSentRow)
            .where(PackSentRow.device == device, PackSentRow.number == number)
            .values(bytes=None)
        )


def keep_place(session: Session, place: str, folder: str) -> None:
    """Remember a place and where it was found now."""
    new = insert(PlaceRow)
    row = {"place": place, "folder": folder, "last_sync": None}
    found_again = new.on_conflict_do_update(
        index_elements=["place"], set_={"folder": new.excluded.folder}
    )
    session.execute(found_again, [row])


def note_sync(session: Session, place: str, at: str) -> None:
    """Remember when a sync with a known place was finished (UTC)."""
    session.execute(update(PlaceRow).where(PlaceRow.place == place).values(last_sync=at))


def forget_place(session: Session, place: str) -> None:
    """Forget a place and what was delivered there."""
    session.execute(delete(DeliveredRow).where(DeliveredRow.place == place))
    session.execute(delete(PlaceRow).where(PlaceRow.place == place))


def list_places(session: Session) -> list[Place]:
    """All known places, the one used last first."""
    query = select(PlaceRow.place, PlaceRow.folder, PlaceRow.last_sync).order_by(
        PlaceRow.last_sync.desc().nulls_last(), PlaceRow.place
    )
    return [Place(*row) for row in session.execute(query)]


def note_seen(session: Session, device: DeviceId, pack: SeenPack) -> None:
    """Remember that a pack of another device was taken in."""
    row = {"device": device, **pack._asdict()}
    session.execute(insert(PackSeenRow).on_conflict_do_nothing(), [row])


def seen_packs(session: Session, device: DeviceId, after: int = 0) -> set[SeenPack]:
    """Packs of a device that were taken in, with a number above `after`."""
    query = select(PackSeenRow.number, PackSeenRow.hash).where(
        PackSeenRow.device == device, PackSeenRow.number > after
    )
    return {SeenPack(*row) for row in session.execute(query)}


def raise_highest(session: Session, device: DeviceId, pack: SeenPack) -> None:
    """Remember the last pack up to which nothing of a device is missing; it never goes down."""
    new = insert(HighestSeenRow)
    higher = new.on_conflict_do_update(
        index_elements=["device"],
        set_={"number": new.excluded.number, "hash": new.excluded.hash},
        where=HighestSeenRow.number < new.excluded.number,
    )
    session.execute(higher, [{"device": device, **pack._asdict()}])


def highest_seen(session: Session) -> dict[DeviceId, SeenPack]:
    """For each device the last pack up to which nothing is missing."""
    query = select(HighestSeenRow.device, HighestSeenRow.number, HighestSeenRow.hash)
    return {device: SeenPack(number, digest) for device, number, digest in session.execute(query)}


def set_aside(session: Session, refused: SetAside) -> None:
    """List a file that was refused; the first time it was seen stays."""
    new = insert(SetAsideRow)
    again = new.on_conflict_do_update(
        index_elements=["file"], set_={"reason": new.excluded.reason, "hint": new.excluded.hint}
    )
    session.execute(again, [refused._asdict()])


def list_set_aside(session: Session) -> list[SetAside]:
    """Files that were refused, oldest first."""
    query = select(
        SetAsideRow.file,
        SetAsideRow.device,
        SetAsideRow.reason,
        SetAsideRow.hint,
        SetAsideRow.first_seen,
    ).order_by(SetAsideRow.first_seen, SetAsideRow.file)
    return [SetAside(*row) for row in session.execute(query)]


def take_back_set_aside(session: Session, file: str) -> None:
    """Take a file off the list, because it could be read after all."""
    session.execute(delete(SetAsideRow).where(SetAsideRow.file == file))


def keep_sealed(session: Session, section: SealedSection) -> None:
    """Keep a section until its key comes; one that is kept already stays as it is."""
    row = {**section._asdict(), "bytes": section.content}
    del row["content"]
    session.execute(insert(SealedSectionRow).on_conflict_do_nothing(), [row])


def sealed_sections(session: Session, stream: StreamId, key_id: str) -> list[SealedSection]:
    """The sections that a key opens, by device and number of their packs."""
    query = (
        select(
            SealedSectionRow.stream,
            SealedSectionRow.key_id,
            SealedSectionRow.device,
            SealedSectionRow.number,
            SealedSectionRow.pack_hash,
            SealedSectionRow.bytes,
        )
        .where(SealedSectionRow.stream == stream, SealedSectionRow.key_id == key_id)
        .order_by(SealedSectionRow.device, SealedSectionRow.number, SealedSectionRow.pack_hash)
    )
    return [SealedSection(*row) for row in session.execute(query)]


def drop_sealed(session: Session, opened: Iterable[SealedSection]) -> None:
    """Let go of sections that were opened."""
    rows = [one[:5] for one in opened]
    if rows:
        session.connection().exec_driver_sql(_DROP_SEALED, rows)
