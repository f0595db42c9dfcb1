"""`qvisit demo-register`: the invented trust, as a file for people and as JSON for scripts."""

import json

import yaml

from qvisit.paths import resources_folder
from tests.cli.command import run, run_alone


def test_it_writes_the_file_that_the_demo_reads() -> None:
    kept = resources_folder() / "demo" / "register.yaml"

    done = run_alone("demo-register")

    assert done.returncode == 0
    assert done.stdout == kept.read_text(encoding="utf-8")


def test_json_says_the_same_and_another_seed_another_past() -> None:
    as_json = json.loads(run("demo-register", "--json").stdout)
    other = yaml.safe_load(run("demo-register", "--seed", "7").stdout)

    assert as_json == yaml.safe_load(run("demo-register").stdout)
    assert [one["name"] for one in other["services"]] == [
        one["name"] for one in as_json["services"]
    ]
    assert other["services"] != as_json["services"]


def test_a_seed_that_is_no_number_is_refused() -> None:
    done = run("demo-register", "--seed", "larkspur")

    assert done.returncode == 1
    assert "--seed" in done.stderr
