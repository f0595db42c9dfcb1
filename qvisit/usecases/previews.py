"""What a document would look like, before anybody saves it; and copies for other programs."""

from dataclasses import dataclass
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.report.documents import document
from qvisit.report.material import Material
from qvisit.usecases.document_text import text_of
from qvisit.usecases.documents import document_file_name, gather, make
from qvisit.usecases.page_images import PdfPages
from qvisit.usecases.viewing import put_copy
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import REPORT
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class Preview:
    """A document to look at: `pages` of a PDF, or `text` of another file that has any.

    `material` serves for the next one of the same visit. Where the document could not be made,
    `trouble` says why. `is_tagged` says of the visit report whether its file, read again, has a
    title, a language and tags on every page; None of other documents.
    """

    document: str
    material: Material
    content: bytes = b""
    pages: PdfPages | None = None
    text: str | None = None
    trouble: QVisitError | None = None
    is_tagged: bool | None = None


def preview(
    ws: Workspace, opened: OpenVisit, wanted: str, material: Material | None = None
) -> Preview:
    """Make a document and look into it: slow, so off the window's thread.

    Args:
        ws: The open profile.
        opened: The visit.
        wanted: The document's id.
        material: Gathered before from the same visit, if it was.

    Raises:
        QVisitError: As `gather` does.
    """
    material = material or gather(ws, opened)
    try:
        content = make(ws, opened, wanted, material)
        suffix = document(wanted).suffix
        pages = PdfPages(content) if suffix == ".pdf" else None
    except QVisitError as error:
        return Preview(wanted, material, trouble=error)
    tagged = _is_tagged(content) if wanted == REPORT else None
    return Preview(wanted, material, content, pages, text_of(suffix, content), is_tagged=tagged)


def _is_tagged(content: bytes) -> bool:
    from qvisit.report.tagging import read_back  # noqa: PLC0415 - slow to load

    return read_back(content).is_whole


def copy_to_view(ws: Workspace, opened: OpenVisit, wanted: str, known: Preview | None) -> Path:
    """A copy of a document for another program; it is gone when the profile is locked.

    Args:
        ws: The open profile.
        opened: The visit.
        wanted: The document's id.
        known: The last preview of the same visit, if there is one.

    Raises:
        ReportNotSavedError: The disk does not take it.
        QVisitError: As `make` does.
    """
    content = known.content if known is not None and known.document == wanted else b""
    content = content or make(ws, opened, wanted, known.material if known is not None else None)
    return put_copy(ws.folder, document_file_name(opened, document(wanted)), content)
