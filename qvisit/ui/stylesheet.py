"""Qt style sheet for the stock controls, and the colours of every kind of button."""

from collections.abc import Callable
from types import MappingProxyType
from typing import NamedTuple

from qvisit.ui.tokens import CARD_CORNER, CORNER, TYPE, Tokens

CLEAR = ""


class Paint(NamedTuple):
    """How one control is drawn in one state. An empty ground or edge is not drawn."""

    ground: str
    edge: str
    ink: str
    width: int = 1
    dashed: bool = False


# (ground, edge, ink) by state, as roles of `Tokens`.
_KINDS = MappingProxyType(
    {
        "main": {
            "normal": ("green", "green", "ongreen"),
            "hover": ("greenhover", "greenhover", "ongreen"),
            "pressed": ("greenpressed", "greenpressed", "ongreen"),
        },
        "second": {
            "normal": ("surface", "blue", "bluetext"),
            "hover": ("bluetint", "blue", "bluetext"),
            "pressed": ("bluepressed", "blue", "bluetext"),
        },
        "plain": {
            "normal": ("surface", "ctl", "text"),
            "hover": ("plainhover", "ctl", "text"),
            "pressed": ("plainpressed", "ctl", "text"),
            "chosen": ("blue", "blue", "onblue"),
        },
        "rest": {
            "normal": ("surface", "purple", "purpletext"),
            "hover": ("purpletint", "purple", "purpletext"),
            "pressed": ("purpletint", "purpletext", "purpletext"),
        },
        "danger": {
            "normal": ("red", "red", "onred"),
            "hover": ("redhover", "redhover", "onred"),
            "pressed": ("redpressed", "redpressed", "onred"),
        },
        "danger-outline": {
            "normal": ("surface", "red", "redtext"),
            "hover": ("redtint", "red", "redtext"),
            "pressed": ("redtint", "redtext", "redtext"),
        },
        "answer": {
            "normal": ("surface", "ctl", "text"),
            "hover": ("bluetint", "blue", "text"),
            "pressed": ("bluepressed", "blue", "text"),
            "chosen": ("blue", "blue", "onblue"),
        },
        "skipped": {  # a chosen answer that is no judgement
            "normal": ("surface", "ctl", "text"),
            "hover": ("bluetint", "blue", "text"),
            "pressed": ("bluepressed", "blue", "text"),
            "chosen": ("text2", "text2", "surface"),
        },
        "tile": {
            "normal": ("surface", "ctl", "text"),
            "hover": ("bluetint", "blue", "text"),
            "pressed": ("bluepressed", "blue", "text"),
            "chosen": ("bluetint", "blue", "bluetext"),
        },
        "link": {
            "normal": (CLEAR, CLEAR, "bluetext"),
            "hover": (CLEAR, CLEAR, "text"),
            "pressed": (CLEAR, CLEAR, "text"),
        },
        "rail": {
            "normal": (CLEAR, CLEAR, "onrail"),
            "hover": ("railhover", CLEAR, "onrail"),
            "pressed": ("railhover", CLEAR, "onrail"),
            "chosen": ("railsel", "onrailsel", "onrailsel"),  # the edge tells it in the dark
        },
        "menu": {
            "normal": (CLEAR, CLEAR, "text"),
            "hover": ("bluetint", CLEAR, "text"),
            "pressed": ("bluetint", CLEAR, "text"),
        },
        "strip": {
            "normal": (CLEAR, CLEAR, "onstrip"),
            "hover": (CLEAR, CLEAR, "onstrip"),
            "pressed": (CLEAR, CLEAR, "onstrip"),
        },
    }
)

KINDS = tuple(_KINDS)
STATES = ("normal", "hover", "pressed", "chosen", "unavailable")
_BARE = ("link", "rail", "strip", "menu")
_THICK = MappingProxyType({"rest": 2, "answer": 2, "skipped": 2, "danger-outline": 2})


def paint_of(colours: Tokens, kind: str, state: str) -> Paint:
    """How a kind of control looks in a state.

    Args:
        colours: The theme.
        kind: One of `KINDS`.
        state: One of `STATES`; a state that the kind lacks looks like its normal one.
    """
    if state == "unavailable":
        ground = CLEAR if kind in _BARE else colours.sunken
        edge = CLEAR if kind in _BARE else colours.ctl
        ink = {"rail": colours.onrail, "strip": colours.onstrip}.get(kind, colours.text2)
        return Paint(ground, edge, ink, dashed=True, width=max(1, colours.edge))
    states = _KINDS[kind]
    roles = states.get(state, states["normal"])
    ground, edge, ink = (colours.colour(role) if role else CLEAR for role in roles)
    width = max(_THICK.get(kind, 1), 3 if kind == "tile" and state == "chosen" else 1)
    return _for_contrast(colours, Paint(ground, edge, ink, width), state, kind)


def _for_contrast(colours: Tokens, paint: Paint, state: str, kind: str) -> Paint:
    """High contrast has no tints: hover doubles the edge, pressed swaps ink and ground."""
    if colours.name != "high_contrast" or kind in _BARE:
        return paint
    if kind == "tile" and state == "chosen":
        return Paint(colours.blue, colours.blue, colours.onblue, 3)
    filled = paint.ground == paint.edge
    if state == "hover":
        edge = colours.text if filled else paint.edge
        return Paint(_normal_ground(colours, kind), edge, paint.ink, paint.width * 2)
    if state == "pressed":
        return _swapped(colours, kind)
    return paint


def _normal_ground(colours: Tokens, kind: str) -> str:
    role = _KINDS[kind]["normal"][0]
    return colours.colour(role) if role else CLEAR


def _swapped(colours: Tokens, kind: str) -> Paint:
    ground, edge, ink = (colours.colour(role) for role in _KINDS[kind]["normal"])
    return Paint(ink, edge, ground, 2)


def stylesheet(colours: Tokens, percent: int, points: Callable[[str], float]) -> str:
    """The whole style sheet.

    Args:
        colours: The theme.
        percent: Text size in percent; heights of controls grow with it.
        points: Gives the font size in points of a kind of type.
    """
    parts = (
        _labels(colours, points),
        _buttons(colours, percent),
        _fields(colours, percent),
        _scroll_bars(colours),
        _views(colours, percent),
        _grounds(colours),
    )
    return "\n".join(parts)


def control_height(percent: int, small: bool = False) -> int:
    """Height in px of a one-line control: the words grow, the space around them does not."""
    return (8 if small else 16) + round(24 * percent / 100)


def _labels(colours: Tokens, points: Callable[[str], float]) -> str:
    sizes = "\n".join(
        f'QLabel[kind="{kind}"] {{ font-size: {points(kind):.2f}pt; '
        f"font-weight: {'bold' if size.bold else 'normal'}; }}"
        for kind, size in TYPE.items()
    )
    inks = {
        "quiet": colours.text2,
        "red": colours.redtext,
        "amber": colours.ambertext,
        "blue": colours.bluetext,
        "green": colours.greentext,
        "purple": colours.purpletext,
    }
    tones = "\n".join(f'QLabel[tone="{tone}"] {{ color: {ink}; }}' for tone, ink in inks.items())
    return f"{sizes}\n{tones}"


def _buttons(colours: Tokens, percent: int) -> str:
    side = 12 + round(4 * percent / 100)
    rules = [  # padding, not min-height: that would bind the buttons that draw themselves too
        f"QPushButton {{ padding: {round(10 * percent / 100)}px {side}px; "
        f"border-radius: {CORNER}px; font-weight: bold; }}"
    ]
    for kind in ("main", "second", "plain", "danger", "danger-outline", "link"):
        selector = f'QPushButton[kind="{kind}"]'
        for state, pseudo in (("normal", ""), ("hover", ":hover"), ("pressed", ":pressed")):
            rules.append(f"{selector}{pseudo} {{ {_box(paint_of(colours, kind, state))} }}")
        rules.append(f"{selector}:disabled {{ {_box(paint_of(colours, kind, 'unavailable'))} }}")
    return "\n".join(rules)


def _box(paint: Paint) -> str:
    edge = f"{paint.width}px {'dashed' if paint.dashed else 'solid'} {paint.edge}"
    return (
        f"background: {paint.ground or 'transparent'}; color: {paint.ink}; "
        f"border: {edge if paint.edge else 'none'};"
    )


def _fields(colours: Tokens, percent: int) -> str:
    height = control_height(percent) - 2
    usual = (
        f"background: {colours.surface}; color: {colours.text}; border: {colours.edge}px solid "
        f"{colours.ctl}; border-radius: {CORNER}px; "
        f"selection-background-color: {colours.blue}; selection-color: {colours.onblue};"
    )
    return f"""
QLineEdit, QAbstractSpinBox, QDateEdit {{ {usual} min-height: {height}px; padding: 0 12px; }}
QPlainTextEdit, QTextEdit {{ {usual} padding: 8px; }}
QLineEdit:hover, QPlainTextEdit:hover {{ border-color: {colours.blue}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {colours.red}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {colours.sunken};
    color: {colours.text2}; border: 1px dashed {colours.ctl}; }}
"""


def _scroll_bars(colours: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: {colours.sunken}; width: 14px; margin: 0;
    border: none; border-radius: 5px; }}
QScrollBar:horizontal {{ background: {colours.sunken}; height: 14px; margin: 0;
    border: none; border-radius: 5px; }}
QScrollBar::handle {{ background: {colours.ctl}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {colours.text}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


def _views(colours: Tokens, percent: int) -> str:
    return f"""
QAbstractItemView {{ background: {colours.surface}; color: {colours.text};
    border: {colours.edge}px solid {colours.line}; border-radius: {CARD_CORNER}px; outline: none;
    selection-background-color: {colours.bluetint}; selection-color: {colours.text}; }}
QHeaderView {{ background: {colours.surface}; border: none; }}
QHeaderView::section {{ background: {colours.surface}; color: {colours.text2};
    border: none; border-bottom: {colours.edge}px solid {colours.ctl};
    padding: 0 12px; min-height: {round(36 * percent / 100)}px; font-weight: bold; }}
QTableCornerButton::section {{ background: {colours.surface}; border: none; }}
QMenu {{ background: {colours.surface}; color: {colours.text}; padding: 4px;
    border: {max(1, colours.edge)}px solid {colours.ctl}; }}
QMenu::item {{ padding: {round(8 * percent / 100)}px 24px; border: 2px solid transparent; }}
QMenu::item:selected {{ background: {colours.bluetint}; color: {colours.text};
    border: 2px solid {colours.blue}; }}
QToolTip {{ background: {colours.strip}; color: {colours.onstrip}; padding: 6px;
    border: {colours.edge}px solid {colours.onstrip}; }}
"""


def _grounds(colours: Tokens) -> str:
    return f"""
QWidget[ground="page"] {{ background: {colours.page}; }}
QWidget[ground="surface"] {{ background: {colours.surface}; }}
QScrollArea, QStackedWidget {{ background: transparent; border: none; }}
QGroupBox {{ background: transparent; border: none; margin: 0; padding: 0; }}
"""
