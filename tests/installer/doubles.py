"""Stand-ins for the system's own programs, which a test must not run for real."""

from pathlib import Path


def program(place: Path, script: str) -> Path:
    """Write a shell script where a program is looked for."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    place.chmod(0o755)
    return place


def uv_of(root: Path) -> Path:
    """Where a checkout keeps uv."""
    return root / ".setup" / "uv" / "bin" / "uv"


def times_made(root: Path) -> int:
    """How often the stand-in for uv made an environment there."""
    called = uv_of(root).with_name("called")
    return called.read_text(encoding="utf-8").count("sync") if called.exists() else 0
