"""What is read first, next and last: in the tags of PDFs and on the web page as in the content."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from qvisit.report.brand import PLAIN
from qvisit.report.content import VisitReport
from qvisit.report.documents import document, make_document
from qvisit.report.material import Material
from qvisit.report.pdf import contents_of, report_blocks
from tests.report.larch import PUBLISHED
from tests.report.larch_visit import larch_case
from tests.report.reading import plain, structure_of
from tests.report.whole_visit import whole_case

FORMS = ("report", "report-large", "web")
_SAID = re.compile(r'\s*"(.*)"')


@pytest.fixture(scope="module")
def material() -> Material:
    return Material(larch_case(signed=True).report(PUBLISHED), PLAIN)


class _Words(HTMLParser):
    """The text of a page below its head, without drawings and what is only heard."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("head", "svg", "caption")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("head", "svg", "caption")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def read(form: str, material: Material, folder: Path) -> str:
    """All words of a document as a screen reader reads them, with single spaces."""
    data = make_document(document(form), material)
    if form == "web":
        page = _Words()
        page.feed(data.decode())
        return plain(" ".join(page.words))
    return plain(" ".join(_tagged(structure_of(data, folder))))


def _tagged(structure: str) -> Iterator[str]:
    """The words of a tree of tags without those in drawings, which say what they show instead."""
    kind = ""
    for line in structure.splitlines():
        said = _SAID.fullmatch(line)
        if said is None:
            kind = line.strip()
        elif not kind.startswith("Figure"):
            yield said[1]


def in_order(report: VisitReport) -> Iterator[str]:
    """What the report says, first things first."""
    yield from (report.heading.ward, report.rating.word, *(words for _, words in report.about))
    yield from (part.title for part in contents_of(report_blocks(report)))
    yield report.lead
    for group in report.scores:
        for standard in group.standards:
            yield from (standard.title, standard.words, standard.counts)
    yield from (line.who for line in report.voices.lines)
    yield report.culture.sentence
    for kind in report.findings:
        for finding in kind.findings:
            yield from (finding.ref, finding.text, finding.question)
    for action in report.actions:
        yield from (action.ref, action.aim, action.measure, action.baseline, action.owner)
    for concern in report.concerns:
        yield from (concern.what, *(told.role for told in concern.told))
    for part in report.parts:
        for section in part.groups:
            yield section.title
            for row in section.rows:
                yield from (row.code, row.text, row.result, row.given)
    for step in report.method:
        yield from (step.name, step.word)
    yield from (limit.name for limit in report.limits)
    yield from (term.word for term in report.glossary)


@pytest.mark.parametrize("form", FORMS)
def test_everything_is_read_in_the_order_of_the_content(
    material: Material, form: str, tmp_path: Path
) -> None:
    words = read(form, material, tmp_path)

    at, lost = 0, []
    for said in in_order(material.report):
        found = words.find(plain(said), at)
        if found < 0:
            lost.append(said)
        else:
            at = found + len(plain(said))

    assert len(words) > 20_000
    assert lost == []


def test_the_web_page_says_word_for_word_what_the_printed_report_says(tmp_path: Path) -> None:
    material = Material(whole_case().report(), PLAIN)

    printed, shown = (_from_summary(read(form, material, tmp_path)) for form in ("report", "web"))

    ladder = re.compile(r" 0 No concern seen\. .*? 4 Immediate\. Make safe now; rating paused\.")
    assert len(printed) > 15_000
    assert ladder.sub("", shown, count=1) == printed


def _from_summary(words: str) -> str:
    """The words after the contents, up to the last of the glossary."""
    return words[words.index("Summary We rate") :].split(" Visit 7h2k9q4m")[0]
