"""What is wrong with a form, in words its author can act on."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

Place = tuple[int | str, ...]

_SHOWN: Final = 40
_TOLD: Final = 2  # the first, and that there are more
_FIELD: Final = "“{field}”"
_BOUNDS: Final = ("expected", "ge", "le", "min_length", "max_length")
_EXAMPLES: Final = {
    "code": "Write capital letters and digits joined by “-”, such as FS12-3.",
    "id": "Write small letters and digits joined by “-”, such as safe-care.",
    "regulation": "Write a number, such as 12 or 9A.",
    "tags": "Write small letters and digits joined by “-”, such as use-of-force.",
    "version": "Write three numbers, such as 1.0.0.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right: where it stands, what is wrong, and the remedy."""

    path: Place
    what: str
    hint: str


def broken_rule(what: str, hint: str, at: Place = ()) -> PydanticCustomError:
    """Make the error that a validator raises, so that its place and remedy are kept.

    Args:
        what: What is wrong, as a sentence; “{field}” at its start stands for the field's name.
        hint: What the author should do.
        at: Where, below the value that is being validated.
    """
    return PydanticCustomError("broken_rule", "{what}", {"what": what, "hint": hint, "at": at})


def problems(error: ValidationError, model: type[BaseModel]) -> tuple[Problem, ...]:
    """List what pydantic found, in its order; never empty."""
    known = _field_names(model)
    found = [_problem(details, known) for details in _told_once(error.errors(include_url=False))]
    # A list that holds a faulty entry is also reported as too short, which would mislead.
    above = {problem.path[:depth] for problem in found for depth in range(len(problem.path))}
    return tuple(problem for problem in found if problem.path not in above)


def shown(value: object) -> str:
    """Quote a value from a file, short enough to read and safe to print."""
    return f"“{short(value if isinstance(value, str) else type(value).__name__)}”"


def short(text: str, most: int = _SHOWN) -> str:
    """Cut a text from a file to what is read at a glance, and make it safe to print."""
    cut = "".join(letter if letter.isprintable() else "�" for letter in text[:most])
    return f"{cut}…" if len(text) > most else cut


def _told_once(found: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out all but two unknown names in one place: a hostile text may hold a million."""
    unknown: Counter[Place] = Counter()
    for details in found:
        if details["type"] == "extra_forbidden":
            above = tuple(details["loc"][:-1])
            unknown[above] += 1
            if unknown[above] > _TOLD:
                continue
        yield details


def _field_names(model: type[BaseModel]) -> frozenset[str]:
    """Collect the field names of a model and of the models in it."""
    names: set[str] = set()
    waiting: list[object] = [model]
    while waiting:
        kind = waiting.pop()
        waiting.extend(getattr(kind, "__args__", ()))
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names.update(kind.model_fields)
            waiting.extend(field.annotation for field in kind.model_fields.values())
    return frozenset(names)


def _problem(details: ErrorDetails, known: frozenset[str]) -> Problem:
    path: Place = tuple(details["loc"])
    context = details.get("ctx", {})
    if details["type"] == "broken_rule":
        what = str(context["what"])
        if what.startswith(_FIELD):
            what = f"“{_last_name(path)}”{what.removeprefix(_FIELD)}"
        return Problem(path + tuple(context["at"]), what, str(context["hint"]))
    field = _last_name(path)
    if details["type"] == "extra_forbidden":
        return Problem(path, f"QVisit does not know {shown(field)}.", _spelling_hint(field, known))
    bound = next((context[name] for name in _BOUNDS if name in context), "")
    words = _WORDS.get(details["type"], _wrong_shape)
    what, hint = words(field, bound, details["input"])
    return Problem(path, what, hint)


def _last_name(path: Place) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "form")


def _spelling_hint(field: str, known: frozenset[str]) -> str:
    near = get_close_matches(field[:_SHOWN], sorted(known), n=1)
    if near:
        return f"Did you mean “{near[0]}”?"
    return "Take this line out, or check its spelling and its indent."


Words = Callable[[str, object, object], tuple[str, str]]


def _missing(field: str, _bound: object, _value: object) -> tuple[str, str]:
    return f"“{field}” is missing.", f"Add a line “{field}: …” here."


def _not_listed(field: str, bound: object, value: object) -> tuple[str, str]:
    choices = str(bound).replace("'", "")
    return f"“{field}” cannot be {shown(value)}.", f"Write {choices}."


def _not_whole(field: str, _bound: object, value: object) -> tuple[str, str]:
    return f"“{field}” is {shown(value)}, which is not a whole number.", "Write digits, such as 2."


def _not_yes_or_no(field: str, _bound: object, value: object) -> tuple[str, str]:
    return f"“{field}” is {shown(value)}, which is not true or false.", "Write true or false."


def _too_small(field: str, bound: object, _value: object) -> tuple[str, str]:
    return f"“{field}” is too small.", f"Write {bound} or more."


def _too_large(field: str, bound: object, _value: object) -> tuple[str, str]:
    return f"“{field}” is too large.", f"Write {bound} or less."


def _too_short(field: str, _bound: object, _value: object) -> tuple[str, str]:
    return f"“{field}” is empty.", f"Write something after “{field}:”, or take the line out."


def _too_long(field: str, bound: object, _value: object) -> tuple[str, str]:
    return f"“{field}” is too long.", f"Keep it to {bound} or less."


def _wrong_shape(field: str, _bound: object, value: object) -> tuple[str, str]:
    return (
        f"“{field}” is {shown(value)}, which is not written in the expected way.",
        _EXAMPLES.get(field, "Compare it with a file that came with QVisit."),
    )


def _not_a_list(field: str, _bound: object, _value: object) -> tuple[str, str]:
    return f"“{field}” must be a list.", "Start each entry on its own line with a dash and a space."


def _not_a_group(field: str, _bound: object, _value: object) -> tuple[str, str]:
    return (
        f"“{field}” must hold named lines.",
        "Write lines such as “title: …”, indented below it.",
    )


def _not_text(field: str, _bound: object, _value: object) -> tuple[str, str]:
    return f"“{field}” must be text.", "Write words after the colon, without a list below it."


def _not_json(_field: str, _bound: object, _value: object) -> tuple[str, str]:
    return "The text is damaged or cut short.", "Ask for the template to be sent again."


_WORDS: Final[dict[str, Words]] = {
    "missing": _missing,
    "literal_error": _not_listed,
    "int_parsing": _not_whole,
    "int_type": _not_whole,
    "bool_parsing": _not_yes_or_no,
    "bool_type": _not_yes_or_no,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_type": _not_text,
    "tuple_type": _not_a_list,
    "model_type": _not_a_group,
    "model_attributes_type": _not_a_group,
    "json_invalid": _not_json,
    "string_unicode": _not_json,
}
