"""Photos in the report: those that may be shown, with words, where and when."""

from pathlib import Path

import pikepdf
import pytest

from qvisit.report.annex_pdf import annex_pdf
from qvisit.report.pdf import visit_report_pdf
from qvisit.report.photos_part import NOT_HERE, is_jpeg
from qvisit.visits import kinds
from tests.report.larch import (
    GOVERNOR,
    LEAD,
    LIVED,
    VISITOR,
    Case,
    Log,
    all_shipped,
    case,
    plan,
    score,
)
from tests.report.larch_visit import conclude
from tests.report.photographed import by_name, take
from tests.report.reading import opened, pages_of, structure_of, text_of

BAG = "The emergency bag in the clinic room. Its seal is broken."
BOARD = "A board on the wall of the day room. It is empty."
DOOR = "A locked door to the garden."


def photographed(*, allowed: bool = True, serious: bool = False) -> tuple[Case, dict[str, bytes]]:
    """A visit with 3 photos that stand and one taken back."""
    log, templates = Log(), all_shipped()
    log.say(GOVERNOR, plan(templates, photos=allowed))
    log.say(LEAD, kinds.VisitStarted())
    signs = "closed-culture-signs"
    pixels = by_name(
        take(log, VISITOR, 1, BAG, template="fundamental-standards", item="FS12-3"),
        take(log, LIVED, 2, BOARD),
        take(log, LIVED, 3, DOOR, template=signs, item="WS-C2"),
        take(log, LEAD, 4, "Taken by mistake, ostrich.", taken_back="yes"),
    )
    score(log, templates, {LIVED: {"WS-C2": "serious"}} if serious else {})
    conclude(log)
    return case(log, templates), pixels


@pytest.fixture(scope="module")
def made() -> tuple[Case, dict[str, bytes]]:
    return photographed()


def pictures_in(data: bytes) -> int:
    with opened(data) as document:
        return sum(
            isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
            for one in document.objects
        )


def test_each_photo_that_stands_has_words_a_place_and_a_time(
    made: tuple[Case, dict[str, bytes]],
) -> None:
    report = made[0].report()

    assert [one.words for one in report.photos] == [BAG, BOARD, DOOR]
    assert [one.ref for one in report.photos] == ["P1", "P2", "P3"]
    assert report.photos[0].where.startswith("FS12-3: ")
    assert report.photos[1].where == "The place as a whole"
    assert report.photos[0].when.replace("\N{NO-BREAK SPACE}", " ") == "9 March 2027, 13:05"


def test_pixels_words_and_contents_stand_in_the_report(
    made: tuple[Case, dict[str, bytes]], tmp_path: Path
) -> None:
    data = visit_report_pdf(made[0].report(), pixels=made[1])

    words, structure = text_of(data, tmp_path), structure_of(data, tmp_path)
    assert pictures_in(data) == 3
    assert all(one in words for one in (BAG, BOARD, DOOR))
    assert "ostrich" not in words
    assert "Photos" in pages_of(data, tmp_path)[0]
    for alt in (f"Photo P1: {BAG}", f"Photo P2: {BOARD}"):
        assert alt.encode() in uncompressed(data)
    assert structure.split('"Photos"')[-1].count(" Figure") == 3
    assert data == visit_report_pdf(made[0].report(), pixels=made[1])


def uncompressed(data: bytes) -> bytes:
    with opened(data) as document:
        found = (
            str(one["/Alt"]).encode()
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        )
        return b"\n".join(found)


def test_words_stand_where_pixels_are_gone_or_are_no_photo(
    made: tuple[Case, dict[str, bytes]], tmp_path: Path
) -> None:
    case, pixels = made
    name = case.report().photos[0].sha256

    data = visit_report_pdf(case.report(), pixels={name: pixels[name][:400]})

    words = text_of(data, tmp_path)
    assert pictures_in(data) == 0
    assert BAG in words
    assert NOT_HERE in words
    assert is_jpeg(pixels[name])
    assert not is_jpeg(b"no photo")


def test_no_photo_is_shown_of_a_visit_that_allows_none() -> None:
    report = photographed(allowed=False)[0].report()

    assert report.photos == ()


def test_a_serious_level_leaves_photos_of_what_is_held_back_to_the_annex(tmp_path: Path) -> None:
    case, pixels = photographed(serious=True)

    report, annex = case.report(), case.annex()

    assert [one.words for one in report.photos] == [BAG]
    assert [(one.ref, one.words) for one in annex.photos] == [("P2", BOARD), ("P3", DOOR)]
    shown = visit_report_pdf(report, pixels=pixels)
    assert pictures_in(shown) == 1
    assert DOOR not in text_of(shown, tmp_path)
    kept = annex_pdf(annex, pixels)
    assert pictures_in(kept) == 2
    assert DOOR in text_of(kept, tmp_path)
