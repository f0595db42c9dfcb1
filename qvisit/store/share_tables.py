"""The tables of what came from the share, and of what goes there, as they are today."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from qvisit.ids import ChangeId, DeviceId, PersonId, StreamId, VisitId
from qvisit.store.tables import SMALL_ROWS, Base


class SegmentRow(Base):
    """A signed run of one device's chain. `pack` is our own pack that passed it on, 0 if none."""

    __tablename__ = "segments"
    __table_args__ = SMALL_ROWS

    stream: Mapped[StreamId] = mapped_column(primary_key=True)
    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    first: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column(primary_key=True)
    last_id: Mapped[ChangeId] = mapped_column(primary_key=True)
    signature: Mapped[str]
    pack: Mapped[int]


class SectionRow(Base):
    """Where a section lies in a pack on the share, and whether it was taken in."""

    __tablename__ = "sections"
    __table_args__ = (
        Index("ix_sections_waiting", "stream", "key_id", sqlite_where=text("taken = 0")),
        SMALL_ROWS,
    )

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[StreamId] = mapped_column(primary_key=True)
    key_id: Mapped[str]
    offset: Mapped[int]
    length: Mapped[int]
    sha256: Mapped[str]
    last: Mapped[int]
    taken: Mapped[bool]


class HeardRow(Base):
    """The newest pack of each other device that was read, and when."""

    __tablename__ = "heard"
    __table_args__ = SMALL_ROWS

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int]
    made_at: Mapped[str]
    heard_at: Mapped[str]


class ReportedRow(Base):
    """The highest pack of a device that another device says it has."""

    __tablename__ = "reported"
    __table_args__ = SMALL_ROWS

    by_device: Mapped[DeviceId] = mapped_column(primary_key=True)
    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int]
    hash: Mapped[str]


class GrantSeenRow(Base):
    """Somebody handed a stream's key to a device, as a pack's header says."""

    __tablename__ = "grants_seen"
    __table_args__ = SMALL_ROWS

    stream: Mapped[StreamId] = mapped_column(primary_key=True)
    key_id: Mapped[str] = mapped_column(primary_key=True)
    device: Mapped[str] = mapped_column(primary_key=True)


class KeyDueRow(Base):
    """A stream whose readers may have changed: its keys are looked at in the next sync.

    `news` says that others' changes came in which lists do not show yet.
    """

    __tablename__ = "keys_due"
    __table_args__ = SMALL_ROWS

    stream: Mapped[StreamId] = mapped_column(primary_key=True)
    news: Mapped[bool]


class WithdrawnRow(Base):
    """A withdrawn device, and the last key that was here when that became known."""

    __tablename__ = "withdrawn_devices"
    __table_args__ = SMALL_ROWS

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    key_row: Mapped[int]


class MemberKnownRow(Base):
    """How a device stood among the members when keys were last looked at, in a few words."""

    __tablename__ = "members_known"
    __table_args__ = SMALL_ROWS

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    standing: Mapped[str]


class SeatRow(Base):
    """A person's place on the panel of a visit; a copy."""

    __tablename__ = "seats"
    __table_args__ = (Index("ix_seats_visit", "visit"), SMALL_ROWS)

    person: Mapped[PersonId] = mapped_column(primary_key=True)
    visit: Mapped[VisitId] = mapped_column(primary_key=True)


class FilePlaceRow(Base):
    """Where the sealed bytes of a file lie on the share, and whether they were here once."""

    __tablename__ = "file_places"
    __table_args__ = (
        Index("ix_file_places_missing", "bundle", "offset", sqlite_where=text("done = 0")),
        SMALL_ROWS,
    )

    sha256: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[StreamId] = mapped_column(primary_key=True)
    key_id: Mapped[str]
    bundle: Mapped[str]
    offset: Mapped[int]
    length: Mapped[int]
    done: Mapped[bool]


class BundleSentRow(Base):
    """Sealed files that this profile put together, and its pack that names them."""

    __tablename__ = "bundles_sent"
    __table_args__ = (Index("ix_bundles_sent_pack", "pack", "name"),)

    name: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[bytes]
    pack: Mapped[int]
