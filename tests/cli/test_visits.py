"""`qvisit visit`, `sync`, `report` and `verify` on a real profile."""

import json

from sqlalchemy import text

from tests.cli.command import Command, refused
from tests.usecases.drafted import drafted
from tests.usecases.trust import Trust, answer, debriefed, packs_on

PANEL = (
    "--panel", "Hazel:panel_lead", "--panel", "Ash:visitor",
    "--panel", "Rowan:lived_experience_reviewer",
)  # fmt: skip


def test_a_visit_is_planned_synced_and_shown(trust: Trust, command: Command) -> None:
    planned = command(
        "linden", "visit", "plan", "--ward", "WIL", "--day", "2027-05-01", *PANEL,
        "--template", "voices", "--template", "team-culture", "--json",
    )  # fmt: skip
    (one,) = json.loads(planned.stdout)
    sent = json.loads(command("linden", "sync", "--json").stdout)
    fetched = json.loads(command("hazel", "sync", "--json").stdout)
    listed = json.loads(command("hazel", "visit", "list", "--json").stdout)
    shown = json.loads(command("hazel", "visit", "show", one["visit"][:8], "--json").stdout)

    assert sent["sent_changes"] == 1 + 2  # the plan, and two templates to score it with
    assert fetched["fetched_changes"] == 3
    assert [row["visit"] for row in listed] == [one["visit"], trust.visit]
    assert listed[0]["ward"] == "Willow Ward (WIL)"
    assert listed[0]["done"] == "0 of 3"
    assert shown["day"] == "2027-05-01"
    assert shown["panel"][0] == {
        "name": "Hazel",
        "role": "panel_lead",
        "parts": ["voices/summing-up"],
        "done": False,
    }
    assert "ratings" not in shown


def test_tables_for_people_say_the_same(trust: Trust, command: Command) -> None:
    debriefed(trust)

    listed = command("hazel", "visit", "list")
    shown = command("hazel", "visit", "show", "WIL")

    assert listed.returncode == shown.returncode == 0
    assert "Willow" in listed.stdout
    assert "moderated" in shown.stdout
    assert "ratings" in shown.stdout


def test_what_stops_a_plan_is_said_in_words(command: Command) -> None:
    plan = ("visit", "plan", "--day", "2027-05-01")

    unknown = refused(command("linden", *plan, "--ward", "XX9", *PANEL))
    not_allowed = refused(command("hazel", *plan, "--ward", "WIL", *PANEL))
    missing = refused(command("linden", *plan, "--ward", "WIL"))

    assert "no ward with the code 'XX9'" in unknown
    assert "Known codes: wil." in unknown
    assert "Only governance may publish templates." in not_allowed
    assert "Missing option" in missing


def test_a_visit_that_is_not_here(command: Command) -> None:
    assert "knows no visit 'XX9'" in refused(command("hazel", "visit", "show", "XX9"))


def test_a_sync_tells_what_it_did_and_what_it_set_aside(trust: Trust, command: Command) -> None:
    answer(trust, "ash")
    trust.sync("ash")
    pack = packs_on(trust.share, trust["ash"].device)[-1]
    pack.write_bytes(pack.read_bytes()[:-1])

    done = command("hazel", "sync", "--share", trust.share)

    assert done.returncode == 0
    assert "Everything is up to date." in done.stdout
    assert f"Set aside: packs/{trust.vaults['ash'].device}/" in done.stdout
    assert "altered, or is not whole yet" in done.stdout


def test_a_sync_without_the_folder_says_that_all_is_safe(trust: Trust, command: Command) -> None:
    said = refused(command("hazel", "sync", "--share", trust.folder / "nowhere"))

    assert "cannot be reached. Everything you wrote is safe on this laptop." in said


def test_a_report_is_written(trust: Trust, command: Command) -> None:
    debriefed(trust)
    out = trust.folder / "papers" / "report.pdf"

    done = command("hazel", "report", "WIL", "--out", out)
    early = command("ash", "report", "WIL", "--annex", "--out", out)
    annex = command("linden", "report", "WIL", "--annex", "--out", out.with_name("annex.pdf"))

    assert done.stdout == f"Written: {out}\n"
    assert out.read_bytes().startswith(b"%PDF")
    assert "Only governance may read reviewers' own answers" in refused(early)
    assert annex.returncode == 0


def test_people_get_words_and_a_name_to_type_where_scripts_get_keys(
    trust: Trust, command: Command
) -> None:
    drafted(trust)
    listed = command("hazel", "visit", "list").stdout
    shown = command("hazel", "visit", "show", trust.visit[:6]).stdout
    (row,) = json.loads(command("hazel", "visit", "list", "--json").stdout)

    assert trust.visit[:6] in listed
    assert trust.visit not in listed
    assert "draft report" in shown
    assert (row["visit"], row["status"]) == (trust.visit, "draft_report")


def test_a_report_that_comes_too_early_or_has_no_place(trust: Trust, command: Command) -> None:
    early = refused(command("hazel", "report", "WIL", "--out", trust.folder / "r.pdf"))
    debriefed(trust)
    (trust.folder / "file").write_text("in the way")
    no_place = refused(command("hazel", "report", "WIL", "--out", trust.folder / "file/r.pdf"))

    assert "nothing to report yet" in early
    assert "could not be written. The visit itself is safe." in no_place


def test_verify_says_that_all_is_well_or_what_is_not(trust: Trust, command: Command) -> None:
    well = command("hazel", "verify")
    with trust["hazel"].writing.begin() as session:
        session.execute(text("UPDATE visits SET status = 'published'"))
    worse = command("hazel", "verify")
    as_json = json.loads(command("hazel", "verify", "--json").stdout)

    assert (well.returncode, worse.returncode) == (0, 1)
    assert "1 visits: all is well." in well.stdout
    assert "look at this:" in worse.stdout
    assert "The record is safe." in worse.stdout
    assert len(as_json["faults"]) == 1
