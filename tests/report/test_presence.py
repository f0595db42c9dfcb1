"""What a document promises stands in it, read back; own answers stand with governance alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qvisit.report.brand import Brand
from qvisit.report.content import GovernanceAnnex, VisitReport
from qvisit.report.documents import Document, documents, make_document
from qvisit.report.material import Material
from tests.report.any_visit import OWN_NOTE, OWN_WORDS, any_case
from tests.report.larch import Case
from tests.report.read_back import ReadBack, read_back
from tests.report.test_hostile import HOSTILE, objects_that_act
from tests.report.test_photos import photographed

WHOLE = frozenset({"report", "report-large", "web", "word", "excel", "json", "csv"})
"""The documents that promise every finding, action, agreed value and photo."""
LONG = "=1" * 24_000
PICTURED = frozenset({"report", "report-large", "web", "word"})
OWN = frozenset({"annex", "excel-annex"})


def material_of(case: Case, pixels: Mapping[str, bytes]) -> Material:
    return Material(case.report(), Brand(), annex=case.annex(), photos=pixels)


@dataclass(frozen=True)
class Made:
    """A visit's material and each of its documents, made when it is asked for."""

    material: Material
    folder: Path

    def read(self, one: Document) -> ReadBack:
        return read_back(make_document(one, self.material), one.suffix, self.folder)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    case, pixels = photographed()
    return Made(material_of(case, pixels), tmp_path_factory.mktemp("read"))


@pytest.mark.parametrize(
    "one", [one for one in documents() if one.id in WHOLE], ids=lambda one: one.id
)
def test_every_finding_action_agreed_value_and_photo_stands_there(
    made: Made, one: Document
) -> None:
    report, found = made.material.report, made.read(one)

    assert missing(report, found) == []
    if one.id in PICTURED:
        assert found.pictures == len(report.photos) == 3


@pytest.mark.parametrize(
    "one", [one for one in documents() if one.id in OWN], ids=lambda one: one.id
)
def test_every_own_answer_and_note_stands_with_governance(made: Made, one: Document) -> None:
    annex, found = made.material.annex, made.read(one)

    assert annex is not None
    assert own_missing(annex, found) == []


def missing(report: VisitReport, found: ReadBack) -> list[str]:
    """The names of what a document lacks."""
    lacking = [
        one.ref for group in report.findings for one in group.findings if not found.says(one.text)
    ]
    lacking += [
        one.ref
        for one in report.actions
        if not found.says(one.aim, one.measure, one.baseline, one.owner)
    ]
    lacking += [
        row.code
        for part in report.parts
        for group in part.groups
        for row in group.rows
        if not found.has_row(row.code, row.text, row.result)
    ]
    return lacking + [one.ref for one in report.photos if not found.says(one.words)]


def own_missing(annex: GovernanceAnnex, found: ReadBack) -> list[str]:
    """The codes of own answers and notes that a document lacks."""
    return [
        one.code
        for sheet in annex.sheets
        for _, answers in sheet.groups
        for one in answers
        if not (found.has_row(one.code, one.text, one.answer) and found.says(*one.notes))
    ]


@pytest.fixture(scope="module")
def long() -> Material:
    return material_of(*any_case(LONG))


@pytest.mark.parametrize(
    "one", [one for one in documents() if one.id in WHOLE], ids=lambda one: one.id
)
def test_words_longer_than_a_cell_or_a_page_stand_whole(
    long: Material, one: Document, tmp_path: Path
) -> None:
    found = read_back(make_document(one, long), one.suffix, tmp_path)

    assert missing(long.report, found) == []


words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=80),
    st.just(""),
    st.just("evenings are long " * 2_700),
    st.just(LONG),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    text=words,
    photos=st.sampled_from((0, 1, 40)),
    applies=st.booleans(),
    quiet=st.booleans(),
    one=st.sampled_from(documents()),
)
def test_any_visit_is_told_whole_and_injects_nothing(
    text: str, photos: int, applies: bool, quiet: bool, one: Document, tmp_path: Path
) -> None:
    writable = text.encode(errors="ignore").decode()
    case, pixels = any_case(writable, photos=photos, applies=applies, quiet=quiet)
    material = material_of(case, pixels)
    if not one.has(material):
        return

    data = make_document(one, material)

    found = read_back(data, one.suffix, tmp_path)
    if one.id in WHOLE:
        assert missing(material.report, found) == []
    if one.id in PICTURED:
        assert found.pictures == photos
    if one.id in OWN:
        assert material.annex is not None
        assert own_missing(material.annex, found) == []
    else:
        assert not found.says(OWN_NOTE)
        assert not found.says(OWN_WORDS)
    if one.suffix == ".pdf":
        assert [kind for kind in objects_that_act(data) if kind != "/Image"] == []
