"""The file that any python3 has to understand."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETUP = ROOT / "installer" / "setup.py"


def run_as_python(version: tuple[int, int], *arguments: str) -> subprocess.CompletedProcess[str]:
    pretend = (
        "import sys, runpy; "
        f"sys.version_info = {(*version, 0, 'final', 0)}; "
        f"sys.argv = {['setup.py', *arguments]}; "
        f"runpy.run_path({str(SETUP)!r}, run_name='__main__')"
    )
    return subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True)


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10), (3, 15)])
def test_another_python_gets_one_sentence(version: tuple[int, int]) -> None:
    stopped = run_as_python(version, "demo")

    assert stopped.returncode == 1
    assert stopped.stdout == ""
    assert stopped.stderr.count("\n") == 1
    assert "QVisit needs Python 3.11" in stopped.stderr
    assert f"this is Python {version[0]}.{version[1]}:" in stopped.stderr


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_the_pythons_of_the_project_pass(version: tuple[int, int]) -> None:
    asked = run_as_python(version, "nonsense")

    assert asked.returncode == 2
    assert asked.stdout == "usage: python3 installer/setup.py check|demo|run|test\n"


def test_the_pythons_named_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["requires-python"] == ">=3.11,<3.15"


def test_old_pythons_can_read_the_first_file() -> None:
    source = SETUP.read_text(encoding="ascii")

    tree = ast.parse(source, feature_version=(3, 4))

    new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match, ast.AsyncFunctionDef)
    assert not [node for node in ast.walk(tree) if isinstance(node, new)]
