"""Every text and every state of every control can be read and seen, in every theme.

Computed from what is really used: the style sheet as Qt gets it, the palette, and the paint of
the controls that draw themselves. 4.5:1 for words, 3:1 for edges, marks and the focus ring.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from qvisit.ui.stylesheet import KINDS, STATES, paint_of, stylesheet
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.tokens import THEMES, TYPE, Tokens, contrast, tokens_of
from qvisit.ui.widgets.pill import TONES, tone_paint

TEXT, EDGE = 4.5, 3.0
GROUNDS = ("page", "surface", "bluetint", "sunken")  # what controls and words stand on
OWN_GROUND = {"rail": ("rail",), "strip": ("strip",), "menu": ("surface", "bluetint")}
WITHOUT_EDGE = ("link", "rail", "strip", "menu")  # words alone: they are read, not found by edge
TINTS = tuple(ground for ground, _, _ in TONES.values())
# What may lie under a thing whose own ground is not drawn, by the selector of its rule.
UNDER = {
    "QLabel": (*GROUNDS, *TINTS),
    'QPushButton[kind="link"]': (*GROUNDS, *TINTS),
    "QScrollBar::handle": ("sunken",),
    "QScrollBar::handle:hover": ("sunken",),
    "QHeaderView::section": ("surface",),
}


class Pair(NamedTuple):
    """Two colours that meet. `least` is the contrast that they need."""

    where: str
    first: str
    second: str
    least: float

    def __str__(self) -> str:
        ratio = contrast(self.first, self.second)
        return f"{self.where}: {self.first} on {self.second} is {ratio:.2f}, needs {self.least}"


@pytest.fixture(params=THEMES)
def colours(request: pytest.FixtureRequest) -> Tokens:
    return tokens_of(request.param)


def faint(pairs: Iterator[Pair]) -> list[str]:
    held = list(pairs)
    assert held
    return [str(one) for one in held if contrast(one.first, one.second) < one.least]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", KINDS)
def test_controls_that_draw_themselves(colours: Tokens, kind: str, state: str) -> None:
    assert not faint(_painted(colours, kind, state))


def _painted(colours: Tokens, kind: str, state: str) -> Iterator[Pair]:
    paint = paint_of(colours, kind, state)
    for role in OWN_GROUND.get(kind, (*GROUNDS, *TINTS)):
        under = colours.colour(role)
        where = f"{kind} {state} on {role}"
        yield Pair(f"{where}, words", paint.ink, paint.ground or under, TEXT)
        if kind not in WITHOUT_EDGE:
            seen = max((paint.edge, paint.ground), key=lambda one, on=under: _ratio(one, on))  # type: ignore[misc]
            yield Pair(f"{where}, edge", seen, under, EDGE)


def _ratio(colour: str, under: str) -> float:
    return contrast(colour, under) if colour else 0.0


def test_a_chosen_control_differs_from_one_that_is_not(colours: Tokens) -> None:
    """By its filling or by its edge: a different tint alone is not seen by everybody."""
    alike = []
    for kind in ("answer", "skipped", "plain", "tile", "rail"):
        plain, chosen = (paint_of(colours, kind, state) for state in ("normal", "chosen"))
        ground = colours.rail if kind == "rail" else colours.surface
        filled = contrast(chosen.ground or ground, plain.ground or ground) >= EDGE
        edged = chosen.edge and contrast(chosen.edge, ground) >= EDGE
        thicker = edged and chosen.width >= plain.width * (2 if plain.edge else 1)
        if not filled and not thicker:
            alike.append(kind)

    assert not alike


@pytest.mark.parametrize("tone", TONES)
def test_pills_and_banners(colours: Tokens, tone: str) -> None:
    assert not faint(_toned(colours, tone))


def _toned(colours: Tokens, tone: str) -> Iterator[Pair]:
    paint = tone_paint(colours, tone)
    yield Pair(f"{tone} pill", paint.ink, paint.ground, TEXT)
    yield Pair(f"{tone} banner, words", colours.text, paint.ground, TEXT)
    yield Pair(f"{tone} banner, second words", colours.text2, paint.ground, TEXT)
    for role in ("page", "surface", "bluetint"):
        yield Pair(f"{tone} edge on {role}", paint.edge, colours.colour(role), EDGE)


def test_words_on_every_ground(colours: Tokens) -> None:
    assert not faint(_words(colours))


def _words(colours: Tokens) -> Iterator[Pair]:
    for ink in ("text", "text2", "bluetext"):
        for ground in (*GROUNDS, *TINTS):
            yield Pair(f"{ink} on {ground}", colours.colour(ink), colours.colour(ground), TEXT)
    for tone, (tint, _, ink) in TONES.items():
        for ground in ("page", "surface", "bluetint", tint):
            where = f"words in {tone} on {ground}"
            yield Pair(where, colours.colour(ink), colours.colour(ground), TEXT)
    for fill, ink in (("green", "ongreen"), ("red", "onred"), ("blue", "onblue")):
        yield Pair(f"{ink} on {fill}", colours.colour(ink), colours.colour(fill), TEXT)
    yield Pair("the number on the rail", colours.onrailsel, colours.railsel, TEXT)


def test_progress_and_marks(colours: Tokens) -> None:
    pairs = [
        Pair("progress bar on its track", colours.blue, colours.sunken, EDGE),
        *(
            Pair(f"{mark} on {ground}", colours.colour(mark), colours.colour(ground), EDGE)
            for mark in ("ctl", "blue", "green", "red", "amber", "purple")
            for ground in GROUNDS
        ),
    ]

    assert not faint(iter(pairs))


def test_the_focus_ring_on_everything(colours: Tokens) -> None:
    """One of its two rings stands out from whatever is outside, and they stand out together."""
    fills = {paint_of(colours, kind, state).ground for kind in KINDS for state in STATES}
    grounds = {colours.colour(role) for role in (*GROUNDS, *TINTS, "rail", "strip")} | fills - {""}
    hidden = [
        ground
        for ground in grounds
        if max(contrast(colours.focus, ground), contrast(colours.focusedge, ground)) < EDGE
    ]

    assert not hidden
    assert contrast(colours.focus, colours.focusedge) >= EDGE


def test_the_style_sheet_as_qt_gets_it(colours: Tokens) -> None:
    sheet = stylesheet(colours, 100, lambda kind: TYPE[kind].points)
    rules = list(_rules(sheet))

    assert len(rules) > 40
    assert not faint(_styled(colours, rules))


def _rules(sheet: str) -> Iterator[tuple[str, dict[str, str]]]:
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        said = (one.partition(":") for one in body.split(";") if ":" in one)
        values = {name.strip(): value.strip() for name, _, value in said}
        for selector in selectors.split(","):
            yield selector.strip(), values


def _styled(colours: Tokens, rules: list[tuple[str, dict[str, str]]]) -> Iterator[Pair]:
    for selector, values in rules:
        own = _colour_in(values.get("background", ""))
        under = next((roles for start, roles in UNDER.items() if selector.startswith(start)), ())
        grounds = [own] if own else [colours.colour(role) for role in under or ("page", "surface")]
        for ground in grounds:
            for name, behind in (("color", ground), ("selection-color", None)):
                ink = _colour_in(values.get(name, ""))
                on = behind or _colour_in(values.get("selection-background-color", ""))
                toned = selector.startswith("QLabel[tone") and ground in _tints(colours)
                if ink and on and not toned:  # red words stand on red tints alone: see above
                    yield Pair(f"{selector} {name}", ink, on, TEXT)
        edge = _colour_in(values.get("border", values.get("border-color", "")))
        if edge and edge != colours.line and "QToolTip" not in selector:
            for role in ("page", "surface"):
                under_it = colours.colour(role)
                seen = max((edge, own), key=lambda one, on=under_it: _ratio(one, on))  # type: ignore[misc]
                yield Pair(f"{selector} edge on {role}", seen, under_it, EDGE)
        if "handle" in selector and own:
            yield Pair(selector, own, colours.sunken, EDGE)


def _tints(colours: Tokens) -> set[str]:
    return {colours.colour(role) for role in (*TINTS, "sunken")}


def _colour_in(value: str) -> str:
    found = re.search(r"#[0-9a-f]{6}", value)
    return found.group() if found else ""


@pytest.mark.parametrize("theme", THEMES)
def test_the_palette_as_qt_gets_it(qapp: QApplication, theme: str) -> None:
    apply_look(qapp, Look(theme=theme))
    palette, role = qapp.palette(), QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
        (role.Link, role.Window),
        (role.LinkVisited, role.Base),
        (role.ToolTipText, role.ToolTipBase),
    ]
    told = [
        Pair(f"{ink} {group}", _hex(palette, group, ink), _hex(palette, group, ground), TEXT)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
        for ink, ground in pairs
    ]

    assert not faint(iter(told))


def _hex(palette: QPalette, group: QPalette.ColorGroup, role: QPalette.ColorRole) -> str:
    return QColor(palette.color(group, role)).name()
