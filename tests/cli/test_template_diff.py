"""`qvisit template diff`: two versions in words."""

import json
from pathlib import Path

from tests.cli.command import refused, run
from tests.usecases.trust import TEXT


def test_what_changed_is_said_in_sentences(tmp_path: Path) -> None:
    old, new = tmp_path / "one.yaml", tmp_path / "two.yaml"
    old.write_text(TEXT, encoding="utf-8")
    new.write_text(TEXT.replace("weight: 2", "weight: 3", 1), encoding="utf-8")

    plain, data = run("template", "diff", old, new), run("template", "diff", old, new, "--json")

    (sentence,) = json.loads(data.stdout)["changes"]
    assert "the weight changed from “2” to “3”" in sentence
    assert sentence in plain.stdout


def test_a_file_can_be_compared_with_the_shipped_version() -> None:
    old = Path(__file__).parents[1] / "samples" / "forms-1" / "fundamental-standards.yaml"

    done = run("template", "diff", old, "fundamental-standards")

    assert done.returncode == 0
    assert "FS19-3 is new: “" in done.stdout


def test_the_same_twice_has_no_changes() -> None:
    done = run("template", "diff", "voices", "voices")

    assert "Nothing that is asked has changed." in done.stdout


def test_two_different_templates_are_not_compared() -> None:
    said = refused(run("template", "diff", "voices", "team-culture"))

    assert "two templates, not two versions of one" in said


def test_a_name_that_is_nothing_is_said_so() -> None:
    assert "cannot be read" in refused(run("template", "diff", "voices", "no-such-thing"))
