"""The templates that QVisit brings along, held to their own authors' check."""

import json
from collections import Counter
from pathlib import Path

from tests.cli.command import run

FOLDER = Path(__file__).parents[2] / "resources" / "templates"
NAMES = {
    "closed-culture-signs",
    "core-visit",
    "first-impressions",
    "follow-up-visit",
    "fundamental-standards",
    "out-of-area-placement",
    "practice-visit",
    "sustainability-markers",
    "team-culture",
    "voices",
}


def test_every_shipped_template_passes_the_check_without_a_warning() -> None:
    done = run("template", "check", FOLDER, "--strict")

    assert done.returncode == 0, done.stdout
    assert f"Checked {len(NAMES)} files: all is well." in done.stdout


def test_the_figures_say_what_is_covered() -> None:
    found = json.loads(run("template", "check", FOLDER, "--json").stdout)
    figures = {one["template"]: one["figures"] for one in found}

    assert set(figures) == NAMES
    standards = figures["fundamental-standards"]
    regulations = Counter({one["name"]: one["items"] for one in standards["regulations"]})
    assert standards["items"] >= 90
    assert set(regulations) == {"9", "9A", *map(str, range(10, 21)), "20A"}
    assert standards["critical"] == standards["critical_with_route"]
    assert all(25 <= share["minutes"] <= 40 for share in standards["shares"])
