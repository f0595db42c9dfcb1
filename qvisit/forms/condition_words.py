"""A condition in words: when a question is asked."""

from typing import Final

from qvisit.forms.answers import NON_ANSWERS, label_of
from qvisit.forms.conditions import Condition, EnableWhen, Operator
from qvisit.forms.template import Template

_OPERATORS: Final[dict[Operator, str]] = {
    "=": "is",
    "!=": "is not",
    "<": "is below",
    "<=": "is at most",
    ">": "is above",
    ">=": "is at least",
}


def condition_words(template: Template, rule: EnableWhen) -> str:
    """Word a rule as a sentence: “Asked only when the answer to FS13-15 is “Neither”.”"""
    joint = " and " if rule.match == "all" else " or "
    return f"Asked only when {joint.join(_words(template, one) for one in rule.conditions)}."


def _words(template: Template, condition: Condition) -> str:
    if condition.operator == "exists":
        has = "has an answer" if condition.answer == "true" else "has no answer"
        return f"{condition.item} {has}"
    item = template.item(condition.item)
    if item.scale == "MULTI" and condition.answer not in NON_ANSWERS:
        label = next(one.text for one in item.choices if one.id == condition.answer)
        holds = "includes" if condition.operator == "=" else "does not include"
        return f"the answer to {condition.item} {holds} “{label}”"
    label = label_of(item, condition.answer)
    return f"the answer to {condition.item} {_OPERATORS[condition.operator]} “{label}”"
