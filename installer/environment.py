"""Makes `.setup` (the tool uv) and `.venv` (QVisit and its libraries), or finds them ready.

Whatever stops the set-up half-way, the next run repairs it: uv is built beside its place and
renamed into it, and while `.venv` is being changed a mark lies in `.setup`; a `.venv` found with
that mark is made anew.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.talk import SetupError, say

UV_VERSION = "0.13.8"
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
    with _alone(root):
        if not is_ready(root):
            _sync(root, _uv(root))


def is_ready(root: Path) -> bool:
    """Whether `.venv` is complete, works, and is what uv.lock asks for."""
    return not _mark(root).exists() and _stamp_in(root) == _stamp_for(root) and _runs(root)


def surroundings(root: Path) -> dict[str, str]:
    """The environment variables for pip and uv."""
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    kept |= {"UV_PROJECT_ENVIRONMENT": str(root / ".venv"), "UV_PYTHON_DOWNLOADS": "never"}
    if "UV_CACHE_DIR" not in kept and not _can_keep_cache(kept):
        kept["UV_CACHE_DIR"] = str(root / ".setup" / "cache")
    return kept


def base_python() -> str:
    """The Python that environments are made from, also when we run inside one of them."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _sync(root: Path, uv: Path) -> None:
    say("Fetching QVisit's libraries. The first time this takes a minute or two.")
    _mark_then_clear(root)
    command = [str(uv), "sync", "--locked", "--project", str(root), "--python", base_python()]
    if _call(command, root) != 0:
        raise SetupError(
            "The libraries could not be made ready; uv says why above. Check the network, then "
            "run the same make command again.\nIf it says that the lockfile needs to be updated: "
            "you changed pyproject.toml, so run `.setup/uv/bin/uv lock`."
        )
    _stamp_file(root).write_text(_stamp_for(root), encoding="utf-8")
    _mark(root).unlink()


def _mark_then_clear(root: Path) -> None:
    """Set the mark, and remove a `.venv` that is half-made, elsewhere's, or does not work."""
    spoilt = _mark(root).exists() or not _same_place(root) or not _runs(root)
    _mark(root).touch()
    _stamp_file(root).unlink(missing_ok=True)
    if spoilt:
        _remove(root / ".venv")


def _uv(root: Path) -> Path:
    """The uv of this project, installed first if it is not there."""
    home = root / ".setup" / "uv"
    uv = home / "bin" / "uv"
    if _answers([str(uv), "--version"]).startswith(f"uv {UV_VERSION}"):
        return uv
    say(f"Installing uv {UV_VERSION} in .setup (it fetches Python packages).")
    building = home.with_name("uv.new")
    _remove(building)
    building.parent.mkdir(exist_ok=True)
    venv.EnvBuilder(symlinks=True, with_pip=False).create(building)
    python = str(building / "bin" / "python")
    fetch = [python, "-m", "pip", "install", "--no-cache-dir", "--disable-pip-version-check"]
    fetch += ["--quiet", "--only-binary=:all:", f"uv=={UV_VERSION}"]
    if _call([python, "-m", "ensurepip", "--default-pip"], root, quiet=True) or _call(fetch, root):
        raise SetupError(
            "uv could not be installed; pip says why above. Check the network, then run the same "
            "make command again."
        )
    _remove(home)
    building.rename(home)
    return uv


def _stamp_for(root: Path) -> str:
    """What `.venv` has to be, in three lines: where it stands, of which Python, from what."""
    wanted = hashlib.sha256()
    for name in ("pyproject.toml", "uv.lock"):
        wanted.update((root / name).read_bytes())
    version = sys.version.replace("\n", " ")
    return f"{root}\n{base_python()} {version}\n{wanted.hexdigest()}\n"


def _stamp_in(root: Path) -> str:
    try:
        return _stamp_file(root).read_text(encoding="utf-8")
    except OSError:
        return ""


def _same_place(root: Path) -> bool:
    """Whether `.venv` was made here with this Python, or by hand (then uv knows better)."""
    found = _stamp_in(root)
    return not found or found.splitlines()[:2] == _stamp_for(root).splitlines()[:2]


def _stamp_file(root: Path) -> Path:
    return root / ".venv" / "made-by-setup"


def _mark(root: Path) -> Path:
    return root / ".setup" / "half-made"


def _runs(root: Path) -> bool:
    return bool(_answers([str(root / ".venv" / "bin" / "python"), "-I", "-S", "-V"]))


def _answers(command: list[str]) -> str:
    """What a command prints, or nothing if it is not there or does not work."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _call(command: list[str], root: Path, *, quiet: bool = False) -> int:
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        command, env=surroundings(root), cwd=root, stdin=subprocess.DEVNULL, stdout=output
    ).returncode


def _can_keep_cache(variables: dict[str, str]) -> bool:
    """Whether uv may write to its usual cache folder below the person's home."""
    home = Path(variables.get("HOME") or "/nowhere")
    cache = Path(variables.get("XDG_CACHE_HOME") or home / ".cache") / "uv"
    nearest = next((folder for folder in (cache, *cache.parents) if folder.is_dir()), home)
    return home.is_dir() and os.access(nearest, os.W_OK)


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Let one set-up at a time work in this checkout; the lock ends with the process."""
    handle = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
