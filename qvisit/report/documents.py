"""The documents that can be made of a visit: one entry for each, in the order in which they stand.

A new document is a maker in a module of its own and one entry here. Makers are imported when
they are called, as the libraries that lay documents out are slow to load.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from qvisit.errors import QVisitError
from qvisit.report.material import Material
from qvisit.worded import Worded, worded

Audience = Literal["public", "panel", "governance"]
"""Who may be given it: anybody once published, the panel and governance, governance alone."""


class NotMadeOfError(QVisitError):
    """The visit holds nothing that a document is about."""

    def __init__(self, title: Worded) -> None:
        super().__init__(
            worded("This visit holds nothing yet for: {title}.", title=title),
            hint="The other documents can be made.",
        )


class NoSuchDocumentError(QVisitError):
    """No document goes by an id."""

    def __init__(self, wanted: str) -> None:
        known = ", ".join(one.id for one in documents())
        super().__init__(
            worded("QVisit makes no document called {wanted}.", wanted=wanted),
            hint=worded("It makes these: {known}.", known=known),
        )


@dataclass(frozen=True)
class Document:
    """One document.

    Attributes:
        id: Its name in commands and settings; it never changes.
        title: What people call it, in a list and as part of its file's name.
        suffix: Of its file, such as `.pdf`.
        form: What kind of file it is, in a few words.
        audience: Who may be given it.
        readers: For whom it is, in a few words.
        purpose: What it is for, in one or two short sentences.
        make: Its maker. The same material gives the same bytes.
        has: Whether the material holds anything that it is about.
    """

    id: str
    title: Worded
    suffix: str
    form: Worded
    audience: Audience
    readers: Worded
    purpose: Worded
    make: Callable[[Material], bytes]
    has: Callable[[Material], bool] = lambda _: True

    @property
    def public(self) -> bool:
        """Whether it may be given to anybody, once the report is published."""
        return self.audience == "public"


def documents() -> tuple[Document, ...]:
    """Every document, in the order in which people are offered them."""
    return _DOCUMENTS


def document(wanted: str) -> Document:
    """The document of an id.

    Raises:
        NoSuchDocumentError: There is none.
    """
    for one in _DOCUMENTS:
        if one.id == wanted:
            return one
    raise NoSuchDocumentError(wanted)


def make_document(one: Document, material: Material) -> bytes:
    """The bytes of a document.

    Raises:
        NotMadeOfError: The material holds nothing that it is about.
    """
    if not one.has(material):
        raise NotMadeOfError(one.title)
    return one.make(material.coded(one.id))


def _report(material: Material) -> bytes:
    from qvisit.report.pdf import visit_report_pdf  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.stamp import Stamp  # noqa: PLC0415 - reportlab is slow to load

    stamp = Stamp(*material.stamp) if material.stamp else None
    return visit_report_pdf(material.report, stamp, material.photos, material.brand)


def _large(material: Material) -> bytes:
    from qvisit.report.large_pdf import make_large_report  # noqa: PLC0415 - as above

    return make_large_report(material)


def _web(material: Material) -> bytes:
    from qvisit.report.web.page import make_web  # noqa: PLC0415 - as above

    return make_web(material)


def _annex(material: Material) -> bytes:
    from qvisit.report.annex_pdf import annex_pdf  # noqa: PLC0415 - reportlab is slow to load

    if material.annex is None:
        raise NotMadeOfError(document("annex").title)
    return annex_pdf(material.annex, material.photos, material.brand)


def _feedback(material: Material) -> bytes:
    from qvisit.report.feedback_pdf import feedback_pdf  # noqa: PLC0415 - reportlab is slow to load

    if material.feedback is None:
        raise NotMadeOfError(document("before-leaving").title)
    return feedback_pdf(material.feedback, material.report.heading.fingerprint)


def _draft(material: Material) -> str:
    """The number of the draft that was shared last; "" before that, and once it is signed off."""
    facts = material.report.heading.facts
    return facts.draft if facts.status else ""


def _accuracy(material: Material) -> bytes:
    from qvisit.report.accuracy_pdf import make_accuracy_form  # noqa: PLC0415 - as above

    return make_accuracy_form(material)


def _easy_read(material: Material) -> bytes:
    from qvisit.report.easy.easy_read import easy_read_pdf  # noqa: PLC0415 - reportlab is slow

    return easy_read_pdf(material)


def _you_said(material: Material) -> bytes:
    from qvisit.report.easy.you_said_sheet import you_said_pdf  # noqa: PLC0415 - reportlab is slow

    return you_said_pdf(material)


def _ward_page(material: Material) -> bytes:
    from qvisit.report.easy.ward_page import ward_page_pdf  # noqa: PLC0415 - reportlab is slow

    return ward_page_pdf(material)


def _word(material: Material) -> bytes:
    from qvisit.report.office.word import make_word  # noqa: PLC0415 - python-docx is slow to load

    return make_word(material)


def _excel(material: Material) -> bytes:
    from qvisit.report.office.excel import make_excel  # noqa: PLC0415 - openpyxl is slow to load

    return make_excel(material)


def _excel_annex(material: Material) -> bytes:
    from qvisit.report.office.excel import make_excel_annex  # noqa: PLC0415 - as above

    if material.annex is None:
        raise NotMadeOfError(document("excel-annex").title)
    return make_excel_annex(material.annex)


def _json(material: Material) -> bytes:
    from qvisit.report.office.summary_files import make_json  # noqa: PLC0415 - openpyxl is slow

    return make_json(material)


def _csv(material: Material) -> bytes:
    from qvisit.report.office.summary_files import make_csv  # noqa: PLC0415 - openpyxl is slow

    return make_csv(material)


def _concerns(material: Material) -> bytes:
    from qvisit.report.concern_record import concern_records_pdf  # noqa: PLC0415 - as above

    return concern_records_pdf(material)


_TAGGED = worded("PDF, tagged")

_DOCUMENTS: tuple[Document, ...] = (
    Document(
        id="report",
        title=worded("Visit report"),
        suffix=".pdf",
        form=_TAGGED,
        audience="public",
        readers=worded("Ward, board, commissioners"),
        purpose=worded(
            "All that the panel agreed, with reasons and counts. It names nobody on the ward."
        ),
        make=_report,
    ),
    Document(
        id="report-large",
        title=worded("Visit report in large print"),
        suffix=".pdf",
        form=_TAGGED,
        audience="public",
        readers=worded("Whoever reads large print"),
        purpose=worded("The same report in words of 16 points and more, never in narrow columns."),
        make=_large,
    ),
    Document(
        id="web",
        title=worded("Visit report as a web page"),
        suffix=".html",
        form=worded("One HTML file"),
        audience="public",
        readers=worded("Screen readers, telephones, large words, dark screens"),
        purpose=worded("The same report in one file for any browser. It needs no internet."),
        make=_web,
    ),
    Document(
        id="easy-read",
        title=worded("Easy read"),
        suffix=".pdf",
        form=_TAGGED,
        audience="public",
        readers=worded("People on the ward, their families"),
        purpose=worded(
            "Short sentences with pictures, at most 8 pages. No easy-read user has checked it yet."
        ),
        make=_easy_read,
        has=lambda material: material.report.easy is not None,
    ),
    Document(
        id="you-said",
        title=worded("You said, we did"),
        suffix=".pdf",
        form=_TAGGED,
        audience="public",
        readers=worded("The wall of the ward"),
        purpose=worded("What people said, and what happened. It names and quotes nobody."),
        make=_you_said,
        has=lambda material: material.report.you_said is not None,
    ),
    Document(
        id="ward-page",
        title=worded("One page for the ward team"),
        suffix=".pdf",
        form=_TAGGED,
        audience="public",
        readers=worded("Everyone who works on the ward"),
        purpose=worded("Thanks, the rating and why, what to keep doing, what will change."),
        make=_ward_page,
    ),
    Document(
        id="concern-records",
        title=worded("Concern records"),
        suffix=".pdf",
        form=_TAGGED,
        audience="public",
        readers=worded("Ward, board, governance"),
        purpose=worded("A page for each concern: what was seen, who was told, and its clock."),
        make=_concerns,
        has=lambda material: bool(material.report.concerns),
    ),
    Document(
        id="word",
        title=worded("Editable report"),
        suffix=".docx",
        form=worded("Word"),
        audience="panel",
        readers=worded("The ward manager, with the draft; whoever edits"),
        purpose=worded(
            "The whole report to edit. A draft ends with a table for the ward’s comments."
        ),
        make=_word,
    ),
    Document(
        id="excel",
        title=worded("All values in a workbook"),
        suffix=".xlsx",
        form=worded("Excel"),
        audience="public",
        readers=worded("Ward, analysts"),
        purpose=worded(
            "Findings, actions, agreed values and scores, with every column explained. Nobody’s "
            "own answer stands in it."
        ),
        make=_excel,
    ),
    Document(
        id="json",
        title=worded("Summary for other systems"),
        suffix=".json",
        form=worded("JSON"),
        audience="public",
        readers=worded("Other programs"),
        purpose=worded("The report in a format that only grows and is documented."),
        make=_json,
    ),
    Document(
        id="csv",
        title=worded("Summary as one table"),
        suffix=".csv",
        form=worded("CSV"),
        audience="public",
        readers=worded("Other programs, spreadsheets"),
        purpose=worded("The same as one long table, to be laid below those of other visits."),
        make=_csv,
    ),
    Document(
        id="before-leaving",
        title=worded("Words before we leave"),
        suffix=".pdf",
        form=_TAGGED,
        audience="panel",
        readers=worded("Whoever speaks for the panel on the ward"),
        purpose=worded("First words to read out before the panel leaves: no ratings, no names."),
        make=_feedback,
        has=lambda material: material.feedback is not None,
    ),
    Document(
        id="accuracy-form",
        title=worded("Factual accuracy form"),
        suffix=".pdf",
        form=worded("PDF, tagged, to print"),
        audience="panel",
        readers=worded("The ward manager, with the draft"),
        purpose=worded("On it the ward says which facts in the draft are wrong or missing."),
        make=_accuracy,
        has=lambda material: bool(_draft(material)),
    ),
    Document(
        id="annex",
        title=worded("Governance annex"),
        suffix=".pdf",
        form=_TAGGED,
        audience="governance",
        readers=worded("Governance only"),
        purpose=worded(
            "Each reviewer’s own answers and notes, and what is held back. Never published."
        ),
        make=_annex,
        has=lambda material: material.annex is not None,
    ),
    Document(
        id="excel-annex",
        title=worded("Governance annex in a workbook"),
        suffix=".xlsx",
        form=worded("Excel"),
        audience="governance",
        readers=worded("Governance only"),
        purpose=worded(
            "Each reviewer’s own answers and notes, to sort and filter. Never published."
        ),
        make=_excel_annex,
        has=lambda material: material.annex is not None,
    ),
)
