"""“You said, we did” as a part of the visit report: themes, answers, and how long people wait."""

from collections.abc import Iterator, Sequence

from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport
from qvisit.report.look import FRAME, RED, SECONDARY
from qvisit.report.paragraphs import Run
from qvisit.report.parts import lead, note, part_title, quiet, section_title
from qvisit.report.tables import Plan, Row, Table, cell, head_cell, row
from qvisit.report.words import plural, sentence
from qvisit.report.you_said import SaidTheme, YouSaid

PLACE, TITLE = "you-said", "You said, we did"


def you_said_part(report: VisitReport) -> list[Block]:
    """The blocks about what people said and what came of it; none where there is no theme."""
    known = report.you_said
    if known is None:
        return []
    return [
        Room(FRAME * 0.3),
        part_title(TITLE, PLACE),
        lead(f"{known.counts[:1].upper()}{known.counts[1:]}."),
        *themes_table(known.said, "You said"),
        *([section_title("What the panel found")] if known.seen else []),
        *themes_table(known.seen, "We saw"),
        quiet("Themes are in our words, never one person's sentence."),
        *_told(known),
    ]


def themes_table(themes: Sequence[SaidTheme], said: str) -> list[Block]:
    """Themes with what happened; nothing where there are none.

    Args:
        themes: What stands in it.
        said: The head of the column with the themes.
    """
    if not themes:
        return []
    heads = tuple(head_cell(one, scope="Column") for one in ("Ref", said, "State", "What happened"))
    return [Table(Plan((28, 172, 76, 217), heads), [_row(one) for one in themes])]


def _row(one: SaidTheme) -> Row:
    words: list[str | Run] = [one.words]
    known = ", ".join(part for part in (one.who, one.heard_from.lower()) if part)
    if known:
        words.append(Run(f"\n{known}", colour=SECONDARY))
    if one.findings:
        words.append(Run(f"\nSee {', '.join(one.findings)}", colour=SECONDARY))
    return row(
        head_cell(one.ref), cell(words), cell(Run(one.state_words, bold=True)), cell(_happened(one))
    )


def _happened(one: SaidTheme) -> list[str | Run]:
    said = [Run(f"Why: {sentence(one.why)}")] if one.why else []
    said += [Run(sentence(one.did))] if one.did else []
    parted: list[str | Run] = []
    for line in (*(said or [Run("No answer yet.")]), *_waiting(one)):
        parted += ["\n", line] if parted else [line]
    return parted


def _waiting(one: SaidTheme) -> Iterator[Run]:
    """How long nobody answered, when there is news, and whose answer it is."""
    if one.silence:
        yield Run(f"{one.silence[:1].upper()}{one.silence[1:]}.", colour=SECONDARY)
    if one.late:
        yield Run(f"News was due by {one.news}. It is late.", bold=True, colour=RED)
    elif one.news:
        yield Run(f"News by {one.news}.", colour=SECONDARY)
    if one.by:
        done = "Answered" if one.did or one.why else "Heard"
        yield Run(f"{done} by: {one.by}", colour=SECONDARY)


def _told(known: YouSaid) -> list[Block]:
    """When people on the ward and the reviewers were told, and who was not."""
    blocks: list[Block] = [note("Told on the ward.", words) for words in known.told]
    if known.untold:
        answers = plural(known.untold, "answer has", "answers have")
        blocks.append(note("Not told yet.", f"{answers} not been told to people on the ward."))
    said = "; ".join(
        f"{one.role}: {one.words[:1].lower()}{one.words[1:]}" for one in known.reviewers
    )
    if said:
        blocks.append(note("Reviewers with lived experience.", f"{said}."))
    return blocks
