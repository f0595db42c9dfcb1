"""The visit report as one self-contained web page.

It is told from the same blocks as the printed report, so that the two cannot say different things.
"""

import base64
from collections.abc import Sequence
from functools import cache
from xml.etree.ElementTree import Element

from qvisit.paths import resources_folder
from qvisit.report.blocks import Beside
from qvisit.report.brand import Brand
from qvisit.report.content import Heading, VisitReport
from qvisit.report.cover import Part
from qvisit.report.figures import Blocks
from qvisit.report.labels import Labels
from qvisit.report.logo import read_logo
from qvisit.report.material import Material
from qvisit.report.paragraphs import SMALL_QUIET, TABLE, TABLE_QUIET, Words
from qvisit.report.parts import edges_of, status_words
from qvisit.report.pdf import NAME, contents_of, report_blocks
from qvisit.report.web.elements import Kid, direction, made, written
from qvisit.report.web.telling import Teller, told
from qvisit.report.words import NBSP, RATING_LABEL

LANGUAGE = "en-GB"
TOP = "report"
_FACES = (("Regular", "400"), ("Bold", "700"))


def make_web(material: Material) -> bytes:
    """The page of a report; the same material gives the same bytes."""
    report, brand = material.report, material.brand
    heading, teller = report.heading, Teller()
    blocks = report_blocks(report, material.photos)
    edges = edges_of(heading, NAME, brand=brand)
    warning = f"{material.stamp[0]}: " if material.stamp else ""
    title = f"{warning}{NAME}: {heading.ward}, {heading.site}, {heading.day}"
    body = made(
        "body",
        made("a", "Skip to the report", href=f"#{TOP}", class_="skip"),
        made(
            "main",
            _cover(heading, brand),
            made(
                "div",
                *_warnings(edges.banner, material.stamp),
                *_rating(report, teller),
                *_about(report, teller),
                _contents(contents_of(blocks)),
                *teller.all(blocks),
                class_="wide",
            ),
            id=TOP,
            tabindex="-1",
        ),
        _foot(edges.foot),
    )
    return written(made("html", _head(title, heading.trust, brand), body, lang=LANGUAGE))


def _head(title: str, author: str, brand: Brand) -> Element:
    return made(
        "head",
        made("meta", charset="utf-8"),
        made("title", title),
        made("meta", name="viewport", content="width=device-width, initial-scale=1"),
        made("meta", name="color-scheme", content="light dark"),
        made("meta", name="author", content=author),
        made("meta", name="generator", content="QVisit"),
        _style(f"{_faces()}{_sheet()}:root {{ --cover: {brand.colour.hex}; }}\n"),
    )


def _style(rules: str) -> Element:
    """Our own rules, the one text that stands in the page as it is."""
    style = Element("style")
    style.text = rules
    return style


@cache
def _sheet() -> str:
    return (resources_folder() / "web" / "report.css").read_text(encoding="utf-8")


@cache
def _faces() -> str:
    rules = []
    for face, weight in _FACES:
        path = resources_folder() / "fonts" / f"AtkinsonHyperlegible-{face}.ttf"
        data = base64.b64encode(path.read_bytes()).decode("ascii")
        rules.append(
            '@font-face { font-family: "Atkinson Hyperlegible"; font-display: swap; '
            f"font-weight: {weight}; "
            f'src: url("data:font/ttf;base64,{data}") format("truetype"); }}\n'
        )
    return "".join(rules)


def _cover(heading: Heading, brand: Brand) -> Element:
    version = f" version{NBSP}{heading.version}"
    top = made(
        "div",
        *_logo(heading, brand),
        made("p", made("strong", heading.trust), made("br"), "Culture and quality visits"),
        made("p", made("strong", status_words(heading)), version, class_="status"),
        class_="top",
    )
    place = f"{heading.site}  ·  visited {heading.day}"
    return made(
        "div",
        made(
            "div",
            top,
            made("p", NAME, class_="place"),
            made("h1", heading.ward, dir=direction(heading.ward)),
            made("p", place, class_="place", dir=direction(place)),
            class_="wide",
        ),
        class_="cover",
    )


def _logo(heading: Heading, brand: Brand) -> list[Kid]:
    logo = read_logo(brand.logo)
    if logo is None:
        return []
    kind = "png" if logo.content.startswith(b"\x89PNG") else "jpeg"
    data = base64.b64encode(logo.content).decode("ascii")
    return [
        made(
            "img",
            src=f"data:image/{kind};base64,{data}",
            alt=f"Logo of {heading.trust}",
            width=str(logo.width),
            height=str(logo.height),
            class_="logo",
        )
    ]


def _warnings(banner: str, stamp: tuple[str, str] | None) -> list[Kid]:
    words = [(stamp[1], "stamp")] if stamp else [(banner.strip(), "draft")] if banner else []
    return [made("p", said, class_=kind) for said, kind in words]


def _rating(report: VisitReport, teller: Teller) -> list[Kid]:
    rating, blocks = report.rating, Blocks(report.rating.filled, 21)
    step = "No rating is given." if rating.filled is None else f"Step {rating.filled} of 4"
    scale = f": {', '.join(rating.scale)}" if rating.filled else ""
    line = Beside(blocks, blocks.wide, Words(step + scale, SMALL_QUIET))
    return [
        made("p", f"{RATING_LABEL} ({rating.stage})", class_="quiet"),
        made("p", rating.word, class_="rating"),
        *told(line, teller),
        made(
            "div",
            made("p", rating.why),
            made(
                "p",
                "This is our own rating. It is not a Care Quality Commission (CQC) rating.",
                class_="small quiet",
            ),
            class_="note danger" if rating.capped else "note",
        ),
    ]


def _about(report: VisitReport, teller: Teller) -> list[Kid]:
    about = Labels(report.about, 0, TABLE, TABLE_QUIET)
    return [made("h2", "About this visit"), *told(about, teller)]


def _contents(parts: Sequence[Part]) -> Element:
    entries = [made("li", made("a", part.title, href=f"#{part.place}")) for part in parts]
    return made(
        "nav",
        made("h2", "In this report", id="contents"),
        made("ul", *entries, class_="contents"),
        aria_labelledby="contents",
    )


def _foot(lines: Sequence[tuple[str, str]]) -> Element:
    said = [made("p", made("strong", strong), rest, class_="small") for strong, rest in lines]
    back = made("p", made("a", "Back to the start of the report", href=f"#{TOP}"), class_="to-top")
    return made("footer", made("div", *said, back, class_="wide"))
