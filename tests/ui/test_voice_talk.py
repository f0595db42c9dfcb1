"""Whatever is written can be asked of the voice, and no word is lost on the way."""

import json
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.ui.voice_talk import Spoken, pieces_of, request, voice_command


@given(st.text(max_size=2_000))
def test_no_word_is_lost_and_no_piece_is_long(text: str) -> None:
    pieces = pieces_of(text)

    assert all(len(piece) <= 400 for piece in pieces)
    assert _spoken("".join(pieces)) == _spoken(text)
    assert request(text, 100).count(b"\n") == 1


def test_pieces_end_with_sentences() -> None:
    text = "Can you go outside? " * 60

    pieces = pieces_of(text)

    assert len(pieces) > 1
    assert all(piece.endswith("?") for piece in pieces)


@pytest.mark.parametrize("text", ["", "  \n", "…", "?! —", "\x00\x07"])
def test_nothing_is_asked_where_nothing_can_be_said(text: str) -> None:
    assert pieces_of(text) == []


def test_what_would_end_a_voice_early_is_left_out() -> None:
    text = "Before.\x00 After \ud800the \x1bbell."

    asked = json.loads(request(text, 140))

    assert asked == {"percent": 140, "pieces": ["Before. After the bell."]}


def test_an_installed_program_starts_itself_as_the_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    from_checkout = voice_command()
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert voice_command() == [sys.executable, "read-aloud"]
    assert from_checkout == [sys.executable, "-m", "qvisit", "read-aloud"]


@given(st.text(max_size=2_000))
def test_a_word_that_is_told_is_found_where_it_stands(text: str) -> None:
    spoken = Spoken(text)

    for place, piece in enumerate(pieces_of(text)):
        whole = spoken.place(f"piece {place}")
        assert whole is not None
        assert _spoken(text[whole[0] : sum(whole)]) == _spoken(piece)
        for word in re.finditer(r"[^ ]+", piece):
            found = spoken.place(f"word {place} {word.start()}")
            said = text[found[0] : sum(found)] if found else ""
            assert _spoken(said) == _spoken(word[0])


@pytest.mark.parametrize("told", ["piece 1", "word 9 0", "word 0", "piece -1", "word 0 x", ""])
def test_what_a_broken_voice_tells_is_nowhere(told: str) -> None:
    assert Spoken("Do staff knock?").place(told) is None


def _spoken(text: str) -> str:
    return "".join(each for each in text if each.isalnum())
