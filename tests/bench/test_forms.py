"""How long templates take to load and a form to follow its answers, against plain Python."""

import statistics
import time
from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
import yaml

from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.live import LiveForm
from qvisit.forms.loading import load_template
from qvisit.forms.scoring import score_key_questions
from qvisit.forms.template import Template
from qvisit.paths import resources_folder
from tests.forms.made import make_item, make_section, make_template

ROUNDS = 9
MOST_TIMES_LOADING, MOST_TIMES_FOLLOWING = 3.0, 2.5
SECTIONS, IN_EACH = 20, 15
VALUES = {"met": 2, "partly": 1, "not_met": 0}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _medians(*works: Callable[[], object]) -> list[float]:
    """Take turns, so that a busy moment of the machine falls on all alike."""
    taken = [[_seconds(work) for work in works] for _round in range(ROUNDS)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def _files() -> Mapping[str, bytes]:
    folder = resources_folder() / "templates"
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))}


@pytest.mark.bench
def test_all_shipped_templates_load_and_are_valid() -> None:
    files = _files()

    def parsed() -> None:
        for data in files.values():
            yaml.load(data, Loader=LOADER)

    def loaded() -> None:
        for name, data in files.items():
            load_template(data, name)

    floor, ours = _medians(parsed, loaded)

    items = sum(len(load_template(data, name).items) for name, data in files.items())
    print(  # noqa: T201 - the figures are what a benchmark is for
        f"\n{len(files)} templates, {items} items: {ours * 1000:.0f} ms, "
        f"{ours / floor:.2f} times parsing the same YAML alone ({floor * 1000:.0f} ms)"
    )
    assert ours / floor < MOST_TIMES_LOADING


def _form() -> Template:
    """300 items; every third hangs on the one before it, and every fourth section on a gate."""
    sections = []
    for section in range(SECTIONS):
        items = []
        for number in range(IN_EACH):
            code = f"S{section}-{number}"
            rule = {"conditions": [_is_better(f"S{section}-{number - 1}")]}
            items.append(
                make_item(
                    code,
                    key_question=KEY_QUESTIONS[(section + number) % len(KEY_QUESTIONS)],
                    weight=number % 3 + 1,
                    enable_when=rule if number % 3 == 2 else None,
                )
            )
        gate = {"conditions": [_is_better(f"S{section - 1}-0")]}
        sections.append(make_section(*items, enable_when=gate if section % 4 == 3 else None))
    return make_template(*sections)


def _is_better(code: str) -> dict[str, str]:
    return {"item": code, "operator": ">=", "answer": "partly"}


@pytest.mark.bench
def test_a_form_of_300_items_follows_each_of_300_answers() -> None:
    template = _form()
    codes = [item.code for item in template.items]
    answers = [(code, tuple(VALUES)[place % 3]) for place, code in enumerate(codes)]

    def follow() -> None:
        form = LiveForm(template, {})
        for code, reply in answers:
            form.answer(code, reply)
            for question in KEY_QUESTIONS:
                form.key_question(question)

    def from_scratch() -> None:
        values: dict[str, str] = {}
        for code, reply in answers:
            values[code] = reply
            score_key_questions([template], {template.id: values})

    def plain() -> None:
        _plain_follow(template, answers)

    floor, ours, whole = _medians(plain, follow, from_scratch)

    print(  # noqa: T201 - the figures are what a benchmark is for
        f"\n300 answers followed in {ours * 1000:.0f} ms ({ours / 300 * 1e6:.0f} µs each), "
        f"{ours / floor:.2f} times plain Python ({floor * 1000:.0f} ms); worked out from scratch "
        f"each time it takes {whole / ours:.1f} times as long"
    )
    assert ours / floor < MOST_TIMES_FOLLOWING


def _plain_follow(template: Template, answers: list[tuple[str, str]]) -> None:
    """The least that can be done: dicts and sums, with the same conditions and the same results."""
    rows = [
        (section.id, item.code, item.weight, item.key_question, _gates(section, item))
        for section in template.sections
        for item in section.items
    ]
    replies: dict[str, str] = {}
    for code, reply in answers:
        replies[code] = reply
        points = dict.fromkeys(KEY_QUESTIONS, 0)
        weights = dict.fromkeys(KEY_QUESTIONS, 0)
        hidden: set[str] = set()
        for _section, item, weight, question, gates in rows:
            if any(gate in hidden or VALUES.get(replies.get(gate, ""), 0) < 1 for gate in gates):
                hidden.add(item)
            elif item in replies and question is not None:
                points[question] += weight * VALUES[replies[item]]
                weights[question] += weight
        for question in KEY_QUESTIONS:
            if weights[question]:
                Fraction(points[question], 2 * weights[question])


def _gates(*held: object) -> tuple[str, ...]:
    rules = [getattr(one, "enable_when", None) for one in held]
    return tuple(one.item for rule in rules if rule is not None for one in rule.conditions)
