"""Names of published reports: as every disk takes them, one for each report, for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.usecases.report_names import (
    folder_for,
    free_path,
    is_report_path,
    next_path,
    owners,
    report_path,
    same_name,
    ward_folder,
)
from tests.usecases.planned import visit_to

NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300)
PATH = "Reports/2027/Willow Ward WIL/2027-03-09 Willow Ward WIL visit report v1.pdf"


@given(name=NAMES, code=NAMES, mark=st.sampled_from(["", "abc123"]))
def test_any_name_of_a_ward_gives_a_path_that_every_disk_takes(
    name: str, code: str, mark: str
) -> None:
    path = report_path(visit_to(name, code), 12, mark=mark)
    longest = free_path(path, ("abc123", "def456", "x"), {same_name(path)})

    assert is_report_path(path)
    assert is_report_path(longest)
    assert longest != path
    for part in path.split("/"):
        assert part.strip(" .") == part != ""
        assert len(f".{part}.12345678.part".encode()) <= 255
        assert not set(part) & set('<>:"/\\|?*\x00\n')


@pytest.mark.parametrize(
    ("name", "code", "folder"),
    [
        ("CON.", "1", "Ward CON. 1"),
        ("nul", ".txt", "Ward nul .txt"),
        ("Com1", ".", "Ward Com1"),
        ("Lowry", "NUL", "Lowry NUL"),
        ("Ward. ", " .", "Ward"),
        ("../../packs", "x", "packs x"),
        ("A\u202eB", "\u200b", "A B"),
        ("Cafe\u0301", "C", "Café C"),
        ("वार्ड", "१", "वार्ड १"),
        ("\n", "\t", "Ward"),
        ("my_vti_cnf", "x", "my cnf x"),
    ],
)
def test_names_that_some_system_keeps_to_itself_are_altered(
    name: str, code: str, folder: str
) -> None:
    assert ward_folder(name, code) == folder


@pytest.mark.parametrize(
    "path",
    [
        "packs/abc/00000001-x.pack",
        "Reports/2027/index.html",
        "Reports/../members/x.pdf",
        "Reports/2027/../x.pdf",
        "Reports/2027/ward/CON.pdf",
        "Reports/2027/ward/a\u202efdp.pdf",
        "Reports/2027/ward./x.pdf",
        "Reports/2027/ward/sub/x.pdf",
        "Reports/2027/Cafe\u0301/x.pdf",
        "Reports/27/ward/x.pdf",
        "/Reports/2027/ward/x.pdf",
        "Reports/2027/ward/" + "x" * 300 + ".pdf",
        "",
    ],
)
def test_a_path_from_elsewhere_is_used_only_if_it_is_a_reports_own(path: str) -> None:
    assert is_report_path(PATH)
    assert not is_report_path(path)


def test_wards_that_differ_in_case_alone_have_folders_of_their_own() -> None:
    first, second = visit_to("Willow Ward", "WIL"), visit_to("WILLOW ward", "wil")
    entered = [(first.plan.ward, "Willow Ward WIL"), (second.plan.ward, "WILLOW ward wil")]

    assert folder_for(first, entered, []) == "Willow Ward WIL"
    assert folder_for(second, entered, []) == f"WILLOW ward wil {second.plan.ward[:6]}"


def test_a_folder_that_is_there_in_other_letters_is_left_to_whoever_made_it() -> None:
    opened = visit_to("Willow Ward", "WIL")
    entered = [(opened.plan.ward, "Willow Ward WIL")]

    there = folder_for(opened, entered, ["WILLOW WARD WIL"])
    decomposed = folder_for(visit_to("Café", "C"), [], ["Cafe\u0301 C"])

    assert there == f"Willow Ward WIL {opened.plan.ward[:6]}"
    assert decomposed == "Café C"  # the same name, as a Mac lists it


def test_a_name_that_is_taken_gets_letters_until_it_is_free() -> None:
    once = free_path(PATH, ("visit1", "device"), {same_name(PATH)})
    twice = free_path(PATH, ("visit1", "device"), {same_name(PATH), same_name(once.upper())})

    assert once == PATH.replace("v1.pdf", "v1 visit1.pdf")
    assert twice == PATH.replace("v1.pdf", "v1 visit1 device.pdf")


def test_no_visit_takes_the_file_of_another() -> None:
    claims = [("a", PATH, "a1"), ("b", PATH.upper(), "b1"), ("a", PATH, "a1b"), ("c", "x", "c1")]

    assert owners(claims) == {same_name(PATH): "a1b", "x": "c1"}


def test_a_later_version_lies_beside_the_one_before_it() -> None:
    assert next_path(PATH, 12) == PATH.replace("v1.pdf", "v12.pdf")
    assert next_path(PATH.replace("v1.pdf", "v1 visit1 device.pdf"), 2) == PATH.replace("v1", "v2")
