"""The Reports folder for people: stamps on what no longer stands, and the list of all reports.

Governance writes it from the signed record alone. What lies there is read to check it, never to
learn from it.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.store import changes
from qvisit.store.news import News, news
from qvisit.sync.errors import NotTakenError, RefusedFileError, ShareUnreachableError
from qvisit.sync.share import REPORTS, Share
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.report_erasures import erased_since, list_still_holding
from qvisit.usecases.report_making import reprint, stamped_over
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
from qvisit.visits.report_kinds import ReportStamped
from qvisit.visits.retention import went
from qvisit.visits.roles import GOVERNANCE
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
        if entry.is_sound:
            faults += _file_faults(share, entry, folders)
        else:
            faults.append(
                worded(
                    "The record names {path}, which is no place for this report, "
                    "or which another report has. QVisit left it alone.",
                    path=repr(entry.path),
                )
            )
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
    faults = list(_file_faults(work.share, entry, {}))
    if not faults:
        return
    content = reprint(work.ws, opened, entry.issue)
    if hashlib.sha256(content).hexdigest() in entry.issue.hashes:
        work.share.put_new(entry.path, content)
        work.mended += 1
        return
    hint = worded("It cannot be made again just as it was: publish the report again.")
    work.left += [f"{fault} {hint}" for fault in faults]


def _stamp(work: _Work, opened: OpenVisit, entry: Entry, pages: bytes) -> OpenVisit:
    work.share.put_new(entry.path, pages)
    said = {
        "report": entry.issue.published.change,
        "state": entry.issue.state,
        "sha256": hashlib.sha256(pages).hexdigest(),
    }
    work.stamped += 1
    return write_shared(work.ws, opened, ReportStamped.model_validate(said))


def _stamped_anew(work: _Work, opened: OpenVisit, entry: Entry) -> bytes | None:
    """The pages of a file that has to be stamped, or again because words on it were erased since;
    None where it is as it must be."""
    issue = entry.issue
    if issue.state == "current":
        return None
    if went(opened.shared):
        return _stamped_as_it_is(work, entry) if issue.stamp is None else None
    if issue.stamp is not None:
        with work.ws.reading() as session:
            said = changes.read_stream(session, opened.stream)
        if not erased_since(opened, said, issue.stamp):
            return None
    pages = reprint(work.ws, opened, issue)
    is_so = issue.stamp is not None and hashlib.sha256(pages).hexdigest() in issue.hashes
    return None if is_so else pages


def _stamped_as_it_is(work: _Work, entry: Entry) -> bytes | None:
    """The very file with a stamp over it, since nobody can make its pages again.

    None where somebody altered the file: it is read for this alone, and never learnt from.
    """
    issue = entry.issue
    ours = {issue.published.said.sha256, *(one.said.sha256 for one in issue.stamps)}
    content = work.share.read(entry.path)
    is_ours = hashlib.sha256(content).hexdigest() in ours
    return stamped_over(issue, content) if is_ours else None


def _write(work: _Work, name: str, content: bytes) -> bool:
    """Write one page of the list unless it was written so already; whether it is written."""
    digest = hashlib.sha256(content).hexdigest()
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


def _file_faults(share: Share, entry: Entry, folders: dict[str, frozenset[str]]) -> Iterator[str]:
    folder, _, name = entry.path.rpartition("/")
    if folder not in folders:
        folders[folder] = frozenset(map(same_name, share.list(folder)))
    if same_name(name) not in folders[folder]:
        yield worded("{path} is missing. The record is safe.", path=entry.path)
        return
    try:
        digest = hashlib.sha256(share.read(entry.path)).hexdigest()
    except RefusedFileError as error:
        yield str(error)
        return
    if digest not in entry.issue.hashes:
        yield worded(
            "{path} was altered: it is not the file that QVisit wrote. The record is safe.",
            path=entry.path,
        )
    elif entry.issue.state != "current" and entry.issue.stamp is None:
        yield worded("{path} must not be used, and bears no stamp yet.", path=entry.path)
