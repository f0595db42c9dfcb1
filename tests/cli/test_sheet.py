"""`qvisit visit sheet` and `qvisit visit sets`."""

import json
from pathlib import Path

import pytest

from qvisit.usecases.planning import Wanted, plan_by_names
from tests.cli.command import Command, refused
from tests.report.reading import text_of
from tests.usecases.trust import Trust

PANEL = ("Hazel:panel_lead", "Ash:visitor", "Rowan:lived_experience_reviewer")


def _planned(trust: Trust, visit_type: str = "announced") -> str:
    trust.sync("linden")
    wanted = Wanted("WIL", "2027-05-01", PANEL, visit_type, templates=("sustainability-markers",))
    return plan_by_names(trust["linden"], wanted)


def test_the_sheet_is_written_where_it_is_said(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    visit = _planned(trust)

    done = command("linden", "visit", "sheet", visit, "--out", tmp_path / "sheet.pdf")

    text = text_of((tmp_path / "sheet.pdf").read_bytes(), tmp_path)
    assert done.stderr == ""
    assert done.stdout == f"Written: {tmp_path / 'sheet.pdf'}\n"
    assert "Willow Ward" in text
    assert "By 28 April 2027, to Hazel, the panel lead" in text


def test_without_a_name_the_sheet_is_named_by_day_and_ward(
    trust: Trust, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = _planned(trust)
    monkeypatch.chdir(tmp_path)

    done = command("linden", "visit", "sheet", visit)

    (path,) = tmp_path.glob("*.pdf")
    assert path.name == "2027-05-01 Willow Ward sheet for the manager.pdf"
    assert path.name in done.stdout


def test_a_visit_without_notice_says_not_to_send_the_sheet(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    visit = _planned(trust, "unannounced")

    done = command("linden", "visit", "sheet", visit, "--out", tmp_path / "sheet.pdf")

    assert "Hand the sheet over on the day, not before." in done.stdout


def test_a_visit_that_asks_nothing_beforehand_says_so(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    said = refused(command("ash", "visit", "sheet", trust.visit, "--out", tmp_path / "x.pdf"))

    assert "so it has no sheet" in said
    assert not (tmp_path / "x.pdf").exists()


def test_sets_say_for_whom_they_are(command: Command) -> None:
    rows = json.loads(command("linden", "visit", "sets", "--json").stdout)
    words = command("linden", "visit", "sets").stdout

    core = next(row for row in rows if row["set"] == "core-visit")
    assert "three people" in core["for whom"]
    assert core["templates"] == ["core-visit"]
    assert core["may be added"] == ["sustainability-markers"]
    assert all(row["minutes"] > 0 and row["questions"] > 0 for row in rows)
    assert "Core visit (core-visit)" in words
    assert core["for whom"] in words
    assert f"about {core['minutes']} minutes for one person alone" in words
    assert "May be added: sustainability-markers" in words
