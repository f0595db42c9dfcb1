"""`qvisit template check`: the authors' linter, through the real command line."""

import json
from pathlib import Path

import pytest

from tests.cli.command import refused, run, run_alone

CLEAN = """\
id: night-walk
version: 1.0.0
title: A walk at night
kind: standards
purpose: To test.
for_whom: Everyone on the panel.
minutes: 2
sources: [Test]
not_covered: All else.
change_note: New.
sections:
  - id: doors
    title: Doors and people
    regulation: 9
    picture: door-knock
    items:
      - code: N-1
        text_standard: Bedroom doors lock from the inside.
        text_easy: Do bedroom doors lock from the inside?
        guidance: >
          Good: all that you try can be locked. Evidence: 3 empty rooms that staff showed you.
        method: observe
        scale: YES_NO
        weight: 3
        is_critical: true
        escalate: [nurse_in_charge, estates]
        key_question: safe
        requirements: [R25]
        source: Test
        tags: [hra:8, saf-2023:safe-environments, theme:doors]
      - code: N-2
        text_standard: Staff listen to people.
        text_easy: How well do staff listen?
        say_aloud: How well do staff listen to you? You can say no.
        guidance: Good means that people say so by themselves. Evidence comes from 2 people.
        method: ask_patient
        scale: LEVEL4
        weight: 2
        key_question: caring
        source: Test
"""
DOUBLE = CLEAN.replace(
    "text_easy: How well do staff listen?",
    "text_easy: How well do staff listen and what do they do?",
)
LIGHT = CLEAN.replace("weight: 3", "weight: 2")  # a warning, no problem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "night-walk.yaml"


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_template_without_fault_shows_its_figures(path: Path) -> None:
    done = run_alone("template", "check", write(path, CLEAN))

    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        f"A walk at night · night-walk 1.0.0 · {path}",
        "  Both wordings on every item: 2 of 2",
        "  Easy read is short: longest sentence 7 words (N-1)",
        "  Reading age: standard 7.9, easy read 6.5; hardest 7.1 (N-1) and 7.2 (N-1)",
        "  Items by regulation: 9 (2)",
        "  Items by key question: safe (1), caring (1)",
        "  Items by method: observe (1), ask patient (1)",
        "  Critical items have a route: 1 of 1",
        "  Requirements answered: R25",
        "  Pictures: 1",
        "  Time for one person: 2 minutes in all",
        "",
        "Checked 1 file: all is well.",
    ]


def test_a_problem_is_told_with_its_item_and_remedy_and_ends_with_1(path: Path) -> None:
    done = run("template", "check", write(path, DOUBLE))

    assert done.returncode == 1
    assert "  Problem: N-2: “text_easy” may ask two things: “and what”." in done.stdout
    assert "Ask one thing here, and make a second item for the other. (double-question)" in (
        done.stdout
    )
    assert done.stdout.endswith("Checked 1 file: 1 problem, 0 warnings.\n")


def test_warnings_end_with_0_unless_strict(path: Path) -> None:
    write(path, LIGHT)

    done, strict = run("template", "check", path), run("template", "check", path, "--strict")

    assert (done.returncode, strict.returncode) == (0, 1)
    assert "Warning: N-1: The item is safety-critical, but its weight is 2." in done.stdout
    assert done.stdout == strict.stdout
    assert run("template", "check", write(path, CLEAN), "--strict").returncode == 0


def test_scripts_get_figures_and_remarks(path: Path) -> None:
    done = run("template", "check", write(path, DOUBLE), "--json")

    (found,) = json.loads(done.stdout)
    assert done.returncode == 1
    assert list(found) == [
        *("file", "problem", "what to do", "template", "version", "figures", "remarks"),
    ]
    assert (found["file"], found["problem"]) == (str(path), "none")
    assert (found["template"], found["version"]) == ("night-walk", "1.0.0")
    assert found["figures"]["critical_with_route"] == 1
    assert found["figures"]["longest_easy"] == {"value": 10, "item": "N-2"}
    assert found["remarks"] == [
        {
            "level": "problem",
            "code": "double-question",
            "words": "“text_easy” may ask two things: “and what”.",
            "remedy": "Ask one thing here, and make a second item for the other.",
            "item": "N-2",
            "section": "doors",
        }
    ]


def test_tags_and_pictures_are_those_that_come_with_qvisit(path: Path) -> None:
    wrong = CLEAN.replace("hra:8", "hra:6").replace("picture: door-knock", "picture: dragon")

    done = run("template", "check", write(path, wrong), "--json")

    (found,) = json.loads(done.stdout)
    assert [one["code"] for one in found["remarks"]] == ["unknown-picture", "unknown-tag"]


def test_a_version_is_compared_with_the_one_before(path: Path, tmp_path: Path) -> None:
    before = write(tmp_path / "before.yaml", CLEAN)
    write(path, CLEAN.replace("scale: YES_NO", "scale: MET3"))

    done = run("template", "check", path, "--previous", before)

    assert done.returncode == 1
    assert "version 1.0.0 does not come after 1.0.0" in done.stdout
    assert "N-1: The code has a new meaning: “scale” changed." in done.stdout


def test_versions_in_one_folder_are_compared_in_their_order(tmp_path: Path) -> None:
    texts = {
        "b.yaml": CLEAN,
        "a.yaml": CLEAN.replace("version: 1.0.0", "version: 1.10.0").replace("N-2", "N-3"),
        "c.yaml": CLEAN.replace("version: 1.0.0", "version: 1.9.0"),
    }
    for name, text in texts.items():
        write(tmp_path / name, text)

    found = json.loads(run("template", "check", tmp_path, "--json").stdout)

    codes = {Path(one["file"]).name: [remark["code"] for remark in one["remarks"]] for one in found}
    assert codes == {
        "a.yaml": ["old-change-note", "lost-code"],
        "b.yaml": [],
        "c.yaml": ["nothing-changed"],
    }


def test_templates_in_one_folder_agree_on_what_they_share(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", CLEAN)
    write(
        tmp_path / "two.yaml",
        CLEAN.replace("id: night-walk", "id: day-walk").replace("weight: 2", "weight: 1"),
    )

    done = run("template", "check", tmp_path)

    assert done.returncode == 1
    assert "N-2: The code is also in “night-walk”, but differs in “weight”." in done.stdout
    assert done.stdout.endswith("Checked 2 files: 1 problem, 0 warnings.\n")


def test_a_file_that_cannot_be_used_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "bad.yaml", CLEAN.replace("scale: YES_NO", "scale: YES"))
    write(tmp_path / "good.yaml", CLEAN)

    done = run("template", "check", tmp_path)

    assert done.returncode == 1
    assert "bad.yaml was not used. Line 23, item N-1: “scale” cannot be “YES”." in done.stdout
    assert "Both wordings on every item: 2 of 2" in done.stdout
    assert done.stdout.endswith(
        "Checked 2 files: 1 file that cannot be used, 0 problems, 0 warnings.\n"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "before.yaml cannot be read. Check the name and try again."),
        ("id: [", "before.yaml was not used. Line 2:"),
        (CLEAN.replace("id: night-walk", "id: day-walk"), "before.yaml is a version of “day-walk”"),
    ],
)
def test_a_version_before_that_does_not_fit_is_refused(
    path: Path, tmp_path: Path, text: str | None, told: str
) -> None:
    write(path, CLEAN)
    before = tmp_path / "before.yaml"
    if text is not None:
        write(before, text)

    said = refused(run("template", "check", path, "--previous", before))

    assert told in said


def test_what_a_file_says_is_shown_as_it_is(path: Path) -> None:
    write(path, CLEAN.replace("title: A walk at night", "title: A [red]walk[/red]"))

    done = run("template", "check", path)

    assert done.stdout.startswith("A [red]walk[/red] · night-walk 1.0.0")
