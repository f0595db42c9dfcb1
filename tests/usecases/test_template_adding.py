"""A template from a file is checked like its author would, and published only without problems."""

import os
from pathlib import Path

import pytest

from qvisit.forms.template import TemplateError
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.template_adding import Offer, publish_offer, read_offer
from qvisit.usecases.template_library import read_library
from qvisit.usecases.templates import NoFileError
from tests.usecases.night_walk import GOOD
from tests.usecases.trust import TEXT, Trust


def offer_of(trust: Trust, folder: Path, text: str | bytes, name: str = "walk.yaml") -> Offer:
    """What a file with this text would add."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_offer(read_library(trust["linden"]), path)


def test_a_good_file_is_published(trust: Trust, tmp_path: Path) -> None:
    offer = offer_of(trust, tmp_path, GOOD)

    key = publish_offer(trust["linden"], offer)

    assert offer.remarks == ()
    assert key == "night-walk 1.0.0"
    assert read_library(trust["linden"]).by_key[key].published


def test_a_problem_stands_at_its_line_and_stops_publishing(trust: Trust, tmp_path: Path) -> None:
    bad = GOOD.replace("id: night-walk", "id: night-walk\npractice: false").replace(
        "picture: moon", "picture: dragon"
    )

    offer = offer_of(trust, tmp_path, bad)

    [problem] = offer.remarks
    assert (problem.level, problem.place) == ("problem", "The night")
    assert bad.splitlines()[problem.line - 1].strip() == "- id: night"
    assert problem.words == "There is no picture “dragon”."
    assert not offer.may_be_published
    with pytest.raises(TemplateError):
        publish_offer(trust["linden"], offer)
    assert "night-walk 1.0.0" not in read_library(trust["linden"]).by_key


def test_a_remark_about_a_field_stands_at_that_field(trust: Trust, tmp_path: Path) -> None:
    offer = offer_of(trust, tmp_path, GOOD.replace("minutes: 1", "minutes: 50"))

    assert [(one.line, one.place) for one in offer.remarks] == [(7, "")]


def test_a_file_that_is_no_template_says_which_line(trust: Trust, tmp_path: Path) -> None:
    offer = offer_of(trust, tmp_path, GOOD.replace("minutes: 1", "minutes: soon"))

    assert offer.template is None
    assert "walk.yaml was not used. Line 7" in offer.remarks[0].words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x [1]\nb: *x\n", "points to another place"),
        ("a: !!python/object/apply:os.system [x]\n", "begins with !"),
        (b"\x00\x01\x02\xff" * 50, "not saved as UTF-8"),
        (GOOD.replace("quiet", "très quiet").encode("latin-1"), "not saved as UTF-8"),
        (b"", "empty"),
        ("x" * 2_000_001, "larger than 2 MB"),
        ("[" * 50, "too deep"),
    ],
)
def test_a_hostile_file_gives_a_clear_message(
    trust: Trust, tmp_path: Path, text: str | bytes, said: str
) -> None:
    offer = offer_of(trust, tmp_path, text, "{odd}.yaml")

    assert offer.template is None
    assert said in offer.remarks[0].words
    assert not offer.may_be_published


def test_what_is_no_file_is_refused_at_once(trust: Trust, tmp_path: Path) -> None:
    library = read_library(trust["linden"])
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)

    for path in (pipe, tmp_path, tmp_path / "gone.yaml"):
        with pytest.raises(NoFileError):
            read_offer(library, path)


def test_the_same_version_again_adds_nothing(trust: Trust, tmp_path: Path) -> None:
    offer = offer_of(trust, tmp_path, TEXT)

    assert offer.known
    assert not offer.may_be_published


def test_a_published_version_cannot_get_other_words(trust: Trust, tmp_path: Path) -> None:
    publish_offer(trust["linden"], offer_of(trust, tmp_path, GOOD))

    offer = offer_of(trust, tmp_path, GOOD.replace("Listen at", "Stand at"))

    assert [one.words for one in offer.remarks if one.level == "problem"] == [
        "The content changed, but version 1.0.0 does not come after 1.0.0."
    ]


def test_a_later_version_says_what_changed(trust: Trust, tmp_path: Path) -> None:
    publish_offer(trust["linden"], offer_of(trust, tmp_path, GOOD))
    later = GOOD.replace("version: 1.0.0", "version: 1.1.0").replace("Listen at", "Stand at")

    offer = offer_of(trust, tmp_path, later.replace("New.", "Plainer words."))

    assert offer.may_be_published
    assert offer.earlier == "1.0.0"
    assert any("NW-1" in sentence for sentence in offer.changes)


def test_a_code_of_another_template_is_a_problem(trust: Trust, tmp_path: Path) -> None:
    offer = offer_of(trust, tmp_path, GOOD.replace("NW-1", "W-1"))

    assert any("is also in “ward-walk”" in one.words for one in offer.remarks)
    assert not offer.may_be_published


def test_a_template_too_long_to_send_is_a_problem(trust: Trust, tmp_path: Path) -> None:
    head, item = GOOD.split("      - code: NW-1")
    long = item.replace("Not met is a loud night.", "Not met is a loud night. " * 60)
    items = "".join(f"      - code: NW-{number}{long}" for number in range(600))

    offer = offer_of(trust, tmp_path, head + items)

    assert any(one.words.endswith("too long to be sent to other laptops.") for one in offer.remarks)


def test_only_governance_publishes(trust: Trust, tmp_path: Path) -> None:
    offer = offer_of(trust, tmp_path, GOOD)

    with pytest.raises(NotAllowedError):
        publish_offer(trust["hazel"], offer)
