"""A stamp on the pages of a finished report, where these cannot be made again.

They stay as they were published but for the stamp: the word behind the text, and a band over it
that says the sentence to screen readers, first of all.
"""

import io

import pikepdf

from qvisit.errors import QVisitError
from qvisit.report.pen import Pen
from qvisit.report.stamp import CoverStamp, Stamp, lay_behind, put_on_page
from qvisit.report.tagging import About, describe, saved

_UNDER, _OVER = pikepdf.Name("/QVisitUnder"), pikepdf.Name("/QVisitOver")
_OTHER_SHAPE = (AttributeError, TypeError, ValueError, RuntimeError, StopIteration)
_MARKS = frozenset({"BMC", "BDC", "EMC"})


class NotOursError(QVisitError):
    """A document is not built as reports are."""

    def __init__(self) -> None:
        super().__init__(
            "A published file is not as QVisit makes reports, so no stamp can be put on it.",
            hint="Take it away by hand. The list says that it must not be used.",
        )


def stamp_on(data: bytes, stamp: Stamp) -> bytes:
    """The same document with a stamp on every page; the first page has a field at its top.

    The bytes depend on the arguments alone.

    Args:
        data: A document that `draw_document` made.
        stamp: What it says.

    Raises:
        NotOursError: It is another document; somebody recorded it as a report all the same.
    """
    try:
        return _stamped(data, stamp)
    except (pikepdf.PdfError, ArithmeticError, LookupError, *_OTHER_SHAPE) as error:
        raise NotOursError from error


def _stamped(data: bytes, stamp: Stamp) -> bytes:
    with (
        pikepdf.open(io.BytesIO(data)) as pdf,
        pikepdf.open(io.BytesIO(_drawn(stamp))) as drawn,
    ):
        first, inner, behind = (pdf.copy_foreign(_picture(drawn, one)) for one in drawn.pages)
        document = pdf.Root.StructTreeRoot.K[0]
        for number, page in enumerate(pdf.pages):
            page.add_resource(behind, pikepdf.Name.XObject, name=_UNDER)
            page.contents_add(f"/Artifact BMC q {_UNDER} Do Q EMC".encode(), prepend=True)
            said = _put_over(pdf, page, first if number == 0 else inner, stamp)
            said.P = document
            document.K.insert(number, said)
        title = f"{stamp.word}: {pdf.docinfo['/Title']}"
        pdf.docinfo["/Title"] = pikepdf.String(title)
        describe(pdf, About(title, str(pdf.docinfo["/Author"])))
        return saved(pdf)


def _drawn(stamp: Stamp) -> bytes:
    """Three pages: the band of a cover, that of an inner page, and the word behind both."""
    pen = Pen(About(stamp.word, ""))
    CoverStamp(pen, stamp).put()
    pen.new_page()
    put_on_page(pen, stamp)
    pen.new_page()
    lay_behind(pen, stamp)
    return pen.finish()


def _picture(drawn: pikepdf.Pdf, page: pikepdf.Page) -> pikepdf.Object:
    """What is drawn on a page, without its marks: it gets one where it is put."""
    steps = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in _MARKS]
    page.obj.Contents = drawn.make_stream(pikepdf.unparse_content_stream(steps))
    return page.as_form_xobject()


def _put_over(
    pdf: pikepdf.Pdf, page: pikepdf.Page, band: pikepdf.Object, stamp: Stamp
) -> pikepdf.Object:
    """Draw the band over a page; gives its element, which is not in the tree yet."""
    owners = _owners(pdf, int(page.obj.StructParents))
    number = len(owners)
    page.add_resource(band, pikepdf.Name.XObject, name=_OVER)
    page.contents_add(f"/Figure <</MCID {number}>> BDC q {_OVER} Do Q EMC".encode())
    mark = pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page.obj, MCID=number)
    said = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Figure)
    )
    said.Alt = pikepdf.String(stamp.words)
    said.K = pikepdf.Array([mark])
    owners.append(said)
    return said


def _owners(pdf: pikepdf.Pdf, page: int) -> pikepdf.Object:
    """The elements that the marks of a page belong to, by the marks' numbers."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    return next(numbers[at + 1] for at in range(0, len(numbers), 2) if int(numbers[at]) == page)
