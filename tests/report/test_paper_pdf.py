"""A reviewer's part on paper: every question of theirs, none of others', and whom to phone."""

from pathlib import Path

import pytest

from qvisit.forms.template import Template
from qvisit.report.paper_pdf import paper_pdf
from qvisit.report.paper_view import PaperEdition, PaperSheet, Style, build_paper
from qvisit.usecases.paper import picture_of
from qvisit.usecases.templates import shipped_templates
from qvisit.visits.assignment import assigned_items
from qvisit.visits.kinds import ContactEntered, Pin, Seat, VisitPlanned
from tests.report.reading import pages_of, text_of
from tests.visits.panel import an_id

CORE = next(one for one in shipped_templates() if one.id == "core-visit")
SEATS = (
    Seat(
        person=an_id("Hazel"),
        name="Hazel",
        role="panel_lead",
        shares=tuple(f"core-visit/{one.id}" for one in CORE.shares[2:]),
    ),
    Seat(
        person=an_id("Rowan"),
        name="Rowan",
        role="lived_experience_reviewer",
        shares=tuple(f"core-visit/{one.id}" for one in CORE.shares[:2]),
    ),
)
CONTACT = ContactEntered(
    role="Manager on call", name="Switchboard", phone="01632 960 114", checked_on="2027-03-02"
)


def plan(templates: tuple[Template, ...] = (CORE,)) -> VisitPlanned:
    return VisitPlanned(
        ward=an_id("Larkspur"),
        ward_name="Larkspur Ward",
        ward_code="LK2",
        site="Alderbeck Hospital",
        ward_type="Acute",
        day="2027-03-09",
        visit_type="announced",
        panel=SEATS,
        templates=tuple(Pin(template=one.id, version="1", hash="0" * 64) for one in templates),
        rule_set="x",
        inherent_risk={},
    )


def sheet_for(seat: Seat, style: Style, contacts: tuple[ContactEntered, ...] = ()) -> PaperSheet:
    edition = PaperEdition(style, "Alderbeck Trust", "2027-03-01", picture_of, contacts)
    return build_paper(an_id("visit"), plan(), SEATS, seat, (CORE,), edition)


@pytest.mark.parametrize("style", ["large", "easy"])
def test_a_part_has_every_question_of_its_reviewer_and_no_other(
    style: Style, tmp_path: Path
) -> None:
    mine = assigned_items(CORE, SEATS[1], SEATS)

    pages = pages_of(paper_pdf(sheet_for(SEATS[1], style)), tmp_path)

    text = " ".join(pages)
    found = {item.code for item in CORE.items if f" {item.code} " in f" {text} "}
    assert found == mine
    assert 0 < len(mine) < len(CORE.items)
    assert f"{len(mine)} questions" in text
    hard = [
        " ".join(one.content_note.split())
        for one in CORE.sections
        if one.content_note and any(item.code in mine for item in one.items)
    ]
    assert hard
    assert all(words in " ".join(text.split()) for words in hard)  # said before they are asked
    assert text.count("Nobody asks why.") == len(hard)
    for page in pages:  # the first question stands below what leads to it
        assert "Nobody asks why." not in page or "In my words" in page.rsplit("asks why.", 1)[1]


def test_it_names_nobody_and_says_what_to_do_at_risk(tmp_path: Path) -> None:
    pages = pages_of(paper_pdf(sheet_for(SEATS[1], "easy", (CONTACT,))), tmp_path)

    text, last = " ".join(pages), pages[-1]
    assert "Rowan" not in text
    assert "LX reviewer" in text
    assert "01632 960 114" in last
    assert "checked on 2 March 2027" in last
    assert "Tell the nurse in charge now. Is it about them, or are you not sure?" in last
    assert "phone the site manager or the manager on call" in last
    assert "Was it made safe, and nobody hurt? Tell the panel lead before you leave." in last


def test_the_card_is_the_back_of_the_last_leaf(tmp_path: Path) -> None:
    for seat, numbers in zip((*SEATS, SEATS[1]), (0, 3, 6), strict=True):
        pages = pages_of(paper_pdf(sheet_for(seat, "large", (CONTACT,) * numbers)), tmp_path)

        assert len(pages) % 2 == 0
        assert "Make it safe. Get help now." in pages[-1]
        assert pages[-1].count(CONTACT.phone) == numbers
        assert "Who I told, and at what time:" in " ".join(pages)


def test_easy_words_have_their_picture_and_their_meaning(tmp_path: Path) -> None:
    sheet = sheet_for(SEATS[0], "easy")

    questions = [one for part in sheet.parts for one in part.questions]
    text = text_of(paper_pdf(sheet), tmp_path)

    assert all(one.picture for one in questions)
    assert sheet.hard_words
    assert all(word in text for word, _ in sheet.hard_words)


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert paper_pdf(sheet_for(SEATS[1], "easy")) == paper_pdf(sheet_for(SEATS[1], "easy"))


def test_every_kind_of_question_fits_on_a_page(tmp_path: Path) -> None:
    templates = shipped_templates()
    alone = (SEATS[1].model_copy(update={"shares": ()}),)
    edition = PaperEdition("large", "Alderbeck Trust", "2027-03-01", picture_of)

    for one in templates:
        sheet = build_paper(an_id("visit"), plan((one,)), alone, alone[0], (one,), edition)
        text = text_of(paper_pdf(sheet), tmp_path)
        missing = [item.code for item in one.items if f" {item.code} " not in f" {text} "]
        assert missing == []
