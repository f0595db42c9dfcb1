"""The documents of a visit: which there are, which can be made now, and making them."""

import errno
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.report.documents import Document, document, documents, make_document
from qvisit.report.feedback_view import FeedbackPage
from qvisit.report.material import Material
from qvisit.usecases.feedback_sheet import feedback_page
from qvisit.usecases.file_names import file_name
from qvisit.usecases.photos import pixels_here
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.report_editions import edition_now, version_now
from qvisit.usecases.report_making import (
    HIDDEN,
    HIDDEN_HINT,
    as_published,
    check_countable,
    material_here,
    report_material,
)
from qvisit.usecases.reports import governance_annex
from qvisit.usecases.visits import OpenVisit, may_see_answers
from qvisit.visits.issues import issues_of
from qvisit.visits.members import GOVERNANCE
from qvisit.worded import worded
from qvisit.workspace import Workspace

_MOST_NAMES = 1_000  # files of one name in a folder
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class DocumentsNotSavedError(QVisitError):
    """A folder did not take a document; some may lie there already."""

    def __init__(self, folder: Path, written: Sequence[Path], error: OSError) -> None:
        full = worded("The disk that holds {folder} is full.", folder=folder)
        shut = worded("QVisit may not write in {folder}.", folder=folder)
        none = worded("Nothing was saved there. The visit itself is safe.")
        some = worded(
            "{count} documents were saved there before. The visit itself is safe.",
            one="1 document was saved there before. The visit itself is safe.",
            count=len(written),
        )
        super().__init__(
            worded(
                "{what} {left}",
                what=full if error.errno in _NO_ROOM else shut,
                left=some if written else none,
            ),
            hint="Make room or choose another folder, then save again.",
        )


@dataclass(frozen=True)
class Offer:
    """A document, and why it cannot be made now: a sentence, and what opens it; else empty."""

    document: Document
    why_not: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Saved:
    """What was written to a folder, and what was not made, by title with the reason.

    `stopped` says that the person stopped it; what was written by then stays.
    """

    folder: Path
    written: tuple[Path, ...]
    left_out: tuple[tuple[str, str], ...] = ()
    stopped: bool = False


def list_documents(opened: OpenVisit, material: Material | None = None) -> tuple[Offer, ...]:
    """Every document, and why the person at this laptop cannot have it made now.

    Args:
        opened: The visit.
        material: What they would be made of; without it, nothing is said of what is still empty.
    """
    shut = _shut(opened)
    return tuple(_offer(opened, one, shut, material) for one in documents())


def look(ws: Workspace, opened: OpenVisit) -> tuple[Offer, ...]:
    """The same, after a look at what they would be made of: slow, so off the window's thread."""
    offers = list_documents(opened)
    if all(one.why_not for one in offers):
        return offers
    return list_documents(opened, gather(ws, opened))


def usual(offers: Sequence[Offer]) -> list[str]:
    """The ids of what is saved when nobody names any: all that can be made, but governance's."""
    return [
        one.document.id
        for one in offers
        if not one.why_not and one.document.audience != "governance"
    ]


def gather(ws: Workspace, opened: OpenVisit) -> Material:
    """All that the person's documents are made of: slow, so off the window's thread.

    As the visit stands now, or once published, as it was published; a version that no longer
    stands bears its stamp. The annex is as the visit stands now.

    Raises:
        NotAllowedError: The answers are not open yet, or were removed under a time limit.
        TakenOffError: They are not on this laptop.
        NotAllHereError: Part of what the published version rests on has not arrived here.
    """
    issues = issues_of(opened.shared)
    if issues:
        then = as_published(ws, opened, issues[-1])
        material = material_here(ws, then, issues[-1])
    else:
        check_countable(opened)
        then = opened
        material = report_material(opened, edition_now(ws, opened, version_now(opened)))
        pixels = pixels_here(ws, [one.sha256 for one in material.report.photos])
        material = replace(material, photos=pixels)
    annex = governance_annex(ws, opened) if _may_have_annex(opened) else None
    if annex is not None and issues:
        codes = edition_now(ws, opened, version_now(opened)).codes
        restricted = {one.id for one in documents() if one.audience == "governance"}
        present = {one: codes[one] for one in restricted}
        material = replace(material, codes={**material.codes, **present})
    shown = {one.sha256 for one in material.report.photos}  # as published, also where it has none
    held = [one.sha256 for one in (annex.photos if annex else ()) if one.sha256 not in shown]
    return replace(
        material,
        annex=annex,
        photos={**material.photos, **pixels_here(ws, held)},
        feedback=_feedback(then, material.brand.trust),
    )


def make(ws: Workspace, opened: OpenVisit, wanted: str, material: Material | None = None) -> bytes:
    """The bytes of one document.

    Args:
        ws: The open profile.
        opened: The visit.
        wanted: The document's id.
        material: Gathered before from the same visit, if it was.

    Raises:
        NoSuchDocumentError: No document goes by that id.
        NotAllowedError: The person may not have it, or not yet.
        NotMadeOfError: The visit holds nothing that it is about.
        QVisitError: As `gather` does.
    """
    one = document(wanted)
    refused = _whose(opened, one)
    if refused is not None:
        why, hint = refused
        raise NotAllowedError(why, hint=hint)
    return make_document(one, material or gather(ws, opened))


def save_documents(
    ws: Workspace,
    opened: OpenVisit,
    wanted: Sequence[str],
    folder: Path,
    tell: Report = carry_on,
) -> Saved:
    """Make several documents and put them into a folder. No file that is there is written over.

    What cannot be made is left out with its reason; the others are saved.

    Args:
        ws: The open profile.
        opened: The visit.
        wanted: Ids, in the order in which they are made.
        folder: Made if it is missing.
        tell: Hears which document is made now; a False from it stops before the next.

    Raises:
        NoSuchDocumentError: No document goes by one of the ids.
        DocumentsNotSavedError: The folder does not take a file; it says what was written.
        QVisitError: As `gather` does.
    """
    chosen = [document(one) for one in wanted]
    material = gather(ws, opened)
    written: list[Path] = []
    left: list[tuple[str, str]] = []
    for number, one in enumerate(chosen):
        if not tell(Step(one.title, number, len(chosen))):
            return Saved(folder, tuple(written), tuple(left), stopped=True)
        try:
            content = make(ws, opened, one.id, material)
        except QVisitError as error:
            left.append((one.title, error.message))
            continue
        try:
            written.append(_put(folder, document_file_name(opened, one), content))
        except OSError as error:
            raise DocumentsNotSavedError(folder, written, error) from error
    tell(Step("", len(chosen), len(chosen)))
    return Saved(folder, tuple(written), tuple(left))


def document_file_name(opened: OpenVisit, one: Document) -> str:
    """A name for a document's file, in words people read: the day, the ward, what, how final."""
    issues = issues_of(opened.shared)
    words = f"{one.title[:1].lower()}{one.title[1:]}"
    if one.audience == "governance":
        return file_name(opened.plan, f"{words}, restricted", one.suffix)
    state = f"version {issues[-1].label}" if issues else "draft"
    if not issues and opened.shared.signed:
        state = "signed off"
    return file_name(opened.plan, f"{words}, {state}", one.suffix)


def _offer(
    opened: OpenVisit, one: Document, shut: tuple[str, str], material: Material | None
) -> Offer:
    why, hint = shut if any(shut) else _whose(opened, one) or ("", "")
    if not why and material is not None and not one.has(material):
        why = worded("This visit holds nothing for it yet.")
    return Offer(one, why, hint)


def _shut(opened: OpenVisit) -> tuple[str, str]:
    """Why nothing at all can be made now, and what opens it."""
    try:
        check_countable(opened)
    except QVisitError as error:
        return error.message, error.hint
    return ("", "") if may_see_answers(opened) else (HIDDEN, HIDDEN_HINT)


def _whose(opened: OpenVisit, one: Document) -> tuple[str, str] | None:
    """Why a document is not for the person at this laptop, and who may have it."""
    if one.audience == "governance" and not _may_have_annex(opened):
        return (
            "Only governance may read reviewers' own answers, and only after the debrief.",
            "The visit report holds what the panel agreed.",
        )
    governs = GOVERNANCE in opened.me.roles
    if one.audience == "panel" and opened.seat is None and not governs:
        return (
            "Only the panel and governance work with this one.",
            "The visit report is for everybody, once it is published.",
        )
    return None


def _may_have_annex(opened: OpenVisit) -> bool:
    return GOVERNANCE in opened.me.roles and opened.shared.debriefed is not None


def _feedback(opened: OpenVisit, trust: str) -> FeedbackPage | None:
    page = feedback_page(opened, trust)
    return page if page.good or page.fix_today else None


def _put(folder: Path, name: str, content: bytes) -> Path:
    """Write a new file; one that broke off is taken away again.

    Raises:
        OSError: The folder does not take it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in _free_names(folder / name):
        try:
            file = path.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(content)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise OSError(errno.EEXIST, name)


def _free_names(path: Path) -> Iterator[Path]:
    yield path
    for number in range(2, _MOST_NAMES):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")
