"""The committee paper as a Word document: the same blocks as in print."""

from qvisit.report.brand import PLAIN, Brand
from qvisit.report.committee_content import CommitteePaper
from qvisit.report.committee_part import NAME, paper_blocks
from qvisit.report.committee_pdf import edges_of_paper
from qvisit.report.office.word_page import Paper
from qvisit.report.office.word_telling import tell_all


def committee_word(paper: CommitteePaper, brand: Brand = PLAIN) -> bytes:
    """Write the paper; the same paper and brand give the same bytes."""
    made = Paper(brand.colour)
    made.edges(edges_of_paper(paper, brand))
    made.small(f"{paper.trust}. Culture and quality visits")
    made.title(paper.title)
    made.say(f"{paper.period}. Made on {paper.on}.")
    made.contents("In this paper")
    tell_all(paper_blocks(paper), made)
    return made.finished(f"{NAME}: {paper.title}", paper.trust)
