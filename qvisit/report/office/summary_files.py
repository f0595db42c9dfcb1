"""The stable summary as files: JSON for programs, one long CSV for spreadsheets.

One CSV, not a bundle of tables: it opens with a double click, files of many visits are put
together by laying one below the other, and its columns stay when the format grows. Each row says
one thing of one part.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from qvisit.report.material import Material
from qvisit.report.office.plain import pieces
from qvisit.report.office.summary import SummaryV1
from qvisit.report.office.summary_view import summarise

COLUMNS: Final = ("visit", "version", "part", "ref", "field", "piece", "value")
_NAMES: Final = ("ref", "code", "name", "title", "standard")
"""By which field a row of a part is known; its number where it has none of them."""
_OVER: Final = ("question", "template")
"""What tells rows of the same name apart: a standard may count for two key questions."""


def make_json(material: Material) -> bytes:
    """Write the summary as JSON in UTF-8."""
    return (
        summarise(material.report, " ".join(material.stamp or ())).model_dump_json(indent=2) + "\n"
    ).encode()


def make_csv(material: Material) -> bytes:
    """Write the summary as one CSV in UTF-8, with the mark by which Excel knows it.

    No cell is a formula, and none is longer than Excel keeps: what is longer goes on in further
    rows, counted in `piece`.
    """
    summary = summarise(material.report, " ".join(material.stamp or ()))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for part, ref, field, value in _rows(summary):
        for number, piece in enumerate(_cells(value), start=1):
            known = (summary.visit.id, summary.edition.version, part)
            writer.writerow((*known, _cells(ref)[0], field, number, piece))
    return codecs.BOM_UTF8 + out.getvalue().encode()


def _rows(summary: SummaryV1) -> Iterator[tuple[str, str, str, object]]:
    for part, value in summary.model_dump().items():
        if isinstance(value, Mapping):
            for field, said in _leaves(value):
                yield part, "", field, said
        elif isinstance(value, Sequence) and not isinstance(value, str):
            for ref, one in zip(_refs(value), value, strict=True):
                for field, said in _leaves(one):
                    yield part, ref, field, said
        else:
            yield "summary", "", part, value


def _refs(rows: Sequence[Mapping[str, object]]) -> Sequence[str]:
    """What each row of a part is known by: never the same for two."""
    short = [_first(one, _NAMES) for one in rows]
    many = Counter(short)
    full = [
        f"{ref} ({_first(one, _OVER)})" if ref and many[ref] > 1 else ref
        for ref, one in zip(short, rows, strict=True)
    ]
    many = Counter(full)
    return [
        ref if ref and many[ref] == 1 else f"{ref} {number}".strip()
        for number, ref in enumerate(full, start=1)
    ]


def _first(row: Mapping[str, object], names: Sequence[str]) -> str:
    return next((str(row[name]) for name in names if name in row), "")


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every single thing inside something, with the way to it, such as `told.1.role`."""
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _leaves(one, f"{path}.{name}" if path else str(name))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for number, one in enumerate(value, start=1):
            yield from _leaves(one, f"{path}.{number}")
    else:
        yield path, value


def _cells(value: object) -> Sequence[str]:
    if value is None:
        return ("",)
    if isinstance(value, bool):
        return ("true" if value else "false",)
    return pieces(value) if isinstance(value, str) else (str(value),)
