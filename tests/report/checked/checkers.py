"""The checkers of finished documents, as programs of their own beside the tests."""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from installer import checking

ROOT = Path(__file__).parents[3]
HOME = ROOT / ".setup" / "checkers"
PAGES = Path(__file__).with_name("check_pages.mjs")


@dataclass(frozen=True)
class Finding:
    """Something that a checker has to say against a document."""

    document: str
    rule: str
    words: str


def ready() -> Path:
    """The folder of the checkers; by hand and without them, the test is left out."""
    if not checking.is_ready(ROOT):
        missing = "the checkers of documents are not there: run `make test` once"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return HOME


class Running:
    """A checker at work; several may be at once."""

    def __init__(self, *command: str | Path) -> None:
        self._process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def said(self, *allowed: int) -> str:
        """All that it writes, once it has ended with one of the statuses allowed."""
        said, complaints = self._process.communicate()
        assert self._process.returncode in allowed, complaints + said
        return said


def outloud(files: Sequence[Path], told: Path) -> Running:
    """Begin to check PDFs: tags, fonts, headings, tables, figures, links, order."""
    return Running(checking.outloud_of(ready()), *files, "--json", told, "--quiet")


def found_by_outloud(running: Running, told: Path) -> tuple[list[Finding], list[Finding]]:
    """Errors and warnings."""
    running.said(0, 1)
    results = json.loads(told.read_text(encoding="utf-8"))["results"]
    assert not [one["path"] for one in results if one["error"]]
    errors: list[Finding] = []
    warnings: list[Finding] = []
    for each in results:
        for one in each["findings"]:
            finding = Finding(Path(each["path"]).name, one["rule"], one["message"])
            {"error": errors, "warning": warnings}.get(one["severity"], []).append(finding)
    return errors, warnings


def web_checkers(files: Sequence[Path]) -> Running:
    """Begin to check web pages with html-validate and axe."""
    return Running(checking.node_of(ready()), PAGES, HOME, *files)


def found_on_pages(running: Running) -> dict[str, list[str]]:
    """What stands against each page, by its name."""
    told = json.loads(running.said(0))
    assert all(one["passes"] > 20 for one in told), "axe looked at next to nothing"
    return {Path(one["page"]).name: one["found"] for one in told}
