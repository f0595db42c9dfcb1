"""The words that the panel says on the ward before it leaves, on a page to hold."""

from qvisit.report.blocks import Block, Gap
from qvisit.report.feedback_view import FeedbackPage
from qvisit.report.pages import Edges, draw_document
from qvisit.report.paragraphs import H1, H2, LEAD, HeadingWords, Type, Words, listed
from qvisit.report.tagging import About
from qvisit.report.visit_name import visit_words
from qvisit.report.words import day_words, fingerprint_words

TITLE = "Words before we leave"
_LARGE = Type(14, 20, below=4)
_NOTHING = "Nothing was noted."


def feedback_pdf(page: FeedbackPage, code: str = "") -> bytes:
    """Draw the page in large type; the same words give the same bytes.

    Args:
        page: What is said.
        code: Its fingerprint, "" for none.
    """
    blocks: list[Block] = [
        HeadingWords(TITLE, 1, H1, "words"),
        Words(f"{page.ward}, {page.site}", Type(14, 19, bold=True, below=6)),
        Words("Thank the staff and the people who talked with you.", LEAD),
        HeadingWords("What was good", 2, H2, "good"),
        _list(page.good),
        HeadingWords("What can be put right today", 2, H2, "today"),
        _list(page.fix_today),
        Gap(8),
        HeadingWords("What happens next", 2, H2, "next"),
        listed([(f"{at}.", words) for at, words in enumerate(_NEXT, start=1)], _LARGE),
    ]
    day = day_words(page.day)
    edges = Edges(
        ward=page.ward,
        place=f", {page.site}  ·  visit of {day}",
        name=TITLE,
        foot=(
            (visit_words(page.visit), "  ·  no ratings, no names"),
            (fingerprint_words(code), ""),
        ),
    )
    return draw_document(blocks, edges, About(f"{TITLE}: {page.ward}", page.trust))


_NEXT = (
    "These are first words. They are not a rating.",
    "The panel talks it over, and writes a report.",
    "The ward manager can check its facts before it is signed off.",
    "Anything about safety was told at once, and is not waiting for the report.",
)


def _list(words: tuple[str, ...]) -> Block:
    if not words:
        return Words(_NOTHING, _LARGE)
    return listed([("–", one) for one in words], _LARGE)
