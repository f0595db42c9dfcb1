"""Which streams' keys are to be looked at, who was withdrawn, who sits on which panel."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.store.share_tables import KeyDueRow, MemberKnownRow, SeatRow, WithdrawnRow
from qvisit.store.stream_keys import held
from qvisit.store.tables import ChangeRow, StreamKeyRow

_AFTER_ALL = "\U0010ffff"
_MARK_KEYED = (
    "INSERT INTO keys_due (stream, news) SELECT DISTINCT stream, 0 FROM stream_keys"
    " WHERE stream >= ? AND stream < ? ON CONFLICT DO NOTHING"
)


def mark_due(session: Session, streams: Iterable[StreamId]) -> None:
    """Look at the keys of some streams in the next sync: their readers may have changed."""
    rows = [{"stream": stream, "news": False} for stream in streams]
    if rows:
        session.execute(insert(KeyDueRow).on_conflict_do_nothing(), rows)


def mark_news(session: Session, streams: Iterable[StreamId]) -> None:
    """The same for streams in which others' changes came in: lists do not show them yet."""
    new = insert(KeyDueRow)
    rows = [{"stream": stream, "news": True} for stream in streams]
    if rows:
        session.execute(
            new.on_conflict_do_update(index_elements=["stream"], set_={"news": True}), rows
        )


def streams_of(session: Session, device: DeviceId) -> Sequence[StreamId]:
    """The streams in which a device wrote, as far as its changes are here."""
    query = select(ChangeRow.stream).where(ChangeRow.device == device).distinct()
    return list(session.scalars(query))


def streams_with_news(session: Session) -> Sequence[StreamId]:
    """The streams with changes of others that lists do not show yet, sorted."""
    query = select(KeyDueRow.stream).where(KeyDueRow.news.is_(True)).order_by(KeyDueRow.stream)
    return list(session.scalars(query))


def clear_news(session: Session, streams: Iterable[StreamId]) -> None:
    """Lists show these streams as they are now."""
    rows = [(stream,) for stream in streams]
    if rows:
        session.connection().exec_driver_sql("UPDATE keys_due SET news = 0 WHERE stream = ?", rows)


def mark_visit_due(session: Session, visit: VisitId) -> None:
    """Look at the keys of everything about a visit in the next sync."""
    answers = f"answers.{visit}."
    beginnings = (f"visit.{visit}", answers, held(StreamId(answers)), f"disclosure.{visit}.")
    for start in beginnings:
        session.connection().exec_driver_sql(_MARK_KEYED, (start, start + _AFTER_ALL))


def mark_all_due(session: Session, starting: str = "") -> None:
    """Look at the keys of all streams, or of those whose name begins so, in the next sync."""
    session.connection().exec_driver_sql(_MARK_KEYED, (starting, starting + _AFTER_ALL))


def due_streams(session: Session) -> Sequence[StreamId]:
    """The streams whose keys are to be looked at, sorted."""
    return list(session.scalars(select(KeyDueRow.stream).order_by(KeyDueRow.stream)))


def clear_due(session: Session, looked_at: Iterable[StreamId]) -> None:
    """The keys of these streams were looked at; what lists do not show yet stays until they do."""
    rows = [(stream,) for stream in looked_at]
    if rows:
        delete_due = "DELETE FROM keys_due WHERE stream = ? AND news = 0"
        session.connection().exec_driver_sql(delete_due, rows)


def note_withdrawn(session: Session, device: DeviceId) -> bool:
    """Remember that a device was withdrawn, and which keys were here by then.

    Returns:
        Whether that was new.
    """
    if session.scalar(select(WithdrawnRow.device).where(WithdrawnRow.device == device)):
        return False
    last = session.scalar(select(func.max(StreamKeyRow.row))) or 0
    session.execute(insert(WithdrawnRow), [{"device": device, "key_row": last}])
    return True


def withdrawn_after(session: Session) -> dict[DeviceId, int]:
    """For each withdrawn device the position of the last key that was here when it became known."""
    query = select(WithdrawnRow.device, WithdrawnRow.key_row)
    return {device: int(row) for device, row in session.execute(query)}


def known_members(session: Session) -> dict[DeviceId, str]:
    """How each device stood when keys were last looked at."""
    query = select(MemberKnownRow.device, MemberKnownRow.standing)
    return dict(session.execute(query).all())


def note_members(session: Session, standings: Mapping[DeviceId, str]) -> None:
    """Remember how devices stand now."""
    new = insert(MemberKnownRow)
    rows = [{"device": device, "standing": words} for device, words in standings.items()]
    if rows:
        session.execute(
            new.on_conflict_do_update(
                index_elements=["device"], set_={"standing": new.excluded.standing}
            ),
            rows,
        )


def save_seats(session: Session, visit: VisitId, people: Iterable[PersonId]) -> None:
    """Remember exactly these people as the panel of a visit."""
    session.execute(delete(SeatRow).where(SeatRow.visit == visit))
    rows = [{"person": person, "visit": visit} for person in set(people)]
    if rows:
        session.execute(insert(SeatRow), rows)


def people_of(session: Session, visit: VisitId) -> Sequence[PersonId]:
    """The panel of a visit as it is listed, sorted."""
    query = select(SeatRow.person).where(SeatRow.visit == visit).order_by(SeatRow.person)
    return list(session.scalars(query))


def seated_visits(session: Session) -> set[VisitId]:
    """Every visit with a panel in the list."""
    return set(session.scalars(select(SeatRow.visit).distinct()))


def visits_of(session: Session, person: PersonId) -> Sequence[VisitId]:
    """The visits on whose panel somebody has a place, sorted."""
    query = select(SeatRow.visit).where(SeatRow.person == person).order_by(SeatRow.visit)
    return list(session.scalars(query))
