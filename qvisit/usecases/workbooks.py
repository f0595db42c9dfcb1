"""Reads the sheets of an Excel file that may be anything: bounded, and nothing is worked out."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.forms.days import MONTHS
from qvisit.visits.pack_rows import Cell, Table
from qvisit.worded import worded

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 40 * 1024 * 1024
MOST_PARTS = 200
MOST_ROWS = 2_000  # empty ones among them: a sheet that was filled with blanks is no good
MOST_COLUMNS = 40
MOST_LETTERS = 5_000  # in one cell; more is cut, and then said to be too long
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_LOCKED = 0x1  # the bit of a zip's part that needs a password
_DIGITS = 15  # as many as Excel keeps: more are rounding, not the writer's
GoOn = Callable[[], None]
"""Called between rows; raises if the person wants no more of it."""


class SheetFileError(QVisitError):
    """A file that is no sheet as it should be; nothing was read from it."""


def is_workbook(data: bytes) -> bool:
    """Whether a file is an Excel workbook, as far as its first bytes say.

    Raises:
        SheetFileError: It is one of the old kind, or locked with a password.
    """
    if data.startswith(_OLD_OR_LOCKED):
        raise SheetFileError(
            worded("This is an old Excel file, or one with a password. Nothing was read from it."),
            hint=worded("Open it in Excel, save it as .xlsx without a password, and try again."),
        )
    return data.startswith(_ZIP)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file of a size that a sheet may have.

    Raises:
        SheetFileError: It is missing, or too large.
    """
    try:
        size = path.stat().st_size if path.is_file() else -1
        if size > MOST_BYTES:
            raise SheetFileError(
                worded("This file is too large for a sheet. Nothing was read from it."),
                hint=worded("It has at most 5 MB. Begin with our sheet, and paste values only."),
            )
        if size >= 0:
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(path) from error
    raise _unreadable(path)


def _unreadable(path: Path) -> SheetFileError:
    return SheetFileError(
        worded("The file {path} cannot be read.", path=path),
        hint=worded("Check its name, close it in other programs, and try again."),
    )


def read_sheets(data: bytes, names: Collection[str], go_on: GoOn) -> list[Table]:
    """The sheets of some names; without any of them, the name of the first one, empty.

    Args:
        data: A workbook.
        names: Of the sheets that are wanted, in any letters.
        go_on: Called between rows.

    Raises:
        SheetFileError: It is damaged, locked, too large, or made to do harm.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            _check_parts(whole, go_on)
        return _sheets(data, names, go_on)
    except SheetFileError:
        raise
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        SyntaxError,  # of XML, whichever library reads it
        OSError,
        EOFError,
        LookupError,
        ArithmeticError,
        ValueError,
        TypeError,
        AttributeError,
        RuntimeError,  # packed in a way that Python does not know
    ) as error:
        raise SheetFileError(
            worded("This is no Excel sheet, or a damaged one. Nothing was read from it."),
            hint=worded("Open it in Excel, save it again as .xlsx, and try again."),
        ) from error


def _check_parts(whole: zipfile.ZipFile, go_on: GoOn) -> None:
    """Refuse what unpacks to too much, is locked, holds programs, or makes its own words of XML."""
    parts = whole.infolist()
    names = [part.filename.casefold() for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise SheetFileError(
            worded("This file unpacks to more than a sheet can hold. Nothing was read from it."),
            hint=worded("Begin with our sheet, and paste values only."),
        )
    if any(part.flag_bits & _LOCKED for part in parts):
        raise SheetFileError(
            worded("This file is locked with a password. Nothing was read from it."),
            hint=worded("Open it in Excel, save it as .xlsx without a password, and try again."),
        )
    if any(name.endswith("vbaproject.bin") or "macrosheets/" in name for name in names):
        raise SheetFileError(
            worded("This file holds macros, which are programs. Nothing was read from it."),
            hint=worded("Save it as .xlsx, without macros, and try again."),
        )
    if "xl/workbook.xml" not in names:
        raise SheetFileError(
            worded("This is not an Excel sheet. Nothing was read from it."),
            hint=worded("Choose a file that ends in .xlsx or .csv."),
        )
    for part in parts:  # of every name: a sheet may be called anything
        go_on()
        words = whole.read(part)
        if b"<!DOCTYPE" in words or b"<!ENTITY" in words or b"<\x00!\x00D" in words:
            raise SheetFileError(
                worded("This file is not as Excel writes it. Nothing was read from it."),
                hint=worded("Copy its values into our sheet, and choose that."),
            )


def _sheets(data: bytes, names: Collection[str], go_on: GoOn) -> list[Table]:
    # Start-up time: only who brings in a sheet needs it.
    from openpyxl.formula.tokenizer import TokenizerError  # noqa: PLC0415
    from openpyxl.formula.translate import TranslatorError  # noqa: PLC0415
    from openpyxl.reader.excel import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import CellCoordinatesException  # noqa: PLC0415

    wanted = {name.casefold() for name in names}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Excel adds and openpyxl does not know is no trouble
        book = load_workbook(  # type: ignore[no-untyped-call]
            io.BytesIO(data), read_only=True, keep_links=False, data_only=False
        )
        try:
            sheets = [one for one in book.worksheets if one.title.strip().casefold() in wanted]
            titles = [one.title for one in book.worksheets]
            tables = [
                Table(one.title, tuple(rows_of(one.title, _cells_of(one), go_on))) for one in sheets
            ]
        except (TokenizerError, TranslatorError, CellCoordinatesException) as error:
            raise ValueError from error
        finally:
            book.close()
    return tables or [Table(name, ()) for name in titles[:1]]


def _cells_of(sheet: object) -> Iterator[tuple[Cell, ...]]:
    # Programs other than Excel may write a size that is too small: rows beyond it would be lost.
    sheet.reset_dimensions()  # type: ignore[attr-defined]
    rows = sheet.iter_rows(max_col=MOST_COLUMNS)  # type: ignore[attr-defined]
    for row in rows:
        yield tuple(_cell(one) for one in row)


def _cell(cell: object) -> Cell:
    value = getattr(cell, "value", None)
    is_formula = getattr(cell, "data_type", "") == "f"
    if is_formula and not isinstance(value, str):
        value = getattr(value, "text", None) or "="  # one over many cells, or a table of its own
    text = _text(value, str(getattr(cell, "number_format", "")))
    return Cell(text[:MOST_LETTERS], is_formula)


def _text(value: object, shown_as: str) -> str:
    """A value as its writer saw it: 12 for 12.0, 12% for 0.12 shown so, a day for a day."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value, is_share="%" in shown_as)
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        is_month = "d" not in shown_as.casefold().replace("[$-409]", "") and "m" in shown_as
        return f"{MONTHS[day.month - 1]} {day.year}" if is_month else day.isoformat()
    return str(value)


def _number(value: float, *, is_share: bool) -> str:
    exact = Decimal(value if isinstance(value, int) else f"{value:.{_DIGITS}g}")
    number = exact * (100 if is_share else 1)
    plain = f"{number.normalize():f}" if number.is_finite() else str(value)
    return f"{plain}%" if is_share else plain


def rows_of(
    name: str, rows: Iterable[tuple[Cell, ...]], go_on: GoOn
) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """The rows that say something, each with its number.

    Raises:
        SheetFileError: There are too many.
    """
    for number, cells in enumerate(rows, start=1):
        go_on()
        if number > MOST_ROWS:
            raise SheetFileError(
                worded(
                    "“{name}” has more than {most} rows. Nothing was read from it.",
                    name=name,
                    most=MOST_ROWS,
                ),
                hint=worded("Delete the rows that are empty or not needed, and try again."),
            )
        if any(cell.text for cell in cells):
            yield number, cells
