"""Preferences survive a restart, and damage only ever brings the usual ones back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.ui.own_ways import ANSWER_PICTURES, DEFAULT_VIEWS, READING_SPEEDS
from qvisit.ui.preferences import Preferences, load_preferences, save_preferences
from qvisit.ui.saved_look import PREFERENCES_FILE, saved_look
from qvisit.ui.theme import Look

UNUSUAL = Preferences(
    look=Look("high_contrast", 200, "system", 150, reduced_motion=True),
    single_key_answers=False,
    default_view="guided",
    next_on_answer=True,
    answer_pictures="thumbs",
    reading_speed=140,
    easy_words=True,
)


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    save_preferences(tmp_path, UNUSUAL)

    assert load_preferences(tmp_path) == UNUSUAL
    assert saved_look(tmp_path) == UNUSUAL.look


def test_keeping_leaves_one_whole_file(tmp_path: Path) -> None:
    save_preferences(tmp_path, Preferences())
    save_preferences(tmp_path, UNUSUAL)

    assert [path.name for path in tmp_path.iterdir()] == [PREFERENCES_FILE]


def test_a_new_profile_has_the_usual_ones(tmp_path: Path) -> None:
    assert load_preferences(tmp_path) == Preferences()
    assert saved_look(tmp_path) is None


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"[" * 100_000, b" " * 100_000 + b"{}"],
    ids=["empty", "cut", "list", "null", "text", "bytes", "deep", "large"],
)
def test_a_damaged_file_brings_the_usual_ones_back(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / PREFERENCES_FILE).write_bytes(damaged)

    assert load_preferences(tmp_path) == Preferences()
    assert saved_look(tmp_path) is None


def test_one_odd_value_spoils_no_other(tmp_path: Path) -> None:
    odd = {
        "look": {"theme": "dark", "text_percent": 7000, "font": ["system"]},
        "single_key_answers ": "sideways",
        "single_key_answers": False,
        "default_view": "sideways",
        "next_on_answer": 1,
        "answer_pictures": ["faces"],
        "reading_speed": 61,
        "easy_words": True,
        "from a newer QVisit": 1,
    }
    (tmp_path / PREFERENCES_FILE).write_text(json.dumps(odd), encoding="utf-8")

    kept = load_preferences(tmp_path)

    usual = Preferences(look=Look(theme="dark"))
    assert kept == usual.model_copy(update={"single_key_answers": False, "easy_words": True})


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda each: (
            st.lists(each)
            | st.dictionaries(st.sampled_from([*Preferences.model_fields, "theme"]), each)
        ),
        max_leaves=8,
    )
)
def test_whatever_the_file_says_preferences_are_whole(
    tmp_path_factory: pytest.TempPathFactory, document: object
) -> None:
    folder = tmp_path_factory.mktemp("profile")
    (folder / PREFERENCES_FILE).write_text(json.dumps(document), encoding="utf-8")

    kept = load_preferences(folder)

    assert isinstance(kept.single_key_answers, bool)
    assert kept.ways.default_view in DEFAULT_VIEWS
    assert kept.ways.answer_pictures in ANSWER_PICTURES
    assert kept.ways.reading_speed in READING_SPEEDS
