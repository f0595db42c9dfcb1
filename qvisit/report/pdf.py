"""The visit report as a PDF."""

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
from qvisit.report.parts import edges_of, section_title
from qvisit.report.scores_part import PLACE as SCORES
from qvisit.report.scores_part import SUSTAINABILITY, scores, sustainability
from qvisit.report.summary_part import PLACE as SUMMARY
from qvisit.report.summary_part import summary
from qvisit.report.tagging import About
from qvisit.report.voices_part import PLACE as VOICES
from qvisit.report.voices_part import voices

NAME = "Quality visit report"


def visit_report_pdf(report: VisitReport) -> bytes:
    """Draw the report; the same report gives the same bytes."""
    cover = ReportCover(report, _contents(report))
    spilled = [section_title("About this visit, continued"), cover.spilled] if cover.spilled else []
    blocks: list[Block] = [
        *spilled,
        *summary(report),
        *scores(report),
        *voices(report),
        *culture(report),
        *findings(report),
        *concerns(report),
        *sustainability(report),
        *items(report),
        *method(report),
    ]
    heading = report.heading
    about = About(f"{NAME}: {heading.ward}, {heading.site}, {heading.day}", heading.trust)
    return draw_document(blocks, edges_of(heading, NAME), about, cover)


def _contents(report: VisitReport) -> list[Part]:
    parts = [
        Part("Summary: rating and why", SUMMARY),
        Part("Scores and coverage", SCORES),
        Part("Whose voices were heard", VOICES),
        Part("Closed-culture view", CULTURE),
        Part("Findings and actions", FINDINGS),
    ]
    if report.concerns:
        parts.append(Part("Immediate concerns", CONCERNS))
    if report.sustainability:
        parts.append(Part("Sustainability profile", SUSTAINABILITY))
    return [*parts, Part("Every item, every answer", ITEMS), Part("Method, limits, words", METHOD)]
