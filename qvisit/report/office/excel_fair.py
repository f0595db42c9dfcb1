"""The sheets on what people said, both views of the ward, equity, and how alike answers were."""

from collections.abc import Iterator

from qvisit.report.content import VisitReport
from qvisit.report.fairness import Agreement, Equity
from qvisit.report.office.excel_book import Book, Column, Row
from qvisit.report.you_said import YouSaid

_THEMES = (
    Column("Ref", 8, "Its name in this version of the report.", "T1, T2"),
    Column("From", 14, "Whether people said it, or the panel saw it.", "You said, We saw"),
    Column("Theme", 60, "A paraphrase, never one person's sentence."),
    Column("Who", 30, "Which groups raised it; empty for what the panel saw."),
    Column("How many", 22, "2 to 4 people are shown as fewer than 5; empty: nobody counted."),
    Column("State", 18, "How far it is.", "Heard, Working on it, Done, Cannot do"),
    Column("What happened", 50, "What was done."),
    Column("Why not", 40, "Why it cannot be done."),
    Column("Silence", 34, "How long nobody has answered; empty if somebody did."),
)
_VIEWS = (
    Column("Standard", 40, "The standard."),
    Column("Reference", 22, "The rule it comes from."),
    Column(
        "Lived experience", 12, "Points met as these reviewers saw it.", "0 to 100; empty: too few"
    ),
    Column("Others", 12, "Points met as the other reviewers saw it.", "0 to 100; empty: too few"),
    Column("In words", 60, "Both with their counts. They are never averaged."),
)
_EQUITY = (
    Column("Code", 11, "The question's own name; empty where it is none."),
    Column("Part", 26, "What kind of line it is."),
    Column("What", 60, "What was looked at."),
    Column("Found", 40, "What was found."),
    Column("Note", 50, "What else there is to say."),
)
_ALIKE = (
    Column("Answers", 30, "The scale of the answers."),
    Column("Items", 9, "How many items two or more reviewers answered.", "Count"),
    Column("Pairs alike", 22, "How often two reviewers said the same."),
    Column("Alpha", 16, "Krippendorff's alpha: 1 is full agreement, 0 is chance."),
    Column("Reading", 60, "What the figure allows to say, and what not."),
)


def fair_sheets(book: Book, report: VisitReport) -> None:
    """Write the four sheets; a sheet without rows says that nothing is known."""
    book.sheet("You said, we did", _THEMES, list(_themes(report.you_said)))
    pairs = report.two_views.pairs if report.two_views else ()
    views: list[Row] = [
        (one.standard, one.reference, one.lived, one.others, one.words) for one in pairs
    ]
    book.sheet("Two views", _VIEWS, views)
    book.sheet("Equity", _EQUITY, list(_equity(report.equity)))
    book.sheet("Agreement", _ALIKE, list(_alike(report.agreement)))


def _themes(known: YouSaid | None) -> Iterator[Row]:
    if known is None:
        return
    for source, themes in (("You said", known.said), ("We saw", known.seen)):
        for one in themes:
            yield (
                one.ref,
                source,
                one.words,
                one.who,
                one.heard_from,
                one.state_words,
                one.did,
                one.why,
                one.silence,
            )


def _equity(known: Equity) -> Iterator[Row]:
    yield ("", "In short", known.lead, "", "")
    for part, lines in (("Asked", known.asked), ("Figure", known.figures)):
        for one in lines:
            yield (one.code, part, one.what, one.found, one.note)
    for words in known.unknown:
        yield ("", "Not known", words, "", "")


def _alike(known: Agreement | None) -> Iterator[Row]:
    if known is None:
        return
    for one in known.lines:
        yield (one.scale, one.items, one.alike, one.alpha, one.reading)
    for words in known.caveats:
        yield ("Take care", None, "", "", words)
