"""`qvisit rules` and `qvisit visit rate`: the same answers by every set of rules."""

import json

from qvisit.paths import resources_folder
from qvisit.usecases import reports
from tests.cli.command import Command, refused, run
from tests.usecases.rated_by import debriefed_by, scored_by
from tests.usecases.trust import Trust, answer

LOCAL = "local-four-level 1.0.0"
PANEL = ("--panel", "Hazel:panel_lead", "--panel", "Ash:visitor")


def test_the_rules_are_listed_with_their_purpose() -> None:
    rows = json.loads(run("rules", "list", "--json").stdout)

    assert rows[0]["rules"] == "qvisit-internal 1.0.0"
    assert rows[3]["levels"] == "Good Plus, Good, Requires improvement, Needs support"
    assert all(row["purpose"].endswith(".") for row in rows)
    assert "Good Plus" in run("rules", "list").stdout


def test_a_file_of_rules_is_checked_with_line_and_remedy(trust: Trust) -> None:
    text = (resources_folder() / "rule_sets" / "local-four-level-1.yaml").read_text("utf-8")
    bad = trust.folder / "own.yaml"
    bad.write_text(text.replace("held_from: 3", "held_from: 4"), "utf-8")

    good = run("rules", "check", resources_folder() / "rule_sets", "--json")
    done = run("rules", "check", bad, "--json")

    assert good.returncode == 0
    assert {row["problem"] for row in json.loads(good.stdout)} == {"none"}
    assert done.returncode == 1
    (row,) = json.loads(done.stdout)
    assert "own.yaml was not used. Line " in row["problem"]
    assert row["what to do"] == "Write a lower number than 4, such as 3."
    assert "cannot be read" in refused(run("rules", "check", trust.folder / "nothing.yaml"))


def test_a_visit_is_rated_by_all_rules_and_its_own_are_marked(
    trust: Trust, command: Command
) -> None:
    opened = scored_by(trust, LOCAL)

    rated = json.loads(command("hazel", "visit", "rate", trust.visit[:8], "--json").stdout)
    table = command("hazel", "visit", "rate", trust.visit[:8]).stdout

    assert [one["own"] for one in rated] == [False, False, False, True]
    own = {one["about"]: one for one in rated[3]["ratings"]}
    assert list(own) == ["visit", "safe", "effective", "caring", "responsive", "well_led"]
    assert (own["visit"]["computed"], own["visit"]["capped"]) == ("outstanding", "outstanding")
    assert own["visit"]["capped_title"] == "Good Plus"
    assert own["safe"]["score"].startswith("100")
    assert all(one["reasons"] for each in rated for one in each["ratings"])
    assert "not CQC ratings" in table
    assert "(local-four-level 1.0.0), the rules of this visit" in " ".join(table.split())
    assert "The panel judges" in table
    assert trust.seen_by("hazel") == opened


def test_one_set_of_rules_is_enough_if_it_is_named(trust: Trust, command: Command) -> None:
    scored_by(trust, LOCAL)
    rate = ("visit", "rate", trust.visit[:8], "--json", "--rules")

    by_name = json.loads(command("hazel", *rate, "cqc-aggregation-2022 1.0.0").stdout)
    by_id = json.loads(command("hazel", *rate, "cqc-aggregation-2022").stdout)
    unknown = refused(command("hazel", *rate, "kloe 1.0.0"))

    assert by_name == by_id
    assert [one["rules"] for one in by_name] == ["cqc-aggregation-2022 1.0.0"]
    assert "QVisit has no rating rules called 'kloe 1.0.0'." in unknown
    assert "Known: qvisit-internal 1.0.0; " in unknown


def test_nothing_is_rated_while_scores_are_hidden(trust: Trust, command: Command) -> None:
    answer(trust, "hazel")

    said = refused(command("hazel", "visit", "rate", "WIL"))

    assert "scores stay hidden until everyone is done" in said


def test_a_visit_is_planned_by_the_rules_that_are_named(trust: Trust, command: Command) -> None:
    plan = ("visit", "plan", "--ward", "WIL", "--day", "2027-05-01", *PANEL, "--json")

    usual = json.loads(command("linden", *plan).stdout)[0]["visit"]
    local = json.loads(command("linden", *plan, "--rules", "local-four-level").stdout)[0]["visit"]
    unknown = refused(command("linden", *plan, "--rules", "kloe"))

    shown = [json.loads(command("linden", "visit", "show", one, "--json").stdout) for one in
             (usual, local)]  # fmt: skip
    assert [one["rules"] for one in shown] == ["qvisit-internal 1.0.0", LOCAL]
    assert "Known: qvisit-internal 1.0.0; " in unknown


def test_people_read_the_visits_own_words_and_scripts_the_keys(
    trust: Trust, command: Command
) -> None:
    scored_by(trust, LOCAL)
    reports.sign_off(trust["linden"], debriefed_by(trust))
    name = trust.visit[:8]

    rows = json.loads(command("linden", "visit", "list", "--json").stdout)
    listed = command("linden", "visit", "list").stdout
    shown = command("linden", "visit", "show", name).stdout
    facts = json.loads(command("linden", "visit", "show", name, "--json").stdout)

    assert {row["visit"]: row["rating"] for row in rows}[trust.visit] == "outstanding"
    assert facts["ratings"]["visit"] == "outstanding"
    assert "Plus" in listed
    assert "Good Plus" in shown
    assert "outstanding" not in (listed + shown).lower()
