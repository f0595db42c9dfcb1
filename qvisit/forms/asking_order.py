"""Which questions depend on which, and the order in which to find out what is asked."""

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final

from qvisit.forms.answers import NON_ANSWERS, is_reply
from qvisit.forms.conditions import ORDERING, Condition, EnableWhen
from qvisit.forms.item import Item, Scale
from qvisit.forms.problems import Place, broken_rule, shown
from qvisit.forms.section import Section

_NAMED: Final = 5  # codes in a message; the others are counted
_WITHOUT_ORDER: Final[frozenset[Scale]] = frozenset({"CHOICE", "MULTI", "TEXT", "PHOTO"})


def asking_order(sections: Sequence[Section]) -> tuple[str, ...]:
    """Order all item codes so that each comes after those its being asked depends on.

    Raises:
        PydanticCustomError: A condition names no item, compares with what cannot be answered,
            or depends on itself in the end.
    """
    items = {item.code: item for section in sections for item in section.items}
    for place, condition in _placed_conditions(sections):
        _check_condition(items, condition, place)
    graph = {
        # Without sets: their order would differ from one start of the program to the next.
        item.code: tuple(dict.fromkeys(one.item for one in conditions_on(section, item)))
        for section in sections
        for item in section.items
    }
    if not any(graph.values()):
        return tuple(graph)
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise _circle(sections, error.args[1]) from error


def conditions_on(section: Section, item: Item) -> Iterator[Condition]:
    """List the conditions on an item, those of its section first."""
    for rule in (section.enable_when, item.enable_when):
        if rule is not None:
            yield from rule.conditions


def _placed_conditions(sections: Sequence[Section]) -> Iterator[tuple[Place, Condition]]:
    for above, section in enumerate(sections):
        yield from _placed(section.enable_when, ("sections", above))
        for index, item in enumerate(section.items):
            yield from _placed(item.enable_when, ("sections", above, "items", index))


def _placed(rule: EnableWhen | None, place: Place) -> Iterator[tuple[Place, Condition]]:
    for index, condition in enumerate(rule.conditions if rule else ()):
        yield (*place, "enable_when", "conditions", index), condition


def _check_condition(items: dict[str, Item], condition: Condition, place: Place) -> None:
    asked = items.get(condition.item)
    if asked is None:
        raise broken_rule(
            f"The condition names the item “{condition.item}”, which is not in this template.",
            "Check the spelling of its code.",
            (*place, "item"),
        )
    if condition.operator == "exists":
        if condition.answer not in ("true", "false"):
            raise broken_rule(
                "With “exists”, the answer is true or false.",
                "Write true to ask when there is an answer, false to ask when there is none.",
                (*place, "answer"),
            )
        return
    if condition.operator in ORDERING and asked.scale in _WITHOUT_ORDER:
        raise broken_rule(
            f"“{condition.operator}” cannot be used on {asked.code}: the answers of the scale "
            f"{asked.scale} have no order.",
            "Use “=” or “!=”, or ask about another item.",
            (*place, "operator"),
        )
    if not _can_be_compared(asked, condition):
        raise broken_rule(
            f"{asked.code} can never have the answer {shown(condition.answer)}.",
            f"Write one of the answers of the scale {asked.scale}.",
            (*place, "answer"),
        )


def _can_be_compared(asked: Item, condition: Condition) -> bool:
    if condition.answer in NON_ANSWERS:
        return condition.operator not in ORDERING
    if asked.scale == "MULTI":
        return condition.answer in {choice.id for choice in asked.choices}
    return is_reply(asked, condition.answer)


def _circle(sections: Sequence[Section], codes: Sequence[str]) -> Exception:
    """Show a circle at the first of its conditions in the file."""
    circle = tuple(dict.fromkeys(codes))
    place = next(
        place
        for place, condition in _placed_conditions(sections)
        if condition.item in circle and not _below(sections, place).isdisjoint(circle)
    )
    if len(circle) == 1:
        return broken_rule(
            f"{circle[0]} waits for its own answer.",
            "Take this condition out, or name another item.",
            (*place, "item"),
        )
    more = f" and {len(circle) - _NAMED} more" if len(circle) > _NAMED else ""
    return broken_rule(
        f"These items wait for each other: {', '.join(circle[:_NAMED])}{more}.",
        "Take one of their conditions out, so that one of them is asked first.",
        (*place, "item"),
    )


def _below(sections: Sequence[Section], place: Place) -> frozenset[str]:
    """List the items that a condition at this place is for."""
    section = sections[int(place[1])]
    if place[2] == "items":
        return frozenset({section.items[int(place[3])].code})
    return frozenset(item.code for item in section.items)
