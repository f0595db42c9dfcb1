"""Which questions of a template are asked, given the answers so far."""

from collections.abc import Mapping

from qvisit.forms.answers import NON_ANSWERS, chosen, is_reply, position_of
from qvisit.forms.asking_order import conditions_on
from qvisit.forms.conditions import Condition, EnableWhen
from qvisit.forms.item import Item
from qvisit.forms.template import Template


def asked_items(
    template: Template, replies: Mapping[str, str], elsewhere: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Give the codes of the items that are asked.

    An item that is not asked keeps its answer, but to others that answer does not exist.

    Args:
        replies: By item code; a reply that its item does not take counts as none.
        elsewhere: Items that somebody else is to answer. While their answer is not here, nobody
            knows what comes of it, so what hangs on it is asked.
    """
    asked: dict[str, str | None] = {}
    for code in template.asking_order:
        if is_asked(template, code, asked, elsewhere):
            reply = replies.get(code)
            fits = reply is not None and is_reply(template.item(code), reply)
            asked[code] = reply if fits else None
    return frozenset(asked)


def is_asked(
    template: Template,
    code: str,
    asked: Mapping[str, str | None],
    elsewhere: frozenset[str] = frozenset(),
) -> bool:
    """Tell whether one item is asked, when all that it depends on is known.

    Args:
        asked: The reply, or None, of every item that is asked and that this one depends on.
        elsewhere: Items that somebody else is to answer.
    """
    section, item = template.section_of(code), template.item(code)
    return all(
        _holds(template, rule, asked, elsewhere)
        for rule in (section.enable_when, item.enable_when)
        if rule is not None
    )


def dependents(template: Template) -> Mapping[str, tuple[str, ...]]:
    """List, for each item, the items whose being asked depends on it, in asking order."""
    waiting: dict[str, list[str]] = {}
    for code in template.asking_order:
        conditions = conditions_on(template.section_of(code), template.item(code))
        for other in dict.fromkeys(condition.item for condition in conditions):
            waiting.setdefault(other, []).append(code)
    return {code: tuple(others) for code, others in waiting.items()}


def _holds(
    template: Template,
    rule: EnableWhen,
    asked: Mapping[str, str | None],
    elsewhere: frozenset[str],
) -> bool:
    results = (
        (one.item in elsewhere and _is_open(one.item, asked))
        or _compare(template.item(one.item), one, asked.get(one.item))
        for one in rule.conditions
    )
    return all(results) if rule.match == "all" else any(results)


def _is_open(code: str, asked: Mapping[str, str | None]) -> bool:
    return code in asked and not _is_answer(asked[code])


def _compare(item: Item, condition: Condition, reply: str | None) -> bool:
    """Compare as FHIR does: without an answer every comparison but “exists” is false."""
    answered = _is_answer(reply)
    if condition.operator == "exists":
        return answered == (condition.answer == "true")
    if reply is None or (not answered and condition.answer not in NON_ANSWERS):
        return False
    if condition.operator in ("=", "!="):
        return _is_same(item, reply, condition.answer) == (condition.operator == "=")
    return answered and _in_order(item, condition, reply)


def _is_answer(reply: str | None) -> bool:
    return reply is not None and reply not in NON_ANSWERS


def _is_same(item: Item, reply: str, answer: str) -> bool:
    if reply in NON_ANSWERS or answer in NON_ANSWERS:
        return reply == answer
    if item.scale == "MULTI":
        return answer in chosen(reply)
    if item.scale in ("COUNT", "NUMBER"):
        return position_of(item, reply) == position_of(item, answer)
    return reply == answer


def _in_order(item: Item, condition: Condition, reply: str) -> bool:
    here, there = position_of(item, reply), position_of(item, condition.answer)
    if here is None or there is None:
        return False
    if here == there:
        return condition.operator in ("<=", ">=")
    return (here < there) == (condition.operator in ("<", "<="))
