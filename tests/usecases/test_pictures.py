"""Pictures come from their folder, and from nowhere else."""

from pathlib import Path

import pytest

from qvisit.paths import resources_folder
from qvisit.usecases.pictures import picture_bytes, picture_catalogue


def test_the_bytes_of_a_picture_are_those_of_its_file() -> None:
    path = resources_folder() / "pictures" / "door-knock.svg"

    assert picture_bytes("door-knock") == path.read_bytes()
    assert all(picture_bytes(picture.id) for picture in picture_catalogue().pictures)


@pytest.mark.parametrize(
    "asked",
    ["", "nobody-drew-this", "../icons/book", "pictures/moon", "moon.svg", "moon\n", "MOON"],
)
def test_what_the_catalogue_does_not_list_is_not_read(asked: str) -> None:
    assert picture_bytes(asked) is None


def test_a_path_to_a_file_that_is_there_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine.svg").write_text("<svg/>", encoding="utf-8")

    assert picture_bytes(str(tmp_path / "mine")) is None


def test_the_catalogue_is_read_once() -> None:
    assert picture_catalogue() is picture_catalogue()
