"""The intelligence pack: from a sheet to the visit, whole or not at all."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.usecases import pack
from qvisit.usecases.pack import PackRefusedError, look_into_pack
from qvisit.usecases.record import NotAllowedError
from qvisit.visits.pack_age import age_in_months, period_end
from qvisit.visits.pack_rows import ACTIONS, FIGURES, PAST
from tests.usecases.trust import Trust
from tests.usecases.workbooks import HEADS, ROW, Book, new_book

NHS = "999 000 0018"  # kept for tests, never issued


def _problems(path: Path) -> list[str]:
    with pytest.raises(PackRefusedError) as caught:
        look_into_pack(path)
    return [one.line for one in caught.value.problems]


def test_a_whole_workbook_comes_in_as_its_writer_saw_it(book: Book) -> None:
    share = ["Training and supervision", date(2027, 2, 1), "", 0.875, "", "HR", ""]
    past = ["14 May 2025", "Announced", "Good", "Kind staff.", "Old report"]
    action = ["Mend the doors", "Ward manager", date(2027, 6, 30), "Begun", "Plan"]

    offer = look_into_pack(
        book([ROW, share, ["Own figure", "2026", "", 3, "", "x", ""]], [past], [action])
    )

    first, second, own = offer.pack.figures
    assert (first.known, first.n, first.value) == ("incidents", "5840", "18.2")
    assert (second.known, second.value) == ("training-and-supervision", "0.875")
    assert (own.known, own.name) == ("", "Own figure")
    assert (offer.pack.past[0].day, offer.pack.past[0].rating) == ("2025-05-14", "Good")
    assert (offer.pack.actions[0].due, offer.pack.actions[0].owner_role) == (
        "2027-06-30",
        "Ward manager",
    )
    assert [one.line for one in offer.notes] == [
        "Figures, column “Value”: Own figure: 3 is a small number. "
        "If it could point to a person, write “fewer than 5”."
    ]


def test_a_share_and_a_month_come_in_as_they_are_shown(tmp_path: Path) -> None:
    made = new_book()
    sheet = made.active
    sheet.title = FIGURES
    sheet.append(HEADS[FIGURES])
    sheet.append(["Audits", date(2027, 2, 1), 40, 0.12, "", "Audit", ""])
    sheet["B2"].number_format = "mmm yyyy"
    sheet["D2"].number_format = "0%"
    made.save(tmp_path / "pack.xlsx")

    offer = look_into_pack(tmp_path / "pack.xlsx")

    assert (offer.pack.figures[0].period, offer.pack.figures[0].value) == ("February 2027", "12%")
    assert offer.parts == (FIGURES,)


def test_the_empty_sheet_brings_in_nothing_and_is_no_mistake(tmp_path: Path) -> None:
    offer = look_into_pack(pack.save_empty_sheet(tmp_path / "sheet.xlsx"))

    assert offer.is_empty
    assert offer.parts == (FIGURES, PAST, ACTIONS)


def test_formulas_are_never_worked_out(book: Book) -> None:
    formula = [*ROW[:3], "=SUM(1,2)", "", "Log", '=HYPERLINK("http://x","y")']
    words = [*ROW[:6], '=HYPERLINK("http://x","y")']

    assert _problems(book([formula])) == [
        "Figures, row 2, column “Value”: This is a formula, which QVisit never works out. "
        "Copy the cell, and paste it again as a value."
    ]
    assert look_into_pack(book([words])).pack.figures[0].meaning == '=HYPERLINK("http://x","y")'


@pytest.mark.parametrize("number", [NHS, NHS.replace(" ", ""), 9990000018])
def test_an_nhs_number_keeps_the_whole_pack_out(book: Book, number: object) -> None:
    rows = [ROW, [*ROW[:6], f"See {number}." if isinstance(number, str) else number]]

    (problem,) = _problems(book(rows))

    assert problem == (
        "Figures, row 3, column “What it means”: This is an NHS number. "
        "Take it out. A pack has counts only."
    )


def test_headings_that_are_not_ours_are_named(book: Book) -> None:
    heads = {FIGURES: [*HEADS[FIGURES], "Patient name", "Colour"]}

    assert _problems(book([ROW], heads=heads)) == [
        "Figures, row 1, column “Patient name”: This column may hold something about a person. "
        "A pack has counts only. Delete this column.",
        "Figures, row 1, column “Colour”: QVisit does not know this heading. The headings are: "
        "Figure, Period, n, Value, Unit, Source, What it means.",
    ]
    assert (
        "column “Source”: This column is missing."
        in _problems(
            book([ROW], heads={FIGURES: [one for one in HEADS[FIGURES] if one != "Source"]})
        )[0]
    )
    assert "stands there twice" in _problems(book([], heads={PAST: [*HEADS[PAST], "day"]}))[0]


def test_cells_that_do_not_fit_are_named_with_their_place(book: Book) -> None:
    figures = [["", "2026", 1, 2, "", "Log", ""], [*ROW[:6], "long " * 200], [*ROW, "stray"]]

    lines = _problems(book(figures, [["soon", "", "", "", ""]], [["", "Matron", "", "", ""]]))

    assert [line.partition(":")[0] for line in lines] == [
        "Figures, row 2, column “Figure”",
        "Figures, row 3, column “What it means”",
        "Figures, row 4",
        "Past visits, row 2, column “Day”",
        "Open actions, row 2, column “Action”",
    ]
    assert "“soon” is not a day. Write a day, such as 9 March 2027." in lines[3]


def test_more_rows_than_a_panel_reads_are_refused(book: Book) -> None:
    assert "There are more than 200 rows." in _problems(book([ROW] * 201))[0]


def test_a_sheet_of_another_kind_says_where_to_begin(tmp_path: Path) -> None:
    made = new_book()
    made.save(tmp_path / "other.xlsx")

    assert (
        "There is no sheet called “Figures”, “Past visits”, “Open actions”."
        in _problems(tmp_path / "other.xlsx")[0]
    )


def test_csv_brings_in_the_part_whose_headings_it_has(tmp_path: Path) -> None:
    path = tmp_path / "anything.csv"
    with path.open("w", newline="", encoding="cp1252") as file:
        csv.writer(file, delimiter=";").writerows([HEADS[FIGURES], [*ROW[:6], "Café – a bit more"]])
    past = tmp_path / "past.csv"
    past.write_text("\ufeff" + ",".join(HEADS[PAST]) + "\r\n09/03/2026,,Good,,\r\n", "utf-8")

    offer = look_into_pack(path, past)

    assert offer.parts == (FIGURES, PAST)
    assert offer.pack.figures[0].meaning == "Café – a bit more"
    assert offer.pack.past[0].day == "2026-03-09"


def test_the_pack_comes_in_part_by_part_and_keeps_the_rest(trust: Trust, book: Book) -> None:
    ws = trust["linden"]
    opened = pack.fill_pack(ws, trust.seen_by("linden"), look_into_pack(book([ROW])))
    path = trust.folder / "actions.csv"
    path.write_text(",".join(HEADS[ACTIONS]) + "\nMend the doors,Estates,,Begun,Plan\n", "utf-8")

    opened = pack.fill_pack(ws, opened, look_into_pack(path))
    trust.sync("linden", "rowan")
    view = pack.pack_view(trust.seen_by("rowan"))

    assert view is not None
    assert [one.figure.name for one in view.figures] == ["Incidents"]
    assert view.figures[0].easy == "Things that went wrong"
    assert [one.aim for one in view.actions] == ["Mend the doors"]
    assert not view.contested
    assert len(view.unknown) == len(pack.known_figures()) - 1
    assert (view.figures[0].age, view.figures[0].is_old) == (8, True)


def test_two_who_fill_it_at_once_are_told(trust: Trust, book: Book) -> None:
    offer = look_into_pack(book([ROW]))
    pack.fill_pack(trust["linden"], trust.seen_by("linden"), offer)
    pack.fill_pack(trust["hazel"], trust.seen_by("hazel"), offer)
    trust.sync("linden", "hazel", "linden")

    view = pack.pack_view(trust.seen_by("linden"))
    settled = pack.fill_pack(trust["linden"], trust.seen_by("linden"), offer)

    assert view is not None
    assert view.contested
    again = pack.pack_view(settled)
    assert again is not None
    assert not again.contested


def test_only_the_lead_and_governance_fill_it(trust: Trust, book: Book) -> None:
    offer = look_into_pack(book([ROW]))

    assert pack.may_fill(trust.seen_by("hazel")) == ""
    with pytest.raises(NotAllowedError):
        pack.fill_pack(trust["rowan"], trust.seen_by("rowan"), offer)


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("April to June 2026", date(2026, 6, 30)),
        ("Q3 2026", date(2026, 9, 30)),
        ("Q3 2026/27", date(2026, 12, 31)),
        ("Quarter 4 2026/27", date(2027, 3, 31)),
        ("01/04/2026 - 30/06/2026", date(2026, 6, 30)),
        ("06/2026", date(2026, 6, 30)),
        ("13/2026", None),
        ("2026/27", date(2027, 3, 31)),
        ("2026-02", date(2026, 2, 28)),
        ("1 April 2025 to 15 March 2026", date(2026, 3, 15)),
        ("12 months to January 2027", date(2027, 1, 31)),
        ("2025", date(2025, 12, 31)),
        ("last year", None),
        ("5,840", None),
        ("", None),
    ],
)
def test_a_period_ends_where_people_mean(period: str, end: date | None) -> None:
    assert period_end(period) == end


@given(st.text(max_size=60))
def test_any_period_has_an_end_or_none(period: str) -> None:
    age = age_in_months(period, date(2027, 3, 9))

    assert age is None or age >= 0
