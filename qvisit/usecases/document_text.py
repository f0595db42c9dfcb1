"""What a document that is no PDF says, as plain text to look at before it is saved."""

import io
from collections.abc import Iterator

_MOST_LINES = 400
_MOST_CELLS = 12  # of a row
_PLAIN = frozenset({".csv", ".json", ".txt"})


def text_of(suffix: str, content: bytes) -> str | None:
    """The first lines of a document; None where it has to be opened to be seen.

    Args:
        suffix: Of its file, such as `.docx`.
        content: The whole file, as QVisit made it.
    """
    if suffix in _PLAIN:
        return _shortened(iter(content.decode("utf-8-sig", "replace").splitlines()))
    if suffix == ".docx":
        return _shortened(_word_lines(content))
    if suffix == ".xlsx":
        return _shortened(_sheet_lines(content))
    return None


def _shortened(lines: Iterator[str]) -> str:
    shown = [line for line, _ in zip(lines, range(_MOST_LINES), strict=False)]
    more = next(lines, None) is not None
    return "\n".join([*shown, "…"] if more else shown)


def _word_lines(content: bytes) -> Iterator[str]:
    import docx  # noqa: PLC0415 - start-up time
    from docx.table import Table  # noqa: PLC0415 - start-up time

    for block in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(cell.text.replace("\n", " ") for cell in row.cells)
        else:
            yield block.text


def _sheet_lines(content: bytes) -> Iterator[str]:
    from openpyxl.reader.excel import load_workbook  # noqa: PLC0415 - start-up time

    book = load_workbook(io.BytesIO(content), read_only=True)  # type: ignore[no-untyped-call]
    for sheet in book.worksheets:
        yield f"{sheet.title}"
        for row in sheet.iter_rows(values_only=True, max_col=_MOST_CELLS):
            yield " | ".join("" if one is None else str(one) for one in row).rstrip(" |")
        yield ""
    book.close()
