"""The ward's one page: thanks, the rating and why, what to keep doing, what will change."""

from collections.abc import Iterator
from dataclasses import replace

from qvisit.report.blocks import Block, Column, Columns, Stack
from qvisit.report.content import ActionLine, ConcernRecord, Finding, VisitReport
from qvisit.report.easy.band import Band, BandLook, BandWords, warning_of
from qvisit.report.easy.pictures import picture
from qvisit.report.easy.rows import EvenBox, EvenRow
from qvisit.report.figures import Blocks
from qvisit.report.item_rows import HELD_BACK
from qvisit.report.look import BLUE, GREEN, PANEL, RED
from qvisit.report.material import Material
from qvisit.report.outcomes import PASSED_ON, headline
from qvisit.report.pages import draw_document
from qvisit.report.paragraphs import (
    H2,
    SMALL,
    SMALL_QUIET,
    TABLE,
    TABLE_BOLD,
    HeadingWords,
    Run,
    Said,
    Type,
    Words,
)
from qvisit.report.parts import edges_of
from qvisit.report.stamp import Stamp
from qvisit.report.tables import Plan, Row, Table, cell, head_cell, row
from qvisit.report.tagging import About
from qvisit.report.theme_pictures import fitting_picture
from qvisit.report.words import NOT_CQC, plural, sentence
from qvisit.report.you_said import SaidTheme

NAME = "For the ward team"
_MOST_STRENGTHS, _MOST_HEARD, _MOST_DATES = 3, 3, 4
_LEAD = Type(15, 20.5, bold=True)
_RATING = Type(17, 21, bold=True, below=4)
_HEAD = replace(H2, above=10, below=4)
_NOTE = Type(9.3, 12.4, below=2)
_CARD = Type(10.5, 14, bold=True)
_DATE = Type(10.5, 14, bold=True)


def ward_page_pdf(material: Material) -> bytes:
    """Draw the page; more than fits goes on on a second one rather than in smaller type."""
    report, heading = material.report, material.report.heading
    band = Band(
        BandWords(
            f"For everyone who works on {heading.ward}",
            f"Thank you, {heading.ward}",
            f"What our visitors found on {heading.day}, on one page",
            warning_of(heading),
        ),
        BandLook(27, brand=material.brand),
    )
    blocks: list[Block] = [
        band,
        _top(report),
        *_strengths(report),
        *_actions(report),
        *_notes(report),
        *_dates(report),
        _worried(),
    ]
    edges = edges_of(heading, NAME, brand=material.brand)
    stamp = Stamp(*material.stamp) if material.stamp else None
    title = f"{NAME}: {heading.ward}, {heading.day}"
    about = About(f"{stamp.word}: {title}" if stamp else title, heading.trust)
    return draw_document(blocks, replace(edges, stamp=stamp), about)


def _top(report: VisitReport) -> Block:
    rating = report.rating
    said: list[Block] = [Words(_in_short(report), _LEAD)]
    heard = report.voices.lead if report.voices.lines else ""
    if heard:
        said.append(Words(heard, Type(9.5, 13, colour=SMALL_QUIET.colour, above=6)))
    mark = Stack(
        [
            Words(NOT_CQC, SMALL_QUIET),
            Words(rating.word, _RATING),
            Blocks(rating.filled, 13),
            Words(rating.why, Type(9.3, 12.4, above=6)),
        ]
    )
    return Columns(Column(7, Stack(said)), Column(5, mark))


def _in_short(report: VisitReport) -> str:
    """What goes well and what does not, in numbers; the rating stands beside it."""
    good, better = _good(report), _better(report)
    if not (good or better):
        return "The panel has recorded no finding yet."
    well = plural(len(good), "thing goes well", "things go well")
    if not better:
        return f"{well}. Please keep doing what you do."
    needs = f"{plural(len(better), 'thing needs', 'things need')} to get better."
    return f"{well}. {needs}" if good else needs


def _good(report: VisitReport) -> list[Finding]:
    kinds = ("Strength", "Good practice")
    return [one for group in report.findings for one in group.findings if one.kind in kinds]


def _better(report: VisitReport) -> list[Finding]:
    good = {one.ref for one in _good(report)}
    return [one for group in report.findings for one in group.findings if one.ref not in good]


def _strengths(report: VisitReport) -> Iterator[Block]:
    every = [one for one in _good(report) if one.text != PASSED_ON]
    shown = every[:_MOST_STRENGTHS]
    if not shown:
        return
    yield HeadingWords("What you do well. Please keep doing it", 2, _HEAD, "well")
    yield EvenRow([_card(one, at) for at, one in enumerate(shown)])
    if len(every) > len(shown):
        more = plural(len(every) - len(shown), "more strength stands", "more strengths stand")
        yield Words(f"{more} in the full report.", SMALL_QUIET)


def _card(one: Finding, at: int) -> EvenBox:
    shown = picture(fitting_picture("", at, trouble=False), 44)
    words = Words(one.headline, replace(_CARD, above=4))
    return EvenBox(Stack([shown, words]), PANEL, padding=8)


def _actions(report: VisitReport) -> Iterator[Block]:
    every = [one for one in report.actions if one.aim != HELD_BACK]
    if not every:
        return
    heads = ("Action", "We will know by", "Who", "Due", "State")
    yield HeadingWords("What will change", 2, _HEAD, "change")
    yield Table(
        Plan((150, 112, 82, 92, 57), tuple(head_cell(one, scope="Column") for one in heads)),
        [_action(one) for one in every],
    )


def _action(one: ActionLine) -> Row:
    return row(
        head_cell(one.headline, TABLE_BOLD),
        cell(headline(one.measure, one.ref), TABLE),
        cell(one.owner, TABLE),
        cell(one.due, TABLE),
        cell(one.state or "–", TABLE),
    )


def _notes(report: VisitReport) -> Iterator[Block]:
    boxes = [box for box in (_concerns(report), _heard(report)) if box is not None]
    if boxes:
        yield EvenRow(boxes)


def _concerns(report: VisitReport) -> EvenBox | None:
    """What was raised at once, and how far it is; nothing where no concern was raised."""
    if not report.concerns:
        return None
    waiting = [one for one in report.concerns if one.is_open]
    lines: list[Block] = [Words([Run(one)], _NOTE) for one in _concern_lines(report)]
    closed = all(one.is_closed for one in report.concerns)
    done = "all closed" if closed else "in a named role’s hands"
    title = f"Immediate concerns: {'still open' if waiting else done}"
    edge = RED if waiting else GREEN if closed else BLUE
    return EvenBox(Stack([Words(title, _CARD), *lines]), edge, padding=10)


def _concern_lines(report: VisitReport) -> Iterator[str]:
    shown = [one for one in report.concerns if one.what != PASSED_ON]
    for one in shown[:_MOST_HEARD]:
        yield f"{_brief(one.what, one.ref)} {_put_right(one)}"
    if len(shown) > _MOST_HEARD:
        yield f"{plural(len(shown) - _MOST_HEARD, 'more')} in the full report."
    if len(shown) < len(report.concerns):
        yield PASSED_ON


def _put_right(one: ConcernRecord) -> str:
    if one.is_open:
        return "Nobody has confirmed yet that they act on it."
    safe = dict(one.facts).get("Made safe", "")
    if safe in ("", "Not yet", "Not recorded"):
        return "It was looked into." if one.is_closed else "Somebody who can act has it."
    return _brief(safe, one.ref) if len(safe) > 3 else "It was made safe."


def _heard(report: VisitReport) -> EvenBox | None:
    """What staff raised, and how far it is."""
    themes = report.you_said.said if report.you_said else ()
    mine = [one for one in themes if "staff" in one.who.lower()][:_MOST_HEARD]
    if not mine:
        return None
    lines: list[Block] = [
        Words(
            [f"{_brief(one.words, one.ref)} ", Run(f"{one.state_words}. ", bold=True), _news(one)],
            _NOTE,
        )
        for one in mine
    ]
    return EvenBox(Stack([Words("What we heard from you", _CARD), *lines]), BLUE, padding=10)


def _news(one: SaidTheme) -> str:
    said = one.why if one.state == "cannot_do" else one.did
    news = f" News by {one.news}." if one.news and not one.late else ""
    return f"{_brief(said, one.ref)}{news}".strip()


def _dates(report: VisitReport) -> Iterator[Block]:
    found = _next_dates(report)
    if not found:
        return
    yield HeadingWords("What happens next", 2, _HEAD, "next")
    yield Columns(
        *(
            Column(12 // _MOST_DATES, Stack([Words(day, _DATE), Words(what, SMALL)]))
            for day, what in found
        )
    )


def _next_dates(report: VisitReport) -> list[tuple[str, str]]:
    """The days to come and what is on them, the earliest first."""
    actions = [one for one in report.actions if one.aim != HELD_BACK]
    found: list[tuple[str, str, str]] = []
    if actions:
        found.append((actions[0].due_on, actions[0].due, "First action is due"))
    if len(actions) > 1:
        found.append((actions[-1].due_on, actions[-1].due, "Last action is due"))
    if report.you_said and report.you_said.next_news:
        known = report.you_said
        found.append((known.next_news_on, known.next_news, "News on “You said, we did”"))
    return [(f"By {day}", what) for _, day, what in sorted(found, key=lambda one: one[0])]


def _brief(text: str, ref: str) -> str:
    """The first sentence: what is longer stands in the full report."""
    return sentence(headline(text, ref))


def _worried() -> Block:
    said: Said = [
        Run("Worried about something? ", bold=True),
        "Speak to your manager, or in confidence to the Freedom to Speak Up guardian.",
    ]
    return Words(said, Type(9.5, 13, above=8))
