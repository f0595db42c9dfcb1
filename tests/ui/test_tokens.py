"""Every pair of colours that stands on the screen can be told apart."""

import pytest

from qvisit.ui.stylesheet import KINDS, STATES, paint_of
from qvisit.ui.tokens import THEMES, TYPE, Tokens, contrast, tokens_of

TEXT = 4.5
EDGE = 3.0
GROUNDS = ("page", "surface", "bluetint")

WORDS_ON_GROUNDS = ("text", "text2", "bluetext")
WORDS_ON_THEIR_OWN = (
    ("onblue", "blue"),
    ("onblue", "bluefillhover"),
    ("ongreen", "green"),
    ("ongreen", "greenhover"),
    ("onred", "red"),
    ("onred", "redhover"),
    ("greentext", "greentint"),
    ("greentext", "surface"),
    ("greentext", "page"),
    ("redtext", "redtint"),
    ("redtext", "surface"),
    ("redtext", "page"),
    ("redtext", "bluetint"),
    ("ambertext", "ambertint"),
    ("ambertext", "surface"),
    ("purpletext", "purpletint"),
    ("purpletext", "surface"),
    ("text", "redtint"),
    ("text", "ambertint"),
    ("text", "greentint"),
    ("text", "purpletint"),
    ("text", "sunken"),
    ("text2", "sunken"),
    ("onrail", "rail"),
    ("onrail", "railhover"),
    ("onrailsel", "railsel"),
    ("onstrip", "strip"),
    ("surface", "text2"),
)
EDGES = ("ctl", "blue", "green", "red", "amber", "purple")


@pytest.fixture(params=THEMES)
def colours(request: pytest.FixtureRequest) -> Tokens:
    return tokens_of(request.param)


def test_black_on_white_has_the_highest_contrast_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#005eb8", "#005eb8") == pytest.approx(1)


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_words_can_be_read_on_every_ground(colours: Tokens) -> None:
    pairs = [(ink, ground) for ink in WORDS_ON_GROUNDS for ground in GROUNDS]

    faint = _fainter_than(TEXT, colours, [*pairs, *WORDS_ON_THEIR_OWN])

    assert not faint


def test_edges_can_be_seen_on_every_ground(colours: Tokens) -> None:
    faint = _fainter_than(EDGE, colours, [(edge, ground) for edge in EDGES for ground in GROUNDS])

    assert not faint


def test_the_focus_ring_can_be_seen_on_every_ground(colours: Tokens) -> None:
    grounds = (*GROUNDS, "rail", "sunken", "strip", "redtint", "green", "red")
    hidden = [
        ground
        for ground in grounds
        if max(
            contrast(colours.focus, colours.colour(ground)),
            contrast(colours.focusedge, colours.colour(ground)),
        )
        < EDGE
    ]

    assert not hidden


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", STATES)
def test_a_button_can_be_read_in_every_state(colours: Tokens, kind: str, state: str) -> None:
    paint = paint_of(colours, kind, state)
    ground = paint.ground or {"rail": colours.rail, "strip": colours.strip}.get(
        kind, colours.surface
    )

    assert contrast(paint.ink, ground) >= TEXT


def test_pressed_and_hover_look_different_from_normal(colours: Tokens) -> None:
    for kind in ("main", "second", "plain", "danger", "answer"):
        looks = [paint_of(colours, kind, state) for state in ("normal", "hover", "pressed")]

        assert len(set(looks)) == 3, kind


def test_every_colour_is_written_in_full(colours: Tokens) -> None:
    written = [
        value
        for role, value in colours._asdict().items()
        if isinstance(value, str) and role != "name"
    ]

    assert all(len(colour) == 7 and int(colour[1:], 16) >= 0 for colour in written)


def test_an_unknown_theme_is_the_light_one() -> None:
    assert tokens_of("solarised") is tokens_of("light")


def test_no_type_is_smaller_than_ten_points() -> None:
    assert min(size.points for size in TYPE.values()) >= 10


def _fainter_than(least: float, colours: Tokens, pairs: list[tuple[str, str]]) -> list[str]:
    return [
        f"{ink} on {ground}: {ratio:.2f}"
        for ink, ground in pairs
        if (ratio := contrast(colours.colour(ink), colours.colour(ground))) < least
    ]
