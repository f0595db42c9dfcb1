"""The committee paper as a PDF."""

from qvisit.report.brand import PLAIN, Brand
from qvisit.report.committee_content import CommitteePaper
from qvisit.report.committee_part import NAME, paper_blocks, title_blocks
from qvisit.report.pages import Edges, draw_document
from qvisit.report.tagging import About
from qvisit.report.words import NOT_CQC, plural


def committee_pdf(paper: CommitteePaper, brand: Brand = PLAIN) -> bytes:
    """Draw the paper; the same paper and brand give the same bytes."""
    blocks = [*title_blocks(paper), *paper_blocks(paper)]
    about = About(f"{NAME}: {paper.title}", paper.trust)
    return draw_document(blocks, edges_of_paper(paper, brand), about)


def edges_of_paper(paper: CommitteePaper, brand: Brand) -> Edges:
    """Head and foot of every page, in print and in Word."""
    counts = (
        f"{plural(len(paper.visits), 'visit')}  ·  {plural(len(paper.ratings), 'rating')}  ·  "
        f"{plural(len(paper.overdue), 'overdue action')}  ·  {plural(len(paper.themes), 'theme')}"
    )
    footer = (("", brand.footer),) if brand.footer else ()
    return Edges(
        ward=paper.trust,
        place=f"  ·  {paper.title}",
        name=NAME,
        foot=((paper.name, f"  ·  made on {paper.on}  ·  {NOT_CQC}"), ("", counts), *footer),
    )
