"""Makes `.setup` (the tool uv) and `.venv` (QVisit and its libraries), or finds them ready.

Both are built aside, inside `.setup`, and renamed into their place when complete. So a set-up
that is stopped half-way, or finds no network, leaves what was there before.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from installer.talk import SetupError, say

UV_VERSION = "0.13.8"
STAMP = "made-by-setup"  # a file in .venv: what it was made for
# Settings of the person's own that would send the packages elsewhere.
MISLEADING = frozenset(
    {"PIP_PREFIX", "PIP_ROOT", "PIP_TARGET", "PIP_USER", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"}
    | {"UV_FROZEN", "UV_NO_DEV", "UV_NO_SYNC", "UV_PROJECT", "UV_PROJECT_ENVIRONMENT"}
    | {"UV_PYTHON", "UV_SYSTEM_PYTHON", "UV_WORKING_DIR"}
)


def ensure(root: Path) -> None:
    """Have everything that uv.lock names in `root`/.venv. Needs no network if it is there already.

    Raises:
        SetupError: Something could not be fetched or made.
    """
    with alone(root):
        if not is_ready(root):
            _make(root, own_uv(root))


def is_ready(root: Path) -> bool:
    """Whether `.venv` is complete, works, and is what uv.lock asks for."""
    python = str(root / ".venv" / "bin" / "python")
    return _stamp_in(root) == _stamp_for(root) and bool(answers([python, "-I", "-S", "-V"]))


def surroundings(root: Path) -> dict[str, str]:
    """The environment variables for pip and uv."""
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    kept["UV_PYTHON_DOWNLOADS"] = "never"
    if "UV_CACHE_DIR" not in kept and not _can_keep_cache(kept):
        kept["UV_CACHE_DIR"] = str(root / ".setup" / "cache")
    return kept


def base_python() -> str:
    """The Python that environments are made from, also when we run inside one of them."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _make(root: Path, uv: Path) -> None:
    say("Fetching QVisit's libraries. The first time this takes a minute or two.")
    building = root / ".setup" / "venv.new"
    remove(building)
    # Relocatable: its programs find their Python beside them, so that it may be renamed.
    # Compiled here once, so that no start of a program does it again: half of each start.
    command = [str(uv), "venv", "--quiet", "--relocatable", "--prompt", "qvisit"]
    failed = call([*command, "--python", base_python(), str(building)], root) or call(
        [str(uv), "sync", "--locked", "--compile-bytecode", "--python", base_python()],
        root,
        {"UV_PROJECT_ENVIRONMENT": str(building)},
    )
    if failed:
        raise SetupError(
            "The libraries could not be made ready; uv says why above. Check the network, then "
            "run the same make command again.\nIf it says that the lockfile needs to be updated: "
            "you changed pyproject.toml, so run `.setup/uv/bin/uv lock`."
        )
    (building / STAMP).write_text(_stamp_for(root), encoding="utf-8")
    put(building, root / ".venv")


def own_uv(root: Path) -> Path:
    """The uv of this project, installed first if it is not there."""
    home = root / ".setup" / "uv"
    uv = home / "bin" / "uv"
    if answers([str(uv), "--version"]).startswith(f"uv {UV_VERSION}"):
        return uv
    say(f"Installing uv {UV_VERSION} in .setup (it fetches Python packages).")
    building = home.with_name("uv.new")
    remove(building)
    building.parent.mkdir(exist_ok=True)
    venv.EnvBuilder(symlinks=True, with_pip=True).create(building)
    fetch = [str(building / "bin" / "python"), "-m", "pip", "install", "--only-binary=:all:"]
    fetch += ["--no-cache-dir", "--disable-pip-version-check", "--quiet", f"uv=={UV_VERSION}"]
    if call(fetch, root) != 0:
        raise SetupError(
            "uv could not be installed; pip says why above. Check the network, then run the same "
            "make command again."
        )
    put(building, home)
    return uv


def _stamp_for(root: Path) -> str:
    """What `.venv` has to be, in three lines: where it stands, of which Python, from what."""
    wanted = hashlib.sha256()
    for name in ("pyproject.toml", "uv.lock"):
        wanted.update((root / name).read_bytes())
    version = sys.version.replace("\n", " ")
    return f"{root}\n{Path(base_python()).resolve()} {version}\n{wanted.hexdigest()}\n"


def _stamp_in(root: Path) -> str:
    try:
        return (root / ".venv" / STAMP).read_text(encoding="utf-8")
    except OSError:
        return ""


def answers(command: list[str]) -> str:
    """What a command prints, or nothing if it is not there or does not work."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def call(command: list[str], root: Path, extra: Mapping[str, str] | None = None) -> int:
    """Run a fetching program and pass on what it says, but for uv's line per package."""
    with subprocess.Popen(
        command,
        env=surroundings(root) | dict(extra or {}),
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as running:
        for line in running.stdout or ():
            if not line.startswith(" + "):
                say(line.rstrip())
    return running.returncode


def _can_keep_cache(variables: dict[str, str]) -> bool:
    """Whether uv may write to its usual cache folder below the person's home."""
    home = Path(variables.get("HOME") or "/nowhere")
    cache = Path(variables.get("XDG_CACHE_HOME") or home / ".cache") / "uv"
    nearest = next((folder for folder in (cache, *cache.parents) if folder.is_dir()), home)
    return home.is_dir() and os.access(nearest, os.W_OK)


def put(built: Path, place: Path) -> None:
    """Rename what was built into its place."""
    old = built.with_suffix(".old")
    remove(old)
    if place.exists() or place.is_symlink():
        place.rename(old)
    built.rename(place)
    remove(old)


def remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Let one set-up at a time work in this checkout; the lock ends with the process."""
    handle = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
