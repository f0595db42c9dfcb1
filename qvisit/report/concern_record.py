"""The printed records of a visit's concerns: one page each, from seeing to closing."""

import re
from dataclasses import replace

from qvisit.report.blocks import Block, NewPage, Rule
from qvisit.report.content import ConcernRecord, VisitReport
from qvisit.report.findings_part import concern_blocks
from qvisit.report.look import RED
from qvisit.report.material import Material
from qvisit.report.pages import draw_document
from qvisit.report.paragraphs import H1, HeadingWords, Words
from qvisit.report.parts import edges_of, note, quiet
from qvisit.report.stamp import Stamp
from qvisit.report.tagging import About
from qvisit.report.words import sentence

NAME = "Concern record"


def concern_records_pdf(material: Material) -> bytes:
    """Draw a page for each concern that was raised on the visit."""
    report, heading = material.report, material.report.heading
    blocks: list[Block] = [
        Rule(RED, 8),
        HeadingWords(f"Immediate concerns: {heading.ward}", 1, H1, "concerns"),
        Words(report.concern_summary),
    ]
    for number, one in enumerate(report.concerns):
        blocks += [*([NewPage(), Rule(RED, 8)] if number else []), *_page(report, one)]
    edges = edges_of(heading, NAME, brand=material.brand)
    stamp = Stamp(*material.stamp) if material.stamp else None
    title = f"{NAME}: {heading.ward}, {heading.day}"
    about = About(f"{stamp.word}: {title}" if stamp else title, heading.trust)
    return draw_document(blocks, replace(edges, stamp=stamp), about)


def _page(report: VisitReport, one: ConcernRecord) -> list[Block]:
    reasons = _reasons(report, dict(one.facts).get("Item", ""))
    effect = [
        note("Effect on the rating.", f"{words} Making it safe does not lift the cap.")
        for words in reasons
    ]
    last = quiet("A record cannot be deleted, only closed with an outcome.")
    return [*concern_blocks(one, level=2), *effect, last]


def _reasons(report: VisitReport, items: str) -> list[str]:
    """Why a rating is held down, where that is for an item of the concern."""
    codes = [code for code in items.split(", ") if code]
    return [
        sentence(reason)
        for question in report.questions
        for reason in question.reasons
        if any(re.search(rf"{re.escape(code)}\b", reason) for code in codes)
    ]
