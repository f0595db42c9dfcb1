"""“You said, we did” as a sheet for the wall: what people said, and what happened."""

from collections.abc import Sequence
from dataclasses import replace

from qvisit.report.blocks import Beside, Block, Box, Gap
from qvisit.report.easy.band import Band, BandLook, BandWords, warning_of
from qvisit.report.easy.pictures import picture
from qvisit.report.easy.rows import Beneath, Bubbles, StatePill
from qvisit.report.look import LEFT, PAGE_HEIGHT, RED, SECONDARY, TINT, WIDTH
from qvisit.report.material import Material
from qvisit.report.pages import draw_document, lay_out
from qvisit.report.paragraphs import SMALL_QUIET, HeadingWords, Run, Said, Type, Words
from qvisit.report.parts import edges_of
from qvisit.report.pen import Pen
from qvisit.report.stamp import Stamp
from qvisit.report.tables import Plan, Row, Table, block_cell, head_cell, row
from qvisit.report.tagging import About
from qvisit.report.theme_pictures import fitting_picture
from qvisit.report.words import sentence
from qvisit.report.you_said import SaidTheme, YouSaid

NAME = "You said, we did"
_SEEN = "We saw"
_NOTHING = YouSaid((), (), (), 0, (), "", "")
_SAID = Type(15, 20, bold=True)
_DID = Type(12.5, 17)
_WHO = Type(10.5, 14, colour=SECONDARY)
_NEWS = Type(12.5, 17, above=3)
_HEAD = Type(11.5, 15, bold=True, colour=SECONDARY)
_TITLE = Type(17, 22, bold=True, above=14, below=2)
_PICTURES = (74.0, 58.0)
"""As large as a wall likes it, and as small as spares a page: words never get smaller."""
_BESIDE = 16.0
_COLUMNS = (260.0, 233.0)
_AIR = 2.0


class _WithBubbles(Band):
    """The band, with two speech bubbles on its right."""

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the band, then the bubbles."""
        super().draw(pen, left, top, width)
        Bubbles().draw(pen, LEFT + WIDTH - 150, PAGE_HEIGHT - 16, 150)


def you_said_pdf(material: Material) -> bytes:
    """Draw the sheet; it goes on on a second page rather than in smaller type."""
    heading = material.report.heading
    edges = edges_of(heading, NAME, brand=material.brand)
    stamp = Stamp(*material.stamp) if material.stamp else None
    title = f"{NAME}: {heading.ward}, {heading.day}"
    about = About(f"{stamp.word}: {title}" if stamp else title, heading.trust)
    large, small = (_blocks(material, wide) for wide in _PICTURES)
    fewer = len(lay_out(small, edges.top)) < len(lay_out(large, edges.top))
    return draw_document(small if fewer else large, replace(edges, stamp=stamp), about)


def _blocks(material: Material, wide: float) -> list[Block]:
    """All that stands on the sheet, with pictures this wide."""
    heading, known = material.report.heading, material.report.you_said or _NOTHING
    free = 0.0 if material.brand.logo else 165.0
    made = Band if material.brand.logo else _WithBubbles
    band = made(
        BandWords("", NAME, f"{heading.ward}  ·  visit of {heading.day}", warning_of(heading)),
        BandLook(38, free, material.brand),
    )
    blocks: list[Block] = [band, *_themes(known.said, "You said", wide)]
    if known.seen:
        blocks.append(HeadingWords("What the panel found", 2, _TITLE, "seen"))
        blocks += _themes(known.seen, _SEEN, wide)
    return [*blocks, *_told(known), _more(known)]


def _themes(themes: Sequence[SaidTheme], said: str, wide: float) -> list[Block]:
    if not themes:
        return []
    heads = tuple(head_cell(words, _HEAD, scope="Column") for words in (said, "What happened"))
    table = Table(Plan(_COLUMNS, heads), [_row(one, at, wide) for at, one in enumerate(themes)])
    if said == _SEEN:
        return [table]
    words = "What several people told us, in our words. Nobody is quoted."
    return [Words(words, Type(11.5, 15, colour=SECONDARY, below=6)), table]


def _row(one: SaidTheme, at: int, wide: float) -> Row:
    said: list[Block] = [Words(one.words, _SAID)]
    if one.who:
        said.append(Words(one.who, _WHO))
    shown = picture(fitting_picture(one.picture, at, trouble=one.state != "done"), wide)
    return row(
        block_cell(Beneath([Gap(_AIR), Beside(shown, wide + _BESIDE, Beneath(said)), Gap(_AIR)])),
        block_cell(Beneath([Gap(_AIR), StatePill(one.state), *_happened(one), Gap(_AIR)])),
    )


def _happened(one: SaidTheme) -> list[Block]:
    """What came of it, why not, and when there is more news."""
    words: list[Said] = []
    if one.state == "cannot_do":
        words.append([Run("Why: ", bold=True), sentence(one.why)])
    if one.did:
        words.append(sentence(one.did))
    if not words and one.state == "heard":
        words.append("No answer yet.")
    lines: list[Block] = [Words(said, _DID) for said in words]
    if one.silence:
        lines.append(Words(f"{one.silence[:1].upper()}{one.silence[1:]}.", _WHO))
    if one.late:
        late: list[str | Run] = [
            f"News was due by {one.news}. ",
            Run("It is late.", bold=True, colour=RED),
        ]
        lines.append(Words(late, _NEWS))
    elif one.news:
        more: list[str | Run] = [Run("More news by ", bold=True), f"{one.news}."]
        lines.append(Words(more, _NEWS))
    return lines


def _told(known: YouSaid) -> list[Block]:
    return [Words(f"We told people. {words}", SMALL_QUIET) for words in known.told]


def _more(known: YouSaid) -> Block:
    words: list[str | Run] = [
        Run("Tell us more. ", bold=True),
        "Come to the community meeting, or talk to somebody you trust. You do not have to give "
        "your name.",
    ]
    if known.next_news:
        words += [Run(f" Next news: by {known.next_news}.", bold=True)]
    return Box(Words(words, Type(12.5, 17)), TINT, TINT)
