"""The kinds of text and names a form is made of, and the value that all its parts are."""

import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from qvisit.forms.problems import broken_rule

# Characters that a reader cannot see but that change what is read or how it is compared.
_HIDDEN: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_HIDDEN_CATEGORIES: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})


class FrozenModel(BaseModel):
    """A value that never changes and takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _is_hidden(letter: str) -> bool:
    return letter in _HIDDEN or unicodedata.category(letter) in _HIDDEN_CATEGORIES


def _check_prose(text: str) -> str:
    if any(_is_hidden(letter) for letter in text if letter != "\n"):
        raise broken_rule(
            "“{field}” holds a character that cannot be seen.",
            "Type the text again by hand, without tabs or pasted control characters.",
        )
    if not unicodedata.is_normalized("NFC", text):
        raise broken_rule(
            "“{field}” holds an accented letter that is stored in two parts.",
            "Type the accented letters again with the keyboard.",
        )
    return text


def _check_line(text: str) -> str:
    if "\n" in text:
        raise broken_rule(
            "“{field}” holds a line break.", "Write it as one paragraph, with “>” instead of “|”."
        )
    return _check_prose(text)


def _short_text(most: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=most)


Line = Annotated[str, _short_text(500), AfterValidator(_check_line)]
ShortLine = Annotated[str, _short_text(100), AfterValidator(_check_line)]
Unit = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=60), AfterValidator(_check_line)
]
Prose = Annotated[str, _short_text(2000), AfterValidator(_check_prose)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Version = Annotated[
    str,
    StringConstraints(
        pattern=r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$",
        max_length=40,
    ),
]
ItemCode = Annotated[
    str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$", max_length=20)
]
Tag = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([:-][a-z0-9]+)*$", max_length=60)]
