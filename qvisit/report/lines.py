"""Sets a line of words: each in its typeface, and those read from right to left in their place.

The order on the page is that of the Unicode Bidirectional Algorithm (UAX 9). Pieces come in the
order of reading all the same, each with the place where it is drawn.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from bidi import algorithm
from bidi.mirror import MIRRORED
from reportlab.lib.colors import Color
from reportlab.pdfbase.ttfonts import ShapedStr

from qvisit.report.faces import WIDEST, family, set_words
from qvisit.report.fonts import BOLD, REGULAR, name_of, width_in

_LEFTWARDS = frozenset(("R", "AL"))
_TURNS = _LEFTWARDS | {"AN"}
_DEEPEST = 63  # brackets within brackets that are looked at
_NOT_COUNTED = "BN"  # letters without a shape: the algorithm takes them out


class Item(NamedTuple):
    """Words in one typeface and colour, in the order of reading; without a colour as before."""

    text: str
    font: str
    colour: Color | None = None


class Piece(NamedTuple):
    """What is drawn at a place: `start` and `width` in points, from the left end of the line."""

    item: Item
    start: float
    width: float


def is_shaped(text: str) -> bool:
    """Whether these are no words any more, but the shapes of a typeface."""
    return isinstance(text, ShapedStr)


def runs_leftwards(text: str) -> bool:
    """Whether more of a text's letters are read from right to left than the other way."""
    ways = [unicodedata.bidirectional(one) for one in text]
    return sum(way in _LEFTWARDS for way in ways) > ways.count("L")


def set_line(items: Sequence[Item], size: float, *, leftwards: bool) -> list[Piece]:
    """Where each piece of a line goes.

    Args:
        items: The line, in the order of reading.
        size: Of the type, in points.
        leftwards: Whether its paragraph is read from right to left.
    """
    levels = _levels("".join(item.text for item in items), leftwards=leftwards)
    cut = [(_drawn(item, size, level), level) for item, level in _cut(items, levels)]
    placed = [piece for piece, _ in cut]
    along = 0.0
    for number in _in_sight([level for _, level in cut]):
        placed[number] = placed[number]._replace(start=along)
        along += placed[number].width
    return placed


def _levels(text: str, *, leftwards: bool) -> list[int]:
    """How deep each letter is in changes of direction; odd levels run from right to left."""
    base = int(leftwards)
    ways = [unicodedata.bidirectional(one) for one in text]
    if not leftwards and _TURNS.isdisjoint(ways):
        return [0] * len(text)
    storage = algorithm.get_empty_storage()
    storage.update(base_level=base, base_dir="LR"[base])
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _pair_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = iter(storage["chars"])
    levels: list[int] = []
    for way in ways:
        before = levels[-1] if levels else base
        levels.append(before if way == _NOT_COUNTED else next(found)["level"])
    told = len(text.rstrip())
    return levels[:told] + [base] * (len(text) - told)


def _pair_brackets(chars: Sequence[dict[str, Any]], base: int) -> None:
    """Turn both brackets of a pair as what they hold (UAX 9, N0, which the library lacks)."""
    outside, inside = "LR"[base], "RL"[base]
    for first, last in _pairs([one["ch"] for one in chars]):
        held = {_way(one["type"]) for one in chars[first + 1 : last]}
        before = next((way for one in chars[first::-1] if (way := _way(one["type"]))), outside)
        if outside in held:
            way = outside
        elif inside in held:
            way = inside if before == inside else outside
        else:
            continue
        chars[first]["type"] = chars[last]["type"] = way


def _way(kind: str) -> str:
    """The direction of a kind of letter; figures count as read from right to left here."""
    return "L" if kind == "L" else "R" if kind in ("R", "AL", "EN", "AN") else ""


def _pairs(letters: Sequence[str]) -> list[tuple[int, int]]:
    """Where brackets open and close, by where they open (UAX 9, BD16)."""
    waiting: list[tuple[str, int]] = []
    found = []
    for at, letter in enumerate(letters):
        kind = unicodedata.category(letter)
        if kind == "Ps" and len(waiting) < _DEEPEST:
            waiting.append((MIRRORED.get(letter, ""), at))
        elif kind == "Pe":
            depth = next((n for n, one in enumerate(reversed(waiting)) if one[0] == letter), None)
            if depth is not None:
                found.append((waiting[-1 - depth][1], at))
                del waiting[-1 - depth :]
    return sorted(found)


def _cut(items: Sequence[Item], levels: Sequence[int]) -> Iterator[tuple[Item, int]]:
    """The items, cut where the direction changes."""
    at = 0
    for item in items:
        told = zip(item.text, levels[at : at + len(item.text)], strict=True)
        for level, group in groupby(told, key=lambda one: one[1]):
            yield item._replace(text="".join(letter for letter, _ in group)), level
        at += len(item.text)


def _drawn(item: Item, size: float, level: int) -> Piece:
    """What is drawn for some words of one direction, not yet in its place."""
    backwards = level % 2 == 1
    font = item.font
    if backwards and font in (REGULAR, BOLD):
        font = name_of(family(*WIDEST), bold=font == BOLD)
    if font in (REGULAR, BOLD):
        return Piece(item, 0.0, width_in(font, item.text, size))
    text, width = set_words(font, item.text, backwards=backwards)
    return Piece(Item(text, font, item.colour), 0.0, width * size / 1000)


def _in_sight(levels: Sequence[int]) -> list[int]:
    """The places of pieces in the order in which they stand from left to right (UAX 9, L2)."""
    order = list(range(len(levels)))
    for deep in range(max(levels, default=0), 0, -1):
        turned: list[int] = []
        for within, group in groupby(order, key=lambda one: levels[one] >= deep):
            stretch = list(group)
            turned += reversed(stretch) if within else stretch
        order = turned
    return order
