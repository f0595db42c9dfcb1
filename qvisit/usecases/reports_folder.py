"""The Reports folder for people: stamps on what no longer stands, and the list of all reports.

Governance writes it from the signed record alone. What lies there is read to check it, never to
learn from it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.store.news import News, news
from qvisit.sync.errors import NotTakenError, ShareUnreachableError
from qvisit.sync.share import REPORTS, Share
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.report_erasures import list_still_holding
from qvisit.usecases.report_names import same_name
from qvisit.usecases.report_places import disown, left_in, open_own_share
from qvisit.usecases.report_stamps import (
    Folder,
    digest_of,
    due_stamps,
    file_faults,
    is_older,
    may_be_outdone,
    mended,
    sentence_of,
)
from qvisit.usecases.reports_kept import ONE_AT_A_TIME, Kept, load_kept, remember, save_kept
from qvisit.usecases.reports_list import (
    Entry,
    entries,
    list_pages,
    page_name,
    published_visits,
    years_on_index,
)
from qvisit.usecases.visits import OpenVisit, open_visit, write_shared
from qvisit.visits.issues import issues_of
from qvisit.visits.kinds import REPORT
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.report_kinds import ReportStamped, StampedDocument
from qvisit.visits.streams import visit_of
from qvisit.worded import worded
from qvisit.workspace import Workspace

LOOKED_FOR = frozenset(
    {"report.published", "report.withdrawn", "payload.removed", "visit.signed_off"}
)
"""What may change the folder; a sign-off may come after the publication that rests on it."""
_FAR = 5_000  # changes after which it is worth remembering that nothing was found among them


@dataclass(frozen=True)
class Settled:
    """What was done in the Reports folder; `left` says in words what still waits, and why.

    `mended` counts files that were missing or altered and were made again as the record says.
    """

    stamped: int = 0
    pages: int = 0
    mended: int = 0
    left: tuple[str, ...] = ()


NOTHING = Settled()


@dataclass
class _Work:
    """One pass over the folder: what is known, what is done, what is left."""

    ws: Workspace
    share: Share
    kept: Kept
    everything: bool
    waiting: set[str] = field(default_factory=set)
    recorded: set[str] = field(default_factory=set)
    stamped: int = 0
    pages: int = 0
    mended: int = 0
    left: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Folder:
        """Where stamps go."""
        return Folder(self.ws, self.share, self.kept.stamping)


def settle_reports(ws: Workspace, share: Share, *, everything: bool = False) -> Settled:
    """Put the stamps and write the pages that are due; asks nothing of the share when none is.

    What cannot be done now waits for the next time; it is never an error.

    Args:
        ws: The open profile; nothing happens unless its person is in governance.
        share: The share itself, not a stick.
        everything: Check every file, make again what is missing or altered, and write the whole
            list, whatever is remembered.
    """
    with ONE_AT_A_TIME[ws.folder]:
        return _settle(ws, share, everything=everything)


def _settle(ws: Workspace, share: Share, *, everything: bool) -> Settled:
    kept = load_kept(ws.folder)
    known = _look(ws, kept, everything=everything)
    if known is None:
        return NOTHING
    visits = _published(ws, None if everything else _visits_in(known) | kept.waiting)
    if everything:
        kept = kept.model_copy(update={"pages": {}})
    elif not visits and not kept.stale:
        if _visits_in(known) or kept.waiting or known.place.row - kept.place.row > _FAR:
            nothing = {"place": known.place, "waiting": frozenset[str]()}
            save_kept(ws.folder, kept.model_copy(update=nothing))
        return NOTHING
    work = _Work(ws, share, kept, everything)
    stale = not _do(work, visits)
    now = load_kept(ws.folder)  # somebody may have begun to publish meanwhile
    save_kept(
        ws.folder,
        work.kept.model_copy(
            update={
                "place": known.place,
                "waiting": frozenset(work.waiting),
                "stale": stale,
                "begun": now.begun,
                "stamping": {k: v for k, v in now.stamping.items() if k not in work.recorded},
            }
        ),
    )
    return Settled(work.stamped, work.pages, work.mended, tuple(dict.fromkeys(work.left)))


def reports_wait(ws: Workspace) -> bool:
    """Whether a stamp or a page of the list waits for this laptop; asks nothing of the share."""
    kept = load_kept(ws.folder)
    known = _look(ws, kept)
    if known is None:
        return False
    return kept.stale or bool(_published(ws, _visits_in(known) | kept.waiting))


def reports_faults(ws: Workspace, folder: Path) -> Sequence[str]:
    """Which published files are missing or not what the record says; changes nothing.

    Args:
        ws: The open profile; what it may not read of the record is not looked for.
        folder: The share's.

    Raises:
        ShareUnreachableError, NotAShareError, OtherShareError: The folder.
        NotJoinedError: This profile belongs to no share.
    """
    share = open_own_share(ws, folder)
    faults: list[str] = []
    folders: dict[str, frozenset[str]] = {}
    for entry in entries(ws):
        for file in entry.files:
            faults += file_faults(share, entry, file, folders)
        faults += [
            worded(
                "The record names {path}, which is no place for this report, "
                "or which another report has. QVisit left it alone.",
                path=repr(path),
            )
            for path in entry.strays
        ]
    return [*faults, *_words_left(ws)]


def _words_left(ws: Workspace) -> Iterator[str]:
    """Which files hold words that were removed since, as governance is told."""
    with ws.reading() as session:
        if GOVERNANCE not in me_among(ws, load_members(session)).roles:
            return
    for one in list_still_holding(ws):
        yield (
            worded(
                "{path} holds words that were removed since, and nobody can make it again: its "
                "answers are over their time limit. Take the file away by hand.",
                path=one.path,
            )
            if one.over
            else worded(
                "{path} holds words that were removed since. Publish the report again: this file "
                "is then made without them.",
                path=one.path,
            )
        )


def _look(ws: Workspace, kept: Kept, *, everything: bool = False) -> News | None:
    """What is new, for governance; None for everyone else.

    Whoever kept the folder before is asked for their role only when there is something to do.
    """
    with ws.reading() as session:
        if kept.place.row and not everything:
            found = news(session, LOOKED_FOR, kept.place)
            if not (_visits_in(found) or kept.waiting or kept.stale):
                return found
        if GOVERNANCE not in me_among(ws, load_members(session)).roles:
            return None
        return news(session, LOOKED_FOR, kept.place)


def _visits_in(known: News) -> set[str]:
    return {str(visit) for one in known.streams if (visit := visit_of(one))}


def _published(ws: Workspace, visits: Collection[str] | None) -> set[str]:
    """Those of some visits whose report is published; None asks for all."""
    if visits is not None and not visits:
        return set()
    every = {str(one.visit) for one in published_visits(ws)}
    return every if visits is None else every & set(visits)


def _do(work: _Work, visits: set[str]) -> bool:
    """Stamp and write; whether every page of the list is written."""
    published = {str(one.visit): one.day[:4] for one in published_visits(work.ws)}
    every_year = list(published.values())
    on_index = years_on_index(every_year)
    work.waiting |= visits & set(published)
    unwritten = {one for one in every_year if page_name(one) not in work.kept.pages}
    needed = {published[one] for one in work.waiting} | on_index | unwritten
    known = entries(work.ws, needed)
    try:
        for visit in sorted(work.waiting):
            _stamp_visit(work, VisitId(visit), [one for one in known if one.visit == visit])
        _disown_left(work, known, visits)
        written = [_write(work, *page) for page in list_pages(known, every_year, needed)]
    except ShareUnreachableError as error:
        work.left.append(str(error))
        return False
    return all(written)


def _stamp_visit(work: _Work, visit: VisitId, known: Sequence[Entry]) -> None:
    """Put the stamps on one visit's files; it goes on waiting when one cannot be put."""
    opened = open_visit(work.ws, visit)
    done = True
    for entry in known:
        try:
            if not entry.is_sound:
                continue
            pages = due_stamps(work.folder, opened, entry)
            if pages:
                opened = _stamp(work, opened, entry, pages)
            if work.everything or may_be_outdone(work.ws, entry):
                opened = _mend(work, opened, _as_now(entry, opened))
        except QVisitError as error:
            if _is_away(error):
                raise
            work.left.append(str(error))
            done = False
    if done:
        work.waiting.discard(str(visit))


def _disown_left(work: _Work, known: Sequence[Entry], visits: set[str]) -> None:
    """Stamp what this laptop left beside the reports of some visits when it was cut off."""
    if not work.kept.begun:
        return
    recorded = {same_name(file.path) for one in known for file in one.issue.files}
    sound = [one.path for one in known if one.visit in visits and one.is_sound]
    for folder in sorted({path.rpartition("/")[0] for path in sound}):
        try:
            disown(work.ws, work.share, left_in(work.share, folder, recorded, work.kept.begun))
        except QVisitError as error:
            if _is_away(error):
                raise
            work.left.append(str(error))


def _as_now(entry: Entry, opened: OpenVisit) -> Entry:
    """The same version, with the stamps that were recorded meanwhile."""
    issues = issues_of(opened.shared)
    now = (one for one in issues if one.published.change == entry.publication)
    return replace(entry, issue=next(now, entry.issue))


def _mend(work: _Work, opened: OpenVisit, entry: Entry) -> OpenVisit:
    """Put back what is missing or altered, if the record still gives it.

    Unless everything is looked at, only what bears an older stamp than it must is put right.
    """
    folders: dict[str, frozenset[str]] = {}
    found = {one: list(file_faults(work.share, entry, one, folders)) for one in entry.files}
    faulty = [one for one, faults in found.items() if faults]
    if not work.everything:
        faulty = [one for one in faulty if is_older(work.folder, entry, one)]
    if not faulty:
        return opened
    made, hint = mended(work.folder, opened, entry, faulty)
    left = [f"{fault} {hint}" for one in faulty if one.id not in made for fault in found[one]]
    work.left += left
    known = {
        one: content
        for one, content in made.items()
        if digest_of(content) in entry.issue.hashes_of(one)
    }
    written, refused = _put(work, entry, known)
    work.mended += len(written)
    if refused is not None:
        raise refused
    anew = {one: content for one, content in made.items() if one not in known}
    return _stamp(work, opened, entry, anew) if anew else opened


def _stamp(work: _Work, opened: OpenVisit, entry: Entry, pages: Mapping[str, bytes]) -> OpenVisit:
    """Write stamped files and record those that are written; what was stamped before stays so.

    Raises:
        DiskFullError: This laptop's disk is full; nothing was written.
        QVisitError: What the last of those was refused for that the share did not take.
    """
    digests = {document: digest_of(content) for document, content in pages.items()}
    _begin(work, dict.fromkeys(digests.values(), sentence_of(entry)))
    written, refused = _put(work, entry, pages)
    if written:
        opened = _record(work, opened, entry, {one: digests[one] for one in written})
    if refused is not None:
        raise refused
    return opened


def _record(work: _Work, opened: OpenVisit, entry: Entry, digests: Mapping[str, str]) -> OpenVisit:
    before = entry.issue.stamp
    others = before.said.documents if before else ()
    report = before.said.sha256 if before else entry.issue.published.said.sha256
    stamped = {**{one.id: one.sha256 for one in others}, **digests}
    said = ReportStamped(
        report=entry.publication,
        state="withdrawn" if entry.issue.withdrawn else "superseded",
        sha256=stamped.pop(REPORT, report),
        documents=tuple(StampedDocument(id=one, sha256=sha) for one, sha in stamped.items()),
    )
    opened = write_shared(work.ws, opened, said)
    work.stamped += 1
    work.recorded |= {*digests.values()}
    return opened


def _put(
    work: _Work, entry: Entry, pages: Mapping[str, bytes]
) -> tuple[list[str], QVisitError | None]:
    """Write files of a version: each that the share takes, whatever it does with the others.

    Returns:
        The documents that are written, and why the last of the others is not.
    """
    written: list[str] = []
    refused: list[QVisitError] = []
    for file in entry.files:
        if file.id not in pages:
            continue
        try:
            work.share.put_new(file.path, pages[file.id])
            written.append(file.id)
        except QVisitError as error:
            refused.append(error)
            if _is_away(error):
                break
    work.left += [str(error) for error in refused[:-1]]
    return written, refused[-1] if refused else None


def _begin(work: _Work, stamping: Mapping[str, str]) -> None:
    """Keep in mind which stamped files are written from now on, even if that is cut off."""
    now = load_kept(work.ws.folder)
    remember(work.ws.folder, now.model_copy(update={"stamping": {**now.stamping, **stamping}}))


def _write(work: _Work, name: str, content: bytes) -> bool:
    """Write one page of the list unless it was written so already; whether it is written."""
    digest = digest_of(content)
    if work.kept.pages.get(name) == digest:
        return True
    try:
        work.share.put_new(f"{REPORTS}/{name}", content)
    except QVisitError as error:
        if _is_away(error):
            raise
        work.left.append(str(error))
        return False
    work.pages += 1
    work.kept = work.kept.model_copy(update={"pages": {**work.kept.pages, name: digest}})
    return True


def _is_away(error: QVisitError) -> bool:
    """Whether the share itself is away, and not one file that it does not take."""
    return isinstance(error, ShareUnreachableError) and not isinstance(error, NotTakenError)
