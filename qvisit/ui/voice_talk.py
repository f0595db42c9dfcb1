"""What the window and its voice say to each other: one line of JSON there, short lines back."""

import json
import re
import sys
from itertools import accumulate

READ_ALOUD = "read-aloud"
"""The word that starts the voice instead of the window."""

VOICE = "voice"
STARTED = "started"
FINISHED = "finished"
PIECE = "piece"  # and its place, from 0: it is begun
WORD = "word"  # and the place of its piece, and of a letter of it there: it is being read
NO_VOICE = "no-voice"
NO_PLAYER = "no-player"
NO_SOUND = "no-sound"

_PLACE = re.compile(rf"{PIECE} (\d{{1,9}})|{WORD} (\d{{1,9}}) (\d{{1,9}})")
_LONGEST = 400  # characters read in one go: about 25 seconds, made ready in a tenth of one
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
_UNSPOKEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")  # a voice may end at the first


def request(text: str, percent: int) -> bytes:
    """What asks the voice to read a text; an empty text asks only whether there is a voice.

    Args:
        text: Any length; it is read in pieces.
        percent: Speed, in percent of an unhurried voice.
    """
    return json.dumps({"percent": percent, "pieces": pieces_of(text)}).encode() + b"\n"


class Spoken:
    """Where the voice is in a text, from where it is in the pieces that it was given.

    Both have the same letters and digits in the same order; only what lies between them differs.
    """

    def __init__(self, text: str) -> None:
        self._pieces = pieces_of(text)
        self._letters = [at for at, each in enumerate(text) if each.isalnum()]
        self._before = [0, *accumulate(_count(piece) for piece in self._pieces)]

    def place(self, told: str) -> tuple[int, int] | None:
        """From which letter of the text on, and how many of them: a whole piece, or a whole word.

        Args:
            told: What the voice says with `PIECE` or `WORD` before it. None for anything else,
                and where there is nothing but signs.
        """
        known = _PLACE.fullmatch(told)
        place = int(known[1] or known[2]) if known else len(self._pieces)
        if known is None or place >= len(self._pieces):
            return None
        piece, before = self._pieces[place], self._before[place]
        start, end = _word_at(piece, int(known[3])) if known[3] else (0, len(piece))
        first, last = before + _count(piece[:start]), before + _count(piece[:end]) - 1
        if last < first:
            return None
        return self._letters[first], self._letters[last] + 1 - self._letters[first]


def pieces_of(text: str) -> list[str]:
    """Whole sentences as far as they fit into a piece, without what cannot be spoken."""
    pieces: list[str] = []
    for sentence in _SENTENCE.split(_UNSPOKEN.sub(" ", text)):
        for part in _parts(sentence):
            if pieces and len(pieces[-1]) + len(part) < _LONGEST:
                pieces[-1] += f" {part}"
            else:
                pieces.append(part)
    return [piece for piece in pieces if any(each.isalnum() for each in piece)]


def _count(text: str) -> int:
    return sum(each.isalnum() for each in text)


def _word_at(piece: str, at: int) -> tuple[int, int]:
    """Where the word begins and ends that has a letter at a place."""
    end = piece.find(" ", at)
    return piece.rfind(" ", 0, at) + 1, len(piece) if end < 0 else end


def _parts(sentence: str) -> list[str]:
    """A sentence, cut between words where it is longer than a piece; a longer word is cut too."""
    parts: list[str] = [""]
    for word in sentence.split():
        for start in range(0, len(word), _LONGEST):
            short = word[start : start + _LONGEST]
            if parts[-1] and len(parts[-1]) + len(short) >= _LONGEST:
                parts.append("")
            parts[-1] = f"{parts[-1]} {short}".strip()
    return [part for part in parts if part]


def voice_command() -> list[str]:
    """The program and words that start the voice; an installed program is its own Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_ALOUD]
    return [sys.executable, "-m", "qvisit", READ_ALOUD]
