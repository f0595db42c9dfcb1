"""The keys of streams that this profile may read."""

from typing import NamedTuple

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.tables import StreamKeyRow

_HELD = "held."

# A sync asks for every stream that it speaks of: building these anew each time took long.
_KNOWN_KEYS = "SELECT row, key_id, key, from_device FROM stream_keys WHERE stream = ? ORDER BY row"
_KEY = "SELECT key FROM stream_keys WHERE stream = ? AND key_id = ?"
_KEEP = "INSERT INTO stream_keys (stream, key_id, key, from_device) VALUES (?, ?, ?, ?)"


class KnownKey(NamedTuple):
    """A key of a stream: its place in the order of arrival, its id, itself, who gave it."""

    row: int
    key_id: str
    key: bytes
    giver: DeviceId


def held(stream: StreamId) -> StreamId:
    """The name under which a stream's keys are kept to be handed on: nothing here reads it."""
    return StreamId(f"{_HELD}{stream}")


def held_for(name: StreamId) -> StreamId | None:
    """The stream that a name of held keys stands for; None for a stream's own name."""
    return StreamId(name.removeprefix(_HELD)) if name.startswith(_HELD) else None


def known_keys(session: Session, stream: StreamId) -> list[KnownKey]:
    """All keys of a stream, in the order they came."""
    rows = session.connection().exec_driver_sql(_KNOWN_KEYS, (stream,))
    return [KnownKey(*row) for row in rows]


def keep_stream_key(
    session: Session, stream: StreamId, key_id: str, key: bytes, *, from_device: DeviceId
) -> bool:
    """Keep a key; one that is known already stays as it is.

    Returns:
        Whether it was new.
    """
    if stream_key(session, stream, key_id) is not None:
        return False
    session.connection().exec_driver_sql(_KEEP, (stream, key_id, key, from_device))
    return True


def stream_key(session: Session, stream: StreamId, key_id: str) -> bytes | None:
    """One key, or None if this profile does not have it."""
    found = session.connection().exec_driver_sql(_KEY, (stream, key_id)).scalar()
    return None if found is None else bytes(found)


def stream_keys(session: Session, stream: StreamId) -> dict[str, bytes]:
    """All keys of a stream by their id, in the order they came: seal with the last."""
    query = (
        select(StreamKeyRow.key_id, StreamKeyRow.key)
        .where(StreamKeyRow.stream == stream)
        .order_by(StreamKeyRow.row)
    )
    return dict(session.execute(query).all())


def drop_stream_keys(session: Session, stream: StreamId) -> int:
    """Forget every key of a stream: nothing of it can be opened here any more.

    Returns:
        How many there were.
    """
    known = len(stream_keys(session, stream))
    session.execute(delete(StreamKeyRow).where(StreamKeyRow.stream == stream))
    return known
