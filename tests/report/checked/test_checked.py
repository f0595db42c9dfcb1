"""Every document of a visit, as checkers of PDFs and web pages see it: no error at all."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pdfua
import pytest

from qvisit.report.brand import Brand
from qvisit.report.cards import recovery_card_pdf
from qvisit.report.committee_pdf import committee_pdf
from qvisit.report.committee_view import committee_paper
from qvisit.report.concern_card import blank_card_pdf
from qvisit.report.documents import documents, make_document
from qvisit.report.facts import FactsCheck
from qvisit.report.feedback_view import FeedbackPage
from qvisit.report.look import Colour
from qvisit.report.material import Material
from qvisit.report.pdf import visit_report_pdf
from qvisit.report.stamp import Stamp
from qvisit.report.stamp_on import stamp_on
from qvisit.report.stamp_page import stamp_page
from tests.report.any_visit import any_case
from tests.report.checked.checkers import (
    found_by_outloud,
    found_on_pages,
    outloud,
    ready,
    web_checkers,
)
from tests.report.larch import DRAFT, PUBLISHED, rules
from tests.report.larch_visit import larch_case
from tests.report.quarters import quarter_of_three
from tests.report.reading import opened
from tests.report.test_hostile import HOSTILE
from tests.report.test_photos import photographed
from tests.report.themed import themed_case
from tests.report.whole_visit import shipped_now, whole_case

OLD = Stamp("SUPERSEDED", "SUPERSEDED by version 3 of 9 April 2027. Do not use this version.")
SENT = FactsCheck("Draft 2, sent for accuracy check", "2", "10 March 2027", "24 March 2027")
HEURISTIC = frozenset({"HDG-010", "LNK-010", "PAG-001"})
"""What outloud calls a warning and guesses from how a page looks."""


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """All documents of a usual visit and of a draft with photos; reports of other kinds."""
    themed, (taken, pixels) = themed_case(), photographed()
    brand = Brand(trust="Rivermoor", footer="Ask us for other forms.", colour=Colour(0.3, 0.1, 0.4))
    usual = Material(themed.report(PUBLISHED), brand, themed.annex(PUBLISHED))
    draft = taken.report(DRAFT)
    head = replace(draft.heading, facts=SENT)
    leaving = FeedbackPage("x", "Larch Ward", "Site", "2027-03-09", "A trust", ("Tea.",), ("Bag.",))
    sent = Material(replace(draft, heading=head), Brand(), photos=pixels, feedback=leaving)
    found = {f"usual {name}": data for name, data in of(usual).items()}
    told = of(sent, "report", "accuracy-form", "before-leaving")
    found |= {f"draft {name}": data for name, data in told.items()}
    talks = whole_case(shipped_now("first-impressions", "voices", "team-culture"))
    found["talks report.pdf"] = visit_report_pdf(talks.report())
    restricted = Material(larch_case(serious=True).report(PUBLISHED), Brand())
    told = of(restricted, "report", "concern-records")
    found |= {f"restricted {name}": data for name, data in told.items()}
    found["old report.pdf"] = stamp_on(found["usual report.pdf"], OLD)
    paper = committee_paper(quarter_of_three(), {"qvisit-internal 1.0.0": rules()}, "A trust")
    found["committee paper.pdf"] = committee_pdf(paper, brand)
    found["blank card.pdf"] = blank_card_pdf("Larch Ward", (), "9 March 2027")
    found["recovery card.pdf"] = recovery_card_pdf("Ines Fairweather", "abcd-efgh")
    hostile = any_case(" ".join(HOSTILE).encode(errors="ignore").decode())[0]
    told = of(Material(hostile.report(), Brand()), "report", "web")
    found |= {f"hostile {name}": data for name, data in told.items()}
    found["old web.html"] = stamp_page(told["web.html"], OLD)
    return found


def of(material: Material, *wanted: str) -> Mapping[str, bytes]:
    """The PDFs and pages of a visit by the name of their file, or only those wanted by id."""
    return {
        f"{one.id}{one.suffix}": make_document(one, material)
        for one in documents()
        if one.suffix in (".pdf", ".html") and one.has(material) and one.id in (wanted or [one.id])
    }


def written(made: Mapping[str, bytes], suffix: str, folder: Path) -> list[Path]:
    files = []
    for name, data in made.items():
        if name.endswith(suffix):
            files.append(folder / name)
            files[-1].write_bytes(data)
    return files


def test_no_checker_finds_an_error_in_any_pdf(made: dict[str, bytes], tmp_path: Path) -> None:
    ready()
    files = written(made, ".pdf", tmp_path)
    reading = outloud(files, tmp_path / "told.json")

    against = {path.name: pdfua.validate(str(path)).findings for path in files}
    errors, warnings = found_by_outloud(reading, tmp_path / "told.json")

    assert len(files) > 12
    assert {name: found for name, found in against.items() if found} == {}
    assert errors == []
    assert [one for one in warnings if one.rule not in HEURISTIC] == []


def test_no_checker_finds_an_error_on_any_web_page(made: dict[str, bytes], tmp_path: Path) -> None:
    ready()
    files = written(made, ".html", tmp_path)

    found = found_on_pages(web_checkers(files))

    assert set(found) == {path.name for path in files}
    assert {name: words for name, words in found.items() if words} == {}


def test_the_checkers_see_what_is_wrong(made: dict[str, bytes], tmp_path: Path) -> None:
    ready()
    page, card = tmp_path / "broken.html", tmp_path / "broken.pdf"
    heading = made["hostile web.html"].replace(b"</h1>", b"</h1><h4>Too deep</h4>")
    page.write_bytes(heading.replace(b' lang="en-GB"', b""))
    with opened(made["blank card.pdf"]) as document:
        del document.Root.StructTreeRoot
        document.save(card)

    reading, looking = outloud([card], tmp_path / "told.json"), web_checkers([page])
    errors, _ = found_by_outloud(reading, tmp_path / "told.json")
    found = found_on_pages(looking)["broken.html"]

    assert "DOC-002" in {one.rule for one in errors}
    assert pdfua.validate(str(card)).findings
    assert any("lang" in words for words in found)
    assert any("heading" in words for words in found)
