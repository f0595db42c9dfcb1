"""The sheet that a manager fills in beforehand, read back from the real PDF."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from qvisit.forms.answers import options
from qvisit.forms.item import Scale
from qvisit.forms.template import Template
from qvisit.forms.visit_set import VisitType
from qvisit.ids import new_id
from qvisit.report.beforehand_pdf import beforehand_pdf
from qvisit.report.beforehand_view import (
    BeforehandSheet,
    NothingBeforehandError,
    SheetEdition,
    build_sheet,
)
from qvisit.usecases.templates import shipped_templates
from qvisit.visits.kinds import Pin, Seat, SeatRole, VisitPlanned
from tests.forms.made import make_item, make_template
from tests.report.reading import headings_of, opened, pages_of, plain, structure_of, text_of

PANEL: Sequence[tuple[str, SeatRole]] = (
    ("Hazel", "panel_lead"),
    ("Ash", "visitor"),
    ("Bo", "visitor"),
    ("Rowan", "lived_experience_reviewer"),
)
EDITION = SheetEdition("Fernbank Trust", "2027-02-20")
PURPOSE = "Two people told us that they are afraid of the night shift."
"""What only the panel may read."""


def _shipped(*names: str) -> tuple[Template, ...]:
    known = {one.id: one for one in shipped_templates()}
    return tuple(known[name] for name in names)


def _plan(visit_type: VisitType = "announced", **changed: object) -> VisitPlanned:
    seats = tuple(Seat(person=new_id(), name=name, role=role) for name, role in PANEL)
    said: dict[str, object] = {
        "ward": new_id(),
        "ward_name": "Goldcrest Ward",
        "ward_code": "GC1",
        "site": "Eastlow Hospital",
        "ward_type": "Acute",
        "day": "2027-03-09",
        "visit_type": visit_type,
        "panel": seats,
        "templates": (Pin(template="any", version="1.0.0", hash="0" * 64),),
        "rule_set": "qvisit-internal 1.0.0",
        "inherent_risk": {},
        "purpose": PURPOSE,
    }
    return VisitPlanned.model_validate({**said, **changed})


def _sheet(
    names: Sequence[str] = ("core-visit", "sustainability-markers"),
    plan: VisitPlanned | None = None,
    edition: SheetEdition = EDITION,
) -> BeforehandSheet:
    return build_sheet("visit-1", plan or _plan(), _shipped(*names), edition)


def _fact(sheet: BeforehandSheet, name: str) -> str:
    return plain(dict(sheet.facts)[name])


def test_every_question_the_manager_can_answer_is_there_and_no_other(tmp_path: Path) -> None:
    (core, markers) = _shipped("core-visit", "sustainability-markers")
    text = text_of(beforehand_pdf(_sheet()), tmp_path)

    beforehand = [item for item in markers.items if item.beforehand]
    assert len(beforehand) >= 15
    for item in (*core.items, *markers.items):
        assert (f"{item.code} {plain(item.text_standard)}" in text) == item.beforehand, item.code
    for item in beforehand:
        assert plain(item.guidance) in text
    assert f"{len(beforehand)} questions, about " in text


def test_the_first_page_says_why_who_and_when_and_what_not_to_write(tmp_path: Path) -> None:
    first, *_ = pages_of(beforehand_pdf(_sheet()), tmp_path)

    assert "Sheet for the ward manager" in first
    assert "Goldcrest Ward, GC1, Eastlow Hospital" in first
    assert "Fernbank Trust" in first
    assert "4 people. Hazel leads the panel, with 2 visitors and 1 lived-experience" in first
    assert "By 6 March 2027, to Hazel, the panel lead" in first
    assert "proud of" in first
    assert "The sheet never rates you or any other person." in first
    assert "nothing about patients by name" in first
    assert "Nothing on this sheet changes the rating of the ward" in first


def test_only_the_lead_is_named_and_the_purpose_stays_with_the_panel(tmp_path: Path) -> None:
    text = text_of(beforehand_pdf(_sheet()), tmp_path)

    assert not {"Ash", "Bo", "Rowan"} & set(text.replace(",", " ").replace(".", " ").split())
    assert "afraid" not in text


def test_boxes_have_the_words_of_the_scale_and_figures_their_unit(tmp_path: Path) -> None:
    (markers,) = _shipped("sustainability-markers")
    structure = structure_of(beforehand_pdf(_sheet()), tmp_path)
    asked = [item for item in markers.items if item.beforehand]

    stages = [item for item in asked if item.scale == "MARKER"]
    figures = [item for item in asked if item.scale == "NUMBER"]
    for option in options(stages[0]):
        assert structure.count(f'"{option.label}"') == len(stages)
    assert structure.count('"Don’t know"') == len(asked)
    assert structure.count('"Doesn’t apply"') == len(asked)
    for figure in figures:
        assert f'"{figure.unit}"' in structure


def test_a_figure_says_when_it_is_asked(tmp_path: Path) -> None:
    text = text_of(beforehand_pdf(_sheet()), tmp_path)

    assert "Asked only when the answer to SE-07 is at least “In place”." in text


def test_it_says_where_the_panel_enters_what_comes_back(tmp_path: Path) -> None:
    pages = pages_of(beforehand_pdf(_sheet()), tmp_path)

    where = "The panel enters these in QVisit: Score, Sustainability markers, Environmental."
    assert where in pages[0]
    assert "Enter each answer in QVisit under Score" in pages[-1]


def test_answers_that_count_are_not_said_to_stay_apart() -> None:
    words = " ".join(_sheet(("fundamental-standards", "sustainability-markers")).about)

    assert "changes the rating" not in words
    assert "The panel looks at what you write beside what it sees and hears itself." in words


@pytest.mark.parametrize(
    ("visit_type", "made_on", "words"),
    [
        ("announced", "2027-02-20", "By 6 March 2027, to Hazel, the panel lead"),
        ("announced", "2027-03-06", "When we arrive, to Hazel, the panel lead"),
        ("short_notice", "2027-03-08", "When we arrive, to Hazel, the panel lead"),
        ("unannounced", "2027-02-20", "Before we leave, or by 12 March 2027, to Hazel, the panel"),
        ("out_of_hours", "2027-02-20", "Before we leave, or by 12 March 2027"),
    ],
)
def test_it_comes_back_in_time_and_never_announces_a_visit(
    visit_type: VisitType, made_on: str, words: str
) -> None:
    sheet = _sheet(plan=_plan(visit_type), edition=SheetEdition("Fernbank Trust", made_on))

    assert _fact(sheet, "Please return it").startswith(words)


def test_a_service_that_is_no_ward_is_not_called_one() -> None:
    sheet = _sheet(plan=_plan(service_type="community_team", ward_type="Community team"))

    assert sheet.title == "Sheet for the service manager"
    assert "in your service" in sheet.about[0]
    assert "your ward" not in " ".join(sheet.about)


def _made(scale: Scale) -> BeforehandSheet:
    template = make_template(make_item(scale=scale, beforehand=True))
    return build_sheet("visit-1", _plan(), (template,), EDITION)


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        ("COUNT", "of"),
        ("DATE", "Day, month and year:"),
        ("TIME", "Time, such as 14:02:"),
        ("DATE_TIME", "Day, month, year and time:"),
        ("PHOTO", "Where the photo of the place is kept:"),
        ("MULTI", "Tick all that fit."),
        ("YES_NO", "Yes"),
        ("LEVEL4", "Very good"),
    ],
)
def test_every_kind_of_answer_has_its_place(scale: Scale, words: str, tmp_path: Path) -> None:
    structure = structure_of(beforehand_pdf(_made(scale)), tmp_path)

    assert f'"{words}"' in structure


def test_own_words_have_lines_of_their_own() -> None:
    ((part,),) = (_made("TEXT").parts,)

    assert part.questions[0].lines == ("", "")
    assert part.questions[0].boxes == ()


def test_a_visit_that_asks_nothing_beforehand_has_no_sheet() -> None:
    with pytest.raises(NothingBeforehandError):
        _sheet(("core-visit",))


def test_the_sheet_is_tagged_in_order_and_the_same_each_time(tmp_path: Path) -> None:
    plan = _plan()
    data = beforehand_pdf(_sheet(plan=plan))
    levels = headings_of(structure_of(data, tmp_path))

    assert data == beforehand_pdf(_sheet(plan=plan))
    assert levels[0] == 1
    assert all(later <= sooner + 1 for sooner, later in pairwise(levels))
    with opened(data) as document:
        assert document.Root.MarkInfo.Marked
        assert "Sheet for the ward manager: Goldcrest Ward" in str(document.docinfo.Title)


def test_no_question_is_torn_between_pages(tmp_path: Path) -> None:
    names = ("fundamental-standards", "sustainability-markers", "out-of-area-placement")
    sheet = _sheet(names)
    pages = pages_of(beforehand_pdf(sheet), tmp_path)

    for part in sheet.parts:
        for one in part.questions:
            title, guidance = f"{one.code} {plain(one.text)}", plain(one.guidance)
            assert [title in page and guidance in page for page in pages].count(True) == 1
    assert all(len(page.split()) > 60 for page in pages)
