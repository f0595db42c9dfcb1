"""The Reports folder for people: stamps on what no longer stands, and the list of all reports.

Governance writes it from the signed record alone. What lies there is read to check it, never to
learn from it.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.store import changes
from qvisit.store.news import News, news
from qvisit.sync.errors import NotTakenError, RefusedFileError, ShareUnreachableError
from qvisit.sync.share import REPORTS, Share
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.published_files import can_make, notice, stamped_over
from qvisit.usecases.report_erasures import erased_since, list_still_holding
from qvisit.usecases.report_making import (
    PicturesGoneError,
    reprint_files,
    says_the_same,
    stamp_of,
)
from qvisit.usecases.report_names import same_name
from qvisit.usecases.report_places import open_own_share
from qvisit.usecases.reports_kept import Kept, load_kept, save_kept
from qvisit.usecases.reports_list import (
    Entry,
    entries,
    list_pages,
    page_name,
    published_visits,
    years_on_index,
)
from qvisit.usecases.visits import OpenVisit, open_visit, write_shared
from qvisit.visits.kinds import REPORT, PublishedDocument
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.report_kinds import ReportStamped, StampedDocument
from qvisit.visits.retention import went
from qvisit.visits.streams import visit_of
from qvisit.worded import worded
from qvisit.workspace import Workspace

LOOKED_FOR = frozenset({"report.published", "report.withdrawn", "payload.removed"})
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
    stamped: int = 0
    pages: int = 0
    mended: int = 0
    left: list[str] = field(default_factory=list)


def settle_reports(ws: Workspace, share: Share, *, everything: bool = False) -> Settled:
    """Put the stamps and write the pages that are due; asks nothing of the share when none is.

    What cannot be done now waits for the next time; it is never an error.

    Args:
        ws: The open profile; nothing happens unless its person is in governance.
        share: The share itself, not a stick.
        everything: Check every file, make again what is missing or altered, and write the whole
            list, whatever is remembered.
    """
    kept = load_kept(ws.folder)
    known = _look(ws, kept, everything=everything)
    if known is None:
        return NOTHING
    visits = _visits_in(known) | kept.waiting
    if everything:
        visits |= {str(one.visit) for one in published_visits(ws)}
        kept = Kept(place=known.place, begun=kept.begun)
    elif not visits and not kept.stale:
        if known.place.row - kept.place.row > _FAR:
            save_kept(ws.folder, kept.model_copy(update={"place": known.place}))
        return NOTHING
    work = _Work(ws, share, kept, everything)
    stale = not _do(work, visits)
    done = {"place": known.place, "waiting": frozenset(work.waiting), "stale": stale}
    save_kept(ws.folder, work.kept.model_copy(update=done))
    return Settled(work.stamped, work.pages, work.mended, tuple(dict.fromkeys(work.left)))


def reports_wait(ws: Workspace) -> bool:
    """Whether a stamp or a page of the list waits for this laptop; asks nothing of the share."""
    kept = load_kept(ws.folder)
    known = _look(ws, kept)
    return known is not None and bool(kept.stale or kept.waiting or _visits_in(known))


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
            faults += _file_faults(share, entry, file, folders)
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
            pages = _stamped_anew(work, opened, entry)
            if pages is not None:
                opened = _stamp(work, opened, entry, pages)
            elif work.everything:
                _mend(work, opened, entry)
        except QVisitError as error:
            if _is_away(error):
                raise
            work.left.append(str(error))
            done = False
    if done:
        work.waiting.discard(str(visit))


def _mend(work: _Work, opened: OpenVisit, entry: Entry) -> None:
    """Put back what is missing or altered, if the record still gives the very same bytes."""
    folders: dict[str, frozenset[str]] = {}
    found = {one: list(_file_faults(work.share, entry, one, folders)) for one in entry.files}
    faulty = [one for one, faults in found.items() if faults]
    if not faulty:
        return
    wanted = [one.id for one in faulty]
    hint = worded("It cannot be made again just as it was: publish the report again.")
    try:
        made = reprint_files(work.ws, opened, entry.issue, wanted)
    except PicturesGoneError as error:  # documents that show none are the same bytes without
        made = reprint_files(work.ws, opened, entry.issue, wanted, pictures=False)
        hint = worded("{why} {do}", why=error.message, do=error.hint)
    for file in faulty:
        content = made.get(file.id)
        if content is not None and _digest(content) in entry.issue.hashes_of(file.id):
            work.share.put_new(file.path, content)
            work.mended += 1
            continue
        work.left += [f"{fault} {hint}" for fault in found[file]]


def _stamp(work: _Work, opened: OpenVisit, entry: Entry, pages: Mapping[str, bytes]) -> OpenVisit:
    for file in entry.files:
        if file.id in pages:
            work.share.put_new(file.path, pages[file.id])
    digests = {document: _digest(content) for document, content in pages.items()}
    said = ReportStamped(
        report=entry.issue.published.change,
        state="withdrawn" if entry.issue.withdrawn else "superseded",
        sha256=digests.pop(REPORT),
        documents=tuple(StampedDocument(id=one, sha256=sha) for one, sha in digests.items()),
    )
    work.stamped += 1
    return write_shared(work.ws, opened, said)


def _stamped_anew(work: _Work, opened: OpenVisit, entry: Entry) -> Mapping[str, bytes] | None:
    """The files that have to be stamped, or again because words on them were erased since.

    None where they are as they must be.
    """
    issue = entry.issue
    if issue.state == "current":
        return None
    if went(opened.shared):
        return _stamped_as_they_are(work, entry, entry.files) if issue.stamp is None else None
    if issue.stamp is not None:
        with work.ws.reading() as session:
            said = changes.read_stream(session, opened.stream)
        if not erased_since(opened, said, issue.stamp):
            return None
    made = _made_again(work, opened, entry)
    if made is None:
        return None
    is_so = issue.stamp is not None and all(
        _digest(content) in issue.hashes_of(document) for document, content in made.items()
    )
    if is_so:
        return None
    others = [one for one in entry.files if one.id not in made]
    return {**made, **(_stamped_as_they_are(work, entry, others) or {})}


def _made_again(work: _Work, opened: OpenVisit, entry: Entry) -> dict[str, bytes] | None:
    """The pages with their stamp; None where that stands on them and they may stay.

    Where photos are gone, files that hold words which were removed are made with the words of
    photos alone, as are files that somebody altered or took away. The others keep their pages.
    """
    try:
        return _pages(work, opened, entry)
    except PicturesGoneError:
        with work.ws.reading() as session:
            said = changes.read_stream(session, opened.stream)
    erased = erased_since(opened, said, entry.issue.published)
    erased = erased and not says_the_same(work.ws, opened, entry.issue)
    if entry.issue.stamp is not None and not erased:
        return None
    made = _pages(work, opened, entry, pictures=False)
    return made if erased else {**made, **_stamped_over(work, entry, entry.files)}


def _pages(
    work: _Work, opened: OpenVisit, entry: Entry, *, pictures: bool = True
) -> dict[str, bytes]:
    """The pages of all its files with their stamp; of one whose words were removed, a notice."""
    wanted = [one.id for one in entry.files]
    made = reprint_files(work.ws, opened, entry.issue, wanted, pictures=pictures)
    for one in entry.files:
        if one.id not in made and can_make(one.id):
            made[one.id] = notice(one.path, stamp_of(entry.issue))
    return made


def _stamped_as_they_are(
    work: _Work, entry: Entry, files: Sequence[PublishedDocument]
) -> Mapping[str, bytes] | None:
    """The very files with a stamp over them; None where the report cannot be among them."""
    stamped = _stamped_over(work, entry, files)
    return stamped if REPORT in stamped or REPORT not in {one.id for one in files} else None


def _stamped_over(
    work: _Work, entry: Entry, files: Sequence[PublishedDocument]
) -> dict[str, bytes]:
    """The very files with a stamp over them, since nobody can make their pages again.

    A file that somebody altered or took away is left out: files are read for this alone, and never
    learnt from.
    """
    stamped: dict[str, bytes] = {}
    for file in files:
        try:
            content = work.share.read(file.path)
        except RefusedFileError:
            continue
        if _digest(content) in entry.issue.ever_hashes(file.id):
            stamped[file.id] = stamped_over(content, stamp_of(entry.issue))
    return stamped


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(work: _Work, name: str, content: bytes) -> bool:
    """Write one page of the list unless it was written so already; whether it is written."""
    digest = _digest(content)
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


def _file_faults(
    share: Share, entry: Entry, file: PublishedDocument, folders: dict[str, frozenset[str]]
) -> Iterator[str]:
    folder, _, name = file.path.rpartition("/")
    if folder not in folders:
        folders[folder] = frozenset(map(same_name, share.list(folder)))
    if same_name(name) not in folders[folder]:
        yield worded("{path} is missing. The record is safe.", path=file.path)
        return
    try:
        digest = _digest(share.read(file.path))
    except RefusedFileError as error:
        yield str(error)
        return
    if digest not in entry.issue.hashes_of(file.id):
        yield worded(
            "{path} was altered: it is not the file that QVisit wrote. The record is safe.",
            path=file.path,
        )
    elif entry.issue.state != "current" and entry.issue.stamp is None:
        yield worded("{path} must not be used, and bears no stamp yet.", path=file.path)
