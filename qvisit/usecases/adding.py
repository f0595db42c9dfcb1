"""Add what a backup holds to the open profile, in short steps: its person can go on scoring.

Each step can be cut off and done again. What counts as ours comes in at once with the packs that
deliver it; all else can come in piece by piece.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, replace

from qvisit.clock import moment, today
from qvisit.ids import DeviceId
from qvisit.store import keys_due, membership, merging, outbox, segments
from qvisit.store.backup_errors import OtherTrustError
from qvisit.store.merging import Merge
from qvisit.store.segments import Segment
from qvisit.sync.sections import SignedRun, is_signed_run
from qvisit.usecases.disclosure_readers import drop_spent
from qvisit.usecases.membership import load_certified
from qvisit.usecases.packing import own_waiting
from qvisit.usecases.photo_names import photos_wanted
from qvisit.usecases.progress import Report, Step
from qvisit.usecases.retention import load_rules
from qvisit.usecases.settling import settle
from qvisit.usecases.visits import refresh_lists
from qvisit.visits.streams import practised_in
from qvisit.worded import Worded, worded
from qvisit.workspace import Session, Workspace

_PHOTOS_TOGETHER = 10
_ADDING = worded("Adding what is missing here")
_LISTING = worded("Bringing lists up to date")
_PHOTOS = worded("Adding photos")


@dataclass(frozen=True)
class CameIn:
    """What a restore added to a profile.

    `older_drafts` is text kept beside newer text, `altered` how many changes of the backup are not
    as their author wrote them and were left out, `unsigned` how many nobody else can get from here.
    """

    changes: int = 0
    drafts: int = 0
    older_drafts: int = 0
    templates: int = 0
    files: int = 0
    keys: int = 0
    documents: int = 0
    packs: int = 0
    altered: int = 0
    unsigned: int = 0

    @property
    def anything(self) -> bool:
        """Whether the backup held anything that was missing."""
        return any(getattr(self, one.name) for one in fields(self))

    @property
    def words(self) -> Worded:
        """What came in, for people."""
        if not self.anything:
            return worded("Everything in the backup was here already. Nothing was changed.")
        if not (self.changes or self.drafts or self.templates or self.files):
            return worded("What you wrote was here already. It has stayed as it is.")
        return worded(
            "Added from the backup. Changes: {changes}. Unfinished texts: {drafts}. "
            "Templates: {templates}. Photos: {files}. What was newer here has stayed.",
            changes=self.changes,
            drafts=self.drafts,
            templates=self.templates,
            files=self.files,
        )

    @property
    def warnings(self) -> tuple[Worded, ...]:
        """What its person should know besides."""
        altered = worded(
            "{count} changes in the backup were altered after they were written. "
            "They were left out.",
            one="1 change in the backup was altered after it was written. It was left out.",
            count=self.altered,
        )
        told = (altered,) if self.altered else ()
        return (*told, *unsigned_words(self.unsigned))


@dataclass(frozen=True)
class Signed:
    """What was signed in a backup: `runs`, and the changes under them; `others` are not of ours."""

    others: frozenset[DeviceId] = frozenset()
    runs: tuple[Segment, ...] = ()
    changes: frozenset[str] = frozenset()

    def covers(self, row: Mapping[str, object]) -> bool:
        """Whether a change is signed, or by nobody else who takes part."""
        return row["device"] not in self.others or row["id"] in self.changes


def signed_in(ws: Workspace, session: Session, old: Session) -> Signed:
    """Check the signatures in a backup against who was let in, as this profile knows it."""
    share, certified = membership.read_share(session), load_certified(session)
    if share is None:
        return Signed()
    runs, known = [], set[str]()
    for one in segments.list_segments(old):
        signer = certified.get(one.device)
        run = SignedRun(*one[1:])
        if signer and is_signed_run(share.share_id, one.stream, run, signer.sign):
            runs.append(one)
            with suppress(ValueError):  # an envelope that is none
                known |= {change.id for change in segments.changes_of(old, one) or ()}
    others = [device for device, one in certified.items() if one.member.person != ws.person]
    return Signed(frozenset(others), tuple(runs), frozenset(known))


def unsigned_words(number: int) -> tuple[Worded, ...]:
    """What to know of changes that the laptop of a backup never signed."""
    if not number:
        return ()
    words = worded(
        "{count} changes were not signed before the backup was made. You see them here, but "
        "others cannot get them from here. If that laptop still works, sync it.",
        one="1 change was not signed before the backup was made. You see it here, but "
        "others cannot get it from here. If that laptop still works, sync it.",
        count=number,
    )
    return (words,)


def unsigned_in(session: Session, device: DeviceId) -> frozenset[str]:
    """The ids of the changes of a device, for others, that stand in no pack of its own."""
    packed = outbox.packed_up_to(session, device)
    return frozenset(one.written.id for one in own_waiting(session, packed))


def add_all(
    ws: Workspace, backup: Session, from_device: DeviceId, report: Report, *, proven: bool
) -> CameIn:
    """Add to the open profile what an opened backup holds and it lacks.

    Args:
        ws: The open profile.
        backup: A transaction on its temporary copy, in today's form.
        from_device: Whose it is.
        report: Told of each step; no more can be stopped.
        proven: This profile made it: it opens with the profile's own key. Of any other, what other
            people wrote counts only where they signed it.

    Raises:
        OtherTrustError: It is of another share; nothing was changed.
    """
    return _Adding(ws, backup, from_device, report, proven).all()


@dataclass
class _Adding:
    ws: Workspace
    old: Session
    from_device: DeviceId
    report: Report
    proven: bool
    unsigned: frozenset[str] = frozenset()
    lost: int = 0

    def all(self) -> CameIn:
        """Every step, in the order in which one can be cut off."""
        self.unsigned = unsigned_in(self.old, self.from_device)
        with self.ws.reading() as session:
            mine = list(merging.missing_changes(self._merge(session), own=True))
        own = [row for some in mine for row in some.rows]
        altered = sum(some.altered for some in mine)
        with self._step() as merge:
            if merging.other_share(merge):
                raise OtherTrustError
            documents = merging.merge_membership(merge)
            merging.merge_taken_off(merge, moment(self.ws.clock()).utc)
            self._keep(merge, own)
            packs, keys = merging.merge_packs(merge), merging.merge_keys(merge)
        number = len(own)
        with self.ws.reading() as session:
            signed = Signed() if self.proven else signed_in(self.ws, session, self.old)
            for some in merging.missing_changes(self._merge(session), own=False):
                self.report(Step(_ADDING, number))
                rows = [row for row in some.rows if signed.covers(row)]
                with self._step() as merge:
                    self._keep(merge, rows)
                number += len(rows)
                altered += some.altered + len(some.rows) - len(rows)
        with self._step() as merge:
            merging.merge_signatures(merge, signed.runs)
            templates, text = merging.merge_templates(merge), merging.merge_drafts(merge)
        self._settle()
        return CameIn(
            changes=number,
            drafts=text.number,
            older_drafts=text.older,
            templates=templates,
            files=self._photos(),
            keys=keys,
            documents=documents,
            packs=packs,
            altered=altered,
            unsigned=self.lost,
        )

    @contextmanager
    def _step(self) -> Iterator[Merge]:
        with self.ws.writing.begin() as session:
            yield self._merge(session)

    def _merge(self, session: Session) -> Merge:
        return Merge(self.old, session, self.from_device, self.ws.device, self.proven)

    def _keep(self, merge: Merge, rows: merging.Rows) -> None:
        streams = merging.merge_changes(merge, rows)
        if not merge.same_device:
            self.lost += len({row["id"] for row in rows} & self.unsigned)
        practised = {visit for one in streams if (visit := practised_in(one))}
        for visit in practised:
            refresh_lists(self.ws, merge.new, visit)
        keys_due.mark_news(merge.new, streams)  # were we cut off now, the next sync goes on

    def _settle(self) -> None:
        """Bring lists and removed words of each visit in step, as a sync does."""
        settle(self.ws, lambda step: self.report(replace(step, words=_LISTING)) or True)
        with self.ws.writing.begin() as session:
            drop_spent(self.ws, session)

    def _photos(self) -> int:
        now = moment(self.ws.clock()).utc
        with self.ws.reading() as session:
            kept = load_rules(self.ws, session).photos == "report"
            wanted = sorted(photos_wanted(session, None if kept else today(self.ws.clock)))
            missing = merging.missing_files(self._merge(session), wanted)
        number = 0
        for start in range(0, len(missing), _PHOTOS_TOGETHER):
            self.report(Step(_PHOTOS, start, len(missing)))
            with self._step() as merge:
                number += merging.merge_files(merge, missing[start : start + _PHOTOS_TOGETHER], now)
        return number
