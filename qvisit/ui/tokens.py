"""The one table of colours, type sizes and spaces, from which everything painted takes them."""

from types import MappingProxyType
from typing import NamedTuple

THEMES = ("light", "dark", "high_contrast", "cream", "blue")


class Tokens(NamedTuple):
    """The colours of one theme, as #rrggbb, by role; and how thick its quiet edges are, in px.

    A named tuple: a dataclass of this size would be felt before the first window is painted.
    """

    name: str
    page: str
    surface: str
    sunken: str
    line: str
    text: str
    text2: str
    ctl: str
    plainhover: str
    plainpressed: str
    blue: str
    onblue: str
    bluetext: str
    bluetint: str
    bluepressed: str
    bluefillhover: str
    bluefillpressed: str
    green: str
    ongreen: str
    greenhover: str
    greenpressed: str
    greentext: str
    greentint: str
    red: str
    onred: str
    redhover: str
    redpressed: str
    redtext: str
    redtint: str
    amber: str
    ambertext: str
    ambertint: str
    purple: str
    purpletext: str
    purpletint: str
    rail: str
    onrail: str
    railhover: str
    railsel: str
    onrailsel: str
    strip: str
    onstrip: str
    focus: str
    focusedge: str
    edge: int = 1
    dark: bool = False

    def colour(self, role: str) -> str:
        """The colour of a role.

        Raises:
            AttributeError: There is no such role.
        """
        return str(getattr(self, role))


_LIGHT = Tokens(
    name="light",
    page="#f0f4f5",
    surface="#ffffff",
    sunken="#e4eaec",
    line="#d3dade",
    text="#212b32",
    text2="#4c6272",
    ctl="#66757f",
    plainhover="#e4eaec",
    plainpressed="#d3dade",
    blue="#005eb8",
    onblue="#ffffff",
    bluetext="#005eb8",
    bluetint="#e3eefa",
    bluepressed="#cfe2f5",
    bluefillhover="#004b93",
    bluefillpressed="#00386e",
    green="#007f3b",
    ongreen="#ffffff",
    greenhover="#00662f",
    greenpressed="#004d24",
    greentext="#00662f",
    greentint="#e2f3e9",
    red="#d5281b",
    onred="#ffffff",
    redhover="#b3170c",
    redpressed="#8f120a",
    redtext="#b3170c",
    redtint="#fdebe9",
    amber="#8a5a00",
    ambertext="#6b4700",
    ambertint="#fff3cf",
    purple="#6a2c91",
    purpletext="#5c2380",
    purpletint="#f3eafa",
    rail="#003087",
    onrail="#ffffff",
    railhover="#1a4596",
    railsel="#ffffff",
    onrailsel="#003087",
    strip="#212b32",
    onstrip="#ffffff",
    focus="#ffeb3b",
    focusedge="#212b32",
)

_DARK = Tokens(
    name="dark",
    page="#10181f",
    surface="#19242d",
    sunken="#0b1116",
    line="#354552",
    text="#eef2f4",
    text2="#b6c3cb",
    ctl="#8a9ba8",
    plainhover="#24313b",
    plainpressed="#2e3d49",
    blue="#7cb8f2",
    onblue="#0b1116",
    bluetext="#9accf8",
    bluetint="#17375a",
    bluepressed="#1d4570",
    bluefillhover="#a3cef7",
    bluefillpressed="#c4e0fb",
    green="#5fcf8e",
    ongreen="#0b1116",
    greenhover="#8ee0b0",
    greenpressed="#b4eecb",
    greentext="#7ddba5",
    greentint="#12382a",
    red="#ff8a7e",
    onred="#200603",
    redhover="#ffb3ab",
    redpressed="#ffd0cb",
    redtext="#ffaca3",
    redtint="#47201d",
    amber="#ffd166",
    ambertext="#ffdb85",
    ambertint="#3d3110",
    purple="#cfa6ee",
    purpletext="#dcbdf3",
    purpletint="#36234a",
    rail="#0b1116",
    onrail="#eef2f4",
    railhover="#1c2a35",
    railsel="#17375a",
    onrailsel="#ffffff",
    strip="#eef2f4",
    onstrip="#10181f",
    focus="#ffeb3b",
    focusedge="#000000",
    dark=True,
)

_HIGH_CONTRAST = Tokens(
    name="high_contrast",
    page="#000000",
    surface="#000000",
    sunken="#000000",
    line="#ffffff",
    text="#ffffff",
    text2="#ffffff",
    ctl="#ffffff",
    plainhover="#000000",
    plainpressed="#ffffff",
    blue="#7fdbff",
    onblue="#000000",
    bluetext="#7fdbff",
    bluetint="#002b3d",
    bluepressed="#7fdbff",
    bluefillhover="#7fdbff",
    bluefillpressed="#000000",
    green="#7dff9e",
    ongreen="#000000",
    greenhover="#7dff9e",
    greenpressed="#000000",
    greentext="#7dff9e",
    greentint="#000000",
    red="#ff9d94",
    onred="#000000",
    redhover="#ff9d94",
    redpressed="#000000",
    redtext="#ff9d94",
    redtint="#000000",
    amber="#ffd400",
    ambertext="#ffd400",
    ambertint="#000000",
    purple="#e3b8ff",
    purpletext="#e3b8ff",
    purpletint="#000000",
    rail="#000000",
    onrail="#ffffff",
    railhover="#002b3d",
    railsel="#7fdbff",
    onrailsel="#000000",
    strip="#ffffff",
    onstrip="#000000",
    focus="#ffeb3b",
    focusedge="#000000",
    edge=2,
    dark=True,
)

_TABLE = MappingProxyType(
    {
        "light": _LIGHT,
        "dark": _DARK,
        "high_contrast": _HIGH_CONTRAST,
        "cream": _LIGHT._replace(name="cream", page="#fbf3df", surface="#fffdf7"),
        # The usual tint would vanish on a page of its own colour, so it is one step deeper here.
        "blue": _LIGHT._replace(
            name="blue",
            page="#e3eefa",
            surface="#f4f9fe",
            bluetint="#d3e5f7",
            bluepressed="#c8dff4",
        ),
    }
)


def tokens_of(theme: str) -> Tokens:
    """The colours of a theme; those of the light one for a name nobody knows."""
    return _TABLE.get(theme, _LIGHT)


class TypeSize(NamedTuple):
    """One size of type: points at 100 %, and whether bold."""

    points: float
    bold: bool = False


TYPE = MappingProxyType(
    {
        "dense": TypeSize(10),
        "dense-bold": TypeSize(10, bold=True),
        "body": TypeSize(11),
        "row": TypeSize(11, bold=True),
        "card": TypeSize(13.5, bold=True),
        "title": TypeSize(18, bold=True),
        "easy": TypeSize(14),
        "second-large": TypeSize(16),
        "answer-large": TypeSize(16.5, bold=True),
        "question-large": TypeSize(27, bold=True),
    }
)

PX_PER_POINT = 96 / 72
LINE_HEIGHT = 1.35

GRID = 8
PAGE_MARGIN = 24
DENSE_MARGIN = 16
GAP = 16
DENSE_GAP = 12
CORNER = 4
CARD_CORNER = 6
RAIL = 88
RAIL_NARROW = 74
HEADER = 64
SMALLEST = (640, 480)


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two #rrggbb colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, from 0 to 1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
