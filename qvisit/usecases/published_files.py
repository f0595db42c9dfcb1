"""The documents that are published beside a report: which there are, made, and stamped."""

import unicodedata
from collections.abc import Collection

from qvisit.errors import QVisitError
from qvisit.report.documents import (
    Document,
    NoSuchDocumentError,
    NotMadeOfError,
    document,
    documents,
    make_document,
)
from qvisit.report.material import Material
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.visits.kinds import REPORT

SUFFIXES = (".pdf", ".html")
"""Of files that can say on themselves that they must no longer be used."""
USUAL = ("report-large", "web", "easy-read", "you-said", "ward-page")
"""Go with a report unless somebody wants it otherwise."""
_SIGNS = frozenset(" ,-")


class PublishingStoppedError(QVisitError):
    """The person stopped it before anything was written."""

    def __init__(self) -> None:
        super().__init__(
            "You stopped it. Nothing was published.",
            hint="Publish when you like.",
        )


def publishable() -> tuple[Document, ...]:
    """The documents that may be published beside the report, in their usual order."""
    return tuple(
        one for one in documents() if one.public and one.suffix in SUFFIXES and one.id != REPORT
    )


def named(wanted: str) -> tuple[str, str]:
    """What a document is called in files' names, and the ending of its file.

    Raises:
        NoSuchDocumentError: No document goes by that id.
    """
    one = document(wanted)
    letters = (letter for letter in f"{one.title}" if letter in _SIGNS or _is_plain(letter))
    words = " ".join("".join(letters).split())
    return f"{words[:1].lower()}{words[1:]}", one.suffix


def document_words(wanted: str) -> tuple[str, str]:
    """What people call a document, and what kind of file it is; of a newer QVisit's, its id."""
    try:
        one = document(wanted)
    except NoSuchDocumentError:
        return wanted, ""
    return one.title, one.suffix.removeprefix(".").upper()


def make_files(
    material: Material, wanted: Collection[str], tell: Report = carry_on
) -> dict[str, bytes]:
    """The report and the other documents that are wanted, by their ids, as they are published.

    Those that the visit holds nothing for are left out.

    Args:
        material: What they are made of.
        wanted: Ids of documents besides the report; others than may be published count for nothing.
        tell: Hears which document is made now; a False from it stops.

    Raises:
        PublishingStoppedError: `tell` said stop.
    """
    chosen = [document(REPORT), *(one for one in publishable() if one.id in wanted)]
    made: dict[str, bytes] = {}
    for number, one in enumerate(chosen):
        if not tell(Step(one.title, number, len(chosen))):
            raise PublishingStoppedError
        try:
            made[one.id] = make_document(one, material)
        except NotMadeOfError:
            continue
    if not tell(Step("", len(chosen), len(chosen))):
        raise PublishingStoppedError
    return made


def stamped_over(content: bytes, stamp: tuple[str, str]) -> bytes:
    """A finished file with a stamp over it.

    Args:
        content: As it was published.
        stamp: One word in capitals and a sentence.

    Raises:
        NotOursError: It is not built as QVisit makes documents.
    """
    from qvisit.report.stamp import Stamp  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.stamp_on import stamp_on  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.stamp_page import stamp_page  # noqa: PLC0415 - reportlab is slow to load

    if content.startswith(b"%PDF-"):
        return stamp_on(content, Stamp(*stamp))
    return stamp_page(content, Stamp(*stamp))


def can_make(wanted: str) -> bool:
    """Whether this QVisit makes such a document for publishing."""
    return wanted == REPORT or wanted in {one.id for one in publishable()}


def notice(path: str, stamp: tuple[str, str]) -> bytes:
    """What stands in the place of a document whose words were all removed from the record.

    Args:
        path: Of its file.
        stamp: One word in capitals and a sentence.
    """
    from qvisit.report.notice_pdf import notice_pdf  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.stamp import Stamp  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.stamp_page import stamp_page  # noqa: PLC0415 - reportlab is slow to load

    said = Stamp(*stamp)
    return notice_pdf(said) if path.endswith(".pdf") else stamp_page(b"", said)


def _is_plain(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LN"
