"""What came and what goes, by the order of its arrival: what the sync page tells of."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.tables import ChangeRow, DeliveredRow, PackSentRow
from qvisit.visits.change import Change, Envelope

_NEWEST = 20_000  # rows that are looked through: a day brings far fewer
_OWN = text("own = 1")  # as the partial index on own rows has it


class OwnMark(NamedTuple):
    """One of our own changes without its words; `row` is its place in the order of arrival."""

    row: int
    stream: StreamId
    kind: str


class OwnPack(NamedTuple):
    """A pack of ours: the last row that it or one before it holds; whether some place has it."""

    number: int
    last_row: int
    delivered: bool


class Arrival(NamedTuple):
    """A change of somebody else's, and when it came in here (UTC)."""

    change: Change
    at: str


def own_marks(session: Session, after: int, most: int) -> list[OwnMark]:
    """Our own changes after a row, the newest first, no more than `most`."""
    query = (
        select(ChangeRow.row, ChangeRow.stream, ChangeRow.kind)
        .where(ChangeRow.row > after, _OWN)
        .order_by(ChangeRow.row.desc())
        .limit(most)
    )
    return [OwnMark(*row) for row in session.execute(query)]


def own_packs(session: Session, device: DeviceId) -> list[OwnPack]:
    """Every pack of ours, oldest first."""
    there = select(DeliveredRow.number).where(DeliveredRow.device == device).distinct()
    delivered = set(session.scalars(there))
    query = (
        select(PackSentRow.number, PackSentRow.last_row)
        .where(PackSentRow.device == device)
        .order_by(PackSentRow.number)
    )
    return [OwnPack(number, row, number in delivered) for number, row in session.execute(query)]


def received_since(
    session: Session, since: str, kinds: Collection[str], most: int
) -> list[Arrival]:
    """Others' changes of some kinds that came in since an instant (UTC), the newest first."""
    newest = select(func.max(ChangeRow.row)).scalar_subquery()
    query = (
        select(ChangeRow.envelope, ChangeRow.salt, ChangeRow.payload, ChangeRow.received_at)
        .where(ChangeRow.row > newest - _NEWEST, ChangeRow.own.is_(False))
        .where(ChangeRow.received_at >= since, ChangeRow.kind.in_(kinds))
        .order_by(ChangeRow.row.desc())
        .limit(most)
    )
    return [
        Arrival(Change(Envelope.model_validate_json(envelope), envelope, salt, payload), at)
        for envelope, salt, payload, at in session.execute(query)
    ]
