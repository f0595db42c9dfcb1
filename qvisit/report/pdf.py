"""The visit report as a PDF."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from qvisit.report.account_part import (
    FIRST_IMPRESSIONS,
    FOLLOW_UP,
    TEAM_CULTURE,
    first_impressions,
    follow_up,
    team_culture,
)
from qvisit.report.blocks import Block
from qvisit.report.content import VisitReport
from qvisit.report.cover import Part, ReportCover
from qvisit.report.culture_part import PLACE as CULTURE
from qvisit.report.culture_part import culture
from qvisit.report.findings_part import CONCERNS, concerns, findings
from qvisit.report.findings_part import PLACE as FINDINGS
from qvisit.report.items_part import PLACE as ITEMS
from qvisit.report.items_part import items
from qvisit.report.method_part import PLACE as METHOD
from qvisit.report.method_part import method
from qvisit.report.pages import draw_document
from qvisit.report.paragraphs import HeadingWords
from qvisit.report.parts import edges_of, section_title
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
from qvisit.report.voices_part import PLACE as VOICES
from qvisit.report.voices_part import voices

NAME = "Quality visit report"
_PARTS: Sequence[Callable[[VisitReport], list[Block]]] = (
    summary,
    scores,
    follow_up,
    first_impressions,
    voices,
    team_culture,
    different_stories,
    culture,
    findings,
    concerns,
    sustainability,
    items,
    method,
)
_CONTENTS = (
    ("Summary: rating and why", SUMMARY),
    ("Scores and coverage", SCORES),
    ("Actions of last time", FOLLOW_UP),
    ("First impressions", FIRST_IMPRESSIONS),
    ("Whose voices were heard", VOICES),
    ("Team culture", TEAM_CULTURE),
    (STORIES_TITLE, STORIES),
    ("Closed-culture view", CULTURE),
    ("Findings and actions", FINDINGS),
    ("Immediate concerns", CONCERNS),
    ("Sustainability profile", SUSTAINABILITY),
    ("Every item, every answer", ITEMS),
    ("Method, limits, words", METHOD),
)


def visit_report_pdf(report: VisitReport, stamp: Stamp | None = None) -> bytes:
    """Draw the report; the same report with the same stamp gives the same bytes.

    Args:
        report: What it says.
        stamp: Stands on every page of a report that must no longer be used.
    """
    parts = [block for part in _PARTS for block in part(report)]
    cover = ReportCover(report, _contents(parts))
    spilled = [section_title("About this visit, continued"), cover.spilled] if cover.spilled else []
    blocks: list[Block] = [*parts, *spilled]
    heading = report.heading
    warning = f"{stamp.word}: " if stamp else ""
    title = f"{warning}{NAME}: {heading.ward}, {heading.site}, {heading.day}"
    edges = replace(edges_of(heading, NAME), stamp=stamp)
    return draw_document(blocks, edges, About(title, heading.trust), cover)


def _contents(blocks: Sequence[Block]) -> list[Part]:
    """An entry for each part that is there."""
    there = {block.place for block in blocks if isinstance(block, HeadingWords)}
    return [Part(title, place) for title, place in _CONTENTS if place in there]
