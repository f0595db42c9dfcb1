"""Prove that the record is whole: chains, signatures, file, lists, photos, templates; in words.

Each fault says what is wrong, what is safe, and what to do. A note is nothing to worry about.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qvisit.clock import today
from qvisit.forms.template import TemplateError, content_hash, template_from_json
from qvisit.ids import ChangeId, DeviceId, VisitId
from qvisit.store import (
    bundles,
    changes,
    files,
    keys_due,
    library,
    membership,
    own_devices,
    segments,
    summaries,
)
from qvisit.store.backup_errors import CopyStoppedError
from qvisit.store.profile_folder import (
    DatabaseDamagedError,
    DatabaseUnreadableError,
    DiskTroubleError,
)
from qvisit.store.taken_off import all_taken_off
from qvisit.store.verify import check_file
from qvisit.sync.documents import read_membership, read_root
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.sections import SignedRun, is_signed_run
from qvisit.usecases.lists import actions_of, findings_of, summary_of
from qvisit.usecases.membership import MEMBER, load_certified
from qvisit.usecases.photo_names import photos_wanted
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.visits import OpenVisit, load_visit
from qvisit.visits.streams import practised_in, visit_of
from qvisit.worded import Worded, worded
from qvisit.workspace import Session, Workspace

_REBUILD = worded("The record is safe. Remake the lists: under Settings, or with qvisit rebuild.")
_OTHERS = worded("All other visits are safe.")
_Going = Callable[[Worded, int, int], None]
_SYNC = worded("Sync: other laptops may have it. If not, restore a backup.")


@dataclass(frozen=True)
class Verified:
    """How much was checked, what is wrong, and what is only worth knowing.

    `faults` is empty when all is well; `notes` are no faults.
    """

    streams: int
    changes: int
    visits: int
    faults: tuple[Worded, ...]
    notes: tuple[Worded, ...] = ()


def verify(ws: Workspace, report: Report = carry_on) -> Verified:
    """Check everything that this profile holds; changes nothing.

    Raises:
        CopyStoppedError: `report` said stop.
    """

    def going(words: Worded, done: int, total: int) -> None:
        if not report(Step(words, done, total)):
            raise CopyStoppedError

    writing = worded("Checking what was written")
    faults = check_file(ws.engine, lambda done, total: going(writing, done, total))
    try:
        with ws.reading() as session:
            return _verify_rest(ws, session, faults, going)
    except (DatabaseDamagedError, DatabaseUnreadableError, DiskTroubleError):
        if not faults:
            raise
        return Verified(0, 0, 0, tuple(faults))  # damaged so far that nothing more can be read


def _verify_rest(
    ws: Workspace, session: Session, found: Sequence[Worded], going: _Going
) -> Verified:
    faults = list(found)
    streams = changes.streams(session)
    visits = [visit for stream in streams if (visit := visit_of(stream) or practised_in(stream))]
    for done, visit in enumerate(visits):
        going(worded("Checking visits"), done, len(visits))
        try:
            faults += _visit_faults(ws, session, visit)
        except ValueError:  # an envelope that is none, of which `check_file` told already
            faults.append(
                worded("Visit {visit} cannot be read whole. {safe}", visit=visit, safe=_OTHERS)
            )
    faults += _stray_faults(session, visits)
    going(worded("Checking signatures and photos"), 0, 0)
    faults += [*_member_faults(session), *_signature_faults(ws, session)]
    faults += [*_photo_faults(session, today(ws.clock)), *_template_faults(session)]
    counted = changes.count_all(session)
    notes = tuple(_notes(session, today(ws.clock)))
    return Verified(len(streams), counted, len(visits), tuple(faults), notes)


def _visit_faults(ws: Workspace, session: Session, visit: VisitId) -> Sequence[Worded]:
    opened = load_visit(ws, session, visit)
    if opened is None or opened.shared.plan is None:
        return []
    faults = []
    if summaries.read_visit(session, visit) != summary_of(opened.shared, opened.stream):
        faults.append(
            worded(
                "The list shows visit {visit} otherwise than its record. {do}",
                visit=visit,
                do=_REBUILD,
            )
        )
    if set(summaries.list_findings(session, visit)) != set(findings_of(opened.shared)):
        faults.append(
            worded(
                "Findings of visit {visit} are listed otherwise than in its record. {do}",
                visit=visit,
                do=_REBUILD,
            )
        )
    if set(summaries.list_actions(session, visit)) != set(actions_of(opened.shared)):
        faults.append(
            worded(
                "Actions of visit {visit} are listed otherwise than in its record. {do}",
                visit=visit,
                do=_REBUILD,
            )
        )
    if _results_differ(session, opened):
        faults.append(
            worded(
                "Counted answers of visit {visit} differ from its record. {do}",
                visit=visit,
                do=_REBUILD,
            )
        )
    seats = {seat.person for seat in opened.shared.seats}
    if seats != set(keys_due.people_of(session, visit)):
        faults.append(
            worded(
                "The panel of visit {visit} is listed otherwise than in its record. {do}",
                visit=visit,
                do=_REBUILD,
            )
        )
    return faults


def _results_differ(session: Session, opened: OpenVisit) -> bool:
    wanted = {
        (person, template, item, written.said.reply)
        for person, sheet in opened.visit.sheets.items()
        for (template, item), written in sheet.answers.items()
        if written.said.reply is not None
    }
    shown = {
        (one.person, one.template, one.item, one.reply)
        for one in summaries.list_results(session, opened.visit.id)
    }
    return wanted != shown


def _stray_faults(session: Session, visits: Sequence[VisitId]) -> Sequence[Worded]:
    """Rows of lists that belong to no visit that is here."""
    stray = summaries.listed_visits(session) - set(visits)
    return [
        worded("The lists show visit {visit}, which is not here. {do}", visit=visit, do=_REBUILD)
        for visit in sorted(stray)
    ]


def _member_faults(session: Session) -> Sequence[Worded]:
    share = membership.read_share(session)
    if share is None:
        return []
    try:
        read_root(share.root, share.share_id)
    except RefusedFileError:
        return [
            worded(
                "The share’s root certificate cannot be read. What you wrote is safe. "
                "Restore a backup as a new profile, and tell your administrator."
            )
        ]
    papers = membership.read_documents(session, MEMBER)
    damaged = [one for one in papers if read_membership(one.content, share.share_id) is None]
    return [
        worded(
            "A certificate cannot be read: {name}. What you wrote is safe. "
            "Sync, and tell your administrator if this comes back.",
            name=one.name,
        )
        for one in damaged
    ]


def _signature_faults(ws: Workspace, session: Session) -> Sequence[Worded]:
    share = membership.read_share(session)
    if share is None:
        return []
    signers: Mapping[DeviceId, str] = {
        **{device: one.sign for device, one in load_certified(session).items()},
        **{one.device: one.sign for one in own_devices.former_devices(session)},
        ws.device: ws.keys.sign_public,
    }
    faults = []
    for one in segments.list_segments(session):
        signer = signers.get(one.device)
        run = SignedRun(*one[1:])
        known = _ids_of(session, one)
        if not is_signed_run(share.share_id, one.stream, run, signer) or one.last_id not in known:
            faults.append(
                worded(
                    "The signature under changes {first} to {last} of a laptop does not fit. "
                    "All other changes are safe. Tell your administrator: it is in {stream}.",
                    first=one.first,
                    last=one.last,
                    stream=one.stream,
                )
            )
    return faults


def _ids_of(session: Session, run: segments.Segment) -> set[ChangeId]:
    """The changes of a signed run; none when not all of them are here, or one is no change."""
    try:
        return {change.id for change in segments.changes_of(session, run) or ()}
    except ValueError:
        return set()


def _photo_faults(session: Session, now: date) -> Sequence[Worded]:
    wanted, kept = photos_wanted(session, now), set(files.kept_files(session))
    coming = {one.sha256 for one in bundles.missing_files(session)}
    gone = wanted - kept - coming
    damaged = [name for name in sorted(wanted & kept) if files.read_file(session, name) is None]
    faults = []
    if gone:
        faults.append(
            worded(
                "{count} photos missing. The words about them are safe. {do}",
                one="1 photo missing. The words about it are safe. {do}",
                count=len(gone),
                do=_SYNC,
            )
        )
    if damaged:
        faults.append(
            worded(
                "{count} photos cannot be shown: they are damaged. "
                "The words about them are safe. {do}",
                one="1 photo cannot be shown: it is damaged. The words about it are safe. {do}",
                count=len(damaged),
                do=_SYNC,
            )
        )
    return faults


def _notes(session: Session, now: date) -> Sequence[Worded]:
    coming = {one.sha256 for one in bundles.missing_files(session)} & photos_wanted(session, now)
    older = len(own_devices.older_drafts(session))
    notes = []
    gone = len([one for one in all_taken_off(session).values() if not one.back_at])
    if gone:
        notes.append(
            worded(
                "What each person scored and noted on {count} visits was taken off this laptop. "
                "Governance keeps it.",
                one="What each person scored and noted on 1 visit was taken off this laptop. "
                "Governance keeps it.",
                count=gone,
            )
        )
    if coming:
        notes.append(
            worded(
                "{count} photos have not come here yet. They come with a sync.",
                one="1 photo has not come here yet. It comes with a sync.",
                count=len(coming),
            )
        )
    if older:
        notes.append(
            worded(
                "{count} older texts from a backup are kept beside newer ones. "
                "Look at them under Settings.",
                one="1 older text from a backup is kept beside a newer one. "
                "Look at it under Settings.",
                count=older,
            )
        )
    return notes


def _template_faults(session: Session) -> Sequence[Worded]:
    faults = []
    for name in library.list_templates(session):
        text = library.template_text(session, name)
        if text is None or not _is_published(text, name.hash):
            faults.append(
                worded(
                    "Template {template} {version} is not the one that was published. "
                    "Answers given to it are safe. Tell governance, who can publish it again.",
                    template=name.id,
                    version=name.version,
                )
            )
    return faults


def _is_published(text: str, promised: str) -> bool:
    try:
        return content_hash(template_from_json(text)) == promised
    except TemplateError:
        return False
