"""The committee paper as blocks, for print and for Word alike."""

from collections.abc import Sequence
from dataclasses import replace

from qvisit.report.blocks import Block, Column, Columns, Gap, Room
from qvisit.report.committee_content import (
    CommitteePaper,
    ConcernLine,
    DelayLine,
    Delays,
    RatingLine,
    ThemeLine,
)
from qvisit.report.committee_reports_view import RULE
from qvisit.report.labels import Labels
from qvisit.report.look import FRAME, RED, SECONDARY, TEXT
from qvisit.report.paragraphs import (
    BODY,
    H1,
    LEAD,
    TABLE,
    TABLE_BOLD,
    TABLE_QUIET,
    HeadingWords,
    Run,
    Said,
    Type,
    Words,
    listed,
)
from qvisit.report.parts import quiet, rating_line, stacked
from qvisit.report.tables import Plan, Row, Table, block_cell, cell, head_cell, plain_table, row
from qvisit.report.words import NOT_CQC

NAME = "Committee paper"
_TITLE = replace(H1, above=14)
_PART = Type(13.5, 17, bold=True, above=14, below=4)
_START = Room(FRAME * 0.12)  # a part begins where its head and the first of it have room


def paper_blocks(paper: CommitteePaper) -> list[Block]:
    """Everything below the title, in order."""
    return [
        Words(" ".join(paper.lead), LEAD),
        _in_two(paper.counts),
        *_visits(paper),
        *_ratings(paper.ratings),
        *_delays(paper.delays),
        *_concerns(paper),
        *_overdue(paper),
        *_people(paper),
        *_culture(paper),
        *_unknown(paper),
        *_sources(paper),
        _part("How to read this paper", "notes"),
        listed([("–", note) for note in paper.notes], TABLE),
    ]


def title_blocks(paper: CommitteePaper) -> list[Block]:
    """The title of the paper, and of what and when it is."""
    return [
        Words([Run(paper.trust, bold=True), "  ·  Culture and quality visits"], TABLE),
        HeadingWords(paper.title, 1, _TITLE, "paper"),
        Words(f"{paper.period}. Made on {paper.on}.", BODY),
    ]


def _in_two(counts: Sequence[tuple[str, str]]) -> Block:
    """What was counted, in two columns: read down the left one first."""
    half = (len(counts) + 1) // 2
    columns = (Labels(one, 200, BODY, TABLE_QUIET) for one in (counts[:half], counts[half:]))
    return Columns(*(Column(6, one) for one in columns))


def _part(title: str, place: str) -> Block:
    """The title of a part; that of the paper alone is larger."""
    return HeadingWords(title, 2, _PART, place)


def _visits(paper: CommitteePaper) -> list[Block]:
    title = _part("Visits: done, planned, overdue", "visits")
    if not paper.visits:
        return [title, Words("No visit falls into this quarter.", BODY)]
    rows = [(Run(one.ward), one.day, one.kind, one.state) for one in paper.visits]
    heads = ("Ward or service", "Day", "Type of visit", "State")
    return [title, plain_table(heads, (180, 105, 90, 118), rows)]


def _ratings(ratings: Sequence[RatingLine]) -> list[Block]:
    title = _part("Ratings and why", "ratings")
    if not ratings:
        return [title, Words("No visit of this quarter is signed off, so no rating stands.", BODY)]
    heads = tuple(
        head_cell(head, scope="Column") for head in ("Ward or service", "Rating", "Reasons")
    )
    return [
        title,
        quiet(f"{NOT_CQC}. In the order of names, never of ratings.", keep_next=True),
        Table(Plan((140, 143, 210), heads), [_rating(one) for one in ratings]),
    ]


def _rating(one: RatingLine) -> Row:
    words: list[Block] = [rating_line(one.filled, one.word)]
    words += [Words(Run("capped", bold=True, colour=RED), TABLE)] if one.capped else []
    said: list[str | Run] = [one.reasons]
    said += [Run(f"\n{one.note}", bold=True, colour=RED)] if one.note else []
    name: Said = [one.ward, Run(f"\n{one.day}", colour=SECONDARY)]
    return row(head_cell(name, TABLE), block_cell(stacked(*words)), cell(said))


def _delays(told: Delays) -> list[Block]:
    if not told.lines:
        return []
    heads = (
        "Ward or service",
        "First draft",
        "To ward",
        "Signed off",
        "Published",
        "First action",
        "In time?",
    )
    rows = [_delay(one) for one in told.lines]
    return [
        _START,
        _part("How long reports took", "delays"),
        Words(told.words, BODY),
        quiet(RULE, keep_next=True),
        plain_table(heads, (163, 54, 50, 54, 53, 62, 57), rows),
    ]


def _delay(one: DelayLine) -> Sequence[Said]:
    name: Said = [one.ward, Run(f"\n{one.day}", colour=SECONDARY)]
    state = Run(one.state, bold=one.is_late, colour=RED if one.is_late else TEXT)
    return (name, one.draft, one.sent, one.signed, one.published, one.acted, [state])


def _concerns(paper: CommitteePaper) -> list[Block]:
    heads = ("Level", "Raised", "Told as the path asks", "Within 30 minutes", "Not closed yet")
    rows = [_concern(one) for one in paper.concerns]
    table: list[Block] = [plain_table(heads, (150, 50, 130, 90, 73), rows)] if rows else []
    return [
        _START,
        _part("Immediate concerns", "concerns"),
        _before(table, paper.concern_words),
        *table,
    ]


def _before(table: Sequence[object], said: str) -> Block:
    """Words that stay with the start of a table, if there is one."""
    words = Words(said, BODY)
    words.keep_next = bool(table)
    return words


def _concern(one: ConcernLine) -> Sequence[Said]:
    return (one.level, one.raised, one.told, one.soon, one.still)


def _culture(paper: CommitteePaper) -> list[Block]:
    if not paper.levels:
        return []
    return [
        _START,
        _part("Closed-culture view", "culture"),
        quiet("How many visits had which level. A level is no score and no percentage."),
        _in_two([(one.level, one.visits) for one in paper.levels]),
    ]


def _overdue(paper: CommitteePaper) -> list[Block]:
    title = _part("Overdue actions", "actions")
    if not paper.overdue:
        return [title, Words(f"No action was overdue on {paper.on}.", BODY)]
    rows = [
        (Run(one.aim), one.ward, one.role, f"{one.due}\n{one.days} ago") for one in paper.overdue
    ]
    heads = ("What should have changed", "Agreed at", "Owner (role)", "Due")
    return [
        _START,
        title,
        plain_table(heads, (190, 130, 90, 83), rows),
    ]


def _people(paper: CommitteePaper) -> list[Block]:
    heard: list[Block] = [Words("Nobody counted how many people were heard.", BODY)]
    if paper.heard:
        heard = [Columns(*(Column(4, _told_by(one)) for one in paper.heard))]
    themes: list[Block] = [Words("No theme was written down in this quarter.", BODY)]
    if paper.themes:
        heads = tuple(
            head_cell(head, scope="Column")
            for head in ("What people said", "Where", "State", "What happened")
        )
        plan = Plan((190, 100, 75, 128), heads)
        themes = [Gap(4), Table(plan, [_theme(one) for one in paper.themes])]
    return [_START, _part("What people told us", "people"), *heard, *themes]


def _told_by(heard: tuple[str, str]) -> Block:
    return Labels([heard], 62, TABLE, TABLE_QUIET)


def _theme(one: ThemeLine) -> Row:
    said: Said = [one.words, Run(f"\n{one.who}", colour=SECONDARY)]
    return row(head_cell(said, TABLE), cell(one.ward), cell(one.state, TABLE_BOLD), cell(one.came))


def _unknown(paper: CommitteePaper) -> list[Block]:
    title = _part("What we do not know", "unknown")
    words = "What is missing here is missing. It is never counted as good."
    if not paper.unknown:
        return [title, Words(f"{words} Nothing is known to be missing in this quarter.", BODY)]
    rows = [(one.what, one.wards, one.means) for one in paper.unknown]
    return [
        _START,
        title,
        quiet(words, keep_next=True),
        plain_table(("What is missing", "Where", "What that means"), (120, 230, 143), rows),
    ]


def _sources(paper: CommitteePaper) -> list[Block]:
    title = _part("What this paper rests on", "sources")
    if not paper.sources:
        return [title, Words(paper.made, BODY)]
    heads = ("Ward or service", "Day of the visit", "Its report", "Code to check it by")
    rows = [(Run(one.ward), one.day, one.version, one.code or "None yet") for one in paper.sources]
    return [
        _START,
        title,
        _before(rows, paper.made),
        plain_table(heads, (160, 95, 108, 130), rows),
    ]
