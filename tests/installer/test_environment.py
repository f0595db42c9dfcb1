"""How `.venv` is made, with a stand-in for uv."""

import sys
from pathlib import Path

import pytest

from installer import environment
from installer.environment import UV_VERSION
from installer.talk import SetupError
from tests.installer.doubles import program, times_made, uv_of

UV = f"""
echo "$1" >> "$(dirname "$0")/called"
case $1 in
    --version) echo "uv {UV_VERSION} (stand-in)" ;;
    venv)
        for place; do true; done
        mkdir -p "$place/bin"
        ln -s {sys.executable} "$place/bin/python" ;;
    sync)
        echo "$UV_CACHE_DIR" > "$UV_PROJECT_ENVIRONMENT/cache"
        echo " + ward==1"
        echo Resolved ;;
esac
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout whose uv is there already."""
    checkout = tmp_path / "a checkout"
    checkout.mkdir()
    (checkout / "pyproject.toml").write_text("[project]", encoding="utf-8")
    (checkout / "uv.lock").write_text("version = 1", encoding="utf-8")
    program(uv_of(checkout), UV)
    return checkout


def test_a_bare_checkout_gets_an_environment(root: Path) -> None:
    environment.ensure(root)

    assert environment.is_ready(root)
    assert list((root / ".setup").iterdir()) == [root / ".setup" / "uv"]


def test_nothing_is_run_when_nothing_changed(root: Path) -> None:
    environment.ensure(root)
    uv_of(root).unlink()

    environment.ensure(root)

    assert environment.is_ready(root)


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_change_of_what_is_asked_for_makes_it_anew(root: Path, name: str) -> None:
    environment.ensure(root)
    (root / name).write_text("# changed", encoding="utf-8")

    environment.ensure(root)

    assert times_made(root) == 2


def test_an_environment_whose_python_is_gone_is_made_anew(root: Path) -> None:
    environment.ensure(root)
    python = root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/ward/of/nowhere/python")

    environment.ensure(root)

    assert times_made(root) == 2
    assert python.exists()


def test_a_checkout_that_moved_is_made_anew(root: Path) -> None:
    environment.ensure(root)
    moved = root.rename(root.with_name("elsewhere"))

    environment.ensure(moved)

    assert times_made(moved) == 2


def test_what_a_killed_set_up_left_is_swept_away(root: Path) -> None:
    left = root / ".setup" / "venv.new" / "lib"
    left.mkdir(parents=True)

    environment.ensure(root)

    assert environment.is_ready(root)
    assert not (root / ".venv" / "lib").exists()


def test_without_network_what_was_there_stays(root: Path) -> None:
    environment.ensure(root)
    (root / ".venv" / "kept").touch()
    (root / "uv.lock").write_text("# changed", encoding="utf-8")
    program(uv_of(root), UV.replace("sync)", "sync) echo no network; exit 2 ;; never)"))

    with pytest.raises(SetupError, match="Check the network"):
        environment.ensure(root)

    assert (root / ".venv" / "kept").exists()


def test_the_line_per_package_is_left_out(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    environment.ensure(root)

    said = capfd.readouterr().out
    assert "Resolved" in said
    assert "ward==1" not in said


@pytest.mark.parametrize("home", [None, "/ward/of/nowhere"])
def test_without_a_home_the_cache_is_kept_in_the_checkout(
    root: Path, monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    monkeypatch.delenv("UV_CACHE_DIR", raising=False)
    monkeypatch.delenv("HOME")
    if home is not None:
        monkeypatch.setenv("HOME", home)

    environment.ensure(root)

    cache = (root / ".venv" / "cache").read_text(encoding="utf-8").strip()
    assert cache == str(root / ".setup" / "cache")


def test_with_a_home_the_usual_cache_is_used(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UV_CACHE_DIR", raising=False)

    assert "UV_CACHE_DIR" not in environment.surroundings(root)


def test_settings_that_lead_elsewhere_are_not_passed_on(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_TARGET", "/ward/of/nowhere")
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.ward.example/simple")

    passed = environment.surroundings(root)

    assert "PIP_TARGET" not in passed
    assert passed["PIP_INDEX_URL"] == "https://packages.ward.example/simple"
