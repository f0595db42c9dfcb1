"""Which device was handed which stream's key, by anybody: so that no key is handed over twice."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import StreamId
from qvisit.store.tables import GrantRow

# A sync asks for every stream whose readers may have changed.
_GRANTS = "SELECT key_id, device FROM grants WHERE stream = ?"


class Granted(NamedTuple):
    """One key of one stream in the hands of one device, or of the root."""

    stream: StreamId
    key_id: str
    device: str


def note_grants(session: Session, granted: Iterable[Granted]) -> None:
    """Remember that keys were handed over; what is known already stays."""
    rows = [one._asdict() for one in granted]
    if rows:
        session.execute(insert(GrantRow).on_conflict_do_nothing(), rows)


def grants_of(session: Session, stream: StreamId) -> set[tuple[str, str]]:
    """To whom the keys of a stream were handed from here: key and device."""
    rows = session.connection().exec_driver_sql(_GRANTS, (stream,))
    return {(key_id, device) for key_id, device in rows}
