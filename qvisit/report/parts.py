"""Pieces that several documents share: headings, notes, ratings in a line, the edges of a page."""

from collections.abc import Iterable

from qvisit.report.blocks import Beside, Block, Box, Stack
from qvisit.report.brand import PLAIN, Brand
from qvisit.report.content import Heading
from qvisit.report.figures import Blocks
from qvisit.report.look import BLUE, Colour
from qvisit.report.pages import Edges
from qvisit.report.paragraphs import (
    BODY,
    H1,
    H2,
    H3,
    LEAD,
    SMALL_QUIET,
    TABLE_BOLD,
    HeadingWords,
    Run,
    Said,
    Type,
    Words,
)
from qvisit.report.words import NBSP, NOT_CQC, counted, fingerprint_words, plural


def part_title(title: str, place: str) -> Block:
    """The title of a part that the contents name; the ward on the cover is the only H1."""
    return HeadingWords(title, 2, H1, place)


def section_title(title: str, place: str = "") -> Block:
    """A heading inside a part."""
    return HeadingWords(title, 3, H2, place)


def small_title(title: str) -> Block:
    """The lowest heading."""
    return HeadingWords(title, 4, H3)


def note(title: str, said: Said, edge: Colour = BLUE, kind: Type = BODY) -> Block:
    """A tinted note that begins with its point in bold."""
    runs = [said] if isinstance(said, str | Run) else list(said)
    return Box(Words([Run(f"{title} ", bold=True), *runs], kind), edge)


def lead(said: Said) -> Block:
    """The first words of a part: they stay with the start of what follows."""
    words = Words(said, LEAD)
    words.keep_next = True
    return words


def quiet(said: Said, *, keep_next: bool = False) -> Block:
    """A remark in small type."""
    remark = Words(said, SMALL_QUIET)
    remark.keep_next = keep_next
    return remark


class DrawingKey(Words):
    """A remark on how to read a drawing: it is left out where no drawing stands, as in Word."""

    keep_next = True

    def __init__(self, said: Said) -> None:
        super().__init__(said, SMALL_QUIET)


def rating_line(filled: int | None, word: str) -> Block:
    """Rating blocks with the word beside them; the word says it, the blocks are decoration."""
    blocks = Blocks(filled, 9.0, drop=2.6)
    return Beside(blocks, blocks.wide + 6, Words(word, TABLE_BOLD))


def edges_of(heading: Heading, name: str, *, restricted: str = "", brand: Brand = PLAIN) -> Edges:
    """Head and foot for every page of a document about this visit."""
    counts = heading.counts
    second = "".join(
        (
            counted(counts),
            f"  ·  {counts.not_asked} not{NBSP}asked" if counts.not_asked else "",
            f"  ·  {plural(counts.findings, 'finding')}",
            f"  ·  {plural(counts.actions, 'action')}",
        )
    )
    first = f"  ·  version\N{NO-BREAK SPACE}{heading.version}  ·  {status_words(heading)}, "
    banner = restricted
    if heading.status == "Draft":
        banner = "Draft. Not signed off. Words and ratings may still change. " + restricted
    return Edges(
        ward=heading.ward,
        place=f", {heading.site}  ·  visit of {heading.day}",
        name=name,
        foot=(
            (heading.reference, f"{first}{heading.made_on}  ·  {NOT_CQC}"),
            ("", second),
            *_proof(heading, brand),
        ),
        banner=banner,
    )


def status_words(heading: Heading) -> str:
    """How final a copy is; of a draft also its number and how far it is."""
    return (heading.facts.status if heading.status == "Draft" else "") or heading.status


def _proof(heading: Heading, brand: Brand) -> Iterable[tuple[str, str]]:
    """The line of the foot with the fingerprint and the trust's own words, if there are any."""
    words = fingerprint_words(heading.fingerprint)
    if words or brand.footer:
        yield words, f"  ·  {brand.footer}" if words and brand.footer else brand.footer


def stacked(*blocks: Block) -> Stack:
    """Blocks below one another."""
    return Stack(blocks)
