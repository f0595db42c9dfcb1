"""Stamps on the files of a published version that must not be used: which are due, and made how.

Pages are made again from the record where that can be done, since words that were removed leave
them then. Else the stamp is put over the very files, if they are still those of the record.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from qvisit.errors import QVisitError
from qvisit.store import changes
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.share import Share
from qvisit.usecases.assessing import TakenOffError
from qvisit.usecases.published_files import can_make, notice, stamped_over
from qvisit.usecases.report_erasures import erased_since
from qvisit.usecases.report_making import (
    NotAllHereError,
    PicturesGoneError,
    reprint_files,
    says_the_same,
    stamp_of,
)
from qvisit.usecases.report_names import same_name
from qvisit.usecases.reports_kept import hash_of
from qvisit.usecases.reports_list import Entry
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import Payload, PublishedDocument
from qvisit.visits.retention import went
from qvisit.visits.written import Written
from qvisit.worded import Worded, worded
from qvisit.workspace import Workspace

P = TypeVar("P", bound=Payload)
_AGAIN = worded("It cannot be made again just as it was: publish the report again.")
_OVER = worded(
    "Its answers are over their time limit, so nobody can make it again. Take the file from a "
    "backup of the share."
)


class Folder(NamedTuple):
    """What stamps are put on: the share with the Reports folder, and who puts them.

    `begun` holds the SHA-256 of files that this laptop had stamped and began to write, each with
    the hash of its stamp's sentence: cut off, it finds there what no record names yet.
    """

    ws: Workspace
    share: Share
    begun: Mapping[str, str]


def digest_of(content: bytes) -> str:
    """The SHA-256 of a file, as the record has it."""
    return hashlib.sha256(content).hexdigest()


def sentence_of(entry: Entry) -> str:
    """The hash of what the stamp of a version says now."""
    return hash_of(" ".join(stamp_of(entry.issue)))


def due_stamps(at: Folder, opened: OpenVisit, entry: Entry) -> Mapping[str, bytes]:
    """The files that have to be stamped, or again because words on them were removed since.

    Args:
        at: Where they lie.
        opened: The visit.
        entry: The version.

    Returns:
        Their new bytes by the documents' ids; none where they are as they must be, or where
        somebody altered or took away what nobody can make again.

    Raises:
        NotAllHereError, TakenOffError: Part of what its pages rest on is not here.
        NotOursError: A recorded file is not built as documents are.
    """
    issue = entry.issue
    lacking = [one for one in entry.files if one in issue.unstamped]
    if issue.state == "current" or went(opened.shared):
        return _as_they_are(at, entry, lacking)
    anew = issue.stamp is not None and _erased(at, opened, issue.stamp)
    files = entry.files if anew else lacking
    if not files:
        return {}
    made = _made_again(at, opened, entry, files)
    others = [one for one in files if one.id not in made]
    made = {**made, **_as_they_are(at, entry, others)}
    sound = {one.id: issue.hashes_of(one.id) for one in entry.files if one not in lacking}
    return {
        one: content
        for one, content in made.items()
        if digest_of(content) not in sound.get(one, frozenset())
    }


def may_be_outdone(ws: Workspace, entry: Entry) -> bool:
    """Whether this laptop may have put an older stamp over the one that another one recorded.

    It may not have known yet that a version was withdrawn which it stamped as superseded.
    """
    issue = entry.issue
    own = (one.said.state for one in issue.stamps if one.device == ws.device)
    return issue.stamp is not None and any(state != issue.state for state in own)


def is_older(at: Folder, entry: Entry, file: PublishedDocument) -> bool:
    """Whether a file is as it was before the stamp that it must bear now."""
    try:
        digest = digest_of(at.share.read(file.path))
    except RefusedFileError:
        return False
    return digest in entry.issue.ever_hashes(file.id) - entry.issue.hashes_of(file.id)


def file_faults(
    share: Share, entry: Entry, file: PublishedDocument, folders: dict[str, frozenset[str]]
) -> Iterator[str]:
    """What is wrong with a file of a version, in words.

    Args:
        share: Where it lies.
        entry: The version.
        file: The file.
        folders: The names in folders that were looked into, as `same_name` has them.
    """
    folder, _, name = file.path.rpartition("/")
    try:
        if folder not in folders:
            folders[folder] = frozenset(map(same_name, share.list(folder)))
        if same_name(name) not in folders[folder]:
            yield worded("{path} is missing. The record is safe.", path=file.path)
            return
        digest = digest_of(share.read(file.path))
    except RefusedFileError as error:
        yield str(error)
        return
    if digest not in entry.issue.hashes_of(file.id):
        yield worded(
            "{path} was altered: it is not the file that QVisit wrote. The record is safe.",
            path=file.path,
        )
    elif file in entry.issue.unstamped:
        yield worded("{path} must not be used, and bears no stamp yet.", path=file.path)


def mended(
    at: Folder, opened: OpenVisit, entry: Entry, faulty: Sequence[PublishedDocument]
) -> tuple[Mapping[str, bytes], Worded]:
    """What is put in the place of files that are missing, altered, or not stamped as they must be.

    Of a version that stands it is the very bytes of the record. Of another one any pages with its
    stamp will do: best those of the record, then the file as it is with the stamp over it, unless
    words were removed from the record.

    Args:
        at: Where they lie.
        opened: The visit.
        entry: The version.
        faulty: Those files of it.

    Returns:
        Their bytes by the documents' ids, and why others cannot be put right.
    """
    made, hint = _remade(at, opened, entry, faulty)
    kept = {
        document: content
        for document, content in made.items()
        if digest_of(content) in entry.issue.hashes_of(document)
    }
    if entry.issue.state == "current":
        return kept, hint
    as_it_is = _as_they_are(at, entry, faulty)
    if made and _erased(at, opened, entry.issue.published):
        as_it_is = {}
    return {**made, **as_it_is, **kept}, hint


def _remade(
    at: Folder, opened: OpenVisit, entry: Entry, faulty: Sequence[PublishedDocument]
) -> tuple[dict[str, bytes], Worded]:
    """The pages of some files made again, and what to say of those that cannot be."""
    if went(opened.shared):
        return {}, _OVER
    hint = _AGAIN
    try:
        made = _pages(at, opened, entry, faulty)
    except PicturesGoneError as error:  # documents that show none are the same bytes without
        made = _pages(at, opened, entry, faulty, pictures=False)
        hint = worded("{why} {do}", why=error.message, do=error.hint)
    except QVisitError as error:
        return {}, worded("{why} {do}", why=error.message, do=error.hint)
    return made, hint


def _made_again(
    at: Folder, opened: OpenVisit, entry: Entry, files: Sequence[PublishedDocument]
) -> Mapping[str, bytes]:
    """The pages of some files with their stamp; none where that stands on them and they may stay.

    Where photos are gone, files that hold words which were removed are made with the words of
    photos alone, as are files that somebody altered or took away. The others keep their pages, as
    all do where part of what they rest on has not come.
    """
    lacking = [one for one in files if one in entry.issue.unstamped]
    try:
        return _pages(at, opened, entry, files)
    except PicturesGoneError:
        erased = _erased(at, opened, entry.issue.published)
    except (NotAllHereError, TakenOffError):
        erased = _erased(at, opened, entry.issue.published)
        stamped = {} if erased else _as_they_are(at, entry, lacking)
        if not stamped:
            raise
        return stamped
    if erased and not says_the_same(at.ws, opened, entry.issue):
        return _pages(at, opened, entry, files, pictures=False)
    if not lacking:
        return {}
    made = _pages(at, opened, entry, lacking, pictures=False)
    return {**made, **_as_they_are(at, entry, lacking)}


def _pages(
    at: Folder,
    opened: OpenVisit,
    entry: Entry,
    files: Sequence[PublishedDocument],
    *,
    pictures: bool = True,
) -> dict[str, bytes]:
    """The pages of some files as they must be; of one whose words were removed, a notice."""
    wanted = [one.id for one in files]
    made = reprint_files(at.ws, opened, entry.issue, wanted, pictures=pictures)
    made = {one: content for one, content in made.items() if one in wanted}
    for one in files:
        if entry.issue.state != "current" and one.id not in made and can_make(one.id):
            made[one.id] = notice(one.path, stamp_of(entry.issue))
    return made


def _as_they_are(at: Folder, entry: Entry, files: Sequence[PublishedDocument]) -> dict[str, bytes]:
    """The very files with a stamp over them, since nobody can make their pages again.

    A file that somebody altered or took away is left out: files are read for this alone, and never
    learnt from. One that this laptop stamped before it was cut off is known by what it remembers.
    """
    stamped: dict[str, bytes] = {}
    for file in files:
        try:
            content = at.share.read(file.path)
        except RefusedFileError:
            continue
        digest = digest_of(content)
        if at.begun.get(digest) == sentence_of(entry):
            stamped[file.id] = content
        elif digest in entry.issue.ever_hashes(file.id) or digest in at.begun:
            stamped[file.id] = stamped_over(content, stamp_of(entry.issue))
    return stamped


def _erased(at: Folder, opened: OpenVisit, written: Written[P]) -> bool:
    """Whether words were removed since something was recorded of the version's files."""
    with at.ws.reading() as session:
        said = changes.read_stream(session, opened.stream)
    return erased_since(opened, said, written)
