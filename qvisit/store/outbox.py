"""What this profile has written and what waits to be opened: look-ups that a sync makes."""

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.deliveries import SeenPack
from qvisit.store.own_devices import began_after, former_devices
from qvisit.store.tables import DeliveredRow, PackSentRow, SealedSectionRow, StreamKeyRow

_BEYOND = 2**62  # above every pack's number


def sent_names(session: Session, device: DeviceId) -> list[SeenPack]:
    """Number and SHA-256 of every pack of ours, oldest first."""
    query = (
        select(PackSentRow.number, PackSentRow.hash)
        .where(PackSentRow.device == device)
        .order_by(PackSentRow.number)
    )
    return [SeenPack(*row) for row in session.execute(query)]


def sent_sizes(session: Session, device: DeviceId) -> dict[SeenPack, int]:
    """Every pack of ours by number and hash, oldest first, with its size in bytes; 0 if let go."""
    query = (
        select(PackSentRow.number, PackSentRow.hash, func.length(PackSentRow.bytes))
        .where(PackSentRow.device == device)
        .order_by(PackSentRow.number)
    )
    return {SeenPack(number, digest): size or 0 for number, digest, size in session.execute(query)}


def sent_before(session: Session, device: DeviceId, at: str) -> list[SeenPack]:
    """Number and hash of the packs of ours that were made before a moment (UTC)."""
    query = select(PackSentRow.number, PackSentRow.hash).where(
        PackSentRow.device == device, PackSentRow.created_at < at
    )
    return [SeenPack(*row) for row in session.execute(query)]


def sent_content(session: Session, device: DeviceId, number: int) -> bytes | None:
    """The bytes of one pack of ours, or None once they were let go."""
    query = select(PackSentRow.bytes).where(
        PackSentRow.device == device, PackSentRow.number == number
    )
    return session.scalar(query)


def packed_up_to(session: Session, device: DeviceId) -> int:
    """The position in the changes up to which all own ones stand in packs; 0 before the first."""
    query = (
        select(PackSentRow.last_row)
        .where(PackSentRow.device == device)
        .order_by(PackSentRow.number.desc())
        .limit(1)
    )
    packed = session.scalar(query)
    return began_after(session, device) if packed is None else packed


def delivered_numbers(session: Session, place: str, device: DeviceId) -> set[int]:
    """The numbers of the packs of ours that a place holds, as far as is remembered."""
    query = select(DeliveredRow.number).where(
        DeliveredRow.place == place, DeliveredRow.device == device
    )
    return set(session.scalars(query))


def delivered_up_to(session: Session, device: DeviceId) -> int:
    """The position in the changes up to which all own ones lie in some place; 0 before any."""
    somewhere = exists().where(
        DeliveredRow.device == PackSentRow.device, DeliveredRow.number == PackSentRow.number
    )
    first_missing = (
        select(func.min(PackSentRow.number))
        .where(PackSentRow.device == device, ~somewhere)
        .scalar_subquery()
    )
    query = select(func.max(PackSentRow.last_row)).where(
        PackSentRow.device == device, PackSentRow.number < func.coalesce(first_missing, _BEYOND)
    )
    before = [one.device for one in former_devices(session) if one.successor == device]
    earlier = max((delivered_up_to(session, one) for one in before), default=0)
    return max(session.scalar(query) or 0, earlier)


def openable(session: Session) -> set[tuple[StreamId, str]]:
    """Streams and keys of sealed sections that waited and whose key is here now."""
    query = select(SealedSectionRow.stream, SealedSectionRow.key_id).join(
        StreamKeyRow,
        (StreamKeyRow.stream == SealedSectionRow.stream)
        & (StreamKeyRow.key_id == SealedSectionRow.key_id),
    )
    return {(stream, key_id) for stream, key_id in session.execute(query)}
