"""Reads finished documents back, as a reader's own programs would."""

import io
import re
import subprocess
from pathlib import Path

import pikepdf


def text_of(data: bytes, folder: Path) -> str:
    """All words of a document in the order they were drawn, with single spaces."""
    return " ".join(pages_of(data, folder))


def pages_of(data: bytes, folder: Path) -> list[str]:
    """The words of each page, with single spaces."""
    raw = _run("pdftotext", ["-raw", "-enc", "UTF-8"], data, folder)
    return [" ".join(page.split()) for page in raw.split("\f")[:-1]]


def lines_of(data: bytes, folder: Path) -> list[list[str]]:
    """The lines of each page as they were broken."""
    raw = _run("pdftotext", ["-raw", "-enc", "UTF-8"], data, folder)
    return [[line.strip() for line in page.splitlines()] for page in raw.split("\f")[:-1]]


def structure_of(data: bytes, folder: Path) -> str:
    """The tree of tags with the text of each, as a screen reader walks it."""
    path = folder / "read.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        ["pdfinfo", "-struct-text", str(path)], check=True, capture_output=True, text=True
    )
    assert not done.stderr, done.stderr
    return done.stdout


def parts_of(data: bytes, folder: Path) -> dict[str, str]:
    """The words under each main heading, as a screen reader reads them, with single spaces."""
    found: dict[str, list[str]] = {}
    title, words = "", list[str]()
    kind = ""
    for line in structure_of(data, folder).replace("\N{NO-BREAK SPACE}", " ").splitlines():
        said = re.fullmatch(r'\s*"(.*)"', line)
        if said is None:
            kind = line.strip()
        elif kind == "H2 (block)":
            title, words = said[1], []
            found[title] = words
        elif title:
            words.append(said[1])
    return {name: " ".join(" ".join(said).split()) for name, said in found.items()}


def _run(program: str, options: list[str], data: bytes, folder: Path) -> str:
    path = folder / "read.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        [program, *options, str(path), "-"], check=True, capture_output=True, text=True
    )
    assert not done.stderr, done.stderr
    return done.stdout.replace("\N{NO-BREAK SPACE}", " ")


def plain(words: str) -> str:
    """Words as they come back from a page: single, ordinary spaces."""
    return " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())


def opened(data: bytes) -> pikepdf.Pdf:
    """The document's own objects."""
    return pikepdf.open(io.BytesIO(data))


def headings_of(structure: str) -> list[int]:
    """The level of each heading, in reading order."""
    return [int(level) for level in re.findall(r"^ *H([1-6]) \(block\)", structure, re.MULTILINE)]
