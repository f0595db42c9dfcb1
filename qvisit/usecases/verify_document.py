"""Whether a document is from this record, and whether it may still be used; said in words.

A fingerprint tells which document of which visit it is. Whether the file was altered since is told
by its SHA-256, which the record keeps of each published file. Any other document of a published
version is made again and compared: where it is not the same to the byte, nobody can say why.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from qvisit.errors import QVisitError
from qvisit.ids import is_id
from qvisit.report.documents import document, make_document
from qvisit.report.words import day_words
from qvisit.usecases.brought_text import read_document, texts_of
from qvisit.usecases.found_codes import FoundCode, find_code, tell_step
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.published_files import document_words
from qvisit.usecases.report_making import as_published, day_of, published_material
from qvisit.usecases.visits import open_visit
from qvisit.visits.fingerprint import codes_in, read_code
from qvisit.visits.issues import Issue
from qvisit.worded import Worded, worded
from qvisit.workspace import Workspace

Verdict = Literal[
    "current", "superseded", "withdrawn", "draft", "unsure", "altered", "unknown", "no_code"
]
"""`unsure` is a file with the fingerprint of a published version, whose words were not checked."""
_ID = re.compile(r"(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{26}(?![0-9a-z])")
_COMPARING = Step(worded("Comparing the file with the record"))
_NO_CODE = worded("No fingerprint stands in this file, as far as it can be read.")
_SEVERAL = worded("More than one fingerprint stands in this file, so it was put together.")
_UNKNOWN = worded("No document of the record on this laptop has this fingerprint.")
_WHY_UNKNOWN = worded(
    "It was altered, or is from another record, or rests on what this laptop does not have. "
    "Sync and try again, or ask on the laptop where it was made."
)
_CODE_ALONE = worded(
    "Only the fingerprint was checked. It says which document this is, not whether words in it "
    "were changed: for that, check the file."
)
_NO_DRAFTS = worded(
    "Only the fingerprint was checked. Whether words in this file were changed was not: QVisit "
    "compares the files of published versions alone."
)
_CANNOT_COMPARE = worded(
    "Only the fingerprint was checked. Whether words in this file were changed was not: it cannot "
    "be made again here to compare it."
)
_DIFFERS = worded(
    "The fingerprint is right, but this is not the file that QVisit makes of the record. Somebody "
    "changed it, a program saved it anew, or another version of QVisit made it. Which of these, "
    "and what of its words is still so, was not checked. Save the document again from the visit."
)
_WITHOUT_PICTURES = worded(
    "The file is exactly as QVisit makes it of the record where the photos are not at hand."
)
_ALTERED = worded(
    "This is not the file that QVisit wrote: it was altered, or saved anew by another program. "
    "Take the one in the share’s Reports folder."
)


@dataclass(frozen=True)
class CheckedDocument:
    """What was found out about a document, in sentences.

    `code` is its fingerprint, "" where none was found; `visit` and `document` are ids, "" where it
    is not from this record.
    """

    verdict: Verdict
    sentences: tuple[Worded, ...]
    code: str = ""
    visit: str = ""
    document: str = ""

    @property
    def is_ours(self) -> bool:
        """Whether it is from this record, and not altered as far as that can be told."""
        return self.verdict in ("current", "superseded", "withdrawn", "draft")


class NotACodeError(QVisitError):
    """What was typed is neither a fingerprint nor a file."""

    def __init__(self) -> None:
        super().__init__(
            "This is no fingerprint, and no file that is there.",
            hint="A fingerprint has 4 groups of 4 letters and digits, such as 7K3M-92QD-X0VT-4HBC.",
        )


def verify_document(ws: Workspace, wanted: str, report: Report = carry_on) -> CheckedDocument:
    """Check a document by its file, or by the fingerprint that stands on it; changes nothing.

    Args:
        ws: The open profile.
        wanted: A path, or a fingerprint as somebody typed it.
        report: Hears how far it is; a False stops.

    Raises:
        NotACodeError: It is neither.
        CannotReadDocumentError: The file cannot be read, or is larger than any document.
        CheckStoppedError: `report` said stop.
    """
    try:
        path = Path(wanted).expanduser()
        is_there = path.exists()
    except (OSError, RuntimeError, ValueError):  # a name that no file and no person can have
        path, is_there = Path(), False
    return verify_file(ws, path, report) if is_there else verify_code(ws, wanted, report)


def verify_code(ws: Workspace, typed: str, report: Report = carry_on) -> CheckedDocument:
    """Check a document by its fingerprint alone.

    Raises:
        NotACodeError: It is none.
        CheckStoppedError: `report` said stop.
    """
    code = read_code(typed)
    if not code:
        raise NotACodeError
    found = find_code(ws, code, (), report)
    if found is None:
        return CheckedDocument("unknown", (_UNKNOWN, _WHY_UNKNOWN), code)
    return _told(code, found, (_CODE_ALONE,))


def verify_file(ws: Workspace, path: Path, report: Report = carry_on) -> CheckedDocument:
    """Check a document by its file.

    Raises:
        CannotReadDocumentError: It cannot be read, or is larger than any document.
        CheckStoppedError: `report` said stop.
    """
    return check_file(ws, read_document(path), report)


def check_file(ws: Workspace, content: bytes, report: Report = carry_on) -> CheckedDocument:
    """Check the bytes of a document.

    Raises:
        CheckStoppedError: `report` said stop.
    """
    tell_step(report, Step(worded("Reading the file")))
    codes: dict[str, None] = {}
    hints: dict[str, None] = {}
    for text in texts_of(content):
        codes |= dict.fromkeys(codes_in(text))
        hints |= dict.fromkeys(one for one in _ID.findall(text) if is_id(one))
    if not codes:
        return CheckedDocument("no_code", (_NO_CODE, _WHY_UNKNOWN))
    code = next(iter(codes))
    if len(codes) > 1:
        return CheckedDocument("altered", (_SEVERAL,), code)
    found = find_code(ws, code, list(hints)[:9], report)
    if found is None:
        return CheckedDocument("unknown", (_UNKNOWN, _WHY_UNKNOWN), code)
    digest = hashlib.sha256(content).hexdigest()
    found = _of_the_file(found, digest)
    if found.issue is None:
        return _told(code, found, (_NO_DRAFTS,))
    tell_step(report, _COMPARING)
    return _told(code, found, *_compared(ws, found, found.issue, digest, report))


def _of_the_file(found: FoundCode, digest: str) -> FoundCode:
    """The same, of the very version that a file is, where two have one fingerprint."""
    for issue in reversed(found.alike):
        if digest in issue.ever_hashes(found.document):
            return replace(found, issue=issue, version=issue.label)
    return found


def _told(
    code: str, found: FoundCode, compared: tuple[Worded, ...], doubt: Verdict | None = None
) -> CheckedDocument:
    verdict = doubt or ("draft" if found.issue is None else found.issue.state)
    sentences = (_which(found), *_standing(found), *compared)
    return CheckedDocument(verdict, sentences, code, found.visit, found.document)


def _which(found: FoundCode) -> Worded:
    title, form = document_words(found.document)
    return worded(
        "{title} ({form}) of {ward}, visit of {day}: version {version}, {status}.",
        title=title,
        form=form,
        ward=found.plan.ward_name,
        day=day_words(found.plan.day),
        version=found.version,
        status=_STATUS[found.status],
    )


_STATUS = {
    "Draft": worded("a draft"),
    "Signed off": worded("signed off"),
    "Published": worded("published"),
}


def _standing(found: FoundCode) -> tuple[Worded, ...]:
    """Whether it may be used."""
    issue = found.issue
    if issue is None:
        return (_since(found), *_newest(found.issues))
    when = day_words(day_of(issue.published))
    if issue.withdrawn is not None:
        return (
            worded(
                "It was published on {when} and withdrawn on {gone}, because: {reason}",
                when=when,
                gone=day_words(day_of(issue.withdrawn)),
                reason=issue.withdrawn.said.reason,
            ),
            worded("Do not use it."),
        )
    if issue.successor:
        words = worded(
            "It was published on {when} and superseded by version {number}.",
            when=when,
            number=issue.successor,
        )
        return (words, worded("Do not use it."))
    return (worded("It was published on {when} and is the current version.", when=when),)


def _since(found: FoundCode) -> Worded:
    if not found.since:
        return worded("It is as the record stands on this laptop now.")
    return worded(
        "It is as the record stood once. {count} changes came since.",
        one="It is as the record stood once. 1 change came since.",
        count=found.since,
    )


def _newest(issues: tuple[Issue, ...]) -> tuple[Worded, ...]:
    if not issues:
        return (worded("No report of this visit is published yet."),)
    if issues[-1].state == "withdrawn":
        return (worded("The published report of this visit was withdrawn."),)
    words = worded("The published report is version {number}: use that.", number=issues[-1].label)
    return (words,)


def _compared(
    ws: Workspace, found: FoundCode, issue: Issue, digest: str, report: Report
) -> tuple[tuple[Worded, ...], Verdict | None]:
    """What the bytes of a file of a published version say, and the verdict where they are wrong."""
    kept = issue.ever_hashes(found.document)
    if digest in issue.hashes_of(found.document):
        return (worded("The file is exactly as QVisit wrote it."),), None
    if digest in kept:
        return (
            worded(
                "The file is as QVisit wrote it, before it was stamped that it no longer counts."
            ),
        ), None
    was_made = False
    for again, pictures in _made_again(ws, found, issue, report, unstamped=not kept):
        was_made = True
        if digest == again:
            exact = worded("The file is exactly as QVisit makes it of the record.")
            return (exact if pictures else _WITHOUT_PICTURES,), None
    if kept:
        return (_ALTERED,), "altered"
    return (_DIFFERS if was_made else _CANNOT_COMPARE,), "unsure"


def _made_again(
    ws: Workspace, found: FoundCode, issue: Issue, report: Report, *, unstamped: bool
) -> Iterator[tuple[str, bool]]:
    """The SHA-256 of the document made again in each way, and whether with all its photos.

    What cannot be made again is left out. `unstamped` asks for what was saved while it stood, too.
    """
    stamps = (True, False) if unstamped and issue.state != "current" else (True,)
    pictures = (True, False) if issue.published.said.photos else (True,)
    try:
        then = as_published(ws, open_visit(ws, found.visit), issue)
        one = document(found.document)
    except QVisitError:
        return
    for stamped, shown in [(stamp, picture) for stamp in stamps for picture in pictures]:
        tell_step(report, _COMPARING)
        try:
            material = published_material(ws, then, issue, stamped=stamped, pictures=shown)
            made = make_document(one, material)
        except QVisitError:
            continue
        yield hashlib.sha256(made).hexdigest(), shown
