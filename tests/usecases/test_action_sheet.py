"""A ward's sheet of actions goes out and comes back; nothing in it is taken without a person."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.usecases import action_answers, action_sheet, actions
from qvisit.usecases.action_answers import (
    Answer,
    AnswersRefusedError,
    ChangedSinceError,
    read_answers,
    take_answers,
)
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.workbooks import SheetFileError
from qvisit.visits.action_columns import (
    ACTIONS,
    CHOICES,
    DONE,
    HEADS,
    HOW_FAR,
    ID,
    MARK,
    SHOWS,
)
from tests.usecases.trust import ACTION, Stage, Trust, debriefed, open_stage
from tests.usecases.workbooks import array_formula, read_book

Edit = Callable[[Any], None]


@pytest.fixture(scope="module")
def desk(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trust]:
    """Governance with one agreed action, for tests that take nothing."""
    with open_stage(stage, tmp_path_factory.mktemp("desk") / "trust") as trust:
        debriefed(trust)
        yield trust


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the sheet lies."""
    return tmp_path / "actions.xlsx"


def fill(trust: Trust, path: Path, row: int = 2, **cells: object) -> Path:
    """The ward's sheet, filled in by its owner: how_far, done, shows."""
    action_sheet.save_action_sheet(trust["linden"], "WIL", path)
    heads = {"how_far": HOW_FAR, "done": DONE, "shows": SHOWS, "id": ID}

    def write(book: Any) -> None:
        for name, value in cells.items():
            head = heads.get(name, name)
            book[ACTIONS].cell(row, HEADS.index(head) + 1).value = value

    return edit(path, write)


def edit(path: Path, change: Edit) -> Path:
    book = read_book(path)
    change(book)
    book.save(path)
    return path


def read(trust: Trust, path: Path) -> action_answers.Answers:
    return read_answers(trust["linden"], "WIL", path)


def test_the_sheet_prints_on_one_page_across(desk: Trust, path: Path) -> None:
    action_sheet.save_action_sheet(desk["linden"], "WIL", path)

    sheet = read_book(path)[ACTIONS]

    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.print_title_rows == "$1:$1"
    assert {sheet.row_dimensions[row].height or 15 for row in (1, 2)} <= {15, 30, 45}


def only(trust: Trust, path: Path) -> Answer:
    (row,) = read(trust, path).rows
    return row


def test_a_sheet_has_a_row_an_action_and_is_locked_but_for_the_answers(
    desk: Trust, path: Path
) -> None:
    action_sheet.save_action_sheet(desk["linden"], "wil", path)
    book = read_book(path)
    sheet = book[ACTIONS]
    row = {head: sheet.cell(2, place) for place, head in enumerate(HEADS, start=1)}

    assert [one.title for one in book.worksheets] == ["How to fill this in", ACTIONS, MARK]
    assert book[MARK].sheet_state == "hidden"
    assert sheet.protection.sheet
    assert sheet.column_dimensions["A"].hidden
    assert (row["What will change"].value, row["Due"].value) == (ACTION["aim"], "9 April 2027")
    assert {head for head, cell in row.items() if not cell.protection.locked} == {
        HOW_FAR,
        DONE,
        SHOWS,
    }
    assert row[HOW_FAR].value == "Not begun"
    (choices,) = sheet.data_validations.dataValidation
    assert choices.formula1 == f'"{",".join(CHOICES)}"'
    assert str(choices.sqref) == "K2"
    assert action_sheet.action_sheet(desk["linden"], "WIL") == path.read_bytes()


def test_what_comes_back_unchanged_says_nothing_new(desk: Trust, path: Path) -> None:
    action_sheet.save_action_sheet(desk["linden"], "WIL", path)

    found = read(desk, path)

    assert (found.rows, found.same, found.lost) == ((), 1, ())


def test_a_row_that_its_owner_left_empty_says_nothing_of_an_action_that_is_not_assured(
    trust: Trust, path: Path
) -> None:
    name = debriefed(trust)
    said = {"said_by": "Ward manager"}
    actions.move_action(trust["hazel"], trust.seen_by("hazel"), name, "completed", said)
    trust.sync("hazel", "linden")
    seen = {"evidence": "Two doors stay open."}
    actions.move_action(trust["linden"], trust.seen_by("linden"), name, "not_assured", seen)
    action_sheet.save_action_sheet(trust["linden"], "WIL", path)

    found = read(trust, path)

    assert (found.rows, found.same) == ((), 1)


def test_an_answer_is_shown_beside_what_stands_and_taken_as_the_owners_word(
    trust: Trust, path: Path
) -> None:
    name = debriefed(trust)
    fill(trust, path, how_far="Completed", done="All doors mended.", shows="The list")
    row = only(trust, path)

    taken = take_answers(trust["linden"], [row])
    view = actions.find_action(trust.seen_by("linden"), name[:8])
    again = read(trust, path)

    assert (row.was, row.state, row.done, row.shows, row.problem) == (
        "agreed",
        "completed",
        "All doors mended.",
        "The list",
        "",
    )
    assert (taken, view.state) == (1, "completed")
    assert view.move is not None
    assert (view.move.said.said_by, view.move.said.note) == ("Ward manager", "All doors mended.")
    assert (again.rows, again.same) == ((), 1)
    why = actions.why_not_move(trust["linden"], trust.seen_by("linden"), name, "assured")
    assert "You wrote that it is completed" in why


def test_an_answer_to_what_changed_meanwhile_is_not_taken(trust: Trust, path: Path) -> None:
    name = debriefed(trust)
    fill(trust, path, how_far="In progress")
    row = only(trust, path)
    actions.move_action(trust["linden"], trust.seen_by("linden"), name, "completed")

    with pytest.raises(ChangedSinceError):
        take_answers(trust["linden"], [row])

    assert actions.find_action(trust.seen_by("linden"), "A1").state == "completed"
    fill(trust, path, how_far="Completed", done="All doors mended.")
    row, new = only(trust, path), {"note": "17 doors mended."}
    actions.move_action(trust["linden"], trust.seen_by("linden"), name, "completed", new)
    with pytest.raises(ChangedSinceError):
        take_answers(trust["linden"], [row])  # as far as before, but with other words


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"how_far": "Nearly"}, "must be one of: Not begun, In progress"),
        ({"how_far": "Cannot be done"}, "a stopped action needs a note"),
        ({"how_far": "Completed", "done": "=1+1"}, "holds a formula"),
        ({"how_far": "Completed", "done": "x" * 6_000}, "is too long"),
        ({"how_far": "Completed", "done": "See 999 000 0018"}, "tells who somebody is"),
    ],
)
def test_what_cannot_be_taken_says_why(
    desk: Trust, path: Path, cells: dict[str, object], words: str
) -> None:
    row = only(desk, fill(desk, path, 2, **cells))

    assert words in row.problem
    with pytest.raises(NotAllowedError):
        take_answers(desk["linden"], [row])


def test_locked_cells_that_were_changed_are_named_and_not_read(desk: Trust, path: Path) -> None:
    fill(desk, path, how_far="Completed", done="Told Mr Smith.", Due="1 May 2029")

    row = only(desk, path)

    assert row.problem == ""
    assert "“Due”" in row.notes[0]
    assert "may be about a person" in row.notes[1]


def test_rows_of_nothing_known_and_rows_that_stand_twice_are_said(desk: Trust, path: Path) -> None:
    fill(desk, path, how_far="Completed")

    def copy_row(book: Any) -> None:
        sheet = book[ACTIONS]
        sheet.append([cell.value for cell in sheet[2]])
        sheet.append(["no.such", *("x" for _ in HEADS[1:])])

    found = read(desk, edit(path, copy_row))

    assert len(found.rows) == 1
    assert found.lost[0].startswith("Row 3: This action stands in the sheet twice.")
    assert found.lost[1].startswith("Row 4: It is of no action of this ward")


def test_columns_may_move_but_not_lose_their_names(desk: Trust, path: Path) -> None:
    fill(desk, path, how_far="Completed")
    edit(path, lambda book: book[ACTIONS].move_range("K1:K2", cols=5))
    moved = only(desk, path)
    edit(path, lambda book: book[ACTIONS].cell(1, 12, "Comments"))

    with pytest.raises(AnswersRefusedError) as refused:
        read(desk, path)

    assert moved.state == "completed"
    assert "“What was done, or why not”" in str(refused.value)


def _another_ward(book: Any) -> None:
    book[MARK]["B2"].value = "another"


def _newer(book: Any) -> None:
    book[MARK]["B1"].value = "2"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_another_ward, "This sheet is not of Willow Ward."),
        (_newer, "A newer QVisit made this sheet."),
        (lambda book: book.remove(book[MARK]), "This is not a sheet of actions"),
        (lambda book: book.remove(book[ACTIONS]), "The sheet “Actions” is missing."),
        (lambda book: book[ACTIONS].delete_cols(1), "“Id”"),
        (lambda book: [book[ACTIONS].append(["x"]) for _ in range(600)], "more rows than"),
    ],
)
def test_a_sheet_that_is_not_the_wards_own_is_refused_in_words(
    desk: Trust, path: Path, change: Edit, words: str
) -> None:
    fill(desk, path)

    with pytest.raises(AnswersRefusedError) as refused:
        read(desk, edit(path, change))

    assert words in str(refused.value)
    assert "othing was read" in str(refused.value)


@pytest.mark.parametrize("data", [b"not a workbook", b"PK\x03\x04 cut", b"\xd0\xcf\x11\xe0 old"])
def test_a_file_of_another_kind_is_refused_in_words(desk: Trust, path: Path, data: bytes) -> None:
    path.write_bytes(data)

    with pytest.raises(SheetFileError) as refused:
        read(desk, path)

    assert "othing was read" in str(refused.value)


def test_a_formula_over_many_cells_is_never_worked_out(desk: Trust, path: Path) -> None:
    fill(desk, path, how_far="Completed")
    edit(path, lambda book: book[ACTIONS].__setitem__("L2", array_formula("L2:L3", "=A1:A2")))

    assert "holds a formula" in only(desk, path).problem


def test_words_that_look_like_a_formula_go_out_as_words(trust: Trust, path: Path) -> None:
    name = debriefed(trust)
    opened = trust.seen_by("linden")
    standing = opened.shared.actions[name]
    facts = {**standing.now.said.model_dump(), "replaces": (standing.now.change,)}
    actions.agree_action(trust["linden"], opened, {**facts, "aim": '=HYPERLINK("http://x")'})
    fill(trust, path, how_far="In progress")

    cell = read_book(path)[ACTIONS].cell(2, 4)

    assert (cell.data_type, cell.value) == ("s", '\'=HYPERLINK("http://x")')
    assert only(trust, path).notes == ()


_CELL = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([*CHOICES, "=1", "@x", "completed ", "-", "'"]),
    st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Cn")), max_size=40),
)


@given(cells=st.lists(_CELL, min_size=4, max_size=4), row=st.integers(1, 3))
def test_any_cells_are_read_or_refused_and_nothing_is_taken(
    desk: Trust, tmp_path_factory: pytest.TempPathFactory, cells: list[object], row: int
) -> None:
    path = tmp_path_factory.mktemp("any") / "actions.xlsx"
    named = dict(zip(("id", "how_far", "done", "shows"), cells, strict=True))
    if row == 2:
        del named["id"]
    fill(desk, path, row, **named)

    with suppress(SheetFileError, AnswersRefusedError):
        found = read(desk, path)
        assert len(found.rows) + found.same + len(found.lost) in (1, 2)

    assert actions.find_action(desk.seen_by("linden"), "A1").state == "agreed"


@given(st.lists(st.tuples(st.integers(4, 9_999), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_sheet_with_any_damage_is_read_or_refused(
    desk: Trust, tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, int]]
) -> None:
    path = tmp_path_factory.mktemp("damage") / "actions.xlsx"
    whole = bytearray(action_sheet.action_sheet(desk["linden"], "WIL"))
    for place, byte in damage:
        whole[place % len(whole)] = byte
    path.write_bytes(whole)

    with suppress(SheetFileError, AnswersRefusedError):
        assert len(read(desk, path).rows) <= 1
