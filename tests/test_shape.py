"""The shape of the house: what no linter asks for, so that a reader keeps finding their way."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAX_LINES = 400
MAX_METHODS = 15
# Rooms of tests that mirror no package of the program.
OTHER_TESTS = {"bench", "end2end", "installer", "samples"}
VAGUE = re.compile(r"(?:^|_)(?:manager|helper|util|common|misc)s?(?:_|$)", re.IGNORECASE)
VAGUE_CLASS = re.compile(r"(?:Manager|Helper|Util|Utils)(?=[A-Z]|$)")

MODULES = sorted(
    path for room in ("qvisit", "tests", "installer") for path in (ROOT / room).rglob("*.py")
)
PACKAGES = sorted(path.parent for path in (ROOT / "qvisit").glob("*/__init__.py"))

# Words that do not belong in what others will read: places of the machine it was written on,
# numbers of a list of tasks, promises.
TRACES = {
    "a path of one machine": re.compile(r"/work/|/tmp/plan|/root/"),
    "the number of an issue": re.compile(r"\bissues?\s*#?\d", re.IGNORECASE),
    "a promise": re.compile(r"\bTO" r"DO\b|\bFIX" r"ME\b|NotImplemented" r"Error|no co" r"ver\b"),
    "a tool that wrote it": re.compile(
        r"\b(?:Claude|ChatGPT|Copilot|AI-generated)\b", re.IGNORECASE
    ),
    "a paper outside the project": re.compile(r"\b(?:evidence|design|style|house|glossary)\.md\b"),
}
WRITTEN = ("*.py", "*.md", "*.yaml", "*.toml", "*.ts", "*.txt")


def texts() -> Iterator[Path]:
    """All that was written for this project, but not its licences nor this file."""
    yield from (path for path in ROOT.glob("*.md"))
    yield from (ROOT / name for name in ("Makefile", "pyproject.toml", ".ci/run"))
    for room in ("docs", "installer", "qvisit", "resources", "tests"):
        for kind in WRITTEN:
            yield from (path for path in (ROOT / room).rglob(kind) if path != Path(__file__))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def classes(path: Path) -> list[ast.ClassDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]


def methods(node: ast.ClassDef) -> int:
    """How much a class does; a protocol does nothing, it tells what another has."""
    if any(isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases):
        return 0
    return sum(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) for part in node.body)


def test_no_module_is_long() -> None:
    lines = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert {name: count for name, count in lines.items() if count > MAX_LINES} == {}


def test_no_class_does_everything() -> None:
    sizes = {
        f"{named(path)}: {node.name}": methods(node) for path in MODULES for node in classes(path)
    }

    assert {name: count for name, count in sizes.items() if count > MAX_METHODS} == {}


def test_every_name_says_what_the_thing_is() -> None:
    places = {part for path in MODULES for part in path.relative_to(ROOT).with_suffix("").parts}
    kinds = {node.name for path in MODULES for node in classes(path)}

    assert sorted(name for name in places if VAGUE.search(name)) == []
    assert sorted(name for name in kinds if VAGUE_CLASS.search(name)) == []


def test_a_package_begins_with_words_only() -> None:
    crowded = []
    for path in (ROOT / "qvisit").rglob("__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        if len(body) != 1 or ast.get_docstring(ast.Module(body, [])) is None:
            crowded.append(named(path))

    assert crowded == []


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_every_package_has_its_tests(package: Path) -> None:
    assert list((ROOT / "tests" / package.name).rglob("test_*.py"))


def test_every_room_of_tests_has_its_package() -> None:
    rooms = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()} - {"__pycache__"}

    assert rooms - OTHER_TESTS <= {package.name for package in PACKAGES}


def test_one_module_alone_makes_paragraphs_and_it_escapes() -> None:
    makers = {}
    for path in (ROOT / "qvisit").rglob("*.py"):
        called = set(calls(ast.parse(path.read_text(encoding="utf-8"))))
        if "Paragraph" in called:
            makers[named(path)] = "escape" in called

    assert len(makers) == 1, makers
    ((maker, escapes),) = makers.items()
    assert maker.startswith("qvisit/report/")
    assert escapes


def calls(tree: ast.AST) -> Iterator[str]:
    """The last name of everything that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "id", getattr(node.func, "attr", ""))


@pytest.mark.parametrize("trace", TRACES)
def test_the_text_bears_no_trace_of(trace: str) -> None:
    found = [
        f"{named(path)}: {match.group()}"
        for path in texts()
        if (match := TRACES[trace].search(path.read_text(encoding="utf-8")))
    ]

    assert found == []


def test_each_dependency_is_explained_once() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = settings["project"]["dependencies"] + settings["dependency-groups"]["dev"]
    rows = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").splitlines()

    explained = [row.split("|")[1].strip().lower() for row in rows if row.startswith("| ")]

    names = [re.split(r"[<>=~! ]", line)[0].lower() for line in asked]
    assert sorted(name for name in explained if name in names) == sorted(names)
