"""`qvisit template check` on files that are odd, broken or meant to harm: a line of plain words."""

import os
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from tests.cli.command import Done, refused, run, run_alone
from tests.cli.test_template_check import CLEAN

Change = Callable[[str], str | bytes]


def put(old: str, new: str) -> Change:
    """The clean template with one thing changed."""
    assert old in CLEAN
    return lambda text: text.replace(old, new, 1)


def waiting(item: str, answer: str) -> str:
    """A condition on another item."""
    condition = f'{{item: {item}, operator: "=", answer: {answer}}}'
    return f"\n        enable_when: {{conditions: [{condition}]}}"


def in_a_circle(text: str) -> str:
    first = text.replace("weight: 3", "weight: 3" + waiting("N-2", "4"))
    return first.replace("weight: 2", "weight: 2" + waiting("N-1", "yes"))


def line_of(words: str) -> int:
    """The line of the clean template that holds these words first."""
    return next(number for number, line in enumerate(CLEAN.splitlines(), 1) if words in line)


WEIGHT, SECOND = line_of("weight: 3"), line_of("code: N-2")


@pytest.mark.parametrize(
    ("change", "said", "remedy"),
    [
        (put("title: A", "title: !!str A"), "Line 3: A value begins with !", "in quotes"),
        (put("id: night-walk", "id: &x night-walk"), "Line 1: A value beginning with &", "in full"),
        (put("weight: 3", "weight: -3"), f"Line {WEIGHT}, item N-1: “weight” is too small", "1 or"),
        (
            put("weight: 3", "weight: " + "9" * 9000),
            f"Line {WEIGHT}, item N-1: “weight” is",
            "file",
        ),
        (
            put("weight: 3", "weight: 3\n        weight: 2"),
            f"Line {WEIGHT + 1}: “weight” stands here twice",
            "one of the two",
        ),
        (put("code: N-2", "code: N-1"), f"Line {SECOND}, item N-1: Another item", "its own code"),
        (
            put("weight: 3", "colour: red\n        weight: 3"),
            f"Line {WEIGHT}, item N-1: QVisit does not know “colour”",
            "Take this line out",
        ),
        (
            put("weight: 3", "weight: 3" + waiting("N-9", "met")),
            f"Line {WEIGHT + 1}, item N-1: The condition names the item “N-9”, which is not",
            "spelling",
        ),
        (in_a_circle, "item N-1: These items wait for each other: N-1, N-2.", "Take one of their"),
        (
            put("  - id: doors", "  - id: doors\n    title: Other\n    items: []\n  - id: doors"),
            "“items” is empty",
            "“items:”",
        ),
        (put("minutes:", "\tminutes:"), "There is a tab here", "spaces instead of tabs"),
        (
            put("A walk", "A \x1b[31mwalk"),
            "Line 3: There is a character here that",
            "type it again",
        ),
        (put("A walk", "A \u202ewalk"), "Line 3: There is a character here that", "type it again"),
        (put("A walk", "A w\x00lk"), "Line 3: The file is not saved as UTF-8", "encoding UTF-8"),
        (
            lambda text: text.replace("walk", "w\u00e4lk").encode("latin-1"),
            "not saved as UTF-8",
            "encoding UTF-8",
        ),
        (lambda text: text.encode("utf-16"), "not saved as UTF-8", "encoding UTF-8"),
        (lambda text: text.encode("utf-16-le"), "not saved as UTF-8", "encoding UTF-8"),
        (lambda _: b"", "The file is empty", "Write the template"),
        (lambda _: b"PK\x03\x04\xff\xfe" * 50, "not saved as UTF-8", "encoding UTF-8"),
        (lambda _: b"<html><body>x</body></html>", "must hold named lines", "indented"),
        (lambda _: b"a: " + b"x" * 50_000_000, "The file is larger than 2 MB", "the right file"),
        (lambda _: "".join(f"{' ' * n}- \n" for n in range(900)), "goes too deep", "simpler"),
        (lambda _: "[" * 100_000, "goes too deep", "simpler"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_words(
    tmp_path: Path, change: Change, said: str, remedy: str
) -> None:
    path = tmp_path / "odd.yaml"
    made = change(CLEAN)
    path.write_bytes(made if isinstance(made, bytes) else made.encode())
    started = process_time()

    done = run("template", "check", path)

    assert process_time() - started < 10
    told = told_of(done, path)
    assert told.startswith("odd.yaml was not used.")
    assert said in told
    assert remedy in told


def told_of(done: Done, path: Path) -> str:
    """What stands below the name of the one file that was checked."""
    name, told, *rest = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (1, "")
    assert name == str(path)
    assert [line for line in rest if line] == [
        "Checked 1 file: 1 file that cannot be used, 0 problems, 0 warnings."
    ]
    return told.strip()


def test_a_section_that_a_share_names_in_vain_is_named(tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    share = "{id: a, title: A, for_whom: Us., methods: [observe], sections: [cellar]}"
    path.write_text(CLEAN + f"shares: [{share}]\n", encoding="utf-8")

    told = told_of(run("template", "check", path), path)

    assert f"Line {CLEAN.count(chr(10)) + 1}: The share “a” names the section “cellar”" in told


@pytest.mark.parametrize("kind", ["pipe", "endless device", "gone", "link to nothing", "circle"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "odd.yaml"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind != "gone":
        targets = {"endless device": "/dev/zero", "link to nothing": "none.yaml"}
        path.symlink_to(targets.get(kind, path.name))

    said = refused(run("template", "check", path))

    assert "odd.yaml" in said


def test_a_folder_that_holds_a_pipe_and_a_bomb_is_checked_to_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").write_text("a: &a [1, 1]\nb: [*a, *a]\n", encoding="utf-8")
    (tmp_path / "c.yaml").mkdir()
    (tmp_path / "d.yaml").write_text(CLEAN, encoding="utf-8")

    done = run_alone("template", "check", tmp_path)

    assert done.returncode == 1
    assert "A walk at night" in done.stdout
    assert done.stdout.endswith(
        "Checked 4 files: 3 files that cannot be used, 0 problems, 0 warnings.\n"
    )


@pytest.mark.parametrize(
    "title",
    [
        "<b>bold</b> &amp; &lt;i&gt;",
        '<img src="file:///etc/passwd">',
        "جولة ليلية في الجناح",
        "\u05e1\u05d9\u05d1\u05d5\u05d1 \u05dc\u05d9\u05dc\u05d4",
        "Doors \U0001f6aa and people \U0001f469\u200d\u2695\ufe0f",
        "[bold]Doors[/bold] {0} %s ${HOME}",
    ],
)
def test_words_of_any_script_and_markup_stay_as_they_were_written(
    tmp_path: Path, title: str
) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text(CLEAN.replace("title: A walk at night", f"title: '{title}'"), encoding="utf-8")

    done = run("template", "check", path)

    assert done.stdout.splitlines()[0] == f"{title} · night-walk 1.0.0 · {path}"


@pytest.mark.parametrize("count", [2000, 2001])
def test_2000_items_are_checked_in_a_few_seconds_and_more_are_refused(
    tmp_path: Path, count: int
) -> None:
    path = tmp_path / "odd.yaml"
    at = CLEAN.index("      - code: N-2")
    items = "".join(CLEAN[at:].replace("N-2", f"N-{number}") for number in range(2, count + 1))
    path.write_text(CLEAN[:at] + items, encoding="utf-8")
    started = process_time()

    done = run("template", "check", path)

    assert process_time() - started < 30
    if count > 2000:
        assert "“items” is too long. Keep it to 2000 or less." in told_of(done, path)
    else:
        assert "Both wordings on every item: 2000 of 2000" in done.stdout
