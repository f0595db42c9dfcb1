"""The fields of which payloads are made: words of a bounded length, ids and codes."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field

from qvisit.ids import is_id

_ALLOWED_CONTROLS = "\n\t"


def _clean(text: str) -> str:
    """NFC without control characters or lone surrogates; the words stay as they were written."""
    if text.isascii() and text.isprintable():
        return text  # nearly every code and many a note: a visit has hundreds
    kept = (
        letter
        for letter in text
        if letter in _ALLOWED_CONTROLS or unicodedata.category(letter) not in ("Cc", "Cs")
    )
    return unicodedata.normalize("NFC", "".join(kept))


def _own_id(text: str) -> str:
    if not is_id(text):
        raise ValueError("not an id that QVisit makes")
    return text


Text = Annotated[str, Field(max_length=60_000), AfterValidator(_clean)]
Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_clean)]
MaybeLine = Annotated[str, Field(max_length=300), AfterValidator(_clean)]
Reply = Annotated[str, Field(min_length=1, max_length=20_000), AfterValidator(_clean)]
Id = Annotated[str, AfterValidator(_own_id)]
Code = Annotated[str, Field(min_length=1, max_length=80)]
MaybeCode = Annotated[str, Field(max_length=80)]
ScaleOfFive = Annotated[int, Field(ge=1, le=5)]
