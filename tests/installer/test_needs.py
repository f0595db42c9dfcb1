import sys
from itertools import pairwise
from pathlib import Path

import pytest

from installer.needs import (
    Need,
    Purpose,
    has_library,
    has_module,
    has_program,
    missing,
    needs_for,
)
from tests.installer.doubles import program


def test_a_library_is_found_by_loading_it() -> None:
    there = "libc.so.6" if sys.platform == "linux" else "libSystem.dylib"

    assert has_library(there)
    assert not has_library("libward-of-nowhere.so.1")


def test_a_program_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "ward-bell", "true")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert has_program("ward-bell")
    assert not has_program("ward-drum")


def test_a_module_is_found_by_name() -> None:
    assert has_module("ensurepip")
    assert not has_module("ward_of_nowhere")


def test_only_what_is_not_there_is_missing() -> None:
    here = Need("json", ("python3",), "reads", has_module)
    away = Need("ward_of_nowhere", ("python3-ward",), "reads", has_module)

    assert missing((here, away)) == (away,)


def test_each_purpose_needs_what_the_one_before_needs() -> None:
    needs = [set(needs_for(purpose, "linux")) for purpose in Purpose]

    assert all(fewer < more for fewer, more in pairwise(needs))


def test_the_demo_needs_no_screen() -> None:
    whats = {need.what for need in needs_for(Purpose.DEMO, "linux")}

    assert not {what for what in whats if "xcb" in what or what == "Xvfb"}


@pytest.mark.parametrize(
    ("purpose", "reads"), [(Purpose.DEMO, False), (Purpose.RUN, True), (Purpose.TEST, True)]
)
def test_a_voice_and_what_plays_it_are_needed_where_someone_listens(
    purpose: Purpose, reads: bool
) -> None:
    packages = {name for need in needs_for(purpose, "linux") for name in need.packages}

    assert ({"libespeak-ng1", "alsa-utils"} <= packages) is reads


def test_outside_linux_qt_brings_its_libraries_along() -> None:
    assert [need.what for need in needs_for(Purpose.TEST, "darwin")] == ["ensurepip"]


def test_each_need_is_named_once_and_says_why() -> None:
    needs = needs_for(Purpose.TEST, "linux")

    assert len({need.what for need in needs}) == len(needs)
    assert all(need.why and need.packages for need in needs)
