"""The whole visit that `qvisit demo` plays, looked at from outside: commands, files, PDFs."""

import io
import json
import re
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.console import Console

from qvisit.cli.played import show_played
from qvisit.forms.answers import label_of, options
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.store import changes
from qvisit.ui.driven import play_reviewer
from qvisit.usecases import debrief, demo, profiles, visits
from qvisit.usecases.demo_script import Script, demo_templates, part_of, read_script
from qvisit.usecases.made_up_trust import read_made_up_register
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.wards import read_register
from qvisit.visits.actions import action_views
from qvisit.visits.streams import LIBRARY, REGISTER
from qvisit.workspace import Workspace, open_workspace
from tests.cli.command import refused, run, run_alone
from tests.report.reading import text_of

SEATS = {
    "lead": "Panel lead",
    "clinician": "Visitor 1",
    "lived": "LX reviewer 1",
    "second": "LX reviewer 2",
    "board": "Visitor 2",
}
TOP = {"LEVEL4": 4, "MARKER": 3}
NON_ANSWERS = {
    "not_assessed": "Not seen",
    "dont_know": "Don’t know",
    "not_applicable": "Doesn’t apply",
    "prefer_not_to_say": "Rather not say",
}


class Stage(NamedTuple):
    """The played visit and everything that lies around it."""

    out: Path
    played: demo.Played
    script: Script

    def profile(self, name: str) -> tuple[Path, Path]:
        """A person's folder and the file with their words."""
        return (
            self.out / "laptops" / name.lower(),
            self.out / "cards" / f"{name.lower()}-words.txt",
        )

    def unlocked(self, name: str) -> AbstractContextManager[Workspace]:
        """A person's laptop."""
        folder, words = self.profile(name)
        return open_workspace(profiles.unlock_with_words(folder, words.read_text()))


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """Played once, with one reviewer at the real window."""
    out = tmp_path_factory.mktemp("demo")
    played = demo.play(out, play_reviewer, lambda _words: None)
    return Stage(out, played, read_script())


@pytest.fixture(scope="module")
def opened(stage: Stage) -> OpenVisit:
    """The visit as governance knows it in the end."""
    with stage.unlocked("Tove") as ws:
        return visits.open_visit(ws, stage.played.visit)


@pytest.fixture(scope="module")
def report(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> str:
    return text_of(stage.played.report.read_bytes(), tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def annex(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> str:
    return text_of(stage.played.annex.read_bytes(), tmp_path_factory.mktemp("annex"))


def test_every_laptop_reports_the_same_state_on_the_command_line(stage: Stage) -> None:
    shown = {name: _show(stage, name) for name in ("Amara", "Ben", "Joss", "Noor", "Lena", "Tove")}

    states = [one["state"] for one in shown.values()]
    assert all(state == states[0] for state in states)
    assert isinstance(states[0], dict)
    assert len(states[0]) == 6
    assert {one["status"] for one in shown.values()} == {"in_follow_up"}
    assert all(one["needs_newer"] is False for one in shown.values())


def test_the_administrators_laptop_knows_no_visit(stage: Stage) -> None:
    failed = run(*_opening(stage, "Idris"), "visit", "show", stage.played.visit, "--json")

    assert "This laptop knows no visit" in refused(failed)
    with stage.unlocked("Idris") as ws, ws.reading() as session:
        assert set(changes.streams(session)) == {LIBRARY, REGISTER}


def test_every_record_is_whole(stage: Stage) -> None:
    checked = run_alone(*_opening(stage, "Tove"), "verify", "--json")

    assert checked.returncode == 0, checked.stderr
    found = json.loads(checked.stdout)
    assert found["faults"] == []
    assert found["changes"] > 3 * 50


def test_the_report_holds_the_agreed_value_of_every_item(opened: OpenVisit, report: str) -> None:
    agreed = opened.shared.agreed
    asked = [view for view in debrief.item_views(opened) if view.asked]
    table = report.partition(f"All {len(asked)} items are listed.")[2]
    rows = _rows(table.partition("Method, limits and words")[0], " · ")

    assert len(rows) == len(asked) > 90
    for view in asked:
        item, reply = view.item, agreed[(view.template, view.item.code)].now.said.reply
        assert _says(item, reply) in rows[item.code], item.code
        others = [words for words in _scale(item) if words not in _says(item, reply)]
        assert not any(words in rows[item.code] for words in others), item.code


def test_the_report_holds_what_the_script_agreed(
    stage: Stage, opened: OpenVisit, report: str
) -> None:
    agreed = opened.shared.agreed
    by_code = {item.code: (template.id, item) for template, item in _items()}

    for code, said in stage.script.agreements.items():
        template, _ = by_code[code]
        assert agreed[(template, code)].now.said.reply == said["reply"]
        assert said["reason"] in report
    assert "Larkspur Ward" in report
    assert "It is not so good at night. I want that to be said." in report
    standing = [one.now.said.text for one in opened.shared.findings.values()]
    assert all(text in report for text in standing)
    corrected = [str(one["becomes"]) for one in stage.script.accuracy if one["accepted"]]
    assert all(text in standing for text in corrected)
    assert all(one["reason"] in report for one in stage.script.ratings)


def test_the_report_holds_the_concern_and_the_actions(stage: Stage, report: str) -> None:
    concern = stage.script.concern
    told, confirmed = concern["told"], concern["confirmed"]
    assert isinstance(told, Mapping)
    assert isinstance(confirmed, Mapping)

    assert str(concern["what"]) in report
    assert str(concern["made_safe"]) in report
    assert confirmed["next_step"] in report
    for action in stage.script.actions:
        assert str(action["aim"]) in report
        assert str(action["measure"]) in report
        assert str(action["owner_role"]) in report


def test_the_annex_holds_every_reviewers_own_answers_and_notes(stage: Stage, annex: str) -> None:
    parts = re.split(r"(?:Panel lead|Visitor [12]|LX reviewer [12]): own answers and notes", annex)

    assert len(parts) == 1 + len(SEATS)
    for who, words in zip(SEATS, parts[1:], strict=True):
        own = part_of(stage.script, who)
        rows = _rows(words, " ")
        for template, item in _items():
            if (template.id, item.code) in own.replies:
                reply = own.replies[(template.id, item.code)]
                assert _says(item, reply) in rows[item.code], f"{who} {item.code}"
        assert all(text in words for text, _ in own.notes.values())


def test_own_notes_and_names_stand_in_no_published_document(stage: Stage, report: str) -> None:
    allowed = stage.script.allowed
    for who in SEATS:
        for (_, item), (text, _) in part_of(stage.script, who).notes.items():
            may = (who, item) == (allowed["who"], allowed["item"])
            assert (text in report) == may, text
    assert not any(one["name"] in report for one in stage.script.people.values())
    assert "R. Example" not in report


def test_nothing_on_the_share_is_in_the_clear_but_the_reports(stage: Stage) -> None:
    script, share = stage.script, stage.played.share
    notes = [text for who in SEATS for text, _ in part_of(script, who).notes.values()]
    told, confirmed = script.concern["told"], script.concern["confirmed"]
    assert isinstance(told, Mapping)
    assert isinstance(confirmed, Mapping)
    secret = [
        *notes,
        *(one["name"] for one in script.people.values()),
        *(str(one["text"]) for one in script.findings),
        *(str(one["aim"]) for one in script.actions),
        script.ward["name"],
        script.ward["site"],
        str(script.concern["what"]),
        told["name"],
        "not_met",
        "answer.given",
        "panel_lead:",
        script.trust,
    ]

    files = [path for path in share.rglob("*") if path.is_file()]
    outside = [path for path in files if "Reports" not in path.relative_to(share).parts]
    names = " ".join(str(path.relative_to(share)) for path in outside)

    assert len(outside) > 15
    for words in secret:
        assert words not in names
        for path in outside:
            clear = path.read_bytes() if len(words) > 4 else _clear_part(path)
            assert words.encode() not in clear, f"{words!r} in {path.name}"
    published = [path for path in files if "Larkspur" in path.name]
    assert {path.parent for path in published} == {stage.played.report.parent}
    assert stage.played.report in published
    assert stage.played.annex.is_relative_to(stage.out / "governance")


def test_every_document_lies_in_the_folder_of_the_demo(stage: Stage) -> None:
    kinds = sorted(path.suffix for path in (stage.out / "documents").iterdir())
    names = " ".join(path.name for path in (stage.out / "documents").iterdir())

    assert set(kinds) == {".pdf", ".html", ".docx", ".xlsx", ".json", ".csv"}
    assert kinds.count(".pdf") >= 5
    assert not any(words in names for words in ("annex", "restricted"))
    kept = {path.suffix for path in (stage.out / "governance").iterdir()}
    assert kept == {".pdf", ".xlsx"}
    assert {path.suffix for path in (stage.out / "committee").iterdir()} == {".pdf", ".docx"}
    assert (stage.out / "to-the-ward" / "actions.xlsx").is_file()


def test_the_way_of_the_report_is_in_the_record(stage: Stage, opened: OpenVisit) -> None:
    way, script = opened.shared.workflow, stage.script

    assert len(way.comments) == len(way.settled) == len(script.comments)
    assert len(way.received) == len(way.decided) == len(script.accuracy)
    assert [one.said.version for one in opened.shared.published] == [1, 2]
    states = [one.state for one in action_views(opened.shared)]
    assert states == ["assured", "in_progress"]
    assert len(opened.shared.themes.of("said")) == 3


def test_the_demo_ends_with_a_table_of_who_did_what(stage: Stage) -> None:
    written = io.StringIO()

    show_played(Console(file=written, width=200, soft_wrap=True), stage.played)

    said = written.getvalue()
    assert "All 6 laptops that may read the visit hold the same record" in said
    assert "QVisit internal rating, not a CQC rating" in said
    assert all(one["name"] in said for one in stage.script.people.values())
    assert stage.played.report.name in said


def test_governance_finds_the_whole_trust_in_its_register(stage: Stage, opened: OpenVisit) -> None:
    with stage.unlocked("Tove") as ws:
        known = [one.now.said for one in read_register(ws).wards.values()]

    made_up = read_made_up_register().services
    assert {one.code: one.service_type for one in known} == {
        one.code: one.service_type for one in made_up
    }
    assert opened.plan.ward in {one.ward for one in known if one.code == "LK2"}


def test_the_demo_can_be_played_again_in_its_own_folder_only(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")

    with pytest.raises(demo.DemoFolderError) as refused:
        demo.play(tmp_path, play_reviewer, lambda _words: None)

    assert "nothing was touched" in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_reviewer_scores_through_the_real_window(stage: Stage, opened: OpenVisit) -> None:
    played, own = stage.played, part_of(stage.script, "lived")
    hashes = list(played.hashes.values())
    (sheet,) = [
        opened.visit.sheets[PersonId(seat.person)]
        for seat in opened.shared.seats
        if seat.name == "Joss"
    ]
    assert all(one == hashes[0] for one in hashes)
    assert {key: one.said.reply for key, one in sheet.answers.items()} == dict(own.replies)
    assert {one.said.text for one in sheet.notes.values()} == {t for t, _ in own.notes.values()}
    assert sheet.voices is not None
    assert sheet.voices.said == own.voices
    assert played.pictures
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in played.pictures)


def _opening(stage: Stage, name: str) -> tuple[str | Path, ...]:
    """What comes before a command on a person's laptop."""
    folder, secret = stage.profile(name)
    return "--data", folder, "--words-from", secret


def _show(stage: Stage, name: str) -> dict[str, object]:
    done = run(*_opening(stage, name), "visit", "show", stage.played.visit, "--json")
    assert done.returncode == 0, done.stderr
    shown: dict[str, object] = json.loads(done.stdout)
    return shown


def _items() -> list[tuple[Template, Item]]:
    return [(one, item) for one in demo_templates(read_script()) for item in one.items]


def _rows(words: str, after_code: str) -> dict[str, str]:
    """The words that follow each item's code, up to the next one."""
    codes = "|".join(re.escape(item.code) for _, item in _items())
    found = re.split(rf"(?:^| )({codes})(?={after_code})", words)
    return dict(zip(found[1::2], found[2::2], strict=True))


def _scale(item: Item) -> Sequence[str]:
    """The words of all that could have been answered; a plain “No” would be found anywhere."""
    offered = () if item.scale == "YES_NO" else options(item)
    return [*(_says(item, one.reply) for one in offered), *NON_ANSWERS.values()]


def _says(item: Item, reply: str) -> str:
    if reply in NON_ANSWERS:
        return NON_ANSWERS[reply]
    if item.scale in TOP and reply != "0":
        return f"{label_of(item, reply)}, {reply} of {TOP[item.scale]}"
    return label_of(item, reply)


def _clear_part(path: Path) -> bytes:
    """The part of a file that is not encrypted: too short words would be found in any noise."""
    data = path.read_bytes()
    if path.suffix != ".pack":
        return data
    return data[: 12 + int.from_bytes(data[8:12], "big")]
