"""The visit report as a PDF."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from qvisit.report.account_part import (
    FIRST_IMPRESSIONS,
    FOLLOW_UP,
    TEAM_CULTURE,
    first_impressions,
    follow_up,
    team_culture,
)
from qvisit.report.blocks import Block
from qvisit.report.brand import PLAIN, Brand
from qvisit.report.content import VisitReport
from qvisit.report.cover import Part, ReportCover
from qvisit.report.culture_part import PLACE as CULTURE
from qvisit.report.culture_part import culture
from qvisit.report.equity_part import PLACE as EQUITY
from qvisit.report.equity_part import TITLE as EQUITY_TITLE
from qvisit.report.equity_part import equity
from qvisit.report.findings_part import CONCERNS, concerns, findings
from qvisit.report.findings_part import PLACE as FINDINGS
from qvisit.report.items_part import PLACE as ITEMS
from qvisit.report.items_part import items
from qvisit.report.method_part import PLACE as METHOD
from qvisit.report.method_part import method
from qvisit.report.pages import draw_document
from qvisit.report.paragraphs import HeadingWords
from qvisit.report.parts import edges_of, section_title
from qvisit.report.photos_part import PLACE as PHOTOS
from qvisit.report.photos_part import TITLE as PHOTOS_TITLE
from qvisit.report.photos_part import photos
from qvisit.report.scores_part import PLACE as SCORES
from qvisit.report.scores_part import scores
from qvisit.report.stamp import Stamp
from qvisit.report.stories_part import PLACE as STORIES
from qvisit.report.stories_part import TITLE as STORIES_TITLE
from qvisit.report.stories_part import different_stories
from qvisit.report.summary_part import PLACE as SUMMARY
from qvisit.report.summary_part import summary
from qvisit.report.sustainability_part import PLACE as SUSTAINABILITY
from qvisit.report.sustainability_part import sustainability
from qvisit.report.tagging import About
from qvisit.report.two_views_part import PLACE as TWO_VIEWS
from qvisit.report.two_views_part import two_views
from qvisit.report.voices_part import PLACE as VOICES
from qvisit.report.voices_part import voices
from qvisit.report.you_said_part import PLACE as YOU_SAID
from qvisit.report.you_said_part import TITLE as YOU_SAID_TITLE
from qvisit.report.you_said_part import you_said_part

NAME = "Quality visit report"
_PARTS: Sequence[Callable[[VisitReport], list[Block]]] = (
    summary,
    scores,
    follow_up,
    first_impressions,
    voices,
    team_culture,
    different_stories,
    two_views,
    equity,
    culture,
    findings,
    concerns,
    you_said_part,
    sustainability,
)
_LAST: Sequence[Callable[[VisitReport], list[Block]]] = (items, method)
_NO_PIXELS: Mapping[str, bytes] = MappingProxyType({})
_CONTENTS = (
    ("Summary: rating and why", SUMMARY),
    ("Scores and coverage", SCORES),
    ("Actions of last time", FOLLOW_UP),
    ("First impressions", FIRST_IMPRESSIONS),
    ("Whose voices were heard", VOICES),
    ("Team culture", TEAM_CULTURE),
    (STORIES_TITLE, STORIES),
    ("Two views", TWO_VIEWS),
    (EQUITY_TITLE, EQUITY),
    ("Closed-culture view", CULTURE),
    ("Findings and actions", FINDINGS),
    ("Immediate concerns", CONCERNS),
    (YOU_SAID_TITLE, YOU_SAID),
    ("Sustainability profile", SUSTAINABILITY),
    (PHOTOS_TITLE, PHOTOS),
    ("Every item, every answer", ITEMS),
    ("Method, limits, words", METHOD),
)


def visit_report_pdf(
    report: VisitReport,
    stamp: Stamp | None = None,
    pixels: Mapping[str, bytes] = _NO_PIXELS,
    brand: Brand = PLAIN,
) -> bytes:
    """Draw the report; the same arguments give the same bytes.

    Args:
        report: What it says.
        stamp: Stands on every page of a report that must no longer be used.
        pixels: The photos it names, as JPEGs by their SHA-256; words stand where one is missing.
        brand: The trust's colour, logo and footer line.
    """
    parts = report_blocks(report, pixels)
    cover = ReportCover(report, contents_of(parts), brand)
    spilled = [section_title("About this visit, continued"), cover.spilled] if cover.spilled else []
    blocks: list[Block] = [*parts, *spilled]
    heading = report.heading
    warning = f"{stamp.word}: " if stamp else ""
    title = f"{warning}{NAME}: {heading.ward}, {heading.site}, {heading.day}"
    edges = replace(edges_of(heading, NAME, brand=brand), stamp=stamp)
    return draw_document(blocks, edges, About(title, heading.trust), cover)


def report_blocks(report: VisitReport, pixels: Mapping[str, bytes] = _NO_PIXELS) -> list[Block]:
    """All that the report says after its cover, for every form in which it is given."""
    return [
        *(block for part in _PARTS for block in part(report)),
        *photos(report.photos, pixels),
        *(block for part in _LAST for block in part(report)),
    ]


def contents_of(blocks: Sequence[Block]) -> list[Part]:
    """An entry for each part that is there."""
    there = {block.place for block in blocks if isinstance(block, HeadingWords)}
    return [Part(title, place) for title, place in _CONTENTS if place in there]
