"""What the window and its voice say to each other: one line of JSON there, one word a line back."""

import json
import re
import sys

READ_ALOUD = "read-aloud"
"""The word that starts the voice instead of the window."""

VOICE = "voice"
STARTED = "started"
FINISHED = "finished"
NO_VOICE = "no-voice"
NO_PLAYER = "no-player"
NO_SOUND = "no-sound"

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
