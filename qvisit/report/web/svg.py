"""Drawings as SVG: the strokes made on paper, in colours that follow the page's light or dark."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast
from xml.etree.ElementTree import Element, SubElement

from qvisit.report import look
from qvisit.report.figures import Drawing
from qvisit.report.fonts import BOLD
from qvisit.report.look import Colour
from qvisit.report.pen import Pen, Sheet
from qvisit.report.tagging import About
from qvisit.report.web.elements import readable

_NAMES = {
    look.TEXT: "text",
    look.SECONDARY: "quiet",
    look.BLUE: "blue",
    look.GREEN: "green",
    look.RED: "red",
    look.CHART: "chart",
    look.RULE: "rule",
    look.PANEL: "panel",
    look.TINT: "tint",
    look.WHITE: "paper",
    **{band: f"band{number}" for number, band in enumerate(look.BANDS) if number > 1},
}
"""What the style sheet calls each colour."""


@dataclass
class Names:
    """Gives each thing that others point at a name that the page has once."""

    used: int = 0

    def new(self) -> str:
        """The next name."""
        self.used += 1
        return f"part{self.used}"


@dataclass(frozen=True)
class _Ink:
    """How the next stroke looks."""

    fill: Colour = look.TEXT
    stroke: Colour = look.TEXT
    width: float = 1.0
    dash: tuple[float, ...] = ()
    bold: bool = False
    size: float = 8.0


def drawn(drawing: Drawing, width: float, names: Names) -> Element:
    """A drawing as an element: a picture that says what it shows, or a silent decoration."""
    tall = drawing.height(width)
    svg = Element("svg", {"viewBox": f"0 0 {_short(width)} {_short(tall)}"})
    svg.set("width", _short(width * 4 / 3))
    svg.set("height", _short(tall * 4 / 3))
    if drawing.alt:
        svg.set("role", "img")
        svg.set("aria-label", readable(drawing.alt).replace("\n", " "))
    else:
        svg.set("aria-hidden", "true")
    ground = SubElement(svg, "g", {"transform": f"matrix(1 0 0 -1 0 {_short(tall)})"})
    pen = Pen(About("", ""), sheet=cast("Sheet", SvgSheet(ground, names)))
    drawing.sketch(pen, 0.0, tall, width)
    return svg


class SvgPath:
    """The steps of a path."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def moveTo(self, x: float, y: float) -> None:
        """Go on elsewhere."""
        self.steps.append(f"M{_short(x)} {_short(y)}")

    def lineTo(self, x: float, y: float) -> None:
        """A straight line."""
        self.steps.append(f"L{_short(x)} {_short(y)}")

    def curveTo(self, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float) -> None:
        """A curve with two handles."""
        self.steps.append("C" + " ".join(_short(one) for one in (x1, y1, x2, y2, x3, y3)))

    def rect(self, x: float, y: float, width: float, height: float) -> None:
        """A box from its lower left corner."""
        self.moveTo(x, y)
        for corner in ((x + width, y), (x + width, y + height), (x, y + height)):
            self.lineTo(*corner)
        self.steps.append("Z")


class _Turned:
    """Where strokes go now, and how they look."""

    def __init__(self, ground: Element) -> None:
        self._code: list[str] = []
        self._group = ground
        self._ink = _Ink()
        self._kept: list[tuple[Element, _Ink]] = []

    def saveState(self) -> None:
        """Remember where and how."""
        self._kept.append((self._group, self._ink))

    def restoreState(self) -> None:
        """Go back to what was remembered last."""
        self._group, self._ink = self._kept.pop()

    def translate(self, x: float, y: float) -> None:
        """Move what comes next."""
        self._turn(f"translate({_short(x)} {_short(y)})")

    def scale(self, x: float, y: float) -> None:
        """Stretch what comes next."""
        self._turn(f"scale({_short(x)} {_short(y)})")

    def rotate(self, degrees: float) -> None:
        """Turn what comes next, against the clock."""
        self._turn(f"rotate({_short(degrees)})")

    def setFillColorRGB(self, red: float, green: float, blue: float) -> None:
        """Fill in this colour."""
        self._ink = replace(self._ink, fill=Colour(red, green, blue))

    def setStrokeColorRGB(self, red: float, green: float, blue: float) -> None:
        """Draw lines in this colour."""
        self._ink = replace(self._ink, stroke=Colour(red, green, blue))

    def setLineWidth(self, width: float) -> None:
        """Draw lines so thick."""
        self._ink = replace(self._ink, width=width)

    def setDash(self, lengths: Sequence[float]) -> None:
        """Break lines so."""
        self._ink = replace(self._ink, dash=tuple(lengths))

    def setFont(self, name: str, size: float) -> None:
        """Write so large."""
        self._ink = replace(self._ink, bold=name == BOLD, size=size)

    def _turn(self, how: str) -> None:
        self._group = SubElement(self._group, "g", {"transform": how})


class SvgSheet(_Turned):
    """Takes the strokes that a drawing makes on a PDF's page, upwards from its foot."""

    def __init__(self, ground: Element, names: Names) -> None:
        super().__init__(ground)
        self._names = names

    def drawString(self, x: float, y: float, text: str) -> None:
        """Write one line of words."""
        words = self._shape("text", stroke=0, fill=1)
        words.set("transform", f"translate({_short(x)} {_short(y)}) scale(1 -1)")
        words.set("font-size", _short(self._ink.size))
        if self._ink.bold:
            words.set("font-weight", "bold")
        words.text = readable(text)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A straight line."""
        self._shape("line", stroke=1, fill=0, x1=x1, y1=y1, x2=x2, y2=y2)

    def rect(self, x: float, y: float, width: float, height: float, **how: int) -> None:
        """A box from its lower left corner."""
        self._shape("rect", x=x, y=y, width=width, height=height, **how)

    def roundRect(self, *shape: float, stroke: int, fill: int) -> None:
        """A box with round corners."""
        x, y, width, height, radius = shape
        sides = {"x": x, "y": y, "width": width, "height": height, "rx": radius}
        self._shape("rect", stroke=stroke, fill=fill, **sides)

    def circle(self, x: float, y: float, radius: float, *, stroke: int, fill: int) -> None:
        """A circle round its middle."""
        self._shape("circle", stroke=stroke, fill=fill, cx=x, cy=y, r=radius)

    def wedge(self, *shape: float, stroke: int, fill: int) -> None:
        """A slice of the circle in a box: from an angle on, by at most half a turn."""
        x1, y1, x2, y2, start, turn = shape
        middle, radius = ((x1 + x2) / 2, (y1 + y2) / 2), (x2 - x1) / 2
        path = self.beginPath()
        path.moveTo(*middle)
        path.lineTo(*_round(middle, radius, start))
        end = " ".join(_short(one) for one in _round(middle, radius, start + turn))
        path.steps.append(f"A{_short(radius)} {_short(radius)} 0 0 1 {end}Z")
        self.drawPath(path, stroke, fill)

    def beginPath(self) -> SvgPath:
        """A path to be filled with steps."""
        return SvgPath()

    def drawPath(self, path: SvgPath, stroke: int, fill: int) -> None:
        """Draw a path."""
        self._shape("path", stroke=stroke, fill=fill).set("d", "".join(path.steps))

    def clipPath(self, path: SvgPath, stroke: int, fill: int) -> None:
        """Show of what comes next only what is inside a path."""
        name = self._names.new()
        cut = SubElement(self._group, "clipPath", {"id": name})
        SubElement(cut, "path", {"d": "".join(path.steps)})
        self._group = SubElement(self._group, "g", {"clip-path": f"url(#{name})"})

    def _shape(self, kind: str, *, stroke: int, fill: int, **numbers: float) -> Element:
        shape = SubElement(self._group, kind, {name: _short(at) for name, at in numbers.items()})
        classes = [_colour(shape, "fill", self._ink.fill if fill else None)]
        if kind != "text":
            classes.append(_colour(shape, "stroke", self._ink.stroke if stroke else None))
        if stroke:
            shape.set("stroke-width", _short(self._ink.width))
            if self._ink.dash:
                shape.set("stroke-dasharray", " ".join(_short(one) for one in self._ink.dash))
        shape.set("class", " ".join(classes))
        return shape


def _colour(shape: Element, what: str, colour: Colour | None) -> str:
    """The class for a colour; one that the page has no name for stands on the shape itself."""
    if colour is None:
        return f"{what}-none"
    name = _NAMES.get(colour)
    if name is None:
        shape.set(what, colour.hex)
        return f"{what}-own"
    return f"{what}-{name}"


def _round(middle: tuple[float, float], radius: float, degrees: float) -> tuple[float, float]:
    turned = math.radians(degrees)
    return middle[0] + radius * math.cos(turned), middle[1] + radius * math.sin(turned)


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
