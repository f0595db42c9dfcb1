"""Photos of a visit: kept clean, seen by their words, gone when they are taken back."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from qvisit.photos import Area, PhotoError, black_out
from qvisit.store import files
from qvisit.usecases import photos, visits
from qvisit.usecases.photos import (
    NewPhoto,
    NotTickedError,
    NoWordsError,
    PhotosNotAllowedError,
    UnknownPhotoError,
)
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.privacy_memory import NumberError
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace
from tests.usecases.made_photos import a_photo
from tests.usecases.trust import TEMPLATE, Trust


def new(photo: object = None, **changed: object) -> NewPhoto:
    values: dict[str, object] = {
        "template": TEMPLATE,
        "item": "W-1",
        "photo": photo or a_photo(),
        "alt": "The emergency bag. Its seal is broken.",
        "no_people": True,
        "agreed": True,
    }
    return NewPhoto(**{**values, **changed})  # type: ignore[arg-type]


def on_the_ward(trust: Trust, name: str = "ash") -> OpenVisit:
    return visits.start_visit(trust[name], visits.open_visit(trust[name], trust.visit))


def kept(ws: Workspace) -> list[str]:
    with ws.reading() as session:
        return list(files.kept_files(session))


def name_of(opened: OpenVisit) -> str:
    (name,) = opened.sheet.photos
    return name


def test_a_photo_is_kept_with_its_words_and_found_again(trust: Trust) -> None:
    ws, photo = trust["ash"], a_photo()

    photos.add_photo(ws, on_the_ward(trust), new(photo))

    again = visits.open_visit(ws, trust.visit)
    (taken,) = again.sheet.photos_on(TEMPLATE, "W-1")
    assert taken.said.alt == "The emergency bag. Its seal is broken."
    assert (taken.said.width, taken.said.height) == (320, 200)
    assert photos.photo_bytes(ws, taken.said) == photo.content


@pytest.mark.parametrize("tick", ["no_people", "agreed"])
def test_nothing_is_kept_until_both_boxes_are_ticked(trust: Trust, tick: str) -> None:
    with pytest.raises(NotTickedError):
        photos.add_photo(trust["ash"], on_the_ward(trust), new(**{tick: False}))

    assert kept(trust["ash"]) == []


def test_a_photo_needs_words(trust: Trust) -> None:
    with pytest.raises(NoWordsError):
        photos.add_photo(trust["ash"], on_the_ward(trust), new(alt="  \n "))

    assert kept(trust["ash"]) == []


def test_the_pixels_before_a_black_out_are_deleted(trust: Trust) -> None:
    ws, photo = trust["ash"], a_photo()
    opened = photos.add_photo(ws, on_the_ward(trust), new(photo))
    after = black_out(photo.content, [Area(0, 0, 500, 500)])

    opened = photos.change_photo(ws, opened, name_of(opened), new(after))

    (taken,) = opened.sheet.photos_on(TEMPLATE, "W-1")
    assert kept(ws) == [taken.said.sha256]
    assert photos.photo_bytes(ws, taken.said) == after.content
    assert len(opened.sheet.photos[name_of(opened)]) == 2


def test_a_black_out_that_is_not_saved_leaves_all_as_it_was(trust: Trust) -> None:
    ws, photo = trust["ash"], a_photo()
    opened = photos.add_photo(ws, on_the_ward(trust), new(photo))
    before = kept(ws)
    after = black_out(photo.content, [Area(0, 0, 500, 500)])

    with pytest.raises(NumberError):
        photos.change_photo(ws, opened, name_of(opened), new(after, alt="Of 999 000 0018"))

    assert kept(ws) == before
    again = visits.open_visit(ws, trust.visit)
    assert len(again.sheet.photos[name_of(opened)]) == 1


def test_a_photo_that_is_taken_back_leaves_no_pixels(trust: Trust) -> None:
    ws = trust["ash"]
    opened = photos.add_photo(ws, on_the_ward(trust), new())

    opened = photos.take_back_photo(ws, opened, name_of(opened))

    assert opened.sheet.photos_on(TEMPLATE, "W-1") == ()
    assert kept(ws) == []
    with pytest.raises(UnknownPhotoError):
        photos.take_back_photo(ws, opened, name_of(opened))


def test_the_same_photo_elsewhere_keeps_its_pixels(trust: Trust) -> None:
    ws, photo = trust["ash"], a_photo()
    practice = visits.open_visit(ws, begin_practice(ws))
    photos.add_photo(ws, practice, new(photo, template="", item=""))
    opened = photos.add_photo(ws, on_the_ward(trust), new(photo))

    photos.take_back_photo(ws, opened, name_of(opened))

    (taken,) = visits.open_visit(ws, practice.visit.id).sheet.photos_on("", "")
    assert photos.photo_bytes(ws, taken.said) == photo.content


def test_whoever_may_not_score_leaves_nothing_behind(trust: Trust) -> None:
    opened = visits.open_visit(trust["linden"], trust.visit)

    with pytest.raises(NotAllowedError):
        photos.add_photo(trust["linden"], opened, new())

    assert kept(trust["linden"]) == []


def test_without_leave_in_the_plan_no_photo_is_kept(trust: Trust) -> None:
    opened = on_the_ward(trust)
    assert opened.shared.plan is not None
    said = opened.plan.model_copy(update={"photos": False})
    plan = replace(opened.shared.plan, versions=(replace(opened.shared.plan.now, said=said),))
    shared = replace(opened.shared, plan=plan)
    opened = replace(opened, visit=replace(opened.visit, shared=shared))

    with pytest.raises(PhotosNotAllowedError):
        photos.add_photo(trust["ash"], opened, new())

    assert kept(trust["ash"]) == []


def test_a_file_is_read_from_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "IMG_1.JPG"
    Image.new("RGB", (3_000, 2_000), (9, 90, 9)).save(path, "JPEG")

    assert photos.read_photo_file(path).width == 1_600


def test_a_camera_that_was_unplugged_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(PhotoError, match=r"IMG_2\.JPG cannot be read"):
        photos.read_photo_file(tmp_path / "IMG_2.JPG")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "IMG_3.JPG"
    os.mkfifo(path)

    with pytest.raises(PhotoError, match="cannot be read"):
        photos.read_photo_file(path)


def test_reading_stops_when_nobody_wants_the_photo_any_more(tmp_path: Path) -> None:
    path = tmp_path / "IMG_4.JPG"
    path.write_bytes(b"\xff\xd8" + b"x" * 3_000_000)
    looks: list[int] = []

    def stopped() -> bool:
        looks.append(1)
        return len(looks) == 2

    with pytest.raises(PhotoError, match="not read to its end"):
        photos.read_photo_file(path, stopped)
    assert len(looks) == 2


def test_a_photo_that_is_not_here_is_missing_and_not_pretended(trust: Trust) -> None:
    ws = trust["ash"]
    opened = photos.add_photo(ws, on_the_ward(trust), new())
    (taken,) = opened.sheet.photos_on(TEMPLATE, "W-1")
    with ws.writing.begin() as session:
        files.drop_file(session, taken.said.sha256)

    assert photos.photo_bytes(ws, taken.said) is None
