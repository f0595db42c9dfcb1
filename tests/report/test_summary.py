"""The stable summary for other systems, as JSON and as CSV."""

import codecs
import csv
import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from qvisit.cli.app import app
from qvisit.report.brand import Brand
from qvisit.report.content import VisitReport
from qvisit.report.material import Material
from qvisit.report.office.plain import LONGEST_CELL
from qvisit.report.office.summary import SummaryV1
from qvisit.report.office.summary_files import COLUMNS, make_csv, make_json
from tests.report.larch import PUBLISHED
from tests.report.larch_visit import OWN_NOTES, larch_case
from tests.report.test_hostile import hostile_case

SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "visit-summary-1.json"


@pytest.fixture(scope="module")
def report() -> VisitReport:
    return larch_case(signed=True).report(PUBLISHED)


def rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(codecs.BOM_UTF8)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_schema_in_the_documentation_is_the_one_in_use() -> None:
    chosen = SimpleNamespace(data=None, words_from=None)

    written = CliRunner().invoke(app, ["summary-schema"], obj=chosen)

    assert SCHEMA.read_text(encoding="utf-8") == written.stdout


def test_json_says_what_the_report_says(report: VisitReport) -> None:
    said = json.loads(make_json(Material(report, Brand())))

    assert said["format"] == "qvisit-visit-summary"
    assert said["format_version"] == 1
    assert said["note"] == "QVisit internal rating, not a CQC rating."
    assert said["visit"]["day"] == "2027-03-09"
    assert said["edition"] == {
        "status": "Published",
        "version": 2,
        "made_on": "2027-03-31",
        "trust": "Rivermoor Mental Health Trust",
        "fingerprint": "",
        "standing": "",
    }
    assert [one["ref"] for one in said["findings"]] == ["F1", "F2", "F3", "F4", "F5", "F6"]
    assert said["actions"][0]["due"] == "2027-04-06"
    assert len(said["items"]) == said["counts"]["items"] == 58
    assert said["rating"]["step"] == 2
    assert SummaryV1.model_validate(said).findings[5].consequence == 4


def test_nobodys_own_words_are_in_the_summary(report: VisitReport) -> None:
    material = Material(report, Brand())

    for data in (make_json(material), make_csv(material)):
        assert all(words not in data.decode() for words in OWN_NOTES.values())


def test_the_csv_says_all_that_the_json_says(report: VisitReport) -> None:
    material = Material(report, Brand())
    said = json.loads(make_json(material))

    found = rows(make_csv(material))

    assert tuple(found[0]) == COLUMNS
    assert {one["visit"] for one in found} == {said["visit"]["id"]}
    told = {(one["part"], one["ref"], one["field"]): one["value"] for one in found}
    assert len(told) == len(found)  # no two rows are known by the same words
    assert "Food and drink (Caring)" in {one["ref"] for one in found}
    for finding in said["findings"]:
        assert told["findings", finding["ref"], "text"] == finding["text"]
    for action in said["actions"]:
        assert told["actions", action["ref"], "aim"] == action["aim"]
    for item in said["items"]:
        assert told["items", item["code"], "answer"] == item["answer"]
    assert told["rating", "", "step"] == "2"
    assert told["rating", "", "capped"] == "true"
    assert told["concerns", "C1", "told.1.role"] == "Manager on call"


def test_no_cell_of_the_csv_is_a_formula_or_longer_than_excel_keeps() -> None:
    made = hostile_case("=1+1 Ward", "@x" * 25_000)

    found = rows(make_csv(Material(made.report(), Brand())))

    values = [one["value"] for one in found]
    assert not [one for one in values if one[:1] in set("=+-@\t\r")]
    assert max(map(len, values)) <= LONGEST_CELL
    text = [one for one in found if (one["part"], one["field"]) == ("findings", "text")]
    assert [one["piece"] for one in text] == ["1", "2"]
    assert "".join(one["value"] for one in text).count("@x") == 25_000


@pytest.mark.parametrize(
    "words", ["a\x00b\ud800c", "مرحبا \u202egnp.exe", '"quoted",\r\n"x"', "🧠"]
)
def test_strange_letters_break_neither(words: str) -> None:
    text = words.encode(errors="ignore").decode()
    made = hostile_case("Larch Ward", text)
    material = Material(made.report(), Brand())

    said, found = json.loads(make_json(material)), rows(make_csv(material))

    told = {(one["part"], one["field"]): one["value"] for one in found}
    assert said["findings"][0]["text"].startswith("x ")
    assert told["findings", "text"] == said["findings"][0]["text"]
    assert "\x00" not in said["findings"][0]["text"]
    assert make_json(material) == make_json(material)
    assert make_csv(material) == make_csv(material)
