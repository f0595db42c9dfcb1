"""Which runs of which chains were signed, so that they can be proved and passed on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import ChangeId, DeviceId, StreamId
from qvisit.store.share_tables import SegmentRow
from qvisit.store.tables import ChangeRow
from qvisit.visits.change import ChangeBytes, Envelope

_LONGEST = 100_000


class Segment(NamedTuple):
    """A run of a device's chain in a stream with its signature (hex)."""

    stream: StreamId
    device: DeviceId
    first: int
    last: int
    last_id: ChangeId
    signature: str


_COLUMNS = tuple(getattr(SegmentRow, name) for name in Segment._fields)
_UNPASSED = (
    "SELECT stream, device, first, last, last_id, signature FROM segments"
    " WHERE stream = ? AND device <> ? AND pack = 0 ORDER BY device, first, last"
)
_KEEP = insert(SegmentRow).on_conflict_do_nothing()


def keep_segments(session: Session, segments: Iterable[Segment], *, pack: int = 0) -> None:
    """Keep signed runs; one that is known already stays as it is.

    Args:
        session: The transaction.
        segments: The runs.
        pack: The number of our own pack that holds them, 0 for runs that came from others.
    """
    rows = [{**one._asdict(), "pack": pack} for one in segments]
    if rows:
        session.execute(_KEEP, rows)


def to_pass_on(session: Session, stream: StreamId, own: DeviceId) -> Sequence[Segment]:
    """The runs of other devices in a stream that no pack of ours holds yet, in their order."""
    rows = session.connection().exec_driver_sql(_UNPASSED, (stream, own))
    return [Segment(*row) for row in rows]


def note_passed_on(session: Session, segments: Iterable[Segment], pack: int) -> None:
    """Remember that a pack of ours holds some runs of others."""
    for one in segments:
        session.execute(
            update(SegmentRow)
            .where(*(getattr(SegmentRow, name) == getattr(one, name) for name in one._fields[:5]))
            .values(pack=pack)
        )


def list_segments(session: Session, stream: StreamId | None = None) -> Sequence[Segment]:
    """All signed runs, or those of one stream."""
    query = select(*_COLUMNS).order_by(
        SegmentRow.stream, SegmentRow.device, SegmentRow.first, SegmentRow.last
    )
    if stream is not None:
        query = query.where(SegmentRow.stream == stream)
    return [Segment(*row) for row in session.execute(query)]


def changes_of(session: Session, segment: Segment) -> Sequence[ChangeBytes] | None:
    """The changes of a run, in order; None when not all of them are here.

    Where a chain forks, those that lead to the run's last change.
    """
    if segment.last - segment.first >= _LONGEST:
        return None
    query = select(
        ChangeRow.number,
        ChangeRow.id,
        ChangeRow.envelope,
        ChangeRow.salt,
        ChangeRow.payload,
    ).where(
        ChangeRow.stream == segment.stream,
        ChangeRow.device == segment.device,
        ChangeRow.number.between(segment.first, segment.last),
    )
    known = {row.id: ChangeBytes(*row) for row in session.execute(query)}
    found: list[ChangeBytes] = []
    wanted = segment.last_id
    for number in range(segment.last, segment.first - 1, -1):
        one = known.get(wanted)
        if one is None or one.number != number:
            return None
        found.append(one)
        wanted = _previous(one)
    return found[::-1]


def _previous(change: ChangeBytes) -> ChangeId:
    return ChangeId(Envelope.model_validate_json(change.envelope).previous)
