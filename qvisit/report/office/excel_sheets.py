"""The sheets of the workbook: which columns they have and what stands in each row."""

from collections.abc import Iterator, Sequence
from typing import Final

from qvisit.report.accounts import Account, KeptView, PhotoLine
from qvisit.report.content import (
    ActionLine,
    ConcernRecord,
    FindingGroup,
    ItemPart,
    VisitReport,
)
from qvisit.report.office.excel_book import Book, Column, Row, day, yes
from qvisit.report.words import NOT_CQC

FIVE: Final = "Whole number, 1 to 5; empty: not scored"
_TEXT: Final = "Text"
_REF: Final = Column("Ref", 8, "Its name in this version of the report, such as F1.", "F1, A1, C1")
ABOUT = (
    Column("What", 26, "What is told of the visit or of this workbook."),
    Column("Words", 90, "What stands for it."),
)
_FINDINGS = (
    _REF,
    Column(
        "Kind", 14, "What kind of finding it is.", "Strength, Good practice, Improvement, Concern"
    ),
    Column("Finding", 70, "What the panel concluded."),
    Column("Key question", 14, "Which of the five questions it belongs to."),
    Column("How we know", 28, "The ways in which it was found out."),
    Column("Ways", 7, "In how many ways it was found out.", "Whole number, 0 and on"),
    Column("Items", 18, "Codes of the items it rests on."),
    Column("Consequence", 12, "How bad it would be.", FIVE),
    Column("Likelihood", 12, "How likely it is.", FIVE),
    Column("Risk", 8, "Consequence times likelihood.", "Whole number, 1 to 25; empty: not scored"),
    Column("Risk in words", 24, "The risk with its band."),
    Column("Sources", 9, "Kinds of source that gave an answer.", "Whole number, 0 and on"),
    Column("Reviewers", 10, "Reviewers who saw it.", "Whole number, 0 and on"),
    Column("Regulations", 16, "The regulations that it is about."),
    Column("Others may learn", 30, "Whether others may learn from it, and who agreed."),
    Column("Different stories", 40, "Where voices tell different stories."),
)
_ACTIONS = (
    _REF,
    Column("Finding", 9, "The finding it answers, by its Ref."),
    Column("What will change", 60, "The aim."),
    Column("Measure", 40, "How we shall see that it is so."),
    Column("Baseline", 30, "How it was on the day of the visit."),
    Column("Owner", 26, "Who is asked: a role, never a name."),
    Column("Due", 14, "By when.", "Date"),
    Column("Weight", 9, "Must: a rule asks for it. Should: better practice.", "Must, Should"),
    Column("Consequence", 12, "How bad it would be.", FIVE),
    Column("Likelihood", 12, "How likely it is.", FIVE),
    Column("Risk in words", 24, "The risk with its band."),
    Column("State", 22, "How far it is on the day of this copy. Overdue is worked out."),
    Column("Sponsor", 26, "Who clears obstacles: a role."),
    Column("Lasting", 34, "Whether it still held 3 and 6 months after it was assured."),
)
_ITEMS = (
    Column("Code", 11, "The item's own name in its template."),
    Column("Template", 34, "The set of questions, with its version."),
    Column("Section", 30, "The part of the template."),
    Column("Question", 60, "What was looked at."),
    Column("Method", 16, "How it is found out."),
    Column("Critical", 9, "Whether it is safety-critical.", "Yes, No"),
    Column("Panel’s answer", 22, "What the panel agreed, or what the rules make of the values."),
    Column("In words", 40, "What was chosen or agreed in words."),
    Column("Gave a value", 9, "Reviewers who gave a value.", "Count; empty: held back"),
    Column(
        "Looked at it",
        9,
        "Reviewers whose part it was, or who answered.",
        "Count; empty: held back",
    ),
    Column("How far apart", 26, "The distance between the values, in words."),
    Column("Differed", 9, "Whether reviewers gave different values.", "Yes, No"),
    Column("Reason", 40, "Why this stands, where reviewers differed."),
    Column("Different views", 40, "Views that were kept beside what was agreed, by role."),
    Column("Critical and not met", 12, "A safety-critical item that is not met.", "Yes, No"),
)
_SCORES = (
    Column("Standard", 40, "The standard."),
    Column("Key question", 14, "Which of the five questions it belongs to."),
    Column("Reference", 22, "The rule it comes from."),
    Column("Score", 8, "Weighted points met, out of 100.", "0 to 100; empty: not enough evidence"),
    Column("In words", 30, "The same in words."),
    Column("With counts", 60, "What the score is made of."),
)
_RATINGS = (
    Column("What", 22, "The whole visit, a key question, or a step on the way."),
    Column("Rating", 26, f"In the trust's words. {NOT_CQC}."),
    Column("Step", 7, "1 is the lowest level, 4 the highest.", "1 to 4; empty: not rated, paused"),
    Column("Capped", 9, "Whether a rule holds it below what the scores give.", "Yes, No"),
    Column("Score", 40, "The score in words, with counts."),
    Column("Reasons", 80, "Every reason, in the order of the steps."),
)
_CONCERNS = (
    _REF,
    Column("State", 34, "How far it is.", "Open, confirmed, closed, in words"),
    Column(
        "Not confirmed", 12, "Whether it still waits for a named role to confirm it.", "Yes, No"
    ),
    Column("Fact", 22, "What is told of it, as far as the ward may know."),
    Column("Words", 80, "What stands for it."),
)
_VOICES = (
    Column("Who", 24, "Patients, carers, staff, or who could not be heard."),
    Column("In words", 80, "How many. 1 to 4 people are shown as fewer than 5, to protect them."),
    Column("People", 9, "How many.", "Count, 0 or 5 and on; empty: kept back"),
)
_SAID = (
    Column("Code", 11, "The question's own name in its template."),
    Column("Part", 26, "The part of the report."),
    Column("Section", 30, "The part of the template."),
    Column("Question", 50, "What was asked, in easy words."),
    Column("Said", 70, "What was seen and said, as the panel agreed it."),
    Column("Note", 40, "What else there is to know."),
    Column("Different views", 40, "Views that were kept beside it, by role."),
)
_PHOTOS = (
    _REF,
    Column("What it shows", 80, "The photo in words. Its pixels are not in this workbook."),
    Column("Where", 50, "The question it belongs to."),
    Column("When", 24, "When it was kept, by the laptop's clock."),
)
_LIMITS = (
    Column("Limit", 34, "Something that this visit cannot tell."),
    Column("What it means", 60, "What follows from it."),
    Column("What we do", 60, "What is done about it."),
)


def about_sheet(book: Book, report: VisitReport, banner: str) -> None:
    """What the workbook is of, how final it is, and how to read it."""
    heading = report.heading
    facts: list[Row] = [
        ("Workbook", f"Quality visit report: {heading.ward}, {heading.site}"),
        *([("Take care", banner)] if banner else []),
        *report.about,
        ("Visit", heading.visit),
        ("Day of the visit", day(heading.visited_on)),
        ("Status", heading.status),
        ("Version", heading.version),
        ("Made on", day(heading.edition_of)),
        ("Trust", heading.trust),
        ("Fingerprint", heading.fingerprint or "None"),
        ("Rating", f"{report.rating.word}. {NOT_CQC}."),
        ("In short", report.lead),
        ("Coverage", report.coverage),
        ("Answers", "What the panel agreed. No reviewer's own answer stands in this workbook."),
        ("Columns", "The last sheet, Data dictionary, says what each column means."),
    ]
    facts += [(f"Count: {name}", number) for name, number in _counts(report)]
    book.sheet("About", ABOUT, facts)


def _counts(report: VisitReport) -> Iterator[tuple[str, int]]:
    counts = report.heading.counts
    yield "items", counts.items
    yield "answered", counts.answered
    yield "do not apply", counts.not_applicable
    yield "not seen", counts.not_seen
    yield "not known", counts.not_known
    yield "preferred not to say", counts.preferred_not
    yield "held back", counts.held_back
    yield "not asked", counts.not_asked
    yield "findings", counts.findings
    yield "actions", counts.actions


def findings_sheet(book: Book, groups: Sequence[FindingGroup]) -> None:
    """Every finding."""
    book.sheet(
        "Findings",
        _FINDINGS,
        [
            (
                one.ref,
                one.kind,
                one.text,
                one.question,
                ", ".join(one.methods),
                len(one.methods),
                ", ".join(one.items),
                one.consequence,
                one.likelihood,
                one.consequence * one.likelihood if one.consequence and one.likelihood else None,
                one.risk,
                one.sources,
                one.reviewers,
                ", ".join(one.regulations),
                one.sharing,
                one.differs,
            )
            for group in groups
            for one in group.findings
        ],
    )


def actions_sheet(book: Book, actions: Sequence[ActionLine]) -> None:
    """Every action."""
    rows: list[Row] = [
        (
            one.ref,
            one.finding,
            one.aim,
            one.measure,
            one.baseline,
            one.owner,
            day(one.due_on),
            one.weight,
            one.consequence,
            one.likelihood,
            one.risk,
            one.state,
            one.sponsor,
            one.checks,
        )
        for one in actions
    ]
    book.sheet("Actions", _ACTIONS, rows)


def items_sheet(book: Book, title: str, parts: Sequence[ItemPart]) -> None:
    """Every item with what the panel agreed, how many gave a value and how far apart they were."""
    rows: list[Row] = [
        (
            row.code,
            part.title,
            group.title,
            row.text,
            row.method,
            yes(row.critical),
            row.result,
            row.words,
            row.gave,
            row.of,
            row.apart,
            yes(row.differed),
            row.reason,
            _kept(row.kept),
            yes(row.failed),
        )
        for part in parts
        for group in part.groups
        for row in group.rows
    ]
    book.sheet(title, _ITEMS, rows)


def _kept(kept: Sequence[KeptView]) -> str:
    return "\n".join(f"{one.who}: “{one.words}”" for one in kept)


def scores_sheet(book: Book, report: VisitReport) -> None:
    """The score of every standard."""
    rows: list[Row] = [
        (one.title, group.question, one.reference, one.percent, one.words, one.counts)
        for group in report.scores
        for one in group.standards
    ]
    book.sheet("Scores by standard", _SCORES, rows)


def ratings_sheet(book: Book, report: VisitReport) -> None:
    """The rating of the visit and of each question, and every step with its reason."""
    whole = report.rating
    rows: list[Row] = [
        ("The whole visit", whole.word, whole.filled, yes(whole.capped), "", whole.why),
        *(
            (one.name, one.word, one.filled, yes(one.capped), one.score, "\n".join(one.reasons))
            for one in report.questions
        ),
        *((f"Step: {step.name}", step.word, None, None, "", step.reason) for step in whole.steps),
    ]
    book.sheet("Ratings", _RATINGS, rows)


def concerns_sheet(book: Book, concerns: Sequence[ConcernRecord]) -> None:
    """Every immediate concern, a row for each thing that is told of it."""
    rows: list[Row] = []
    for one in concerns:
        facts = [("What was seen", one.what), *one.facts]
        facts += [("Clock", one.clock.words)] if one.clock else []
        facts += [
            (f"Told: {told.role}", f"{told.how}, {told.when}. Answer: {told.reply}")
            for told in one.told
        ]
        rows += [(one.ref, one.state, yes(one.is_open), label, words) for label, words in facts]
    book.sheet("Concerns", _CONCERNS, rows)


def voices_sheet(book: Book, report: VisitReport) -> None:
    """Whose voices were heard, and whose were not."""
    heard = report.voices
    rows: list[Row] = [("In short", heard.lead, None)]
    rows += [(one.who, one.number, one.dots) for one in heard.lines]
    rows += [("Not heard", words, None) for words in heard.not_heard]
    book.sheet("Voices", _VOICES, rows)


def said_sheet(book: Book, report: VisitReport) -> None:
    """What was seen and said in words: first impressions, talks, team culture, last actions."""
    accounts = (
        ("Actions of last time", report.follow_up),
        ("First impressions", report.first_impressions),
        ("What people told us", report.voices.said),
        ("Team culture", report.team_culture),
    )
    rows = [row for part, account in accounts if account for row in _said(part, account)]
    book.sheet("What was said", _SAID, rows)


def _said(part: str, account: Account) -> Iterator[Row]:
    for group in account.groups:
        for one in group.rows:
            yield (one.code, part, group.title, one.question, one.said, one.note, _kept(one.kept))


def photos_sheet(book: Book, photos: Sequence[PhotoLine]) -> None:
    """Every photo in words."""
    rows = [(one.ref, one.words, one.where, one.when) for one in photos]
    book.sheet("Photos", _PHOTOS, rows)


def limits_sheet(book: Book, report: VisitReport) -> None:
    """What this visit cannot tell."""
    rows = [(one.name, one.meaning, one.answer) for one in report.limits]
    book.sheet("Limits", _LIMITS, rows)
