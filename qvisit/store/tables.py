"""The tables as they are today. Every step that led here stands in `migrations`.

`changes` is the truth. `visits`, `item_results`, `findings` and `actions` are copies of what the
changes say, for lists and charts, and can be made again at any time.
"""

from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from qvisit.ids import ChangeId, DeviceId, PersonId, ShareId, StreamId, VisitId

# Rows of a few words lie in their key: one tree to write to, not two.
SMALL_ROWS = {"sqlite_with_rowid": False}


class Base(DeclarativeBase):
    """All tables of a profile."""

    type_annotation_map: ClassVar = {
        ChangeId: String,
        DeviceId: String,
        PersonId: String,
        ShareId: String,
        StreamId: String,
        VisitId: String,
        bytes: LargeBinary,
    }


class ChangeRow(Base):
    """One change. `row` grows with every arrival; all but salt and payload is for ever."""

    __tablename__ = "changes"
    __table_args__ = (
        UniqueConstraint("stream", "device", "number", "id"),
        CheckConstraint("(salt IS NULL) = (payload IS NULL)", name="whole_payload"),
        Index("ix_changes_lamport", "lamport"),
        Index("ix_changes_own", "row", sqlite_where=text("own = 1")),
        Index("ix_changes_own_at", "at", sqlite_where=text("own = 1")),
    )

    row: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[ChangeId] = mapped_column(unique=True)
    stream: Mapped[StreamId]
    device: Mapped[DeviceId]
    number: Mapped[int]
    author: Mapped[PersonId]
    lamport: Mapped[int]
    kind: Mapped[str]
    kind_version: Mapped[int]
    at: Mapped[str]  # UTC, as `qvisit.clock.moment` writes it; so are all times below
    envelope: Mapped[bytes]
    salt: Mapped[bytes | None]
    payload: Mapped[bytes | None]
    received_at: Mapped[str]
    own: Mapped[bool]


class DraftRow(Base):
    """Text being written: overwritten in place, never packed, never in history."""

    __tablename__ = "drafts"

    visit: Mapped[VisitId] = mapped_column(primary_key=True)
    template: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    saved_at: Mapped[str]


class TemplateRow(Base):
    """One installed version of a template; it never changes."""

    __tablename__ = "templates"

    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    hash: Mapped[str]
    text: Mapped[str]


class FileRow(Base):
    """A photo, kept once under the hash of its bytes."""

    __tablename__ = "files"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[bytes]
    kept_at: Mapped[str]


class StreamKeyRow(Base):
    """A key that opens a stream, and the device that gave it. `row` grows with every arrival."""

    __tablename__ = "stream_keys"
    __table_args__ = (UniqueConstraint("stream", "key_id"),)

    row: Mapped[int] = mapped_column(primary_key=True)
    stream: Mapped[StreamId]
    key_id: Mapped[str]
    key: Mapped[bytes]
    from_device: Mapped[DeviceId]


class GrantRow(Base):
    """A stream's key was handed to a device, by anybody."""

    __tablename__ = "grants"
    __table_args__ = SMALL_ROWS

    stream: Mapped[StreamId] = mapped_column(primary_key=True)
    key_id: Mapped[str] = mapped_column(primary_key=True)
    device: Mapped[str] = mapped_column(primary_key=True)  # a device, or the root


class CertificateRow(Base):
    """A signed document of the share's membership, byte for byte."""

    __tablename__ = "certificates"

    hash: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    bytes: Mapped[bytes]
    kind: Mapped[str]


class ShareRow(Base):
    """The one share that this profile belongs to."""

    __tablename__ = "share"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    share_id: Mapped[ShareId]
    root: Mapped[bytes]
    place: Mapped[str]
    joined_at: Mapped[str]


class PackSentRow(Base):
    """A pack that this profile wrote, kept until others have it."""

    __tablename__ = "packs_sent"
    __table_args__ = (
        Index("ix_packs_sent_brief", "device", "number", "hash", "last_row", "created_at"),
    )

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str]
    bytes: Mapped[bytes | None]  # None once others have it
    last_row: Mapped[int]  # the last of `changes` that this pack or one before it holds
    created_at: Mapped[str]


class PlaceRow(Base):
    """A folder that packs are taken to: the file server, a USB stick."""

    __tablename__ = "places"

    place: Mapped[str] = mapped_column(primary_key=True)
    folder: Mapped[str]
    last_sync: Mapped[str | None]


class DeliveredRow(Base):
    """A pack of ours that was written to a place and read back."""

    __tablename__ = "delivered"
    __table_args__ = SMALL_ROWS

    place: Mapped[str] = mapped_column(primary_key=True)
    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)


class PackSeenRow(Base):
    """A pack of another device that was taken in; two with one number are both kept."""

    __tablename__ = "packs_seen"
    __table_args__ = SMALL_ROWS

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(primary_key=True)


class HighestSeenRow(Base):
    """The last pack of each device that was taken in without a gap before it."""

    __tablename__ = "highest_seen"
    __table_args__ = SMALL_ROWS

    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int]
    hash: Mapped[str]


class SetAsideRow(Base):
    """A file on the share that could not be trusted, and why."""

    __tablename__ = "set_aside"

    id: Mapped[int] = mapped_column(primary_key=True)
    file: Mapped[str] = mapped_column(unique=True)
    device: Mapped[DeviceId]
    reason: Mapped[str]
    hint: Mapped[str]
    first_seen: Mapped[str]


class SealedSectionRow(Base):
    """A section of a pack that this profile cannot open yet: the key may come later."""

    __tablename__ = "sealed_sections"

    stream: Mapped[StreamId] = mapped_column(primary_key=True)
    key_id: Mapped[str] = mapped_column(primary_key=True)
    device: Mapped[DeviceId] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    pack_hash: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[bytes]


class VisitRow(Base):
    """What lists show of a visit; a copy."""

    __tablename__ = "visits"
    __table_args__ = (Index("ix_visits_day", "day"), Index("ix_visits_ward", "ward", "day"))

    visit: Mapped[VisitId] = mapped_column(primary_key=True)
    ward: Mapped[str]
    ward_name: Mapped[str]
    ward_code: Mapped[str]
    site: Mapped[str]
    ward_type: Mapped[str]
    visit_type: Mapped[str]
    day: Mapped[str]  # ISO 8601
    status: Mapped[str]
    lead: Mapped[str]
    seats: Mapped[int]
    finished: Mapped[int]
    open_concerns: Mapped[int]
    rating: Mapped[str]
    practice: Mapped[bool]


class ItemResultRow(Base):
    """One person's reply to one item; a copy."""

    __tablename__ = "item_results"
    __table_args__ = SMALL_ROWS

    visit: Mapped[VisitId] = mapped_column(primary_key=True)
    person: Mapped[PersonId] = mapped_column(primary_key=True)
    template: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    reply: Mapped[str]


class FindingRow(Base):
    """A finding as it stands; a copy."""

    __tablename__ = "findings"
    __table_args__ = (Index("ix_findings_visit", "visit"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    visit: Mapped[VisitId]
    kind: Mapped[str]
    question: Mapped[str]
    text: Mapped[str]
    consequence: Mapped[int | None]
    likelihood: Mapped[int | None]


class ActionRow(Base):
    """An action as it stands; a copy."""

    __tablename__ = "actions"
    __table_args__ = (Index("ix_actions_visit", "visit"), Index("ix_actions_due", "due"))

    id: Mapped[str] = mapped_column(primary_key=True)
    visit: Mapped[VisitId]
    finding: Mapped[str]
    aim: Mapped[str]
    owner: Mapped[str]
    due: Mapped[str]  # ISO 8601
    status: Mapped[str]
