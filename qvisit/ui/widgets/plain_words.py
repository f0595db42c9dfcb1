"""Words without what no keyboard types: what is pasted can hold anything."""

import unicodedata

from PySide6.QtGui import QValidator

_UNTYPED = ("Cc", "Cs", "Co")  # controls, halves of letters, letters of nobody
_TURNING = "\u202d\u202e"  # they turn what stands behind them round, our words too
_OBJECT = "\ufffc"  # stands where a picture was
_BREAKS = ("\r\n", "\r", "\u2028", "\u2029")
_UTF_16 = "utf-16-le"


def plain(text: str) -> str:
    """`text` in NFC, without letters that no keyboard types: controls, and marks for objects."""
    return unicodedata.normalize("NFC", _typed(text))


def one_line(text: str) -> str:
    """`text` without such letters, and with a space for each line break or tab."""
    return _typed(text).replace("\n", " ").replace("\t", " ")


def _typed(text: str) -> str:
    for one in _BREAKS:
        text = text.replace(one, "\n")
    return "".join(filter(_is_typed, text))


def _is_typed(letter: str) -> bool:
    if letter in "\n\t":
        return True
    odd = letter in _TURNING or letter == _OBJECT
    return not odd and unicodedata.category(letter) not in _UNTYPED


class PlainLine(QValidator):
    """Lets a field of one line hold plain words only, however they come there."""

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Take out what is not plain; `place` of the cursor counts UTF-16 units, as Qt does."""
        kept = one_line(text)
        if kept != text:
            before = text.encode(_UTF_16, "surrogatepass")[: 2 * place]
            left = one_line(before.decode(_UTF_16, "surrogatepass"))
            place = len(left.encode(_UTF_16)) // 2
        return QValidator.State.Acceptable, kept, place
