"""The sheet that ships is the one that its script makes, and it can be read back."""

from typing import Any

from installer.pack_sheet import EXAMPLE, HOW_TO, LISTS, SHEET, make_sheet
from qvisit.usecases.pack import known_figures, look_into_pack
from qvisit.visits.pack_rows import PARTS
from tests.usecases.workbooks import read_book


def _cells(book: Any) -> dict[str, list[tuple[object, ...]]]:
    return {sheet.title: [tuple(row) for row in sheet.values] for sheet in book.worksheets}


def _lists(book: Any) -> dict[str, list[tuple[str, str]]]:
    return {
        sheet.title: [
            (str(rule.sqref), rule.formula1) for rule in sheet.data_validations.dataValidation
        ]
        for sheet in book.worksheets
    }


def test_the_sheet_that_ships_is_made_by_its_script() -> None:
    shipped = read_book(SHEET)

    assert _cells(shipped) == _cells(make_sheet())
    assert _lists(shipped) == _lists(make_sheet())


def test_it_has_a_how_to_drop_downs_and_examples_that_are_never_read() -> None:
    shipped = read_book(SHEET)
    names = [part.name for part in PARTS]

    assert shipped.sheetnames == [HOW_TO, *names, EXAMPLE, LISTS]
    assert shipped[LISTS].sheet_state == "hidden"
    assert [row[0] for row in shipped["Figures"].values][1:] == [
        one.title for one in known_figures()
    ]
    assert all(_lists(shipped)[name] for name in names)
    assert "invented" in str(shipped[EXAMPLE]["A1"].value)
    assert look_into_pack(SHEET).is_empty


def test_its_lists_offer_what_stands_in_them() -> None:
    shipped = read_book(SHEET)

    ((_cells_offered, source),) = _lists(shipped)["Figures"]

    assert source == f"{LISTS}!$A$1:$A${len(known_figures())}"
    assert shipped[LISTS]["A1"].value == known_figures()[0].title
