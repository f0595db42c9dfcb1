"""`qvisit visit pack` and `pack-template`, with a real workbook filled in as people would."""

import json
from pathlib import Path

from tests.cli.command import Command, refused
from tests.usecases.trust import Trust
from tests.usecases.workbooks import read_book


def _filled(command: Command, folder: Path) -> Path:
    path = folder / "our pack.xlsx"
    written = command("linden", "visit", "pack-template", "--out", path)
    assert written.returncode == 0
    assert str(path) in written.stdout
    book = read_book(path)
    row = ("Log", "Mostly after 8 in the evening.")
    for at, text in enumerate(("April to June 2026", 5840, 18.2, "per 1,000 bed-days", *row), 2):
        book["Figures"].cell(2, at, text)
    book["Past visits"].append(["14 May 2025", "Announced", "Good", "Kind staff.", "Report"])
    book["Open actions"].append(["Mend the doors", "Estates", "30 June 2027", "Begun", "Plan"])
    book.save(path)
    return path


def test_a_pack_is_looked_at_first_and_saved_when_asked(trust: Trust, command: Command) -> None:
    path = _filled(command, trust.folder)

    looked = command("linden", "visit", "pack", "WIL", path)
    before = json.loads(command("linden", "visit", "show", "WIL", "--json").stdout)
    saved = command("linden", "visit", "pack", "WIL", path, "--save")
    after = json.loads(command("linden", "visit", "show", "WIL", "--json").stdout)

    assert "Incidents: 18.2 per 1,000 bed-days (April to June 2026)" in looked.stdout
    assert "Nothing is saved yet." in looked.stdout
    assert before["frame"]["pack"] is None
    assert "The pack is saved." in saved.stdout
    known = after["frame"]["pack"]
    assert known["figures"][0]["months old"] == 8
    assert [one["aim"] for one in known["open actions"]] == ["Mend the doors"]
    assert "Complaints and compliments" in known["not known"]
    assert after["frame"]["steps"]["pack"] == "done"


def test_a_sheet_with_a_persons_number_is_refused_with_its_place(
    trust: Trust, command: Command
) -> None:
    path = _filled(command, trust.folder)
    book = read_book(path)
    book["Open actions"]["D2"] = "Ask about 999 000 0018"
    book.save(path)

    said = refused(command("linden", "visit", "pack", "WIL", path, "--save"))

    assert "Open actions, row 2, column “How far it is”: This is an NHS number." in said
    assert "Nothing of it was saved." in said
    shown = json.loads(command("linden", "visit", "show", "WIL", "--json").stdout)
    assert shown["frame"]["pack"] is None


def test_what_stands_in_the_way_is_said_in_one_line(trust: Trust, command: Command) -> None:
    text = trust.folder / "notes.docx"
    text.write_bytes(b"\0\1\2 not a sheet")

    missing = refused(command("linden", "visit", "pack", "WIL", trust.folder / "none.xlsx"))
    other = refused(command("linden", "visit", "pack", "WIL", text))
    path = _filled(command, trust.folder)
    not_allowed = refused(command("rowan", "visit", "pack", "WIL", path, "--save"))

    assert "cannot be read" in missing
    assert "neither an Excel sheet nor a CSV file" in other
    assert "Only the panel lead of this visit, or governance, may do this." in not_allowed


def test_for_scripts_the_whole_pack_is_json(trust: Trust, command: Command) -> None:
    path = _filled(command, trust.folder)

    said = json.loads(command("hazel", "visit", "pack", "WIL", path, "--save", "--json").stdout)

    assert said["saved"]
    assert said["parts"] == ["Figures", "Past visits", "Open actions"]
    assert said["pack"]["past"][0]["day"] == "2025-05-14"
