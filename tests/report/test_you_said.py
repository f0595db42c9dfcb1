"""“You said, we did”, easy read and the ward's page: what they say, hide, and how they are read."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pdfua
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.report.annex_pdf import annex_pdf
from qvisit.report.brand import PLAIN
from qvisit.report.content import Edition
from qvisit.report.documents import document, make_document
from qvisit.report.easy_view import easy_read
from qvisit.report.material import Material
from qvisit.report.pdf import visit_report_pdf
from qvisit.report.theme_pictures import fitting_picture
from tests.report.larch import DRAFT, PUBLISHED, Case
from tests.report.reading import headings_of, pages_of, plain, structure_of, text_of
from tests.report.test_large import sizes
from tests.report.themed import SAID, material, themed_case

PAPERS = ("easy-read", "you-said", "ward-page")
WELL = {"shield", "calendar", "book", "plan", "star", "heart", "kind-faces", "handshake", "sun"}


@pytest.fixture(scope="module")
def made() -> Case:
    return themed_case()


@pytest.fixture(scope="module")
def papers(made: Case) -> dict[str, bytes]:
    stuff = material(made)
    return {name: make_document(document(name), stuff) for name in PAPERS}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_has_no_fault_that_a_checker_finds(
    papers: dict[str, bytes], name: str, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(papers[name])

    assert not pdfua.validate(str(path)).findings


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_material_gives_the_same_bytes(
    made: Case, papers: dict[str, bytes], name: str
) -> None:
    assert make_document(document(name), material(made)) == papers[name]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_which_ward_and_version_it_is_of_and_its_headings_skip_none(
    papers: dict[str, bytes], name: str, tmp_path: Path
) -> None:
    pages = pages_of(papers[name], tmp_path)
    levels = headings_of(structure_of(papers[name], tmp_path))

    assert all("Larch Ward" in page and "version 2" in page for page in pages)
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PAPERS)
def test_a_draft_and_a_version_that_no_longer_stands_say_so(
    made: Case, name: str, tmp_path: Path
) -> None:
    draft = make_document(document(name), material(made, DRAFT))
    stamp = ("SUPERSEDED", "SUPERSEDED by version 3. Do not use.")
    over = Material(made.report(PUBLISHED), PLAIN, stamp=stamp)
    old = make_document(document(name), over)

    assert "Draft. Not signed off." in pages_of(draft, tmp_path)[0]
    assert all(stamp[1] in page for page in pages_of(old, tmp_path))


def test_the_sheet_keeps_what_was_said_apart_from_what_was_seen(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    words = text_of(papers["you-said"], tmp_path)
    said, seen = words.split("We saw", 1)

    for theme in SAID:
        there = seen if theme.get("source") == "seen" else said
        assert plain(str(theme["words"])) in there
    assert "We did" not in words
    assert not re.search("[“”‘]", words.replace("You said, we did", ""))


def test_the_sheet_says_how_far_each_point_is_and_why_not(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    words = text_of(papers["you-said"], tmp_path)

    assert "Working on it Music on Tuesday. More news by 28 May 2027." in words
    assert "Cannot do Why: There are too few staff to keep you safe there." in words
    assert "Heard No answer yet. 16 working days without an answer." in words
    assert "Next news: by 6 April 2027." in words
    assert "8 people" not in words
    assert "Ward manager" not in words


def test_five_points_hang_on_the_wall_on_one_page(made: Case, tmp_path: Path) -> None:
    sheet = make_document(document("you-said"), material(made, DRAFT))

    (page,) = pages_of(sheet, tmp_path)
    assert "Tell us more." in page


def test_the_summary_tells_what_people_said_and_how_far_it_is(made: Case, tmp_path: Path) -> None:
    summary = pages_of(make_document(document("report"), material(made)), tmp_path)[1]

    told = summary.split("What people told us ")[1].split("What happens next")[0]
    assert "T1 There is nothing to do after tea. Working on it." in told
    assert "T3 Can the garden be open all night? Cannot do." in told
    assert told.endswith("1 more under You said, we did. ")


def test_silence_is_seen_once_news_is_late(made: Case, tmp_path: Path) -> None:
    late = material(made, Edition("Published", 3, "A trust", "2027-06-01"))

    sheet = text_of(make_document(document("you-said"), late), tmp_path)
    easy = text_of(make_document(document("easy-read"), late), tmp_path)

    assert "News was due by 6 April 2027. It is late." in sheet
    assert "We said: more news by 6 April 2027. We are late." in easy


def test_the_report_says_what_was_said_by_whom_and_who_was_told(made: Case, tmp_path: Path) -> None:
    words = text_of(visit_report_pdf(made.report(PUBLISHED)), tmp_path)

    assert "There is nothing to do after tea. Patients, 8 people See F5" in words
    assert "Patients and staff, fewer than 5 people" in words
    assert "Answered by: Ward manager" in words
    assert "Told on the ward. Community meeting, 24 March 2027. Read out." in words
    assert "3 answers have not been told to people on the ward." in words
    assert "LX reviewer 1: told what changed on 25 March 2027, By phone" in words


def test_the_easy_words_of_a_theme_stand_in_easy_read_and_hard_words_are_told(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    words = text_of(papers["easy-read"], tmp_path)

    assert "Can we go out at night?" in words
    assert "Can the garden be open" not in words
    assert "CQC: the Care Quality Commission." in words
    assert "Our rating of this ward: Requires improvement. This means: some things" in words
    assert " %" not in words


def test_every_picture_of_easy_read_is_a_figure_with_words_before_its_sentence(
    made: Case, papers: dict[str, bytes], tmp_path: Path
) -> None:
    easy = made.report(PUBLISHED).easy
    assert easy is not None
    rows = sum(len(part.rows) for part in easy.parts)

    kinds = re.findall(
        r"^ *(Figure|P)(?: \(block\))?$", structure_of(papers["easy-read"], tmp_path), re.M
    )

    assert kinds.count("Figure") == rows
    assert "Figure Figure" not in " ".join(kinds)


def test_what_a_ward_may_not_read_stands_in_the_annex_alone(tmp_path: Path) -> None:
    secret = {"words": "Nights feel unsafe to us.", "groups": ("patients",), "items": ("WS-C2",)}
    open_one = {"words": "The garden is good.", "groups": ("patients",)}
    made = themed_case(serious=True, themes=(secret, open_one))
    report = made.report(PUBLISHED)

    papers = [make_document(document(name), material(made)) for name in PAPERS]
    papers.append(visit_report_pdf(report))

    assert all("Nights feel unsafe" not in text_of(one, tmp_path) for one in papers)
    assert "Nights feel unsafe to us." in text_of(annex_pdf(made.annex(PUBLISHED)), tmp_path)
    assert "The garden is good." not in text_of(annex_pdf(made.annex(PUBLISHED)), tmp_path)
    assert report.you_said is not None
    assert report.you_said.counts == "1 point: 1 heard"


def test_no_paper_tells_a_number_of_people_from_which_a_small_one_follows() -> None:
    lived = {"words": "Doors bang.", "groups": ("patients", "lived_experience"), "heard_from": 5}

    report = themed_case(themes=(lived, {**lived, "heard_from": 8})).report(PUBLISHED)

    assert report.you_said is not None
    assert [plain(one.heard_from) for one in report.you_said.said] == ["", "8 people"]


def test_however_much_there_is_easy_read_has_at_most_8_pages(tmp_path: Path) -> None:
    long = "Somebody should say on the board when the next walk is, please. " * 3
    many = [
        {"words": long[:200], "groups": ("patients", "carers"), "heard_from": "few"}
        for _ in range(40)
    ]
    made = themed_case(themes=tuple(many))

    easy = pages_of(make_document(document("easy-read"), material(made)), tmp_path)
    sheet = text_of(make_document(document("you-said"), material(made)), tmp_path)

    assert len(easy) <= 8
    assert "There is more in the full report." in " ".join(easy)
    assert (
        sheet.count("Somebody should say on the board when the next walk is, please. Somebody")
        >= 40
    )


NASTY = "<b>=cmd|' /C'!A0</b> &amp; \u202eold\u202c 👍 line\x07 مرحبا"


def _saying(made: Case, text: str) -> Material:
    """The same visit with other words wherever people may write them."""
    report = made.report(PUBLISHED)
    assert report.you_said is not None
    theme = replace(report.you_said.said[0], words=text, easy=text, did=text, picture=text)
    known = replace(report.you_said, said=(theme,), told=(text,))
    report = replace(report, you_said=known)
    return Material(replace(report, easy=easy_read(report, made.templates)), PLAIN)


@given(st.text(st.characters(exclude_categories=()), max_size=150))
def test_no_words_break_a_paper(made: Case, text: str) -> None:
    stuff = _saying(made, text)

    for name in ("easy-read", "you-said"):
        assert make_document(document(name), stuff).startswith(b"%PDF-1.7")


def test_words_that_look_like_markup_stand_as_they_were_written(made: Case, tmp_path: Path) -> None:
    words = text_of(make_document(document("you-said"), _saying(made, NASTY)), tmp_path)

    assert "<b>=cmd|' /C'!A0</b> &amp;" in words


def test_nothing_that_says_all_is_well_stands_beside_trouble(made: Case) -> None:
    easy = made.report(PUBLISHED).easy
    assert easy is not None

    for picture in (*sorted(WELL), "people-glad-1", "chart", "ladder"):
        assert fitting_picture(picture, 0, trouble=True) == "people-sad-1"
    for picture in ("warning", "stop-hand", "people-sad-1"):
        assert fitting_picture(picture, 0, trouble=False) == "people-glad-1"
    better = next(part for part in easy.parts if part.title == "What must get better")
    assert not WELL & {row.picture for row in better.rows}
    assert not any("glad" in row.picture for row in better.rows)


def test_a_paper_without_themes_is_not_offered_but_easy_read_is(tmp_path: Path) -> None:
    stuff = material(themed_case(themes=()))

    assert not document("you-said").has(stuff)
    assert "What we did" in text_of(make_document(document("easy-read"), stuff), tmp_path)
    assert date.fromisoformat(stuff.report.heading.edition_of) == date(2027, 3, 31)


def test_easy_read_is_read_in_16_points() -> None:
    found = sizes(make_document(document("easy-read"), material(themed_case())))

    assert min(found["read"]) >= 16
