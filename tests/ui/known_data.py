"""What a window may say in no language: the trust's own words, taken from where they are kept."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache

import yaml

from qvisit.paths import resources_folder
from qvisit.store import changes
from qvisit.usecases.templates import installed_templates, shipped_templates
from qvisit.workspace import Workspace

_TAG = re.compile(r"<[^>]+>")
_SAMPLES = ("Atkinson Hyperlegible", "Aa")  # how a font looks
_KEYS = (
    "Tab",
    "Space",
    "Esc",
    "Enter",
    "Left",
    "Right",
    "Up",
    "Down",
    "PgUp",
    "PgDown",
)  # as Qt names them
_CHORD = re.compile(
    r"\b(?:(?:Ctrl|Shift|Alt)\+)+(?:\w+|[+-])|#[0-9a-f]{6}\b"
)  # a key as marked, a colour
_CODE = re.compile(r"\b[A-Z]+[0-9]*-[0-9]+\b")  # of an item
_KEY = re.compile(r"[a-z_-]+")  # a key of the program's own, such as panel_lead
_ENGLISH = re.compile(r"[A-Za-z]{2,}")


def data_of(ws: Workspace, more: Iterable[str] = ()) -> frozenset[str]:
    """Every text that a laptop knows as data.

    Args:
        ws: Whose log of changes is read.
        more: Other texts, such as folders.
    """
    with ws.reading() as session:
        payloads = [
            json.loads(one.payload)
            for stream in changes.streams(session)
            for one in changes.read_stream(session, stream)
            if one.payload is not None
        ]
    templates = (*installed_templates(ws), *shipped_templates())
    told = {*_strings(payloads), *_strings([one.model_dump(mode="json") for one in templates])}
    own = {one for one in told if not _KEY.fullmatch(one)}
    small = {one.word for template in templates for one in template.hard_words}
    small |= {one.unit for template in templates for one in template.items if one.unit}
    return frozenset(
        {*own, *small, *shipped(), *more, str(ws.folder), ws.vault.name, *_SAMPLES, *_KEYS}
    )


@cache
def shipped() -> frozenset[str]:
    """The words of the shipped templates, rules, frameworks and examples."""
    files = sorted(resources_folder().rglob("*.yaml"))
    told = (one for file in files for one in _strings(yaml.safe_load(file.read_bytes())))
    fonts = resources_folder() / "fonts"
    licences = (one.read_text(encoding="utf-8").strip() for one in fonts.rglob("*.txt"))
    return frozenset({*licences, *(one for one in told if not _KEY.fullmatch(one))})


def english_left(words: str, data: frozenset[str]) -> str:
    """What of a text is neither translated nor data; empty if all is."""
    left = html.unescape(words)
    for data_of_a_kind in (_TAG, _CHORD, _CODE):
        left = data_of_a_kind.sub(" ", left)
    left = _plain(left)
    if not _ENGLISH.search(left) or left in data:
        return ""
    for value in _by_length(data):
        if value in left:
            whole = rf"(?<![A-Za-z]){re.escape(value)}(?![A-Za-z])"
            left = re.sub(whole, " ", left)
    return " ".join(_ENGLISH.findall(left))


def _plain(words: str) -> str:
    """One line; a word that was broken after a hyphen is whole again."""
    return " ".join(words.split()).replace("- ", "-")


@cache
def _by_length(data: frozenset[str]) -> tuple[str, ...]:
    """The longest first; a word of a longer value would else leave its rest behind."""
    lines = {_plain(line) for one in data for line in (one, *one.splitlines())}
    names = (one for one in lines if _ENGLISH.search(one))
    return tuple(sorted(names, key=len, reverse=True))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)
