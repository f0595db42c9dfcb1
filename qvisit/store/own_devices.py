"""The devices that this profile was before, and the packs of theirs that it still delivers."""

from typing import NamedTuple

from sqlalchemy import UniqueConstraint, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from qvisit.ids import DeviceId, VisitId
from qvisit.store import deliveries
from qvisit.store.drafts import Draft, Field
from qvisit.store.share_tables import SegmentRow
from qvisit.store.tables import SMALL_ROWS, Base, ChangeRow, PackSentRow

RESTORED, COPIED = "restored", "copied"


class OwnDeviceRow(Base):
    """A device of this profile that was left for another, up to a position in the changes."""

    __tablename__ = "own_devices"
    __table_args__ = SMALL_ROWS

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    sign: Mapped[str]
    box: Mapped[str]
    successor: Mapped[DeviceId] = mapped_column(primary_key=True)
    reason: Mapped[str]
    at: Mapped[str]
    last_row: Mapped[int]


class CarriedPackRow(Base):
    """A pack that a former device made, or another copy of this one: delivered as it is."""

    __tablename__ = "carried_packs"

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[bytes]


class OlderDraftRow(Base):
    """Text that a backup held and that did not become the draft; kept until its person says."""

    __tablename__ = "older_drafts"
    __table_args__ = (UniqueConstraint("visit", "template", "item", "field", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    visit: Mapped[VisitId]
    template: Mapped[str]
    item: Mapped[str]
    field: Mapped[str]
    text: Mapped[str]
    saved_at: Mapped[str]


class FormerDevice(NamedTuple):
    """A device that this profile was, its public keys, and what it goes on as."""

    device: DeviceId
    sign: str
    box: str
    successor: DeviceId
    reason: str
    at: str


class CarriedPack(NamedTuple):
    """A pack by the device that made it, its number and its name."""

    device: DeviceId
    number: int
    hash: str


def leave_device(session: Session, former: FormerDevice) -> None:
    """Note that the profile goes on as another device, which delivers what the former packed."""
    last = session.scalar(select(func.max(ChangeRow.row))) or 0
    session.execute(insert(OwnDeviceRow), [{**former._asdict(), "last_row": last}])
    packed = select(PackSentRow.device, PackSentRow.number, PackSentRow.hash, PackSentRow.bytes)
    waiting = packed.where(PackSentRow.device == former.device, PackSentRow.bytes.is_not(None))
    for device, number, digest, content in session.execute(waiting).all():
        carry_pack(session, CarriedPack(device, number, digest), content or b"")
    # Nobody was handed anything yet by the device that it is now.
    session.execute(update(SegmentRow).values(pack=0))
    _count_as_read(session, former.device)


def _count_as_read(session: Session, device: DeviceId) -> None:
    """What is in own packs is here: they are not fetched as those of a stranger."""
    query = (
        select(PackSentRow.number, PackSentRow.hash)
        .where(PackSentRow.device == device)
        .order_by(PackSentRow.number)
    )
    packs = [deliveries.SeenPack(*row) for row in session.execute(query)]
    for pack in packs:
        deliveries.note_seen(session, device, pack)
    if packs:
        deliveries.raise_highest(session, device, packs[-1])


def former_devices(session: Session) -> list[FormerDevice]:
    """What this profile was before, the first first."""
    query = select(
        OwnDeviceRow.device,
        OwnDeviceRow.sign,
        OwnDeviceRow.box,
        OwnDeviceRow.successor,
        OwnDeviceRow.reason,
        OwnDeviceRow.at,
    ).order_by(OwnDeviceRow.last_row, OwnDeviceRow.at)
    return [FormerDevice(*row) for row in session.execute(query)]


def began_after(session: Session, device: DeviceId) -> int:
    """The position in the changes before which a device made none here; 0 for the first one."""
    query = select(func.max(OwnDeviceRow.last_row)).where(OwnDeviceRow.successor == device)
    return session.scalar(query) or 0


def carry_pack(session: Session, pack: CarriedPack, content: bytes) -> None:
    """Keep a pack that another device made, to deliver it as it is."""
    row = {**pack._asdict(), "bytes": content}
    session.execute(insert(CarriedPackRow).on_conflict_do_nothing(), [row])


def carried_packs(session: Session) -> list[CarriedPack]:
    """The packs that this profile carries for other devices, by device and number."""
    query = select(CarriedPackRow.device, CarriedPackRow.number, CarriedPackRow.hash).order_by(
        CarriedPackRow.device, CarriedPackRow.number, CarriedPackRow.hash
    )
    return [CarriedPack(*row) for row in session.execute(query)]


def carried_content(session: Session, pack: CarriedPack) -> bytes:
    """The bytes of one of them."""
    query = select(CarriedPackRow.bytes).where(
        CarriedPackRow.device == pack.device,
        CarriedPackRow.number == pack.number,
        CarriedPackRow.hash == pack.hash,
    )
    return session.execute(query).scalar_one()


def keep_older(session: Session, draft: Draft) -> None:
    """Keep text that did not become the draft, because there is newer."""
    row = {**draft.where._asdict(), "text": draft.text, "saved_at": draft.saved_at}
    session.execute(insert(OlderDraftRow).on_conflict_do_nothing(), [row])


def older_drafts(session: Session) -> list[Draft]:
    """All text that is kept so, the newest first."""
    query = select(OlderDraftRow).order_by(OlderDraftRow.saved_at.desc(), OlderDraftRow.id)
    return [
        Draft(Field(row.visit, row.template, row.item, row.field), row.text, row.saved_at)
        for row in session.scalars(query)
    ]


def drop_older(session: Session) -> None:
    """Delete all text that is kept so: its person has seen it."""
    session.execute(delete(OlderDraftRow))
