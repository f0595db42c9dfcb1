"""How blocks come to stand on pages."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qvisit.report.blocks import (
    Block,
    Box,
    Column,
    Columns,
    NewPage,
    Room,
    Stack,
)
from qvisit.report.look import BLUE, BOTTOM, FRAME, TOP, WIDTH
from qvisit.report.pages import Placed, lay_out
from qvisit.report.paragraphs import BODY, H2, HeadingWords, Words, listed
from qvisit.report.tables import Plan, Table, cell, group_row, head_cell, row

LONG = "Nobody should have to wait for a drink. "


def long_table(rows: int, words: str = "yes") -> Table:
    plan = Plan((100, 393), (head_cell("Item", scope="Column"), head_cell("Note", scope="Column")))
    group = group_row(Words("Group"), Words("Group (continued)"), 2)
    made = [row(head_cell(f"I-{number}"), cell(words), items=1) for number in range(rows)]
    return Table(plan, [group, *made])


blocks = st.one_of(
    st.integers(1, 400).map(lambda times: Words(LONG * times)),
    st.just("heading").map(lambda words: HeadingWords(words, 2, H2)),
    st.integers(1, 90).map(lambda rows: Stack([long_table(rows)])),
    st.integers(1, 900).map(lambda times: Stack([long_table(2, LONG * times)])),
    st.integers(1, 300).map(lambda times: Box(Words(LONG * times), BLUE)),
    st.integers(1, 300).map(
        lambda times: Columns(Column(6, Words(LONG * times)), Column(6, Words("short")))
    ),
    st.integers(1, 60).map(lambda rows: listed([(f"{row}.", LONG * 9) for row in range(rows)])),
    st.just("break").map(lambda _: NewPage()),
    st.floats(0, FRAME).map(Room),
)


@given(st.lists(blocks, min_size=1, max_size=8))
def test_no_page_is_empty_and_nothing_leaves_the_frame(made: list[Block]) -> None:
    pages = lay_out(made)

    only_breaks = all(isinstance(block, NewPage | Room) for block in made)
    assert only_breaks or all(pages)
    for page in pages:
        for placed in page:
            assert placed.top <= TOP + 0.1
            assert placed.top - placed.block.height(WIDTH) >= BOTTOM - 0.1


@given(st.lists(blocks, min_size=1, max_size=8))
def test_blocks_on_a_page_never_overlap(made: list[Block]) -> None:
    for page in lay_out(made):
        for upper, lower in pairwise(page):
            assert lower.top <= upper.top - upper.block.height(WIDTH) + 0.1


@given(st.integers(0, 60), blocks.filter(lambda block: not isinstance(block, NewPage | Room)))
def test_a_heading_stays_with_what_follows(lines: int, following: Block) -> None:
    above = [Words("line")] * lines
    heading = HeadingWords("Heading", 2, H2)

    pages = lay_out([*above, heading, following])

    at = next(number for number, page in enumerate(pages) if _holds(page, heading))
    assert pages[at][-1].block is not heading


def _holds(page: list[Placed], block: Block) -> bool:
    return any(placed.block is block for placed in page)


def test_a_split_table_keeps_every_row_and_names_its_group_again() -> None:
    pages = lay_out([long_table(90)])

    tables = [placed.block for page in pages for placed in page]
    assert len(tables) > 2
    assert all(isinstance(table, Table) for table in tables)
    counted = [table.items for table in tables if isinstance(table, Table)]
    assert sum(counted) == 90
    assert [table.repeated for table in tables if isinstance(table, Table)] == [
        0,
        *[1] * (len(tables) - 1),
    ]


def test_a_paragraph_never_leaves_one_line_alone() -> None:
    paragraph = Words(LONG * 40, BODY)
    lines = round(paragraph.height(WIDTH) / BODY.leading)

    for room in range(1, lines):
        halves = Words(LONG * 40, BODY).split(WIDTH, room * BODY.leading + 1)
        if halves is None:
            continue
        shown = [round(half.height(WIDTH) / BODY.leading) for half in halves]
        assert sum(shown) == lines
        assert min(shown) >= 2
