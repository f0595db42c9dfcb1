"""Where sections lie in packs on the share, taken in or not; and what packs said of others."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import exists, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.deliveries import SeenPack
from qvisit.store.share_tables import GrantSeenRow, HeardRow, ReportedRow, SectionRow


class SectionPlace(NamedTuple):
    """A section by its pack and stream: which key opens it, and where its bytes lie.

    `last` is the last number of the writer's own chain in it, 0 when it holds others' words alone.
    """

    device: DeviceId
    number: int
    hash: str
    stream: StreamId
    key_id: str
    offset: int
    length: int
    sha256: str
    last: int


class Heard(NamedTuple):
    """The newest pack of a device that was read: when it was made there, when it came here."""

    number: int
    made_at: str
    heard_at: str


_TAKEN = "UPDATE sections SET taken = 1 WHERE device = ? AND number = ? AND hash = ? AND stream = ?"
# Left to itself, and asked for an order, SQLite goes through all sections.
_WAITING = (
    'SELECT s.device, s.number, s.hash, s.stream, s.key_id, s."offset", s.length, s.sha256, s.last'
    " FROM sections AS s INDEXED BY ix_sections_waiting"
    " JOIN stream_keys AS k ON k.stream = s.stream AND k.key_id = s.key_id"
    " WHERE s.taken = 0"
)


def note_sections(session: Session, places: Iterable[SectionPlace], *, taken: bool = False) -> None:
    """Remember where the sections of a pack lie; what is known already stays.

    Args:
        session: The transaction.
        places: Where they lie.
        taken: Whether all that is in them is here: they are our own.
    """
    rows = [{**one._asdict(), "taken": taken} for one in places]
    if rows:
        session.execute(insert(SectionRow).on_conflict_do_nothing(), rows)


def note_taken(session: Session, places: Iterable[SectionPlace]) -> None:
    """Remember that sections were taken in, or are beyond use."""
    rows = [one[:4] for one in places]
    if rows:
        session.connection().exec_driver_sql(_TAKEN, rows)


def waiting_sections(session: Session) -> Sequence[SectionPlace]:
    """Sections that were passed over and whose key is here now, by pack."""
    found = session.connection().exec_driver_sql(_WAITING).all()
    return [SectionPlace(*row) for row in sorted(found, key=itemgetter(0, 1, 2))]


def read_again(session: Session, streams: Iterable[StreamId]) -> None:
    """Take in again, at the next sync, all sections of some streams."""
    meant = SectionRow.stream.in_(list(streams))
    session.execute(update(SectionRow).where(meant).values(taken=False))


def keys_of(session: Session, device: DeviceId, stream: StreamId) -> set[str]:
    """The keys under which a device sealed its own chain in a stream."""
    query = select(SectionRow.key_id).where(
        SectionRow.device == device, SectionRow.stream == stream, SectionRow.last > 0
    )
    return set(session.scalars(query))


def read_pack_again(session: Session, device: DeviceId, pack: SeenPack) -> None:
    """Take in again, at the next look, all sections of one pack."""
    session.execute(
        update(SectionRow)
        .where(
            SectionRow.device == device,
            SectionRow.number == pack.number,
            SectionRow.hash == pack.hash,
        )
        .values(taken=False)
    )


def packs_with(session: Session, device: DeviceId, streams: Iterable[StreamId]) -> set[int]:
    """The numbers of a device's packs that hold something of some streams."""
    query = select(SectionRow.number).where(
        SectionRow.device == device, SectionRow.stream.in_(list(streams))
    )
    return set(session.scalars(query))


def accepted(session: Session, device: DeviceId, number: int) -> Mapping[StreamId, int]:
    """The last number of a device's own chain in each stream, in its packs up to a number."""
    query = (
        select(SectionRow.stream, func.max(SectionRow.last))
        .where(SectionRow.device == device, SectionRow.number <= number)
        .group_by(SectionRow.stream)
    )
    return {StreamId(stream): int(last) for stream, last in session.execute(query)}


def pack_with(session: Session, device: DeviceId, stream: StreamId, last: int) -> int | None:
    """The first pack of a device in which its own chain in a stream reaches a number."""
    query = select(func.min(SectionRow.number)).where(
        SectionRow.device == device, SectionRow.stream == stream, SectionRow.last >= last
    )
    return session.scalar(query)


def note_heard(session: Session, device: DeviceId, heard: Heard) -> None:
    """Remember the newest pack of a device."""
    new = insert(HeardRow)
    newer = new.on_conflict_do_update(
        index_elements=["device"],
        set_={name: new.excluded[name] for name in Heard._fields},
        where=HeardRow.number < new.excluded.number,
    )
    session.execute(newer, [{"device": device, **heard._asdict()}])


def heard_from(session: Session) -> Mapping[DeviceId, Heard]:
    """The newest pack of each other device that was read here."""
    query = select(HeardRow.device, HeardRow.number, HeardRow.made_at, HeardRow.heard_at)
    return {
        device: Heard(number, made_at, heard_at)
        for device, number, made_at, heard_at in session.execute(query)
    }


def note_reported(session: Session, by_device: DeviceId, seen: Mapping[DeviceId, SeenPack]) -> None:
    """Remember what a device says that it has of others; it never goes down."""
    rows = [
        {"by_device": by_device, "device": device, **one._asdict()} for device, one in seen.items()
    ]
    if not rows:
        return
    new = insert(ReportedRow)
    higher = new.on_conflict_do_update(
        index_elements=["by_device", "device"],
        set_={"number": new.excluded.number, "hash": new.excluded.hash},
        where=ReportedRow.number < new.excluded.number,
    )
    session.execute(higher, rows)


def reported(session: Session) -> Mapping[DeviceId, Mapping[DeviceId, SeenPack]]:
    """For each device, the highest pack of it that each other device says it has."""
    query = select(ReportedRow.device, ReportedRow.by_device, ReportedRow.number, ReportedRow.hash)
    found: dict[DeviceId, dict[DeviceId, SeenPack]] = {}
    for device, by_device, number, digest in session.execute(query):
        found.setdefault(device, {})[by_device] = SeenPack(number, digest)
    return found


def note_grants_seen(session: Session, given: Iterable[tuple[StreamId, str, str]]) -> None:
    """Remember which devices were handed which keys: stream, key and device, as headers say."""
    rows = [{"stream": stream, "key_id": key, "device": device} for stream, key, device in given]
    if rows:
        session.execute(insert(GrantSeenRow).on_conflict_do_nothing(), rows)


def was_handed(session: Session, stream: StreamId, key_id: str, devices: Iterable[str]) -> bool:
    """Whether one of some devices was handed a key, as any header said."""
    query = select(
        exists().where(
            GrantSeenRow.stream == stream,
            GrantSeenRow.key_id == key_id,
            GrantSeenRow.device.in_(list(devices)),
        )
    )
    return bool(session.scalar(query))
