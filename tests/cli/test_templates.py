"""`qvisit template`: the shipped ones, and files that people write."""

import json
from pathlib import Path

from tests.cli.command import refused, run, run_alone
from tests.usecases.trust import TEXT


def test_shipped_templates_are_listed() -> None:
    done = run_alone("template", "list", "--json")

    listed = json.loads(done.stdout)
    assert done.returncode == 0
    files = (Path(__file__).parents[2] / "resources" / "templates").glob("*.yaml")
    assert [one["id"] for one in listed] == sorted(path.stem for path in files)
    assert all(one["items"] > 0 for one in listed)
    assert "Fundamental" in run("template", "list").stdout


def test_a_typing_error_is_named_by_file_line_item_and_remedy(tmp_path: Path) -> None:
    path = tmp_path / "ward-walk.yaml"
    path.write_text(TEXT.replace("method: ask_patient", "method: ask_patiant"), encoding="utf-8")

    done = run("template", "check", path, "--json")

    (found,) = json.loads(done.stdout)
    line = next(
        number for number, words in enumerate(TEXT.splitlines(), 1) if "ask_patient" in words
    )
    assert done.returncode == 1
    assert found["file"] == str(path)
    assert f"ward-walk.yaml was not used. Line {line}, item W-3:" in found["problem"]
    assert "“ask_patiant”" in found["problem"]
    assert "Write observe, ask_patient," in found["what to do"]


def test_a_folder_is_checked_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "c.txt").write_text("not a template")

    done = run("template", "check", tmp_path, "--json")

    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert [Path(one["file"]).name for one in found] == ["a.yaml", "b.yaml"]
    assert found[0]["problem"] == "none"
    assert found[1]["problem"] != "none"


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    said = refused(run("template", "check", tmp_path / "none.yaml"))

    assert "none.yaml cannot be read. Check the name and try again." in said
