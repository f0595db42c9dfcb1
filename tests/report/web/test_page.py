"""The web page of a report: what it holds, who can read it, and that words stay words."""

import io
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from PIL import Image

from qvisit.report.brand import PLAIN, Brand
from qvisit.report.look import Colour
from qvisit.report.material import Material
from qvisit.report.web.elements import lines, made, readable, written
from qvisit.report.web.page import make_web
from tests.report.any_visit import any_case
from tests.report.larch import DRAFT, PUBLISHED, Case
from tests.report.larch_visit import larch_case
from tests.report.test_hostile import HOSTILE, hostile_case, texts
from tests.report.test_photos import BAG, photographed

VOID = frozenset({"meta", "br", "col", "hr", "img"})
OURS = VOID | frozenset(("html", "head", "title", "style", "body", "main", "nav", "footer"))
OURS |= frozenset(("div", "p", "a", "h1", "h2", "h3", "h4", "strong", "span"))
OURS |= frozenset(("ul", "li", "dl", "dt", "dd"))
OURS |= frozenset(("table", "caption", "colgroup", "thead", "tbody", "tr", "th", "td"))
OURS |= frozenset(("svg", "g", "rect", "circle", "line", "path", "text", "clippath"))
LINKS = frozenset({"href", "src", "clip-path"})


@dataclass
class Page(HTMLParser):
    """A page as a browser takes it apart."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.open and re.fullmatch("h[1-6]", self.open[-1]):
            level, words = self.headings[-1]
            self.headings[-1] = (level, words + data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def taken_apart(data: bytes) -> Page:
    page = Page()
    page.feed(data.decode())
    assert page.open == []
    return page


@pytest.fixture(scope="module")
def case() -> Case:
    return larch_case(signed=True)


@pytest.fixture(scope="module")
def data(case: Case) -> bytes:
    return make_web(Material(case.report(PUBLISHED), PLAIN))


@pytest.fixture(scope="module")
def page(data: bytes) -> Page:
    return taken_apart(data)


def test_it_needs_nothing_beside_itself_and_runs_nothing(page: Page) -> None:
    names = {tag for tag, _ in page.tags}
    led = [value for _, one in page.tags for name, value in one.items() if name in LINKS]

    assert names <= OURS
    assert all(value.startswith(("#", "data:", "url(#")) for value in led)
    style = next(words for words in page.text if "@font-face" in words)
    assert not re.search(r"@import|url\((?!\"data:font/ttf;base64,)", style)


def test_it_has_a_language_a_title_one_main_part_and_a_way_to_it(page: Page) -> None:
    assert page.all("html") == [{"lang": "en-GB"}]
    title = "Quality visit report: Larch Ward, Alderbrook House, 9\N{NO-BREAK SPACE}March"
    assert any(words.startswith(title) for words in page.text)
    assert len(page.all("main")) == len(page.all("nav")) == len(page.all("footer")) == 1
    first = page.all("a")[0]
    assert first["href"] == "#" + page.all("main")[0]["id"]


def test_its_headings_begin_with_the_ward_and_skip_no_level(page: Page) -> None:
    levels = [level for level, _ in page.headings]

    assert page.headings[0] == (1, "Larch Ward")
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_link_leads_to_a_place_that_stands_there_once(page: Page) -> None:
    places = [one["id"] for _, one in page.tags if "id" in one]

    assert len(places) == len(set(places))
    assert {one["href"][1:] for one in page.all("a")} <= set(places)
    cuts = {one["clip-path"] for _, one in page.tags if "clip-path" in one}
    assert {cut[5:-1] for cut in cuts} <= set(places)


def test_every_table_has_a_caption_and_every_head_says_what_it_heads(page: Page) -> None:
    assert len(page.all("table")) == len(page.all("caption")) > 10
    assert all(one["scope"] in ("col", "row", "rowgroup") for one in page.all("th"))
    assert all("data-label" in one for one in page.all("td"))


def test_a_drawing_says_what_it_shows_or_keeps_silent(page: Page) -> None:
    drawings = page.all("svg")

    assert len(drawings) > 50
    for one in drawings:
        assert one.get("aria-hidden") == "true" or one["role"] == "img"
    spoken = [one["aria-label"] for one in drawings if "aria-label" in one]
    assert any(words.startswith("5 by 5 risk grid. ") for words in spoken)


def test_the_same_material_gives_the_same_bytes(case: Case, data: bytes) -> None:
    assert make_web(Material(case.report(PUBLISHED), PLAIN)) == data


def test_version_status_counts_and_whose_rating_it_is_stand_in_the_foot(page: Page) -> None:
    said = " ".join("".join(page.text).replace("\N{NO-BREAK SPACE}", " ").split())
    foot = said[said.rindex("7h2k9q4m") :]

    assert "version 2 · Published, 31 March 2027" in foot
    assert "QVisit internal rating, not a CQC rating" in foot
    assert "58 items: 55 answered, 1 do not apply, 1 not seen, 1 not known" in foot
    assert "6 findings · 3 actions" in foot


def test_a_draft_and_a_stamp_stand_before_everything_else(case: Case) -> None:
    draft = taken_apart(make_web(Material(case.report(DRAFT), PLAIN)))
    words = "WITHDRAWN on 9 April 2027. Do not use."
    stamped = Material(case.report(PUBLISHED), PLAIN, stamp=("WITHDRAWN", words))
    old = taken_apart(make_web(stamped))

    assert "Draft. Not signed off. Words and ratings may still change." in draft.text
    assert old.text.index(words) < old.text.index("About this visit")
    assert any(one.startswith("WITHDRAWN: Quality visit report") for one in old.text)


def test_a_trust_has_its_colour_its_logo_and_its_line(case: Case) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (120, 40), "white").save(picture, "PNG")
    brand = Brand("A trust", "Ask us for other forms.", Colour(0.4, 0.0, 0.4), picture.getvalue())

    page = taken_apart(make_web(Material(case.report(PUBLISHED), brand)))

    assert "--cover: #660066;" in "".join(page.text)
    assert page.all("img")[0]["src"].startswith("data:image/png;base64,")
    assert page.all("img")[0]["alt"].startswith("Logo of ")
    assert any("Ask us for other forms." in one for one in page.text)


def test_photos_stand_there_with_their_words() -> None:
    taken, pixels = photographed()

    page = taken_apart(make_web(Material(taken.report(), PLAIN, photos=pixels)))
    bare = taken_apart(make_web(Material(taken.report(), PLAIN)))

    assert page.all("img")[0]["alt"] == f"Photo P1: {BAG}"
    assert len(page.all("img")) == 3
    assert bare.all("img") == []
    assert "".join(bare.text).count(BAG) == 1


@given(text=texts)
def test_whatever_people_write_stays_words(text: str) -> None:
    data = written(made("html", made("p", *lines(text), title=text), made("p", text)))

    page = taken_apart(data)
    assert {tag for tag, _ in page.tags} <= {"html", "p", "br"}
    assert {name for _, one in page.tags for name in one} <= {"title"}
    assert page.text[-2:-1] == [readable(text)] or not readable(text)


def test_a_report_full_of_markup_holds_no_tag_of_anybody_else() -> None:
    hostile = " ".join(HOSTILE).encode(errors="ignore").decode()
    report = hostile_case(hostile, hostile).report()

    page = taken_apart(make_web(Material(report, PLAIN)))

    assert {tag for tag, _ in page.tags} <= OURS
    for _, attributes in page.tags:
        assert not any(name.startswith("on") for name in attributes)
        led = [value for name, value in attributes.items() if name in LINKS]
        assert all(value.startswith(("#", "data:", "url(#")) for value in led)
    told = [one.text for group in report.findings for one in group.findings]
    told += [one.what for one in report.concerns]
    said = " ".join("".join(page.text).split())
    assert told
    assert all(" ".join(readable(words).split()) in said for words in told)


def test_words_of_every_script_are_shown_and_none_turns_the_line_round() -> None:
    case, _ = any_case(" ".join(HOSTILE).encode(errors="ignore").decode())

    data = make_web(Material(case.report(), PLAIN))

    shown = data.decode()
    for words in ("مرحبا بالعالم", "שלום עולם", "👩🏽‍⚕️", "Zażółć gęślą jaźń"):
        assert words in shown
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\x00-\x08\x0b-\x1f\x7f]", shown)
    assert 'dir="auto"' in shown
