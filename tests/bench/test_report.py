"""How long a report of about 25 pages takes, and how much memory, against other engines."""

import importlib.util
import io
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pikepdf
import pytest

from qvisit.report.content import VisitReport
from tests.bench import report_engines

ROUNDS = 5
MOST_TIMES_REPORTLAB = 1.3
ROOT = Path(__file__).parents[2]


def _there(engine: str) -> bool:
    return engine == "ours" or importlib.util.find_spec(engine) is not None


def _medians(engines: list[str], said: VisitReport) -> dict[str, float]:
    """Take turns, so that a busy moment of the machine falls on all alike."""
    taken: dict[str, list[float]] = {engine: [] for engine in engines}
    for _round in range(ROUNDS):
        for engine in engines:
            start = time.perf_counter()
            report_engines.ENGINES[engine](said)
            taken[engine].append(time.perf_counter() - start)
    return {engine: statistics.median(times) for engine, times in taken.items()}


def _megabytes(engine: str) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.report_engines", engine],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return int(done.stdout.split()[-1])


def _pages(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as document:
        return len(document.pages)


@pytest.mark.bench
def test_a_report_takes_little_longer_than_reportlab_alone() -> None:
    engines = [engine for engine in report_engines.ENGINES if _there(engine)]
    said = report_engines.report()
    made = {engine: report_engines.ENGINES[engine](said) for engine in engines}

    times = _medians(engines, said)

    floor = times["reportlab"]
    for engine, taken in times.items():
        pages = _pages(made[engine])
        print(  # noqa: T201 - the figures are what a benchmark is for
            f"\n{engine}: {pages} pages in {taken * 1000:.0f} ms, {pages / taken:.0f} a second, "
            f"{taken / floor:.2f} times reportlab alone; {len(made[engine]) // 1024} KB; "
            f"peak {_megabytes(engine)} MB",
            end="",
        )
    assert 20 <= _pages(made["ours"]) <= 30
    assert times["ours"] / floor <= MOST_TIMES_REPORTLAB
    assert "weasyprint" not in times or times["ours"] < times["weasyprint"]
