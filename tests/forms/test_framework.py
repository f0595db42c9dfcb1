"""Frameworks that templates are mapped to: those that ship, and what a file may hold."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.framework import Framework, FrameworkError, load_framework
from qvisit.forms.item import KEY_QUESTIONS

FILES = sorted((Path(__file__).parents[2] / "resources" / "frameworks").glob("*.yaml"))
SHIPPED = {path.stem: load_framework(path.read_bytes(), path.name) for path in FILES}
SMALL = """\
id: small
version: 1.0.0
prefix: small
title: A small framework
purpose: To test.
source: Test
nodes:
  - id: first
    title: First
  - id: second
    title: Second
"""


def load(text: str) -> Framework:
    return load_framework(text.encode(), "small.yaml")


def test_the_shipped_frameworks_have_as_many_points_as_their_sources() -> None:
    assert {name: len(framework.nodes) for name, framework in SHIPPED.items()} == {
        "culture-of-care": 12,
        "domains": 3,
        "foundations": 4,
        "freda": 5,
        "hra": 7,
        "saf-2023": 34,
    }


def test_each_is_named_as_its_file_and_has_a_prefix_of_its_own() -> None:
    assert all(framework.id == name for name, framework in SHIPPED.items())
    assert len({framework.prefix for framework in SHIPPED.values()}) == len(SHIPPED)


def test_every_quality_statement_belongs_to_a_key_question() -> None:
    held = [node.key_question for node in SHIPPED["saf-2023"].nodes]

    assert [held.count(question) for question in KEY_QUESTIONS] == [8, 6, 5, 7, 8]


def test_a_point_is_found_by_its_id() -> None:
    framework = load(SMALL)

    assert framework.by_id["second"].title == "Second"
    assert "third" not in framework.by_id


def test_the_id_of_a_quality_statement_is_its_title_in_small_letters() -> None:
    for node in SHIPPED["saf-2023"].nodes:
        letters = "".join(
            one for one in node.title.lower().replace("-", " ") if one.isalpha() or one == " "
        )
        assert node.id == letters.replace(" ", "-")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SMALL.replace("id: second", "id: first"), "Line 10: Another point also has the id"),
        (SMALL.replace("prefix: small", "prefix: Small one"), "Line 3: “prefix”"),
        (SMALL.replace("title: First", "title: First\n    regulation: 9"), "“regulation”"),
        (SMALL[: SMALL.index("nodes")] + "nodes: []\n", "“nodes”"),
    ],
)
def test_a_fault_is_named_by_file_and_line(text: str, told: str) -> None:
    with pytest.raises(FrameworkError) as caught:
        load(text)

    assert caught.value.message.startswith("small.yaml was not used.")
    assert told in caught.value.message
    assert caught.value.hint


@given(st.binary(max_size=60), st.integers(0, len(SMALL)), st.integers(0, len(SMALL)))
def test_a_damaged_file_is_refused_or_read(junk: bytes, start: int, end: int) -> None:
    data = SMALL.encode()

    with suppress(FrameworkError):
        assert load_framework(data[:start] + junk + data[end:], "small.yaml").nodes
