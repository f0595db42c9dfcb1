"""The governance annex as a PDF: own answers and notes, and what the ward's copy holds back."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from qvisit.report.accounts import Withdrawn
from qvisit.report.blocks import Block, Box, Room
from qvisit.report.brand import PLAIN, Brand
from qvisit.report.content import GovernanceAnnex, OwnAnswer, ReviewerSheet
from qvisit.report.findings_part import actions_table, concern_blocks, findings_table
from qvisit.report.items_part import part_blocks
from qvisit.report.look import FRAME, RED, SECONDARY
from qvisit.report.pages import draw_document
from qvisit.report.paragraphs import BODY, H1, TABLE, HeadingWords, Run, Words
from qvisit.report.parts import edges_of, lead, part_title, section_title
from qvisit.report.photos_part import photo_blocks
from qvisit.report.stories_part import stories_table
from qvisit.report.tables import Plan, Row, Table, cell, head_cell, row
from qvisit.report.tagging import About
from qvisit.report.you_said_part import themes_table

NAME = "Governance annex"
ROOM = Room(FRAME * 0.3)
_NO_PIXELS: Mapping[str, bytes] = MappingProxyType({})


def annex_pdf(
    annex: GovernanceAnnex, pixels: Mapping[str, bytes] = _NO_PIXELS, brand: Brand = PLAIN
) -> bytes:
    """Draw the annex; the same arguments give the same bytes.

    Args:
        annex: What it says.
        pixels: The photos it names, as JPEGs by their SHA-256; words stand where one is missing.
        brand: The trust's footer line.
    """
    heading = annex.heading
    blocks: list[Block] = [
        HeadingWords(f"{NAME}: {heading.ward}", 1, H1, "annex"),
        Box(Words(Run(annex.warning, bold=True), BODY), RED),
        Words(
            f"{heading.reference}, {heading.site}, {heading.day}. Version "
            f"{heading.version}, {heading.status.lower()}, {heading.made_on}.",
            BODY,
        ),
        *_culture(annex),
        *_stories(annex),
        *_held_back(annex),
        *(block for one in annex.concerns for block in (ROOM, *concern_blocks(one))),
        *_photos(annex, pixels),
        *_themes(annex),
        *_withdrawn(annex),
        *_first_words(annex),
    ]
    for number, sheet in enumerate(annex.sheets, start=1):
        blocks += _sheet(sheet, f"sheet{number}")
    about = About(f"{NAME}: {heading.ward}, {heading.site}, {heading.day}", heading.trust)
    edges = edges_of(heading, NAME, restricted=annex.warning, brand=brand)
    return draw_document(blocks, edges, about)


def _culture(annex: GovernanceAnnex) -> list[Block]:
    blocks: list[Block] = [part_title("Closed-culture view in full", "annex-culture")]
    blocks += [Words(reason, BODY) for reason in annex.culture]
    if annex.signs:
        heads = tuple(head_cell(head, scope="Column") for head in ("Sign", "What it is", "Seen"))
        rows = [row(head_cell(one.code), cell(one.label), cell(one.seen)) for one in annex.signs]
        blocks.append(Table(Plan((66, 297, 130), heads), rows))
    return blocks


def _stories(annex: GovernanceAnnex) -> list[Block]:
    if not annex.stories:
        return []
    return [section_title("Different stories"), stories_table(annex.stories)]


def _held_back(annex: GovernanceAnnex) -> list[Block]:
    blocks: list[Block] = []
    copy = f"the {annex.heading.thing}'s copy"
    if annex.findings:
        title = section_title(f"Findings held back from {copy}", "annex-findings")
        blocks += [title, *findings_table(annex.findings), *actions_table(annex.actions)]
    if annex.held:
        notes: list[Block] = []
        blocks.append(section_title(f"Items held back from {copy}", "annex-items"))
        for part in annex.held:
            blocks += part_blocks(part, notes, 0)
        blocks += notes
    return blocks


def _photos(annex: GovernanceAnnex, pixels: Mapping[str, bytes]) -> list[Block]:
    if not annex.photos:
        return []
    title = section_title(f"Photos held back from the {annex.heading.thing}'s copy", "annex-photos")
    return [title, *photo_blocks(annex.photos, pixels)]


def _themes(annex: GovernanceAnnex) -> list[Block]:
    if not annex.themes:
        return []
    title = section_title(f"Themes held back from the {annex.heading.thing}'s copy", "annex-themes")
    return [title, *themes_table(annex.themes, "Theme")]


def _first_words(annex: GovernanceAnnex) -> list[Block]:
    if not annex.first_words:
        return []
    title = section_title("Words before leaving", "annex-words")
    return [title, *(Words(words, BODY) for words in annex.first_words)]


def _withdrawn(annex: GovernanceAnnex) -> list[Block]:
    if not annex.withdrawn:
        return []
    heads = tuple(
        head_cell(head, scope="Column") for head in ("Question", "Why withdrawn", "What was said")
    )
    return [
        section_title("Answers to questions that are no longer asked", "annex-withdrawn"),
        Words("They are kept and count for nothing.", BODY),
        Table(Plan((175, 118, 200), heads), [_gone(one) for one in annex.withdrawn]),
    ]


def _gone(one: Withdrawn) -> Row:
    wording = one.text or "The template no longer knows its wording."
    name: list[str | Run] = [Run(f"{one.code} · {one.template}", colour=SECONDARY), f"\n{wording}"]
    said: list[str | Run] = []
    for who, words in one.said:
        said += [Run(f"{who}: ", bold=True), f"{words}\n"]
    return row(head_cell(name, TABLE), cell(one.reason or "Not stated"), cell(said))


def _sheet(sheet: ReviewerSheet, place: str) -> list[Block]:
    blocks: list[Block] = [
        Room(FRAME * 0.4 if sheet.groups else FRAME * 0.15),
        part_title(f"{sheet.role}: own answers and notes", place),
        lead(sheet.summary),
    ]
    for title, answers in sheet.groups:
        blocks += [section_title(title), _answers(answers)]
    return blocks


def _answers(answers: Sequence[OwnAnswer]) -> Block:
    heads = tuple(head_cell(head, scope="Column") for head in ("Item", "Own answer", "Own notes"))
    return Table(Plan((205, 88, 200), heads), [_answer(one) for one in answers])


def _answer(one: OwnAnswer) -> Row:
    name: list[str | Run] = [Run(one.code, colour=SECONDARY), f"\n{one.text}"]
    return row(head_cell(name, TABLE), cell(one.answer), cell("\n".join(one.notes) or "none"))
