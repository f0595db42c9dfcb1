"""The log of changes: the truth. Rows are added; nothing else ever happens to them but erasure."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Select, func, literal, select, text, update
from sqlalchemy.orm import Session

from qvisit.errors import QVisitError
from qvisit.ids import ChangeId, DeviceId, StreamId
from qvisit.store.tables import ChangeRow
from qvisit.visits.change import Change, ChangeBytes, Envelope


class BrokenChainError(QVisitError):
    """A change of our own does not follow the one before it."""

    def __init__(self) -> None:
        super().__init__(
            "The last step was not saved, because it did not follow the one before it. "
            "All that was shown as saved is safe.",
            hint="Close QVisit, start it again, and do the last step again.",
        )


class Head(NamedTuple):
    """The end of one device's chain in one stream."""

    number: int
    last_id: ChangeId


class Link(NamedTuple):
    """A change's place in its chain."""

    stream: StreamId
    device: DeviceId
    number: int
    lamport: int
    id: ChangeId

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Its place among all changes, as a change has it."""
        return self.lamport, self.device, self.number, self.id


class OwnWritten(NamedTuple):
    """A change made here: its position, stream and kind, and its bytes."""

    row: int
    stream: StreamId
    kind: str
    written: ChangeBytes


_COLUMNS = (ChangeRow.envelope, ChangeRow.salt, ChangeRow.payload)
_OWN = text("own = 1")  # as the partial index on own rows has it

# What every save needs stands here as SQL: building it anew each time took as long as the disk.
_HEAD = (
    "SELECT number, id FROM changes WHERE stream = ? AND device = ?"
    " ORDER BY number DESC, id DESC LIMIT 1"
)
_HIGHEST_LAMPORT = "SELECT max(lamport) FROM changes"
_LATEST_OWN_TIME = "SELECT max(at) FROM changes WHERE own = 1"
_OWN_WRITTEN = (
    "SELECT row, stream, kind, number, id, envelope, salt, payload FROM changes"
    " WHERE row > ? AND row <= ? AND own = 1 ORDER BY row LIMIT ?"
)
_STREAM = "SELECT envelope, salt, payload FROM changes WHERE stream = ?"
_OWN_STREAMS = (
    "SELECT DISTINCT stream FROM changes INDEXED BY ix_changes_own"
    " WHERE row > ? AND own = 1 ORDER BY stream"
)
_OWN_COUNTS = (
    "SELECT stream, count(*) FROM changes INDEXED BY ix_changes_own"
    " WHERE row > ? AND own = 1 GROUP BY stream"
)
_HAS_OWN = "SELECT 1 FROM changes WHERE own = 1 AND kind = ? LIMIT 1"
_INSERT = (
    "INSERT INTO changes (id, stream, device, number, author, lamport, kind, kind_version, at,"
    " envelope, salt, payload, received_at, own) VALUES (:id, :stream, :device, :number, :author,"
    " :lamport, :kind, :kind_version, :at, :envelope, :salt, :payload, :received_at, :own)"
)
_INSERT_IF_NEW = f"{_INSERT} ON CONFLICT (id) DO NOTHING"
# One look-up in the index for each stream, however many changes there are.
_STREAMS = text(
    "WITH RECURSIVE found(stream) AS ("
    " SELECT min(stream) FROM changes WHERE stream >= :first AND stream < :beyond UNION ALL"
    " SELECT (SELECT min(stream) FROM changes WHERE stream > found.stream AND stream < :beyond)"
    " FROM found WHERE found.stream IS NOT NULL"
    ") SELECT stream FROM found WHERE stream IS NOT NULL"
)
_AFTER_ALL = "\U0010ffff"


def append(session: Session, change: Change, *, received_at: str) -> None:
    """Add a change that was made here to the end of its chain.

    Raises:
        BrokenChainError: It does not name the end of the chain as the one before it.
    """
    last = head(session, change.stream, change.device)
    number, previous = (last.number, last.last_id) if last else (0, "")
    if (change.envelope.number, change.envelope.previous) != (number + 1, previous):
        raise BrokenChainError
    session.connection().exec_driver_sql(_INSERT, _as_row(change, received_at, own=True))


def receive(session: Session, changes: Iterable[Change], *, received_at: str) -> int:
    """Add changes that came from elsewhere; those known already stay as they are.

    Returns:
        How many were new.
    """
    rows = [_as_row(change, received_at, own=False) for change in changes]
    if not rows:
        return 0
    before = _last_row(session)
    session.connection().exec_driver_sql(_INSERT_IF_NEW, rows)
    added = select(func.count()).select_from(ChangeRow).where(ChangeRow.row > before)
    return int(session.scalar(added) or 0)


def fill_words(session: Session, stream: StreamId, changes: Iterable[Change]) -> int:
    """Give changes that are known without their words those words again.

    Whether they are to stay is for the fold of the visit to say: the caller drops them again where
    it says that they were removed.

    Args:
        session: The transaction.
        stream: The stream that they stand in.
        changes: Copies of them from elsewhere, checked against their envelopes.

    Returns:
        How many have their words again.
    """
    empty = wordless(session, stream)
    filled = 0
    for change in changes:
        if change.id in empty and change.payload is not None:
            words = {"salt": change.salt, "payload": change.payload}
            session.execute(update(ChangeRow).where(ChangeRow.id == change.id).values(words))
            empty.discard(change.id)  # another copy of it may follow, from another laptop's pack
            filled += 1
    return filled


def head(session: Session, stream: StreamId, device: DeviceId) -> Head | None:
    """The end of one device's chain in a stream; of two ends the one with the higher id."""
    row = session.connection().exec_driver_sql(_HEAD, (stream, device)).first()
    return Head(*row) if row else None


def highest_lamport(session: Session) -> int:
    """The highest Lamport number seen, 0 before the first change."""
    return session.connection().exec_driver_sql(_HIGHEST_LAMPORT).scalar() or 0


def latest_own_time(session: Session) -> str:
    """The latest time at which anything was written here (UTC text), or "" before the first."""
    return session.connection().exec_driver_sql(_LATEST_OWN_TIME).scalar() or ""


def count_all(session: Session) -> int:
    """How many changes are here."""
    return int(session.scalar(select(func.count()).select_from(ChangeRow)) or 0)


def first_received(session: Session) -> str:
    """When the first change came here, or was made here (UTC text); "" before that."""
    return session.scalar(select(ChangeRow.received_at).order_by(ChangeRow.row).limit(1)) or ""


def read_stream(session: Session, stream: StreamId) -> list[Change]:
    """All known changes of a stream, in the order that is the same on every laptop."""
    rows = session.connection().exec_driver_sql(_STREAM, (stream,))
    return sorted((_as_change(*row) for row in rows), key=lambda change: change.order)


def arrivals(session: Session, streams: Iterable[StreamId]) -> list[Link]:
    """The links of some streams' chains in the order in which they came here, without any words."""
    place = (ChangeRow.stream, ChangeRow.device, ChangeRow.number, ChangeRow.lamport, ChangeRow.id)
    wanted = ChangeRow.stream.in_(list(streams))
    return [
        Link(*row) for row in session.execute(select(*place).where(wanted).order_by(ChangeRow.row))
    ]


def read_kind(session: Session, kind: str) -> list[Change]:
    """All known changes of one kind, whatever their stream, in the order of all laptops."""
    query = select(*_COLUMNS).where(ChangeRow.kind == kind)
    return sorted(_read(session, query), key=lambda change: change.order)


def read_after(session: Session, stream: StreamId, device: DeviceId, number: int) -> list[Change]:
    """One device's chain in a stream after a number, in its order."""
    query = (
        select(*_COLUMNS)
        .where(ChangeRow.stream == stream, ChangeRow.device == device, ChangeRow.number > number)
        .order_by(ChangeRow.number, ChangeRow.id)
    )
    return _read(session, query)


def streams(session: Session, starting: str = "") -> list[StreamId]:
    """The names of streams with a change, sorted.

    Args:
        starting: Only names that begin so. A visit's answers are found by "answers.<visit>.",
            however many other visits there are.
    """
    bounds = {"first": starting, "beyond": starting + _AFTER_ALL}
    return [StreamId(name) for name in session.scalars(_STREAMS, bounds)]


def heads(session: Session, stream: StreamId) -> dict[DeviceId, int]:
    """The highest number known of each device in a stream."""
    query = (
        select(ChangeRow.device, func.max(ChangeRow.number))
        .where(ChangeRow.stream == stream)
        .group_by(ChangeRow.device)
    )
    return {DeviceId(device): int(number) for device, number in session.execute(query)}


def own_written(session: Session, after: int, end: int, most: int) -> list[OwnWritten]:
    """Changes made here after a position, as they were written, at most so many, in their order.

    Args:
        session: The transaction.
        after: 0, or the `row` of the last that an earlier call gave.
        end: The last position that counts.
        most: How many at most.
    """
    rows = session.connection().exec_driver_sql(_OWN_WRITTEN, (after, end, most))
    return [
        OwnWritten(row, StreamId(stream), kind, ChangeBytes(*rest))
        for row, stream, kind, *rest in rows
    ]


def own_streams_after(session: Session, position: int) -> list[StreamId]:
    """The streams of what was made here after a position, sorted."""
    rows = session.connection().exec_driver_sql(_OWN_STREAMS, (position,))
    return [StreamId(row[0]) for row in rows]


def own_counts_after(session: Session, position: int) -> dict[StreamId, int]:
    """How many changes were made here after a position, by stream."""
    rows = session.connection().exec_driver_sql(_OWN_COUNTS, (position,))
    return {StreamId(stream): int(count) for stream, count in rows}


def has_own(session: Session, kind: str) -> bool:
    """Whether a change of some kind was ever made here."""
    return session.connection().exec_driver_sql(_HAS_OWN, (kind,)).first() is not None


def last_position(session: Session) -> int:
    """The position after all changes that are here."""
    return _last_row(session)


def remove_payload(session: Session, change: ChangeId) -> bool:
    """Remove the words of a change for ever; the envelope stays.

    Returns:
        Whether there were words to remove.
    """
    there = (ChangeRow.id == change) & ChangeRow.payload.is_not(None)
    removed = session.execute(select(literal(1)).where(there)).first() is not None
    if removed:
        session.execute(update(ChangeRow).where(there).values(salt=None, payload=None))
    return removed


def remove_all_payloads(session: Session, stream: StreamId) -> int:
    """Remove the words of all changes of a stream; how many had any. The envelopes stay."""
    number = with_words(session, stream)
    if number:
        there = (ChangeRow.stream == stream) & ChangeRow.payload.is_not(None)
        session.execute(update(ChangeRow).where(there).values(salt=None, payload=None))
    return number


def received_at(session: Session, change: ChangeId) -> str:
    """When a change came here, or was made here (UTC text); "" for one that is not here."""
    return session.scalar(select(ChangeRow.received_at).where(ChangeRow.id == change)) or ""


def wordless(session: Session, stream: StreamId) -> set[ChangeId]:
    """The changes of a stream whose words are not here."""
    query = select(ChangeRow.id).where(ChangeRow.stream == stream, ChangeRow.payload.is_(None))
    return set(session.scalars(query))


def with_words(session: Session, stream: StreamId) -> int:
    """How many changes of a stream have their words here."""
    query = (
        select(func.count())
        .select_from(ChangeRow)
        .where(ChangeRow.stream == stream, ChangeRow.payload.is_not(None))
    )
    return int(session.scalar(query) or 0)


def _last_row(session: Session) -> int:
    return int(session.scalar(select(func.max(ChangeRow.row))) or 0)


def _as_row(change: Change, received_at: str, *, own: bool) -> dict[str, object]:
    envelope = change.envelope
    return {
        "id": change.id,
        "stream": envelope.stream,
        "device": envelope.device,
        "number": envelope.number,
        "author": envelope.author,
        "lamport": envelope.lamport,
        "kind": envelope.kind,
        "kind_version": envelope.kind_version,
        "at": envelope.at,
        "envelope": change.envelope_bytes,
        "salt": change.salt,
        "payload": change.payload,
        "received_at": received_at,
        "own": own,
    }


def _read(session: Session, query: Select[bytes, bytes | None, bytes | None]) -> list[Change]:
    return [_as_change(*row) for row in session.execute(query)]


def _as_change(envelope: bytes, salt: bytes | None, payload: bytes | None) -> Change:
    # Checked against its hash when it came; `verify` checks all of them again.
    return Change(Envelope.model_validate_json(envelope), envelope, salt, payload)
