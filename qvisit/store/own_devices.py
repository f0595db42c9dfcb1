"""The devices that this profile was before, and the packs of theirs that it still delivers."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import UniqueConstraint, delete, select, text, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from qvisit.ids import DeviceId, VisitId
from qvisit.store import deliveries
from qvisit.store.drafts import Draft, Field
from qvisit.store.share_tables import SegmentRow
from qvisit.store.tables import SMALL_ROWS, Base, ChangeRow, PackSentRow

RESTORED, COPIED = "restored", "copied"


class OwnDeviceRow(Base):
    """A device of this profile that was left for another."""

    __tablename__ = "own_devices"
    __table_args__ = SMALL_ROWS

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    sign: Mapped[str]
    box: Mapped[str]
    successor: Mapped[DeviceId] = mapped_column(primary_key=True)
    reason: Mapped[str]
    at: Mapped[str]


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


_COLUMNS = tuple(getattr(OwnDeviceRow, name) for name in FormerDevice._fields)


class CarriedPack(NamedTuple):
    """A pack by the device that made it, its number and its name."""

    device: DeviceId
    number: int
    hash: str


def note_successor(session: Session, former: FormerDevice) -> None:
    """Note that the profile is to go on as another device."""
    session.execute(insert(OwnDeviceRow).on_conflict_do_nothing(), [former._asdict()])


def take_over(session: Session, former: DeviceId) -> None:
    """Let what a former device packed count as read; the new one has handed nothing on yet."""
    session.execute(update(SegmentRow).values(pack=0))
    query = (
        select(PackSentRow.number, PackSentRow.hash)
        .where(PackSentRow.device == former)
        .order_by(PackSentRow.number)
    )
    packs = [deliveries.SeenPack(*row) for row in session.execute(query)]
    for pack in packs:
        deliveries.note_seen(session, former, pack)
    if packs:
        deliveries.raise_highest(session, former, packs[-1])


def is_taken_over(session: Session, former: DeviceId) -> bool:
    """Whether `take_over` was done for a device; nothing needs it where that packed nothing."""
    packed = session.scalar(select(PackSentRow.number).where(PackSentRow.device == former).limit(1))
    return packed is None or former in deliveries.highest_seen(session)


def former_devices(session: Session) -> list[FormerDevice]:
    """What this profile was before, the first first."""
    query = select(*_COLUMNS).order_by(OwnDeviceRow.at, OwnDeviceRow.device)
    return [FormerDevice(*row) for row in session.execute(query)]


def began_after(session: Session, device: DeviceId) -> int:
    """The last position in the changes that the profile wrote as another device; 0 if it never did.

    Looked up only while a device has no pack yet: its own changes are few then.
    """
    was_other = session.scalar(select(OwnDeviceRow.device).limit(1)) is not None
    if not was_other:
        return 0
    query = (
        select(ChangeRow.row)
        .where(text("own = 1"), ChangeRow.device != device)
        .order_by(ChangeRow.row.desc())
        .limit(1)
    )
    return session.scalar(query) or 0


def carry_pack(session: Session, pack: CarriedPack, content: bytes) -> None:
    """Keep a pack that another device made, to deliver it as it is."""
    row = {**pack._asdict(), "bytes": content}
    session.execute(insert(CarriedPackRow).on_conflict_do_nothing(), [row])


def carried_packs(session: Session, device: DeviceId) -> list[CarriedPack]:
    """The packs to deliver that others made, or this profile as another device; by number."""
    query = select(CarriedPackRow.device, CarriedPackRow.number, CarriedPackRow.hash)
    sent = select(PackSentRow.device, PackSentRow.number, PackSentRow.hash).where(
        PackSentRow.device != device, PackSentRow.bytes.is_not(None)
    )
    return sorted({CarriedPack(*row) for one in (query, sent) for row in session.execute(one)})


def carried_content(session: Session, pack: CarriedPack) -> bytes:
    """The bytes of one of them."""
    for row in (CarriedPackRow, PackSentRow):
        query = select(row.bytes).where(
            row.device == pack.device, row.number == pack.number, row.hash == pack.hash
        )
        content = session.scalar(query)
        if content is not None:
            return content
    raise LookupError(pack)


def drop_carried(session: Session, device: DeviceId, numbers: Iterable[int]) -> None:
    """Let go of some packs that another device made: somebody has them."""
    these = (CarriedPackRow.device == device) & CarriedPackRow.number.in_(list(numbers))
    session.execute(delete(CarriedPackRow).where(these))


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


def drop_older_holding(session: Session, words: str) -> None:
    """Delete text that repeats words which were removed."""
    session.execute(
        delete(OlderDraftRow).where(OlderDraftRow.text.contains(words, autoescape=True))
    )


def drop_older_of(session: Session, visit: VisitId, kept: tuple[str, ...]) -> None:
    """Delete what is kept so of one visit, but for fields whose names begin with one of `kept`."""
    of_visit = OlderDraftRow.visit.startswith(f"{visit}.", autoescape=True)
    query = select(OlderDraftRow).where((OlderDraftRow.visit == visit) | of_visit)
    for row in session.scalars(query).all():
        if not row.field.startswith(kept):
            session.delete(row)


def drop_older(session: Session) -> None:
    """Delete all text that is kept so: its person has seen it."""
    session.execute(delete(OlderDraftRow))
