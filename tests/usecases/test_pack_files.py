"""Files that are brought in as an intelligence pack: read as people meant, or refused in words."""

import csv
import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.usecases.pack import (
    MOST_PROBLEMS,
    PackOffer,
    PackRefusedError,
    PackStoppedError,
    look_into_pack,
)
from qvisit.usecases.pack_file import read_pack_tables
from qvisit.usecases.workbooks import MOST_BYTES, MOST_ROWS, SheetFileError
from qvisit.visits.pack_rows import FIGURES, PAST
from tests.usecases.workbooks import (
    HEADS,
    ROW,
    Book,
    array_formula,
    part_of,
    read_book,
    repacked,
    write_book,
)

SHEET = "xl/worksheets/sheet1.xml"


def _problems(path: Path) -> list[str]:
    with pytest.raises(PackRefusedError) as caught:
        look_into_pack(path)
    return [one.line for one in caught.value.problems]


def _refused(path: Path) -> str:
    with pytest.raises(SheetFileError) as caught:
        read_pack_tables(path)
    return str(caught.value)


def _csv(path: Path, data: str, encoding: str = "utf-8") -> PackOffer:
    path.write_bytes(data.encode(encoding))
    return look_into_pack(path)


def test_formulas_over_many_cells_and_from_other_files_are_never_worked_out(book: Book) -> None:
    path = book([[*ROW[:3], "='[1]Other sheet'!A1", "", "Log", ""], ROW])
    made = read_book(path)
    made[FIGURES]["G3"] = array_formula("G3:G4", "=SUM(A1:A2)")
    made[FIGURES]["D2"].value = "='[1]Other sheet'!A1"
    made.save(path)
    (problem,) = _problems(path)
    made[FIGURES]["D2"].value = 3
    made.save(path)

    offer = look_into_pack(repacked(path, "xl/externalLinks/externalLink1.xml", b"<externalLink/>"))

    assert problem.startswith("Figures, row 2, column “Value”: This is a formula,")
    assert offer.pack.figures[1].meaning == "=SUM(A1:A2)"


def test_numbers_come_in_as_they_were_written(book: Book) -> None:
    made = read_book(book([["A", "2026", "-12", value, "", "Log", ""] for value in range(4)]))
    values = ((-0.05, "0%"), (0.1 + 0.2, "General"), ("1.234,5", "@"), (-3, "General"))
    for at, (value, shown_as) in enumerate(values, start=2):
        made[FIGURES].cell(at, 4, value).number_format = shown_as
    path = book()
    made.save(path)

    offer = look_into_pack(path)

    assert [one.value for one in offer.pack.figures] == ["-5%", "0.3", "1.234,5", "-3"]
    assert {one.n for one in offer.pack.figures} == {"-12"}


def test_what_excel_could_not_work_out_is_named(book: Book) -> None:
    (problem,) = _problems(book([[*ROW[:3], "#REF!", *ROW[4:]]]))

    assert problem == (
        "Figures, row 2, column “Value”: Excel could not work this out. "
        "Write the value, or leave the cell empty."
    )


def test_a_day_that_is_only_a_number_and_cells_that_are_merged_are_named(book: Book) -> None:
    path = book([ROW, ROW], [[46090, "", "Good", "", ""]])
    made = read_book(path)
    made[FIGURES].merge_cells("A2:A3")
    made.save(path)

    assert [line.split(". ")[0] for line in _problems(path)] == [
        "Figures, row 3, column “Figure”: This cell is empty",
        "Past visits, row 2, column “Day”: “46090” is not a day",
    ]


def test_words_under_no_heading_keep_a_file_out_wherever_they_stand(book: Book) -> None:
    heads = {FIGURES: ["Figure", "", *HEADS[FIGURES][1:]]}

    (problem,) = _problems(book([["Incidents", "lost", *ROW[1:]]], heads=heads))

    assert problem.startswith("Figures, row 2: There are words in a column without a heading.")


def test_letters_that_nobody_sees_are_left_out(book: Book) -> None:
    row = ["\u200bIncidents", "June\u00a02026\u200b", "5\u00ad0", "\u202e1²", "", "Log", "a\ufeffb"]
    heads = {FIGURES: ["\u200bFigure", *HEADS[FIGURES][1:]]}

    (figure,) = look_into_pack(book([row], heads=heads)).pack.figures

    assert (figure.known, figure.period, figure.n) == ("incidents", "June 2026", "50")
    assert (figure.value, figure.meaning) == ("1²", "ab")


def test_a_size_that_a_sheet_wrongly_claims_loses_no_row(book: Book) -> None:
    path = book([ROW, ROW])
    xml = part_of(path, SHEET)
    assert 'ref="A1:G3"' in xml

    offer = look_into_pack(repacked(path, SHEET, xml.replace("A1:G3", "A1").encode()))

    assert len(offer.pack.figures) == 2


def test_csv_is_read_however_a_spreadsheet_saved_it(tmp_path: Path) -> None:
    path, heads = tmp_path / "pack.csv", HEADS[PAST]
    line = ("9 March 2026", "Announced", "Good", "Kind, calm; warm", "Log")

    def written(mark: str) -> str:
        lines = io.StringIO()
        csv.writer(lines, delimiter=mark).writerows([heads, line])
        return lines.getvalue()

    for data, encoding in (
        (written(","), "utf-8-sig"),
        (written(";"), "cp1252"),
        (written("\t"), "utf-16"),
        ("sep=|\r\n" + written("|"), "utf-8"),
        ("\r\n\r\n" + written(";"), "utf-8"),
        (written(",").replace("\r\n", "\r"), "utf-8"),
    ):
        (past,) = _csv(path, data, encoding).pack.past
        assert (past.day, past.found) == ("2026-03-09", "Kind, calm; warm")


def test_every_file_that_is_named_has_to_be_a_part_and_none_comes_twice(tmp_path: Path) -> None:
    figures, again, other = (tmp_path / f"{name}.csv" for name in ("one", "two", "three"))
    for path in (figures, again):
        path.write_text(f"{','.join(HEADS[FIGURES])}\nIncidents,,,12,,,\n", "utf-8")
    other.write_text("Colour,Size\nred,3\n", "utf-8")

    with pytest.raises(PackRefusedError) as caught:
        look_into_pack(figures, again, other)

    twice, stranger = (one.line for one in caught.value.problems)
    assert twice == "Figures: This sheet is there twice. Put its rows together."
    assert stranger.startswith("three: There is no sheet called “Figures”")


def test_many_mistakes_are_counted_and_the_first_are_named(book: Book) -> None:
    with pytest.raises(PackRefusedError) as caught:
        look_into_pack(book(past=[["soon", "", "", "", ""]] * 45))

    assert "45 things stand against this pack." in caught.value.message
    assert len(caught.value.problems) == MOST_PROBLEMS
    assert caught.value.more == "And 15 more."
    assert caught.value.hint.endswith("And 15 more.")


def test_reading_can_be_stopped_between_any_two_rows(book: Book, tmp_path: Path) -> None:
    (tmp_path / "pack.csv").write_text(",".join(HEADS[FIGURES]) + "\nIncidents,,,12,,,\n", "utf-8")
    for path in (book([ROW] * 3), tmp_path / "pack.csv"):
        looks = 0

        def count() -> bool:
            nonlocal looks
            looks += 1
            return False

        look_into_pack(path, stopped=count)
        for stop_at in (1, looks // 2, looks):
            left = iter(range(1, stop_at))
            with pytest.raises(PackStoppedError):
                look_into_pack(path, stopped=lambda left=left: next(left, None) is None)  # type: ignore[misc]


def test_a_million_rows_are_refused_at_once(book: Book, tmp_path: Path) -> None:
    path = book()
    rows = "".join(f'<row r="{at}"/>' for at in range(1, 1_000_001))
    xml = part_of(path, SHEET)
    before, _, after = xml.partition("<sheetData>")
    _, _, after = after.partition("</sheetData>")
    whole = f"{before}<sheetData>{rows}</sheetData>{after}"
    (tmp_path / "long.csv").write_text("Figure,Period\n" + "a,b\n" * 1_000_000, "utf-8")

    assert f"more than {MOST_ROWS} rows" in _refused(repacked(path, SHEET, whole.encode()))
    assert f"more than {MOST_ROWS} rows" in _refused(tmp_path / "long.csv")


def test_what_is_no_sheet_is_refused_in_plain_words(tmp_path: Path) -> None:
    def file(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    docx = io.BytesIO()
    with zipfile.ZipFile(docx, "w") as whole:
        whole.writestr("word/document.xml", "<w/>")

    assert "cannot be read" in _refused(tmp_path / "missing.xlsx")
    assert "cannot be read" in _refused(tmp_path)
    assert "neither an Excel sheet nor" in _refused(
        file("a.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    )
    assert "an old Excel file, or one with a password" in _refused(
        file("b.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    )
    assert "not an Excel sheet" in _refused(file("c.xlsx", docx.getvalue()))
    assert "a damaged one" in _refused(file("d.xlsx", b"PK\x03\x04" + b"\x07" * 300))
    assert "letters of this file" in _refused(file("f.csv", b"Figure,Period\n\x81\x8d,1\n"))
    assert "is damaged" in _refused(file("e.csv", b'Figure,Period\n"a" b,c\n'))


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)

    assert path.stat().st_size > MOST_BYTES
    assert "too large for a sheet" in _refused(path)


def test_what_unpacks_to_a_flood_is_refused(book: Book) -> None:
    path = repacked(book([ROW]), "xl/media/image1.bin", b"\0" * (60 * 1024 * 1024))

    assert path.stat().st_size < MOST_BYTES
    assert "unpacks to more than a sheet can hold" in _refused(path)


def test_macros_are_refused(book: Book) -> None:
    assert "holds macros" in _refused(repacked(book([ROW]), "xl/vbaProject.bin", b"x"))


def test_a_flood_that_claims_to_be_small_is_refused(book: Book) -> None:
    path = repacked(book([ROW]), SHEET, b" " * (60 * 1024 * 1024))
    data = bytearray(path.read_bytes())
    size = (60 * 1024 * 1024).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (100).to_bytes(4, "little")
    path.write_bytes(data)

    assert "a damaged one" in _refused(path)


def test_a_password_is_named(book: Book) -> None:
    path = book([ROW])
    data = bytearray(path.read_bytes())
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    path.write_bytes(data)

    assert "locked with a password" in _refused(path)


def test_xml_that_makes_its_own_words_is_refused(book: Book) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><sst>&a;</sst>'

    assert "not as Excel writes it" in _refused(
        repacked(book([ROW]), "xl/sharedStrings.xml", laughs)
    )
    assert "not as Excel writes it" in _refused(repacked(book([ROW]), "xl/any.name", laughs))


@pytest.mark.parametrize(
    ("part", "inside"),
    [
        (SHEET, "<worksheet><sheetData><row><c r='ZZ"),
        ("xl/workbook.xml", "<workbook><sheets <"),
        ("xl/styles.xml", "<styleSheet x=></styleSheet>"),
        ("[Content_Types].xml", "<Types"),
        (SHEET, '<row r="2"><c r="A2"><f t="shared" si="0">"x</f></c></row>'
         '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>'),
    ],
)  # fmt: skip
def test_damage_in_the_middle_is_said_and_not_a_crash(book: Book, part: str, inside: str) -> None:
    path = book()
    if inside.startswith("<row"):
        inside = part_of(path, SHEET).replace("</sheetData>", f"{inside}</sheetData>")

    assert "Nothing was read from it." in _refused(repacked(path, part, inside.encode()))


@given(st.binary(max_size=400), st.sampled_from(["PK", ""]))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, start: str
) -> None:
    path = tmp_path_factory.mktemp("any") / "pack.csv"
    path.write_bytes(start.encode() + data)

    with suppress(SheetFileError, PackRefusedError):
        assert look_into_pack(path).parts


@given(st.lists(st.tuples(st.integers(4, 9_999), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_workbook_with_any_damage_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, int]]
) -> None:
    path = write_book(tmp_path_factory.mktemp("damage") / "pack.xlsx", [ROW])
    whole = bytearray(path.read_bytes())
    for place, byte in damage:
        whole[place % len(whole)] = byte
    path.write_bytes(whole)

    with suppress(SheetFileError, PackRefusedError):
        assert look_into_pack(path).parts


@given(st.lists(st.text(max_size=30), min_size=7, max_size=7))
def test_any_words_in_the_cells_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str]
) -> None:
    path = tmp_path_factory.mktemp("words") / "pack.csv"
    with path.open("w", newline="", encoding="utf-8", errors="replace") as file:
        csv.writer(file).writerows([HEADS[FIGURES], cells])

    with suppress(SheetFileError, PackRefusedError):
        assert look_into_pack(path).parts == (FIGURES,)
