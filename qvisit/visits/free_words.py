"""The free words of a change: what people wrote, not names of roles, codes or answers to tick."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from pydantic.fields import FieldInfo

from qvisit.visits.change import FrozenModel
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared, Sheet
from qvisit.visits.written import Written

_LEAST_TEXT = 50_000  # a field that may hold more letters than this is for free words
_REPLY = "reply"  # it may be words, or one of the answers of its question
_TALKS = "talks"  # by talk: every version of it, of which the last stands
_NO_STATE = frozenset(
    {"history", "note_history", "applied", "refused", "unknown", "removed", "left"}
)


def free_words(
    said: FrozenModel, worded: Collection[tuple[str, str]] = (), path: str = ""
) -> Iterator[tuple[str, str]]:
    """Each free text of a payload, with the path to it.

    Args:
        said: A payload, or a part of one.
        worded: Questions, by template and item, that are answered in own words.
        path: Leads to `said`.
    """
    for name, field in type(said).model_fields.items():
        value: object = getattr(said, name)
        here = f"{path}.{name}" if path else name
        if isinstance(value, str):
            answered = name == _REPLY and _key(said) in worded
            if value and (answered or _longest(field) >= _LEAST_TEXT):
                yield here, value
        else:
            for place, part in enumerate(_parts(value)):
                yield from free_words(part, worded, f"{here}.{place}")


def standing(state: Shared | Sheet) -> Iterator[Written[Payload]]:
    """Every change that a visit's or a reviewer's present state rests on, each once."""
    seen: set[str] = set()
    for one in _written(state):
        if one.change not in seen:
            seen.add(one.change)
            yield one


def _written(value: object) -> Iterator[Written[Payload]]:
    if isinstance(value, Written):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inside = getattr(value, field.name)
            if field.name == _TALKS:
                yield from _each(versions[-1] for versions in inside.values())
            elif field.name not in _NO_STATE:
                yield from _written(inside)
    elif isinstance(value, Mapping):
        yield from _each(value.values())
    elif isinstance(value, tuple):
        yield from _each(value)


def _each(values: Iterable[object]) -> Iterator[Written[Payload]]:
    for one in values:
        yield from _written(one)


def _parts(value: object) -> Iterator[FrozenModel]:
    if isinstance(value, FrozenModel):
        yield value
    elif isinstance(value, tuple):
        yield from (one for one in value if isinstance(one, FrozenModel))


def _longest(field: FieldInfo) -> int:
    return max((getattr(one, "max_length", 0) for one in field.metadata), default=0)


def _key(said: FrozenModel) -> tuple[str, str]:
    return str(getattr(said, "template", "")), str(getattr(said, "item", ""))
