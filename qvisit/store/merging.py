"""Add to a profile what a backup of it holds and it lacks. Nothing that is there is replaced."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Select, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.clock import parse_utc
from qvisit.errors import QVisitError
from qvisit.ids import ChangeId, DeviceId, StreamId, VisitId
from qvisit.store import changes, drafts, files, library, outbox, own_devices, segments
from qvisit.store.share_tables import BundleSentRow, FilePlaceRow, SegmentRow, WithdrawnRow
from qvisit.store.tables import (
    Base,
    CertificateRow,
    ChangeRow,
    DraftRow,
    GrantRow,
    PackSentRow,
    ShareRow,
    StreamKeyRow,
    TemplateRow,
)
from qvisit.store.taken_off import all_taken_off, note_taken_off
from qvisit.store.verify import is_as_written
from qvisit.visits.change import UnreadableChangeError, read_change

_TOGETHER = 500
_NOBODY = DeviceId("")
Rows = Sequence[Mapping[str, object]]


class Missing(NamedTuple):
    """Rows of changes that are missing, and how many more were altered and are left out."""

    rows: Rows
    altered: int


class NewDrafts(NamedTuple):
    """How many drafts came in, and how many older ones are kept beside newer text."""

    number: int
    older: int


@dataclass(frozen=True)
class Merge:
    """A backup and the profile that it is merged into, each in a transaction.

    `proven` says that this profile made it: it opens with the profile's own key.
    """

    old: Session
    new: Session
    from_device: DeviceId
    device: DeviceId
    proven: bool

    @property
    def same_device(self) -> bool:
        """Whether the backup is of the device that the profile is now."""
        return self.from_device == self.device


def other_share(merge: Merge) -> bool:
    """Whether the two belong to different shares."""
    here, there = (one.scalar(select(ShareRow.share_id)) for one in (merge.new, merge.old))
    return here is not None and there is not None and here != there


def missing_changes(merge: Merge, *, own: bool) -> Iterator[Missing]:
    """The changes that are missing, some hundred at a time, each as its author wrote it.

    Args:
        merge: Both transactions; reading is enough.
        own: Those of the device that the profile is, else those of all others.
    """
    mine = ChangeRow.device == merge.device
    query = select(ChangeRow.__table__).where(mine if own else ~mine).order_by(ChangeRow.row)
    for rows in _batches(merge.old, query):
        ids = [ChangeId(str(row["id"])) for row in rows]
        known = set(merge.new.scalars(select(ChangeRow.id).where(ChangeRow.id.in_(ids))))
        missing = [row for row in rows if row["id"] not in known]
        whole = [row for row in missing if _is_whole(row)]
        if missing:
            yield Missing(whole, len(missing) - len(whole))


def merge_changes(merge: Merge, rows: Rows) -> frozenset[StreamId]:
    """Add changes that are missing; the streams that they stand in.

    Own changes that stand in a pack already are delivered by that pack, not sent again.
    """
    packed = outbox.packed_up_to(merge.old, merge.from_device)
    added = []
    for row in rows:
        sent = int(str(row["row"])) <= packed
        own = bool(row["own"]) and merge.same_device and not sent
        added.append({**{name: row[name] for name in row if name != "row"}, "own": own})
    if added:
        new = insert(ChangeRow).on_conflict_do_nothing(index_elements=["id"])
        merge.new.execute(new, added)
    return frozenset(StreamId(str(row["stream"])) for row in rows)


def _is_whole(row: Mapping[str, object]) -> bool:
    """Whether a row is the change that its author wrote: nothing comes in that can never go."""
    envelope, salt, payload = row["envelope"], row["salt"], row["payload"]
    if not isinstance(envelope, bytes):
        return False
    try:
        change = read_change(envelope, _bytes(salt), _bytes(payload))
    except UnreadableChangeError:
        return False
    return is_as_written(change, row)


def _bytes(value: object) -> bytes | None:
    return value if isinstance(value, bytes) else None


def merge_taken_off(merge: Merge, now: str) -> None:
    """Take over of which visits the words are not in the backup, where that is not known here.

    Where there are words of such a visit here, the rest is asked for again.
    """
    known = all_taken_off(merge.new)
    for visit, one in all_taken_off(merge.old).items():
        if visit not in known and _is_moment(one.at) and _is_moment(one.back_at or one.at):
            streams = changes.streams(merge.new, f"answers.{visit}.")
            here = any(changes.with_words(merge.new, stream) for stream in streams)
            note_taken_off(merge.new, visit, one._replace(back_at=now) if here else one)


def _is_moment(text: str) -> bool:
    try:
        parse_utc(text)
    except ValueError:
        return False
    return True


def merge_drafts(merge: Merge) -> NewDrafts:
    """Add drafts; of two that differ the newer stands, and the older is kept beside it.

    Text that may have become a change since is kept beside as well: it must not take the place of
    what was recorded later.
    """
    number = older = 0
    for row in merge.old.scalars(select(DraftRow)).all():
        where = drafts.Field(row.visit, row.template, row.item, row.field)
        there = drafts.Draft(where, row.text, row.saved_at)
        here = _draft_here(merge.new, where)
        if here is not None and here.text == there.text:
            continue
        stands = here.saved_at if here is not None else _last_written(merge.new, row.visit)
        if there.saved_at > stands:
            drafts.save_draft(merge.new, there)
            number += 1
            loser = here
        else:
            loser = there
        if loser is not None and loser.text.strip():
            own_devices.keep_older(merge.new, loser)
            older += 1
    for kept in own_devices.older_drafts(merge.old):
        own_devices.keep_older(merge.new, kept)
    return NewDrafts(number, older)


def merge_templates(merge: Merge) -> int:
    """Install the template versions that are missing; how many."""
    number = 0
    for row in merge.old.scalars(select(TemplateRow)).all():
        name = library.TemplateName(row.id, row.version, row.hash)
        try:
            number += library.install_template(merge.new, name, row.text)
        except QVisitError:
            continue  # other words under the same version: the installed ones stay
    return number


def missing_files(merge: Merge, wanted: Sequence[str]) -> Sequence[str]:
    """The files that are wanted, missing, and in the backup."""
    here, there = (set(files.kept_files(one)) for one in (merge.new, merge.old))
    return [name for name in wanted if name in there and name not in here]


def merge_files(merge: Merge, names: Collection[str], kept_at: str) -> int:
    """Keep files of the backup as far as they are whole; how many."""
    number = 0
    for name in names:
        content = files.read_file(merge.old, name)
        if content is not None:
            files.keep_file(merge.new, content, kept_at)
            number += 1
    return number


def merge_keys(merge: Merge) -> int:
    """Keep the keys of streams that are missing; how many.

    They are older than they look: for those who were withdrawn since, they count as known before.
    With those of a backup that is not proven nothing is sealed: who made it may know them.
    """
    before = merge.new.scalar(select(func.max(StreamKeyRow.row))) or 0
    number = _copy(merge, StreamKeyRow, leave_out=("row",))
    if not merge.proven:
        came = update(StreamKeyRow).where(StreamKeyRow.row > before)
        merge.new.execute(came.values(from_device=_NOBODY))
    if number:
        last = merge.new.scalar(select(func.max(StreamKeyRow.row)))
        merge.new.execute(update(WithdrawnRow).values(key_row=last))
    return number


def merge_membership(merge: Merge) -> int:
    """Keep the share and the signed documents that are missing; how many documents."""
    _copy(merge, ShareRow)
    return _copy(merge, CertificateRow)


def merge_packs(merge: Merge) -> int:
    """Keep the packs that are missing, so that they can be delivered; how many.

    What a former device packed, or another copy of this one, is carried as it is.
    """
    _copy(merge, BundleSentRow)
    _copy(merge, FilePlaceRow)
    if merge.same_device:
        _copy(merge, GrantRow)
    number = 0
    packed = outbox.packed_up_to(merge.new, merge.device)
    for row in merge.old.scalars(select(PackSentRow).order_by(PackSentRow.number)).all():
        number += _keep_pack(merge, row, packed)
    for one in own_devices.carried_packs(merge.old, merge.from_device):
        content = own_devices.carried_content(merge.old, one)
        own_devices.carry_pack(merge.new, one, content)
    if merge.proven:
        _copy(merge, own_devices.OwnDeviceRow)
    return number


def merge_signatures(merge: Merge, checked: Sequence[segments.Segment]) -> None:
    """Keep the signatures that are missing, once the changes under them are here.

    Args:
        merge: Both transactions.
        checked: Those that were checked, of a backup that is not proven.
    """
    if merge.proven:
        _copy(merge, SegmentRow)
    else:
        segments.keep_segments(merge.new, checked)


def _keep_pack(merge: Merge, row: PackSentRow, packed: int) -> bool:
    here = merge.new.scalar(
        select(PackSentRow.hash).where(
            PackSentRow.device == row.device, PackSentRow.number == row.number
        )
    )
    if here == row.hash:
        return False
    if here is None and row.device == merge.device:
        values = {one.name: getattr(row, one.name) for one in PackSentRow.__table__.columns}
        merge.new.execute(insert(PackSentRow), [{**values, "last_row": packed}])
        return True
    if row.bytes is None:
        return False
    one = own_devices.CarriedPack(row.device, row.number, row.hash)
    if one in own_devices.carried_packs(merge.new, merge.device):
        return False
    own_devices.carry_pack(merge.new, one, row.bytes)
    return True


def _draft_here(session: Session, where: drafts.Field) -> drafts.Draft | None:
    return next(
        (one for one in drafts.read_drafts(session, where.visit) if one.where == where), None
    )


def _last_written(session: Session, visit: VisitId) -> str:
    """When anything was last written here on a visit; "" before that."""
    visit = VisitId(visit.partition(".")[0])
    query = select(func.max(ChangeRow.at)).where(
        ChangeRow.own,
        or_(
            ChangeRow.stream.in_([f"visit.{visit}", f"practice.{visit}"]),
            ChangeRow.stream.startswith(f"answers.{visit}.", autoescape=True),
        ),
    )
    return session.scalar(query) or ""


def _copy(merge: Merge, row: type[Base], leave_out: Sequence[str] = ()) -> int:
    """Add the rows of a table that are missing; those that are there stay as they are."""
    columns = [one for one in row.__table__.columns if one.name not in leave_out]
    before = merge.new.scalar(select(func.count()).select_from(row)) or 0
    for rows in _batches(merge.old, select(*columns)):
        merge.new.execute(insert(row).on_conflict_do_nothing(), rows)
    return (merge.new.scalar(select(func.count()).select_from(row)) or 0) - before


def _batches(
    session: Session, query: Select[*tuple[object, ...]]
) -> Iterator[list[dict[str, object]]]:
    for rows in session.execute(query).mappings().partitions(_TOGETHER):
        yield [dict(row) for row in rows]
