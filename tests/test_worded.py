"""Sentences for people that another language can say."""

import pickle

import pytest

from qvisit.worded import Worded, worded


def test_a_sentence_is_a_plain_text() -> None:
    said = worded("{who} has {count} files.", who="Amara", count=3)

    assert said == "Amara has 3 files."
    assert f"{said}" == "Amara has 3 files."
    assert (said.source, said.values) == (
        "{who} has {count} files.",
        {"who": "Amara", "count": 3},
    )


@pytest.mark.parametrize(("count", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files")])
def test_one_thing_has_its_own_words(count: int, words: str) -> None:
    assert worded("{count} files", one="1 file", count=count) == words


def test_braces_in_values_stay() -> None:
    assert worded("No {name} here.", name="{x}") == "No {x} here."


def test_braces_without_values_stay() -> None:
    assert worded("Write {name}.") == "Write {name}."


def test_it_comes_back_whole_from_a_copy() -> None:
    said = worded("{count} files", one="1 file", count=1)

    copied = pickle.loads(pickle.dumps(said))

    assert isinstance(copied, Worded)
    assert (copied, copied.source, copied.one, copied.values) == (
        said,
        said.source,
        said.one,
        said.values,
    )
