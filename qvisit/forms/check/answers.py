"""Whether the answers of a scale answer the question."""

import re
from collections.abc import Iterator
from typing import Final

from qvisit.forms.check.prose import sentences
from qvisit.forms.check.report import Remark
from qvisit.forms.check.wordings import wordings
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.worded import worded

_YES_NO: Final = "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)"
_OPEN: Final = (
    "(?:(?:to|for|from|with|by|in|at|on|of|about|about how)\\s+)?"
    "(?:what|which|who|whom|whose|how|where|when|why)"
)
_NO_MEASURE: Final = "(?:do|does|did|is|are|was|were|can|could|has|have|had|will|would|to)"
_ODD_QUALITY: Final = "(?:easy|hard|often|many|much|far|long|soon|do|does|did|can|could|has|have)"


def _fits(begins: str, advice: str) -> tuple[re.Pattern[str], str]:
    return re.compile(rf"{begins}\b", re.IGNORECASE), advice


_RULES: Final[dict[str, tuple[re.Pattern[str], str]]] = {
    "yes-no": _fits(_YES_NO, "Begin with Is, Are, Do, Does, Did, Can, Has, Have, Was or Were"),
    "LEVEL4 quality": _fits(
        rf"(?:how\s+(?!{_ODD_QUALITY}\b)\w+|what\s+(?:is|are|was|were)\b.*\blike)",
        "Begin with How good, How well, How kind, How clean, How calm or How safe",
    ),
    "LEVEL4 frequency": _fits(
        rf"(?:{_YES_NO}|how\s+often)", "Begin with Do, Does, Is, Are, Can or How often"
    ),
    "LEVEL4 ease": _fits(r"how\s+(?:easy|easily)", "Begin with How easy"),
    "LEVEL4 extent": _fits(r"how\s+(?:much|far|strongly|fully)", "Begin with How much or How far"),
    "COUNT": _fits(r"how\s+many", "Begin with How many"),
    "NUMBER": _fits(
        rf"(?:(?:about\s+)?how\s+(?!(?:{_NO_MEASURE}|good|well|kind|easy|safe|often)\b)\w+|what)",
        "Begin with How many, How much, How long, How warm or What",
    ),
    "open": _fits(_OPEN, "Begin with What, Which, Who, How, Where, When or Why"),
    "TEXT": _fits(
        rf"(?:{_OPEN}|(?:is|are|was|were)\s+there\s+any\w*)",
        "Begin with What, Who, Which, How, Where, Why or When, or with Is there anything",
    ),
    "date": _fits(
        r"(?:when|(?:(?:on|at|in|by)\s+)?(?:what|which)\s+(?:time|times|date|day|month|year|hour))",
        "Begin with When, What time or What date",
    ),
    "PHOTO": _fits(
        r"(?:(?:is|are)\s+there\s+.*\b(?:photos?|pictures?)|where\s+(?:is|are)\b.*"
        r"\b(?:photos?|pictures?)|did\s+you\s+take\s+.*\b(?:photos?|pictures?))",
        "Begin with Is there a photo",
    ),
}
_RULE_OF: Final = {
    **dict.fromkeys(("MET3", "YES_NO", "SIGN", "MARKER"), "yes-no"),
    **dict.fromkeys(("CHOICE", "MULTI"), "open"),
    **dict.fromkeys(("DATE", "TIME", "DATE_TIME"), "date"),
}
_LEAD_IN: Final = re.compile(r"^[^,?]{1,60},\s+(?=\w)")


def check_answers(template: Template) -> Iterator[Remark]:
    """Remark on questions that the answers of their scale do not answer."""
    for wording in wordings(template):
        begins, advice = _RULES[_rule(wording.item)]
        if not any(begins.match(start) for start in _starts(wording.item.text_easy)):
            yield wording.remark(
                "problem",
                "answer-does-not-fit",
                worded(
                    "The answers of {item} do not answer “text_easy”.", item=_scale(wording.item)
                ),
                worded("{advice}; or choose another scale.", advice=advice),
            )


def _rule(item: Item) -> str:
    if item.scale == "LEVEL4":
        return f"LEVEL4 {item.answer_words}"
    return _RULE_OF.get(item.scale, item.scale)


def _scale(item: Item) -> str:
    return f"LEVEL4 ({item.answer_words})" if item.scale == "LEVEL4" else item.scale


def _starts(text: str) -> tuple[str, ...]:
    """The question itself, also without what stands before its first comma (“At night, is …”)."""
    asked = next((part for part in reversed(sentences(text)) if "?" in part), text)
    return asked, _LEAD_IN.sub("", asked)
