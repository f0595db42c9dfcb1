"""A condition in words: when a question is asked."""

from typing import Final

from qvisit.forms.answers import NON_ANSWERS, label_of
from qvisit.forms.conditions import Condition, EnableWhen, Operator
from qvisit.forms.template import Template
from qvisit.worded import worded

_OPERATORS: Final[dict[Operator, str]] = {
    "=": worded("is"),
    "!=": worded("is not"),
    "<": worded("is below"),
    "<=": worded("is at most"),
    ">": worded("is above"),
    ">=": worded("is at least"),
}


def condition_words(template: Template, rule: EnableWhen) -> str:
    """Word a rule as a sentence: “Asked only when the answer to FS13-15 is “Neither”.”"""
    first, *others = (_words(template, one) for one in rule.conditions)
    every = rule.match == "all"
    for one in others:
        both = worded("{first} and {then}", first=first, then=one)
        first = both if every else worded("{first} or {then}", first=first, then=one)
    return worded("Asked only when {condition}.", condition=first)


def _words(template: Template, condition: Condition) -> str:
    code = condition.item
    if condition.operator == "exists":
        has = worded("{item} has an answer", item=code)
        return has if condition.answer == "true" else worded("{item} has no answer", item=code)
    item = template.item(code)
    if item.scale == "MULTI" and condition.answer not in NON_ANSWERS:
        label = next(one.text for one in item.choices if one.id == condition.answer)
        holds: str = worded("includes") if condition.operator == "=" else worded("does not include")
    else:
        label = label_of(item, condition.answer)
        holds = _OPERATORS[condition.operator]
    return worded("the answer to {item} {is_} “{label}”", item=code, is_=holds, label=label)
