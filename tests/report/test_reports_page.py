"""The list of published reports: escaped, without script, and readable with any reader."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from qvisit.report.reports_page import ListedReport, OtherPage, ReportsPage, reports_page

WILLOW = ListedReport(
    ward="Willow Ward",
    code="WIL",
    site="Northfield Hospital",
    day="2027-03-09",
    version="2",
    published_on="2027-03-31",
    link="2027/Willow Ward WIL/2027-03-09 Willow Ward WIL visit report v2.pdf",
)
OLD = replace(WILLOW, version="1", state="superseded", successor="2", link="2027/w/v1.pdf")
GONE = replace(
    WILLOW,
    ward="Larch Ward",
    day="2026-05-01",
    published_on="2026-06-01",
    state="withdrawn",
    withdrawn_on="2026-07-01",
    reason="A table was wrong.",
    link="2026/l/v1.pdf",
)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)
HOSTILE = "</title><script>alert(1)</script><img src=x onerror='x'>\"'&lt;\u202e"


class Reader(HTMLParser):
    """Gathers what a browser would: elements with attributes, and the words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.unclosed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.unclosed += self._open.pop() != tag

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words, with single spaces."""
        return " ".join(" ".join(self.words).replace("\u00a0", " ").split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.tags if name == tag]


def read(*listed: ListedReport, others: tuple[OtherPage, ...] = (), trust: str = "") -> Reader:
    page = reports_page(ReportsPage(trust, "", listed, others))
    reader = Reader()
    reader.feed(page.decode())
    reader.close()
    assert reader.unclosed == 0
    assert not reader._open
    return reader


def test_the_newest_year_stands_first_and_every_version_with_what_became_of_it() -> None:
    amended = replace(WILLOW, amended="A count was wrong.", put_right="One door, not two.")
    text = read(GONE, OLD, amended).text

    assert text.index("Visits in 2027") < text.index("Visits in 2026")
    willow = (
        "Willow Ward : Visit of 9 March 2027, version 2 PDF Published 31 March 2027 Yes: current"
        " Amended because: A count was wrong. Put right: One door, not two."
    )
    assert willow in text
    assert text.count("Amended") == 1
    assert "No: superseded by version 2" in text
    assert "No: withdrawn on 1 July 2026 because: A table was wrong." in text


def test_wards_are_row_groups_of_one_table_a_year_with_headers_and_caption() -> None:
    page = read(WILLOW, OLD, replace(WILLOW, ward="Ash Ward", code="ASH"), GONE)

    assert len(page.all("table")) == len(page.all("caption")) == 2
    scopes = [one["scope"] for one in page.all("th")]
    assert scopes.count("rowgroup") == 3
    assert scopes.count("row") == 4
    assert scopes.count("col") == 4
    assert page.text.index("Ash Ward") < page.text.index("Willow Ward ( WIL )")


def test_the_page_has_a_language_a_title_and_headings_in_order() -> None:
    page = read(WILLOW, GONE, trust="Rivermoor Trust")

    assert page.all("html") == [{"lang": "en-GB"}]
    levels = [int(name[1]) for name, _ in page.tags if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert set(levels[1:]) == {2}
    assert "Published visit reports: Rivermoor Trust" in page.text
    assert page.all("main")
    assert not page.all("script")


def test_links_are_relative_and_escaped_for_urls() -> None:
    odd = replace(WILLOW, link="2027/W & 'R' (É)/a, b#1?x.pdf")

    links = {str(one["href"]) for one in read(odd).all("a")}

    assert links == {"2027/W%20%26%20%27R%27%20%28%C3%89%29/a%2C%20b%231%3Fx.pdf"}


def test_hostile_words_stay_words() -> None:
    hostile = replace(
        GONE, ward=HOSTILE, code=HOSTILE, site=HOSTILE, version=HOSTILE, reason=HOSTILE, link=""
    )
    hostile = replace(hostile, amended=HOSTILE, put_right=HOSTILE)

    page = read(hostile, trust=HOSTILE)

    assert not page.all("script")
    assert not page.all("img")
    assert not page.all("a")
    assert page.text.count("<script>alert(1)</script>") >= 7
    assert "\u202e" not in page.text


@given(TEXTS, TEXTS, TEXTS)
def test_any_words_leave_the_page_as_it_is_built(ward: str, site: str, reason: str) -> None:
    plain = read(GONE, WILLOW)
    odd = read(
        replace(GONE, ward=f"L{ward}", site=site, reason=reason),
        replace(WILLOW, ward=f"W{ward}", site=site),
    )

    assert [name for name, _ in odd.tags] == [name for name, _ in plain.tags]


def test_other_years_are_named_with_how_much_they_hold() -> None:
    others = (OtherPage("2026", "index-2026.html", 1), OtherPage("2025", "index-2025.html", 31))

    page = read(WILLOW, others=others)

    assert "2026 (1 visit) 2025 (31 visits)" in page.text
    assert page.all("nav") == [{"aria-label": "Other years"}]


def test_a_file_that_is_not_its_own_has_no_link() -> None:
    assert not read(replace(WILLOW, link="")).all("a")


def test_an_empty_list_says_so() -> None:
    assert "No report is published yet." in read().text
