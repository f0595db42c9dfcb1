"""Visits whose answers and notes were taken off this laptop: governance keeps the record."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from qvisit.ids import ChangeId, StreamId, VisitId
from qvisit.store import changes
from qvisit.store.tables import SMALL_ROWS, Base


class TakenOffRow(Base):
    """A visit whose answers are not here; `back_at` is when they were asked back, or ""."""

    __tablename__ = "taken_off"
    __table_args__ = SMALL_ROWS

    visit: Mapped[VisitId] = mapped_column(primary_key=True)
    at: Mapped[str]
    back_at: Mapped[str]


class TakenOff(NamedTuple):
    """When a visit's answers were taken off, and when they were asked back, "" if not (UTC)."""

    at: str
    back_at: str = ""


def note_taken_off(session: Session, visit: VisitId, taken: TakenOff) -> None:
    """Remember it; a later word about a visit takes the place of an earlier one."""
    new = insert(TakenOffRow)
    row = {"visit": visit, **taken._asdict()}
    later = {name: new.excluded[name] for name in TakenOff._fields}
    session.execute(new.on_conflict_do_update(index_elements=["visit"], set_=later), [row])


def all_taken_off(session: Session) -> Mapping[VisitId, TakenOff]:
    """Every visit whose answers were taken off, also those that were asked back since."""
    query = select(TakenOffRow.visit, TakenOffRow.at, TakenOffRow.back_at)
    return {VisitId(visit): TakenOff(*rest) for visit, *rest in session.execute(query)}


def taken_off(session: Session, visit: VisitId) -> TakenOff | None:
    """The same of one visit."""
    query = select(TakenOffRow.at, TakenOffRow.back_at).where(TakenOffRow.visit == visit)
    row = session.execute(query).first()
    return TakenOff(*row) if row else None


def missing_since(
    session: Session, visit: VisitId, streams: Iterable[StreamId], removed: Collection[ChangeId]
) -> TakenOff | None:
    """The same, or None while all words of the visit are here.

    Args:
        session: The transaction.
        visit: Which.
        streams: Those of its reviewers.
        removed: Changes whose words were removed for ever: they are not waited for.
    """
    known = taken_off(session, visit)
    if known is None or not known.back_at:
        return known
    gone = set(removed)
    return known if any(changes.wordless(session, one) - gone for one in streams) else None
