"""The words of a document that somebody brings: a PDF, a web page, a Word or Excel file, a text.

Such files may be damaged or made to do harm, so only so much of them is read, and never run.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.usecases.page_images import PagesUnreadableError, PdfPages
from qvisit.worded import worded

MOST_BYTES = 100_000_000
"""Of a file that is looked at."""
_MOST_PAGES = 4  # the code stands at the foot of each, so the first and the last are enough
MOST_UNPACKED = 16_000_000
"""Bytes of all files in a Word or Excel file together."""
_MOST_PARTS = 400  # files in a Word or Excel file
_MOST_TEXT = 16_000_000  # bytes of a page or a text
_TAG = re.compile(r"<[^<>]{0,10000}>")
_PACKED = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError, LookupError)


class CannotReadDocumentError(QVisitError):
    """A file cannot be looked at; the words say why."""


def read_document(path: Path) -> bytes:
    """A file that somebody brings, if it is not too large to be a document.

    Raises:
        CannotReadDocumentError: It cannot be read, or is too large.
    """
    try:
        if not path.is_file():  # what is no file may never end, or never begin
            raise FileNotFoundError
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise CannotReadDocumentError(
            worded("The file {path} cannot be read.", path=path),
            hint="Choose another file, or type the fingerprint.",
        ) from error
    if len(content) > MOST_BYTES:
        raise CannotReadDocumentError(
            worded("This file is larger than any document that QVisit makes."),
            hint="Choose another file, or type the fingerprint.",
        )
    return content


def texts_of(content: bytes) -> Iterator[str]:
    """The words of a document in parts, as far as they can be read; none of what is no document."""
    if content.startswith(b"%PDF-"):
        yield from _pdf(content)
    elif content.startswith(b"PK\x03\x04"):
        for part in _packed(content):
            yield from _marked_up(part)
    else:
        text = content[:_MOST_TEXT].decode(errors="replace")
        yield text
        yield from _marked_up(text)


def _pdf(content: bytes) -> Iterator[str]:
    try:
        pages = PdfPages(content)
    except PagesUnreadableError:
        return
    last = len(pages.sizes) - 1
    wanted = [*range(min(_MOST_PAGES - 1, last + 1)), last]
    try:
        for page in dict.fromkeys(one for one in wanted if one >= 0):
            yield pages.words(page)
    except PagesUnreadableError:
        return
    finally:
        pages.close()


def _packed(content: bytes) -> Iterator[str]:
    """The XML parts of a Word or Excel file."""
    room = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist()[:_MOST_PARTS]:
                if not name.endswith(".xml"):
                    continue
                with packed.open(name) as part:
                    text = part.read(room)
                room -= len(text)
                yield text.decode(errors="replace")
                if room <= 0:
                    return
    except _PACKED:
        return


def _marked_up(text: str) -> Iterator[str]:
    """What is written between tags: words may be split by them, or held apart."""
    for gap in ("", " "):
        yield unescape(_TAG.sub(gap, text))
