"""Reads any finished document back: all its words, its rows, and how many pictures it has."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from unicodedata import normalize

import pikepdf
from docx import Document
from docx.table import Table
from openpyxl.reader.excel import load_workbook

from qvisit.report.faces import SILENT
from qvisit.report.fonts import printable
from qvisit.report.office.plain import clean
from qvisit.report.web.elements import readable
from tests.report.reading import opened, structure_of

_COMPOSED = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True)
class ReadBack:
    """What a document says, without any space: line ends are nobody's words."""

    words: str
    rows: tuple[str, ...]
    pictures: int
    as_shown: Callable[[str], str]

    def says(self, *texts: str) -> bool:
        """Whether it holds all of these texts, each whole."""
        return all(self._bare(text) in self.words for text in texts)

    def has_row(self, *texts: str) -> bool:
        """Whether one row holds all of these texts."""
        bare = [self._bare(text) for text in texts]
        return any(all(one in row for one in bare) for row in self.rows)

    def _bare(self, text: str) -> str:
        return squeezed(self.as_shown(text))


def squeezed(text: str) -> str:
    """The same without any space, each letter in its parts, as a page may show it in these."""
    return _COMPOSED.sub(lambda found: normalize("NFD", found[0]), "".join(text.split()))


def read_back(data: bytes, suffix: str, folder: Path) -> ReadBack:
    """Read a document of a kind."""
    return _READERS[suffix](data, folder)


def _read_pdf(data: bytes, folder: Path) -> ReadBack:
    """As a screen reader walks it, so that heads and feet of pages are passed over."""
    lines = structure_of(data, folder).splitlines()
    rows: list[list[str]] = [[]]  # what stands before the first row, then row by row
    for line in lines:
        said = re.fullmatch(r'\s*"(.*)"', line)
        if said is not None:
            rows[-1].append(said[1])
        elif line.split(" ")[-1].startswith("TR") or line.strip().startswith("TR"):
            rows.append([])
    told = tuple(squeezed(" ".join(row)).replace(SILENT, "") for row in rows)
    with opened(data) as document:
        pictures = sum(
            isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
            for one in document.objects
        )
    return ReadBack("".join(told), told, pictures, printable)


def _read_word(data: bytes, _folder: Path) -> ReadBack:
    document = Document(io.BytesIO(data))
    words: list[str] = []
    rows: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                rows.append(squeezed(" ".join(cell.text for cell in row.cells)))
                words.append(rows[-1])
        else:
            words.append(squeezed(part.text))
    return ReadBack("".join(words), tuple(rows), len(document.inline_shapes), clean)


def _read_excel(data: bytes, _folder: Path) -> ReadBack:
    words: list[str] = []
    rows: list[str] = []
    book = load_workbook(io.BytesIO(data))  # type: ignore[no-untyped-call]
    for sheet in book:
        told = [[_as_excel(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        rows += [squeezed(" ".join(row)) for row in told]
        words += ["".join(squeezed(cell) for cell in column) for column in zip(*told, strict=True)]
    return ReadBack("\n".join(words), tuple(rows), 0, clean)


def _as_excel(cell: object) -> str:
    """What Excel shows of a cell: no mark that keeps it from being a formula, no escapes."""
    words = "" if cell is None else str(cell)
    told = re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), words)
    return _unmarked(told)


def _unmarked(words: str) -> str:
    return words[1:] if re.match(r"'\s*[=+\-@\t\n＝＋－＠]", words) else words


def _read_json(data: bytes, _folder: Path) -> ReadBack:
    said = json.loads(data)
    rows = [
        squeezed(" ".join(_leaves(one)))
        for part in said.values()
        for one in (part if isinstance(part, list) else [part])
    ]
    return ReadBack(squeezed(" ".join(_leaves(said))), tuple(rows), 0, clean)


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    else:
        yield str(value)


def _read_csv(data: bytes, _folder: Path) -> ReadBack:
    lines = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    rows = [
        squeezed("".join(_unmarked(line["value"]) for line in told))
        for _, told in groupby(lines, key=lambda line: (line["part"], line["ref"]))
    ]
    return ReadBack("".join(rows), tuple(rows), 0, clean)


class _Page(HTMLParser):
    """Gathers the words of a page's body, row by row where there are rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = [""]
        self.pictures = 0
        self.tags: set[str] = set()
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.pictures += tag == "img" and (dict(attrs).get("src") or "").startswith("data:image/jp")
        self._silent = self._silent or tag in ("style", "script")
        if tag == "tr":
            self.rows.append("")

    def handle_endtag(self, tag: str) -> None:
        self._silent = self._silent and tag not in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.rows[-1] += squeezed(data)


def _read_web(data: bytes, _folder: Path) -> ReadBack:
    page = _Page()
    page.feed(data.decode())
    page.close()
    assert not page.tags & {"script", "iframe", "object", "embed", "form", "link", "base"}
    return ReadBack("".join(page.rows), tuple(page.rows), page.pictures, readable)


_READERS: dict[str, Callable[[bytes, Path], ReadBack]] = {
    ".pdf": _read_pdf,
    ".docx": _read_word,
    ".xlsx": _read_excel,
    ".json": _read_json,
    ".csv": _read_csv,
    ".html": _read_web,
}
