"""The report as a workbook: agreed values for everybody, own answers for governance alone."""

from collections.abc import Sequence

from qvisit.report.content import GovernanceAnnex, ReviewerSheet
from qvisit.report.material import Material
from qvisit.report.office.excel_book import Book, Column, Row, day
from qvisit.report.office.excel_fair import fair_sheets
from qvisit.report.office.excel_sheets import (
    ABOUT,
    about_sheet,
    actions_sheet,
    concerns_sheet,
    findings_sheet,
    items_sheet,
    limits_sheet,
    photos_sheet,
    ratings_sheet,
    said_sheet,
    scores_sheet,
    voices_sheet,
)
from qvisit.report.parts import edges_of

_OWN = (
    Column("Code", 11, "The item's own name in its template."),
    Column("Role", 26, "Whose answer it is, by role."),
    Column("Part", 34, "The template, talks, or notes on other things."),
    Column("Question", 60, "What was asked."),
    Column("Own answer", 34, "What this reviewer answered."),
    Column("Own notes", 70, "What this reviewer noted, one below the other."),
)
_ROLES = (
    Column("Role", 26, "Which reviewer, by role."),
    Column("In short", 90, "How much they wrote, and who typed it."),
)
_SIGNS = (
    Column("Sign", 11, "The sign's code."),
    Column("What it is", 70, "The sign in words."),
    Column("Seen", 34, "How often, and by whom, by role."),
)
_STORIES = (
    Column("Better", 60, "What one kind of voice says."),
    Column("Better: question", 60, "To which question."),
    Column("Worse", 60, "What another kind of voice says."),
    Column("Worse: question", 60, "To which question."),
)
_WITHDRAWN = (
    Column("Code", 11, "The question's own name."),
    Column("Template", 34, "Where it stood."),
    Column("Question", 60, "Its wording."),
    Column("Why", 40, "Why it is no longer asked."),
    Column("Role", 26, "Who answered, by role."),
    Column("Said", 50, "What they said. It counts for nothing."),
)
_WORDS = (
    Column("Number", 9, "Counts the lines.", "1 and on"),
    Column("Words", 100, "What is said."),
)


def make_excel(material: Material) -> bytes:
    """Write the workbook that everybody may have who may read the report."""
    report, heading = material.report, material.report.heading
    book = Book()
    banner = " ".join(material.stamp) if material.stamp else edges_of(heading, "").banner
    about_sheet(book, report, banner)
    findings_sheet(book, report.findings)
    actions_sheet(book, report.actions)
    items_sheet(book, "Items", report.parts)
    scores_sheet(book, report)
    ratings_sheet(book, report)
    concerns_sheet(book, report.concerns)
    voices_sheet(book, report)
    said_sheet(book, report)
    fair_sheets(book, report)
    photos_sheet(book, report.photos)
    limits_sheet(book, report)
    title = f"Quality visit report: {heading.ward}, {heading.site}, {heading.day}"
    return book.finished(title, heading.trust)


def make_excel_annex(annex: GovernanceAnnex) -> bytes:
    """Write governance's workbook: each reviewer's own answers, and what is held back."""
    heading = annex.heading
    book = Book()
    facts: list[Row] = [
        ("Workbook", f"Governance annex: {heading.ward}, {heading.site}"),
        ("Take care", annex.warning),
        ("Visit", heading.visit),
        ("Day of the visit", day(heading.visited_on)),
        ("Status", heading.status),
        ("Version", heading.version),
        ("Made on", day(heading.edition_of)),
        ("Trust", heading.trust),
        ("Fingerprint", heading.fingerprint or "None"),
    ]
    book.sheet("About", ABOUT, facts)
    book.sheet("Own answers", _OWN, _own(annex.sheets))
    book.sheet("Reviewers", _ROLES, [(one.role, one.summary) for one in annex.sheets])
    book.sheet("Closed culture", _WORDS, _numbered(annex.culture))
    signs: list[Row] = [(one.code, one.label, one.seen) for one in annex.signs]
    book.sheet("Signs", _SIGNS, signs)
    stories: list[Row] = [
        (
            f"{one.better.voice}: {one.better.said}",
            f"{one.better.code}: {one.better.text}",
            f"{one.worse.voice}: {one.worse.said}",
            f"{one.worse.code}: {one.worse.text}",
        )
        for one in annex.stories
    ]
    book.sheet("Different stories", _STORIES, stories)
    items_sheet(book, "Items held back", annex.held)
    findings_sheet(book, annex.findings)
    actions_sheet(book, annex.actions)
    concerns_sheet(book, annex.concerns)
    photos_sheet(book, annex.photos)
    gone: list[Row] = [
        (one.code, one.template, one.text, one.reason, who, said)
        for one in annex.withdrawn
        for who, said in one.said
    ]
    book.sheet("No longer asked", _WITHDRAWN, gone)
    book.sheet("Words before leaving", _WORDS, _numbered(annex.first_words))
    themes = [f"{one.ref}: {one.words}" for one in annex.themes]
    book.sheet("Themes held back", _WORDS, _numbered(themes))
    title = f"Governance annex: {heading.ward}, {heading.site}, {heading.day}"
    return book.finished(title, heading.trust)


def _own(sheets: Sequence[ReviewerSheet]) -> list[Row]:
    return [
        (one.code, sheet.role, part, one.text, one.answer, "\n".join(one.notes))
        for sheet in sheets
        for part, answers in sheet.groups
        for one in answers
    ]


def _numbered(lines: Sequence[str]) -> list[Row]:
    return list(enumerate(lines, start=1))
