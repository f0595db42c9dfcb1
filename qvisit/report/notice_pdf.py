"""A page in the place of a document that holds nothing any more and must no longer be used."""

from qvisit.report.blocks import Block
from qvisit.report.pages import Edges, draw_document
from qvisit.report.paragraphs import BODY, H1, HeadingWords, Words
from qvisit.report.stamp import Stamp
from qvisit.report.tagging import About


def notice_pdf(stamp: Stamp) -> bytes:
    """One page that says the stamp; the bytes depend on it alone."""
    blocks: list[Block] = [
        HeadingWords(stamp.word, 1, H1, "notice"),
        Words(stamp.words, BODY),
        Words("What stood here was removed from the record.", BODY),
    ]
    edges = Edges(ward="", place="", name=stamp.word, foot=(("", ""), ("", "")))
    return draw_document(blocks, edges, About(stamp.words, ""))
