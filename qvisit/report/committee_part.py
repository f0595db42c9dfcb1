"""The committee paper as blocks, for print and for Word alike."""

from collections.abc import Sequence

from qvisit.report.blocks import Block, Gap, Room
from qvisit.report.committee_content import (
    CommitteePaper,
    ConcernLine,
    RatingLine,
    ThemeLine,
)
from qvisit.report.labels import Labels
from qvisit.report.look import FRAME, RED, SECONDARY
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
from qvisit.report.parts import lead, quiet, rating_line, stacked
from qvisit.report.tables import Plan, Row, Table, block_cell, cell, head_cell, plain_table, row
from qvisit.report.words import NOT_CQC

NAME = "Committee paper"
_PART = Type(15, 19, bold=True, above=20, below=5)


def paper_blocks(paper: CommitteePaper) -> list[Block]:
    """Everything below the title, in order."""
    return [
        Words(" ".join(paper.lead), LEAD),
        Labels(paper.counts, 230, BODY, TABLE_QUIET),
        *_visits(paper),
        *_ratings(paper.ratings),
        *_concerns(paper),
        *_culture(paper),
        *_overdue(paper),
        *_people(paper),
        *_unknown(paper),
        _part("How to read this paper", "notes"),
        listed([("–", note) for note in paper.notes], TABLE),
    ]


def title_blocks(paper: CommitteePaper) -> list[Block]:
    """The title of the paper, and of what and when it is."""
    return [
        Words([Run(paper.trust, bold=True), "\nCulture and quality visits"], TABLE),
        HeadingWords(paper.title, 1, H1, "paper"),
        Words(f"{paper.period}. Made on {paper.on}.", BODY),
    ]


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


def _concerns(paper: CommitteePaper) -> list[Block]:
    heads = ("Level", "Raised", "Told as the path asks", "Within 30 minutes", "Not closed yet")
    rows = [_concern(one) for one in paper.concerns]
    table: list[Block] = [plain_table(heads, (150, 50, 130, 90, 73), rows)] if rows else []
    return [
        Room(FRAME * 0.2),
        _part("Immediate concerns", "concerns"),
        Words(paper.concern_words, BODY),
        *table,
    ]


def _concern(one: ConcernLine) -> Sequence[Said]:
    return (one.level, one.raised, one.told, one.soon, one.still)


def _culture(paper: CommitteePaper) -> list[Block]:
    if not paper.levels:
        return []
    rows = [(one.level, one.visits) for one in paper.levels]
    return [
        Room(FRAME * 0.2),
        _part("Closed-culture view", "culture"),
        lead("How many visits had which level. A level is no score and no percentage."),
        plain_table(("Level", "Visits"), (400, 93), rows),
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
        Room(FRAME * 0.2),
        title,
        plain_table(heads, (190, 130, 90, 83), rows),
    ]


def _people(paper: CommitteePaper) -> list[Block]:
    heard: list[Block] = [Words("Nobody counted how many people were heard.", BODY)]
    if paper.heard:
        heard = [Labels(paper.heard, 130, TABLE, TABLE_QUIET)]
    themes: list[Block] = [Words("No theme was written down in this quarter.", BODY)]
    if paper.themes:
        heads = tuple(
            head_cell(head, scope="Column")
            for head in ("What people said", "Where", "State", "What happened")
        )
        plan = Plan((190, 100, 75, 128), heads)
        themes = [Gap(4), Table(plan, [_theme(one) for one in paper.themes])]
    return [Room(FRAME * 0.25), _part("What people told us", "people"), *heard, *themes]


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
        Room(FRAME * 0.25),
        title,
        lead(words),
        plain_table(("What is missing", "Where", "What that means"), (130, 170, 193), rows),
    ]
